"""The rule `unknown-name`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.compiler.problems import NameKind, UnknownName
from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.nearest import nearest_names
from argmap.rules.rule import Observation, RuleContext, rule

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
    issue: tea
    question: Is tea better than coffee?
    positions:
      tea: Tea is better.
      coffee: Coffee is better.
    arguments:
      calm:
        claim: Tea keeps you calm.
        supports: [tee]
    ```

    ## Good

    ```yaml
    argmap: 1
    issue: tea
    question: Is tea better than coffee?
    positions:
      tea: Tea is better.
      coffee: Coffee is better.
    arguments:
      calm:
        claim: Tea keeps you calm.
        supports: [tea]
    ```
    """
    for problem in context.problems_of(UnknownName):
        nearest = nearest_names(problem.name, problem.known)
        help_lines = []
        if nearest:
            help_lines.append("did you mean " + " or ".join(f"`{name}`" for name in nearest) + "?")
        if problem.wanted in _WHERE_TO_ADD:
            help_lines.append(_WHERE_TO_ADD[problem.wanted])
        yield Observation(
            context.value(problem.written),
            f"there is no {problem.wanted} called `{problem.name}`",
            help=tuple(help_lines),
            fix=context.replacement(problem.written, nearest[0], f"write `{nearest[0]}`") if nearest else None,
        )
