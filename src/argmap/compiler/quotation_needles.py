"""What to look for: a quotation's parts at each rung of the folding ladder, folded once for all texts."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.compiler.quotation_forms import forms
from argmap.model.quotation import Quotation
from argmap.text.folding import Fold, dash_readings, fold


@dataclass(frozen=True, slots=True)
class Pattern:
    """Characters to look for: those of a part, with `lead` characters of context before it and `trail` after it."""

    characters: str
    lead: int
    trail: int


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


def readings_of(printed: str) -> tuple[str, ...]:
    """Return how the dashes of a text read that is not folded yet."""
    return dash_readings(fold(printed, Fold.LAYOUT).text)


def _needle(part: str, rung: Fold, prefix: str, suffix: str) -> Needle:
    """Make the patterns of a part: its context is adjacent, with white space at the seam or without."""
    folded = fold(part, rung).text.strip()
    before, after = fold(prefix, rung).text.strip(), fold(suffix, rung).text.strip()
    seams = ("", " ", "\n") if rung == Fold.EXACT else ("", " ")
    leads = [before + seam for seam in seams] if before else [""]
    trails = [seam + after for seam in seams] if after else [""]
    patterns = tuple(Pattern(lead + folded + trail, len(lead), len(trail)) for lead in leads for trail in trails)
    return Needle(patterns, readings_of(part) if rung == Fold.TYPOGRAPHY and "-" in folded else ())
