"""Sources: the bytes of a file to the canonical text that quotations are looked for in, and the lock.

Each module of this package that has `SUFFIXES` and `read` is a reader; a further format is one further module.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache

from argmap.model.source import SourceText
from argmap.sources.problem import SourceProblem

__all__ = ["Reader", "SourceProblem", "find_readers", "read_text"]

Reader = Callable[[bytes, str], SourceText | SourceProblem]


def read_text(content: bytes, path: str) -> SourceText | SourceProblem:
    """Return the canonical text of a file, read as the suffix of `path` says; a file that is none is a problem."""
    readers = find_readers()
    suffix = _suffix(path)
    if suffix in readers:
        return readers[suffix](content, path)
    known = ", ".join(f'"{one}"' for one in readers)
    what = f'no reader for files ending in "{suffix}"' if suffix else "no reader for a file without a suffix"
    return SourceProblem(path, what, help=f"save the text as a file ending in {known}, in UTF-8")


@cache
def find_readers() -> Mapping[str, Reader]:
    """Return the reader for each suffix (with its dot, in lower case), sorted."""
    readers: dict[str, Reader] = {}
    for module in pkgutil.iter_modules(__path__, f"{__name__}."):
        reader = importlib.import_module(module.name)
        readers.update(dict.fromkeys(getattr(reader, "SUFFIXES", ()), getattr(reader, "read", None)))
    return dict(sorted(readers.items()))


def _suffix(path: str) -> str:
    """Return the suffix of the last part of a path, with its dot, in lower case; a leading dot begins a name."""
    name = path.replace("\\", "/").rpartition("/")[2]
    stem, dot, suffix = name.rpartition(".")
    return (dot + suffix).lower() if stem else ""
