from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from argmap._version import VERSION
from cli.conftest import PROGRAM


def test_version_is_told_by_both_spellings(run):
    assert run("--version").stdout == run("-V").stdout == f"argmap {VERSION}\n"


def test_no_arguments_show_the_help_and_fail_as_usage(run):
    shown = run()
    assert shown.returncode == 2
    assert "check" in shown.stdout + shown.stderr


def test_an_unknown_command_offers_the_nearest(run):
    shown = run("chek")
    assert shown.returncode == 2
    assert "check" in shown.stderr


def test_init_starts_a_project_that_checks_clean_and_renders(run, project):
    checked = run("check", cwd=project)
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout == ("1 issue, 2 positions, 4 arguments, 4 quotations: 4 verified\nno findings\n")
    drawn = run("render", cwd=project)
    assert drawn.returncode == 0, drawn.stderr
    assert drawn.stdout == "maps/agenda.svg\n"
    assert ET.parse(project / "maps" / "agenda.svg").getroot().tag.endswith("svg")


def test_init_overwrites_nothing(run, project):
    before = (project / "arguments" / "agenda.yaml").read_bytes()
    again = run("init", project, cwd=project.parent)
    assert again.returncode == 2
    assert "is there already" in again.stderr
    assert (project / "arguments" / "agenda.yaml").read_bytes() == before


def test_init_into_a_file_is_refused(run, tmp_path):
    (tmp_path / "taken").write_text("x")
    shown = run("init", "taken", cwd=tmp_path)
    assert shown.returncode == 2
    assert "Traceback" not in shown.stderr


def test_a_wrong_character_is_an_error_with_file_line_and_column(run, project):
    path = project / "arguments" / "agenda.yaml"
    path.write_text(path.read_text().replace("sent a day ahead", "sent a week ahead", 1))
    checked = run("check", cwd=project)
    assert checked.returncode == 1
    assert "error[quotation-near]" in checked.stdout
    assert "--> arguments/agenda.yaml:14:41" in checked.stdout
    assert "seeds/meetings.txt:3:" in checked.stdout


def test_findings_name_paths_as_seen_from_the_current_folder(run, project):
    path = project / "arguments" / "agenda.yaml"
    path.write_text(path.read_text().replace("sent a day ahead", "sent a week ahead", 1))
    assert "--> agenda.yaml:14:41" in run("check", cwd=project / "arguments").stdout
    assert "--> debate/arguments/agenda.yaml:14:41" in run("check", "debate", cwd=project.parent).stdout


def test_a_named_file_limits_the_findings_to_it(run, project):
    (project / "arguments" / "other.yaml").write_text("argmap: 1\nissue: other\nquestion: Other?\n")
    assert run("check", cwd=project).returncode == 1
    assert run("check", "arguments/agenda.yaml", cwd=project).returncode == 0


@pytest.mark.parametrize("format_name", ["json", "sarif"])
def test_machine_formats_are_one_json_document(run, project, format_name):
    path = project / "arguments" / "agenda.yaml"
    path.write_text(path.read_text().replace("sent a day ahead", "sent a week ahead", 1))
    checked = run("check", "--format", format_name, cwd=project)
    assert checked.returncode == 1
    assert "quotation-near" in json.dumps(json.loads(checked.stdout))


def test_github_annotations_carry_the_place(run, project):
    path = project / "arguments" / "agenda.yaml"
    path.write_text(path.read_text().replace("sent a day ahead", "sent a week ahead", 1))
    assert "::error file=arguments/agenda.yaml,line=14" in run("check", "--format", "github", cwd=project).stdout


def test_a_missing_path_and_a_folder_without_debates_are_usage_errors(run, tmp_path):
    missing = run("check", "nowhere.yaml", cwd=tmp_path)
    assert (missing.returncode, missing.stderr) == (2, "error: there is no file or folder `nowhere.yaml`\n")
    empty = run("check", cwd=tmp_path)
    assert empty.returncode == 2
    assert "no YAML file" in empty.stderr


def test_lock_then_a_clone_without_the_text_says_locked_stale_and_unverified(run, project):
    assert run("lock", cwd=project).returncode == 0
    assert run("lock", cwd=project).stdout.startswith("argmap.lock unchanged")
    (project / "seeds" / "meetings.txt").unlink()
    assert "4 locked (the text is not here)" in run("check", cwd=project).stdout
    assert run("check", "--require-text", cwd=project).returncode == 1
    path = project / "arguments" / "agenda.yaml"
    path.write_text(path.read_text().replace("sent a day ahead", "sent a week ahead", 1))
    edited = run("check", cwd=project)
    assert edited.returncode == 1
    assert "error[quotation-stale]" in edited.stdout
    (project / "argmap.lock").unlink()
    unlocked = run("check", cwd=project)
    assert unlocked.returncode == 1
    assert "error[quotation-unverified]" in unlocked.stdout


def test_lock_keeps_what_it_cannot_verify_here(run, project):
    run("lock", cwd=project)
    before = (project / "argmap.lock").read_bytes()
    (project / "seeds" / "meetings.txt").unlink()
    assert run("lock", cwd=project).returncode == 0
    assert (project / "argmap.lock").read_bytes() == before


def test_locked_fails_on_a_lock_that_does_not_fit(run, project):
    run("lock", cwd=project)
    assert run("check", "--locked", cwd=project).returncode == 0
    path = project / "arguments" / "agenda.yaml"
    longer = "lets people come prepared and lets others stay away\n"
    path.write_text(path.read_text().replace("lets people come prepared\n", longer))
    assert run("check", cwd=project).returncode == 0
    checked = run("check", "--locked", cwd=project)
    assert checked.returncode == 1
    assert "lock-out-of-date" in checked.stdout


def test_a_damaged_lock_is_told_and_not_guessed_at(run, project):
    (project / "argmap.lock").write_text("{ not json")
    shown = run("check", cwd=project)
    assert shown.returncode == 2
    assert "argmap.lock" in shown.stderr


def test_sources_lists_state_and_share(run, project):
    listed = json.loads(run("sources", "--format", "json", cwd=project).stdout)["sources"]
    assert [(source["name"], source["state"], source["quoted"]) for source in listed] == [("on-meetings", "here", 4)]
    assert 0.2 < listed[0]["share"] < 0.8
    assert "on-meetings" in run("sources", cwd=project).stdout


def test_explain_shows_the_page_of_a_finding_and_the_nearest_name(run):
    assert run("explain", "quotation-near").stdout.startswith("# quotation-near (error)")
    wrong = run("explain", "quotation-nera")
    assert wrong.returncode == 2
    assert "did you mean `quotation-near`?" in wrong.stderr
    assert "quotation-near" in run("explain").stdout


def test_render_refuses_a_broken_structure_and_leaves_the_old_picture(run, project):
    run("render", cwd=project)
    before = (project / "maps" / "agenda.svg").read_bytes()
    path = project / "arguments" / "agenda.yaml"
    path.write_text(path.read_text().replace("[no-fixed-agenda]", "[nobody]"))
    drawn = run("render", cwd=project)
    assert drawn.returncode == 1
    assert "unknown-name" in drawn.stdout
    assert (project / "maps" / "agenda.svg").read_bytes() == before


def test_render_marks_what_is_not_verified_and_says_so(run, project):
    path = project / "arguments" / "agenda.yaml"
    path.write_text(path.read_text().replace("sent a day ahead", "sent a week ahead", 1))
    drawn = run("render", cwd=project)
    assert drawn.returncode == 1
    assert "not verified" in drawn.stderr
    assert "not verified" in (project / "maps" / "agenda.svg").read_text("utf-8").lower()


def test_render_into_a_file_is_a_clear_error(run, project):
    (project / "taken").write_text("x")
    drawn = run("render", "-o", "taken", cwd=project)
    assert drawn.returncode == 2
    assert "taken" in drawn.stderr
    assert (project / "taken").read_text() == "x"


def test_a_check_writes_nothing(run, project):
    before = {path: path.stat().st_mtime_ns for path in sorted(project.rglob("*"))}
    run("check", cwd=project)
    assert {path: path.stat().st_mtime_ns for path in sorted(project.rglob("*"))} == before


def test_a_source_cannot_lead_out_of_the_project(run, project):
    path = project / "seeds" / "sources.yaml"
    (project.parent / "secret.txt").write_text("A written agenda, sent a day ahead, lets people come prepared")
    path.write_text(path.read_text().replace("file: meetings.txt", "file: ../../secret.txt"))
    checked = run("check", cwd=project)
    assert checked.returncode == 1
    assert "leads out" in checked.stdout


def test_colour_is_asked_for_and_never_leaks_into_a_pipe(run, project):
    path = project / "arguments" / "agenda.yaml"
    path.write_text(path.read_text().replace("sent a day ahead", "sent a week ahead", 1))
    assert "\x1b[" not in run("check", cwd=project).stdout
    assert "\x1b[" in run("check", "--color", "always", cwd=project).stdout
    assert "\x1b[" not in run("check", "--color", "never", cwd=project).stdout


def test_text_folders_of_the_environment_are_searched(run, project, tmp_path):
    elsewhere = tmp_path / "texts"
    elsewhere.mkdir()
    (project / "seeds" / "meetings.txt").rename(elsewhere / "meetings.txt")
    checked = run("check", cwd=project, ARGMAP_SOURCES=str(elsewhere))
    assert checked.returncode == 0
    assert "4 verified" in checked.stdout


def test_python_m_argmap_is_the_same_program(run, project):
    shown = subprocess.run(
        [sys.executable, "-m", "argmap", "check"], cwd=project, capture_output=True, text=True, check=False
    )
    assert shown.stdout == run("check", cwd=project).stdout


def test_a_path_of_another_project_is_refused(run, project, tmp_path):
    other = tmp_path / "other"
    run("init", other, cwd=tmp_path)
    shown = run("check", project, other, cwd=tmp_path)
    assert shown.returncode == 2
    assert Path(project).name in shown.stderr


def test_annotations_are_relative_to_the_checkout_wherever_argmap_runs(run, project):
    path = project / "arguments" / "agenda.yaml"
    path.write_text(path.read_text().replace("sent a day ahead", "sent a week ahead", 1))
    folder = project / "arguments"
    told = run("check", "--format", "github", cwd=folder, GITHUB_WORKSPACE=str(project.parent)).stdout
    assert "::error file=debate/arguments/agenda.yaml,line=14" in told


def test_output_that_cannot_be_written_is_no_bug_of_ours(project):
    for redirection, code in (("> /dev/full", 2), (">&-", 2)):
        command = f"{PROGRAM} check {redirection}"
        shown = subprocess.run(["/bin/sh", "-c", command], cwd=project, capture_output=True, text=True, check=False)
        assert shown.returncode == code, (redirection, shown.stderr)
        assert "Traceback" not in shown.stderr


def test_a_damaged_lock_is_written_anew_where_the_texts_prove_it(run, project):
    run("lock", cwd=project)
    good = (project / "argmap.lock").read_bytes()
    damaged = good.replace(b"{\n", b"{\n<<<<<<< mine\n", 1)
    (project / "argmap.lock").write_bytes(damaged)
    assert run("lock", cwd=project).returncode == 0
    assert (project / "argmap.lock").read_bytes() == good
    (project / "argmap.lock").write_bytes(damaged)
    (project / "seeds" / "meetings.txt").unlink()
    refused = run("lock", cwd=project)
    assert refused.returncode == 2
    assert "cannot be written anew without the texts of `on-meetings`" in refused.stderr
    assert (project / "argmap.lock").read_bytes() == damaged


def test_lock_leaves_the_lock_alone_when_a_file_cannot_be_read_whole(run, project):
    run("lock", cwd=project)
    before = (project / "argmap.lock").read_bytes()
    path = project / "arguments" / "agenda.yaml"
    path.write_text(path.read_text().replace("claim: Some meetings", "clam: Some meetings"))
    refused = run("lock", cwd=project)
    assert refused.returncode == 2
    assert "is left as it is" in refused.stderr
    assert (project / "argmap.lock").read_bytes() == before


def test_another_edition_of_a_text_is_not_locked(run, project):
    sources = project / "seeds" / "sources.yaml"
    sources.write_text(sources.read_text().replace("    lang: en\n", f"    lang: en\n    sha256: {'0' * 64}\n", 1))
    locked = run("lock", cwd=project)
    assert locked.returncode == 1
    assert "4 left out" in locked.stdout
    assert "error[source-changed]" in run("check", cwd=project).stdout


def test_an_edit_without_the_text_can_be_taken_back(run, project):
    run("lock", cwd=project)
    (project / "seeds" / "meetings.txt").unlink()
    path = project / "arguments" / "agenda.yaml"
    before = path.read_text()
    path.write_text(before.replace("sent a day ahead", "sent a week ahead", 1))
    assert run("lock", cwd=project).returncode == 1
    path.write_text(before)
    assert "4 locked" in run("check", cwd=project).stdout


def test_a_link_out_of_the_project_is_not_followed(run, project):
    (project.parent / "secret.txt").write_text("A written agenda, sent a day ahead, lets people come prepared")
    (project / "seeds" / "meetings.txt").unlink()
    (project / "seeds" / "meetings.txt").symlink_to(project.parent / "secret.txt")
    checked = run("check", cwd=project)
    assert checked.returncode == 1
    assert "leads out of its folder" in checked.stdout


def test_a_part_of_an_issue_is_not_drawn_while_another_part_is_broken(run, project):
    (project / "arguments" / "more.yaml").write_text(
        "argmap: 1\nissue: agenda\npositions: {third: {title: A third way}}\n"
    )
    drawn = run("render", "arguments/agenda.yaml", cwd=project)
    assert drawn.returncode == 1
    assert not (project / "maps").exists()


def test_characters_that_no_embedded_font_has_are_told(run, project):
    path = project / "arguments" / "agenda.yaml"
    path.write_text(path.read_text().replace("With an agenda people come prepared.", "الجميع يستعد"))
    drawn = run("render", cwd=project)
    assert drawn.returncode == 0
    assert "no embedded font has" in drawn.stderr
    assert "U+0627" in drawn.stderr


def test_a_project_inside_another_is_checked_by_itself(run, project):
    inner = project / "inner" / "arguments"
    inner.mkdir(parents=True)
    (inner / "x.yaml").write_text("argmap: 1\nissue: inner\nquestion: Inner?\n")
    for folder in (inner.parent, inner):
        assert "error[no-positions]" in run("check", cwd=folder).stdout
    assert "4 verified" in run("check", cwd=project / "seeds").stdout


def test_a_text_that_cannot_be_read_is_told_once_and_fails_whatever_file_was_asked_about(run, project):
    (project / "seeds" / "meetings.txt").write_bytes(b"\xd1 is no UTF-8")
    for paths in ((), ("arguments/agenda.yaml",)):
        checked = run("check", *paths, cwd=project)
        assert checked.returncode == 1
        assert checked.stdout.count("error[") == checked.stdout.count("byte 0xd1") == 1
        assert "4 quotations not verified" in checked.stdout
        assert "0 verified, 4 not verified" in checked.stdout


@pytest.mark.parametrize("options", [(), ("--origins",), ("--coverage",)])
def test_sources_takes_names_with_and_without_a_folder(run, project, options):
    assert run("sources", *options, "on-meetings", cwd=project).returncode == 0
    assert run("sources", *options, ".", "on-meetings", cwd=project).returncode == 0
    wrong = run("sources", *options, ".", "on-meeting", cwd=project)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr == "error: there is no source `on-meeting`\n  = help: did you mean `on-meetings`?\n"


def test_coverage_makes_no_folder(run, project):
    shown = run("sources", "--coverage", "-o", "new/page.html", cwd=project)
    assert (shown.returncode, shown.stderr) == (2, "error: there is no folder `new`\n  = help: make it first\n")
    assert not (project / "new").exists()


TALK = """\
1
00:00:10,000 --> 00:00:14,000
A written agenda, sent a day before, lets people come prepared.

2
00:00:15,000 --> 00:00:19,000
Meetings without one wander.
"""


def test_a_place_in_a_file_with_times_carries_the_time(run, project):
    (project / "seeds" / "meetings.txt").unlink()
    (project / "seeds" / "meetings.srt").write_text(TALK)
    sources = project / "seeds" / "sources.yaml"
    sources.write_text(sources.read_text().replace("meetings.txt", "meetings.srt"))
    debate = project / "arguments" / "agenda.yaml"
    debate.write_text(
        "argmap: 1\nissue: agenda\nquestion: Is an agenda needed?\npositions:\n  it-is:\n    claim: It is.\n"
        "    evidence: [{source: on-meetings, quote: 'A written agenda, sent a day ahead, lets people come'}]\n"
    )
    assert " ::: seeds/meetings.srt:1:30 (00:00:10.000-00:00:14.000)" in run("check", cwd=project).stdout
    found = json.loads(run("check", "--format", "json", cwd=project).stdout)
    (near,) = (one for one in found["diagnostics"] if one["rule"] == "quotation-near")
    assert near["related"][0]["place"]["at"] == "00:00:10.000-00:00:14.000"
    assert "at" not in near["place"]


def test_the_json_of_a_check_counts_findings_and_quotations(run, project):
    (project / "seeds" / "meetings.txt").write_bytes(b"\xd1")
    summary = json.loads(run("check", "--format", "json", cwd=project).stdout)["summary"]
    assert summary == {
        "errors": 1, "warnings": 0, "notes": 0, "quotations": 4, "verified": 0, "locked": 0, "not_verified": 4
    }  # fmt: skip
