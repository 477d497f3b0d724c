"""Echoes: findings about the format that only repeat what another finding says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model.origin import Route
from argmap.syntax.document_findings import EMPTY_VALUE, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from argmap.syntax.tree import Tree

Findings = Mapping[tuple[Route, str | None], Diagnostic]

_OF_WHAT_WAS_CUT_OFF = frozenset({EMPTY_VALUE.name, MISSING_KEY.name, WRONG_TYPE.name})


def without_echoes(findings: Findings, tree: Tree) -> Iterator[Diagnostic]:
    """Yield the findings that say something of their own.

    `findings` are by route, and by the key that is missing there. A key is not missing that is there and empty, misread
    or misspelt. Where reading stopped at a mistake of syntax, the entry that it stopped in is neither empty nor short
    of keys. What is empty inside a value of the wrong shape is no finding of its own. A key with an odd space before it
    has been reported for that space.
    """
    cut_off = _last_route(tree) if not tree.complete else None
    misspelt = {
        (*route[:-1], finding.fix.edits[0].replacement)
        for (route, _), finding in findings.items()
        if finding.rule == UNKNOWN_KEY.name and finding.fix is not None
    }
    for (route, missing), finding in findings.items():
        is_cut_off = finding.rule in _OF_WHAT_WAS_CUT_OFF and cut_off is not None and route == cut_off[: len(route)]
        is_there = missing is not None and ((*route, missing), None) in findings
        is_misspelt = missing is not None and (*route, missing) in misspelt
        is_inside_another = finding.rule == EMPTY_VALUE.name and any(
            (route[:length], None) in findings for length in range(1, len(route))
        )
        is_indented_oddly = finding.rule == UNKNOWN_KEY.name and str(route[-1])[:1].isspace()
        if not (is_cut_off or is_there or is_misspelt or is_inside_another or is_indented_oddly):
            yield finding


def _last_route(tree: Tree) -> Route:
    """Return the route of the last value that was read."""
    route: list[str | int] = []
    here = tree.values
    while here and isinstance(here, (dict, list)):
        last = next(reversed(here)) if isinstance(here, dict) else len(here) - 1
        route.append(last)
        here = here[last]  # type: ignore[index]  # a dict gives keys, a list indices
    return tuple(route)
