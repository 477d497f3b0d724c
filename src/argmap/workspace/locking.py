"""Writing the lock of a project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from argmap.compiler.verification import lock_entries
from argmap.model.quotation import Anchor, Cited, Locked
from argmap.sources.lock import print_lock
from argmap.workspace.errors import DamagedLockError
from argmap.workspace.files import DiskFiles
from argmap.workspace.project import Project, load_project
from argmap.workspace.roots import LOCK_FILE
from argmap.workspace.writing import write_atomically


@dataclass(frozen=True, slots=True)
class LockResult:
    """What a run of `argmap lock` did: how many quotations are locked, kept without their text, and left out."""

    path: Path
    changed: bool
    verified: int
    kept: int
    left_out: int

    def in_words(self) -> str:
        """Return one line for people."""
        state = "written" if self.changed else "unchanged"
        parts = [f"{self.verified:,} verified"]
        if self.kept:
            parts.append(f"{self.kept:,} kept from before (the text is not here)")
        if self.left_out:
            parts.append(f"{self.left_out:,} left out because they are not verified: run `argmap check`")
        return f"{LOCK_FILE} {state}: {', '.join(parts)}"


def lock_project(files: DiskFiles) -> LockResult:
    """Write `argmap.lock`: what is verified now, and what was locked before and cannot be verified here.

    Raises:
        ArgmapError: the project cannot be read, or the lock not be written.
    """
    project = _load_or_start_anew(files)
    lock = lock_entries(project.compilation.map, project.texts.all, project.lock)
    path = files.root / LOCK_FILE
    changed = write_atomically(path, print_lock(lock))
    states = [verification for verification in _verifications(project) if not isinstance(verification, Cited)]
    verified = sum(isinstance(state, Anchor) for state in states)
    kept = sum(isinstance(state, Locked) for state in states)
    return LockResult(path, changed, verified, kept, len(states) - verified - kept)


class _WithoutLock(DiskFiles):
    """The files of a project, as if it had no lock."""

    def exists(self, path: str) -> bool:
        return path != LOCK_FILE and super().exists(path)


def _load_or_start_anew(files: DiskFiles) -> Project:
    """Return the project; one whose lock is damaged is read without it, if its texts can prove every quotation."""
    try:
        return load_project(files)
    except DamagedLockError as damaged:
        project = load_project(_WithoutLock(files.root, files.text_folders))
        absent = sorted(
            name
            for name, source in project.compilation.map.sources.items()
            if source.file is not None and name not in project.texts.readable
        )
        if absent:
            named = ", ".join(f"`{name}`" for name in absent)
            help_line = f"restore it, for it cannot be written anew without the texts of {named}"
            raise DamagedLockError(str(damaged), help=help_line) from None
        return project


def _verifications(project: Project) -> list[object]:
    claims = project.compilation.map.claims.values()
    return [evidence.verification for claim in claims for evidence in claim.evidence]
