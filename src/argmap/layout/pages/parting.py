"""Maps that are higher than a page, in parts: every card in full once, and what a part hangs from named again."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from argmap.layout.columns.columns import Measure, columns
from argmap.layout.columns.indented import CARD_GAP
from argmap.layout.outline import Outline, Tree
from argmap.layout.pages.fitting import Draw, on_sheet, squeezed
from argmap.layout.pages.linking import with_room
from argmap.layout.pages.packing import Piece, Wood
from argmap.layout.pages.paper import LEAST_SCALE, Sheet
from argmap.layout.scene import Group, GroupKind, Rect, Scene
from argmap.layout.setting import Setting

# Parts are all set alike, with quotations in 8 points.
_SCALE = 8 / 9
_CONTEXT_HEIGHT = 60.0
# Subtrees stay together up to this share of a page, and cards can get so much lower than they were measured.
_KEPT_TOGETHER = 0.5
_AT_LEAST = 0.6
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


def trees_of(drawn: Outline) -> tuple[Tree, ...]:
    """Return all trees of an outline in reading order."""
    return (*(tree for _, tree in drawn.positions), *drawn.objections, *drawn.elsewhere, *drawn.unconnected)


def parts(drawn: Outline, draft: Draft, sheet: Sheet) -> list[Scene]:
    """Return a map of at most one position on as many pages as it takes, in one column, all at the same scale."""
    return _Parting(drawn, draft, sheet).scenes()


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
        self._measure = Measure(sheet.room[0] / _SCALE, 1)
        self._wood = Wood(trees_of(drawn))
        whole = self._draw(drawn)
        self._heights = self._card_heights(whole)
        self._around = whole.height - sum(sum(own) for own in self._heights)
        self._bare = tuple((replace(claim, evidence=()), tree) for claim, tree in drawn.positions)

    def scenes(self) -> list[Scene]:
        """Return the pages in reading order."""
        # Around the cards stand the banner, the position and the legend; the room they leave holds the cards.
        room = self._sheet.room[1] / _SCALE - self._around - _CONTEXT_HEIGHT
        spared = self._draw(self._outline([], head=True)).height - self._draw(self._outline([], head=False)).height
        waiting = deque(self._wood.pieces(self._heights, (room + spared) * _KEPT_TOGETHER))
        head = bool(spared)
        found: list[Scene] = []
        while waiting or not found:
            page = self._page(waiting, room if head else room + spared, at_least=0 if head else 1)
            scene = self._fitting(page, waiting, head=head)
            if scene is not None:
                found.append(on_sheet(self._filled(scene, page, waiting, head=head), self._sheet))
                head = False
        return found

    def _draw(self, drawn: Outline) -> Scene:
        return self._draft.of(drawn)(self._measure)

    def _card_heights(self, whole: Scene) -> list[list[float]]:
        """Return the heights of all cards with the gap below them, by tree."""
        cards = [
            next(mark.height for mark in node.children if isinstance(mark, Rect)) + CARD_GAP
            for node in whole.children
            if isinstance(node, Group) and node.kind in {GroupKind.ARGUMENT, GroupKind.REFERENCE}
        ]
        found = []
        for tree in trees_of(self._drawn):
            found.append(cards[: len(tree)])
            del cards[: len(tree)]
        return found

    def _page(self, waiting: deque[Piece], room: float, at_least: int) -> list[Piece]:
        """Take as many pieces as seem to fit one page."""
        page: list[Piece] = []
        used = 0.0
        while waiting:
            used += self._height(waiting[0])
            if len(page) >= at_least and used > room:
                break
            page.append(waiting.popleft())
        return page

    def _fitting(self, page: list[Piece], waiting: deque[Piece], *, head: bool) -> Scene | None:
        """Return the picture of as many pieces as really fit, and put the others back.

        None where a single piece does not fit and was put back in smaller ones.
        """
        while True:
            scene = self._draw(self._outline(page, head=head))
            if self._fits(scene):
                return scene
            if len(page) > 1 or (page and head):
                waiting.appendleft(page.pop())
            elif page and page[0].end - page[0].start > 1:
                waiting.extendleft(reversed(self._wood.divided(page[0])))
                return None
            else:
                return squeezed(self._draft.of(self._outline(page, head=head)), self._sheet, _SCALE)

    def _filled(self, scene: Scene, page: list[Piece], waiting: deque[Piece], *, head: bool) -> Scene:
        """Return a page with further pieces as long as they fit: cards were measured where they are often narrower."""
        while waiting and page:
            free = self._sheet.room[1] / _SCALE - scene.height
            if self._height(waiting[0]) * _AT_LEAST > free:
                return scene
            fuller = self._draw(self._outline([*page, waiting[0]], head=head))
            if not self._fits(fuller):
                return scene
            scene = fuller
            page.append(waiting.popleft())
        return scene

    def _fits(self, scene: Scene) -> bool:
        return self._sheet.scale(scene.width, scene.height) >= _SCALE - _SLACK

    def _height(self, piece: Piece) -> float:
        return sum(self._heights[piece.tree][piece.start : piece.end])

    def _outline(self, page: Sequence[Piece], *, head: bool) -> Outline:
        """Return the outline of one page; the evidence of the position stands on it with `head`."""
        trees = self._wood.together(page, [claim.name for claim, _ in self._drawn.positions])
        drawn = self._drawn
        numbers = iter(range(len(self._wood)))
        kept = [[trees[n] for _, n in zip(some, numbers, strict=False) if n in trees] for some in _sections(drawn)]
        claims = [claim for claim, _ in (drawn.positions if head else self._bare)]
        return replace(
            drawn,
            positions=tuple((claim, trees.get(number, ())) for number, claim in enumerate(claims)),
            objections=tuple(kept[1]),
            elsewhere=tuple(kept[2]),
            unconnected=tuple(kept[3]),
        )


def _sections(drawn: Outline) -> tuple[Sequence[object], ...]:
    return (drawn.positions, drawn.objections, drawn.elsewhere, drawn.unconnected)
