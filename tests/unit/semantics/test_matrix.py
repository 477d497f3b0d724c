from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.model.argument_map import ArgumentMap, Evidence, ToClaim
from argmap.model.quotation import Missing
from argmap.model.vocabulary import Relation
from argmap.semantics import matrix as matrices
from argmap.semantics import matrix_rows
from argmap.semantics.bearing import Bearing
from argmap.semantics.matrix import Cell, Grade, Matrix, matrix
from argmap.semantics.matrix_rows import By
from argmap.semantics.weighing import Weighing, weigh, without
from builders import MapBuilder, quoted


def said(claim: str, source: str, ordinal: int = 0, **more: object) -> Evidence:
    return replace(quoted("a passage", source, **more), claim=claim, ordinal=ordinal)


def quay() -> MapBuilder:
    """Return two positions: a report speaks for the park, a letter against it; nothing is said of the flats."""
    return (
        MapBuilder()
        .source("report")
        .source("letter")
        .position("park", "The quay becomes a park.", None, said("park", "report"))
        .position("flats", "Flats are built.")
        .attacks("park", "noise", "It is loud.", said("noise", "letter"))
    )


def of(built: ArgumentMap, by: By = By.ORIGIN) -> Matrix:
    return matrix(weigh(built), "question", by)


def grades(found: Matrix) -> dict[str, list[str]]:
    return {row.name: [cell.grade.value for cell in row.cells] for row in found.rows}


def contributions(found: Matrix) -> dict[str, list[float | None]]:
    return {row.name: [cell.contribution for cell in row.cells] for row in found.rows}


def test_a_cell_is_what_the_position_would_lose_or_gain_without_the_row():
    # A quotation of a source of unstated reliability is worth 0.8. Quadratic energy gives the attacking claim
    # 0.5 + 0.5 * 0.64 / 1.64 = 0.695122; the park has the energy 0.8 - 0.695122 = 0.104878 and the strength
    # 0.5 + 0.5 * 0.010999 / 1.010999 = 0.505440. Unattacked it has 0.695122, and without evidence nothing.
    found = contributions(of(quay().build()))
    assert found["report"] == [pytest.approx(0.505440, abs=1e-6), 0.0]
    assert found["letter"] == [pytest.approx(0.505440 - 0.695122, abs=1e-6), 0.0]


def test_what_does_not_bear_on_a_position_is_not_applicable_to_it():
    assert grades(of(quay().build())) == {"report": ["CC", "NA"], "letter": ["II", "NA"]}


def test_diagnosticity_is_the_greatest_contribution_less_the_least_and_orders_the_rows():
    found = of(quay().build())
    assert [(row.name, row.diagnosticity) for row in found.rows] == [
        ("report", pytest.approx(0.505440, abs=1e-6)),
        ("letter", pytest.approx(0.189682, abs=1e-6)),
    ]


def test_evidence_that_says_the_same_of_all_positions_is_not_diagnostic():
    builder = quay().supports("park", "cheap", "It is cheap.", said("cheap", "report", at="p. 2"))
    builder = builder.source("budget").supports("flats", "rent", "They bring rent.", said("rent", "budget"))
    both = MapBuilder().source("budget").position("park", "Park.").position("flats", "Flats.")
    both.supports("park", "money", "There is money.", said("money", "budget"))
    both.tie(Relation.SUPPORT, "money", ToClaim("flats"), "flats")
    (row,) = of(both.build()).rows
    assert row.diagnosticity == 0.0
    assert not row.is_diagnostic
    assert [cell.grade for cell in row.cells] == [Grade.VERY_CONSISTENT] * 2
    assert all(row.is_diagnostic for row in of(builder.build()).rows)


def test_positions_are_ranked_by_the_least_that_speaks_against_them():
    builder = quay().source("budget").supports("flats", "rent", "They bring rent.", said("rent", "budget"))
    columns = of(builder.build()).columns
    assert [(column.position, column.rank) for column in columns] == [("park", 2), ("flats", 1)]
    assert [column.inconsistency for column in columns] == [pytest.approx(0.189682, abs=1e-6), 0.0]


def test_a_position_of_strength_0_has_no_rank():
    columns = of(quay().build()).columns
    assert [(column.position, column.strength, column.rank) for column in columns] == [
        ("park", pytest.approx(0.505440, abs=1e-6), 1),
        ("flats", 0.0, None),
    ]


def test_a_position_whose_strength_has_no_value_has_neither_inconsistency_nor_rank(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Weighing, "strength", lambda _, name: None if name == "flats" else 0.5)
    park, flats = of(quay().build()).columns
    assert (flats.strength, flats.inconsistency, flats.rank) == (None, None, None)
    assert park.rank == 1


def test_positions_with_as_much_against_them_share_a_rank():
    builder = MapBuilder().source("report")
    for name in ("park", "flats", "market"):
        builder.source(f"{name}-plan").position(name, name, None, said(name, f"{name}-plan"))
    builder.position("prison", "Prison.", None, said("prison", "report"))
    builder.source("letter").attacks("prison", "dread", "Dreadful.", said("dread", "letter"))
    assert [column.rank for column in of(builder.build()).columns] == [1, 1, 1, 4]


@pytest.mark.parametrize(
    ("contribution", "grade"),
    [
        (0.1, "CC"),
        (0.0999, "C"),
        (0.005, "C"),
        (0.0049, "N"),
        (0.0, "N"),
        (-0.0049, "N"),
        (-0.005, "I"),
        (-0.0999, "I"),
        (-0.1, "II"),
        (None, "?"),
    ],
)
def test_grades_follow_the_size_of_the_contribution(contribution: float | None, grade: str):
    assert Cell(Bearing.FOR, contribution).grade == grade


def test_an_origin_that_speaks_for_and_against_a_position_says_both():
    builder = quay().supports("park", "green", "It is green.", said("green", "letter"))
    rows = {row.name: row for row in of(builder.build()).rows}
    assert rows["letter"].cells[0].bearing is Bearing.BOTH
    assert rows["report"].cells[0].bearing is Bearing.FOR


def derived() -> ArgumentMap:
    builder = quay().source("copy").supports("park", "green", "It is green.", said("green", "copy"))
    builder.sources["copy"] = replace(builder.sources["copy"], derived_from=("report",))
    return builder.build()


def test_a_row_of_an_origin_takes_all_sources_that_go_back_to_it():
    row = next(row for row in of(derived()).rows if row.name == "report")
    assert (row.evidence, row.sources) == (2, ("report", "copy"))
    assert row.cells[0].contribution == pytest.approx(of(derived()).columns[0].strength, abs=1e-9)


def test_a_row_of_a_source_takes_what_derives_from_it_alone():
    rows = {row.name: row for row in of(derived(), By.SOURCE).rows}
    assert (rows["report"].evidence, rows["report"].sources) == (2, ("report", "copy"))
    assert (rows["copy"].evidence, rows["copy"].sources) == (1, ("copy",))


def test_what_derives_from_two_sources_is_lost_with_neither():
    builder = quay().source("digest").supports("park", "green", "It is green.", said("green", "digest"))
    builder.sources["digest"] = replace(builder.sources["digest"], derived_from=("report", "letter"))
    rows = {row.name: row for row in of(builder.build(), By.SOURCE).rows}
    assert {name: row.sources for name, row in rows.items()} == {
        "report": ("report",),
        "letter": ("letter",),
        "digest": ("digest",),
    }


def test_sources_that_derive_from_each_other_are_lost_together():
    builder = quay().source("copy").supports("park", "green", "It is green.", said("green", "copy"))
    builder.sources["copy"] = replace(builder.sources["copy"], derived_from=("report",))
    builder.sources["report"] = replace(builder.sources["report"], derived_from=("copy",))
    rows = {row.name: row for row in of(builder.build(), By.SOURCE).rows}
    assert rows["report"].cells == rows["copy"].cells


def test_single_pieces_are_neutral_where_their_origin_says_as_much_elsewhere():
    builder = MapBuilder().source("report").position("flats", "Flats are built.")
    builder.position("park", "Park.", None, said("park", "report"), said("park", "report", 1))
    assert grades(of(builder.build(), By.EVIDENCE)) == {"park/0": ["NA", "N"], "park/1": ["NA", "N"]}


def test_what_is_not_verified_has_no_row():
    builder = MapBuilder().source("report").position("park", "Park.", None, said("park", "report"))
    builder.position("flats", "Flats.", None, said("flats", "rumour", verification=Missing(0.1))).source("rumour")
    assert list(grades(of(builder.build()))) == ["report"]


def test_evidence_for_another_issue_has_no_row():
    builder = (
        quay()
        .ask("question", "What?")
        .source("study")
        .ask("money", "Who pays?")
        .position("town", "The town.", None, said("town", "study"))
    )
    found = of(builder.build())
    assert "study" not in grades(found)
    assert found.rows_without_bearing == 1


@pytest.mark.parametrize("by", [By.ORIGIN, By.SOURCE])
def test_a_row_counts_only_quotations_and_sources_that_bear_on_a_position_of_the_issue(by: By):
    builder = quay().source("copy").ask("question", "What?").ask("money", "Who pays?")
    builder.position("town", "The town.", None, said("town", "report"), said("town", "copy", 1))
    builder.sources["copy"] = replace(builder.sources["copy"], derived_from=("report",))
    found = matrix(weigh(builder.build()), "question", by)
    row = next(row for row in found.rows if row.name == "report")
    assert (row.evidence, row.sources) == (1, ("report",))


def test_suspect_evidence_makes_a_band_of_a_strength():
    weighing = weigh(quay().build(), suspects=[("noise", 0)])
    park, flats = matrix(weighing, "question").columns
    assert park.band == (pytest.approx(0.505440, abs=1e-6), pytest.approx(0.695122, abs=1e-6))
    assert flats.band is None


def test_evidence_that_a_weighing_is_without_has_no_row():
    weighing = weigh(quay().build())
    rest = without(weighing, weighing.framework.without_origins(["letter"]))
    assert list(grades(matrix(rest, "question"))) == ["report"]


def test_every_cell_agrees_with_a_weighing_without_the_row():
    builder = quay().supports("flats", "rent", "Rent.", said("rent", "letter"), said("rent", "report", 1))
    builder.undercuts("noise>park", "night", "Only at night.", said("night", "report"))
    weighing = weigh(builder.build())
    for row in matrix(weighing, "question").rows:
        rest = without(weighing, weighing.framework.without_origins([row.name]))
        expected = [(weighing.strength(one) or 0.0) - (rest.strength(one) or 0.0) for one in ("park", "flats")]
        assert [cell.contribution for cell in row.cells] == pytest.approx(expected, abs=1e-9)


def test_an_issue_without_positions_has_an_empty_matrix():
    found = of(MapBuilder().source("report").claim("loose", "Loose.", said("loose", "report")).build())
    assert (found.columns, found.rows) == ((), ())


def test_no_issue_of_the_name_is_a_key_error():
    with pytest.raises(KeyError):
        matrix(weigh(quay().build()), "nothing")


def test_rows_beyond_what_can_be_done_are_left_out_and_counted(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(matrix_rows, "MOST_WORK", 40)
    found = of(quay().build())
    assert (list(grades(found)), found.further_rows) == (["report"], 1)


def test_positions_beyond_what_can_be_looked_at_are_left_out_and_counted(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(matrices, "MOST_POSITIONS", 1)
    found = of(quay().build())
    assert ([column.position for column in found.columns], found.further_positions) == (["park"], 1)
