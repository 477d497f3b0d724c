"""Translations in place of the original: quotations whose letters are not those of their source."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.language import language_of
from argmap.model.argument_map import Evidence
from argmap.model.quotation import Missing, Stale, Unverified
from argmap.rules.rule import RuleContext
from argmap.rules.scripts import main_script

# A name may well be printed in other letters than the text around it, which is not here to tell.
_LONGEST_NAME = 12


def likely_translations(context: RuleContext) -> Iterator[Evidence]:
    """Yield the evidence whose quotation is not verified, and in another script than its source, in the order written.

    The script is that of the source's text, or of its `lang` where the text is not here. Where a passage is somewhat
    like the quotation, that one is meant, and nothing was translated.
    """
    scripts: dict[str, str | None] = {}
    for kind in (Missing, Unverified, Stale):
        for evidence, verification in context.evidence_with(kind):
            if isinstance(verification, Missing) and (verification.span or verification.reordered):
                continue
            quoted = evidence.quotation.exact if evidence.quotation else ""
            if evidence.source not in context.texts and len(quoted) < _LONGEST_NAME:
                continue
            if evidence.source not in scripts:
                scripts[evidence.source] = _script_of(context, evidence.source)
            if _differs(quoted, scripts[evidence.source]):
                yield evidence


def _script_of(context: RuleContext, name: str) -> str | None:
    if name in context.texts:
        return main_script(context.texts[name].text)
    source = context.map.sources.get(name)
    language = language_of(source.lang) if source else None
    return language.script if language else None


def _differs(quoted: str, script: str | None) -> bool:
    own = main_script(quoted) if script else None
    return own is not None and own != script
