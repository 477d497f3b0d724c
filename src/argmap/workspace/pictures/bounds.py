"""What figures may be asked for: the same on the command line and behind the door."""

from __future__ import annotations

from argmap.workspace.errors import ArgmapError

LEAST_WIDTH, MOST_WIDTH = 200, 20_000
LEAST_SCALE, MOST_SCALE = 0.1, 8
LEAST_DEPTH = 0


def refuse_out_of_bounds(width: float | None, depth: int | None, scale: float) -> None:
    """Raise `ArgmapError` for a figure that no picture can have; what is not a number is none."""
    if width is not None and not LEAST_WIDTH <= width <= MOST_WIDTH:
        raise ArgmapError(f"the width is {width}, and can be {LEAST_WIDTH} to {MOST_WIDTH} pixels")
    if depth is not None and not depth >= LEAST_DEPTH:
        raise ArgmapError(f"the depth is {depth}, and can be {LEAST_DEPTH} or more levels")
    if not LEAST_SCALE <= scale <= MOST_SCALE:
        raise ArgmapError(f"the scale is {scale}, and can be {LEAST_SCALE} to {MOST_SCALE}")
