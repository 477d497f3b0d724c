"""What binds the pictures of one issue together: links from each to the others, and the strip that holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from argmap.layout.blocks import Block, Stacked, flowing
from argmap.layout.paragraph import Paragraph
from argmap.layout.scene import Group, GroupKind, Node, Rect, Role, Scene, Stroke
from argmap.layout.setting import SMALL, Setting
from argmap.model.argument_map import Claim

STRIP_HEIGHT = 24.0
_RIM = 24.0
_GAP = 10.0
_PADDING = 6.0
_RISE = 2.0


@dataclass(frozen=True, slots=True)
class Pill:
    """A few words on a ground of their own that lead to another picture; its edge shows on paper and on panels."""

    text: Paragraph
    label: str
    scene: str

    @property
    def width(self) -> float:
        """The width of the words with their padding."""
        return self.text.width + 2 * _PADDING

    @property
    def height(self) -> float:
        """The height of the words with their padding."""
        return self.text.height + 2 * _RISE

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the pill as a link."""
        edge = Stroke(Role.CARD_EDGE, 1)
        ground = Rect(x + 0.5, y + 0.5, self.width - 1, self.height - 1, Role.CARD, edge, radius=3)
        words = self.text.at(x + _PADDING, y + _RISE)
        return (Group(GroupKind.LINK, (ground, *words), self.label, link=f"page:{self.scene}"),)


def pill(words: str, scene: str, setting: Setting) -> Pill:
    """Return a link to another picture of the same set."""
    return Pill(setting.label(words, SMALL, Role.CHIP_INK), words, scene)


def own_map(claim: Claim, setting: Setting) -> tuple[Stacked, ...]:
    """Return what leads from a position's card to the map that shows it in full, if there is one."""
    scene = setting.maps.get(claim.name)
    return (Stacked(pill(f"{setting.words.own_map} →", scene, setting), 8),) if scene else ()


def with_room(scene: Scene) -> Scene:
    """Return a picture with room for a strip at its foot."""
    return replace(scene, height=scene.height + STRIP_HEIGHT)


def with_strip(scene: Scene, blocks: Sequence[Block]) -> Scene:
    """Return a picture that has room at its foot with a strip there: what part it is, and links to others."""
    strip = flowing(blocks, scene.width - 2 * _RIM, _GAP)
    return replace(scene, children=(*scene.children, *strip.at(_RIM, scene.height - STRIP_HEIGHT - 4)))


def part_links(scenes: Sequence[Scene], number: int, overview: str | None, setting: Setting) -> list[Block]:
    """Return which part of a map a picture is, with links to the overview and to the parts beside it."""
    words, total = setting.words, len(scenes)
    blocks: list[Block] = [pill(f"↑ {words.overview}", overview, setting)] if overview else []
    if total == 1:
        return blocks
    blocks.append(setting.label(part_title(number, total, setting), SMALL, Role.MUTED))
    if number > 0:
        blocks.append(pill(f"← {part_title(number - 1, total, setting)}", scenes[number - 1].name, setting))
    if number + 1 < total:
        blocks.append(pill(f"{part_title(number + 1, total, setting)} →", scenes[number + 1].name, setting))
    return blocks


def part_title(number: int, total: int, setting: Setting) -> str:
    """Return which part of a map a picture is, counted from 0."""
    return setting.words.part.format(n=number + 1, total=total)


def homes(scenes: Iterable[Scene]) -> dict[str, str]:
    """Return, for each claim, the first of the pictures that has its card."""
    found: dict[str, str] = {}
    for scene in scenes:
        for name in cards(scene):
            found.setdefault(name, scene.name)
    return found


def resolved(scenes: Sequence[Scene], found: Mapping[str, str] | None = None) -> tuple[Scene, ...]:
    """Return the pictures with every link leading somewhere.

    A link to a card that stands on another picture leads to that one, by the names of claims in `found`; what would
    lead to a picture that is not among them is no link any more.
    """
    names = {scene.name for scene in scenes}
    return tuple(
        replace(scene, children=_resolved(scene.children, frozenset(cards(scene)), names, found or {}))
        for scene in scenes
    )


def cards(scene: Scene) -> Iterator[str]:
    """Yield the names of the cards of a picture."""
    for node in scene.children:
        if isinstance(node, Group) and node.name:
            yield node.name


def _resolved(
    nodes: Iterable[Node], here: frozenset[str], scenes: set[str], homes: Mapping[str, str]
) -> tuple[Node, ...]:
    found: list[Node] = []
    for node in nodes:
        if not isinstance(node, Group):
            found.append(node)
            continue
        children = _resolved(node.children, here, scenes, homes)
        link = _target(node.link, here, scenes, homes)
        if node.kind is GroupKind.LINK and link is None:
            found.extend(children)
        else:
            found.append(replace(node, children=children, link=link))
    return tuple(found)


def _target(link: str | None, here: frozenset[str], scenes: set[str], homes: Mapping[str, str]) -> str | None:
    """Return where a link leads on paper, None for nowhere."""
    if link is None:
        return None
    if link.startswith("#"):
        name = link[1:]
        if not name or name in here:
            return link
        return f"page:{homes[name]}" if name in homes else None
    return link if not link.startswith("page:") or link.removeprefix("page:") in scenes else None
