"""Extensions found by clingo, an answer set solver: this module alone knows it, and it has to be installed.

The encoding follows the definitions, as ASPARTIX does (Egly, Gaggl & Woltran 2010). The solver decides about the
arguments on circles in their order, and tries acceptance first, so that it finds extensions in the order of `search`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import clingo

from argmap.semantics.dung.framework import Nodes
from argmap.semantics.dung.limits import MAX_SECONDS, SearchLimitError
from argmap.semantics.dung.remainder import Part
from argmap.semantics.dung.semantics import Semantics

_COMPLETE = """
{ accepted(A) } :- argument(A).
refuted(A) :- attack(B, A), accepted(B).
exposed(A) :- attack(B, A), not refuted(B).
:- accepted(A), exposed(A).
:- argument(A), not accepted(A), not exposed(A).
:- accepted(A), refuted(A).
#heuristic accepted(A) : rank(A, R). [R, true]
#show accepted/1.
"""
_STABLE = ":- argument(A), not accepted(A), not refuted(A)."


def solve(part: Part, semantics: Semantics, visit: Callable[[Nodes], bool], max_seconds: float = MAX_SECONDS) -> None:
    """Visit what each extension accepts of `part.leading`, in the canonical order, until `visit` returns false.

    Raises SearchLimitError after `max_seconds`.
    """
    control = clingo.Control(_options(semantics), logger=_ignore, message_limit=0)
    control.add("base", [], _COMPLETE + (_STABLE if semantics is Semantics.STABLE else "") + _facts(part))
    control.ground([("base", [])])

    def on_model(model: clingo.Model) -> bool:
        return visit(tuple(sorted(atom.arguments[0].number for atom in model.symbols(shown=True))))

    with control.solve(on_model=on_model, async_=True) as handle:
        if not handle.wait(max_seconds):
            handle.cancel()
            raise SearchLimitError(
                f"the search for extensions takes more than {max_seconds:g} seconds",
                help="ask for the grounded extension, or for fewer circles at once",
            )
        handle.get()


def _options(semantics: Semantics) -> Sequence[str]:
    enumeration = "domRec" if semantics is Semantics.PREFERRED else "bt"
    return ("--models=0", "--heuristic=Domain", f"--enum-mode={enumeration}")


def _facts(part: Part) -> str:
    attacks = ((attacker, node) for node in part.leading for attacker in part.framework.attackers[node])
    lines = [
        *(f"argument({node})." for node in part.leading),
        *(f"attack({attacker}, {node})." for attacker, node in attacks),
        *(f"rank({node}, {rank})." for rank, node in enumerate(reversed(part.circular), 1)),
    ]
    return "\n".join(lines)


def _ignore(code: clingo.MessageCode, message: str) -> None:
    """Say nothing: a framework without attacks makes the encoding name what is never derived."""
