"""Reading YAML: values, exact ranges, and what is refused."""

from __future__ import annotations

import pickle

import pytest

from argmap.syntax import reader
from argmap.syntax.encoding import MAX_BYTES, decode
from argmap.syntax.reader import read
from argmap.syntax.tree_builder import Limits
from argmap.syntax.yaml_events import libyaml_events, pure_events
from argmap.text.span import Span

DEBATE = """\
argmap: 1
issue: tea   # a comment
positions:
  чай:
    claim: Чай лучше кофе.
    pro:
      calm: {claim: Tea keeps you calm., tags: [a, 'b c']}

# about the next one
  咖啡:
    quote: |-
      咖啡比茶好。
      第二行

    note:
    supports:
    - чай
    - "x: y"
"""


@pytest.fixture(params=[libyaml_events, pure_events], ids=["libyaml", "pure"])
def _backend(request, monkeypatch):
    monkeypatch.setattr(reader, "open_events", request.param)


def rules(text):
    return [finding.rule for finding in read(text, "a.yaml")[1]]


@pytest.mark.usefixtures("_backend")
class TestBothBackends:
    def test_every_scalar_is_text_and_nothing_is_none(self):
        tree, findings = read(
            "a: no\nb: 1.10\nc: 2024-01-01\nd: 12:30\ne: ~\nf: null\ng:\nh: ''\ni: '~'\nj: Null\n", "a.yaml"
        )
        assert findings == ()
        assert tree.values == {
            "a": "no", "b": "1.10", "c": "2024-01-01", "d": "12:30", "e": None, "f": None, "g": None,
            "h": "", "i": "~", "j": "Null",
        }  # fmt: skip

    def test_ranges_are_those_of_the_characters_written(self):
        tree, findings = read(DEBATE, "a.yaml")
        assert findings == ()

        def value(*route):
            return tree.value_span(route).of(DEBATE)

        assert value("issue") == "tea"
        assert value("positions", "чай", "claim") == "Чай лучше кофе."
        assert value("positions", "чай", "pro", "calm") == "{claim: Tea keeps you calm., tags: [a, 'b c']}"
        assert value("positions", "чай", "pro", "calm", "tags", 1) == "'b c'"
        assert value("positions", "咖啡", "quote") == "|-\n      咖啡比茶好。\n      第二行"
        assert value("positions", "咖啡", "supports", 1) == '"x: y"'
        assert tree.key_span(("positions", "咖啡")).of(DEBATE) == "咖啡"
        assert tree.key_span(("positions", "чай", "pro", "calm", "tags", 1)) is None

    def test_a_block_ends_where_the_last_thing_in_it_does(self):
        tree, _ = read(DEBATE, "a.yaml")
        assert tree.entry_span(("positions", "чай")).of(DEBATE).startswith("чай:\n")
        assert tree.entry_span(("positions", "чай")).of(DEBATE).endswith("'b c']}")
        assert tree.value_span(()).end == len(DEBATE.rstrip())

    def test_an_empty_value_stands_behind_its_colon(self):
        tree, _ = read("a:\n  note:\n\nb: 1\n", "a.yaml")
        span = tree.value_span(("a", "note"))
        assert span == Span(10, 10)
        assert tree.entry_span(("a", "note")) == Span(5, 10)

    def test_the_line_ends_of_other_standards_are_ordinary_characters(self):
        text = "a: one\u2028two\u2029three\x85four\nb: 'x\u2028y'\nc: |\n  z\u2028z\n"
        tree, findings = read(text, "a.yaml")
        assert findings == ()
        assert tree.values == {"a": "one\u2028two\u2029three\x85four", "b": "x\u2028y", "c": "z\u2028z\n"}
        assert tree.value_span(("b",)).of(text) == "'x\u2028y'"

    def test_a_private_character_is_not_taken_for_a_stand_in(self):
        text = "a: \U000f0000\u2028\U000f0001\n"
        assert read(text, "a.yaml")[0].values == {"a": "\U000f0000\u2028\U000f0001"}

    def test_offsets_count_a_byte_order_mark(self):
        text = "\ufeffa: b\nc: d\n"
        tree, findings = read(text, "a.yaml")
        assert findings == ()
        assert tree.values == {"a": "b", "c": "d"}
        assert tree.value_span(("a",)) == Span(4, 5)

    def test_lines_may_end_as_on_any_system(self):
        text = "a: b\r\nc: |\r\n  x\r\n  y\r\nd: e\r\n"
        tree, _ = read(text, "a.yaml")
        assert tree.values == {"a": "b", "c": "x\ny\n", "d": "e"}
        assert tree.value_span(("c",)).of(text) == "|\r\n  x\r\n  y"

    def test_characters_beyond_the_first_plane_count_once(self):
        text = "a: 😀𠀀\nb: c\n"
        assert read(text, "a.yaml")[0].value_span(("b",)).of(text) == "c"

    def test_all_repeated_keys_are_reported_with_both_places(self):
        text = "a: 1\nb: {x: 1, 'x': 2}\na: [3, {q: 1, q: 2}]\nc: 4\na: 5\n"
        tree, findings = read(text, "a.yaml")
        places = [(finding.place.span, finding.related[0].place.span) for finding in findings]
        assert [finding.rule for finding in findings] == ["duplicate-key"] * 4
        assert [(here.of(text), first.of(text)) for here, first in places] == [
            ("'x'", "x"), ("a", "a"), ("q", "q"), ("a", "a"),
        ]  # fmt: skip
        assert places[1] == (Span(23, 24), Span(0, 1))
        assert tree.values == {"a": "1", "b": {"x": "1"}, "c": "4"}
        assert tree.value_span(("c",)).of(text) == "4"

    @pytest.mark.parametrize(
        ("text", "rest"),
        [
            ("a: &x 1\nb: 2\n", {"a": "1", "b": "2"}),
            ("a: *x\nb: 2\n", {"a": "*x", "b": "2"}),
            ("a: !!str 1\nb: 2\n", {"a": "1", "b": "2"}),
            ("a: !t\n  b: 2\n", {"a": {"b": "2"}}),
            ("<<: {c: 1}\nb: 2\n", {"b": "2"}),
            ("a: 1\n---\nb: 2\n", {"a": "1"}),
            ("a: 1\n? [b]\n: 2\n", {"a": "1"}),
            ("a: 1\n{b: 1}: 2\n", {"a": "1"}),
            ("? a\n: 1\n", {"a": "1"}),
        ],
        ids=[
            "anchor",
            "alias",
            "tag",
            "tag of a mapping",
            "merge key",
            "documents",
            "list as key",
            "mapping as key",
            "?",
        ],
    )
    def test_parts_of_yaml_that_the_format_has_no_use_for_are_refused(self, text, rest):
        tree, findings = read(text, "a.yaml")
        assert [finding.rule for finding in findings] == ["yaml-feature"]
        assert tree.values == rest

    def test_reading_goes_on_after_a_refusal(self):
        assert rules("a: *x\nb: &y 1\nc: !z 2\n") == ["yaml-feature"] * 3

    def test_after_a_syntax_error_there_is_what_stood_before_it(self):
        tree, findings = read("a: 1\nb:\n  c: [x, y]\n  d: @\ne: 1\n", "a.yaml")
        assert [finding.rule for finding in findings] == ["yaml-syntax"]
        assert not tree.complete
        assert tree.values == {"a": "1", "b": {"c": ["x", "y"], "d": None}}
        assert tree.value_span(("b", "c", 1)) == Span(17, 18)

    def test_control_characters_are_reported_and_the_rest_is_read(self):
        tree, findings = read("a: x\x07\x1by\nb: 1\n", "a.yaml")
        assert [(finding.rule, finding.place.span) for finding in findings] == [("yaml-character", Span(4, 6))]
        assert tree.values == {"a": "x\ufffd\ufffdy", "b": "1"}

    def test_an_escape_that_makes_a_control_character_is_found_in_its_text(self):
        text = 'a: "x\\\\ \\"\\0y"\n'
        (finding,) = read(text, "a.yaml")[1]
        assert finding.place.span.of(text) == "\\0"

    def test_an_empty_file_has_no_values(self):
        for text in ("", "\n\n", "# only a comment\n", "\ufeff", "---\n", "---\n...\n"):
            tree, findings = read(text, "a.yaml")
            assert (tree.values, findings, tree.complete) == (None, (), True)


class TestLimits:
    def test_depth(self):
        deep = "a: " + "[" * 63 + "]" * 63
        assert rules(deep) == []
        assert rules("a: " + "[" * 64 + "]" * 64) == ["yaml-limit"]

    def test_nodes(self):
        tree, findings = read("[a, b, c, d]", "a.yaml", Limits(nodes=3))
        assert [finding.rule for finding in findings] == ["yaml-limit"]
        assert not tree.complete
        assert read("[a, b]", "a.yaml", Limits(nodes=3))[1] == ()

    def test_characters(self):
        assert [finding.rule for finding in read("a: bcd", "a.yaml", Limits(characters=5))[1]] == ["yaml-limit"]
        assert read("a: bc", "a.yaml", Limits(characters=5))[1] == ()

    def test_findings(self):
        findings = read("\n".join(f"k{n}: *x" for n in range(50)), "a.yaml", Limits(findings=7))[1]
        assert len(findings) == 7


class TestRoutes:
    def test_a_route_that_does_not_exist_gives_the_deepest_that_does(self):
        tree, _ = read(DEBATE, "a.yaml")
        assert tree.value_span(("positions", "чай", "con", "x")) == tree.value_span(("positions", "чай"))
        assert tree.entry_span(("issue", 3)) == tree.entry_span(("issue",))
        assert tree.key_span(("positions", "чай", "con")) is None
        assert tree.key_span(()) is None

    def test_every_key_and_value_is_found_from_its_offset(self):
        tree, _ = read(DEBATE, "a.yaml")
        for route, _, span in tree.texts():
            key = tree.key_span(route)
            if key is not None:
                assert tree.route_at(key.start) == (route, True)
            if span.end > span.start:
                assert tree.route_at(span.start) == (route, False)
                assert tree.route_at(span.end - 1) == (route, False)

    def test_between_entries_stands_what_holds_them(self):
        text = "a:\n  b: 1\n\n  # note\n  c: 2\n"
        tree, _ = read(text, "a.yaml")
        assert tree.route_at(text.index("# note")) == (("a",), False)
        assert tree.route_at(1) == (("a",), True)
        assert tree.route_at(2) == (("a",), False)

    def test_texts_come_in_the_order_of_writing(self):
        tree, _ = read("a: [x, {b: y}]\nc: z\n", "a.yaml")
        assert [(route, value) for route, value, _ in tree.texts()] == [
            (("a", 0), "x"), (("a", 1, "b"), "y"), (("c",), "z"),
        ]  # fmt: skip

    def test_a_tree_survives_pickling(self):
        tree, _ = read(DEBATE, "a.yaml")
        tree.value_span(("positions", "чай"))
        copy = pickle.loads(pickle.dumps(tree))  # noqa: S301 - our own bytes
        assert (copy.values, copy.path, copy.text, copy.complete) == (tree.values, tree.path, tree.text, tree.complete)
        assert copy.value_span(("positions", "咖啡", "supports", 1)) == tree.value_span(
            ("positions", "咖啡", "supports", 1)
        )


class TestBytes:
    def test_utf_8_keeps_every_byte(self):
        for data in ("a: чай 茶\r\n".encode(), "\ufeffa: b\n".encode()):
            text, findings = decode(data, "a.yaml")
            assert findings == ()
            assert text.encode() == data

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
    def test_other_encodings_are_named_and_still_read(self, encoding):
        text, (finding,) = decode("a: чай\n".encode(encoding), "a.yaml")
        assert finding.rule == "yaml-character"
        assert encoding.upper() in finding.message
        assert read(text, "a.yaml")[0].values == {"a": "чай"}

    def test_the_first_wrong_byte_is_found(self):
        text, (finding,) = decode("a: 茶\nb: caf\xe9 x\n".encode("latin-1", errors="ignore"), "a.yaml")
        assert finding.message == "byte 0xE9 at offset 10 (line 2) is not UTF-8"
        assert finding.place.span.of(text) == "\ufffd"
        assert finding.help == ("save the file as UTF-8; in Windows-1252 it would be `é`",)
        assert read(text, "a.yaml")[0].values == {"a": None, "b": "caf\ufffd x"}

    def test_a_file_over_the_limit_is_not_read(self):
        text, (finding,) = decode(b" " * (MAX_BYTES + 1), "a.yaml")
        assert (text, finding.rule) == ("", "yaml-limit")
