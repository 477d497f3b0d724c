"""`argmap lock`."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.options import ColorOption, ProjectFolder, output_width, say, wants_color


def lock(
    project: ProjectFolder = None,
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail when the lock would change or a quotation is lost.")
    ] = False,
    editorial: Annotated[
        bool, typer.Option("--editorial", help="Take the edits since the last review to change nothing that matters.")
    ] = False,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="NAME", help="With --editorial: a claim, or `claim/0` for one quotation of it."),
    ] = None,
    color: ColorOption = "auto",
) -> None:
    """Write argmap.lock: which quotations are verified, against which text, and where they stand in it.

    Quotations are looked for anew in a text that changed, and those that it does not have any more are told.
    """
    from argmap.workspace.errors import ArgmapError  # noqa: PLC0415 - loaded by the command that needs it
    from argmap.workspace.lock_report import report_lock  # noqa: PLC0415
    from argmap.workspace.locking import lock_project  # noqa: PLC0415
    from argmap.workspace.roots import select  # noqa: PLC0415

    if only and not editorial:
        raise ArgmapError("`--only` goes with `--editorial`", help="`argmap review NAME --by WHO` reviews evidence")
    files = select([project] if project else []).files
    result = lock_project(
        files if check else files.keeping(), editorial=(only or []) if editorial else None, trial=check
    )
    say(report_lock(result, width=output_width(), color=wants_color(color)))
    if result.fails:
        raise typer.Exit(1)
