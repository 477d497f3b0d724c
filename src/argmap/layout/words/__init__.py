"""The map's own words, in the language of the map: each module of this package that has `WORDS` is one language."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from argmap.layout.words.vocabulary import Words


def words_for(lang: str) -> Words:
    """Return the words for a language tag (BCP 47): of its language and script, of its language, or English."""
    known = _known()
    parts = lang.lower().split("-")
    if parts[0] == "zh":
        traditional = {"hant", "tw", "hk", "mo"} & set(parts[1:])
        return known.get("zh-hant" if traditional else "zh-hans", known["en"])
    return known.get(parts[0], known["en"])


@cache
def _known() -> Mapping[str, Words]:
    modules = (importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return {module.WORDS.lang.lower(): module.WORDS for module in modules if hasattr(module, "WORDS")}
