"""What stands behind `argmap.load`, `argmap.check`, `argmap.weigh` and `argmap.render`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.workspace.checking import check_project
from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import Files, MemoryFiles
from argmap.workspace.outcome import Outcome, outcome_of
from argmap.workspace.pictures.commissions import commissions
from argmap.workspace.pictures.drawing import draw_svg
from argmap.workspace.pictures.wishes import wishes
from argmap.workspace.project import Project, load_project
from argmap.workspace.roots import select
from argmap.workspace.themes import wanted_theme
from argmap.workspace.weighing import weigh_project, without_named


def load(project: str | Path | Mapping[str, str | bytes]) -> Project:
    """Read and compile a project: a folder, or a mapping of paths to contents.

    Raises:
        ArgmapError: there is no such folder, no debate in it, or its lock is damaged. What authors got wrong is not
            raised: `check` says it.
    """
    files: Files = MemoryFiles(project) if isinstance(project, Mapping) else select([Path(project)]).files
    return load_project(files)


def check(project: Project, *, locked: bool = False, require_text: bool = False) -> tuple[Diagnostic, ...]:
    """Return all findings, sorted by path, offset and rule; paths are relative to the project."""
    return check_project(project, locked=locked, require_text=require_text)


def weigh(project: Project, *, without: Sequence[str] = (), semantics: str | None = None) -> Outcome:
    """Return what stands, fails or stays open, how firmly, and for what reason.

    `without` names claims, steps, sources or speakers that are taken away first, all at once; `claim:NAME`,
    `source:NAME` and `speaker:NAME` tell apart what has the same name. `semantics` is what strengths are computed by,
    None for the project's own or the usual one.

    Raises:
        ArgmapError: one of `without` means nothing, or several things, or there is no such semantics.
    """
    weighing = weigh_project(project, semantics=semantics)
    return outcome_of(without_named(weighing, without) if without else weighing)


def render(
    project: Project,
    issue: str,
    *,
    layout: Literal["auto", "columns", "tree"] = "auto",
    direction: Literal["down", "right"] = "down",
    detail: Literal["full", "claims", "positions"] = "full",
    only: str | None = None,
    depth: int | None = None,
    lang: str = "originals",
    width: float | None = None,
    theme: str | None = None,
    text: Literal["embed", "system", "paths"] = "embed",
    weigh: bool = True,
) -> str:
    """Return one issue, or the part of it below the position or argument `only`, as a self-contained SVG.

    The choices are those of `argmap render`; `theme` is a name or the path of a file, None for the project's own;
    without `weigh` the map is plain.

    Raises:
        ArgmapError: the project has no such issue, position, argument or theme.
    """
    if issue not in project.map.issues:
        known = ", ".join(f"`{name}`" for name in project.map.issues)
        raise ArgmapError(f"there is no issue `{issue}`", help=f"issues here: {known}")
    if only is not None and (only not in project.map.claims or project.map.claims[only].issue != issue):
        raise ArgmapError(f"there is no position or argument `{only}` in `{issue}`")
    wanted = wishes(
        layout=layout, direction=direction, detail=detail, depth=depth, lang=lang, width=width, theme=theme, text=text
    )
    (commission,) = commissions(project, (issue,), weigh=weigh)
    reading = wanted_theme(theme, project, wanted.traits.theme)
    return draw_svg(commission, wanted.order(reading.usable(), only))
