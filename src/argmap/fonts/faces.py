"""The faces that maps are set in, the files they live in, and which of them a text asks first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache


class TextStyle(StrEnum):
    """The three voices of a map: its own words, its headings, and the words of others."""

    SANS = "sans"
    BOLD = "bold"
    SERIF = "serif"


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font file inside an installed package: the import name of the package and the file's name below it."""

    package: str
    name: str


@dataclass(frozen=True, slots=True)
class Face:
    """One static face: a file, the face's index in it, the place on its variation axes, and what we call it.

    The names are our own because "Source" is a Reserved Font Name under the fonts' licence (SIL OFL 1.1).
    """

    key: str
    file: str
    family: str
    weight: int = 400
    index: int = 0
    axes: tuple[tuple[str, float], ...] = ()


FONT_FILES = {
    "sans": FontFile("fontpkg_source_sans_3", "files/SourceSans3[wght].ttf"),
    "serif": FontFile("fontpkg_source_serif_4", "files/SourceSerif4[opsz,wght].ttf"),
    "cjk": FontFile("noto_cjk_sans_otc", "NotoSansCJK-Regular.ttc"),
}

FACES = {
    face.key: face
    for face in (
        Face("sans", "sans", "ArgmapSans", axes=(("wght", 400),)),
        Face("bold", "sans", "ArgmapSans", weight=600, axes=(("wght", 600),)),
        Face("serif", "serif", "ArgmapSerif", axes=(("opsz", 12), ("wght", 400))),
        Face("jp", "cjk", "ArgmapJP", index=0),
        Face("kr", "cjk", "ArgmapKR", index=1),
        Face("sc", "cjk", "ArgmapSC", index=2),
        Face("tc", "cjk", "ArgmapTC", index=3),
    )
}

# What other programs are likely to have in place of each of our families, best first.
_STAND_INS = {
    "ArgmapSans": "'Source Sans 3', 'Source Sans Pro', 'Noto Sans', 'Segoe UI', Arial, sans-serif",
    "ArgmapSerif": "'Source Serif 4', 'Source Serif Pro', 'Noto Serif', Georgia, serif",
    "ArgmapSC": "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei'",
    "ArgmapTC": "'Noto Sans CJK TC', 'Noto Sans TC', 'Source Han Sans TC', 'PingFang TC', 'Microsoft JhengHei'",
    "ArgmapJP": "'Noto Sans CJK JP', 'Noto Sans JP', 'Source Han Sans', 'Hiragino Sans', 'Yu Gothic'",
    "ArgmapKR": "'Noto Sans CJK KR', 'Noto Sans KR', 'Source Han Sans K', 'Apple SD Gothic Neo', 'Malgun Gothic'",
}
# What the fonts of authors are called in the place of ours.
OWN_FAMILIES = {"sans": "ArgmapOwnSans", "bold": "ArgmapOwnSans", "serif": "ArgmapOwnSerif"}
_TRADITIONAL = ("hant", "tw", "hk", "mo")


@cache
def east_asian_face(lang: str | None) -> str | None:
    """Return the key of the face for a Chinese, Japanese or Korean language tag (BCP 47), None for other languages."""
    primary, *rest = (lang or "").lower().split("-")
    if primary == "ja":
        return "jp"
    if primary == "ko":
        return "kr"
    if primary == "yue":
        return "tc"
    if primary != "zh":
        return None
    return "tc" if any(part in _TRADITIONAL for part in rest) else "sc"


@cache
def face_chain(style: TextStyle, lang: str | None) -> tuple[str, ...]:
    """Return the keys of the faces that a text asks for a character, in order."""
    own = ("serif", "sans") if style is TextStyle.SERIF else (style.value,)
    east_asian = east_asian_face(lang)
    return (*own, "sc", "kr") if east_asian is None else (east_asian, *own)


@cache
def families(style: TextStyle, lang: str | None) -> tuple[str, ...]:
    """Return the families of a map in the order in which a text asks them: before each of ours, that of an author."""
    chain = face_chain(style, lang)
    names = (name for key in chain for name in (OWN_FAMILIES.get(key), FACES[key].family) if name is not None)
    return tuple(dict.fromkeys(names))


def own_key(key: str) -> str:
    """Return the key of the face that an author puts in the place of one of ours."""
    return f"own-{key}"


@cache
def stand_in_families(style: TextStyle, lang: str | None) -> str:
    """Return the value of `font-family` for who has none of our faces: what others are likely to have."""
    own = _STAND_INS["ArgmapSerif" if style is TextStyle.SERIF else "ArgmapSans"]
    east_asian = east_asian_face(lang)
    return f"{_STAND_INS[FACES[east_asian].family]}, {own}" if east_asian else own
