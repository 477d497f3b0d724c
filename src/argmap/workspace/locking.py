"""Writing the lock of a project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from argmap.compiler.verification import lock_entries
from argmap.diagnostics.diagnostic import Severity
from argmap.model.argument_map import Evidence
from argmap.model.quotation import Anchor, Cited, Locked
from argmap.sources.lock import print_lock
from argmap.workspace.errors import ArgmapError, DamagedLockError
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
    _refuse_half_read(project)
    lock = lock_entries(project.map, project.texts.all, project.lock)
    path = files.root / LOCK_FILE
    changed = write_atomically(path, print_lock(lock))
    quoted = [one for one in _evidence(project) if not isinstance(one.verification, Cited)]
    kept = sum(isinstance(one.verification, Locked) for one in quoted)
    verified = sum(isinstance(one.verification, Anchor) and (one.claim, one.ordinal) in lock.evidence for one in quoted)
    return LockResult(path, changed, verified, kept, len(quoted) - verified - kept)


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
            for name, source in project.map.sources.items()
            if source.file is not None and name not in project.texts.readable
        )
        if absent:
            named = ", ".join(f"`{name}`" for name in absent)
            help_line = f"restore it, for it cannot be written anew without the texts of {named}"
            raise DamagedLockError(str(damaged), help=help_line) from None
        return project


def _refuse_half_read(project: Project) -> None:
    """Stop where something was left out: what is not read would be forgotten, and perhaps cannot be verified again."""
    errors = [finding for finding in project.findings if finding.severity is Severity.ERROR]
    if errors and errors[0].place is not None:
        raise ArgmapError(
            f"`{LOCK_FILE}` is left as it is, because `{errors[0].place.path}` could not be read whole",
            help="run `argmap check`, and lock when it has no such errors",
        )


def _evidence(project: Project) -> list[Evidence]:
    return [evidence for claim in project.map.claims.values() for evidence in claim.evidence]
