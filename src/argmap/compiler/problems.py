"""What can be wrong with names and relations: values that the rules turn into diagnostics."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from argmap.model.origin import Written
from argmap.model.vocabulary import Relation


class NameKind(StrEnum):
    """What a name can stand for."""

    ISSUE = "issue"
    POSITION = "position"
    ARGUMENT = "argument"
    CLAIM = "position or argument"
    STEP = "argument, step or issue"
    SOURCE = "source"
    SPEAKER = "speaker"


class BadName(NamedTuple):
    """Something is called by a text that cannot be a name."""

    name: str
    kind: NameKind
    written: Written


class DuplicateName(NamedTuple):
    """Two things of one name space have the same name; the second is left out."""

    name: str
    kind: NameKind
    first: Written
    second: Written


class ConflictingIssue(NamedTuple):
    """Two files of one issue say different things under `key`."""

    issue: str
    key: str
    first: Written
    second: Written


class MissingQuestion(NamedTuple):
    """No file of the issue has its question."""

    issue: str
    written: Written


class UnknownName(NamedTuple):
    """A reference to something that is not there; `known` are the names that could have been meant."""

    name: str
    wanted: NameKind
    written: Written
    known: tuple[str, ...]


class WrongTarget(NamedTuple):
    """A relation to something that cannot bear it: `why` says what the target is, `instead` what to write."""

    name: str
    relation: Relation
    written: Written
    why: str
    instead: str


class AmbiguousStep(NamedTuple):
    """An undercut of an argument that makes several steps; `steps` are their names."""

    name: str
    written: Written
    steps: tuple[str, ...]


class SelfRelation(NamedTuple):
    """An argument that bears on its own claim."""

    name: str
    relation: Relation
    written: Written


class RepeatedRelation(NamedTuple):
    """Two relations from one argument to one target: the same twice, or opposite ones."""

    name: str
    target: str
    first: Written
    first_relation: Relation
    second: Written
    second_relation: Relation


class NoQuotation(NamedTuple):
    """Evidence with neither a quotation nor a reference."""

    claim: str
    written: Written


class NoSource(NamedTuple):
    """A quotation or reference that names no source."""

    claim: str
    written: Written


Problem = (
    BadName
    | DuplicateName
    | ConflictingIssue
    | MissingQuestion
    | UnknownName
    | WrongTarget
    | AmbiguousStep
    | SelfRelation
    | RepeatedRelation
    | NoQuotation
    | NoSource
)
