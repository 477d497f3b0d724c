"""An issue on paper: on one page where it is legible there, else an overview and a map for each position.

Quotations are never set below 7 points. What does not fit at that size is told twice: all claims (or, where these are
too many, the positions) on an overview, and everything in full on the map of its position, which takes as many pages
as it needs, all at one scale: whole subtrees in two columns, a subtree that is higher than a column cut at its root. A
single card that is higher than a column stands alone on a page, as small as it takes. Maps and overview are linked both
ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from argmap.fonts.font_book import FontBook
from argmap.layout.blocks import Block
from argmap.layout.known import NOTHING, Known
from argmap.layout.labels import position_letters
from argmap.layout.outline import Outline
from argmap.layout.pages.fitting import fitted, on_sheet
from argmap.layout.pages.linking import homes, part_links, part_title, pill, resolved, with_strip
from argmap.layout.pages.paper import A4, LEAST_CLAIM_SCALE, LEAST_SCALE, Paper
from argmap.layout.pages.parting import Draft, parts, positions_apart
from argmap.layout.picture import picture, suits
from argmap.layout.scene import Scene
from argmap.layout.scope import behind, scoped, unplaced, viewed
from argmap.layout.setting import Setting
from argmap.layout.tree.engine import Engine, no_engine
from argmap.layout.view import WHOLE, Detail, Layout, View
from argmap.model.argument_map import ArgumentMap

# No card is lower than 43 pixels with the gap below it, so that the columns of one page hold no more.
_MOST_CARDS = 140
_TOO_SMALL = "as a tree it would be smaller on paper than can be read"


def pages(  # noqa: PLR0917 - what is drawn, how, on what, and by what
    argument_map: ArgumentMap,
    issue: str,
    fonts: FontBook,
    view: View = WHOLE,
    known: Known = NOTHING,
    paper: Paper = A4,
    engine: Engine = no_engine,
) -> tuple[Scene, ...]:
    """Return an issue, or the part of it that a view asks for, as pictures that each fit a page, in reading order.

    The width of the view means nothing here. A tree that is not legible on one page becomes pages in columns, and the
    note of the first one says so. Raises KeyError where the map has no issue of that name.
    """
    view = replace(view, width=None)
    full = behind(argument_map, issue, view)
    note = ""
    if view.layout is Layout.TREE or (view.layout is Layout.AUTO and suits(scoped(full, view))):
        scene = picture(argument_map, issue, fonts, view, known, engine)
        sheet = max(paper.sheets, key=lambda one: one.scale(scene.width, scene.height))
        if not scene.note and sheet.scale(scene.width, scene.height) >= LEAST_SCALE:
            return resolved((on_sheet(scene, sheet),))
        too_small = f"`{issue}` stands in columns instead of a tree; {_TOO_SMALL}" if view.layout is Layout.TREE else ""
        note = scene.note or too_small
    setting = Setting(argument_map, issue, fonts, known, view, position_letters(full.issue), is_in_set=True)
    first, *rest = _Pages(full, setting, paper).scenes()
    return (replace(first, note=note or first.note), *rest)


@dataclass(frozen=True, slots=True)
class _Chapter:
    """What one map of a set shows; `name` is that of its first picture."""

    name: str
    outline: Outline


class _Pages:
    """The pictures of one issue being planned."""

    def __init__(self, full: Outline, setting: Setting, paper: Paper) -> None:
        self._full = full
        self._setting = setting
        self._paper = paper
        self._drawn = scoped(full, setting.view)
        # Names that are spoken for: a further picture whose name would be taken gets another.
        claims = (claim for claim in setting.argument_map.claims.values() if claim.issue == setting.issue)
        self._names = {setting.issue, *(f"{setting.issue}.{claim.name}" for claim in claims)}

    def scenes(self) -> tuple[Scene, ...]:
        """Return the pictures; the first one is that of the issue or of the part that was asked for."""
        drawn, setting = self._drawn, self._setting
        least = LEAST_SCALE if setting.view.detail is not Detail.CLAIMS else LEAST_CLAIM_SCALE
        whole = self._on_one_page(drawn, Draft(setting), least)
        if whole is not None:
            return resolved((whole,))
        if setting.view.only is not None:
            maps = self._chapter(_Chapter(f"{setting.issue}.{setting.view.only}", drawn))
            return resolved(self._numbered(maps), homes(maps))
        return self._set()

    def _set(self) -> tuple[Scene, ...]:
        """Return the overview, then the maps in the order of their positions."""
        setting = self._setting
        chapters = tuple(self._chapters()) if setting.view.detail is not Detail.POSITIONS else ()
        own = {chapter.outline.only.name: chapter.name for chapter in chapters if chapter.outline.only}
        overview = self._overview(replace(setting, maps=own))
        further = [chapter.name for chapter in chapters if chapter.outline.only is None]
        links = [pill(f"{setting.words.further_arguments} →", name, setting) for name in further]
        maps = [self._numbered(self._chapter(chapter), overview[0].name) for chapter in chapters]
        flat = tuple(scene for pictures in maps for scene in pictures)
        parts = self._numbered(overview, None, links)
        return resolved((*parts, *flat), homes((*flat, *parts)))

    def _chapters(self) -> Iterator[_Chapter]:
        """Yield a chapter for each position that has more than its claim, and one for all that bears on none."""
        setting, drawn = self._setting, self._drawn
        for claim, tree in drawn.positions:
            if tree or claim.evidence:
                part = scoped(self._full, replace(setting.view, only=claim.name))
                yield _Chapter(f"{setting.issue}.{claim.name}", part)
        if drawn.objections or drawn.elsewhere or drawn.unconnected:
            yield _Chapter(self._free(f"{setting.issue}.0"), unplaced(self._full, setting.view))

    def _overview(self, setting: Setting) -> tuple[Scene, ...]:
        """Return the claims on one page, as deep as they fit, or else the positions on as many as it takes."""
        if setting.view.detail is Detail.FULL:
            draft = Draft(replace(setting, view=replace(setting.view, detail=Detail.CLAIMS)), room=True)
            for view in _ever_flatter(draft.setting.view):
                claims = self._on_one_page(viewed(setting.argument_map, setting.issue, view), draft, LEAST_CLAIM_SCALE)
                if claims is not None:
                    return (claims,)
        draft = Draft(replace(setting, view=replace(setting.view, detail=Detail.POSITIONS)), room=True)
        drawn = scoped(self._full, draft.setting.view)
        whole = self._on_one_page(drawn, draft, LEAST_SCALE)
        return (whole,) if whole else self._named(setting.issue, positions_apart(drawn, draft, self._paper.portrait))

    def _chapter(self, chapter: _Chapter) -> tuple[Scene, ...]:
        """Return a map on as many pages as it takes."""
        return self._named(chapter.name, parts(chapter.outline, Draft(self._setting, room=True), self._paper.portrait))

    def _on_one_page(self, drawn: Outline, draft: Draft, least: float) -> Scene | None:
        if len(drawn.positions) + sum(len(tree) for tree in drawn.trees) > _MOST_CARDS:
            return None
        most_columns = len(drawn.positions) or len((*drawn.elsewhere, *drawn.unconnected)) or 1
        return fitted(draft.of(drawn), self._paper, least, most_columns)

    def _named(self, name: str, scenes: Sequence[Scene]) -> tuple[Scene, ...]:
        """Return pictures under a name of their own each, the first one under the name given."""
        first, *rest = scenes
        further = (replace(scene, name=self._free(f"{name}.{n}")) for n, scene in enumerate(rest, 2))
        return (replace(first, name=name), *further)

    def _free(self, name: str) -> str:
        while name in self._names:
            name += "-"
        self._names.add(name)
        return name

    def _numbered(
        self, scenes: tuple[Scene, ...], overview: str | None = None, further: Sequence[Block] = ()
    ) -> tuple[Scene, ...]:
        """Return the pictures of one map, each with what part it is and the way to others."""
        found = []
        for number, scene in enumerate(scenes):
            strip = (*part_links(scenes, number, overview, self._setting), *further)
            part = f"{scene.title} ({part_title(number, len(scenes), self._setting)})"
            found.append(replace(with_strip(scene, strip), title=part if len(scenes) > 1 else scene.title))
        return tuple(found)


def _ever_flatter(view: View) -> Iterator[View]:
    """Yield a view as deep as it asks for, then with two levels below the positions, then with one."""
    yield view
    for depth in (2, 1):
        if view.depth is None or view.depth > depth:
            yield replace(view, depth=depth)
