"""What `argmap quote` prints is verified where it was found, whatever the text is made of."""

from __future__ import annotations

import random
import textwrap

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model.quotation import Anchor
from argmap.text.span import Span
from argmap.workspace.checking import check_project
from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import MemoryFiles
from argmap.workspace.project import load_project
from argmap.workspace.quoting.passages import cut_lines
from argmap.workspace.quoting.printing import print_json, print_yaml
from argmap.workspace.quoting.quotable import load_quotable
from argmap.workspace.quoting.search import search

WORDS = [
    "Чаят е топъл",
    "не съм сигурен",
    "Gżegżółka śpi",
    "the gardens",
    "don't",
    "喝茶使人平靜",
    "園主不相信",
    "喝茶使人平静",
    "日本の茶",
    "차 한 잔",
    "«чай»",
    "„herbata”",
    "「茶」",
    "cafe\u0301",
    "1 600",
    "-3,5 %",
    "12:30",
    "null",
    "yes",
    "co\u00adop",
    "שלום",
    "𠮷野家",
    "👨‍👩‍👧",
]
SIGNS = [
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    ". ",
    ": ",
    " # ",
    " #",
    "# argmap: ignore-file[quotation-near] why ",
    " - ",
    " – ",
    "'",
    '"',
    ", ",
    "[",
    "]",
    "{",
    "}",
    "\t",
    "\u00a0",
    "\u2028",
    "\x85",
    "\x0c",
    "\x07",
    "\u202e",
    "\ufeff",
    "\u200b",
    "…",
    " [...] ",
    "。",
    "，",
    "\\",
    "%",
    "@",
    "*",
    "&",
    "!",
    "|",
    ">",
    "`",
    "---\n",
]
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(SIGNS)), min_size=6, max_size=60).map("".join)
SOURCES = "argmap: 1\nsources:\n  text: {file: text.txt}\n  other: {file: other.txt, derived_from: [text]}\n"
ISSUE = """\
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    claim: Tea is better.
    pro:
      said:
        claim: Somebody says so.
"""
EXAMPLES = settings(max_examples=150)


def project_files(text, evidence=""):
    pasted = textwrap.indent(evidence, "        ", lambda line: line.strip())
    return MemoryFiles(
        {
            "seeds/sources.yaml": SOURCES,
            "seeds/text.txt": text,
            "seeds/other.txt": "Nothing of the kind.\n",
            "arguments/drinks.yaml": ISSUE + pasted,
        }
    )


def errors(findings):
    return [(one.rule, one.message) for one in findings if one.severity == "error"]


def assert_that_it_is_verified_when_pasted(found, text):
    """Paste all that was found under an argument: it is read, and stands where it was found."""
    settled = [hit for hit in found.hits if hit.is_settled]
    project = load_project(project_files(text, print_yaml(found)))
    evidence = project.map.claims["said"].evidence
    assert len(evidence) == len(found.hits)
    for item, hit in zip(evidence, found.hits, strict=True):
        assert item.source == hit.source
        assert (item.quotation.exact, item.quotation.prefix, item.quotation.suffix) == (
            hit.quote,
            hit.prefix,
            hit.suffix,
        )
        if hit.is_settled:
            assert isinstance(item.verification, Anchor), (hit, item.verification)
            assert item.verification.spans[0].touches(hit.spans[0])
            assert item.verification.spans[-1].touches(hit.spans[-1])
    if len(settled) == len(found.hits):
        assert errors(check_project(project)) == []


@EXAMPLES
@given(text=TEXTS, seed=st.integers(0, 2**32 - 1))
def test_what_is_found_is_verified_when_it_is_pasted(text, seed):
    rng = random.Random(seed)  # noqa: S311 - the same passages on every run, and nothing secret
    quotable = load_quotable(project_files(text))
    if "text" not in quotable.texts:
        return
    canonical = quotable.texts["text"].text
    start = rng.randrange(len(canonical))
    passage = Span(start, start + rng.randint(1, 60)).of(canonical)
    if not any(character.isalnum() for character in passage):
        return
    found = search(passage, quotable)
    assert '"format": 1' in print_json(found, quotable)
    assert_that_it_is_verified_when_pasted(found, text)


@EXAMPLES
@given(text=TEXTS, seed=st.integers(0, 2**32 - 1))
def test_lines_are_verified_when_they_are_pasted(text, seed):
    quotable = load_quotable(project_files(text))
    if "text" not in quotable.texts:
        return
    source = quotable.texts["text"]
    numbers = [number for number, line in enumerate(source.text.split("\n"), 1) if any(map(str.isalnum, line))]
    if not numbers:
        return
    first = random.Random(seed).choice(numbers)  # noqa: S311 - the same lines on every run, and nothing secret
    try:
        found = cut_lines("text", source, f"{first}-{numbers[-1]}")
    except ArgmapError:
        return
    assert_that_it_is_verified_when_pasted(found, text)
