"""Whether the pictures on the disk are what would be drawn now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from argmap.rendering.comparison import without_fonts
from argmap.workspace.errors import ArgmapError
from argmap.workspace.pictures.drawing import Drawn, Picture


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
    """Yield the pictures in `folder` that are stale, and what is left there of maps that had more parts."""
    for one in drawn:
        for picture in one.pictures:
            path = folder / picture.name
            known = _content(path)
            if known is None:
                yield StalePicture(path, Staleness.MISSING)
            elif not _is_same(known, picture):
                yield StalePicture(path, Staleness.OTHER)
        yield from (StalePicture(path, Staleness.LEFT_OVER) for path in left_over(one, folder))


def left_over(drawn: Drawn, folder: Path) -> list[Path]:
    """Return the files of parts of an issue that are in `folder` and not among its pictures, if it has parts at all."""
    names = {picture.name for picture in drawn.pictures}
    if len(names) < 2:  # noqa: PLR2004 - one picture is the whole
        return []
    suffix = next(iter(names)).rpartition(".")[2]
    part = re.compile(rf"{re.escape(drawn.issue)}--.+\.{suffix}")
    try:
        return sorted(path for path in folder.iterdir() if part.fullmatch(path.name) and path.name not in names)
    except OSError:
        return []


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
