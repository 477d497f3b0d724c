"""What stands behind `argmap.load`, `argmap.check` and `argmap.render`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.workspace.checking import check_project
from argmap.workspace.drawing import draw_issue
from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import Files, MemoryFiles
from argmap.workspace.project import Project, load_project
from argmap.workspace.roots import select


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


def render(project: Project, issue: str) -> str:
    """Return one issue as a self-contained SVG.

    Raises:
        ArgmapError: the project has no such issue.
    """
    if issue not in project.map.issues:
        known = ", ".join(f"`{name}`" for name in project.map.issues)
        raise ArgmapError(f"there is no issue `{issue}`", help=f"issues here: {known}")
    return draw_issue(project, issue)
