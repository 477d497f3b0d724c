"""Sources that are edited: every passage that is still there is found, and none is found where it is not.

A wrong anchor is one whose words are not the quotation's, or any at all once the passage is deleted. The figures that
are demanded are those of the research behind the format, of 120 quotations a text.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from argmap.anchoring.anchor import anchor
from argmap.anchoring.searchable_text import SearchableText
from argmap.model.quotation import Anchor, Elsewhere, Quotation
from argmap.review.survival import Fate
from argmap.sources import read_text
from argmap.text.folding import Fold, fold
from debates import Debate
from drift import (
    ALPHABETIC,
    EDITS,
    HAN,
    LANGUAGES,
    QUOTATIONS,
    Edition,
    Quoted,
    chance,
    generate,
    units,
    with_quotations,
    without,
)

# How many quotations of a text have to be found after an edit, for alphabetic and for Han texts.
DEMANDED = {"insert": (1.0, 1.0), "shuffle": (1.0, 1.0), "set_anew": (1.0, 0.85), "decompose": (1.0, 1.0)}
_REAL_LANGUAGES = ("bg", "zh-Hant", "zh-Hans", "pl", "ru")


def real_texts() -> tuple[Quoted, ...]:
    """Five articles that may not be published: where they are, these tests are made of them too."""
    for folder in filter(None, os.environ.get("ARGMAP_SOURCES", "").split(os.pathsep)):
        paths = sorted(Path(folder).glob("00*.txt"))
        if len(paths) == len(_REAL_LANGUAGES):
            rng = chance(21)
            read = (path.read_text("utf-8") for path in paths)
            return tuple(with_quotations(lang, text, rng) for lang, text in zip(_REAL_LANGUAGES, read, strict=True))
    return ()


CORPORA = {"generated": generate()} | ({"real": real_texts()} if real_texts() else {})
CASES = [(name, quoted) for name, corpus in CORPORA.items() for quoted in corpus]
IDS = [f"{name}-{quoted.lang}" for name, quoted in CASES]
for_every_single_text = pytest.mark.parametrize("quoted", [quoted for _, quoted in CASES], ids=IDS)
for_every_text = pytest.mark.parametrize(("corpus", "quoted"), CASES, ids=IDS)
for_every_edit = pytest.mark.parametrize("edit", EDITS)


def searchable(text: str) -> SearchableText:
    read = read_text(text.encode("utf-8"), "text.txt")
    return SearchableText(read)


def folded(text: str) -> str:
    return fold(text, Fold.TYPOGRAPHY).text.strip()


def edited(corpus: str, quoted: Quoted, edit: str) -> str:
    others = [unit for other in CORPORA[corpus] if other != quoted for unit in units(other.text) if len(unit) > 60]
    return EDITS[edit](Edition(quoted.text, quoted.lang, others, chance(7)))


def share(lang: str, edit: str) -> float:
    return DEMANDED[edit][lang in HAN]


@for_every_single_text
def test_every_quotation_is_found_in_the_text_as_it_was(quoted):
    text = searchable(quoted.text)
    assert len(quoted.quotations) == QUOTATIONS
    for quotation in quoted.quotations:
        assert isinstance(anchor(Quotation(quotation), text), Anchor), quotation


@for_every_edit
@for_every_text
def test_after_an_edit_what_is_still_there_is_found_and_nothing_else(corpus, quoted, edit):
    text = searchable(edited(corpus, quoted, edit))
    whole = folded(text.text)
    found = there = 0
    for quotation in quoted.quotations:
        outcome = anchor(Quotation(quotation), text)
        there += folded(quotation) in whole
        if isinstance(outcome, Anchor):
            found += 1
            (span,) = outcome.spans
            assert folded(span.of(text.text)) == folded(quotation)
    assert found >= (there if edit == "correct" else round(share(quoted.lang, edit) * QUOTATIONS))


@for_every_single_text
def test_a_deleted_passage_is_found_nowhere(quoted):
    for quotation in quoted.quotations[::3]:
        text = searchable(without(quoted.text, quotation))
        assert not isinstance(anchor(Quotation(quotation), text), Anchor), quotation


def project_of(corpus: str) -> Debate:
    """Return a debate with every quotation of every text, locked."""
    arguments = ["argmap: 1", "issue: drift", "question: What is left?", "positions:", "  all:", "    claim: All."]
    arguments += ["    pro:"]
    files = {}
    for quoted in CORPORA[corpus]:
        arguments += [f"      {quoted.lang}:", f"        claim: In {quoted.lang}.", "        evidence:"]
        for quotation in quoted.quotations:
            escaped = quotation.replace("'", "''")
            arguments += [f"          - source: {quoted.lang}", f"            quote: '{escaped}'"]
        files[f"seeds/{quoted.lang}.txt"] = quoted.text
    files["arguments/drift.yaml"] = "\n".join(arguments) + "\n"
    sources = "".join(f"  {lang}: {{file: {lang}.txt, lang: {lang}}}\n" for lang in LANGUAGES)
    files["seeds/sources.yaml"] = f"argmap: 1\nsources:\n{sources}"
    return Debate(files).lock()


@pytest.fixture(scope="module")
def projects() -> dict[str, Debate]:
    return {corpus: project_of(corpus) for corpus in CORPORA}


@pytest.mark.parametrize("corpus", CORPORA)
@for_every_edit
def test_locking_anew_finds_what_is_still_there_and_tells_the_rest(projects, corpus, edit):
    debate = Debate(projects[corpus].files)
    assert len(debate.locked.evidence) == QUOTATIONS * len(LANGUAGES)
    for quoted in CORPORA[corpus]:
        debate.files[f"seeds/{quoted.lang}.txt"] = edited(corpus, quoted, edit)
    fates = debate.fates()
    debate.lock()
    evidence, texts = debate.locked.evidence, debate.project.texts.readable
    survivors = Counter(claim for claim, _ in evidence)
    for quoted in CORPORA[corpus]:
        if edit == "decompose" and debate.files[f"seeds/{quoted.lang}.txt"] == quoted.text:
            continue
        told = [fate for name, fate in fates.items() if name.startswith(f"{quoted.lang}/")]
        assert len(told) == QUOTATIONS
        assert sum(fate is not Fate.LOST for fate in told) == survivors[quoted.lang]
        if edit != "correct":
            assert survivors[quoted.lang] >= round(share(quoted.lang, edit) * QUOTATIONS)
    for (lang, ordinal), record in evidence.items():
        quotation = next(quoted for quoted in CORPORA[corpus] if quoted.lang == lang).quotations[ordinal]
        assert folded(record.spans[0].of(texts[lang].text)) == folded(quotation)


@pytest.mark.parametrize("corpus", CORPORA)
@pytest.mark.parametrize("edit", ["set_anew", "decompose"])
def test_a_text_that_is_only_set_otherwise_makes_no_survivor_suspect(projects, corpus, edit):
    debate = Debate(projects[corpus].files)
    for quoted in CORPORA[corpus]:
        debate.files[f"seeds/{quoted.lang}.txt"] = edited(corpus, quoted, edit)
    assert debate.suspects() == {}
    assert Fate.OTHER_WORDS_AROUND not in debate.fates().values()


@for_every_text
def test_locking_without_a_passage_leaves_its_quotations_out_and_keeps_the_others(projects, corpus, quoted):
    debate = Debate(projects[corpus].files)
    path = f"seeds/{quoted.lang}.txt"
    for quotation in quoted.quotations[:6]:
        debate.files[path] = without(debate.files[path], quotation)
    gone = {ordinal for ordinal, quotation in enumerate(quoted.quotations) if quotation not in debate.files[path]}
    assert gone >= set(range(6))
    fates = debate.fates()
    lost = {int(name.partition("/")[2]) for name, fate in fates.items() if fate is Fate.LOST}
    assert lost == gone
    elsewhere = [one.verification for one in debate.project.map.claims[quoted.lang].evidence if one.ordinal in gone]
    assert not any(isinstance(verification, Anchor | Elsewhere) for verification in elsewhere)


def test_all_five_languages_are_there():
    assert {quoted.lang for quoted in CORPORA["generated"]} == {*ALPHABETIC, *HAN}
