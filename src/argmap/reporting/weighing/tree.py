"""A derivation as a tree for terminals: each claim with its verdict, and the quotations that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap, Evidence
from argmap.reporting.excerpts.style import Palette, Tone
from argmap.reporting.weighing.lines import folded
from argmap.reporting.weighing.steps import bearing_lines
from argmap.reporting.weighing.words import (
    TONES,
    source_words,
    speaker_words,
    strength_words,
    suspect_words,
    turned_words,
    verdict_words,
    worth_words,
)
from argmap.semantics.explanation.derivation import ClaimPart, Derivation, EvidencePart, Role
from argmap.semantics.labelling.sentences import figure, sentence
from argmap.semantics.weighing import Weighing

_INDENT = 3
# What lies deeper is not indented any further, so that the words keep a place to stand in.
_MOST_INDENTS = 8
_SIGNS = {
    Role.TOPIC: "",
    Role.SUPPORT: "+ ",
    Role.ATTACK: "− ",
    Role.UNDERCUT: "× undercut by ",
    Role.PREMISE: "& together with ",
    Role.OBJECTION: "× the question is disputed by ",
    Role.RIVAL: "~ rival ",
}


def tree(weighing: Weighing, derivation: Derivation, *, width: int, color: bool) -> str:
    """Return a derivation in lines of at most `width` cells, as far as its depth allows."""
    printing = _Printing(weighing, width, Palette(color=color))
    lines = [line for part in derivation.parts for line in printing.part(part)]
    if bearings := bearing_lines(weighing, derivation.claim):
        lines += ["", *folded(f"what `{derivation.claim}` bears on, with the weight of the step", width, 0, 2)]
        lines += [line for bearing in bearings for line in folded(bearing, width, 0, 2)]
    return "\n".join([*lines, "", *folded(_LEGEND, width, 0, 2)]) + "\n"


_LEGEND = (
    "+ speaks for what it stands under, − against it, × against the step to it; figures in brackets:"
    " weight, from 0 to 1; pieces of one origin or one utterance count once"
)


class _Printing:
    """Prints the parts of one derivation."""

    def __init__(self, weighing: Weighing, width: int, palette: Palette) -> None:
        self._weighing = weighing
        self._map: ArgumentMap = weighing.framework.map
        self._width = width
        self._palette = palette

    def part(self, part: ClaimPart | EvidencePart) -> Iterator[str]:
        """Yield the lines of one part."""
        indent = _INDENT * min(part.depth, _MOST_INDENTS)
        return self._claim(part, indent) if isinstance(part, ClaimPart) else self._evidence(part, indent)

    def _claim(self, part: ClaimPart, indent: int) -> Iterator[str]:
        judgement = part.judgement
        head = f"{_SIGNS[part.role]}{judgement.claim} {_carried(part)}{verdict_words(judgement.verdict)}"
        if part.role is Role.TOPIC:
            head += f", strength {strength_words(self._weighing, judgement.claim)}"
        if part.depth == 1:
            yield ""
        for line in folded(head, self._width, indent, 2):
            yield self._painted(line, part)
        hanging = indent + (2 if part.role is not Role.TOPIC else 0)
        if part.role is not Role.RIVAL:
            yield from folded(self._map.claims[judgement.claim].text, self._width, hanging)
        if part.is_referred_to and part.role is not Role.RIVAL:
            yield from folded("its reasons stand elsewhere in this tree", self._width, hanging)
        else:
            yield from folded(sentence(judgement), self._width, hanging)
            told = turned_words if part.role is Role.TOPIC else suspect_words
            for words in told(self._weighing, judgement.claim):
                yield from folded(words, self._width, hanging)
        if part.is_cut:
            yield from folded("more with a greater `--depth`", self._width, hanging)

    def _painted(self, line: str, part: ClaimPart) -> str:
        """Put the colour of its verdict on the name of a claim, where the line has it."""
        tone = TONES[part.judgement.verdict]
        before, name, after = line.partition(part.judgement.claim)
        return before + self._palette.paint(tone, name) + after

    def _evidence(self, part: EvidencePart, indent: int) -> Iterator[str]:
        evidence, width = part.evidence, self._width
        inner = indent + 2
        if evidence.quotation is not None:
            first, *others = folded(f"“{evidence.quotation.exact}”", width, indent)
            yield from (first, *others)
        else:
            yield from folded(f"reference: {evidence.cite or ''}", width, indent)
        for lang, translation in evidence.translations.items():
            tag = f"{lang}: " if lang else ""
            yield from folded(f"{tag}“{translation}”", width, inner)
        yield from folded(self._told_by(evidence), width, inner)
        yield from (self._palette.paint(Tone.FRAME, line) for line in folded(_worth(part), width, inner))

    def _told_by(self, evidence: Evidence) -> str:
        words = [source_words(self._map, evidence.source)]
        if evidence.at:
            words.append(evidence.at)
        if evidence.speaker:
            words.append(speaker_words(self._map, evidence.speaker))
        return ", ".join(words)


def _carried(part: ClaimPart) -> str:
    """Return what the step of a claim weighs, and that it is nothing although the claim has weight."""
    if part.weight is None:
        return ""
    is_broken = part.weight.possible == 0 and part.judgement.weight.possible > 0
    return f"({figure(part.weight)}{' here' if is_broken else ''}) "


def _worth(part: EvidencePart) -> str:
    if part.is_removed:
        return "taken away"
    words = worth_words(part.worth, part.evidence)
    if part.counts_with is not None:
        words += f"; counts once, with piece {part.counts_with + 1}, of the same origin"
    if part.is_suspect:
        words += "; to be looked at again"
    return words
