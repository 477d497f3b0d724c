"""Coverage as one page for readers: each text with what is quoted of it, by which position, and what nobody quotes.

The page stands by itself: no script, nothing loaded from elsewhere, and a policy that forbids both. Everything that
comes from files is escaped.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from argmap.model.vocabulary import TextPolicy
from argmap.rendering.markup import escaped
from argmap.reporting import counted
from argmap.reporting.coverage import CoverageReport
from argmap.reporting.coverage.marked_text import Legend, MarkedText
from argmap.reporting.coverage.overview import overview, section_table
from argmap.reporting.coverage.style import class_of, style_sheet
from argmap.reporting.coverage.table import edges
from argmap.semantics.bearing import Side
from argmap.semantics.coverage import CoveredSource
from argmap.text.line_index import LineIndex

_SHOWN_GAPS = 5
_CELLS_OF_GAP = 150
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_PRIVATE = "Not for publication: the text of this source is private."
_HOW_TO_READ = (
    "Quoted words are underlined, one line for each position that the quotation bears on, and end with a number and "
    "the letters of the positions: + where it speaks for one, − where against it, ± where both. The number leads to "
    "the claim that the quotation is evidence for. Only running text is counted, not headings and navigation."
)


def report(report: CoverageReport) -> Iterator[str]:
    """Yield the page; its sources come after its head, which has to know all marks that are used."""
    legend = Legend(report.map)
    line_sets: set[tuple[int, ...]] = {(number,) for number in legend.numbers.values()}
    bodies, contents = [], []
    used: set[Side] = set()
    for number, covered in enumerate(report.sources, 1):
        text = MarkedText(covered, legend, f"s{number}")
        bodies.append("".join(_source(covered, text)))
        contents.append(_entry(covered, f"s{number}"))
        line_sets |= text.line_sets
        used.update(side for use in covered.uses for side in use.bearings)
    title = escaped(f"Coverage: {report.map.title}" if report.map.title else "Coverage of the sources")
    yield (
        f'<!doctype html>\n<html lang="{escaped(report.map.lang)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="no-referrer">\n<meta name="generator" content="argmap {report.version}">\n'
        f"<title>{title}</title>\n<style>{style_sheet(sorted(line_sets))}</style>\n</head>\n<body>\n<header>\n"
        f'<h1>{title}</h1>\n<p class="lead">{_HOW_TO_READ}</p>\n</header>\n'
    )
    yield from _positions(legend, used)
    yield f'<nav aria-label="Sources">\n<h3>Sources</h3>\n<ul class="contents">\n{"".join(contents)}</ul>\n</nav>\n'
    yield from bodies
    yield "</body>\n</html>\n"


def _positions(legend: Legend, used: Collection[Side]) -> Iterator[str]:
    """Yield what the letters stand for: all positions, and the questions that something quoted bears on."""
    yield '<section aria-label="Positions">\n'
    for issue in legend.map.issues.values():
        yield f'<h3>{escaped(issue.question or issue.name)}</h3>\n<ul class="legend">\n'
        for side in legend.sides:
            if side.issue != issue.name or not (side.position or side in used):
                continue
            claim = legend.map.claims[side.position].text if side.position else "the question itself is objected to"
            mark = f'<span class="letter {class_of((legend.numbers[side],))}">{legend.letters[side]}</span>'
            name = f"<b>{escaped(legend.title(side))}</b>: " if side.position else ""
            yield f"<li>{mark}<span>{name}{escaped(claim)}</span></li>\n"
        yield "</ul>\n"
    yield "</section>\n"


def _entry(covered: CoveredSource, prefix: str) -> str:
    share = covered.share.of(covered.share.quoted)
    name = escaped(covered.source.title or covered.source.name)
    return (
        f'<li><span class="share" aria-hidden="true"><i style="width:{share:.1%}"></i></span>'
        f'<span class="muted">{share:.1%}</span> <a href="#{prefix}"{_lang(covered)}>{name}</a></li>\n'
    )


def _source(covered: CoveredSource, text: MarkedText) -> Iterator[str]:
    source, share = covered.source, covered.share
    yield f'<section class="source" id="{text.prefix}">\n'
    yield f'<h2{_lang(covered)} dir="auto">{escaped(source.title or source.name)}</h2>\n'
    name = [source.name] if source.title else []
    about = [*name, source.lang or "language not named", counted(len(covered.uses), "quotation")]
    yield f'<p class="muted">{escaped(" · ".join(about))} · '
    yield f"{share.of(share.quoted):.1%} of {share.characters:,} characters quoted</p>\n"
    if source.policy is TextPolicy.PRIVATE and covered.text is not None:
        yield f'<p class="notice">{_PRIVATE}</p>\n'
    if covered.text is None:
        yield '<p class="notice">The text is not here: what is quoted of it is known from argmap.lock.</p>\n'
    yield from overview(covered, text.legend)
    yield from section_table(covered, text.legend)
    if covered.text is not None:
        yield from _gaps(covered, covered.text, text)
        yield f'<div class="read">\n<div class="text"{_lang(covered)}>\n'
        yield from text.blocks()
        yield "</div>\n"
        yield from _claims(covered, text)
        yield "</div>\n"
    else:
        yield from _claims(covered, text)
    yield "</section>\n"


def _gaps(covered: CoveredSource, text: str, marked: MarkedText) -> Iterator[str]:
    if not covered.gaps:
        return
    lines = LineIndex(text)
    yield '<details open><summary>Longest stretches that nobody quotes</summary>\n<ul class="gaps">\n'
    for gap in sorted(covered.gaps, key=lambda gap: (gap.start - gap.end, gap.start))[:_SHOWN_GAPS]:
        line = lines.position(gap.start).line
        words = escaped(edges(text, gap, _CELLS_OF_GAP))
        target, length = marked.link_to(gap.start), counted(gap.end - gap.start, "character")
        yield f'<li><a href="#{target}">line {line + 1}</a>, {length}: '
        yield f'<span class="muted"{_lang(covered)}>{words}</span></li>\n'
    yield "</ul>\n</details>\n"


def _claims(covered: CoveredSource, text: MarkedText) -> Iterator[str]:
    if not covered.uses:
        return
    yield '<aside aria-label="Claims that quote it">\n<h3>Claims that quote it</h3>\n<ol class="claims">\n'
    for number, use in enumerate(covered.uses, 1):
        claim = text.legend.map.claims[use.claim]
        target = f'href="#{text.prefix}-q{number}"' if covered.text is not None else ""
        words = text.legend.in_words(use.bearings) or "bears on no position"
        yield f'<li id="{text.prefix}-u{number}"><a class="number" {target}>{number}</a><span>{escaped(claim.text)} '
        yield f'<span class="stands">{escaped(f"{claim.name}: {words}")}</span></span></li>\n'
    yield "</ol>\n</aside>\n"


def _lang(covered: CoveredSource) -> str:
    return f' lang="{escaped(covered.source.lang)}"' if covered.source.lang else ""
