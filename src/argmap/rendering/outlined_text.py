"""Text as outlines: the same in every program, whatever fonts it has."""

from __future__ import annotations

from hashlib import sha256
from itertools import pairwise

from argmap.fonts.font_book import FontBook, GlyphRun
from argmap.fonts.shaping import Outline
from argmap.layout.scene import Line, Scene, TextBlock
from argmap.rendering.markup import attributes, escaped
from argmap.rendering.paint import fill_class
from argmap.rendering.typed_text import TypedText
from argmap.text.direction import has_right_to_left

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class OutlinedText:
    """Writes blocks of text as glyphs, each drawn once in the file's definitions and then used by number.

    What no face of ours carries (emoji, scripts that we have no font for) stays text for the fonts of whoever looks.
    """

    def __init__(self, scene: Scene, fonts: FontBook, typed: TypedText, root: str) -> None:
        self._scene = scene
        self._fonts = fonts
        self._typed = typed
        self._colours = typed.palette.colours
        self._prefix = _prefix(root)
        self._names: dict[tuple[str, int], str] = {}
        self._drawn: list[str] = []

    @property
    def definitions(self) -> str:
        """The outlines of the glyphs used so far."""
        return f"<defs>{''.join(self._drawn)}</defs>" if self._drawn else ""

    def root(self) -> str:
        """Return the families that the root of the picture names, for what stays text."""
        return self._typed.root()

    def block(self, block: TextBlock) -> str:
        """Return a block of text as one picture with the text as its name."""
        if block.right_to_left and any(has_right_to_left(line.text) for line in block.lines):
            return self._typed.block(block)
        lines = "".join(self._line(block, line) for line in block.lines)
        values = {"class": fill_class(block.role), "fill": self._colours[block.role]}
        if block.lang != self._scene.lang:
            values |= {"lang": block.lang, "xml:lang": block.lang}
        return f'<g{attributes(values)} role="img" aria-label="{escaped(_text(block))}">{lines}</g>'

    def _line(self, block: TextBlock, line: Line) -> str:
        return "".join(
            self._left_over(block, line, run) if run.face is None else self._run(block, line, run, run.face)
            for run in self._fonts.glyphs(line.text, block.style, block.lang)
        )

    def _run(self, block: TextBlock, line: Line, run: GlyphRun, face: str) -> str:
        """Return the glyphs of one face, in units of the face with y upwards."""
        scale = block.size / self._fonts.units(face)
        uses = []
        for glyph in run.glyphs:
            name = self._names.get((face, glyph.number))
            if name is None:
                name = self._draw(face, glyph.number)
            if name:
                y = f' y="{glyph.y}"' if glyph.y else ""
                x = f' x="{glyph.x}"' if glyph.x else ""
                uses.append(f'<use xlink:href="#{name}"{x}{y}/>')
        if not uses:
            return ""
        left = line.x + run.x * block.size
        return f'<g transform="translate({left:.2f} {line.y:.2f})scale({scale:.6g} -{scale:.6g})">{"".join(uses)}</g>'

    def _left_over(self, block: TextBlock, line: Line, run: GlyphRun) -> str:
        x, width = line.x + run.x * block.size, run.width * block.size
        return self._typed.part(block, Line(run.text, x, line.y, width)) if width else ""

    def _draw(self, face: str, glyph: int) -> str:
        """Define a glyph and return its name, which is empty where there is nothing to draw."""
        steps = self._fonts.outline(face, glyph)
        name = f"{self._prefix}{_base_36(len(self._drawn))}" if steps else ""
        if steps:
            self._drawn.append(f'<path id="{name}" d="{_path_data(steps)}"/>')
        self._names[face, glyph] = name
        return name


def _text(block: TextBlock) -> str:
    """Return a block as its readers read it, in one line."""
    parts = [block.lines[0].text] if block.lines else []
    for before, line in pairwise(block.lines):
        parts.append(" " if before.spaced else "")
        parts.append(line.text)
    return "".join(parts)


def _path_data(steps: Outline) -> str:
    """Return an outline as path data with relative points, which are shorter."""
    x = y = start_x = start_y = 0
    written = []
    for letter, points in steps:
        moved = [value - (y if index % 2 else x) for index, value in enumerate(points)]
        written.append(letter.lower() + "".join(str(value) if value < 0 else f" {value}" for value in moved).lstrip())
        if points:
            x, y = points[-2:]
        if letter == "M":
            start_x, start_y = x, y
        elif letter == "Z":
            x, y = start_x, start_y
    return "".join(written)


def _prefix(root: str) -> str:
    """Return what the names of a picture's glyphs begin with: five signs, others for each picture of a page."""
    number = int.from_bytes(sha256(root.encode()).digest()[:4], "big")
    return f"g{_base_36(number)[-4:]}"


def _base_36(value: int) -> str:
    """Return a number in as few letters and digits as it takes."""
    written = ""
    while True:
        value, digit = divmod(value, 36)
        written = _DIGITS[digit] + written
        if not value:
            return written
