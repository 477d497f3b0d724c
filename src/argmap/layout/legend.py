"""The legend: only what occurs in the picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.fonts.faces import TextStyle
from argmap.layout.blocks import Block, Flow, flowing
from argmap.layout.marks import Sign, badge
from argmap.layout.outline import Branch
from argmap.layout.proof import Mark, proof
from argmap.layout.scene import Group, GroupKind, Node, Role
from argmap.layout.setting import BODY, Setting
from argmap.layout.words.vocabulary import Words
from argmap.model.argument_map import Evidence, ToIssue
from argmap.model.vocabulary import Relation


@dataclass(frozen=True, slots=True)
class _Badge:
    """A badge as a block."""

    relation: Relation
    width: float = 20.0
    height: float = 20.0

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        return (badge(self.relation, x + self.width / 2, y + self.height / 2),)


@dataclass(frozen=True, slots=True)
class Legend:
    """The row of signs with their words."""

    flow: Flow
    label: str

    @property
    def height(self) -> float:
        """The height of its rows."""
        return self.flow.height

    def at(self, x: float, y: float) -> Group:
        """Return one named group."""
        return Group(GroupKind.LEGEND, self.flow.at(x, y), self.label)


def legend(branches: Iterable[Branch], evidence: Iterable[Evidence], width: float, setting: Setting) -> Legend:
    """Return the legend of what the branches and the evidence show."""
    branches = tuple(branches)
    steps = [branch.argument for branch in branches if branch.argument]
    undercuts = [step.target for step in steps if step.relation is Relation.UNDERCUT]
    words = setting.words
    is_of_question = all(isinstance(one, ToIssue) for one in undercuts)
    told = {
        **words.relations,
        Relation.UNDERCUT: words.undercuts_question if is_of_question else words.undercuts_a_step,
    }
    seen = {step.relation for step in steps}
    entries = [_entry(_Badge(relation), word, setting) for relation, word in told.items() if relation in seen]
    marks = {proof(one.verification, words).mark for one in evidence}
    entries += [_entry(Sign(mark), word, setting) for mark, word in _mark_words(words).items() if mark in marks]
    return Legend(flowing(entries, width, 20, 4), words.legend)


def _mark_words(words: Words) -> dict[Mark, str]:
    return {
        Mark.VERIFIED: words.verified_mark,
        Mark.LOCKED: words.locked_mark,
        Mark.NOT_VERIFIED: words.not_verified_mark,
        Mark.REFERENCE: words.reference_mark,
    }


def _entry(sign: Block, words: str, setting: Setting) -> Flow:
    label = setting.label(words, BODY, Role.MUTED, TextStyle.SANS)
    return flowing((sign, label), sign.width + label.width + 8, 6)
