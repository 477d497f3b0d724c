"""Many files are read by several processes, and nobody can tell from what comes out."""

from __future__ import annotations

import pytest

from argmap.workspace import reading
from argmap.workspace.files import DiskFiles

FILE = "argmap: 1\nissue: i{0}\nquestion: Q{0}?\npositions: {{p{0}: It is so., q{0}: Китай 創新., p{0}: again}}\n"


@pytest.fixture
def files(tmp_path):
    (tmp_path / "arguments").mkdir()
    for number in range(12):
        (tmp_path / "arguments" / f"{number:02}.yaml").write_text(FILE.format(number), encoding="utf-8")
    return DiskFiles(tmp_path)


def all_of(files):
    read = reading.read_files(files, files.yaml_files("arguments"))
    return [(tree.path, tree.text, tree.values, list(tree.texts()), tree.complete, found) for tree, found in read]


def test_reading_side_by_side_gives_what_reading_one_by_one_gives(files, monkeypatch):
    one_by_one = all_of(files)
    monkeypatch.setattr(reading, "_WORTH_SHARING", 0)
    assert all_of(files) == one_by_one
    assert len(one_by_one) == 12
