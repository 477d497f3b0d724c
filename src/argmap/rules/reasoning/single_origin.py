"""The rule `single-origin`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.semantics.common_ties import Common, common_ties
from argmap.semantics.origins import origins_of


@rule(Severity.WARNING)
def single_origin(context: RuleContext) -> Iterator[Observation]:
    """All evidence for a position goes back to one origin, although it is quoted from several sources.

    Readers count the sources that speak for a position. Where these derive from one another or from a third
    (`derived_from`), or render one saying (`utterance`), there is one witness, and if that one is wrong, nothing is
    left. The evidence of a position is its own and that of all claims that support it, through any number of steps.

    A position whose evidence is from a single source is not reported, for there everybody sees it. If one origin is
    enough, because the law or the record itself is quoted, say so in a comment:
    `# argmap: ignore[single-origin] the statute is what the question is about`.

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
          sold: {claim: Tea is in demand., source: paper, quote: 600 tonnes were sold}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, derived_from: [study]}
      paper: {file: paper.txt, derived_from: [study]}
      study: {title: A study of tea}
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm.
    ```

    ```text seeds/paper.txt
    Last year 600 tonnes were sold.
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
          sold: {claim: Tea is in demand., source: paper, quote: 600 tonnes were sold}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: {file: leaflet.txt, derived_from: [study]}
      paper: paper.txt
      study: {title: A study of tea}
    ```

    ```text seeds/leaflet.txt
    Tea keeps you calm.
    ```

    ```text seeds/paper.txt
    Last year 600 tonnes were sold.
    ```
    """
    if not _has_ties(context.map):
        return
    found = common_ties(context.map, origins_of(context.map.sources))
    for issue in context.map.issues.values():
        for position in issue.positions:
            common = found.get(position)
            if common is not None and common.is_one_of_several and context.is_whole:
                yield _observation(context, position, common)


def _has_ties(argument_map: ArgumentMap) -> bool:
    """Say whether anything is written that can make one witness of two sources."""
    if any(source.derived_from for source in argument_map.sources.values()):
        return True
    return any(piece.utterance is not None for claim in argument_map.claims.values() for piece in claim.evidence)


def _observation(context: RuleContext, position: str, common: Common) -> Observation:
    sources = " and ".join(f"`{piece.source}`" for piece in common.pieces[:2])
    sources += " and others" if len(common.pieces) > len(common.pieces[:2]) else ""
    return Observation(
        context.key(context.map.claims[position].written),
        f"all evidence for `{position}` is {_in_words(context, common)}",
        label=f"quoted from {sources}, which count as one witness",
        related=tuple(
            Label(context.shown(piece.written, "source", "quote"), f"`{piece.source}`, under `{piece.claim}`")
            for piece in common.pieces
        ),
        help=(
            "quote somebody who does not depend on it, or correct `derived_from` or `utterance` if they are wrong",
            "or say in a comment `# argmap: ignore[single-origin]` why one origin is enough",
        ),
    )


def _in_words(context: RuleContext, common: Common) -> str:
    """Return what makes one witness of all: the origin that is described first, or else the saying."""
    roots = {name for kind, name in common.ties if kind == "root"}
    root = next((name for name in context.map.sources if name in roots), None)
    if root is not None:
        return f"of one origin, `{root}`"
    return "one saying, " + " and ".join(f"`{name}`" for kind, name in sorted(common.ties) if kind == "utterance")
