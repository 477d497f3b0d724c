"""Where something was written: a file and a route of keys, made into a range only when somebody asks."""

from __future__ import annotations

from typing import NamedTuple

Route = tuple[str | int, ...]


class Written(NamedTuple):
    """A route of keys and indices through one file, such as `("positions", "accelerant", "pro")`."""

    path: str
    route: Route

    def __truediv__(self, part: str | int) -> Written:
        """Return the route one step further down."""
        return Written(self.path, (*self.route, part))
