"""What a run tells of reviews: which are set aside, which count again, and what was saved of a damaged lock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.reporting import counted
from argmap.reporting.excerpts.visible import visible
from argmap.review.locked_records import LockedRecord
from argmap.sources.lock import EvidenceKey
from argmap.sources.lock_salvage import Salvage
from argmap.workspace.locking import LockDraft
from argmap.workspace.roots import LOCK_FILE

_MOST_TOLD = 20


def lock_notes(draft: LockDraft) -> Iterator[str]:
    """Yield a line for each review by somebody that is set aside, and each lost quotation that is verified again."""
    relocking, salvage = draft.relocking, draft.salvage
    if salvage is not None:
        yield from _saved(salvage)
    # Of a damaged lock everything is a lost record: that it counts again is no news, and that it does not is.
    back = relocking.back if salvage is None else {}
    yield from _few([_back(draft, key, one) for key, one in back.items()])
    aside = [
        *((key, one, "is not verified any more") for key, one in relocking.unverified.items()),
        *((one.key, one, "is gone") for one in relocking.gone),
    ]
    yield from _few(
        [
            f"the review of `{_named(key)}`{_by(one)} is set aside: its quotation {why}"
            for key, one, why in aside
            if salvage is not None or not one.is_lost
        ]
    )


def _saved(salvage: Salvage) -> Iterator[str]:
    saved = f"`{LOCK_FILE}` was damaged: {counted(len(salvage.lock.lost), 'record')} of quotations saved"
    if salvage.unread:
        yield f"{saved}, {salvage.unread:,} not: their reviews are lost unless an older version of the file has them"
    elif not salvage.is_whole:
        yield f"{saved}, and its end is not there: reviews may be lost unless an older version of the file has them"
    else:
        yield saved


def _back(draft: LockDraft, key: EvidenceKey, one: LockedRecord) -> str:
    now = draft.lock.evidence[key]
    again = "again" if now.quote_sha256 == one.record.quote_sha256 else "now, in other words"
    return f"`{_named(key)}` was lost and is verified {again}{_reviewed(one)}"


def _by(one: LockedRecord) -> str:
    review = one.record.reviewed
    return f" by {visible(review.by)}" if review is not None and review.by else ""


def _reviewed(one: LockedRecord) -> str:
    return f", reviewed last{_by(one)}" if one.is_reviewed else ""


def _named(key: EvidenceKey) -> str:
    return f"{key[0]}/{key[1]}"


def _few(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:_MOST_TOLD]
    if len(lines) > _MOST_TOLD:
        yield f"and {len(lines) - _MOST_TOLD:,} more"
