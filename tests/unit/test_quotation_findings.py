"""What is said of a quotation that is not in its source: where the differing characters stand, in both texts."""

from __future__ import annotations

import json

import pytest

from argmap.rules.scripts import han_characters
from argmap.workspace.checking import check_project
from argmap.workspace.files import MemoryFiles
from argmap.workspace.project import load_project
from literate import EXAMPLE, apply_edits

SOURCE = "seeds/en.txt"
TEXT = """\
The mayor's office said "no" in May: the old bridge has not been closed for 40 days, and the road is open.
Trees are not cheap.
他說這不是奇蹟，園主也不相信咖啡會取代茶葉成為大家的飲料。
"""


def files_with(quote, text=TEXT):
    return {
        EXAMPLE: f"""\
argmap: 1
issue: roads
question: Is the road open?
positions:
  open:
    claim: It is open.
    pro:
      said:
        claim: They say so.
        source: en
        quote: {quote}
    con:
      shut: {{claim: It is shut., assumed: true}}
""",
        "seeds/sources.yaml": "argmap: 1\nsources: {en: en.txt}\n",
        SOURCE: text,
    }


def checked(files):
    return [found for found in check_project(load_project(MemoryFiles(files))) if found.severity == "error"]


def finding(files):
    (found,) = checked(files)
    return found


def pieces(found, files):
    """Return the characters that a finding points at, with what it says of them, its own place first."""
    places = [(found.place, found.label), *((label.place, label.text) for label in found.related)]
    return [(place.path, place.span.of(files[place.path]), text) for place, text in places]


LINES = "the old bridge has not been\n          closed for 50 days, and the road\n          is open"
WRITTEN = {
    "plain": "the old bridge has not been closed for 50 days, and the road is open",
    "in single quotes": "'The mayor''s office said \"no\" in May: the old bridge has not been closed for 50 days'",
    "in double quotes": '"The mayor\'s office said \\"no\\" in May: the old bridge has not been closed for 50 days"',
    "over several lines": LINES,
    "as a folded block": f">-\n          {LINES}",
    "as a literal block": f"|\n          {LINES}",
    "with marks around": "“the old bridge has not been closed for 50 days, and the road is open”",
}


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN.keys())
def test_the_differing_characters_are_pointed_at_however_they_are_written(written):
    files = files_with(written)
    found = finding(files)
    assert found.rule == "quotation-near"
    assert pieces(found, files) == [
        (EXAMPLE, "50", "`50` should be `40`"),
        (SOURCE, "40", "the source has this"),
    ]


def test_the_whole_value_is_shown_where_its_characters_are_escaped():
    files = files_with('"the old bridge has not been closed for \\u0035\\u0030 days, and the road is open"')
    found = finding(files)
    shown, source = pieces(found, files)
    assert shown[1].startswith('"the old')
    assert shown[1].endswith('open"')
    assert shown[2] == "`50` should be `40`"
    assert source == (SOURCE, "40", "the source has this")


def test_words_left_out_are_shown_by_the_character_after_the_gap():
    files = files_with("the old bridge has been closed for 40 days, and the road is open")
    found = finding(files)
    assert pieces(found, files) == [
        (EXAMPLE, "b", "`not` is left out here"),
        (SOURCE, "not", "the source has this"),
    ]
    assert found.place.span.start == files[EXAMPLE].index("been closed")


def test_words_put_in_are_shown_with_the_place_that_is_without_them():
    files = files_with("the old bridge has not been closed for all of 40 days, and the road is open")
    assert pieces(finding(files), files) == [
        (EXAMPLE, "all of", "`all of` is not in the source"),
        (SOURCE, "4", "the source goes on without `all of`"),
    ]


def test_words_put_in_at_the_end_are_shown_with_the_last_character_of_the_passage():
    files = files_with("the old bridge has not been closed for 40 days, and the road is open indeed")
    assert pieces(finding(files), files) == [
        (EXAMPLE, "indeed", "`indeed` is not in the source"),
        (SOURCE, "n", "the source goes on without `indeed`"),
    ]


def test_a_negation_lost_beside_the_first_word_is_what_is_said():
    files = files_with("園主也相信咖啡會取代茶葉成為大家的飲料")
    assert pieces(finding(files), files) == [
        (EXAMPLE, "相", "`不` is left out here"),
        (SOURCE, "不", "the source has this"),
    ]


def test_further_differences_have_places_of_their_own_and_the_rest_is_counted():
    text = (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen\n"
    )
    quote = text.strip()
    for word in ("two", "five", "eight", "eleven", "fourteen"):
        quote = quote.replace(f" {word} ", f" {word}s ")
    files = files_with(quote, text)
    shown = pieces(finding(files), files)
    assert [piece for path, piece, _ in shown if path == EXAMPLE] == ["twos", "fives", "eights", "elevens"]
    assert [piece for path, piece, _ in shown if path == SOURCE] == ["two", "five", "eight", "eleven"]
    assert shown[3][2] == "`elevens` should be `eleven`, and 1 more after it"


def test_long_differences_are_named_by_their_ends():
    words = " ".join(f"word{number}" for number in range(20))
    quote = TEXT.splitlines()[0].removesuffix(".").replace("has not", f"{words} has not")
    files = files_with(json.dumps(quote), TEXT.replace("has not", f"{words} surely {words} has not"))
    label = finding(files).label
    assert " … " in label
    assert len(label) < 80


def test_the_correction_of_one_part_keeps_the_others():
    files = files_with("'the old bridge […] closed for 50 days, and the road is open'")
    found = finding(files)
    assert found.message == "one part of the quotation differs from `en` in its numbers; the others are there"
    assert pieces(found, files)[0][1] == "50"
    corrected = apply_edits(files, found.fix.edits)
    assert "'the old bridge […] closed for 40 days, and the road is open'" in corrected[EXAMPLE]
    assert checked(corrected) == []


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN.keys())
def test_what_is_corrected_is_verified(written):
    files = files_with(written)
    assert checked(apply_edits(files, finding(files).fix.edits)) == []


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("Trees are cheap", [(EXAMPLE, "c", "the nearest passage has `not` here"), (SOURCE, "not", "X")]),
        ("這是奇蹟", [(EXAMPLE, "是", "the nearest passage has `不` here"), (SOURCE, "不", "X")]),
        (
            "Trees are not very cheap",
            [(EXAMPLE, "very", "the nearest passage does not have `very`"), (SOURCE, "c", "Y")],
        ),
        (
            "Trees are not rare",
            [(EXAMPLE, "rare", "the nearest passage has `cheap` for `rare`"), (SOURCE, "cheap", "X")],
        ),
    ],
)
def test_of_a_short_quotation_the_nearest_passage_is_shown_and_nothing_is_corrected(quote, shown):
    files = files_with(quote)
    found = finding(files)
    says = {"X": "the nearest passage has this", "Y": "the nearest passage goes on without `very`"}
    assert found.rule == "quotation-missing"
    assert found.fix is None
    assert pieces(found, files) == [(path, piece, says.get(text, text)) for path, piece, text in shown]


def test_of_a_passage_that_differs_in_much_only_the_place_is_shown():
    text = "A cat sat on the warm mat by the door and slept.\n"
    files = files_with("The cat sits at the cold mat by a door, awake", text)
    found = finding(files)
    (whole, passage) = pieces(found, files)
    assert whole == (
        EXAMPLE, "The cat sits at the cold mat by a door, awake", "the nearest passage shares about 5 of 10 characters"
    )  # fmt: skip
    assert passage[0::2] == (SOURCE, "the nearest passage")
    assert "mat by the door" in passage[1]


def test_what_nothing_is_like_has_no_second_place():
    files = files_with("Quite another saying about biscuits")
    assert pieces(finding(files), files) == [
        (EXAMPLE, "Quite another saying about biscuits", "nothing there is like it")
    ]


def test_parts_in_another_order_are_shown_where_they_stand():
    files = files_with("'the road is open […] the old bridge'")
    found = finding(files)
    assert found.message == "the parts of the quotation stand in the other order in `en`"
    assert pieces(found, files)[1:] == [
        (SOURCE, "the road is open", "part 1 of the quotation"),
        (SOURCE, "the old bridge", "part 2 of the quotation"),
    ]


def test_parts_that_would_overlap_are_in_no_other_order():
    files = files_with("'the old bridge has […] bridge has not been'")
    assert "order" not in finding(files).message


@pytest.mark.parametrize("mark", ["", '"'])
def test_a_part_that_is_not_there_is_pointed_at(mark):
    files = files_with(f"'{mark}the old bridge […] quite another saying […] the road is open{mark}'")
    found = finding(files)
    assert found.message == "one part of the quotation is not in `en`; the others are there"
    assert pieces(found, files) == [(EXAMPLE, "quite another saying", "nothing there is like it")]


def test_nothing_is_said_of_the_others_where_several_parts_are_not_there():
    files = files_with("'the old bridge […] quite another saying […] wholly different biscuits'")
    assert finding(files).message == "the quotation is not in `en`"


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("山上的茶园卖出了很多茶叶", "simplified"),
        ("山上的茶園賣出了很多茶葉", "traditional"),
        ("茶是耐心", None),
        ("他站着", None),
        ("茶園卖出了茶葉给买家", None),
        ("tea", None),
    ],
)
def test_the_characters_of_a_chinese_text_are_told_only_where_they_are_plain(text, characters):
    assert han_characters(text) == characters
