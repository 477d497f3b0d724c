"""The debate as meant: issues, claims, arguments (inference steps) and evidence, all names resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from argmap.model.origin import Written
from argmap.model.quotation import Quotation, Verification
from argmap.model.source import Source, Speaker
from argmap.model.vocabulary import (
    Answer,
    Certainty,
    EvidenceKind,
    Relation,
    Rivalry,
    Stance,
    Standard,
    Verdict,
    Voice,
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The statement that a source says something: a quotation, or a reference without one (`quotation` is None).

    `ordinal` counts the evidence of one claim from 0. `translations` maps languages to translations; the key `""` is
    the map's own language.
    """

    claim: str
    ordinal: int
    written: Written
    source: str
    quotation: Quotation | None
    verification: Verification
    cite: str | None = None
    translations: dict[str, str] = field(default_factory=dict)
    speaker: str | None = None
    voice: Voice | None = None
    stance: Stance | None = None
    certainty: Certainty | None = None
    kind: EvidenceKind | None = None
    at: str | None = None
    utterance: str | None = None
    confidence: float | None = None
    sic: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that can hold or fail: a position of an issue, or the claim of an argument entry."""

    name: str
    issue: str
    text: str
    written: Written
    is_position: bool = False
    title: str | None = None
    evidence: tuple[Evidence, ...] = ()
    assumed: bool = False
    undeveloped: bool = False
    confidence: float | None = None
    scheme: str | None = None
    questions: dict[str, Answer] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    note: str | None = None

    @property
    def is_unnamed(self) -> bool:
        """Say whether the claim was written as a bare premise: it is called `entry#n`, which no author can write."""
        return "#" in self.name


@dataclass(frozen=True, slots=True)
class ToClaim:
    """A target: the claim of that name."""

    claim: str


@dataclass(frozen=True, slots=True)
class ToArgument:
    """A target: the inference step of that name; what attacks it is an undercut (Pollock 1987)."""

    argument: str


@dataclass(frozen=True, slots=True)
class ToIssue:
    """A target: the question of an issue; what attacks it says that the question is wrongly put."""

    issue: str


Target = ToClaim | ToArgument | ToIssue


@dataclass(frozen=True, slots=True)
class Argument:
    """One inference step: `premises` (names of claims, needed together) for or against a target.

    Its `name` is `entry>target`. `entry` is the claim that the author wrote it under, and always the first premise.
    """

    name: str
    entry: str
    relation: Relation
    target: Target
    premises: tuple[str, ...]
    written: Written


@dataclass(frozen=True, slots=True)
class Expectation:
    """A verdict the author relies on: `claim` is expected to come out as `verdict`."""

    claim: str
    verdict: Verdict
    written: Written


@dataclass(frozen=True, slots=True)
class Issue:
    """A question with its rival positions, in the order in which they were written."""

    name: str
    question: str
    written: Written
    standard: Standard
    rivalry: Rivalry
    positions: tuple[str, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    note: str | None = None


@dataclass(frozen=True)
class ArgumentMap:
    """All issues of a project with their claims and arguments, in the order of the files."""

    issues: dict[str, Issue]
    claims: dict[str, Claim]
    arguments: dict[str, Argument]
    sources: dict[str, Source]
    speakers: dict[str, Speaker]
    title: str | None = None
    lang: str = "en"

    @cached_property
    def arguments_by_entry(self) -> dict[str, tuple[Argument, ...]]:
        """The steps that start from each claim."""
        found: dict[str, list[Argument]] = {}
        for argument in self.arguments.values():
            found.setdefault(argument.entry, []).append(argument)
        return {name: tuple(steps) for name, steps in found.items()}

    @cached_property
    def arguments_by_target(self) -> dict[Target, tuple[Argument, ...]]:
        """The steps that bear on each target, in the order written."""
        found: dict[Target, list[Argument]] = {}
        for argument in self.arguments.values():
            found.setdefault(argument.target, []).append(argument)
        return {target: tuple(steps) for target, steps in found.items()}
