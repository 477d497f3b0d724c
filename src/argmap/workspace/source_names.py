"""Sources by name, as commands take them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from argmap.diagnostics.nearest import Suggestions
from argmap.workspace.errors import ArgmapError


def select_sources(known: Collection[str], names: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the sources that are meant, each once, in the order of `known`; no name means all.

    Raises:
        ArgmapError: one or more of the names mean no source; it says so of all of them.
    """
    unknown = [name for name in dict.fromkeys(names) if name not in known]
    if unknown:
        suggestions = Suggestions()
        nearest = dict.fromkeys(other for name in unknown for other in suggestions.nearest(name, known))
        hint = f"did you mean {' or '.join(f'`{other}`' for other in nearest)}?" if nearest else ""
        message = "; ".join(f"there is no source `{name}`" for name in unknown)
        raise ArgmapError(message, help=hint or "`argmap sources` lists them")
    return tuple(name for name in known if not names or name in names)
