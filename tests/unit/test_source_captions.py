"""Reading captions and subtitles: the words of all cues as one text, and the time of each."""

from __future__ import annotations

import pytest

from argmap.model.source import LocatorKind, SourceText
from argmap.sources import SourceProblem, subrip, webvtt
from argmap.sources.extraction import cues as cues_module


def read(content):
    reader = webvtt if content.lstrip("\ufeff").startswith("WEBVTT") else subrip
    return reader.read(content.encode(), "talk")


def cues(content):
    source = read(content)
    assert isinstance(source, SourceText), source
    assert all(locator.kind is LocatorKind.TIME for locator in source.locators)
    return [(locator.label, locator.span.of(source.text)) for locator in source.locators]


VTT = """\
WEBVTT - a talk
Kind: captions

STYLE
::cue { color: red }

NOTE
nobody reads this

1
00:12:31.000 --> 00:12:40.000 align:start position:0%
<v The mayor>The <i>bri</i>dge &amp; the
road are closed,

12:41.000 --> 112:42:00.500
<c.loud>until <00:12:41.500>May</c>.

99:99 --> never
lost

13:00.000 --> 13:01.000
13:01.000 --> 13:02.000
<ruby>橋<rt>はし</rt></ruby>
"""


def test_cues_of_webvtt_are_joined_and_keep_their_times():
    assert cues(VTT) == [
        ("00:12:31.000-00:12:40.000", "The bridge & the road are closed,"),
        ("00:12:41.000-112:42:00.500", "until May."),
        ("00:13:01.000-00:13:02.000", "橋"),
    ]
    assert read(VTT).text == "The bridge & the road are closed, until May. 橋"
    assert read(VTT).extractor == "webvtt/1"


SRT = """\
1
00:00:01,000 --> 00:00:02,500
{\\an8}<i>The bri</i>dge &amp; the
road

are closed,
2
00:00:03,000 --> 00:00:04,000
<font color="#fff">until</font> a < b > c

3
00:00:05.000 --> 00:00:06.000  X1:10 X2:20
1986

4
00:00:07,000 --> 00:00:08,000

"""


def test_subtitles_are_joined_and_keep_their_times():
    assert cues(SRT) == [
        ("00:00:01.000-00:00:02.500", "The bridge &amp; the road are closed,"),
        ("00:00:03.000-00:00:04.000", "until a < b > c"),
        ("00:00:05.000-00:00:06.000", "1986"),
    ]
    assert read(SRT).extractor == "subrip/1"


def test_a_number_at_the_end_of_the_last_subtitle_is_its_text():
    assert cues("1\n00:00:01,000 --> 00:00:02,000\nin\n1986")[0][1] == "in 1986"


def test_captions_that_roll_are_left_as_they_are():
    rolling = "WEBVTT\n\n00:01.000 --> 00:02.000\nthe bridge\n\n00:02.000 --> 00:03.000\nthe bridge\nis closed\n"
    assert read(rolling).text == "the bridge the bridge is closed"


def test_line_ends_and_a_byte_order_mark_do_not_matter():
    assert cues("\ufeff" + VTT.replace("\n", "\r\n")) == cues(VTT)


@pytest.mark.parametrize(
    ("reader", "content", "said"),
    [
        (webvtt, b"WEBVTT\n\nNOTE nothing\n", "there is no cue in the file"),
        (webvtt, b"WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n", "there is no cue in the file"),
        (webvtt, b"WEBVTTx\n", 'not WebVTT: the first line is not "WEBVTT"'),
        (webvtt, b"", 'not WebVTT: the first line is not "WEBVTT"'),
        (subrip, b"The bridge is closed.\n", "there is no cue in the file"),
        (subrip, b"\xff", "not UTF-8: byte 0xff at offset 0, line 1"),
    ],
)
def test_what_is_no_captions_is_a_problem(reader, content, said):
    problem = reader.read(content, "talk")
    assert isinstance(problem, SourceProblem)
    assert problem.message == said
    assert problem.help


def test_more_cues_than_are_read_are_a_problem(monkeypatch):
    monkeypatch.setattr(cues_module, "MAX_CUES", 4)
    assert len(cues(SRT)) == 3
    assert read(SRT + SRT).message == "there are 8 cues, at most 4 are read"


@pytest.mark.parametrize("piece", ["<", "<rt>", "&#1", "{\\", "<font ", "00:01.000 --> 00:02.000\n", "-->", "-->\n"])
def test_damaged_captions_are_read_in_one_pass(piece):
    for head in ("WEBVTT\n\n", ""):
        assert (
            read(f"{head}00:01.000 --> 00:02.000\nwords\n\n00:03.000 --> 00:04.000\n{piece * 30_000}").text[:5]
            == "words"
        )
