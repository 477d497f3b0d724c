"""The program of the Graphviz family that places the boxes of trees: found, started, and ended when it takes too long.

The `graphviz` package starts programs without a time limit; so it writes the graphs, and the programs are started here.
"""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import tempfile
import threading
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import IO

from argmap.layout.tree.engine import Engine, EngineError

ENGINE_VARIABLE = "ARGMAP_DOT"
MOST_SECONDS = 20.0
# A box or a line takes some 400 bytes of JSON (measured), and a tree has at most some 50,000 of them.
MOST_OUTPUT = 64 << 20
_WHEEL = "graphviz-pure"
# What makes 60 boxes with 3,540 lines feasible: 2.6 s, where every Graphviz takes over a minute without (measured).
_CHEAPER = ("-Gsplines=line", "-Gnslimit=2", "-Gnslimit1=2", "-Gmclimit=0.1")
# What a program needs to be found and to start at all; nothing else of the environment reaches it.
_KEPT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR", "TEMP")
_LONGEST_COMPLAINT = 300


def place_boxes(dot: str) -> bytes:
    """Return what this machine's engine says of a graph; it is looked for when the first tree is drawn.

    Raises:
        EngineError: there is none, or it gave no places.
    """
    engine = graphviz_engine()
    if engine is None:
        raise EngineError(
            f"no Graphviz is here: install `graphviz-pure`, or let {ENGINE_VARIABLE} name a Graphviz `dot`"
        )
    return engine(dot)


@cache
def graphviz_engine() -> Engine | None:
    """Return the engine of this machine, None where there is none.

    It is the program that ARGMAP_DOT names, or that of the wheel `graphviz-pure`, or else `dot`, as PATH finds it.
    """
    chosen = os.environ.get(ENGINE_VARIABLE)
    program = chosen or _wheel_program() or shutil.which(_WHEEL) or shutil.which("dot")
    return Program(program) if program else None


def _wheel_program() -> str | None:
    """Return the path of the wheel's program; under `pip install --target` it is not where the wheel says."""
    try:
        files = importlib.metadata.files(_WHEEL) or []
    except importlib.metadata.PackageNotFoundError:
        return None
    programs = [
        Path(str(one.locate())) for one in files if one.stem == _WHEEL and one.parent.name in ("bin", "Scripts")
    ]
    return next((str(path.resolve()) for path in programs if path.is_file()), None)


class _TooSlowError(EngineError):
    """The program was ended when its time was over."""


@dataclass(frozen=True, slots=True)
class Program:
    """An engine that starts a program with the flags of `dot`: for at most so many seconds, and then once more."""

    path: str
    seconds: float = MOST_SECONDS
    most_output: int = MOST_OUTPUT
    cheaper: tuple[str, ...] = field(default=_CHEAPER)

    def __call__(self, dot: str) -> bytes:
        """Return the JSON that the program makes of a graph, in a cheaper way where the good one takes too long."""
        try:
            return self._run(dot, ())
        except _TooSlowError:
            return self._run(dot, self.cheaper)

    def _run(self, dot: str, flags: tuple[str, ...]) -> bytes:
        command = [self.path, "-Kdot", "-Tjson0", *flags]
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ} | {"LC_ALL": "C"}
        # Both ends are files, so that no pipe can fill up while nobody reads it.
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as complaints:
            given.write(dot.encode("ascii"))
            given.seek(0)
            try:
                process = subprocess.Popen(  # noqa: S603 - the program that the user installed or named
                    command, stdin=given, stdout=subprocess.PIPE, stderr=complaints, env=environment
                )
            except OSError as error:
                raise EngineError(
                    f"`{self.path}` cannot be started ({error.strerror}); install `graphviz-pure`, or let "
                    f"{ENGINE_VARIABLE} name a Graphviz `dot`"
                ) from error
            with process:
                output = self._heard(process)
            if process.returncode:
                raise EngineError(f"`{self.path}` failed with {process.returncode}{_tail(complaints)}")
            return output

    def _heard(self, process: subprocess.Popen[bytes]) -> bytes:
        """Return what the process says until its time is over."""
        is_over = threading.Event()

        def end() -> None:
            is_over.set()
            process.kill()

        timer = threading.Timer(self.seconds, end)
        timer.start()
        try:
            output = process.stdout.read(self.most_output + 1) if process.stdout else b""
            if len(output) > self.most_output:
                process.kill()
                raise EngineError(f"`{self.path}` says more than {self.most_output >> 20} MB of a graph")
            process.wait()
        finally:
            timer.cancel()
        if is_over.is_set():
            raise _TooSlowError(
                f"`{self.path}` takes longer than {self.seconds:g} seconds; draw less of the map (`--only`, `--depth`)"
            )
        return output


def _tail(complaints: IO[bytes]) -> str:
    complaints.seek(0)
    words = " ".join(complaints.read(1 << 16).decode("utf-8", "replace").split())
    return f": {words[:_LONGEST_COMPLAINT]}" if words else ""
