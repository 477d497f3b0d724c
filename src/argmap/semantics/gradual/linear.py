"""Small systems of linear equations, as derivatives in circles need them."""

from __future__ import annotations

from collections.abc import Sequence

# Systems up to this size are solved by elimination; larger ones by iteration, where that converges.
_DENSE = 100
_AT_REST = 1e-13
# Below it a pivot is what rounding left of a zero.
_SINGULAR = 1e-10

Row = Sequence[tuple[int, float]]


def solve_fixed_point(rows: Sequence[Row], constants: Sequence[float], most_rounds: int) -> Sequence[float] | None:
    """Solve x = Mx + c, where `rows` are the entries of M as (column, value), repeated ones added; None if it fails.

    A system that is singular to ten digits has no solution here, and neither has a large one that does not come to rest
    when it has been gone through `most_rounds` times.
    """
    if len(rows) <= _DENSE:
        return _eliminate(_matrix(rows), list(constants))
    return _iterate(rows, constants, most_rounds)


def _matrix(rows: Sequence[Row]) -> list[list[float]]:
    """Return I - M."""
    matrix = []
    for index, row in enumerate(rows):
        dense = [0.0] * len(rows)
        dense[index] = 1.0
        for column, value in row:
            dense[column] -= value
        matrix.append(dense)
    return matrix


def _eliminate(matrix: list[list[float]], constants: list[float]) -> Sequence[float] | None:
    """Solve a system by Gaussian elimination with partial pivoting; both arguments are used up."""
    size = len(matrix)
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(matrix[row][column]))
        if abs(matrix[pivot][column]) < _SINGULAR:
            return None
        matrix[column], matrix[pivot] = matrix[pivot], matrix[column]
        constants[column], constants[pivot] = constants[pivot], constants[column]
        upper = matrix[column]
        for row in range(column + 1, size):
            lower = matrix[row]
            if lower[column]:
                share = lower[column] / upper[column]
                lower[column:] = [
                    one - share * other for one, other in zip(lower[column:], upper[column:], strict=True)
                ]
                constants[row] -= share * constants[column]
    return _substitute(matrix, constants)


def _substitute(upper: Sequence[Sequence[float]], constants: Sequence[float]) -> list[float]:
    """Solve a system of which only the upper triangle is left."""
    found = [0.0] * len(upper)
    for row in range(len(upper) - 1, -1, -1):
        known = constants[row]
        for column in range(row + 1, len(upper)):
            known -= upper[row][column] * found[column]
        found[row] = known / upper[row][row]
    return found


def _iterate(rows: Sequence[Row], constants: Sequence[float], most_rounds: int) -> Sequence[float] | None:
    found = list(constants)
    for _ in range(most_rounds):
        moved = []
        for row, constant in zip(rows, constants, strict=True):
            following = constant
            for column, value in row:
                following += value * found[column]
            moved.append(following)
        change = max(abs(one - other) for one, other in zip(moved, found, strict=True))
        if change <= _AT_REST * max(1.0, *map(abs, moved)):
            return moved
        found = moved
    return None
