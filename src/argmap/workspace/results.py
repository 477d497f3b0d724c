"""A check of what the user named, ready to be reported or drawn."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from argmap._version import VERSION
from argmap.diagnostics.diagnostic import Diagnostic, Label, Place, Severity
from argmap.diagnostics.fix import Edit, Fix
from argmap.model.argument_map import Claim
from argmap.model.quotation import Anchor, Cited, Locked, Unverified
from argmap.model.source import Locator
from argmap.reporting import Report, reporter, summary
from argmap.rules.catalogue import all_findings
from argmap.rules.rule import all_rules
from argmap.text.line_index import LineIndex
from argmap.workspace.checking import check_project
from argmap.workspace.files import shown_path
from argmap.workspace.project import Project, load_project
from argmap.workspace.roots import Selection, select

# What these families find leaves nothing out of the map.
_FAMILIES_ABOUT_COMPLETE_MAPS = {"quotation", "reasoning"}
# What these rules find stands at one place, and for all quotations from a text.
_SPEAK_FOR_TEXTS = {"quotation-unverified", "source-unreadable"}


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
        shown = {place.path for diagnostic in self.diagnostics for place in _places_of(diagnostic)}
        texts = {show.path(path): tree.lines for path, tree in self.project.trees.items() if path in shown}
        locators: dict[str, Sequence[Locator]] = {}
        for text in self.project.texts.found_at(shown):
            texts[show.path(text.source.path)] = LineIndex(text.source.text)
            locators[show.path(text.source.path)] = text.source.locators
        report = Report(diagnostics, texts, all_findings(), VERSION, width, color, locators, self._states())
        return reporter(format_name)(report)

    def _claims(self) -> list[Claim]:
        claims = self.project.map.claims.values()
        return [claim for claim in claims if self.selection.covers(claim.written.path)]

    def _states(self) -> dict[str, int]:
        """Count the quotations that the user asked about by what is known of them."""
        evidence = (evidence for claim in self._claims() for evidence in claim.evidence)
        quotations = [item.verification for item in evidence if not isinstance(item.verification, Cited)]
        verified = sum(isinstance(verification, Anchor) for verification in quotations)
        locked = sum(isinstance(verification, Locked) for verification in quotations)
        rest = len(quotations) - verified - locked
        return {"quotations": len(quotations), "verified": verified, "locked": locked, "not_verified": rest}

    def _counts(self) -> str:
        claims, counted = self._claims(), self._states()
        verified, locked, rest = counted["verified"], counted["locked"], counted["not_verified"]
        states = [f"{verified:,} verified"] if verified or not locked else []
        states += [f"{locked:,} locked (the text is not here)"] if locked else []
        states += [f"{rest:,} not verified"] if rest else []
        positions = sum(claim.is_position for claim in claims)
        counts = (
            _count(len(self.issues()), "issue"),
            _count(positions, "position"),
            _count(sum(not claim.is_unnamed for claim in claims) - positions, "argument"),
            _count(counted["quotations"], "quotation"),
        )
        return f"{', '.join(counts)}: {', '.join(states)}"


def check_paths(paths: Sequence[Path], *, locked: bool = False, require_text: bool = False) -> CheckResult:
    """Check the project that `paths` belong to, and keep the findings about those paths.

    The whole project is always read, because names are shared over its files. Raises `ArgmapError`.
    """
    selection = select(paths)
    project = load_project(selection.files)
    found = check_project(project, locked=locked, require_text=require_text)
    texts = _unproving_texts(project, selection)
    kept = tuple(one for one in found if one.place is None or selection.covers(one.place.path) or _tells(one, texts))
    return CheckResult(project, selection, kept, found)


def _unproving_texts(project: Project, selection: Selection) -> set[Place]:
    """Return where the files of sources are named that leave quotations in the chosen files unverified."""
    claims = (claim for claim in project.map.claims.values() if selection.covers(claim.written.path))
    unverified = (one.source for claim in claims for one in claim.evidence if isinstance(one.verification, Unverified))
    sources = (project.map.sources[name] for name in set(unverified) if name in project.map.sources)
    return {
        Place(written.path, project.trees[written.path].value_span((*written.route, "file")))
        for written in (source.written for source in sources)
    }


def _tells(diagnostic: Diagnostic, texts: set[Place]) -> bool:
    """Say whether a finding, wherever it stands, speaks for all quotations from one of these texts."""
    return diagnostic.rule in _SPEAK_FOR_TEXTS and any(place in texts for place in _places_of(diagnostic))


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
        return path if self._is_here else shown_path(self._root / path, self._base)

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
