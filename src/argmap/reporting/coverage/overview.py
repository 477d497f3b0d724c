"""A source at a glance: where in it each position quotes, and a table of its sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.rendering.markup import escaped, number
from argmap.reporting.coverage.marked_text import Legend
from argmap.reporting.coverage.stands import SIGNS, in_order
from argmap.reporting.coverage.style import class_of, colour_of
from argmap.semantics.bearing import Bearing, Side
from argmap.semantics.coverage import CoveredSource, Share, united
from argmap.text.span import Span

_WIDTH = 1000
_HEIGHT = 16
_NARROWEST = 2.0
# Evidence for a position is drawn above the middle, evidence against it below.
_BANDS = {Bearing.FOR: (1, 7), Bearing.AGAINST: (8, 7), Bearing.BOTH: (1, 14)}


def overview(covered: CoveredSource, legend: Legend) -> Iterator[str]:
    """Yield a strip for each position that uses the source, with a mark where it quotes."""
    sides = _sides(covered.share, legend)
    if not sides:
        return
    length = len(covered.text) if covered.text is not None else covered.share.characters
    yield '<table class="strips" aria-label="Where each position quotes: evidence for it above, against it below">\n'
    for side in sides:
        letter = f'<span class="letter {class_of((legend.numbers[side],))}">{legend.letters[side]}</span>'
        yield f'<tr><th scope="row">{letter} {escaped(legend.title(side))}</th><td>{_percentages(covered.share, side)}'
        yield f'</td><td class="where">{_strip(covered, side, length, legend)}</td></tr>\n'
    yield "</table>\n"


def section_table(covered: CoveredSource, legend: Legend) -> Iterator[str]:
    """Yield a table of the sections and the shares that positions have in them; nothing for a text without headings."""
    if len(covered.sections) < 2:  # noqa: PLR2004 - one section is the whole text
        return
    sides = _sides(covered.share, legend)
    heads = "".join(
        f'<th scope="col"><abbr title="{escaped(legend.title(side))}">{legend.letters[side]}</abbr></th>'
        for side in sides
    )
    lang = f' lang="{escaped(covered.source.lang)}"' if covered.source.lang else ""
    yield '<details open><summary>Sections</summary>\n<div class="table"><table>\n<thead><tr>'
    yield '<th scope="col">section</th><th scope="col">characters</th><th scope="col">quoted</th>'
    yield f"{heads}</tr></thead>\n<tbody>\n"
    for section in covered.sections:
        heading = escaped(section.heading) or "(no heading)"
        yield f"<tr><td{lang}>{heading}</td>{_cells(section.share, sides)}</tr>\n"
    yield f'<tr class="all"><td>all</td>{_cells(covered.share, sides)}</tr>\n</tbody></table></div>\n</details>\n'


def _sides(share: Share, legend: Legend) -> tuple[Side, ...]:
    return tuple(dict.fromkeys(stand.side for stand, _ in in_order(share, legend.sides)))


def _cells(share: Share, sides: Iterable[Side]) -> str:
    head = f"<td>{share.characters:,}</td><td>{share.of(share.quoted):.1%}</td>"
    return head + "".join(f"<td>{_percentages(share, side)}</td>" for side in sides)


def _percentages(share: Share, side: Side) -> str:
    counts = {stand.bearing: count for stand, count in share.stands.items() if stand.side == side}
    return " ".join(f"{SIGNS[bearing]}{share.of(counts[bearing]):.1%}" for bearing in Bearing if bearing in counts)


def _strip(covered: CoveredSource, side: Side, length: int, legend: Legend) -> str:
    """Return a bar as long as the text, with a mark for everything that a position quotes."""
    marks = []
    for bearing, band in _BANDS.items():
        spans = united(span for use in covered.uses if use.bearings.get(side) is bearing for span in use.spans)
        marks += [_mark(span, length, band) for span in spans]
    borders = [
        f'<path d="M{number(section.span.start * _WIDTH / length)} 0v{_HEIGHT}"/>' for section in covered.sections[1:]
    ]
    return (
        f'<svg class="strip" viewBox="0 0 {_WIDTH} {_HEIGHT}" height="{_HEIGHT}" preserveAspectRatio="none" '
        f'aria-hidden="true"><g stroke="var(--edge)">{"".join(borders)}<path d="M0 {_HEIGHT / 2}h{_WIDTH}"/></g>'
        f'<g style="fill:{colour_of(legend.numbers[side])}">{"".join(marks)}</g></svg>'
    )


def _mark(span: Span, length: int, band: tuple[int, int]) -> str:
    width = max(_NARROWEST, (span.end - span.start) * _WIDTH / length)
    left = min(span.start * _WIDTH / length, _WIDTH - width)
    top, height = band
    return f'<rect x="{number(left)}" y="{top}" width="{number(width)}" height="{height}"/>'
