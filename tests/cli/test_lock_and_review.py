"""`argmap lock` and `argmap review` as a user meets them while texts and debates change."""

from __future__ import annotations

import gc
import json
import os
from types import SimpleNamespace

import pytest

from argmap.cli import app
from argmap.workspace import lock_writing, reviewing


@pytest.fixture
def run(monkeypatch, capsys):
    """Run argmap in this very process: there are many runs here, and a process takes longer to start than to work."""
    monkeypatch.delenv("ARGMAP_SOURCES", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)

    def run_argmap(*arguments, cwd, **environment):
        capsys.readouterr()
        with monkeypatch.context() as context:
            context.chdir(cwd)
            for name, value in environment.items():
                context.setenv(name, value)
            code = app.run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return SimpleNamespace(returncode=code, stdout=out, stderr=err)

    yield run_argmap
    # Commands stop the garbage collector of their process, and here that is the process of the tests.
    gc.enable()


@pytest.fixture
def locked(run, project):
    """Return the starter debate, locked."""
    assert run("lock", cwd=project).returncode == 0
    return project


def edit(project, path, old, new):
    file = project / path
    content = file.read_text("utf-8")
    assert old in content
    file.write_text(content.replace(old, new, 1), "utf-8")


def records(project):
    return json.loads((project / "argmap.lock").read_text("utf-8"))


TEXT, DEBATE = "seeds/meetings.txt", "arguments/agenda.yaml"


def test_a_text_that_changed_is_told_with_what_became_of_its_quotations(run, locked):
    edit(locked, TEXT, "On meetings and paper", "On meetings and on paper")
    edit(locked, TEXT, "cannot do is decide", "must not do is decide")
    done = run("lock", cwd=locked)
    assert done.returncode == 0
    changed, summary = done.stdout.splitlines()
    told = "changed: 4 of 4 quotations survive (3 moved, 1 with other words around it)"
    assert changed == f"`seeds/meetings.txt` {told}"
    assert summary == "argmap.lock written: 4 verified"
    assert run("lock", cwd=locked).stdout == "argmap.lock unchanged: 4 verified\n"


def test_a_quotation_that_does_not_survive_is_shown_as_a_check_shows_it(run, locked):
    edit(locked, TEXT, "a day ahead", "one day ahead")
    done = run("lock", cwd=locked)
    assert done.returncode == 1
    assert "changed: 3 of 4 quotations survive (3 moved)" in done.stdout
    finding = done.stdout.split("\n\n", 1)[1].rsplit("\n\n", 1)[0]
    assert finding.startswith("error[quotation-near]")
    assert "`a` should be `one`" in finding
    assert finding in run("check", cwd=locked).stdout
    assert "left out because they are not verified" in done.stdout
    assert "evidence/come-prepared/0" not in records(locked)


@pytest.mark.parametrize("columns", [80, 160])
def test_a_report_fits_the_terminal(run, locked, columns):
    edit(locked, TEXT, "a day ahead", "one day ahead")
    shown = run("lock", "--check", cwd=locked, COLUMNS=str(columns)).stdout
    excerpt = shown.partition("   = help:")[0]
    summary = shown.rpartition("\n\n")[2]
    assert max(map(len, [*excerpt.splitlines(), *summary.splitlines()])) <= columns


def test_paths_are_told_from_where_the_command_is_run(run, locked):
    edit(locked, TEXT, "On meetings and paper", "On meetings and on paper")
    assert run("lock", "debate", cwd=locked.parent).stdout.startswith("`debate/seeds/meetings.txt` changed")


def test_colour_is_for_findings_as_in_a_check(run, locked):
    edit(locked, TEXT, "a day ahead", "one day ahead")
    assert "\x1b[" in run("lock", "--check", "--color", "always", cwd=locked).stdout
    assert "\x1b[" not in run("lock", "--check", cwd=locked).stdout


def test_a_deleted_passage_is_found_nowhere_else(run, locked):
    edit(locked, TEXT, "A loud voice fills a numbered point as easily as an open hour.", "")
    done = run("lock", cwd=locked)
    assert done.returncode == 1
    assert "3 of 4 quotations survive" in done.stdout
    assert "error[quotation-missing]" in done.stdout
    assert "evidence/loud-voices/0" not in records(locked)


def test_a_trial_writes_nothing_and_fails_when_the_lock_would_change(run, locked):
    before = (locked / "argmap.lock").read_bytes()
    up_to_date = run("lock", "--check", cwd=locked)
    assert (up_to_date.returncode, up_to_date.stdout) == (0, "argmap.lock unchanged: 4 verified\n")
    edit(locked, TEXT, "On meetings and paper", "On meetings and on paper")
    trial = run("lock", "--check", cwd=locked)
    assert trial.returncode == 1
    assert trial.stdout.endswith("argmap.lock would change: 4 verified\n")
    assert (locked / "argmap.lock").read_bytes() == before


def test_a_trial_fails_while_a_quotation_is_not_verified(run, locked):
    edit(locked, TEXT, "a day ahead", "one day ahead")
    run("lock", cwd=locked)
    trial = run("lock", "--check", cwd=locked)
    assert trial.returncode == 1
    assert trial.stdout.startswith("argmap.lock unchanged: 3 verified, 1 left out")


def test_a_trial_without_a_lock_says_that_it_would_be_written(run, project):
    assert run("lock", "--check", cwd=project).stdout == "argmap.lock would change: 4 verified\n"
    assert not (project / "argmap.lock").exists()


def test_a_text_that_is_only_set_otherwise_makes_nothing_suspect(run, locked):
    path = locked / TEXT
    path.write_bytes(path.read_bytes().replace(b" ", b"\r\n").replace(b"\n\n", b"\n\n\n"))
    assert run("lock", cwd=locked).returncode == 0
    assert run("check", "--strict", "--locked", cwd=locked).returncode == 0


def test_a_review_ends_a_suspicion_and_keeps_who_and_why(run, locked):
    edit(locked, DEBATE, "people come prepared.", "all come prepared.")
    checked = run("check", cwd=locked)
    assert checked.returncode == 0
    assert "warning[evidence-suspect]" in checked.stdout
    assert "argmap review come-prepared --by WHO" in checked.stdout
    assert "evidence-suspect" in (run("lock", cwd=locked), run("check", cwd=locked))[1].stdout
    done = run("review", "come-prepared", "--by", "the editor", "--note", "read the whole page", cwd=locked)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "come-prepared/0: the claim had changed; reviewed by the editor",
        "argmap.lock written: 1 quotation reviewed",
    ]
    review = records(locked)["evidence/come-prepared/0"]["reviewed"]
    assert (review["by"], review["note"]) == ("the editor", "read the whole page")
    # The undercut of the step attacks what has changed, and nobody has looked at that one.
    assert run("check", cwd=locked).stdout.count("evidence-suspect") == 1


def test_editorial_edits_are_taken_over_for_all_or_for_what_is_named(run, locked):
    run("review", "come-prepared", "--by", "the editor", cwd=locked)
    edit(locked, DEBATE, "people come prepared.", "people come well prepared.")
    assert run("lock", "--editorial", "--only", "come-prepared", cwd=locked).returncode == 0
    assert run("check", cwd=locked).stdout.count("evidence-suspect") == 1
    done = run("lock", "--editorial", cwd=locked)
    assert "1 with edits taken as editorial" in done.stdout
    assert "evidence-suspect" not in run("check", cwd=locked).stdout
    assert records(locked)["evidence/come-prepared/0"]["reviewed"]["by"] == "the editor"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("review", "come-prepare", "--by", "me"), "there is no claim `come-prepare`\n  = help: did you mean `come-"),
        (("review", "costs-work/1", "--by", "me"), "`costs-work/0`: `name/0` is the first piece of its evidence"),
        (("review", "costs-work/00", "--by", "me"), "`costs-work` has no quotation `costs-work/00`"),
        (("review", "no-fixed-agenda", "--by", "me"), "`no-fixed-agenda` has no quotation"),
        (("review", "come-prepared", "--by", " "), "`--by` names nobody"),
        (("review", "come-prepared", "--by", "x" * 201), "`--by` takes 200 characters"),
        (("review", "come-prepared"), "Missing option '--by'"),
        (("review", "--by", "me"), "Missing argument"),
        (("lock", "--only", "come-prepared"), "`--only` goes with `--editorial`"),
        (("lock", "--editorial", "--only", "nobody"), "there is no claim `nobody`"),
    ],
)
def test_what_cannot_be_reviewed_is_told_and_nothing_is_written(run, locked, arguments, said):
    before = (locked / "argmap.lock").read_bytes()
    refused = run(*arguments, cwd=locked)
    assert refused.returncode == 2
    assert said in refused.stderr
    assert (locked / "argmap.lock").read_bytes() == before


def test_what_is_not_verified_cannot_be_reviewed(run, locked):
    edit(locked, TEXT, "a day ahead", "one day ahead")
    before = (locked / "argmap.lock").read_bytes()
    refused = run("review", "come-prepared", "costs-work", "--by", "the editor", cwd=locked)
    assert refused.returncode == 2
    assert "not verified: `come-prepared/0`" in refused.stderr
    assert (locked / "argmap.lock").read_bytes() == before


def test_other_words_around_a_passage_are_reviewed_where_the_text_is(run, locked):
    edit(locked, TEXT, "cannot do is decide", "must not do is decide")
    run("lock", cwd=locked)
    (locked / TEXT).rename(locked / "kept.txt")
    assert run("review", "come-prepared", "--by", "the editor", cwd=locked).returncode == 0
    refused = run("review", "loud-voices", "--by", "the editor", cwd=locked)
    assert refused.returncode == 2
    assert "the words around `loud-voices/0` changed, and the text is not here" in refused.stderr
    assert run("lock", "--editorial", "--only", "loud-voices", cwd=locked).returncode == 2
    assert run("lock", "--editorial", cwd=locked).returncode == 0
    assert "evidence-suspect" in run("check", cwd=locked).stdout
    (locked / "kept.txt").rename(locked / TEXT)
    assert run("review", "loud-voices", "--by", "the editor", cwd=locked).returncode == 0


def test_a_lock_of_the_first_version_is_upgraded(run, locked):
    old = records(locked)
    for record in old.values():
        if isinstance(record, dict) and "reviewed" in record:
            del record["reviewed"], record["around_sha256"]
            record["ctx"] = ["0" * 64, "0" * 64]
    (locked / "argmap.lock").write_text(json.dumps(old | {"version": 1}), "utf-8")
    assert run("check", "--strict", cwd=locked).returncode == 0
    out_of_date = run("check", "--locked", cwd=locked)
    assert "its format is version 1, and the latest is 2" in out_of_date.stdout
    assert run("lock", cwd=locked).returncode == 0
    assert records(locked)["version"] == 2
    assert run("check", "--locked", "--strict", cwd=locked).returncode == 0


def test_the_reviews_in_an_unfinished_merge_are_kept(run, locked):
    run("review", "come-prepared", "--by", "the editor", cwd=locked)
    path = locked / "argmap.lock"
    reviewed = path.read_text("utf-8")
    lines = reviewed.splitlines(keepends=True)
    path.write_text("".join([lines[0], "<<<<<<< ours\n", lines[1], "=======\n", *lines[1:]]), "utf-8")
    assert run("check", cwd=locked).returncode == 2
    assert run("lock", cwd=locked).returncode == 0
    assert path.read_text("utf-8") == reviewed


def damage(project, old, new):
    edit(project, "argmap.lock", old, new)


def test_what_cannot_be_saved_of_a_damaged_lock_is_told(run, locked):
    run("review", "come-prepared", "--by", "the editor", cwd=locked)
    damage(locked, '"tier": "exact"', '"tier": "exact')
    refused = run("review", "come-prepared", "--by", "the editor", cwd=locked)
    assert refused.returncode == 2
    assert "`argmap.lock` is damaged" in refused.stderr
    done = run("lock", cwd=locked)
    assert done.returncode == 1
    assert "`argmap.lock` was damaged: 3 records of quotations saved, 1 not: their reviews are lost" in done.stdout
    assert run("lock", cwd=locked).stdout == "argmap.lock unchanged: 4 verified\n"


def test_a_lock_that_was_cut_off_is_told(run, locked):
    damage(locked, '"version": 2\n}\n', "")
    done = run("lock", cwd=locked)
    assert done.returncode == 1
    assert "4 records of quotations saved, and its end is not there" in done.stdout.replace("\n  ", " ")


def test_a_lock_that_an_editor_set_anew_keeps_its_reviews(run, locked):
    run("review", "come-prepared", "--by", "the editor", cwd=locked)
    path = locked / "argmap.lock"
    before = path.read_text("utf-8")
    path.write_text(f"{json.dumps(records(locked), indent=1)}\n<<<<<<< ours\n", "utf-8")
    done = run("lock", cwd=locked)
    assert done.returncode == 0
    assert done.stdout.startswith("`argmap.lock` was damaged: 4 records of quotations saved\n")
    assert path.read_text("utf-8") == before


def test_a_file_that_is_no_lock_is_left_to_its_owner(run, locked):
    (locked / "argmap.lock").write_text("a list of things to buy\n", "utf-8")
    refused = run("lock", cwd=locked)
    assert refused.returncode == 2
    assert "restore it, or delete it" in refused.stderr
    assert (locked / "argmap.lock").read_text("utf-8") == "a list of things to buy\n"


@pytest.mark.parametrize(
    "arguments", [("check",), ("lock",), ("lock", "--editorial"), ("review", "come-prepared", "--by", "me")]
)
def test_no_command_writes_over_the_lock_of_a_newer_argmap(run, locked, arguments):
    damage(locked, '"version": 2', '"version": 3')
    before = (locked / "argmap.lock").read_bytes()
    refused = run(*arguments, cwd=locked)
    assert refused.returncode == 2
    assert "it has version 3, and this argmap reads up to version 2" in refused.stderr
    assert "damaged" not in refused.stderr
    assert (locked / "argmap.lock").read_bytes() == before


def test_a_lock_that_changes_meanwhile_is_not_written_over(run, locked, monkeypatch):
    path = locked / "argmap.lock"
    draft_lock = reviewing.draft_lock

    def interrupted(files):
        draft = draft_lock(files)
        monkeypatch.setattr(reviewing, "draft_lock", draft_lock)
        assert run("review", "costs-work", "--by", "Bea", cwd=locked).returncode == 0
        return draft

    monkeypatch.setattr(reviewing, "draft_lock", interrupted)
    refused = run("review", "come-prepared", "--by", "Ana", cwd=locked)
    assert refused.returncode == 2
    assert "`argmap.lock` changed while it was being made anew" in refused.stderr
    assert run("review", "come-prepared", "--by", "Ana", cwd=locked).returncode == 0
    reviewers = {record["reviewed"]["by"] for record in records(locked).values() if "reviewed" in dict_of(record)}
    assert reviewers == {"", "Ana", "Bea"}
    assert sorted(found.name for found in path.parent.glob(".argmap.lock*")) == []


def dict_of(record):
    return record if isinstance(record, dict) else {}


def test_a_neighbour_that_a_run_left_behind_does_not_block(run, locked, monkeypatch):
    monkeypatch.setattr(lock_writing, "_WAIT", 0.0)
    neighbour = locked / ".argmap.lock.writing"
    neighbour.touch()
    blocked = run("review", "come-prepared", "--by", "me", cwd=locked)
    assert blocked.returncode == 2
    assert "`argmap.lock` is being written by another run" in blocked.stderr
    os.utime(neighbour, (0, 0))
    assert run("review", "come-prepared", "--by", "me", cwd=locked).returncode == 0
    assert not neighbour.exists()


def test_reviews_that_are_set_aside_or_count_again_are_told(run, locked):
    run("review", "come-prepared", "costs-work", "--by", "the editor", cwd=locked)
    edit(locked, TEXT, "a day ahead", "one day ahead")
    lost = run("lock", cwd=locked)
    told = "the review of `come-prepared/0` by the editor is set aside: its quotation is not verified any more"
    assert told in lost.stdout.replace("\n  ", " ")
    assert "is set aside" not in run("lock", cwd=locked).stdout
    edit(locked, TEXT, "one day ahead", "a day ahead")
    back = run("lock", cwd=locked)
    assert "`come-prepared/0` was lost and is verified again, reviewed last by the editor\n" in back.stdout
    assert "3 of 3 quotations survive" in back.stdout
    (locked / DEBATE).rename(locked / "kept")
    (locked / DEBATE).write_text("argmap: 1\nissue: i\nquestion: Q?\npositions: {a: A., b: B.}\n", "utf-8")
    gone = run("lock", cwd=locked).stdout
    assert gone.count("is set aside: its quotation is gone\n") == 2
    (locked / "kept").rename(locked / DEBATE)
    assert run("lock", cwd=locked).returncode == 0
    assert records(locked)["evidence/costs-work/0"]["reviewed"]["by"] == "the editor"


def test_a_reviewer_cannot_reach_the_terminal(run, locked):
    done = run("review", "come-prepared", "--by", "\x1b[31mme", cwd=locked)
    assert "\x1b" not in done.stdout
    edit(locked, DEBATE, "people come prepared.", "all come prepared.")
    assert "\x1b" not in run("check", cwd=locked).stdout


def test_a_project_can_be_named(run, locked):
    done = run("review", "come-prepared", "--by", "the editor", "--project", locked, cwd=locked.parent)
    assert done.returncode == 0
    assert records(locked)["evidence/come-prepared/0"]["reviewed"]["by"] == "the editor"


@pytest.mark.parametrize(
    ("option", "words"), [("--by", "A\nB"), ("--by", "A\x1b[31m"), ("--note", "one\u2028two"), ("--note", "one\ttwo")]
)
def test_who_reviewed_and_the_note_are_one_line(run, locked, option, words):
    before = (locked / "argmap.lock").read_bytes()
    refused = run("review", "come-prepared", "--by", "the editor", option, words, cwd=locked)
    assert refused.returncode == 2
    assert f"`{option}` takes one line, without control characters" in refused.stderr
    assert (locked / "argmap.lock").read_bytes() == before


def test_a_review_says_where_the_text_was_not_there_to_look_at(run, locked):
    (locked / "seeds" / "meetings.txt").unlink()
    done = run("review", "come-prepared", "--by", "the editor", cwd=locked)
    assert "come-prepared/0: nothing had changed, and the text is not here; reviewed by the editor\n" in done.stdout
