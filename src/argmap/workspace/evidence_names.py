"""Evidence by name: `claim` is all quotations of a claim, `claim/0` the first piece of its evidence, as in the lock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagnostics.nearest import Suggestions
from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.workspace.errors import ArgmapError

_ORDINALS_ARE = "`name/0` is the first piece of its evidence, as in `argmap.lock`"
_MAX_NAMED = 3


def told(evidence: Evidence) -> str:
    """Return the name of one piece of evidence."""
    return f"{evidence.claim}/{evidence.ordinal}"


def select_evidence(argument_map: ArgumentMap, names: Sequence[str]) -> tuple[Evidence, ...]:
    """Return the quotations that are named, each once, in the order written.

    Raises:
        ArgmapError: one or more of the names mean none; it says so of all of them.
    """
    problems = list(_problems(argument_map, names))
    if problems:
        messages, help_lines = zip(*problems, strict=True)
        raise ArgmapError("; ".join(messages), help="; ".join(dict.fromkeys(help_lines)))
    chosen = {(one.claim, one.ordinal) for name in names for one in _named(argument_map, name)}
    claims = {name.partition("/")[0] for name in names}
    return tuple(
        one
        for claim in argument_map.claims.values()
        if claim.name in claims
        for one in claim.evidence
        if (one.claim, one.ordinal) in chosen
    )


def _named(argument_map: ArgumentMap, name: str) -> list[Evidence]:
    claim, slash, ordinal = name.partition("/")
    quoted = [one for one in argument_map.claims[claim].evidence if one.quotation is not None]
    return [one for one in quoted if str(one.ordinal) == ordinal] if slash else quoted


def _problems(argument_map: ArgumentMap, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield a message and a line of help for each name that means no evidence."""
    suggestions = Suggestions()
    for name in names:
        claim = name.partition("/")[0]
        if claim not in argument_map.claims:
            nearest = suggestions.nearest(claim, tuple(argument_map.claims))
            named = " or ".join(f"`{other}`" for other in nearest)
            help_line = f"did you mean {named}?" if nearest else "the names of positions and arguments are meant"
            yield f"there is no claim `{claim}`", help_line
        elif not _named(argument_map, name):
            quoted = _named(argument_map, claim)
            known = ", ".join(f"`{told(one)}`" for one in quoted[:_MAX_NAMED])
            known += ", …" if len(quoted) > _MAX_NAMED else ""
            if quoted:
                yield f"`{claim}` has no quotation `{name}`", f"there are {known}: {_ORDINALS_ARE}"
            else:
                yield f"`{claim}` has no quotation", "only what is quoted can be reviewed"
