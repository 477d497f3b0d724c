"""What the verification of a piece of evidence looks like in words: verified, locked, not verified, or a reference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

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
    NOT_VERIFIED = "not verified"
    REFERENCE = "reference"


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
            return why or words.text_not_here


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


def voice_words(evidence: Evidence, words: Words) -> tuple[str, ...]:
    """Return in single words how the source stands to what it says; the plain case has none.

    That a text reports what somebody says needs no word beside the speaker's name, or where the voice says it.
    """
    narrates = evidence.voice in {None, Voice.NARRATOR}
    stance = {Stance.REPORTS: "reported" if narrates else ""}.get(evidence.stance or Stance.ASSERTS, evidence.stance)
    told = (evidence.voice, stance, evidence.certainty, "sic" if evidence.sic else None)
    said = (words.voices.get(one) for one in told if one)
    return tuple(dict.fromkeys(word for word in said if word))
