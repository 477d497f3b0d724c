"""Digests of what evidence stands for: its claim, and what that claim bears on."""

from __future__ import annotations

from argmap.model.argument_map import Argument, ArgumentMap, Target, ToArgument, ToClaim, ToIssue
from argmap.sources.lock_records import digest_of
from argmap.text.wording import wording

_CLAIM_VERSION = "argmap claim 2"
_RELATION_VERSION = "argmap relation 2"


class RelationDigests:
    """The digests of the claims of one map, each computed when it is first asked for.

    Wrapping and typography of the texts do not count, nor does the order in which relations were written.
    """

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map
        self._wordings: dict[str, str] = {}
        self._relations: dict[str, str] = {}
        self._claims: dict[str, str] = {}
        self._steps: dict[str, list[Argument]] = {}
        for argument in argument_map.arguments.values():
            for premise in argument.premises:
                self._steps.setdefault(premise, []).append(argument)

    def claim(self, name: str) -> str:
        """Return the hash of the text of a claim."""
        if name not in self._claims:
            self._claims[name] = digest_of((_CLAIM_VERSION, self._wording(name)))
        return self._claims[name]

    def relation(self, name: str) -> str:
        """Return the hash of what a claim bears on: of every step that starts from it the relation, and its target.

        A target is its name and its text: that of a claim, the question of an issue, or both ends of a step.
        """
        if name not in self._relations:
            steps = self._steps.get(name, ())
            lines = sorted(["\x1f".join((step.relation, *self._target(step.target))) for step in steps])
            self._relations[name] = digest_of((_RELATION_VERSION, *lines))
        return self._relations[name]

    def _target(self, target: Target) -> tuple[str, ...]:
        if isinstance(target, ToClaim):
            return target.claim, self._wording(target.claim)
        if isinstance(target, ToIssue):
            issue = self._map.issues.get(target.issue)
            return target.issue, wording(issue.question) if issue is not None else ""
        step = self._map.arguments.get(target.argument)
        if step is None:
            return (target.argument,)
        further = () if isinstance(step.target, ToArgument) else self._target(step.target)
        return target.argument, self._wording(step.entry), *further

    def _wording(self, name: str) -> str:
        if name not in self._wordings:
            claim = self._map.claims.get(name)
            self._wordings[name] = wording(claim.text) if claim is not None else ""
        return self._wordings[name]
