"""The commands put together, and what happens when one cannot go on."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import Annotated, NoReturn

# No plugin may change how argmap reads files, and looking for plugins takes pydantic longer than a check takes us.
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"

import typer

from argmap._version import VERSION
from argmap.cli.check import check
from argmap.cli.explain import explain
from argmap.cli.init import init
from argmap.cli.lock import lock
from argmap.cli.quote import quote
from argmap.cli.render import render
from argmap.cli.review import review
from argmap.cli.sources import sources
from argmap.cli.weigh import weigh
from argmap.workspace.errors import ArgmapError

USAGE, BUG, INTERRUPTED = 2, 3, 130

app = typer.Typer(
    name="argmap",
    help="Debates as YAML: every quotation proved against its source to the character, and the map drawn as SVG.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (init, check, weigh, lock, review, render, sources, quote, explain):
    app.command()(command)


def _tell_version(asked: bool) -> None:  # noqa: FBT001 - the signature of a typer callback
    if asked:
        typer.echo(f"argmap {VERSION}")
        raise typer.Exit


_Version = Annotated[
    bool,
    typer.Option("--version", "-V", help="Say which version this is.", callback=_tell_version, is_eager=True),
]


@app.callback()
def _options(*, version: _Version = False) -> None:
    """Take the options that stand before a command."""


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code: 0 clean, 1 findings, 2 usage or the disk, 3 our bug, 130 stopped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Files and pipes get UTF-8 everywhere; a terminal that cannot show Chinese is told the code points.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    try:
        app(arguments, prog_name="argmap")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except ArgmapError as error:
        _say_error(str(error), error.help)
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        _say_error(f"the system refuses: {(error.strerror or 'unknown reason').lower()}", "")
        return USAGE
    except Exception:  # noqa: BLE001 - the one place: a fault of ours is told as such
        sys.excepthook(*sys.exc_info())
        _say_error("argmap itself failed", "this is a bug in argmap: please report it with the lines above")
        return BUG
    return 0


def _say_error(message: str, help_line: str) -> None:
    typer.echo(f"error: {message}", err=True)
    if help_line:
        typer.echo(f"  = help: {help_line}", err=True)


def leave(code: int) -> NoReturn:
    """End the process at once: giving back the memory of a large project piece by piece takes a fifth of a check."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, AttributeError):
            stream.flush()
    os._exit(code)
