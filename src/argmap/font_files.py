"""The bytes of font files, read from the packages that carry them."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from argmap.fonts.faces import FONT_FILES


@cache
def read_font(key: str) -> bytes:
    """Return the bytes of the font file that `argmap.fonts.faces.FONT_FILES` lists under `key`.

    The package is found and not imported. Raises FileNotFoundError where it is not installed or has no such file.
    """
    file = FONT_FILES[key]
    spec = find_spec(file.package)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f'package "{file.package}" with font file "{file.name}"')
    return (Path(spec.submodule_search_locations[0]) / file.name).read_bytes()
