"""Options that several commands share."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from argmap.workspace.errors import ArgmapError

Color = Literal["auto", "always", "never"]

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATHS]...",
        help="Files or folders of one project; without any, the whole project.",
        show_default=False,
    ),
]
ProjectFolder = Annotated[
    Path | None,
    typer.Argument(
        metavar="[DIR]", help="The project; without it, the one around the current folder.", show_default=False
    ),
]
ColorOption = Annotated[Color, typer.Option("--color", help="When to use colour.")]

_WIDEST = 160
_WITHOUT_TERMINAL = 100


def say(text: str) -> None:
    """Write to standard output as it is.

    Raises:
        ArgmapError: nobody can be told, because the disk is full or the output is closed.
    """
    if sys.stdout is None:
        raise ArgmapError("there is no standard output to write to")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        stop_writing()
        raise typer.Exit from None
    except OSError as error:
        stop_writing()
        reason = (error.strerror or "unknown reason").lower()
        raise ArgmapError(f"the output cannot be written: {reason}") from None


def stop_writing() -> None:
    """Whoever read our output has seen enough, or cannot take it: nothing is written to it any more, even at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def wants_color(choice: Color) -> bool:
    """Say whether output is to be coloured: as chosen, else on a terminal unless `NO_COLOR` is set."""
    if choice != "auto":
        return choice == "always"
    return sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def output_width() -> int:
    """Return how many cells wide the output may be."""
    return min(shutil.get_terminal_size((_WITHOUT_TERMINAL, 24)).columns, _WIDEST)
