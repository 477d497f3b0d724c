"""The map in words: what cards do, accessible names, and the debate as a short text."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.layout.outline import Branch, Outline
from argmap.layout.proof import Mark, proof
from argmap.layout.setting import Setting
from argmap.model.argument_map import Argument, Claim, ToArgument, ToClaim, ToIssue
from argmap.model.vocabulary import Relation

_WORDS = {Relation.SUPPORT: "supports", Relation.ATTACK: "attacks", Relation.UNDERCUT: "undercuts"}
_SINGLE_LETTERS = 26


def position_letter(number: int) -> str:
    """Return the letter of a position, counted from 0: A to Z, then AA, AB and so on."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, _SINGLE_LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def relation_word(argument: Argument) -> str:
    """Return what a step does, in words: supports, attacks, undercuts the step, undercuts the question."""
    word = _WORDS[argument.relation]
    if argument.relation is not Relation.UNDERCUT:
        return word
    return f"{word} the question" if isinstance(argument.target, ToIssue) else f"{word} the step"


def target_name(argument: Argument, setting: Setting) -> str:
    """Return what a step bears on: a position by its letter, an argument by its name."""
    target = argument.target
    if isinstance(target, ToIssue):
        return "the question" if target.issue == setting.issue else f"the question of {target.issue}"
    if isinstance(target, ToArgument):
        step = setting.argument_map.arguments.get(target.argument)
        return f"the step from {step.entry}" if step else target.argument
    letter = setting.letters.get(target.claim)
    return f"position {letter}" if letter else target.claim


def tie_words(branch: Branch, setting: Setting) -> list[str]:
    """Return a line for each step of a claim that leads out of this picture."""
    return [_tie(step, setting) for step in branch.ties]


def _tie(step: Argument, setting: Setting) -> str:
    issue = _issue_of(step, setting)
    where = f" in {issue}" if issue and issue != setting.issue else ""
    verb = f"{_WORDS[step.relation].capitalize()} "
    name = target_name(step, setting)
    return f"{verb}{name}{'' if isinstance(step.target, ToIssue) else where}"


def _issue_of(step: Argument, setting: Setting) -> str | None:
    target = step.target
    if isinstance(target, ToArgument):
        undercut = setting.argument_map.arguments.get(target.argument)
        return _issue_of(undercut, setting) if undercut else None
    if isinstance(target, ToClaim):
        claim = setting.argument_map.claims.get(target.claim)
        return claim.issue if claim else None
    return target.issue


def position_label(claim: Claim, setting: Setting) -> str:
    """Return the accessible name of a position."""
    title = f"{claim.title}. {claim.text}" if claim.title else claim.text
    return f"Position {setting.letters[claim.name]}: {title}"


def branch_label(branch: Branch, setting: Setting) -> str:
    """Return the accessible name of a card: its name, what it does to what, and the claim."""
    claim, step = branch.claim, branch.argument
    does = f" {_WORDS[step.relation]} {target_name(step, setting)}" if step else ""
    if branch.is_reference:
        where = "shown elsewhere in this map" if claim.issue == setting.issue else f"of the issue {claim.issue}"
        return f"{claim.name}, {where},{does}"
    return f"{claim.name}{does}: {claim.text}"


def question_subtitle(drawn: Outline, setting: Setting) -> str:
    """Return what the map of an issue holds, in figures."""
    claims = [claim for claim in setting.argument_map.claims.values() if claim.issue == drawn.issue.name]
    evidence = [evidence for claim in claims for evidence in claim.evidence]
    quotations = [one for one in evidence if one.quotation]
    texts = list(dict.fromkeys(one.source for one in quotations))
    sources = setting.argument_map.sources
    languages = {sources[name].lang for name in texts if name in sources and sources[name].lang}
    steps = setting.argument_map.arguments_by_entry
    arguments = sum(1 for claim in claims if claim.name in steps and not claim.is_position)
    parts = [_count(len(drawn.positions), "position"), _count(arguments, "argument")]
    if quotations:
        found = _count(len(quotations), "quotation")
        tongues = f" in {_count(len(languages), 'language')}" if len(languages) > 1 else ""
        parts.append(f"{found} from {_count(len(texts), 'text')}{tongues}")
    bad = sum(1 for one in quotations if proof(one.verification).mark is Mark.NOT_VERIFIED)
    if bad:
        parts.append(f"{bad} not verified")
    return " · ".join(parts)


def description(drawn: Outline, setting: Setting) -> str:
    """Return the debate as a short text: question, positions, and which arguments bear on each."""
    sentences = [
        f"Question: {drawn.issue.question}",
        f"This map has {question_subtitle(drawn, setting).replace(' · ', ', ')}.",
    ]
    for claim, tree in drawn.positions:
        sentences.append(f"{position_label(claim, setting)}")
        direct = [branch for branch in tree if branch.depth == 0]
        sentences.extend(_list("For it", direct, Relation.SUPPORT))
        sentences.extend(_list("Against it", direct, Relation.ATTACK))
        undercuts = [one for one in tree if one.argument and one.argument.relation is Relation.UNDERCUT]
        sentences.extend(_list("Steps undercut by", undercuts, Relation.UNDERCUT))
    objections = [tree[0] for tree in drawn.objections]
    sentences.extend(_list("Against the question itself", objections, Relation.UNDERCUT))
    return " ".join(
        sentence if sentence.endswith((".", "?", "!", "。", "？", "！")) else f"{sentence}." for sentence in sentences
    )


def _list(head: str, branches: Iterable[Branch], relation: Relation) -> list[str]:
    texts = [one.claim.text.rstrip(".。") for one in branches if one.argument and one.argument.relation is relation]
    return [f"{head}: {'; '.join(texts)}."] if texts else []


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
