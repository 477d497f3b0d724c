"""Text as text: it can be read out, searched, copied and translated."""

from __future__ import annotations

from itertools import pairwise

from argmap.fonts.faces import TextStyle
from argmap.layout.scene import Line, Role, Scene, TextBlock
from argmap.rendering.families import Families
from argmap.rendering.markup import attributes, escaped, number
from argmap.rendering.paint import fill_class

_RIGHT_TO_LEFT_MARK = "\u200f"


class TypedText:
    """Writes blocks of text as `<text>` with a `<tspan>` for each line.

    Every line says how long it is, so that another font than the one it was measured in does not leave the card.
    """

    definitions = ""

    def __init__(self, scene: Scene, families: Families) -> None:
        self.palette = families.theme.palette
        self._scene = scene
        self._families = families
        self._root_family = families.of(TextStyle.SANS, scene.lang)
        self._heads: dict[tuple[TextStyle, float, Role, str, bool], str] = {}

    def block(self, block: TextBlock) -> str:
        """Return a block of text; a space joins its lines where one stood between them."""
        span = _span_from_right if block.right_to_left else _span
        spans = [span(block.lines[0])] if block.lines else []
        for before, line in pairwise(block.lines):
            spans.append(" " if before.spaced else "")
            spans.append(span(line))
        return f"<text{self._head(block)}>{''.join(spans)}</text>"

    def part(self, block: TextBlock, line: Line) -> str:
        """Return a part of a line of the block, from left to right; the colour is left to what stands around it."""
        values = {"font-size": number(block.size), **self._font(block), "font-family": self._family(block)}
        return f"<text{attributes(values)}>{_span(line)}</text>"

    def root(self) -> str:
        """Return the families that the root of the picture names."""
        return self._root_family

    def _head(self, block: TextBlock) -> str:
        """Return the attributes of a block of text: what it looks like, and its language where it is another."""
        key = (block.style, block.size, block.role, block.lang, block.right_to_left)
        head = self._heads.get(key)
        if head is None:
            values = {"class": fill_class(block.role), "fill": self.palette.colours[block.role]}
            values |= {"font-size": number(block.size), **self._font(block)}
            if self._family(block) != self._root_family:
                values["font-family"] = self._family(block)
            if block.lang != self._scene.lang:
                values |= {"lang": block.lang, "xml:lang": block.lang}
            if block.right_to_left:
                values |= {"direction": "rtl", "text-anchor": "middle"}
            head = self._heads[key] = attributes(values)
        return head

    def _family(self, block: TextBlock) -> str:
        return self._families.of(block.style, block.lang)

    def _font(self, block: TextBlock) -> dict[str, str]:
        return {"font-weight": "600"} if block.style is TextStyle.BOLD else {}


def _span(line: Line) -> str:
    return f'<tspan x="{number(line.x)}" y="{number(line.y)}"{_length(line)}>{escaped(line.text)}</tspan>'


def _span_from_right(line: Line) -> str:
    """Return a line that runs from right to left.

    It hangs from its middle, which is the same place for programs that know `direction` and those that do not; for the
    latter, marks at both ends keep the punctuation on its side.
    """
    text = f"{_RIGHT_TO_LEFT_MARK}{escaped(line.text)}{_RIGHT_TO_LEFT_MARK}"
    return f'<tspan x="{number(line.x + line.width / 2)}" y="{number(line.y)}"{_length(line)}>{text}</tspan>'


def _length(line: Line) -> str:
    return f' textLength="{line.width:.2f}" lengthAdjust="spacingAndGlyphs"' if len(line.text) > 1 else ""
