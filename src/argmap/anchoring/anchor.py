"""Anchoring: finding the ranges of a source that carry a quotation.

A quotation is looked for in three forms: as typed; in its parts, where words were left out (`[…]`) or put in (`[so]`);
and without the quotation marks around it. Each form climbs the folding ladder, and the first rung that has it decides.
A place where the quotation would cut a word or number is none, unless there is no other.
More than one place is an error that only `prefix` and `suffix` settle, and where they are given they have to fit: the
passage that they stood beside may be gone, and another one like it be there. What is not found is explained by the
passage that it is most like, and never verified by it: a falsified quotation is 97 to 99 % alike.

A search costs at most a stated number of steps (`windows`), an explanation at most what `text.approximate`
states; what is cut off comes out as unverified, never as missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from argmap.anchoring.edges import cuts
from argmap.anchoring.forms import has_letters
from argmap.anchoring.likeness import explain
from argmap.anchoring.needles import Form, Wanted
from argmap.anchoring.searchable_text import TIERS, SearchableText
from argmap.anchoring.variants import in_simplified, near_in_variants
from argmap.anchoring.windows import Window, find_windows
from argmap.model.quotation import (
    Ambiguous,
    Anchor,
    ContextMismatch,
    Empty,
    Missing,
    Near,
    Quotation,
    Tier,
    Unverified,
)
from argmap.text.folding import Fold, continues_character
from argmap.text.span import Span

__all__ = ["MAX_QUOTATION", "SearchableText", "anchor", "find_as_typed", "find_places"]

MAX_QUOTATION = 20_000

_Found = Anchor | Ambiguous | ContextMismatch | Unverified


@dataclass(frozen=True, slots=True)
class _Cut:
    """Nothing but places where the quotation cuts a word or number: they are told where there is no other."""

    found: Anchor | Ambiguous


_TOO_LONG = Unverified(f"the quotation is longer than {MAX_QUOTATION:,} characters")
_AMBIGUOUS = 2
# What is longer hardly stands in a text twice, cut here and whole there.
_SHORT = 30
_CUT_OFF = Unverified("the search was cut off: parts of the quotation are found in too many places")


def anchor(
    quotation: Quotation, text: SearchableText
) -> Anchor | Ambiguous | ContextMismatch | Near | Missing | Empty | Unverified:
    """Return where `quotation` stands in `text`, or what is there instead; ranges are code points of the source."""
    has_context = quotation.prefix or quotation.suffix
    found = _unsearchable(quotation) if has_context else _exact(quotation.exact, text.text) or _unsearchable(quotation)
    return (
        found
        or _look_for(Wanted(quotation), text)
        or _in_other_characters(quotation, text)
        or explain(quotation.exact, text)
    )


def find_places(quotation: Quotation, text: SearchableText) -> Anchor | Ambiguous | ContextMismatch | Unverified | None:
    """Return where `quotation` stands in `text`, at the first rung that has it; a miss is not explained."""
    if not has_letters(quotation.exact):
        return None
    found = _unsearchable(quotation)
    return found if isinstance(found, Unverified) else _look_for(Wanted(quotation), text)


def find_as_typed(quotation: Quotation, text: SearchableText) -> Anchor | None:
    """Return the first place where a quotation stands as it was typed: the quick look."""
    return _exact(quotation.exact, text.text, is_only=False)


def _exact(quoted: str, text: str, *, is_only: bool = True) -> Anchor | None:
    """Take the short way: the quotation as typed, with a letter in it and no character cut in two, and only once."""
    quoted = quoted.strip()
    start = text.find(quoted)
    if start < 0 or (is_only and text.find(quoted, start + 1) >= 0) or not has_letters(quoted):
        return None
    end = start + len(quoted)
    if continues_character(text[end : end + 1]) or (start > 0 and continues_character(quoted[0])):
        return None
    place = Anchor(Tier.EXACT, (Span(start, end),))
    # Where a short quotation is cut, another rung may have it whole.
    return None if is_only and len(quoted) <= _SHORT and cuts(quoted, text, place) else place


def _unsearchable(quotation: Quotation) -> Empty | Unverified | None:
    """Say why a quotation is not looked for at all."""
    if not has_letters(quotation.exact):
        return Empty()
    is_too_long = len(quotation.exact) + len(quotation.prefix) + len(quotation.suffix) > MAX_QUOTATION
    return _TOO_LONG if is_too_long else None


def _in_other_characters(quotation: Quotation, text: SearchableText) -> Near | None:
    """Return the place that has a Chinese quotation in the other characters, simplified or traditional."""
    compared = in_simplified(quotation, text)
    if compared is None:
        return None
    plain, other = compared
    return near_in_variants(quotation.exact, text, _look_for(Wanted(plain), other))


def _look_for(wanted: Wanted, text: SearchableText) -> _Found | None:
    """Climb the ladder with each form; None if no rung has any."""
    cut: _Cut | None = None
    for form in wanted.forms:
        found = _climb(wanted, form, text)
        if isinstance(found, _Cut):
            cut = cut or found
        elif found:
            return found
    return cut.found if cut else None


def _climb(wanted: Wanted, form: Form, text: SearchableText) -> _Found | _Cut | None:
    """Return what the first rung has that holds the parts; a context that fits on a higher rung settles it there."""
    mismatch: ContextMismatch | None = None
    cut: _Cut | None = None
    for rung in text.rungs:
        is_uncut = partial(_is_uncut, wanted.quotation.exact, text, rung)
        in_context = wanted.needles_in_context(form, rung) if wanted.has_context else ()
        fitting = find_windows(text, rung, in_context, is_uncut) if in_context else None
        is_fitting = fitting is not None and bool(fitting.places or fitting.refused)
        windows = fitting if fitting and is_fitting else find_windows(text, rung, wanted.needles(form, rung), is_uncut)
        places = _in_source(windows.places, text, rung)
        is_only_cut = not places and bool(windows.refused)
        # Two places are ambiguous, however many more there are; and one more that is cut proves nothing either.
        if not windows.is_complete and not is_only_cut and len(places) < _AMBIGUOUS:
            return _CUT_OFF
        if wanted.has_context and not is_fitting and places:
            mismatch = mismatch or ContextMismatch(places)
        else:
            tier = TIERS[max(rung, Fold.TYPOGRAPHY)] if form.is_bare else TIERS[rung]
            if places:
                return _at(tier, places)
            if is_only_cut:
                cut = cut or _Cut(_at(tier, _in_source(windows.refused, text, rung)))
        if not windows.is_complete:
            break
    return mismatch or cut


def _at(tier: Tier, places: tuple[Window, ...]) -> Anchor | Ambiguous:
    return Anchor(tier, places[0]) if len(places) == 1 else Ambiguous(tier, places)


def _is_uncut(quoted: str, text: SearchableText, rung: Fold, window: Window) -> bool:
    """Say whether a quotation that was found at a rung cuts no word and no number there."""
    place = Anchor(TIERS[rung], tuple(map(text.at(rung).source_span, window)))
    return not cuts(quoted, text.text, place, has_break_hyphens=text.highest is Fold.HYPHENATION)


def _in_source(windows: Sequence[Window], text: SearchableText, rung: Fold) -> tuple[Window, ...]:
    source_span = text.at(rung).source_span
    return tuple(tuple(source_span(span) for span in window) for window in windows)
