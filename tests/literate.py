"""Cases in Markdown: headings name them, fenced blocks are their files, comments in the YAML say what is to be found.

The first word after a fence is the kind of the block, the second the path of the file. Without a path, `yaml` is
`arguments/example.yaml`.

* `# error: [rule-name]`, `# warning: [...]` or `# note: [...]` in YAML expects a finding that begins on its line; with
  `"some words"` after it, it has to say them. `# ^ error: [...]` on a line of its own speaks of the line above it.
* A block `findings` expects what no comment can carry: `path:line:column error[rule-name] part` a line, the column
  optional, and `-` for a finding without a place.
* A block `lock` writes `argmap.lock` as if the texts had been there: `file: text` a line. `claim: words` says that the
  first quotation of the claim had these words when it was locked; `was: old | new`, that all files had other words;
  `reviewed: somebody`, that somebody reviewed all evidence then.
* The words `locked` and `require-text` after a block's kind are options of the check.

Blocks under the `#` heading of a file with `##` headings belong to all of its cases.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.diagnostics.fix import Edit
from argmap.model.quotation import Quotation, Tier
from argmap.review.lock_entries import lock_entries
from argmap.review.reviewing import review
from argmap.sources.lock import Lock, evidence_record, print_lock
from argmap.text.line_index import LineIndex
from argmap.text.span import Span
from argmap.workspace.checking import check_project
from argmap.workspace.files import MemoryFiles
from argmap.workspace.project import load_project

OPTIONS = frozenset({"locked", "require-text"})
EXAMPLE = "arguments/example.yaml"

_HEADING = re.compile(r"(#{1,2}) +(.+)")
_FENCE = re.compile(r"(`{3,})([^`]*)")
_MARKER = re.compile(r'#\s*(\^\s*)?(error|warning|note): \[([a-z-]+)\](?: "([^"]*)")?')
_LISTED = re.compile(r"(?:-|([^\s:]+):(\d+)(?::(\d+))?) +(error|warning|note)\[([a-z-]+)\] ?(.*)")


class Block(NamedTuple):
    """A fenced block: `kind` is the first word after the fence."""

    kind: str
    path: str
    options: frozenset[str]
    text: str


class Expected(NamedTuple):
    """A finding that should be there; line and column are counted from 1, and 0 is any."""

    path: str
    line: int
    column: int
    severity: str
    rule: str
    part: str

    def fits(self, found: Found) -> bool:
        """Say whether a finding is this one."""
        return (
            self[:2] == found[:2]
            and self.column in {0, found.column}
            and (self.severity, self.rule) == (found.severity, found.rule)
            and self.part in found.words
        )

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.severity}[{self.rule}]{f' that says {self.part!r}' if self.part else ''}"


class Found(NamedTuple):
    """A finding that is there; `words` is all that it says, one thing a line."""

    path: str
    line: int
    column: int
    severity: str
    rule: str
    words: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column} {self.severity}[{self.rule}] {self.words}"


@dataclass
class Case:
    """The files of one small project, and what a check of it should find."""

    name: str
    files: dict[str, str] = field(default_factory=dict)
    options: frozenset[str] = frozenset()
    expected: list[Expected] = field(default_factory=list)

    def findings(self) -> tuple[Diagnostic, ...]:
        """Check the project."""
        project = load_project(MemoryFiles(self.files))
        return check_project(project, locked="locked" in self.options, require_text="require-text" in self.options)

    def difference(self) -> str:
        """Return what is missing and what is unexpected, one a line; "" where the case holds."""
        found = [_found(diagnostic, self.files) for diagnostic in self.findings()]
        missing = []
        for expected in self.expected:
            match = next((one for one in found if expected.fits(one)), None)
            if match is None:
                missing.append(expected)
            else:
                found.remove(match)
        return "\n".join([*(f"missing:    {one}" for one in missing), *(f"unexpected: {one}" for one in found)])


def read_cases(markdown: str, name: str) -> list[Case]:
    """Return the cases of a Markdown text; `name` stands for the file in their names."""
    sections = [(title, level, blocks) for title, level, blocks in _sections(markdown) if blocks]
    has_cases = any(level == 2 for _, level, _ in sections)
    shared = [block for _, level, blocks in sections if level == 1 and has_cases for block in blocks]
    return [
        case_from([*shared, *blocks], f"{name}: {title}")
        for title, level, blocks in sections
        if level == 2 or not has_cases
    ]


def case_from(blocks: Iterable[Block], name: str) -> Case:
    """Return the case that the blocks make up."""
    case = Case(name)
    locks = []
    for block in blocks:
        case.options |= block.options
        if block.kind == "findings":
            case.expected += _listed(block.text)
        elif block.kind == "lock":
            locks.append(block.text)
        else:
            case.files[block.path] = block.text
            if block.path.endswith((".yaml", ".yml")):
                case.expected += _marked(block)
    for text in locks:
        case.files["argmap.lock"] = print_lock(_lock(case.files, text))
    return case


def read_blocks(markdown: str) -> list[Block]:
    """Return all fenced blocks of a Markdown text."""
    return [block for _, _, blocks in _sections(markdown) for block in blocks]


def apply_edits(files: dict[str, str], edits: Iterable[Edit]) -> dict[str, str]:
    """Return the files with the edits made, the last ones first."""
    changed = dict(files)
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = changed[edit.path]
        changed[edit.path] = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return changed


def _sections(markdown: str) -> Iterator[tuple[str, int, list[Block]]]:
    title, level, blocks = "", 0, []
    lines = iter(markdown.splitlines())
    for line in lines:
        heading, fence = _HEADING.fullmatch(line), _FENCE.fullmatch(line)
        if heading is not None:
            yield title, level, blocks
            title, level, blocks = heading[2], len(heading[1]), []
        elif fence is not None:
            blocks.append(_block(fence[2].split(), _until(fence[1], lines)))
    yield title, level, blocks


def _until(fence: str, lines: Iterator[str]) -> str:
    inside = []
    for line in lines:
        if line == fence:
            return "".join(f"{line}\n" for line in inside)
        inside.append(line)
    raise ValueError(f"a block that begins with {fence} does not end")


def _block(info: list[str], text: str) -> Block:
    kind, *rest = info
    options = frozenset(word for word in rest if word in OPTIONS)
    path = next((word for word in rest if word not in OPTIONS), EXAMPLE)
    return Block(kind, path, options, text)


def _marked(block: Block) -> Iterator[Expected]:
    above = 0
    for number, line in enumerate(block.text.splitlines(), 1):
        markers = list(_MARKER.finditer(line))
        speaks_of_above = any(marker[1] for marker in markers)
        for marker in markers:
            yield Expected(block.path, above if marker[1] else number, 0, marker[2], marker[3], marker[4] or "")
        above = above if speaks_of_above else number


def _listed(text: str) -> Iterator[Expected]:
    for line in filter(str.strip, text.splitlines()):
        match = _LISTED.fullmatch(line.strip())
        if match is None:
            raise ValueError(f"not a finding: {line}")
        path, number, column, severity, rule, part = match.groups()
        yield Expected(path or "-", int(number or 0), int(column or 0), severity, rule, part)


def _found(diagnostic: Diagnostic, files: dict[str, str]) -> Found:
    words = "\n            ".join(filter(None, (diagnostic.message, diagnostic.label, *diagnostic.help)))
    place = diagnostic.place
    if place is None:
        return Found("-", 0, 0, diagnostic.severity, diagnostic.rule, words)
    line, column = LineIndex(files[place.path]).position(place.span.start)
    return Found(place.path, line + 1, column + 1, diagnostic.severity, diagnostic.rule, words)


def _lock(files: dict[str, str], text: str) -> Lock:
    lines = [line.split(": ", 1) for line in text.splitlines()]
    for old, new in (words.split(" | ") for key, words in lines if key == "was"):
        files = {path: content.replace(new, old) for path, content in files.items()}
    texts = {f"seeds/{name}": f"{content}\n" for name, content in lines if "." in name}
    project = load_project(MemoryFiles(files | texts))
    argument_map, readable = project.map, project.texts.readable
    lock = lock_entries(argument_map, readable)
    evidence = dict(lock.evidence)
    for claim, words in lines:
        if "." not in claim and claim not in {"was", "reviewed"}:
            source = argument_map.claims[claim].evidence[0].source
            start = readable[source].text.index(words)
            spans = (Span(start, start + len(words)),)
            record = evidence_record(Quotation(words), source, readable[source].source, Tier.EXACT, spans)
            evidence[claim, 0] = record
    lock = Lock(lock.sources, evidence)
    for somebody in (words for key, words in lines if key == "reviewed"):
        lock = review(lock, argument_map, evidence, by=somebody, note="").lock
    return lock
