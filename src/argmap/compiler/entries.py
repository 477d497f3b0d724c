"""The entries of all files under their project-wide names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from argmap.compiler.problems import BadName, DuplicateName, NameKind, Problem
from argmap.model.names import is_name
from argmap.model.origin import Written
from argmap.model.vocabulary import Relation
from argmap.syntax.document import ArgumentEntry, ArgumentFile, PositionEntry

# The length of the route of an entry that stands under no other: the key of its group, and its name.
_TOP = 2


class Document(NamedTuple):
    """One file of `arguments/` as read; `path` is its name inside the project."""

    path: str
    file: ArgumentFile


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry with the place where it stands: under a parent entry, under the question, or free (`parent` is None)."""

    name: str
    issue: str
    entry: PositionEntry | ArgumentEntry
    written: Written
    parent: str | None
    relation: Relation | None

    @property
    def is_position(self) -> bool:
        """Say whether the entry is a position of its issue."""
        return isinstance(self.entry, PositionEntry)

    @property
    def is_about_question(self) -> bool:
        """Say whether the entry stands under `undercut` at the top of its file."""
        return self.relation is Relation.UNDERCUT and len(self.written.route) == _TOP


@dataclass
class Entries:
    """All issues, positions and arguments by name, in the order written; problems found on the way.

    `left_out` are the names of entries that were refused, and of all that stands under them.
    """

    issues: dict[str, Written] = field(default_factory=dict)
    placed: dict[str, Placed] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def claim_names(self) -> tuple[str, ...]:
        """The names of all positions and arguments; to be asked for when all documents are taken in."""
        return tuple(self.placed)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all issues, positions and arguments; to be asked for when all documents are taken in."""
        return (*self.issues, *self.placed)

    def is_left_out(self, name: str) -> bool:
        """Say whether `name`, or a part of it where it names a step, may stand for something that was refused."""
        return name in self.left_out or (">" in name and any(part.strip() in self.left_out for part in name.split(">")))

    def kind_of(self, name: str) -> NameKind | None:
        """Return what `name` stands for, None when it stands for nothing."""
        if name in self.issues:
            return NameKind.ISSUE
        found = self.placed.get(name)
        if found is None:
            return None
        return NameKind.POSITION if found.is_position else NameKind.ARGUMENT

    def add(self, document: Document) -> Iterator[Placed]:
        """Take in the entries of one file, and yield them; of two things with one name the first is kept.

        What stands under the second is left out with it: it would speak about another claim.
        """
        path, file = document
        self._add_issue(file.issue, Written(path, ("issue",)))
        for placed in _top_entries(file, path):
            yield from self._take(placed)

    def _take(self, placed: Placed) -> Iterator[Placed]:
        if not self._is_new(placed):
            self._leave_out(placed)
            return
        self.placed[placed.name] = placed
        yield placed
        for child in _entries_under(placed):
            yield from self._take(child)

    def _leave_out(self, placed: Placed) -> None:
        waiting = [placed]
        while waiting:
            refused = waiting.pop()
            self.left_out.add(refused.name)
            waiting.extend(_entries_under(refused))

    def _add_issue(self, name: str, written: Written) -> None:
        if name in self.issues:
            return
        if name in self.placed:
            self.problems.append(DuplicateName(name, NameKind.ISSUE, self.placed[name].written, written))
        if not is_name(name):
            self.problems.append(BadName(name, NameKind.ISSUE, written))
        self.issues[name] = written

    def _is_new(self, placed: Placed) -> bool:
        name, kind = placed.name, NameKind.POSITION if placed.is_position else NameKind.ARGUMENT
        if self.kind_of(name) is not None:
            self.problems.append(DuplicateName(name, kind, self._where(name), placed.written))
            return False
        if not is_name(name):
            self.problems.append(BadName(name, kind, placed.written))
        return True

    def _where(self, name: str) -> Written:
        return self.issues[name] if name in self.issues else self.placed[name].written


def _top_entries(file: ArgumentFile, path: str) -> Iterator[Placed]:
    top = Written(path, ())
    for name, position in file.positions.items():
        yield Placed(name, file.issue, position, top / "positions" / name, parent=None, relation=None)
    for name, argument in file.undercut.items():
        written = top / "undercut" / name
        yield Placed(name, file.issue, argument, written, parent=file.issue, relation=Relation.UNDERCUT)
    for name, argument in file.arguments.items():
        yield Placed(name, file.issue, argument, top / "arguments" / name, parent=None, relation=None)


def _entries_under(placed: Placed) -> Iterator[Placed]:
    """Yield the entries directly under one."""
    entry, written = placed.entry, placed.written
    groups = [("pro", Relation.SUPPORT, entry.pro), ("con", Relation.ATTACK, entry.con)]
    if isinstance(entry, ArgumentEntry):
        groups.append(("undercut", Relation.UNDERCUT, entry.undercut))
    for key, relation, children in groups:
        for name, child in children.items():
            place = Written(written.path, (*written.route, key, name))
            yield Placed(name, placed.issue, child, place, placed.name, relation)
