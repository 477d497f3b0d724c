from __future__ import annotations

import json
import resource
import stat
import sys
import time

import pytest

from argmap.layout.tree.engine import EngineError
from argmap.workspace.graphviz_engine import ENGINE_VARIABLE, Program, graphviz_engine

DOT = "digraph { 0 -> 1 }"


@pytest.fixture
def program(tmp_path):
    """Return a maker of programs in Python that stand where an engine is expected."""

    def write(code: str) -> str:
        path = tmp_path / "engine"
        path.write_text(f"#!{sys.executable}\nimport sys, time, os\n{code}\n", encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    return write


@pytest.fixture
def fresh():
    graphviz_engine.cache_clear()
    yield
    graphviz_engine.cache_clear()


@pytest.mark.usefixtures("fresh")
def test_the_installed_wheel_is_the_engine_whatever_path_says(monkeypatch):
    monkeypatch.delenv(ENGINE_VARIABLE, raising=False)
    monkeypatch.setenv("PATH", "")
    found = json.loads(graphviz_engine()(DOT))
    assert [one["name"] for one in found["objects"]] == ["0", "1"]


@pytest.mark.usefixtures("fresh")
def test_a_program_that_was_named_comes_first(monkeypatch, program):
    monkeypatch.setenv(ENGINE_VARIABLE, program("print('mine')"))
    assert graphviz_engine()(DOT) == b"mine\n"


@pytest.mark.usefixtures("fresh")
def test_without_any_program_there_is_no_engine(monkeypatch):
    monkeypatch.delenv(ENGINE_VARIABLE, raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("importlib.metadata.files", lambda _name: [])
    assert graphviz_engine() is None


def test_a_program_that_is_not_there_is_an_error_with_a_way_out():
    with pytest.raises(EngineError, match=r"cannot be started .*; install `graphviz-pure`"):
        Program("/nowhere/dot")(DOT)


def test_what_a_failing_program_complains_of_is_passed_on(program):
    failing = program("sys.stderr.write('line 1:\\n no such thing'); sys.exit(3)")
    with pytest.raises(EngineError, match="failed with 3: line 1: no such thing"):
        Program(failing)(DOT)


def test_complaints_of_a_program_that_succeeds_are_not_heeded(program):
    assert Program(program("sys.stderr.write('warning'); print(1)"))(DOT) == b"1\n"


def test_a_program_that_takes_too_long_gets_one_more_chance_in_a_cheaper_way(program):
    slow = program("'-Gnslimit=2' in sys.argv or time.sleep(60); print('cheap')")
    assert Program(slow, seconds=1.0)(DOT) == b"cheap\n"


def test_a_program_that_takes_too_long_twice_is_ended(program):
    with pytest.raises(EngineError, match=r"takes longer than 0.2 seconds; draw less of the map"):
        Program(program("time.sleep(60)"), seconds=0.2)(DOT)


def test_a_program_that_never_stops_talking_is_ended(program):
    with pytest.raises(EngineError, match="says more than 1 MB"):
        Program(program("while True: print('x' * 1000)"), most_output=1 << 20)(DOT)


def test_of_the_environment_only_what_a_program_needs_to_start_reaches_it(monkeypatch, program):
    for name in ("GVBINDIR", "HOME", "LD_PRELOAD", "PYTHONPATH", "SECRET"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("LC_ALL", "de_DE")
    heard = json.loads(Program(program("import json; print(json.dumps(dict(os.environ)))"))(DOT))
    assert set(heard) <= {"PATH", "LD_LIBRARY_PATH", "TMPDIR", "LC_ALL", "LC_CTYPE", "__CF_USER_TEXT_ENCODING"}
    assert heard["LC_ALL"] == "C"


def test_what_a_wrapper_started_is_ended_with_it(tmp_path):
    wrapper = tmp_path / "engine"
    wrapper.write_text("#!/bin/sh\nsleep 30\n", encoding="utf-8")
    wrapper.chmod(0o755)
    started = time.monotonic()
    with pytest.raises(EngineError, match=r"takes longer than 0.2 seconds"):
        Program(str(wrapper), seconds=0.2)(DOT)
    assert time.monotonic() - started < 10


def test_a_program_that_complains_without_end_fills_neither_memory_nor_disk(program):
    complaining = program("for _ in range(5000): sys.stderr.write('no ' * 10000)\nsys.exit(1)")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(EngineError, match=r"failed with 1: (no )+$"):
        Program(complaining)(DOT)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


def test_whoever_interrupts_ends_the_program_too(program):
    interrupting = program("import signal; os.kill(os.getppid(), signal.SIGINT); time.sleep(60)")
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        Program(interrupting)(DOT)
    assert time.monotonic() - started < 10


def test_the_graph_is_read_whole_before_anything_is_said(program):
    assert Program(program("print(len(sys.stdin.read()))"))("x" * 3_000_000) == b"3000000\n"
