"""Which translation of a quotation is asked for, and in which order they stand."""

from __future__ import annotations

from argmap.layout.setting import Setting
from argmap.layout.view import ORIGINALS, TRANSLATIONS
from argmap.model.argument_map import ArgumentMap, Evidence

UNDETERMINED = "und"


def source_language(evidence: Evidence, setting: Setting) -> str:
    """Return the language of a source (BCP 47), `und` where nobody has named it."""
    source = setting.argument_map.sources.get(evidence.source)
    return (source.lang if source else None) or UNDETERMINED


def translation_order(evidence: Evidence, setting: Setting) -> list[str]:
    """Return the keys of the translations, the map's own language first."""
    return sorted(evidence.translations, key=lambda key: key not in ("", setting.argument_map.lang))


def leading_translation(evidence: Evidence, setting: Setting) -> str | None:
    """Return the key of the translation that stands before the original, None where the original leads.

    The original leads where the view asks for originals, where it is in the language asked for, and where there is no
    such translation. Whoever asks for translations without naming a language means the map's own, or else any.
    """
    asked = setting.view.lang
    if asked == ORIGINALS or evidence.quotation is None:
        return None
    own = setting.argument_map.lang
    wanted = own if asked == TRANSLATIONS else asked
    if _is_of(source_language(evidence, setting), wanted):
        return None
    keys = translation_order(evidence, setting)
    fitting = (key for key in keys if _is_of(key or own, wanted))
    return next(fitting, keys[0] if keys and asked == TRANSLATIONS else None)


def is_spoken(argument_map: ArgumentMap, issue: str, lang: str) -> bool:
    """Say whether any quotation of an issue, or a translation of one, is in a language."""
    claims = (claim for claim in argument_map.claims.values() if claim.issue == issue)
    for evidence in (evidence for claim in claims for evidence in claim.evidence):
        source = argument_map.sources.get(evidence.source)
        tags = [(source.lang if source else None) or UNDETERMINED]
        tags += [key or argument_map.lang for key in evidence.translations]
        if any(_is_of(tag, lang) for tag in tags):
            return True
    return False


def _is_of(tag: str, wanted: str) -> bool:
    """Say whether one of two language tags is the other or leads on from it, as `zh-Hant` does from `zh`."""
    short, long = sorted((f"{tag.lower()}-", f"{wanted.lower()}-"), key=len)
    return long.startswith(short)
