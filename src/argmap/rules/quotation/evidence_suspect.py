"""The rule `evidence-suspect`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import Target, ToClaim, ToIssue
from argmap.model.origin import Written
from argmap.model.quotation import Anchor
from argmap.review.suspicion import Aspect, Suspicion, find_suspicions
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.sources.lock import Review
from argmap.text.span import Span

_MAX_SHOWN = 60
_MAX_NAMED = 3
_MAX_TARGETS = 3


@rule(Severity.WARNING)
def evidence_suspect(context: RuleContext) -> Iterator[Observation]:
    """What a quotation stands for has changed since it was reviewed last.

    A quotation can be verified to the character and no longer bear out its claim: the claim was reworded, or what it
    bears on; the quotation was edited; or the words around it in the source are others now, which may say the opposite.
    `argmap lock` notes what all of this was when it locks a quotation for the first time, and `argmap review` when
    somebody has looked at it. Whoever looks again and finds it good says so with `argmap review NAME --by WHO`; where
    the edits change nothing that matters, `argmap lock --editorial` takes them over and leaves the review as it is.

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
            claim: Tea makes everybody calm.
            source: leaflet
            quote: Tea keeps you calm
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```

    ```lock
    reviewed: the editor
    was: Tea may keep you calm. | Tea makes everybody calm.
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
            claim: Tea may keep you calm.
            source: leaflet
            quote: Tea keeps you calm
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Last year the gardens sold 600 tonnes of leaves. Tea keeps you calm.
    ```

    ```lock
    reviewed: the editor
    ```
    """
    if context.lock is None:
        return
    groups: dict[tuple[object, ...], list[Suspicion]] = {}
    for suspicion in find_suspicions(context.map, context.texts, context.lock):
        groups.setdefault(_cause(suspicion), []).append(suspicion)
    for group in groups.values():
        yield _observation(context, group)


def _cause(suspicion: Suspicion) -> tuple[object, ...]:
    """Return what evidence that is suspect for one reason has in common: its claim, what changed, and who saw it."""
    return suspicion.evidence.claim, suspicion.aspects, suspicion.review.by, suspicion.review.note


def _observation(context: RuleContext, group: Sequence[Suspicion]) -> Observation:
    """Say of the quotations of one claim that they are suspect for one reason."""
    first = group[0]
    claim, review = context.map.claims[first.evidence.claim], first.review
    pieces = [f"{one.evidence.claim}/{one.evidence.ordinal}" for one in group]
    are_all = len(group) == sum(one.quotation is not None for one in claim.evidence)
    names = claim.name if are_all or len(pieces) > _MAX_NAMED else " ".join(pieces)
    is_one = len(group) == 1
    it, bears, locked = ("it", "it bears", "it was") if is_one else ("them", "they bear", "they were")
    since = f"{_cut(review.by)} reviewed {it}" if review.by else f"{locked} locked"
    return Observation(
        context.shown(first.evidence.written, "quote", "source"),
        f"{_told(claim.name, pieces, are_all=are_all)} to be looked at again: "
        f"{' and '.join(first.aspects)} changed since {since}",
        label=_last_review(review),
        related=tuple(_related(context, first)),
        help=(
            f"when you find that {bears} out the claim: `argmap review {names} --by WHO`",
            f"when the edits change nothing that matters: `argmap lock --editorial {_only(names)}`",
            *(() if are_all else (f"`{claim.name}/0` is the first piece of evidence of `{claim.name}`",)),
        ),
    )


def _told(claim: str, pieces: Sequence[str], *, are_all: bool) -> str:
    if len(pieces) == 1:
        return f"the quotation of `{claim}` has" if are_all else f"the quotation `{pieces[0]}` has"
    return f"{len(pieces):,} quotations of `{claim}` have"


def _only(names: str) -> str:
    return " ".join(f"--only {name}" for name in names.split())


def _last_review(review: Review) -> str:
    if not review.by:
        return "nobody has reviewed it yet"
    return f"the review says: {_cut(review.note)}" if review.note else ""


def _cut(words: str) -> str:
    return words if len(words) <= _MAX_SHOWN else f"{words[:_MAX_SHOWN].rstrip()}…"


def _related(context: RuleContext, suspicion: Suspicion) -> Iterator[Label]:
    """Yield the places of what changed, as far as they are another text than the quotation."""
    evidence, verified = suspicion.evidence, suspicion.evidence.verification
    claims = context.map.claims
    if Aspect.AROUND in suspicion.aspects and isinstance(verified, Anchor) and evidence.source in context.texts:
        passage = Span(verified.spans[0].start, verified.spans[-1].end)
        yield Label(context.in_source(evidence.source, passage), "what stands around this is other text now")
    if Aspect.CLAIM in suspicion.aspects:
        yield Label(context.shown(claims[evidence.claim].written, "claim"), "the claim as it is now")
    if Aspect.BEARING in suspicion.aspects:
        steps = context.map.arguments_by_entry.get(evidence.claim, ())
        for target in (step.target for step in steps[:_MAX_TARGETS]):
            written = _written(context, target)
            if written is not None:
                yield Label(context.shown(written, "claim", "question"), "what the claim bears on now")


def _written(context: RuleContext, target: Target) -> Written | None:
    """Return where a target is written: a claim, an issue, or the entry that a step starts from."""
    if isinstance(target, ToIssue):
        issue = context.map.issues.get(target.issue)
        return issue.written._replace(route=()) if issue is not None else None
    name = target.claim if isinstance(target, ToClaim) else context.map.arguments[target.argument].entry
    claim = context.map.claims.get(name)
    return claim.written if claim is not None else None
