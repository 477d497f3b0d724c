"""What of an issue is drawn, and how it stands: the choices of whoever asks for a picture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ORIGINALS = "originals"
TRANSLATIONS = "translations"


class Layout(StrEnum):
    """How cards stand: under their positions, as a tree by Graphviz, or whichever suits the issue."""

    AUTO = "auto"
    COLUMNS = "columns"
    TREE = "tree"


class Direction(StrEnum):
    """Where a tree grows to."""

    DOWN = "down"
    RIGHT = "right"


class Detail(StrEnum):
    """How much cards say: everything, claims with the places of their quotations, or the positions alone."""

    FULL = "full"
    CLAIMS = "claims"
    POSITIONS = "positions"


@dataclass(frozen=True, slots=True)
class View:
    """The part of an issue that is drawn, and how.

    `only` is the name of a position or an argument whose part of the issue is drawn, None for all of it. `depth` is
    how many levels below the positions are shown (0: none), None for all. `lang` says which words of a quotation come
    first: `originals`, `translations`, or the tag (BCP 47) of the translation. `width` is that of the picture in
    pixels, None for what the layout takes by itself; `column` and `card` are those of a column under a position and of
    a card in a tree, where a theme asks for them.
    """

    layout: Layout = Layout.AUTO
    direction: Direction = Direction.DOWN
    detail: Detail = Detail.FULL
    only: str | None = None
    depth: int | None = None
    lang: str = ORIGINALS
    width: float | None = None
    column: float | None = None
    card: float | None = None

    @property
    def levels(self) -> int | None:
        """How many levels are shown, None for all."""
        return 0 if self.detail is Detail.POSITIONS else self.depth


WHOLE = View()
