"""What weighing made of a claim, as cards tell it: verdict, contested, strength, and that its step decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.fonts.faces import TextStyle
from argmap.layout.blocks import Block, Flow, flowing
from argmap.layout.cards.strength import LONG, SHORT, strength_bar, strength_words
from argmap.layout.cards.verdicts import VERDICT_ROLES, ContestedSign, DecidingSign, VerdictSign
from argmap.layout.marks import ROLES, BadgeSign
from argmap.layout.paragraph import paragraph
from argmap.layout.scene import Node, Role
from argmap.layout.setting import BODY, POSITION_CLAIM, SMALL, Setting, Size
from argmap.layout.telling import listed, shortened
from argmap.model.argument_map import Argument, ToClaim, ToIssue

_SIGN_GAP = 4.0
_BADGE_GAP = 6.0
# How many letters of a claim are told where it has no card.
_MENTION = 60


@dataclass(frozen=True, slots=True)
class Grade:
    """How large an outcome is told: the radius of the sign, the type of its word, and the length of the bar."""

    radius: float
    size: Size
    length: float


OF_CARD = Grade(5.0, SMALL, SHORT)
OF_POSITION = Grade(8.0, POSITION_CLAIM, LONG)


@dataclass(frozen=True, slots=True)
class AtRight:
    """A row of words over a width, with a block at its right end."""

    row: Block
    block: Block
    width: float

    @property
    def height(self) -> float:
        """The height of the row, or of the block."""
        return max(self.row.height, self.block.height)

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the row and the block, both from the top."""
        return (*self.row.at(x, y), *self.block.at(x + self.width - self.block.width, y))


def outcome(name: str, role: Role, width: float, setting: Setting, grade: Grade = OF_CARD) -> list[Block]:
    """Return what weighing made of the claim of that name: nothing where nothing was weighed.

    The bar has the colour of the role; words are broken where they would be wider than `width` pixels.
    """
    verdict = setting.known.verdicts.get(name)
    blocks: list[Block] = []
    if verdict is not None:
        word = (setting.words.verdicts[verdict], VERDICT_ROLES[verdict])
        blocks.append(signed(VerdictSign(verdict, grade.radius), word, width, setting, grade.size))
    if name in setting.known.contested:
        blocks.append(signed(ContestedSign(), (setting.words.contested, Role.INK), width, setting))
    bar = strength_bar(name, role, setting, grade.length)
    return [*blocks, *([bar] if bar else [])]


def verdict_sign(name: str, setting: Setting) -> list[Block]:
    """Return the sign of a claim's verdict alone, for cards of one line; nothing where there is none."""
    verdict = setting.known.verdicts.get(name)
    return [VerdictSign(verdict)] if verdict is not None else []


def deciding_tag(step: Argument | None, width: float, setting: Setting) -> list[Block]:
    """Return the keystone with its word for a step that decides, nothing for any other."""
    if step is None or not decides(step, setting):
        return []
    role = ROLES[step.relation]
    return [signed(DecidingSign(role), (setting.words.decides, role), width, setting)]


def what_decides(position: str, width: float, setting: Setting) -> list[Block]:
    """Return the claims that decide on a position, for cards below which they are not drawn: the beginning of each."""
    steps = deciding_steps(position, setting)
    if not steps:
        return []
    heading = signed(DecidingSign(Role.MUTED), (setting.words.what_decides, Role.MUTED), width, setting)
    return [heading, *(_reason(step, width, setting) for step in steps)]


def _reason(step: Argument, width: float, setting: Setting) -> Flow:
    """Return the beginning of the claim of a step behind the badge of what it does."""
    sign, text = BadgeSign(step.relation), setting.argument_map.claims[step.entry].text
    claim = setting.sans(shortened(text, _MENTION), BODY, Role.INK, width - sign.width - _BADGE_GAP)
    return flowing((sign, claim), width, _BADGE_GAP)


def told_deciding(steps: Sequence[Argument], setting: Setting) -> str:
    """Return the claims that decide in words; those that speak against the question are called so."""
    words, claims = setting.words, setting.argument_map.claims
    against = f"{words.against_question[:1].lower()}{words.against_question[1:]}"
    remarks = [against if isinstance(step.target, ToIssue) else "" for step in steps]
    told = listed([claims[step.entry].text for step in steps], words, remarks)
    return words.says.format(label=words.what_decides, text=told)


def deciding_steps(position: str, setting: Setting) -> list[Argument]:
    """Return the steps that decide on a position: first an objection that leaves it open, then as written."""
    objection = objection_to(position, setting)
    steps = setting.argument_map.arguments_by_target.get(ToClaim(position), ())
    return [*([objection] if objection else []), *(step for step in steps if decides(step, setting))]


def objection_to(position: str, setting: Setting) -> Argument | None:
    """Return the step against the question that leaves a position open, None where none does."""
    return setting.argument_map.arguments.get(setting.known.objections.get(position, ""))


def decides(step: Argument | None, setting: Setting) -> bool:
    """Say whether a step decides on a position."""
    return step is not None and step.name in setting.known.deciding


def outcome_words(name: str, setting: Setting, deciding: Sequence[str] = ()) -> str:
    """Return what weighing made of a claim, in words: "" where nothing was weighed.

    `deciding` are words for those of its steps that decide.
    """
    known, words = setting.known, setting.words
    verdict = known.verdicts.get(name)
    told = (
        *deciding,
        words.verdicts[verdict] if verdict is not None else "",
        words.contested if name in known.contested else "",
        strength_words(name, setting),
    )
    return words.comma.join(word for word in told if word)


def label_with_outcome(label: str, name: str, setting: Setting, deciding: Sequence[str] = ()) -> str:
    """Return an accessible name with what weighing made of the claim after it."""
    remark = outcome_words(name, setting, deciding)
    return setting.words.remarked.format(subject=label, remark=remark) if remark else label


def outcome_classes(name: str, setting: Setting, steps: Sequence[Argument | None] = ()) -> tuple[str, ...]:
    """Return words for those who style pictures: the verdict, `contested` and `decides`, as far as they apply.

    `steps` are those of the claim that its card tells of.
    """
    known = setting.known
    verdict = known.verdicts.get(name)
    return (
        *((verdict.value,) if verdict is not None else ()),
        *(("contested",) if name in known.contested else ()),
        *(("decides",) if any(decides(step, setting) for step in steps) else ()),
    )


def signed(sign: Block, word: tuple[str, Role], width: float, setting: Setting, size: Size = SMALL) -> Flow:
    """Return a word in a role behind its sign: in one line where it fits."""
    text, role = word
    room = width - sign.width - _SIGN_GAP
    line = setting.label(text, size, role)
    if line.width > room:
        line = paragraph(text, setting.furniture(TextStyle.BOLD, size, role), room, setting.fonts)
    return flowing((sign, line), width, _SIGN_GAP)
