"""A lock is what it is printed as, and no text makes reading it fail."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from argmap.model.quotation import Locked, Quotation, Tier
from argmap.sources.lock import (
    EvidenceRecord,
    Lock,
    LockProblem,
    Review,
    SourceRecord,
    parse_lock,
    print_lock,
    quotation_digest,
    salvage_lock,
)
from argmap.text.span import Span

hashes = st.text("0123456789abcdef", min_size=64, max_size=64)
names = st.text(min_size=1, max_size=12)
counts = st.integers(0, 10**9)
spans = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50)), min_size=1, max_size=4).map(
    lambda steps: tuple(
        Span(sum(map(sum, steps[:at])) + gap, sum(map(sum, steps[:at])) + gap + length)
        for at, (gap, length) in enumerate(steps)
    )
)
source_records = st.builds(SourceRecord, hashes, hashes, counts, names, names)
few_hashes = st.sampled_from(["0" * 64, "1" * 64])
reviews = st.builds(
    Review, st.just("") | names, st.just("") | names, few_hashes, st.none() | few_hashes, hashes, hashes
)
evidence_records = st.builds(
    EvidenceRecord,
    names,
    few_hashes | hashes,
    spans,
    st.sampled_from(Tier),
    hashes,
    st.none() | few_hashes | hashes,
    st.none() | reviews,
)
records_of_evidence = st.dictionaries(st.tuples(names, st.integers(0, 999)), evidence_records, max_size=5)
locks = st.builds(Lock, st.dictionaries(names, source_records, max_size=5), records_of_evidence, records_of_evidence)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
keys = st.sampled_from(["sources/a", "evidence/a/0", "lost/a/1", "sources/", "evidence//0", "other"])
fields = st.sampled_from(
    [
        *("source", "quote_sha256", "spans", "tier", "exact_sha256", "ctx", "bytes_sha256", "text_sha256", "chars"),
        *("file", "around_sha256", "reviewed", "by", "note", "claim_sha256", "relation_sha256"),
    ]
)


@given(locks)
def test_parsing_what_was_printed_gives_the_lock(lock):
    assert parse_lock(print_lock(lock)) == lock


@given(locks)
def test_a_printed_lock_can_be_written_as_utf_8_and_has_one_record_a_line(lock):
    printed = print_lock(lock)
    assert printed.encode("utf-8").decode("utf-8") == printed
    assert printed.count("\n") == len(lock.sources) + len(lock.evidence) + len(lock.lost) + 3


@given(locks, st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_reach_the_file(lock, rng):
    def shuffled(records):
        pairs = list(records.items())
        rng.shuffle(pairs)
        return dict(pairs)

    again = Lock(shuffled(lock.sources), shuffled(lock.evidence), shuffled(lock.lost))
    assert print_lock(again) == print_lock(lock)


@given(st.text() | st.text('{}[]",:0123456789.-+eE \n', max_size=60))
def test_any_text_is_a_lock_or_a_problem_inside_it(text):
    parsed = parse_lock(text)
    assert isinstance(parsed, Lock) or 0 <= parsed.offset <= len(text)


@given(st.dictionaries(keys, st.dictionaries(fields, values, max_size=6) | values, max_size=3), st.sampled_from([1, 2]))
def test_any_json_is_a_lock_or_a_problem(content, version):
    parsed = parse_lock(json.dumps({**content, "version": version}))
    assert isinstance(parsed, LockProblem) or not content


@given(locks, st.data())
def test_a_printed_lock_with_a_character_changed_is_a_lock_or_a_problem(lock, data):
    printed = print_lock(lock)
    place = data.draw(st.integers(0, len(printed) - 1))
    changed = printed[:place] + data.draw(st.characters()) + printed[place + 1 :]
    assert isinstance(parse_lock(changed), Lock | LockProblem)
    assert isinstance(salvage_lock(changed), Lock)


@given(locks)
def test_all_records_of_a_lock_without_its_end_are_salvaged(lock):
    printed = print_lock(lock)
    found = salvage_lock(printed[: printed.rindex('"version"')]).lost
    assert found.keys() == lock.evidence.keys() | lock.lost.keys()
    assert all(record in {lock.evidence.get(key), lock.lost.get(key)} for key, record in found.items())


@given(locks)
def test_every_record_answers_for_its_own_quotation(lock):
    for (claim, ordinal), record in lock.evidence.items():
        assert lock.find(claim, ordinal, record.quote_sha256) == Locked(record.tier, record.spans)


@given(st.text(), st.text(), st.text(), st.text())
def test_a_digest_is_that_of_any_text(exact, prefix, suffix, source):
    digest = quotation_digest(Quotation(exact, prefix, suffix), source)
    assert len(digest) == 64
    assert digest == quotation_digest(Quotation(exact.replace(" ", "\n"), prefix, suffix), source)
