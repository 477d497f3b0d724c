"""Weighing a project: its map by its own table of worths, with the evidence that its lock says to look at again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from argmap.diagnostics.nearest import nearest_names
from argmap.review.suspicion import find_suspicions
from argmap.semantics.explanation.removal import Named, meanings, nodes_named
from argmap.semantics.framework import Framework
from argmap.semantics.gradual.semantics import CROSS_CHECK, DEFAULT, Semantics, all_semantics
from argmap.semantics.weighing import Weighing, weigh, without
from argmap.semantics.worth import STANDARD_TABLE, Factor, Trait, WorthTable
from argmap.syntax.document import WeighingEntry
from argmap.workspace.errors import ArgmapError
from argmap.workspace.project import Project

# So many names are listed where none is near.
_FEW = 9


def weigh_project(project: Project, *, semantics: str | None = None, cross_check: str | None = None) -> Weighing:
    """Return a project's map weighed; what is not named is as its settings say, or the documentation.

    Evidence under suspicion counts, and what would be without it is known, too.

    Raises:
        ArgmapError: there is no such semantics.
    """
    settings = project.settings.weighing
    return weigh(
        project.map,
        worth_table(settings),
        semantics=gradual_semantics(semantics or settings.semantics or DEFAULT),
        cross_check=gradual_semantics(cross_check or settings.cross_check or CROSS_CHECK),
        suspects=suspects_of(project),
    )


def worth_table(settings: WeighingEntry) -> WorthTable:
    """Return the table of the documentation with the entries that a project changes."""
    table = STANDARD_TABLE
    for entry in _changed(settings):
        table = table.with_(entry)
    return table


def suspects_of(project: Project) -> frozenset[tuple[str, int]]:
    """Return the evidence that is to be looked at again, as claim and ordinal."""
    if project.lock is None:
        return frozenset()
    found = find_suspicions(project.map, project.texts.readable, project.lock)
    return frozenset((one.evidence.claim, one.evidence.ordinal) for one in found)


def without_named(weighing: Weighing, names: Sequence[str]) -> Weighing:
    """Return a project weighed without some claims, steps (`entry>target`), sources or speakers, all at once.

    `claim:NAME`, `source:NAME` and `speaker:NAME` tell apart what has the same name.

    Raises:
        ArgmapError: one of the names means nothing, or several things.
    """
    framework = weighing.framework
    return without(weighing, weighing.removed | nodes_named(framework, [_meant(framework, name) for name in names]))


def _meant(framework: Framework, written: str) -> Named:
    """Return the one thing that a name means."""
    found = meanings(framework, written)
    if not found:
        known = framework.map
        every = (*known.claims, *known.arguments, *known.sources, *known.speakers)
        known_name(written, "claim, step, source or speaker", every)
    if len(found) > 1:
        several = " and ".join(f"a {one.kind}" for one in found)
        meant = " or ".join(f"`{one.written}`" for one in found)
        raise ArgmapError(f"`{written}` is {several}", help=f"write {meant}")
    return found[0]


def gradual_semantics(name: str) -> Semantics:
    """Return the gradual semantics of that name.

    Raises:
        ArgmapError: there is none.
    """
    return all_semantics()[known_name(name, "semantics", all_semantics())]


def known_name(name: str, noun: str, names: Collection[str]) -> str:
    """Return a name if it is among some names.

    Raises:
        ArgmapError: it is not; the nearest are told.
    """
    if name in names:
        return name
    nearest = nearest_names(name, names)
    meant = f"did you mean {' or '.join(f'`{other}`' for other in nearest)}?" if nearest else ""
    few = f"there are {', '.join(names)}" if len(names) <= _FEW else "`argmap weigh --all` lists all claims"
    raise ArgmapError(f"there is no {noun} `{name}`", help=meant or few)


def _changed(settings: WeighingEntry) -> Iterator[Factor]:
    for trait in (Trait.RELIABILITY, Trait.VOICE, Trait.STANCE, Trait.CERTAINTY):
        factors: dict[str, float] = getattr(settings, trait.value).model_dump(exclude_none=True)
        yield from (Factor(trait, word, value) for word, value in factors.items())
    for trait in (Trait.INTEREST, Trait.ASSUMED):
        value: float | None = getattr(settings, trait.value)
        if value is not None:
            yield Factor(trait, "", value)
