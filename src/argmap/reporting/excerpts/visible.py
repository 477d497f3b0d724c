"""Foreign text on its way to a terminal: nothing in it may act, and nothing that matters may stay invisible."""

from __future__ import annotations

import re

# Control characters, surrogates, and what is invisible or turns the direction of writing around (Unicode Technical
# Report #36, "bidirectional text spoofing"). U+200C, U+200D and variation selectors stay: scripts and emoji need them.
_HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]",
)
_FIRST_PICTURE = 0x2400
_DELETE = "\x7f"
_PICTURE_OF_DELETE = "\u2421"


def visible(text: str) -> str:
    """Return `text` with a sign in the place of every character that a terminal would obey or hide.

    A tab becomes one space, other control characters their pictures (ESC is `␛`), the rest `<U+202E>`. The result of a
    text is that of its parts, so that the width of a beginning can be measured by itself.
    """
    return _HARMFUL.sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    character = match[0]
    if character == "\t":
        return " "
    if character < " ":
        return chr(_FIRST_PICTURE + ord(character))
    return _PICTURE_OF_DELETE if character == _DELETE else f"<U+{ord(character):04X}>"
