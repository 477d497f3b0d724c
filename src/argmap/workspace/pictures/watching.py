"""Waiting for files to be saved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

# Editors save in several steps; what happens within so many milliseconds is one change.
_TOGETHER = 150
# How long to listen, in milliseconds, before saying that one does, and between looks at whether to go on.
_PATIENCE = 250


def changes(paths: Iterable[Path], drawn_into: Path) -> Iterator[None]:
    """Yield as soon as files and folders are listened to, and then whenever something in them was changed.

    What is drawn does not count. Ends on an interrupt.
    """
    from watchfiles import DefaultFilter, watch  # noqa: PLC0415 - slow to import, and only who waits needs it

    has_begun = False
    for changed in watch(
        *paths,
        watch_filter=DefaultFilter(ignore_paths=[drawn_into.resolve()]),
        debounce=_TOGETHER,
        rust_timeout=_PATIENCE,
        yield_on_timeout=True,
        raise_interrupt=False,
    ):
        if changed or not has_begun:
            has_begun = True
            yield
