"""The look of the page: light, dark and printed, with a colour and a line pattern for each position.

Colour is never alone: every quotation carries the letters of its positions, and neighbours in the palette have other
patterns. The palette keeps 3:1 to the paper in both schemes (WCAG 2.2, 1.4.11).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_LIGHT = ("#0a5ea8", "#b03a00", "#5b6b00", "#8a2f8f", "#007a6e", "#8a5a00", "#c2185b", "#474747")
_DARK = ("#6cb2f5", "#f59a62", "#b9cc4e", "#d68be0", "#4fd1c0", "#e0b04e", "#ff8fb3", "#c9c9c9")
COLOURS = len(_LIGHT)
# Lengths of line and gap in pixels; the first is a solid line.
_PATTERNS = ((), (7, 3), (2, 3), (9, 3, 2, 3))
MOST_LINES = 5
_LINE = 3
_STEP = 5

_SHEET = """
:root { color-scheme: light dark; --paper: #fff; --ink: #16202c; --muted: #566270; --edge: #d3d9e0; --panel: #f3f6f9;
  --tint: rgba(90, 120, 160, .13); --bar: #8a95a3; --warn: #fdf0d0; --warn-ink: #6f4200; --link: #0a5ea8;%s }
@media (prefers-color-scheme: dark) { :root { --paper: #12171d; --ink: #e8edf2; --muted: #a3afbb; --edge: #36414d;
  --panel: #1b222b; --tint: rgba(140, 170, 210, .17); --bar: #7c8896; --warn: #40330f; --warn-ink: #f2c75c;
  --link: #6cb2f5;%s } }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body { margin: 0 auto; max-width: 76rem; padding: 2rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 "Source Sans 3", "Noto Sans", "Noto Sans CJK SC", system-ui, sans-serif }
a { color: var(--link); text-underline-offset: 2px }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; text-wrap: balance }
h2 { font-size: 1.45rem; line-height: 1.25; margin: 0; text-wrap: balance }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .5rem }
h4 { font-size: 1.05rem; line-height: 1.35; margin: 1.5rem 0 .5rem }
p { margin: 0 0 .8rem }
.lead, .muted { color: var(--muted) }
.source { margin-top: 3rem; padding-top: 1.4rem; border-top: 3px solid var(--ink) }
.notice { display: inline-block; margin: .3rem 0; padding: .1rem .6rem; border-radius: 4px; background: var(--warn);
  color: var(--warn-ink); font-weight: 600; font-size: .9rem }
.legend, .claims, .contents { list-style: none; margin: 0; padding: 0 }
.legend { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: .3rem 1.6rem }
.legend li, .claims li { display: grid; grid-template-columns: 2.6rem 1fr; gap: .5rem; align-items: start }
.claims li { grid-template-columns: 1.8rem 1fr }
.letter { font-weight: 700; text-align: center; padding-bottom: 6px; background-repeat: repeat-x;
  background-position: 0 100%% }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .92rem }
.table { overflow-x: auto }
th, td { padding: .22rem .7rem; text-align: right; border-bottom: 1px solid var(--edge); vertical-align: top }
th:first-child, td:first-child { text-align: left; padding-left: 0; min-width: 12rem; max-width: 30rem }
thead th { border-bottom: 2px solid var(--bar); white-space: nowrap }
tr.all td { font-weight: 600; border-bottom: 0 }
.share { display: inline-block; width: 5rem; height: .6rem; margin-right: .5rem; border: 1px solid var(--bar);
  border-radius: 2px; background: var(--panel) }
.share i { display: block; height: 100%%; background: var(--ink) }
.strips { width: 100%%; margin: .8rem 0 1.2rem }
.strips th { text-align: left; font-weight: 400; white-space: nowrap; border: 0; padding: .2rem .8rem .2rem 0;
  min-width: 0 }
.strips .letter { display: inline-block; min-width: 1.6rem; margin-right: .4rem }
.strips td { border: 0; white-space: nowrap; padding: .2rem .8rem .2rem 0; text-align: left; min-width: 0 }
.strips .where { width: 100%%; padding-right: 0; vertical-align: middle }
.strip { display: block; width: 100%%; background: var(--panel); border: 1px solid var(--edge); border-radius: 3px }
.text { margin-top: .6rem; padding: 1.1rem 1.4rem; border: 1px solid var(--edge); border-radius: 6px; max-width: 50rem;
  line-height: 1.95; overflow-wrap: break-word }
.text h4:first-child { margin-top: 0 }
.aside { color: var(--muted); font-size: .88rem; line-height: 1.5 }
mark { color: inherit; background-color: var(--tint); background-repeat: repeat-x; -webkit-box-decoration-break: clone;
  box-decoration-break: clone; padding-top: 1px }
mark:target, li:target { outline: 2px solid var(--link); outline-offset: 2px }
.tag { font-size: .72rem; line-height: 1; font-weight: 700; vertical-align: super; text-decoration: none;
  white-space: nowrap; margin: 0 .15rem }
.tag:hover { text-decoration: underline }
.claims li { padding: .35rem 0; border-bottom: 1px solid var(--edge) }
.claims .number { font-weight: 700; text-decoration: none }
.stands { display: block; color: var(--muted); font-size: .9rem }
.read { margin-top: 1.4rem }
@media screen and (min-width: 66rem) { .read { display: grid; grid-template-columns: minmax(0, 50rem) minmax(0, 1fr);
  gap: 1.6rem; align-items: start } .read aside { position: sticky; top: 0; max-height: 100vh; overflow-y: auto }
  .read h3 { margin-top: .6rem } .text { margin-top: 0 } }
details > summary { cursor: pointer; font-weight: 600; margin: 1.4rem 0 .5rem }
.gaps li { margin-bottom: .3rem }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt } .source { break-before: page }
  a { color: inherit } mark, .letter, .share i, .strip { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  tr, .claims li, h3, h4 { break-inside: avoid } h3, h4, summary { break-after: avoid }
  .text { border: 0; padding: 0 } .table { overflow: visible } .table table { width: 100%%; font-size: 8.5pt }
  .table th, .table td { padding: .2rem .3rem } .table th:first-child, .table td:first-child { min-width: 7rem } }
"""


def style_sheet(line_sets: Iterable[Sequence[int]]) -> str:
    """Return the style sheet of a page; each of the sets is a group of lines that some passage is underlined with."""
    light, dark = (
        "".join(f" --c{index}: {colour};" for index, colour in enumerate(palette)) for palette in (_LIGHT, _DARK)
    )
    rules = [_SHEET % (light, dark)]
    rules += [f".{class_of(lines)} {{ {_lines(lines)} }}\n" for lines in line_sets]
    return "".join(rules)


def class_of(lines: Sequence[int]) -> str:
    """Return the class of what is underlined with the lines of these positions."""
    return "u" + "-".join(map(str, lines))


def colour_of(position: int) -> str:
    """Return the colour of a position by its number, as a style has it."""
    return f"var(--c{position % COLOURS})"


def pattern_of(position: int) -> tuple[int, ...]:
    """Return lengths of line and gap of a position by its number; () is a solid line."""
    return _PATTERNS[(position + position // COLOURS) % len(_PATTERNS)]


def _lines(lines: Sequence[int]) -> str:
    """Return declarations for lines under each other, the first one nearest to the words."""
    height = _STEP * len(lines)
    images = ", ".join(_image(line) for line in lines)
    places = ", ".join(f"0 calc(100% - {height - _LINE - _STEP * index}px)" for index in range(len(lines)))
    sizes = ", ".join(f"{sum(pattern_of(line)) or 8}px {_LINE}px" for line in lines)
    return (
        f"padding-bottom: {height}px; background-image: {images}; background-position: {places}; "
        f"background-size: {sizes}"
    )


def _image(line: int) -> str:
    colour, pattern = colour_of(line), pattern_of(line) or (8,)
    stops, reached = [], 0
    for index, length in enumerate(pattern):
        shown = colour if index % 2 == 0 else "transparent"
        stops.append(f"{shown} {reached}px {reached + length}px")
        reached += length
    return f"linear-gradient(90deg, {', '.join(stops)})"
