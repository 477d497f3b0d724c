"""Findings for people: message, place, excerpt, help and correction, in the manner of rustc."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Diagnostic, Severity
from argmap.diagnostics.fix import Applicability
from argmap.reporting import Report
from argmap.reporting.excerpts.frame import Frame
from argmap.reporting.excerpts.style import Palette, Tone
from argmap.reporting.excerpts.visible import visible

_TONES = {Severity.ERROR: Tone.ERROR, Severity.WARNING: Tone.WARNING, Severity.NOTE: Tone.NOTE}


def report(report: Report) -> str:
    """Return all findings, a blank line between two; nothing at all where there are none."""
    return "".join(f"{'' if number == 0 else chr(10)}{_one(d, report)}\n" for number, d in enumerate(report.in_order()))


def _one(diagnostic: Diagnostic, report: Report) -> str:
    palette = Palette(color=report.color)
    tone = _TONES[diagnostic.severity]
    head = palette.paint(tone, f"{diagnostic.severity}[{visible(diagnostic.rule)}]")
    lines = [head + palette.paint(Tone.STRONG, f": {visible(diagnostic.message)}")]
    frame = Frame(diagnostic, report, palette)
    lines += frame.excerpts(tone)
    for entry in diagnostic.help:
        lines += _note(frame, palette, "help", entry)
    if diagnostic.fix is not None:
        if diagnostic.fix.title not in diagnostic.help:
            word = "fix" if diagnostic.fix.applicability is Applicability.SAFE else "possible fix"
            lines += _note(frame, palette, word, diagnostic.fix.title)
        lines += frame.changes(diagnostic.fix)
    return "\n".join(line.rstrip() for line in lines)


def _note(frame: Frame, palette: Palette, word: str, text: str) -> list[str]:
    first, *more = text.split("\n")
    margin = " " * (frame.margin + 1)
    lead = f"{margin}{palette.paint(Tone.FRAME, '=')} {palette.paint(Tone.HELP, word)}: "
    indent = margin + " " * len(f"= {word}: ")
    return [lead + visible(first), *(indent + visible(line) for line in more)]
