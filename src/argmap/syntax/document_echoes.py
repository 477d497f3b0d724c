"""Echoes: findings about the format that only repeat what another finding says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model.origin import Route
from argmap.syntax.document_findings import EMPTY_VALUE, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from argmap.syntax.tree import Tree, Value

Findings = Mapping[tuple[Route, str | None], Diagnostic]

_OF_WHAT_WAS_CUT_OFF = frozenset({EMPTY_VALUE.name, MISSING_KEY.name, WRONG_TYPE.name})
_OF_WHAT_GOES_ON = frozenset({EMPTY_VALUE.name, MISSING_KEY.name})


def without_echoes(findings: Findings, tree: Tree) -> Iterator[Diagnostic]:
    """Yield the findings that say something of their own.

    `findings` are by route, and by the key that is missing there. A key is not missing that is there and empty, misread
    or misspelt. Where reading stopped at a mistake of syntax, the entry that it stopped in is neither empty nor short
    of keys, nor is the entry before it, which it may belong to. What is empty inside a value of the wrong shape is no
    finding of its own, and what is empty because its keys stand elsewhere is none either. A key with an odd space
    before it has been reported for that space.
    """
    last, before = last_routes(tree) if not tree.complete else (None, None)
    holders = {route[:-1] for route, _ in findings}
    misspelt = {
        (*route[:-1], finding.fix.edits[0].replacement.partition(":")[0])
        for (route, _), finding in findings.items()
        if finding.rule == UNKNOWN_KEY.name and finding.fix is not None
    }
    for (route, missing), finding in findings.items():
        is_cut_off = finding.rule in _OF_WHAT_WAS_CUT_OFF and _leads_to(last, route)
        is_cut_off |= finding.rule in _OF_WHAT_GOES_ON and _leads_to(before, route)
        is_elsewhere = finding.rule == EMPTY_VALUE.name and route in holders
        is_there = missing is not None and ((*route, missing), None) in findings
        is_misspelt = missing is not None and (*route, missing) in misspelt
        is_inside_another = finding.rule == EMPTY_VALUE.name and any(
            (route[:length], None) in findings for length in range(1, len(route))
        )
        is_indented_oddly = finding.rule == UNKNOWN_KEY.name and str(route[-1])[:1].isspace()
        if not (is_cut_off or is_elsewhere or is_there or is_misspelt or is_inside_another or is_indented_oddly):
            yield finding


def _leads_to(last: Route | None, route: Route) -> bool:
    return last is not None and route == last[: len(route)]


def last_routes(tree: Tree) -> tuple[Route, Route]:
    """Return the routes of the last value that was read, and of the one before it."""
    last = _last_route_in(tree.values, ())
    holder = tree.values
    for part in last[:-1]:
        holder = holder[part]  # type: ignore[index]  # a dict gives keys, a list indices
    if not isinstance(holder, dict) or len(holder) < 2:  # noqa: PLR2004 - the last and the one before it
        return last, last
    _, before = islice(reversed(holder), 2)
    return last, _last_route_in(holder[before], (*last[:-1], before))


def _last_route_in(value: Value, route: Route) -> Route:
    """Return the route of the last value inside `value`, which has `route`."""
    while value and isinstance(value, (dict, list)):
        part = next(reversed(value)) if isinstance(value, dict) else len(value) - 1
        route = (*route, part)
        value = value[part]  # type: ignore[index]  # a dict gives keys, a list indices
    return route
