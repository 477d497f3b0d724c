"""Evidence inside a card: the quotation in its own language, its translations, and a chip that says where it stands.

Where a view asks for claims only, chips stand side by side, with the tags that say how words are meant, and tell the
quotations to those who point at them. The overview of a set of pages counts them: on paper nobody can point.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from argmap.fonts.faces import TextStyle
from argmap.layout.blocks import Block, Stack, Stacked, flowing, stacked
from argmap.layout.cards.chip import chip
from argmap.layout.cards.notes import note
from argmap.layout.cards.proof import Mark, Proof, judged, place, short_place, voice_words
from argmap.layout.cards.tags import Tag, tag
from argmap.layout.cards.translations import UNDETERMINED, leading_translation, source_language, translation_order
from argmap.layout.labels import capitalized
from argmap.layout.languages import language_name, quotation_marks
from argmap.layout.marks import straight
from argmap.layout.paragraph import Paragraph, paragraph, plain
from argmap.layout.scene import Group, GroupKind, Node, Role, Stroke
from argmap.layout.setting import BODY, QUOTE, SMALL, Setting
from argmap.layout.view import Detail
from argmap.model.argument_map import Claim, Evidence
from argmap.text.graphemes import grapheme_ends

_INDENT = 12.5
# Closer to its chip than chips are to one another.
_TAG_GAP = 4.0
# What leads is set as quotations are, what follows as their translations.
_LEADING = (QUOTE, Role.QUOTE)
_FOLLOWING = (BODY, Role.TRANSLATION)
_BEGINNING = 120
_LINE_NUMBER = re.compile(r"¶(\d+)")


@dataclass(frozen=True, slots=True)
class EvidenceBlock:
    """One piece of evidence as a block: a bar at the left and its stack of text beside it."""

    stack: Stack
    mark: Mark
    label: str
    width: float

    @property
    def height(self) -> float:
        """The height of the stack."""
        return self.stack.height

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return one named group."""
        dashes = (3.0, 3.0) if self.mark is Mark.NOT_VERIFIED else ()
        role = Role.WARNING_INK if self.mark is Mark.NOT_VERIFIED else Role.EVIDENCE_BAR
        bar = straight(((x + 1, y + 2), (x + 1, y + self.height)), Stroke(role, 2, dashes))
        marks = (bar, *self.stack.at(x + _INDENT, y))
        return (Group(GroupKind.EVIDENCE, marks, self.label, classes=(self.mark.word,)),)


@dataclass(frozen=True, slots=True)
class LoneChip:
    """One piece of evidence of which a chip is shown, with the tags of its words; the words are in its name."""

    row: Block
    mark: Mark
    label: str

    @property
    def width(self) -> float:
        """The width of the chip with its tags."""
        return self.row.width

    @property
    def height(self) -> float:
        """The height of the chip with its tags."""
        return self.row.height

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return one named group."""
        return (Group(GroupKind.EVIDENCE, self.row.at(x, y), self.label, classes=(self.mark.word,)),)


def evidence_parts(claim: Claim, width: float, setting: Setting) -> Iterator[Stacked]:
    """Yield the evidence of a claim, one below the other in full, as one row of chips, or counted."""
    if setting.is_overview:
        if words := _count(claim, setting):
            yield Stacked(note(words, width, setting), 4)
    elif setting.view.detail is Detail.FULL:
        yield from (Stacked(evidence_block(evidence, width, setting), 8) for evidence in claim.evidence)
    elif claim.evidence:
        chips = [_lone_chip(evidence, width, setting) for evidence in claim.evidence]
        yield Stacked(flowing(chips, width, 6, 5), 6)


def _count(claim: Claim, setting: Setting) -> str:
    """Return how many quotations a claim has, and how many of them are not verified; "" where it has none."""
    words = setting.words
    quotations = [evidence for evidence in claim.evidence if evidence.quotation]
    bad = sum(judged(one, setting.known, words).mark is Mark.NOT_VERIFIED for one in quotations)
    counted = ((len(quotations), words.quotations), (bad, words.not_verified_count))
    return " · ".join(words.count(number, forms) for number, forms in counted if number)


def evidence_block(evidence: Evidence, width: float, setting: Setting) -> EvidenceBlock:
    """Return a piece of evidence set to a width in pixels."""
    inner = width - _INDENT
    verdict = judged(evidence, setting.known, setting.words)
    stack = stacked(
        *(Stacked(words, 2) for words in _words(evidence, inner, setting)),
        Stacked(_chip_row(evidence, verdict, inner, setting), 5),
        *(Stacked(remark, 4) for remark in _remarks(verdict, evidence, inner, setting)),
    )
    return EvidenceBlock(stack, verdict.mark, _label(evidence, verdict, setting), width)


def _words(evidence: Evidence, width: float, setting: Setting) -> Iterator[Paragraph]:
    """Yield the quotation or reference and its translations; what leads is set larger, and nothing is left out."""
    leading = leading_translation(evidence, setting)
    if leading is not None:
        font = setting.font(TextStyle.SANS, *_LEADING, leading or None)
        yield paragraph(evidence.translations[leading], font, width, setting.fonts)
    if evidence.quotation is not None:
        grade = _LEADING if leading is None else _FOLLOWING
        font = setting.font(TextStyle.SERIF, *grade, source_language(evidence, setting))
        yield paragraph(_in_marks(evidence.quotation.exact, font.lang), font, width, setting.fonts, hang=True)
    if evidence.cite:
        yield setting.sans(evidence.cite, *_FOLLOWING, width)
    for key in translation_order(evidence, setting):
        if key != leading:
            font = setting.font(TextStyle.SANS, *_FOLLOWING, key or None)
            yield paragraph(evidence.translations[key], font, width, setting.fonts)


def _in_marks(text: str, lang: str) -> str:
    opening, closing = quotation_marks(lang)
    return f"{opening}{text.strip()}{closing}"


def _chip_row(evidence: Evidence, verdict: Proof, width: float, setting: Setting) -> Block:
    """Return the chip and, beside or below it, how the words are meant and whose they are."""
    shown = chip(evidence, verdict, place(evidence, setting.known.texts), width, setting)
    blocks: list[Block] = [shown, *_voice_tags(evidence, setting)]
    speaker = setting.argument_map.speakers.get(evidence.speaker or "")
    name = (speaker.full_name or speaker.name) if speaker else evidence.speaker
    said = [*([setting.words.reference] if verdict.mark is Mark.REFERENCE else []), *([name] if name else [])]
    if said:
        font = setting.furniture(TextStyle.BOLD, SMALL, Role.MUTED)
        blocks.append(paragraph(" · ".join(said), font, width, setting.fonts))
    return flowing(blocks, width, 6, 3) if len(blocks) > 1 else shown


def _voice_tags(evidence: Evidence, setting: Setting) -> Iterator[Tag]:
    """Yield how the words are meant, in tags: reported, conceded, hedged and the like."""
    return (tag(word, setting) for word in voice_words(evidence, setting.words))


def _remarks(verdict: Proof, evidence: Evidence, width: float, setting: Setting) -> Iterator[Paragraph]:
    """Yield why a quotation is not verified, as a warning; more calmly, that one is to be looked at again."""
    words = setting.words
    if verdict.mark is Mark.NOT_VERIFIED:
        what = words.not_verified if evidence.quotation else words.reference_not_verified
        font = setting.furniture(TextStyle.BOLD, SMALL, Role.WARNING_INK)
        yield paragraph(what.format(why=verdict.why), font, width, setting.fonts)
    elif verdict.why:
        yield note(verdict.why, width, setting)


def _lone_chip(evidence: Evidence, width: float, setting: Setting) -> LoneChip:
    """Return the chip of a piece of evidence whose words are told in its name alone, with how they are meant."""
    verdict = judged(evidence, setting.known, setting.words)
    shown = chip(evidence, verdict, short_place(evidence, setting.known.texts), width, setting)
    told, label = _told(evidence, setting), _label(evidence, verdict, setting)
    if told and shown.link is None:
        label = setting.words.says.format(label=label, text=told)
    elif told:
        shown = replace(shown, label=f"{told} · {shown.label}")
    row = flowing([shown, *_voice_tags(evidence, setting)], width, _TAG_GAP, 2)
    return LoneChip(row, verdict.mark, label)


def _told(evidence: Evidence, setting: Setting) -> str:
    """Return the beginning of a quotation or reference and of its leading translation."""
    told = []
    if evidence.quotation is not None:
        told.append(_in_marks(_beginning(evidence.quotation.exact), source_language(evidence, setting)))
    if evidence.cite:
        told.append(_beginning(evidence.cite))
    if keys := translation_order(evidence, setting):
        told.append(_beginning(evidence.translations[leading_translation(evidence, setting) or keys[0]]))
    return " · ".join(told)


def _beginning(text: str) -> str:
    """Return the first words of a text: all of a short one, else up to a space or a whole grapheme, and an ellipsis."""
    shown = plain(text[: 2 * _BEGINNING])
    if len(shown) <= _BEGINNING:
        return shown
    space = shown.rfind(" ", _BEGINNING // 2, _BEGINNING)
    end = space if space > 0 else [0, *grapheme_ends(shown[:_BEGINNING])[:-1]][-1]
    return f"{shown[:end]}…"


def _label(evidence: Evidence, verdict: Proof, setting: Setting) -> str:
    """Return the accessible name: language, verification, source and place in words."""
    lang, words = source_language(evidence, setting), setting.words
    what = words.quotation if evidence.quotation else words.reference
    named = words.in_language.format(kind=what, language=language_name(lang, words.lang))
    state = {
        Mark.VERIFIED: words.verified_in,
        Mark.LOCKED: words.locked_in,
        Mark.SUSPECT: words.suspect_in,
        Mark.NOT_VERIFIED: words.not_verified_in,
        Mark.REFERENCE: words.reference_to,
    }[verdict.mark].format(kind=what if lang == UNDETERMINED else named, source=evidence.source, why=verdict.why)
    where = place(evidence, setting.known.texts)
    where = _LINE_NUMBER.sub(lambda found: words.line.format(n=found[1]), where)
    return capitalized(words.comma.join(part for part in (state, where) if part))
