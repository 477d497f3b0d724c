"""What should be known of a text that came from its address, before anybody quotes it."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.source import Source
from argmap.model.vocabulary import TextPolicy
from argmap.sources import SourceProblem, read_text
from argmap.workspace.fetching.download import Download
from argmap.workspace.fetching.media_types import fits, is_told_by_server_alone
from argmap.workspace.fetching.web_address import parse_address


def notes_on_answer(url: str, answer: Download, suffix: str | None) -> Iterator[str]:
    """Yield what is odd about an answer: it came from elsewhere, or is not what the suffix of the file says."""
    if answer.url != str(parse_address(url, None)):
        yield f"came from {answer.url}"
    if suffix is not None and not fits(suffix, answer.content_type):
        yield f'sent as {answer.content_type}, and the file ends in "{suffix}"'


def notes_on_copy(source: Source, path: str, answer: Download, sha256: str) -> Iterator[str]:
    """Yield what has to be done about a copy that was just written to `path`."""
    if source.sha256 is not None and source.sha256 != sha256:
        yield f"sources.yaml describes another file: put `sha256: {sha256}`"
    if source.policy is TextPolicy.PRIVATE:
        yield f"the text is private: see that `{path}` stays out of git"
    if is_told_by_server_alone(answer.charset, answer.content):
        yield f"in {answer.charset}, which only the server says: save it as UTF-8, or nobody can read it later"
    text = read_text(answer.content, path)
    if isinstance(text, SourceProblem):
        yield f"it cannot be quoted as it is: {text.message}"
