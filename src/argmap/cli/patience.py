"""A sign of life for those who wait at a terminal."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Iterator
from functools import partial

import typer

_PATIENCE = 1.0


@contextlib.contextmanager
def sign_of_life(words: str, seconds: float = _PATIENCE) -> Iterator[None]:
    """Say on a terminal that work goes on, if it takes longer than so many seconds."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    timer = threading.Timer(seconds, partial(typer.echo, words, err=True))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
