"""Maps built by hand: a few words for what the compiler makes of whole files."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.model.argument_map import (
    Argument,
    ArgumentMap,
    Claim,
    Evidence,
    Issue,
    Target,
    ToArgument,
    ToClaim,
    ToIssue,
)
from argmap.model.origin import Written
from argmap.model.quotation import Anchor, Cited, Quotation, Tier, Verification
from argmap.model.source import Source, Speaker
from argmap.model.vocabulary import Relation, Rivalry, Standard
from argmap.text.span import Span

NOWHERE = Written("arguments/test.yaml", ())
VERIFIED = Anchor(Tier.EXACT, (Span(10, 42),))


@dataclass
class MapBuilder:
    """Collects claims and steps in the order of the calls; `issue` is the one that the next call writes into."""

    issue: str = "question"
    question: str = "What should be done?"
    lang: str = "en"
    title: str | None = None
    claims: dict[str, Claim] = field(default_factory=dict)
    arguments: dict[str, Argument] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    speakers: dict[str, Speaker] = field(default_factory=dict)
    questions: dict[str, str] = field(default_factory=dict)

    def ask(self, issue: str, question: str) -> MapBuilder:
        """Open a further issue."""
        self.issue, self.question = issue, question
        self.questions[issue] = question
        return self

    def source(self, name: str, lang: str | None = "en", url: str | None = None) -> MapBuilder:
        self.sources[name] = Source(name, NOWHERE, f"{name}.txt", lang, title=f"Title of {name}", url=url)
        return self

    def speaker(self, name: str, full_name: str | None = None) -> MapBuilder:
        self.speakers[name] = Speaker(name, NOWHERE, full_name)
        return self

    def position(self, name: str, text: str, title: str | None = None, *evidence: Evidence) -> MapBuilder:
        return self._claim(Claim(name, self.issue, text, NOWHERE, is_position=True, title=title, evidence=evidence))

    def claim(self, name: str, text: str, *evidence: Evidence, **more: bool) -> MapBuilder:
        """Write a claim that starts no step."""
        return self._claim(Claim(name, self.issue, text, NOWHERE, evidence=evidence, **more))

    def supports(self, target: str, name: str, text: str, *evidence: Evidence, **more: object) -> MapBuilder:
        return self._step(Relation.SUPPORT, ToClaim(target), self._new(name, text, evidence, more), more)

    def attacks(self, target: str, name: str, text: str, *evidence: Evidence, **more: object) -> MapBuilder:
        return self._step(Relation.ATTACK, ToClaim(target), self._new(name, text, evidence, more), more)

    def undercuts(self, step: str, name: str, text: str, *evidence: Evidence, **more: object) -> MapBuilder:
        return self._step(Relation.UNDERCUT, ToArgument(step), self._new(name, text, evidence, more), more)

    def undercuts_question(self, name: str, text: str, *evidence: Evidence, **more: object) -> MapBuilder:
        return self._step(Relation.UNDERCUT, ToIssue(self.issue), self._new(name, text, evidence, more), more)

    def tie(self, relation: Relation, entry: str, target: Target, end: str) -> MapBuilder:
        """Add one more step from a claim that is already there."""
        name = f"{entry}>{end}"
        self.arguments[name] = Argument(name, entry, relation, target, (entry,), NOWHERE)
        return self

    def build(self) -> ArgumentMap:
        self.questions.setdefault(self.issue, self.question)
        positions = {
            issue: tuple(claim.name for claim in self.claims.values() if claim.is_position and claim.issue == issue)
            for issue in self.questions
        }
        issues = {
            issue: Issue(issue, question, NOWHERE, Standard.PREPONDERANCE, Rivalry.CONTRARY, positions[issue])
            for issue, question in self.questions.items()
        }
        return ArgumentMap(
            issues, self.claims, self.arguments, self.sources, self.speakers, title=self.title, lang=self.lang
        )

    def _claim(self, claim: Claim) -> MapBuilder:
        self.claims[claim.name] = claim
        return self

    def _new(self, name: str, text: str, evidence: tuple[Evidence, ...], more: dict[str, object]) -> Claim:
        rest = {key: value for key, value in more.items() if key != "premises"}
        return Claim(name, self.issue, text, NOWHERE, evidence=evidence, **rest)

    def _step(self, relation: Relation, target: Target, claim: Claim, more: dict[str, object]) -> MapBuilder:
        self._claim(claim)
        end = target.claim if isinstance(target, ToClaim) else target.issue if isinstance(target, ToIssue) else None
        step = f"{claim.name}>{end or target.argument}"
        premises = (claim.name, *more.get("premises", ()))
        self.arguments[step] = Argument(step, claim.name, relation, target, premises, NOWHERE)
        return self


def quoted(
    exact: str, source: str, translation: str | None = None, verification: Verification = VERIFIED, **more: object
) -> Evidence:
    """Return a quotation as evidence; `translation` is into the language of the map."""
    translations = {"": translation} if translation else {}
    return Evidence("", 0, NOWHERE, source, Quotation(exact), verification, translations=translations, **more)


def cited(text: str, source: str, **more: object) -> Evidence:
    """Return a reference without a quotation as evidence."""
    return Evidence("", 0, NOWHERE, source, None, Cited(), cite=text, **more)
