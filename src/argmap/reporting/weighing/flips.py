"""Flip sets in words: which origins have to be taken away for other positions to stand or to lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from argmap.reporting import counted
from argmap.reporting.weighing import WeighingReport
from argmap.reporting.weighing.lines import folded
from argmap.reporting.weighing.words import listed, source_words
from argmap.semantics.explanation.flip_sets import FlipSet, Measure

_LISTED = 20
_MEANING = (
    "an origin is lost with all evidence that goes back to nothing else; what stands is told by the verdicts, which has"
    " the greatest strength by the figures"
)


def flip_lines(report: WeighingReport, issue: str) -> Iterator[str]:
    """Yield what would change an issue, a sentence for each set of origins; the smallest sets come first.

    A source is told with its title where it is named first.
    """
    found = report.flip_sets[issue]
    reach = "one origin" if found.searched_to == 1 else f"up to {counted(found.searched_to, 'origin')}"
    nothing = "no single origin decides" if found.searched_to == 1 else f"no set of {reach} decides"
    what = f"the loss of {reach}" if found.sets else f"nothing: {nothing}"
    yield from folded(f"what would change it: {what}", report.width, 2)
    shown = (*found.sets, *(found.larger if found.searched_to > 1 else ()))
    grouped = [(origins, list(flips)) for origins, flips in groupby(shown, key=lambda flip: flip.origins)]
    named: set[str] = set()
    for origins, flips in grouped[:_LISTED]:
        gone = listed([f"`{name}`" if name in named else source_words(report.map, name) for name in origins])
        named.update(origins)
        yield from folded(f"- without {gone}, {'; and '.join(map(_change, flips))}", report.width, 2, 2)
    if len(grouped) > _LISTED:
        yield f"  - and {len(grouped) - _LISTED:,} more sets (`--format json` has them all)"


def flips_text(report: WeighingReport) -> str:
    """Return the flip sets of all issues that were asked about."""
    lines: list[str] = []
    for issue in report.flip_sets:
        lines += [*folded(f"{issue}: {report.map.issues[issue].question}", report.width, 0, 2)]
        lines += [*flip_lines(report, issue), ""]
    return "\n".join([*lines, *folded(_MEANING, report.width, 0, 2)]) + "\n"


def _change(flip: FlipSet) -> str:
    """Return what becomes of the positions of an issue."""
    before, after = flip.standing_before, flip.standing_after
    if flip.by is Measure.NUMBERS:
        if not after:
            return "no position leads any more"
        place = f" in place of {_positions(before)}" if before else ""
        return f"{_positions(after)} has the greatest strength{place}"
    gained = [name for name in after if name not in before]
    lost = [name for name in before if name not in after]
    told = [f"{_positions(gained)} {_stand(gained)}"] if gained else []
    told += [f"{_positions(lost)} no longer {_stand(lost)}"] if lost else []
    return ", and ".join(told)


def _stand(names: Sequence[str]) -> str:
    return "stands" if len(names) == 1 else "stand"


def _positions(names: Sequence[str]) -> str:
    return listed([f"`{name}`" for name in names]) if names else "no position"
