"""Files that foreign code takes apart are read in a process of their own: that may crash, hang or grow, argmap not."""

from __future__ import annotations

import contextlib
import multiprocessing
from multiprocessing.connection import Connection

from argmap.model.source import SourceText
from argmap.sources import read_text
from argmap.sources.problem import SourceProblem

# A PDF of 165 pages takes a second (measured); one with as many pages as are read at all may need half a minute.
MOST_SECONDS = 60.0
MOST_MEMORY = 4 << 30
_SAVE_ANEW = "open it in its own program and save it anew, or save what it says as plain text in UTF-8"


def read_apart(content: bytes, path: str, *, seconds: float = MOST_SECONDS) -> SourceText | SourceProblem:
    """Return the canonical text of a file, read in another process that is ended after so many seconds."""
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else None)
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_read, args=(content, path, sending), daemon=True)
    process.start()
    sending.close()
    try:
        if receiving.poll(seconds):
            found: SourceText | SourceProblem = receiving.recv()
            return found
        return SourceProblem(path, f"reading it takes longer than {seconds:g} seconds", help=_SAVE_ANEW)
    except EOFError:
        return SourceProblem(path, "its reader broke down over it", help=_SAVE_ANEW)
    finally:
        receiving.close()
        process.kill()
        process.join()


def _read(content: bytes, path: str, sending: Connection) -> None:
    _limit_memory()
    found: SourceText | SourceProblem
    try:
        found = read_text(content, path)
    except MemoryError:
        found = SourceProblem(path, f"reading it takes more than {MOST_MEMORY >> 30} GiB of memory", help=_SAVE_ANEW)
    sending.send(found)


def _limit_memory() -> None:
    """Bound the memory of this process, where the system can."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - Windows has none

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
