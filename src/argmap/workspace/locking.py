"""Writing the lock of a project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from argmap.diagnostics.diagnostic import Severity
from argmap.model.argument_map import Evidence
from argmap.model.quotation import Anchor, Cited, Locked
from argmap.review.lock_entries import Relocking, relock
from argmap.review.reviewing import has_unseen_words_around, take_as_editorial
from argmap.review.survival import Survival, find_survivals
from argmap.sources.lock import EvidenceKey, Lock, print_lock
from argmap.sources.lock_salvage import Salvage, salvage_lock
from argmap.workspace.errors import ArgmapError, DamagedLockError
from argmap.workspace.evidence_names import select_evidence, told
from argmap.workspace.files import DiskFiles
from argmap.workspace.lock_writing import read_lock_bytes, write_lock
from argmap.workspace.project import Project, load_project
from argmap.workspace.roots import LOCK_FILE


@dataclass(frozen=True, slots=True)
class LockDraft:
    """The lock of a project as it has to be now, before it is written.

    `before` are the bytes of the lock that was read, None where there was none; `salvage` is what was saved of it if it
    was damaged.
    """

    files: DiskFiles
    project: Project
    relocking: Relocking
    previous: Lock | None
    before: bytes | None
    salvage: Salvage | None = None

    @property
    def lock(self) -> Lock:
        """The lock as it has to be."""
        return self.relocking.lock

    @property
    def path(self) -> Path:
        """Where the lock is written."""
        return self.files.root / LOCK_FILE

    def write(self, lock: Lock) -> bool:
        """Write a lock in the place of the one that was read; say whether the file changed."""
        return write_lock(self.path, print_lock(lock), self.before)

    def survivals(self) -> tuple[Survival, ...]:
        """Return what became of the quotations of each source whose text changed."""
        return tuple(find_survivals(self.project.map, self.previous, self.relocking))


@dataclass(frozen=True, slots=True)
class LockResult:
    """What a run of `argmap lock` did: how many quotations are locked, kept without their text, and left out.

    `changed` says whether the lock was written, or with `is_trial`, whether it would be. `editorial` counts the pieces
    of evidence whose edits were taken as editorial.
    """

    draft: LockDraft
    is_trial: bool
    changed: bool
    verified: int
    kept: int
    left_out: int
    editorial: int = 0

    @property
    def fails(self) -> bool:
        """Whether something is not verified, a damaged lock lacks reviews, or on trial, the lock would change."""
        salvage = self.draft.salvage
        lacks_reviews = salvage is not None and salvage.may_lack_reviews
        return self.left_out > 0 or lacks_reviews or (self.is_trial and self.changed)

    def in_words(self) -> str:
        """Return one line for people."""
        written = "would change" if self.is_trial else "written"
        parts = [f"{self.verified:,} verified"]
        if self.kept:
            parts.append(f"{self.kept:,} kept from before (the text is not here)")
        if self.editorial:
            parts.append(f"{self.editorial:,} with edits taken as editorial")
        if self.left_out:
            parts.append(f"{self.left_out:,} left out because they are not verified: run `argmap check`")
        return f"{LOCK_FILE} {written if self.changed else 'unchanged'}: {', '.join(parts)}"


def lock_project(files: DiskFiles, *, editorial: Sequence[str] | None = None, trial: bool = False) -> LockResult:
    """Write `argmap.lock`: what is verified now, and what was locked before and cannot be verified here.

    With `editorial`, the edits of the evidence so named (of all, if no name is given) are taken to change nothing that
    matters. On `trial` nothing is written.

    Raises:
        ArgmapError: the project cannot be read, the lock not be written, or a name means no evidence.
    """
    draft = draft_lock(files)
    lock, edits = draft.lock, 0
    if editorial is not None:
        taken = take_as_editorial(lock, draft.project.map, _editorial(draft, editorial))
        lock, edits = taken.lock, len(taken.changes)
    changed = _differs(draft.path, print_lock(lock)) if trial else draft.write(lock)
    quoted = [one for one in _evidence(draft.project) if not isinstance(one.verification, Cited)]
    kept = sum(isinstance(one.verification, Locked) for one in quoted)
    verified = sum(isinstance(one.verification, Anchor) and (one.claim, one.ordinal) in lock.evidence for one in quoted)
    return LockResult(draft, trial, changed, verified, kept, len(quoted) - verified - kept, edits)


def draft_lock(files: DiskFiles) -> LockDraft:
    """Read a project, and return its lock as it has to be.

    Raises:
        ArgmapError: the project cannot be read, or not to its end.
    """
    before = read_lock_bytes(files)
    project, salvage = _load_or_start_anew(files)
    _refuse_half_read(project)
    previous = salvage.lock if salvage is not None else project.lock
    return LockDraft(files, project, relock(project.map, project.texts.all, previous), previous, before, salvage)


def _editorial(draft: LockDraft, names: Sequence[str]) -> list[EvidenceKey]:
    """Return the evidence whose edits are to be taken as editorial: what is named, or all that can be seen."""
    chosen: Iterable[Evidence] = select_evidence(draft.project.map, names) if names else _evidence(draft.project)
    seen = []
    for one in chosen:
        record = draft.lock.evidence.get((one.claim, one.ordinal))
        is_verified = record is not None and isinstance(one.verification, Anchor | Locked)
        if record is not None and is_verified and not has_unseen_words_around(one, record):
            seen.append((one.claim, one.ordinal))
        elif names:
            what = f"not seen: the text of `{one.source}` is not here" if is_verified else "not verified"
            raise ArgmapError(f"the edits of `{told(one)}` are {what}", help="nothing was written; see `argmap check`")
    return seen


def _differs(path: Path, text: str) -> bool:
    return not path.is_file() or path.read_bytes() != text.encode("utf-8")


class _WithoutLock(DiskFiles):
    """The files of a project, as if it had no lock."""

    def exists(self, path: str) -> bool:
        return path != LOCK_FILE and super().exists(path)


def _load_or_start_anew(files: DiskFiles) -> tuple[Project, Salvage | None]:
    """Return the project, read without its lock if that is damaged and the texts prove everything.

    The reviews that such a lock still holds are saved; a file that holds nothing of a lock is left to its owner.
    """
    try:
        return load_project(files), None
    except DamagedLockError as damaged:
        text = files.read(LOCK_FILE).decode("utf-8", "replace")
        salvage = salvage_lock(text)
        if text.strip() and not salvage.is_lock:
            help_line = "restore it, or delete it and lock anew: nothing in it can be read, and its reviews are lost"
            raise DamagedLockError(str(damaged), help=help_line) from None
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
        return project, salvage


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
