"""Derivations: what the verdict on a claim rests on, as a tree."""

from __future__ import annotations

import argmap
from argmap.semantics.explanation.derivation import ClaimPart, EvidencePart, Role, derivation
from argmap.semantics.weighing import without
from argmap.workspace.weighing import weigh_project

HEAD = "argmap: 1\nissue: drinks\nquestion: Is tea better than coffee?\n"
SOURCES = {
    "seeds/sources.yaml": (
        "argmap: 1\nsources:\n  leaflet: {file: leaflet.txt, reliability: high}\n"
        "  copy: {file: leaflet.txt, reliability: low, derived_from: [leaflet]}\n"
    ),
    "seeds/leaflet.txt": "Tea keeps you calm. Tea is cheap.\n",
}


def weighed(debate):
    return weigh_project(argmap.load(SOURCES | {"arguments/drinks.yaml": HEAD + debate}))


def claims(weighing, name, depth=None):
    parts = derivation(weighing, name, depth).parts
    return [(part.depth, part.role, part.judgement.claim) for part in parts if isinstance(part, ClaimPart)]


def pieces(weighing, name):
    return [part for part in derivation(weighing, name).parts if isinstance(part, EvidencePart)]


REASONS = """\
positions:
  tea:
    claim: Tea is better.
    con: {dear: {claim: It is dear., assumed: true}}
    pro:
      calm:
        claim: It calms.
        assumed: true
        premises: [sleep]
        undercut: {placebo: {claim: Anything warm does., assumed: true}}
arguments: {sleep: {claim: Calm is good., assumed: true}}
"""


def test_supports_come_before_attacks_and_a_step_before_what_its_claim_rests_on():
    assert claims(weighed(REASONS), "tea") == [
        (0, Role.TOPIC, "tea"),
        (1, Role.SUPPORT, "calm"),
        (2, Role.UNDERCUT, "placebo"),
        (2, Role.PREMISE, "sleep"),
        (1, Role.ATTACK, "dear"),
    ]


def test_a_step_that_is_undercut_weighs_nothing_though_its_claim_stands():
    (calm,) = [part for part in derivation(weighed(REASONS), "tea").parts if getattr(part, "step", None) == "calm>tea"]
    assert calm.weight == (0, 0)
    assert calm.judgement.verdict is argmap.Verdict.STANDS


def test_what_lies_too_deep_is_left_out_and_told():
    weighing = weighed(REASONS)
    assert [depth for depth, _, _ in claims(weighing, "tea", 1)] == [0, 1, 1]
    cut = [part.judgement.claim for part in derivation(weighing, "tea", 1).parts if part.is_cut]
    assert cut == ["calm"]


HUB = """\
positions: {tea: {claim: T., pro: {a: {claim: A.}, b: {claim: B.}}}}
arguments:
  hub: {claim: H., supports: [a, b, tea], quote: Tea is cheap, source: leaflet, pro: {why: {claim: W.}}}
"""


def test_what_was_too_deep_to_be_told_is_told_where_it_is_met_higher_up():
    found = derivation(weighed(HUB), "tea", 2).parts
    hubs = [part for part in found if isinstance(part, ClaimPart) and part.judgement.claim == "hub"]
    assert [(one.depth, one.is_cut, one.is_referred_to) for one in hubs] == [
        (2, True, False),
        (2, True, False),
        (1, False, False),
    ]
    assert ("why", 2) in [(part.judgement.claim, part.depth) for part in found if isinstance(part, ClaimPart)]


def test_evidence_of_what_is_too_deep_is_told_once_and_again_with_its_reasons():
    assert [part.depth for part in pieces(weighed(HUB), "tea")] == [3]
    deep = [part for part in derivation(weighed(HUB), "tea", 2).parts if isinstance(part, EvidencePart)]
    assert [part.depth for part in deep] == [3, 2]


def test_a_claim_that_is_met_again_is_referred_to_so_that_circles_end():
    circle = (
        "positions:\n  tea: {claim: Tea is better., pro: {a: {claim: A., pro: {b: {claim: B., supports: [c]}}}}}\n"
        "arguments: {c: {claim: C., supports: [b]}}\n"
    )
    parts = [part for part in derivation(weighed(circle), "tea").parts if isinstance(part, ClaimPart)]
    assert [(part.judgement.claim, part.is_referred_to) for part in parts] == [
        ("tea", False),
        ("a", False),
        ("b", False),
        ("c", False),
        ("b", True),
    ]


def test_very_deep_reasons_need_no_recursion():
    depth = 5_000
    chain = "".join(f"  c{n}: {{claim: C., supports: [c{n - 1}]}}\n" for n in range(1, depth))
    debate = f"positions: {{tea: Tea is better.}}\narguments:\n  c0: {{claim: C., supports: [tea]}}\n{chain}"
    assert claims(weighed(debate), "tea")[-1] == (depth, Role.SUPPORT, f"c{depth - 1}")


def test_rivals_and_objections_to_the_question_stand_under_a_position_that_is_the_topic():
    debate = (
        "positions: {tea: {claim: T., assumed: true}, coffee: {claim: C., assumed: true}}\n"
        "undercut: {neither: {claim: Neither., assumed: true}}\n"
    )
    assert claims(weighed(debate), "tea")[1:] == [(1, Role.OBJECTION, "neither"), (1, Role.RIVAL, "coffee")]


def test_positions_that_are_compatible_are_no_rivals():
    debate = "rivalry: compatible\npositions: {tea: {claim: T., assumed: true}, coffee: {claim: C., assumed: true}}\n"
    assert claims(weighed(debate), "tea") == [(0, Role.TOPIC, "tea")]


EVIDENCE = """\
positions:
  tea:
    claim: Tea is better.
    evidence:
      - {quote: Tea keeps you calm, source: copy}
      - {quote: Tea is cheap, source: leaflet}
      - {quote: Tea is dear, source: leaflet}
      - {cite: p. 3, source: leaflet}
"""


def test_a_piece_of_the_same_origin_is_told_with_the_better_one_that_it_counts_with():
    assert [(one.worth.value, one.counts_with) for one in pieces(weighed(EVIDENCE), "tea")] == [
        (0.5, 1),
        (1.0, None),
        (0.0, None),
        (0.0, None),
    ]


def test_evidence_that_was_taken_away_is_told_and_groups_with_nothing():
    weighing = weighed(EVIDENCE)
    gone = without(weighing, [weighing.framework.first_piece + 1])
    assert [(one.is_removed, one.counts_with) for one in pieces(gone, "tea")][:2] == [(False, None), (True, None)]
