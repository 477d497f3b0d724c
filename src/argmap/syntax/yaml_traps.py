"""What YAML reads without complaint and not as it was meant: texts that it cuts at a number sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.model.origin import Route
from argmap.syntax.tree import Tree
from argmap.text.span import Span

# A number sign after a space, and touching what follows: `排名 #1`. A comment has a space after its sign.
_CUT = re.compile(r"([ \t]+)#[^\s#!][^\r\n]*")


def find_cut_texts(tree: Tree) -> Iterator[tuple[Route, Span]]:
    """Yield each plain text that YAML has cut at ` #`, with the range of the part that was lost.

    `claim: 排名 #1` is the text `排名` for YAML, and `claim: #1 reason` is no text at all. A sign with a space after it
    (`# note`) begins a comment as people mean it, and so do `#!` and `##`; it is left alone.
    """
    if "#" not in tree.text:
        return
    for match in _CUT.finditer(tree.text):
        route, on_key = tree.route_at(match.start())
        span = tree.value_span(route)
        quoted_or_block = tree.text[span.start : span.start + 1] in {"'", '"', "|", ">"} and span.end > span.start
        if span.end == match.start() and not on_key and not quoted_or_block and tree.is_text(route):
            yield route, Span(match.start() + len(match[1]), match.end())
