"""What came of fetching, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from argmap._version import VERSION
from argmap.reporting.excerpts.visible import visible
from argmap.text.display_width import display_width

# Raised when a reader of an older version would misunderstand the new one.
_FORMAT = 1


class FetchState(StrEnum):
    """What became of one source."""

    CAPTURED = "captured"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    SAME_TEXT = "same text"
    CHANGED = "changed"
    NO_FILE = "no file"
    NO_URL = "no url"
    REFUSED = "refused"
    FAILED = "failed"


# What a command that was asked to fetch did not do, or found to be otherwise than the project relies on.
_FINDINGS = {FetchState.CHANGED, FetchState.NO_URL, FetchState.REFUSED}


@dataclass(frozen=True, slots=True)
class Fetched:
    """One source after it was fetched.

    `path` is its copy as seen from the project; `bytes` and `sha256` are of what came, None where nothing did; `notes`
    are what else should be known, each a line.
    """

    name: str
    state: FetchState
    message: str
    url: str | None = None
    path: str | None = None
    bytes: int | None = None
    sha256: str | None = None
    notes: tuple[str, ...] = ()


def exit_code(fetched: Sequence[Fetched]) -> int:
    """Return 2 where the world did not answer, 1 where a source is not what the project relies on, else 0."""
    states = {one.state for one in fetched}
    if FetchState.FAILED in states:
        return 2
    return 1 if states & _FINDINGS else 0


def print_fetched(fetched: Sequence[Fetched], format_name: str) -> str:
    """Return what came of fetching as a table, or as JSON; no line is cut, for hashes are there to be copied."""
    if format_name == "json":
        return (
            json.dumps(
                {"format": _FORMAT, "version": VERSION, "fetched": [asdict(one) for one in fetched]},
                ensure_ascii=False,
                indent=2,
            )
            + "\n"
        )
    if not fetched:
        return "no source has a `url`: there is nothing to fetch\n"
    wide = max(display_width(visible(one.name)) for one in fetched)
    lines = []
    for one in fetched:
        name = visible(one.name)
        lines.append(f"{name}{' ' * (wide - display_width(name))}  {one.state:9}  {visible(one.message)}\n")
        lines += [f"  = note: {visible(note)}\n" for note in one.notes]
    return "".join(lines)
