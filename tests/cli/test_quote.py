"""`argmap quote` as a user types it."""

from __future__ import annotations

import json
import subprocess

import pytest

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
