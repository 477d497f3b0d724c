"""Kinship: which sources look alike, and what looking for it may cost."""

from __future__ import annotations

import random

from argmap.anchoring.searchable_text import SearchableText
from argmap.model.origin import Written
from argmap.model.source import Source, SourceText
from argmap.semantics.kinship.search import find_kinship
from argmap.semantics.kinship.sketch import MAX_MARKERS, sketch_of
from argmap.text.span import Span

WORDS = (
    "river",
    "meadow",
    "harbour",
    "lantern",
    "winter",
    "market",
    "bridge",
    "orchard",
    "thunder",
    "pebble",
    "village",
)


class CountedTexts(dict):
    """Texts that count how often one is asked for."""

    asked = 0

    def __getitem__(self, name):
        self.asked += 1
        return super().__getitem__(name)


def kinship(texts, langs=None, derived_from=None):
    sources = {
        name: Source(
            name,
            Written("seeds/sources.yaml", ("sources", name)),
            f"{name}.txt",
            (langs or {}).get(name),
            derived_from=tuple((derived_from or {}).get(name, ())),
        )
        for name in texts
    }
    searchable = CountedTexts(
        (name, SearchableText(SourceText(f"{name}.txt", text, extractor="plain", bytes_sha256="")))
        for name, text in texts.items()
    )
    return find_kinship(sources, searchable, {name: [Span(0, 10)] for name in texts}), searchable


def sentences(seed, count, words=12):
    chosen = random.Random(seed)  # noqa: S311 - test data, the same on every run
    return " ".join(" ".join(chosen.choices(WORDS, k=words)).capitalize() + "." for _ in range(count))


def pairs(found):
    return [(kin.first, kin.second) for kin in found.kin]


def test_texts_of_the_same_words_in_other_orders_are_no_kin():
    found, _ = kinship({f"text-{number}": sentences(number, 200) for number in range(6)})
    assert found == ((), ())


def test_each_of_many_copies_is_asked_about_once():
    text = sentences(1, 30)
    found, _ = kinship({f"copy-{number}": f"Number {number}. {text}" for number in range(40)})
    assert sorted(second for _, second in pairs(found)) == sorted(f"copy-{number}" for number in range(1, 40))


def test_a_copy_inside_a_much_longer_text_is_found():
    text = sentences(1, 10)
    found, _ = kinship({"report": sentences(2, 500) + " " + text + " " + sentences(3, 500), "excerpt": text})
    assert pairs(found) == [("report", "excerpt")]


def test_each_of_many_excerpts_is_found_in_what_is_written_after_them():
    parts = [sentences(number, 3) for number in range(20)]
    found, _ = kinship({f"part-{number}": part for number, part in enumerate(parts)} | {"whole": " ".join(parts)})
    assert pairs(found) == [(f"part-{number}", "whole") for number in range(20)]


def test_a_transcript_without_punctuation_is_compared_all_the_same():
    text = sentences(1, 60).replace(".", "").lower()
    found, _ = kinship({"first": text, "second": "and then " + text})
    assert pairs(found) == [("first", "second")]


def test_what_is_declared_is_not_asked_about():
    text = sentences(1, 30)
    found, _ = kinship({"report": text, "copy": text}, derived_from={"copy": ["report"]})
    assert found.kin == ()


def test_what_is_found_counts_as_declared():
    text = sentences(1, 30)
    texts = {"report": text, "digest": text, "mirror": text}
    found, _ = kinship(texts, derived_from={"digest": ["report"]})
    assert pairs(found) == [("report", "mirror")]


def test_a_phrase_that_all_texts_have_costs_no_look_at_each_pair():
    phrase = "This text may be read by everybody who likes"
    texts = {
        f"text-{number}": f"{sentences(number, 20)} {phrase}, {sentences(number + 500, 20)}" for number in range(200)
    }
    found, searchable = kinship(texts)
    assert found.kin == ()
    assert searchable.asked <= 3 * len(texts)


def test_a_sketch_stays_small_however_long_the_text_is():
    text = "".join(f"Name{number} goes to the market of the town number {number}. " for number in range(20_000))
    sketch = sketch_of(text, (), 500)
    assert len(sketch.runs) == 500
    assert len(sketch.markers) <= MAX_MARKERS


def test_the_same_text_gives_the_same_sketch_on_every_run():
    assert list(sketch_of("The pilots of Esk have measured a bank of sand.", (), 500).runs) == [257029377]


def test_a_text_of_one_endless_line_is_no_trouble():
    found, _ = kinship({"first": "a" * 300_000, "second": "a" * 300_000, "third": "( " * 100_000})
    assert all(kin.runs or kin.order for kin in found.kin)
