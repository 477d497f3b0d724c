"""Look-up of a Unicode property that is stored as run lengths."""

from __future__ import annotations

import re
from bisect import bisect_right

_RUN = re.compile(r"(\D)(\d+)")


class CharacterClasses(dict[int, str]):
    """A table for `str.translate`: code point to one-letter class, filled in as characters are met.

    `runs` is a run-length table as in `argmap.text.line_break_classes`; it is read at the first look-up.
    """

    def __init__(self, runs: str) -> None:
        super().__init__()
        self._runs = runs
        self._starts: list[int] = []
        self._letters: list[str] = []

    def __missing__(self, code_point: int) -> str:
        if not self._starts:
            self._read()
        letter = self._letters[bisect_right(self._starts, code_point) - 1]
        self[code_point] = letter
        return letter

    def _read(self) -> None:
        start = 0
        for letter, length in _RUN.findall(self._runs):
            self._starts.append(start)
            self._letters.append(letter)
            start += int(length)
