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


def pictures(run, tmp_path, name, **surroundings):
    folder = tmp_path / name
    folder.mkdir()
    drawn = run("render", "../project", "-o", "out", cwd=folder, **surroundings)
    assert drawn.returncode == 1, drawn.stderr  # one quotation of the golden project is wrong on purpose
    return {path.name: path.read_bytes() for path in sorted((folder / "out").iterdir())}


@pytest.mark.parametrize("surroundings", SURROUNDINGS, ids=["seed", "C", "Turkish", "no dot, no fonts"])
def test_pictures_are_equal_in_all_surroundings(run, tmp_path, surroundings):
    shutil.copytree(GOLDEN, tmp_path / "project")
    plain = pictures(run, tmp_path, "plain", PYTHONHASHSEED="0")
    assert list(plain) == ["bridge.svg", "school.svg"]
    assert pictures(run, tmp_path, "elsewhere", **surroundings) == plain


def test_findings_are_equal_in_all_surroundings(run, tmp_path):
    shutil.copytree(GOLDEN, tmp_path / "project")
    said = {run("check", "--format", "json", cwd=tmp_path / "project", **around).stdout for around in SURROUNDINGS}
    assert len(said) == 1
