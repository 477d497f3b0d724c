"""Reading plain text: UTF-8 and nothing else, and a clear word about everything that is none."""

from __future__ import annotations

import hashlib

import pytest

from argmap.model.source import SourceText
from argmap.sources import SourceProblem, find_readers, plain_text, read_text
from argmap.sources.plain_text import read


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param("Мостът е затворен.\n".encode(), "Мостът е затворен.\n", id="as it is"),
        pytest.param(b"\xef\xbb\xbfmost", "most", id="a byte order mark is dropped"),
        pytest.param(b"\xef\xbb\xbf\xef\xbb\xbfmost", "\ufeffmost", id="but only one"),
        pytest.param(b"a\r\nb\rc\nd", "a\nb\nc\nd", id="line ends become LF"),
        pytest.param(b"a\r\r\nb", "a\n\nb", id="each line end once"),
        pytest.param("po\u0301źno\u2028a\u0085b".encode(), "po\u0301źno\u2028a\u0085b", id="nothing else is changed"),
        pytest.param("𠮷野家".encode(), "𠮷野家", id="characters beyond the first plane"),
    ],
)
def test_the_canonical_text_is_the_text_without_mark_and_with_plain_line_ends(content, text):
    source = read(content, "notes.txt")
    assert isinstance(source, SourceText)
    assert source.text == text
    assert source.extractor == "text/1"
    assert source.path == "notes.txt"
    assert source.bytes_sha256 == hashlib.sha256(content).hexdigest()


def test_a_checkout_with_other_line_ends_is_the_same_text_in_other_bytes():
    unix, windows = read(b"a\nb\n", "a.txt"), read(b"a\r\nb\r\n", "a.txt")
    assert unix.sha256 == windows.sha256
    assert unix.bytes_sha256 != windows.bytes_sha256


@pytest.mark.parametrize(
    ("content", "message", "offset"),
    [
        pytest.param(
            "ab\nмост".encode("windows-1251"), "not UTF-8: byte 0xec at offset 3, line 2", 3, id="windows-1251"
        ),
        pytest.param("橋".encode("gbk"), "not UTF-8: byte 0x98 at offset 0, line 1", 0, id="GBK"),
        pytest.param(b"caf\xc3", "not UTF-8: byte 0xc3 at offset 3, line 1", 3, id="cut off in a character"),
        pytest.param(b"\xed\xa0\x80", "not UTF-8: byte 0xed at offset 0, line 1", 0, id="a lone surrogate"),
        pytest.param(b"\xc0\xaf", "not UTF-8: byte 0xc0 at offset 0, line 1", 0, id="an overlong form"),
        pytest.param("most".encode("utf-16"), "not UTF-8: the file begins like UTF-16", 0, id="UTF-16"),
        pytest.param(b"\xfe\xff\0m", "not UTF-8: the file begins like UTF-16", 0, id="UTF-16, big end first"),
        pytest.param("most".encode("utf-32"), "not UTF-8: the file begins like UTF-32", 0, id="UTF-32"),
    ],
)
def test_what_is_no_utf_8_is_a_problem_that_names_the_byte(content, message, offset):
    assert read(content, "notes.txt") == SourceProblem("notes.txt", message, offset, "save the file as UTF-8")


def test_what_is_no_text_is_not_to_be_saved_as_utf_8():
    problem = read(b"most\0", "notes.txt")
    assert isinstance(problem, SourceProblem)
    assert problem.message == "not a text: byte 0x00 at offset 4, as in UTF-16 without a mark or in a binary file"
    assert problem.offset == 4
    assert problem.help == "save what it says as plain text in UTF-8, such as with an export to .txt"


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\n", "\u3000\n".encode()])
@pytest.mark.parametrize("path", ["notes.txt", "notes.md"])
def test_a_file_without_text_is_a_problem(content, path):
    problem = read_text(content, path)
    assert isinstance(problem, SourceProblem)
    assert problem.message == "there is no text in the file"
    assert problem.help


def test_a_file_that_is_too_large_is_a_problem(monkeypatch):
    monkeypatch.setattr(plain_text, "MAX_BYTES", 10)
    assert isinstance(read(b"x" * 10, "a.txt"), SourceText)
    problem = read(b"x" * 11, "a.txt")
    assert isinstance(problem, SourceProblem)
    assert problem.message == "the file is too large: 11 bytes, at most 10 are read"


@pytest.mark.parametrize("path", ["a.txt", "texts/a.TXT", "a.b.md", "C:\\texts\\a.md"])
def test_the_suffix_finds_the_reader(path):
    assert isinstance(read_text(b"most", path), SourceText)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("a.odd", 'no reader for files ending in ".odd"'),
        ("a.txt.old", 'no reader for files ending in ".old"'),
        ("texts.md/a", "no reader for a file without a suffix"),
        (".txt", "no reader for a file without a suffix"),
    ],
)
def test_a_file_of_another_kind_is_a_problem_that_says_what_can_be_read(path, message):
    problem = read_text(b"most", path)
    assert isinstance(problem, SourceProblem)
    assert problem.message == message
    assert '".srt", ".txt"' in problem.help


def test_the_reader_of_plain_text_is_found_by_its_suffix():
    assert find_readers()[".txt"] is plain_text.read


@pytest.mark.parametrize("content", ["a\nщ", "\ufeffa\nщ", "a\r\nщ", "a\rщ"])
def test_the_hash_of_the_text_is_that_of_its_characters(content):
    source = read(content.encode(), "a.txt")
    assert source.sha256 == hashlib.sha256(source.text.encode()).hexdigest()
