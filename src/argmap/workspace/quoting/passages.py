"""Cutting a passage out of a source: from its first words to its last ones, or by the numbers of its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.anchoring.anchor import find_places
from argmap.anchoring.edges import cuts
from argmap.anchoring.forms import has_letters, stripped
from argmap.anchoring.searchable_text import SearchableText
from argmap.anchoring.windows import MAX_PLACES
from argmap.model.quotation import Ambiguous, Anchor, Quotation, Tier
from argmap.text.folding import Fold
from argmap.text.line_index import LineIndex
from argmap.text.span import Span
from argmap.workspace.errors import ArgmapError
from argmap.workspace.quoting.hit import ELISION, Hit, make_hit
from argmap.workspace.quoting.search import Found

MAX_PASSAGE = 5_000
_MOST_LISTED = 8
_LINES = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")


def cut_passage(source: str, text: SearchableText, first: str, last: str) -> Found:
    """Return the shortest passage from the words `first` to the words `last`, both of them included.

    Raises:
        ArgmapError: either is not there, no passage or more than one begins and ends so, or it is too long to quote.
    """
    for words in (first, last):
        if not has_letters(words):
            raise ArgmapError("there is nothing to look for: no letter and no digit")
    found = _find_whole(Quotation(first.strip() + ELISION + last.strip()), text)
    if isinstance(found, Ambiguous):
        raise _several(source, text, [_whole(place) for place in found.occurrences])
    if isinstance(found, Anchor):
        return Found((_hit(source, text, _whole(found.spans), found.tier),))
    passages = _between(_places(first, text), _places(last, text))
    if not passages:
        raise _not_found(source, text, first, last)
    if len(passages) > 1:
        raise _several(source, text, passages)
    return Found((_hit(source, text, passages[0], Tier.EXACT),))


def cut_lines(source: str, text: SearchableText, lines: str) -> Found:
    """Return the lines of a text, such as `12` or `12-14`: counted from 1, the last one included.

    Raises:
        ArgmapError: that is no range of lines, the text has no such lines, or they are empty or too much to quote.
    """
    match = _LINES.fullmatch(lines.strip())
    if match is None:
        raise ArgmapError(f"`{lines}` are no lines", help="write `12` or `12-14`")
    first, last = int(match[1]), int(match[2] or match[1])
    index = LineIndex(text.text)
    if not 1 <= first <= last <= len(index):
        raise ArgmapError(f"`{source}` has no lines {lines}: it has lines 1 to {len(index)}")
    span = stripped(text.text, Span(index.offset(first - 1, 0), index.offset(last - 1, len(text.text))))
    if not has_letters(span.of(text.text)):
        raise ArgmapError(f"there is nothing to quote in the lines {lines} of `{source}`")
    return Found((_hit(source, text, span, Tier.EXACT),))


def _hit(source: str, text: SearchableText, span: Span, tier: Tier) -> Hit:
    length = span.end - span.start
    if length > MAX_PASSAGE:
        raise ArgmapError(f"the passage has {length:,} characters, and at most {MAX_PASSAGE:,} are quoted in one piece")
    hit = make_hit(source, text, (span,), tier)
    if hit is None:
        raise ArgmapError("the passage cannot be written so that it is found again")
    return hit


def _between(begins: Sequence[Span], ends: Sequence[Span]) -> Sequence[Span]:
    """Return the passages from one of `begins` to one of `ends` that hold no shorter one; none of too many places."""
    if max(len(begins), len(ends)) >= MAX_PLACES:
        return ()
    latest = {end: max((begin for begin in begins if begin.end <= end.start), default=None) for end in ends}
    earliest: dict[Span, Span] = {}
    for end, begin in latest.items():
        if begin is not None and begin not in earliest:
            earliest[begin] = end
    return [Span(begin.start, end.end) for begin, end in earliest.items()]


def _several(source: str, text: SearchableText, places: Sequence[Span]) -> ArgmapError:
    return ArgmapError(
        f"{len(places)} passages of `{source}` begin and end so: {_listed(text, places)}", help="give more words"
    )


def _not_found(source: str, text: SearchableText, first: str, last: str) -> ArgmapError:
    """Say which of the words are not there; or where they are, and that they stand in another order."""
    for words, which in ((first, "first"), (last, "last")):
        places = _places(words, text)
        if not places:
            return ArgmapError(
                f"the {which} words are not in `{source}`: {words.strip()}",
                help=f'try `argmap quote "{words.strip()}"`',
            )
    begins, ends = _listed(text, _places(first, text)), _listed(text, _places(last, text))
    return ArgmapError(f"the last words stand nowhere after the first ones: those at {begins}, these at {ends}")


def _places(words: str, text: SearchableText) -> Sequence[Span]:
    """Return where words stand whole."""
    found = _find_whole(Quotation(words), text)
    if isinstance(found, Anchor):
        return [_whole(found.spans)]
    if isinstance(found, Ambiguous):
        return [_whole(place) for place in found.occurrences]
    return ()


def _find_whole(quotation: Quotation, text: SearchableText) -> Anchor | Ambiguous | None:
    """Return where a quotation stands without cutting a word or number at an edge or beside an elision."""
    found = find_places(quotation, text)
    if not isinstance(found, Anchor | Ambiguous):
        return None
    place = found if isinstance(found, Anchor) else Anchor(found.tier, found.occurrences[0])
    # Places that are cut are found only where there is no other, so the first tells of all.
    has_break_hyphens = text.highest is Fold.HYPHENATION
    return None if cuts(quotation.exact, text.text, place, has_break_hyphens=has_break_hyphens) else found


def _whole(spans: Sequence[Span]) -> Span:
    return Span(spans[0].start, spans[-1].end)


def _listed(text: SearchableText, places: Sequence[Span]) -> str:
    """Return the places as `line:column`, counted from 1."""
    index = LineIndex(text.text)
    positions = (index.position(place.start) for place in places[:_MOST_LISTED])
    listed = ", ".join(f"{position.line + 1}:{position.column + 1}" for position in positions)
    return listed if len(places) <= _MOST_LISTED else f"{listed} and more"
