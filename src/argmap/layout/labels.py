"""The map in words: what cards do, accessible names, and the debate as a short text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.layout.cards.outcome import decides, deciding_steps, outcome_words, told_deciding
from argmap.layout.cards.proof import Mark, proof
from argmap.layout.outline import Branch, Hidden, Outline, Tree
from argmap.layout.setting import Setting
from argmap.layout.telling import Told, account, listed, mentioned, sentence, sentences, shortened
from argmap.layout.words.vocabulary import Words
from argmap.model.argument_map import Argument, Claim, Issue, ToArgument, ToClaim, ToIssue
from argmap.model.vocabulary import Relation

_SINGLE_LETTERS = 26
_LONGEST_SENTENCE = 600


def position_letters(issue: Issue) -> dict[str, str]:
    """Return the letters of an issue's positions by their names: A to Z, then AA, AB and so on."""
    return {name: _letter(number) for number, name in enumerate(issue.positions)}


def _letter(number: int) -> str:
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


def does(step: Argument, setting: Setting) -> str:
    """Return what a step does to what it bears on: a position by its letter, other claims by their names."""
    target, words = step.target, setting.words
    if isinstance(target, ToIssue):
        is_here = target.issue == setting.issue
        return words.undercuts_question if is_here else words.undercuts_question_of.format(issue=target.issue)
    if isinstance(target, ToArgument):
        undercut = setting.argument_map.arguments.get(target.argument)
        name = undercut.entry if undercut else target.argument
        return words.undercuts_step_from.format(name=_named(name, words))
    letter = setting.letters.get(target.claim)
    if letter:
        return words.bears_on_position[step.relation].format(letter=letter)
    return words.bears_on_claim[step.relation].format(name=_named(target.claim, words))


def tie_words(step: Argument, setting: Setting) -> str:
    """Return what a step does that leads out of a picture, or of the lines below a card: for a line at its foot."""
    issue, words = _issue_of(step, setting), setting.words
    tie = capitalized(does(step, setting))
    leads_out = issue and issue != setting.issue and not isinstance(step.target, ToIssue)
    told = words.in_issue.format(words=tie, issue=issue) if leads_out else tie
    return words.remarked.format(subject=told, remark=words.decides) if decides(step, setting) else told


def _issue_of(step: Argument, setting: Setting) -> str | None:
    target = step.target
    if isinstance(target, ToArgument):
        undercut = setting.argument_map.arguments.get(target.argument)
        return _issue_of(undercut, setting) if undercut else None
    if isinstance(target, ToClaim):
        claim = setting.argument_map.claims.get(target.claim)
        return claim.issue if claim else None
    return target.issue


def _named(name: str, words: Words) -> str:
    return words.named.format(name=name)


def capitalized(words: str) -> str:
    """Return words with a capital at their beginning, the rest as it is."""
    return words[:1].upper() + words[1:]


def position_label(claim: Claim, setting: Setting) -> str:
    """Return the accessible name of a position."""
    words = setting.words
    letter = capitalized(words.position.format(letter=setting.letters[claim.name]))
    texts = [claim.title, claim.text] if claim.title else [claim.text]
    return words.says.format(label=letter, text=sentences(texts, words))


def branch_label(branch: Branch, setting: Setting) -> str:
    """Return the accessible name of a card: its name, what it does to what, and the claim."""
    claim, step, words = branch.claim, branch.argument, setting.words
    subject = _named(claim.name, words)
    if branch.is_reference:
        subject = words.remarked.format(subject=subject, remark=_whereabouts(branch, setting))
    label = words.does.format(subject=subject, deed=does(step, setting)) if step else subject
    return label if branch.is_reference else words.says.format(label=label, text=claim.text)


def _whereabouts(branch: Branch, setting: Setting) -> str:
    issue, words = branch.claim.issue, setting.words
    if issue != setting.issue:
        return words.of_issue.format(issue=issue)
    return words.shown_elsewhere if branch.is_here else words.not_shown


def question_subtitle(drawn: Outline, setting: Setting) -> str:
    """Return what the map of an issue holds, in figures."""
    return " · ".join(_counts(drawn, setting))


def _counts(drawn: Outline, setting: Setting) -> list[str]:
    claims, words = _claims(drawn, setting), setting.words
    quotations = [evidence for claim in claims for evidence in claim.evidence if evidence.quotation]
    texts = list(dict.fromkeys(one.source for one in quotations))
    sources = setting.argument_map.sources
    languages = {sources[name].lang for name in texts if name in sources and sources[name].lang}
    steps = setting.argument_map.arguments_by_entry
    arguments = sum(1 for claim in claims if claim.name in steps and not claim.is_position)
    positions = drawn.positions if drawn.only else drawn.issue.positions
    parts = [words.count(len(positions), words.positions), words.count(arguments, words.arguments)]
    if quotations:
        parts.append(_quotations(len(quotations), len(texts), len(languages), words))
    bad = sum(1 for one in quotations if proof(one.verification, words).mark is Mark.NOT_VERIFIED)
    if bad:
        parts.append(words.count(bad, words.not_verified_count))
    return parts


def _quotations(quotations: int, texts: int, languages: int, words: Words) -> str:
    template = words.quotations_from_in if languages > 1 else words.quotations_from
    return template.format(
        quotations=words.count(quotations, words.quotations),
        texts=words.count(texts, words.from_texts),
        languages=words.count(languages, words.in_languages),
    )


def _claims(drawn: Outline, setting: Setting) -> list[Claim]:
    """Return the claims that a picture is about: all of the issue, or those of its part."""
    if drawn.only is None:
        return [claim for claim in setting.argument_map.claims.values() if claim.issue == drawn.issue.name]
    further = (claim for tree in drawn.trees for branch in tree for claim in branch.cards)
    found = (*(claim for claim, _ in drawn.positions), *further)
    return list({claim.name: claim for claim in found}.values())


def description(drawn: Outline, setting: Setting) -> str:
    """Return the debate as a short text: question, positions, what speaks for and against each, and the replies."""
    words = setting.words
    counts = words.comma.join(_counts(drawn, setting))
    question = shortened(drawn.issue.question, _LONGEST_SENTENCE)
    told = [
        Told(sentence(words.question_is.format(question=question), words)),
        Told(words.map_has.format(counts=counts)),
    ]
    if setting.issue in setting.known.contested_issues:
        told.append(Told(sentence(capitalized(words.contested_question_mark), words)))
    for claim, tree in drawn.positions:
        label = shortened(position_label(claim, setting), _LONGEST_SENTENCE)
        told.append(Told(sentence(label, words), 1))
        told += _verdict(claim, setting)
        told += _reasons(tree, setting)
        told += _replies(tree, setting)
        told += _left_out(drawn.hidden.get(claim.name), tree, words)
    told += _section(words.against_question, drawn.objections, setting)
    if drawn.only:
        told += [Told(sentence(branch_label(tree[0], setting), words), 1) for tree in drawn.elsewhere]
    else:
        told += _section(words.bearing_elsewhere, drawn.elsewhere, setting)
    told += _section(words.not_connected, drawn.unconnected, setting)
    for tree in (*drawn.objections, *drawn.elsewhere, *drawn.unconnected):
        told += _replies(tree, setting)
        told += _left_out(None, tree, words)
    told += _left_out(drawn.hidden.get(""), (), words)
    return account(told, words)


def _verdict(position: Claim, setting: Setting) -> Iterator[Told]:
    """Tell what weighing made of a position, and which of the claims that bear on it decide."""
    words = setting.words
    if outcome := outcome_words(position.name, setting):
        yield Told(sentence(words.says.format(label=words.verdict, text=outcome), words))
    steps = deciding_steps(position.name, setting)
    if steps:
        yield Told(f"{told_deciding(steps, setting)}{words.stop}")


def _reasons(tree: Tree, setting: Setting) -> Iterator[Told]:
    words = setting.words
    direct = [branch for branch in tree if branch.parent is None]
    yield from _list(words.for_it, _of(direct, Relation.SUPPORT), setting)
    yield from _list(words.against_it, _of(direct, Relation.ATTACK), setting)


def _section(title: str, trees: tuple[Tree, ...], setting: Setting) -> Iterator[Told]:
    words = setting.words
    if trees:
        claims = _listed([tree[0] for tree in trees], setting)
        yield Told(f"{words.says.format(label=title, text=claims)}{words.stop}", len(trees))


def _replies(tree: Tree, setting: Setting) -> Iterator[Told]:
    """Tell what bears on the reasons of a tree and on their replies, each with what it bears on."""
    words = setting.words
    groups: dict[tuple[int, Relation, str], list[Branch]] = {}
    for branch in tree:
        if branch.parent is not None and branch.argument:
            about = branch.about.text if branch.about else tree[branch.parent].claim.text
            groups.setdefault((branch.parent, branch.argument.relation, about), []).append(branch)
    templates = {
        Relation.SUPPORT: words.for_claim,
        Relation.ATTACK: words.against_claim,
        Relation.UNDERCUT: words.against_step,
    }
    for (_, relation, about), branches in groups.items():
        yield from _list(templates[relation], branches, setting, mentioned(about, words))


def _left_out(hidden: Hidden | None, tree: Tree, words: Words) -> Iterator[Told]:
    """Tell in figures what bears on a position and is not drawn, or what is not drawn below a tree's branches."""
    counted = (
        (
            (hidden.supporting, words.supporting),
            (hidden.attacking, words.attacking),
            (hidden.undercutting, words.undercutting),
        )
        if hidden
        else ()
    )
    below = hidden.below if hidden else len({name for branch in tree for name in branch.hidden})
    rest = below - sum(number for number, _ in counted)
    parts = [words.count(number, forms) for number, forms in (*counted, (rest, words.more_below)) if number > 0]
    if parts:
        yield Told(sentence(capitalized(words.comma.join(parts)), words))


def _of(branches: Iterable[Branch], relation: Relation) -> list[Branch]:
    return [one for one in branches if one.argument and one.argument.relation is relation]


def _list(template: str, branches: list[Branch], setting: Setting, claim: str = "") -> Iterator[Told]:
    if branches:
        claims = _listed(branches, setting)
        yield Told(template.format(claims=claims, claim=claim), len(branches), is_reply=bool(claim))


def _listed(branches: list[Branch], setting: Setting) -> str:
    """Return the claims of branches as a list, each with what weighing made of it."""
    remarks = [outcome_words(one.claim.name, setting) for one in branches]
    return listed([one.claim.text for one in branches], setting.words, remarks)
