"""The rule `confusable-name`."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.diagnostics.diagnostic import Label, Place, Severity
from argmap.model.argument_map import ArgumentMap
from argmap.model.origin import Written
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.text.look_alikes import LATIN_LOOK_ALIKES


class _Named(NamedTuple):
    name: str
    written: Written
    is_value: bool = False


@rule(Severity.WARNING)
def confusable_name(context: RuleContext) -> Iterator[Observation]:
    """Two names look the same to a reader.

    They differ only in upper and lower case, in `-` and `_`, or in letters of two scripts that look alike, such as the
    Latin and the Cyrillic `a`. Such names are mistaken for each other when somebody refers to them.

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
          Calm: {claim: Calm is not what a drink is for., assumed: true}
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
          calm-is-no-use: {claim: Calm is not what a drink is for., assumed: true}
    ```
    """
    for names in _name_spaces(context.map):
        for second, first in _taken_for_each_other(names):
            yield Observation(
                _place(context, second),
                f"the name `{second.name}` looks like `{first.name}`",
                label=_difference(second.name, first.name),
                related=(Label(_place(context, first), f"`{first.name}` is written here"),),
                help=("give one of the two a name of its own",),
            )


def _name_spaces(argument_map: ArgumentMap) -> Iterator[Iterable[_Named]]:
    """Yield the names of each name space; what a text under `premises` is called is not written by anybody."""
    yield [
        *(
            _Named(name, Written(issue.written.path, ("issue",)), is_value=True)
            for name, issue in argument_map.issues.items()
        ),
        *(_Named(name, claim.written) for name, claim in argument_map.claims.items() if not claim.is_unnamed),
    ]
    yield [_Named(name, source.written) for name, source in argument_map.sources.items()]
    yield [_Named(name, speaker.written) for name, speaker in argument_map.speakers.items()]


def _taken_for_each_other(names: Iterable[_Named]) -> Iterator[tuple[_Named, _Named]]:
    """Yield each name that looks like an earlier one, with the first of those."""
    seen: dict[str, _Named] = {}
    for named in names:
        looks = _looks_of(named.name)
        first = next((seen[look] for look in looks if look in seen), None)
        if first is not None and first.name != named.name:
            yield named, first
        for look in looks:
            seen.setdefault(look, named)


def _looks_of(name: str) -> tuple[str, ...]:
    """Return what a name is taken for: without case, and with Latin letters for those that look like them."""
    if name.isascii():
        return (name.lower().replace("_", "-"),)
    wide = unicodedata.normalize("NFKC", name).replace("_", "-")
    return tuple(dict.fromkeys((wide.casefold(), wide.translate(LATIN_LOOK_ALIKES).casefold())))


def _difference(name: str, other: str) -> str:
    if name.casefold() == other.casefold():
        return "the two differ only in upper and lower case"
    for character, counterpart in zip(name, other, strict=False):
        if character != counterpart and character.casefold() != counterpart.casefold():
            if {character, counterpart} == {"-", "_"}:
                return "the two differ only in `-` and `_`"
            return f"`{character}` is {_in_words(character)}, and there `{counterpart}` is {_in_words(counterpart)}"
    return "the two differ in a letter that looks the same"


def _in_words(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}").lower()


def _place(context: RuleContext, named: _Named) -> Place:
    return context.value(named.written) if named.is_value else context.key(named.written)
