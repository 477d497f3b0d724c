"""A map weighed: bands, what is contested, what decides, and what becomes of an issue."""

from __future__ import annotations

from argmap.model.argument_map import ToArgument, ToClaim
from argmap.model.vocabulary import Relation, Verdict
from argmap.semantics.labelling import circles
from argmap.semantics.weighing import weigh, without
from builders import MapBuilder, quoted


def drinks():
    built = MapBuilder("drinks").position("tea", "Tea is better.").position("coffee", "Coffee is better.")
    built.supports("tea", "calm", "It calms.", quoted("a", "leaflet", confidence=0.9))
    return built.supports("coffee", "awake", "It wakes.", quoted("b", "diary", confidence=0.6))


def test_a_position_that_prevails_and_leads_is_not_contested():
    weighing = weigh(drinks().build())
    outcome = weighing.issues["drinks"]
    assert (outcome.standing, outcome.strongest, outcome.is_contested) == (("tea",), "tea", False)
    assert weighing.contested == set()
    assert weighing.deciding == {"calm>tea", "awake>coffee"}


def test_many_reasons_that_outnumber_a_better_one_make_the_issue_contested():
    built = drinks()
    for name in ("warm", "sweet", "brown"):
        built.supports("coffee", name, "It is.", quoted("c", name, confidence=0.8))
    weighing = weigh(built.build())
    outcome = weighing.issues["drinks"]
    assert (outcome.standing, outcome.strongest, outcome.is_contested) == (("tea",), "coffee", True)
    assert weighing.contested == {"tea", "coffee"}


def test_a_position_that_is_contested_does_not_make_an_issue_so_whose_winner_is_the_strongest():
    built = drinks()
    for name in ("warm", "sweet", "brown"):
        built.supports("coffee", name, "It is.", quoted("c", name, confidence=0.5))
    built.attacks("coffee", "dear", "It is dear.", quoted("d", "dear", confidence=0.65))
    built.supports("tea", "mild", "It is mild.", quoted("e", "mild")).supports(
        "tea", "cheap", "It is cheap.", quoted("f", "cheap")
    )
    weighing = weigh(built.build())
    outcome = weighing.issues["drinks"]
    assert weighing.contested == {"coffee"}
    assert (outcome.winner, outcome.strongest, outcome.cross_strongest) == ("tea", "tea", "tea")
    assert not outcome.is_contested


def test_an_issue_without_a_winner_is_not_contested_whoever_leads():
    built = drinks().undercuts_question("wrong", "It is the wrong question.", assumed=True)
    outcome = weigh(built.build()).issues["drinks"]
    assert (outcome.winner, outcome.strongest, outcome.is_contested) == (None, "tea", False)


def test_equal_positions_have_no_strongest():
    built = MapBuilder("drinks").position("tea", "T.").position("coffee", "C.")
    assert weigh(built.build()).issues["drinks"].strongest is None


def test_suspect_evidence_gives_a_band():
    weighing = weigh(drinks().build(), suspects=[("", 0)])
    pieces = [(piece.claim, piece.ordinal) for piece in weighing.framework.pieces]
    assert len(pieces) == len(weighing.suspects)
    least, most = weighing.band("tea")
    assert most == weighing.strength("tea")
    assert least == weighing.cautious.strength("tea") < most
    assert weighing.cautious.judgements["tea"].verdict is Verdict.FAILS


def test_without_suspect_evidence_there_is_no_band():
    weighing = weigh(drinks().build())
    assert weighing.cautious is None
    assert weighing.band("tea") is None


def test_without_its_evidence_a_claim_weighs_nothing_in_words_and_numbers():
    weighing = weigh(drinks().build())
    lighter = without(weighing, [weighing.framework.first_piece])
    assert lighter.judgements["tea"].verdict is Verdict.FAILS
    assert lighter.strength("calm") == 0
    assert lighter.issues["drinks"].standing == ("coffee",)


def circle(size, relation):
    """Return a map of one circle of claims, each of which bears on the next, or on the step that founds the next."""
    built = MapBuilder("drinks")
    for number in range(size):
        if relation is Relation.UNDERCUT:
            built.claim(f"c{number}", "C.").supports(f"c{number}", f"g{number}", "G.", assumed=True)
        else:
            built.claim(f"c{number}", "C.", assumed=True)
    for number in range(size):
        following = (number + 1) % size
        end = f"g{following}>c{following}" if relation is Relation.UNDERCUT else f"c{following}"
        target = ToArgument(end) if relation is Relation.UNDERCUT else ToClaim(end)
        built.tie(relation, f"c{number}", target, end)
    return built.build()


def test_circles_of_ten_thousand_claims_are_weighed():
    expected = {Relation.SUPPORT: Verdict.STANDS, Relation.ATTACK: Verdict.OPEN, Relation.UNDERCUT: Verdict.OPEN}
    for relation, verdict in expected.items():
        weighing = weigh(circle(10_000, relation))
        assert {weighing.judgements[f"c{number}"].verdict for number in range(10_000)} == {verdict}


def test_a_circle_through_many_issues_is_weighed():
    built = MapBuilder("drinks")
    for number in range(2_000):
        following = (number + 1) % 2_000
        built.ask(f"issue-{number}", "?").position(f"p{number}", "P.").position(f"q{number}", "Q.")
        built.supports(f"p{number}", f"g{number}", "G.", assumed=True)
        built.undercuts(f"g{following}>p{following}", f"u{number}", "U.", premises=(f"p{number}",), assumed=True)
    found = weigh(built.build()).judgements
    assert {found[f"p{number}"].verdict for number in range(2_000)} == {Verdict.OPEN}
    assert {found[f"q{number}"].verdict for number in range(2_000)} == {Verdict.FAILS}


def test_a_chain_of_thousands_of_undercuts_is_weighed():
    built = MapBuilder("drinks").position("tea", "T.").supports("tea", "g", "G.", assumed=True)
    step = "g>tea"
    for number in range(2_000):
        built.undercuts(step, f"u{number}", "U.", assumed=True)
        # The names of steps would grow with each undercut of an undercut, so each hits the support of the last.
        built.claim(f"c{number}", "C.").undercuts(f"u{number}>{step}", f"v{number}", "V.", premises=(f"c{number}",))
        built.supports(f"c{number}", f"h{number}", "H.", assumed=True)
        step = f"h{number}>c{number}"
    found = weigh(built.build())
    assert found.judgements["tea"].verdict is Verdict.FAILS


def test_what_cannot_be_settled_in_bounded_time_stays_open(monkeypatch):
    built = MapBuilder("drinks")
    for number in range(30):
        built.claim(f"c{number}", "C.").supports(f"c{number}", f"g{number}", "G.", assumed=True)
    for number in range(30):
        end = f"g{(number + 1) % 30}>c{(number + 1) % 30}"
        built.tie(Relation.UNDERCUT, f"c{number}", ToArgument(end), end)
    built.undercuts("g0>c0", "outside", "O.", assumed=True)
    argument_map = built.build()
    assert weigh(argument_map).judgements["c29"].verdict is Verdict.STANDS
    monkeypatch.setattr(circles, "_PATIENCE", 1)
    assert {weigh(argument_map).judgements[f"c{number}"].verdict for number in range(1, 30)} == {Verdict.OPEN}
