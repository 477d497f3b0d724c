"""What somebody asked for, as far as they said it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from argmap.layout.pages.paper import PAPERS, Paper
from argmap.layout.view import WHOLE, Detail, Direction, Layout, View
from argmap.rendering.dress import Dress, TextMode
from argmap.rendering.theme import Theme
from argmap.workspace.pictures.order import TRAITS, FileFormat, Order, Target, TargetTraits


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody asked for; None leaves it to the target, and the target to the format: a PDF is for paper."""

    file_format: FileFormat = FileFormat.SVG
    target: Target | None = None
    view: View = WHOLE
    text: TextMode | None = None
    theme: str | None = None
    paper: Paper | None = None
    width: float | None = None
    scale: float = 2.0

    @property
    def traits(self) -> TargetTraits:
        """What the target stands for."""
        return TRAITS[self.target or (Target.PRINT if self.file_format is FileFormat.PDF else Target.WEB)]

    def order(self, theme: Theme, only: str | None) -> Order:
        """Return the order, with the theme that was loaded and the claim whose part of its issue is wanted."""
        traits = self.traits
        paper = self.paper or (traits.paper if self.width is None else None)
        width = self.width or (traits.width if paper is None else None)
        dress = Dress(self.text or traits.text, theme, width)
        printed_width = traits.printed_width if self.width is None else None
        view = replace(self.view, width=width, only=only, column=theme.column, card=theme.card)
        return Order(view, dress, self.file_format, paper, printed_width, self.scale)


def wishes(
    *,
    layout: str = "auto",
    direction: str = "down",
    detail: str = "full",
    depth: int | None = None,
    lang: str = "originals",
    target: str | None = None,
    theme: str | None = None,
    text: str | None = None,
    width: float | None = None,
    paper: str | None = None,
    file_format: str = "svg",
    scale: float = 2.0,
) -> Wishes:
    """Return wishes from the words that options are given in; raises ValueError for a word that is none."""
    return Wishes(
        FileFormat(file_format),
        Target(target) if target else None,
        View(Layout(layout), Direction(direction), Detail(detail), None, depth, lang),
        TextMode(text) if text else None,
        theme,
        PAPERS[paper] if paper else None,
        width,
        scale,
    )
