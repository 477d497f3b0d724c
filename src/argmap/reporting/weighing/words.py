"""The words in which weighing is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.model.quotation import Cited
from argmap.model.vocabulary import Rivalry, Standard, Verdict
from argmap.reporting.excerpts.style import Tone
from argmap.semantics.labelling.sentences import sentence
from argmap.semantics.weighing import Weighing
from argmap.semantics.worth import UNSTATED, Factor, Trait, Worth, counts

STANDARDS = {
    Standard.PREPONDERANCE: "the better case wins, by however little",
    Standard.CLEAR_AND_CONVINCING: "only a clear and convincing case wins",
    Standard.BEYOND_REASONABLE_DOUBT: "only a case beyond reasonable doubt wins",
}
RIVALRIES = {
    Rivalry.CONTRARY: "at most one position can hold",
    Rivalry.CONTRADICTORY: "exactly one position holds",
    Rivalry.COMPATIBLE: "any number of positions can hold",
}
TONES = {Verdict.STANDS: Tone.HELP, Verdict.FAILS: Tone.ERROR, Verdict.OPEN: Tone.WARNING}

_VOICES = {
    "narrator": "the text's own voice",
    "direct": "direct speech",
    "reported": "reported speech",
    "gloss": "a gloss",
    "question": "a question",
    "headline": "a headline",
    UNSTATED: "a voice that is not stated",
}
_STANCES = {
    "asserts": "the text asserts it",
    "reports": "the text reports it",
    "concedes": "the text concedes it",
    "rejects": "the text rejects it",
    "asks": "the text asks it",
    UNSTATED: "a stance that is not stated",
}


def number(value: float | None) -> str:
    """Return a strength or contribution with two digits; "no value" where there is none."""
    return "no value" if value is None else f"{value:.2f}"


def signed(value: float | None) -> str:
    """Return a change with its sign and three digits."""
    if value is None:
        return "no value"
    rounded = round(value, 3)
    return f"{rounded:+.3f}" if rounded else "0"


def verdict_words(verdict: Verdict) -> str:
    """Return a verdict as it follows a name: `stands`, `fails`, `is open`."""
    return "is open" if verdict is Verdict.OPEN else verdict.value


def strength_words(weighing: Weighing, claim: str) -> str:
    """Return the strength of a claim: with its band where evidence is suspect, and the cross-check where contested."""
    words = number(weighing.strength(claim))
    ends = dict.fromkeys(map(number, weighing.band(claim) or ()))
    if len(ends) > 1:
        words += f" ({' to '.join(ends)}, without and with suspect evidence)"
    if claim in weighing.contested:
        words += f", contested: {number(weighing.cross_strength(claim))} by {weighing.cross_check.name}"
    return words


def turned_words(weighing: Weighing, claim: str) -> Iterator[str]:
    """Yield which verdict there would be without suspect evidence, and why, where it is another one."""
    verdict, cautious = weighing.verdict_without_suspects(claim), weighing.cautious
    if verdict is not None and cautious is not None:
        yield f"without suspect evidence it {verdict_words(verdict)}: {sentence(cautious.judgements[claim])}"


def suspect_words(weighing: Weighing, claim: str) -> Iterator[str]:
    """Yield in short what becomes of a claim without suspect evidence, where two digits or the verdict show it."""
    verdict, cautious = weighing.verdict_without_suspects(claim), weighing.cautious
    if cautious is None:
        return
    strength = number(cautious.strength(claim))
    told = [f"it {verdict_words(verdict)}"] if verdict is not None else []
    told += [f"its strength is {strength}"] if strength != number(weighing.strength(claim)) else []
    if told:
        yield f"without suspect evidence {', and '.join(told)}"


def worth_words(worth: Worth, evidence: Evidence) -> str:
    """Return what a piece of evidence is worth, and why: `0.56 = 0.8 source of medium reliability × 0.7 hedged`."""
    if not counts(evidence):
        missing = isinstance(evidence.verification, Cited)
        return "does not count: a reference without a quotation" if missing else "does not count: not verified"
    if evidence.confidence is not None:
        return f"{worth.value:.2f}, as the author sets it"
    if not worth.factors:
        return f"{worth.value:.2f}: nothing lowers it"
    return f"{worth.value:.2f} = " + " × ".join(f"{factor.value:g} {factor_words(factor)}" for factor in worth.factors)


def factor_words(factor: Factor) -> str:
    """Return what an entry of the table depends on."""
    match factor.trait:
        case Trait.RELIABILITY if factor.word == UNSTATED:
            return "source of unstated reliability"
        case Trait.RELIABILITY:
            return f"source of {factor.word} reliability"
        case Trait.VOICE:
            return _VOICES.get(factor.word, factor.word)
        case Trait.STANCE:
            return _STANCES.get(factor.word, factor.word)
        case Trait.CERTAINTY:
            return "certainty that is not stated" if factor.word == UNSTATED else factor.word
        case Trait.INTEREST:
            return "speaker with an interest"
        case Trait.ASSUMED:
            return "assumed"


def source_words(argument_map: ArgumentMap, name: str) -> str:
    """Return a source as the project names it, with its title."""
    source = argument_map.sources.get(name)
    return f"`{name}` (“{source.title}”)" if source is not None and source.title else f"`{name}`"


def speaker_words(argument_map: ArgumentMap, name: str) -> str:
    """Return a speaker by the full name, where the project gives one."""
    speaker = argument_map.speakers.get(name)
    return speaker.full_name if speaker is not None and speaker.full_name else name


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: `a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
