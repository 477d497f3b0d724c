"""The catalogue of schemes by name."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.model.schemes.scheme import Scheme
from argmap.model.schemes.walton import FAMILIES

# All schemes by name, in the order of the families.
SCHEMES: Mapping[str, Scheme] = {scheme.name: scheme for family in FAMILIES for scheme in family.schemes}

# All schemes by every name they have.
SCHEMES_BY_ANY_NAME: Mapping[str, Scheme] = {
    name: scheme for scheme in SCHEMES.values() for name in (scheme.name, *scheme.also)
}
