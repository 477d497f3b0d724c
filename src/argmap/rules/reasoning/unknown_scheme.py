"""The rule `unknown-scheme`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.nearest import Suggestions
from argmap.model.argument_map import Claim
from argmap.model.schemes.catalogue import SCHEMES_BY_ANY_NAME
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.syntax.scalar import scalar

_OPENINGS = ("argument-from-", "argument-", "appeal-to-", "from-")


@rule(Severity.WARNING)
def unknown_scheme(context: RuleContext) -> Iterator[Observation]:
    """An argument names a scheme that is not in the catalogue.

    Schemes are called as in the literature (Walton, Reed & Macagno 2008), in lower case with hyphens:
    `argmap explain --schemes` lists them, `argmap explain expert-opinion` shows one with its critical questions. The
    scheme of an argument says which questions it has to answer, so a name that nobody knows asks for nothing.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm: {claim: Doctors say that tea is calming., scheme: expert-opinon, assumed: true}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
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
          calm: {claim: Doctors say that tea is calming., scheme: expert-opinion, assumed: true}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```
    """
    suggestions = Suggestions()
    for claim in context.map.claims.values():
        if claim.scheme is not None and claim.scheme not in SCHEMES_BY_ANY_NAME:
            yield _observation(context, claim, claim.scheme, suggestions)


def _observation(context: RuleContext, claim: Claim, scheme: str, suggestions: Suggestions) -> Observation:
    bare = _bare(scheme)
    nearest = (bare,) if bare in SCHEMES_BY_ANY_NAME else suggestions.nearest(bare, SCHEMES_BY_ANY_NAME)
    listed = "`argmap explain --schemes` lists all schemes"
    written = claim.written / "scheme"
    return Observation(
        context.value(written),
        f"there is no scheme called `{scheme}`",
        help=("did you mean " + " or ".join(f"`{name}`" for name in nearest) + "?", listed) if nearest else (listed,),
        fix=context.replacement(written, scalar(nearest[0]), f"write `{nearest[0]}`") if nearest else None,
    )


def _bare(scheme: str) -> str:
    """Return a name without what many give before it: `Argument from Sign` is `sign`."""
    name = scheme.strip().lower().replace(" ", "-").replace("_", "-")
    return next((name.removeprefix(opening) for opening in _OPENINGS if name.startswith(opening)), name)
