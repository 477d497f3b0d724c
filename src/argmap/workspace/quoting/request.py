"""What a user may ask to be quoted, and the answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import shown_path
from argmap.workspace.quoting.passages import cut_lines, cut_passage
from argmap.workspace.quoting.quotable import Quotable, load_quotable, text_of
from argmap.workspace.quoting.search import Found, search
from argmap.workspace.roots import select


@dataclass(frozen=True, slots=True)
class Request:
    """Either `words` to look for, in all sources or in one; or of one source a passage, by its ends or its lines."""

    words: str | None = None
    source: str | None = None
    first: str | None = None
    last: str | None = None
    lines: str | None = None


def answer(project: Path | None, request: Request) -> tuple[Quotable, Found]:
    """Return the texts that were searched, and what was found; paths are as seen from the current folder.

    Raises:
        ArgmapError: the request makes no sense, or what it names is not there.
    """
    _refuse_nonsense(request)
    files = select([project] if project else []).files
    quotable = load_quotable(files, request.source)
    found = _find(request, quotable)
    hits = tuple(replace(hit, path=shown_path(files.root / hit.path)) for hit in found.hits)
    return quotable, replace(found, hits=hits)


def _find(request: Request, quotable: Quotable) -> Found:
    if request.words is not None:
        return search(request.words, quotable)
    source = request.source or ""
    text = text_of(quotable, source)
    if request.lines is not None:
        return cut_lines(source, text, request.lines)
    return cut_passage(source, text, request.first or "", request.last or "")


def _refuse_nonsense(request: Request) -> None:
    is_by_ends = request.first is not None or request.last is not None
    if is_by_ends and (request.first is None or request.last is None):
        raise ArgmapError("`--from` and `--to` belong together", help="say how the passage begins, and how it ends")
    if sum((request.words is not None, is_by_ends, request.lines is not None)) > 1:
        raise ArgmapError("words, `--from` with `--to`, and `--lines` exclude each other", help="ask for one of them")
    if request.words is None and request.source is None:
        raise ArgmapError("a passage is cut out of one source", help="name it with `--source`")
