"""`argmap lock`."""

from __future__ import annotations

import typer

from argmap.cli.options import ProjectFolder, say, without_collection


def lock(
    project: ProjectFolder = None,
) -> None:
    """Write argmap.lock: which quotations are verified, against which text, and where they stand in it."""
    from argmap.workspace.locking import lock_project  # noqa: PLC0415 - loaded by the command that needs it
    from argmap.workspace.roots import select  # noqa: PLC0415

    without_collection()
    result = lock_project(select([project] if project else []).files)
    say(f"{result.in_words()}\n")
    if result.left_out:
        raise typer.Exit(1)
