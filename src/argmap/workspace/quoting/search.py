"""Looking for words in all sources: word for word, then at each rung of the ladder, then for what is like them.

What finds something ends the search: what is like the words is no find where the words are. Texts in which pieces of
the words stand come first; of many texts only those that hold most pieces are asked for something like the words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest

from argmap.anchoring.anchor import MAX_QUOTATION, anchor, find_places
from argmap.anchoring.forms import has_letters
from argmap.anchoring.searchable_text import SearchableText
from argmap.model.quotation import Ambiguous, Anchor, Missing, Near, NearKind, Quotation, Unverified
from argmap.text.han_variants import has_han, simplified
from argmap.text.span import Span
from argmap.workspace.errors import ArgmapError
from argmap.workspace.quoting.hit import Hit, Likeness, make_hit
from argmap.workspace.quoting.quotable import Quotable
from argmap.workspace.texts import TextStore

MAX_HITS = 20
_MAX_NEAR_HITS = 5
# Something like the words is looked for in so many texts at most: those that hold most pieces of them.
_MOST_COMPARED = 12
_PIECES = 24


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found; `more` hits are left out, and `unsearched` texts could not be searched to their end.

    `is_verified` says that the words stand in the sources as they were asked for.
    """

    hits: tuple[Hit, ...]
    more: int = 0
    unsearched: tuple[tuple[str, str], ...] = ()

    @property
    def is_verified(self) -> bool:
        """Whether the words stand there as they were asked for."""
        return any(hit.tier is not None for hit in self.hits)


def search(wanted: str, quotable: Quotable) -> Found:
    """Return where `wanted` stands in the texts that are here, or what is like it there.

    Raises:
        ArgmapError: it has no letter and no digit, or is longer than a quotation may be.
    """
    wanted = wanted.strip()
    if not has_letters(wanted):
        raise ArgmapError("there is nothing to look for: no letter and no digit")
    if len(wanted) > MAX_QUOTATION:
        raise ArgmapError(f"the words are too many to look for: more than {MAX_QUOTATION:,} characters")
    texts = quotable.texts
    unsearched: dict[str, str] = {}
    rounds = (list(_verified_hits(wanted, texts, names, unsearched)) for names in _by_promise(wanted, texts))
    hits = next(filter(None, rounds), [])
    if hits:
        return Found(tuple(hits[:MAX_HITS]), max(0, len(hits) - MAX_HITS), tuple(unsearched.items()))
    near = _like(wanted, texts)
    return Found(tuple(near[:_MAX_NEAR_HITS]), max(0, len(near) - _MAX_NEAR_HITS), tuple(unsearched.items()))


def _like(wanted: str, texts: TextStore) -> list[Hit]:
    """Return the passages that must be meant, the most alike first; else the nearest one, if it differs in little."""
    near: list[Hit] = []
    nearest: list[Hit] = []
    for name in _promising(wanted, texts):
        found = anchor(Quotation(wanted), texts[name])
        if isinstance(found, Near):
            near += _hits_like(wanted, name, texts[name], found)
        elif isinstance(found, Missing) and found.span and found.changes and not near:
            guess = Near(found.span, found.score, found.changes, found.part, found.others_stand)
            nearest += _hits_like(wanted, name, texts[name], guess)
    return sorted(near, key=_unlikeness) or sorted(nearest, key=_unlikeness)[:1]


def _unlikeness(hit: Hit) -> float:
    return -hit.likeness.score if hit.likeness else 0.0


def _verified_hits(wanted: str, texts: TextStore, names: Iterable[str], unsearched: dict[str, str]) -> Iterator[Hit]:
    """Yield the places of all texts that hold the words at the first rung that has any, text by text."""
    for name in names:
        text = texts[name]
        found = find_places(Quotation(wanted), text)
        if isinstance(found, Unverified):
            unsearched[name] = found.why
        if not isinstance(found, Anchor | Ambiguous):
            continue
        for spans in (found.spans,) if isinstance(found, Anchor) else found.occurrences:
            hit = make_hit(name, text, spans, found.tier)
            if hit is not None:
                yield hit


def _by_promise(wanted: str, texts: TextStore) -> Iterator[list[str]]:
    """Yield the texts that hold the words as they are; then those that hold half of their pieces; then the others."""
    yield [name for name, text in texts.items() if wanted in text.text]
    pieces = _pieces(wanted)
    likely = [name for name, text in texts.items() if 2 * sum(piece in text.text for piece in pieces) >= len(pieces)]
    yield likely
    known = frozenset(likely)
    yield [name for name in texts if name not in known]


def _promising(wanted: str, texts: TextStore) -> list[str]:
    """Return the texts that hold most pieces of the words, rare ones for more; all texts where these are few."""
    if len(texts) <= _MOST_COMPARED:
        return list(texts)
    is_chinese = has_han(wanted)
    pieces = _pieces(simplified(wanted) if is_chinese else wanted)
    contents = ((name, text.in_simplified().text if is_chinese else text.text) for name, text in texts.items())
    held = {name: [piece for piece in pieces if piece in content] for name, content in contents}
    repeats = Counter(piece for held_pieces in held.values() for piece in held_pieces)
    standing = {name: sum(1 / repeats[piece] for piece in held_pieces) for name, held_pieces in held.items()}
    return [name for name in nlargest(_MOST_COMPARED, standing, key=standing.__getitem__) if standing[name]]


def _pieces(wanted: str) -> Sequence[str]:
    """Return words and pairs of words, or three characters in a row of Chinese: some of them, spread over the whole."""
    if has_han(wanted):
        pieces = re.findall(r"(?=(\w{3}))", wanted)
    else:
        pieces = re.findall(r"\w{3,40}+", wanted) + re.findall(r"\b(?=(\w{1,40}+ \w{1,40}+))", wanted)
    return pieces[:: -(-len(pieces) // _PIECES) or 1] or [wanted]


def _hits_like(wanted: str, name: str, text: SearchableText, near: Near) -> Iterator[Hit]:
    """Yield the passages of a text that words are like which are not in it."""
    likeness = Likeness(near.score, near.kind, near.changes)
    for spans in (_corrected(wanted, near, text), *((span,) for span in near.further)):
        hit = make_hit(name, text, spans, None, likeness)
        if hit is not None:
            yield hit


def _corrected(wanted: str, near: Near, text: SearchableText) -> tuple[Span, ...]:
    """Return where the words stand once the source's own are put in place of what differs; else the passage alone."""
    if near.kind is NearKind.HAN_VARIANT:
        corrected = wanted
        for change in reversed(near.changes):
            corrected = corrected[: change.quoted_span.start] + change.printed + corrected[change.quoted_span.end :]
    else:
        part = near.part or Span(0, len(wanted))
        corrected = wanted[: part.start] + near.span.of(text.text) + wanted[part.end :]
    found = find_places(Quotation(corrected), text)
    return found.spans if isinstance(found, Anchor) else (near.span,)
