"""What is known of a map beyond the map: the texts that are here, what is to be looked at again, what was weighed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.model.vocabulary import Verdict
from argmap.text.line_index import LineIndex


@dataclass(frozen=True, slots=True)
class Known:
    """What cards tell besides what authors wrote.

    `texts` are canonical texts by the names of their sources, which give quotations their line numbers. `suspects` are
    the pieces of evidence that are to be looked at again, each as claim and ordinal.

    What follows is empty as long as nothing was weighed. `verdicts` and `strengths` (0 to 1, None where figures have no
    value) are those of claims, by their names. `bands` are the least and the most of the strengths that depend on
    suspect evidence. `contested` are the names of claims of which words and figures disagree; `deciding` those of the
    steps that decide on a position, for it or against it. `contested_issues` are the names of issues on which words and
    figures disagree; `objections` the steps against a question that leave positions open, by the names of these.
    """

    texts: Mapping[str, LineIndex] = field(default_factory=dict)
    suspects: frozenset[tuple[str, int]] = frozenset()
    strengths: Mapping[str, float | None] = field(default_factory=dict)
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    bands: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    contested: frozenset[str] = frozenset()
    deciding: frozenset[str] = frozenset()
    contested_issues: frozenset[str] = frozenset()
    objections: Mapping[str, str] = field(default_factory=dict)


NOTHING = Known()
