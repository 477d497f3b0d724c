"""`argmap sources`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer

from argmap.cli.options import ProjectFolder, output_width, say, without_collection


def sources(
    project: ProjectFolder = None,
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAMES", help="The sources to fetch; none means all.", show_default=False),
    ] = None,
    *,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["text", "json", "html"], typer.Option("--format", help="How to write the list; html is for --coverage.")
    ] = "text",
    origins: Annotated[
        bool, typer.Option("--origins", help="List the claims instead: how many independent origins each rests on.")
    ] = False,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="Show which part of each text is quoted, and by which position.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="With --coverage: write to a file.")
    ] = None,
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Capture the texts from their addresses, or compare them with the copies.")
    ] = False,
    update: Annotated[bool, typer.Option("--update", help="With --fetch: replace the copies that differ.")] = False,
) -> None:
    """List the sources: whether their text is here, how often they are quoted, and how much of them."""
    if sum((fetch, origins, coverage)) > 1:
        raise typer.BadParameter("`--fetch`, `--origins` and `--coverage` do not go together")
    if coverage:
        _coverage(project, format, output)
        return
    if format == "html" or output is not None:
        raise typer.BadParameter("`--format html` and `--output` stand with `--coverage`")
    if fetch:
        _fetch(project, names or [], format, is_update=update)
    if names or update:
        raise typer.BadParameter("names of sources and `--update` stand with `--fetch`")
    from argmap.workspace.origin_list import print_origins  # noqa: PLC0415 - loaded by the command that needs it
    from argmap.workspace.project import load_project  # noqa: PLC0415
    from argmap.workspace.roots import select  # noqa: PLC0415
    from argmap.workspace.source_list import list_sources, print_sources  # noqa: PLC0415

    without_collection()
    loaded = load_project(select([project] if project else []).files)
    if origins:
        say(print_origins(loaded, format, width=output_width()))
    else:
        say(print_sources(list_sources(loaded), format, width=output_width()))


def _coverage(project: Path | None, format_name: str, output: Path | None) -> None:
    from argmap.workspace.coverage import print_coverage, write_coverage  # noqa: PLC0415 - reads and writes much
    from argmap.workspace.project import load_project  # noqa: PLC0415
    from argmap.workspace.roots import select  # noqa: PLC0415

    without_collection()
    loaded = load_project(select([project] if project else []).files)
    if output is not None:
        write_coverage(loaded, format_name, output, width=output_width())
        say(f"{output}\n")
        return
    for piece in print_coverage(loaded, format_name, width=output_width()):
        say(piece)


def _fetch(
    project: Path | None, names: list[str], format_name: Literal["text", "json"], *, is_update: bool
) -> NoReturn:
    """Fetch from the network; a first word that is no folder is the name of a source."""
    from argmap.workspace.fetching.captures import Fetching, fetch_sources  # noqa: PLC0415 - nothing else may connect
    from argmap.workspace.fetching.fetched import exit_code, print_fetched  # noqa: PLC0415
    from argmap.workspace.roots import select  # noqa: PLC0415

    if project is not None and not project.is_dir():
        project, names = None, [str(project), *names]
    fetching = Fetching(is_update=is_update, tell=partial(typer.echo, err=True))
    fetched = fetch_sources(select([project] if project else []).files, names, fetching)
    say(print_fetched(fetched, format_name))
    raise typer.Exit(exit_code(fetched))
