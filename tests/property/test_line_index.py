"""Lines and columns are another way to write offsets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.text.line_index import LineIndex

TEXTS = st.text(
    st.sampled_from("ab é茶чай한😀𠀀\u0301\u2028\x85\t\ufeff\n") | st.characters(exclude_characters="\r"), max_size=80
)


@given(TEXTS, st.sampled_from(["\n", "\r\n", "\r"]), st.data())
def test_offsets_and_positions_are_each_others_inverse(text, line_end, data):
    text = text.replace("\n", line_end)
    lines = LineIndex(text)
    offset = data.draw(st.integers(0, len(text)))
    if text[max(0, offset - 1) : offset + 1] == "\r\n":
        offset -= 1
    line, column = lines.position(offset)
    assert lines.offset(line, column) == offset
    assert text[offset : offset + 1] == (lines.line(line) + line_end)[column : column + 1] or offset == len(text)


@given(TEXTS)
def test_positions_grow_with_offsets(text):
    lines = LineIndex(text)
    positions = [lines.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(positions)
    assert len(set(positions)) == len(positions)


@given(TEXTS)
def test_the_lines_are_the_text(text):
    lines = LineIndex(text)
    assert "\n".join(lines.line(number) for number in range(len(lines))) == text
