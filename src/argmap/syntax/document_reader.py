"""Trees to documents: the values are checked against the format, and what does not fit is said and left out.

One wrong key must not hide the findings of the rest: every part that does not fit is reported once, taken out of the
values (or replaced by a stand-in where something must be there), and the rest is read again.
"""

from __future__ import annotations

import copy
import types
import typing
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from argmap.diagnostics.diagnostic import Diagnostic, Place
from argmap.diagnostics.fix import Edit, Fix
from argmap.diagnostics.nearest import nearest_names
from argmap.model.origin import Route
from argmap.syntax.document import ArgumentEntry, EvidenceEntry, PositionEntry, SettingsFile, SourceEntry, SpeakerEntry
from argmap.syntax.document_corrections import empty_file, key_without_colon, missing_key, wrong_type
from argmap.syntax.document_echoes import without_echoes
from argmap.syntax.document_findings import (
    EMPTY_VALUE,
    FORMAT_VERSION,
    MISSING_KEY,
    UNKNOWN_KEY,
    UNKNOWN_VALUE,
    WRONG_TYPE,
)
from argmap.syntax.document_words import WORDS
from argmap.syntax.misplaced_keys import find_misplaced_keys, with_keys_in_place
from argmap.syntax.odd_characters import describe_odd_characters
from argmap.syntax.tree import Tree
from argmap.text.span import Span

Model = TypeVar("Model", bound=BaseModel)

# Each reading can lay bare what an outer mistake hid; nothing in the format nests deeper than this many mistakes.
_MAX_READINGS = 12
# What stands for a key that must be there; an entry that lacks another one is left out whole.
_STAND_INS = {"argmap": "1", "issue": "(missing)", "claim": "(missing)"}
_NAMED_ENTRIES = {
    "positions": PositionEntry,
    "pro": ArgumentEntry,
    "con": ArgumentEntry,
    "undercut": ArgumentEntry,
    "arguments": ArgumentEntry,
    "sources": SourceEntry,
    "speakers": SpeakerEntry,
}


class Problem(NamedTuple):
    """One pydantic error, put into the words of the tree: `route` leads to the deepest part that is written."""

    route: Route
    missing: str | None
    kind: str
    wanted: str
    value: Any


def read_document(tree: Tree, model: type[Model]) -> tuple[Model | None, tuple[Diagnostic, ...]]:
    """Return the tree's values as `model`, and a finding for each part that does not fit.

    The document holds what did fit; it is None when nothing usable is left.
    """
    if tree.values is None and tree.complete and any(field.is_required() for field in model.model_fields.values()):
        return None, (empty_file(tree),)
    values = tree.values if tree.values is not None else {}
    found: dict[tuple[Route, str | None], Diagnostic] = {
        (route, None): _phrase_empty(route, tree) for route in tree.empty_values()
    }
    misplaced = list(find_misplaced_keys(tree))
    if misplaced:
        values = with_keys_in_place(values, misplaced)
        found.update({(key.meant, None): key.finding for key in misplaced})
    for reading in range(_MAX_READINGS):
        try:
            return model.model_validate(values), tuple(without_echoes(found, tree))
        except ValidationError as error:
            values = copy.deepcopy(values) if reading == 0 else values
            problems = list(_problems_in(error, values))
        for problem in problems:
            found.setdefault((problem.route, problem.missing), _phrase(problem, tree, model))
        if not _mend(values, problems):
            break
    return None, tuple(without_echoes(found, tree))


def _problems_in(error: ValidationError, values: Any) -> Iterator[Problem]:
    seen = set()
    for detail in error.errors(include_url=False):
        problem = _problem_from(detail, values)
        # The branches of a union report the same place once each: one cause, one finding.
        if (problem.route, problem.missing) not in seen:
            seen.add((problem.route, problem.missing))
            yield problem


def _problem_from(detail: ErrorDetails, values: Any) -> Problem:
    route: list[str | int] = []
    here: Any = values
    for part in detail["loc"]:
        # Parts that are not written are tags of union branches, or the key that is missing.
        if _is_written(here, part):
            here = here[part]
            route.append(part)
    missing = str(detail["loc"][-1]) if detail["type"] == "missing" else None
    context = detail.get("ctx") or {}
    wanted = str(context.get("expected") or context.get("pattern") or detail["msg"])
    return Problem(tuple(route), missing, detail["type"], wanted, here)


def _is_written(value: Any, part: str | int) -> bool:
    if isinstance(value, dict):
        return part in value
    return isinstance(value, list) and isinstance(part, int) and part < len(value)


def _mend(values: Any, problems: list[Problem]) -> bool:
    """Take out of `values` what does not fit; say whether anything is left to read."""
    if not isinstance(values, dict):
        return False
    for problem in sorted(problems, key=_depth, reverse=True):
        parent, last = _step_before(values, problem.route)
        holder = values if parent is None else parent[last]
        if problem.missing in _STAND_INS and isinstance(holder, dict):
            holder[problem.missing] = _STAND_INS[problem.missing]
        elif isinstance(parent, dict) and last == "argmap":
            parent[last] = _STAND_INS["argmap"]
        elif isinstance(parent, dict):
            parent.pop(last, None)
        elif isinstance(parent, list) and isinstance(last, int) and last < len(parent):
            _take_out(parent, last, problem.route)
        else:
            return False
    return True


def _depth(problem: Problem) -> tuple[int, int]:
    """Order problems so that inner parts come out before outer ones, and later items of a list before earlier ones."""
    last = problem.route[-1] if problem.route else None
    return len(problem.route), last if isinstance(last, int) else -1


def _take_out(items: list[Any], index: int, route: Route) -> None:
    """Take an item out of a list; evidence leaves an empty entry, so that the routes to what follows stay true."""
    if route[-2:-1] == ("evidence",) and items[index] != {}:
        items[index] = {}
    else:
        del items[index]


def _step_before(values: Any, route: Route) -> tuple[Any, Any]:
    here: Any = values
    parent: Any = None
    last: Any = None
    for part in route:
        try:
            here, parent, last = here[part], here, part
        except (KeyError, IndexError, TypeError):
            return None, None
    return parent, last


def _phrase(problem: Problem, tree: Tree, model: type[BaseModel]) -> Diagnostic:
    if problem.missing is not None:
        return _phrase_missing(problem, tree, model)
    if problem.kind == "extra_forbidden":
        return _phrase_unknown_key(problem, tree, model)
    key = str(problem.route[-1]) if problem.route else "the file"
    place = Place(tree.path, tree.value_span(problem.route))
    if problem.route == ("argmap",) and problem.value is not None:
        return FORMAT_VERSION.at(
            place, f"version `{problem.value}` of the format is not known", help=("this argmap reads `argmap: 1`",)
        )
    if problem.value is None or problem.kind == "string_too_short":
        return _phrase_empty(problem.route, tree)
    if problem.kind in {"enum", "literal_error"} and isinstance(problem.value, str):
        return _phrase_unknown_value(problem, place, key)
    return _phrase_wrong_type(problem, place, key, tree)


def _phrase_missing(problem: Problem, tree: Tree, model: type[BaseModel]) -> Diagnostic:
    span = tree.key_span(problem.route) or (tree.value_span(problem.route) if problem.route else None)
    place = Place(tree.path, span if span is not None else _first_line(tree))
    what = WORDS.get(_model_at(model, problem.route).__name__, "this")
    help_lines, fix = missing_key(tree, str(problem.missing))
    label = f"`{problem.missing}` is missing here"
    return MISSING_KEY.at(place, f"{what} needs `{problem.missing}`", label=label, help=help_lines, fix=fix)


def _first_line(tree: Tree) -> Span:
    return Span(0, max(1, len(tree.lines.line(0))))


def _phrase_unknown_key(problem: Problem, tree: Tree, model: type[BaseModel]) -> Diagnostic:
    key = str(problem.route[-1])
    holder = _model_at(model, problem.route[:-1])
    keys = list(holder.model_fields)
    without_colon = key_without_colon(tree, key, keys, problem.route)
    if without_colon is not None:
        return without_colon
    nearest = nearest_names(key, keys)
    span = tree.key_span(problem.route) or tree.value_span(problem.route)
    help_lines = [f"did you mean `{nearest[0]}`?"] if nearest else [f"keys here: {', '.join(keys)}"]
    odd = describe_odd_characters(key)
    if odd is not None:
        help_lines.append(odd)
    fix = Fix(f"write `{nearest[0]}`", (Edit(tree.path, span, nearest[0]),)) if nearest else None
    what = WORDS.get(holder.__name__, "this")
    return UNKNOWN_KEY.at(Place(tree.path, span), f"unknown key `{key}` in {what}", help=tuple(help_lines), fix=fix)


def _phrase_empty(route: Route, tree: Tree) -> Diagnostic:
    key, span = tree.key_span(route), tree.value_span(route)
    line_end = tree.text.find("\n", span.end)
    after = tree.text[span.end : line_end if line_end >= 0 else None]
    hint = ("text after `#` is a comment; to keep it, quote the text",) if "#" in after else ()
    what = f"`{route[-1]}` is empty" if key is not None and route else "there is nothing here"
    return EMPTY_VALUE.at(Place(tree.path, key or span), what, label="nothing stands after this", help=hint)


def _phrase_unknown_value(problem: Problem, place: Place, key: str) -> Diagnostic:
    options = [option.strip(" '") for option in problem.wanted.replace(" or ", ", ").split(",")]
    nearest = nearest_names(problem.value, options)
    help_lines = (f"did you mean `{nearest[0]}`?",) if nearest else ()
    fix = Fix(f"write `{nearest[0]}`", (Edit(place.path, place.span, nearest[0]),)) if nearest else None
    return UNKNOWN_VALUE.at(
        place, f"`{problem.value}` is not a known {key}", help=(*help_lines, f"known: {', '.join(options)}"), fix=fix
    )


# No entry of the settings can be written as a bare text.
_SETTINGS = "argmap.yaml"
_WANTED = {
    "string_type": "a text",
    "dict_type": "a mapping of names to entries",
    "tuple_type": "a list",
    "model_type": "a text or a mapping of keys",
    "model_attributes_type": "a text or a mapping of keys",
}


def _phrase_wrong_type(problem: Problem, place: Place, key: str, tree: Tree) -> Diagnostic:
    value = problem.value
    wanted = _WANTED.get(problem.kind, problem.wanted)
    if tree.path == _SETTINGS and problem.kind in {"model_type", "model_attributes_type"}:
        wanted = "a mapping of keys"
    if problem.kind in {"less_than_equal", "greater_than_equal", "number"}:
        wanted = "a number from 0 to 1"
    elif problem.kind == "string_pattern_mismatch":
        wanted = "a language tag such as `zh-Hant`" if key == "lang" else "64 hexadecimal digits"
    got = "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else f"`{value}`"
    help_lines, fix = wrong_type(tree, problem.kind, key, value, place.span)
    return WRONG_TYPE.at(place, f"`{key}` should be {wanted}, not {got}", help=help_lines, fix=fix)


def _model_at(model: type[BaseModel], route: Route) -> type[BaseModel]:
    """Return the model that the mapping at `route` is read as."""
    here: Any = model
    for position, part in enumerate(route):
        before = route[position - 1] if position else None
        if isinstance(before, str) and before in _NAMED_ENTRIES and isinstance(here, dict):
            here = _NAMED_ENTRIES[before]
        elif isinstance(part, int):
            here = here if isinstance(here, type) else EvidenceEntry
        elif isinstance(here, type) and issubclass(here, BaseModel) and part in here.model_fields:
            here = _model_in(here.model_fields[part].annotation)
    return here if isinstance(here, type) else model


def _model_in(annotation: Any) -> Any:
    """Return the model inside a field's annotation; a dict stands for a mapping of names to entries."""
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation if issubclass(annotation, BaseModel) else {}
    if typing.get_origin(annotation) is dict:
        return {}
    for argument in typing.get_args(annotation):
        found = _model_in(argument)
        if isinstance(found, type):
            return found
    return {}


__all__ = ["SettingsFile", "read_document"]
