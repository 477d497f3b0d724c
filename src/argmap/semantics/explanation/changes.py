"""Changes: what comes out otherwise of two weighings of one map, before and after something was taken away."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.model.vocabulary import Verdict
from argmap.semantics.weighing import EPSILON, Weighing


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a claim: its verdicts and strengths (None without a value) before and after.

    `is_removed` says that the claim itself was taken away.
    """

    claim: str
    before: Verdict
    after: Verdict
    strength_before: float | None
    strength_after: float | None
    is_removed: bool

    @property
    def is_turned(self) -> bool:
        """Whether the verdict is another one."""
        return self.before is not self.after


def changes(before: Weighing, after: Weighing) -> tuple[Change, ...]:
    """Return the claims whose verdict or strength is not what it was, in the order of the map."""
    found = []
    for name, node in before.framework.claims.items():
        change = Change(
            name,
            before.judgements[name].verdict,
            after.judgements[name].verdict,
            before.strength(name),
            after.strength(name),
            node in after.removed,
        )
        if change.is_turned or _differ(change.strength_before, change.strength_after):
            found.append(change)
    return tuple(found)


def _differ(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is not other
    return abs(one - other) > EPSILON
