"""Lost sources: which sources have nothing left that they go back to when others are taken away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from argmap.model.source import Source
from argmap.semantics.origins import Origins


class LostSources:
    """Answers what is lost with some sources, at the cost of what goes back to them."""

    def __init__(self, sources: Mapping[str, Source], origins: Origins) -> None:
        self._derived = _users({name: source.derived_from for name, source in sources.items()}, sources)
        self._going_back = _users(origins, sources)
        self._parents = {name: _known(source.derived_from, sources) for name, source in sources.items()}
        self._roots = origins

    def with_all(self, names: Collection[str]) -> tuple[list[str], int]:
        """Return sources with all that are lost when they are, and how many links were gone through.

        A source is lost when all that it derives from is lost, or all of its origins are. In a circle that only its own
        first source stands for, every source is so lost with any other.
        """
        lost = list(dict.fromkeys(names))
        gone, links = set(lost), 0
        parents, roots = Counter[str](), Counter[str]()
        for name in lost:
            for users, missing, needed in (
                (self._derived, parents, self._parents),
                (self._going_back, roots, self._roots),
            ):
                reached = users.get(name, ())
                links += len(reached)
                missing.update(reached)
                further = [one for one in reached if missing[one] == len(needed[one]) and one not in gone]
                gone.update(further)
                lost += further
        return lost, links


def _known(names: Sequence[str], sources: Collection[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name in sources))


def _users(needs: Mapping[str, Sequence[str]], sources: Collection[str]) -> Mapping[str, Sequence[str]]:
    """Return for each source those that need it."""
    found: dict[str, list[str]] = {}
    for name, needed in needs.items():
        for one in _known(needed, sources):
            found.setdefault(one, []).append(name)
    return found
