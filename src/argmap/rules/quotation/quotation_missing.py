"""The rule `quotation-missing`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Place, Severity
from argmap.model.argument_map import Evidence
from argmap.model.quotation import Change, Missing
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.rules.scripts import han_characters
from argmap.rules.translations import likely_translations
from argmap.rules.wording import Comparison, ShownChanges, named, show_changes, written_place

_THE_NEAREST = "the nearest passage"
_CHECK = "check the source and the wording; a paraphrase belongs in `claim`, with `cite` for the place"


@rule(Severity.ERROR)
def quotation_missing(context: RuleContext) -> Iterator[Observation]:
    """A quotation is not in its source, and in no other source either.

    No passage is so like it that it must be what was meant. The quotation may be a translation, a paraphrase, or from
    a text that the project does not have. The source's own words belong under `quote`, yours under `translation`,
    `claim` or `note`. The nearest passage is shown if it is somewhat like the quotation: in short quotations a lost
    word can leave too little to be sure of. Parts around `[…]` have to stand in the source in the same order.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm:
            claim: Tea keeps you calm.
            source: leaflet
            quote: a cup in the evening brings sound sleep
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```

    ## Good

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm:
            claim: Tea keeps you calm.
            source: leaflet
            quote: Tea keeps you calm
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```
    """
    translations = {id(evidence) for evidence in likely_translations(context)}
    for evidence, missing in context.evidence_with(Missing):
        # One in other letters than its source is reported as a likely translation.
        if id(evidence) in translations:
            continue
        yield _reordered(context, evidence, missing) if missing.reordered else _observation(context, evidence, missing)


def _observation(context: RuleContext, evidence: Evidence, missing: Missing) -> Observation:
    what = "one part of the quotation" if missing.others_stand else "the quotation"
    shown = _shown(context, evidence, missing)
    return Observation(
        shown.place,
        f"{what} is not in `{evidence.source}`{'; the others are there' if missing.others_stand else ''}",
        label=shown.label,
        related=shown.related,
        help=(*_other_writing(context, evidence), _CHECK),
    )


def _shown(context: RuleContext, evidence: Evidence, missing: Missing) -> ShownChanges:
    """Point at what the nearest passage has otherwise, or else at all that is not there."""
    if missing.changes and missing.span and missing.part:
        compared = Comparison(missing.part, missing.span, missing.changes, _THE_NEAREST)
        return show_changes(context, evidence, compared, _in_words)
    place = _whole(context, evidence, missing)
    if missing.span is None:
        return ShownChanges(place, "nothing there is like it", ())
    label = f"{_THE_NEAREST} shares about {int(missing.score * 10)} of 10 characters"
    return ShownChanges(place, label, (Label(context.in_source(evidence.source, missing.span), _THE_NEAREST),))


def _whole(context: RuleContext, evidence: Evidence, missing: Missing) -> Place:
    place = written_place(context, evidence, missing.part) if missing.others_stand and missing.part else None
    return place or context.value(evidence.written, "quote")


def _in_words(change: Change) -> str:
    if not change.quoted.strip():
        return f"{_THE_NEAREST} has {named(change.printed)} here"
    if not change.printed.strip():
        return f"{_THE_NEAREST} does not have {named(change.quoted)}"
    return f"{_THE_NEAREST} has {named(change.printed)} for {named(change.quoted)}"


def _other_writing(context: RuleContext, evidence: Evidence) -> tuple[str, ...]:
    """Say that a quotation is in another writing than its source."""
    quoted = evidence.quotation.exact if evidence.quotation else ""
    text = context.texts[evidence.source].source.text
    characters = han_characters(quoted), han_characters(text)
    if all(characters) and characters[0] != characters[1]:
        return (f"this looks to be in {characters[0]} characters, and the source in {characters[1]} ones",)
    return ()


def _reordered(context: RuleContext, evidence: Evidence, missing: Missing) -> Observation:
    parts = missing.reordered
    order = "the other order" if len(parts) == 2 else "another order"  # noqa: PLR2004 - two have one other order
    return Observation(
        context.value(evidence.written, "quote"),
        f"the parts of the quotation stand in {order} in `{evidence.source}`",
        related=tuple(
            Label(context.in_source(evidence.source, span), f"part {number} of the quotation")
            for number, span in enumerate(parts, 1)
        ),
        help=("give the parts in the order of the source, or quote each of them by itself",),
    )
