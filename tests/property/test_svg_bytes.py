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
from argmap.fonts.font_book import FontBook
from argmap.layout.picture import picture
from argmap.rendering.svg import render_svg
from builders import MapBuilder, quoted

FONTS = FontBook(read_font)
ROOT = Path(__file__).resolve().parents[2]
DRAW = """
import hashlib, sys
sys.path[:0] = sys.argv[1:]
from harbour_map import picture
print(hashlib.sha256(picture().encode()).hexdigest())
"""


@settings(max_examples=40)
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=12))
def test_any_text_gives_a_file_that_can_be_read_back(question, claim, source):
    built = MapBuilder(question=question).source(source, claim).position("p", claim, question)
    built.supports("p", "a", claim, quoted(question, source, claim))
    svg = render_svg(picture(built.build(), "question", FONTS), FONTS)
    root = ET.fromstring(svg.encode("utf-8"))
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

    assert done.stdout.strip() == hashlib.sha256(picture().encode()).hexdigest()
