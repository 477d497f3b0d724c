"""What readers see of a language: its quotation marks, the tag on a chip and its name."""

from __future__ import annotations

from argmap.layout.words.language_names import language_names

_CURLED = ("“", "”")
_LOW_HIGH = ("„", "”")
_LOW_CURLED = ("„", "“")
_ANGLED = ("«", "»")
_CORNERED = ("「", "」")
# French sets its marks off by a narrow no-break space; Swiss French does not.
_SPACED = ("«\u202f", "\u202f»")

# Unicode CLDR 46, delimiters: quotationStart and quotationEnd; English marks where a language is not listed.
_QUOTATION_MARKS = {
    **dict.fromkeys(("bg", "cs", "de", "et", "is", "ka", "lt", "lv", "mk", "sk", "sl", "sq", "sr"), _LOW_CURLED),
    **dict.fromkeys(("pl", "ro", "hu", "hr", "bs", "nl-be"), _LOW_HIGH),
    **dict.fromkeys(("ru", "uk", "be", "it", "es", "ca", "pt-pt", "el", "no", "nb", "nn", "hy"), _ANGLED),
    **dict.fromkeys(("ja", "zh-hant", "zh-tw", "zh-hk", "zh-mo", "yue"), _CORNERED),
    **dict.fromkeys(("fi", "sv"), ("”", "”")),
    "de-ch": _ANGLED,
    "fr": _SPACED,
    "fr-ch": _ANGLED,
}

_SIMPLIFIED = {"zh-hans", "zh-cn", "zh-sg"}
_TRADITIONAL = {"zh-hant", "zh-tw", "zh-hk", "zh-mo"}


def _script_and_region(lang: str) -> str:
    """Return a tag in lower case with its first two parts only."""
    return "-".join(lang.lower().split("-")[:2])


def quotation_marks(lang: str) -> tuple[str, str]:
    """Return the opening and the closing mark of a language (BCP 47)."""
    short = _script_and_region(lang)
    return _QUOTATION_MARKS.get(short) or _QUOTATION_MARKS.get(short.split("-")[0], _CURLED)


def language_tag(lang: str) -> str:
    """Return the few letters that stand for a language on a chip."""
    short = _script_and_region(lang)
    if short in _SIMPLIFIED:
        return "简"
    if short in _TRADITIONAL:
        return "繁"
    return {"zh": "中", "ja": "日"}.get(short.split("-")[0], short.split("-")[0].upper())


def language_name(lang: str, told_in: str = "en") -> str:
    """Return the name of a language in one of the languages of the map's own words, or its tag where none is known."""
    names, short = language_names(told_in), _script_and_region(lang)
    if short in _SIMPLIFIED:
        return names["zh-hans"]
    if short in _TRADITIONAL:
        return names["zh-hant"]
    return names.get(short.split("-")[0], lang)
