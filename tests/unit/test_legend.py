from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.known import NOTHING, Known
from argmap.layout.picture import picture
from argmap.layout.scene import GroupKind
from argmap.layout.view import WHOLE, Detail, View
from argmap.model.argument_map import ToClaim
from argmap.model.quotation import Locked, Missing, Tier
from argmap.model.vocabulary import Relation, Verdict
from argmap.text.span import Span
from builders import MapBuilder, cited, quoted
from reading import groups_of, text_of

FONTS = FontBook(read_font)
LOCKED = Locked(Tier.EXACT, (Span(3, 9),))


def town() -> MapBuilder:
    builder = MapBuilder().source("kurier", "pl").source("вестник", "bg")
    builder.sources["вестник"] = replace(builder.sources["вестник"], derived_from=("kurier",))
    return builder.position("park", "The quay becomes a park.").position("flats", "Flats are built.")


def entries(builder: MapBuilder, view: View = WHOLE, known: Known = NOTHING) -> list[str]:
    found = groups_of(picture(builder.build(), "question", FONTS, view, known).children, GroupKind.LEGEND)
    return text_of(found[0]).split("\n") if found else []


def test_a_map_that_shows_nothing_to_explain_has_no_legend():
    assert entries(town()) == []


def test_all_that_can_occur_stands_in_one_order():
    builder = (
        town()
        .undercuts_question("early", "Too early.", cited("Budget", "kurier"))
        .attacks("flats", "ground", "Foul.", quoted("a", "kurier"), quoted("b", "вестник"))
        .supports("park", "green", "Green.", quoted("c", "kurier", None, Missing(0.2)))
        .supports("park", "quiet", "Quiet.", replace(quoted("d", "kurier"), claim="quiet"))
        .undercuts("green>park", "near", "Near.", quoted("e", "kurier", None, LOCKED))
    )
    known = Known(
        suspects=frozenset({("quiet", 0)}),
        strengths={"green": 0.5, "quiet": None},
        verdicts={"park": Verdict.STANDS, "flats": Verdict.FAILS, "near": Verdict.OPEN},
        bands={"green": (0.2, 0.5)},
        contested=frozenset({"near"}),
        deciding=frozenset({"green>park"}),
    )
    assert entries(builder, known=known) == [
        "supports",
        "attacks",
        "undercuts a step",
        "undercuts the question",
        "quotation verified to the character",
        "verified earlier, and locked",
        "verified, to be looked at again",
        "not verified",
        "reference, no quotation",
        "fewer origins than texts",
        "stands: more holds for it than against it",
        "fails: refuted, unfounded, or beaten by a rival position",
        "open: not decided",
        "contested: words and figures disagree",
        "decides: the strongest reason for or against a position",
        "strength, from 0 to 1",
        "strength without and with evidence to be looked at again",
    ]


def test_an_undercut_of_the_question_alone_is_called_so():
    assert entries(town().undercuts_question("early", "Too early.")) == ["undercuts the question"]


def test_undercuts_of_a_step_and_of_the_question_are_two_entries():
    builder = town().supports("park", "green", "Green.").undercuts("green>park", "near", "Near.")
    found = entries(builder.undercuts_question("early", "Too early."))
    assert found == ["supports", "undercuts a step", "undercuts the question"]


def test_marks_on_positions_and_on_further_premises_are_explained_too():
    builder = MapBuilder().source("kurier", "pl").position("park", "A park.", None, quoted("a", "kurier"))
    builder.supports("park", "green", "Green.", premises=("rule",)).claim("rule", "Trees.", cited("Law", "kurier"))
    assert entries(builder) == ["supports", "quotation verified to the character", "reference, no quotation"]


def test_the_mark_of_a_suspect_quotation_is_not_that_of_a_verified_one():
    builder = town().supports("park", "green", "Green.", replace(quoted("a", "kurier"), claim="green"))
    found = entries(builder, known=Known(suspects=frozenset({("green", 0)})))
    assert found == ["supports", "verified, to be looked at again"]


def test_strengths_of_what_is_not_drawn_are_not_explained():
    builder = town().ask("other", "And the ferries?").position("yes", "They move.")
    builder.ask("question", "What should be done?")
    known = Known(strengths={"yes": 0.4}, verdicts={"yes": Verdict.OPEN}, contested=frozenset({"yes"}))
    assert entries(builder, known=known) == []


def test_what_has_no_value_in_figures_needs_no_bar_to_explain():
    assert entries(town(), known=Known(strengths={"park": None})) == []


def test_a_step_that_decides_is_explained_where_a_card_only_names_it():
    builder = town().supports("park", "green", "Green.").tie(Relation.ATTACK, "green", ToClaim("flats"), "flats")
    known = Known(deciding=frozenset({"green>flats"}))
    assert entries(builder, View(only="green"), known)[-1] == "decides: the strongest reason for or against a position"


@pytest.mark.parametrize("detail", [Detail.FULL, Detail.CLAIMS])
def test_the_legend_is_the_same_for_quotations_and_for_chips_alone(detail):
    builder = town().supports("park", "green", "Green.", quoted("a", "kurier"))
    assert entries(builder, View(detail=detail)) == ["supports", "quotation verified to the character"]
