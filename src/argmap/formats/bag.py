"""BAG, a text format of quantitative bipolar frameworks.

It consists of facts, `arg(a, 0.5).`, `att(a, b).` and `sup(a, b).`, and is the format of Attractor and Uncertainpy
(Potyka 2018). A plain framework knows no weakest link, no groups and nothing that needs a foundation. What these decide
is frozen as it came out, and comments say so: a step has as its base score the least strength of its premises, of a
group only the strongest member bears on its target, and what needs a foundation and has none has base score 0. So a
solver of plain frameworks comes to the same strengths under the same semantics; what is no more than frozen does not
move when a base score is changed there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from argmap.formats.identifiers import identifier, name_table
from argmap.semantics.gradual.solver import Strengths
from argmap.semantics.qbaf import Groups, Qbaf

_HEADER = (
    "% arg(node, base score). att(attacker, target). sup(supporter, target).",
    "% frozen as evaluated: the base score of a step is the least strength of its premises;",
    "% of supporters or attackers of one origin, only the strongest is here; unfounded claims have base score 0",
)


@dataclass(frozen=True, slots=True)
class Evaluated:
    """A framework with the strengths that some semantics gave its nodes; `names` are for readers, one a node."""

    names: Sequence[str]
    qbaf: Qbaf
    strengths: Strengths


def to_bag(evaluated: Evaluated) -> str:
    """Return an evaluated framework as BAG: base scores, then attacks and supports by target.

    Numbers are written so that they are read back to the bit. Nodes without a value are there with a comment; a premise
    without a value counts as 0.
    """
    nodes = range(len(evaluated.names))
    lines = [
        *_HEADER,
        *name_table(evaluated.names),
        *(
            f"arg({identifier(node)}, {_frozen_base(evaluated, node)!r}). % comes to {_outcome(evaluated, node)}"
            for node in nodes
        ),
        *_edges("att", evaluated, lambda node: evaluated.qbaf.attacks[node]),
        *_edges("sup", evaluated, lambda node: evaluated.qbaf.supports[node]),
    ]
    return "".join(f"{line}\n" for line in lines)


def _outcome(evaluated: Evaluated, node: int) -> str:
    strength = evaluated.strengths.values[node]
    return "no value" if strength is None else repr(strength)


def _frozen_base(evaluated: Evaluated, node: int) -> float:
    qbaf, strengths = evaluated.qbaf, evaluated.strengths
    if qbaf.needs_support[node] and not strengths.founded[node]:
        return 0.0
    bases = [strengths.values[link] or 0.0 for link in qbaf.links[node]] or [qbaf.bases[node]]
    return float(min(bases))


def _edges(fact: str, evaluated: Evaluated, groups_of: Callable[[int], Groups]) -> Iterator[str]:
    strengths = evaluated.strengths.values
    for target in range(len(evaluated.names)):
        for group in filter(None, groups_of(target)):
            deciding = max(group, key=lambda node: (strengths[node] or 0.0, -node))
            yield f"{fact}({identifier(deciding)}, {identifier(target)})."
