"""The rule `quotation-context`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import Evidence
from argmap.model.quotation import ContextMismatch
from argmap.rules.occurrences import Places, label_places, settle_places
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.text.folding import Fold, fold

# White space and what cannot be seen may stand between the words of a context; so much of it is looked through.
_ALLOWANCE = 200


@rule(Severity.ERROR)
def quotation_context(context: RuleContext) -> Iterator[Observation]:
    """A quotation occurs in its source, and its `prefix` and `suffix` fit none of the places.

    They hold the source's own characters directly before and after the quotation. They also have to fit where the
    quotation occurs only once: the passage that was meant may have been deleted since, and a look-alike be left.

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
            quote: keeps you calm
            suffix: in the morning
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm. A doctor adds that tea keeps you calm in the evening.
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
            quote: keeps you calm
            suffix: in the evening
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm. A doctor adds that tea keeps you calm in the evening.
    ```
    """
    for evidence, mismatch in context.evidence_with(ContextMismatch):
        yield _observation(context, evidence, mismatch.occurrences)


def _observation(context: RuleContext, evidence: Evidence, places: Places) -> Observation:
    fitting = _fitting_places(context, evidence, places)
    blamed = [key for key, numbers in fitting.items() if not numbers]
    if len(places) == 1:
        return _misfit_of_only_place(context, evidence, places, blamed or list(fitting))
    if blamed:
        keys = _named(blamed)
        message = f"{keys} {'fit' if len(blamed) > 1 else 'fits'} none of the {len(places)} places"
        words = dict.fromkeys(blamed, "this is not next to the quotation anywhere")
    else:
        message = "`prefix` and `suffix` fit different places"
        words = {key: f"this fits place {numbers[0]}" for key, numbers in fitting.items()}
    first, *further = (Label(context.value(evidence.written, key), words[key]) for key in words)
    return Observation(
        first.place,
        f"{message} in `{evidence.source}`",
        label=first.text,
        related=(*further, *label_places(context, evidence, places)),
        help=("copy what stands next to it in the source", *settle_places(context, evidence, places)),
    )


def _misfit_of_only_place(
    context: RuleContext, evidence: Evidence, places: Places, blamed: Sequence[str]
) -> Observation:
    first, *further = (Label(context.value(evidence.written, key), "this is not next to it") for key in blamed)
    does = "do" if len(blamed) > 1 else "does"
    return Observation(
        first.place,
        f"{_named(blamed)} {does} not fit the only place of the quotation in `{evidence.source}`",
        label=first.text,
        related=(*further, *label_places(context, evidence, places)),
        help=(
            "make sure that this is the passage meant: the one that had these words beside it may have been deleted",
            f"if it is, copy what stands next to it in the source, or leave {_named(blamed)} out",
        ),
    )


def _named(keys: Sequence[str]) -> str:
    return " and ".join(f"`{key}`" for key in keys)


def _fitting_places(context: RuleContext, evidence: Evidence, places: Places) -> dict[str, list[int]]:
    """Return the numbers of the places that `prefix` and `suffix` fit, each by itself; what is not given is left out.

    They are compared as the search compares them.
    """
    quotation = evidence.quotation
    if quotation is None:
        return {}
    source = context.texts[evidence.source]
    text, rung = source.text, source.highest
    prefix, suffix = _folded(quotation.prefix, rung).strip(), _folded(quotation.suffix, rung).strip()
    fitting: dict[str, list[int]] = {}
    if prefix:
        reach = 2 * len(quotation.prefix) + _ALLOWANCE
        befores = [text[max(0, spans[0].start - reach) : spans[0].start] for spans in places]
        fitting["prefix"] = [
            number for number, before in enumerate(befores, 1) if _folded(before, rung).rstrip().endswith(prefix)
        ]
    if suffix:
        reach = 2 * len(quotation.suffix) + _ALLOWANCE
        afters = [text[spans[-1].end : spans[-1].end + reach] for spans in places]
        fitting["suffix"] = [
            number for number, after in enumerate(afters, 1) if _folded(after, rung).lstrip().startswith(suffix)
        ]
    return fitting


def _folded(text: str, rung: Fold) -> str:
    return fold(text, rung).text
