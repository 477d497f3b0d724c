"""The rule `developed-after-all`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Place, Severity
from argmap.diagnostics.fix import Edit, Fix
from argmap.model.argument_map import ToClaim
from argmap.model.origin import Written
from argmap.model.vocabulary import Relation
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.text.span import Span

_WHOLE_LINE = re.compile(r"[ \t]*status:[ \t]*\S+[ \t]*(?:\r\n|\n|$)")
_AFTER_A_COMMA = re.compile(r",\s*$")


@rule(Severity.WARNING)
def developed_after_all(context: RuleContext) -> Iterator[Observation]:
    """A claim is marked `status: undeveloped`, and has a reason or evidence.

    The mark was right when it was written. Now it would tell readers that something is missing here.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm: {claim: Tea keeps you calm., assumed: true}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
          cheap:
            claim: Tea is cheap.
            status: undeveloped
            pro:
              by-weight: {claim: A pound of tea makes two hundred cups., assumed: true}
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
          calm: {claim: Tea keeps you calm., assumed: true}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
          cheap:
            claim: Tea is cheap.
            pro:
              by-weight: {claim: A pound of tea makes two hundred cups., assumed: true}
    ```
    """
    for claim in context.map.claims.values():
        if not claim.undeveloped:
            continue
        bearing = context.map.arguments_by_target.get(ToClaim(claim.name), ())
        if claim.evidence or any(step.relation is Relation.SUPPORT for step in bearing):
            yield Observation(
                context.value(claim.written, "status"),
                f"`{claim.name}` is marked as undeveloped, and has {'evidence' if claim.evidence else 'a reason'}",
                help=("take the mark out",),
                fix=_removal(context, claim.written),
            )


def _removal(context: RuleContext, written: Written) -> Fix | None:
    """Return the correction that takes the mark out with its line, or with the comma before it."""
    tree = context.trees[written.path]
    entry = tree.entry_span((*written.route, "status"))
    start = tree.lines.offset(tree.lines.position(entry.start).line, 0)
    line = _WHOLE_LINE.match(tree.text, start)
    comma = _AFTER_A_COMMA.search(tree.text, start, entry.start)
    if line is not None:
        return _deletion(Place(written.path, Span(*line.span())))
    if comma is not None:
        return _deletion(Place(written.path, Span(comma.start(), entry.end)))
    return None


def _deletion(place: Place) -> Fix:
    return Fix("take the mark out", (Edit(place.path, place.span, ""),))
