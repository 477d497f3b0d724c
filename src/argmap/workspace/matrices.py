"""Evidence by position: as tables, as JSON, or as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

from argmap._version import VERSION
from argmap.diagnostics.nearest import nearest_names
from argmap.reporting.matrix import MatrixReport, Sheet
from argmap.semantics.matrix import matrix
from argmap.semantics.matrix_rows import By
from argmap.semantics.testimony import testimony
from argmap.semantics.weighing import Weighing
from argmap.workspace.errors import ArgmapError
from argmap.workspace.project import Project

_FORMS = {"text": "table", "json": "document"}


@dataclass(frozen=True, slots=True)
class MatrixWishes:
    """What matrices are to show: what their rows are, and whether speakers stand by position, too."""

    by: By = By.ORIGIN
    with_speakers: bool = False


USUAL = MatrixWishes()


def print_matrix(
    project: Project,
    weighing: Weighing,
    format_name: str,
    *,
    width: int,
    issues: Sequence[str] = (),
    wishes: MatrixWishes = USUAL,
) -> str:
    """Return the matrices of some issues, or all, in one of the formats text, json and svg.

    `width` is that of the terminal, in cells. A picture holds all of them, one below the other.

    Raises:
        ArgmapError: there is no such issue, none at all, or the project's theme cannot be used.
    """
    sheets = _sheets(weighing, issues, wishes.by)
    if format_name == "svg":
        return _drawn(project, weighing, sheets, wishes)
    report = MatrixReport(weighing.framework.map, sheets, weighing.semantics.name, VERSION, width, wishes.with_speakers)
    printed: str = import_module(f"argmap.reporting.matrix.{_FORMS[format_name]}").report(report)
    return printed


def _sheets(weighing: Weighing, issues: Sequence[str], by: By) -> tuple[Sheet, ...]:
    known = weighing.framework.map.issues
    unknown = [name for name in issues if name not in known]
    if unknown:
        nearest = nearest_names(unknown[0], known)
        meant = f"did you mean `{nearest[0]}`?" if nearest else "the names of issues are meant"
        raise ArgmapError(f"there is no issue `{unknown[0]}`", help=meant)
    if not known:
        raise ArgmapError("there is no issue to make a matrix of")
    return tuple(Sheet(matrix(weighing, name, by), testimony(weighing, name)) for name in issues or known)


def _drawn(project: Project, weighing: Weighing, sheets: Sequence[Sheet], wishes: MatrixWishes) -> str:
    from argmap.layout.matrix.picture import MatrixSheet, matrix_picture  # noqa: PLC0415 - only pictures need fonts
    from argmap.rendering.dress import Dress  # noqa: PLC0415
    from argmap.rendering.svg import render_svg  # noqa: PLC0415
    from argmap.workspace.font_books import font_book  # noqa: PLC0415
    from argmap.workspace.themes import wanted_theme  # noqa: PLC0415

    theme = wanted_theme(None, project, "auto").usable()
    fonts = font_book(theme)
    drawn = [MatrixSheet(sheet.matrix, sheet.testimony, with_speakers=wishes.with_speakers) for sheet in sheets]
    return render_svg(matrix_picture(weighing.framework.map, drawn, fonts), fonts, Dress(theme=theme))
