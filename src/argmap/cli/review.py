"""`argmap review`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.options import say


def review(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME...",
            help="A position or argument: all its quotations. `name/0` is the first piece of its evidence.",
            show_default=False,
        ),
    ],
    *,
    by: Annotated[str, typer.Option("--by", metavar="WHO", help="Who looked at the evidence.", show_default=False)],
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="What there is to know about it.")] = "",
    project: Annotated[
        Path | None,
        typer.Option(
            "--project",
            metavar="DIR",
            help="The project; without it, the one around the current folder.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Note in argmap.lock that somebody looked at evidence again and found it to bear out its claim."""
    from argmap.workspace.reviewing import review_evidence  # noqa: PLC0415 - loaded by the command that needs it
    from argmap.workspace.roots import select  # noqa: PLC0415

    result = review_evidence(select([project] if project else []).files, names, by=by, note=note)
    say(f"{result.in_words()}\n")
