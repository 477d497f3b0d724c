"""Matrices as one JSON document; contributions, strengths and what is made of them are figures with nine decimals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from argmap.reporting.matrix import MatrixReport, Sheet
from argmap.reporting.places.region import json_text
from argmap.semantics.matrix import Cell, Column, Matrix, Row
from argmap.semantics.testimony import Testimony, Voice

# Raised when a reader of an older version would misunderstand the new one.
_FORMAT = 1
_DECIMALS = 9


def report(report: MatrixReport) -> str:
    """Return the document. Positions are in the order written, rows by diagnosticity; null is what has no value."""
    return json_text(
        {
            "format": _FORMAT,
            "version": report.version,
            "semantics": report.semantics,
            "issues": [_sheet(sheet) for sheet in report.sheets],
        }
    )


def _sheet(sheet: Sheet) -> dict[str, Any]:
    matrix, testimony = sheet.matrix, sheet.testimony
    return {
        "issue": matrix.issue,
        "rows_are": matrix.by.value,
        "positions": [_column(column) for column in matrix.columns],
        "rows": [_row(row, matrix) for row in matrix.rows],
        "rows_without_bearing": matrix.rows_without_bearing,
        "further_rows": matrix.further_rows,
        "further_positions": matrix.further_positions,
        "sources": _voices(testimony.sources, testimony),
        "speakers": _voices(testimony.speakers, testimony),
    }


def _column(column: Column) -> dict[str, Any]:
    return {
        "position": column.position,
        "strength": None if column.strength is None else round(column.strength, _DECIMALS),
        "band": [round(end, _DECIMALS) for end in column.band] if column.band else None,
        "verdict": column.verdict.value,
        "is_contested": column.is_contested,
        "inconsistency": column.inconsistency,
        "rank": column.rank,
    }


def _row(row: Row, matrix: Matrix) -> dict[str, Any]:
    return {
        "name": row.name,
        "quotations": row.evidence,
        "sources": row.sources,
        "diagnosticity": row.diagnosticity,
        "is_diagnostic": row.is_diagnostic,
        "cells": [_cell(cell, column) for cell, column in zip(row.cells, matrix.columns, strict=True)],
    }


def _cell(cell: Cell, column: Column) -> dict[str, Any]:
    return {
        "position": column.position,
        "grade": cell.grade.value,
        "contribution": cell.contribution,
        "bearing": None if cell.bearing is None else cell.bearing.value,
    }


def _voices(voices: Sequence[Voice], testimony: Testimony) -> list[dict[str, Any]]:
    return [
        {
            "name": voice.name,
            "is_silent": voice.is_silent,
            "elsewhere": voice.elsewhere,
            "positions": [
                {"position": position, "for": tally.supporting, "against": tally.attacking, "both": tally.both}
                for position, tally in zip(testimony.positions, voice.tallies, strict=True)
            ],
        }
        for voice in voices
    ]
