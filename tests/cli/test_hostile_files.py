"""Files that mean harm, or are merely broken: always a plain answer, never a traceback, within bounded memory."""

from __future__ import annotations

import gc
import os
import resource
import subprocess
from pathlib import Path

import pytest

from argmap.cli.app import run
from cli.conftest import PROGRAM

HEAD = b"argmap: 1\nissue: x\nquestion: Is it?\n"
LAUGHS = b"a: &a [lol, lol, lol]\n" + b"".join(
    b"%c: &%c [*%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c, *%c]\n" % ((98 + n, 98 + n, *([97 + n] * 9))) for n in range(20)
)
MERGES = b"a0: &a0 {k: v}\n" + b"".join(b"a%d: &a%d\n  <<: [*a%d, *a%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 25))
HOSTILE = {
    "empty": b"",
    "only a byte order mark": b"\xef\xbb\xbf",
    "only comments": b"# nothing\n# here\n",
    "only spaces": b"   \n \n",
    "a bare text": b"hello\n",
    "a bare list": b"- a\n- b\n",
    "a number": b"42\n",
    "billion laughs": LAUGHS,
    "merge bomb": MERGES,
    "a hundred thousand anchors": b"".join(b"k%d: &a%d x\n" % (n, n) for n in range(100_000)),
    "a hundred thousand brackets": b"[" * 100_000,
    "a hundred thousand braces": b"{" * 100_000,
    "deep block nesting": b"\n".join(b" " * n + b"k:" for n in range(2_000)),
    "deep block lists": b"- " * 20_000,
    "depth in the format": HEAD + b"positions: {p: {claim: c, pro: " + b"{a: {claim: c, pro: " * 200,
    "NUL": HEAD + b"note: a\0b\n",
    "bell": HEAD + b"note: a\x07b\n",
    "an escape for NUL": HEAD + b'note: "a\\0b"\n',
    "terminal escapes": HEAD + b"no\x1b[31mte: x\n",
    "escaped terminal escapes": HEAD + b'"\\e[31mnote": x\n',
    "python tag": b"!!python/object/apply:os.system [id]\n",
    "python tag as value": HEAD + b"note: !!python/name:os.system\n",
    "unknown tag": HEAD + b"note: !include secret.yaml\n",
    "duplicate keys": HEAD + b"note: a\nnote: b\n",
    "ten thousand duplicate keys": HEAD + b"note: a\n" * 10_000,
    "several documents": HEAD + b"---\n" + HEAD,
    "directive": b"%YAML 3.7\n---\n" + HEAD,
    "complex key": b"? [a, b]\n: c\n",
    "UTF-16": HEAD.decode().encode("utf-16"),
    "UTF-16 without a mark": HEAD.decode().encode("utf-16-le"),
    "UTF-32": HEAD.decode().encode("utf-32"),
    "Latin-1": HEAD + "note: café\n".encode("latin-1"),
    "windows-1251": HEAD + "note: Китай\n".encode("cp1251"),
    "GBK": HEAD + "note: 中国\n".encode("gbk"),
    "lone surrogate": HEAD + b"note: \xed\xa0\x80\n",
    "escaped surrogate": HEAD + b'note: "\\ud83d"\n',
    "overlong UTF-8": HEAD + b"note: \xc0\xaf\n",
    "a number of 20,000 digits": HEAD + b"note: x\npositions: {p: {claim: c, confidence: " + b"9" * 20_000 + b"}}\n",
    "a line of ten megabytes": HEAD + b"note: x\nbad: " + b"a" * 10_000_000,
    "a key of one megabyte": b"a" * 1_000_000 + b": x\n",
    "unclosed quote": HEAD + b'note: "never closed\n',
    "unclosed bracket": HEAD + b"positions: {p: {claim: [c\n",
    "tabs": b"argmap: 1\n\tissue: x\n",
    "carriage returns only": b"argmap: 1\rissue: x\rfoo\r",
    "null where text is meant": HEAD + b"positions: {p: ~}\n",
    "lists everywhere": HEAD + b"positions: [[[]]]\n",
    "mappings for texts": HEAD + b"positions: {p: {claim: {a: b}}}\n",
    "lists and mappings for truth": HEAD
    + b"positions: {p: {claim: c, assumed: [true]}, q: {claim: d, assumed: {a: b}}}\n",
    "a position with the name of its issue": HEAD
    + b"positions: {x: {claim: c, pro: {a: {claim: d, supports: [x]}}}}\n",
    "ten thousand undercuts of undercuts": HEAD
    + b"positions: {p: c}\narguments:\n  a0: {claim: c, assumed: true, supports: [p]}\n"
    + b"".join(b"  a%d: {claim: c, assumed: true, undercuts: [a%d]}\n" % (n, n - 1) for n in range(10_000, 0, -1)),
    "names of dots": HEAD + b"positions: {../../x: c, '': d}\n",
    "an issue that is a path": b"argmap: 1\nissue: ../../../tmp/x\nquestion: q\npositions: {p: c}\n",
    "elf": b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40,
}
MEGABYTE = 1 << 20


def check(folder: Path, *arguments: str) -> tuple[int, str, int]:
    """Run `argmap check` with a ceiling of processor time; return exit code, output, and peak memory in bytes."""
    with (folder / "out").open("wb") as out:
        process = subprocess.Popen(
            [str(PROGRAM), *(arguments or ("check",))],
            cwd=folder,
            stdout=out,
            stderr=out,
            env={"PATH": os.environ["PATH"], "PYTHONUTF8": "1", "COLUMNS": "100"},
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (20, 20)),  # noqa: PLW1509 - one thread
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, (folder / "out").read_text("utf-8", "replace"), usage.ru_maxrss * 1024


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_debate_gets_a_plain_answer(tmp_path, name):
    (tmp_path / "arguments").mkdir()
    (tmp_path / "arguments" / "x.yaml").write_bytes(HOSTILE[name])
    code, said, memory = check(tmp_path)
    assert code in {1, 2}, said[:2000]
    assert "error" in said
    assert "Traceback" not in said
    assert "\x1b" not in said
    assert memory < 500 * MEGABYTE
    assert len(said) < MEGABYTE


@pytest.fixture
def collecting():
    """Commands stop the garbage collector of their process, and here that is the process of the tests."""
    yield
    gc.enable()


@pytest.mark.usefixtures("collecting")
@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("place", ["seeds/sources.yaml", "argmap.yaml", "argmap.lock"])
def test_a_hostile_file_beside_a_good_debate_gets_a_plain_answer(tmp_path, name, place, capsys, monkeypatch):
    (tmp_path / "arguments").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "arguments" / "x.yaml").write_bytes(HEAD + b"positions: {p: Yes it is., q: No it is not.}\n")
    (tmp_path / place).write_bytes(HOSTILE[name])
    monkeypatch.chdir(tmp_path)
    code = run(["check"])
    said = "".join(capsys.readouterr())
    assert code in {0, 1, 2}, said[:2000]
    assert "Traceback" not in said
    assert "\x1b" not in said


@pytest.mark.parametrize("place", ["arguments/x.yaml", "seeds/sources.yaml", "argmap.yaml", "argmap.lock"])
def test_a_folder_in_place_of_a_file_is_told(tmp_path, place):
    (tmp_path / "arguments").mkdir()
    (tmp_path / "arguments" / "good.yaml").write_bytes(HEAD + b"positions: {p: Yes it is., q: No it is not.}\n")
    (tmp_path / place).mkdir(parents=True)
    code, said, _ = check(tmp_path)
    assert code == 2
    assert "is a folder, and a file is wanted" in said


def test_a_pipe_in_place_of_a_file_does_not_hang(tmp_path):
    (tmp_path / "arguments").mkdir()
    os.mkfifo(tmp_path / "arguments" / "x.yaml")
    code, said, _ = check(tmp_path)
    assert code == 2
    assert "not a regular file" in said


def test_a_dangling_link_is_told(tmp_path):
    (tmp_path / "arguments").mkdir()
    (tmp_path / "arguments" / "x.yaml").symlink_to("nowhere.yaml")
    code, said, _ = check(tmp_path)
    assert code == 2
    assert "there is no file `arguments/x.yaml`" in said


def test_an_issue_never_draws_outside_its_folder(tmp_path):
    (tmp_path / "project" / "arguments").mkdir(parents=True)
    (tmp_path / "project" / "arguments" / "x.yaml").write_bytes(HOSTILE["an issue that is a path"])
    code, said, _ = check(tmp_path / "project", "render")
    assert code == 1, said
    assert not list(tmp_path.rglob("*.svg"))


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe\x00text", b"text\x00text", b"\xc0\xaf", b"", b"\xef\xbb\xbf", b"\n" * 100_000],
    ids=["UTF-16", "NUL", "invalid", "empty", "mark", "lines"],
)
def test_a_hostile_source_text_gets_a_plain_answer(tmp_path, content):
    (tmp_path / "arguments").mkdir()
    (tmp_path / "seeds").mkdir()
    yaml = b"positions: {p: {claim: c, evidence: [{source: s, quote: some words of it}]}}\n"
    (tmp_path / "arguments" / "x.yaml").write_bytes(HEAD + yaml)
    (tmp_path / "seeds" / "sources.yaml").write_text("argmap: 1\nsources: {s: s.txt}\n")
    (tmp_path / "seeds" / "s.txt").write_bytes(content)
    code, said, _ = check(tmp_path)
    assert code == 1
    assert "error[quotation-" in said or "error[source-unreadable]" in said
    assert "Traceback" not in said
