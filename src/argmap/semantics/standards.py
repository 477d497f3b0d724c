"""Proof standards: how much better the case for a position must be than what stands against it.

After Gordon, Prakken & Walton 2007 (The Carneades model of argument and burden of proof) and Gordon & Walton 2009
(Proof burdens and standards), with their thresholds given as figures.
"""

from __future__ import annotations

from dataclasses import dataclass

from argmap.model.vocabulary import Standard


@dataclass(frozen=True, slots=True)
class Threshold:
    """What a standard asks: a case of at least `least`, ahead by at least `lead`, against at most `most_against`."""

    least: float = 0.0
    lead: float = 0.0
    most_against: float = 1.0

    def is_met(self, case: float, against: float) -> bool:
        """Say whether a case (0 to 1) is good enough against what stands against it; it always has to be better."""
        return (
            case > against and case >= self.least and round(case - against, 9) >= self.lead
        ) and against <= self.most_against


THRESHOLDS = {
    Standard.PREPONDERANCE: Threshold(),
    Standard.CLEAR_AND_CONVINCING: Threshold(least=0.5, lead=0.3),
    Standard.BEYOND_REASONABLE_DOUBT: Threshold(least=0.5, lead=0.3, most_against=0.2),
}
