"""Weighing at first sight: the positions of each issue, the arguments that decide, and what would change it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from argmap.model.argument_map import Claim, Issue
from argmap.model.quotation import Cited, Locked
from argmap.model.vocabulary import Verdict
from argmap.reporting import counted
from argmap.reporting.columns import clipped
from argmap.reporting.excerpts.style import Palette, Tone
from argmap.reporting.excerpts.visible import visible
from argmap.reporting.weighing import WeighingReport
from argmap.reporting.weighing.flips import flip_lines
from argmap.reporting.weighing.lines import folded
from argmap.reporting.weighing.steps import lost_steps
from argmap.reporting.weighing.words import (
    RIVALRIES,
    STANDARDS,
    TONES,
    number,
    strength_words,
    suspect_words,
    turned_words,
)
from argmap.semantics.labelling.sentences import sentence
from argmap.semantics.weighing import Weighing
from argmap.semantics.worth import counts
from argmap.text.display_width import display_width

_VERDICT_WIDTH = 8
_COLUMN = 2 + _VERDICT_WIDTH
_LEAST_ROOM = 40
_NOT_SEARCHED = "what would change it: not searched at first sight among so many arguments (`--flips` searches)"


def report(report: WeighingReport) -> str:
    """Return the issues that were asked about, each with its positions, and what the figures are."""
    lines: list[str] = []
    for name in report.issues:
        lines += [*_issue(report, report.map.issues[name]), ""]
    if not lines:
        return "there is no issue to weigh\n"
    return "\n".join([*lines, *_notes(report)]) + "\n"


def _issue(report: WeighingReport, issue: Issue) -> Iterator[str]:
    palette, width = Palette(color=report.color), report.width
    for line in folded(f"{issue.name}: {issue.question}", width, 0, 2):
        yield palette.paint(Tone.STRONG, line)
    rules = [f"{issue.standard.value}: {STANDARDS[issue.standard]}"]
    if len(issue.positions) > 1:
        rules.append(f"{issue.rivalry.value}: {RIVALRIES[issue.rivalry]}")
    yield from (line for rule in rules for line in folded(rule, width, 2, 2))
    yield ""
    for name in issue.positions:
        yield from _position(report, report.map.claims[name])
    yield from _contest(report, issue)
    yield from _arguments(report, issue)
    if issue.name in report.flip_sets:
        yield ""
        yield from flip_lines(report, issue.name)
    elif issue.positions:
        yield ""
        yield from folded(_NOT_SEARCHED, report.width, 2, 2)


def _contest(report: WeighingReport, issue: Issue) -> Iterator[str]:
    """Yield that the position which prevails in words is not the strongest, and which one is by either semantics."""
    outcome, weighing = report.weighing.issues[issue.name], report.weighing
    if not outcome.is_contested:
        return
    first, second = (f"`{name}`" if name else "none" for name in (outcome.strongest, outcome.cross_strongest))
    leaders = f"{first} by {weighing.semantics.name} and {second} by {weighing.cross_check.name}"
    yield ""
    yield from folded(f"contested: `{outcome.winner}` prevails, the strongest is {leaders}", report.width, 2, 2)


def _position(report: WeighingReport, claim: Claim) -> Iterator[str]:
    judgement = report.weighing.judgements[claim.name]
    head = folded(f"{claim.name}, strength {strength_words(report.weighing, claim.name)}", report.width, _COLUMN, 2)
    yield f"  {_verdict(report, judgement.verdict)}{head[0][_COLUMN:]}"
    yield from head[1:]
    yield from folded(claim.text, report.width, _COLUMN)
    for words in (sentence(judgement), *turned_words(report.weighing, claim.name)):
        yield from folded(words, report.width, _COLUMN)


def _arguments(report: WeighingReport, issue: Issue) -> Iterator[str]:
    """Yield the arguments that decide, and a count of the others; or all of them."""
    others = [claim for claim in report.map.claims.values() if claim.issue == issue.name and not claim.is_position]
    deciding = _deciding(report)
    shown = [claim for claim in others if report.is_full or claim.name in deciding]
    if shown:
        yield ""
        yield "  all arguments" if report.is_full else "  the arguments that decide"
        yield from _rows(report, shown)
    rest = [] if report.is_full else [claim for claim in others if claim.name not in deciding]
    if rest:
        yield from folded(_rest(report, rest, is_all=not shown), report.width, 2)


def _rows(report: WeighingReport, claims: Sequence[Claim]) -> Iterator[str]:
    """Yield what each argument says, beside its name or below; and of all arguments also the reason."""
    weighing = report.weighing
    figures = [number(weighing.strength(claim.name)) for claim in claims]
    wide = max(map(len, figures)) + 2
    heads = [f"{figure.ljust(wide)}{_name(weighing, claim)}" for figure, claim in zip(figures, claims, strict=True)]
    column = _COLUMN + max(map(display_width, heads)) + 2
    is_wide = report.width - column >= _LEAST_ROOM
    for claim, head in zip(claims, heads, strict=True):
        judgement = weighing.judgements[claim.name]
        words = [claim.text, *_reason(report, claim.name), *suspect_words(weighing, claim.name)]
        told = [line for text in words for line in folded(text, report.width, column if is_wide else _COLUMN)]
        verdict = _verdict(report, judgement.verdict)
        if is_wide:
            yield f"  {verdict}{head}{' ' * (column - _COLUMN - display_width(head))}{told.pop(0).lstrip()}"
        else:
            yield f"  {verdict}{clipped(head, report.width - _COLUMN)}"
        yield from told


def _reason(report: WeighingReport, claim: str) -> list[str]:
    """Return why an argument stands or not, where all are listed; and which of its steps carry nothing all the same."""
    told = [sentence(report.weighing.judgements[claim])] if report.is_full else []
    lost = lost_steps(report.weighing, claim)
    return [", ".join([*told, lost])] if lost else told


def _name(weighing: Weighing, claim: Claim) -> str:
    return f"{visible(claim.name)}{', contested' if claim.name in weighing.contested else ''}"


def _verdict(report: WeighingReport, verdict: Verdict) -> str:
    """Return a verdict in its colour, as wide as its column."""
    word = Palette(color=report.color).paint(TONES[verdict], verdict.value)
    return word + " " * (_VERDICT_WIDTH - len(verdict.value))


def _deciding(report: WeighingReport) -> set[str]:
    """Return the claims from which the deciding steps start."""
    return {report.map.arguments[step].entry for step in report.weighing.deciding}


def _rest(report: WeighingReport, rest: Sequence[Claim], *, is_all: bool) -> str:
    found = Counter(report.weighing.judgements[claim.name].verdict for claim in rest)
    words = {
        Verdict.STANDS: ("stands", "stand"),
        Verdict.FAILS: ("fails", "fail"),
        Verdict.OPEN: ("is open", "are open"),
    }
    told = [f"{found[verdict]} {words[verdict][found[verdict] != 1]}" for verdict in Verdict if found[verdict]]
    contested = sum(claim.name in report.weighing.contested for claim in rest)
    told += [f"{contested} of them contested"] if contested else []
    turned = sum(report.weighing.verdict_without_suspects(claim.name) is not None for claim in rest)
    told += (
        [f"{counted(turned, 'verdict')} {'turns' if turned == 1 else 'turn'} without suspect evidence"]
        if turned
        else []
    )
    subject = counted(len(rest), "argument" if is_all else "other argument")
    return f"{subject}: {', '.join(told)} (`--all` lists them)"


def _notes(report: WeighingReport) -> Iterator[str]:
    """Yield what the figures are, and what of the evidence does not count or is to be looked at again."""
    weighing = report.weighing
    figures = f"strength: from 0 to 1 by {weighing.semantics.name}; figures in brackets: weight of a case, from 0 to 1"
    yield from folded(figures, report.width, 0, 2)
    if any(report.map.claims[name].issue in report.issues for name in weighing.contested):
        yield from folded(
            f"contested: words and figures disagree, or {weighing.semantics.name} and {weighing.cross_check.name} do",
            report.width, 0, 2,
        )  # fmt: skip
    yield from (line for note in _evidence_notes(report) for line in folded(note, report.width, 0, 2))


def _evidence_notes(report: WeighingReport) -> Iterator[str]:
    chosen = frozenset(report.issues)
    pieces = [one for claim in report.map.claims.values() if claim.issue in chosen for one in claim.evidence]
    references = sum(isinstance(one.verification, Cited) for one in pieces)
    unverified = sum(not counts(one) for one in pieces) - references
    suspects = report.suspects
    suspect = sum((one.claim, one.ordinal) in suspects for one in pieces)
    locked = sum(isinstance(one.verification, Locked) for one in pieces)
    if unverified:
        yield f"{counted(unverified, 'quotation')} not verified: what is not verified does not count"
    if references:
        yield f"{counted(references, 'reference')} without a quotation: what is not quoted does not count"
    if suspect:
        yield f"{counted(suspect, 'quotation')} to be looked at again, as `argmap check` says: counted until then"
    if locked:
        yield f"{counted(locked, 'quotation')} known from the lock alone: the texts are not here"
