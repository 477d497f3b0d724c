"""Lines of text for Typst, run by run in the faces they were measured with."""

from __future__ import annotations

from itertools import pairwise

from argmap.fonts.font_book import FontBook, file_family
from argmap.layout.scene import Line, TextBlock
from argmap.rendering.theme import Palette
from argmap.rendering.typesetting.literals import colour, language, length, string
from argmap.rendering.typesetting.page import Page

_EAST_ASIAN = frozenset(("jp", "kr", "sc", "tc"))
# Dashes and dots are none of them, and are not to be cut apart: alone, their glyphs are narrower.
_SQUEEZED = frozenset("，。．、：；！？·・”’“‘《》（）『』「」【】〖〗〔〕〈〉［］｛｝")
# Pitches closer than this are one, and so are starts of lines.
_SAME_PITCH = 0.01


class Typist:
    """Sets blocks of text, and keeps the ways in which it has set text so far under short names."""

    def __init__(self, fonts: FontBook, palette: Palette) -> None:
        self._fonts = fonts
        self._palette = palette
        self._manners: dict[str, str] = {}

    @property
    def manners(self) -> str:
        """The definitions that what was set so far refers to."""
        return "".join(f"#let {name} = text.with({manner})\n" for manner, name in self._manners.items())

    def block(self, block: TextBlock, page: Page, heading: int | None = None) -> str:
        """Return a paragraph or, with a level, a heading: its lines on their baselines, each starting where it is to.

        Lines of unequal pitch and lines from right to left are set one by one.
        """
        pitch = _pitch(block)
        groups = [block.lines] if pitch is not None and not block.right_to_left else [(line,) for line in block.lines]
        maker = "para(" if heading is None else f"head({heading}, "
        turned = "rtl" if block.right_to_left else "ltr"
        parts = []
        for lines in groups:
            start = lines[0].x
            words = "; linebreak(); ".join(self._line(line, start, block, page) for line in lines)
            place = f"{page.x(start)}, {page.y(lines[0].y)}, {page.size(pitch or 0)}, {turned}"
            parts.append(f"{maker}{place}, {{ {words} }})")
        return "\n".join(parts)

    def _line(self, line: Line, start: float, block: TextBlock, page: Page) -> str:
        """Return a line, led by how far it is indented, with the space that joins it to the next one.

        Where another font has to help out, how wide the line will be is not known: it is fitted into the room it has.
        """
        text = f"{line.text} " if line.spaced and line is not block.lines[-1] else line.text
        runs = self._fonts.runs(text, block.style, block.lang)
        pieces = "; ".join(self._run(text[run.start : run.end], run.face, block, page) for run in runs)
        if any(run.face is None for run in runs):
            pieces = f"fit({page.size(line.width)}, {{ {pieces} }})"
        is_indented = abs(line.x - start) * page.scale >= _SAME_PITCH
        return f"h({page.size(line.x - start)}); {pieces}" if is_indented else pieces

    def _run(self, text: str, face: str | None, block: TextBlock, page: Page) -> str:
        manner = self._manner(face, block, page)
        return _unsqueezed(text, manner) if face in _EAST_ASIAN else f"{manner}({string(text)})"

    def _manner(self, face: str | None, block: TextBlock, page: Page) -> str:
        """Return the short name for setting text in a face; without one, in whatever font has the characters."""
        family = f'font: "{file_family(face or block.style.value)}"{"" if face else ", fallback: true"}'
        size, fill = length(block.size * page.scale), colour(block.role, self._palette)
        manner = f"{family}, size: {size}, fill: {fill}, {language(block.lang)}"
        return self._manners.setdefault(manner, f"t{len(self._manners)}")


def _pitch(block: TextBlock) -> float | None:
    """Return how far apart the baselines of a block are, None where that differs."""
    steps = [below.y - above.y for above, below in pairwise(block.lines)]
    if not steps:
        return 0.0
    return steps[0] if max(steps) - min(steps) < _SAME_PITCH else None


def _unsqueezed(text: str, manner: str) -> str:
    """Return East Asian text that keeps the full width of its punctuation.

    Typst squeezes punctuation at either end of a line and wherever two signs meet; empty boxes stand between them.
    """
    cuts = [at for at in range(1, len(text)) if text[at - 1] in _SQUEEZED and text[at] in _SQUEEZED]
    parts = [f"{manner}({string(text[start:end])})" for start, end in pairwise([0, *cuts, len(text)])]
    return "; ".join(("box()", "; box(); ".join(parts), "box()"))
