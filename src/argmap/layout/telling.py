"""Telling a debate in a few sentences: what is said in full, what is cut, and how much was left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.layout.languages import quotation_marks
from argmap.layout.words.vocabulary import Words

# Screen readers read a description in one go: replies to reasons are told as long as all stays within this many
# characters, everything else up to a limit that only maps of hundreds of positions reach.
_SHORT = 3_000
_LONGEST = 20_000
_REST = 200
_CLAIM = 240
_MENTION = 60
_LISTED = 8

_ENDS = (".", "?", "!", "…", "。", "？", "！", "؟", "۔", "।")
_CLOSING = "\"'”’“»›」』）)]】"


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, how many claims it tells of, and whether it is about replies to reasons."""

    text: str
    claims: int = 0
    is_reply: bool = False


def account(told: Iterable[Told], words: Words) -> str:
    """Return the sentences as one text of at most 20,000 characters that says how many claims it leaves out."""
    sentences = tuple(told)
    room = _LONGEST - _REST
    replies = _SHORT - sum(len(one.text) + 1 for one in sentences if not one.is_reply)
    kept: list[str] = []
    untold = 0
    for one in sentences:
        length = len(one.text) + 1
        if length > room or (one.is_reply and length > replies):
            untold += one.claims
            replies = 0
            continue
        kept.append(one.text)
        room -= length
        replies -= length if one.is_reply else 0
    if untold:
        kept.append(words.count(untold, words.not_told))
    return words.gap.join(kept)


def sentence(text: str, words: Words) -> str:
    """Return a text that ends as sentences do: with a full stop, unless it brings an end of its own."""
    text = text.strip()
    return text if text.rstrip(_CLOSING).endswith(_ENDS) else f"{text}{words.stop}"


def sentences(texts: Iterable[str], words: Words) -> str:
    """Return texts one after the other, each but the last made a sentence."""
    *first, last = texts
    return words.gap.join([*(sentence(text, words) for text in first), last])


def listed(claims: Sequence[str], words: Words, remarks: Sequence[str] = ()) -> str:
    """Return claims in quotation marks as one list; a long one ends with how many more there are.

    `remarks` go with the claims, one each, where there are any; an empty one is not told.
    """
    shown = claims if len(claims) <= _LISTED else claims[: _LISTED - 1]
    parts = [_quoted(shortened(claim, _CLAIM), words) for claim in shown]
    for number, remark in enumerate(remarks[: len(shown)]):
        if remark:
            parts[number] = words.remarked.format(subject=parts[number], remark=remark)
    if len(shown) < len(claims):
        parts.append(words.count(len(claims) - len(shown), words.and_more))
    return words.list_separator.join(parts)


def mentioned(claim: str, words: Words) -> str:
    """Return the beginning of a claim in quotation marks, for a sentence about what bears on it."""
    return _quoted(shortened(claim, _MENTION), words)


def shortened(text: str, most: int) -> str:
    """Return a text in one line of at most `most` characters, cut between words where there are any."""
    text = " ".join(text[: 4 * most].split())
    if len(text) <= most:
        return text
    cut = text[:most]
    space = cut.rfind(" ")
    return f"{(cut[:space] if space > most // 2 else cut[:-1]).rstrip(' ,;:.，；：。、')}…"


def _quoted(text: str, words: Words) -> str:
    opening, closing = quotation_marks(words.lang)
    return f"{opening}{text.rstrip('.。 ')}{closing}"
