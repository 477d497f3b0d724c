"""The entries of all files under their project-wide names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.compiler.problems import BadName, DuplicateName, NameKind, Problem
from argmap.model.names import is_name
from argmap.model.origin import Written
from argmap.model.vocabulary import Relation
from argmap.syntax.document import ArgumentEntry, ArgumentFile, PositionEntry


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


@dataclass(slots=True)
class Entries:
    """All issues, positions and arguments by name, in the order written; problems found on the way."""

    issues: dict[str, Written] = field(default_factory=dict)
    placed: dict[str, Placed] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def kind_of(self, name: str) -> NameKind | None:
        """Return what `name` stands for, None when it stands for nothing."""
        if name in self.issues:
            return NameKind.ISSUE
        found = self.placed.get(name)
        if found is None:
            return None
        return NameKind.POSITION if found.is_position else NameKind.ARGUMENT

    def add(self, document: Document) -> Iterator[Placed]:
        """Take in the entries of one file, and yield them; of two things with one name the first is kept."""
        path, file = document
        self._add_issue(file.issue, Written(path, ("issue",)))
        for placed in _entries_of(file, path):
            if self._is_new(placed):
                self.placed[placed.name] = placed
                yield placed

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


def _entries_of(file: ArgumentFile, path: str) -> Iterator[Placed]:
    top = Written(path, ())
    for name, position in file.positions.items():
        written = top / "positions" / name
        yield Placed(name, file.issue, position, written, parent=None, relation=None)
        yield from _entries_under(position, name, file.issue, written)
    for name, argument in file.undercut.items():
        written = top / "undercut" / name
        yield Placed(name, file.issue, argument, written, parent=file.issue, relation=Relation.UNDERCUT)
        yield from _entries_under(argument, name, file.issue, written)
    for name, argument in file.arguments.items():
        written = top / "arguments" / name
        yield Placed(name, file.issue, argument, written, parent=None, relation=None)
        yield from _entries_under(argument, name, file.issue, written)


def _entries_under(entry: PositionEntry | ArgumentEntry, parent: str, issue: str, written: Written) -> Iterator[Placed]:
    groups = [("pro", Relation.SUPPORT, entry.pro), ("con", Relation.ATTACK, entry.con)]
    if isinstance(entry, ArgumentEntry):
        groups.append(("undercut", Relation.UNDERCUT, entry.undercut))
    for key, relation, children in groups:
        for name, child in children.items():
            place = Written(written.path, (*written.route, key, name))
            yield Placed(name, issue, child, place, parent, relation)
            if child.pro or child.con or child.undercut:
                yield from _entries_under(child, name, issue, place)
