"""The map in words: what cards do, accessible names, and the debate as a short text."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.layout.outline import Branch, Outline
from argmap.layout.proof import Mark, proof
from argmap.layout.setting import Setting
from argmap.layout.words.vocabulary import Words
from argmap.model.argument_map import Argument, Claim, ToArgument, ToClaim, ToIssue
from argmap.model.vocabulary import Relation

_SINGLE_LETTERS = 26
_ENDS = (".", "?", "!", "。", "？", "！")


def position_letter(number: int) -> str:
    """Return the letter of a position, counted from 0: A to Z, then AA, AB and so on."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, _SINGLE_LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def relation_word(argument: Argument, words: Words) -> str:
    """Return what a step does, in words: supports, attacks, undercuts the step, undercuts the question."""
    if argument.relation is not Relation.UNDERCUT:
        return words.relations[argument.relation]
    return words.undercuts_question if isinstance(argument.target, ToIssue) else words.undercuts_step


def target_name(argument: Argument, setting: Setting) -> str:
    """Return what a step bears on: a position by its letter, an argument by its name."""
    target, words = argument.target, setting.words
    if isinstance(target, ToIssue):
        is_here = target.issue == setting.issue
        return words.the_question if is_here else words.question_of.format(issue=target.issue)
    if isinstance(target, ToArgument):
        step = setting.argument_map.arguments.get(target.argument)
        return words.step_from.format(name=step.entry) if step else target.argument
    letter = setting.letters.get(target.claim)
    return words.position.format(letter=letter) if letter else target.claim


def tie_words(branch: Branch, setting: Setting) -> list[str]:
    """Return a line for each step of a claim that leads out of this picture."""
    return [_tie(step, setting) for step in branch.ties]


def _tie(step: Argument, setting: Setting) -> str:
    issue, words = _issue_of(step, setting), setting.words
    tie = _capitalized(does(step, setting))
    leads_out = issue and issue != setting.issue and not isinstance(step.target, ToIssue)
    return words.in_issue.format(words=tie, issue=issue) if leads_out else tie


def does(step: Argument, setting: Setting) -> str:
    """Return what a step does to what it bears on."""
    words = setting.words
    return words.bears.format(relation=words.relations[step.relation], target=target_name(step, setting))


def _capitalized(words: str) -> str:
    return words[:1].upper() + words[1:]


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
    letter = setting.letters[claim.name]
    return f"{_capitalized(setting.words.position.format(letter=letter))}: {title}"


def branch_label(branch: Branch, setting: Setting) -> str:
    """Return the accessible name of a card: its name, what it does to what, and the claim."""
    claim, step, words = branch.claim, branch.argument, setting.words
    deed = f" {does(step, setting)}" if step else ""
    if branch.is_reference:
        is_here = claim.issue == setting.issue
        where = words.shown_elsewhere if is_here else words.of_issue.format(issue=claim.issue)
        return f"{claim.name}, {where},{deed}"
    return f"{claim.name}{deed}: {claim.text}"


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
    words = setting.words
    parts = [words.count(len(drawn.positions), words.positions), words.count(arguments, words.arguments)]
    if quotations:
        found = words.count(len(quotations), words.quotations)
        told = words.quotations_from.format(quotations=found, texts=words.count(len(texts), words.texts))
        tongues = words.count(len(languages), words.languages)
        parts.append(words.in_languages.format(words=told, languages=tongues) if len(languages) > 1 else told)
    bad = sum(1 for one in quotations if proof(one.verification, words).mark is Mark.NOT_VERIFIED)
    if bad:
        parts.append(words.count(bad, words.not_verified_count))
    return " · ".join(parts)


def description(drawn: Outline, setting: Setting) -> str:
    """Return the debate as a short text: question, positions, and which arguments bear on each."""
    words = setting.words
    counts = question_subtitle(drawn, setting).replace(" · ", ", ")
    sentences = [words.question_is.format(question=drawn.issue.question), words.map_has.format(counts=counts)]
    for claim, tree in drawn.positions:
        sentences.append(position_label(claim, setting))
        direct = [branch for branch in tree if branch.depth == 0]
        sentences += _list(words.for_it, direct, Relation.SUPPORT, words)
        sentences += _list(words.against_it, direct, Relation.ATTACK, words)
        undercuts = [one for one in tree if one.argument and one.argument.relation is Relation.UNDERCUT]
        sentences += _list(words.steps_undercut_by, undercuts, Relation.UNDERCUT, words)
    objections = [tree[0] for tree in drawn.objections]
    sentences += _list(words.against_question, objections, Relation.UNDERCUT, words)
    return " ".join(sentence if sentence.endswith(_ENDS) else f"{sentence}." for sentence in sentences)


def _list(told: str, branches: Iterable[Branch], relation: Relation, words: Words) -> list[str]:
    texts = [one.claim.text.rstrip(".。") for one in branches if one.argument and one.argument.relation is relation]
    return [told.format(claims=words.list_separator.join(texts))] if texts else []
