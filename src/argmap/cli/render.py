"""`argmap render`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.options import ColorOption, Paths, output_width, say, wants_color, without_collection


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
        say(blocking.report("text", width=output_width(), color=wants_color(color)))
        typer.echo("error: nothing was drawn, because the structure has errors", err=True)
        raise typer.Exit(1)
    from argmap.workspace.drawing import (  # noqa: PLC0415 - only once there is something to draw
        characters_without_font,
        draw_issues,
    )

    for path in draw_issues(result.project, result.issues(), output):
        say(f"{path}\n")
    missing = characters_without_font()
    if missing:
        such_as = " ".join(f"{character} (U+{ord(character):04X})" for character in missing[:3])
        typer.echo(f"warning: no embedded font has {such_as}: drawn with the fonts of whoever looks", err=True)
    if fails(result.diagnostics):
        typer.echo("warning: some quotations are not verified, and are drawn as such: run `argmap check`", err=True)
        raise typer.Exit(1)
