"""How much of each source is quoted, and by whom: as a table, as JSON, or as a page."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from argmap._version import VERSION
from argmap.reporting.coverage import CoverageReport
from argmap.semantics.bearing import bearings_of
from argmap.semantics.coverage import CoveredSource, cover_text, cover_unseen, uses_of
from argmap.workspace.project import Project
from argmap.workspace.writing import write_atomically

_FORMS = {"text": "table", "json": "document", "html": "page"}


def cover_project(project: Project) -> Iterator[CoveredSource]:
    """Yield the coverage of each source that has a text, in the order written; each text is asked for once."""
    argument_map = project.map
    uses = uses_of(argument_map, bearings_of(argument_map))
    known = project.lock.sources if project.lock is not None else {}
    for name, source in argument_map.sources.items():
        text = project.texts.readable.get(name)
        if text is not None:
            yield cover_text(source, text.source, uses[name])
        elif source.file is not None:
            yield cover_unseen(source, known[name].chars if name in known else 0, uses[name])


def print_coverage(project: Project, format_name: str, *, width: int) -> Iterator[str]:
    """Yield the coverage of a project in one of the formats text, json and html, piece by piece."""
    report = CoverageReport(project.map, cover_project(project), VERSION, width)
    pieces: Iterator[str] = import_module(f"argmap.reporting.coverage.{_FORMS[format_name]}").report(report)
    return pieces


def write_coverage(project: Project, format_name: str, path: Path, *, width: int) -> None:
    """Write the coverage of a project to a file; raise `ArgmapError` where that cannot be done."""
    write_atomically(path, "".join(print_coverage(project, format_name, width=width)))
