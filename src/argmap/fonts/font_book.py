"""Shaping, measuring and subsetting with HarfBuzz."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

import uharfbuzz as hb

from argmap.fonts.estimates import draws_nothing, estimated_advances
from argmap.fonts.faces import FACES, Face, TextStyle, face_chain, own_key
from argmap.fonts.sfnt import named
from argmap.fonts.shaping import Glyph, Outline, outline, shaped
from argmap.fonts.shaping import advances as glyph_advances
from argmap.fonts.woff2 import woff2
from argmap.text.direction import has_left_to_right, has_right_to_left
from argmap.text.graphemes import grapheme_ends

_FEATURES = ("kern", "liga", "clig", "rlig", "calt", "ccmp", "locl", "mark", "mkmk", "ljmo", "vjmo", "tjmo")
_DROPPED_TABLES = ("vhea", "vmtx", "VORG", "BASE", "STAT", "DSIG")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters `start:end` (code points) of a text that one face sets; None stands for those that no face carries."""

    face: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """A run as it is drawn: its text, where it starts and how wide it is in em, and its glyphs in units of the face.

    A run without face has no glyphs: whoever draws it needs another font, and the width is an estimate.
    """

    face: str | None
    text: str
    x: float
    width: float
    glyphs: tuple[Glyph, ...] = ()


@dataclass(frozen=True, slots=True)
class EmbeddedFace:
    """A subset of one face, ready for `@font-face`: our family name, the CSS weight and the WOFF2 bytes."""

    family: str
    weight: int
    woff2: bytes


class FontBook:
    """The faces of a map, each read when the first character asks for it.

    `load` returns the bytes of a font file for the `file` of a face; `faces` are ours, and those of authors under their
    `own_key`. Widths are in em and agree with what browsers measure for the embedded subsets, because both shape the
    same outlines with the same language.
    """

    def __init__(self, load: Callable[[str], bytes], faces: Mapping[str, Face] = FACES) -> None:
        self._load = load
        self._faces = faces
        self._chains: dict[tuple[TextStyle, str | None], tuple[str, ...]] = {}
        self._blobs: dict[str, hb.Blob] = {}
        self._fonts: dict[str, hb.Font] = {}
        self._carried: dict[str, set[str]] = {}
        self._lacking: dict[str, set[str]] = {}
        self._missing: set[str] = set()
        self._offsets: dict[tuple[str, TextStyle, str | None], list[float]] = {}
        self._outlines: dict[tuple[str, int], Outline] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters met so far that no face carries, by code point; they wait for a font of who looks."""
        return tuple(sorted(self._missing))

    def width(self, text: str, style: TextStyle, lang: str | None = None) -> float:
        """Return the advance of a text in em."""
        return self.offsets(text, style, lang)[-1]

    def offsets(self, text: str, style: TextStyle, lang: str | None = None) -> list[float]:
        """Return where each code point of a text starts, in em, and last where the text ends.

        A cluster of several code points (a ligature, a letter with its marks) counts wholly for the first of them.
        """
        key = (text, style, lang)
        known = self._offsets.get(key)
        if known is None:
            advances = [0.0] * len(text)
            for run in self.runs(text, style, lang):
                self._add_advances(advances, text, run, lang)
            known = self._offsets[key] = list(accumulate(advances, initial=0.0))
        return known

    def runs(self, text: str, style: TextStyle, lang: str | None = None) -> list[Run]:
        """Return the runs of a text in order: each character goes to the first face of its chain that carries it.

        What a reader takes for one character stays in one run, and so do words from right to left without a face.
        """
        chain = self._chain(style, lang)
        foreign = self._not_carried(set(text), chain[0])
        if not foreign:
            return [Run(chain[0], 0, len(text))] if text else []
        runs: list[Run] = []
        for start, end in pairwise([0, *grapheme_ends(text)]):
            alike = foreign.isdisjoint(text[start:end])
            _append(runs, chain[0] if alike else self._face_of(text[start:end], chain), start, end)
        return _joined(runs, text) if has_right_to_left(text) else runs

    def glyphs(self, text: str, style: TextStyle, lang: str | None = None) -> list[GlyphRun]:
        """Return the runs of a text with their glyphs, shaped as they are for measuring."""
        found: list[GlyphRun] = []
        x = 0.0
        for run in self.runs(text, style, lang):
            part = text[run.start : run.end]
            if run.face is None:
                found.append(GlyphRun(None, part, x, sum(estimated_advances(part))))
            else:
                font = self._font(run.face)
                glyphs = tuple(shaped(font, part, lang))
                width = sum(glyph.advance for glyph in glyphs) / font.face.upem
                found.append(GlyphRun(run.face, part, x, width, glyphs))
            x += found[-1].width
        return found

    def outline(self, face: str, glyph: int) -> Outline:
        """Return the outline of a glyph in units of its face; nothing for a space."""
        key = (face, glyph)
        if key not in self._outlines:
            self._outlines[key] = outline(self._font(face), glyph)
        return self._outlines[key]

    def units(self, face: str) -> int:
        """Return how many units of a face make an em."""
        return int(self._font(face).face.upem)

    def subsets(self, texts: Iterable[tuple[str, TextStyle, str | None]]) -> tuple[EmbeddedFace, ...]:
        """Return a subset of each face that the texts need, sorted by family and weight."""
        return tuple(
            EmbeddedFace(face.family, face.weight, woff2(self._subset(face.key, chars)))
            for face, chars in self._needed(texts)
        )

    def font_files(self, texts: Iterable[tuple[str, TextStyle, str | None]]) -> tuple[bytes, ...]:
        """Return a subset of each face that the texts need as a font file (OpenType), called by `file_family`."""
        return tuple(named(self._subset(face.key, chars), file_family(face.key)) for face, chars in self._needed(texts))

    def _chain(self, style: TextStyle, lang: str | None) -> tuple[str, ...]:
        """Return the keys of the faces that a text asks, the author's own before ours."""
        chain = self._chains.get((style, lang))
        if chain is None:
            keys = (key for ours in face_chain(style, lang) for key in (own_key(ours), ours))
            chain = self._chains[style, lang] = tuple(key for key in keys if key in self._faces)
        return chain

    def _needed(self, texts: Iterable[tuple[str, TextStyle, str | None]]) -> list[tuple[Face, set[str]]]:
        """Return each face that the texts need with its characters, sorted by family and weight."""
        together: dict[tuple[TextStyle, str | None], list[str]] = {}
        for text, style, lang in texts:
            together.setdefault((style, lang), []).append(text)
        needed: dict[str, set[str]] = {}
        for (style, lang), parts in together.items():
            joined = " ".join(parts)
            # What stands between words from right to left goes with them: no text may come between those of others.
            for text in parts if has_right_to_left(joined) else (joined,):
                for run in self.runs(text, style, lang):
                    if run.face is not None:
                        needed.setdefault(run.face, {" "}).update(text[run.start : run.end])
        faces = sorted((self._faces[key] for key in needed), key=lambda face: (face.family, face.weight))
        return [(face, needed[face.key]) for face in faces]

    def _add_advances(self, advances: list[float], text: str, run: Run, lang: str | None) -> None:
        """Add what each glyph of a run advances to its code point."""
        part = text[run.start : run.end]
        if run.face is None:
            advances[run.start : run.end] = estimated_advances(part)
            return
        font = self._font(run.face)
        scale = 1 / font.face.upem
        for offset, advance in glyph_advances(font, part, lang):
            advances[run.start + offset] += advance * scale

    def _face_of(self, cluster: str, chain: tuple[str, ...]) -> str | None:
        """Return the first face that carries a whole grapheme cluster; remember what none of them carries."""
        lacking = set(cluster)
        for key in chain:
            foreign = self._not_carried(set(cluster), key)
            if not foreign:
                return key
            lacking &= foreign
        self._missing.update(char for char in lacking if char.isprintable())
        return None

    def _not_carried(self, chars: set[str], key: str) -> set[str]:
        """Return those of `chars` that a face does not carry; what was asked once is remembered."""
        carried = self._carried.setdefault(key, set())
        unsure = chars - carried
        if not unsure:
            return unsure
        lacking = self._lacking.setdefault(key, set())
        if new := unsure - lacking:
            font = self._font(key)
            found = {char for char in new if draws_nothing(char) or font.get_nominal_glyph(ord(char)) is not None}
            carried |= found
            lacking |= new - found
        return unsure & lacking

    def _font(self, key: str) -> hb.Font:
        font = self._fonts.get(key)
        if font is None:
            face = self._faces[key]
            if face.file not in self._blobs:
                self._blobs[face.file] = hb.Blob(self._load(face.file))
            font = hb.Font(hb.Face(self._blobs[face.file], face.index))
            font.set_variations(dict(face.axes))
            self._fonts[key] = font
        return font

    def _subset(self, key: str, chars: set[str]) -> bytes:
        """Instance and subset a face in one step, as a font file without names."""
        face = self._font(key).face
        wanted = hb.SubsetInput()
        wanted.unicode_set.update(ord(char) for char in chars)
        wanted.layout_feature_tag_set.clear()
        wanted.layout_feature_tag_set.update(_tag(feature) for feature in _FEATURES)
        wanted.name_id_set.clear()
        wanted.drop_table_tag_set.update(_tag(table) for table in _DROPPED_TABLES)
        wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
        for axis, value in self._faces[key].axes:
            wanted.pin_axis_location(face, axis, value)
        return bytes(hb.subset(face, wanted).blob.data)


def _append(runs: list[Run], face: str | None, start: int, end: int) -> None:
    """Add a run, as part of the last one where both are of one face."""
    if runs and runs[-1].face == face:
        start = runs.pop().start
    runs.append(Run(face, start, end))


def _joined(runs: list[Run], text: str) -> list[Run]:
    """Join words from right to left with what stands between them: apart, they would be drawn in the wrong order."""
    joined: list[Run] = []
    before = False
    for run in runs:
        if run.face is None:
            turned = has_right_to_left(text[run.start : run.end])
            if turned and before and not has_left_to_right(text[joined[-1].start : joined[-1].end]):
                del joined[-1]
            before = turned
        _append(joined, run.face, run.start, run.end)
    return joined


def file_family(face: str) -> str:
    """Return the family that the font file of a face is of; it has no other members.

    It does not end in a word like "bold", which some programs take for a style and cut off.
    """
    return f"Argmap-{face}-face"


def _tag(name: str) -> int:
    return int.from_bytes(name.encode(), "big")
