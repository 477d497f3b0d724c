"""What readers see of a language: its quotation marks, the tag on a chip and its English name."""

from __future__ import annotations

_CURLED = ("“", "”")
_LOW_HIGH = ("„", "”")
_LOW_CURLED = ("„", "“")
_ANGLED = ("«", "»")
_CORNERED = ("「", "」")

# Unicode CLDR 46, delimiters: quotationStart and quotationEnd; English marks where a language is not listed.
_QUOTATION_MARKS = {
    **dict.fromkeys(("bg", "cs", "de", "et", "is", "ka", "lt", "lv", "mk", "sk", "sl", "sq", "sr"), _LOW_CURLED),
    **dict.fromkeys(("pl", "ro", "hu", "hr", "bs", "nl-be"), _LOW_HIGH),
    **dict.fromkeys(("ru", "uk", "be", "fr", "it", "es", "ca", "pt-pt", "el", "no", "nb", "nn", "hy"), _ANGLED),
    **dict.fromkeys(("ja", "zh-hant", "zh-tw", "zh-hk", "zh-mo", "yue"), _CORNERED),
    **dict.fromkeys(("fi", "sv"), ("”", "”")),
    "de-ch": _ANGLED,
}

_NAMES = {
    "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "la": "Latin", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "nb": "Norwegian", "nl": "Dutch",
    "nn": "Norwegian", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "th": "Thai",
    "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip

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


def language_name(lang: str) -> str:
    """Return the English name of a language, or its tag where none is listed."""
    short = _script_and_region(lang)
    name = _NAMES.get(short.split("-")[0], lang)
    if short in _SIMPLIFIED:
        return f"{name} (Simplified)"
    return f"{name} (Traditional)" if short in _TRADITIONAL else name
