"""The rule `derivation-missing`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.semantics.kinship.search import Kin
from argmap.semantics.kinship.shared_order import SharedOrder
from argmap.semantics.kinship.shared_runs import SharedRun

_SHOWN_MARKERS = 6
_SHOWN_RUNS = 2


@rule(Severity.WARNING)
def derivation_missing(context: RuleContext) -> Iterator[Observation]:
    """Two quoted sources are so alike that one must go back to the other, or both to a third, and nothing says so.

    Evidence from sources with a common root counts as one witness, so it matters that `derived_from` is complete. It is
    asked for where two texts without a common root

    * share a passage of 80 letters word for word, or at least three of 40 that come to 160 together and to a fiftieth
      of the shorter text (a Chinese character counts as three letters; speech in quotation marks is left out, and so
      are regions that are not running text);
    * have at least eight names in Latin letters and figures in common, of which seven in ten first occur in the same
      order, and so many that chance would bring that about once in a million times: the mark of two renderings of one
      text in different languages. Years and numbers below 32 are left out.

    A source is asked about once, even if it is like several that share a root. Where both were written independently,
    say so in a comment: `# argmap: ignore[derivation-missing] both print the minutes`.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm: {claim: Tea keeps you calm., source: leaflet, quote: Tea keeps you calm}
        con:
          plain: {claim: Tea is a crop., source: paper, quote: sold 600 tonnes of leaves}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
      paper: paper.txt
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm. Last year the gardens on the northern slope sold 600 tonnes of leaves to towns by the sea.
    ```

    ```text seeds/paper.txt
    A good year: last year the gardens on the northern slope sold 600 tonnes of leaves to towns by the sea.
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
          calm: {claim: Tea keeps you calm., source: leaflet, quote: Tea keeps you calm}
        con:
          plain: {claim: Tea is a crop., source: paper, quote: sold 600 tonnes of leaves}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
      paper: {file: paper.txt, derived_from: [leaflet], derivation: excerpt}
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm. Last year the gardens on the northern slope sold 600 tonnes of leaves to towns by the sea.
    ```

    ```text seeds/paper.txt
    A good year: last year the gardens on the northern slope sold 600 tonnes of leaves to towns by the sea.
    ```
    """
    for kin in context.kinship.kin:
        message, label = _copied(kin) if kin.order is None else _rendered(kin, kin.order)
        yield Observation(
            context.key(context.map.sources[kin.second].written),
            message,
            label=label,
            related=tuple(_places(context, kin) if kin.order is None else _first_markers(context, kin, kin.order)),
            help=(
                f"write `derived_from: [{kin.first}]` if it goes back to that, or give both the source that they share",
                "or say in a comment `# argmap: ignore[derivation-missing]` why they are independent",
            ),
        )


def _copied(kin: Kin) -> tuple[str, str]:
    letters = sum(run.second.end - run.second.start for run in kin.runs)
    passages = "1 passage is" if len(kin.runs) == 1 else f"{len(kin.runs)} passages are"
    return (
        f"`{kin.second}` and `{kin.first}` share text word for word, and no `derived_from` says why",
        f"{passages} the same, {letters:,} characters in all",
    )


def _rendered(kin: Kin, order: SharedOrder) -> tuple[str, str]:
    more = len(order.markers) - _SHOWN_MARKERS
    named = ", ".join(order.markers[:_SHOWN_MARKERS]) + (f" and {more} more" if more > 0 else "")
    return (
        f"`{kin.second}` and `{kin.first}` seem to render one text, and no `derived_from` says so",
        f"the same names and figures come in the same order: {named}",
    )


def _places(context: RuleContext, kin: Kin) -> Iterator[Label]:
    """Yield where the heaviest passages stand, in both texts."""
    for number, run in enumerate(kin.runs[:_SHOWN_RUNS], 1):
        yield from _in_both(context, kin, run, f"passage {number}" if len(kin.runs) > 1 else "the passage")


def _in_both(context: RuleContext, kin: Kin, run: SharedRun, name: str) -> Iterator[Label]:
    yield Label(context.in_source(kin.second, run.second), f"{name} in `{kin.second}`")
    yield Label(context.in_source(kin.first, run.first), f"{name} in `{kin.first}`")


def _first_markers(context: RuleContext, kin: Kin, order: SharedOrder) -> Iterator[Label]:
    first, last = order.markers[0], order.markers[-1]
    for name, places in ((kin.second, order.second), (kin.first, order.first)):
        yield Label(context.in_source(name, places[0]), f"in `{name}` from `{first}`")
        yield Label(context.in_source(name, places[-1]), f"to `{last}`")
