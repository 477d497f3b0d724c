"""A scene as one self-contained SVG file: real text, subset fonts, light, dark and print in one."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from itertools import pairwise

from argmap.fonts.faces import TextStyle, css_families
from argmap.fonts.font_book import FontBook
from argmap.layout.scene import (
    Circle,
    Group,
    GroupKind,
    Line,
    Node,
    Path,
    Rect,
    Role,
    Scene,
    Stroke,
    TextBlock,
)
from argmap.rendering.dress import WEB, Dress
from argmap.rendering.markup import attributes, element, escaped, identifier, number, safe_address
from argmap.rendering.theme import LIGHT, Palette, Theme

_NAMED = {GroupKind.QUESTION, GroupKind.POSITION, GroupKind.ARGUMENT, GroupKind.REFERENCE}


def render_svg(scene: Scene, fonts: FontBook, dress: Dress = WEB) -> str:
    """Return a scene as SVG 1.1 with fonts embedded as WOFF2 (text mode `embed`); equal scenes give equal bytes.

    The light theme stands in presentation attributes, for programs that read no CSS; dark and print are media rules.
    """
    return _Writer(scene, fonts, dress).document()


class _Writer:
    def __init__(self, scene: Scene, fonts: FontBook, dress: Dress) -> None:
        self._dress = dress
        self._scene = scene
        self._fonts = fonts
        self._root_family = css_families(TextStyle.SANS, scene.lang)
        self._heads: dict[tuple[TextStyle, float, Role, str], str] = {}

    def document(self) -> str:
        scene = self._scene
        title, desc = self._id("", "title"), self._id("", "desc")
        root = {
            "xmlns": "http://www.w3.org/2000/svg",
            "width": number(scene.width),
            "height": number(scene.height),
            "viewBox": f"0 0 {number(scene.width)} {number(scene.height)}",
            "role": "graphics-document document",
            "aria-labelledby": title,
            "aria-describedby": desc,
            "lang": scene.lang,
            "xml:lang": scene.lang,
            "font-family": self._root_family,
        }
        paper = Rect(0, 0, scene.width, scene.height, Role.PAPER)
        head = (
            element("title", {"id": title}, (escaped(scene.title),)),
            element("desc", {"id": desc}, (escaped(scene.description),)),
            f"<style>{self._fonts_css()}{_theme_css(self._dress.theme)}</style>",
        )
        body = (self._node(node) for node in (paper, *scene.children))
        return f"{element('svg', root, (*head, *body))}\n"

    def _id(self, *names: str) -> str:
        return identifier(self._scene.name, *names)

    def _fonts_css(self) -> str:
        texts = ((line.text, block.style, block.lang) for block in self._scene.text_blocks() for line in block.lines)
        return "".join(
            f"@font-face{{font-family:{face.family};font-weight:{face.weight};"
            f"src:url(data:font/woff2;base64,{b64encode(face.woff2).decode()}) format('woff2')}}"
            for face in self._fonts.subsets(texts)
        )

    def _node(self, node: Node) -> str:
        if isinstance(node, TextBlock):
            return self._text(node)
        if isinstance(node, Group):
            return self._group(node)
        if isinstance(node, Rect):
            return _rect(node)
        return _circle(node) if isinstance(node, Circle) else _path(node)

    def _group(self, group: Group) -> str:
        children = [self._node(child) for child in group.children]
        if group.hidden:
            return element("g", {"aria-hidden": "true"}, children)
        if group.kind is GroupKind.LINK:
            return self._link(group, children)
        names = {"class": group.kind.value, "role": "graphics-object"}
        if group.name is not None:
            names = {"id": self._id("card", group.name), **names}
        if group.kind not in _NAMED or group.name is None:
            return element("g", {**names, "aria-label": group.label}, children)
        title = self._id("name", group.name)
        named = element("title", {"id": title}, (escaped(group.label),))
        return element("g", {**names, "aria-labelledby": title}, (named, *children))

    def _link(self, group: Group, children: list[str]) -> str:
        address = group.link or ""
        if address.startswith("#"):
            target: str | None = f"#{self._id('card', address[1:])}"
        else:
            target = safe_address(address)
        if target is None:
            return element("g", {}, children)
        return element("a", {"href": target}, (element("title", {}, (escaped(group.label),)), *children))

    def _text(self, block: TextBlock) -> str:
        key = (block.style, block.size, block.role, block.lang)
        head = self._heads.get(key)
        if head is None:
            head = self._heads[key] = self._text_head(block)
        spans = [_span(block.lines[0])] if block.lines else []
        for before, line in pairwise(block.lines):
            spans.append(" " if before.spaced else "")
            spans.append(_span(line))
        return f"<text{head}>{''.join(spans)}</text>"

    def _text_head(self, block: TextBlock) -> str:
        """Return the attributes of a block of text: what it looks like, and its language where it is another."""
        head = {"class": _fill_class(block.role), "fill": LIGHT.colours[block.role], "font-size": number(block.size)}
        if block.style is TextStyle.BOLD:
            head["font-weight"] = "600"
        families = css_families(block.style, block.lang)
        if families != self._root_family:
            head["font-family"] = families
        if block.lang != self._scene.lang:
            head |= {"lang": block.lang, "xml:lang": block.lang}
        return attributes(head)


# What follows writes numbers and words of the theme only; text goes through `escaped`.


def _span(line: Line) -> str:
    length = f' textLength="{line.width:.2f}" lengthAdjust="spacingAndGlyphs"' if len(line.text) > 1 else ""
    return f'<tspan x="{number(line.x)}" y="{number(line.y)}"{length}>{escaped(line.text)}</tspan>'


def _fill_class(role: Role) -> str:
    return f"f-{role.value}"


@cache
def _paint(fill: Role | None, stroke: Stroke | None) -> str:
    """Return the attributes that colour a shape: classes for the themes, the light theme for those without CSS."""
    classes = [_fill_class(fill)] if fill else []
    paint = {"fill": LIGHT.colours[fill] if fill else "none"}
    if stroke:
        classes.append(f"s-{stroke.role.value}")
        paint |= {"stroke": LIGHT.colours[stroke.role], "stroke-width": number(stroke.width)}
        if stroke.dashes:
            paint["stroke-dasharray"] = " ".join(number(length) for length in stroke.dashes)
        if stroke.round:
            paint |= {"stroke-linecap": "round", "stroke-linejoin": "round"}
    return attributes({"class": " ".join(classes), **paint})


def _rect(rect: Rect) -> str:
    place = f'x="{number(rect.x)}" y="{number(rect.y)}" width="{number(rect.width)}" height="{number(rect.height)}"'
    corners = f' rx="{number(rect.radius)}"' if rect.radius else ""
    return f"<rect{_paint(rect.fill, rect.stroke)} {place}{corners}/>"


def _circle(circle: Circle) -> str:
    place = f'cx="{number(circle.x)}" cy="{number(circle.y)}" r="{number(circle.radius)}"'
    return f"<circle{_paint(circle.fill, None)} {place}/>"


def _path(path: Path) -> str:
    drawing = "".join(one.letter + " ".join(map(number, one.numbers)) for one in path.segments)
    return f'<path{_paint(path.fill, path.stroke)} d="{drawing}"/>'


def _theme_css(theme: Theme) -> str:
    """Return the rules of a theme: its palette, for dark pages the other one, and on paper its own again."""
    own = _palette_css(theme.palette)
    if theme.dark is None:
        return own
    return f"{own}@media (prefers-color-scheme:dark){{{_palette_css(theme.dark)}}}@media print{{{own}}}"


def _palette_css(palette: Palette) -> str:
    return "".join(
        f".{_fill_class(role)}{{fill:{colour}}}.s-{role.value}{{stroke:{colour}}}"
        for role, colour in palette.colours.items()
    )
