"""The pictures that a project is to have, as far as somebody asked for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from argmap.diagnostics.nearest import Suggestions
from argmap.rendering.theme import Theme
from argmap.workspace.errors import ArgmapError
from argmap.workspace.pictures.commissions import commissions
from argmap.workspace.pictures.crew import draw_all
from argmap.workspace.pictures.drawing import Commission, Drawn
from argmap.workspace.pictures.freshness import StalePicture, stale_pictures
from argmap.workspace.pictures.order import Order
from argmap.workspace.pictures.wishes import Wishes
from argmap.workspace.project import Project
from argmap.workspace.writing import write_atomically


@dataclass(frozen=True, slots=True)
class Album:
    """The issues to be drawn, and how."""

    commissions: tuple[Commission, ...]
    order: Order

    def drawn(self) -> Iterator[Drawn]:
        """Yield the drawing of each issue; raises `ArgmapError`."""
        return draw_all(self.commissions, self.order)

    def write(self, folder: Path) -> Iterator[tuple[Drawn, tuple[Path, ...]]]:
        """Draw everything into `folder`, and yield each drawing with its files; raises `ArgmapError`."""
        for one in self.drawn():
            paths = tuple(folder / picture.name for picture in one.pictures)
            for path, picture in zip(paths, one.pictures, strict=True):
                write_atomically(path, picture.content)
            yield one, paths

    def stale(self, folder: Path) -> tuple[int, tuple[StalePicture, ...]]:
        """Return how many pictures there are to be, and which of those in `folder` are stale; raises `ArgmapError`."""
        drawn = list(self.drawn())
        return sum(len(one.pictures) for one in drawn), tuple(stale_pictures(drawn, folder))


def album(project: Project, issues: Sequence[str], wishes: Wishes, theme: Theme, only: str | None) -> Album:
    """Return what is to be drawn of some of a project's issues; `only` names one, or a claim whose part is wanted.

    Raises:
        ArgmapError: there is nothing of the name that is wanted.
    """
    if only is None or only in project.map.issues:
        chosen = issues if only is None else (only,)
        return Album(tuple(commissions(project, chosen)), wishes.order(theme, None))
    return Album(tuple(commissions(project, (_issue_of(project, only),))), wishes.order(theme, only))


def _issue_of(project: Project, name: str) -> str:
    claim = project.map.claims.get(name)
    if claim is not None:
        return claim.issue
    known = [*project.map.issues, *(claim.name for claim in project.map.claims.values() if not claim.is_unnamed)]
    nearest = Suggestions().nearest(name, known)
    help_line = f"did you mean {' or '.join(f'`{other}`' for other in nearest)}?" if nearest else ""
    raise ArgmapError(f"there is no issue, position or argument `{name}`", help=help_line)
