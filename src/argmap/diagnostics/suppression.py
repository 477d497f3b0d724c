"""Comments that suppress findings: `# argmap: ignore[rule, rule] reason`, and the same with `ignore-file`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from argmap.diagnostics.diagnostic import Diagnostic, Place, Severity
from argmap.diagnostics.fix import Applicability, Edit, Fix
from argmap.diagnostics.nearest import Suggestions
from argmap.diagnostics.suppression_findings import (
    SUPPRESSION_WITHOUT_REASON,
    UNKNOWN_RULE,
    UNUSED_SUPPRESSION,
)
from argmap.text.span import Span

SUPPRESSION_FINDINGS = (UNUSED_SUPPRESSION, SUPPRESSION_WITHOUT_REASON, UNKNOWN_RULE)

_COMMENT = re.compile(
    r"#[ \t]*argmap:[ \t]*ignore(?P<file>-file)?[ \t]*(?:\[(?P<rules>[^\]\r\n]*)\])?(?P<reason>[^\r\n]*)"
)
_RULE = re.compile(r"[^\s,]+")
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\n|\r|$)")
_BEFORE_REASON = " \t:-–—"


class CommentScope(NamedTuple):
    """What a comment speaks about: the range of the entry on its line or below it; None where no entry is."""

    entry: Span | None


@dataclass(frozen=True, slots=True)
class Suppression:
    """One comment: `rules` with their places, the reason given, and the range it covers; None is the whole file.

    `span` is the comment, with the white space before it, or with its line where it has one of its own.
    """

    path: str
    span: Span
    comment: Span
    rules: tuple[tuple[str, Span], ...]
    reason: str
    covers: Span | None


def find_suppressions(text: str, path: str, scope: Callable[[int], CommentScope | None]) -> list[Suppression]:
    """Return the suppressions of one file, in their order.

    `scope` is asked with the offset of a number sign: it returns None where that is part of a text, and else what a
    comment there speaks about.
    """
    found = []
    for match in _COMMENT.finditer(text):
        before = text[match.start() - 1 : match.start()]
        spoken_of = scope(match.start()) if before in {"", " ", "\t", "\n", "\r", "\ufeff"} else None
        if spoken_of is None:
            continue
        entry = spoken_of.entry or Span(match.start(), match.start())
        reason = match["reason"].strip(_BEFORE_REASON)
        comment = Span(match.start(), match.start() + len(match[0].rstrip()))
        covers = None if match["file"] else entry
        found.append(Suppression(path, _removable(text, comment), comment, _rules(match), reason, covers))
    return found


def apply_suppressions(
    diagnostics: Iterable[Diagnostic],
    suppressions: Sequence[Suppression],
    known: Collection[str],
    *,
    checked: Collection[str] | None = None,
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """Return the findings that are left, and those about the suppressions themselves.

    Warnings and notes can be suppressed, errors cannot: with an error the file does not mean what it should. `known`
    are the names of all rules. With `checked`, suppressions of other rules are not said to be unused.
    """
    covered = _Covered(suppressions)
    used: set[_Use] = set()
    errors: set[_Use] = set()
    kept = []
    for diagnostic in diagnostics:
        matching = set(covered.by(diagnostic))
        if diagnostic.severity is Severity.ERROR:
            errors |= matching
        else:
            used |= matching
        if not matching or diagnostic.severity is Severity.ERROR:
            kept.append(diagnostic)
    rules = _Rules(known, checked, Suggestions())
    return tuple(kept), tuple(finding for by in suppressions for finding in _findings(by, used, errors, rules))


class _Use(NamedTuple):
    """What comments with one rule and one range have in common: all of them are of use, or none is."""

    path: str
    rule: str
    covers: Span | None


class _Covered:
    """The ranges that the comments cover, so that those around a finding are found at once.

    Ranges are entries, so of two that meet one is inside the other: those around an offset are the last that begins
    before it, the range around that one, and so on.
    """

    def __init__(self, suppressions: Iterable[Suppression]) -> None:
        uses = {_Use(by.path, rule, by.covers) for by in suppressions for rule, _ in by.rules}
        self._whole_files = {use for use in uses if use.covers is None}
        spans: dict[tuple[str, str], list[Span]] = {}
        for use in uses:
            if use.covers is not None:
                spans.setdefault((use.path, use.rule), []).append(use.covers)
        self._ranges = {key: _Ranges(found) for key, found in spans.items()}

    def by(self, diagnostic: Diagnostic) -> Iterator[_Use]:
        """Yield what covers a finding."""
        if diagnostic.place is None:
            return
        path, rule = diagnostic.place.path, diagnostic.rule
        whole_file = _Use(path, rule, None)
        if whole_file in self._whole_files:
            yield whole_file
        ranges = self._ranges.get((path, rule))
        if ranges is not None:
            yield from (_Use(path, rule, span) for span in ranges.around(diagnostic.place.span.start))


class _Ranges:
    """Ranges of which each is inside another or apart from it."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans, key=lambda span: (span.start, -span.end))
        self._starts = [span.start for span in self._spans]
        self._around: list[int] = []
        for index, span in enumerate(self._spans):
            outer = index - 1
            while outer >= 0 and self._spans[outer].end < span.end:
                outer = self._around[outer]
            self._around.append(outer)

    def around(self, offset: int) -> Iterator[Span]:
        """Yield the ranges that hold an offset, or end at it, the innermost first."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0:
            if offset <= self._spans[index].end:
                yield self._spans[index]
            index = self._around[index]


class _Rules(NamedTuple):
    known: Collection[str]
    checked: Collection[str] | None
    suggestions: Suggestions


def _rules(match: re.Match[str]) -> tuple[tuple[str, Span], ...]:
    if match["rules"] is None:
        return ()
    start = match.start("rules")
    return tuple((rule[0], Span(start + rule.start(), start + rule.end())) for rule in _RULE.finditer(match["rules"]))


def _removable(text: str, comment: Span) -> Span:
    """Return what goes with a comment when it goes: the white space before it, and the line if it is all there is."""
    start, end = comment
    while start and text[start - 1] in " \t":
        start -= 1
    if start == 0 or text[start - 1] in "\r\n":
        line_end = _LINE_END.match(text, end)
        end = line_end.end() if line_end else end
    return Span(start, end)


def _findings(suppression: Suppression, used: set[_Use], errors: set[_Use], rules: _Rules) -> Iterator[Diagnostic]:
    if not suppression.rules:
        message = "the comment names no rule to ignore"
        help_ = ("write `# argmap: ignore[rule] reason`",)
        yield UNKNOWN_RULE.at(Place(suppression.path, suppression.comment), message, help=help_)
        return
    is_used = False
    for rule, span in suppression.rules:
        key = _Use(suppression.path, rule, suppression.covers)
        if key in used:
            is_used = True
        elif rule not in rules.known:
            yield _unknown(suppression.path, rule, span, rules)
        elif key in errors or rules.checked is None or rule in rules.checked:
            yield _unused(suppression, rule, span, is_error=key in errors)
    if is_used and not suppression.reason:
        message = "the comment does not say why the finding is to be ignored"
        help_ = ("write the reason after the bracket",)
        yield SUPPRESSION_WITHOUT_REASON.at(Place(suppression.path, suppression.comment), message, help=help_)


def _unknown(path: str, rule: str, span: Span, rules: _Rules) -> Diagnostic:
    nearest = rules.suggestions.nearest(rule, rules.known)
    help_ = (f"did you mean {' or '.join(f'`{name}`' for name in nearest)}?",) if nearest else ()
    fix = Fix(f"write `{nearest[0]}`", (Edit(path, span, nearest[0]),)) if nearest else None
    return UNKNOWN_RULE.at(Place(path, span), f"there is no rule `{rule}`", help=help_, fix=fix)


def _unused(suppression: Suppression, rule: str, span: Span, *, is_error: bool) -> Diagnostic:
    message = f"`{rule}` is not found here, so there is nothing to ignore"
    if is_error:
        message = f"`{rule}` is an error here, and errors cannot be ignored"
    place = Place(suppression.path, span)
    if len(suppression.rules) > 1:
        return UNUSED_SUPPRESSION.at(place, message, help=(f"take `{rule}` out of the comment",))
    fix = Fix("take the comment out", (Edit(suppression.path, suppression.span, ""),), Applicability.SAFE)
    return UNUSED_SUPPRESSION.at(place, message, help=(fix.title,), fix=fix)
