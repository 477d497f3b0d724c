"""The store of texts: each file is read once while all fit, and memory stays bounded where they do not."""

from __future__ import annotations

import hashlib
from collections import Counter

import pytest

from argmap.model.quotation import Anchor, Elsewhere, Missing, Near, Unverified
from argmap.review.lock_entries import lock_entries
from argmap.sources.lock import print_lock
from argmap.text.folding import Fold
from argmap.workspace import texts
from argmap.workspace.checking import check_project
from argmap.workspace.files import MemoryFiles
from argmap.workspace.project import load_project
from argmap.workspace.texts import TextStore

SOURCES = 30
LARGE = 1_000
PLACES = ("harbour", "mill", "bridge", "orchard", "quarry", "station")


class CountingFiles(MemoryFiles):
    """Files in memory that count how often each text is read."""

    def __init__(self, files):
        super().__init__(files)
        self.reads = Counter()

    def find_text(self, folder, name):
        self.reads[name] += 1
        return super().find_text(folder, name)


def text_of(number):
    place = PLACES[number % len(PLACES)]
    lines = [f"Report {number}, line {line}: the {place} sold {number * 100 + line} tonnes." for line in range(60)]
    return "\n".join([*lines, "In the end the miller bought eleven grey horses from his only neighbour."])


def quotation_of(number):
    if number % 7 == 3:
        return f"line 9: the {PLACES[number % len(PLACES)]} lost {number * 100 + 9} tonnes"
    if number == 8:
        return "the miller bought twelve grey horses from his only neighbour"
    if number % 7 == 5:
        return f"Report {number + 1}, line 4"
    if number % 11 == 6:
        return "nothing that any of these reports would ever say of anything at all"
    return f"Report {number}, line 12: the {PLACES[number % len(PLACES)]} sold {number * 100 + 12} tonnes"


def project_files():
    files = {f"seeds/t{number}.txt": text_of(number) for number in range(SOURCES)}
    files["seeds/broken.txt"] = b"\xff\xfe\x00"
    described = [f"  s{number}: t{number}.txt" for number in range(SOURCES)]
    described += ["  twin: t4.txt", "  broken: broken.txt", "  absent: absent.txt"]
    files["seeds/sources.yaml"] = "\n".join(["argmap: 1", "sources:", *described, ""])
    lines = ["argmap: 1", "issue: yield", "question: Which place sold most?", "positions:", "  all:"]
    lines += ["    claim: All of them.", "    pro:"]
    named = [(f"s{number}", quotation_of(number)) for number in range(SOURCES)]
    named += [("twin", "Report 4, line 30"), ("broken", "Report"), ("absent", "Report")]
    for ordinal, (source, quote) in enumerate(reversed(named)):
        lines += [f"      a{ordinal}:", f"        claim: Place {ordinal} sold much.", f"        source: {source}"]
        lines += [f"        quote: '{quote}'"]
    files["arguments/yield.yaml"] = "\n".join([*lines, ""])
    return files


def verifications(project):
    return {claim.name: [one.verification for one in claim.evidence] for claim in project.map.claims.values()}


def test_each_file_is_read_once_though_sources_share_it():
    files = CountingFiles(project_files())
    check_project(load_project(files))
    assert set(files.reads.values()) == {1}
    assert files.reads["t4.txt"] == 1


def test_checking_a_locked_project_again_reads_and_hashes_each_file_once(monkeypatch):
    files = project_files()
    locked = load_project(MemoryFiles(files))
    lock = lock_entries(locked.map, locked.texts.all)
    counting = CountingFiles({**files, "argmap.lock": print_lock(lock)})
    hashed = Counter()
    sha256 = hashlib.sha256

    def counted(data=b"", **options):
        hashed[len(data)] += len(data) > LARGE
        return sha256(data, **options)

    monkeypatch.setattr(hashlib, "sha256", counted)
    project = load_project(counting)
    found = check_project(project, locked=True)
    assert {one.rule for one in found} & {"lock-out-of-date", "evidence-suspect"} == set()
    assert set(counting.reads.values()) == {1}
    assert hashed.total() == SOURCES


def test_a_project_whose_texts_do_not_fit_comes_out_the_same(monkeypatch):
    expected = load_project(MemoryFiles(project_files()))
    monkeypatch.setattr(texts.TextStore.__init__, "__kwdefaults__", {"budget": 3_000})
    bounded = load_project(CountingFiles(project_files()))
    assert not bounded.texts.fits
    assert verifications(bounded) == verifications(expected)
    assert check_project(bounded) == check_project(expected)


def test_the_project_of_these_tests_has_every_outcome():
    found = verifications(load_project(MemoryFiles(project_files()))).values()
    kinds = {type(one) for group in found for one in group}
    assert kinds == {Anchor, Near, Elsewhere, Missing, Unverified}


@pytest.mark.parametrize("budget", [0, 3_000, 20_000])
def test_what_is_held_weighs_no_more_than_the_budget_or_one_text(budget):
    files = CountingFiles(project_files())
    sources = load_project(MemoryFiles(project_files())).map.sources
    store = TextStore(files, "seeds", sources, budget=budget)
    largest = 0
    for _, text in store.load_all():
        text.backwards(Fold.TYPOGRAPHY)
        largest = max(largest, text.weight)
    for name in [*store, *reversed(list(store)), "s1", "s2", "s1"]:
        assert store[name].text.startswith("Report")
        assert store.held <= max(budget, largest)


def test_a_text_that_was_dropped_is_the_same_when_it_is_read_again():
    sources = load_project(MemoryFiles(project_files())).map.sources
    store = TextStore(MemoryFiles(project_files()), "seeds", sources, budget=0)
    first = {name: text.text for name, text in store.load_all()}
    assert {name: store[name].text for name in store} == first
    assert list(store) == [f"s{number}" for number in range(SOURCES)] + ["twin"]
    assert set(store.unreadable) == {"broken"}
