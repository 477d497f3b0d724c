"""`argmap quote` as a user types it."""

from __future__ import annotations

import io
import json
import subprocess
import threading

import pytest

from argmap.cli.patience import sign_of_life
from cli.conftest import PROGRAM

FOUND = """\
evidence:
  # seeds/meetings.txt:3:107, characters 129–145, exact
  # around it: …not about what matters. A written agenda, [[ … ]] , lets people come prepared and lets others…
  - source: on-meetings
    quote: sent a day ahead
"""


def test_what_is_found_is_printed_ready_to_be_pasted(run, project):
    shown = run("quote", "sent a day ahead", cwd=project)
    assert (shown.returncode, shown.stdout, shown.stderr) == (0, FOUND, "")


@pytest.mark.parametrize("arguments", [("-",), ()])
def test_words_come_from_a_pipe(project, arguments):
    shown = subprocess.run(
        [PROGRAM, "quote", *arguments], input="sent a day\nahead\n", cwd=project, capture_output=True, encoding="utf-8",
        check=False,
    )  # fmt: skip
    assert shown.returncode == 0
    assert "quote: sent a day ahead" in shown.stdout


def test_paths_are_as_seen_from_the_current_folder(run, project):
    assert "# ../seeds/meetings.txt:3:107" in run("quote", "sent a day ahead", cwd=project / "arguments").stdout
    assert (
        "# debate/seeds/meetings.txt:3:107"
        in run("quote", "sent a day ahead", "--project", "debate", cwd=project.parent).stdout
    )


def test_what_is_only_like_the_words_is_shown_and_fails(run, project):
    shown = run("quote", "sent a week ahead, lets people come", cwd=project)
    assert shown.returncode == 1
    assert "not word for word" in shown.stdout
    assert "quote: 'sent a day ahead, lets people come'" in shown.stdout


def test_the_nearest_passage_is_shown_where_a_check_shows_it(run, project):
    (project / "seeds" / "meetings.txt").write_text("The beverage.[1][2] It is not harmful.\n")
    shown = run("quote", "beverage. It is not", cwd=project)
    assert (shown.returncode, shown.stderr) == (1, "")
    assert "the source has `[1][2]` besides" in shown.stdout
    assert "quote: 'beverage.[1][2] It is not'\n" in shown.stdout


def test_han_variants_are_told_as_such_and_not_in_percent(run, project):
    (project / "seeds" / "meetings.txt").write_text("我們應該減少會議。\n", encoding="utf-8")
    shown = run("quote", "我们应该减少会议", cwd=project)
    assert shown.returncode == 1
    assert "the same words in Han variants: simplified characters for traditional ones" in shown.stdout
    assert "%" not in shown.stdout
    assert "quote: 我們應該減少會議\n" in shown.stdout


def test_nothing_found_is_said_and_fails(run, project):
    shown = run("quote", "nothing of the kind", cwd=project)
    assert (shown.returncode, shown.stdout, shown.stderr) == (1, "", "not found in 1 text: on-meetings\n")
    assert json.loads(run("quote", "nothing of the kind", "--format", "json", cwd=project).stdout)["hits"] == []


def test_a_passage_is_cut_by_its_ends_or_its_lines(run, project):
    by_ends = run("quote", "--source", "on-meetings", "--from", "A written", "--to", "day ahead", cwd=project)
    assert by_ends.returncode == 0
    assert "quote: 'A written agenda, sent a day ahead'" in by_ends.stdout
    by_lines = run("quote", "--source", "on-meetings", "--lines", "1", cwd=project)
    assert by_lines.returncode == 0
    assert "quote: On meetings and paper" in by_lines.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("x", "--source", "on-meetins"), "there is no source `on-meetins`\n  = help: did you mean `on-meetings`?"),
        (("--from", "A", "--to", "B"), "a passage is cut out of one source"),
        (("--source", "on-meetings", "--from", "A"), "`--from` and `--to` belong together"),
        (("x", "--source", "on-meetings", "--lines", "1"), "exclude each other"),
        (
            ("--source", "on-meetings", "--from", "zebra", "--to", "B"),
            "the first words are not in `on-meetings`: zebra",
        ),
        (("…",), "there is nothing to look for"),
    ],
)
def test_what_makes_no_sense_is_a_usage_error(run, project, arguments, message):
    shown = run("quote", *arguments, cwd=project)
    assert shown.returncode == 2
    assert message in shown.stderr
    assert "Traceback" not in shown.stderr


def test_a_project_without_debates_can_be_quoted_from(run, project):
    (project / "arguments" / "agenda.yaml").unlink()
    assert run("quote", "sent a day ahead", cwd=project).returncode == 0


def test_nothing_on_a_pipe_is_told_with_what_may_be_asked(run, project):
    shown = run("quote", "--source", "on-meetings", "-", cwd=project)
    assert shown.returncode == 2
    assert "there is nothing to look for\n  = help: say which words" in shown.stderr
    assert "--lines 3-5" in shown.stderr


class Terminal(io.StringIO):
    """A terminal that tells when it was first written to."""

    def __init__(self):
        super().__init__()
        self.written = threading.Event()

    def isatty(self):
        return True

    def write(self, text):
        count = super().write(text)
        if self.getvalue():
            self.written.set()
        return count


def test_a_long_search_gives_a_sign_of_life_on_a_terminal(monkeypatch):
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    with sign_of_life("searching…", 0):
        assert terminal.written.wait(10)
    assert terminal.getvalue().startswith("searching…")


def test_a_quick_search_and_one_that_nobody_watches_are_silent(monkeypatch):
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    with sign_of_life("searching…", 600):
        pass
    monkeypatch.setattr("sys.stderr", pipe := io.StringIO())
    with sign_of_life("searching…", 0):
        pass
    assert terminal.getvalue() == pipe.getvalue() == ""
