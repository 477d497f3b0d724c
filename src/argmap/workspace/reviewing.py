"""Reviewing evidence: somebody looked at it and found that it bears out its claim."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.model.argument_map import Evidence
from argmap.model.quotation import Anchor, Locked
from argmap.reporting import counted
from argmap.reporting.excerpts.visible import visible
from argmap.review.reviewing import has_unseen_words_around, review
from argmap.review.suspicion import Aspect
from argmap.sources.lock import EvidenceKey
from argmap.workspace.errors import ArgmapError, DamagedLockError
from argmap.workspace.evidence_names import select_evidence, told
from argmap.workspace.files import DiskFiles
from argmap.workspace.lock_notes import lock_notes
from argmap.workspace.locking import LockDraft, draft_lock
from argmap.workspace.roots import LOCK_FILE

MAX_BY = 200
MAX_NOTE = 2_000
_BREAKS_A_LINE = {"Cc", "Zl", "Zp"}


@dataclass(frozen=True, slots=True)
class ReviewResult:
    """What was reviewed by whom, what had changed in it since it was reviewed before, and what the lock has to tell.

    `unseen` is the evidence whose text was not there to look at.
    """

    by: str
    changes: Mapping[EvidenceKey, tuple[Aspect, ...]]
    changed: bool
    notes: tuple[str, ...] = ()
    unseen: frozenset[EvidenceKey] = frozenset()

    def in_words(self) -> str:
        """Return a line for each piece of evidence, and one that says what was written."""
        lines = [f"{key[0]}/{key[1]}: {self._changed(key)}; reviewed by {visible(self.by)}" for key in self.changes]
        lines += self.notes
        state = "written" if self.changed else "unchanged"
        lines.append(f"{LOCK_FILE} {state}: {counted(len(self.changes), 'quotation')} reviewed")
        return "\n".join(lines)

    def _changed(self, key: EvidenceKey) -> str:
        aspects = self.changes[key]
        changed = f"{' and '.join(aspects)} had changed" if aspects else "nothing had changed"
        return f"{changed}, and the text is not here" if key in self.unseen else changed


def review_evidence(files: DiskFiles, names: Sequence[str], *, by: str, note: str = "") -> ReviewResult:
    """Write `argmap.lock` as `argmap lock` does, with the evidence of `names` reviewed by somebody.

    Raises:
        ArgmapError: a name means no evidence, some of it is not verified, nobody is named, or the lock cannot be
            written.
    """
    by, note = by.strip(), note.strip()
    if not by or len(by) > MAX_BY or len(note) > MAX_NOTE:
        what = "`--by` names nobody" if not by else f"`--by` takes {MAX_BY:,} characters, and `--note` {MAX_NOTE:,}"
        raise ArgmapError(what, help="say who looked at the evidence, and what there is to know in a sentence or two")
    for option, words in (("--by", by), ("--note", note)):
        if any(unicodedata.category(character) in _BREAKS_A_LINE for character in words):
            raise ArgmapError(f"`{option}` takes one line, without control characters", help="nothing was written")
    draft = draft_lock(files)
    if draft.salvage is not None and draft.salvage.may_lack_reviews:
        raise DamagedLockError(f"`{LOCK_FILE}` is damaged", help="run `argmap lock`, which tells what is saved of it")
    evidence = select_evidence(draft.project.map, names)
    _refuse_unverified(draft, evidence)
    keys = [(one.claim, one.ordinal) for one in evidence]
    done = review(draft.lock, draft.project.map, keys, by=by, note=note)
    changed = draft.write(done.lock)
    unseen = frozenset((one.claim, one.ordinal) for one in evidence if isinstance(one.verification, Locked))
    return ReviewResult(by, done.changes, changed, tuple(lock_notes(draft)), unseen)


def _refuse_unverified(draft: LockDraft, evidence: Sequence[Evidence]) -> None:
    """Stop where something cannot be judged: it is not verified, or what changed about it cannot be seen here."""
    unverified, unseen = [], []
    for one in evidence:
        record = draft.lock.evidence.get((one.claim, one.ordinal))
        if record is None or not isinstance(one.verification, Anchor | Locked):
            unverified.append(f"`{told(one)}`")
        elif has_unseen_words_around(one, record):
            unseen.append(f"`{told(one)}`")
    if unverified:
        raise ArgmapError(f"not verified: {', '.join(unverified)}", help="nothing was written; run `argmap check`")
    if unseen:
        raise ArgmapError(
            f"the words around {', '.join(unseen)} changed, and the text is not here",
            help="nothing was written; review it where the text is",
        )
