from __future__ import annotations

import json
from dataclasses import replace

import pytest

from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.reporting.matrix import MatrixReport, Sheet, document, table
from argmap.semantics import testimony as heard
from argmap.semantics.matrix import Cell, Matrix, Row, matrix
from argmap.semantics.matrix_rows import By
from argmap.semantics.weighing import weigh
from argmap.text.display_width import display_width
from builders import MapBuilder, quoted


def said(claim: str, source: str, ordinal: int = 0, **more: object) -> Evidence:
    return replace(quoted("a passage", source, **more), claim=claim, ordinal=ordinal)


def quay() -> MapBuilder:
    return (
        MapBuilder()
        .source("report")
        .source("letter")
        .source("diary")
        .speaker("ana")
        .position("park", "The quay becomes a park.", None, said("park", "report", speaker="ana"))
        .position("flats", "Flats are built.")
        .attacks("park", "noise", "It is loud.", said("noise", "letter"))
    )


def report_of(built: ArgumentMap, width: int = 100, by: By = By.ORIGIN, *, with_speakers: bool = False) -> MatrixReport:
    weighing = weigh(built)
    sheets = [Sheet(matrix(weighing, name, by), heard.testimony(weighing, name)) for name in built.issues]
    return MatrixReport(built, sheets, weighing.semantics.name, "1.2.3", width, with_speakers)


def test_the_tables_rank_positions_grade_evidence_and_show_silence():
    assert table.report(report_of(quay().build())) == (
        "question: What should be done?\n"
        "\n"
        "rank  inconsistency  strength  verdict  position\n"
        "1     0.19           0.51      open     A park\n"
        "–     0.00           0.00      fails    B flats\n"
        "rank: by the least inconsistency, the sum of all that weakens a position; – none, where the strength\n"
        "is 0 or has no value\n"
        "\n"
        "origin  diagnosticity  A         B\n"
        "report  0.51           CC +0.51  NA\n"
        "letter  0.19           II −0.19  NA\n"
        "CC, C: consistent; II, I: inconsistent (double from 0.10 up); N: neutral, below 0.005; NA: does not\n"
        "bear on it; the figure is the strength that the position owes to it\n"
        "\n"
        "source  A   B\n"
        "report  +1  ·\n"
        "letter  −1  ·\n"
        "sources silent on every position: diary\n"
        "quotations: + for, − against, ± both; · silent\n"
    )


def test_speakers_have_a_table_where_somebody_asks_for_it():
    assert "speaker  A   B\nana      +1  ·\n" in table.report(report_of(quay().build(), with_speakers=True))


def test_what_is_not_diagnostic_is_named():
    builder = MapBuilder().source("report").source("copy").position("flats", "Flats.")
    builder.position("park", "Park.", None, said("park", "report"), said("park", "report", 1))
    told = table.report(report_of(builder.build(), by=By.EVIDENCE))
    assert "park/0    0.00           NA  N\n" in told
    assert "non-diagnostic, telling no position from another: park/0, park/1\n" in told


def crowded(positions: int) -> ArgumentMap:
    builder = MapBuilder().source("a-source-with-quite-a-long-name-that-nobody-would-type")
    for number in range(positions):
        builder.position(f"position-{number}", f"Position {number}.")
        name = f"reason-{number}"
        builder.supports(
            f"position-{number}", name, "Because.", said(name, "a-source-with-quite-a-long-name-that-nobody-would-type")
        )
    return builder.build()


@pytest.mark.parametrize("width", [40, 80, 160])
@pytest.mark.parametrize("positions", [1, 5, 60])
def test_no_line_is_wider_than_the_terminal(width: int, positions: int):
    lines = table.report(report_of(crowded(positions), width, with_speakers=True)).splitlines()
    assert max(map(display_width, lines)) <= width


def test_where_figures_do_not_fit_letters_stand_alone():
    told = table.report(report_of(crowded(6), 80))
    assert "  A   B   C   D   E   F\n" in told
    assert "CC  CC  CC  CC  CC  CC\n" in told
    assert "the figure is" not in told


def test_positions_that_do_not_fit_stand_in_further_tables():
    told = table.report(report_of(crowded(60), 80))
    letters = [line.split()[2:] for line in told.splitlines() if line.startswith("origin")]
    assert len(letters) > 1
    assert len({letter for part in letters for letter in part}) == 60


def test_names_cannot_act_on_the_terminal():
    builder = MapBuilder(question="\x1b[31mRed?").source("report")
    builder.position("park", "Park.", None, said("park", "report"))
    assert "\x1b" not in table.report(report_of(builder.build()))


def test_what_is_left_out_is_counted():
    full = report_of(quay().build())
    cut = replace(full.sheets[0].matrix, further_rows=3, further_positions=1)
    told = table.report(replace(full, sheets=[replace(full.sheets[0], matrix=cut)]))
    assert "1 further position left out\n" in told
    assert "3 further rows left out, which are too many\n" in told


def test_rows_that_bear_on_no_position_are_counted():
    full = report_of(quay().build())
    apart = replace(full.sheets[0].matrix, rows_without_bearing=1)
    changed = replace(full, sheets=[replace(full.sheets[0], matrix=apart)])
    assert "1 origin bears on no position here\n" in table.report(changed)
    assert json.loads(document.report(changed))["issues"][0]["rows_without_bearing"] == 1
    assert "bears on no position" not in table.report(full)


@pytest.mark.parametrize(("by", "told"), [("source", "2 sources bear"), ("evidence", "2 quotations bear")])
def test_rows_that_bear_on_no_position_are_named_for_what_they_are(by: str, told: str):
    full = report_of(quay().build(), by=By(by))
    apart = replace(full.sheets[0].matrix, rows_without_bearing=2)
    assert f"{told} on no position here\n" in table.report(
        replace(full, sheets=[replace(full.sheets[0], matrix=apart)])
    )


def test_suspect_evidence_gives_strengths_as_bands():
    built = quay().build()
    weighing = weigh(built, suspects=[("noise", 0)])
    sheet = Sheet(matrix(weighing, "question"), heard.testimony(weighing, "question"))
    report = MatrixReport(built, [sheet], weighing.semantics.name, "1.2.3", 100)
    told = table.report(report)
    assert "1     0.19           0.51 (0.51–0.70)  open     A park\n" in told
    assert "strength in brackets: the least and the most, without suspect evidence and with it\n" in told
    (issue,) = json.loads(document.report(report))["issues"]
    assert issue["positions"][0]["band"] == [pytest.approx(0.505440, abs=1e-6), pytest.approx(0.695122, abs=1e-6)]
    assert issue["positions"][1]["band"] is None


def test_an_issue_without_evidence_says_so():
    assert "nothing that is quoted bears on a position\n" in table.report(
        report_of(MapBuilder().position("park", "Park.").build())
    )


def test_an_issue_without_positions_says_so():
    assert table.report(report_of(MapBuilder().build())) == "question: What should be done?\nthere are no positions\n"


def without_value(found: Matrix) -> Matrix:
    row = found.rows[0]
    cells = tuple(Cell(cell.bearing, None) for cell in row.cells)
    columns = tuple(replace(one, strength=None, inconsistency=None, rank=None) for one in found.columns)
    return replace(found, rows=(Row(row.name, row.evidence, row.sources, cells),), columns=columns)


def test_what_has_no_value_is_no_number():
    full = report_of(quay().build())
    sheet = replace(full.sheets[0], matrix=without_value(full.sheets[0].matrix))
    changed = replace(full, sheets=[sheet])
    told = table.report(changed)
    assert "–     –              –         open     A park\n" in told
    assert "report  –              ?  NA\n" in told
    (issue,) = json.loads(document.report(changed))["issues"]
    assert issue["rows"][0]["diagnosticity"] is None
    assert issue["positions"][0]["rank"] is None


def test_the_document_holds_every_cell_and_every_silence():
    found = json.loads(document.report(report_of(quay().build())))
    assert (found["format"], found["version"], found["semantics"]) == (1, "1.2.3", "quadratic-energy")
    (issue,) = found["issues"]
    assert (issue["issue"], issue["rows_are"]) == ("question", "origin")
    assert [(one["position"], one["verdict"], one["rank"]) for one in issue["positions"]] == [
        ("park", "open", 1),
        ("flats", "fails", None),
    ]
    report = issue["rows"][0]
    assert (report["name"], report["quotations"], report["sources"]) == ("report", 1, ["report"])
    assert report["cells"][0] == {
        "position": "park",
        "grade": "CC",
        "contribution": pytest.approx(0.505440, abs=1e-6),
        "bearing": "for",
    }
    assert report["cells"][1] == {"position": "flats", "grade": "NA", "contribution": 0.0, "bearing": None}
    assert [(one["name"], one["is_silent"]) for one in issue["sources"]] == [
        ("report", False),
        ("letter", False),
        ("diary", True),
    ]
    assert issue["speakers"][0]["positions"] == [
        {"position": "park", "for": 1, "against": 0, "both": 0},
        {"position": "flats", "for": 0, "against": 0, "both": 0},
    ]
