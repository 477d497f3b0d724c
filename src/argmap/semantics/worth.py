"""What a piece of evidence is worth, from 0 to 1: a table of factors that a project can change.

Nobody types decimals. How far a quotation carries follows from what the map says of it anyway: how reliable its source
is, whose voice speaks, what the text does with what is said, how sure it is, and whether the speaker has an interest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.model.quotation import Anchor, Locked
from argmap.model.vocabulary import Certainty, Reliability, Stance, Voice

# The word for what an author left out.
UNSTATED = "unstated"

Factors = Mapping[str, float]


class Trait(StrEnum):
    """What a factor of the table depends on."""

    RELIABILITY = "reliability"
    VOICE = "voice"
    STANCE = "stance"
    CERTAINTY = "certainty"
    INTEREST = "interest"
    ASSUMED = "assumed"


class Factor(NamedTuple):
    """One entry of the table: what it depends on, the word there, and its value from 0 to 1."""

    trait: Trait
    word: str
    value: float


class Worth(NamedTuple):
    """What a piece of evidence is worth, and the factors below 1 that make it so; none where the author set it."""

    value: float
    factors: tuple[Factor, ...] = ()


_RELIABILITY = {Reliability.HIGH: 1.0, Reliability.MEDIUM: 0.8, Reliability.LOW: 0.5, UNSTATED: 0.8}
_VOICE = {
    Voice.NARRATOR: 1.0,
    Voice.DIRECT: 1.0,
    Voice.REPORTED: 0.8,
    Voice.GLOSS: 0.5,
    Voice.QUESTION: 0.2,
    Voice.HEADLINE: 0.5,
    UNSTATED: 1.0,
}
_STANCE = {
    Stance.ASSERTS: 1.0,
    Stance.REPORTS: 1.0,
    Stance.CONCEDES: 1.0,
    Stance.REJECTS: 0.5,
    Stance.ASKS: 0.2,
    UNSTATED: 1.0,
}
_CERTAINTY = {Certainty.CATEGORICAL: 1.0, Certainty.HEDGED: 0.7, Certainty.CONDITIONAL: 0.6, UNSTATED: 1.0}


@dataclass(frozen=True, slots=True)
class WorthTable:
    """The factors by word; the table of the documentation unless a project changes it.

    `interest` is the factor of speakers with an interest, `assumed` the weight of claims that are assumed.
    """

    reliability: Factors = field(default_factory=lambda: MappingProxyType(_RELIABILITY))
    voice: Factors = field(default_factory=lambda: MappingProxyType(_VOICE))
    stance: Factors = field(default_factory=lambda: MappingProxyType(_STANCE))
    certainty: Factors = field(default_factory=lambda: MappingProxyType(_CERTAINTY))
    interest: float = 0.8
    assumed: float = 0.5

    def entries(self) -> Iterator[Factor]:
        """Yield all entries, in the order of the documentation."""
        for trait in (Trait.RELIABILITY, Trait.VOICE, Trait.STANCE, Trait.CERTAINTY):
            factors: Factors = getattr(self, trait.value)
            yield from (Factor(trait, str(word), value) for word, value in factors.items())
        yield Factor(Trait.INTEREST, "", self.interest)
        yield Factor(Trait.ASSUMED, "", self.assumed)

    def with_(self, entry: Factor) -> WorthTable:
        """Return the table with one entry changed."""
        if entry.trait is Trait.INTEREST:
            return replace(self, interest=entry.value)
        if entry.trait is Trait.ASSUMED:
            return replace(self, assumed=entry.value)
        factors: Factors = {**getattr(self, entry.trait.value), entry.word: entry.value}
        match entry.trait:
            case Trait.RELIABILITY:
                return replace(self, reliability=factors)
            case Trait.VOICE:
                return replace(self, voice=factors)
            case Trait.STANCE:
                return replace(self, stance=factors)
            case _:
                return replace(self, certainty=factors)


STANDARD_TABLE = WorthTable()


def counts(evidence: Evidence) -> bool:
    """Say whether a piece of evidence counts at all: only a quotation that is verified, or locked."""
    return isinstance(evidence.verification, Anchor | Locked)


def worth_of(evidence: Evidence, argument_map: ArgumentMap, table: WorthTable = STANDARD_TABLE) -> Worth:
    """Return what a piece of evidence is worth; nothing where its quotation does not count.

    The worth is the product of its factors. Of voice and stance only the lesser one counts, since both often say the
    same thing. A `confidence` that the author set stands in place of the product.
    """
    if not counts(evidence):
        return Worth(0.0)
    if evidence.confidence is not None:
        return Worth(evidence.confidence)
    lowering = tuple(factor for factor in _factors(evidence, argument_map, table) if factor.value < 1.0)
    value = 1.0
    for factor in lowering:
        value *= factor.value
    return Worth(round(value, 9), lowering)


class Worths:
    """The worth of any evidence of a map, looked up once for all pieces of which the map says the same."""

    def __init__(self, argument_map: ArgumentMap, table: WorthTable = STANDARD_TABLE) -> None:
        self._map = argument_map
        self._table = table
        self._found: dict[tuple[str | None, ...], Worth] = {}

    def __call__(self, evidence: Evidence) -> Worth:
        """Return what `worth_of` says."""
        if evidence.confidence is not None or not counts(evidence):
            return worth_of(evidence, self._map, self._table)
        key = (evidence.source, evidence.speaker, evidence.voice, evidence.stance, evidence.certainty)
        worth = self._found.get(key)
        if worth is None:
            worth = self._found[key] = worth_of(evidence, self._map, self._table)
        return worth


def _factors(evidence: Evidence, argument_map: ArgumentMap, table: WorthTable) -> Iterator[Factor]:
    source = argument_map.sources.get(evidence.source)
    yield _factor(Trait.RELIABILITY, table.reliability, source.reliability if source else None)
    voice = _factor(Trait.VOICE, table.voice, evidence.voice)
    stance = _factor(Trait.STANCE, table.stance, evidence.stance)
    yield stance if stance.value < voice.value else voice
    yield _factor(Trait.CERTAINTY, table.certainty, evidence.certainty)
    speaker = argument_map.speakers.get(evidence.speaker) if evidence.speaker else None
    if speaker is not None and speaker.interest:
        yield Factor(Trait.INTEREST, speaker.name, table.interest)


def _factor(trait: Trait, factors: Factors, word: StrEnum | None) -> Factor:
    key = UNSTATED if word is None else word.value
    return Factor(trait, key, factors[key])
