"""What has to be said in every language that maps are drawn in.

Names can be in any language and script, so templates never inflect them: a name stands in apposition, in quotation
marks or after a colon. Where a language bends the noun beside a name or a number, the template holds that noun too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.model.quotation import Misreading
from argmap.model.vocabulary import Relation, Verdict

Forms = tuple[str, ...]


class Reason(StrEnum):
    """Why nothing is known of a quotation: how the English sentences of `Unverified` begin."""

    NO_LOCK = "the text is not here, and there is no lock"
    NEVER_VERIFIED = "the text is not here, and the lock does not know"
    NO_QUOTATION = "there is no quotation"
    NO_SOURCE_NAMED = "no source is named"
    NO_SUCH_SOURCE = "there is no source"
    UNREADABLE = "the text cannot be read"
    NOT_YET = "not looked for yet"
    TOO_LONG = "the quotation is longer than"
    CUT_OFF = "the search was cut off"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; parts in braces are filled in.

    `lang` is its tag (BCP 47). `plural` returns which of the forms of a counted noun goes with a number (Unicode CLDR,
    plural rules); each form holds `{n}`.
    """

    lang: str
    plural: Callable[[int], int]

    # how names and sentences are put together
    named: str
    says: str
    does: str
    remarked: str
    comma: str
    stop: str
    gap: str
    decimal_sign: str

    # what stands above a claim
    question: str
    claim: str
    also: str
    relations: Mapping[Relation, str]
    undercuts_step: str
    undercuts_question: str
    undercuts_a_step: str
    premise: str
    see: str
    see_in_issue: str
    assumed: str
    undeveloped: str
    scheme: str
    strength: str
    no_value: str
    verdicts: Mapping[Verdict, str]
    contested: str
    decides: str

    # what steps bear on
    position: str
    bears_on_position: Mapping[Relation, str]
    bears_on_claim: Mapping[Relation, str]
    undercuts_step_from: str
    undercuts_question_of: str
    in_issue: str
    shown_elsewhere: str
    not_shown: str
    of_issue: str

    # counted nouns
    positions: Forms
    arguments: Forms
    quotations: Forms
    texts: Forms
    from_texts: Forms
    in_languages: Forms
    origins: Forms
    not_verified_count: Forms
    more_below: Forms
    supporting: Forms
    attacking: Forms
    undercutting: Forms
    questions_open: Forms
    questions_raised: Forms
    quotations_from: str
    quotations_from_in: str
    on_origins: str
    with_support: str

    # the debate as a short text
    question_is: str
    map_has: str
    for_it: str
    against_it: str
    for_claim: str
    against_claim: str
    against_step: str
    verdict: str
    what_decides: str
    list_separator: str
    and_more: Forms
    not_told: Forms

    # headings and links
    against_question: str
    bearing_elsewhere: str
    not_connected: str
    legend: str
    overview: str
    part_of_map: str
    own_map: str
    part: str
    further_arguments: str

    # evidence
    reference: str
    quotation: str
    in_language: str
    verified_in: str
    locked_in: str
    suspect_in: str
    not_verified_in: str
    reference_to: str
    line: str
    open_source: str
    not_verified: str
    reference_not_verified: str
    suspect: str

    # why a quotation is not verified
    ambiguous: str
    context_mismatch: str
    other_characters: str
    worded_differently: str
    elsewhere: str
    missing: str
    misleads: str
    misreadings: Mapping[Misreading, str]
    empty: str
    stale: str
    text_not_here: str
    unverified: Mapping[Reason, str]

    # how a source stands to what it says
    voices: Mapping[str, str]

    # the legend
    verified_mark: str
    locked_mark: str
    suspect_mark: str
    not_verified_mark: str
    reference_mark: str
    strength_mark: str
    band_mark: str
    verdict_marks: Mapping[Verdict, str]
    contested_mark: str
    contested_question_mark: str
    deciding_mark: str
    origins_mark: str

    def count(self, number: int, forms: Forms) -> str:
        """Return a number with its noun."""
        return forms[self.plural(number)].format(n=number)

    def why_unverified(self, why: str) -> str:
        """Return why nothing is known of a quotation in these words; the English sentence where it is no `Reason`."""
        if not why:
            return self.text_not_here
        if self.lang == "en":
            return why
        return next((told for reason, told in self.unverified.items() if why.startswith(reason)), why)
