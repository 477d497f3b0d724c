"""Checking a project: what the reader, the compiler and the rules have to say about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from argmap.diagnostics.diagnostic import Diagnostic, Place, Severity
from argmap.diagnostics.nearest import nearest_names
from argmap.diagnostics.suppression import apply_suppressions, find_suppressions
from argmap.diagnostics.suppression_findings import UNKNOWN_RULE, UNUSED_SUPPRESSION
from argmap.rules.catalogue import all_findings
from argmap.rules.rule import RuleContext, all_rules
from argmap.syntax.comments import CommentScopes
from argmap.workspace.project import Project
from argmap.workspace.roots import SETTINGS_FILE
from argmap.workspace.weighing import worth_table


def check_project(project: Project, *, locked: bool = False, require_text: bool = False) -> tuple[Diagnostic, ...]:
    """Return all findings of a project, sorted by path, offset and rule; levels and suppressions are applied.

    `locked` makes a lock that does not fit an error; `require_text` makes it an error that a text is not here.
    """
    context = RuleContext(
        project.map,
        project.compilation.problems,
        project.trees,
        project.texts.readable,
        project.texts.unreadable,
        worth_table(project.settings.weighing),
        project.lock,
        locked=locked,
        require_text=require_text,
    )
    found = [*project.findings, *_misnamed_levels(project)]
    for rule in all_rules():
        found.extend(rule.check(context))
    levelled = _levelled(found, project.settings.rules)
    return tuple(sorted(_suppressed(levelled, project), key=_order))


def _levelled(diagnostics: Iterable[Diagnostic], levels: Mapping[str, str]) -> list[Diagnostic]:
    """Give each finding the level that the project's settings ask for; an error stays one."""
    levelled = []
    for diagnostic in diagnostics:
        level = levels.get(diagnostic.rule)
        if level is not None and diagnostic.severity is not Severity.ERROR:
            diagnostic = replace(diagnostic, severity=Severity(level))  # noqa: PLW2901 - the same finding, weighed anew
        if diagnostic.severity is not Severity.OFF:
            levelled.append(diagnostic)
    return levelled


def _misnamed_levels(project: Project) -> Iterator[Diagnostic]:
    """Yield a finding for each level in the settings that can have no effect."""
    for name, level in project.settings.rules.items():
        tree = project.trees[SETTINGS_FILE]
        place = Place(SETTINGS_FILE, tree.key_span(("rules", name)) or tree.value_span(("rules",)))
        finding = all_findings().get(name)
        if finding is None:
            nearest = nearest_names(name, tuple(all_findings()))
            help_lines = (f"did you mean {' or '.join(f'`{other}`' for other in nearest)}?",) if nearest else ()
            yield UNKNOWN_RULE.at(place, f"there is no rule `{name}`", help=help_lines)
        elif finding.severity is Severity.ERROR and level != "error":
            yield UNUSED_SUPPRESSION.at(place, f"`{name}` is an error, and errors keep their level")


def _suppressed(diagnostics: Iterable[Diagnostic], project: Project) -> list[Diagnostic]:
    suppressions = [
        suppression
        for path, tree in project.trees.items()
        if "argmap:" in tree.text
        for suppression in find_suppressions(tree.text, path, CommentScopes(tree))
    ]
    if not suppressions:
        return list(diagnostics)
    kept, findings = apply_suppressions(diagnostics, suppressions, all_findings(), checked=_judged(project))
    return [*kept, *findings]


def _judged(project: Project) -> set[str]:
    """Return the rules that were judged to the end: none that is off, and none at all where files were not read."""
    if any(finding.severity is Severity.ERROR for finding in project.findings):
        return set()
    return {name for name in all_findings() if project.settings.rules.get(name) != "off"}


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    place = diagnostic.place
    path, start, end = (place.path, *place.span) if place is not None else ("", 0, 0)
    return path, start, end, diagnostic.rule, diagnostic.message


def fails(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> bool:
    """Say whether findings make a check fail: an error does, and under `strict` a warning too."""
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(diagnostic.severity in failing for diagnostic in diagnostics)
