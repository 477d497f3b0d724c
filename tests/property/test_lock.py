"""A lock is what it is printed as, and no text makes reading it fail."""

from __future__ import annotations

import json

from hypothesis import given, settings
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
)
from argmap.sources.lock_salvage import Salvage, salvage_lock
from argmap.text.span import Span
from debates import Debate

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
    st.none() | few_hashes,
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
    assert isinstance(salvage_lock(changed), Salvage)


@given(locks)
def test_all_reviewed_records_of_a_lock_without_its_end_are_salvaged(lock):
    printed = print_lock(lock)
    salvage = salvage_lock(printed[: printed.rindex('"version"')])
    before = [*lock.evidence.items(), *lock.lost.items()]
    found = salvage.lock.lost
    assert salvage.unread == 0
    assert {key for key, _ in before} <= found.keys()
    reviewed = {(key[0], record) for key, record in before if record.reviewed and record.reviewed.by}
    assert reviewed <= {(key[0], record) for key, record in found.items()}
    assert {record for _, record in before} >= set(found.values())


WORDS = {
    "Ana": "first tea is green",
    "Bea": "second tea is black",
    "Ida": "third tea is white",
    "Eva": "fourth tea is red",
}


def debate_of(quotations):
    """Return a debate with one claim and these quotations."""
    pieces = "".join(f"          - {{source: s, quote: {quotation}}}\n" for quotation in quotations)
    head = "argmap: 1\nissue: d\nquestion: Q?\npositions:\n  t:\n    claim: T.\n    pro:\n      c:\n        claim: C.\n"
    return head + (f"        evidence:\n{pieces}" if pieces else "        assumed: true\n")


@st.composite
def edits_of(draw, names):
    """Return quotations, those of `names` edited, taken out and put in order in a few steps."""
    quotations = [WORDS[name] for name in names]
    for _ in range(draw(st.integers(1, 3))):
        step = draw(st.sampled_from(["swap", "edit", "cut", "insert", "remove"]))
        at = draw(st.integers(0, max(0, len(quotations) - 1)))
        if step == "insert":
            quotations.insert(at, "they say")
        elif quotations and step == "remove":
            del quotations[at]
        elif quotations and step == "swap":
            quotations[0], quotations[at] = quotations[at], quotations[0]
        elif quotations:
            old, new = (" is ", " […] ") if step == "cut" else (" tea ", " tea really ")
            quotations[at] = quotations[at].replace(old, new)
    return quotations


@settings(max_examples=40, deadline=None)
@given(st.data(), st.permutations(sorted(WORDS)), st.booleans())
def test_who_reviewed_something_before_an_edit_did_so_after_it(data, names, is_here):
    text = "".join(f"The {words}. " for words in WORDS.values()) + "So they say.\n"
    sources = "argmap: 1\nsources:\n  s: s.txt\n"
    first = debate_of([WORDS[name] for name in names])
    debate = Debate({"arguments/a.yaml": first, "seeds/sources.yaml": sources, "seeds/s.txt": text}).lock()
    for ordinal, name in enumerate(names):
        debate.review(f"c/{ordinal}", by=name)
    if not is_here:
        debate.take_away("seeds/s.txt")
    for _ in range(2):
        debate.files["arguments/a.yaml"] = debate_of(data.draw(edits_of(names)))
        debate.lock().lock()
        records = [*debate.locked.evidence.values(), *debate.locked.lost.values()]
        assert sorted(one.reviewed.by for one in records if one.reviewed and one.reviewed.by) == sorted(names)
    debate.files |= {"arguments/a.yaml": first, "seeds/s.txt": text}
    debate.lock()
    assert sorted(debate.reviewers().values()) == sorted(names)


@given(locks)
def test_every_record_answers_for_its_own_quotation(lock):
    for (claim, ordinal), record in lock.evidence.items():
        assert lock.find(claim, ordinal, record.quote_sha256) == Locked(record.tier, record.spans)


@given(st.text(), st.text(), st.text(), st.text())
def test_a_digest_is_that_of_any_text(exact, prefix, suffix, source):
    digest = quotation_digest(Quotation(exact, prefix, suffix), source)
    assert len(digest) == 64
    assert digest == quotation_digest(Quotation(exact.replace(" ", "\n"), prefix, suffix), source)
