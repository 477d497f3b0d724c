from __future__ import annotations

import struct
import sys
import zlib

import pytest

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.picture import picture
from argmap.layout.scene import Role
from argmap.rendering.dress import Dress, TextMode
from argmap.rendering.svg import render_svg
from argmap.rendering.theme import DARK, LIGHT, Theme
from argmap.workspace.errors import ArgmapError
from argmap.workspace.exporting import png as exporting_png
from argmap.workspace.exporting.png import png
from builders import MapBuilder, quoted

FONTS = FontBook(read_font)


def drawn(palette=LIGHT, words="The quay becomes a park.") -> str:
    builder = MapBuilder().source("wanbao", "zh-Hant").position("park", words, "A public park")
    builder.supports("park", "near", "It is near.", quoted("公園不過十分鐘的路程。", "wanbao"))
    scene = picture(builder.build(), "question", FONTS)
    return render_svg(scene, FONTS, Dress(TextMode.PATHS, Theme("one", palette)))


def size(content: bytes) -> tuple[int, int]:
    return struct.unpack(">2I", content[16:24])


def corner(content: bytes) -> str:
    """Return the colour of the first pixel, which every filter of PNG leaves as it is."""
    start = content.index(b"IDAT") + 4
    length = struct.unpack(">I", content[start - 8 : start - 4])[0]
    return "#" + zlib.decompressobj().decompress(content[start : start + length], 4)[1:].hex()


def test_a_picture_has_so_many_pixels_for_each_of_its_own():
    empty = '<svg xmlns="http://www.w3.org/2000/svg" width="61mm" height="40mm" viewBox="0 0 30.5 20"/>'
    assert size(png(empty, 2)) == (61, 40)
    assert size(png(empty, 0.01)) == (1, 1)


def test_equal_pictures_give_equal_bytes_without_a_time():
    content = png(drawn(), 1)
    assert png(drawn(), 1) == content
    assert all(chunk not in content for chunk in (b"tIME", b"tEXt", b"iTXt", b"zTXt"))


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_paper_is_that_of_the_theme(palette):
    assert corner(png(drawn(palette), 1)) == palette.colours[Role.PAPER]


def test_characters_without_a_font_do_not_keep_a_picture_from_being_drawn():
    assert png(drawn(words="A park 😀 مرحبا"), 1).startswith(b"\x89PNG")


def test_a_picture_too_large_is_refused_with_a_scale_that_would_do():
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20000 20000"></svg>'
    with pytest.raises(ArgmapError, match="40000 × 40000 pixels") as caught:
        png(svg, 2)
    assert "0.50" in caught.value.help


def test_a_picture_may_be_as_large_as_the_limit_and_no_larger(monkeypatch):
    monkeypatch.setattr(exporting_png, "MOST_PIXELS", 10_000)
    empty = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 {height}"/>'
    assert size(png(empty.format(height=100), 1)) == (100, 100)
    with pytest.raises(ArgmapError, match="100 × 101 pixels") as caught:
        png(empty.format(height=101), 1)
    assert "0.99" in caught.value.help


def test_without_the_extra_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(ArgmapError, match="resvg-py") as caught:
        png(drawn(), 1)
    assert caught.value.help == 'pip install "argmap[png]"'
