"""Many texts: what searching them costs, what a check reads and hashes when nothing changed, and how much it holds."""

from __future__ import annotations

import gc
import hashlib
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Self

from corpus import falsify_one, made_text, passages, write_texts

from argmap.anchoring.searchable_text import SearchableText
from argmap.anchoring.verification import Verifier
from argmap.model.origin import Written
from argmap.model.quotation import Quotation
from argmap.model.source import Source, SourceText
from argmap.workspace.checking import check_project
from argmap.workspace.files import DiskFiles, FoundText
from argmap.workspace.project import load_project

ARGMAP = Path(sys.executable).with_name("argmap")

Row = Callable[[str, str, str, str], None]


class Child(NamedTuple):
    """What a run of argmap took: seconds on the wall, and the greatest memory it held, in bytes."""

    seconds: float
    peak: int
    exit_code: int


def searching(row: Row) -> None:
    """Search 100,000 quotations in 1,000 texts of 20,000 characters, one text after the other, as a check does."""
    random_source = random.Random(17)
    langs = ("en", "bg", "zh", "pl", "ru")
    texts = {f"text-{number}": made_text(random_source, langs[number % 5], 20_000) for number in range(1_000)}
    wanted = [(Quotation(one), name) for name, text in texts.items() for one in passages(text, 100, random_source)]
    sources = {name: Source(name, Written("sources.yaml", ()), name, None) for name in texts}
    times = []
    for _ in range(2):
        # Folds made by one run would help the next.
        searchable = {
            name: SearchableText(SourceText(name, text, extractor="text/1", bytes_sha256=""))
            for name, text in texts.items()
        }
        verify = Verifier(searchable, None)
        begin = _without_collector()
        found = Counter(type(verify(one, "claim", 0, sources[name])).__name__ for one, name in wanted)
        times.append(time.process_time() - begin)
    begin = _without_collector()
    for one, name in wanted:
        texts[name].find(one.exact)
    finds = time.process_time() - begin
    gc.enable()
    characters = sum(map(len, texts.values()))
    row(
        f"{len(wanted):,} quotations in 1,000 texts, {characters / 1e6:.0f} M characters, process time",
        f"{min(times):.2f} s",
        "1.5 s",
        f"one str.find each {finds:.2f} s; {_in_words(found)}",
    )


def _without_collector() -> float:
    gc.collect()
    gc.disable()
    return time.process_time()


def _in_words(found: Counter[str]) -> str:
    return ", ".join(f"{count:,} {name.lower()}" for name, count in found.most_common())


class _CountedFiles(DiskFiles):
    """Files that count how often each text is read."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.reads: Counter[str] = Counter()

    def find_text(self, folder: str, name: str) -> FoundText | None:
        self.reads[name] += 1
        return super().find_text(folder, name)


def nothing_changed(row: Row, folder: Path, *, texts: int = 1_000, quotations: int = 10_000) -> None:
    """Check a locked project of many texts again: each file is to be read once and hashed once."""
    size = write_texts(folder, texts=texts, characters=20_000, quotations=quotations)
    subprocess.run([str(ARGMAP), "lock", str(folder)], check=True, capture_output=True)
    files = _CountedFiles(folder)
    with _CountedHashes() as hashes:
        check_project(load_project(files))
    reads = sum(files.reads.values()) / texts
    row(
        f"checking {texts:,} locked texts, {size / 1e6:.0f} MB: each file read, and hashed",
        f"{reads:.2f}, {hashes.large / texts:.2f}",
        "1, 1",
        f"of {hashes.bytes / size:.2f} x their bytes",
    )
    once = min(_run("check", folder).seconds for _ in range(3))
    reference = min(_reading(folder) for _ in range(3))
    row(
        f"argmap check of them with {quotations:,} quotations, wall",
        f"{once:.2f} s",
        "",
        f"reading and hashing each file {reference:.3f} s",
    )


class _CountedHashes:
    """Counts what is hashed: `large` hashes of 10,000 bytes or more, and the bytes of those."""

    def __init__(self) -> None:
        self.large = 0
        self.bytes = 0
        self._sha256 = hashlib.sha256

    def __enter__(self) -> Self:
        def counted(content: bytes = b"", **options: bool):
            if len(content) >= 10_000:
                self.large += 1
                self.bytes += len(content)
            return self._sha256(content, **options)

        hashlib.sha256 = counted
        return self

    def __exit__(self, *_error: object) -> None:
        hashlib.sha256 = self._sha256


def _reading(folder: Path) -> float:
    begin = time.perf_counter()
    for path in (folder / "seeds").glob("*.txt"):
        hashlib.sha256(path.read_bytes()).hexdigest()
    return time.perf_counter() - begin


def _run(*command: object) -> Child:
    """Run argmap, and ask the system what it took."""
    begin = time.perf_counter()
    process = subprocess.Popen([str(ARGMAP), *map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    return Child(time.perf_counter() - begin, usage.ru_maxrss * unit, process.returncode)


def large_corpus(row: Row, folder: Path, *, texts: int = 1_000) -> None:
    """Check and lock a gigabyte of text: what it takes, and that memory does not grow with it."""
    characters = 650_000  # about a megabyte, over the five scripts
    size = write_texts(folder, texts=texts, characters=characters, quotations=10 * texts)
    reference = f"reading and hashing each file {_reading(folder):.1f} s"
    row(f"{texts:,} texts, {size / 1e9:.2f} GB, {10 * texts:,} quotations, wall and peak memory", "", "", reference)
    for command in ("check", "lock"):
        _row_of_child(row, f"    argmap {command}", _run(command, folder))
    falsify_one(folder)
    _row_of_child(row, "    argmap check with one quotation falsified", _run("check", folder))


def _row_of_child(row: Row, what: str, child: Child) -> None:
    row(what, f"{child.seconds:.1f} s", "", f"{child.peak / 1e6:.0f} MB, exit code {child.exit_code}")
