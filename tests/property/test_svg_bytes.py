from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.font_files import read_font
from argmap.fonts.faces import TextStyle
from argmap.fonts.font_book import FontBook
from argmap.layout.paragraph import plain
from argmap.layout.picture import picture
from argmap.rendering.dress import Dress, TextMode
from argmap.rendering.svg import render_svg
from builders import MapBuilder, quoted

FONTS = FontBook(read_font)
ROOT = Path(__file__).resolve().parents[2]
DRAW = """
import hashlib, sys
sys.path[:0] = sys.argv[1:]
from argmap.rendering.dress import TextMode
from harbour_map import picture
for mode in TextMode:
    print(hashlib.sha256(picture(mode).encode()).hexdigest())
"""


@settings(max_examples=40)
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=12))
def test_any_text_gives_a_file_that_can_be_read_back(question, claim, source):
    built = MapBuilder(question=question).source(source, claim).position("p", claim, question)
    built.supports("p", "a", claim, quoted(question, source, claim))
    scene = picture(built.build(), "question", FONTS)
    for mode in TextMode:
        root = ET.fromstring(render_svg(scene, FONTS, Dress(mode)).encode("utf-8"))
        assert root.get("width")


@pytest.mark.parametrize(
    ("seed", "locale", "zone"), [("0", "C", "UTC"), ("4711", "tr_TR.UTF-8", "Asia/Kolkata")], ids=["plain", "strange"]
)
def test_the_same_map_gives_the_same_bytes_in_any_process(seed, locale, zone):
    environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone}
    done = subprocess.run(
        [sys.executable, "-c", DRAW, str(ROOT / "src"), str(ROOT / "tests")],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    from harbour_map import picture  # noqa: PLC0415 - the same module that the other process draws

    assert done.stdout.split() == [hashlib.sha256(picture(mode).encode()).hexdigest() for mode in TextMode]


@settings(max_examples=60)
@given(st.text(max_size=80), st.sampled_from(TextStyle), st.sampled_from(["en", "bg", "zh-Hant", "ar", "no tag <>"]))
def test_glyphs_cover_a_text_and_are_as_wide_as_it_was_measured(text, style, lang):
    runs = FONTS.glyphs(text, style, lang)
    assert "".join(run.text for run in runs) == text
    assert sum(run.width for run in runs) == pytest.approx(FONTS.width(text, style, lang))
    assert [run.x for run in runs] == pytest.approx(
        [sum(one.width for one in runs[:number]) for number in range(len(runs))]
    )


@settings(max_examples=60)
@given(st.text(max_size=80))
def test_no_glyph_is_the_box_that_stands_for_a_missing_character(text):
    shown = plain(text)
    for run in FONTS.glyphs(shown, TextStyle.SERIF, "en"):
        assert all(glyph.number for glyph in run.glyphs)
