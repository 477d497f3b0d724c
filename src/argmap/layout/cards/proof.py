"""What the verification of evidence looks like in words: verified, locked, suspect, not verified, or a reference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.layout.known import Known
from argmap.layout.words.vocabulary import Words
from argmap.model.argument_map import Evidence
from argmap.model.quotation import (
    Ambiguous,
    Anchor,
    Cited,
    ContextMismatch,
    Elsewhere,
    Empty,
    Locked,
    Misleading,
    Missing,
    Near,
    NearKind,
    Stale,
    Unverified,
    Verification,
)
from argmap.model.vocabulary import Stance, Voice
from argmap.text.line_index import LineIndex
from argmap.text.span import Span

_SHOWN_SPANS = 3


class Mark(StrEnum):
    """The sign on a chip."""

    VERIFIED = "verified"
    LOCKED = "locked"
    SUSPECT = "suspect"
    NOT_VERIFIED = "not verified"
    REFERENCE = "reference"

    @property
    def word(self) -> str:
        """The mark as one word, for those who style pictures."""
        return self.value.replace(" ", "-")


_FOUND = {Mark.VERIFIED, Mark.LOCKED}


@dataclass(frozen=True, slots=True)
class Proof:
    """A mark, and why it is not a better one (empty where nothing is amiss)."""

    mark: Mark
    why: str = ""


def proof(verification: Verification, words: Words) -> Proof:
    """Return what became of looking for a quotation; only anchors and locks count as verified."""
    match verification:
        case Anchor():
            return Proof(Mark.VERIFIED)
        case Locked():
            return Proof(Mark.LOCKED)
        case Cited():
            return Proof(Mark.REFERENCE)
        case _:
            return Proof(Mark.NOT_VERIFIED, _why_not(verification, words))


def judged(evidence: Evidence, known: Known, words: Words) -> Proof:
    """Return what became of looking for a quotation; one that was found can be suspect."""
    found = proof(evidence.verification, words)
    is_suspect = found.mark in _FOUND and (evidence.claim, evidence.ordinal) in known.suspects
    return Proof(Mark.SUSPECT, words.suspect) if is_suspect else found


def _why_not(
    verification: Ambiguous | ContextMismatch | Near | Elsewhere | Missing | Misleading | Empty | Stale | Unverified,
    words: Words,
) -> str:
    match verification:
        case Ambiguous():
            return words.ambiguous
        case ContextMismatch():
            return words.context_mismatch
        case Near(kind=kind):
            return words.other_characters if kind is NearKind.HAN_VARIANT else words.worded_differently
        case Elsewhere(source=source):
            return words.elsewhere.format(source=source)
        case Missing():
            return words.missing
        case Misleading(misreading=misreading):
            return words.misleads.format(how=words.misreadings[misreading])
        case Empty():
            return words.empty
        case Stale():
            return words.stale
        case Unverified(why=why):
            return words.why_unverified(why)


def place(evidence: Evidence, texts: Mapping[str, LineIndex]) -> str:
    """Return where a quotation stands in its source, such as "¶22 2712–2736": line (from 1) and code points.

    The line is given where `texts` has the source's canonical text; `at` stands for a place without a span.
    """
    verification = evidence.verification
    spans = verification.spans if isinstance(verification, Anchor | Locked) else ()
    return " ".join(part for part in (evidence.at, _line(evidence, texts), _ranges(spans)) if part)


def short_place(evidence: Evidence, texts: Mapping[str, LineIndex]) -> str:
    """Return where a quotation stands as shortly as it can be said: place and line, or else its code points."""
    short = " ".join(part for part in (evidence.at, _line(evidence, texts)) if part)
    return short or place(evidence, texts)


def _line(evidence: Evidence, texts: Mapping[str, LineIndex]) -> str:
    verification, index = evidence.verification, texts.get(evidence.source)
    if not isinstance(verification, Anchor) or index is None or not verification.spans:
        return ""
    return f"¶{index.position(verification.spans[0].start).line + 1}"


def _ranges(spans: tuple[Span, ...]) -> str:
    shown = ", ".join(f"{span.start}–{span.end}" for span in spans[:_SHOWN_SPANS])
    return shown if len(spans) <= _SHOWN_SPANS else f"{shown}, … {spans[-1].end}"


def voice_words(evidence: Evidence, words: Words) -> tuple[str, ...]:
    """Return in single words how the source stands to what it says; the plain case has none.

    That a text reports what somebody says needs no word beside the speaker's name, or where the voice says it.
    """
    narrates = evidence.voice in {None, Voice.NARRATOR}
    stance = {Stance.REPORTS: "reported" if narrates else ""}.get(evidence.stance or Stance.ASSERTS, evidence.stance)
    told = (evidence.voice, stance, evidence.certainty, "sic" if evidence.sic else None)
    said = (words.voices.get(one) for one in told if one)
    return tuple(dict.fromkeys(word for word in said if word))
