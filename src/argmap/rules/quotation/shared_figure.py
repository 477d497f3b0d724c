"""The rule `shared-figure`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.semantics.kinship.figures import Figure
from argmap.semantics.kinship.search import SharedFigures

_SHOWN = 3


@rule(Severity.NOTE)
def shared_figure(context: RuleContext) -> Iterator[Observation]:
    """Two sources without a common root print the same rare figure near what is quoted from them.

    They may have it from one report, and then it is one witness and not two. A figure is rare if it has three
    significant digits or a decimal fraction and says what it counts; without a unit, four digits. Years and round
    numbers are left out. Sums are compared as they are meant: `1,380 億美元` is `138 млрд долара`. Only figures within
    120 characters of quoted words count.

    Where `derivation-missing` asks about two sources already, their figures are not mentioned.

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
          dear: {claim: Tea is dear., source: paper, quote: its leaves are sought after}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
      paper: paper.txt
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm. Last year the gardens sold 647 tonnes.
    ```

    ```text seeds/paper.txt
    The valley does well, and its leaves are sought after: 647 tonnes went to the ports.
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
          dear: {claim: Tea is dear., source: paper, quote: its leaves are sought after}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, derived_from: [customs]}
      paper: {file: paper.txt, derived_from: [customs]}
      customs: {title: Figures of the customs office}
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm. Last year the gardens sold 647 tonnes.
    ```

    ```text seeds/paper.txt
    The valley does well, and its leaves are sought after: 647 tonnes went to the ports.
    ```
    """
    for shared in context.kinship.figures:
        figures = [_printed(context, shared.second, figure) for _, figure in shared.figures]
        named = ", ".join(f"`{figure}`" for figure in figures[:_SHOWN])
        more = f" and {len(figures) - _SHOWN} more" if len(figures) > _SHOWN else ""
        what = "the same figure" if len(figures) == 1 else "the same figures"
        yield Observation(
            context.key(context.map.sources[shared.second].written),
            f"`{shared.second}` and `{shared.first}` print {what}: {named}{more}",
            label="they may have it from one report" if len(figures) == 1 else "they may have them from one report",
            related=tuple(_places(context, shared)),
            help=(
                "if both have it from one source, give both that source in `derived_from`",
                "or say in a comment `# argmap: ignore[shared-figure]` that each counted for itself",
            ),
        )


def _places(context: RuleContext, shared: SharedFigures) -> Iterator[Label]:
    for first, second in shared.figures[:_SHOWN]:
        yield Label(context.in_source(shared.second, second.span), f"in `{shared.second}`")
        yield Label(context.in_source(shared.first, first.span), f"in `{shared.first}`")


def _printed(context: RuleContext, source: str, figure: Figure) -> str:
    return " ".join(figure.span.of(context.texts[source].text).split())
