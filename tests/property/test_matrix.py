from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model.argument_map import ToClaim
from argmap.model.vocabulary import Relation
from argmap.semantics import matrix_rows
from argmap.semantics.matrix import LEAST, Matrix, matrix
from argmap.semantics.matrix_rows import By
from argmap.semantics.weighing import Weighing, weigh, without
from builders import MapBuilder, quoted

POSITIONS = ("p0", "p1", "p2")
SOURCES = ("s0", "s1", "s2", "s3")


@st.composite
def debates(draw: st.DrawFn) -> MapBuilder:
    """Maps of three positions without circles, whose sources may derive from those before them."""
    builder = MapBuilder()
    for number, name in enumerate(SOURCES):
        builder.source(name)
        parents = draw(st.lists(st.sampled_from(SOURCES[:number]), unique=True, max_size=2)) if number else []
        builder.sources[name] = replace(builder.sources[name], derived_from=tuple(parents))
    for name in POSITIONS:
        builder.position(name, name, None, *_evidence(draw, name, 1))
    targets = list(POSITIONS)
    for number in range(draw(st.integers(1, 6))):
        name, target = f"c{number}", draw(st.sampled_from(targets))
        step = builder.supports if draw(st.booleans()) else builder.attacks
        step(target, name, name, *_evidence(draw, name, 2))
        if draw(st.booleans()):
            builder.tie(Relation.ATTACK, name, ToClaim("p0"), "p0")
        if draw(st.booleans()):
            builder.undercuts(f"{name}>{target}", f"u{number}", "No.", *_evidence(draw, f"u{number}", 1))
        targets.append(name)
    return builder


def _evidence(draw: st.DrawFn, claim: str, most: int) -> list[object]:
    sources = draw(st.lists(st.sampled_from(SOURCES), max_size=most))
    return [replace(quoted("q", source), claim=claim, ordinal=ordinal) for ordinal, source in enumerate(sources)]


def lost(weighing: Weighing, name: str, by: By) -> frozenset[int]:
    framework = weighing.framework
    if by is By.ORIGIN:
        return framework.without_origins([name])
    if by is By.SOURCE:
        return framework.without_sources([name])
    claim, _, ordinal = name.rpartition("/")
    named = [one for one in enumerate(framework.pieces, framework.first_piece) if one[1].claim == claim]
    return frozenset(node for node, piece in named if piece.ordinal == int(ordinal))


def of(builder: MapBuilder, by: By = By.ORIGIN) -> Matrix:
    return matrix(weigh(builder.build()), "question", by)


@settings(deadline=None)
@given(debates(), st.sampled_from(By))
def test_every_cell_is_what_a_weighing_without_the_row_says(builder: MapBuilder, by: By):
    weighing = weigh(builder.build())
    for row in matrix(weighing, "question", by).rows:
        rest = without(weighing, lost(weighing, row.name, by))
        for cell, position in zip(row.cells, POSITIONS, strict=True):
            whole, left = weighing.strength(position), rest.strength(position)
            assert whole is not None
            assert left is not None
            assert cell.contribution == pytest.approx(whole - left, abs=1e-9)
            assert cell.bearing is not None or cell.contribution == 0.0


@settings(deadline=None)
@given(debates(), st.sampled_from(By))
def test_columns_add_up(builder: MapBuilder, by: By):
    found = of(builder, by)
    for index, column in enumerate(found.columns):
        contributions = [row.cells[index].contribution or 0.0 for row in found.rows]
        assert column.inconsistency == pytest.approx(-sum(one for one in contributions if one < 0), abs=1e-9)
    ranked = [one for one in found.columns if one.strength >= LEAST]
    for one in ranked:
        assert one.rank == sum(other.inconsistency < one.inconsistency for other in ranked) + 1
    assert all(one.rank is None for one in found.columns if one not in ranked)


@settings(deadline=None)
@given(debates())
def test_a_second_copy_of_every_quotation_changes_no_row_of_an_origin(builder: MapBuilder):
    once = of(builder)
    for name, claim in builder.claims.items():
        copies = [replace(one, ordinal=len(claim.evidence) + one.ordinal) for one in claim.evidence]
        builder.claims[name] = replace(claim, evidence=(*claim.evidence, *copies))
    twice = of(builder)
    assert [(row.name, row.cells) for row in twice.rows] == [(row.name, row.cells) for row in once.rows]
    assert twice.columns == once.columns


@settings(deadline=None, max_examples=50)
@given(debates(), st.integers(0, 400), st.sampled_from(By))
def test_what_is_left_out_for_its_cost_is_always_the_last(builder: MapBuilder, most: int, by: By):
    weighing = weigh(builder.build())
    found = matrix_rows.pieces_by_row(weighing, by)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matrix_rows, "MOST_WORK", most)
        kept = [row.name for row in matrix_rows.affordable_rows(found, weighing, by, len(POSITIONS))]
    assert kept == list(found)[: len(kept)]
