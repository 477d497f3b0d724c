"""Values as Typst writes them: strings that cannot be broken out of, lengths, colours, languages."""

from __future__ import annotations

import re

from argmap.layout.scene import Role, Stroke
from argmap.rendering.theme import Palette

# Controls, lone surrogates, non-characters and what stands for an object are no text, and PDF/UA has no byte order mark
# either; a line that was broken already has no further breaks in it.
_UNUSABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffc\ufffe\uffff]")
_BREAKS = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}))?(?:-.*)?", re.DOTALL)
_REGIONS = {("zh", "hans"): "CN", ("zh", "hant"): "TW"}


def plain(text: str) -> str:
    """Return what of a text can stand in one line of a PDF."""
    return _BREAKS.sub(" ", _UNUSABLE.sub("", text))


def string(text: str) -> str:
    """Return a text as a string literal; within one, Typst reads only the backslash and the quotation mark as signs."""
    escaped = plain(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def length(points: float) -> str:
    """Return a length in points with at most four decimals, the same on every machine."""
    text = f"{points:.4f}".rstrip("0").removesuffix(".")
    return f"{'0' if text == '-0' else text}pt"


def colour(role: Role, palette: Palette) -> str:
    """Return the colour of a role."""
    return f'rgb("{palette.colours[role]}")'


def language(tag: str) -> str:
    """Return the arguments that name a language (BCP 47); what is no tag counts as undetermined.

    Typst knows languages and regions: the two ways to write Chinese go by the region that each is at home in.
    """
    parts = _LANGUAGE.fullmatch(tag)
    if parts is None:
        return 'lang: "und"'
    primary, script, region = (part or "" for part in parts.groups())
    region = region.upper() or _REGIONS.get((primary.lower(), script.lower()), "")
    return f'lang: "{primary.lower()}"' + (f', region: "{region}"' if region else "")


def line_style(stroke: Stroke | None, palette: Palette, scale: float) -> str:
    """Return a stroke whose lengths are in pixels, a pixel being `scale` points."""
    if stroke is None:
        return "none"
    parts = [f"paint: {colour(stroke.role, palette)}", f"thickness: {length(stroke.width * scale)}"]
    if stroke.dashes:
        lengths = "".join(f"{length(dash * scale)}, " for dash in stroke.dashes)
        parts.append(f"dash: (array: ({lengths}), phase: 0pt)")
    if stroke.round:
        parts.append('cap: "round", join: "round"')
    return f"({', '.join(parts)})"
