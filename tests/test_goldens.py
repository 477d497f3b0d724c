"""Pictures that somebody has looked at: a change is looked at (`make pictures`), then accepted (`make goldens`)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import argmap
from argmap.rendering.comparison import without_fonts

GOLDEN = Path(__file__).parent / "golden"
STARTER = Path(argmap.__file__).parent / "workspace" / "starter"
PICTURES = [(GOLDEN / "everything", "bridge"), (GOLDEN / "everything", "school"), (STARTER, "agenda")]


@pytest.mark.parametrize(("folder", "issue"), PICTURES, ids=[issue for _, issue in PICTURES])
def test_a_picture_is_as_it_was_accepted(folder, issue):
    drawn = without_fonts(argmap.render(argmap.load(folder), issue))
    path = GOLDEN / f"{issue}.svg"
    if os.environ.get("ARGMAP_ACCEPT"):
        path.write_text(drawn, encoding="utf-8", newline="\n")
    assert path.read_text("utf-8") == drawn, "look at it with `make pictures`; accept it with `make goldens`"
