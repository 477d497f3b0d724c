"""The pictures that a project is to have, as far as somebody asked for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from argmap.diagnostics.nearest import Suggestions
from argmap.rendering.file_names import file_key
from argmap.rendering.theme import Theme
from argmap.workspace.errors import ArgmapError
from argmap.workspace.pictures.commissions import commissions
from argmap.workspace.pictures.crew import draw_all
from argmap.workspace.pictures.drawing import Commission, Drawn
from argmap.workspace.pictures.freshness import Staleness, StalePicture, left_over, stale_pictures
from argmap.workspace.pictures.order import Order
from argmap.workspace.pictures.wishes import Wishes
from argmap.workspace.project import Project
from argmap.workspace.writing import write_atomically


@dataclass(frozen=True, slots=True)
class Album:
    """The issues to be drawn, and how."""

    commissions: tuple[Commission, ...]
    order: Order

    def drawn(self) -> tuple[Drawn, ...]:
        """Return the drawing of each issue.

        Raises:
            ArgmapError: something cannot be drawn, or two pictures would be one file.
        """
        drawn = tuple(draw_all(self.commissions, self.order))
        _refuse_one_file_for_two(drawn)
        return drawn

    def write(self, drawn: Iterable[Drawn], folder: Path) -> Iterator[Path]:
        """Write drawings into `folder`, and yield each file; raises `ArgmapError`."""
        for picture in (picture for one in drawn for picture in one.pictures):
            path = folder / picture.name
            write_atomically(path, picture.content)
            yield path

    def left_over(self, drawn: Iterable[Drawn], folder: Path) -> list[Path]:
        """Return what an earlier drawing of these issues left in `folder`."""
        return left_over(self.commissions, self.order, drawn, folder)

    def stale(self, folder: Path) -> tuple[int, tuple[StalePicture, ...]]:
        """Return how many pictures there are to be, and which of those in `folder` are stale; raises `ArgmapError`."""
        drawn = self.drawn()
        further = (StalePicture(path, Staleness.LEFT_OVER) for path in self.left_over(drawn, folder))
        return sum(len(one.pictures) for one in drawn), (*stale_pictures(drawn, folder), *further)


def album(project: Project, issues: Sequence[str], wishes: Wishes, theme: Theme, only: str | None) -> Album:
    """Return what is to be drawn of some of a project's issues; `only` names one, or a claim whose part is wanted.

    Raises:
        ArgmapError: there is nothing of the name that is wanted.
    """
    if only is None or only in project.map.issues:
        chosen = issues if only is None else (only,)
        return Album(tuple(commissions(project, chosen, weigh=wishes.weigh)), wishes.order(theme, None))
    chosen = (_issue_of(project, only),)
    return Album(tuple(commissions(project, chosen, weigh=wishes.weigh)), wishes.order(theme, only))


def _refuse_one_file_for_two(drawn: Iterable[Drawn]) -> None:
    """Stop where a system that heeds neither case nor ways to write an accent would keep one picture of two."""
    known: dict[str, str] = {}
    for one in drawn:
        for picture in one.pictures:
            mine = f"`{picture.name}` of `{one.issue}`"
            other = known.setdefault(file_key(picture.name), mine)
            if other is not mine:
                raise ArgmapError(
                    f"{other} and {mine} would be one file on some systems; nothing was drawn",
                    help="rename one of them, or draw them one by one into folders of their own (`--only`, `-o`)",
                )


def _issue_of(project: Project, name: str) -> str:
    claim = project.map.claims.get(name)
    if claim is not None:
        return claim.issue
    known = [*project.map.issues, *(claim.name for claim in project.map.claims.values() if not claim.is_unnamed)]
    nearest = Suggestions().nearest(name, known)
    help_line = f"did you mean {' or '.join(f'`{other}`' for other in nearest)}?" if nearest else ""
    raise ArgmapError(f"there is no issue, position or argument `{name}`", help=help_line)
