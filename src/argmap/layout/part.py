"""What a picture is called, and the head of one that shows a part of an issue: the question, a link to the whole."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.blocks import Stack, Stacked, stacked
from argmap.layout.cards.question import question_classes, question_label, question_outcome
from argmap.layout.labels import capitalized, description
from argmap.layout.outline import Outline
from argmap.layout.scene import Group, GroupKind, Node, Rect, Role, Scene, Stroke
from argmap.layout.setting import KICKER, POSITION, Setting

_PADDING = 16.0
_TOP, _BOTTOM = 9.0, 11.0


def scene_name(drawn: Outline) -> str:
    """Return the name of a picture: that of the issue, for a part of it followed by a dot and the claim's."""
    return f"{drawn.issue.name}.{drawn.only.name}" if drawn.only else drawn.issue.name


def scene_title(drawn: Outline, setting: Setting) -> str:
    """Return the title of a picture: that of the map, the question, and which part of the issue it is."""
    title = setting.argument_map.title
    question = drawn.issue.question
    whole = setting.words.says.format(label=title, text=question) if title else question
    return f"{whole} — {_part(drawn, setting)}" if drawn.only else whole


def scene_of(drawn: Outline, setting: Setting, width: float, height: float, layers: tuple[Node, ...]) -> Scene:
    """Return the scene of an outline whose marks are drawn; lengths are in pixels."""
    lang, title = setting.argument_map.lang, scene_title(drawn, setting)
    return Scene(scene_name(drawn), width, height, lang, title, description(drawn, setting), layers)


def _part(drawn: Outline, setting: Setting) -> str:
    words, only = setting.words, drawn.only
    if only is None:
        return ""
    letter = setting.letters.get(only.name)
    name = words.position.format(letter=letter) if letter else only.name
    return words.part_of_map.format(name=name)


@dataclass(frozen=True, slots=True)
class PartBanner:
    """The question over the part of an issue; a link to the picture of the whole."""

    width: float
    height: float
    stack: Stack
    label: str
    link: str
    classes: tuple[str, ...] = ()

    def at(self, x: float, y: float) -> Group:
        """Return the banner as one named group."""
        edge = Stroke(Role.CARD_EDGE, 1)
        ground = Rect(x + 0.5, y + 0.5, self.width - 1, self.height - 1, Role.PANEL, edge, radius=5)
        text = self.stack.at(x + _PADDING, y + _TOP)
        link = Group(GroupKind.LINK, text, self.label, link=self.link)
        return Group(GroupKind.QUESTION, (ground, link), self.label, "", classes=self.classes)


def part_banner(drawn: Outline, width: float, setting: Setting) -> PartBanner:
    """Return the question with what part of its map this is."""
    inner = width - 2 * _PADDING
    stack = stacked(
        Stacked(setting.note(capitalized(_part(drawn, setting)), KICKER, Role.MUTED, inner)),
        Stacked(setting.bold(drawn.issue.question, POSITION, Role.MUTED, inner), 1),
        *(Stacked(block, 4) for block in question_outcome(drawn, inner, setting, Role.INK, Role.MUTED)),
    )
    label, classes = question_label(drawn, setting), question_classes(setting)
    return PartBanner(width, _TOP + stack.height + _BOTTOM, stack, label, f"page:{drawn.issue.name}", classes)
