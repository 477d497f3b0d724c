"""Quotations and what became of them when they were looked for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.text.span import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage as the author typed it (W3C Web Annotation, TextQuoteSelector: exact, prefix, suffix)."""

    exact: str
    prefix: str = ""
    suffix: str = ""


class Tier(StrEnum):
    """At which rung of the folding ladder a quotation was found; every rung is a proof."""

    EXACT = "exact"
    LAYOUT = "layout"
    TYPOGRAPHY = "typography"
    HYPHENATION = "hyphenation"
    MARKUP = "markup"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The ranges of the source that carry a quotation, in order: one, or one a part where words were left out."""

    tier: Tier
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The quotation occurs more than once: the ranges of each occurrence, first to last (at most 20)."""

    tier: Tier
    occurrences: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class ContextMismatch:
    """The quotation occurs, and the given prefix and suffix fit none of the places (at most 20)."""

    occurrences: tuple[tuple[Span, ...], ...]


class NearKind(StrEnum):
    """In what a quotation differs from the passage that is like it, if all that differs is of one kind."""

    WORDING = "wording"
    HAN_VARIANT = "han-variant"
    CASE = "case"
    DIACRITIC = "diacritic"
    DIGITS = "digits"
    OMISSION = "omission"


@dataclass(frozen=True, slots=True)
class Near:
    """The quotation is not there, but one passage is like it; similarity explains, it never verifies.

    `score` is 1 minus the edit distance over the quotation's length. `changes` are the differing characters from the
    quotation to the source. `part` is the range of the quotation that `span` should be put in place of, None for the
    whole; with `others_stand`, it is the one part of several that is not there.

    A quotation of the kind `HAN_VARIANT` has each of its parts in the source, in order and in other Han characters;
    `span` then reaches from the first part to the last, and `further` are the other places that have them.
    """

    span: Span
    score: float
    changes: tuple[Change, ...]
    part: Span | None = None
    others_stand: bool = False
    kind: NearKind = NearKind.WORDING
    further: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: `quoted` are the characters typed (range in the quotation), `printed` those of the source."""

    quoted: str
    quoted_span: Span
    printed: str
    printed_span: Span


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The quotation is not in the named source, but stands word for word in another: its name and ranges."""

    source: str
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Missing:
    """Nothing in the sources is so like the quotation that it must be meant.

    `score` is that of the least unlike passage (0 to 1). Where it is worth showing, `span` is its range in the source
    and `changes` what differs, if that is little. `part` and `others_stand` are those of `Near`. `reordered` are the
    ranges of the source that carry the quotation's parts, in its order, where the source has them in another one.
    """

    score: float
    span: Span | None = None
    changes: tuple[Change, ...] = ()
    part: Span | None = None
    others_stand: bool = False
    reordered: tuple[Span, ...] = ()


class Misreading(StrEnum):
    """How a quotation can say something else although each of its characters stands in the source."""

    NUMBER = "number"
    WORD = "word"
    ALTERED = "altered"
    INSERTION = "insertion"
    FRAGMENT = "fragment"


@dataclass(frozen=True, slots=True)
class Misleading:
    """Each character stands in the source, and yet the quotation says something else.

    It cuts a number or a word, makes another one of it by letters in brackets, puts words in brackets over a
    passage, or is pieced together from single letters. `place` is what is cut or covered in the source, `part` the
    characters of the quotation that do it; `anchor` is where the quotation stands, and verifies nothing.
    """

    misreading: Misreading
    place: Span
    anchor: Anchor
    part: Span


@dataclass(frozen=True, slots=True)
class Empty:
    """The quotation has no letter and no digit, so there is nothing to find."""


@dataclass(frozen=True, slots=True)
class Locked:
    """The text is not here; the lock says that this very quotation was verified against it."""

    tier: Tier
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Stale:
    """The text is not here, and the quotation was edited since it was verified."""


@dataclass(frozen=True, slots=True)
class Unverified:
    """The text is not here and was never verified; or it is here and could not be read or searched: `why` says it."""

    why: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A reference without a quotation: nothing to verify, and shown as such."""


Anchoring = Anchor | Ambiguous | ContextMismatch | Near | Elsewhere | Missing | Misleading | Empty
Verification = Anchoring | Locked | Stale | Unverified | Cited
