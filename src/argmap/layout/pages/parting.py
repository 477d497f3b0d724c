"""Maps in parts, all set alike: every card in full once, and what a part hangs from named again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from argmap.layout.columns.columns import Measure, columns
from argmap.layout.outline import Outline
from argmap.layout.pages.fitting import Draw, on_sheet, squeezed
from argmap.layout.pages.linking import with_room
from argmap.layout.pages.packing import Piece, Wood
from argmap.layout.pages.paper import LEAST_SCALE, Sheet
from argmap.layout.pages.spread import Column, Spread, Stretch
from argmap.layout.scene import Scene
from argmap.layout.setting import Setting

# Parts are all set alike, with quotations in 8 points.
SCALE = 8 / 9
# Subtrees stay together up to this share of a page, and cards can get so much lower than they were measured.
_KEPT_TOGETHER = 0.45
_AT_LEAST = 0.6
# How often a column is filled up with what then seems to fit.
_TRIES = 3
_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Draft:
    """How pictures of a set are drawn; `room` asks for the room of a strip at their foot."""

    setting: Setting
    room: bool = False

    def of(self, drawn: Outline) -> Draw:
        """Return what draws an outline to a measure."""

        def draw(measure: Measure) -> Scene:
            scene = columns(drawn, self.setting, measure)
            return with_room(scene) if self.room else scene

        return draw


def parts(drawn: Outline, draft: Draft, sheet: Sheet) -> list[Scene]:
    """Return a map of at most one position on as many pages as it takes, all at the same scale."""
    return list(_Parting(drawn, draft, sheet).scenes())


def positions_apart(drawn: Outline, draft: Draft, sheet: Sheet) -> list[Scene]:
    """Return the positions of an issue on several pages, as many on each as fit at the smallest scale."""
    found: list[Scene] = []
    waiting = list(drawn.positions)
    size = len(waiting)
    while waiting or not found:
        some = replace(drawn, positions=tuple(waiting[:size]), objections=(), elsewhere=(), unconnected=())
        scene = draft.of(some)(Measure(sheet.room[0] / LEAST_SCALE, 2))
        share = sheet.scale(scene.width, scene.height) / LEAST_SCALE
        size = min(size, len(waiting))
        if share < 1 - _SLACK and size > 1:
            size = max(1, min(size - 1, int(size * share)))
            continue
        found.append(on_sheet(scene, sheet))
        del waiting[:size]
    return found


class _Parting:
    """One map being taken apart; the evidence of its position stands on the first page alone."""

    def __init__(self, drawn: Outline, draft: Draft, sheet: Sheet) -> None:
        self._drawn = drawn
        self._draft = draft
        self._sheet = sheet
        self._spread = Spread(draft.setting, sheet.room[0] / SCALE)
        self._wood = Wood(drawn.trees)
        hanging = len(drawn.positions)
        self._heights = [self._spread.card_heights(tree, hangs=n < hanging) for n, tree in enumerate(drawn.trees)]
        self._bare = tuple((replace(claim, evidence=()), tree) for claim, tree in drawn.positions)
        self._titles = _titles(drawn, draft.setting)
        self._waiting: deque[Piece] = deque()

    def scenes(self) -> Iterator[Scene]:
        """Yield the pages in reading order."""
        room = self._room(head=False)
        self._waiting.extend(self._wood.pieces(self._heights, room * self._spread.count * _KEPT_TOGETHER))
        head = any(claim.evidence for claim, _ in self._drawn.positions)
        is_begun = False
        while self._waiting or not is_begun:
            page = self._filled(self._room(head=True) if head else room)
            if any(page) or head or not self._waiting:
                yield self._page(page, head=head)
                head, is_begun = False, True
            elif self._waiting[0].end - self._waiting[0].start > 1:
                self._waiting.extendleft(reversed(self._wood.divided(self._waiting.popleft())))
            else:
                yield self._alone([self._waiting.popleft()], head=False)
                is_begun = True

    def _room(self, *, head: bool) -> float:
        """Return how high the columns of a page may be."""
        return self._spread.room(self._outline([], head=head), self._drawn, self._sheet.room[1] / SCALE)

    def _filled(self, room: float) -> list[list[Piece]]:
        """Take the columns of the next page; those of the last page are about equally high."""
        page = [self._column(room) for _ in range(self._spread.count)]
        if self._waiting or self._spread.count == 1:
            return page
        pieces = [piece for column in page for piece in column]
        down = [0.0, *accumulate(map(self._height, pieces))]
        cut = min(range(len(down)), key=lambda n: (max(down[n], down[-1] - down[n]), -n))
        evened = [pieces[:cut], pieces[cut:]]
        return evened if all(self._spread.height(self._stretches(column)) <= room for column in evened) else page

    def _column(self, room: float) -> list[Piece]:
        """Take as many pieces as fit one column."""
        column: list[Piece] = []
        free = room
        for _ in range(_TRIES):
            more = self._seeming_to_fit(free)
            while more:
                height = self._spread.height(self._stretches([*column, *more]))
                if height <= room:
                    free = room - height
                    break
                self._put_back(more, height - room)
            if not more:
                break
            column += more
        return column

    def _seeming_to_fit(self, free: float) -> list[Piece]:
        found: list[Piece] = []
        while self._waiting:
            height = self._height(self._waiting[0])
            if height > free and (found or height * _AT_LEAST > free):
                break
            free -= height
            found.append(self._waiting.popleft())
        return found

    def _put_back(self, pieces: list[Piece], excess: float) -> None:
        """Put back the last pieces: at least one, and as many as are too high together."""
        while pieces and excess > 0:
            excess -= self._height(pieces[-1])
            self._waiting.appendleft(pieces.pop())

    def _page(self, page: Sequence[Sequence[Piece]], *, head: bool) -> Scene:
        """Return the picture of a page; a head that is too high for one is drawn smaller."""
        pieces = [piece for column in page for piece in column]
        drawn = self._outline(pieces, head=head)
        here = self._wood.names(pieces)
        scene = self._spread.scene(drawn, [self._stretches(column, here) for column in page])
        fits = self._sheet.scale(scene.width, scene.height) >= SCALE - _SLACK
        return on_sheet(scene, self._sheet) if fits or pieces else self._alone(pieces, head=head)

    def _alone(self, pieces: Sequence[Piece], *, head: bool) -> Scene:
        """Return the picture of a card that is higher than a column: over the whole width, smaller where it must be."""
        return squeezed(self._draft.of(self._outline(pieces, head=head)), self._sheet, SCALE)

    def _height(self, piece: Piece) -> float:
        return sum(self._heights[piece.tree][piece.start : piece.end])

    def _stretches(self, pieces: Sequence[Piece], here: frozenset[str] = frozenset()) -> Column:
        """Return what pieces are as a column, on a page that has the cards of those names besides."""
        trees = self._wood.together(pieces, [*(claim.name for claim, _ in self._bare), *here])
        titles = {piece.tree: self._titles.get(piece.tree, "") for piece in pieces if piece.start == 0}
        return [Stretch(tree, titles.get(number, ""), number < len(self._bare)) for number, tree in trees.items()]

    def _outline(self, pieces: Sequence[Piece], *, head: bool) -> Outline:
        """Return the outline of one page; the evidence of the position stands on it with `head`."""
        trees = self._wood.together(pieces, [claim.name for claim, _ in self._bare])
        drawn, claims = self._drawn, self._drawn.positions if head else self._bare
        first = len(claims)
        kept = []
        for section in (drawn.objections, drawn.elsewhere, drawn.unconnected):
            kept.append(tuple(tree for number, tree in trees.items() if first <= number < first + len(section)))
            first += len(section)
        positions = tuple((claim, trees.get(number, ())) for number, (claim, _) in enumerate(claims))
        return replace(drawn, positions=positions, objections=kept[0], elsewhere=kept[1], unconnected=kept[2])


def _titles(drawn: Outline, setting: Setting) -> dict[int, str]:
    """Return what stands over the first tree of each section, by the index of the tree."""
    words = setting.words
    first = len(drawn.positions)
    found: dict[int, str] = {}
    for title, section in (
        (words.against_question, drawn.objections),
        ("" if drawn.only else words.bearing_elsewhere, drawn.elsewhere),
        (words.not_connected, drawn.unconnected),
    ):
        if section:
            found[first] = title
        first += len(section)
    return found
