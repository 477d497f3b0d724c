"""The rule `verdict-moved`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import Expectation
from argmap.rules.expectations import IN_WORDS, bearing_entries, deciding_entries, expectations
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.semantics.labelling.grounded import relabel
from argmap.semantics.labelling.sentences import sentence
from argmap.semantics.worth import counts

_SHOWN = 3


@rule(Severity.ERROR)
def verdict_moved(context: RuleContext) -> Iterator[Observation]:
    """A verdict that the author relies on came out another way.

    What stands under `expect` is a promise to readers: these claims stand, fail, or stay open. It moves when somebody
    adds or takes away an argument, when a quotation is no longer verified, or when the worth of evidence changes. The
    finding tells the verdict with its reason, and shows what it hangs on: arguments without which the verdict would be
    as expected, and quotations of the deciding arguments that do not count because they are not verified.

    `argmap weigh --why NAME` prints the whole derivation. Change the map where it is wrong, or `expect` where it was.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm: {claim: Tea keeps you calm., assumed: true, confidence: 0.6}
        con:
          bitter: {claim: Tea is bitter., assumed: true, confidence: 0.8}
    expect:
      stands: [tea]
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
          calm: {claim: Tea keeps you calm., assumed: true, confidence: 0.6}
        con:
          bitter: {claim: Tea is bitter., assumed: true, confidence: 0.8}
    expect:
      fails: [tea]
    ```
    """
    if not context.is_whole:
        return
    for expectation in expectations(context.map):
        judgement = context.weighing.judgements[expectation.claim]
        if judgement.verdict is expectation.verdict:
            continue
        yield Observation(
            context.value(expectation.written),
            f"`{expectation.claim}` is expected {IN_WORDS[expectation.verdict]}, and it {_as_found(judgement.verdict)}",
            label=sentence(judgement),
            related=tuple(_what_moved_it(context, expectation))[:_SHOWN],
            help=(f"see `argmap weigh --why {expectation.claim}`; then change the map, or `expect`",),
        )


def _as_found(verdict: str) -> str:
    return "is open" if verdict == "open" else verdict


def _what_moved_it(context: RuleContext, expectation: Expectation) -> Iterator[Label]:
    """Yield what the verdict hangs on: first what does not count, then what would have to go."""
    claims = context.map.claims
    for name in deciding_entries(context.weighing, expectation.claim):
        for piece in claims[name].evidence:
            if piece.quotation is not None and not counts(piece):
                yield Label(context.shown(piece.written, "quote", "source"), "does not count: it is not verified")
    labelling, framework = context.weighing.labelling, context.weighing.framework
    for name in bearing_entries(context.map, expectation.claim):
        other = relabel(labelling, {framework.claims[name]})
        if other.verdict(framework.claims[expectation.claim]) is expectation.verdict:
            label = f"without `{name}` the verdict would be as expected"
            yield Label(context.key(claims[name].written), label)
