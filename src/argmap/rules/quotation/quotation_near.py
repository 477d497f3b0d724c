"""The rule `quotation-near`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.diagnostics.fix import Fix
from argmap.model.argument_map import Evidence
from argmap.model.quotation import Change, Near, NearKind
from argmap.rules.han_forms import forms_in_words
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.rules.wording import Comparison, ShownChanges, in_one_line, named, show_changes
from argmap.syntax.scalar import scalar
from argmap.text.span import Span

_IN_WHAT = {
    NearKind.WORDING: "",
    NearKind.CASE: " in capital letters",
    NearKind.DIACRITIC: " in marks on letters",
    NearKind.DIGITS: " in its numbers",
    NearKind.OMISSION: ": words are left out without a mark",
}
_SHOWN_PLACES = 5


@rule(Severity.ERROR)
def quotation_near(context: RuleContext) -> Iterator[Observation]:
    """A quotation differs from its source.

    One passage of the source is like the quotation, but not the same: a letter, a digit, a word is another. Likeness
    never verifies, because the most misleading misquotations differ least. The finding shows the differing characters
    and offers the source's own wording.

    A Chinese quotation that only stands in the source's other characters, simplified for traditional or the other way
    round, is told as such: the words are there, and the quotation still has to be in the characters that are printed.

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
            quote: the gardens sold 900 tonnes of leaves
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
            quote: the gardens sold 600 tonnes of leaves
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
    for evidence, near in context.evidence_with(Near):
        yield _observation(context, evidence, near)


def _observation(context: RuleContext, evidence: Evidence, near: Near) -> Observation:
    exact = evidence.quotation.exact if evidence.quotation else ""
    part = near.part or Span(0, len(exact))
    shown = _shown(context, evidence, near, part)
    what = "one part of the quotation" if near.others_stand else "the quotation"
    others = "; the others are there" if near.others_stand else ""
    if near.kind is NearKind.HAN_VARIANT:
        help_line = "quote the source's own characters, as it is printed"
    else:
        help_line = "quote the source's own characters, or mark your own words as `[…]` and `[words]`"
    return Observation(
        shown.place,
        f"{what} differs from `{evidence.source}`{_in_what(near)}{others}",
        label=shown.label,
        related=(*shown.related, *_further_places(context, evidence, near)),
        help=(help_line,),
        fix=_correction(context, evidence, near, part),
    )


def _in_what(near: Near) -> str:
    """Say in what a quotation differs, if all that differs is of one kind."""
    if near.kind is not NearKind.HAN_VARIANT:
        return _IN_WHAT[near.kind]
    places = f" (it stands in {1 + len(near.further)} places there)" if near.further else ""
    return f" in Han variants only: {forms_in_words(near.changes)}{places}"


def _shown(context: RuleContext, evidence: Evidence, near: Near, part: Span) -> ShownChanges:
    if near.changes:
        return show_changes(context, evidence, Comparison(part, near.span, near.changes, "the source"), _in_words)
    label = Label(context.in_source(evidence.source, near.span), "the source has this")
    return ShownChanges(context.value(evidence.written, "quote"), "", (label,))


def _further_places(context: RuleContext, evidence: Evidence, near: Near) -> tuple[Label, ...]:
    places = near.further[:_SHOWN_PLACES]
    return tuple(Label(context.in_source(evidence.source, span), "it stands here too") for span in places)


def _correction(context: RuleContext, evidence: Evidence, near: Near, part: Span) -> Fix | None:
    """Return the correction that puts the source's wording in place of what differs.

    There is none where the source has the quotation in several places, and not in the same characters.
    """
    exact = evidence.quotation.exact if evidence.quotation else ""
    text = context.texts[evidence.source].source.text
    if len({span.of(text) for span in (near.span, *near.further)}) > 1:
        return None
    if near.kind is NearKind.HAN_VARIANT:
        corrected = _with_changes(exact, near.changes)
    else:
        corrected = exact[: part.start] + context.texts[evidence.source].typed(near.span) + exact[part.end :]
    written = scalar(in_one_line(corrected))
    return context.replacement(evidence.written / "quote", written, "take the source's wording")


def _with_changes(quoted: str, changes: Sequence[Change]) -> str:
    """Return the quotation with the characters of the source, its marks of elision and line breaks as they were."""
    for change in reversed(changes):
        quoted = quoted[: change.quoted_span.start] + change.printed + quoted[change.quoted_span.end :]
    return quoted


def _in_words(change: Change) -> str:
    if not change.quoted.strip():
        return f"{named(change.printed)} is left out here"
    if not change.printed.strip():
        return f"{named(change.quoted)} is not in the source"
    return f"{named(change.quoted)} should be {named(change.printed)}"
