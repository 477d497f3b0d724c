"""What has to be said in every language that maps are drawn in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from argmap.model.quotation import Misreading
from argmap.model.vocabulary import Relation

Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; parts in braces are filled in.

    `lang` is its tag (BCP 47). `plural` returns which of the forms of a counted noun goes with a number (Unicode CLDR,
    plural rules); each form holds `{n}`.
    """

    lang: str
    plural: Callable[[int], int]

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

    # what steps bear on
    bears: str
    position: str
    the_question: str
    question_of: str
    step_from: str
    in_issue: str
    shown_elsewhere: str
    of_issue: str

    # counted nouns
    positions: Forms
    arguments: Forms
    quotations: Forms
    texts: Forms
    languages: Forms
    origins: Forms
    not_verified_count: Forms
    more_below: Forms
    supporting: Forms
    attacking: Forms
    undercutting: Forms
    quotations_from: str
    in_languages: str
    on_origins: str

    # the debate as a short text
    question_is: str
    map_has: str
    for_it: str
    against_it: str
    steps_undercut_by: str
    against_question: str
    list_separator: str

    # headings and links
    bearing_elsewhere: str
    not_connected: str
    legend: str
    overview: str
    part_of_map: str
    own_map: str
    part: str

    # evidence
    reference: str
    quotation: str
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

    # how a source stands to what it says
    voices: Mapping[str, str]

    # the legend
    verified_mark: str
    locked_mark: str
    suspect_mark: str
    not_verified_mark: str
    reference_mark: str
    strength_mark: str

    def count(self, number: int, forms: Forms) -> str:
        """Return a number with its noun."""
        return forms[self.plural(number)].format(n=number)
