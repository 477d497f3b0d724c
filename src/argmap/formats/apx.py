"""APX, the format of ASPARTIX (Egly, Gaggl & Woltran 2010) and of the ICCMA competitions.

It consists of facts, `arg(a).` and `att(a,b).`, where the first attacks the second. Solvers want identifiers that begin
with a lower-case letter, so each argument is called by a letter and its number, and comments (after `%`) say what it
stands for.
"""

from __future__ import annotations

import re

from argmap.formats.identifiers import identifier, name_table
from argmap.semantics.dung.framework import AbstractFramework, framework_of

_FACT = re.compile(r"arg\(\s*(\w+)\s*\)\.|att\(\s*(\w+)\s*,\s*(\w+)\s*\)\.")
_NAME = re.compile(r"% (\w+) = (.*)")


def to_apx(framework: AbstractFramework) -> str:
    """Return a framework as APX: the table of names, the arguments, and the attacks by attacker and target."""
    lines = [
        *name_table(framework.names),
        *(f"arg({identifier(node)})." for node in range(len(framework.names))),
        *(
            f"att({identifier(attacker)},{identifier(target)})."
            for attacker, targets in enumerate(framework.targets)
            for target in targets
        ),
    ]
    return "".join(f"{line}\n" for line in lines)


def from_apx(text: str) -> AbstractFramework:
    """Return the framework of an APX text, with the names of its table where it has one.

    Raises KeyError where an attack has an end that is no argument; what is no fact and no name is passed over.
    """
    names: dict[str, str] = {}
    arguments: list[str] = []
    attacks: list[tuple[str, str]] = []
    for line in text.splitlines():
        if named := _NAME.fullmatch(line):
            names[named[1]] = named[2]
            continue
        for fact in _FACT.finditer(line.partition("%")[0]):
            if fact[1]:
                arguments.append(fact[1])
            else:
                attacks.append((fact[2], fact[3]))
    read = framework_of(arguments, attacks)
    return AbstractFramework(tuple(names.get(name, name) for name in read.names), read.attackers)
