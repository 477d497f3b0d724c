"""The rule `unknown-question`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.fix import Edit, Fix
from argmap.diagnostics.nearest import Suggestions
from argmap.model.argument_map import Claim
from argmap.model.schemes.catalogue import SCHEMES, SCHEMES_BY_ANY_NAME
from argmap.model.schemes.scheme import Scheme
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.syntax.scalar import scalar

_SHOWN_SCHEMES = 3


@rule(Severity.WARNING)
def unknown_question(context: RuleContext) -> Iterator[Observation]:
    """An argument speaks of a critical question that its scheme does not ask, or has questions and no scheme.

    Each scheme has its own critical questions: `argmap explain expert-opinion` lists those of an argument from expert
    opinion. A question under another name is asked by nobody, and its state is lost. Where the scheme itself is not
    known, only `unknown-scheme` says so.

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
            claim: Doctors say that tea is calming.
            scheme: expert-opinion
            questions: {expertize: answered}
            assumed: true
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
          calm:
            claim: Doctors say that tea is calming.
            scheme: expert-opinion
            questions: {expertise: answered}
            assumed: true
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```
    """
    suggestions = Suggestions()
    for claim in context.map.claims.values():
        if claim.questions and claim.scheme is None:
            yield _without_scheme(context, claim)
        scheme = SCHEMES_BY_ANY_NAME.get(claim.scheme or "")
        if scheme is not None:
            for name in claim.questions:
                if scheme.question(name) is None:
                    yield _not_asked(context, claim, scheme, name, suggestions)


def _without_scheme(context: RuleContext, claim: Claim) -> Observation:
    fitting = [scheme.name for scheme in SCHEMES.values() if all(map(scheme.question, claim.questions))]
    asked = " or ".join(f"`scheme: {name}`" for name in fitting[:_SHOWN_SCHEMES])
    return Observation(
        context.key(claim.written / "questions"),
        f"`{claim.name}` has critical questions and no scheme that asks them",
        help=(
            f"such questions are asked with {asked}" if asked else "name its scheme under `scheme`",
            "`argmap explain --schemes` lists all schemes",
        ),
    )


def _not_asked(context: RuleContext, claim: Claim, scheme: Scheme, name: str, suggestions: Suggestions) -> Observation:
    asked = {question.name for question in scheme.questions}
    nearest = suggestions.nearest(name, asked, scheme.name)
    place = context.key(claim.written / "questions" / name)
    listed = f"`{scheme.name}` asks " + ", ".join(f"`{question.name}`" for question in scheme.questions)
    free = nearest and nearest[0] not in claim.questions
    return Observation(
        place,
        f"the scheme `{scheme.name}` has no critical question `{name}`",
        help=(*((f"did you mean `{nearest[0]}`?",) if nearest else ()), listed),
        fix=Fix(f"write `{nearest[0]}`", (Edit(place.path, place.span, scalar(nearest[0])),)) if free else None,
    )
