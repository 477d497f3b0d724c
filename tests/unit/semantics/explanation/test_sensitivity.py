"""Sensitivity: which entries of the table of worths decide, and from which value on."""

from __future__ import annotations

from argmap.model.vocabulary import Certainty, Verdict, Voice
from argmap.semantics.explanation.removal import meanings, nodes_named
from argmap.semantics.explanation.sensitivity import LeadSensitivity, Sensitivity, lead_sensitivities, sensitivities
from argmap.semantics.weighing import weigh, without
from argmap.semantics.worth import Factor, Trait
from builders import MapBuilder, quoted

HEDGED = Factor(Trait.CERTAINTY, "hedged", 0.7)


def _disputed():
    """Return a position with a hedged reason (0.56) for it and a gloss (0.40) against it."""
    builder = MapBuilder().source("report").source("audit").position("yes", "Yes.")
    builder.supports("yes", "works", "It works.", quoted("It may work.", "report", certainty=Certainty.HEDGED))
    builder.attacks("yes", "dear", "It is dear.", quoted("It is dear.", "audit", voice=Voice.GLOSS))
    return builder.build()


def test_an_entry_that_decides_is_given_with_its_nearest_value():
    assert [one for one in sensitivities(weigh(_disputed())) if one.entry == HEDGED] == [
        Sensitivity(HEDGED, HEDGED._replace(value=0.5), "yes", Verdict.STANDS, Verdict.OPEN)
    ]


def test_an_entry_is_tried_upwards_too():
    gloss = Factor(Trait.VOICE, "gloss", 0.5)
    assert [one for one in sensitivities(weigh(_disputed())) if one.entry == gloss] == [
        Sensitivity(gloss, gloss._replace(value=0.7), "yes", Verdict.STANDS, Verdict.OPEN)
    ]


def test_entries_that_no_evidence_uses_decide_nothing():
    used = {(one.entry.trait, one.entry.word) for one in sensitivities(weigh(_disputed()))}
    assert used <= {
        (Trait.RELIABILITY, "unstated"),
        (Trait.VOICE, "gloss"),
        (Trait.VOICE, "unstated"),
        (Trait.STANCE, "unstated"),
        (Trait.CERTAINTY, "hedged"),
        (Trait.CERTAINTY, "unstated"),
    }


def test_a_weight_that_the_author_set_depends_on_no_entry():
    builder = MapBuilder().source("report").position("yes", "Yes.", None, quoted("Yes.", "report", confidence=0.4))
    assert sensitivities(weigh(builder.build())) == ()


def test_the_weight_of_assumed_claims_is_an_entry():
    builder = MapBuilder().source("report").position("yes", "Yes.")
    builder.supports("yes", "granted", "Granted.", assumed=True)
    assumed = Factor(Trait.ASSUMED, "", 0.5)
    assert sensitivities(weigh(builder.build())) == (
        Sensitivity(assumed, assumed._replace(value=0.0), "yes", Verdict.STANDS, Verdict.FAILS),
    )


def test_another_leader_is_told_by_issue():
    builder = MapBuilder().source("report").source("audit")
    builder.position("yes", "Yes.", None, quoted("It may.", "report", certainty=Certainty.HEDGED))
    builder.position("no", "No.", None, quoted("It does not.", "audit", voice=Voice.REPORTED))
    hedged = [one for one in lead_sensitivities(weigh(builder.build())) if one.entry == HEDGED]
    assert hedged == [LeadSensitivity(HEDGED, HEDGED._replace(value=0.8), "question", "no", None)]


def test_what_was_taken_away_stays_away_when_the_table_is_changed():
    weighing = weigh(_disputed())
    left = without(weighing, nodes_named(weighing.framework, meanings(weighing.framework, "audit")))
    assert [one for one in sensitivities(left) if one.entry == HEDGED] == [
        Sensitivity(HEDGED, HEDGED._replace(value=0.0), "yes", Verdict.STANDS, Verdict.FAILS)
    ]
