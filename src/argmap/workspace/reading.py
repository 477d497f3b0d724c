"""Argument files to trees: one after the other, or side by side when there is much to read."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.encoding import decode
from argmap.syntax.reader import read
from argmap.syntax.tree import Tree
from argmap.workspace.files import DiskFiles, Files

# Below this, starting a second process costs more than it saves (measured: 60 ms against 45 ms a megabyte).
_WORTH_SHARING = 6 << 20
_MOST_WORKERS = 4


class ReadFile(NamedTuple):
    """One YAML file as read, with the findings about its characters and syntax."""

    tree: Tree
    findings: tuple[Diagnostic, ...]


def read_file(files: Files, path: str) -> ReadFile:
    """Return the tree of one YAML file; raise `ArgmapError` when it cannot be read from the disk."""
    text, odd = decode(files.read(path), path)
    tree, findings = read(text, path)
    return ReadFile(tree, (*odd, *findings))


def read_files(files: Files, paths: Sequence[str]) -> Iterator[ReadFile]:
    """Yield the trees of many YAML files in the order of `paths`."""
    workers = min(os.cpu_count() or 1, _MOST_WORKERS, len(paths))
    if workers > 1 and isinstance(files, DiskFiles) and _bytes_of(files, paths) > _WORTH_SHARING:
        yield from _read_side_by_side(files, paths, workers)
    else:
        for path in paths:
            yield read_file(files, path)


def _bytes_of(files: DiskFiles, paths: Sequence[str]) -> int:
    sizes = (files.root / path for path in paths)
    return sum(path.stat().st_size for path in sizes if path.is_file())


class _Reading(NamedTuple):
    files: Files
    path: str


def _read_one(reading: _Reading) -> ReadFile:
    return read_file(reading.files, reading.path)


def _read_side_by_side(files: Files, paths: Sequence[str], workers: int) -> Iterator[ReadFile]:
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else None)
    share = max(1, len(paths) // (workers * 8))
    with context.Pool(workers) as pool:
        yield from pool.imap(_read_one, (_Reading(files, path) for path in paths), chunksize=share)
