"""What the verification of a piece of evidence looks like in words: verified, locked, not verified, or a reference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

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
    Misreading,
    Missing,
    Near,
    NearKind,
    Stale,
    Unverified,
    Verification,
)
from argmap.model.vocabulary import Certainty, Stance, Voice
from argmap.text.line_index import LineIndex
from argmap.text.span import Span

_SHOWN_SPANS = 3
_MISREADINGS = {
    Misreading.NUMBER: "it cuts a number",
    Misreading.WORD: "it cuts a word",
    Misreading.ALTERED: "letters in brackets make another word or number",
    Misreading.INSERTION: "words in brackets stand over much of the source",
    Misreading.FRAGMENT: "it is pieced together from single letters",
}


class Mark(StrEnum):
    """The sign on a chip."""

    VERIFIED = "verified"
    LOCKED = "locked"
    NOT_VERIFIED = "not verified"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Proof:
    """A mark, and why it is not a better one (empty where nothing is amiss)."""

    mark: Mark
    why: str = ""


def proof(verification: Verification) -> Proof:
    """Return what became of looking for a quotation; only anchors and locks count as verified."""
    match verification:
        case Anchor():
            return Proof(Mark.VERIFIED)
        case Locked():
            return Proof(Mark.LOCKED)
        case Cited():
            return Proof(Mark.REFERENCE)
        case _:
            return Proof(Mark.NOT_VERIFIED, _why_not(verification))


def _why_not(
    verification: Ambiguous | ContextMismatch | Near | Elsewhere | Missing | Misleading | Empty | Stale | Unverified,
) -> str:
    match verification:
        case Ambiguous():
            return "it occurs more than once in the source"
        case ContextMismatch():
            return "prefix and suffix fit none of its places in the source"
        case Near(kind=kind):
            is_in_variants = kind is NearKind.HAN_VARIANT
            return "the source has it in other Han characters" if is_in_variants else "the source words it differently"
        case Elsewhere(source=source):
            return f"it stands in {source}, not in this source"
        case Missing():
            return "it does not occur in the source"
        case Misleading(misreading=misreading):
            return f"it misleads: {_MISREADINGS[misreading]}"
        case Empty():
            return "it has no words to look for"
        case Stale():
            return "it or its source was changed since it was locked"
        case Unverified(why=why):
            return why or "the text is not here"


def place(evidence: Evidence, texts: Mapping[str, LineIndex]) -> str:
    """Return where a quotation stands in its source, such as "¶22 2712–2736": line (from 1) and code points.

    The line is given where `texts` has the source's canonical text; `at` stands for a place without a span.
    """
    verification = evidence.verification
    if not isinstance(verification, Anchor | Locked):
        return evidence.at or ""
    spans = verification.spans
    parts = [evidence.at] if evidence.at else []
    index = texts.get(evidence.source)
    if isinstance(verification, Anchor) and index is not None and spans:
        parts.append(f"¶{index.position(spans[0].start).line + 1}")
    return " ".join([*parts, _ranges(spans)]).strip()


def _ranges(spans: tuple[Span, ...]) -> str:
    shown = ", ".join(f"{span.start}–{span.end}" for span in spans[:_SHOWN_SPANS])
    return shown if len(spans) <= _SHOWN_SPANS else f"{shown}, … {spans[-1].end}"


def voice_words(evidence: Evidence) -> tuple[str, ...]:
    """Return in single words how the source stands to what it says; the plain case has none.

    That a text reports what somebody says needs no word beside the speaker's name, or where the voice says it.
    """
    narrates = evidence.voice in {None, Voice.NARRATOR}
    words = [
        {
            Voice.REPORTED: "reported",
            Voice.GLOSS: "gloss",
            Voice.QUESTION: "question",
            Voice.HEADLINE: "headline",
        }.get(evidence.voice or Voice.NARRATOR),
        {
            Stance.REPORTS: "reported" if narrates else None,
            Stance.CONCEDES: "conceded",
            Stance.REJECTS: "rejected by the text",
            Stance.ASKS: "question",
        }.get(evidence.stance or Stance.ASSERTS),
        {Certainty.HEDGED: "hedged", Certainty.CONDITIONAL: "conditional"}.get(
            evidence.certainty or Certainty.CATEGORICAL
        ),
        "sic" if evidence.sic else None,
    ]
    return tuple(dict.fromkeys(word for word in words if word))
