"""The program of the Graphviz family that places the boxes of trees: found, started, and ended when it takes too long.

The `graphviz` package starts programs without a time limit; so it writes the graphs, and the programs are started here.
"""

from __future__ import annotations

import contextlib
import importlib.metadata
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

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
_MOST_COMPLAINTS = 1 << 16
# How long to wait, in seconds, for the last complaint of a program that has ended.
_PATIENCE = 1.0


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
        # A file, so that no pipe can fill up while the program does not read.
        with tempfile.TemporaryFile() as given:
            given.write(dot.encode("ascii"))
            given.seek(0)
            try:
                # A session of its own, so that what a wrapper starts can be ended with it.
                process = subprocess.Popen(  # noqa: S603 - the program that the user installed or named
                    command, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
                    start_new_session=True,
                )  # fmt: skip
            except OSError as error:
                raise EngineError(
                    f"`{self.path}` cannot be started ({error.strerror}); install `graphviz-pure`, or let "
                    f"{ENGINE_VARIABLE} name a Graphviz `dot`"
                ) from error
        with process:
            complaints = _Complaints(process)
            output = self._heard(process)
            if process.returncode:
                raise EngineError(f"`{self.path}` failed with {process.returncode}{complaints.told()}")
            return output

    def _heard(self, process: subprocess.Popen[bytes]) -> bytes:
        """Return what the process says until its time is over; whatever happens, it has ended then."""
        is_over = threading.Event()

        def end() -> None:
            is_over.set()
            _end(process)

        timer = threading.Timer(self.seconds, end)
        timer.daemon = True
        timer.start()
        _running.add(process)
        try:
            output = process.stdout.read(self.most_output + 1) if process.stdout else b""
            if len(output) > self.most_output:
                raise EngineError(f"`{self.path}` says more than {self.most_output >> 20} MB of a graph")
            process.wait()
        finally:
            timer.cancel()
            _end(process)
            _running.discard(process)
        if is_over.is_set():
            raise _TooSlowError(
                f"`{self.path}` takes longer than {self.seconds:g} seconds; draw less of the map (`--only`, `--depth`)"
            )
        return output


# The programs that run now, for whoever has to end at once.
_running: set[subprocess.Popen[bytes]] = set()


def end_programs() -> None:
    """End all programs that this process has started here and that still run."""
    for process in tuple(_running):
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process with all that it has started; on Windows, only itself. One that was waited for is left alone."""
    if process.returncode is not None:
        return
    if sys.platform == "win32":
        process.kill()
        return
    with contextlib.suppress(OSError):
        # Until somebody waits for the process, its number, which is that of its group, belongs to nobody else.
        os.killpg(process.pid, signal.SIGKILL)


class _Complaints(threading.Thread):
    """Reads what a process complains of, keeps how that begins, and lets the rest go."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        super().__init__(daemon=True)
        self._heard = b""
        self._pipe = process.stderr.fileno() if process.stderr else -1
        self.start()

    def run(self) -> None:
        with contextlib.suppress(OSError):
            while heard := os.read(self._pipe, _MOST_COMPLAINTS):
                self._heard += heard[: _MOST_COMPLAINTS - len(self._heard)]

    def told(self) -> str:
        """Return the complaints of a process that has ended, as the end of a message."""
        self.join(_PATIENCE)
        words = " ".join(self._heard.decode("utf-8", "replace").split())
        return f": {words[:_LONGEST_COMPLAINT]}" if words else ""
