"""Coverage for terminals: per source a table of its sections, and the longest stretches that nobody quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.model.vocabulary import TextPolicy
from argmap.reporting import counted
from argmap.reporting.columns import clipped, cut, wrapped
from argmap.reporting.coverage import CoverageReport
from argmap.reporting.coverage.stands import SIGNS, all_sides, in_order
from argmap.reporting.excerpts.visible import visible
from argmap.semantics.bearing import Side
from argmap.semantics.coverage import CoveredSource, Share
from argmap.text.display_width import display_width
from argmap.text.line_index import LineIndex
from argmap.text.span import Span

_SHOWN_GAPS = 3
_SECTION_COLUMN = (16, 44)
_FIGURE_COLUMNS = (12, 8)
_FEWEST_FOR_STANDS = 34
_NARROWEST = 12
_EDGE_OF_GAP = 400
_SIGNS_IN_WORDS = "shares of running text; + quoted for, − against, ± for and against a position"


def report(report: CoverageReport) -> Iterator[str]:
    """Yield the coverage of each source, in lines of at most `report.width` cells as far as names allow."""
    sides = all_sides(report.map)
    yield "".join(f"{line}\n" for line in wrapped(_SIGNS_IN_WORDS, report.width))
    for covered in report.sources:
        yield "\n" + "".join(f"{line}\n" for line in _lines(covered, sides, report))


def _lines(covered: CoveredSource, sides: tuple[Side, ...], report: CoverageReport) -> Iterator[str]:
    yield clipped(_head(covered), report.width)
    if not covered.share.characters:
        unknown = covered.text is None
        yield "  the text is not here, and no lock knows it" if unknown else "  there is no running text"
        return
    if covered.text is None:
        yield "  the text is not here; the lock knows what is quoted of all its characters"
    title = max((display_width(section.heading) for section in covered.sections), default=0)
    narrowest, widest = _SECTION_COLUMN
    column = max(narrowest, min(title, widest, report.width - sum(_FIGURE_COLUMNS) - _FEWEST_FOR_STANDS - 4))
    yield _row(("section", "characters", "quoted"), column) + "  by"
    for section in covered.sections if len(covered.sections) > 1 else ():
        yield from _measured(section.heading or "(no heading)", section.share, sides, column, report.width)
    yield from _measured("all", covered.share, sides, column, report.width)
    if covered.text is not None and covered.gaps:
        yield "  longest stretches that nobody quotes"
        yield from _gaps(covered.text, covered.gaps, report.width)


def _head(covered: CoveredSource) -> str:
    source = covered.source
    title = f": {source.title}" if source.title else ""
    private = ", not for publication" if source.policy is TextPolicy.PRIVATE else ""
    return visible(
        f"{source.name} ({source.lang or 'no language'}, {counted(len(covered.uses), 'quotation')}{private}){title}"
    )


def _measured(name: str, share: Share, sides: tuple[Side, ...], column: int, width: int) -> Iterator[str]:
    """Yield a row, with the stands wrapped into the rest of the width."""
    head = _row((clipped(visible(name), column), f"{share.characters:,}", f"{share.of(share.quoted):.1%}"), column)
    room = max(_NARROWEST, width - display_width(head) - 2)
    lines = list(_filled(_stands(share, sides), room)) or [""]
    yield f"{head}  {lines[0]}".rstrip()
    for line in lines[1:]:
        yield " " * (display_width(head) + 2) + line


def _stands(share: Share, sides: tuple[Side, ...]) -> list[str]:
    shares: dict[Side, str] = {}
    for stand, count in in_order(share, sides):
        shares[stand.side] = f"{shares.get(stand.side, '')} {SIGNS[stand.bearing]}{share.of(count):.1%}"
    return [f"{_named(side)}{percentages}" for side, percentages in shares.items()]


def _named(side: Side) -> str:
    return side.position or f"the question `{side.issue}`"


def _row(cells: tuple[str, str, str], column: int) -> str:
    first, *figures = cells
    aligned = (f"{figure:>{width}}" for figure, width in zip(figures, _FIGURE_COLUMNS, strict=True))
    return f"  {first}{' ' * (column - display_width(first))}{''.join(aligned)}"


def _filled(stands: Sequence[str], width: int) -> Iterator[str]:
    """Yield lines of stands; one that is longer than a line by itself is broken at its spaces."""
    line = ""
    for index, stand in enumerate(stands):
        whole = stand + ("," if index + 1 < len(stands) else "")
        for piece in whole.split() if display_width(whole) > width else (whole,):
            if line and display_width(line) + 1 + display_width(piece) > width:
                yield line
                line = ""
            line = f"{line} {piece}" if line else piece
    if line:
        yield line


def _gaps(text: str, gaps: Sequence[Span], width: int) -> Iterator[str]:
    lines = LineIndex(text)
    longest = sorted(gaps, key=lambda gap: (gap.start - gap.end, gap.start))[:_SHOWN_GAPS]
    for gap in longest:
        first, last = lines.position(gap.start).line + 1, lines.position(gap.end - 1).line + 1
        where = f"line {first}" if first == last else f"lines {first}–{last}"
        head = f"  {where}, {counted(gap.end - gap.start, 'character')}: "
        yield head + edges(text, gap, max(_NARROWEST, width - display_width(head)))


def edges(text: str, gap: Span, width: int) -> str:
    """Return the first and the last words of a stretch in so many cells."""
    words = visible(" ".join(gap.of(text)[:_EDGE_OF_GAP].split()))
    if display_width(words) <= width and gap.end - gap.start <= _EDGE_OF_GAP:
        return words
    end = visible(" ".join(text[max(gap.start, gap.end - _EDGE_OF_GAP) : gap.end].split()))
    half = (width - len(" … ")) // 2
    return f"{_whole_words(words, half)} … {_whole_words(end[::-1], half)[::-1]}"


def _whole_words(text: str, width: int) -> str:
    """Return the beginning of a text in so many cells, cut between words where it has any there."""
    kept = cut(text, width)
    if len(kept) < len(text) and not text[len(kept)].isspace() and " " in kept[len(kept) // 3 :]:
        kept = kept[: kept.rindex(" ")]
    return kept.rstrip()
