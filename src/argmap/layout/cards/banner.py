"""The question over the whole width of a picture, with what the map holds in figures."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.fonts.faces import TextStyle
from argmap.layout.blocks import Stack, Stacked, stacked
from argmap.layout.cards.question import question_classes, question_label, question_outcome
from argmap.layout.labels import question_subtitle
from argmap.layout.outline import Outline
from argmap.layout.paragraph import paragraph
from argmap.layout.scene import Group, GroupKind, Rect, Role
from argmap.layout.setting import KICKER, POSITION_CLAIM, QUESTION, SMALL, Setting

_PADDING = 20.0
_TOP, _BOTTOM = 13.0, 15.0


@dataclass(frozen=True, slots=True)
class Banner:
    """The question over the whole width."""

    width: float
    height: float
    stack: Stack
    label: str
    classes: tuple[str, ...] = ()

    def at(self, x: float, y: float) -> Group:
        """Return the banner as one named group."""
        ground = Rect(x, y, self.width, self.height, Role.BANNER, radius=5)
        text = self.stack.at(x + _PADDING, y + _TOP)
        return Group(GroupKind.QUESTION, (ground, *text), self.label, "", classes=self.classes)


def banner(drawn: Outline, width: float, setting: Setting) -> Banner:
    """Return the question with what the map holds in figures, and how much of that no position here leads to."""
    inner = width - 2 * _PADDING
    subtitle = question_subtitle(drawn, setting)
    font = setting.furniture(TextStyle.SANS, POSITION_CLAIM, Role.BANNER_MUTED)
    kicker = setting.words.question.upper()
    hidden = drawn.hidden.get("")
    more = [setting.words.count(hidden.below, setting.words.more_below)] if hidden else []
    weighed = question_outcome(drawn, inner, setting, Role.BANNER_INK, Role.BANNER_MUTED)
    stack = stacked(
        Stacked(setting.label(kicker, KICKER, Role.BANNER_MUTED)),
        Stacked(setting.bold(drawn.issue.question, QUESTION, Role.BANNER_INK, inner), 1),
        Stacked(paragraph(subtitle, font, inner, setting.fonts), 3),
        *(Stacked(setting.note(words, SMALL, Role.BANNER_MUTED, inner), 3) for words in more),
        *(Stacked(block, 4) for block in weighed),
    )
    label = question_label(drawn, setting)
    return Banner(width, _TOP + stack.height + _BOTTOM, stack, label, question_classes(setting))
