"""What weighing made of a claim, as cards tell it: verdict, contested, strength, and that its step decides."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.fonts.faces import TextStyle
from argmap.layout.blocks import Block, Flow, flowing
from argmap.layout.cards.strength import LONG, SHORT, strength_bar, strength_words
from argmap.layout.cards.verdicts import VERDICT_ROLES, ContestedSign, DecidingSign, VerdictSign
from argmap.layout.marks import ROLES
from argmap.layout.paragraph import paragraph
from argmap.layout.scene import Node, Role
from argmap.layout.setting import POSITION_CLAIM, SMALL, Setting, Size
from argmap.model.argument_map import Argument, ToClaim

_SIGN_GAP = 4.0


@dataclass(frozen=True, slots=True)
class Grade:
    """How large an outcome is told: the radius of the sign, the type of its word, and the length of the bar."""

    radius: float
    size: Size
    length: float


OF_CARD = Grade(5.0, SMALL, SHORT)
OF_POSITION = Grade(8.0, POSITION_CLAIM, LONG)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the map's own furniture, and how it is set."""

    text: str
    role: Role
    size: Size = SMALL


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
        word = _Word(setting.words.verdicts[verdict], VERDICT_ROLES[verdict], grade.size)
        blocks.append(_signed(VerdictSign(verdict, grade.radius), word, width, setting))
    if name in setting.known.contested:
        blocks.append(_signed(ContestedSign(), _Word(setting.words.contested, Role.INK), width, setting))
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
    return [_signed(DecidingSign(role), _Word(setting.words.decides, role), width, setting)]


def what_decides(position: str, width: float, setting: Setting) -> list[Block]:
    """Return the names of the claims that decide on a position, for cards below which they are not drawn."""
    names = [step.entry for step in deciding_steps(position, setting)]
    if not names:
        return []
    words = setting.words
    told = words.says.format(label=words.what_decides, text=words.comma.join(names))
    return [_signed(DecidingSign(Role.MUTED), _Word(told, Role.MUTED), width, setting)]


def deciding_steps(position: str, setting: Setting) -> list[Argument]:
    """Return the steps to a position that decide on it, in the order written."""
    steps = setting.argument_map.arguments_by_target.get(ToClaim(position), ())
    return [step for step in steps if decides(step, setting)]


def decides(step: Argument | None, setting: Setting) -> bool:
    """Say whether a step decides on a position."""
    return step is not None and step.name in setting.known.deciding


def outcome_words(name: str, setting: Setting, step: Argument | None = None) -> str:
    """Return what weighing made of a claim, in words: "" where nothing was weighed."""
    known, words = setting.known, setting.words
    verdict = known.verdicts.get(name)
    told = (
        words.decides if decides(step, setting) else "",
        words.verdicts[verdict] if verdict is not None else "",
        words.contested if name in known.contested else "",
        strength_words(name, setting),
    )
    return words.comma.join(word for word in told if word)


def label_with_outcome(label: str, name: str, setting: Setting, step: Argument | None = None) -> str:
    """Return an accessible name with what weighing made of the claim after it."""
    remark = outcome_words(name, setting, step)
    return setting.words.remarked.format(subject=label, remark=remark) if remark else label


def outcome_classes(name: str, setting: Setting, step: Argument | None = None) -> tuple[str, ...]:
    """Return words for those who style pictures: the verdict, `contested` and `decides`, as far as they apply."""
    known = setting.known
    verdict = known.verdicts.get(name)
    return (
        *((verdict.value,) if verdict is not None else ()),
        *(("contested",) if name in known.contested else ()),
        *(("decides",) if decides(step, setting) else ()),
    )


def _signed(sign: Block, word: _Word, width: float, setting: Setting) -> Flow:
    """Return a word behind its sign: in one line where it fits."""
    room = width - sign.width - _SIGN_GAP
    line = setting.label(word.text, word.size, word.role)
    if line.width > room:
        font = setting.furniture(TextStyle.BOLD, word.size, word.role)
        line = paragraph(word.text, font, room, setting.fonts)
    return flowing((sign, line), width, _SIGN_GAP)
