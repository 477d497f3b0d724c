"""Notes at the foot of a claim: what it rests on in the end, by which scheme it argues, and what is not shown."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.layout.blocks import Block, Stacked, flowing, stacked
from argmap.layout.marks import OriginsSign
from argmap.layout.paragraph import Paragraph
from argmap.layout.scene import Role
from argmap.layout.setting import SMALL, Setting
from argmap.model.argument_map import Claim
from argmap.model.vocabulary import Answer


def claim_notes(claim: Claim, width: float, setting: Setting) -> Iterator[Block]:
    """Yield the notes of a claim: fewer origins than texts, then its scheme with the questions that wait."""
    if words := _origins_words(claim, setting):
        sign = OriginsSign()
        yield flowing((sign, note(words, width - sign.width - 5, setting)), width, 5)
    if parts := _scheme_words(claim, setting):
        yield _in_one_line(parts, width, setting)


def note(words: str, width: float, setting: Setting) -> Paragraph:
    """Return a note in small, muted type."""
    return setting.note(words, SMALL, Role.MUTED, width)


def _origins_words(claim: Claim, setting: Setting) -> str:
    """Return from how many texts and origins a claim's evidence comes, where it is fewer origins than texts."""
    found, words = setting.thin_grounds.get(claim.name), setting.words
    if found is None:
        return ""
    texts, origins = words.count(len(found.sources), words.texts), words.count(len(found.witnesses), words.origins)
    told = words.on_origins.format(texts=texts, origins=origins)
    return words.with_support.format(grounds=told) if found.is_supported else told


def _in_one_line(parts: list[str], width: float, setting: Setting) -> Block:
    """Return parts side by side where they fit into one line, else each in lines of its own."""
    whole = note(" · ".join(parts), width, setting)
    return whole if len(whole.lines) == 1 else stacked(*(Stacked(note(part, width, setting)) for part in parts))


def _scheme_words(claim: Claim, setting: Setting) -> list[str]:
    """Return by which scheme a claim argues, and how many critical questions are open or were raised."""
    words, answers = setting.words, list(claim.questions.values())
    counted = ((Answer.OPEN, words.questions_open), (Answer.RAISED, words.questions_raised))
    told = [words.scheme.format(name=claim.scheme)] if claim.scheme else []
    return [*told, *(words.count(answers.count(answer), forms) for answer, forms in counted if answer in answers)]
