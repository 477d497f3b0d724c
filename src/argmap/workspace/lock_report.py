"""What a run of `argmap lock` tells: what became of quotations whose text changed, and the summary."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.model.argument_map import Evidence
from argmap.reporting import counted
from argmap.reporting.excerpts.visible import visible
from argmap.review.survival import Fate, Survival
from argmap.rules.rule import all_rules
from argmap.syntax.tree import Tree
from argmap.text.span import Span
from argmap.workspace.checking import check_project
from argmap.workspace.files import shown_path
from argmap.workspace.lock_notes import lock_notes
from argmap.workspace.locking import LockResult
from argmap.workspace.results import CheckResult
from argmap.workspace.roots import Selection

_FATES = {Fate.UNCHANGED: "unchanged", Fate.MOVED: "moved", Fate.OTHER_WORDS_AROUND: "with other words around {}"}
_KEYS = ("quote", "prefix", "suffix", "source")


def report_lock(result: LockResult, *, width: int, color: bool) -> str:
    """Return what a run has to tell, in lines of at most `width` cells where words allow.

    First a line for each source whose text changed; then, as `argmap check` shows them, the findings about quotations
    that did not survive it; and last what became of reviews, and the summary.
    """
    survivals = result.draft.survivals()
    parts = ["".join(f"{_wrapped(line, width)}\n" for one in survivals for line in _in_words(one, result))]
    lost = [evidence for survival in survivals for evidence in survival.lost]
    parts.append(_findings(lost, result, width=width, color=color) if lost else "")
    summary = [*lock_notes(result.draft), result.in_words()]
    parts.append("".join(f"{_wrapped(line, width)}\n" for line in summary))
    return "\n".join(filter(None, parts)) if lost else "".join(parts)


def _in_words(survival: Survival, result: LockResult) -> Iterator[str]:
    draft = result.draft
    found = draft.files.root / draft.project.texts.readable[survival.source].source.path
    path = visible(shown_path(found))
    number = len(survival.fates)
    surviving = number - survival.count(Fate.LOST)
    if not number:
        yield f"`{path}` changed: nothing was locked of it"
        return
    verb = "survives" if number == 1 else "survive"
    counts = [(survival.count(fate), words) for fate, words in _FATES.items()]
    states = [f"{count:,} {words.format('it' if count == 1 else 'them')}" for count, words in counts if count]
    kinds = f" ({', '.join(states)})" if states else ""
    yield f"`{path}` changed: {surviving:,} of {counted(number, 'quotation')} {verb}{kinds}"


def _findings(lost: list[Evidence], result: LockResult, *, width: int, color: bool) -> str:
    """Return the errors about quotations that did not survive, as a check would show them."""
    project, files = result.draft.project, result.draft.files
    rules = {rule.finding.name for rule in all_rules() if rule.family == "quotation"}
    places: dict[str, list[Span]] = {}
    for evidence in lost:
        places.setdefault(evidence.written.path, []).extend(_spans(evidence, project.trees[evidence.written.path]))
    everything = check_project(project)
    found = tuple(one for one in everything if one.rule in rules and _is_in(one, places))
    return CheckResult(project, Selection(files, ()), found, everything).findings(width=width, color=color)


def _spans(evidence: Evidence, tree: Tree) -> Iterator[Span]:
    for key in _KEYS:
        route = (*evidence.written.route, key)
        if tree.key_span(route) is not None:
            yield tree.value_span(route)


def _is_in(diagnostic: Diagnostic, places: dict[str, list[Span]]) -> bool:
    place = diagnostic.place
    if place is None or diagnostic.severity is not Severity.ERROR:
        return False
    return any(span.start <= place.span.start <= span.end for span in places.get(place.path, ()))


def _wrapped(line: str, width: int) -> str:
    return "\n".join(
        textwrap.wrap(line, max(width, 40), subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
    )
