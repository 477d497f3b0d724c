"""Denials: the words after a passage that deny it, and the conditions before it.

Where the negation stands is the language's affair. `Wir unterstützen den Antrag nicht` denies with its last word, and
in any language an answer may do so: `I support the plan? Never.`
"""

from __future__ import annotations

import re
from functools import cache

from argmap.language import Language
from argmap.language.clauses import Effect, Turn
from argmap.language.patterns import alternatives
from argmap.text.span import Span

_REACH = 60
_REACH_BACK = 160
_PARTICLES = 2
_OPENING = "\"'“„‘‚«‹「『"
_CLOSING = "\"'”’“‘»›」』)）\\]"
_ASKING = frozenset("?？")
_STOPS = ".!?…。！？"
_ENDS = rf"(?=[{_CLOSING}]*+\s?(?:[{_STOPS};；|]|\s*+\Z|\n\s*+\n))(?!\.\s?\d)"
_COMMA = "[,，]"
_ENDS_A_CLAUSE = re.compile(r"[.!?;:…。！？；：|()（）\[\]«»„“”「」\"—]|\s[-–]\s|\n\s*+\n")


class Denials:
    """The words of a language that deny what stands before them, or make it depend on something."""

    def __init__(self, language: Language) -> None:
        self._bare = frozenset(language.negations)
        self._patterns = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _denying_patterns(language))
        self._exception = re.compile(alternatives(language, {"exception": language.exceptions}), re.IGNORECASE)
        # Without spaces between words a condition is known by its first word alone as well.
        self._condition = re.compile(alternatives(language, {"word": language.conditions}), re.IGNORECASE)
        self._comma = _COMMA if not language.spaced else ","

    def denying(self, text: str, end: int) -> Turn | None:
        """Return the words after those before `end` that deny them, in their sentence or as the answer to it."""
        if text[end - 1 : end] in _ASKING:
            return None
        for pattern in self._patterns:
            match = pattern.match(text, end, min(len(text), end + _REACH))
            if match is None or match["word"] is None or self._exception.match(text, match.start("word")):
                continue
            # After a full stop a bare `no` answers something else.
            is_apart = "." in match["between"] or "。" in match["between"]
            if not (is_apart and " ".join(match["word"].lower().split()) in self._bare):
                return Turn(Effect.NEGATES, Span(*match.span("word")))
        return None

    def condition(self, text: str, start: int) -> Turn | None:
        """Return the condition in the clause before the one that begins at `start`, with a comma between them."""
        end = start
        while end > 0 and (text[end - 1].isspace() or text[end - 1] in _OPENING) and start - end < _REACH:
            end -= 1
        if text[end - 1 : end] not in {",", "，"}:
            return None
        begin = max(0, end - _REACH_BACK)
        found = begin == 0
        for match in _ENDS_A_CLAUSE.finditer(text, begin, end - 1):
            begin, found = match.end(), True
        while begin < end and (text[begin].isspace() or text[begin] in f"{_OPENING}{_CLOSING}"):
            begin += 1
        word = self._condition.match(text, begin, end) if found else None
        if self._exception.match(text, begin, end):
            return None
        if word is None or re.search(_COMMA, text[begin : end - 1]):
            return None
        return Turn(Effect.CONDITIONS, Span(begin, end - 1))


@cache
def denials(language: Language) -> Denials:
    """Return the words of a language that deny what stands before them."""
    return Denials(language)


def _denying_patterns(language: Language) -> tuple[str, ...]:
    """Return patterns for what follows a passage directly; each has the groups `between` and `word`."""
    space = r"\s" if language.spaced else r"[^\S\n]"
    particles = f"(?:{alternatives(language, {'particle': language.particles})}{space}++){{0,{_PARTICLES}}}"
    closing = alternatives(language, {"word": language.closing_negations})
    verdict = alternatives(language, {"word": language.verdicts})
    answer = alternatives(language, {"word": language.answers})
    within = f"(?P<between>{space}++)" if language.spaced else "(?P<between>)"
    # Without particles a negation stands before what it denies; only at the end it denies what is before it.
    return (
        rf"{within}{particles}{closing}{'' if language.particles else _ENDS}",
        rf"(?P<between>[{_CLOSING}]*+\s*+(?:[,，–—-]\s*+)?){verdict}",
        rf"(?P<between>\s*+(?:[,，–—-]++|[{_STOPS}]++|\s)\s*+[–—-]?\s*+){answer}{_ENDS}",
    )
