"""YAML as a stream of events with exact offsets, from libyaml or, where that is missing, from pure ruamel.yaml.

Nothing else of the project knows which of the two speaks. Offsets of events and errors are code points.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.docinfo import DocInfo
from ruamel.yaml.error import MarkedYAMLError, YAMLError

try:
    from _ruamel_yaml import CParser
except ImportError:  # pragma: no cover - PyPy and platforms without a wheel of ruamel.yaml.clib
    CParser = None

# An event of `ruamel.yaml.events`; both sources make the same classes.
NextEvent = Callable[[], Any]
# What the two sources raise for a text that is not YAML: pure ruamel.yaml lets `chr()` complain of impossible escapes.
EVENT_ERRORS = (YAMLError, ValueError, OverflowError)


class ParseError(NamedTuple):
    """What a parser said: it saw `problem` at `offset`, busy with `context` that had begun at `context_offset`."""

    problem: str
    offset: int
    context: str = ""
    context_offset: int | None = None


def libyaml_events(text: str) -> NextEvent:
    """Return the source of events that libyaml makes of `text`; raises one of `EVENT_ERRORS` where it cannot go on."""
    next_event: NextEvent = CParser(text).get_event
    return next_event


def pure_events(text: str) -> NextEvent:
    """Return the same events as `libyaml_events`, made by ruamel.yaml in Python, about fifteen times slower."""
    yaml = YAML(typ="safe", pure=True)
    # Without a record of the document, `%YAML` makes ruamel.yaml 0.19 stumble over its own feet.
    yaml.doc_infos.append(DocInfo(requested_version=None))
    _, parser = yaml.get_constructor_parser(text)
    next_event: NextEvent = parser.get_event
    return next_event


open_events: Callable[[str], NextEvent] = libyaml_events if CParser is not None else pure_events


def parse_error(error: Exception) -> ParseError:
    """Return what one of `EVENT_ERRORS` says, in the terms of the text."""
    if not isinstance(error, MarkedYAMLError):
        return ParseError(str(getattr(error, "reason", error)), int(getattr(error, "position", 0) or 0))
    mark, context_mark = error.problem_mark, error.context_mark
    return ParseError(
        error.problem or "",
        mark.index if mark is not None else 0,
        error.context or "",
        context_mark.index if context_mark is not None else None,
    )
