from __future__ import annotations

import hashlib
import json

import pytest

from argmap.workspace.errors import ArgmapError
from argmap.workspace.fetching.captures import Fetching, fetch_sources
from argmap.workspace.fetching.fetched import Fetched, FetchState, exit_code, print_fetched
from argmap.workspace.files import DiskFiles
from loopback import LOOPBACK, answer, redirect, serving

OLD, NEW = b"The bridge was closed in May.\n", b"The bridge was closed in June.\n"
PLAIN = {"Content_Type": "text/plain; charset=utf-8"}


def sha256(content):
    return hashlib.sha256(content).hexdigest()


def project(folder, sources, server=None):
    """Write a project whose `{url}` is that of the server."""
    seeds = folder / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    text = f"argmap: 1\nsources:\n{sources}"
    (seeds / "sources.yaml").write_text(text.replace("{url}", server.url() if server else ""), encoding="utf-8")
    return DiskFiles(folder)


def fetch(folder, sources, pages, *names, is_update=False, texts=()):
    with serving(pages) as server:
        files = project(folder, sources, server)
        files.text_folders = tuple(texts)
        return fetch_sources(files, names, Fetching(is_update=is_update, conditions=LOOPBACK))


def only(fetched):
    assert len(fetched) == 1
    return fetched[0]


def files_of(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


A = "  a: {url: '{url}a', file: a.txt}\n"


def test_a_text_that_is_not_here_is_captured_as_it_came(tmp_path):
    one = only(fetch(tmp_path, A, {"/a": answer(OLD, **PLAIN)}))
    assert (tmp_path / "seeds" / "a.txt").read_bytes() == OLD
    assert (one.state, one.path, one.bytes, one.sha256) == ("captured", "seeds/a.txt", len(OLD), sha256(OLD))
    assert one.notes == ()
    assert exit_code([one]) == 0


def test_a_copy_that_is_what_stands_at_the_address_is_unchanged(tmp_path):
    project(tmp_path, A)
    (tmp_path / "seeds" / "a.txt").write_bytes(OLD)
    one = only(fetch(tmp_path, A, {"/a": answer(OLD)}))
    assert one.state is FetchState.UNCHANGED
    assert exit_code([one]) == 0


def test_a_copy_that_differs_is_kept_and_told(tmp_path):
    project(tmp_path, A)
    (tmp_path / "seeds" / "a.txt").write_bytes(OLD)
    one = only(fetch(tmp_path, A, {"/a": answer(NEW, **PLAIN)}))
    assert (tmp_path / "seeds" / "a.txt").read_bytes() == OLD
    assert one.state is FetchState.CHANGED
    assert one.message == f"changed at its address: 31 bytes, sha256 {sha256(NEW)}; the captured copy is kept"
    assert exit_code([one]) == 1


def test_a_copy_is_replaced_when_that_is_asked_for(tmp_path):
    project(tmp_path, A)
    (tmp_path / "seeds" / "a.txt").write_bytes(OLD)
    one = only(fetch(tmp_path, A, {"/a": answer(NEW, **PLAIN)}, is_update=True))
    assert (tmp_path / "seeds" / "a.txt").read_bytes() == NEW
    assert one.state is FetchState.UPDATED
    assert "`argmap check` and `argmap lock` tell what survived" in one.message
    assert files_of(tmp_path) == {"seeds/a.txt", "seeds/sources.yaml"}


def test_other_bytes_with_the_same_text_are_no_change(tmp_path):
    project(tmp_path, A)
    (tmp_path / "seeds" / "a.txt").write_bytes(OLD)
    one = only(fetch(tmp_path, A, {"/a": answer(b"\xef\xbb\xbf" + OLD.replace(b"\n", b"\r\n"))}))
    assert (tmp_path / "seeds" / "a.txt").read_bytes() == OLD
    assert one.state is FetchState.SAME_TEXT
    assert exit_code([one]) == 0


def test_a_failure_leaves_the_copy_and_the_other_sources_alone(tmp_path):
    sources = A + "  b: {url: '{url}b', file: b.txt}\n"
    project(tmp_path, sources)
    (tmp_path / "seeds" / "a.txt").write_bytes(OLD)
    first, second = fetch(tmp_path, sources, {"/b": answer(NEW, **PLAIN)}, is_update=True)
    assert (first.state, first.message) == ("failed", "the server answers 404 (not found)")
    assert second.state is FetchState.CAPTURED
    assert (tmp_path / "seeds" / "a.txt").read_bytes() == OLD
    assert exit_code([first, second]) == 2


def test_only_the_sources_that_are_named_are_fetched(tmp_path):
    sources = A + "  b: {url: '{url}b', file: b.txt}\n  c: {file: c.txt}\n"
    pages = {"/a": answer(OLD), "/b": answer(NEW)}
    assert [one.name for one in fetch(tmp_path, sources, pages, "b", "b")] == ["b"]
    assert [one.name for one in fetch(tmp_path, sources, pages)] == ["a", "b"]
    without = only(fetch(tmp_path, sources, pages, "c"))
    assert without.state is FetchState.NO_URL
    assert exit_code([without]) == 1


def test_a_name_that_no_source_has_is_told_with_the_nearest(tmp_path):
    with pytest.raises(ArgmapError, match="there is no source `bridges`") as failed:
        fetch(tmp_path, "  bridge: {url: '{url}', file: a.txt}\n", {}, "bridges")
    assert failed.value.help == "did you mean `bridge`?"


@pytest.mark.parametrize(
    ("sent", "proposed"),
    [
        ("text/plain", "name a `file:` to capture it into, such as `file: a.txt`"),
        ("image/png", "name a `file:` to capture it into; argmap reads no image/png"),
        ("", "name a `file:` to capture it into; argmap reads no text of its kind"),
    ],
)
def test_a_source_without_a_file_gets_a_name_proposed_and_nothing_is_written(tmp_path, sent, proposed):
    one = only(fetch(tmp_path, "  a: {url: '{url}a'}\n", {"/a": answer(OLD, Content_Type=sent)}))
    assert (one.state, one.message) == ("no file", proposed)
    assert files_of(tmp_path) == {"seeds/sources.yaml"}
    assert exit_code([one]) == 0


@pytest.mark.parametrize(
    "file",
    [
        *("../a.txt", "/srv/a.txt", "~/a.txt", "a/../../a.txt", "C:/a.txt", "..\\a.txt", "out/a.txt", "in/../a.txt"),
        *("sources.yaml", "a.py", "a", "Makefile", "argmap.lock", ".git/config.txt", ".a.txt", "a/.b/c.txt"),
        "a\u202etxt.txt",
    ],
)
def test_nothing_is_written_to_where_no_text_belongs_and_nobody_is_asked(tmp_path, file):
    inside = tmp_path / "project"
    (tmp_path / "elsewhere").mkdir()
    (inside / "seeds").mkdir(parents=True)
    (inside / "seeds" / "out").symlink_to(tmp_path / "elsewhere")
    with serving({"/a": answer(NEW, **PLAIN)}) as server:
        files = project(
            inside, f"  a: {{url: '{{url}}a', file: \"{file.encode('unicode_escape').decode()}\"}}\n", server
        )
        before = files_of(tmp_path)
        one = only(fetch_sources(files, (), Fetching(is_update=True, conditions=LOOPBACK)))
    assert one.state is FetchState.REFUSED
    assert exit_code([one]) == 1
    assert files_of(tmp_path) == before
    assert server.requests == []


def test_a_folder_of_texts_outside_the_project_is_never_written_to(tmp_path):
    outside = tmp_path / "outside"
    project(tmp_path / "other", A)
    (tmp_path / "other" / "seeds").rename(outside)
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "seeds").symlink_to(outside)
    with pytest.raises(ArgmapError, match="leads out of its folder"):
        fetch_sources(DiskFiles(tmp_path / "project"), (), Fetching(conditions=LOOPBACK))
    assert files_of(outside) == {"sources.yaml"}


def test_a_copy_that_is_a_link_out_of_its_folder_is_neither_read_nor_written(tmp_path):
    project(tmp_path / "project", A)
    (tmp_path / "secret.txt").write_bytes(OLD)
    (tmp_path / "project" / "seeds" / "a.txt").symlink_to(tmp_path / "secret.txt")
    one = only(fetch(tmp_path / "project", A, {"/a": answer(NEW)}, is_update=True))
    assert one.state is FetchState.FAILED
    assert (tmp_path / "secret.txt").read_bytes() == OLD


def test_a_copy_kept_outside_the_project_is_compared_and_never_replaced(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.txt").write_bytes(OLD)
    same = only(fetch(tmp_path / "project", A, {"/a": answer(OLD)}, texts=[elsewhere]))
    assert (same.state, same.path) == ("unchanged", "../elsewhere/a.txt")
    changed = only(fetch(tmp_path / "project", A, {"/a": answer(NEW, **PLAIN)}, texts=[elsewhere], is_update=True))
    assert changed.state is FetchState.CHANGED
    assert changed.notes == ("`../elsewhere/a.txt` is not in the project: replace it yourself",)
    assert (elsewhere / "a.txt").read_bytes() == OLD
    assert files_of(tmp_path / "project") == {"seeds/sources.yaml"}


def test_a_copy_that_is_not_the_file_described_gets_its_hash_told(tmp_path):
    sources = f"  a: {{url: '{{url}}a', file: a.txt, sha256: {'0' * 64}}}\n"
    one = only(fetch(tmp_path, sources, {"/a": answer(OLD, **PLAIN)}))
    assert one.notes == (f"sources.yaml describes another file: put `sha256: {sha256(OLD)}`",)


def test_a_private_text_is_kept_in_mind(tmp_path):
    sources = "  a: {url: '{url}a', file: a.txt, text: private}\n"
    one = only(fetch(tmp_path, sources, {"/a": answer(OLD, **PLAIN)}))
    assert one.notes == ("the text is private: see that `seeds/a.txt` stays out of git",)


def test_a_text_that_is_not_what_its_suffix_says_is_told(tmp_path):
    one = only(fetch(tmp_path, A, {"/a": answer(OLD, Content_Type="application/pdf")}))
    assert one.notes == ('sent as application/pdf, and the file ends in ".txt"',)


def test_an_encoding_that_only_the_server_knows_is_told(tmp_path):
    content = "Мостът беше затворен.\n".encode("windows-1251")
    one = only(fetch(tmp_path, A, {"/a": answer(content, Content_Type="text/plain; charset=windows-1251")}))
    assert (tmp_path / "seeds" / "a.txt").read_bytes() == content
    assert one.notes[0].startswith("in windows-1251, which only the server says")
    assert one.notes[1].startswith("it cannot be quoted as it is: not UTF-8")


def test_a_text_that_came_from_elsewhere_is_told(tmp_path):
    one = only(fetch(tmp_path, A, {"/a": redirect("/b"), "/b": answer(OLD, **PLAIN)}))
    assert one.notes[0].startswith("came from http://127.0.0.1:")
    assert one.notes[0].endswith("/b")


def test_sources_with_errors_are_not_fetched_on_a_guess(tmp_path):
    with pytest.raises(ArgmapError, match="has errors, and nothing is fetched on a guess"):
        fetch(tmp_path, A + "  b: {fiel: b.txt}\n", {"/a": answer(OLD)})
    assert files_of(tmp_path) == {"seeds/sources.yaml"}


def test_a_folder_in_place_of_a_text_is_told(tmp_path):
    (tmp_path / "seeds" / "a.txt").mkdir(parents=True)
    one = only(fetch(tmp_path, A, {"/a": answer(OLD)}, is_update=True))
    assert (one.state, one.message) == ("failed", "`seeds/a.txt` is a folder, and a file is wanted")


def test_the_settings_say_where_texts_are(tmp_path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "argmap.yaml").write_text("sources: texts\n")
    with serving({"/a": answer(OLD, **PLAIN)}) as server:
        (tmp_path / "texts" / "sources.yaml").write_text(f"argmap: 1\nsources:\n{A}".replace("{url}", server.url()))
        only(fetch_sources(DiskFiles(tmp_path), (), Fetching(conditions=LOOPBACK)))
    assert (tmp_path / "texts" / "a.txt").read_bytes() == OLD


def test_who_waits_is_told_what_goes_on(tmp_path):
    told = []
    with serving({}) as server:
        files = project(tmp_path, A + "  b: {url: '{url}b', file: b.txt}\n", server)
        fetch_sources(files, (), Fetching(tell=told.append, conditions=LOOPBACK))
    assert told == ["fetching a (1 of 2)", "fetching b (2 of 2)"]


def test_what_is_printed_obeys_no_stranger():
    one = Fetched("a", FetchState.FAILED, "an \x1b[31mescape", notes=("a\u202eb",))
    assert print_fetched([one], "text") == "a  failed     an ␛[31mescape\n  = note: a<U+202E>b\n"


def test_programs_get_json():
    one = Fetched("a", FetchState.CAPTURED, "into `seeds/a.txt`", "https://example.org/", "seeds/a.txt", 3, "0" * 64)
    printed = json.loads(print_fetched([one], "json"))
    assert printed["format"] == 1
    assert printed["fetched"][0]["state"] == "captured"
    assert printed["fetched"][0]["notes"] == []


def test_a_project_without_addresses_says_so(tmp_path):
    assert fetch(tmp_path, "  a: {file: a.txt}\n", {}) == ()
    assert print_fetched([], "text") == "no source has a `url`: there is nothing to fetch\n"
