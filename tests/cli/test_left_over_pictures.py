"""Names of pictures, and what an earlier drawing left behind."""

from __future__ import annotations

from pathlib import Path

import pytest

ISSUE = (
    "argmap: 1\nissue: {issue}\nquestion: Shall we?\npositions:\n  {position}: {{claim: We shall., assumed: true}}\n"
)


def project_of(folder: Path, *issues: tuple[str, str]) -> Path:
    (folder / "arguments").mkdir(parents=True)
    for number, (issue, position) in enumerate(issues):
        text = ISSUE.format(issue=issue, position=position)
        (folder / "arguments" / f"{number}.yaml").write_text(text, encoding="utf-8")
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_no_part_of_an_issue_is_called_like_another_issue(run, tmp_path):
    project = project_of(tmp_path / "p", ("a", "b"), ("a--b", "c"), ("a--zz", "d"))
    assert run("render", cwd=project).returncode == 0
    assert run("render", "--only", "b", cwd=project).returncode == 0
    assert names(project / "maps") == ["a--b.svg", "a--zz.svg", "a.b.svg", "a.svg"]
    for options in ((), ("--target", "print")):
        drawn = run("render", *options, "-o", "fresh", cwd=project)
        assert (drawn.returncode, drawn.stderr) == (0, "")
        assert run("render", *options, "-o", "fresh", "--check", cwd=project).returncode == 0


@pytest.mark.parametrize(("one", "other"), [("quay", "Quay"), ("con", "con_")])
def test_two_pictures_that_would_be_one_file_are_not_drawn(run, tmp_path, one, other):
    project = project_of(tmp_path / "p", (one, "b"), (other, "c"), ("apart", "d"))
    drawn = run("render", cwd=project)
    assert drawn.returncode == 2
    assert f"of `{one}` and `" in drawn.stderr
    assert f"of `{other}` would be one file on some systems" in drawn.stderr
    assert not (project / "maps").exists()


@pytest.mark.parametrize(
    ("options", "left"),
    [
        ((), ["a.2.svg", "a.b.2.svg", "a.gone.svg"]),
        (("--target", "print"), ["a.2.svg", "a.b.2.svg", "a.b.svg", "a.gone.svg"]),
        (("--only", "b"), ["a.b.2.svg"]),
        (("--only", "b", "--target", "print"), ["a.b.2.svg"]),
        (("--format", "pdf"), ["a.gone.pdf"]),
    ],
)
def test_what_an_earlier_drawing_left_is_told_and_is_stale(run, tmp_path, options, left):
    project = project_of(tmp_path / "p", ("a", "b"), ("other", "c"))
    maps = project / "maps"
    maps.mkdir()
    further = (
        "a.2.svg",
        "a.b.svg",
        "a.b.2.svg",
        "a.b.pdf",
        "a.gone.svg",
        "a.gone.pdf",
        "a--b.svg",
        "other--b.svg",
        "x.b.svg",
    )
    for name in further:
        (maps / name).write_text("", encoding="utf-8")
    drawn = run("render", *options, cwd=project)
    assert drawn.returncode == 0, drawn.stderr
    told = [line.split("`")[1] for line in drawn.stderr.splitlines() if "an earlier drawing" in line]
    assert told == [f"maps/{name}" for name in left]
    checked = run("render", *options, "--check", cwd=project)
    assert checked.returncode == 1
    assert checked.stdout.splitlines()[:-1] == [f"maps/{name} is not drawn any more" for name in left]


def test_parts_drawn_on_purpose_are_fresh_beside_the_whole(run, tmp_path):
    project = project_of(tmp_path / "p", ("a", "b"))
    for options in ((), ("--only", "b")):
        assert run("render", *options, cwd=project).returncode == 0
    for options in ((), ("--only", "b")):
        assert run("render", *options, "--check", cwd=project).stdout == "1 picture: all fresh\n"
