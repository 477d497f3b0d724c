"""Verdicts by hand: small maps, and what is to be said of one claim of each, down to the sentence."""

from __future__ import annotations

import pytest

import argmap
from argmap.semantics.building import build_framework
from argmap.semantics.labelling.grounded import label
from argmap.semantics.labelling.judgement import judgements
from argmap.semantics.labelling.sentences import sentence

HEAD = "argmap: 1\nissue: drinks\nquestion: Which is better?\n"
SOURCES = """
argmap: 1
sources:
  leaflet: {file: leaflet.txt, reliability: high}
  reprint: {file: leaflet.txt, reliability: high, derived_from: [leaflet]}
  diary: {file: leaflet.txt, reliability: low}
  rumour: leaflet.txt
speakers:
  grocer: {name: The grocer, interest: sells tea}
"""
LEAFLET = "Tea is good. Tea keeps calm. Is tea good? Tea might be good. Some say that tea is good.\n"


def outcomes(body, head=HEAD):
    """Return verdict, reason and sentence for each claim of an issue written as YAML."""
    files = {"arguments/drinks.yaml": head + body, "seeds/sources.yaml": SOURCES, "seeds/leaflet.txt": LEAFLET}
    found = label(build_framework(argmap.load(files).map))
    return {one.claim: f"{one.verdict.value}, {one.reason.value}: {sentence(one)}" for one in judgements(found)}


REASONS = {
    "what nothing speaks for fails": (
        "arguments: {tea: Tea is good.}",
        "tea",
        "fails, unsupported: nothing that counts speaks for it",
    ),
    "what was left undeveloped on purpose is open": (
        "arguments: {tea: {claim: Tea is good., status: undeveloped}}",
        "tea",
        "open, undeveloped: it is left undeveloped on purpose",
    ),
    "what was left undeveloped fails when something speaks against it": (
        """
arguments:
  tea: {claim: Tea is good., status: undeveloped, con: {bitter: {claim: It is bitter., assumed: true}}}
""",
        "tea",
        "fails, unsupported: nothing that counts speaks for it, and `bitter` (0.50) speaks against it",
    ),
    "an assumption stands and weighs a half": (
        "arguments: {tea: {claim: Tea is good., assumed: true}}",
        "tea",
        "stands, assumed: it is assumed, and nothing weighs against it",
    ),
    "an assumption weighs the confidence of its author": (
        """
arguments:
  tea:
    claim: Tea is good.
    assumed: true
    confidence: 0.7
    con: {bitter: {claim: It is bitter., assumed: true, confidence: 0.6}}
""",
        "tea",
        "stands, outweighs: its assumption (0.70) outweighs `bitter` (0.60)",
    ),
    "an assumption in which its author has no confidence fails": (
        "arguments: {tea: {claim: Tea is good., assumed: true, confidence: 0}}",
        "tea",
        "fails, unsupported: nothing that counts speaks for it",
    ),
    "a quotation of a good source carries its claim": (
        "arguments: {tea: {claim: Tea is good., quote: Tea is good, source: leaflet}}",
        "tea",
        "stands, supported: its own evidence (1.00) carries it, and nothing weighs against it",
    ),
    "a quotation that is not in its source carries nothing": (
        "arguments: {tea: {claim: Tea is good., quote: Tea is bad, source: leaflet}}",
        "tea",
        "fails, unsupported: nothing that counts speaks for it",
    ),
    "a reference without a quotation carries nothing": (
        "arguments: {tea: {claim: Tea is good., evidence: [{source: leaflet, cite: the whole}]}}",
        "tea",
        "fails, unsupported: nothing that counts speaks for it",
    ),
    "an unreliable source, a hedge and an interest each lower the worth": (
        """
arguments:
  tea: {claim: Tea is good., quote: Tea might be good, source: diary, certainty: hedged, speaker: grocer}
""",
        "tea",
        "stands, supported: its own evidence (0.28) carries it, and nothing weighs against it",
    ),
    "of voice and stance only the lesser counts": (
        """
arguments:
  tea: {claim: T., quote: Is tea good, source: leaflet, voice: reported, stance: asks}
""",
        "tea",
        "stands, supported: its own evidence (0.20) carries it, and nothing weighs against it",
    ),
    "confidence in a quotation stands in place of its worth": (
        "arguments: {tea: {claim: T., evidence: [{quote: Tea is good, source: diary, voice: gloss, confidence: 0.9}]}}",
        "tea",
        "stands, supported: its own evidence (0.90) carries it, and nothing weighs against it",
    ),
    "independent sources corroborate each other": (
        """
arguments:
  tea: {claim: Tea is good., evidence: [{quote: Tea is good, source: rumour}, {quote: Tea is good, source: diary}]}
""",
        "tea",
        "stands, supported: its own evidence (0.90) carries it, and nothing weighs against it",
    ),
    "one origin counts once, with its best piece": (
        """
arguments:
  tea:
    claim: Tea is good.
    evidence:
      - {quote: Tea is good, source: leaflet, confidence: 0.6}
      - {quote: Tea keeps calm, source: reprint, confidence: 0.7}
""",
        "tea",
        "stands, supported: its own evidence (0.70) carries it, and nothing weighs against it",
    ),
    "one utterance counts once, whoever prints it": (
        """
arguments:
  tea:
    claim: Tea is good.
    evidence:
      - {quote: Tea is good, source: rumour, utterance: said}
      - {quote: Tea is good, source: diary, utterance: said}
""",
        "tea",
        "stands, supported: its own evidence (0.80) carries it, and nothing weighs against it",
    ),
    "the confidence of an author is the most that evidence weighs": (
        "arguments: {tea: {claim: Tea is good., confidence: 0.3, evidence: [{quote: Tea is good, source: leaflet}]}}",
        "tea",
        "stands, supported: its own evidence (0.30) carries it, and nothing weighs against it",
    ),
    "a reason lifts a claim above the cap of its own evidence": (
        """
arguments:
  tea:
    claim: Tea is good.
    confidence: 0.3
    evidence: [{quote: Tea is good, source: leaflet}]
    pro: {calm: {claim: It keeps calm., assumed: true, confidence: 0.6}}
""",
        "tea",
        "stands, supported: `calm` (0.60) supports it, and nothing weighs against it",
    ),
    "linked premises are as strong as the weakest": (
        """
arguments:
  tea: {claim: Tea is good., pro: {calm: {claim: Calm is good., assumed: true, confidence: 0.9, premises: [calming]}}}
  calming: {claim: Tea calms., assumed: true, confidence: 0.4}
""",
        "tea",
        "stands, supported: `calm` (0.40) supports it, and nothing weighs against it",
    ),
    "a premise that fails takes the step with it": (
        """
arguments:
  tea: {claim: Tea is good., pro: {calm: {claim: Calm is good., assumed: true, confidence: 0.9, premises: [calming]}}}
  calming: {claim: Tea calms.}
""",
        "tea",
        "fails, unsupported: nothing that counts speaks for it",
    ),
    "reasons do not add up": (
        """
arguments:
  tea:
    claim: Tea is good.
    pro: {calm: {claim: It calms., assumed: true, confidence: 0.6},
        warm: {claim: It warms., assumed: true, confidence: 0.6}}
    con: {bitter: {claim: It is bitter., assumed: true, confidence: 0.7}}
""",
        "tea",
        "fails, outweighed: `bitter` (0.70) outweighs `calm` (0.60)",
    ),
    "a weaker attack leaves its target standing": (
        """
arguments:
  tea: {claim: Tea is good., assumed: true, confidence: 0.6,
      con: {bitter: {claim: It is bitter., assumed: true, confidence: 0.5}}}
""",
        "tea",
        "stands, outweighs: its assumption (0.60) outweighs `bitter` (0.50)",
    ),
    "an attack of the same weight leaves it open": (
        """
arguments:
  tea: {claim: Tea is good., assumed: true, confidence: 0.6,
      con: {bitter: {claim: It is bitter., assumed: true, confidence: 0.6}}}
""",
        "tea",
        "open, balanced: its assumption (0.60) and `bitter` (0.60) weigh the same",
    ),
    "an attacker that fails attacks no more": (
        """
arguments:
  tea:
    claim: Tea is good.
    assumed: true
    confidence: 0.3
    con: {bitter: {claim: It is bitter., assumed: true, confidence: 0.6,
        con: {sweet: {claim: It is sweet., assumed: true, confidence: 0.8}}}}
""",
        "tea",
        "stands, assumed: it is assumed, and nothing weighs against it",
    ),
    "an undercut takes its step away, however little it weighs": (
        """
arguments:
  tea:
    claim: Tea is good.
    pro: {calm: {claim: It calms., assumed: true, confidence: 0.9,
        undercut: {dull: {claim: Calm is dull., assumed: true, confidence: 0.1}}}}
""",
        "tea",
        "fails, unsupported: nothing that counts speaks for it",
    ),
    "an undercut leaves the claim that it starts from alone": (
        """
arguments:
  tea:
    claim: Tea is good.
    pro: {calm: {claim: It calms., assumed: true, confidence: 0.9,
        undercut: {dull: {claim: Calm is dull., assumed: true, confidence: 0.1}}}}
""",
        "calm",
        "stands, assumed: it is assumed, and nothing weighs against it",
    ),
    "an undercut of an undercut restores the step": (
        """
arguments:
  tea:
    claim: Tea is good.
    pro:
      calm:
        claim: It calms.
        assumed: true
        confidence: 0.9
        undercut:
          dull: {claim: Dull., assumed: true, confidence: 0.9,
              undercut: {tired: {claim: Not if tired., assumed: true, confidence: 0.1}}}
""",
        "tea",
        "stands, supported: `calm` (0.90) supports it, and nothing weighs against it",
    ),
    "an undercut by an open claim leaves the target open": (
        """
arguments:
  tea:
    claim: Tea is good.
    pro:
      calm:
        claim: It calms.
        assumed: true
        confidence: 0.9
        undercut:
          dull: {claim: Dull., assumed: true, confidence: 0.5,
              con: {bright: {claim: Bright., assumed: true, confidence: 0.5}}}
""",
        "tea",
        "open, unsettled: whether `calm` (0.00 to 0.90) carries it is open, since its undercut `dull` is",
    ),
    "an undercut whose own step is open is not called open itself": (
        """
arguments:
  tea:
    claim: Tea is good.
    pro:
      calm:
        claim: It calms.
        assumed: true
        undercut:
          dull: {claim: D., assumed: true, undercut: {rare: {claim: R., assumed: true, attacks: [bright]}}}
  bright: {claim: B., assumed: true, attacks: [rare]}
""",
        "tea",
        (
            "open, unsettled: whether `calm` (0.00 to 0.50) carries it is open, since whether its undercut `dull`"
            " counts is"
        ),
    ),
    "a linked premise that is open is told of the step and not of the claim that stands": (
        """
arguments:
  tea: {claim: T., pro: {calm: {claim: C., assumed: true, premises: [calming],
      undercut: {dull: {claim: D., assumed: true, con: {bright: {claim: B., assumed: true}}}}}}}
  calming: {claim: K., assumed: true, con: {waking: {claim: W., assumed: true}}}
""",
        "tea",
        (
            "open, unsettled: whether `calm` (0.00 to 0.50) carries it is open, since its premise `calming` and its"
            " undercut `dull` are"
        ),
    ),
    "an attack whose undercut is open is told beside a reason that is open itself": (
        """
arguments:
  tea:
    claim: T.
    assumed: true
    confidence: 0.3
    pro: {good: {claim: G., assumed: true, confidence: 0.9, con: {no: {claim: N., assumed: true, confidence: 0.9}}}}
    con: {bad: {claim: W., assumed: true,
        undercut: {rare: {claim: R., assumed: true, con: {yes: {claim: S., assumed: true}}}}}}
""",
        "tea",
        (
            "open, unsettled: whether `good` (0.00 to 0.90) holds is open, and whether `bad` (0.00 to 0.50) counts"
            " against it is open, since its undercut `rare` is"
        ),
    ),
    "what is open about a claim is told of the attack that could defeat it": (
        """
arguments:
  tea:
    claim: Tea is good.
    assumed: true
    confidence: 0.5
    con:
      bitter: {claim: It is bitter., assumed: true, confidence: 0.3}
      dull: {claim: Dull., assumed: true, confidence: 0.9,
          con: {bright: {claim: Bright., assumed: true, confidence: 0.9}}}
""",
        "tea",
        "open, unsettled: whether `dull` (0.00 to 0.90) holds is open",
    ),
    "what is open about a claim is told of the reason that could save it": (
        """
arguments:
  tea:
    claim: Tea is good.
    assumed: true
    confidence: 0.3
    con: {bitter: {claim: It is bitter., assumed: true, confidence: 0.5}}
    pro:
      calm: {claim: It calms., assumed: true, confidence: 0.9,
          con: {dull: {claim: It does not., assumed: true, confidence: 0.9}}}
""",
        "tea",
        "open, unsettled: whether `calm` (0.00 to 0.90) holds is open",
    ),
    "confidence alone founds nothing": (
        "arguments: {tea: {claim: Tea is good., confidence: 0.9}}",
        "tea",
        "fails, unsupported: nothing that counts speaks for it",
    ),
    "confidence beside a quotation that is not there founds nothing either": (
        "arguments: {tea: {claim: Tea is good., confidence: 0.9, quote: Tea is bad, source: leaflet}}",
        "tea",
        "fails, unsupported: nothing that counts speaks for it",
    ),
    "what was left undeveloped stays open while the attack on it is open": (
        """
arguments:
  tea:
    claim: Tea is good.
    status: undeveloped
    con: {bitter: {claim: B., assumed: true, con: {sweet: {claim: S., assumed: true}}}}
""",
        "tea",
        "open, unsettled: whether `bitter` (0.00 to 0.50) holds is open",
    ),
    "a step that is certain carries a claim, and not one that might": (
        """
arguments:
  tea:
    claim: Tea is good.
    pro:
      sure: {claim: Sure., quote: Tea is good, source: diary}
      maybe: {claim: M., assumed: true, confidence: 1, con: {no: {claim: N., assumed: true, confidence: 1}}}
""",
        "tea",
        "stands, supported: `sure` (0.50) supports it, and nothing weighs against it",
    ),
    "evidence beside an assumption carries a claim where it weighs more": (
        "arguments: {tea: {claim: T., assumed: true, quote: Tea is good, source: leaflet}}",
        "tea",
        "stands, supported: its own evidence (1.00) carries it, and nothing weighs against it",
    ),
    "evidence of a claim comes before a step as good that goes back to it": (
        """
arguments:
  tea: {claim: Tea is good., quote: Tea is good, source: leaflet, supports: [calm]}
  calm: {claim: It calms., supports: [tea]}
""",
        "tea",
        "stands, supported: its own evidence (1.00) carries it, and nothing weighs against it",
    ),
    "of equal steps one from outside the circle is named": (
        """
arguments:
  calm: {claim: It calms., supports: [tea]}
  tea: {claim: Tea is good., supports: [calm]}
  leaf: {claim: It is a leaf., quote: Tea is good, source: leaflet, supports: [tea]}
""",
        "tea",
        "stands, supported: `leaf` (1.00) supports it, and nothing weighs against it",
    ),
    "an open attack that could not defeat a claim is not what its verdict waits for": (
        """
arguments:
  tea:
    claim: Tea is good.
    pro: {good: {claim: G., assumed: true, confidence: 1, con: {no: {claim: N., assumed: true, confidence: 1}}}}
    con: {weak: {claim: W., assumed: true, con: {strong: {claim: S., assumed: true}}}}
""",
        "tea",
        "open, unsettled: whether `good` (0.00 to 1.00) holds is open",
    ),
    "where either side could settle a verdict, both are named": (
        """
arguments:
  tea:
    claim: Tea is good.
    assumed: true
    confidence: 0.3
    pro: {good: {claim: G., assumed: true, confidence: 0.9, con: {no: {claim: N., assumed: true, confidence: 0.9}}}}
    con: {bad: {claim: W., assumed: true, con: {yes: {claim: S., assumed: true}}}}
""",
        "tea",
        "open, unsettled: whether `good` (0.00 to 0.90) and `bad` (0.00 to 0.50) hold is open",
    ),
    "the greatest attack is named that a claim holds out against": (
        """
arguments:
  tea:
    claim: Tea is good.
    quote: Tea is good
    source: leaflet
    con:
      weak: {claim: W., assumed: true, confidence: 0.1}
      big:
        claim: B.
        assumed: true
        confidence: 0.9
        con: {small: {claim: S., assumed: true, confidence: 0.9}}
""",
        "tea",
        "stands, outweighs: its own evidence (1.00) outweighs `big` (0.00 to 0.90)",
    ),
    "claims that only support each other fail": (
        """
arguments:
  tea: {claim: Tea is good., supports: [calm]}
  calm: {claim: It calms., supports: [tea]}
""",
        "tea",
        "fails, unsupported: nothing speaks for it but a circle: `tea`, `calm`",
    ),
    "of a large circle three claims are named": (
        """
arguments:
  tea: {claim: T., supports: [calm], con: {bitter: {claim: B., assumed: true}}}
  calm: {claim: C., supports: [warm]}
  warm: {claim: W., supports: [good]}
  good: {claim: G., supports: [fine]}
  fine: {claim: F., supports: [tea]}
""",
        "tea",
        (
            "fails, unsupported: nothing speaks for it but a circle: `tea`, `fine`, `good` and 2 more;"
            " and `bitter` (0.50) speaks against it"
        ),
    ),
    "what a circle speaks for from outside is told of that circle": (
        """
arguments:
  leaf: {claim: L., supports: [tea]}
  tea: {claim: T.}
  calm: {claim: C., supports: [warm, tea]}
  warm: {claim: W., supports: [calm]}
""",
        "tea",
        "fails, unsupported: nothing speaks for it but a circle: `calm`, `warm`",
    ),
    "a circle that would not hold even if it were believed is not the reason": (
        """
arguments:
  tea: {claim: T., supports: [calm]}
  calm: {claim: C., supports: [tea], premises: [dull]}
  dull: {claim: D.}
""",
        "tea",
        "fails, unsupported: nothing that counts speaks for it",
    ),
    "a circle that an undercut breaks is not the reason": (
        """
arguments:
  tea: {claim: T., supports: [calm]}
  calm: {claim: C., supports: [tea], undercut: {dull: {claim: D., assumed: true}}}
""",
        "tea",
        "fails, unsupported: nothing that counts speaks for it",
    ),
    "a circle of support passes on what comes in, and no more": (
        """
arguments:
  tea: {claim: Tea is good., supports: [calm]}
  calm: {claim: It calms., supports: [tea], assumed: true, confidence: 0.6}
""",
        "tea",
        "stands, supported: `calm` (0.60) supports it, and nothing weighs against it",
    ),
    "two equal claims that attack each other are open": (
        """
arguments:
  tea: {claim: Tea is good., attacks: [coffee], assumed: true, confidence: 0.6}
  coffee: {claim: Coffee is good., attacks: [tea], assumed: true, confidence: 0.6}
""",
        "tea",
        "open, unsettled: `tea` and `coffee` attack each other, and nothing settles it",
    ),
    "claims that attack each other in a ring are told as one": (
        """
arguments:
  tea: {claim: T., attacks: [coffee], assumed: true}
  coffee: {claim: C., attacks: [milk], assumed: true}
  milk: {claim: M., attacks: [tea], assumed: true}
""",
        "tea",
        "open, unsettled: `tea`, `milk` and `coffee` attack each other in a ring, and nothing settles it",
    ),
    "who waits for claims that attack each other is not one of them": (
        """
arguments:
  tea: {claim: T., attacks: [coffee], supports: [cake], assumed: true}
  coffee: {claim: C., attacks: [tea], assumed: true}
  cake: {claim: K.}
""",
        "cake",
        "open, unsettled: whether `tea` (0.00 to 0.50) holds is open",
    ),
    "of two claims that attack each other the stronger stands": (
        """
arguments:
  tea: {claim: Tea is good., attacks: [coffee], assumed: true, confidence: 0.7}
  coffee: {claim: Coffee is good., attacks: [tea], assumed: true, confidence: 0.6}
""",
        "tea",
        "stands, assumed: it is assumed, and nothing weighs against it",
    ),
}


@pytest.mark.parametrize(("body", "claim", "expected"), REASONS.values(), ids=REASONS)
def test_a_claim(body, claim, expected):
    assert outcomes(body)[claim] == expected


def circle_of_undercuts(size):
    """Return claims with a ground each, whose steps from their grounds are undercut all around."""
    entries = []
    for number in range(size):
        following = (number + 1) % size
        ground = f"g{number}: {{claim: G., assumed: true}}"
        entries.append(f"  c{number}: {{claim: C., undercuts: [g{following}>c{following}], pro: {{{ground}}}}}\n")
    return "arguments:\n" + "".join(entries)


@pytest.mark.parametrize("size", [1, 2, 3, 4, 7])
def test_in_circles_of_undercuts_even_or_odd_everything_is_open(size):
    found = outcomes(circle_of_undercuts(size))
    assert {found[f"c{number}"].split(",")[0] for number in range(size)} == {"open"}
    assert {found[f"g{number}"].split(",")[0] for number in range(size)} == {"stands"}


def test_circles_of_undercuts_are_told_as_such():
    assert outcomes(circle_of_undercuts(1))["c0"].endswith(": it undercuts its own reason, and nothing settles it")
    assert outcomes(circle_of_undercuts(2))["c0"].endswith(
        ": `c0` and `c1` undercut each other's reasons, and nothing settles it"
    )


@pytest.mark.parametrize("size", [2, 3, 4, 7])
def test_an_undercut_from_outside_settles_a_circle_all_around(size):
    body = circle_of_undercuts(size) + "  outside: {claim: O., assumed: true, undercuts: [g0>c0]}\n"
    verdicts = [outcomes(body)[f"c{number}"].split(",")[0] for number in range(size)]
    assert verdicts == ["fails" if number % 2 == 0 else "stands" for number in range(size)]


@pytest.mark.parametrize("size", [2, 3, 4, 5])
def test_in_circles_of_equal_attacks_everything_is_open(size):
    entries = [
        f"  c{n}: {{claim: C., assumed: true, confidence: 0.5, attacks: [c{(n + 1) % size}]}}\n" for n in range(size)
    ]
    found = outcomes("arguments:\n" + "".join(entries))
    assert {outcome.split(",")[0] for outcome in found.values()} == {"open"}


@pytest.mark.parametrize(
    ("standard", "pro", "con", "expected"),
    [
        ("preponderance", 0.01, 0, "stands"),
        ("preponderance", 0.51, 0.5, "stands"),
        ("preponderance", 0.5, 0.5, "open"),
        ("preponderance", 0.5, 0.51, "fails"),
        ("clear-and-convincing", 0.5, 0, "stands"),
        ("clear-and-convincing", 0.49, 0, "open"),
        ("clear-and-convincing", 0.8, 0.5, "stands"),
        ("clear-and-convincing", 0.79, 0.5, "open"),
        ("clear-and-convincing", 0.7, 0.4, "stands"),
        ("clear-and-convincing", 0.3, 0.4, "fails"),
        ("beyond-reasonable-doubt", 0.5, 0.2, "stands"),
        ("beyond-reasonable-doubt", 0.5, 0.19, "stands"),
        ("beyond-reasonable-doubt", 1, 0.21, "open"),
        ("beyond-reasonable-doubt", 0.49, 0, "open"),
        ("beyond-reasonable-doubt", 0.2, 0.3, "fails"),
    ],
)
def test_a_position_by_the_standard_of_its_issue(standard, pro, con, expected):
    body = f"""
positions:
  tea:
    claim: T.
    pro: {{good: {{claim: G., assumed: true, confidence: {pro}}}}}
    con: {{bad: {{claim: B., assumed: true, confidence: {con}}}}}
"""
    assert outcomes(body, HEAD + f"standard: {standard}\n")["tea"].split(",")[0] == expected


def test_claims_that_are_no_positions_are_held_to_preponderance():
    body = """
arguments:
  tea:
    claim: T.
    assumed: true
    confidence: 0.4
    con: {bad: {claim: B., assumed: true, confidence: 0.39}}
"""
    assert outcomes(body, HEAD + "standard: beyond-reasonable-doubt\n")["tea"].startswith("stands")


def positions(*cases):
    """Return positions of given cases for and against them, called a, b, c."""
    entries = [
        f"  {name}: {{claim: {name}., pro: {{for-{name}: {{claim: F., assumed: true, confidence: {pro}}}}},"
        f" con: {{against-{name}: {{claim: A., assumed: true, confidence: {con}}}}}}}\n"
        for name, (pro, con) in zip("abcde", cases, strict=False)
    ]
    return "positions:\n" + "".join(entries)


RIVALRIES = {
    "of contrary positions the better prevails": (
        "contrary",
        positions((0.8, 0.1), (0.5, 0)),
        {
            "a": "stands, prevails: its case, `for-a` (0.80), beats that of its nearest rival `b`, `for-b` (0.50)",
            "b": "fails, beaten: its rival `a` prevails by `for-a` (0.80)",
        },
    ),
    "equal rivals stay open, and so does what is behind them": (
        "contrary",
        positions((0.8, 0), (0.8, 0), (0.5, 0)),
        {
            "a": "open, rivals-balanced: its case, `for-a` (0.80), is not as good beside that of its rival `b` (0.80)"
            " as the standard asks",
            "b": "open, rivals-balanced: its case, `for-b` (0.80), is not as good beside that of its rival `a` (0.80)"
            " as the standard asks",
            "c": "open, rivals-balanced: its case, `for-c` (0.50), is not as good beside that of its rival `a` (0.80)"
            " as the standard asks",
        },
    ),
    "a rival that fails stands in nobody's way": (
        "contrary",
        positions((0.5, 0), (0.8, 0.9)),
        {
            "a": "stands, prevails: `for-a` (0.50) supports it, and its nearest rival `b` is refuted by"
            " `against-b` (0.90)",
            "b": "fails, outweighed: `against-b` (0.90) outweighs `for-b` (0.80)",
        },
    ),
    "a rival that is open stands in the way": (
        "contrary",
        positions((0.5, 0), (0.8, 0.8)),
        {
            "a": "open, rivals-balanced: its case, `for-a` (0.50), is not as good beside that of its rival `b`"
            " (0.00 to 0.80) as the standard asks",
            "b": "open, balanced: `for-b` (0.80) and `against-b` (0.80) weigh the same",
        },
    ),
    "a rival for which nothing speaks stands in nobody's way": (
        "contrary",
        positions((0.5, 0), (0, 0)),
        {
            "a": "stands, prevails: `for-a` (0.50) supports it, and nothing that counts speaks for its"
            " nearest rival `b`",
        },
    ),
    "contrary positions may all fail": (
        "contrary",
        positions((0, 0), (0.5, 0.6)),
        {"a": "fails, unsupported: nothing that counts speaks for it"},
    ),
    "of contradictory positions the last stands when all others are refuted": (
        "contradictory",
        positions((0, 0), (0.5, 0.6), (0.3, 0.9)),
        {
            "a": "stands, last-left: all its rivals are refuted, `b` by `against-b` (0.60), and"
            " exactly one has to hold",
            "b": "fails, outweighed: `against-b` (0.60) outweighs `for-b` (0.50)",
        },
    ),
    "none stands by elimination while a rival is not refuted": (
        "contradictory",
        positions((0, 0), (0.5, 0.5), (0.3, 0.9)),
        {"a": "fails, unsupported: nothing that counts speaks for it"},
    ),
    "none stands by elimination that is refuted itself": (
        "contradictory",
        positions((0.1, 0.2), (0.5, 0.6)),
        {"a": "fails, outweighed: `against-a` (0.20) outweighs `for-a` (0.10)"},
    ),
    "compatible positions stand and fail by themselves": (
        "compatible",
        positions((0.8, 0), (0.8, 0), (0.1, 0.2)),
        {
            "a": "stands, supported: `for-a` (0.80) supports it, and nothing weighs against it",
            "b": "stands, supported: `for-b` (0.80) supports it, and nothing weighs against it",
            "c": "fails, outweighed: `against-c` (0.20) outweighs `for-c` (0.10)",
        },
    ),
    "an undeveloped position is open as long as no rival prevails": (
        "contrary",
        "positions: {a: {claim: A., status: undeveloped}, b: {claim: B.}}",
        {"a": "open, undeveloped: it is left undeveloped on purpose"},
    ),
    "an undeveloped position fails beside one that stands": (
        "contrary",
        "positions: {a: {claim: A., status: undeveloped}, b: {claim: B., assumed: true, confidence: 0.7}}",
        {"a": "fails, beaten: its rival `b` prevails by an assumption (0.70)"},
    ),
    "an objection to the question that stands leaves open what stood or was beaten": (
        "contrary",
        positions((0.8, 0.1), (0.5, 0), (0.1, 0.2)) + "undercut: {wrong: {claim: W., assumed: true, confidence: 0.1}}",
        {
            "a": "open, question-disputed: the question itself is disputed by `wrong` (0.10)",
            "b": "open, question-disputed: the question itself is disputed by `wrong` (0.10)",
            "c": "fails, outweighed: `against-c` (0.20) outweighs `for-c` (0.10)",
        },
    ),
    "an objection to the question leaves open what would stand by elimination": (
        "contradictory",
        positions((0, 0), (0.5, 0.6)) + "undercut: {wrong: {claim: W., assumed: true, confidence: 0.1}}",
        {"a": "open, question-disputed: the question itself is disputed by `wrong` (0.10)"},
    ),
    "an objection to the question does not hide that a position is no better by itself": (
        "contrary",
        positions((0.9, 0), (0.8, 0.8)) + "undercut: {wrong: {claim: W., assumed: true, confidence: 0.1}}",
        {
            "a": "open, question-disputed: the question itself is disputed by `wrong` (0.10)",
            "b": "open, balanced: `for-b` (0.80) and `against-b` (0.80) weigh the same, and the question itself is"
            " disputed by `wrong` (0.10)",
        },
    ),
    "an objection to the question does not hide that rivals are no better than each other": (
        "contrary",
        positions((0.8, 0), (0.8, 0)) + "undercut: {wrong: {claim: W., assumed: true, confidence: 0.1}}",
        {
            "a": "open, rivals-balanced: its case, `for-a` (0.80), is not as good beside that of its rival `b` (0.80)"
            " as the standard asks, and the question itself is disputed by `wrong` (0.10)",
        },
    ),
    "an objection is the whole reason where a position would stand by elimination": (
        "contradictory",
        positions((0.5, 0.5), (0.5, 0.6)) + "undercut: {wrong: {claim: W., assumed: true, confidence: 0.1}}",
        {"a": "open, question-disputed: the question itself is disputed by `wrong` (0.10)"},
    ),
    "an objection that is open only by its undercut is not called open itself": (
        "contrary",
        positions((0.8, 0.1), (0.5, 0))
        + """
undercut:
  wrong:
    claim: W.
    assumed: true
    undercut: {rare: {claim: R., assumed: true, con: {right: {claim: Y., assumed: true}}}}
""",
        {
            "a": "open, question-disputed: the question itself may be disputed by `wrong` (0.00 to 0.50), since its"
            " undercut `rare` is open"
        },
    ),
    "an objection to the question that fails changes nothing": (
        "contrary",
        positions((0.8, 0.1), (0.5, 0)) + "undercut: {wrong: {claim: W.}}",
        {"b": "fails, beaten: its rival `a` prevails by `for-a` (0.80)"},
    ),
    "an objection to the question that is open disputes it": (
        "contrary",
        positions((0.8, 0.1), (0.5, 0))
        + """
undercut:
  wrong:
    claim: W.
    assumed: true
    confidence: 0.5
    con: {right: {claim: R., assumed: true, confidence: 0.5}}
""",
        {"a": "open, question-disputed: the question itself may be disputed by `wrong` (0.00 to 0.50), which is open"},
    ),
    "a position is a premise elsewhere by what becomes of it among its rivals": (
        "contrary",
        "arguments: {cheap: {claim: C., pro: {dear: {claim: D., assumed: true, confidence: 0.9, premises: [b]}}}}\n"
        + positions((0.8, 0), (0.5, 0)),
        {
            "cheap": "fails, unsupported: nothing that counts speaks for it",
            "dear": "stands, assumed: it is assumed, and nothing weighs against it",
        },
    ),
    "a rival that may yet be refuted leaves open whether the other is the last one": (
        "contradictory",
        """
positions:
  a: A.
  b: {claim: B., assumed: true, confidence: 0.5,
      con: {bad: {claim: X., assumed: true, confidence: 0.9, attacks: [good]}}}
arguments: {good: {claim: G., assumed: true, confidence: 0.9, attacks: [bad]}}
""",
        {"a": "open, unsettled: whether its rival `b` is refuted by `bad` (0.00 to 0.90) is open"},
    ),
    "positions that undercut each other's grounds are open together": (
        "contrary",
        """
positions:
  a: {claim: A., pro: {ga: {claim: G., assumed: true}}}
  b: {claim: B., pro: {gb: {claim: G., assumed: true}}}
arguments:
  if-a: {claim: I., assumed: true, premises: [a], undercuts: [gb>b]}
  if-b: {claim: I., assumed: true, premises: [b], undercuts: [ga>a]}
""",
        {
            "a": "open, unsettled: whether `ga` (0.00 to 0.50) carries it is open, since whether its undercut `if-b`"
            " counts is",
            "b": "open, unsettled: whether `gb` (0.00 to 0.50) carries it is open, since whether its undercut `if-a`"
            " counts is",
        },
    ),
    "a position cannot prevail by what only its prevailing would take from its rival": (
        "contrary",
        """
positions:
  a: {claim: A., assumed: true, confidence: 0.5}
  b: {claim: B., pro: {gb: {claim: G., assumed: true, confidence: 0.6}}}
arguments: {if-a: {claim: I., assumed: true, premises: [a], undercuts: [gb>b]}}
""",
        {
            "a": "open, rivals-balanced: its case, its assumption (0.50), is not as good beside that of its rival"
            " `b` (0.00 to 0.60) as the standard asks"
        },
    ),
}


@pytest.mark.parametrize(("rivalry", "body", "expected"), RIVALRIES.values(), ids=RIVALRIES)
def test_a_position_among_its_rivals(rivalry, body, expected):
    found = outcomes(body, HEAD + f"rivalry: {rivalry}\n")
    assert {name: found[name] for name in expected} == expected


def test_a_quotation_that_the_lock_calls_stale_weighs_nothing():
    stale = {"arguments/drinks.yaml": HEAD + "arguments: {tea: {claim: T., quote: Tea is good, source: leaflet}}\n"}
    stale |= {"seeds/sources.yaml": SOURCES, "seeds/leaflet.txt": "Coffee is good.\n"}
    found = label(build_framework(argmap.load(stale).map))
    assert [one.verdict.value for one in judgements(found)] == ["fails"]
