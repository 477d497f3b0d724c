"""What to look for: a quotation's parts at each rung of the folding ladder, folded once for all texts."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.anchoring.forms import forms
from argmap.model.quotation import Quotation
from argmap.text.folding import Fold, Folded, dash_readings, fold
from argmap.text.span import Span

_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Pattern:
    """Characters to look for: those of a part, with `lead` characters of context before it and `trail` after it.

    `typed` are the same with their hyphens, which `Fold.HYPHENATION` does not look for.
    """

    characters: str
    lead: int
    trail: int
    typed: str


@dataclass(frozen=True, slots=True)
class Needle:
    """A part of a quotation at a rung, in all the patterns that carry it.

    `readings` say how its dashes read; the source has to read the same.
    """

    patterns: tuple[Pattern, ...]
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One form in which a quotation is looked for; `is_bare` when quotation marks around it were left out."""

    parts: tuple[str, ...]
    is_bare: bool


class Wanted:
    """A quotation in all its forms, with what to look for at each rung made when it is first needed."""

    def __init__(self, quotation: Quotation) -> None:
        self.quotation = quotation
        self.has_context = bool(quotation.prefix.strip() or quotation.suffix.strip())
        self.forms = tuple(
            Form(tuple(span.of(quotation.exact) for span in spans), is_bare)
            for spans, is_bare in forms(quotation.exact)
        )
        self._needles: dict[tuple[Form, Fold], tuple[Needle, ...]] = {}
        self._needles_in_context: dict[tuple[Form, Fold], tuple[Needle, ...]] = {}

    def needles(self, form: Form, rung: Fold) -> tuple[Needle, ...]:
        """Return what to look for at a rung, part by part."""
        if (form, rung) not in self._needles:
            self._needles[form, rung] = tuple(_needle(part, rung, "", "") for part in form.parts)
        return self._needles[form, rung]

    def needles_in_context(self, form: Form, rung: Fold) -> tuple[Needle, ...]:
        """Return the same, with the prefix before the first part and the suffix after the last one."""
        if (form, rung) not in self._needles_in_context:
            last = len(form.parts) - 1
            self._needles_in_context[form, rung] = tuple(
                _needle(
                    part,
                    rung,
                    self.quotation.prefix if number == 0 else "",
                    self.quotation.suffix if number == last else "",
                )
                for number, part in enumerate(form.parts)
            )
        return self._needles_in_context[form, rung]


def _needle(part: str, rung: Fold, prefix: str, suffix: str) -> Needle:
    """Make the patterns of a part: its context is adjacent, with white space at the seam or without."""
    typed = _folded(part, rung)
    span = Span(0, len(typed.text))
    inner, hyphenated = typed.text.strip(), typed.hyphenated(span).strip()
    seams = ("", " ", "\n") if rung == Fold.EXACT else ("", " ")
    leads = _contexts(_folded(prefix, rung), seams, is_before=True)
    trails = _contexts(_folded(suffix, rung), seams, is_before=False)
    patterns = tuple(
        Pattern(lead + inner + trail, len(lead), len(trail), typed_lead + hyphenated + typed_trail)
        for lead, typed_lead in leads
        for trail, typed_trail in trails
    )
    has_readings = rung >= Fold.TYPOGRAPHY and "-" in hyphenated
    return Needle(patterns, dash_readings(typed.laid_out(span)) if has_readings else ())


def _contexts(context: Folded, seams: tuple[str, ...], *, is_before: bool) -> list[tuple[str, str]]:
    """Return what can stand on one side of a part, without its hyphens and with them."""
    text, hyphenated = context.text.strip(), context.hyphenated(Span(0, len(context.text))).strip()
    if not text:
        return [("", "")]
    if is_before:
        return [(text + seam, hyphenated + seam) for seam in seams]
    return [(seam + text, seam + hyphenated) for seam in seams]


def _folded(typed: str, rung: Fold) -> Folded:
    """Return what was typed at a rung: it has no markup, and no soft hyphen that would be one of a PDF."""
    if rung == Fold.HYPHENATION:
        return fold(typed.replace(_SOFT_HYPHEN, ""), rung)
    return fold(typed, min(rung, Fold.TYPOGRAPHY))
