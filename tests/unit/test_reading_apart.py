"""Reading in a process of its own: a crash, a hang or a giant is a problem of that file, told as such."""

from __future__ import annotations

import ctypes
import faulthandler
import os
import sys
import time

import pytest

from argmap.model.source import SourceText
from argmap.sources import find_readers
from argmap.sources.problem import SourceProblem
from argmap.workspace import reading_apart
from argmap.workspace.reading_apart import read_apart

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits of memory are the system's")


def hang(content, path):  # noqa: ARG001 - a reader
    time.sleep(600)


def crash(content, path):  # noqa: ARG001 - a reader
    faulthandler.disable()
    ctypes.string_at(0)


def leave(content, path):  # noqa: ARG001 - a reader
    os._exit(0)


def grow(content, path):  # noqa: ARG001 - a reader
    return SourceText(path, "x" * (1 << 40), extractor="x", bytes_sha256="")


def test_what_is_read_is_as_if_it_were_read_here():
    apart, here = read_apart("ещё\r\n".encode(), "a.txt"), find_readers()[".txt"]("ещё\r\n".encode(), "a.txt")
    assert vars(apart) == vars(here)
    assert read_apart(b"\xff", "a.txt") == find_readers()[".txt"](b"\xff", "a.txt")


@pytest.mark.parametrize(
    ("reader", "message"),
    [
        pytest.param(hang, "reading it takes longer than 0.2 seconds", id="a reader that never ends"),
        pytest.param(crash, "its reader broke down over it", id="one that crashes"),
        pytest.param(leave, "its reader broke down over it", id="one that says nothing"),
        pytest.param(
            grow, "reading it takes more than 4 GiB of memory", id="one that wants too much", marks=linux_only
        ),
    ],
)
def test_a_reader_that_fails_is_a_problem(monkeypatch, reader, message):
    monkeypatch.setattr(reading_apart, "read_text", reader)
    found = read_apart(b"x", "x.pdf", seconds=0.2 if reader is hang else 30)
    assert isinstance(found, SourceProblem)
    assert found.message == message
