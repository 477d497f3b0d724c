"""The lock: what it holds, what it answers, and what it says of itself when it is damaged."""

from __future__ import annotations

import json
import time
from dataclasses import replace

import pytest

from argmap.model.quotation import Locked, Quotation, Stale, Tier, Unverified
from argmap.model.source import SourceText
from argmap.sources import lock as lock_module
from argmap.sources.lock import (
    Lock,
    LockProblem,
    Review,
    evidence_record,
    parse_lock,
    print_lock,
    quotation_digest,
    source_record,
)
from argmap.sources.lock_records import around_digest, inserted_digest
from argmap.sources.lock_salvage import salvage_lock
from argmap.text.span import Span

TEXT = SourceText("bridge.txt", "The bridge is shut. Nobody knows why.", extractor="text/1", bytes_sha256="ab" * 32)
QUOTATION = Quotation("The bridge […] why")
SPANS = (Span(0, 10), Span(33, 36))
UNREVIEWED = evidence_record(QUOTATION, "bridge", TEXT, Tier.EXACT, SPANS)
BASELINE = Review("", "", UNREVIEWED.quote_sha256, UNREVIEWED.around_sha256, "c" * 64, "d" * 64)
RECORD = replace(UNREVIEWED, reviewed=BASELINE)
LOCK = Lock({"bridge": source_record(TEXT, "bridge.txt")}, {("closed", 0): RECORD})
DIGEST = quotation_digest(QUOTATION, "bridge")

EXPECTED = """{
"evidence/closed/0": {"source": "bridge", "quote_sha256": "%s", "spans": [[0, 10], [33, 36]], "tier": "exact", \
"exact_sha256": "%s", "around_sha256": "%s", "reviewed": {"by": "", "claim_sha256": "%s", "relation_sha256": "%s"}},
"sources/bridge": {"bytes_sha256": "%s", "text_sha256": "%s", "chars": 37, "extractor": "text/1", "file": "bridge.txt"},
"version": 2
}
"""


def test_a_lock_has_one_record_a_line():
    of_evidence = (DIGEST, RECORD.exact_sha256, RECORD.around_sha256, "c" * 64, "d" * 64)
    assert print_lock(LOCK) == EXPECTED % (*of_evidence, "ab" * 32, TEXT.sha256)


def test_a_lock_holds_no_word_of_its_sources():
    printed = print_lock(LOCK)
    assert not any(word in printed for word in ("shut", "Nobody", "The", "why", "knows"))


def test_records_are_sorted_and_ordinals_count_as_numbers():
    records = {(claim, ordinal): RECORD for claim in ("б", "a") for ordinal in (10, 2, 0)}
    shuffled = Lock({name: source_record(TEXT, "bridge.txt") for name in ("z", "я", "b")}, records)
    keys = list(json.loads(print_lock(shuffled)))
    evidence = [f"evidence/{claim}/{ordinal}" for claim in ("a", "б") for ordinal in (0, 2, 10)]
    assert keys == [*evidence, "sources/b", "sources/z", "sources/я", "version"]


def test_a_record_more_changes_one_line():
    more = Lock(LOCK.sources, {**LOCK.evidence, ("closed", 1): RECORD})
    before, after = print_lock(LOCK).splitlines(), print_lock(more).splitlines()
    assert [line for line in after if line not in before] == [after[2]]
    assert [line for line in before if line not in after] == []


def test_an_empty_lock_is_a_lock():
    assert print_lock(Lock()) == '{\n"version": 2\n}\n'
    assert parse_lock(print_lock(Lock())) == Lock()


@pytest.mark.parametrize(
    "exact",
    [
        pytest.param("The\nbridge […]\nwhy", id="wrapped"),
        pytest.param("  The bridge […] why\n", id="white space around"),
        pytest.param("The bridge [...] why", id="another ellipsis"),
        pytest.param("The\u00a0bridge […] why", id="a space that does not break"),
    ],
)
def test_the_digest_of_the_same_words_is_the_same(exact):
    assert quotation_digest(Quotation(exact), "bridge") == DIGEST


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        pytest.param(Quotation("The bridge […] what"), "bridge", id="a word"),
        pytest.param(Quotation("the bridge […] why"), "bridge", id="a letter's case"),
        pytest.param(QUOTATION, "tunnel", id="the source"),
        pytest.param(Quotation(QUOTATION.exact, prefix="So"), "bridge", id="the prefix"),
        pytest.param(Quotation(QUOTATION.exact, suffix="."), "bridge", id="the suffix"),
    ],
)
def test_the_digest_of_anything_else_is_another(quotation, source):
    assert quotation_digest(quotation, source) != DIGEST


def test_text_that_moves_between_the_parts_of_a_digest_changes_it():
    one = quotation_digest(Quotation("a", prefix="bc"), "s")
    assert one != quotation_digest(Quotation("a", prefix="b", suffix="c"), "s")
    assert one != quotation_digest(Quotation("ab", prefix="c"), "s")


def test_a_dash_that_becomes_a_sign_changes_the_digest():
    assert quotation_digest(Quotation("利润——5亿"), "s") != quotation_digest(Quotation("利润-5亿"), "s")


@pytest.mark.parametrize(
    ("claim", "ordinal", "digest", "answer"),
    [
        pytest.param("closed", 0, DIGEST, Locked(Tier.EXACT, SPANS), id="the same quotation"),
        pytest.param("closed", 3, DIGEST, Locked(Tier.EXACT, SPANS), id="moved among the evidence of its claim"),
        pytest.param("closed", 0, "0" * 64, Stale(), id="edited since"),
        pytest.param(
            "closed",
            1,
            "0" * 64,
            Unverified("the text is not here, and the lock does not know this quotation"),
            id="new",
        ),
        pytest.param(
            "opened",
            0,
            DIGEST,
            Unverified("the text is not here, and the lock does not know this quotation"),
            id="claim",
        ),
    ],
)
def test_the_lock_answers_for_a_text_that_is_not_here(claim, ordinal, digest, answer):
    assert LOCK.find(claim, ordinal, digest) == answer


def damaged(old, new):
    printed = print_lock(LOCK)
    assert old in printed
    return printed.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        pytest.param("", "it is not JSON: expecting value", "", id="empty"),
        pytest.param(
            damaged('"version"', "version"), "it is not JSON: expecting property name", "version", id="no JSON"
        ),
        pytest.param(damaged('"sources', '<<<<<<< HEAD\n"sources'), "unfinished merge", "<<<<<<<", id="merge"),
        pytest.param("[]", "expected an object", "[]", id="a list"),
        pytest.param("{}", 'expected "version": 2', "{", id="no version"),
        pytest.param(damaged("2\n}", "0\n}"), 'expected "version": 2', '"version"', id="no such version"),
        pytest.param(damaged("2\n}", "true\n}"), 'expected "version": 2', '"version"', id="a truth for a version"),
        pytest.param(damaged("2\n}", "[]\n}"), 'expected "version": 2', '"version"', id="a list for a version"),
        pytest.param(damaged("2\n}", "1\n}"), "does not have the fields", '"evidence', id="fields of another version"),
        pytest.param(
            damaged('"by": ""', '"by": 1'), "holds 1, expected a string", '"evidence', id="a number for a name"
        ),
        pytest.param(damaged('"by": "", ', ""), "does not have the fields", '"evidence', id="a review by none"),
        pytest.param(
            damaged('"by": ""', '"by": "", "at": 1'), "does not have the fields", '"evidence', id="a review with more"
        ),
        pytest.param(damaged("c" * 64, "c"), "expected a SHA-256", '"evidence', id="no hash of the claim"),
        pytest.param(damaged('"reviewed": {', '"reviewed": [], "x": {'), "fields", '"evidence', id="a list and more"),
        pytest.param(damaged('"around_sha256": "', '"around_sha256": null, "x": "'), "fields", '"evidence', id="more"),
        pytest.param(damaged("sources/", "texts/"), '"texts/bridge" is no record', '"texts', id="another kind"),
        pytest.param(damaged("closed/0", "closed/-1"), "is no record", '"evidence', id="a negative ordinal"),
        pytest.param(damaged("closed/0", "closed/00"), "is no record", '"evidence', id="an ordinal with zeros"),
        pytest.param(damaged("closed/0", "0"), "is no record", '"evidence', id="evidence without a claim"),
        pytest.param(
            damaged('"chars": 37', '"chars": -1'), "holds -1, expected a count", '"sources', id="a negative size"
        ),
        pytest.param(damaged('"chars": 37', '"chars": 3.7'), "3.7 is no whole number", "{", id="a fraction"),
        pytest.param(damaged('"chars": 37', '"chars": NaN'), "NaN is no whole number", "{", id="not a number"),
        pytest.param(damaged('"chars": 37', '"chars": true'), "holds true, expected a count", '"sources', id="a truth"),
        pytest.param(damaged('"chars": 37, ', ""), "does not have the fields", '"sources', id="a field lacks"),
        pytest.param(
            damaged('"chars"', '"more": 1, "chars"'), "does not have the fields", '"sources', id="a field more"
        ),
        pytest.param(
            damaged('"chars"', '"file": "", "chars"'), '"file" stands there twice', '"file"', id="a field twice"
        ),
        pytest.param(damaged('"file": "bridge.txt"', '"file": null'), "holds null", '"sources', id="null"),
        pytest.param(damaged("[0, 10]", "[10, 0]"), "are not in order", '"evidence', id="a range from its end"),
        pytest.param(damaged("[33, 36]", "[3, 6]"), "are not in order", '"evidence', id="ranges that overlap"),
        pytest.param(damaged("[[0, 10], [33, 36]]", "[]"), "has no range", '"evidence', id="no range"),
        pytest.param(damaged("[0, 10]", "[0]"), "expected a list of 2", '"evidence', id="half a range"),
        pytest.param(damaged('"exact"', '"fuzzy"'), 'holds "fuzzy", expected one of exact', '"evidence', id="a tier"),
        pytest.param(damaged('"exact"', "[]"), "holds [], expected one of exact", '"evidence', id="no tier"),
        pytest.param(damaged("ab" * 32, "AB" * 32), "expected a SHA-256", '"sources', id="no hash"),
        pytest.param("[" * 100_000, "it is nested too deeply", "", id="depth"),
        pytest.param('{"version": ' + "1" * 10_000 + "}", "too many digits", "", id="a number without end"),
        pytest.param("\ufeff{}", "it is not JSON", "", id="a byte order mark"),
    ],
)
def test_a_damaged_lock_is_a_problem_with_its_place(text, message, place):
    problem = parse_lock(text)
    assert isinstance(problem, LockProblem)
    assert message in problem.message
    assert problem.offset == text.index(place)


def test_a_key_twice_is_a_problem():
    printed = print_lock(LOCK)
    line = printed.splitlines()[1]
    problem = parse_lock(printed.replace(line, f"{line}\n{line}"))
    assert isinstance(problem, LockProblem)
    assert problem.message == '"evidence/closed/0" stands there twice'


def test_what_a_message_shows_is_cut_short():
    problem = parse_lock(damaged('"bridge.txt"', f"[{'1, ' * 5_000}1]"))
    assert isinstance(problem, LockProblem)
    assert len(problem.message) < 200


def test_a_lock_that_is_too_large_is_a_problem(monkeypatch):
    monkeypatch.setattr(lock_module, "MAX_LENGTH", 10)
    assert parse_lock(" " * 11) == LockProblem("it has 11 characters, at most 10 are read", 0)


def test_ten_thousand_records_are_read_in_a_moment():
    lock = Lock(LOCK.sources, {(f"claim-{number}", 0): RECORD for number in range(10_000)})
    printed = print_lock(lock)
    started = time.process_time()
    assert parse_lock(printed) == lock
    assert time.process_time() - started < 1.5


def first_version():
    """Return the lock as version 1 had it."""
    context = f'"ctx": ["{"1" * 64}", "{"2" * 64}"]'
    reviewed = json.dumps({"by": "", "claim_sha256": "c" * 64, "relation_sha256": "d" * 64})
    of_now = f'"around_sha256": "{RECORD.around_sha256}", "reviewed": {reviewed}'
    assert of_now in print_lock(LOCK)
    return print_lock(LOCK).replace(of_now, context).replace('"version": 2', '"version": 1')


def test_a_lock_of_the_first_version_is_read_and_written_in_the_latest():
    lock = parse_lock(first_version())
    assert lock == Lock(LOCK.sources, {("closed", 0): replace(UNREVIEWED, around_sha256=None)}, version=1)
    assert parse_lock(print_lock(lock)) == replace(lock, version=2)


def test_a_lock_of_the_first_version_holds_what_it_held():
    damaged_context = parse_lock(first_version().replace("1" * 64, "1"))
    assert isinstance(damaged_context, LockProblem)
    assert "expected a SHA-256" in damaged_context.message
    reviewed = parse_lock(first_version().replace('"ctx"', '"reviewed": {}, "ctx"'))
    assert isinstance(reviewed, LockProblem)
    assert "does not have the fields" in reviewed.message


def test_a_review_says_what_is_not_as_in_its_record():
    pending = replace(BASELINE, by="the editor", note="page 3", quote_sha256="e" * 64, around_sha256=None)
    lock = Lock({}, {("closed", 0): replace(UNREVIEWED, reviewed=pending)})
    line = json.loads(print_lock(lock))["evidence/closed/0"]
    assert list(line["reviewed"]) == ["by", "note", "quote_sha256", "around_sha256", "claim_sha256", "relation_sha256"]
    assert parse_lock(print_lock(lock)) == lock


def test_a_lost_quotation_is_kept_apart_and_answers_for_nothing():
    lock = Lock(LOCK.sources, {}, {("closed", 0): RECORD})
    assert '"lost/closed/0"' in print_lock(lock)
    assert parse_lock(print_lock(lock)) == lock
    assert isinstance(lock.find("closed", 0, DIGEST), Unverified)


def reviewed_by(somebody, note=""):
    return replace(RECORD, reviewed=replace(BASELINE, by=somebody, note=note))


def conflict(ours, theirs):
    """Return a lock as an unfinished merge leaves it."""
    one, other = (print_lock(Lock({}, {("closed", 0): record})).splitlines()[1] for record in (ours, theirs))
    return f'{{\n<<<<<<< ours\n{one}\n=======\n{other}\n>>>>>>> theirs\n"version": 2\n}}\n'


@pytest.mark.parametrize(
    ("ours", "theirs", "somebody"),
    [
        pytest.param(RECORD, reviewed_by("the editor"), "the editor", id="theirs"),
        pytest.param(reviewed_by("the editor"), RECORD, "the editor", id="ours"),
        pytest.param(reviewed_by("the editor"), reviewed_by("the proof-reader"), "the editor", id="both"),
        pytest.param(RECORD, RECORD, "", id="none"),
    ],
)
def test_the_reviews_in_a_damaged_lock_are_salvaged(ours, theirs, somebody):
    text = conflict(ours, theirs)
    assert isinstance(parse_lock(text), LockProblem)
    salvaged = salvage_lock(text)
    assert salvaged.lock.evidence == {}
    assert salvaged.lock.lost["closed", 0].reviewed.by == somebody
    assert not salvaged.may_lack_reviews


def test_of_two_reviews_of_one_quotation_the_second_stands_apart():
    salvaged = salvage_lock(conflict(reviewed_by("the editor"), reviewed_by("the proof-reader")))
    reviewers = {key: record.reviewed.by for key, record in salvaged.lock.lost.items()}
    assert reviewers == {("closed", 0): "the editor", ("closed", 1): "the proof-reader"}


@pytest.mark.parametrize("indent", [None, 1, 4])
def test_records_that_an_editor_set_anew_are_salvaged(indent):
    lock = Lock({}, {("closed", 0): reviewed_by("the editor"), ("closed", 1): RECORD}, {("opened", 0): RECORD})
    text = json.dumps(json.loads(print_lock(lock)), indent=indent) + "\n<<<<<<< ours\n"
    salvaged = salvage_lock(text)
    assert salvaged.lock.lost == {**lock.evidence, **lock.lost}
    assert not salvaged.may_lack_reviews


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param('"tier": "exact"', '"tier": "exact', id="a record that cannot be read"),
        pytest.param('"evidence/closed/0"', '"evi', id="a review without a key"),
        pytest.param('"version": 2\n}\n', "", id="no end"),
    ],
)
def test_a_salvage_says_that_it_may_lack_reviews(old, new):
    printed = print_lock(Lock(LOCK.sources, {("closed", 0): reviewed_by("the editor"), ("closed", 1): RECORD}))
    assert not salvage_lock(printed).may_lack_reviews
    assert old in printed
    assert salvage_lock(printed.replace(old, new, 1)).may_lack_reviews


def test_salvaging_takes_time_in_proportion_to_the_text():
    started = time.process_time()
    for piece in ('{"evidence/a/0": ', '"lost/a', "{" + " " * 50, '{"evidence/a/0": [[[['):
        salvage_lock(piece * 20_000)
        parse_lock(piece * 20_000)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(print_lock(LOCK).replace('"version": 2', '"version": 3'), id="as ours"),
        pytest.param('{"version": 4, "pages/a": {}}', id="with other records"),
        pytest.param('{\n<<<<<<< ours\n=======\n>>>>>>> theirs\n"version": 3\n}\n', id="an unfinished merge"),
    ],
)
def test_a_lock_of_a_newer_argmap_is_not_called_damaged(text):
    problem = parse_lock(text)
    assert isinstance(problem, LockProblem)
    assert problem.is_newer
    assert "this argmap reads up to version 2" in problem.message


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        pytest.param("the [old] bridge", "the [ old ]\nbridge", True, id="set otherwise"),
        pytest.param("the [old] bridge", "the [new] bridge", False, id="other words"),
        pytest.param("the [old] bridge", "the bridge", False, id="none"),
        pytest.param("[the] bridge", "bridge [the]", False, id="elsewhere"),
        pytest.param("the […] bridge", "the bridge", True, id="an elision is none"),
        pytest.param("the [...] bridge", "the bridge [", True, id="a bracket alone is none"),
    ],
)
def test_editorial_words_have_a_digest(one, other, is_same):
    assert (inserted_digest(Quotation(one)) == inserted_digest(Quotation(other))) is is_same


@pytest.mark.parametrize("text", ["", "garbage", "{{", '{"evidence/a/0": {}}', "[" * 100_000, '"a": ' + "1" * 10_000])
def test_nothing_is_salvaged_from_what_is_no_record(text):
    assert salvage_lock(text).lock == Lock()


PROSE = "The council met on Monday, and after a long debate it said: the bridge is shut. Nobody asked why it was."


def around(text, *parts):
    starts = [text.index(part) for part in parts]
    return around_digest(text, tuple(Span(start, start + len(part)) for start, part in zip(starts, parts, strict=True)))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PROSE.replace(" ", "\n"), id="wrapped"),
        pytest.param(PROSE.replace(", ", " — "), id="other punctuation"),
        pytest.param(f"“{PROSE}”", id="quotation marks"),
        pytest.param(PROSE.replace("after", "af\u00adter"), id="a soft hyphen"),
        pytest.param(PROSE.replace("debate", "de-\nbate"), id="a word broken at the end of a line"),
        pytest.param(PROSE.replace("The council", "The whole council"), id="a word further off"),
    ],
)
def test_the_words_around_a_passage_are_the_same_however_they_are_set(text):
    assert around(text, "shut") == around(PROSE, "shut")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PROSE.replace("bridge", "tunnel"), id="a word before"),
        pytest.param(PROSE.replace("Nobody", "Somebody"), id="a word after"),
        pytest.param(PROSE.replace("said: the", "said the opposite: the"), id="a word more"),
        pytest.param(PROSE.replace("a long debate", "a 2-hour debate"), id="a digit"),
    ],
)
def test_other_words_around_a_passage_are_others(text):
    assert around(text, "shut") != around(PROSE, "shut")


def test_what_an_elision_leaves_out_is_around_a_passage():
    assert around(PROSE, "met", "shut") != around(PROSE.replace("long", "short"), "met", "shut")
    assert around(PROSE, "met", "shut") == around(PROSE.replace(" and ", "\n and "), "met", "shut")


def test_composed_and_decomposed_letters_around_a_passage_are_one():
    composed, decomposed = ("\u00e9" * 40 + " shut " + "\u00e9" * 40, "e\u0301" * 40 + " shut " + "e\u0301" * 40)
    assert around(composed, "shut") == around(decomposed, "shut")


def test_words_around_a_passage_are_looked_for_within_bounds():
    far = " " * 1_000_000
    assert around(f"yes{far}shut{far}no", "shut") == around("shut", "shut")
