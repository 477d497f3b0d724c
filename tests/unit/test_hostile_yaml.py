"""YAML that is meant to hurt: it is answered with findings, within bounds, and never with an exception."""

from __future__ import annotations

import resource
import subprocess
import sys

import pytest

from argmap.syntax import reader, yaml_problems
from argmap.syntax.encoding import decode
from argmap.syntax.reader import LIMITS, read
from argmap.syntax.yaml_events import libyaml_events, pure_events

LAUGHS = "a: &a [lol]\n" + "".join(
    f"{b}: &{b} [{', '.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGES = "a0: &a0 {x: 1}\n" + "".join(f"a{n}: &a{n}\n  <<: [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 25))

# What must be refused, with the name of the first finding.
REFUSED = {
    "billion laughs": (LAUGHS, "yaml-feature"),
    "merge bomb": (MERGES, "yaml-feature"),
    "merge key": ("a: {x: 1}\nb:\n  <<: x\n", "yaml-feature"),
    "flow nesting": ("[" * 100_000, "yaml-limit"),
    "flow mappings": ("a: " + "{b: " * 50_000, "yaml-limit"),
    "block nesting": ("\n".join(" " * n + "a:" for n in range(2_000)), "yaml-limit"),
    "item nesting": ("- " * 50_000 + "x", "yaml-limit"),
    "braces": ("a: {{{{ x", "yaml-feature"),
    "anchors": ("\n".join(f"k{n}: &a{n} x" for n in range(100_000)), "yaml-feature"),
    "aliases": ("\n".join(f"k{n}: *x" for n in range(20_000)), "yaml-feature"),
    "alias of nothing": ("a: *nowhere\n", "yaml-feature"),
    "alias of itself": ("a: &a [*a]\n", "yaml-feature"),
    "alias as key": ("a: 1\n*a : 2\n", "yaml-feature"),
    "repeated keys": ("a: 1\n" * 100_000, "duplicate-key"),
    "repeated mappings": ("a: {b: 1, b: 2}\n" * 1_000, "duplicate-key"),
    "Python object": ("a: !!python/object/apply:os.system ['id']\n", "yaml-feature"),
    "tag of the whole": ("!!set\na: 1\n", "yaml-feature"),
    "binary tag": ("a: !!binary aGVsbG8=\n", "yaml-feature"),
    "unknown tag handle": ("a: !x!y z\n", "yaml-syntax"),
    "tag directive": ("%TAG ! tag:example.org,2000:\n---\na: !b c\n", "yaml-feature"),
    "YAML 9": ("%YAML 9.9\n---\na: 1\n", "yaml-syntax"),
    "unknown directive": ("%FOO bar\na: 1\n", "yaml-syntax"),
    "directive alone": ("%YAML 1.2\n", "yaml-syntax"),
    "complex key": ("? [a, b]\n: c\n", "yaml-feature"),
    "explicit key": ("? a\n: b\n", "yaml-feature"),
    "key of many lines": ("? |\n  a\n  b\n: c\n", "yaml-feature"),
    "many documents": ("---\na: 1\n" * 10_000, "yaml-feature"),
    "text after the end": ("a: 1\n...\nb: 2\n", "yaml-syntax"),
    "NUL": ("a: x\0y\n", "yaml-character"),
    "only NUL": ("\0" * 100_000, "yaml-character"),
    "bell": ("a: \a\n", "yaml-character"),
    "escape sequence": ("a: \x1b[2J\n", "yaml-character"),
    "control characters of Latin 1": ("a: \x80\x9f\n", "yaml-character"),
    "delete": ("a\x7f: 1\n", "yaml-character"),
    "escaped NUL": ('a: "\\0"\n', "yaml-character"),
    "escaped escape": ('a: "\\e[2J"\nb: "\\x1b"\n', "yaml-character"),
    "escaped surrogates": ('a: "\\ud83d\\ude00"\n', "yaml-syntax"),
    "escape beyond Unicode": ('a: "\\U99999999"\n', "yaml-syntax"),
    "escape cut short": ('a: "\\u12"\n', "yaml-syntax"),
    "surrogates": ("a: \ud800\udc00\n", "yaml-character"),
    "noncharacter": ("a: \ufffe\uffff\n", "yaml-character"),
    "byte order mark inside": ("a: x\ufeffy\n", "yaml-character"),
    "two byte order marks": ("\ufeff\ufeffa: 1\n", "yaml-character"),
    "key without end": ("x" * 19_000 + ": 1\n", "yaml-syntax"),
    "tabs": ("a:\n\tb: 1\n", "yaml-syntax"),
    "only tabs and a key": ("\t\t\ta: 1\n", "yaml-syntax"),
    "everything open": ("a: [{'\"", "yaml-syntax"),
    "open quotation": ('a: "' + "x\n" * 50_000, "yaml-syntax"),
    "open bracket": ("a: [" + "b, " * 50_000, "yaml-syntax"),
    "quotation marks": ("a: '" + "'" * 50_000 + '\nb: "\n', "yaml-syntax"),
    "colons": ("a: " * 20_000, "yaml-syntax"),
    "spaces and a colon": ("a" + " " * 19_000 + ": b: c\n", "yaml-syntax"),
    "spaces before a comment": ("a: b" + " " * 19_000 + "#\n  c: d: e\n", "yaml-syntax"),
    "loose lines": ("a: 1\n" + "x\n" * 20_000, "yaml-syntax"),
    "mistake on every line": ("a: 1\n" + "".join(f"k{n}: x: y\n" for n in range(2_000)), "yaml-syntax"),
    "question marks": ("? " * 20_000, "yaml-feature"),
    "only an end": ("...\n...\na\nb: c\n", "yaml-syntax"),
}  # fmt: skip

# What looks dangerous and is text.
ACCEPTED = {
    "20,000 digits": ("a: " + "9" * 20_000 + "\n", {"a": "9" * 20_000}),
    "infinity": ("a: 1e999\nb: .inf\nc: .nan\n", {"a": "1e999", "b": ".inf", "c": ".nan"}),
    "Norway": ("no: no\n", {"no": "no"}),
    "emoji keys": ("👩‍👩‍👧: 🇵🇱\n", {"👩‍👩‍👧": "🇵🇱"}),
    "keys of objects": ("__class__: x\n__proto__: y\n", {"__class__": "x", "__proto__": "y"}),
    "line of 10 MB": ("a: " + "茶" * 10_000_000, {"a": "茶" * 10_000_000}),
    "only comments": ("# a\n" * 10_000, None),
    "empty": ("", None),
    "only a byte order mark": ("\ufeff", None),
    "only a start": ("---\n", None),
    "only line ends": ("\r\n" * 10_000, None),
    "carriage returns": ("a: 1\rb: 2\r", {"a": "1", "b": "2"}),
    "directionality": ("a: x\u202ey\u2066z\n", {"a": "x\u202ey\u2066z"}),
    "line separators": ("a: x\u2028b\n", {"a": "x\u2028b"}),
}


class StepCounter:
    """Counts the events that are asked for."""

    def __init__(self, events):
        self.events = events
        self.steps = 0

    def __call__(self, text):
        next_event = self.events(text)

        def counted():
            self.steps += 1
            return next_event()

        return counted


@pytest.fixture(params=[libyaml_events, pure_events], ids=["libyaml", "pure"])
def steps(request, monkeypatch):
    counter = StepCounter(request.param)
    monkeypatch.setattr(reader, "open_events", counter)
    monkeypatch.setattr(yaml_problems, "open_events", counter)
    return counter


@pytest.mark.parametrize("name", REFUSED)
def test_what_hurts_is_refused_within_bounds(name, steps):
    text, rule = REFUSED[name]
    if steps.events is pure_events:
        text = text[:20_000]
    _, findings = read(text, "a.yaml")
    if steps.events is libyaml_events:
        assert findings[0].rule == rule
    assert 0 < len(findings) <= LIMITS.findings
    assert steps.steps <= 30 * (len(text) + 10)
    for finding in findings:
        for place in (finding.place, *(label.place for label in finding.related)):
            assert 0 <= place.span.start <= place.span.end <= len(text) + 1


@pytest.mark.parametrize("name", ["flow nesting", "flow mappings", "block nesting", "item nesting", "many documents"])
def test_reading_stops_where_a_limit_is_passed(name, steps):
    read(REFUSED[name][0][:20_000], "a.yaml")
    assert steps.steps < 200


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_only_looks_dangerous_is_text(name):
    text, values = ACCEPTED[name]
    tree, findings = read(text, "a.yaml")
    assert findings == ()
    assert tree.values == values


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("a: 1\n".encode("utf-16"), "UTF-16"),
        ("a: 1\n".encode("utf-32"), "UTF-32"),
        ("a: café\n".encode("latin-1"), "0xE9"),
        ("a: 茶\n".encode("gb18030"), "0xB2"),
        (b"a: \xed\xa0\x80\n", "0xED"),
        (b"a: \xc0\x80\n", "0xC0"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "0x89"),
        (bytes(range(256)) * 100, "0x80"),
    ],
    ids=["UTF-16", "UTF-32", "Latin 1", "GB 18030", "surrogates", "overlong NUL", "picture", "all bytes"],
)
def test_bytes_that_are_no_utf_8_are_named_and_read_as_far_as_they_go(data, words):
    text, (finding,) = decode(data, "a.yaml")
    assert finding.rule == "yaml-character"
    assert words in finding.message
    read(text, "a.yaml")


@pytest.mark.skipif(sys.platform != "linux", reason="limits of address space are those of Linux")
def test_the_worst_stays_within_half_a_gigabyte():
    program = (
        "from argmap.syntax.reader import read\n"
        "import sys\n"
        "for text in ('[' * 2_000_000, '- ' * 1_000_000, 'a: 1\\n' * 200_000, '{a: ' * 500_000,\n"
        "             'a: &a [x]\\n' + 'b: [*a, *a]\\n' * 100_000, 'x: y: z\\n' * 50_000):\n"
        "    assert read(text, 'a.yaml')[1]\n"
    )
    half = 512 << 20
    subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (half, half)),
        timeout=120,
    )
