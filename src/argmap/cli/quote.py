"""`argmap quote`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from argmap.cli.options import say
from argmap.cli.patience import sign_of_life
from argmap.workspace.errors import ArgmapError

_MOST_BYTES = 100_000


def quote(
    text: Annotated[
        str | None,
        typer.Argument(
            metavar="TEXT", help="The words to look for; `-`, or nothing on a pipe, reads them.", show_default=False
        ),
    ] = None,
    *,
    project: Annotated[
        Path | None,
        typer.Option("--project", metavar="DIR", help="The project; without it, the one around the current folder."),
    ] = None,
    source: Annotated[str | None, typer.Option("--source", metavar="NAME", help="Look in this source only.")] = None,
    first: Annotated[
        str | None, typer.Option("--from", metavar="WORDS", help="With --source and --to: how the passage begins.")
    ] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="WORDS", help="And how it ends.")] = None,
    lines: Annotated[
        str | None, typer.Option("--lines", metavar="N-M", help="With --source: these lines of its text.")
    ] = None,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["text", "json"], typer.Option("--format", help="YAML to put under an argument, or JSON.")
    ] = "text",
) -> None:
    """Find words in the sources, and print them as evidence: the source's own characters, ready to be pasted.

    Layout and typography may differ. If nothing else is there, what is like the words is shown as such, and fails.
    """
    from argmap.workspace.quoting.printing import print_json, print_yaml, say_nothing_found  # noqa: PLC0415 - loaded by the command that needs it
    from argmap.workspace.quoting.request import Request, answer  # noqa: PLC0415

    cuts = first is not None or last is not None or lines is not None
    request = Request(None if cuts and text is None else _words(text), source, first, last, lines)
    with sign_of_life("searching…"):
        quotable, found = answer(project, request)
    if format == "json":
        say(print_json(found, quotable))
    else:
        say(print_yaml(found))
        if not found.hits:
            typer.echo(say_nothing_found(found, quotable), err=True, nl=False)
    if not found.is_verified:
        raise typer.Exit(1)


def _words(text: str | None) -> str:
    """Return the words to look for: as given, or from the pipe."""
    if text is not None and text != "-":
        return text
    is_asked = sys.stdin is not None and not (text is None and sys.stdin.isatty())
    words = sys.stdin.buffer.read(_MOST_BYTES).decode("utf-8", "replace") if is_asked else ""
    if not words.strip():
        example = '`argmap quote "some words"`, or of one source `--lines 3-5`, or `--from WORDS --to WORDS`'
        raise ArgmapError("there is nothing to look for", help=f"say which words: {example}")
    return words
