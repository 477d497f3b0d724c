"""The rule `bad-name`."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from argmap.compiler.problems import BadName, NameKind
from argmap.diagnostics.diagnostic import Place, Severity
from argmap.diagnostics.fix import Edit, Fix
from argmap.model.names import MAX_NAME_LENGTH, name_from, odd_character
from argmap.rules.rule import Observation, RuleContext, rule
from argmap.syntax.scalar import scalar


@rule(Severity.ERROR)
def bad_name(context: RuleContext) -> Iterator[Observation]:
    """A name has a character that names cannot have.

    A name starts with a letter or digit of any script and goes on with letters, their marks, digits, `-` and `_`. It is
    in composed form (NFC) and has at most 120 characters, because it also names links, files and boxes of the picture.
    Whatever refers to it has to be changed with it: the finding shows the name only where it is given.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      green tea:
        claim: Green tea is better.
        pro:
          calm: {claim: Green tea keeps you calm., assumed: true}
        con:
          bitter: {claim: Green tea is bitter., assumed: true}
    ```

    ## Good

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      green-tea:
        claim: Green tea is better.
        pro:
          calm: {claim: Green tea keeps you calm., assumed: true}
        con:
          bitter: {claim: Green tea is bitter., assumed: true}
    ```
    """
    for problem in context.problems_of(BadName):
        if problem.kind is NameKind.ISSUE and not context.is_written(problem.written):
            continue
        place = context.value(problem.written) if problem.kind is NameKind.ISSUE else context.key(problem.written)
        better = name_from(problem.name)
        yield Observation(
            place,
            f"`{problem.name}` cannot be the name of {_A_KIND[problem.kind]}",
            label=_what_is_wrong(problem.name),
            help=(
                "names have letters, digits, `-` and `_`, and start with a letter or digit",
                f"`{better}` would do",
            ),
            fix=_renaming(place, better),
        )


_A_KIND = {
    NameKind.ISSUE: "an issue",
    NameKind.POSITION: "a position",
    NameKind.ARGUMENT: "an argument",
    NameKind.SOURCE: "a source",
    NameKind.SPEAKER: "a speaker",
}


def _what_is_wrong(name: str) -> str:
    if not unicodedata.is_normalized("NFC", name):
        return "its letters are not in composed form (NFC)"
    odd = odd_character(name)
    if odd is not None:
        return "it has a space" if odd == " " else f"it has {_shown(odd)}"
    if len(name) > MAX_NAME_LENGTH:
        return f"it has {len(name)} characters, and the limit is {MAX_NAME_LENGTH}"
    return f"it starts with {_shown(name[0])}" if name else "it is empty"


def _shown(character: str) -> str:
    is_seen = character.isprintable() and unicodedata.category(character) != "Mn"
    return f"`{character}`" if is_seen else f"the invisible character U+{ord(character):04X}"


def _renaming(place: Place, name: str) -> Fix:
    return Fix(f"call it `{name}`", (Edit(place.path, place.span, scalar(name)),))
