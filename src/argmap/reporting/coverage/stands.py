"""Stands in the order and the words in which readers meet them."""

from __future__ import annotations

from argmap.model.argument_map import ArgumentMap
from argmap.semantics.bearing import Bearing, Side
from argmap.semantics.coverage import Share, Stand

SIGNS = {Bearing.FOR: "+", Bearing.AGAINST: "−", Bearing.BOTH: "±"}
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BEARINGS = tuple(Bearing)


def all_sides(argument_map: ArgumentMap) -> tuple[Side, ...]:
    """Return all positions, issue by issue, each issue's question after them."""
    return tuple(
        side
        for issue in argument_map.issues.values()
        for side in (*(Side(issue.name, position) for position in issue.positions), Side(issue.name))
    )


def letters_of(argument_map: ArgumentMap) -> dict[Side, str]:
    """Return a letter for each position: A to Z, AA and so on; a question is `?`, of several `?1`, `?2`."""
    sides = all_sides(argument_map)
    questions = [side for side in sides if not side.position]
    letters = {side: f"?{number}" if len(questions) > 1 else "?" for number, side in enumerate(questions, 1)}
    for number, side in enumerate(side for side in sides if side.position):
        letters[side] = letter_of(number)
    return letters


def in_order(share: Share, sides: tuple[Side, ...]) -> list[tuple[Stand, int]]:
    """Return the stands of a share with their characters, in the order of `sides`, what speaks for one first."""
    order = {side: index for index, side in enumerate(sides)}
    return sorted(share.stands.items(), key=lambda one: (order[one[0].side], _BEARINGS.index(one[0].bearing)))


def letter_of(number: int) -> str:
    """Return the letter of a position by its number from 0: A to Z, then AA, AB and so on."""
    letters = ""
    while number >= 0:
        number, rest = divmod(number, len(_ALPHABET))
        letters = _ALPHABET[rest] + letters
        number -= 1
    return letters
