"""Scenes as one document for Typst, which makes a PDF of them: real text, tags, bookmarks, links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from argmap.fonts.font_book import FontBook
from argmap.layout.scene import Circle, Group, GroupKind, Node, Path, Rect, Role, Scene, TextBlock
from argmap.rendering.markup import safe_address
from argmap.rendering.theme import Palette, Theme
from argmap.rendering.typesetting.lines import Typist
from argmap.rendering.typesetting.literals import colour, language, length, plain, string
from argmap.rendering.typesetting.page import Page, bounds, page_of, shape

# Text stands on its baseline, as wide as it was measured: nothing is hyphenated, squeezed, or set in another font.
# A bookmark leads to where its heading starts: a little above the words, which stand no lower for it.
_PREAMBLE = """\
#set text(fallback: false, hyphenate: false, cjk-latin-spacing: none, dir: ltr)
#set text(top-edge: "baseline", bottom-edge: "baseline")
#set par(leading: 0pt, spacing: 0pt, justify: false)
#set curve(fill-rule: "non-zero")
#show heading: it => pad(top: 24pt, it.body)
#show quote: it => it.body
#let at(x, y, body) = place(top + left, dx: x, dy: y, body)
#let wide(direction, body) = box(width: 20000pt, { set text(dir: direction); align(left, body) })
#let para(x, y, pitch, direction, body) = at(x, y, wide(direction, par(leading: pitch, body)))
#let head(level, x, y, pitch, direction, body) = at(x, y - 24pt, wide(direction, {
  set par(leading: pitch)
  heading(level: level, body)
}))
#let evidence(body) = quote(block: true, body)
#let nothing = bytes("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>")
#let told(words, x, y) = at(x, y, image(nothing, format: "svg", width: 1pt, height: 1pt, alt: words))
#let open(target, x, y, width, height, body) = link(
  target, at(x, y, box(width: width, height: height, at(-x, -y, body))),
)
#let fit(width, body) = box(width: width, align(start, context {
  let own = measure(body).width
  let line = box(width: own + 0.01pt, body)
  if own > width { scale(x: width / own * 100%, y: 100%, origin: start, line) } else { line }
}))
"""
_LEVELS = {GroupKind.QUESTION: 1, GroupKind.POSITION: 2, GroupKind.HEADING: 2, GroupKind.ARGUMENT: 3}


def typst_document(scenes: Sequence[Scene], fonts: FontBook, theme: Theme) -> str:
    """Return scenes as the source of a Typst document, a page each, in the palette of a theme.

    A page has the size of its scene, a pixel being 0.75 points, or of the paper that the scene is meant for. Cards are
    headings, quotations with all that belongs to them block quotations, lines and grounds artifacts. Whatever somebody
    wrote stands in string literals.
    """
    return _Writer(scenes, fonts, theme.palette).document()


class _Writer:
    def __init__(self, scenes: Sequence[Scene], fonts: FontBook, palette: Palette) -> None:
        self._scenes = scenes
        self._palette = palette
        self._typist = Typist(fonts, palette)
        self._starts = {scene.name: f"(page: {number}, x: 0pt, y: 0pt)" for number, scene in enumerate(scenes, 1)}

    def document(self) -> str:
        first = self._scenes[0]
        title = next(filter(str.strip, map(plain, (first.title, first.name))), "?")
        about = f"title: {string(title)}, description: {string(first.description)}, date: none"
        pages = [self._page(scene, number) for number, scene in enumerate(self._scenes, 1)]
        head = f"#set document({about})\n#set text({language(first.lang)})\n{_PREAMBLE}"
        return f"{head}{self._typist.manners}{''.join(pages)}"

    def _page(self, scene: Scene, number: int) -> str:
        page = page_of(scene)
        cards = {
            f"#{group.name}": f"(page: {number}, x: {page.x(box[0])}, y: {page.y(box[1])})"
            for group in scene.children
            if isinstance(group, Group) and group.name is not None and (box := bounds(group))
        }
        pages = {f"page:{name}": start for name, start in self._starts.items()}
        writer = _PageWriter(page, self._palette, self._typist, cards | pages)
        size = f"width: {length(page.width)}, height: {length(page.height)}, margin: 0pt"
        ground = colour(Role.PAPER, self._palette)
        return (
            f"#page({size}, fill: {ground}, {{\nset text({language(scene.lang)})\n{writer.nodes(scene.children)}\n}})\n"
        )


class _PageWriter:
    """Writes the marks of one page; `targets` are the places that links within the document lead to."""

    def __init__(self, page: Page, palette: Palette, typist: Typist, targets: Mapping[str, str]) -> None:
        self._page = page
        self._palette = palette
        self._typist = typist
        self._targets = targets
        self._level = 0
        self._titles: dict[int, int] = {}

    def nodes(self, nodes: Sequence[Node]) -> str:
        """Return marks in their order, what is no text as decoration."""
        parts: list[str] = []
        for is_shape, group in groupby(nodes, lambda node: not isinstance(node, TextBlock | Group)):
            if is_shape:
                parts.append(f"pdf.artifact({{\n{self._drawn(tuple(group))}\n}})")
            else:
                parts.extend(self._told(node) for node in group)
        return "\n".join(parts)

    def _told(self, node: Node) -> str:
        """Return a block of text or a group."""
        if isinstance(node, TextBlock):
            return self._typist.block(node, self._page, self._titles.get(id(node)))
        if not isinstance(node, Group):
            return shape(node, self._page, self._palette)
        if node.hidden:
            return f"pdf.artifact({{\n{self._drawn(node.children)}\n}})"
        if node.kind is GroupKind.LINK:
            return self._link(node)
        if node.kind is GroupKind.EVIDENCE:
            return f"evidence({{\n{self._words(node)}{self.nodes(node.children)}\n}})"
        self._find_title(node)
        return self.nodes(node.children)

    def _words(self, group: Group) -> str:
        """Return an empty picture that says in words what the marks of a group say."""
        box = bounds(group)
        return (
            f"told({string(group.label)}, {self._page.x(box[0])}, {self._page.y(box[1])})\n"
            if box and group.label
            else ""
        )

    def _drawn(self, nodes: Sequence[Node]) -> str:
        """Return marks that nobody hears of."""
        parts = []
        for node in nodes:
            if isinstance(node, Group):
                parts.append(self._drawn(node.children))
            elif isinstance(node, TextBlock):
                parts.append(self._typist.block(node, self._page))
            else:
                parts.append(shape(node, self._page, self._palette))
        return "\n".join(parts)

    def _link(self, group: Group) -> str:
        """Return a link as large as what it stands on; where it leads nowhere, only that."""
        target = self._target(group.link or "")
        box = bounds(group)
        if target is None or box is None:
            return self.nodes(group.children)
        left, top, right, bottom = box
        page = self._page
        place = f"{page.x(left)}, {page.y(top)}, {page.size(right - left)}, {page.size(bottom - top)}"
        texts = "\n".join(self._told(node) for node in _texts(group.children))
        grounds = self._drawn(tuple(_shapes(group.children)))
        return f"pdf.artifact({{\n{grounds}\n}})\nopen({target}, {place}, {{\n{texts}\n}})"

    def _target(self, link: str) -> str | None:
        """Return where a link leads: a place in the document, or an address of the web."""
        if link.startswith(("#", "page:")):
            return self._targets.get(link)
        address = safe_address(link)
        return string(address) if address else None

    def _find_title(self, group: Group) -> None:
        """Make the largest words of a card its heading, one level below the last one at most."""
        wanted = _LEVELS.get(group.kind)
        blocks = [block for block in _texts(group.children) if block.role is not Role.LETTER_INK and _has_words(block)]
        if wanted is None or not blocks:
            return
        self._level = min(wanted, self._level + 1)
        self._titles[id(max(blocks, key=lambda block: block.size))] = self._level


def _has_words(block: TextBlock) -> bool:
    return any(plain(line.text).strip() for line in block.lines)


def _texts(nodes: Sequence[Node]) -> Iterator[TextBlock]:
    """Yield the blocks of text among marks, those of groups included."""
    for node in nodes:
        if isinstance(node, TextBlock):
            yield node
        elif isinstance(node, Group):
            yield from _texts(node.children)


def _shapes(nodes: Sequence[Node]) -> Iterator[Rect | Circle | Path]:
    """Yield the marks that are no text, those of groups included."""
    for node in nodes:
        if isinstance(node, Group):
            yield from _shapes(node.children)
        elif not isinstance(node, TextBlock):
            yield node
