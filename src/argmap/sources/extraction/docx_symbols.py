"""Characters of the font Symbol by their codes (Adobe, Symbol Encoding to Unicode), as Word keeps them in `w:sym`."""

from __future__ import annotations

UNKNOWN = "\ufffd"

_FIRST_ROWS = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\ufffdαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼\ufffd"
)
_LAST_ROWS = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\ufffd\ufffd↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"
_SYMBOLS = dict(enumerate(_FIRST_ROWS, 0x20)) | dict(enumerate(_LAST_ROWS, 0xA0))
_FONT = "symbol"
_PRIVATE = range(0xF000, 0xF100)
_ALL_PRIVATE = range(0xE000, 0xF900)
_SURROGATES = range(0xD800, 0xE000)
_MAX_DIGITS = 4


def symbol(number: str, font: str) -> str:
    """Return the character of a symbol, given by its hexadecimal number and font; U+FFFD for one that is not known.

    Numbers of the private use area, and all of the font Symbol, are codes of the font: the last two digits count.
    """
    try:
        code = int(number[-_MAX_DIGITS:], 16)
    except ValueError:
        return UNKNOWN
    is_of_symbol = font.strip().lower() == _FONT
    if is_of_symbol and (code in _PRIVATE or code < _PRIVATE.stop - _PRIVATE.start):
        return _SYMBOLS.get(code & 0xFF, UNKNOWN)
    is_none = code < ord(" ") or code in _ALL_PRIVATE or code in _SURROGATES
    return UNKNOWN if is_none else chr(code)
