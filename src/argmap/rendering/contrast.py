"""Whether a palette can be read: what stands on what, how much it must differ, and what would do.

Text wants 4.5:1 and graphics that tell something 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). The edges of cards and the bars
beside quotations are decoration, which want nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from argmap.layout.scene import Role
from argmap.rendering.colour import Sight, contrast, difference, mixed
from argmap.rendering.theme import Palette

TEXT, GRAPHICS = 4.5, 3.0
# How far the colours of relations must be apart for every eye (ΔE, CIE 1976).
APART = 15.0
RELATIONS = (Role.SUPPORT, Role.ATTACK, Role.UNDERCUT)
DECORATION = frozenset({Role.CARD_EDGE, Role.EVIDENCE_BAR})

_STEPS = 64


@dataclass(frozen=True, slots=True)
class Pair:
    """A role that stands on another one, and the contrast that it wants there."""

    role: Role
    ground: Role
    least: float


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A pair that misses what it wants, and the contrast that it has."""

    pair: Pair
    ratio: float


@dataclass(frozen=True, slots=True)
class Collapse:
    """Two relations that an eye takes for one, and how far apart it sees them."""

    one: Role
    other: Role
    sight: Sight
    difference: float


_TEXT_ON = {
    Role.INK: (Role.PAPER, Role.CARD, Role.PANEL, Role.CHIP),
    Role.MUTED: (Role.PAPER, Role.CARD, Role.PANEL, Role.CHIP, Role.WARNING),
    Role.QUOTE: (Role.CARD, Role.PANEL),
    Role.TRANSLATION: (Role.CARD, Role.PANEL),
    Role.BANNER_INK: (Role.BANNER,),
    Role.BANNER_MUTED: (Role.BANNER,),
    Role.LETTER_INK: (Role.LETTER,),
    Role.CHIP_INK: (Role.CARD, Role.CHIP, Role.WARNING),
    Role.CHIP_TAG_INK: (Role.CHIP_TAG,),
    Role.WARNING_INK: (Role.CARD, Role.PANEL, Role.WARNING),
    Role.SUPPORT: (Role.CARD, Role.PANEL),
    Role.ATTACK: (Role.CARD, Role.PANEL),
    Role.UNDERCUT: (Role.CARD, Role.PANEL),
    Role.STANDS: (Role.CARD, Role.PANEL),
    Role.FAILS: (Role.CARD, Role.PANEL),
    Role.OPEN: (Role.CARD, Role.PANEL),
    # The letters of strong grades in matrices.
    Role.BADGE_INK: (Role.SUPPORT, Role.ATTACK),
}
_GRAPHICS_ON = {
    Role.TRUNK: (Role.PAPER,),
    Role.PANEL_BAR: (Role.PAPER, Role.PANEL),
    Role.LETTER: (Role.PANEL, Role.STRENGTH),
    Role.CHIP_TAG: (Role.CHIP, Role.WARNING),
    Role.CHIP_INK: (Role.PAPER,),
    Role.WARNING_INK: (Role.PAPER,),
    Role.SUPPORT: (Role.PAPER, Role.STRENGTH),
    Role.ATTACK: (Role.PAPER, Role.STRENGTH),
    Role.UNDERCUT: (Role.PAPER, Role.STRENGTH),
    Role.STANDS: (Role.PAPER,),
    Role.FAILS: (Role.PAPER,),
    Role.OPEN: (Role.PAPER,),
    Role.BADGE_INK: (Role.UNDERCUT, Role.STANDS),
    Role.MUTED: (Role.STRENGTH,),
}
PAIRS = tuple(
    Pair(role, ground, least)
    for table, least in ((_TEXT_ON, TEXT), (_GRAPHICS_ON, GRAPHICS))
    for role, grounds in table.items()
    for ground in grounds
)


def shortfalls(palette: Palette) -> Iterator[Shortfall]:
    """Yield the pairs of a palette that cannot be told apart well enough, in the order of the table."""
    for pair in PAIRS:
        ratio = contrast(palette.colours[pair.role], palette.colours[pair.ground])
        if ratio < pair.least:
            yield Shortfall(pair, ratio)


def collapses(palette: Palette) -> Iterator[Collapse]:
    """Yield each two relations that some eye can hardly tell apart, with the eye that fares worst."""
    for one, other in combinations(RELATIONS, 2):
        apart = {sight: difference(palette.colours[one], palette.colours[other], sight) for sight in Sight}
        worst = min(apart, key=apart.__getitem__)
        if apart[worst] < APART:
            yield Collapse(one, other, worst, apart[worst])


def readable_colour(palette: Palette, role: Role) -> str | None:
    """Return the colour nearest to that of a role which has the contrast it wants everywhere, None where none has.

    It is darker or lighter, and of the same hue.
    """
    colour = palette.colours[role]
    partners = [(palette.colours[pair.ground], pair.least) for pair in PAIRS if pair.role is role]
    partners += [(palette.colours[pair.role], pair.least) for pair in PAIRS if pair.ground is role]
    for step in range(_STEPS + 1):
        for end in ("#000000", "#ffffff"):
            candidate = mixed(colour, end, step / _STEPS)
            if all(contrast(candidate, partner) >= least for partner, least in partners):
                return candidate
    return None
