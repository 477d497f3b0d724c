"""Turns: what the words beside a passage do to it, in words, and whether the evidence tells it already."""

from __future__ import annotations

from argmap.language import Language
from argmap.language.clauses import Effect, Turn
from argmap.model.argument_map import Evidence
from argmap.model.vocabulary import Certainty, Stance, Voice

_ASKED_OR_REJECTED = frozenset({Stance.ASKS, Stance.REJECTS})
_UNSURE = frozenset({Certainty.HEDGED, Certainty.CONDITIONAL})
_AT_SECOND_HAND = frozenset({Voice.REPORTED, Voice.GLOSS})


def is_told(evidence: Evidence, turn: Turn, word: str, language: Language) -> bool:
    """Say whether the evidence itself tells what the `word` at a turn does, which is not in the quotation."""
    if evidence.stance in _ASKED_OR_REJECTED or evidence.voice is Voice.QUESTION:
        return True
    if turn.effect is Effect.CONDITIONS:
        return evidence.certainty is Certainty.CONDITIONAL
    if turn.effect is Effect.LIMITS:
        return evidence.stance is Stance.CONCEDES
    if turn.effect is Effect.NEGATES:
        return False
    # Of `he claims that tea calms`, the voice tells that somebody claims it.
    is_claimed = evidence.voice in _AT_SECOND_HAND and word.lower().split()[0] in language.speech
    return is_claimed or evidence.certainty in _UNSURE
