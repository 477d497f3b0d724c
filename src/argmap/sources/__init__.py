"""Sources: the bytes of a file to the canonical text that quotations are looked for in, and the lock.

Each module of this package that has `SUFFIXES` and `read` is a reader; a further format is one further module. All of
them are imported to learn which suffixes there are, so a reader imports what is slow to import only when it reads a
file. What readers are made of stands in the packages below this one, which are not looked through.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache
from types import ModuleType

from argmap.model.source import SourceText
from argmap.sources.problem import SourceProblem

__all__ = ["Reader", "SourceProblem", "find_extractor", "find_readers", "is_read_apart", "read_text"]

Reader = Callable[[bytes, str], SourceText | SourceProblem]


def read_text(content: bytes, path: str) -> SourceText | SourceProblem:
    """Return the canonical text of a file, read as the suffix of `path` says; a file that is none is a problem."""
    readers = find_readers()
    suffix = _suffix(path)
    if suffix in readers:
        return readers[suffix](content, path)
    known = ", ".join(f'"{one}"' for one in readers)
    what = f'no reader for files ending in "{suffix}"' if suffix else "no reader for a file without a suffix"
    return SourceProblem(path, what, help=f"save it as one of {known}; plain text in UTF-8")


def find_extractor(path: str) -> str | None:
    """Return the reader of a file and its version, where what it makes of a file is worth keeping; else None.

    Such a reader has a function `extractor`; the others take no longer than reading what was kept.
    """
    extractor: Callable[[], str | None] | None = getattr(_modules().get(_suffix(path)), "extractor", None)
    return extractor() if extractor is not None else None


def is_read_apart(path: str) -> bool:
    """Say whether foreign code reads such a file, which may crash or never end (the reader has `IS_READ_APART`)."""
    return getattr(_modules().get(_suffix(path)), "IS_READ_APART", False)


def find_readers() -> Mapping[str, Reader]:
    """Return the reader for each suffix (with its dot, in lower case), sorted."""
    return {suffix: module.read for suffix, module in _modules().items()}


@cache
def _modules() -> Mapping[str, ModuleType]:
    """Return the module of the reader for each suffix."""
    found: dict[str, ModuleType] = {}
    for module in pkgutil.iter_modules(__path__, f"{__name__}."):
        if not module.ispkg:
            reader = importlib.import_module(module.name)
            found.update(dict.fromkeys(getattr(reader, "SUFFIXES", ()), reader))
    return dict(sorted(found.items()))


def _suffix(path: str) -> str:
    """Return the suffix of the last part of a path, with its dot, in lower case; a leading dot begins a name."""
    name = path.replace("\\", "/").rpartition("/")[2]
    stem, dot, suffix = name.rpartition(".")
    return (dot + suffix).lower() if stem else ""
