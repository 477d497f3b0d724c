from __future__ import annotations

from argmap.layout.outline import outline
from argmap.model.argument_map import ToClaim
from argmap.model.vocabulary import Relation
from builders import MapBuilder, quoted


def drawn(tree):
    """Return a tree as text: a line for each branch, indented; references in brackets."""
    lines = []
    for branch in tree:
        name = f"({branch.claim.name})" if branch.is_reference else branch.claim.name
        lines.append("  " * branch.depth + name)
    return lines


def test_children_stand_below_their_parent_supports_then_undercuts_then_attacks():
    built = (
        MapBuilder()
        .position("a", "A.")
        .attacks("a", "no", "No.")
        .supports("a", "yes", "Yes.")
        .attacks("yes", "but", "But.")
        .undercuts("yes>a", "beside", "Beside the point.")
        .supports("yes", "because", "Because.")
        .build()
    )
    ((_, tree),) = outline(built, "question").positions
    assert drawn(tree) == ["yes", "  because", "  beside", "  but", "no"]
    assert [branch.parent for branch in tree] == [None, 0, 0, 0, None]


def test_a_claim_that_bears_on_two_stands_where_it_was_written_first():
    built = (
        MapBuilder()
        .position("a", "A.")
        .position("b", "B.")
        .supports("b", "both", "Both.")
        .supports("both", "deep", "Deep.")
        .tie(Relation.ATTACK, "both", ToClaim("a"), "a")
        .build()
    )
    (_, first), (_, second) = outline(built, "question").positions
    assert drawn(first) == ["(both)"]
    assert drawn(second) == ["both", "  deep"]


def test_undercuts_of_a_second_step_hang_from_its_reference():
    built = (
        MapBuilder()
        .position("a", "A.")
        .position("b", "B.")
        .supports("a", "both", "Both.")
        .tie(Relation.SUPPORT, "both", ToClaim("b"), "b")
        .undercuts("both>b", "beside", "Beside the point.")
        .build()
    )
    (_, first), (_, second) = outline(built, "question").positions
    assert drawn(first) == ["both"]
    assert drawn(second) == ["(both)", "  beside"]


def test_claims_that_support_each_other_stand_once_each():
    built = (
        MapBuilder()
        .position("p", "P.")
        .supports("b", "a", "A.")
        .supports("a", "b", "B.")
        .tie(Relation.SUPPORT, "a", ToClaim("p"), "p")
        .build()
    )
    ((_, tree),) = outline(built, "question").positions
    assert drawn(tree) == ["a", "  b", "    (a)"]


def test_a_circle_that_reaches_no_position_is_drawn_under_not_connected():
    built = MapBuilder().position("p", "P.").supports("b", "a", "A.").supports("a", "b", "B.").build()
    found = outline(built, "question")
    assert [drawn(tree) for tree in found.unconnected] == [["a", "  b", "    (a)"]]


def test_a_claim_that_bears_on_nothing_heads_its_own_tree():
    built = MapBuilder().position("p", "P.").claim("lonely", "Alone.").supports("lonely", "friend", "Friend.").build()
    found = outline(built, "question")
    assert [drawn(tree) for tree in found.unconnected] == [["lonely", "  friend"]]


def test_a_further_premise_is_shown_with_its_step_and_what_bears_on_it_hangs_there():
    built = (
        MapBuilder()
        .position("p", "P.")
        .supports("p", "main", "Main.", premises=("further",))
        .claim("further", "Further.", quoted("proof", "s"))
        .attacks("further", "doubt", "Doubt.")
        .build()
    )
    found = outline(built, "question")
    ((_, tree),) = found.positions
    assert drawn(tree) == ["main", "  doubt"]
    assert [(premise.claim.name, premise.at_home) for premise in tree[0].premises] == [("further", True)]
    assert tree[1].about.name == "further"
    assert found.unconnected == ()


def test_an_argument_of_another_issue_is_a_reference_where_it_bears():
    built = (
        MapBuilder()
        .ask("here", "Here?")
        .position("p", "P.")
        .ask("there", "There?")
        .position("q", "Q.")
        .supports("q", "theirs", "Theirs.")
        .tie(Relation.ATTACK, "theirs", ToClaim("p"), "p")
        .build()
    )
    ((_, here),) = outline(built, "here").positions
    assert drawn(here) == ["(theirs)"]
    ((_, there),) = outline(built, "there").positions
    assert [step.name for step in there[0].ties] == ["theirs>p"]


def test_a_claim_that_bears_on_another_issue_only_is_kept_apart():
    built = (
        MapBuilder()
        .ask("here", "Here?")
        .position("p", "P.")
        .ask("there", "There?")
        .supports("p", "theirs", "Theirs.")
        .build()
    )
    found = outline(built, "there")
    assert [drawn(tree) for tree in found.elsewhere] == [["theirs"]]
    assert found.unconnected == ()


def test_undercuts_of_the_question_and_of_undercuts_are_trees_of_their_own():
    built = (
        MapBuilder()
        .position("p", "P.")
        .undercuts_question("wrong", "Wrongly put.")
        .undercuts("wrong>question", "right", "Rightly put.")
        .undercuts("right>wrong>question", "again", "Again.")
        .build()
    )
    assert [drawn(tree) for tree in outline(built, "question").objections] == [["wrong", "  right", "    again"]]


def test_a_chain_of_thousands_needs_no_deep_stack():
    builder = MapBuilder().position("p", "P.")
    target = "p"
    for number in range(3000):
        builder.supports(target, f"n{number}", "Next.")
        target = f"n{number}"
    ((_, tree),) = outline(builder.build(), "question").positions
    assert len(tree) == 3000
    assert tree[-1].depth == 2999
