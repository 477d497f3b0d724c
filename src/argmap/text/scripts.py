"""Which characters belong to scripts that write no spaces between words: ranges for the brackets of an expression."""

from __future__ import annotations

# Scripts written without spaces, with their punctuation; no full-width letter or digit, no counting rod, no mark.
CJK_OF_ITS_OWN = (
    "\u2e80-\u2fdf\u3001-\u300b\u3010-\u301c\u3020\u3030-\u3037\u303b-\u303f\u3041-\u3096\u309b-\u312f\u31a0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe40\ufe45-\ufe4f\uff61\uff64-\uff9f\U00020000-\U0003fffd"
)
_CORNER_MARKS = "\u300c-\u300f\u301d-\u301f\ufe41-\ufe44\uff62\uff63"
_FULLWIDTH_PUNCTUATION = "\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff60"
CJK = CJK_OF_ITS_OWN + _CORNER_MARKS + _FULLWIDTH_PUNCTUATION
