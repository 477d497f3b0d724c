"""The semantics that are offered: which sets of arguments can be accepted together (Dung 1995)."""

from __future__ import annotations

from enum import StrEnum


class Semantics(StrEnum):
    """What makes a set of arguments an extension.

    A complete one attacks none of its own, defends all its own and contains all that it defends; the grounded one is
    the least of these, the preferred ones are the greatest, and the stable ones attack all that they do not contain.
    """

    GROUNDED = "grounded"
    COMPLETE = "complete"
    PREFERRED = "preferred"
    STABLE = "stable"
