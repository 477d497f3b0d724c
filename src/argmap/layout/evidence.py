"""Evidence inside a card: the quotation in its own language, its translation, and a chip that says where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.fonts.faces import TextStyle
from argmap.layout.blocks import Block, Flow, Stack, Stacked, flowing, stacked
from argmap.layout.languages import language_name, language_tag, quotation_marks
from argmap.layout.marks import Sign, straight
from argmap.layout.paragraph import Font, Paragraph, one_line, paragraph
from argmap.layout.proof import Mark, Proof, place, proof, voice_words
from argmap.layout.scene import Group, GroupKind, Node, Path, Rect, Role, Segment, Stroke
from argmap.layout.setting import BODY, QUOTE, SMALL, Setting
from argmap.model.argument_map import Evidence

_INDENT = 12.5
_UNDETERMINED = "und"
_CHIP_PADDING = 5.0
_CHIP_RISE = 1.0


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
        return (Group(GroupKind.EVIDENCE, (bar, *self.stack.at(x + _INDENT, y)), self.label),)


@dataclass(frozen=True, slots=True)
class Chip:
    """Where evidence stands: language, source, place and mark on a coloured ground, linked to the source's address."""

    tag: Paragraph | None
    text: Flow
    warns: bool
    label: str
    link: str | None

    @property
    def _tag_width(self) -> float:
        return self.tag.width + 2 * _CHIP_PADDING - 1 if self.tag else 0.0

    @property
    def width(self) -> float:
        """The width of tag and text with their padding."""
        return self._tag_width + self.text.width + 2 * _CHIP_PADDING

    @property
    def height(self) -> float:
        """The height of the text with its padding."""
        return self.text.height + 2 * _CHIP_RISE

    def at(self, x: float, y: float) -> tuple[Node, ...]:
        """Return the chip as a link, or as plain marks where the source has no address."""
        ground = Rect(x, y, self.width, self.height, Role.WARNING if self.warns else Role.CHIP, radius=3)
        nodes: list[Node] = [ground]
        if self.tag:
            nodes.append(_left_rounded(x, y, self._tag_width, self.height))
            nodes.extend(self.tag.at(x + _CHIP_PADDING - 0.5, y + (self.height - self.tag.height) / 2))
        nodes.extend(self.text.at(x + self._tag_width + _CHIP_PADDING, y + _CHIP_RISE))
        return (Group(GroupKind.LINK, tuple(nodes), self.label, link=self.link),) if self.link else tuple(nodes)


def evidence_block(evidence: Evidence, width: float, setting: Setting) -> EvidenceBlock:
    """Return a piece of evidence set to a width in pixels."""
    inner = width - _INDENT
    verdict = proof(evidence.verification, setting.words)
    warning = _warning(verdict, evidence, inner, setting)
    stack = stacked(
        *(Stacked(words, 2) for words in _words(evidence, inner, setting)),
        Stacked(_chip_row(evidence, verdict, inner, setting), 5),
        *([Stacked(warning, 4)] if warning else []),
    )
    return EvidenceBlock(stack, verdict.mark, _label(evidence, verdict, setting), width)


def source_language(evidence: Evidence, setting: Setting) -> str:
    """Return the language of a source (BCP 47), `und` where nobody has named it."""
    source = setting.argument_map.sources.get(evidence.source)
    return (source.lang if source else None) or _UNDETERMINED


def _words(evidence: Evidence, width: float, setting: Setting) -> list[Paragraph]:
    """Return the quotation or reference, then its translations, the map's own language first."""
    lang = source_language(evidence, setting)
    words: list[Paragraph] = []
    if evidence.quotation is not None:
        opening, closing = quotation_marks(lang)
        font = setting.font(TextStyle.SERIF, QUOTE, Role.QUOTE, lang)
        text = f"{opening}{evidence.quotation.exact.strip()}{closing}"
        words.append(paragraph(text, font, width, setting.fonts, hang=True))
    if evidence.cite:
        words.append(setting.sans(evidence.cite, BODY, Role.TRANSLATION, width))
    for tongue in sorted(evidence.translations, key=lambda tongue: tongue not in ("", setting.argument_map.lang)):
        font = setting.font(TextStyle.SANS, BODY, Role.TRANSLATION, tongue or None)
        words.append(paragraph(evidence.translations[tongue], font, width, setting.fonts))
    return words


def _chip_row(evidence: Evidence, verdict: Proof, width: float, setting: Setting) -> Block:
    """Return the chip and, beside or below it, whose words these are and how they are meant."""
    chip = _chip(evidence, verdict, width, setting)
    speaker = setting.argument_map.speakers.get(evidence.speaker or "")
    name = (speaker.full_name or speaker.name) if speaker else evidence.speaker
    said = [*voice_words(evidence, setting.words), *([name] if name else [])]
    if verdict.mark is Mark.REFERENCE:
        said.insert(0, setting.words.reference)
    if not said:
        return chip
    font = setting.furniture(TextStyle.BOLD, SMALL, Role.MUTED)
    return flowing((chip, paragraph(" · ".join(said), font, width, setting.fonts)), width, 7, 3)


def _chip(evidence: Evidence, verdict: Proof, width: float, setting: Setting) -> Chip:
    lang = source_language(evidence, setting)
    tag = None
    if lang != _UNDETERMINED:
        tag_lang = lang if len(language_tag(lang)) == 1 else "en"
        font = Font(TextStyle.BOLD, 8.5, 13, Role.CHIP_TAG_INK, tag_lang)
        tag = one_line(language_tag(lang), font, setting.fonts)
    room = width - 4 * _CHIP_PADDING - (tag.width if tag else 0)
    parts: list[Block] = [setting.note(evidence.source, SMALL, Role.CHIP_INK, room)]
    if where := place(evidence, setting.known.texts):
        parts.append(setting.note(where, SMALL, Role.MUTED, room))
    parts.append(Sign(verdict.mark))
    source = setting.argument_map.sources.get(evidence.source)
    title = (source.title if source else None) or evidence.source
    warns = verdict.mark is Mark.NOT_VERIFIED
    return Chip(
        tag,
        flowing(parts, room, 5),
        warns,
        setting.words.open_source.format(title=title),
        source.url if source else None,
    )


def _warning(verdict: Proof, evidence: Evidence, width: float, setting: Setting) -> Paragraph | None:
    if verdict.mark is not Mark.NOT_VERIFIED:
        return None
    words = setting.words
    what = words.not_verified if evidence.quotation else words.reference_not_verified
    font = setting.furniture(TextStyle.BOLD, SMALL, Role.WARNING_INK)
    return paragraph(what.format(why=verdict.why), font, width, setting.fonts)


def _label(evidence: Evidence, verdict: Proof, setting: Setting) -> str:
    """Return the accessible name: language, verification, source and place in words."""
    lang, words = source_language(evidence, setting), setting.words
    what = words.quotation if evidence.quotation else words.reference
    kind = f"{what}, {language_name(lang)}" if lang != _UNDETERMINED else what
    state = {
        Mark.VERIFIED: words.verified_in,
        Mark.LOCKED: words.locked_in,
        Mark.NOT_VERIFIED: words.not_verified_in,
        Mark.REFERENCE: words.reference_to,
    }[verdict.mark].format(kind=kind, source=evidence.source, why=verdict.why)
    where = place(evidence, setting.known.texts).replace("¶", words.line.format(n=""))
    return f"{state[:1].upper()}{state[1:]}{', ' if where else ''}{where}"


def _left_rounded(x: float, y: float, width: float, height: float) -> Path:
    radius = 3.0
    return Path(
        (
            Segment("M", (x + radius, y)),
            Segment("L", (x + width, y)),
            Segment("L", (x + width, y + height)),
            Segment("L", (x + radius, y + height)),
            Segment("Q", (x, y + height, x, y + height - radius)),
            Segment("L", (x, y + radius)),
            Segment("Q", (x, y, x + radius, y)),
            Segment("Z"),
        ),
        fill=Role.CHIP_TAG,
    )
