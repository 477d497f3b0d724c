r"""SubRip: the words of subtitles, and the time at which each is shown.

Subtitles are joined by a space, and so are their lines. Tags (`<i>`, `<font …>`) and positions (`{\an8}`) are left
out; the format has no character references, so `&amp;` stays what it is.
"""

from __future__ import annotations

from argmap.model.source import SourceText
from argmap.sources.problem import SourceProblem

SUFFIXES = (".srt",)
EXTRACTOR = "subrip/1"


def read(content: bytes, path: str) -> SourceText | SourceProblem:
    """Return the text of subtitles, with the time of each as a locator."""
    from argmap.sources.extraction.cues import extract_subrip  # noqa: PLC0415 - paid for by those who read subtitles
    from argmap.sources.extraction.extracted import source_text  # noqa: PLC0415 - as above

    return source_text(content, path, EXTRACTOR, extract_subrip)
