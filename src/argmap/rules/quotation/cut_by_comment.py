"""The rule `cut-by-comment`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Place, Severity
from argmap.diagnostics.fix import Edit, Fix
from argmap.model.origin import Route
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.syntax.scalar import scalar
from argmap.syntax.tree import Tree
from argmap.syntax.yaml_traps import find_cut_texts
from argmap.text.span import Span

# Where these have nothing after them, that is an error of its own, which speaks of the comment too.
_NEVER_EMPTY = frozenset({"argmap", "issue", "claim"})


@rule(Severity.WARNING)
def cut_by_comment(context: RuleContext) -> Iterator[Observation]:
    """A text is cut where YAML sees a comment.

    A space and a number sign begin a comment, wherever in a line they stand: `ranked #1` is read as `ranked`. Quote the
    text if the rest belongs to it; write `# ` with a space after it if a comment is meant.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          ranked:
            claim: Among drinks tea is ranked #1 in the world.
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
          ranked:
            claim: 'Among drinks tea is ranked #1 in the world.'
            assumed: true
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```
    """
    for tree in context.trees.values():
        for route, lost in find_cut_texts(tree):
            kept = tree.value_span(route)
            if kept.end > kept.start or route[-1] not in _NEVER_EMPTY:
                yield _observation(tree, route, lost)


def _observation(tree: Tree, route: Route, lost: Span) -> Observation:
    kept = tree.value_span(route)
    start = kept.start if kept.end > kept.start else lost.start
    whole = tree.text[start : lost.end].rstrip()
    return Observation(
        Place(tree.path, lost),
        "the text is cut here: YAML takes the rest of the line for a comment",
        label="this part is lost",
        help=("quote the text if this belongs to it, or put a space after `#`",),
        fix=Fix("quote the text", (Edit(tree.path, Span(start, start + len(whole)), scalar(whole)),)),
    )
