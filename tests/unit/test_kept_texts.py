"""Texts that take long to read are kept between runs, by the commands that write, where no project can reach them."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.quotation import Anchor, Tier
from argmap.model.source import Locator, LocatorKind, SourceText, TextRegion
from argmap.model.vocabulary import RegionKind
from argmap.sources.problem import SourceProblem
from argmap.text.span import Span
from argmap.workspace import kept_texts
from argmap.workspace.files import DiskFiles
from argmap.workspace.kept_texts import KeptTexts, cache_folder
from argmap.workspace.locking import lock_project
from argmap.workspace.project import load_project

TEXT = SourceText(
    "seeds/report.pdf",
    "Первая строка\nвторая 𠮷\ud800",
    extractor="pdf/1 engine/2",
    bytes_sha256="3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7",
    tiers=(Tier.EXACT, Tier.HYPHENATION),
    regions=(TextRegion(RegionKind.BOILERPLATE, Span(3, 7)),),
    locators=(Locator(LocatorKind.PAGE, "iv", Span(0, 9)),),
)
CONTENT = b"data"
PAGE = "<h1>Harbour</h1><p>The mill sold <b>six</b> tonnes.</p>"
PROJECT = {
    "seeds/sources.yaml": "argmap: 1\nsources:\n  page: page.html\n",
    "seeds/page.html": PAGE,
    "arguments/yield.yaml": (
        "argmap: 1\nissue: yield\nquestion: How much?\npositions:\n  six:\n    claim: Six tonnes.\n"
        "    evidence: [{source: page, quote: The mill sold six tonnes.}]\n"
    ),
}


def parts(text):
    return text.path, text.text, text.extractor, text.bytes_sha256, text.tiers, text.regions, text.locators


def write_project(folder):
    for path, content in PROJECT.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    return DiskFiles(folder)


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv(kept_texts.CACHE_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache" / "texts"


def test_a_kept_text_comes_back_as_it_was(tmp_path):
    KeptTexts(tmp_path, writes=True).keep(TEXT)
    found = KeptTexts(tmp_path).find(CONTENT, TEXT.path, TEXT.extractor)
    assert parts(found) == parts(TEXT)


def test_other_bytes_and_another_reader_find_nothing(tmp_path):
    KeptTexts(tmp_path, writes=True).keep(TEXT)
    assert KeptTexts(tmp_path).find(b"dat", TEXT.path, TEXT.extractor) is None
    assert KeptTexts(tmp_path).find(CONTENT, TEXT.path, "pdf/1 engine/3") is None


@given(st.data())
def test_a_damaged_text_is_not_taken(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("kept")
    KeptTexts(folder, writes=True).keep(TEXT)
    (path,) = folder.iterdir()
    content = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(content)
    found = KeptTexts(folder).find(CONTENT, TEXT.path, TEXT.extractor)
    assert found is None or found.text == TEXT.text


def test_without_leave_to_write_and_without_a_folder_nothing_is_kept(tmp_path):
    KeptTexts(tmp_path).keep(TEXT)
    KeptTexts(None, writes=True).keep(TEXT)
    KeptTexts(tmp_path, writes=True).keep(SourceProblem("x.pdf", "it is encrypted"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(tmp_path):
    (tmp_path / "file").write_text("")
    KeptTexts(tmp_path / "file" / "texts", writes=True).keep(TEXT)


def test_the_texts_kept_longest_ago_are_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(kept_texts, "MOST_KEPT", 2)
    for number, extractor in enumerate(("a", "b", "c")):
        kept = SourceText("x", "x", extractor=extractor, bytes_sha256=TEXT.bytes_sha256)
        KeptTexts(tmp_path, writes=True).keep(kept)
        for path in tmp_path.glob("*.text"):
            if path.stat().st_mtime > 10:
                os.utime(path, (number, number))
    assert KeptTexts(tmp_path).find(CONTENT, "x", "a") is None
    assert KeptTexts(tmp_path).find(CONTENT, "x", "c") is not None


def test_a_check_takes_what_a_lock_kept_and_writes_nothing(tmp_path, cache, monkeypatch):
    files = write_project(tmp_path / "project")
    load_project(files)
    assert not cache.exists()
    lock_project(files.keeping())
    (path,) = cache.iterdir()
    monkeypatch.setattr("argmap.workspace.texts.read_text", None)
    (evidence,) = load_project(files).map.claims["six"].evidence
    assert isinstance(evidence.verification, Anchor)
    path.unlink()


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"ARGMAP_CACHE_DIR": "/chosen"}, "/chosen/texts"),
        ({"ARGMAP_CACHE_DIR": "", "XDG_CACHE_HOME": "/xdg"}, "None"),
        ({"ARGMAP_CACHE_DIR": "relative", "XDG_CACHE_HOME": "/xdg"}, "/xdg/argmap/texts"),
        ({"XDG_CACHE_HOME": "/xdg"}, "/xdg/argmap/texts"),
        ({"XDG_CACHE_HOME": "relative", "HOME": "/home/me"}, "/home/me/.cache/argmap/texts"),
    ],
)
def test_texts_are_kept_where_the_user_keeps_such_things(monkeypatch, variables, expected):
    for name in ("ARGMAP_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert str(cache_folder()) == expected
