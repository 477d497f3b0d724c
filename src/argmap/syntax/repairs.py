"""A broken text with corrections made one after the other, and the way back to the text as it was."""

from __future__ import annotations

from dataclasses import replace

from argmap.diagnostics.diagnostic import Diagnostic, Label, Place
from argmap.diagnostics.fix import Edit, Fix
from argmap.text.span import Span


class Repairs:
    """The corrected text, and what parsers are given for it: the same but for characters that they misread."""

    def __init__(self, source: str, text: str) -> None:
        self.source = source
        self.text = text
        self._made: list[tuple[Edit, ...]] = []

    def make(self, fix: Fix) -> None:
        """Make a correction whose ranges are those of the corrected text."""
        edits = tuple(sorted(fix.edits, key=lambda edit: edit.span))
        self.source, self.text = _edited(self.source, edits), _edited(self.text, edits)
        self._made.append(edits)

    def is_before_last(self, offset: int) -> bool:
        """Say whether an offset of the corrected text is before the last correction: then it has not helped."""
        return bool(self._made) and offset <= self._made[-1][0].span.start

    def in_original(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return a finding about the corrected text with its ranges in the original."""
        if not self._made or diagnostic.place is None:
            return diagnostic
        fix = diagnostic.fix
        return replace(
            diagnostic,
            place=self._place(diagnostic.place),
            related=tuple(Label(self._place(label.place), label.text) for label in diagnostic.related),
            fix=replace(fix, edits=tuple(self._edit(edit) for edit in fix.edits)) if fix else None,
        )

    def _place(self, place: Place) -> Place:
        return Place(place.path, self._span(place.span))

    def _edit(self, edit: Edit) -> Edit:
        return Edit(edit.path, self._span(edit.span), edit.replacement)

    def _span(self, span: Span) -> Span:
        for edits in reversed(self._made):
            span = Span(_before(edits, span.start), _before(edits, span.end))
        return span


def _edited(text: str, edits: tuple[Edit, ...]) -> str:
    """Return a text with corrections made that are in its order."""
    parts, end = [], 0
    for edit in edits:
        parts += [text[end : edit.span.start], edit.replacement]
        end = edit.span.end
    return "".join([*parts, text[end:]])


def _before(edits: tuple[Edit, ...], offset: int) -> int:
    """Return where an offset of the text after `edits` was before them; inside a replacement it is where that began."""
    moved = 0
    for edit in edits:
        start = edit.span.start + moved
        if offset < start:
            break
        if offset < start + len(edit.replacement):
            return edit.span.start
        moved += len(edit.replacement) - (edit.span.end - edit.span.start)
    return offset - moved
