"""`argmap render`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.options import ColorOption, Paths, output_width, wants_color, without_collection


def render(
    paths: Paths = None,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to draw into.")] = Path(
        "maps"
    ),
    color: ColorOption = "auto",
) -> None:
    """Draw each issue as one self-contained SVG: light, dark and print in one file, nothing loaded from elsewhere."""
    from argmap.workspace.checking import fails  # noqa: PLC0415 - loaded by the command that needs it
    from argmap.workspace.results import check_paths  # noqa: PLC0415

    without_collection()
    result = check_paths(paths or [])
    blocking = result.blocking()
    if blocking.diagnostics:
        colored = wants_color(color)
        typer.echo(blocking.report("text", width=output_width(), color=colored), nl=False, color=colored)
        typer.echo("error: nothing was drawn, because the structure has errors", err=True)
        raise typer.Exit(1)
    from argmap.workspace.drawing import draw_issues  # noqa: PLC0415 - only once there is something to draw

    for path in draw_issues(result.project, result.issues(), output):
        typer.echo(path)
    if fails(result.diagnostics):
        typer.echo("warning: some quotations are not verified, and are drawn as such: run `argmap check`", err=True)
        raise typer.Exit(1)
