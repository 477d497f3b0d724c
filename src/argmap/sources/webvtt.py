"""WebVTT: the words of captions, cue after cue, and the time at which each cue is shown.

Cues are joined by a space, and so are the lines of a cue, because a sentence runs on from one to the next. Tags
(`<v Name>`, `<i>`, time stamps) and the readings above ruby text are left out, character references are decoded;
notes, styles and regions are no text. Captions that roll, each cue repeating the line before, are left as they are.
"""

from __future__ import annotations

from argmap.model.source import SourceText
from argmap.sources.problem import SourceProblem

SUFFIXES = (".vtt",)
EXTRACTOR = "webvtt/1"


def read(content: bytes, path: str) -> SourceText | SourceProblem:
    """Return the text of captions, with the time of each cue as a locator."""
    from argmap.sources.extraction.cues import extract_webvtt  # noqa: PLC0415 - paid for by those who read captions
    from argmap.sources.extraction.extracted import source_text  # noqa: PLC0415 - as above

    return source_text(content, path, EXTRACTOR, extract_webvtt)
