"""`argmap sources`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from argmap.cli.options import ProjectFolder, output_width, say, without_collection


def sources(
    project: ProjectFolder = None,
    *,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["text", "json"], typer.Option("--format", help="How to write the list.")
    ] = "text",
) -> None:
    """List the sources: whether their text is here, how often they are quoted, and how much of them."""
    from argmap.workspace.project import load_project  # noqa: PLC0415 - loaded by the command that needs it
    from argmap.workspace.roots import select  # noqa: PLC0415
    from argmap.workspace.source_list import list_sources, print_sources  # noqa: PLC0415

    without_collection()
    listed = list_sources(load_project(select([project] if project else []).files))
    say(print_sources(listed, format, width=output_width()))
