"""What a parser says about a broken file, turned into what its author can act on."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Diagnostic, Label, Place
from argmap.syntax.yaml_events import ParseError
from argmap.syntax.yaml_findings import YAML_SYNTAX
from argmap.text.span import Span


def explain(error: ParseError, text: str, path: str) -> Diagnostic:
    """Return the finding for the mistake that stopped the parser."""
    return YAML_SYNTAX.at(Place(path, Span(error.offset, error.offset + 1)), error.problem)
