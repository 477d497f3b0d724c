"""How much of each source is quoted, and by whom: as a table, as JSON, or as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

from argmap._version import VERSION
from argmap.reporting.coverage import CoverageReport
from argmap.semantics.bearing import bearings_of
from argmap.semantics.coverage import CoveredSource, cover_text, cover_unseen, uses_of
from argmap.workspace.own_files import write_answer
from argmap.workspace.project import Project
from argmap.workspace.source_names import select_sources

_FORMS = {"text": "table", "json": "document", "html": "page"}


def cover_project(project: Project, names: Sequence[str] = ()) -> Iterator[CoveredSource]:
    """Yield the coverage of the sources called `names`, or all, that have a text; each text is asked for once."""
    argument_map = project.map
    uses = uses_of(argument_map, bearings_of(argument_map))
    known = project.lock.sources if project.lock is not None else {}
    for name in select_sources(argument_map.sources, names):
        source = argument_map.sources[name]
        text = project.texts.readable.get(name)
        if text is not None:
            yield cover_text(source, text.source, uses[name])
        elif source.file is not None:
            yield cover_unseen(source, known[name].chars if name in known else 0, uses[name])


def print_coverage(project: Project, format_name: str, *, width: int, names: Sequence[str] = ()) -> Iterator[str]:
    """Yield the coverage of a project's sources in one of the formats text, json and html, piece by piece.

    Raises:
        ArgmapError: one of `names` means no source.
    """
    select_sources(project.map.sources, names)
    report = CoverageReport(project.map, cover_project(project, names), VERSION, width)
    pieces: Iterator[str] = import_module(f"argmap.reporting.coverage.{_FORMS[format_name]}").report(report)
    return pieces


def write_coverage(project: Project, format_name: str, path: Path, *, width: int, names: Sequence[str] = ()) -> None:
    """Write the coverage of a project's sources to a file.

    Raises:
        ArgmapError: there is no such folder, the file is one of the project or cannot be written, or one of `names`
            means no source.
    """
    write_answer(project, path, "".join(print_coverage(project, format_name, width=width, names=names)))
