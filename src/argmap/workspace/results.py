"""A check of what the user named, ready to be reported or drawn."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from argmap._version import VERSION
from argmap.diagnostics.diagnostic import Diagnostic, Label, Place, Severity
from argmap.diagnostics.fix import Edit, Fix
from argmap.model.quotation import Anchor, Cited, Locked
from argmap.reporting import Report, reporter, summary
from argmap.rules.catalogue import all_findings
from argmap.rules.rule import all_rules
from argmap.text.line_index import LineIndex
from argmap.workspace.checking import check_project
from argmap.workspace.project import Project, load_project
from argmap.workspace.roots import Selection, select

# What these families find leaves nothing out of the map.
_FAMILIES_ABOUT_COMPLETE_MAPS = {"quotation", "reasoning"}


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A project, what the user asked about, and the findings: about that, and about everything."""

    project: Project
    selection: Selection
    diagnostics: tuple[Diagnostic, ...]
    all_diagnostics: tuple[Diagnostic, ...]

    def report(self, format_name: str, *, width: int, color: bool) -> str:
        """Return the findings in one of the formats; the text format ends with a summary."""
        if format_name == "text" and not self.diagnostics:
            return f"{self._counts()}\n{summary(())}\n"
        written = self._written(format_name, width=width, color=color)
        if format_name != "text":
            return written if written.endswith("\n") or not written else written + "\n"
        gap = "\n" if written else ""
        return f"{written}{gap}{self._counts()}\n{summary(self.diagnostics)}\n"

    def findings(self, *, width: int, color: bool) -> str:
        """Return the findings as text, without the summary; "" where there are none."""
        return self._written("text", width=width, color=color)

    def blocking(self) -> CheckResult:
        """Return only the errors for which something was left out of the map, so that a drawing would be incomplete.

        The whole project counts, because an issue may have parts in other files than those that were asked for. Those
        about quotations and about the quality of reasons leave nothing out: a card shows what is not verified.
        """
        complete = {rule.finding.name for rule in all_rules() if rule.family in _FAMILIES_ABOUT_COMPLETE_MAPS}
        errors = tuple(
            diagnostic
            for diagnostic in self.all_diagnostics
            if diagnostic.severity is Severity.ERROR and diagnostic.rule not in complete
        )
        return replace(self, diagnostics=errors)

    def issues(self) -> tuple[str, ...]:
        """Return the names of the issues that the user asked about: all, or those with a part in the chosen files."""
        argument_map = self.project.map
        chosen = {
            claim.issue for claim in argument_map.claims.values() if self.selection.covers(claim.written.path)
        } | {issue.name for issue in argument_map.issues.values() if self.selection.covers(issue.written.path)}
        return tuple(name for name in argument_map.issues if name in chosen)

    def _written(self, format_name: str, *, width: int, color: bool) -> str:
        show = _Relocation(self.selection.files.root, _base_of_paths(format_name))
        diagnostics = [show.diagnostic(diagnostic) for diagnostic in self.diagnostics]
        texts = {show.path(path): lines for path, lines in self._texts()}
        return reporter(format_name)(Report(diagnostics, texts, all_findings(), VERSION, width, color))

    def _texts(self) -> Iterable[tuple[str, LineIndex]]:
        shown = {place.path for diagnostic in self.diagnostics for place in _places_of(diagnostic)}
        for path, tree in self.project.trees.items():
            if path in shown:
                yield path, tree.lines
        for text in self.project.texts.found_at(shown):
            yield text.source.path, LineIndex(text.source.text)

    def _counts(self) -> str:
        argument_map = self.project.map
        claims = [claim for claim in argument_map.claims.values() if self.selection.covers(claim.written.path)]
        evidence = [evidence for claim in claims for evidence in claim.evidence]
        quotations = [item.verification for item in evidence if not isinstance(item.verification, Cited)]
        verified = sum(isinstance(verification, Anchor) for verification in quotations)
        locked = sum(isinstance(verification, Locked) for verification in quotations)
        states = [f"{verified:,} verified"] if verified or not locked else []
        states += [f"{locked:,} locked (the text is not here)"] if locked else []
        rest = len(quotations) - verified - locked
        states += [f"{rest:,} not verified"] if rest else []
        positions = sum(claim.is_position for claim in claims)
        counts = (
            _count(len(self.issues()), "issue"),
            _count(positions, "position"),
            _count(sum(not claim.is_unnamed for claim in claims) - positions, "argument"),
            _count(len(quotations), "quotation"),
        )
        return f"{', '.join(counts)}: {', '.join(states)}"


def check_paths(paths: Sequence[Path], *, locked: bool = False, require_text: bool = False) -> CheckResult:
    """Check the project that `paths` belong to, and keep the findings about those paths.

    The whole project is always read, because names are shared over its files. Raises `ArgmapError`.
    """
    selection = select(paths)
    project = load_project(selection.files)
    found = check_project(project, locked=locked, require_text=require_text)
    kept = tuple(
        diagnostic for diagnostic in found if diagnostic.place is None or selection.covers(diagnostic.place.path)
    )
    return CheckResult(project, selection, kept, found)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _places_of(diagnostic: Diagnostic) -> Iterable[Place]:
    if diagnostic.place is not None:
        yield diagnostic.place
    yield from (label.place for label in diagnostic.related)


def _base_of_paths(format_name: str) -> Path:
    """Return what paths are told relative to: the current folder; for GitHub, where it has checked the project out."""
    checkout = os.environ.get("GITHUB_WORKSPACE")
    return Path(checkout) if checkout and format_name in {"github", "sarif"} else Path.cwd()


class _Relocation:
    """Paths of the project as seen from another folder, so that a terminal or an editor there can open them."""

    def __init__(self, root: Path, base: Path) -> None:
        self._root = root
        self._base = base
        self._is_here = root == base

    def path(self, path: str) -> str:
        return path if self._is_here else Path(os.path.relpath(self._root / path, self._base)).as_posix()

    def diagnostic(self, diagnostic: Diagnostic) -> Diagnostic:
        if self._is_here:
            return diagnostic
        place = diagnostic.place
        fix = diagnostic.fix
        return replace(
            diagnostic,
            place=self._place(place) if place is not None else None,
            related=tuple(Label(self._place(label.place), label.text) for label in diagnostic.related),
            fix=self._fix(fix) if fix is not None else None,
        )

    def _place(self, place: Place) -> Place:
        return Place(self.path(place.path), place.span)

    def _fix(self, fix: Fix) -> Fix:
        return replace(fix, edits=tuple(Edit(self.path(edit.path), edit.span, edit.replacement) for edit in fix.edits))
