"""The texts of a project's sources: each file read once, and no more of them held than memory should bear.

A text is dropped when those used since then need its place, and read again when somebody asks for it. As long as all
texts fit, which is the rule, none is ever dropped.
"""

from __future__ import annotations

import posixpath
from collections import OrderedDict
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from argmap.anchoring.searchable_text import SearchableText
from argmap.model.source import Source, SourceText
from argmap.sources import find_extractor, is_read_apart, read_text
from argmap.sources.problem import SourceProblem
from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import Files, FoundText, is_inside
from argmap.workspace.reading_apart import read_apart

# What the texts held may weigh, with their folds and indexes (bytes of memory). A text in Latin letters takes a byte a
# character, any other two, and each fold that a search needs takes as much again.
BUDGET = 256 << 20
# The text of a file of so many bytes may come to weigh this many times as much once it has been searched at every rung.
_LIKELY_GROWTH = 4

# A text that grows is weighed when so many others were used since, or at once if it has so many characters.
_UNWEIGHED = 64
_LARGE = 50_000


class TextStore(Mapping[str, SearchableText]):
    """The texts that are here, by the name of their source, in the order of the sources; sources may share a file.

    It is filled by `load_all`; `unreadable` then says why a text that is here cannot be read. `held` is what the texts
    weigh that are held now, in bytes.
    """

    def __init__(self, files: Files, folder: str, sources: Mapping[str, Source], *, budget: int = BUDGET) -> None:
        self.unreadable: dict[str, SourceProblem] = {}
        self.held = 0
        self._files = files
        self._folder = folder
        self._budget = budget
        self._file_of = {name: posixpath.normpath(source.file) for name, source in sources.items() if source.file}
        self._present: dict[str, str] = {}
        self._paths: dict[str, str] = {}
        self._held: OrderedDict[str, SearchableText] = OrderedDict()
        self._last = ""
        self._used: set[str] = set()
        self._weights: dict[str, int] = {}

    @property
    def fits(self) -> bool:
        """Whether all texts can be held together, as far as the sizes of their files tell."""
        sizes = (self._files.size_of_text(self._folder, file) or 0 for file in {*self._file_of.values()})
        return sum(sizes) * _LIKELY_GROWTH <= self._budget

    @property
    def readable(self) -> Mapping[str, SearchableText]:
        """The texts that are here and can be read."""
        return self

    @property
    def all(self) -> Mapping[str, SearchableText | SourceProblem]:
        """What is known of each text that is here."""
        return KnownTexts(self)

    def found_at(self, paths: Collection[str]) -> Iterator[SearchableText]:
        """Yield the texts that were found at some of `paths` (as `SourceText.path` names them), each once."""
        shown = {file: name for name, file in self._present.items() if self._paths[file] in paths}
        return (self[name] for name in shown.values())

    def load_all(self) -> Iterator[tuple[str, SearchableText]]:
        """Read every file once, in the order of the sources, and yield each text that can be read."""
        outcomes: dict[str, SourceProblem | bool] = {}
        for name, file in self._file_of.items():
            if file not in outcomes:
                found = self._read(file)
                if isinstance(found, SearchableText):
                    self._hold(file, found)
                outcomes[file] = found if isinstance(found, SourceProblem) else found is not None
            outcome = outcomes[file]
            if isinstance(outcome, SourceProblem):
                self.unreadable[name] = outcome
            elif outcome:
                self._present[name] = file
                yield name, self[name]

    def __getitem__(self, name: str) -> SearchableText:
        file = self._present[name]
        held = self._held.get(file)
        if held is None:
            found = self._read(file)
            if not isinstance(found, SearchableText):
                raise ArgmapError(f"`{file}` was changed while argmap read it")
            held = found
            self._hold(file, held)
        elif file != self._last:
            self._held.move_to_end(file)
            self._used.add(file)
            self._last = file
            if len(self._used) > _UNWEIGHED or len(held.text) > _LARGE:
                self._make_room()
        return held

    def __contains__(self, name: object) -> bool:
        return name in self._present

    def __iter__(self) -> Iterator[str]:
        return iter(self._present)

    def __len__(self) -> int:
        return len(self._present)

    def _read(self, file: str) -> SearchableText | SourceProblem | None:
        if not is_inside(file):
            return SourceProblem(file, "the path leads out of the folder of texts")
        try:
            found = self._files.find_text(self._folder, file)
        except ArgmapError as error:
            return SourceProblem(file, str(error))
        if found is None:
            return None
        text = self._text_of(found)
        return text if isinstance(text, SourceProblem) else SearchableText(text)

    def _text_of(self, found: FoundText) -> SourceText | SourceProblem:
        """Return the text of a file, from where it was kept if it takes long to read."""
        extractor = find_extractor(found.path)
        if extractor is None:
            return read_text(found.data, found.path)
        kept = self._files.kept.find(found.data, found.path, extractor)
        if kept is not None:
            return kept
        read = read_apart if is_read_apart(found.path) else read_text
        text = read(found.data, found.path)
        self._files.kept.keep(text)
        return text

    def _hold(self, file: str, text: SearchableText) -> None:
        self._held[file] = text
        self._paths[file] = text.source.path
        self._used.add(file)
        self._last = file
        self._make_room()

    def _make_room(self) -> None:
        """Weigh the texts used of late, for only those can have grown, and drop those used longest ago if need be."""
        for file in self._used:
            self._weigh(file)
        self._used = {self._last}
        while self.held > self._budget and len(self._held) > 1:
            dropped, _ = self._held.popitem(last=False)
            self.held -= self._weights.pop(dropped)

    def _weigh(self, file: str) -> None:
        weight = self._held[file].weight
        self.held += weight - self._weights.get(file, 0)
        self._weights[file] = weight


class KnownTexts(Mapping[str, "SearchableText | SourceProblem"]):
    """What is known of each text that is here: the text, or why it cannot be read."""

    def __init__(self, store: TextStore) -> None:
        self._store = store

    def __getitem__(self, name: str) -> SearchableText | SourceProblem:
        problem = self._store.unreadable.get(name)
        return self._store[name] if problem is None else problem

    def get(self, name: str, default: Any = None) -> Any:
        """Return what is known of one text: what `Mapping.get` does, twice as fast."""
        return self[name] if name in self else default  # noqa: SIM401 - this is `get`

    def __contains__(self, name: object) -> bool:
        return name in self._store or name in self._store.unreadable

    def __iter__(self) -> Iterator[str]:
        yield from self._store
        yield from self._store.unreadable

    def __len__(self) -> int:
        return len(self._store) + len(self._store.unreadable)
