"""`make bench`: what argmap costs, each figure beside its target and beside a reference measured in the same run.

Times are of this machine at this moment; the ratios travel better. Nothing here fails a build. With `--big`, or with
`ARGMAP_BENCH_BIG=1`, a gigabyte of text is made and checked as well.
"""

from __future__ import annotations

import gc
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from corpus import sentence, write_corpus
from damaged import damaged_quotations
from drawings import beside_argdown, drawings
from many_texts import large_corpus, nothing_changed, searching
from trees import trees
from weighing import weighing

from argmap.anchoring.searchable_text import SearchableText
from argmap.anchoring.verification import Verifier
from argmap.model.origin import Written
from argmap.model.quotation import Quotation
from argmap.model.source import Source, SourceText
from argmap.syntax.reader import read
from argmap.workspace.files import DiskFiles
from argmap.workspace.project import load_project

ROOT = Path(__file__).resolve().parent.parent
ARGMAP = Path(sys.executable).with_name("argmap")


def main() -> None:
    """Run everything and print a table."""
    print(f"{'what':58} {'measured':>12}  {'target':>12}  reference in the same run")
    with tempfile.TemporaryDirectory() as folder:
        start_up()
        check_of_the_debate()
        reading(Path(folder))
        quotations()
        drawings(row, Path(folder))
        trees(row)
        beside_argdown(row, Path(folder))
        ten_thousand_arguments(Path(folder))
        weighing(row)
        damaged_quotations(row)
        searching(row)
        nothing_changed(row, Path(folder) / "unchanged")
        if "--big" in sys.argv or os.environ.get("ARGMAP_BENCH_BIG") == "1":
            large_corpus(row, Path(folder) / "big")


def row(what: str, measured: str, target: str, reference: str = "") -> None:
    """Print one line of the table."""
    print(f"{what:58} {measured:>12}  {target:>12}  {reference}", flush=True)


def wall(command: list[str], repeats: int = 9, **options: object) -> float:
    """Return the shortest time in seconds that a command took."""
    times = []
    for _ in range(repeats):
        begin = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False, cwd=ROOT, **options)  # type: ignore[call-overload]
        times.append(time.perf_counter() - begin)
    return min(times)


def process_time(work: Callable[[], object], repeats: int = 3) -> float:
    """Return the shortest process time in seconds, without the garbage collector, as the commands run."""
    times = []
    for _ in range(repeats):
        gc.collect()
        gc.disable()
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
        gc.enable()
    return min(times)


def start_up() -> None:
    bare = wall([sys.executable, "-c", "pass"], 21)
    version = wall([str(ARGMAP), "--version"], 21)
    row("argmap --version", f"{version / bare:.2f} x", "2 x", f"bare interpreter {bare * 1000:.0f} ms")


def check_of_the_debate() -> None:
    bare = wall([sys.executable, "-c", "pass"], 9)
    cold = wall([str(ARGMAP), "check"], 9)
    row("argmap check of the debate, cold", f"{cold:.3f} s", "0.35 s", f"bare interpreter {bare * 1000:.0f} ms")


def reading(folder: Path) -> None:
    write_corpus(folder / "reading", files=4, arguments=400, quotations=4000)
    texts = [path.read_text("utf-8") for path in sorted((folder / "reading" / "arguments").iterdir())]
    size = sum(len(text.encode()) for text in texts) / 1e6
    ours = process_time(lambda: [read(text, "x.yaml") for text in texts])
    theirs = process_time(lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts])
    row(
        "reading YAML, with the range of every key and value",
        f"{ours / theirs:.2f} x",
        "< 1 x",
        f"PyYAML's C loader without ranges {theirs / size * 1000:.0f} ms/MB, ours {ours / size * 1000:.0f}",
    )


def quotations() -> None:
    random_source = random.Random(11)
    texts = {
        lang: "\n".join(sentence(random_source, lang, 12) for _ in range(90 if lang != "zh" else 250))
        for lang in ("bg", "zh", "pl", "ru", "en")
    }
    real = [Path(part) for part in os.environ.get("ARGMAP_SOURCES", "").split(os.pathsep) if part] + [ROOT / "seeds"]
    files = [path for folder in real if folder.is_dir() for path in sorted(folder.glob("*.txt"))][:5]
    which = "five texts of the debate" if len(files) == 5 else "five made-up texts of that size"
    if len(files) == 5:
        texts = {path.name: path.read_text("utf-8") for path in files}
    searchable = {
        name: SearchableText(SourceText(name, text, extractor="text/1", bytes_sha256=""))
        for name, text in texts.items()
    }
    wanted = []
    while len(wanted) < 10_000:
        name = random_source.choice(sorted(texts))
        length = random_source.choice((30, 60, 120))
        at = random_source.randrange(len(texts[name]) - length)
        passage = texts[name][at : at + length]
        # Whole words, as people quote; in Chinese, only the Latin ones and the numbers can be cut.
        in_chinese = re.sub(r"^[A-Za-z0-9.,]+|[A-Za-z0-9.,]+$", "", passage.strip())
        whole = passage.split(" ", 1)[-1].rsplit(" ", 1)[0] if passage.count(" ") > 2 else in_chinese
        wanted.append((Quotation(whole), name))
    sources = {name: Source(name, Written("sources.yaml", ()), name, None) for name in texts}
    verify = Verifier(searchable, None)
    taken = process_time(lambda: [verify(quotation, "claim", 0, sources[name]) for quotation, name in wanted])
    finds = process_time(lambda: [texts[name].find(quotation.exact) for quotation, name in wanted])
    row(f"10,000 quotations against the {which}", f"{taken:.3f} s", "0.1 s", f"one str.find each {finds:.3f} s")


def ten_thousand_arguments(folder: Path) -> None:
    place = folder / "large"
    size = write_corpus(place, files=500, arguments=10_000, quotations=77_000, words=35)
    command = [str(ARGMAP), "check", str(place), "--format", "json"]
    times = [wall(command, 1) for _ in range(3)]
    claims = load_project(DiskFiles(place)).compilation.map.claims
    quoted = sum(len(claim.evidence) for claim in claims.values())
    row(
        f"argmap check of {len(claims):,} claims, {quoted:,} quotations, {size / 1e6:.0f} MB, wall",
        f"{statistics.median(times):.2f} s",
        "4 s",
        f"{os.cpu_count()} cores",
    )


if __name__ == "__main__":
    main()
