from __future__ import annotations

import json

import pytest

from argmap.model.argument_map import ArgumentMap
from argmap.semantics.matrix_rows import By
from argmap.semantics.weighing import Weighing, weigh
from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import MemoryFiles
from argmap.workspace.matrices import MatrixWishes, print_matrix
from argmap.workspace.project import Project, load_project

ISSUE = """\
issue: quay
question: What should become of the quay?
positions:
  park:
    claim: The quay becomes a park.
    evidence:
      - source: report
        quote: a park would serve the whole district
  flats:
    claim: Flats are built.
"""
SOURCES = """\
sources:
  report:
    file: report.txt
    lang: en
"""


@pytest.fixture
def weighed() -> tuple[Project, Weighing]:
    texts = {"seeds/sources.yaml": SOURCES, "seeds/report.txt": "So a park would serve the whole district.\n"}
    files = {"argmap.yaml": "title: The harbour\n", "arguments/quay.yaml": ISSUE, **texts}
    project = load_project(MemoryFiles(files))
    return project, weigh(project.map)


def test_all_issues_are_printed_unless_some_are_named(weighed: tuple[Project, Weighing]):
    assert print_matrix(*weighed, "text", width=80) == print_matrix(*weighed, "text", width=80, issues=["quay"])
    assert "report  0.70           CC +0.70  NA\n" in print_matrix(*weighed, "text", width=80)


def test_rows_are_what_was_wished_for(weighed: tuple[Project, Weighing]):
    printed = print_matrix(*weighed, "json", width=80, wishes=MatrixWishes(By.EVIDENCE))
    (issue,) = json.loads(printed)["issues"]
    assert [row["name"] for row in issue["rows"]] == ["park/0"]


def test_a_picture_holds_all_issues_in_one_file(weighed: tuple[Project, Weighing]):
    written = print_matrix(*weighed, "svg", width=0)
    assert written.startswith("<svg ")
    assert "The harbour: Evidence by position" in written


def test_no_issue_of_the_name_is_told_with_those_there_are(weighed: tuple[Project, Weighing]):
    with pytest.raises(ArgmapError, match="there is no issue `quey`") as raised:
        print_matrix(*weighed, "text", width=80, issues=["quey"])
    assert raised.value.help == "did you mean `quay`?"


def test_a_map_without_issues_has_no_matrix(weighed: tuple[Project, Weighing]):
    with pytest.raises(ArgmapError, match="there is no issue to make a matrix of"):
        print_matrix(weighed[0], weigh(ArgumentMap({}, {}, {}, {}, {})), "text", width=80)
