"""The rule `same-speaker-on-both-sides`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.diagnostics.diagnostic import Label, Severity
from argmap.model.argument_map import ArgumentMap, Evidence, Target, ToClaim
from argmap.model.vocabulary import Stance, Voice
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.semantics.bearing import Bearing, bearings_by_position

# What is quoted with one of these is not held by its speaker, or is marked as a concession already.
_NOT_HELD = frozenset({Stance.REJECTS, Stance.CONCEDES, Stance.ASKS})
_SHOWN_POSITIONS = 3


class _Sides(NamedTuple):
    """The first quotation of a speaker for a position, and the first against it."""

    position: str
    pro: Evidence
    con: Evidence


@rule(Severity.NOTE)
def same_speaker_on_both_sides(context: RuleContext) -> Iterator[Observation]:
    """One speaker is quoted for and against the same position.

    That may be as it should be: whoever weighs a question speaks on both sides. It may also show that a quotation was
    torn from its context, or that its place in the map is wrong. What speaks for a position in the end, through
    whatever steps, counts as quoted for it.

    Not counted is what the text rejects, concedes or asks (`stance: rejects`, `concedes`, `asks`, `voice: question`),
    and what the text says in its own voice (`voice: narrator`), for authors set out both sides. Each speaker is told of
    once, with the first quotation on both sides.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm: {claim: Tea keeps you calm., source: leaflet, quote: It has calmed me, voice: direct, speaker: guest}
        con:
          dull: {claim: Tea is dull., source: leaflet, quote: tea bores me, voice: direct, speaker: guest}
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    speakers:
      guest: A guest
    ```

    ```text seeds/leaflet.txt
    "It has calmed me," says a guest. "But these days tea bores me," the guest adds.
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
          calm: {claim: Tea keeps you calm., source: leaflet, quote: It has calmed me, voice: direct, speaker: guest}
        con:
          dull:
            claim: Tea is dull.
            source: leaflet
            quote: tea bores me
            voice: direct
            speaker: guest
            stance: concedes
    ```

    ```yaml seeds/sources.yaml
    argmap: 1
    sources:
      leaflet: leaflet.txt
    speakers:
      guest: A guest
    ```

    ```text seeds/leaflet.txt
    "It has calmed me," says a guest. "But these days tea bores me," the guest adds.
    ```
    """
    found: dict[str, list[_Sides]] = {}
    for position, bearings in bearings_by_position(context.map):
        for speaker, sides in _on_both_sides(context.map, position, bearings):
            found.setdefault(speaker, []).append(sides)
    for speaker, several in found.items():
        yield _observation(context, speaker, several)


def _on_both_sides(
    argument_map: ArgumentMap, position: str, bearings: Mapping[Target, Bearing]
) -> Iterator[tuple[str, _Sides]]:
    """Yield the speakers that are quoted for and against a position, each with the nearest quotations."""
    heard: dict[Bearing, dict[str, Evidence]] = {bearing: {} for bearing in Bearing}
    for target, bearing in bearings.items():
        if isinstance(target, ToClaim):
            for piece in argument_map.claims[target.claim].evidence:
                if piece.speaker is not None and _is_held(piece):
                    heard[bearing].setdefault(piece.speaker, piece)
    for speaker, pro in heard[Bearing.FOR].items():
        con = heard[Bearing.AGAINST].get(speaker)
        if con is not None:
            yield speaker, _Sides(position, pro, con)


def _is_held(piece: Evidence) -> bool:
    return piece.stance not in _NOT_HELD and piece.voice not in {Voice.QUESTION, Voice.NARRATOR}


def _observation(context: RuleContext, speaker: str, several: list[_Sides]) -> Observation:
    first = several[0]
    more = len(several) - _SHOWN_POSITIONS
    names = ", ".join(f"`{sides.position}`" for sides in several[:_SHOWN_POSITIONS])
    return Observation(
        context.shown(first.con.written, "speaker"),
        f"`{speaker}` is quoted for and against {names}{f' and {more} more' if more > 0 else ''}",
        label=f"against `{first.position}`, under `{first.con.claim}`",
        related=(
            Label(context.shown(first.pro.written, "speaker"), f"for `{first.position}`, under `{first.pro.claim}`"),
        ),
        help=("look whether both are meant so; say `stance: concedes` of what the speaker only grants",),
    )
