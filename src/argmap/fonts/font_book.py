"""Shaping, measuring and subsetting with HarfBuzz."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate

import uharfbuzz as hb

from argmap.fonts.faces import FACES, TextStyle, face_chain
from argmap.fonts.woff2 import woff2
from argmap.text.graphemes import GRAPHEME_CLASSES

_FEATURES = ("kern", "liga", "clig", "rlig", "calt", "ccmp", "locl", "mark", "mkmk", "ljmo", "vjmo", "tjmo")
_DROPPED_TABLES = ("vhea", "vmtx", "VORG", "BASE", "STAT", "DSIG")
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
# Letters of the scripts that our faces know apart; what stands between them goes with the run before, as in browsers.
_LETTER_RUN = re.compile(r"[A-Za-z\xc0-\u024f]+|[\u0370-\u03ff]+|[\u0400-\u052f]+")
_FIRST_GREEK, _FIRST_CYRILLIC = 0x370, 0x400
# Grapheme classes of what never changes the face: marks and joiners stay with their base.
_CLINGING = "eElZ"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters `start:end` (code points) of a text that one face sets."""

    face: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class EmbeddedFace:
    """A subset of one face, ready for `@font-face`: our family name, the CSS weight and the WOFF2 bytes."""

    family: str
    weight: int
    woff2: bytes


class FontBook:
    """The faces of a map, each read when the first character asks for it.

    `load` returns the bytes of a font file for a key of `argmap.fonts.faces.FONT_FILES`. Widths are in em and agree
    with what browsers measure for the embedded subsets, because both shape the same outlines with the same language.
    """

    def __init__(self, load: Callable[[str], bytes]) -> None:
        self._load = load
        self._blobs: dict[str, hb.Blob] = {}
        self._fonts: dict[str, hb.Font] = {}
        self._carried: dict[str, set[str]] = {}
        self._lacking: dict[str, set[str]] = {}
        self._missing: set[str] = set()
        self._offsets: dict[tuple[str, TextStyle, str | None], list[float]] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters met so far that no face carries, by code point; they are drawn as the first face's box."""
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
        """Return the runs of a text in order: each character goes to the first face of its chain that carries it."""
        chain = face_chain(style, lang)
        foreign = self._not_carried(set(text), chain[0])
        if not foreign:
            return [Run(chain[0], 0, len(text))] if text else []
        runs: list[Run] = []
        for offset in [offset for offset, char in enumerate(text) if char in foreign]:
            done = runs[-1].end if runs else 0
            if offset < done or (offset and GRAPHEME_CLASSES[ord(text[offset])] in _CLINGING):
                continue
            if offset > done:
                _append(runs, Run(chain[0], done, offset))
            end = offset + 1
            while end < len(text) and GRAPHEME_CLASSES[ord(text[end])] in _CLINGING:
                end += 1
            _append(runs, Run(self._face_of(text[offset], chain), offset, end))
        if not runs or runs[-1].end < len(text):
            _append(runs, Run(chain[0], runs[-1].end if runs else 0, len(text)))
        return runs

    def subsets(self, texts: Iterable[tuple[str, TextStyle, str | None]]) -> tuple[EmbeddedFace, ...]:
        """Return a subset of each face that the texts need, sorted by family and weight."""
        together: dict[tuple[TextStyle, str | None], list[str]] = {}
        for text, style, lang in texts:
            together.setdefault((style, lang), []).append(text)
        needed: dict[str, set[str]] = {}
        for (style, lang), parts in together.items():
            joined = " ".join(parts)
            for run in self.runs(joined, style, lang):
                needed.setdefault(run.face, {" "}).update(joined[run.start : run.end])
        faces = sorted((FACES[key] for key in needed), key=lambda face: (face.family, face.weight))
        return tuple(EmbeddedFace(face.family, face.weight, self._subset(face.key, needed[face.key])) for face in faces)

    def _add_advances(self, advances: list[float], text: str, run: Run, lang: str | None) -> None:
        """Shape one run, script by script, and add what each glyph advances to its code point."""
        font = self._font(run.face)
        scale = 1 / font.face.upem
        for start, end in _script_runs(text, run.start, run.end):
            buffer = hb.Buffer()
            buffer.add_str(text[start:end])
            buffer.guess_segment_properties()
            buffer.direction = "ltr"
            buffer.language = hb_language(lang)
            hb.shape(font, buffer)
            for glyph, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
                advances[start + glyph.cluster] += position.x_advance * scale

    def _face_of(self, char: str, chain: tuple[str, ...]) -> str:
        for key in chain:
            if not self._not_carried({char}, key):
                return key
        if char.isprintable():
            self._missing.add(char)
        return chain[0]

    def _not_carried(self, chars: set[str], key: str) -> set[str]:
        """Return those of `chars` that a face does not carry; what was asked once is remembered."""
        carried = self._carried.setdefault(key, set())
        unsure = chars - carried
        if not unsure:
            return unsure
        lacking = self._lacking.setdefault(key, set())
        if new := unsure - lacking:
            font = self._font(key)
            found = {char for char in new if font.get_nominal_glyph(ord(char)) is not None}
            carried |= found
            lacking |= new - found
        return unsure & lacking

    def _font(self, key: str) -> hb.Font:
        font = self._fonts.get(key)
        if font is None:
            face = FACES[key]
            if face.file not in self._blobs:
                self._blobs[face.file] = hb.Blob(self._load(face.file))
            font = hb.Font(hb.Face(self._blobs[face.file], face.index))
            font.set_variations(dict(face.axes))
            self._fonts[key] = font
        return font

    def _subset(self, key: str, chars: set[str]) -> bytes:
        """Instance and subset a face in one step, and pack it."""
        face = self._font(key).face
        wanted = hb.SubsetInput()
        wanted.unicode_set.update(ord(char) for char in chars)
        wanted.layout_feature_tag_set.clear()
        wanted.layout_feature_tag_set.update(_tag(feature) for feature in _FEATURES)
        wanted.name_id_set.clear()
        wanted.drop_table_tag_set.update(_tag(table) for table in _DROPPED_TABLES)
        wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
        for axis, value in FACES[key].axes:
            wanted.pin_axis_location(face, axis, value)
        return woff2(bytes(hb.subset(face, wanted).blob.data))


def _append(runs: list[Run], run: Run) -> None:
    """Add a run, as part of the last one where both are of one face."""
    if runs and runs[-1].face == run.face:
        run = Run(run.face, runs.pop().start, run.end)
    runs.append(run)


def hb_language(lang: str | None) -> str:
    """Return a language tag that HarfBuzz understands; what is no tag (BCP 47) counts as undetermined."""
    return lang if lang and _LANGUAGE_TAG.fullmatch(lang) else "und"


def _tag(name: str) -> int:
    return int.from_bytes(name.encode(), "big")


def _script_runs(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """Cut `text[start:end]` where Latin, Greek and Cyrillic letters change; the rest goes with what stands before."""
    previous = ""
    for letters in _LETTER_RUN.finditer(text, start, end):
        script = _script(letters[0][0])
        if previous and script != previous:
            yield start, letters.start()
            start = letters.start()
        previous = script
    if start < end:
        yield start, end


def _script(letter: str) -> str:
    code_point = ord(letter)
    if code_point < _FIRST_GREEK:
        return "latin"
    return "greek" if code_point < _FIRST_CYRILLIC else "cyrillic"
