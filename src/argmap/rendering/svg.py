"""A scene as one self-contained SVG file: its text in one of three ways, light, dark and print in one."""

from __future__ import annotations

from typing import Protocol
from urllib.parse import quote

from argmap.fonts.font_book import FontBook
from argmap.layout.scene import Circle, Group, GroupKind, Node, Path, Rect, Role, Scene, Stroke, TextBlock
from argmap.rendering.dress import WEB, Dress, TextMode
from argmap.rendering.families import Families, embedding
from argmap.rendering.file_names import file_stem
from argmap.rendering.markup import element, escaped, identifier, number, safe_address
from argmap.rendering.outlined_text import OutlinedText
from argmap.rendering.paint import paint, theme_rules
from argmap.rendering.typed_text import TypedText

_NAMED = {GroupKind.QUESTION, GroupKind.POSITION, GroupKind.ARGUMENT, GroupKind.REFERENCE}
_PAGE = "page:"


class _Lettering(Protocol):
    """How the blocks of text of one picture are written."""

    @property
    def definitions(self) -> str:
        """What the blocks written so far use: it goes before them."""

    def root(self) -> str:
        """Return the families that the root of the picture names."""

    def block(self, block: TextBlock) -> str:
        """Return a block of text."""


def render_svg(scene: Scene, fonts: FontBook, dress: Dress = WEB) -> str:
    """Return a scene as SVG 1.1; equal scenes give equal bytes.

    The theme stands in presentation attributes, for programs that read no CSS; its dark palette is a media rule.
    """
    return _Writer(scene, fonts, dress).document()


class _Writer:
    def __init__(self, scene: Scene, fonts: FontBook, dress: Dress) -> None:
        self._scene = scene
        self._dress = dress
        self._root = identifier(scene.name)
        self._text, self._font_rules = _lettering(scene, fonts, dress)
        self._paints: dict[tuple[Role | None, Stroke | None], str] = {}

    def document(self) -> str:
        scene = self._scene
        title, desc = self._id("", "title"), self._id("", "desc")
        root = {
            "xmlns": "http://www.w3.org/2000/svg",
            "xmlns:xlink": "http://www.w3.org/1999/xlink",
            "id": self._root,
            "class": "argmap",
            **self._size(),
            "viewBox": f"0 0 {number(scene.width)} {number(scene.height)}",
            "role": "graphics-document document",
            "aria-labelledby": title,
            "aria-describedby": desc,
            "lang": scene.lang,
            "xml:lang": scene.lang,
            "font-family": self._text.root(),
        }
        paper = Rect(0, 0, scene.width, scene.height, Role.PAPER)
        body = "".join(self._node(node) for node in (paper, *scene.children))
        rules = f"{self._font_rules}{theme_rules(scene, self._dress.theme, self._root)}"
        head = (
            element("title", {"id": title}, (escaped(scene.title),)),
            element("desc", {"id": desc}, (escaped(scene.description),)),
            f"<style>{rules}</style>" if rules else "",
            self._text.definitions,
        )
        return f"{element('svg', root, (*head, body))}\n"

    def _size(self) -> dict[str, str]:
        """Return how wide and high the picture is: on paper, or on a screen no wider than was asked for."""
        width, height = self._scene.width, self._scene.height
        if (printed := self._scene.printed_width) is not None and width:
            return {"width": f"{number(printed)}mm", "height": f"{number(printed * height / width)}mm"}
        scale = min(1.0, self._dress.width / width) if self._dress.width and width else 1.0
        return {"width": number(width * scale), "height": number(height * scale)}

    def _id(self, *names: str) -> str:
        return identifier(self._scene.name, *names)

    def _node(self, node: Node) -> str:
        if isinstance(node, TextBlock):
            return self._text.block(node)
        if isinstance(node, Group):
            return self._group(node)
        if isinstance(node, Rect):
            return _rect(node, self._paint(node.fill, node.stroke))
        if isinstance(node, Circle):
            return _circle(node, self._paint(node.fill, None))
        return _path(node, self._paint(node.fill, node.stroke))

    def _paint(self, fill: Role | None, stroke: Stroke | None) -> str:
        known = self._paints.get((fill, stroke))
        if known is None:
            known = self._paints[fill, stroke] = paint(fill, stroke, self._dress.theme.palette)
        return known

    def _group(self, group: Group) -> str:
        children = [self._node(child) for child in group.children]
        if group.kind is GroupKind.LINK:
            return self._link(group, children)
        values = {"class": " ".join((group.kind.value, *group.classes))}
        if group.hidden:
            return element("g", {**values, "aria-hidden": "true"}, children)
        if group.name is not None:
            values = {"id": self._id("card", group.name), **values}
        if not group.label or self._is_one_link(group):
            return element("g", values, children)
        values["role"] = "graphics-object"
        if group.kind not in _NAMED or group.name is None:
            return element("g", {**values, "aria-label": group.label}, children)
        # A title names its group by itself; pointed at by `aria-labelledby`, it would be read out as description, too.
        return element("g", values, (element("title", {}, (escaped(group.label),)), *children))

    def _is_one_link(self, group: Group) -> bool:
        """Say whether a group holds a link of the same name, which need not be read out twice."""
        links = (child for child in group.children if isinstance(child, Group) and child.kind is GroupKind.LINK)
        return any(link.label == group.label and self._target(link.link or "") is not None for link in links)

    def _link(self, group: Group, children: list[str]) -> str:
        """Return a link; what has no address that a picture may have is a plain group."""
        target = self._target(group.link or "")
        if target is None:
            return element("g", {}, children)
        # Inkscape 1.2 knows the older attribute only.
        values = {"class": " ".join((group.kind.value, *group.classes)), "href": target, "xlink:href": target}
        return element("a", values, (element("title", {}, (escaped(group.label),)), *children))

    def _target(self, link: str) -> str | None:
        """Return what a link leads to: a card of this picture, another picture of the set, or the web."""
        if link.startswith("#"):
            return f"#{self._id('card', link[1:])}"
        if link.startswith(_PAGE):
            # No sign of the name but letters, digits, `_.-~` stays as it is: it leads nowhere but to the same folder.
            return f"{quote(file_stem(link.removeprefix(_PAGE)), safe='', errors='replace')}.svg"
        return safe_address(link)


def _lettering(scene: Scene, fonts: FontBook, dress: Dress) -> tuple[_Lettering, str]:
    """Return how the text of a scene is written, and the rules of CSS that bring its fonts."""
    if dress.text is TextMode.EMBED:
        texts = ((line.text, block.style, block.lang) for block in scene.text_blocks() for line in block.lines)
        families, rules = embedding(dress.theme, fonts.subsets(texts))
        return TypedText(scene, families), rules
    typed = TypedText(scene, Families(dress.theme))
    if dress.text is TextMode.SYSTEM:
        return typed, ""
    return OutlinedText(scene, fonts, typed, identifier(scene.name)), ""


# What follows writes numbers and words of the theme only; text goes through `escaped`.


def _rect(rect: Rect, colours: str) -> str:
    place = f'x="{number(rect.x)}" y="{number(rect.y)}" width="{number(rect.width)}" height="{number(rect.height)}"'
    corners = f' rx="{number(rect.radius)}"' if rect.radius else ""
    return f"<rect{colours} {place}{corners}/>"


def _circle(circle: Circle, colours: str) -> str:
    return f'<circle{colours} cx="{number(circle.x)}" cy="{number(circle.y)}" r="{number(circle.radius)}"/>'


def _path(path: Path, colours: str) -> str:
    drawing = "".join(one.letter + " ".join(map(number, one.numbers)) for one in path.segments)
    return f'<path{colours} d="{drawing}"/>'
