"""A debate in memory that is edited, locked and reviewed, as an author would do it in turn."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.review.lock_entries import relock
from argmap.review.reviewing import Reviewed, review, take_as_editorial
from argmap.review.survival import Fate, find_survivals
from argmap.review.suspicion import find_suspicions
from argmap.sources.lock import Lock, print_lock
from argmap.workspace.files import MemoryFiles
from argmap.workspace.project import Project, load_project

LOCK = "argmap.lock"


class Debate:
    """The files of a project, and what one does with them."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self.files = dict(files)

    @property
    def project(self) -> Project:
        return load_project(MemoryFiles(self.files))

    @property
    def locked(self) -> Lock:
        lock = self.project.lock
        assert lock is not None
        return lock

    def edit(self, path: str, old: str, new: str) -> Debate:
        """Put other words into a file once; they have to be there."""
        assert old in self.files[path], old
        self.files[path] = self.files[path].replace(old, new, 1)
        return self

    def take_away(self, path: str) -> Debate:
        del self.files[path]
        return self

    def lock(self) -> Debate:
        """Do what `argmap lock` does."""
        project = self.project
        self.files[LOCK] = print_lock(relock(project.map, project.texts.all, project.lock).lock)
        return self

    def review(self, *names: str, by: str = "the editor", note: str = "") -> Debate:
        """Do what `argmap review` does, for pieces of evidence such as `claim/0`."""
        project = self.project
        lock = relock(project.map, project.texts.all, project.lock).lock
        return self._write(review(lock, project.map, [_key(name) for name in names], by=by, note=note))

    def take_as_editorial(self, *names: str) -> Debate:
        """Do what `argmap lock --editorial` does."""
        project = self.project
        lock = relock(project.map, project.texts.all, project.lock).lock
        return self._write(take_as_editorial(lock, project.map, [_key(name) for name in names]))

    def suspects(self) -> dict[str, list[str]]:
        """Return what changed, in words, in each piece of evidence that is suspect."""
        project = self.project
        assert project.lock is not None
        found = find_suspicions(project.map, project.texts.readable, project.lock)
        return {
            f"{one.evidence.claim}/{one.evidence.ordinal}": [str(aspect) for aspect in one.aspects] for one in found
        }

    def reviewers(self) -> dict[str, str]:
        """Return who reviewed each piece of evidence that is locked; "" where nobody did."""
        return {
            f"{claim}/{ordinal}": record.reviewed.by if record.reviewed else "-"
            for (claim, ordinal), record in self.locked.evidence.items()
        }

    def fates(self) -> dict[str, Fate]:
        """Return what locking now would tell of each quotation whose text changed."""
        project = self.project
        relocking = relock(project.map, project.texts.all, project.lock)
        survivals = find_survivals(project.map, project.lock, relocking)
        return {f"{one.claim}/{one.ordinal}": fate for survival in survivals for one, fate in survival.fates}

    def _write(self, reviewed: Reviewed) -> Debate:
        self.files[LOCK] = print_lock(reviewed.lock)
        return self


def _key(name: str) -> tuple[str, int]:
    claim, _, ordinal = name.partition("/")
    return claim, int(ordinal)
