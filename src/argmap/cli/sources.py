"""`argmap sources`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer

from argmap.cli.options import ProjectFolder, output_width, say


def sources(
    project: ProjectFolder = None,
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAMES", help="These sources only.", show_default=False),
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
    if not coverage and (format == "html" or output is not None):
        raise typer.BadParameter("`--format html` and `--output` stand with `--coverage`")
    if update and not fetch:
        raise typer.BadParameter("`--update` stands with `--fetch`")
    project, chosen = _told_apart(project, names or [])
    if coverage:
        _coverage(project, chosen, format, output)
        return
    if fetch and format != "html":
        _fetch(project, chosen, format, is_update=update)
    from argmap.workspace.origin_list import print_origins  # noqa: PLC0415 - loaded by the command that needs it
    from argmap.workspace.project import load_project  # noqa: PLC0415
    from argmap.workspace.roots import select  # noqa: PLC0415
    from argmap.workspace.source_list import list_sources, print_sources  # noqa: PLC0415

    loaded = load_project(select([project] if project else []).files)
    if origins:
        say(print_origins(loaded, format, width=output_width(), names=chosen))
    else:
        say(print_sources(list_sources(loaded, chosen), format, width=output_width()))


def _told_apart(project: Path | None, names: list[str]) -> tuple[Path | None, list[str]]:
    """Return the project and the names; a first word that is neither a folder nor a path is the name of a source."""
    if project is None or project.is_dir() or len(project.parts) > 1 or project.suffix in {".yaml", ".yml"}:
        return project, names
    return None, [str(project), *names]


def _coverage(project: Path | None, names: list[str], format_name: str, output: Path | None) -> None:
    from argmap.workspace.coverage import print_coverage, write_coverage  # noqa: PLC0415 - reads and writes much
    from argmap.workspace.project import load_project  # noqa: PLC0415
    from argmap.workspace.roots import select  # noqa: PLC0415

    loaded = load_project(select([project] if project else []).files)
    if output is not None:
        write_coverage(loaded, format_name, output, width=output_width(), names=names)
        say(f"{output}\n")
        return
    for piece in print_coverage(loaded, format_name, width=output_width(), names=names):
        say(piece)


def _fetch(
    project: Path | None, names: list[str], format_name: Literal["text", "json"], *, is_update: bool
) -> NoReturn:
    """Fetch from the network, write copies where there are none, and leave with what came of it."""
    from argmap.workspace.fetching.captures import Fetching, fetch_sources  # noqa: PLC0415 - nothing else may connect
    from argmap.workspace.fetching.fetched import exit_code, print_fetched  # noqa: PLC0415
    from argmap.workspace.roots import select  # noqa: PLC0415

    fetching = Fetching(is_update=is_update, tell=partial(typer.echo, err=True))
    fetched = fetch_sources(select([project] if project else []).files, names, fetching)
    say(print_fetched(fetched, format_name))
    raise typer.Exit(exit_code(fetched))
