"""Files that foreign code takes apart are read in a process of their own: that may crash, hang or grow, argmap not.

Run as a module, this is that process: the file comes on its standard input, and what it says goes to its output.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import subprocess
import sys

from argmap.model.source import SourceText
from argmap.sources import read_text
from argmap.sources.problem import SourceProblem
from argmap.workspace.extracted_texts import parse_text, print_text

# A PDF of 165 pages takes a second (measured); one with as many pages as are read at all may need half a minute.
MOST_SECONDS = 60.0
MOST_MEMORY = 4 << 30
_SAVE_ANEW = "open it in its own program and save it anew, or save what it says as plain text in UTF-8"
_TEXT, _PROBLEM = b"text\n", b"problem\n"


def read_apart(content: bytes, path: str, *, seconds: float = MOST_SECONDS) -> SourceText | SourceProblem:
    """Return the canonical text of a file, read in another process that is ended after so many seconds."""
    # With -P, no module of the current folder, which may be a stranger's, takes the place of one of ours.
    command = [sys.executable, "-P", "-m", "argmap.workspace.reading_apart", path]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=seconds, check=False)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired:
        return SourceProblem(path, f"reading it takes longer than {seconds:g} seconds", help=_SAVE_ANEW)
    return _heard(done.stdout, content, path) or SourceProblem(path, "its reader broke down over it", help=_SAVE_ANEW)


def _heard(said: bytes, content: bytes, path: str) -> SourceText | SourceProblem | None:
    if said.startswith(_PROBLEM):
        with contextlib.suppress(ValueError):
            message, offset, help_ = json.loads(said.removeprefix(_PROBLEM))
            return SourceProblem(path, message, offset, help_)
    if said.startswith(_TEXT):
        extractor, _, printed = said.removeprefix(_TEXT).partition(b"\n")
        sha256 = hashlib.sha256(content).hexdigest()
        return parse_text(printed, path, extractor=extractor.decode("utf-8", "replace"), bytes_sha256=sha256)
    return None


def answer(content: bytes, path: str) -> bytes:
    """Return what the process says of a file: its text, or why it cannot be read."""
    try:
        found = read_text(content, path)
    except MemoryError:
        found = SourceProblem(path, f"reading it takes more than {MOST_MEMORY >> 30} GiB of memory", help=_SAVE_ANEW)
    if isinstance(found, SourceProblem):
        return _PROBLEM + json.dumps([found.message, found.offset, found.help]).encode()
    return _TEXT + found.extractor.encode() + b"\n" + print_text(found)


def _limit_memory() -> None:
    """Bound the memory of this process, where the system can."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - Windows has none

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _limit_memory()
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read(), sys.argv[1]))
