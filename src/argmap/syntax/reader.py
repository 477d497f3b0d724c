"""YAML text to a `Tree`, with findings for everything that is wrong with the text as YAML."""

from __future__ import annotations

from itertools import islice

from argmap.diagnostics.diagnostic import Diagnostic, Place
from argmap.diagnostics.fix import Edit, Fix
from argmap.syntax.misread_keys import find_misread_keys
from argmap.syntax.prose import unfold_tree
from argmap.syntax.tree import Tree
from argmap.syntax.tree_builder import Limits, TreeBuilder
from argmap.syntax.yaml_characters import CONTROL_CHARACTERS
from argmap.syntax.yaml_events import EVENT_ERRORS, ParseError, open_events, parse_error
from argmap.syntax.yaml_findings import YAML_CHARACTER, YAML_LIMIT
from argmap.syntax.yaml_problems import explain_all
from argmap.text.span import Span

LIMITS = Limits()

_BYTE_ORDER_MARK = "\ufeff"
# What parsers of YAML 1.1 take for line ends, and YAML 1.2 and editors do not.
_NOT_LINE_ENDS = "\x85\u2028\u2029"
_PRIVATE_USE = range(0xF0000, 0xFFFFE)


def read(text: str, path: str, limits: Limits = LIMITS) -> tuple[Tree, tuple[Diagnostic, ...]]:
    """Return the tree of a YAML text, and what is wrong with the text, in its order; no text makes this raise.

    Scalars stay text whatever they look like; nothing, `~` and `null` are None. After a mistake that ends the reading,
    the tree holds what stands before it and is not `complete`. Of a key given twice, the first value is kept.

    `text` is taken as it is: offsets count a byte order mark at its start. `path` is its name in findings.
    """
    if len(text) > limits.characters:
        message = f"the file has {len(text):,} characters, and the limit is {limits.characters:,}"
        return Tree(path, text, None, complete=False), (YAML_LIMIT.at(Place(path, Span(0, 0)), message),)
    builder = TreeBuilder(path, text, limits)
    source = _without_byte_order_mark(text)
    error = _build(builder, source)
    if (error is not None or _BYTE_ORDER_MARK in source) and CONTROL_CHARACTERS.search(source):
        # A parser refuses the whole text for one such character; looking for them beforehand would cost every file.
        builder = TreeBuilder(path, text, limits)
        source = _without_control_characters(source, builder)
        error = _build(builder, source)
    mistakes = explain_all(error, source, text, path) if error is not None else ()
    tree = builder.tree()
    unfold_tree(tree)
    misread = find_misread_keys(tree)
    tree.complete = tree.complete and not misread
    return tree, _one_for_each_place([*builder.findings, *mistakes, *misread])


def _build(builder: TreeBuilder, source: str) -> ParseError | None:
    """Build the tree of a text, as far as it goes; return what the parser could not read."""
    source, restore = _without_odd_line_ends(source)
    try:
        builder.build(open_events(source), restore)
    except EVENT_ERRORS as error:
        return parse_error(error)
    return None


def _one_for_each_place(findings: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings in the order of the text; of two that begin at one place, the first found."""
    found: dict[int, Diagnostic] = {}
    for diagnostic in findings:
        found.setdefault(diagnostic.place.span.start if diagnostic.place else 0, diagnostic)
    return tuple(found[start] for start in sorted(found))


def _without_byte_order_mark(text: str) -> str:
    """Return the text with an empty line for the mark at its start: that changes no offset and no indentation."""
    return "\n" + text[1:] if text.startswith(_BYTE_ORDER_MARK) else text


def _without_control_characters(source: str, builder: TreeBuilder) -> str:
    """Report control characters and return the text with others in their place, so that the rest can be read."""
    for match in islice(CONTROL_CHARACTERS.finditer(source), builder.limits.findings):
        span = Span(*match.span())
        codes = " ".join(f"U+{ord(character):04X}" for character in match[0][:4])
        fix = Fix("remove it", (Edit(builder.path, span, ""),))
        message = f"the control character {codes} is not allowed in YAML"
        place = Place(builder.path, span)
        builder.findings.append(YAML_CHARACTER.at(place, message, help=("remove it",), fix=fix))
    return CONTROL_CHARACTERS.sub(lambda match: "\ufffd" * len(match[0]), source)


def _without_odd_line_ends(text: str) -> tuple[str, dict[int, str]]:
    """Put a private character in the place of each that only YAML 1.1 takes for a line end; return the way back too."""
    odd = [character for character in _NOT_LINE_ENDS if character in text]
    if not odd:
        return text, {}
    used = set(text)
    free = (chr(code) for code in _PRIVATE_USE if chr(code) not in used)
    stand_ins = dict(zip(odd, free, strict=False))
    there = str.maketrans(stand_ins)
    back = {ord(stand_in): character for character, stand_in in stand_ins.items()}
    return text.translate(there), back
