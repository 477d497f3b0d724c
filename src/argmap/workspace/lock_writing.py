"""Writing the lock over the very one that was read, so that of two runs at the same time none loses a review."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import Files
from argmap.workspace.roots import LOCK_FILE
from argmap.workspace.writing import write_atomically

# Comparing and renaming take milliseconds; a neighbour older than this was left by a run that came to a sudden end.
_STALE_AFTER = 10.0
_WAITS = 100
_WAIT = 0.05


def read_lock_bytes(files: Files) -> bytes | None:
    """Return the bytes of the lock, None where there is none."""
    return files.read(LOCK_FILE) if files.exists(LOCK_FILE) else None


def write_lock(path: Path, text: str, before: bytes | None) -> bool:
    """Write a lock in the place of the one whose bytes were `before`; say whether the file changed.

    Raises:
        ArgmapError: the lock is another now, another run is writing it, or it cannot be written.
    """
    with _alone(path.with_name(f".{path.name}.writing")):
        now = path.read_bytes() if path.is_file() else None
        if now != before and now != text.encode("utf-8"):
            raise ArgmapError(
                f"`{LOCK_FILE}` changed while it was being made anew", help="nothing was written; run it again"
            )
        return write_atomically(path, text)


@contextlib.contextmanager
def _alone(neighbour: Path) -> Iterator[None]:
    """Hold a neighbour of the lock that only one run can have."""
    for _ in range(_WAITS):
        if _takes(neighbour):
            break
        time.sleep(_WAIT)
    else:
        raise ArgmapError(f"`{LOCK_FILE}` is being written by another run", help="nothing was written; run it again")
    try:
        yield
    finally:
        neighbour.unlink(missing_ok=True)


def _takes(neighbour: Path) -> bool:
    """Take the neighbour if nobody has it; one that was left behind is taken away first."""
    try:
        os.close(os.open(neighbour, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except (FileExistsError, PermissionError) as error:
        # Windows has no permission for a file that is just being deleted; elsewhere the folder cannot be written.
        if isinstance(error, PermissionError) and os.name != "nt":
            raise _unwritable(error) from None
        _take_away_if_stale(neighbour)
        return False
    except OSError as error:
        raise _unwritable(error) from None
    return True


def _take_away_if_stale(neighbour: Path) -> None:
    with contextlib.suppress(OSError):
        if abs(time.time() - neighbour.stat().st_mtime) > _STALE_AFTER:
            neighbour.unlink()


def _unwritable(error: OSError) -> ArgmapError:
    return ArgmapError(f"`{LOCK_FILE}` cannot be written: {(error.strerror or 'unknown reason').lower()}")
