"""What is known of a map beyond the map: the texts that are here, what is to be looked at again, what was weighed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.text.line_index import LineIndex


@dataclass(frozen=True, slots=True)
class Known:
    """What cards tell besides what authors wrote.

    `texts` are canonical texts by the names of their sources, which give quotations their line numbers. `suspects` are
    the pieces of evidence that are to be looked at again, each as claim and ordinal. `strengths` are those of claims,
    from 0 to 1, by their names; empty as long as nothing was weighed.
    """

    texts: Mapping[str, LineIndex] = field(default_factory=dict)
    suspects: frozenset[tuple[str, int]] = frozenset()
    strengths: Mapping[str, float] = field(default_factory=dict)


NOTHING = Known()
