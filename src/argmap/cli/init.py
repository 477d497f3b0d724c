"""`argmap init`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.options import say


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the new project.")] = Path(),
) -> None:
    """Start a project with a small debate and its source text. Overwrites nothing."""
    from argmap.workspace.starting import start_project  # noqa: PLC0415 - loaded by the command that needs it

    for path in start_project(folder):
        say(f"{folder / path}\n")
    enter = "" if folder == Path() else f"cd {folder} && "
    say(f"next: {enter}argmap check && argmap weigh && argmap render\n")
