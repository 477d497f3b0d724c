"""Documents to the argument map: what was written becomes what was meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from argmap.compiler.entries import Document, Entries, Placed
from argmap.compiler.evidence import EvidenceReader, Verifier
from argmap.compiler.problems import (
    ConflictingIssue,
    MissingQuestion,
    NameKind,
    Problem,
    SelfRelation,
    UnknownName,
)
from argmap.compiler.sources import CompiledSources
from argmap.compiler.steps import build_steps
from argmap.model.argument_map import ArgumentMap, Claim, Evidence, Expectation, Issue
from argmap.model.names import is_name
from argmap.model.origin import Written
from argmap.model.vocabulary import Relation, Rivalry, Standard, Verdict
from argmap.syntax.document import ArgumentEntry, ArgumentFile, PositionEntry


class Compilation(NamedTuple):
    """The map as meant, and what is wrong with the names and relations that were written."""

    map: ArgumentMap
    problems: tuple[Problem, ...]


def compile_map(documents: Iterable[Document], sources: CompiledSources, verify: Verifier) -> Compilation:
    """Return the argument map of all documents; each problem is reported and left out, nothing is raised.

    Quotations are verified document by document, so that the next ones can be read meanwhile.
    """
    problems = [*sources.problems]
    entries, evidence = Entries(), EvidenceReader(sources, verify, problems)
    claims: dict[str, Claim] = {}
    parts: list[Document] = []
    for document in documents:
        parts.append(document)
        claims.update((placed.name, _claim(placed, tuple(evidence.of(placed)))) for placed in entries.add(document))
    arguments = build_steps(entries, _add_premises(claims, entries, problems), problems)
    issues = _issues_of(parts, entries, problems)
    argument_map = ArgumentMap(issues, claims, arguments, sources.sources, sources.speakers)
    return Compilation(argument_map, (*problems, *entries.problems))


def _add_premises(claims: dict[str, Claim], entries: Entries, problems: list[Problem]) -> dict[str, tuple[str, ...]]:
    """Return the premises of each entry that has more than its own claim; those that are texts become claims."""
    premises: dict[str, tuple[str, ...]] = {}
    for placed in entries.placed.values():
        if isinstance(placed.entry, ArgumentEntry) and placed.entry.premises:
            further = tuple(_further_premises(placed, placed.entry, entries, problems))
            claims.update((claim.name, claim) for claim in further if claim.name not in entries.placed)
            premises[placed.name] = (placed.name, *(claim.name for claim in further))
    return premises


def _claim(placed: Placed, evidence: tuple[Evidence, ...]) -> Claim:
    entry = placed.entry
    argument = entry if isinstance(entry, ArgumentEntry) else None
    return Claim(
        name=placed.name,
        issue=placed.issue,
        text=entry.claim,
        written=placed.written,
        is_position=placed.is_position,
        title=entry.title if isinstance(entry, PositionEntry) else None,
        evidence=evidence,
        assumed=entry.assumed,
        undeveloped=entry.status is not None,
        confidence=entry.confidence,
        scheme=argument.scheme if argument is not None else None,
        questions=dict(argument.questions) if argument is not None else {},
        tags=entry.tags,
        note=entry.note,
    )


def _further_premises(
    placed: Placed, entry: ArgumentEntry, entries: Entries, problems: list[Problem]
) -> Iterator[Claim]:
    """Yield the claims that `premises` names, or makes of a text (assumed, and called `entry#n`)."""
    for index, premise in enumerate(entry.premises):
        written = placed.written / "premises" / index
        if premise == placed.name:
            problems.append(SelfRelation(premise, Relation.SUPPORT, written))
        elif premise in entries.placed:
            named = entries.placed[premise]
            yield Claim(premise, named.issue, named.entry.claim, named.written)
        elif premise.isascii() and is_name(premise):
            if not entries.is_left_out(premise):
                problems.append(UnknownName(premise, NameKind.CLAIM, written, entries.claim_names))
        else:
            yield Claim(f"{placed.name}#{index + 1}", placed.issue, premise, written, assumed=True)


def _issues_of(documents: Sequence[Document], entries: Entries, problems: list[Problem]) -> dict[str, Issue]:
    """Return the issues by name; what several files of one issue say is put together."""
    files: dict[str, list[Document]] = {}
    for document in documents:
        files.setdefault(document.file.issue, []).append(document)
    issues = {name: _issue(name, parts, entries, problems) for name, parts in files.items()}
    positions: dict[str, list[str]] = {name: [] for name in issues}
    for placed in entries.placed.values():
        if placed.is_position:
            positions[placed.issue].append(placed.name)
    return {name: replace(issue, positions=tuple(positions[name])) for name, issue in issues.items()}


def _issue(name: str, parts: Sequence[Document], entries: Entries, problems: list[Problem]) -> Issue:
    question, written = _one_of(parts, "question", problems)
    standard, _ = _one_of(parts, "standard", problems)
    rivalry, _ = _one_of(parts, "rivalry", problems)
    note, _ = _one_of(parts, "note", problems)
    if question is None:
        problems.append(MissingQuestion(name, written))
    return Issue(
        name=name,
        question=question or "",
        written=written,
        standard=Standard(standard or Standard.PREPONDERANCE),
        rivalry=Rivalry(rivalry or Rivalry.CONTRARY),
        expectations=tuple(_expectations(parts, entries, problems)),
        note=note,
    )


def _one_of(parts: Sequence[Document], key: str, problems: list[Problem]) -> tuple[str | None, Written]:
    """Return what the files of one issue say under `key`, and where; two different sayings are a problem."""
    found: tuple[str, Written] | None = None
    for path, file in parts:
        value: str | None = getattr(file, key)
        if value is None:
            continue
        written = Written(path, (key,))
        if found is None:
            found = value, written
        elif found[0] != value:
            problems.append(ConflictingIssue(file.issue, key, found[1], written))
    return found if found is not None else (None, Written(parts[0].path, ("issue",)))


def _expectations(parts: Sequence[Document], entries: Entries, problems: list[Problem]) -> Iterator[Expectation]:
    for path, file in parts:
        for verdict in Verdict:
            for index, name in enumerate(_expected(file, verdict)):
                written = Written(path, ("expect", verdict, index))
                if name in entries.placed:
                    yield Expectation(name, verdict, written)
                elif not entries.is_left_out(name):
                    problems.append(UnknownName(name, NameKind.CLAIM, written, entries.claim_names))


def _expected(file: ArgumentFile, verdict: Verdict) -> tuple[str, ...]:
    names: tuple[str, ...] = getattr(file.expect, verdict.value)
    return names
