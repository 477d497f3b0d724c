"""The catalogue of schemes (Walton, Reed & Macagno 2008, Argumentation Schemes, chapter 9), in our own words.

Which questions are assumptions and which exceptions follows Gordon, Prakken & Walton 2007 (The Carneades model of
argument and burden of proof) where they say it, and elsewhere their criterion: what whoever argues has to back once it
is asked is an assumption; what whoever doubts has to show is an exception.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.model.schemes import action, cases, causes, knowledge, persons, slopes, terms
from argmap.model.schemes.scheme import Scheme

FAMILIES = (
    knowledge.FAMILY,
    cases.FAMILY,
    causes.FAMILY,
    terms.FAMILY,
    action.FAMILY,
    slopes.FAMILY,
    persons.FAMILY,
)

# All schemes by name, in the order of the families.
SCHEMES: Mapping[str, Scheme] = {scheme.name: scheme for family in FAMILIES for scheme in family.schemes}

# All schemes by every name they have.
SCHEMES_BY_ANY_NAME: Mapping[str, Scheme] = {
    name: scheme for scheme in SCHEMES.values() for name in (scheme.name, *scheme.also)
}
