"""What weighing made of a question, as its banner tells it: that it is contested, and which objections decide."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.layout.blocks import Block
from argmap.layout.cards.outcome import objection_to, signed, told_deciding
from argmap.layout.cards.verdicts import ContestedSign, DecidingSign
from argmap.layout.outline import Outline
from argmap.layout.scene import Role
from argmap.layout.setting import Setting
from argmap.layout.telling import sentences
from argmap.model.argument_map import Argument


def question_outcome(drawn: Outline, width: float, setting: Setting, ink: Role, muted: Role) -> Iterator[Block]:
    """Yield that a question is contested, in one role, and in another the objections that decide and are not drawn."""
    if is_contested_question(setting):
        yield signed(ContestedSign(ink), (setting.words.contested, ink), width, setting)
    if objections := hidden_objections(drawn, setting):
        yield signed(DecidingSign(muted), (told_deciding(objections, setting), muted), width, setting)


def question_label(drawn: Outline, setting: Setting) -> str:
    """Return the accessible name of a question, with what weighing made of it."""
    words, objections = setting.words, hidden_objections(drawn, setting)
    label = words.question_is.format(question=drawn.issue.question)
    if objections:
        label = sentences((label, told_deciding(objections, setting)), words)
    return words.remarked.format(subject=label, remark=words.contested) if is_contested_question(setting) else label


def question_classes(setting: Setting) -> tuple[str, ...]:
    """Return `contested` for those who style pictures, where the question is."""
    return ("contested",) if is_contested_question(setting) else ()


def is_contested_question(setting: Setting) -> bool:
    """Say whether words and figures disagree on the question."""
    return setting.issue in setting.known.contested_issues


def hidden_objections(drawn: Outline, setting: Setting) -> list[Argument]:
    """Return the objections to the question that leave a position open which is drawn, and are not drawn themselves."""
    found = [objection_to(claim.name, setting) for claim, _ in drawn.positions]
    shown = {branch.argument for tree in drawn.trees for branch in tree}
    return [step for step in dict.fromkeys(found) if step is not None and step not in shown]
