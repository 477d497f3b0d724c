"""`argmap sources`: what sources go back to, how much of them is quoted, and by whom."""

from __future__ import annotations

import json


def add_source(project, record):
    path = project / "seeds" / "sources.yaml"
    path.write_text(path.read_text().replace("sources:\n", f"sources:\n  {record}\n", 1))


def test_a_source_tells_what_it_goes_back_to(run, project):
    add_source(project, "digest: {title: A digest, derived_from: [on-meetings]}")
    listed = json.loads(run("sources", "--format", "json", cwd=project).stdout)["sources"]
    assert {source["name"]: source["origins"] for source in listed} == {
        "digest": ["on-meetings"],
        "on-meetings": ["on-meetings"],
    }
    assert "–      on-meetings  A digest" in run("sources", cwd=project).stdout


def test_origins_of_claims_are_counted_in_text_and_json(run, project):
    assert run("sources", "--origins", cwd=project).stdout.splitlines()[0].split() == [
        "evidence",
        "sources",
        "origins",
        "claim",
    ]
    claims = json.loads(run("sources", "--origins", "--format", "json", cwd=project).stdout)["claims"]
    assert all(claim["origins"] <= len(claim["sources"]) == 1 for claim in claims if claim["quotations"])
    assert [claim["is_position"] for claim in claims].count(True) == 2


def test_fewer_origins_than_sources_are_marked(run, project):
    add_source(project, "walks: {file: walks.txt, lang: en, derived_from: [on-meetings]}")
    (project / "seeds" / "walks.txt").write_text("They sleep better who walk home by the river.\n")
    (project / "arguments" / "walks.yaml").write_text(
        "argmap: 1\nissue: walks\nquestion: Should one walk home?\npositions:\n  walk:\n    claim: One should.\n"
        "    evidence:\n"
        "      - {source: walks, quote: They sleep better who walk home}\n"
        "      - {source: on-meetings, quote: sent a day ahead}\n"
    )
    lines = run("sources", "--origins", cwd=project).stdout.splitlines()
    assert lines[-2].split() == ["2", "2", "1", "<", "walk,", "with", "its", "support:", "walks", "=", "on-meetings"]
    assert lines[-1] == "< fewer origins than sources: those named are one"


def test_coverage_is_told_as_a_table_as_json_and_as_a_page(run, project):
    assert "on-meetings" in run("sources", "--coverage", cwd=project).stdout
    covered = json.loads(run("sources", "--coverage", "--format", "json", cwd=project).stdout)
    assert [source["name"] for source in covered["sources"]] == ["on-meetings"]
    assert run("sources", "--coverage", "--format", "html", cwd=project).stdout.startswith("<!doctype html>")


def test_coverage_is_written_to_a_file_and_is_the_same_every_time(run, project):
    written = run("sources", "--coverage", "--format", "html", "-o", "coverage.html", cwd=project)
    assert (written.returncode, written.stdout) == (0, "coverage.html\n")
    page = (project / "coverage.html").read_bytes()
    assert page.decode() == run("sources", "--coverage", "--format", "html", cwd=project).stdout
    assert run("sources", "--coverage", "-o", "no-such-folder/../coverage.html/x", cwd=project).returncode == 2
    assert (project / "coverage.html").read_bytes() == page


def test_options_that_do_not_go_together_are_refused(run, project):
    for options in (["--format", "html"], ["-o", "x.html"], ["--origins", "--coverage"], ["--coverage", "--fetch"]):
        assert run("sources", *options, cwd=project).returncode == 2
