"""The words and lines in which weighing is told."""

from __future__ import annotations

import json
import re

import pytest

import argmap
from argmap.reporting.weighing import WeighingReport, document, overview
from argmap.reporting.weighing.lines import folded
from argmap.reporting.weighing.tree import tree
from argmap.reporting.weighing.words import listed, signed, worth_words
from argmap.semantics.bearing import Bearing
from argmap.semantics.explanation.derivation import derivation
from argmap.semantics.explanation.flip_sets import flip_sets
from argmap.semantics.labelling.judgement import Reason
from argmap.semantics.weighing import weigh
from argmap.text.display_width import display_width

HEAD = "argmap: 1\nissue: drinks\nquestion: Is tea better than coffee?\n"
PIECES = """\
positions:
  tea:
    claim: Tea is better.
    evidence:
      - {quote: Tea calms, source: leaflet, voice: gloss, stance: rejects, certainty: conditional, speaker: doctor}
      - {quote: Tea calms, source: known, voice: headline}
      - {quote: Tea calms, source: known, confidence: 0.4}
      - {quote: Tea calms, source: sure}
      - {quote: Tea wakes, source: sure}
      - {cite: p. 3, source: sure}
"""
SOURCES = {
    "seeds/sources.yaml": (
        "argmap: 1\nsources:\n  leaflet: {file: text.txt, reliability: low}\n  known: text.txt\n"
        "  sure: {file: text.txt, reliability: high}\nspeakers: {doctor: {interest: sells tea}}\n"
    ),
    "seeds/text.txt": "Tea calms.\n",
}


def weighed(debate=PIECES, suspects=()):
    return weigh(argmap.load(SOURCES | {"arguments/drinks.yaml": HEAD + debate}).map, suspects=suspects)


def told(weighing, **asked):
    flips = {"drinks": flip_sets(weighing, "drinks", 1)}
    return overview.report(WeighingReport(weighing, ("drinks",), "0", flips, **asked))


def test_the_worth_of_evidence_is_told_with_the_factors_that_lower_it():
    weighing = weighed()
    parts = derivation(weighing, "tea").parts[1:]
    assert [worth_words(part.worth, part.evidence) for part in parts] == [
        "0.12 = 0.5 source of low reliability × 0.5 a gloss × 0.6 conditional × 0.8 speaker with an interest",
        "0.40 = 0.8 source of unstated reliability × 0.5 a headline",
        "0.40, as the author sets it",
        "1.00: nothing lowers it",
        "does not count: not verified",
        "does not count: a reference without a quotation",
    ]


def test_what_does_not_count_is_counted_below():
    lines = told(weighed()).splitlines()
    assert lines[-2:] == [
        "1 quotation not verified: what is not verified does not count",
        "1 reference without a quotation: what is not quoted does not count",
    ]


def test_suspect_evidence_gives_a_band_and_a_note():
    debate = "positions: {tea: {claim: Tea is better., evidence: [{quote: Tea calms, source: sure}]}}\n"
    weighing = weighed(debate, {("tea", 0)})
    assert "(0.00 to 0.75, without and with suspect evidence)" in told(weighing)
    assert "1 quotation to be looked at again" in told(weighing)
    report = WeighingReport(weighing, ("drinks",), "0")
    (claim,) = json.loads(document.report(report))["claims"]
    assert claim["band"] == [0.0, 0.75]
    assert claim["evidence"][0]["is_suspect"]


SUSPECT = """\
positions:
  tea:
    claim: Tea is better.
    pro: {calm: {claim: Tea calms., quote: Tea calms, source: sure}}
  coffee: {claim: Coffee is better., assumed: true}
"""


def test_a_verdict_that_would_turn_without_suspect_evidence_is_told_with_what_it_would_be():
    weighing = weighed(SUSPECT, {("calm", 0)})
    lines = told(weighing)
    assert "  without suspect evidence it fails: nothing that counts speaks for it\n" in lines
    assert re.search(
        r"stands  0.75  calm  Tea calms.\n +without suspect evidence it fails, and its strength is 0.00", lines
    )
    derived = tree(weighing, derivation(weighing, "tea"), width=100, color=False)
    assert "\nwithout suspect evidence it fails: nothing that counts speaks for it\n" in derived
    assert "     without suspect evidence it fails, and its strength is 0.00\n" in derived
    claims = json.loads(document.report(WeighingReport(weighing, ("drinks",), "0")))["claims"]
    assert [claim["verdict_without_suspects"] for claim in claims] == ["fails", "fails", "stands"]


def test_a_strength_alone_is_told_without_suspect_evidence_where_two_digits_show_it():
    debate = SUSPECT.replace("quote: Tea calms, source: sure", "assumed: true, quote: Tea calms, source: sure")
    lines = told(weighed(debate, {("calm", 0)}), is_full=True)
    assert "without suspect evidence its strength is " in lines


def test_a_band_whose_ends_round_alike_is_not_told():
    pieces = "{quote: Tea calms, source: sure}, {quote: Tea calms, source: known, confidence: 0.0001}"
    weighing = weighed(f"positions: {{tea: {{claim: Tea is better., evidence: [{pieces}]}}}}\n", {("tea", 1)})
    assert weighing.band("tea") is not None
    assert "suspect evidence" not in told(weighing)


@pytest.mark.parametrize("kind", [*Reason, *Bearing])
def test_kinds_of_reasons_and_bearings_are_names_in_kebab_case(kind):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.value)


def test_that_nothing_was_searched_is_told():
    weighing = weighed()
    assert "not searched at first sight" in overview.report(WeighingReport(weighing, ("drinks",), "0"))
    assert "not searched" not in told(weighing)


def test_a_contested_verdict_is_told_with_both_figures_and_explained():
    strong = "".join(f"      r{n}: {{claim: R., assumed: true, confidence: 0.9}}\n" for n in range(3))
    debate = (
        f"positions:\n  tea:\n    claim: T.\n    pro:\n{strong}"
        "    con: {bad: {claim: B., assumed: true, confidence: 0.95}}\n"
    )
    lines = told(weighed(debate))
    assert re.search(r"fails   tea, strength 0.[5-9]\d, contested: 0.\d\d by df-quad\n", lines)
    assert "contested: words and figures disagree" in lines


def test_sources_without_a_title_and_words_in_lists_are_told_by_themselves():
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize(("value", "shown"), [(None, "no value"), (0.0001, "0"), (-0.25, "-0.250"), (0.5, "+0.500")])
def test_a_change_has_a_sign_and_nothing_is_nothing(value, shown):
    assert signed(value) == shown


@pytest.mark.parametrize("width", [20, 33, 80])
def test_lines_are_broken_between_words_and_han_characters_and_never_within_names(width):
    text = "the name `one-with-hyphens` stays whole, 而漢字之間可以換行,不必有空格也行"
    lines = folded(text, width, 2, 2)
    assert max(map(display_width, lines)) <= max(width, 24)
    assert any("`one-with-hyphens`" in line for line in lines)
    assert "".join("".join(line.split()) for line in lines) == "".join(text.split())


def test_a_word_longer_than_a_line_is_cut():
    assert folded("a" * 50, 20) == ["a" * 20, "a" * 20, "a" * 10]


def test_what_a_terminal_would_obey_is_made_visible():
    weighing = weighed('positions: {tea: {claim: "T\\e[31m.", assumed: true}}\n')
    assert "\x1b" not in told(weighing)
    assert "\x1b" not in tree(weighing, derivation(weighing, "tea"), width=80, color=False)


def test_an_issue_without_positions_and_a_map_without_issues_can_be_told():
    assert "drinks: Is tea" in told(weighed("positions: {}\n"))
    assert overview.report(WeighingReport(weighed(), (), "0")) == "there is no issue to weigh\n"


UNDERCUT = """\
positions:
  tea:
    claim: Tea is better.
    pro:
      calm: {claim: C., assumed: true, undercut: {dull: {claim: D., assumed: true}}}
      warm: {claim: W., assumed: true, premises: [cold]}
arguments:
  cold: {claim: K.}
"""


def test_an_argument_that_stands_is_not_told_without_what_takes_its_step_away():
    lines = told(weighed(UNDERCUT), is_full=True, width=200).splitlines()
    reasons = [line.strip() for line in lines if "it is assumed" in line]
    assert reasons == [
        "it is assumed, and nothing weighs against it, but its step to `tea` is undercut by `dull`",
        "it is assumed, and nothing weighs against it",
        "it is assumed, and nothing weighs against it, but its step to `tea` lacks `cold`, which fails",
    ]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("calm", "- for `tea` (0.00): this step is undercut by `dull`"),
        ("dull", "- undercuts `calm>tea` (0.50)"),
        ("cold", "- together with `warm` for `tea` (0.00): this step lacks `cold`, which fails"),
    ],
)
def test_a_derivation_tells_what_a_claim_bears_on(claim, expected):
    weighing = weighed(UNDERCUT)
    lines = tree(weighing, derivation(weighing, claim), width=100, color=False).splitlines()
    place = lines.index(f"what `{claim}` bears on, with the weight of the step")
    assert lines[place + 1 : place + 3] == [expected, ""]


def test_what_bears_on_nothing_is_not_told_to():
    weighing = weighed(UNDERCUT)
    assert "bears on" not in tree(weighing, derivation(weighing, "tea"), width=100, color=False)


def test_of_many_steps_twenty_are_listed_and_the_others_counted():
    entries = "".join(f"  c{n}: {{claim: C., pro: {{}}}}\n" for n in range(23))
    supports = ", ".join(f"c{n}" for n in range(23))
    weighing = weighed(f"arguments:\n  leaf: {{claim: L., assumed: true, supports: [{supports}]}}\n{entries}")
    lines = tree(weighing, derivation(weighing, "leaf"), width=100, color=False).splitlines()
    assert len([line for line in lines if line.startswith("- for `c")]) == 20
    assert "- and 3 other steps" in lines
