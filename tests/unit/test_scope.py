from __future__ import annotations

import pytest

from argmap.layout.outline import Hidden, Outline, Tree, outline
from argmap.layout.scope import scoped, viewed
from argmap.layout.view import Detail, View
from argmap.model.argument_map import ToClaim
from argmap.model.vocabulary import Relation
from builders import MapBuilder


def debate() -> MapBuilder:
    return (
        MapBuilder()
        .position("a", "A.")
        .position("b", "B.")
        .supports("a", "yes", "Yes.")
        .supports("yes", "because", "Because.")
        .attacks("because", "why", "Why?")
        .undercuts("yes>a", "beside", "Beside the point.")
        .attacks("a", "no", "No.")
        .supports("b", "other", "Other.")
        .undercuts_question("wrong", "Wrongly put.")
        .supports("wrong", "indeed", "Indeed.")
        .claim("lonely", "Alone.")
    )


def part(builder: MapBuilder, **view: object) -> Outline:
    return scoped(outline(builder.build(), "question"), View(**view))


def viewed_part(builder: MapBuilder, **view: object) -> Outline:
    return viewed(builder.build(), "question", View(**view))


def names(tree: Tree) -> list[str]:
    """Return a tree as names, references in brackets, with what is hidden below."""
    return [
        (f"({branch.claim.name})" if branch.is_reference else branch.claim.name)
        + (f"+{len(branch.hidden)}" if branch.hidden else "")
        for branch in tree
    ]


def test_the_whole_is_left_as_it_is():
    whole = outline(debate().build(), "question")
    assert scoped(whole, View()) is whole


def test_positions_alone_count_what_bears_on_them():
    drawn = part(debate(), detail=Detail.POSITIONS)
    assert [(claim.name, tree) for claim, tree in drawn.positions] == [("a", ()), ("b", ())]
    assert drawn.objections == drawn.unconnected == ()
    assert drawn.hidden == {
        "a": Hidden(supporting=1, attacking=1, undercutting=1, below=5),
        "b": Hidden(supporting=1, below=1),
        "": Hidden(undercutting=1, below=3),
    }


def test_a_depth_of_none_is_the_positions_alone():
    assert part(debate(), depth=0) == part(debate(), detail=Detail.POSITIONS)


def test_what_a_depth_cuts_off_is_counted_where_it_hung():
    drawn = part(debate(), depth=1)
    assert names(drawn.positions[0][1]) == ["yes+3", "no"]
    assert [names(tree) for tree in drawn.objections] == [["wrong+1"]]
    assert [names(tree) for tree in drawn.unconnected] == [["lonely"]]
    assert drawn.hidden == {}
    assert names(part(debate(), depth=2).positions[0][1]) == ["yes", "because+1", "beside", "no"]


def test_each_claim_below_counts_once():
    built = debate().tie(Relation.SUPPORT, "why", ToClaim("yes"), "yes")
    assert names(part(built, depth=1).positions[0][1])[0] == "yes+3"


def test_a_claim_that_has_its_card_here_is_not_counted_and_names_the_step_that_is_cut_off():
    built = debate().tie(Relation.SUPPORT, "no", ToClaim("because"), "because")
    (_, tree), _ = part(built, depth=1).positions
    assert names(tree) == ["yes+3", "no"]
    assert [step.name for step in tree[1].ties] == ["no>because"]


def test_further_premises_below_count_too_with_what_bears_on_them():
    built = debate().supports("no", "deep", "Deep.", premises=("further",)).claim("further", "Further.")
    built.attacks("further", "doubt", "Doubt.")
    assert names(part(built, depth=1).positions[0][1]) == ["yes+3", "no+3"]
    assert names(part(built, depth=2).positions[0][1])[-1] == "deep+1"
    assert part(built, depth=0).hidden["a"].below == 8


def test_a_premise_that_stands_on_a_card_here_is_not_counted():
    built = debate().supports("b", "main", "Main.", premises=("further",)).claim("further", "Further.")
    assert names(part(built, depth=1).positions[1][1]) == ["other", "main"]


def test_a_position_that_bears_on_what_is_cut_off_is_not_counted():
    built = debate().tie(Relation.ATTACK, "b", ToClaim("yes"), "yes")
    assert names(part(built, depth=1).positions[0][1])[0] == "yes+3"
    assert names(part(built.supports("b", "third", "Third."), depth=2).positions[0][1])[:3] == [
        "yes",
        "because+1",
        "beside",
    ]


def test_a_claim_that_bears_on_something_here_has_its_card_here_whatever_was_written_first():
    built = debate().tie(Relation.SUPPORT, "why", ToClaim("b"), "b").supports("why", "so", "So.")
    assert names(viewed_part(built).positions[1][1]) == ["other", "(why)"]
    drawn = viewed_part(built, depth=1)
    assert [names(tree) for _, tree in drawn.positions] == [["yes+2", "no"], ["other", "why+1"]]
    assert [step.name for step in drawn.positions[1][1][1].ties] == ["why>because"]
    assert [names(tree) for _, tree in viewed_part(built, depth=3).positions] == [
        ["yes", "because", "why+1", "beside", "no"],
        ["other", "(why)"],
    ]


def test_what_bears_on_a_loose_claim_at_a_level_that_is_shown_has_its_card_there():
    drawn = viewed_part(debate().tie(Relation.SUPPORT, "why", ToClaim("lonely"), "lonely"), depth=2)
    assert names(drawn.positions[0][1]) == ["yes", "because", "beside", "no"]
    assert [names(tree) for tree in drawn.unconnected] == [["lonely", "why"]]


def test_a_position_alone_has_as_many_levels_as_are_asked_for():
    drawn = viewed_part(debate(), only="a", depth=1)
    assert [(claim.name, names(tree)) for claim, tree in drawn.positions] == [("a", ["yes+3", "no"])]
    assert viewed_part(debate(), only="a", depth=0).hidden == {"a": Hidden(1, 1, 1, 5)}


def test_below_an_argument_alone_claims_stand_where_they_stand_in_the_whole():
    built = debate().tie(Relation.SUPPORT, "why", ToClaim("b"), "b")
    assert names(viewed_part(built, only="yes", depth=2).elsewhere[0]) == ["yes", "because", "why", "beside"]
    built.tie(Relation.SUPPORT, "why", ToClaim("other"), "other")
    assert names(viewed_part(built, only="because", depth=1).elsewhere[0]) == ["because", "why"]


def test_an_argument_alone_is_found_where_its_card_stands_and_not_where_it_is_referred_to():
    built = MapBuilder().position("a", "A.").position("b", "B.").supports("b", "both", "Both.")
    built.tie(Relation.SUPPORT, "both", ToClaim("a"), "a").supports("both", "deep", "Deep.")
    assert names(part(built, only="both").elsewhere[0]) == ["both", "deep"]


def test_a_position_alone_keeps_what_bears_on_it_and_nothing_else():
    drawn = part(debate(), only="a")
    assert [(claim.name, names(tree)) for claim, tree in drawn.positions] == [
        ("a", ["yes", "because", "why", "beside", "no"])
    ]
    assert drawn.only is not None
    assert drawn.only.name == "a"
    assert drawn.objections == drawn.elsewhere == drawn.unconnected == ()


def test_an_argument_alone_is_the_root_of_what_bears_on_it_and_on_its_steps():
    drawn = part(debate(), only="yes")
    assert drawn.positions == ()
    assert [names(tree) for tree in drawn.elsewhere] == [["yes", "because", "why", "beside"]]
    ((root, *below),) = drawn.elsewhere
    assert [step.name for step in root.ties] == ["yes>a"]
    assert [(branch.depth, branch.parent) for branch in below] == [(1, 0), (2, 1), (1, 0)]


def test_a_depth_below_an_argument_counts_from_it():
    assert names(part(debate(), only="yes", depth=1).elsewhere[0]) == ["yes", "because+1", "beside"]
    assert names(part(debate(), only="yes", depth=0).elsewhere[0]) == ["yes+3"]


def test_a_premise_alone_is_shown_with_the_card_that_it_stands_on():
    built = debate().supports("b", "main", "Main.", premises=("further",)).claim("further", "Further.")
    assert names(part(built, only="further").elsewhere[0]) == ["main"]


def test_a_reference_knows_whether_its_card_is_here():
    built = debate().tie(Relation.SUPPORT, "yes", ToClaim("b"), "b")
    ((_, tree),) = part(built, only="b").positions
    assert [(name, branch.is_here) for name, branch in zip(names(tree), tree, strict=True)] == [
        ("other", True),
        ("(yes)", False),
    ]
    whole = outline(built.build(), "question").positions[1][1]
    assert [branch.is_here for branch in whole] == [True, True]


def test_a_claim_names_its_steps_to_what_another_part_shows():
    built = debate().tie(Relation.SUPPORT, "yes", ToClaim("b"), "b")
    ((_, tree),) = part(built, only="a").positions
    assert [step.name for step in tree[0].ties] == ["yes>b"]


def test_a_name_that_is_no_claim_here_is_our_own_mistake():
    with pytest.raises(KeyError):
        part(debate(), only="nobody")


def test_parts_of_ten_thousand_claims_are_found_without_a_deep_stack():
    builder = MapBuilder().position("p", "P.")
    for number in range(10_000):
        builder.supports(f"n{number - 1}" if number else "p", f"n{number}", "Next.")
    whole = outline(builder.build(), "question")
    assert len(scoped(whole, View(only="p")).positions[0][1]) == 10_000
    assert len(scoped(whole, View(only="n9000")).elsewhere[0]) == 1000
    assert scoped(whole, View(depth=1)).positions[0][1][0].hidden == frozenset(f"n{n}" for n in range(1, 10_000))
