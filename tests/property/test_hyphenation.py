"""Whatever hyphens a text and a quotation have, only those at line ends may differ."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from argmap.anchoring.anchor import SearchableText, anchor
from argmap.model.quotation import Anchor, Missing, Near, Quotation, Tier
from argmap.model.source import TIERS_OF_EVERY_TEXT, SourceText

WORDS = ("bridge", "rzeka", "мост", "żółta", "35", "7", "x", "é", "river", "17", "ёлка", "Ćma", "EU", "und", "i")
# No soft hyphen: the reader of PDF leaves none, and on the rung of layout it is invisible.
JOINTS = ("", "-", "-\n", " ", "\n", "–", "—\n", "‐\n", "\ufffe", "-\n-", "/\n", "/")
READINGS = ("", "-", "- ", " ", "–", "/")
MAYBE = {"-\n", "‐\n", "\ufffe"}


def may_read_as(joint, reading, before, after):
    """Say, without the code under test, what may be typed for what stands between a word and the rest of a text."""
    dashes = {"-", "–"}
    if joint in MAYBE:
        word = re.match(r"\w+", after)[0]
        if word == "und":
            return reading == "- "
        if len(word) == 1 and word.isalpha():
            return reading in {"-", "–", "- "}
        is_one = any(beside.isdigit() or beside.isupper() for beside in (before[-1], after[0]))
        return reading in {"-", "–", "- "} or (not reading and not is_one)
    if joint == "—\n":
        return reading in {"-", "–", "- "}
    if joint in {"-", "–", "-\n-"}:
        return reading in dashes
    return reading == {"\n": " ", "/\n": "/"}.get(joint, joint)


@given(
    st.lists(
        st.tuples(st.sampled_from(WORDS), st.sampled_from(JOINTS), st.sampled_from(READINGS)), min_size=1, max_size=6
    )
)
def test_a_quotation_verifies_if_and_only_if_each_hyphen_may_be_read_so(parts):
    pieces = [word + joint for word, joint, _ in parts]
    rests = ["".join(pieces[place:]) + "end" for place in range(1, len(pieces) + 1)]
    printed = "".join(word + joint for word, joint, _ in parts) + "end"
    typed = "".join(word + reading for word, _, reading in parts) + "end"
    tiers = (*TIERS_OF_EVERY_TEXT, Tier.HYPHENATION)
    found = anchor(
        Quotation(typed), SearchableText(SourceText("a", f"So {printed}.", extractor="", bytes_sha256="", tiers=tiers))
    )
    is_true = all(
        may_read_as(joint, reading, before, rest) for (before, joint, reading), rest in zip(parts, rests, strict=True)
    )
    assert isinstance(found, Anchor if is_true else Near | Missing), (printed, typed)
