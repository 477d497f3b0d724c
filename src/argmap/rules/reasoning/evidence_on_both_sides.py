"""The rule `evidence-on-both-sides`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.semantics.bearing import bearings_by_position
from argmap.semantics.both_sides import Twice, claims_on_both_sides, pieces_on_both_sides, steps_by_premise


@rule(Severity.NOTE)
def evidence_on_both_sides(context: RuleContext) -> Iterator[Observation]:
    """The same evidence is used for and against one position.

    That is no mistake: one fact can be good for one thing and bad for another. It is worth knowing, though, for such
    evidence does not tell between the position and its rivals. It is on both sides where

    * one claim with evidence leads to the position on two ways, and speaks for it on the one and against it on the
      other (told of the claim where the ways part, not of what supports it);
    * the same passage of a source, or a part of it, is quoted on both sides;
    * the same saying (`utterance`) is.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm: {claim: Tea keeps you calm., source: leaflet, quote: it makes you calm and slow}
        con:
          slow: {claim: Tea slows you down., source: leaflet, quote: makes you calm and slow}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Who drinks tea knows that it makes you calm and slow. Coffee drinkers are faster.
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
          calm: {claim: Tea keeps you calm., source: leaflet, quote: it makes you calm and slow}
        con:
          slow: {claim: Tea slows you down., source: leaflet, quote: Coffee drinkers are faster}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Who drinks tea knows that it makes you calm and slow. Coffee drinkers are faster.
    ```
    """
    steps = steps_by_premise(context.map)
    told: set[tuple[str, str | int]] = set()
    for position, bearings in bearings_by_position(context.map):
        for claim in claims_on_both_sides(context.map, bearings, steps):
            if ("claim", claim) not in told:
                told.add(("claim", claim))
                yield _of_claim(context, claim, position)
        for twice in pieces_on_both_sides(context.map, bearings):
            if (twice.con.claim, twice.con.ordinal) not in told:
                told.add((twice.con.claim, twice.con.ordinal))
                yield _of_pieces(context, twice, position)


def _of_claim(context: RuleContext, claim: str, position: str) -> Observation:
    return Observation(
        context.key(context.map.claims[claim].written),
        f"the evidence of `{claim}` is used for and against `{position}`",
        label=f"`{claim}` speaks for it on one way and against it on another",
        help=("look whether both are meant so; if one is not, take that relation out",),
    )


def _of_pieces(context: RuleContext, twice: Twice, position: str) -> Observation:
    con, pro, is_saying = twice
    what = f"the saying `{con.utterance}`" if is_saying else f"this passage of `{con.source}`"
    return Observation(
        context.shown(con.written, "quote", "cite"),
        f"{what} is used for and against `{position}`",
        label=f"against it, under `{con.claim}`",
        related=(Label(context.shown(pro.written, "quote", "cite"), f"for it, under `{pro.claim}`"),),
        help=("look whether both are meant so; such evidence does not tell the position from its rivals",),
    )
