"""Writing files so that a crash or a full disk leaves the old file whole."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from argmap.workspace.errors import ArgmapError


def write_atomically(path: Path, content: str | bytes) -> bool:
    """Write a text (as UTF-8) or bytes to a temporary neighbour of `path` and rename it; say whether the file changed.

    A file that holds these very bytes already is left alone. Raises `ArgmapError` when it cannot be written.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        if path.is_file() and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise ArgmapError(f"`{path}` cannot be written: {reason}") from None
    return True


def _replace(path: Path, data: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # `mkstemp` makes files for their owner alone; a new file gets what any other new file would get.
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
