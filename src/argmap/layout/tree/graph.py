"""What a tree is made of: one card for each claim, and a line for every step between two of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from argmap.compiler.graph import cyclic_components
from argmap.layout.outline import Branch, Outline, Tree
from argmap.model.argument_map import Argument, Claim, Issue, ToArgument, ToIssue
from argmap.model.vocabulary import Relation

# So many badges fit side by side above a card; what a claim does beyond that is told by references.
_MOST_STEPS = 9


@dataclass(frozen=True, slots=True)
class Line:
    """A line from the card that is borne on down to the card that bears on it, both by their numbers.

    `step` is None for a position. `undercut` is the number of the line whose badge this one points at; the upper card
    is then the one at which that line arrives.
    """

    upper: int
    lower: int
    step: Argument | None = None
    undercut: int | None = None

    @property
    def relation(self) -> Relation | None:
        """What the lower card does to the upper one, None for a position."""
        return self.step.relation if self.step else None

    @property
    def is_lane(self) -> bool:
        """Say whether the line is an undercut's: it starts beside a badge or at the question, not below a card."""
        is_of_question = self.step is not None and isinstance(self.step.target, ToIssue)
        return self.undercut is not None or is_of_question


@dataclass(frozen=True)
class Graph:
    """Cards by their places in the order of reading (0: the question), and lines by those of their steps."""

    cards: dict[int, Issue | Claim | Branch]
    lines: dict[int, Line]

    @cached_property
    def arriving(self) -> dict[int, list[int]]:
        """The numbers of the lines that arrive at each card, in reading order."""
        found: dict[int, list[int]] = {number: [] for number in self.cards}
        for name, line in self.lines.items():
            found[line.lower].append(name)
        return found

    @cached_property
    def shared(self) -> list[int]:
        """The cards whose claims bear on two or more others."""
        return [
            number for number, names in self.arriving.items() if len({self.lines[name].upper for name in names}) > 1
        ]

    @cached_property
    def ranks(self) -> dict[int, int]:
        """How far below the question each card stands: on the longest way there (Kahn 1962).

        What undercuts the question stands below the positions, so that its evidence does not push their arguments away.
        """
        below: dict[int, list[tuple[int, int]]] = {number: [] for number in self.cards}
        missing = dict.fromkeys(self.cards, 0)
        past_positions = 2 if any(isinstance(card, Claim) for card in self.cards.values()) else 1
        for line in self.lines.values():
            below[line.upper].append((line.lower, past_positions if line.upper == 0 and line.is_lane else 1))
            missing[line.lower] += 1
        ranks = {0: 0}
        waiting = [0]
        while waiting:
            upper = waiting.pop()
            for lower, length in below[upper]:
                ranks[lower] = max(ranks.get(lower, 0), ranks[upper] + length)
                missing[lower] -= 1
                if not missing[lower]:
                    waiting.append(lower)
        return ranks


def graph(drawn: Outline) -> Graph:
    """Return the cards and lines of an outline, without the trees that bear on nothing in it.

    A reference becomes a line to the claim's card, unless that closes a circle, the claim is a position, or its card is
    not in this picture.
    """
    return _Grower(drawn).graph()


@dataclass(frozen=True, slots=True)
class _Place:
    """A branch with its number, those of what it hangs from, and of the card that it would be a line to."""

    number: int
    parent: int
    branch: Branch
    card: int | None


class _Grower:
    """An outline being numbered and tied together."""

    def __init__(self, drawn: Outline) -> None:
        self._cards: dict[int, Issue | Claim | Branch] = {0: drawn.issue}
        self._lines: dict[int, Line] = {}
        self._home: dict[str, int] = {}
        self._places = self._shared(list(self._numbered(drawn)))
        self._circles = self._circle_of_each()

    def _numbered(self, drawn: Outline) -> Iterator[tuple[int, int, Branch]]:
        """Number positions and branches as they are read; yield each branch with its parent's number."""
        number = 0
        for root, tree in _rooted(drawn):
            top = 0
            if root is not None:
                number += 1
                top = number
                self._cards[top] = root
                self._lines[top] = Line(0, top)
            first = number + 1
            for branch in tree:
                number += 1
                if not branch.is_reference:
                    self._home[branch.claim.name] = number
                yield number, top if branch.parent is None else first + branch.parent, branch

    def _shared(self, numbered: list[tuple[int, int, Branch]]) -> list[_Place]:
        """Say of each reference which card it can be a line to."""
        steps = dict.fromkeys(self._home.values(), 1)
        places = []
        for number, parent, branch in numbered:
            card = self._home.get(branch.claim.name) if branch.is_reference else None
            if card is not None:
                steps[card] += 1
                card = card if steps[card] <= _MOST_STEPS else None
            places.append(_Place(number, parent, branch, card))
        return places

    def _circle_of_each(self) -> dict[int, int]:
        """Return the circle that each card would be part of if all references were lines, for those in any."""
        stands_at = {place.number: place.number if place.card is None else place.card for place in self._places}
        below: dict[str, list[str]] = {}
        for place in self._places:
            upper, lower = str(stands_at.get(place.parent, place.parent)), str(stands_at[place.number])
            below.setdefault(upper, []).append(lower)
            below.setdefault(lower, [])
        circles = cyclic_components(below)
        return {int(name): circle for circle, names in enumerate(circles) for name in names}

    def graph(self) -> Graph:
        """Return the whole; parents come before their children, so that it is known where those stand."""
        stands_at = {number: number for number in self._cards}
        for place in self._places:
            upper = stands_at[place.parent]
            lower = place.number
            if place.card is not None and not self._closes_circle(upper, place.card):
                lower = place.card
            else:
                self._cards[lower] = place.branch
                if place.card is not None:
                    self._circles[lower] = self._circles[upper]
            stands_at[place.number] = lower
            self._lines[place.number] = _line(upper, lower, place)
        return Graph(dict(sorted(self._cards.items())), dict(sorted(self._lines.items())))

    def _closes_circle(self, upper: int, lower: int) -> bool:
        """Say whether a line leads back: within a circle, only lines along the order of reading are drawn."""
        is_within = self._circles.get(upper, -1) == self._circles.get(lower, -2)
        return is_within and lower <= upper


def _line(upper: int, lower: int, place: _Place) -> Line:
    step = place.branch.argument
    is_undercut = step is not None and isinstance(step.target, ToArgument) and place.branch.parent is not None
    return Line(upper, lower, step, place.parent if is_undercut else None)


def _rooted(drawn: Outline) -> list[tuple[Claim | None, Tree]]:
    own = drawn.elsewhere if drawn.only else ()
    return [*drawn.positions, *((None, tree) for tree in (*drawn.objections, *own))]
