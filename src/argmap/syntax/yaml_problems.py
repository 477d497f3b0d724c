"""What a parser says about a broken file, turned into what its author can act on.

A parser says what it missed ("did not find expected key"), often a line too late. Each function listed below knows one
mistake that people make, recognises it by the parser's words and the lines around, and points at the characters at
fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.repairs import Repairs
from argmap.syntax.yaml_events import EVENT_ERRORS, ParseError, open_events, parse_error
from argmap.syntax.yaml_indentation_mistakes import odd_indentation, tab_in_indentation, tabs_throughout
from argmap.syntax.yaml_layout_mistakes import (
    end_of_document,
    line_outside_block_text,
    loose_line,
    misaligned_line,
    tab_between,
    wide_colon,
)
from argmap.syntax.yaml_level_mistakes import (
    key_indented_too_far,
    key_indented_too_little,
    keys_below_text,
    lone_key_indented_too_far,
)
from argmap.syntax.yaml_missing_colons import missing_colon, missing_space_after_colon, odd_space_after_colon
from argmap.syntax.yaml_mistake import Mistake
from argmap.syntax.yaml_text_mistakes import (
    bullet,
    colon_in_text,
    sign_at_start,
    text_after_quotation_mark,
    unclosed_bracket,
    unclosed_quotation_mark,
    unknown_escape,
)
from argmap.text.span import Span

_Known = Callable[[Mistake], Diagnostic | None]

# In the order of asking: what is sure comes before what is likely.
_KNOWN: tuple[_Known, ...] = (
    odd_indentation,
    tabs_throughout,
    tab_in_indentation,
    missing_colon,
    missing_space_after_colon,
    odd_space_after_colon,
    wide_colon,
    unknown_escape,
    unclosed_quotation_mark,
    text_after_quotation_mark,
    bullet,
    sign_at_start,
    unclosed_bracket,
    keys_below_text,
    key_indented_too_little,
    lone_key_indented_too_far,
    key_indented_too_far,
    colon_in_text,
    loose_line,
    tab_between,
    end_of_document,
    line_outside_block_text,
    misaligned_line,
)
# Where the correction is certain, the rest of the file can be read as if it had been made.
_SURE = frozenset(
    (
        odd_indentation,
        tabs_throughout,
        missing_colon,
        missing_space_after_colon,
        odd_space_after_colon,
        wide_colon,
        unknown_escape,
        text_after_quotation_mark,
        bullet,
        sign_at_start,
        keys_below_text,
        lone_key_indented_too_far,
        colon_in_text,
    )
)
_MOST_MISTAKES = 20
_LONGEST_REPAIRED = 4 << 20


def explain(error: ParseError, text: str, path: str) -> Diagnostic:
    """Return the finding for the mistake that stopped the parser at `error`."""
    return _explain(error, text, path)[0]


def explain_all(error: ParseError, source: str, text: str, path: str) -> Iterator[Diagnostic]:
    """Yield the finding for the mistake that stopped the parser, and for those after it that can be told apart.

    After a mistake whose correction is certain, the text is parsed again as if it were corrected; that ends at the
    first that is not, so that one mistake is not reported twice. `source` is what was parsed, of the same length as
    `text`, the author's.
    """
    repairs = Repairs(source, text)
    for _ in range(_MOST_MISTAKES):
        finding, sure = _explain(error, repairs.text, path)
        yield repairs.in_original(finding)
        if not sure or finding.fix is None or len(text) > _LONGEST_REPAIRED:
            return
        repairs.make(finding.fix)
        further = _first_error(repairs.source)
        if further is None or repairs.is_before_last(further.offset):
            return
        error = further


def _explain(error: ParseError, text: str, path: str) -> tuple[Diagnostic, bool]:
    """Return the finding, and whether its correction is certain."""
    mistake = Mistake.of(error, text, path)
    for known in _KNOWN:
        finding = known(mistake)
        if finding is not None:
            return finding, known in _SURE
    return _unknown(mistake), False


def _first_error(source: str) -> ParseError | None:
    try:
        next_event = open_events(source)
        while next_event() is not None:
            pass
    except EVENT_ERRORS as error:
        return parse_error(error)
    return None


def _unknown(mistake: Mistake) -> Diagnostic:
    """Return the finding for a mistake that nobody here knows: the parser's own words."""
    error = mistake.error
    at = min(error.offset, len(mistake.text))
    begun = error.context_offset
    related = ((Span(begun, begun + 1), error.context or "begun here"),) if begun is not None and begun != at else ()
    message = f"this is not YAML: {error.problem or 'it cannot be read'}"
    help_ = "put the text in quotes, or write it as a block under `|-`"
    return mistake.finding(Span(at, at + 1), message, related=related, help=help_)
