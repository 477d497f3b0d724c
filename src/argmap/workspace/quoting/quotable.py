"""The sources of a project whose texts can be quoted from, read without its debates: those may not be there yet."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from argmap.anchoring.searchable_text import SearchableText
from argmap.model.source import Source
from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import Files
from argmap.workspace.project import SOURCES_FILE, load_sources
from argmap.workspace.source_names import select_sources
from argmap.workspace.texts import TextStore


@dataclass(frozen=True, slots=True)
class Quotable:
    """The texts that are here; the names of the sources whose texts are `not_here`, and why others cannot be read."""

    texts: TextStore
    not_here: tuple[str, ...]
    unreadable: Mapping[str, str]


def load_quotable(files: Files, name: str | None = None) -> Quotable:
    """Read the texts of a project's sources, or that of the source `name` alone.

    Raises:
        ArgmapError: there is no such source, it has no text, or the project describes no sources.
    """
    compiled, folder = load_sources(files)
    sources = compiled.sources
    if not sources:
        raise ArgmapError("there are no sources to quote from", help=f"describe them in `{folder}/{SOURCES_FILE}`")
    chosen = sources if name is None else {name: _named(name, sources)}
    texts = TextStore(files, folder, chosen)
    deque(texts.load_all(), maxlen=0)
    unreadable = {one: problem.message for one, problem in texts.unreadable.items()}
    absent = (one.name for one in chosen.values() if one.file and one.name not in texts and one.name not in unreadable)
    return Quotable(texts, tuple(absent), unreadable)


def text_of(quotable: Quotable, name: str) -> SearchableText:
    """Return the text of one source; raise `ArgmapError` if it is not here, or cannot be read."""
    if name in quotable.unreadable:
        raise ArgmapError(f"the text of `{name}` cannot be read: {quotable.unreadable[name]}")
    if name not in quotable.texts:
        raise ArgmapError(
            f"the text of `{name}` is not here", help="put it among the sources, or into a folder of ARGMAP_SOURCES"
        )
    return quotable.texts[name]


def _named(name: str, sources: Mapping[str, Source]) -> Source:
    (chosen,) = select_sources(sources, [name])
    if sources[chosen].file is None:
        raise ArgmapError(f"the source `{chosen}` has no text: it is known only through others")
    return sources[chosen]
