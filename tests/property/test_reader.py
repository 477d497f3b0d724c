"""What is printed as YAML is read back, with every range where the characters are; and no text is too strange."""

from __future__ import annotations

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from argmap.syntax import reader, yaml_problems
from argmap.syntax.encoding import decode
from argmap.syntax.reader import read
from argmap.syntax.tree_builder import Limits
from argmap.syntax.yaml_events import libyaml_events, pure_events

LETTERS = "abc ABC чай 茶葉 お茶 차 żółw \t\n'\"#:-,[]{}&*!|>%@`?\\~😀𠀀\u0301\u2028\u2029\x85\xa0\u3000"
TEXTS = st.text(st.sampled_from(LETTERS), max_size=20)
KEYS = TEXTS.filter(lambda key: key != "<<" and key[:1] not in {"\xa0", "\u3000"})
VALUES = st.recursive(
    TEXTS | st.none(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(KEYS, inside, max_size=4),
    max_leaves=12,
)
PLAIN = st.text(st.sampled_from("abc чай 茶葉 お茶 차 żółw 😀𠀀"), min_size=1).map(str.strip).filter(bool)
PLAIN_VALUES = st.recursive(
    PLAIN | st.none(),
    lambda inside: st.lists(inside, min_size=1, max_size=3) | st.dictionaries(PLAIN, inside, min_size=1, max_size=3),
    max_leaves=8,
)
SIGNS = (
    *("a", "чай", "茶", ": ", ":", "- ", "? ", "\n", "\n  ", "\n    ", "'", '"', "[", "]", "{", "}", ", ", "|", ">-"),
    *("#", " #", "&a ", "*a", "!t ", "<<", "---\n", "...\n", "%YAML 1.2\n", "\\", "\\x", "\t", "\u3000", "\xa0", "："),
    *(
        "\u2028",
        "\x85",
        "\ufeff",
        "\0",
        "\x1b",
        "\ud800",
        "@",
        "`",
        "~",
        "null",
        "\r",
        "\r\n",
        " ",
        "b: c\n",
        "a:\n  b: c\n",
    ),
)
FRAGMENTS = st.lists(st.sampled_from(SIGNS), max_size=14).map("".join)


def printed(value):
    """Return `value` as ruamel.yaml prints it, all texts in double quotes where they need any."""
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = None
    yaml.allow_unicode = True
    yaml.width = 1_000
    stream = StringIO()
    yaml.dump(value, stream)
    return stream.getvalue()


def in_flow_style(value):
    """Return `value` in brackets and double quotes, with escapes for what YAML would take for something else."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{in_flow_style(key)}: {in_flow_style(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(in_flow_style, value)) + "]"
    if value is None:
        return "~"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


@given(VALUES)
def test_values_in_flow_style_are_read_back(value):
    tree, findings = read(in_flow_style(value), "a.yaml")
    assert findings == ()
    assert tree.values == value


@given(st.dictionaries(PLAIN, PLAIN_VALUES, min_size=1))
def test_values_printed_by_another_tool_are_read_back(value):
    tree, findings = read(printed(value), "a.yaml")
    assert findings == ()
    assert tree.values == value


@given(VALUES)
def test_every_range_leads_back_to_its_route(value):
    text = in_flow_style(value)
    tree, _ = read(text, "a.yaml")
    for route, part, span in tree.texts():
        assert span.of(text) == in_flow_style(part)
        assert tree.route_at(span.start) == (route, False)
        key = tree.key_span(route)
        if key is not None:
            assert key.of(text) == in_flow_style(route[-1])
            assert tree.route_at(key.start) == (route, True)
            assert tree.entry_span(route) == (key.start, span.end)


@given(st.dictionaries(PLAIN, st.lists(PLAIN, min_size=1, max_size=3), min_size=1, max_size=4))
def test_the_range_of_a_plain_text_on_one_line_is_the_text(value):
    text = "".join(f"{key}:\n" + "".join(f"  - {item}  # {item}\n" for item in items) for key, items in value.items())
    tree, findings = read(text, "a.yaml")
    assert findings == ()
    for route, item, span in tree.texts():
        assert span.of(text) == item
        assert tree.key_span(route[:1]).of(text) == route[0]


@given(FRAGMENTS)
def test_no_text_raises_and_both_backends_agree(text):
    seen = []
    for events in (libyaml_events, pure_events):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(reader, "open_events", events)
            patch.setattr(yaml_problems, "open_events", events)
            seen.append(read(text, "a.yaml"))
    for tree, findings in seen:
        assert tree.complete or findings
        for finding in findings:
            assert 0 <= finding.place.span.start <= finding.place.span.end <= len(text) + 1
        for _, _, span in tree.texts():
            assert 0 <= span.start <= span.end <= len(text)
    (libyaml, wrong), (pure, also_wrong) = seen
    if not wrong and not also_wrong:
        assert libyaml.values == pure.values


@given(FRAGMENTS, st.integers(1, 3), st.integers(1, 4), st.integers(1, 9))
def test_wherever_reading_stops_routes_and_ranges_agree(text, findings, depth, nodes):
    tree, _ = read(text, "a.yaml", Limits(depth=depth, nodes=nodes, findings=findings))
    for route, part, span in tree.texts():
        assert tree.value_span(route) == span
        key = tree.key_span(route)
        assert (key is None) == (not route or isinstance(route[-1], int))
        if key and text[key.start : key.end] == route[-1]:
            assert tree.route_at(key.start)[0] == route
        if part and part.isalnum():
            assert part in span.of(text)


@given(st.binary(max_size=40))
def test_no_bytes_raise(data):
    text, findings = decode(data, "a.yaml")
    read(text, "a.yaml")
    assert findings or text.encode() == data
