"""Names that every solver reads: a letter and a number, with a table of what they stand for in comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def identifier(node: int) -> str:
    """Return the name of a node in files for solvers: `a0`, `a1` and so on."""
    return f"a{node}"


def name_table(names: Sequence[str]) -> Iterator[str]:
    """Yield a comment line for each node, `% a12 = its name`, on one line whatever the name holds."""
    for node, name in enumerate(names):
        yield f"% {identifier(node)} = {comment(name)}"


def comment(text: str) -> str:
    """Return text for one line of a comment: line breaks and control characters become spaces."""
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())
