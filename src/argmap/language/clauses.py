"""Clauses: the words beside a passage that turn it round, weaken it, or take it back.

What governs a passage stands before it in its clause. It need not be the very next word: `not claimed that tea is` has
three words between. All looks are at a few dozen characters beside the passage.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from argmap.language import Language
from argmap.language.patterns import alternatives
from argmap.text.span import Span

_REACH = 50
_REACH_WITHOUT_SPACES = 10
_LOOKED_AT = 7
_OPENING = "\"'“„‘‚«‹「『"
_BESIDE = f" \n\t{_OPENING}"
_CLOSING = "\"'”’“‘»›」』)）\\]"
_STOPS = frozenset(".!?;:。！？；：…")
_BOUNDARY = r"[.!?;:|…()\[\]«»„“”‘\"—]|\s[-–]\s|\n\s*+\n"
_BOUNDARIES_WITHOUT_SPACES = '。！？；：，、,.!?;:()（）「」『』《》“”‘’"—…\n'
# A particle ends what a word governs as well: what stands before 的 describes what follows.
_ENDS_WITHOUT_SPACES = re.compile(f"[{_BOUNDARIES_WITHOUT_SPACES}的地得]")
_COMMAS = ",，"
_WORD = re.compile(r"[\w'’-]+")

# Of `non-violent`, the prefix denies as a word does.
_HYPHENS = "-‐‑"
_LONGEST_PREFIX = 10
_PREFIX = re.compile(
    rf"(?<![\w-])(non|un|anti|ex|pseudo|quasi|nicht|nie|anty|contre|не|анти|псевдо|лже|экс)[{_HYPHENS}]\Z",
    re.IGNORECASE,
)


class Effect(StrEnum):
    """What a word does to the passage beside it."""

    NEGATES = "negates"
    WEAKENS = "weakens"
    LIMITS = "limits"
    CONDITIONS = "conditions"


class Turn(NamedTuple):
    """A word beside a passage that changes what it says, and where it stands."""

    effect: Effect
    span: Span


class _Distance(NamedTuple):
    """How many words may stand between a word and what it governs.

    `words` is without a subordinator between them (`that`), the others are before and after one.
    """

    words: int
    before: int
    after: int


_DISTANCES = {Effect.NEGATES: _Distance(1, 3, 1), Effect.WEAKENS: _Distance(0, 2, 1)}
_CHARACTERS_BETWEEN = {Effect.NEGATES: 3, Effect.WEAKENS: 1}
_EFFECTS = {"negation": Effect.NEGATES, "denying": Effect.NEGATES, "hedge": Effect.WEAKENS}
# So many words may stand between a negation and the verb of denying that it denies.
_UP_TO_DENYING = 3


class ClauseWords:
    """The words of a language that turn clauses, ready to be looked for beside a passage."""

    def __init__(self, language: Language) -> None:
        self._language = language
        turning = (*language.negations, *language.denying, *language.hedges)
        last_words = {phrase.rpartition(" ")[2] for phrase in turning}
        printed = {form for word in last_words for form in (word, word.capitalize(), word.replace("'", "’"))}
        self._last_words = frozenset({*printed, *(f"{word}," for word in printed)})
        groups = {
            "exception": language.exceptions,
            "denying": language.denying,
            "negation": language.negations,
            "hedge": language.hedges,
            "subordinator": language.subordinators,
        }
        self._turning = re.compile(alternatives(language, groups), re.IGNORECASE if language.spaced else 0)
        self._firsts = frozenset(phrase[0] for phrase in turning)
        tied = alternatives(language, {"tied": language.subordinators})
        self._boundary = re.compile(rf"{_BOUNDARY}|,(?!\s*+{tied})", re.IGNORECASE)
        self._limiting = _limiting_pattern(language)
        self._aside = _aside_pattern(language)

    def governing(self, text: str, start: int) -> Turn | None:
        """Return the negation or hedge that governs the words from `start` on, as the nearest before them does."""
        if not self._language.spaced:
            return self._governing_without_spaces(text, start)
        if start and text[start - 1] in _HYPHENS:
            prefix = _PREFIX.search(text, max(0, start - _LONGEST_PREFIX), start)
            return Turn(Effect.NEGATES, Span(*prefix.span(1))) if prefix else None
        # Most passages begin a sentence, or have none of the words near, and cost no more than this look.
        near = text[start - _REACH if start > _REACH else 0 : start].split()
        if not near or near[-1][-1] in _STOPS or self._last_words.isdisjoint(near[-_LOOKED_AT:]):
            return None
        end = _end_before(text, start)
        aside = self._said_aside(text, end) if text[end - 1] in _COMMAS else None
        turn = aside or self._nearest(text, Span(self._clause_start(text, end), end))
        # In many languages two negations deny once: `никога не` is still denied by the second.
        return None if turn and turn.effect is Effect.NEGATES and self._denies(text, start) else turn

    def limiting(self, text: str, end: int) -> Turn | None:
        """Return the limiter that directly follows the words before `end`.

        It may be a contrast that opens the next sentence, even one of the next paragraph.
        """
        begin = end - 1 if text[end - 1 : end] in _STOPS else end
        match = self._limiting.match(text, begin, end + _REACH)
        if match is None or match["limit"] is None:
            return None
        word = " ".join(match["limit"].lower().split())
        is_limit = word in (self._language.limiters if match["stop"] is None else self._language.contrasts)
        return Turn(Effect.LIMITS, Span(*match.span("limit"))) if is_limit else None

    def _denies(self, text: str, start: int) -> bool:
        match = self._turning.match(text, start, start + _REACH)
        return match is not None and match.lastgroup == "negation"

    def _said_aside(self, text: str, end: int) -> Turn | None:
        """Return the hedge that stands alone before a comma: `Allegedly, tea calms`."""
        match = self._aside.search(text, max(0, end - _REACH), end)
        return Turn(Effect.WEAKENS, Span(*match.span("hedge"))) if match else None

    def _clause_start(self, text: str, end: int) -> int:
        start = max(0, end - _REACH)
        for boundary in self._boundary.finditer(text, start, end):
            start = boundary.end()
        return start

    def _nearest(self, text: str, clause: Span) -> Turn | None:
        turn: Turn | None = None
        tie: Span | None = None
        for match in self._turning.finditer(text, *clause):
            effect = _EFFECTS.get(match.lastgroup or "")
            if match.lastgroup == "denying" and tie is None and _is_denied(text, turn, match.start()):
                turn = None
            elif effect is not None:
                turn, tie = _joined(text, turn, Turn(effect, Span(*match.span()))), None
            elif match.lastgroup == "exception":
                turn = tie = None
            elif tie is None:
                tie = Span(*match.span())
        return turn if turn and _reaches(text, turn, tie, clause.end) else None

    def _governing_without_spaces(self, text: str, start: int) -> Turn | None:
        offset = max(0, start - _REACH_WITHOUT_SPACES)
        if self._firsts.isdisjoint(text[offset:start]):
            return None
        end = _end_before(text, start)
        if text[end - 1 : end] in _BOUNDARIES_WITHOUT_SPACES:
            return self._said_aside(text, end) if text[end - 1 : end] in _COMMAS else None
        turn: Turn | None = None
        # The passage may cut a word, and then the half that is left out says what the whole word says.
        for match in self._turning.finditer(text, offset, end + 1):
            if match.start() >= end:
                break
            effect = _EFFECTS.get(match.lastgroup or "")
            if match.lastgroup == "denying" and turn and turn.effect is Effect.NEGATES:
                turn = None
            else:
                turn = _joined(text, turn, Turn(effect, Span(*match.span()))) if effect else None
        if turn is None or end - turn.span.end > _CHARACTERS_BETWEEN[turn.effect]:
            return None
        return None if _ENDS_WITHOUT_SPACES.search(text, turn.span.end, end) else turn


@cache
def clause_words(language: Language) -> ClauseWords:
    """Return the words of a language that turn clauses."""
    return ClauseWords(language)


def _end_before(text: str, start: int) -> int:
    """Return where the words before `start` end: before white space and opening marks."""
    first, end = start - _REACH, start
    while end > max(first, 0) and text[end - 1] in _BESIDE:
        end -= 1
    return end


def _limiting_pattern(language: Language) -> re.Pattern[str]:
    # Matching with regard to case is twice as fast, so the pattern has the words in both ways of writing.
    phrases = {"exception": language.exceptions, "limit": (*language.limiters, *language.contrasts)}
    groups = {
        name: [form for one in group for form in (one, one[0].upper() + one[1:])] for name, group in phrases.items()
    }
    # After a closing mark, the next sentence is somebody else's, and takes back nothing of what was said.
    stop = rf"(?P<stop>[.!?…。！？]++\s*+[{_OPENING}–—-]*+\s*+)"
    within = rf"[{_CLOSING}]*+[\s,;:，；：–—-]*+[{_OPENING}]*+"
    return re.compile(rf"(?:{stop}|{within}){alternatives(language, groups)}")


def _aside_pattern(language: Language) -> re.Pattern[str]:
    tying = {*language.subordinators, *language.conditions}
    hedges = [phrase for phrase in language.hedges if phrase not in tying]
    before = rf"(?:\A|[{_OPENING},，;；:：(（—–\n]|[.!?…。！？])\s*+[{_OPENING}]*+"
    return re.compile(rf"{before}{alternatives(language, {'hedge': hedges})}[,，]\Z", re.IGNORECASE)


def _is_denied(text: str, turn: Turn | None, start: int) -> bool:
    """Say whether a verb of denying at `start` is itself denied, so that what it governs is affirmed."""
    return turn is not None and turn.effect is Effect.NEGATES and _words(text, turn.span.end, start) <= _UP_TO_DENYING


def _joined(text: str, first: Turn | None, second: Turn) -> Turn:
    """Return the word that governs: of `not claimed` both do, and what they govern is denied."""
    if first is None or first.effect is not Effect.NEGATES or second.effect is not Effect.WEAKENS:
        return second
    is_beside = not text[first.span.end : second.span.start].strip()
    return Turn(Effect.NEGATES, Span(first.span.start, second.span.end)) if is_beside else second


def _reaches(text: str, turn: Turn, tie: Span | None, end: int) -> bool:
    """Say whether few enough words stand between a word and what it is to govern; `tie` is a subordinator there."""
    distance = _DISTANCES[turn.effect]
    if tie is None:
        return _words(text, turn.span.end, end) <= distance.words
    return _words(text, turn.span.end, tie.start) <= distance.before and _words(text, tie.end, end) <= distance.after


def _words(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))
