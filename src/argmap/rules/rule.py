"""Rules: what they see, what they say, and how they are found."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

import argmap.rules
from argmap.compiler.anchoring import SearchableText
from argmap.compiler.problems import Problem
from argmap.diagnostics.diagnostic import Diagnostic, Label, Place, Severity
from argmap.diagnostics.finding import Finding
from argmap.diagnostics.fix import Edit, Fix
from argmap.model.argument_map import ArgumentMap
from argmap.model.origin import Written
from argmap.sources.problem import SourceProblem
from argmap.syntax.tree import Tree
from argmap.text.span import Span

KindOfProblem = TypeVar("KindOfProblem")


@dataclass(frozen=True, slots=True)
class Observation:
    """What a rule says: a diagnostic without the rule's name and severity, which `Rule.check` adds."""

    place: Place | None
    message: str
    label: str = ""
    related: tuple[Label, ...] = ()
    help: tuple[str, ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True)
class RuleContext:
    """All that a rule may look at.

    `trees` are the YAML files by path, `texts` the texts of sources by name of the source (only those that are here),
    `unreadable` says why a text that is here could not be read.
    """

    map: ArgumentMap
    problems: tuple[Problem, ...] = ()
    trees: Mapping[str, Tree] = field(default_factory=dict)
    texts: Mapping[str, SearchableText] = field(default_factory=dict)
    unreadable: Mapping[str, SourceProblem] = field(default_factory=dict)

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

    def has(self, written: Written, key: str) -> bool:
        """Say whether the entry at a route has `key` written under it."""
        return self.trees[written.path].key_span((*written.route, key)) is not None

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
