"""Tables of what would be without something, and of what contributes to a claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from argmap.model.vocabulary import Verdict
from argmap.reporting import counted
from argmap.reporting.columns import table
from argmap.reporting.weighing.lines import folded
from argmap.reporting.weighing.words import listed, number, signed, verdict_words
from argmap.semantics.explanation.changes import Change
from argmap.semantics.explanation.contributions import Contribution
from argmap.semantics.explanation.sensitivity import LeadSensitivity, Sensitivity
from argmap.semantics.explanation.shares import Share
from argmap.semantics.weighing import Weighing
from argmap.semantics.worth import Factor

_MOST_NAMED = 5
_REMOVAL = (
    "removal: how much stronger the claim is with it than without it; gradient: how the strength answers to a small"
    " change of its own weight; without it: the verdict that there would be"
)
_SHARES = (
    "share: what the origin is owed of the strength (Shapley value); they add up to the strength minus what it is"
    " without any of them; error: the standard error, where not every coalition could be looked at"
)


def changes_table(names: Sequence[str], found: Sequence[Change], width: int, lost: Sequence[str] = ()) -> str:
    """Return what changes without something: turned verdicts first, then strengths alone.

    `lost` are the sources that go with it.
    """
    gone = ", ".join(f"`{name}`" for name in names) + _lost(lost)
    if not found:
        return "\n".join(folded(f"without {gone}: no verdict and no strength changes", width, 0, 2)) + "\n"
    turned = [change for change in found if change.is_turned and not change.is_removed]
    others = [change for change in found if change.is_removed or not change.is_turned]
    lines = [*folded(f"without {gone}", width, 0, 2)]
    if turned:
        lines += ["", "verdicts that turn", *table([_changed(one) for one in turned], width).splitlines()]
    if others:
        heading = "strengths that change" if turned else "no verdict turns; strengths that change"
        lines += ["", heading, *table([_moved(one) for one in others], width).splitlines()]
    return "\n".join(lines) + "\n"


def _lost(sources: Sequence[str]) -> str:
    """Return which sources go with those that were named."""
    if not sources:
        return ""
    named = [f"`{name}`" for name in sources[:_MOST_NAMED]]
    rest = len(sources) - len(named)
    told = listed([*named, *([counted(rest, "other")] if rest else [])])
    return f", and {told}, which {'goes' if len(sources) == 1 else 'go'} back to nothing else"


def _changed(change: Change) -> tuple[str, ...]:
    verdicts = f"{change.before.value} → {change.after.value}"
    return f"  {change.claim}", verdicts, f"{number(change.strength_before)} → {number(change.strength_after)}"


def _moved(change: Change) -> tuple[str, ...]:
    figures = f"{number(change.strength_before)} → {number(change.strength_after)}"
    if change.is_removed:
        return f"  {change.claim}", figures, "taken away"
    known = change.strength_before is not None and change.strength_after is not None
    difference = (change.strength_after or 0.0) - (change.strength_before or 0.0)
    return f"  {change.claim}", figures, signed(difference) if known else ""


def contributions_table(weighing: Weighing, claim: str, found: Sequence[Contribution], width: int) -> str:
    """Return what each argument and each origin does for a claim, the largest first."""
    verdict = weighing.judgements[claim].verdict
    head = f"{claim} {verdict_words(verdict)}, strength {number(weighing.strength(claim))}"
    if not found:
        return f"{head}: nothing contributes to it\n"
    rows = [("removal", "gradient", "kind", "without it", "name")]
    for one in found:
        figures = (signed(one.removal), signed(one.gradient))
        if figures != ("0", "0") or one.verdict_without is not verdict:
            rows.append((*figures, one.kind.value, _other(one.verdict_without, verdict), one.name))
    rest = len(found) + 1 - len(rows)
    notes = [f"{counted(rest, 'other')}: nothing changes without them"] if rest else []
    notes += ["", *folded(_REMOVAL, width, 0, 2)]
    return f"{head}\n\n{table(rows, width)}" + "".join(f"{note}\n" for note in notes)


def _other(verdict: Verdict, now: Verdict) -> str:
    return "same" if verdict is now else verdict_words(verdict)


def shares_table(weighing: Weighing, claim: str, found: Sequence[Share] | None, width: int) -> str:
    """Return what each origin is owed of the strength of a claim."""
    head = f"{claim}, strength {number(weighing.strength(claim))}"
    if found is None:
        return f"{head}: no value without some of its origins, so that there are no shares\n"
    if not found:
        return f"{head}: it goes back to no origin\n"
    rows = [("share", "error", "origin")]
    rows += [(signed(one.value), f"{one.error:.3f}" if one.error else "–", one.origin) for one in found]
    return f"{head}\n\n{table(rows, width)}\n" + "".join(f"{line}\n" for line in folded(_SHARES, width, 0, 2))


def sensitivities_text(found: Sequence[Sensitivity], width: int) -> str:
    """Return which entries of the table of worths decide a verdict, a sentence each."""
    heading = "verdicts that turn with" if found else "no verdict turns with"
    lines = folded(f"{heading} a single entry of the table of worths", width, 0, 2)
    for (entry, changed), turned in groupby(found, key=lambda one: (one.entry, one.changed)):
        told = _turned(list(turned))
        lines += folded(f"- {_moved_entry(entry, changed)}: {', '.join(told)}", width, 2, 2)
    return "\n".join(lines) + "\n"


def _turned(found: Sequence[Sensitivity]) -> list[str]:
    """Return what becomes of positions by one change: each by itself, or counted where they are many."""
    if len(found) <= _MOST_NAMED:
        return [f"`{one.claim}` {_would(one.after)} (now {verdict_words(one.before)})" for one in found]
    numbers = Counter((one.before, one.after) for one in found)
    return [
        f"{counted(number, 'position')} {_would(after)} (now {verdict_words(before) if number == 1 else _NOW[before]})"
        for (before, after), number in numbers.items()
    ]


_NOW = {Verdict.STANDS: "stand", Verdict.FAILS: "fail", Verdict.OPEN: "are open"}


def lead_sensitivities_text(found: Sequence[LeadSensitivity], width: int) -> str:
    """Return which entries of the table of worths decide which position is the strongest, a sentence each."""
    heading = "positions that would lead by strength with" if found else "no other position would lead by strength with"
    lines = folded(f"{heading} a single entry of the table of worths", width, 0, 2)
    for (entry, changed), turned in groupby(found, key=lambda one: (one.entry, one.changed)):
        told = (f"in `{one.issue}`, {_lead(one.after)} would lead (now {_lead(one.before)})" for one in turned)
        lines += folded(f"- {_moved_entry(entry, changed)}: {'; '.join(told)}", width, 2, 2)
    return "\n".join(lines) + "\n"


def _lead(position: str | None) -> str:
    return f"`{position}`" if position is not None else "no position"


def _moved_entry(entry: Factor, changed: Factor) -> str:
    return f"{entry.trait.value}{_word(entry)} at {changed.value:g} in place of {entry.value:g}"


def _word(entry: Factor) -> str:
    return f" `{entry.word}`" if entry.word else ""


def _would(verdict: Verdict) -> str:
    return {Verdict.STANDS: "would stand", Verdict.FAILS: "would fail", Verdict.OPEN: "would be open"}[verdict]
