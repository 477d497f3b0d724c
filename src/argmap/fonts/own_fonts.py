"""Fonts that authors bring along, in the place of ours."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from itertools import islice

import uharfbuzz as hb

from argmap.fonts.faces import FACES, OWN_FAMILIES, Face, TextStyle, own_key
from argmap.fonts.font_book import FontBook

_COLLECTION = b"ttcf"
_WEIGHT = "wght"
_TRIED = 256
_DIRECTORY, _ENTRY = 12, 16


def font_problem(data: bytes) -> str | None:
    """Return why the bytes of a font file cannot be used, None where they can."""
    face = hb.Face(hb.Blob(data), 0)
    if not face.glyph_count:
        return "holds no font that can be read"
    if not _is_whole(data):
        return "is cut off: some of its tables are not there"
    if not face.unicodes:
        return "has no characters"
    return None if _can_be_cut(face) else "is damaged: its characters cannot be taken out of it"


def own_font_book(load: Callable[[str], bytes], files: Mapping[TextStyle, bytes]) -> FontBook:
    """Return a font book in which fonts of an author come before ours, which carry what those lack.

    `load` reads our font files. A variable font for `sans` is that for `bold`, too, where none is given. Of a
    collection, the first font counts.
    """
    faces: dict[str, Face] = {}
    contents: dict[str, bytes] = {}
    for style, weight in ((TextStyle.SANS, 400), (TextStyle.BOLD, 600), (TextStyle.SERIF, 400)):
        data = files.get(style)
        if style is TextStyle.BOLD and data is None:
            data = _with_weights(files.get(TextStyle.SANS))
        if data is None:
            continue
        key = own_key(style.value)
        faces[key] = Face(key, key, OWN_FAMILIES[style.value], weight, axes=_axes(data, weight))
        contents[key] = data
    return FontBook(lambda key: contents[key] if key in contents else load(key), {**FACES, **faces})


def _with_weights(data: bytes | None) -> bytes | None:
    """Return a font that comes in several weights, None for another one."""
    is_one = data is not None and any(axis.tag == _WEIGHT for axis in hb.Face(hb.Blob(data), 0).axis_infos)
    return data if is_one else None


def _axes(data: bytes, weight: float) -> tuple[tuple[str, float], ...]:
    """Return a place on every axis along which a font varies: that of a weight, or as near as it goes, or the usual."""
    infos = hb.Face(hb.Blob(data), 0).axis_infos
    return tuple(
        (axis.tag, min(max(weight, axis.min_value), axis.max_value) if axis.tag == _WEIGHT else axis.default_value)
        for axis in infos
    )


def _can_be_cut(face: hb.Face) -> bool:
    """Say whether a subset can be made of some characters; damage shows there that hides from measuring."""
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(islice(face.unicodes, _TRIED))
    try:
        hb.subset(face, wanted)
    except RuntimeError:
        return False
    return True


def _is_whole(data: bytes) -> bool:
    """Say whether all tables of the (first) font lie inside the file, as its directory has it (OpenType 1.9, 4.2)."""
    start = struct.unpack(">I", data[12:16])[0] if data[:4] == _COLLECTION else 0
    (tables,) = struct.unpack(">H", data[start + 4 : start + 6])
    entries = data[start + _DIRECTORY : start + _DIRECTORY + _ENTRY * tables]
    return len(entries) == _ENTRY * tables and all(
        offset + length <= len(data) for _, _, offset, length in struct.iter_unpack(">4sIII", entries)
    )
