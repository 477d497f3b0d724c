"""Rules: what they see, what they say, and how they are found."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, NamedTuple, TypeVar

import argmap.rules
from argmap.anchoring.searchable_text import SearchableText
from argmap.compiler.problems import Problem
from argmap.diagnostics.diagnostic import Diagnostic, Label, Place, Severity
from argmap.diagnostics.finding import Finding
from argmap.diagnostics.fix import Edit, Fix
from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.model.origin import Written
from argmap.model.quotation import Anchor
from argmap.semantics.kinship.search import Kinship, find_kinship
from argmap.semantics.weighing import Weighing, weigh
from argmap.semantics.worth import STANDARD_TABLE, WorthTable
from argmap.sources.lock import Lock
from argmap.sources.problem import SourceProblem
from argmap.syntax.tree import Tree
from argmap.text.span import Span

KindOfProblem = TypeVar("KindOfProblem")
KindOfVerification = TypeVar("KindOfVerification")


@dataclass(frozen=True, slots=True)
class Observation:
    """What a rule says: a diagnostic without the rule's name and severity, which `Rule.check` adds."""

    place: Place | None
    message: str
    label: str = ""
    related: tuple[Label, ...] = ()
    help: tuple[str, ...] = ()
    fix: Fix | None = None


class Passage(NamedTuple):
    """The ranges of a source that carry the quotation of a piece of evidence: a verified one, whose text is here."""

    evidence: Evidence
    spans: tuple[Span, ...]

    @property
    def whole(self) -> Span:
        """The range from the first character quoted to the last, with what an elision leaves out."""
        return Span(self.spans[0].start, self.spans[-1].end)


@dataclass(frozen=True)
class RuleContext:
    """All that a rule may look at.

    `trees` are the YAML files by path, `texts` the texts of sources by name of the source (only those that are here),
    `unreadable` says why a text that is here could not be read. `table` says what evidence is worth. With `locked`, the
    lock has to say what is true now; with `require_text`, a text that is not here is an error.
    """

    map: ArgumentMap
    problems: tuple[Problem, ...] = ()
    trees: Mapping[str, Tree] = field(default_factory=dict)
    texts: Mapping[str, SearchableText] = field(default_factory=dict)
    unreadable: Mapping[str, SourceProblem] = field(default_factory=dict)
    table: WorthTable = STANDARD_TABLE
    lock: Lock | None = None
    locked: bool = False
    require_text: bool = False

    @cached_property
    def is_whole(self) -> bool:
        """Whether every file was read to its end; otherwise nothing can be said to be missing."""
        return all(tree.complete for tree in self.trees.values())

    @cached_property
    def evidence_by_verification(self) -> Mapping[type, tuple[Evidence, ...]]:
        """All evidence, grouped by the type of what became of its quotation, in the order written."""
        found: dict[type, list[Evidence]] = {}
        for claim in self.map.claims.values():
            for evidence in claim.evidence:
                found.setdefault(type(evidence.verification), []).append(evidence)
        return {kind: tuple(group) for kind, group in found.items()}

    def evidence_with(self, kind: type[KindOfVerification]) -> Iterator[tuple[Evidence, KindOfVerification]]:
        """Yield the evidence whose quotation came out as `kind`, each with its verification, in the order written."""
        for evidence in self.evidence_by_verification.get(kind, ()):
            if isinstance(evidence.verification, kind):
                yield evidence, evidence.verification

    @cached_property
    def passages(self) -> Mapping[str, tuple[Passage, ...]]:
        """All passages by the name of their source, in the order written.

        A rule goes from source to source, for not all texts need to be in memory at once.
        """
        found: defaultdict[str, list[Passage]] = defaultdict(list)
        for evidence, anchor in self.evidence_with(Anchor):
            found[evidence.source].append(Passage(evidence, anchor.spans))
        return {source: tuple(passages) for source, passages in found.items() if source in self.texts}

    @cached_property
    def kinship(self) -> Kinship:
        """What quoted sources have in common although nothing says that one goes back to the other."""
        quoted = {name: [span for one in passages for span in one.spans] for name, passages in self.passages.items()}
        return find_kinship(self.map.sources, self.texts, quoted)

    @cached_property
    def weighing(self) -> Weighing:
        """The map weighed."""
        return weigh(self.map, self.table)

    def problems_of(self, kind: type[KindOfProblem]) -> Iterator[KindOfProblem]:
        """Yield the problems of one kind that the compiler met, in the order written."""
        return (problem for problem in self.problems if isinstance(problem, kind))

    def key(self, written: Written) -> Place:
        """Return the place of the last key of a route: the name of an entry."""
        tree = self.trees[written.path]
        return Place(written.path, tree.key_span(written.route) or tree.value_span(written.route))

    def value(self, written: Written, *further: str | int) -> Place:
        """Return the place of the value at a route, or of the deepest part of it that is written."""
        return Place(written.path, self.trees[written.path].value_span((*written.route, *further)))

    def is_written(self, written: Written) -> bool:
        """Say whether the key at the end of a route is there; what the reader put in for a missing one is not."""
        return self.trees[written.path].key_span(written.route) is not None

    def is_mapping(self, written: Written) -> bool:
        """Say whether keys are written at a route, and no bare text or list."""
        here: Any = self.trees[written.path].values
        for part in written.route:
            here = here[part]
        return isinstance(here, dict)

    def has(self, written: Written, key: str) -> bool:
        """Say whether the entry at a route has `key` written under it."""
        return self.is_written(written / key)

    def tie(self, written: Written) -> Place:
        """Return the place of a relation: the name in a list, or the key of an entry that stands under its target."""
        return self.value(written) if isinstance(written.route[-1], int) else self.key(written)

    def shown(self, written: Written, *keys: str) -> Place:
        """Return the value of the first of `keys` that is written in a mapping, or else the mapping's own key or value.

        A finding about a whole entry points at one line of it.
        """
        for key in keys:
            if self.has(written, key):
                place = self.value(written, key)
                return place if place.span.end > place.span.start else self.key(written / key)
        return self.tie(written)

    def replacement(self, written: Written, text: str, title: str) -> Fix:
        """Return the correction that puts `text` in place of the value at a route."""
        place = self.value(written)
        return Fix(title, (Edit(place.path, place.span, text),))

    def in_source(self, source: str, span: Span) -> Place:
        """Return a place in the text of a source; the span is in code points of its canonical text."""
        return Place(self.texts[source].source.path, span)


Observe = Callable[[RuleContext], Iterable[Observation]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: the kind of finding it makes, and the function that looks."""

    finding: Finding
    observe: Observe

    @property
    def family(self) -> str:
        """The folder of `rules/` that the rule lives in: names, structure, reasoning or quotation."""
        return self.observe.__module__.split(".")[-2]

    def check(self, context: RuleContext) -> Iterator[Diagnostic]:
        """Yield what the rule has to say about a project."""
        for seen in self.observe(context):
            yield self.finding.at(
                seen.place, seen.message, label=seen.label, related=seen.related, help=seen.help, fix=seen.fix
            )


def rule(severity: Severity) -> Callable[[Observe], Rule]:
    """Make a rule of a function: its name is the rule's name, its docstring the manual page."""

    def make(observe: Observe) -> Rule:
        name = observe.__name__.replace("_", "-")
        return Rule(Finding(name, severity, inspect.cleandoc(observe.__doc__ or "")), observe)

    return make


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule in the package, sorted by name."""
    found = []
    for module in pkgutil.walk_packages(argmap.rules.__path__, "argmap.rules."):
        name = module.name.rpartition(".")[2]
        made = getattr(importlib.import_module(module.name), name, None)
        if isinstance(made, Rule):
            found.append(made)
    return tuple(sorted(found, key=lambda made: made.finding.name))
