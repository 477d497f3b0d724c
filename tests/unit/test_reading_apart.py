"""Reading in a process of its own: a crash, a hang or a giant is a problem of that file, told as such."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from argmap.model.source import SourceText
from argmap.sources import find_readers
from argmap.sources.problem import SourceProblem
from argmap.workspace import reading_apart
from argmap.workspace.reading_apart import read_apart

PAGE = b"<h1>Harbour</h1><p>\xd0\x95\xd1\x89\xd1\x91 six tonnes.</p>"
SCRIPTS = {
    "one that never ends": ("import time; time.sleep(600)", "reading it takes longer than 0.5 seconds"),
    "one that hangs while it answers": (
        "import sys, time; print('text', flush=True); time.sleep(600)",
        "reading it takes longer than 0.5 seconds",
    ),
    "one that crashes": ("import os, signal; os.abort()", "its reader broke down over it"),
    "one that says nothing": ("", "its reader broke down over it"),
    "one that ends while it answers": ("print('text\\nx\\n{')", "its reader broke down over it"),
    "one that says something else": ("print('problem\\n[1]')", "its reader broke down over it"),
}


@pytest.mark.parametrize(("content", "path"), [(PAGE, "a.html"), ("ещё\r\n".encode(), "a.txt"), (b"\xff", "a.txt")])
def test_what_is_read_is_as_if_it_were_read_here(content, path):
    apart, here = read_apart(content, path), find_readers()[Path(path).suffix](content, path)
    assert type(apart) is type(here)
    if isinstance(here, SourceText):
        assert (apart.text, apart.regions, apart.locators) == (here.text, here.regions, here.locators)
        assert (apart.sha256, apart.bytes_sha256, apart.tiers) == (here.sha256, here.bytes_sha256, here.tiers)
        assert (apart.extractor, apart.path) == (here.extractor, here.path)
    else:
        assert apart == here


@pytest.mark.parametrize(("script", "message"), SCRIPTS.values(), ids=SCRIPTS)
def test_a_reader_that_fails_is_a_problem(monkeypatch, tmp_path, script, message):
    reader = tmp_path / "reader"
    reader.write_text(f"#!{sys.executable}\n{script}\n")
    reader.chmod(0o700)
    monkeypatch.setattr(reading_apart.sys, "executable", str(reader))
    found = read_apart(b"x", "x.pdf", seconds=0.5 if "0.5" in message else 60)
    assert isinstance(found, SourceProblem)
    assert found.message == message


def test_a_file_that_takes_too_much_memory_is_a_problem(monkeypatch):
    def grow(_content, _path):
        raise MemoryError

    monkeypatch.setattr(reading_apart, "read_text", grow)
    assert b"reading it takes more than 4 GiB of memory" in reading_apart.answer(b"x", "x.pdf")


def test_no_module_of_the_current_folder_takes_the_place_of_ours(monkeypatch, tmp_path):
    (tmp_path / "argmap").mkdir()
    (tmp_path / "argmap" / "__init__.py").write_text("raise SystemExit(7)")
    (tmp_path / "json.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    assert isinstance(read_apart(PAGE, "a.html"), SourceText)
