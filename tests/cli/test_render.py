"""Drawing as a user types it: what is shown, where it goes, and whether what is there is fresh."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import xml.etree.ElementTree as ET
from pathlib import Path

import pypdfium2
import pytest

from argmap.layout.scene import Role
from argmap.rendering.theme import THEMES

PROGRAM = Path(sys.executable).with_name("argmap")
ISSUE = """argmap: 1
issue: issue-{number}
question: Question {number}?
positions:
  yes-{number}:
    claim: Yes, in case {number}.
    pro:
      good-{number}: {{claim: It does good in case {number}., assumed: true}}
  no-{number}:
    claim: No, in case {number}.
    con:
      bad-{number}: {{claim: It does harm in case {number}., assumed: true}}
"""


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def shown(path: Path) -> str:
    return "".join(ET.fromstring(path.read_text("utf-8")).itertext())


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Return a project of five issues with eighty arguments each: enough for a crew."""
    folder = tmp_path / "many" / "arguments"
    folder.mkdir(parents=True)
    for number in range(5):
        extra = "".join(
            f"      more-{number}-{index}: {{claim: Reason {index} in case {number}., assumed: true}}\n"
            for index in range(80)
        )
        text = ISSUE.format(number=number)
        (folder / f"{number}.yaml").write_text(text.replace("    pro:\n", f"    pro:\n{extra}"), encoding="utf-8")
    return folder.parent


def test_one_part_of_an_issue_gets_a_picture_of_its_own(run, project):
    assert run("render", "--only", "agenda", cwd=project).returncode == 0
    assert [*files_in(project / "maps")] == ["agenda.svg"]
    whole = shown(project / "maps" / "agenda.svg")
    lines = (project / "arguments" / "agenda.yaml").read_text("utf-8").split("positions:", 1)[1].splitlines()
    position = next(line.strip(" :") for line in lines if line.startswith("  "))
    drawn = run("render", "--only", position, cwd=project)
    assert drawn.returncode == 0, drawn.stderr
    part = project / "maps" / f"agenda.{position}.svg"
    assert drawn.stdout == f"maps/{part.name}\n"
    assert len(shown(part)) < len(whole)


def test_a_part_that_is_not_there_is_told_with_the_nearest_name(run, project):
    drawn = run("render", "--only", "agenta", cwd=project)
    assert drawn.returncode == 2
    assert "there is no issue, position or argument `agenta`" in drawn.stderr
    assert "did you mean `agenda`?" in drawn.stderr
    assert not (project / "maps").exists()


def test_a_plain_map_tells_no_verdict_and_stays_fresh_for_whoever_asks_for_it_again(run, project):
    assert run("render", "--no-weigh", cwd=project).returncode == 0
    drawn = (project / "maps" / "agenda.svg").read_text("utf-8")
    assert 'class="position"' in drawn
    assert "f-strength" not in drawn
    again = run("render", "--no-weigh", "--check", cwd=project)
    assert again.returncode == 0
    assert again.stdout == "1 picture: all fresh\n"


def test_a_verdict_that_moved_is_told_and_no_quotation_is_blamed(run, project):
    with (project / "arguments" / "agenda.yaml").open("a", encoding="utf-8") as file:
        file.write("expect: {fails: [come-prepared]}\n")
    drawn = run("render", "-o", "maps", cwd=project)
    assert drawn.returncode == 1
    assert "a verdict is not as `expect` has it" in drawn.stderr
    assert "not verified" not in drawn.stderr


def test_check_says_whether_pictures_are_fresh_and_writes_nothing(run, project):
    missing = run("render", "--check", cwd=project)
    assert (missing.returncode, missing.stdout.splitlines()[0]) == (1, "maps/agenda.svg is missing")
    assert not (project / "maps").exists()
    run("render", cwd=project)
    fresh = run("render", "--check", cwd=project)
    assert (fresh.returncode, fresh.stdout) == (0, "1 picture: all fresh\n")
    debate = project / "arguments" / "agenda.yaml"
    debate.write_text(debate.read_text("utf-8").replace("question: ", "question: Truly, ", 1), encoding="utf-8")
    before = files_in(project / "maps")
    stale = run("render", "--check", cwd=project)
    assert (stale.returncode, stale.stdout.splitlines()[0]) == (1, "maps/agenda.svg is not what would be drawn now")
    assert files_in(project / "maps") == before


def test_check_looks_at_the_picture_and_not_at_the_bytes_of_its_fonts(run, project):
    run("render", cwd=project)
    path = project / "maps" / "agenda.svg"
    svg = path.read_text("utf-8")
    path.write_text(svg.replace("base64,", "base64,AAAA", 1), encoding="utf-8")
    assert run("render", "--check", cwd=project).returncode == 0
    path.write_text(svg.replace("fill=", "fill =", 1), encoding="utf-8")
    assert run("render", "--check", cwd=project).returncode == 1


@pytest.mark.parametrize(("suffix", "magic"), [("png", b"\x89PNG\r\n\x1a\n"), ("pdf", b"%PDF-"), ("svg", b"<svg ")])
def test_every_format_is_drawn_twice_alike_and_checked(run, project, suffix, magic):
    assert run("render", "--format", suffix, cwd=project).returncode == 0
    first = files_in(project / "maps")
    assert all(name.endswith(f".{suffix}") and content.startswith(magic) for name, content in first.items())
    assert run("render", "--format", suffix, "-o", "again", cwd=project, LC_ALL="C", TZ="Asia/Kolkata").returncode == 0
    assert files_in(project / "again") == first
    assert run("render", "--format", suffix, "--check", cwd=project).returncode == 0


@pytest.mark.parametrize(
    ("target", "has", "lacks"),
    [
        ("web", ("@font-face", "prefers-color-scheme"), ("<use",)),
        ("github", ("<use", "prefers-color-scheme"), ("@font-face",)),
        ("office", ("<use", 'mm"'), ("@font-face", "prefers-color-scheme")),
        ("print", ("<use", 'mm"'), ("@font-face", "prefers-color-scheme")),
    ],
)
def test_a_target_chooses_text_theme_and_size(run, project, target, has, lacks):
    drawn = run("render", "--target", target, cwd=project)
    assert drawn.returncode == 0, drawn.stderr
    svg = (project / "maps" / "agenda.svg").read_text("utf-8")
    assert all(sign in svg for sign in has)
    assert not any(sign in svg for sign in lacks)


def test_what_is_asked_for_goes_before_the_target(run, project):
    run("render", "--target", "office", "--text", "embed", "--theme", "auto", "--width", "500", cwd=project)
    svg = (project / "maps" / "agenda.svg").read_text("utf-8")
    assert "@font-face" in svg
    assert "prefers-color-scheme" in svg
    assert ' width="500"' in svg


@pytest.mark.parametrize(
    "options",
    [
        ("--depth", "-1"),
        ("--width", "20"),
        ("--width", "nan"),
        ("--width", "inf"),
        ("--scale", "99"),
        ("--scale", "nan"),
        ("--layout", "circle"),
    ],
)
def test_options_out_of_range_are_refused(run, project, options):
    drawn = run("render", *options, cwd=project)
    assert drawn.returncode == 2
    assert options[0] in drawn.stderr


@pytest.mark.parametrize("target", [("--target", "print"), ("--format", "pdf")])
def test_a_width_goes_before_the_paper_of_a_target(run, project, target):
    assert run("render", *target, "--width", "700", cwd=project).returncode == 0
    assert run("render", *target, "-o", "paper", cwd=project).returncode == 0
    ((name, wide),) = files_in(project / "maps").items()
    page = files_in(project / "paper")[name]
    if name.endswith(".svg"):
        assert (b'mm"' in wide, b'mm"' in page) == (False, True)
    else:
        sizes = [[round(side) for side in pypdfium2.PdfDocument(content)[0].get_size()] for content in (wide, page)]
        assert sizes[0] != sizes[1] == [595, 842]


@pytest.mark.parametrize(
    ("theme", "target", "paper"),
    [
        ("dark", "print", "light"),
        ("grey", "office", "grey"),
        ("contrast", "print", "contrast"),
        ("dark", "web", "dark"),
    ],
)
def test_the_theme_of_a_project_is_light_where_pages_are_white(run, project, theme, target, paper):
    with (project / "argmap.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"\ntheme: {theme}\n")
    assert run("render", "--target", target, cwd=project).returncode == 0
    svg = (project / "maps" / "agenda.svg").read_text("utf-8")
    assert f'class="f-paper" fill="{THEMES[paper].palette.colours[Role.PAPER]}"' in svg
    assert ("prefers-color-scheme" in svg) == (target == "web" and THEMES[theme].dark is not None)
    assert run("render", "--target", target, "--theme", "dark", "-o", "dark", cwd=project).returncode == 0
    assert THEMES["dark"].palette.colours[Role.PAPER] in (project / "dark" / "agenda.svg").read_text("utf-8")


def test_a_tree_that_is_scaled_down_until_nobody_can_read_it_is_told(run, many):
    drawn = run("render", "--layout", "tree", "--only", "issue-0", "--target", "github", cwd=many)
    assert drawn.returncode == 0, drawn.stderr
    assert "hard to read; `--layout columns`, `--direction right`, `--detail claims` or `--only`" in drawn.stderr
    assert run("render", "--only", "issue-0", "--target", "github", cwd=many).stderr == ""


def test_of_many_characters_without_a_font_three_are_named(run, project):
    debate = project / "arguments" / "agenda.yaml"
    debate.write_text(debate.read_text("utf-8").replace("question: ", "question: 😀😁😂😃😄 ", 1), encoding="utf-8")
    told = run("render", cwd=project).stderr
    assert "no embedded font has 😀 (U+1F600), 😁 (U+1F601), 😂 (U+1F602) and 2 more: drawn with" in told


def test_check_and_watch_do_not_go_together(run, project):
    assert run("render", "--check", "--watch", cwd=project).returncode == 2


def test_a_crew_draws_what_one_process_draws(run, many):
    drawn = run("render", cwd=many)
    assert (drawn.returncode, drawn.stdout) == (0, "".join(f"maps/issue-{number}.svg\n" for number in range(5)))
    together = files_in(many / "maps")
    assert len(together) == 5
    for number in range(5):
        assert run("render", "--only", f"issue-{number}", "-o", "alone", cwd=many).returncode == 0
    assert files_in(many / "alone") == together


def test_a_tree_without_graphviz_stands_in_columns_and_says_so(run, project):
    drawn = run("render", "--layout", "tree", cwd=project, ARGMAP_DOT=str(project / "nothing"))
    assert drawn.returncode == 0, drawn.stderr
    assert "stands in columns instead of a tree" in drawn.stderr
    plain = run("render", "--layout", "columns", "-o", "plain", cwd=project)
    assert plain.stderr == ""
    assert files_in(project / "plain") == files_in(project / "maps")


@contextlib.contextmanager
def watching(project: Path, *options: str):
    """Start a watch, and end it within a minute."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(project), "PYTHONUTF8": "1"}
    with subprocess.Popen(
        [str(PROGRAM), "render", "--watch", *options],
        cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    ) as process:  # fmt: skip
        late = threading.Timer(60, process.kill)
        late.start()
        try:
            yield process
        finally:
            late.cancel()
            process.kill()


@pytest.mark.parametrize("folder", ["maps", "."])
def test_watch_draws_anew_when_a_file_is_saved_and_ends_quietly(project, folder):
    with watching(project, "-o", folder) as process:
        assert process.stdout.readline() == f"{Path(folder) / 'agenda.svg'}\n"
        assert process.stderr.readline().startswith("watching ")
        (project / "log.txt").write_text("nothing that counts\n", encoding="utf-8")
        debate = project / "arguments" / "agenda.yaml"
        debate.write_text(debate.read_text("utf-8").replace("question: ", "question: Truly, ", 1), encoding="utf-8")
        assert process.stdout.readline() == f"{Path(folder) / 'agenda.svg'}\n"
        assert "Truly, " in shown(project / folder / "agenda.svg")
        process.send_signal(signal.SIGINT)
        assert process.stdout.read() == ""
        assert process.stderr.read() == ""
        assert process.wait() == 130


def test_watch_draws_anew_when_the_theme_is_replaced(project, tmp_path):
    theme = tmp_path / "house.yaml"
    theme.write_text("colours: {support: '#00629b'}\n", encoding="utf-8")
    with watching(project, "--theme", str(theme)) as process:
        assert process.stdout.readline() == "maps/agenda.svg\n"
        assert process.stderr.readline().startswith("watching ")
        fresh = tmp_path / "fresh.yaml"
        fresh.write_text("colours: {support: '#00629c'}\n", encoding="utf-8")
        fresh.replace(theme)
        assert process.stdout.readline() == "maps/agenda.svg\n"
        assert "#00629c" in (project / "maps" / "agenda.svg").read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--lang", "translation"), "did you mean `translations`?"),
        (("--lang", "not a language"), "a language is a tag such as `en`"),
        (("--scale", "3"), "a scale is for PNG"),
        (("--format", "pdf", "--text", "system"), "how text is written can be chosen for SVG"),
        (("--width", "800", "--paper", "a4"), "do not go together"),
        (("--layout", "columns", "--direction", "right"), "columns grow down only"),
        (("-o", "picture.svg"), "is no name for a folder"),
        (("seeds",), "there is no issue to draw in `seeds`"),
        (("seeds", "--check"), "there is no issue to draw in `seeds`"),
    ],
)
def test_what_cannot_be_meant_is_refused(run, project, options, told):
    drawn = run("render", *options, cwd=project)
    assert drawn.returncode == 2
    assert told in drawn.stderr
    assert not (project / "maps").exists()


def test_a_language_that_nothing_is_in_is_told(run, project):
    drawn = run("render", "--lang", "xx", cwd=project)
    assert (drawn.returncode, drawn.stderr) == (0, "warning: `agenda` has no words in `xx`, so originals come first\n")
