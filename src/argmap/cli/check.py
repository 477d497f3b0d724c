"""`argmap check`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from argmap.cli.options import ColorOption, Paths, output_width, say, wants_color


def check(
    paths: Paths = None,
    *,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["text", "json", "sarif", "github"], typer.Option("--format", help="How to write the findings.")
    ] = "text",
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    locked: Annotated[bool, typer.Option("--locked", help="Fail when argmap.lock is out of date.")] = False,
    require_text: Annotated[
        bool, typer.Option("--require-text", help="Fail when the text of a quoted source is not here.")
    ] = False,
    color: ColorOption = "auto",
) -> None:
    """Check structure, names and every quotation, character by character. Writes nothing."""
    from argmap.workspace.checking import fails  # noqa: PLC0415 - loaded by the command that needs it
    from argmap.workspace.results import check_paths  # noqa: PLC0415

    result = check_paths(paths or [], locked=locked, require_text=require_text)
    say(result.report(format, width=output_width(), color=wants_color(color)))
    if fails(result.diagnostics, strict=strict):
        raise typer.Exit(1)
