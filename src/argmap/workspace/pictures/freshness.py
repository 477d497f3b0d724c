"""Whether the pictures on the disk are what would be drawn now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from unicodedata import normalize

from argmap.rendering.comparison import without_fonts
from argmap.rendering.file_names import file_key, file_stem
from argmap.workspace.errors import ArgmapError
from argmap.workspace.pictures.drawing import Commission, Drawn, Picture
from argmap.workspace.pictures.order import FileFormat, Order


class Staleness(StrEnum):
    """What can be amiss with a picture on the disk."""

    MISSING = "is missing"
    OTHER = "is not what would be drawn now"
    LEFT_OVER = "is not drawn any more"


@dataclass(frozen=True, slots=True)
class StalePicture:
    """A file, and what is amiss with it."""

    path: Path
    staleness: Staleness


def stale_pictures(drawn: Iterable[Drawn], folder: Path) -> Iterator[StalePicture]:
    """Yield the pictures in `folder` that are missing or not what they should be; raises `ArgmapError`."""
    for picture in (picture for one in drawn for picture in one.pictures):
        path = folder / picture.name
        known = _content(path)
        if known is None:
            yield StalePicture(path, Staleness.MISSING)
        elif not _is_same(known, picture):
            yield StalePicture(path, Staleness.OTHER)


def left_over(commissions: Sequence[Commission], order: Order, drawn: Iterable[Drawn], folder: Path) -> list[Path]:
    """Return the files in `folder` that an earlier drawing of these issues left there, and this one does not make.

    On pages, every part of an issue is ours. Else the part below a position or an argument may have been drawn on
    purpose (`--only`); what is called like a part and is none was a page. Files of other issues, and those with names
    so long that they were cut, cannot be told from files of others.
    """
    suffix = f".{order.file_format}"
    made = {file_key(picture.name) for one in drawn for picture in one.pictures}
    families = [_family(one, order) for one in commissions]
    try:
        names = sorted(path.name for path in folder.iterdir() if path.name.endswith(suffix))
    except OSError:
        return []
    stems = ((name, normalize("NFC", name).removesuffix(suffix)) for name in names if file_key(name) not in made)
    return [folder / name for name, stem in stems if any(one.has(stem) for one in families)]


@dataclass(frozen=True, slots=True)
class _Family:
    """The files of parts of an issue: how their names begin, and which ones may stand there for their own sake."""

    beginning: str
    own: frozenset[str]

    def has(self, stem: str) -> bool:
        """Say whether a file can only be a part that was drawn with the others."""
        return stem.startswith(self.beginning) and stem not in self.own


def _family(commission: Commission, order: Order) -> _Family:
    issue, only = commission.issue, order.view.only
    whole = issue if only is None else f"{issue}.{only}"
    if order.paper is not None and order.file_format is not FileFormat.PDF:
        return _Family(f"{file_stem(whole)}.", frozenset())
    claims = (claim for claim in commission.argument_map.claims.values() if claim.issue == issue)
    return _Family(f"{file_stem(whole)}.", frozenset(file_stem(f"{issue}.{claim.name}") for claim in claims))


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ArgmapError(f"`{path}` cannot be read: {(error.strerror or 'unknown reason').lower()}") from None


def _is_same(known: bytes, picture: Picture) -> bool:
    """Say whether a file is the picture; the bytes of embedded fonts follow libraries and do not count."""
    if known == picture.content:
        return True
    if not picture.name.endswith(".svg"):
        return False
    return without_fonts(known.decode("utf-8", "replace")) == without_fonts(picture.content.decode())
