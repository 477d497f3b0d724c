"""What `argmap weigh` answers: what stands, why a claim does, and what would be without something."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from argmap._version import VERSION
from argmap.reporting.weighing import WeighingReport, answers, document, overview, tables
from argmap.reporting.weighing.flips import flips_text
from argmap.reporting.weighing.tree import tree
from argmap.semantics.explanation.changes import changes
from argmap.semantics.explanation.contributions import contributions
from argmap.semantics.explanation.derivation import derivation
from argmap.semantics.explanation.flip_sets import flip_sets
from argmap.semantics.explanation.removal import NameKind, meanings, needed_for, needed_for_claim, origins_among
from argmap.semantics.explanation.sensitivity import lead_sensitivities, sensitivities
from argmap.semantics.explanation.shares import shapley
from argmap.semantics.weighing import Weighing
from argmap.workspace.errors import ArgmapError
from argmap.workspace.own_files import write_answer
from argmap.workspace.results import CheckResult, check_paths
from argmap.workspace.roots import SETTINGS_FILE
from argmap.workspace.weighing import known_name, weigh_project, without_named

# Of few origins all coalitions are looked at; of more, a thousand orders, each of which weighs everything once for each
# origin. So many of both together take half a minute.
_FEW_ORIGINS = 12
_MOST_SHARED = 50_000

# What single origins decide is looked for unasked where no more arguments bear on the issues: a second or two.
_MOST_AT_FIRST_SIGHT = 5_000


@dataclass(frozen=True, slots=True)
class Weighed:
    """A project weighed, with the findings that there are about it.

    `issues` are those that were asked about. `width` and `color` are those of the terminal; `is_json` asks for JSON in
    place of text. Methods that take the name of something raise `ArgmapError` where nothing is called that.
    """

    result: CheckResult
    weighing: Weighing
    issues: tuple[str, ...]
    width: int = 100
    color: bool = False
    is_json: bool = False

    def shown(self, width: int, *, color: bool, is_json: bool) -> Weighed:
        """Return the same, to be shown in another way."""
        return replace(self, width=width, color=color, is_json=is_json)

    @property
    def is_complete(self) -> bool:
        """Whether no error leaves anything out of the map."""
        return not self.result.blocking().diagnostics

    def warnings(self) -> Iterator[str]:
        """Yield what is left out of the map, and so was not weighed."""
        if not self.is_complete:
            yield self.result.blocking().report("text", width=self.width, color=self.color)
            yield f"error: {self._what_is_amiss()}"

    @property
    def is_void(self) -> bool:
        """Whether errors left nothing of what was asked about: no issue there has a position."""
        issues = self.result.project.map.issues
        return not self.is_complete and not any(issues[name].positions for name in self.issues)

    def _what_is_amiss(self) -> str:
        if self.is_void:
            return "the structure has errors, and nothing is left to weigh"
        paths = {one.place.path if one.place else None for one in self.result.blocking().diagnostics}
        if paths == {SETTINGS_FILE}:
            return "the settings have errors: weighed with the defaults in place of what is wrong"
        return "the structure has errors, and what they leave out of the map was not weighed"

    def overview(self, *, is_full: bool) -> str:
        """Return what stands and how firmly, and the single origins that decide; of every claim, if that is asked.

        Where too many arguments bear on an issue for that, its origins are left to `flips`.
        """
        report = replace(self._report(1, self._issues_searched_at_once()), is_full=is_full)
        return document.report(report) if self.is_json else overview.report(report)

    def flips(self, most: int) -> str:
        """Return the sets of at most so many origins without which another position wins."""
        report = self._report(most, self.issues)
        if self.is_json:
            return self._answer(issues=answers.all_flips_value(report.flip_sets))
        return flips_text(report)

    def derivation(self, name: str, depth: int | None) -> str:
        """Return all that the verdict on a claim rests on, down to so many levels."""
        found = derivation(self.weighing, self._claim(name), depth)
        if self.is_json:
            return self._answer(claim=name, parts=answers.derivation_value(self.weighing, found))
        return tree(self.weighing, found, width=self.width, color=self.color)

    def without(self, names: Sequence[str]) -> str:
        """Return what changes without some claims, steps, sources or speakers."""
        names, argument_map = tuple(dict.fromkeys(names)), self.result.project.map
        for name in names:
            self._refuse_issue(name, (argument_map.claims, argument_map.sources, argument_map.speakers))
        claims = argument_map.claims
        moved = changes(self.weighing, without_named(self.weighing, names))
        lost = self._lost_with(names)
        found = tuple(change for change in moved if claims[change.claim].issue in self.issues)
        if self.is_json:
            return self._answer(without=list(names), lost=list(lost), changes=answers.changes_value(found))
        return tables.changes_table(names, found, self.width, lost)

    def _lost_with(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return the sources that go with those among some names, because they go back to nothing else."""
        framework = self.weighing.framework
        meant = [one for name in names for one in meanings(framework, name) if one.kind is NameKind.SOURCE]
        gone = {one.name for one in meant}
        lost, _ = framework.lost_sources.with_all([one.name for one in meant])
        return tuple(name for name in lost if name not in gone)

    def contributions(self, name: str) -> str:
        """Return what each argument and each origin does for a claim."""
        found = contributions(self.weighing, self._claim(name))
        if self.is_json:
            return self._answer(claim=name, contributions=answers.contributions_value(found))
        return tables.contributions_table(self.weighing, name, found, self.width)

    def sensitivity(self) -> str:
        """Return which entries of the table of worths decide a verdict, or which position leads, by themselves."""
        chosen = frozenset(self.issues)
        claims = self.result.project.map.claims
        found = tuple(one for one in sensitivities(self.weighing) if claims[one.claim].issue in chosen)
        leads = tuple(one for one in lead_sensitivities(self.weighing) if one.issue in chosen)
        if self.is_json:
            leads_value = answers.lead_sensitivities_value(leads)
            return self._answer(sensitivities=answers.sensitivities_value(found), lead_sensitivities=leads_value)
        return f"{tables.sensitivities_text(found, self.width)}\n{tables.lead_sensitivities_text(leads, self.width)}"

    def shares(self, name: str) -> str:
        """Return what each origin is owed of the strength of a claim; too much work is refused by an `ArgmapError`."""
        bearing = needed_for_claim(self.weighing.framework, self._claim(name))
        origins = len(origins_among(self.weighing, bearing))
        if origins > _FEW_ORIGINS and origins * len(bearing) > _MOST_SHARED:
            message = f"`{name}` goes back to {origins} origins through {len(bearing):,} claims, steps and quotations"
            raise ArgmapError(f"{message}: too many for shares", help="`--contributions` has no such limit")
        found = shapley(self.weighing, name)
        if self.is_json:
            return self._answer(claim=name, shares=answers.shares_value(found))
        return tables.shares_table(self.weighing, name, found, self.width)

    def matrix(self, format_name: str, *, by: str, with_speakers: bool) -> str:
        """Return evidence by position, in one of the formats text, json and svg; `by` says what the rows are."""
        from argmap.semantics.matrix_rows import By  # noqa: PLC0415 - only where a matrix is wanted
        from argmap.workspace.matrices import MatrixWishes, print_matrix  # noqa: PLC0415

        wishes = MatrixWishes(By(by), with_speakers)
        project, weighing = self.result.project, self.weighing
        return print_matrix(project, weighing, format_name, width=self.width, issues=self.issues, wishes=wishes)

    def readings(self, semantics: str) -> str:
        """Return which positions can be accepted together, by a semantics of abstract argumentation."""
        from argmap.workspace.readings import print_readings  # noqa: PLC0415 - for experts

        return print_readings(self.weighing, self.issues, semantics, width=self.width, is_json=self.is_json)

    def for_solvers(self, format_name: str) -> str:
        """Return the whole map as other tools read it: apx or bag."""
        from argmap.workspace.readings import print_for_solvers  # noqa: PLC0415 - for experts

        return print_for_solvers(self.weighing, format_name)

    def write(self, path: Path, text: str) -> None:
        """Write an answer to a file; raises `ArgmapError` where that cannot be, or is a file of the project."""
        write_answer(self.result.project, path, text)

    def _report(self, most: int, searched: Iterable[str]) -> WeighingReport:
        flips = {issue: flip_sets(self.weighing, issue, most) for issue in searched}
        return WeighingReport(self.weighing, self.issues, VERSION, flips, self.width, self.color)

    def _issues_searched_at_once(self) -> Iterator[str]:
        """Yield the issues, in their order, for as long as not too many arguments bear on them together."""
        framework, left = self.weighing.framework, _MOST_AT_FIRST_SIGHT
        contests = {contest.name: contest for contest in framework.contests}
        for issue in self.issues:
            needed = needed_for(framework, (contests[issue].node,))
            left -= sum(node in needed for node in framework.steps.values())
            if left < 0:
                return
            yield issue

    def _answer(self, **answered: object) -> str:
        return answers.answer(VERSION, self.weighing, **answered)

    def _claim(self, name: str) -> str:
        argument_map = self.result.project.map
        if name in argument_map.sources and name not in argument_map.claims:
            meant = f"`argmap weigh --without {name}` shows what hangs on it"
            raise ArgmapError(f"there is no claim `{name}`: that is a source", help=meant)
        self._refuse_issue(name, (argument_map.claims,))
        return known_name(name, "claim", argument_map.claims)

    def _refuse_issue(self, name: str, others: Iterable[Collection[str]]) -> None:
        """Refuse the name of an issue where something else is asked for, and nothing else is called so."""
        if name in self.result.project.map.issues and not any(name in known for known in others):
            raise ArgmapError(f"`{name}` is an issue", help=f"`argmap weigh --only {name}` weighs it alone")


def weigh_paths(paths: Sequence[Path], only: str | None = None, semantics: str | None = None) -> Weighed:
    """Weigh the project that `paths` belong to; of its issues are shown those that have a part there, or `only` one.

    Raises:
        ArgmapError: there is no such project, issue or semantics.
    """
    result = check_paths(paths)
    issues = result.issues() if only is None else (known_name(only, "issue", result.project.map.issues),)
    return Weighed(result, weigh_project(result.project, semantics=semantics), issues)
