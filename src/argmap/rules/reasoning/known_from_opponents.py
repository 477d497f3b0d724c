"""The rule `known-from-opponents`."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import ArgumentMap, Evidence, ToClaim
from argmap.model.vocabulary import Relation, Stance, Voice
from argmap.rules.rule import Observation, RuleContext, rule

_REPORTED_BY_OTHERS = frozenset({Stance.REJECTS, Stance.CONCEDES})
_SHOWN = 3


@rule(Severity.WARNING)
def known_from_opponents(context: RuleContext) -> Iterator[Observation]:
    """A position is known only from those who report it.

    Nobody who holds the view is heard, so readers get it as others chose to put it. The support of a position is its
    own evidence and the evidence of all claims that support it, directly or through other supporting claims, on their
    own or as premises. The position is reported when there is such evidence and every piece of it is one of these:

    * `voice: gloss`: a view that the text ascribes to an unnamed camp;
    * `stance: rejects`: the text cites the view to reject it;
    * `stance: concedes`: an opponent grants it;
    * `voice: question` or `stance: asks`: nobody holds anything there; questions alone are not reported, though.

    A named person whose words a text reports (`stance: reports` with `voice: direct` or `reported`) is heard, and so is
    the text's own voice. Positions with no evidence at all are not reported here. Evidence for an undercut of an
    objection does not count: it does not say that the position holds.

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
            claim: Tea keeps you calm.
            source: leaflet
            quote: Some say that tea keeps you calm
            voice: gloss
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    ```

    ```text seeds/leaflet.txt
    Some say that tea keeps you calm. "I have slept better since I drink it," says a guest.
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
            claim: Tea keeps you calm.
            evidence:
              - source: leaflet
                quote: Some say that tea keeps you calm
                voice: gloss
              - source: leaflet
                quote: I have slept better since I drink it
                voice: direct
                speaker: guest
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    speakers:
      guest: A guest
    ```

    ```text seeds/leaflet.txt
    Some say that tea keeps you calm. "I have slept better since I drink it," says a guest.
    ```
    """
    claims = context.map.claims.values()
    only_reported = [claim.name for claim in claims if any(_is_from_others(item) for item in claim.evidence)]
    heard = [claim.name for claim in claims if any(_is_heard(item) for item in claim.evidence)]
    if not only_reported:
        return
    supported = _supported_claims(context.map)
    suspects = _following(only_reported, supported) - _following(heard, supported)
    for issue in context.map.issues.values():
        for name in issue.positions:
            if name in suspects and context.is_whole:
                yield _observation(context, name)


def _is_from_others(evidence: Evidence) -> bool:
    return evidence.voice is Voice.GLOSS or evidence.stance in _REPORTED_BY_OTHERS


def _is_heard(evidence: Evidence) -> bool:
    is_question = evidence.voice is Voice.QUESTION or evidence.stance is Stance.ASKS
    return not is_question and not _is_from_others(evidence)


def _following(names: Iterable[str], supported: Mapping[str, Iterable[str]]) -> set[str]:
    """Return the named claims, and those that any of them supports through any number of steps."""
    found = set(names)
    waiting = deque(found)
    while waiting:
        for target in supported.get(waiting.popleft(), ()):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found


def _supported_claims(argument_map: ArgumentMap) -> dict[str, list[str]]:
    """Return for each claim those that it supports, on its own or as one of several premises."""
    found: dict[str, list[str]] = {}
    for step in argument_map.arguments.values():
        if step.relation is Relation.SUPPORT and isinstance(step.target, ToClaim):
            for premise in step.premises:
                found.setdefault(premise, []).append(step.target.claim)
    return found


def _observation(context: RuleContext, position: str) -> Observation:
    evidence = list(_evidence_for(position, context.map))
    return Observation(
        context.key(context.map.claims[position].written),
        f"`{position}` is known only from those who report it",
        label="nobody who holds this view is heard",
        related=tuple(
            Label(context.shown(item.written, "voice", "stance", "source"), _in_words(item))
            for item in evidence[:_SHOWN]
        ),
        help=("quote somebody who holds it, or say so in a `note`",),
    )


def _evidence_for(position: str, argument_map: ArgumentMap) -> Iterator[Evidence]:
    """Yield what makes a position known from others, nearest first, and no more than is shown."""
    seen, waiting, count = {position}, deque([position]), 0
    while waiting and count < _SHOWN:
        name = waiting.popleft()
        for item in argument_map.claims[name].evidence:
            if _is_from_others(item):
                count += 1
                yield item
        for step in argument_map.arguments_by_target.get(ToClaim(name), ()):
            if step.relation is Relation.SUPPORT:
                waiting.extend(premise for premise in step.premises if premise not in seen)
                seen.update(step.premises)


def _in_words(evidence: Evidence) -> str:
    if evidence.stance is Stance.REJECTS:
        return "quoted to be rejected"
    if evidence.stance is Stance.CONCEDES:
        return "granted by an opponent"
    return "ascribed to an unnamed camp"
