"""The rule `unknown-name`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.problems import NameKind, UnknownName
from argmap.diagnostics.diagnostic import Place, Severity
from argmap.diagnostics.fix import Edit, Fix
from argmap.diagnostics.nearest import Suggestions
from argmap.model.origin import Written
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.syntax.scalar import scalar

_WHERE_TO_ADD = {
    NameKind.SOURCE: "sources are described under `sources:` in sources.yaml",
    NameKind.SPEAKER: "speakers are described under `speakers:` in sources.yaml",
}


@rule(Severity.ERROR)
def unknown_name(context: RuleContext) -> Iterator[Observation]:
    """A name refers to nothing.

    Issues, positions and arguments share one name space over all files of a project; sources and speakers have their
    own. The message offers the nearest names. A step is named `argument>target`.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          cheap: {claim: Tea is cheap., assumed: true}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    arguments:
      calm:
        claim: Tea keeps you calm.
        assumed: true
        supports: [tee]
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
          cheap: {claim: Tea is cheap., assumed: true}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    arguments:
      calm:
        claim: Tea keeps you calm.
        assumed: true
        supports: [tea]
    ```
    """
    suggestions = Suggestions()
    cut_off = [tree.text for tree in context.trees.values() if not tree.complete]
    for problem in context.problems_of(UnknownName):
        # What stands after a mistake of syntax has not been read: it is there, and the mistake is reported.
        definition = problem.name.split(">", 1)[0].strip() + ":"
        if not any(definition in text for text in cut_off):
            yield _observation(context, problem, suggestions.nearest(problem.name, problem.known, problem.wanted))


def _observation(context: RuleContext, problem: UnknownName, nearest: tuple[str, ...]) -> Observation:
    help_lines = []
    if nearest:
        help_lines.append("did you mean " + " or ".join(f"`{name}`" for name in nearest) + "?")
    if problem.wanted in _WHERE_TO_ADD:
        help_lines.append(_WHERE_TO_ADD[problem.wanted])
    return Observation(
        _place(context, problem.written),
        f"there is no {problem.wanted} called `{problem.name}`",
        help=tuple(help_lines),
        fix=_fix(context, problem.written, nearest[0]) if nearest else None,
    )


def _place(context: RuleContext, written: Written) -> Place:
    """Return the name itself: a value, but under `printed` a key."""
    return context.key(written) if "printed" in written.route[-2:-1] else context.value(written)


def _fix(context: RuleContext, written: Written, name: str) -> Fix:
    place = _place(context, written)
    return Fix(f"write `{name}`", (Edit(place.path, place.span, scalar(name)),))
