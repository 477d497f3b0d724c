"""The cues of captions and subtitles: WebVTT (W3C, 2019) and SubRip."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from argmap.model.source import Locator, LocatorKind
from argmap.sources import plain_text
from argmap.sources.extraction.character_references import decode_references
from argmap.sources.extraction.extracted import Extracted, Unreadable
from argmap.sources.problem import SourceProblem
from argmap.text.span import Span

MAX_CUES = 200_000

_ARROW = "-->"
_TIME = r"(?:([0-9]{1,6}):)?([0-9]{2}):([0-9]{2})[.,]([0-9]{3})"
_TIMING = re.compile(rf"[ \t]*+{_TIME}[ \t]*+-->[ \t]*+{_TIME}(?:[ \t].*)?")
_VTT_RUBY = re.compile(r"<rt(?=[.\s>])[^>]*+>[^<]*+")
_VTT_TAG = re.compile(r"<[^>]*+(?:>|\Z)")
_SRT_TAG = re.compile(r"</?(?:[biu]|font(?:\s[^<>\n]*+)?)>|\{\\[^{}\n]*+\}", re.IGNORECASE)
_SIGNATURE = re.compile(r"WEBVTT(?:[ \t].*)?")
_SAVE_WITH_TIMES = "save it with its times, or save the words alone as a file ending in .txt"

_Cue = tuple[str, list[str]]


def extract_webvtt(content: bytes) -> Extracted:
    """Return the words of WebVTT captions; raise `Unreadable` for what is none, or has no cue."""
    lines = _lines(content)
    if not _SIGNATURE.fullmatch(lines[0]):
        raise Unreadable('not WebVTT: the first line is not "WEBVTT"', _SAVE_WITH_TIMES)
    return _joined((label, _vtt_words(words)) for label, words in _vtt_cues(lines[1:]))


def extract_subrip(content: bytes) -> Extracted:
    """Return the words of SubRip subtitles; raise `Unreadable` for what has none."""
    return _joined((label, [_SRT_TAG.sub("", line) for line in words]) for label, words in _srt_cues(_lines(content)))


def _lines(content: bytes) -> list[str]:
    text = plain_text.decode(content, "")
    if isinstance(text, SourceProblem):
        raise Unreadable(text.message, text.help, text.offset)
    count = text.text.count(_ARROW)
    if count > MAX_CUES:
        raise Unreadable(f"there are {count:,} cues, at most {MAX_CUES:,} are read", "split it into several sources")
    return text.text.split("\n")


def _vtt_cues(lines: Iterable[str]) -> Iterator[_Cue]:
    """Yield the cues: a line of times and those below it, up to an empty one or the next line of times."""
    label: str | None = None
    words: list[str] = []
    for line in [*lines, ""]:
        if line and _ARROW not in line:
            words.append(line)
            continue
        if label is not None:
            yield label, words
        timing = _TIMING.fullmatch(line)
        label, words = _label(timing) if timing else None, []


def _srt_cues(lines: Iterable[str]) -> Iterator[_Cue]:
    """Yield the subtitles: a line of times and all lines below it, up to the number above the next line of times."""
    label: str | None = None
    words: list[str] = []
    for line in lines:
        timing = _TIMING.fullmatch(line)
        if not timing:
            words.append(line)
            continue
        if label is not None:
            yield label, words[:-1] if words and words[-1].strip().isdecimal() else words
        label, words = _label(timing), []
    if label is not None:
        yield label, words


def _vtt_words(lines: list[str]) -> list[str]:
    cue = _VTT_TAG.sub("", _VTT_RUBY.sub("", "\n".join(lines)))
    return decode_references(cue).split("\n")


def _label(timing: re.Match[str]) -> str:
    """Return the times of a cue as they stand in `at`."""
    hours, minutes, seconds, millis, *end = timing.groups("00")
    begin = f"{hours:0>2}:{minutes}:{seconds}.{millis}"
    return f"{begin}-{end[0]:0>2}:{end[1]}:{end[2]}.{end[3]}"


def _joined(cues: Iterable[tuple[str, list[str]]]) -> Extracted:
    """Return the words of all cues on one line, each cue with its time; cues without words are left out."""
    parts: list[str] = []
    locators: list[Locator] = []
    length = 0
    for label, lines in cues:
        words = " ".join(line for line in (line.strip(" \t") for line in lines) if line)
        if words.strip():
            locators.append(Locator(LocatorKind.TIME, label, Span(length, length + len(words))))
            parts.append(words)
            length += len(words) + 1
    if not parts:
        raise Unreadable("there is no cue in the file", _SAVE_WITH_TIMES)
    return Extracted(" ".join(parts), locators=tuple(locators))
