"""A picture depends on the debate and on nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "everything"
SURROUNDINGS = [
    {"PYTHONHASHSEED": "1"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "zh_CN.UTF-8", "TZ": "America/St_Johns", "PYTHONUTF8": "0"},
    {"PATH": "", "FONTCONFIG_FILE": "/dev/null", "HOME": "/nonexistent", "COLUMNS": "40"},
]


@pytest.fixture(scope="module")
def first():
    return {}


@pytest.mark.parametrize("surroundings", SURROUNDINGS, ids=["seed", "C", "Turkish", "no dot, no fonts"])
def test_pictures_are_equal_in_all_surroundings(run, tmp_path, first, surroundings):
    shutil.copytree(GOLDEN, tmp_path / "project")
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    drawn = run("render", "../project", "-o", "out", cwd=folder, **surroundings)
    assert drawn.returncode == 1, drawn.stderr  # one quotation of the golden project is wrong on purpose
    pictures = {path.name: path.read_bytes() for path in sorted((folder / "out").iterdir())}
    assert list(pictures) == ["bridge.svg", "school.svg"]
    assert pictures == (first.setdefault("pictures", pictures))


def test_findings_are_equal_in_all_surroundings(run, tmp_path):
    shutil.copytree(GOLDEN, tmp_path / "project")
    said = {run("check", "--format", "json", cwd=tmp_path / "project", **around).stdout for around in SURROUNDINGS}
    assert len(said) == 1
