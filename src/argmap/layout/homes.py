"""Which of its places in an outline is a claim's home: where its card stands, while all others refer to it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from argmap.model.argument_map import Argument, ArgumentMap, Claim, Issue, Target, ToArgument, ToClaim, ToIssue

# A target, and at what depth stands what bears on it.
_Spot = tuple[Target, int]


class Homes:
    """Where each claim of an issue has its card: under the first step that was written for it and can be drawn.

    Where there are `levels`, steps within them go before all others. Claims that no drawn step leads to are `roots`:
    first those that are known as such, then those that bear on no other such claim, then one for each circle of claims
    that only bear on each other.
    """

    def __init__(
        self, argument_map: ArgumentMap, issue: Issue, levels: int | None = None, roots: tuple[str, ...] = ()
    ) -> None:
        self._map = argument_map
        self._issue = issue.name
        self._steps_with_premise = _steps_with_premise(argument_map)
        self._home: dict[str, str] = {}
        self.placed: set[str] = {*issue.positions, *roots}
        self.drawn: set[str] = set()
        self.shown_in: dict[str, str] = {}
        self.roots: list[str] = list(roots)
        first: list[_Spot] = [*((ToClaim(name), 0) for name in issue.positions), (ToIssue(issue.name), 0)]
        later = self._place([*first, *((ToClaim(name), 1) for name in roots)], levels)
        self._place(later, None)
        own = [claim for claim in argument_map.claims.values() if claim.issue == issue.name]
        for force in (False, True):
            for claim in own:
                if claim.name not in self.placed and (force or not self._waits(claim)):
                    self.roots.append(claim.name)
                    self.placed.add(claim.name)
                    self._place([(ToClaim(claim.name), 1)], None)

    def is_home(self, step: Argument) -> bool:
        """Say whether the card of the step's claim stands where this step is drawn."""
        return self._home.get(step.entry) == step.name

    def _place(self, spots: Iterable[_Spot], levels: int | None) -> list[_Spot]:
        """Draw all that bears on the targets, on what then is drawn, and so on; return the spots below the levels."""
        waiting = deque(spots)
        deferred: deque[tuple[Argument, int]] = deque()
        later: list[_Spot] = []
        while waiting or deferred:
            if not waiting:
                waiting.extend(self._settle(*deferred.popleft()))
                continue
            target, depth = waiting.popleft()
            if levels is not None and depth >= levels:
                later.append((target, depth))
                continue
            for step in self._map.arguments_by_target.get(target, ()):
                if step.name not in self.drawn:
                    self.drawn.add(step.name)
                    waiting.append((ToArgument(step.name), depth + 1))
                    if self._is_first(step):
                        waiting.extend(self._settle(step, depth))
                    else:
                        deferred.append((step, depth))
        return later

    def _is_first(self, step: Argument) -> bool:
        return self._map.arguments_by_entry[step.entry][0].name == step.name

    def _settle(self, step: Argument, depth: int) -> list[_Spot]:
        """Give the claim of a step its card here, if it has none; return what may be borne on thereby."""
        if step.entry in self.placed or self._map.claims[step.entry].issue != self._issue:
            return []
        self._home[step.entry] = step.name
        self.placed.add(step.entry)
        found: list[_Spot] = [(ToClaim(step.entry), depth + 1)]
        for name in step.premises[1:]:
            if self._is_mere_premise(name) and name not in self.placed:
                self.placed.add(name)
                self.shown_in[name] = step.name
                found.append((ToClaim(name), depth + 1))
        return found

    def _is_mere_premise(self, name: str) -> bool:
        """Say whether a further premise has no card of its own: a claim of this issue that starts no step."""
        claim = self._map.claims[name]
        return claim.issue == self._issue and name not in self._map.arguments_by_entry

    def _waits(self, claim: Claim) -> bool:
        """Say whether a claim will be drawn under another one that has no place yet."""
        return any(self._leads_on(step) for step in self._map.arguments_by_entry.get(claim.name, ())) or any(
            self._is_open(step.entry) for step in self._steps_with_premise.get(claim.name, ())
        )

    def _leads_on(self, step: Argument) -> bool:
        if isinstance(step.target, ToClaim):
            return step.target.claim != step.entry and self._is_open(step.target.claim)
        if isinstance(step.target, ToArgument):
            undercut = self._map.arguments.get(step.target.argument)
            return undercut is not None and undercut.entry != step.entry and self._is_open(undercut.entry)
        return False

    def _is_open(self, name: str) -> bool:
        claim = self._map.claims.get(name)
        return claim is not None and claim.issue == self._issue and name not in self.placed


def _steps_with_premise(argument_map: ArgumentMap) -> dict[str, list[Argument]]:
    found: dict[str, list[Argument]] = {}
    for step in argument_map.arguments.values():
        for name in step.premises[1:]:
            found.setdefault(name, []).append(step)
    return found
