"""What somebody asked for, as far as they said it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from argmap.diagnostics.nearest import nearest_names
from argmap.layout.pages.paper import PAPERS, Paper
from argmap.layout.view import ORIGINALS, TRANSLATIONS, WHOLE, Detail, Direction, Layout, View
from argmap.rendering.dress import Dress, TextMode
from argmap.rendering.theme import Theme
from argmap.workspace.errors import ArgmapError
from argmap.workspace.pictures.bounds import refuse_out_of_bounds
from argmap.workspace.pictures.order import TRAITS, FileFormat, Order, Target, TargetTraits

_USUAL_SCALE = 2.0
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody asked for; None leaves it to the target, and the target to the format: a PDF is for paper.

    `weigh` asks for what stands and how firmly on the map.
    """

    file_format: FileFormat = FileFormat.SVG
    target: Target | None = None
    view: View = WHOLE
    text: TextMode | None = None
    theme: str | None = None
    paper: Paper | None = None
    width: float | None = None
    scale: float = _USUAL_SCALE
    weigh: bool = True

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
        view = replace(self.view, width=width, only=only, column=theme.column, card=theme.card)
        return Order(view, dress, self.file_format, paper, self.scale)


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
    scale: float | None = None,
    weigh: bool = True,
) -> Wishes:
    """Return wishes from the words that options are given in.

    Raises:
        ValueError: a word is none of its option.
        ArgmapError: a figure is out of bounds, a language is none, or one thing rules out another.
    """
    refuse_out_of_bounds(width, depth, 1.0 if scale is None else scale)
    _refuse_nonsense(lang, file_format, text, scale)
    _refuse_contradictions(layout, direction, width, paper)
    return Wishes(
        FileFormat(file_format),
        Target(target) if target else None,
        View(Layout(layout), Direction(direction), Detail(detail), None, depth, lang),
        TextMode(text) if text else None,
        theme,
        PAPERS[paper] if paper else None,
        width,
        _USUAL_SCALE if scale is None else scale,
        weigh,
    )


def _refuse_nonsense(lang: str, file_format: str, text: str | None, scale: float | None) -> None:
    """Raise `ArgmapError` for what means nothing: a language that is none, or what the format has no use for."""
    if lang not in (ORIGINALS, TRANSLATIONS) and not _LANGUAGE_TAG.fullmatch(lang):
        nearest = nearest_names(lang, (ORIGINALS, TRANSLATIONS))
        meant = f"did you mean `{nearest[0]}`?" if nearest else "a language is a tag such as `en` or `zh-Hant`"
        raise ArgmapError(f"`{lang}` is no language, nor `{ORIGINALS}` or `{TRANSLATIONS}`", help=meant)
    if scale is not None and file_format != FileFormat.PNG:
        raise ArgmapError("a scale is for PNG", help="`--width` says how wide an SVG or a PDF is")
    if text is not None and file_format != FileFormat.SVG:
        raise ArgmapError("how text is written can be chosen for SVG", help="text in PDF is real, in PNG it is drawn")


def _refuse_contradictions(layout: str, direction: str, width: float | None, paper: str | None) -> None:
    """Raise `ArgmapError` where one thing that was asked for rules out another."""
    if width is not None and paper is not None:
        raise ArgmapError("a width and a paper do not go together", help="on paper, a map is as wide as it fits")
    if layout == Layout.COLUMNS and direction == Direction.RIGHT:
        raise ArgmapError("columns grow down only", help="`--layout tree --direction right` grows to the right")
