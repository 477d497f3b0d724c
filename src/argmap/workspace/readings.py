"""Which positions can be accepted together, by the semantics of abstract argumentation; and a map for other solvers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap._version import VERSION
from argmap.formats.apx import to_apx
from argmap.formats.bag import Evaluated, to_bag
from argmap.model.vocabulary import Verdict
from argmap.reporting import counted
from argmap.reporting.weighing.answers import answer
from argmap.reporting.weighing.lines import folded
from argmap.reporting.weighing.words import verdict_words
from argmap.semantics.dung.extensions import Acceptance, acceptance, extensions
from argmap.semantics.dung.framework import Nodes
from argmap.semantics.dung.limits import UnsolvedError
from argmap.semantics.dung.semantics import Semantics
from argmap.semantics.dung.translation import translation_of
from argmap.semantics.labelling.sentences import sentence
from argmap.semantics.weighing import Weighing
from argmap.workspace.errors import ArgmapError

EXTENSIONS = tuple(one.value for one in Semantics)


def print_readings(
    weighing: Weighing, issues: Sequence[str], semantics: str, *, width: int, is_json: bool = False
) -> str:
    """Return which positions are accepted in all, some or none of the extensions of a map, and the first extensions.

    Raises:
        ArgmapError: the circles of the map are too large for a search in Python, and clingo is not installed; or a
            search takes too long.
    """
    chosen = Semantics(semantics)
    try:
        translation = translation_of(weighing.framework)
        found, listed = acceptance(translation, chosen), extensions(translation, chosen)
    except UnsolvedError as error:
        raise ArgmapError(str(error), help=error.help) from None
    claims = tuple(weighing.framework.claims)
    readings = [[claims[node] for node in one if node < len(claims)] for one in listed.listed]
    readings = [list(one) for one in dict.fromkeys(map(tuple, readings))]
    if is_json:
        value = _value(weighing, issues, found)
        return answer(VERSION, weighing, kind=chosen.value, issues=value, extensions=readings, has_more=listed.has_more)
    lines = [line for issue in issues for line in _issue(weighing, issue, found, readings, width)]
    more = [f"only the first {counted(len(readings), 'extension')} are counted here"] if listed.has_more else []
    return "\n".join([*lines, *folded(_MEANING[chosen], width, 0, 2), *more]) + "\n"


_MEANING = {
    Semantics.GROUNDED: "grounded: what has to be accepted by whoever believes nothing without a reason",
    Semantics.COMPLETE: "complete: all that can be accepted together, with all that it defends",
    Semantics.PREFERRED: "preferred: as much as can be accepted together without contradiction",
    Semantics.STABLE: "stable: what can be accepted together so that all the rest is refuted",
}


def _issue(
    weighing: Weighing, issue: str, found: Acceptance, readings: Sequence[Sequence[str]], width: int
) -> Iterator[str]:
    positions = weighing.framework.map.issues[issue].positions
    yield from folded(f"{issue}: {weighing.framework.map.issues[issue].question}", width, 0, 2)
    if not found.exists:
        yield from folded(f"the map has no {found.semantics.value} extension; in words:", width, 2, 2)
    if _is_disputed(weighing, issue):
        yield from folded("the question is disputed, which leaves no position in any extension", width, 2, 2)
    for position in positions:
        yield from _position(weighing, position, found, width)
    together = dict.fromkeys(tuple(name for name in positions if name in one) for one in map(frozenset, readings))
    if len(together) > 1:
        yield "  readings"
        for one in together:
            yield from folded(f"- {', '.join(one) or 'no position'}", width, 2, 2)
    yield ""


def _is_disputed(weighing: Weighing, issue: str) -> bool:
    """Say whether an objection to the question of an issue stands, or is open."""
    (contest,) = (one for one in weighing.framework.contests if one.name == issue)
    return any(weighing.labelling.weights[step].possible > 0 for step in contest.objections)


def _position(weighing: Weighing, position: str, found: Acceptance, width: int) -> Iterator[str]:
    """Yield the verdict on a position, whether it is accepted, and why it is open."""
    judgement = weighing.judgements[position]
    yield from folded(
        f"{position} {verdict_words(judgement.verdict)}{_accepted(weighing, position, found)}", width, 2, 2
    )
    if judgement.verdict is Verdict.OPEN:
        yield from folded(sentence(judgement), width, 4)


def _accepted(weighing: Weighing, position: str, found: Acceptance) -> str:
    node = weighing.framework.claims[position]
    if not found.exists:
        return ""
    if node in found.sceptical:
        return ", accepted in every extension"
    return ", accepted in some extensions" if node in found.credulous else ", accepted in no extension"


def _value(weighing: Weighing, issues: Sequence[str], found: Acceptance) -> list[dict[str, object]]:
    return [
        {
            "issue": issue,
            "exists": found.exists,
            "positions": {
                position: {
                    "verdict": weighing.judgements[position].verdict.value,
                    "in_some": _is_among(weighing, position, found.credulous) if found.exists else None,
                    "in_all": _is_among(weighing, position, found.sceptical) if found.exists else None,
                }
                for position in weighing.framework.map.issues[issue].positions
            },
        }
        for issue in issues
    ]


def _is_among(weighing: Weighing, position: str, nodes: Nodes) -> bool:
    return weighing.framework.claims[position] in nodes


def print_for_solvers(weighing: Weighing, format_name: str) -> str:
    """Return the whole map as APX (an abstract framework) or BAG (a bipolar one with base scores).

    Raises:
        ArgmapError: the map comes to too many abstract arguments.
    """
    framework = weighing.framework
    if format_name == "apx":
        try:
            return to_apx(translation_of(framework))
        except UnsolvedError as error:
            raise ArgmapError(str(error), help=error.help) from None
    names = [*framework.claims, *framework.steps, *(f"{one.claim}/{one.ordinal}" for one in framework.pieces)]
    return to_bag(Evaluated(names, framework.qbaf, weighing.strengths))
