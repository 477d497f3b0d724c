"""`argmap render`."""

from __future__ import annotations

import gc
from pathlib import Path

import typer

from argmap.cli import render_options as asked
from argmap.cli.options import ColorOption, Paths, output_width, say, wants_color

_INTERRUPTED = 130


def render(
    paths: Paths = None,
    *,
    layout: asked.Layout = "auto",
    direction: asked.Direction = "down",
    detail: asked.Detail = "full",
    only: asked.Only = None,
    depth: asked.Depth = None,
    lang: asked.Lang = "originals",
    weigh: asked.Weigh = True,
    target: asked.Target = None,
    theme: asked.ThemeName = None,
    text: asked.Text = None,
    width: asked.Width = None,
    paper: asked.PaperName = None,
    format: asked.Format = "svg",  # noqa: A002 - the option's name
    scale: asked.Scale = None,
    output: asked.Output = Path("maps"),
    check: asked.Check = False,
    watch: asked.Watch = False,
    color: ColorOption = "auto",
) -> None:
    """Draw each issue: one self-contained SVG, unless something else is asked for.

    Light, dark and print stand in one file, and nothing is loaded from elsewhere.
    """
    from argmap.workspace.pictures.studio import Studio  # noqa: PLC0415 - loaded by the command that needs it
    from argmap.workspace.pictures.wishes import wishes  # noqa: PLC0415

    if check and watch:
        raise typer.BadParameter("`--check` and `--watch` do not go together")
    wanted = wishes(
        layout=layout, direction=direction, detail=detail, depth=depth, lang=lang, target=target, theme=theme,
        text=text, width=width, paper=paper, file_format=format, scale=scale, weigh=weigh,
    )  # fmt: skip
    studio = Studio(tuple(paths or ()), wanted, only, output, output_width(), wants_color(color))
    if watch:
        gc.enable()
        try:
            studio.watch(say, _warn)
        except KeyboardInterrupt:
            # How it ends, and nothing to be told.
            raise typer.Exit(_INTERRUPTED) from None
    if not (studio.check(say, _warn) if check else studio.draw(say, _warn)):
        raise typer.Exit(1)


def _warn(message: str) -> None:
    typer.echo(message, err=True)
