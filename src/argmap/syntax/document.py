"""The file format: what authors may write, as pydantic models.

Every scalar arrives as text (or None where nothing is written): the models decide the types, so `no`, `1.10` and
`2024-01-01` stay what was typed. The short form of an entry (just its claim) becomes the long form on the way in.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from argmap.model.vocabulary import (
    Answer,
    Certainty,
    EvidenceKind,
    RegionKind,
    Reliability,
    Rivalry,
    SourceKind,
    Stance,
    Standard,
    TextPolicy,
    Voice,
)

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LINES = re.compile(r"([1-9]\d{0,8})(?:\s*[-–]\s*([1-9]\d{0,8}))?")


def _number_from(text: Any) -> Any:
    if isinstance(text, str) and _NUMBER.fullmatch(text.strip()):
        return float(text)
    raise PydanticCustomError("number", "a number from 0 to 1")


def _truth_from(text: Any) -> Any:
    if isinstance(text, str) and text in {"true", "false"}:
        return text == "true"
    raise PydanticCustomError("truth", "`true` or `false`")


def _lines_from(text: Any) -> Any:
    match = _LINES.fullmatch(text.strip()) if isinstance(text, str) else None
    first, last = (int(match[1]), int(match[2] or match[1])) if match is not None else (1, 0)
    if last < first:
        raise PydanticCustomError("lines", "a line number or a range of them, such as `12` or `12-14`")
    return first, last


def _long_form(key: str) -> BeforeValidator:
    """Accept a bare text where a mapping with `key` is meant."""
    return BeforeValidator(lambda written: {key: written} if isinstance(written, str) else written)


Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Share = Annotated[float, BeforeValidator(_number_from), Field(ge=0, le=1)]
Truth = Annotated[bool, BeforeValidator(_truth_from)]
Lines = Annotated[tuple[int, int], BeforeValidator(_lines_from)]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]
NameList = tuple[Prose, ...]


class Entry(BaseModel):
    """What all mappings of the format share: no key but the listed ones, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class SayingEntry(Entry):
    """What a source says: a quotation, or a reference without one (`cite`)."""

    source: Prose | None = None
    quote: str | None = None
    cite: Prose | None = None
    prefix: str | None = None
    suffix: str | None = None
    translation: Prose | dict[str, Prose] | None = None
    speaker: Prose | None = None
    voice: Voice | None = None
    stance: Stance | None = None
    certainty: Certainty | None = None
    kind: EvidenceKind | None = None
    at: Prose | None = None
    utterance: Prose | None = None
    sic: Truth = False


class EvidenceEntry(SayingEntry):
    """One piece of evidence in a list."""

    confidence: Share | None = None
    note: Prose | None = None


class ClaimEntry(Entry):
    """What positions and arguments share: a claim, the arguments for and against it, and its evidence."""

    claim: Prose
    pro: dict[str, ShortArgument] = {}
    con: dict[str, ShortArgument] = {}
    evidence: tuple[EvidenceEntry, ...] = ()
    confidence: Share | None = None
    assumed: Truth = False
    status: Literal["undeveloped"] | None = None
    note: Prose | None = None
    tags: tuple[Prose, ...] = ()


class PositionEntry(ClaimEntry):
    """One possible answer to the question of an issue."""

    title: Prose | None = None


class ArgumentEntry(ClaimEntry, SayingEntry):
    """A reason: its claim, what it bears on, and its evidence (written directly when there is one quotation)."""

    premises: tuple[Prose, ...] = ()
    undercut: dict[str, ShortArgument] = {}
    supports: NameList = ()
    attacks: NameList = ()
    undercuts: NameList = ()
    scheme: Prose | None = None
    questions: dict[str, Answer] = {}


ShortArgument = Annotated[ArgumentEntry, _long_form("claim")]
ShortPosition = Annotated[PositionEntry, _long_form("claim")]


class ExpectEntry(Entry):
    """Verdicts that the author relies on, by name of the claim."""

    stands: NameList = ()
    fails: NameList = ()
    open: NameList = ()


class ArgumentFile(Entry):
    """A file of `arguments/`: one issue, or a part of one."""

    argmap: Literal["1"]
    issue: Prose
    question: Prose | None = None
    standard: Standard | None = None
    rivalry: Rivalry | None = None
    positions: dict[str, ShortPosition] = {}
    undercut: dict[str, ShortArgument] = {}
    arguments: dict[str, ShortArgument] = {}
    expect: ExpectEntry = ExpectEntry.model_construct()
    note: Prose | None = None


class RegionEntry(Entry):
    """Lines of a source that are not its running text."""

    kind: RegionKind
    lines: Lines
    note: Prose | None = None


class SourceEntry(Entry):
    """What is known of a source; one without `file` is an origin known only through others."""

    file: Prose | None = None
    url: Prose | None = None
    lang: LanguageTag | None = None
    title: Prose | None = None
    author: Prose | None = None
    publisher: Prose | None = None
    published: Prose | None = None
    accessed: Prose | None = None
    kind: SourceKind | None = None
    derived_from: NameList = ()
    derivation: Prose | None = None
    reliability: Reliability | None = None
    text: TextPolicy | None = None
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None
    regions: tuple[RegionEntry, ...] = ()
    faults: tuple[Prose, ...] = ()
    abstract: Prose | None = None
    note: Prose | None = None


class SpeakerEntry(Entry):
    """A person or body that is quoted; `printed` holds the forms in which each source prints the name."""

    name: Prose | None = None
    role: Prose | None = None
    interest: Prose | None = None
    printed: dict[str, tuple[Prose, ...]] = {}


class SourceFile(Entry):
    """`sources.yaml`: one record per source, and the speakers."""

    argmap: Literal["1"]
    sources: dict[str, Annotated[SourceEntry, _long_form("file")]] = {}
    speakers: dict[str, Annotated[SpeakerEntry, _long_form("name")]] = {}


class Factors(Entry):
    """Factors by the words of the format: its keys are values elsewhere, and no keys of debates."""


class ReliabilityFactors(Factors):
    """How far evidence counts by the reliability of its source."""

    high: Share | None = None
    medium: Share | None = None
    low: Share | None = None
    unstated: Share | None = None


class VoiceFactors(Factors):
    """How far evidence counts by who speaks in it."""

    narrator: Share | None = None
    direct: Share | None = None
    reported: Share | None = None
    gloss: Share | None = None
    question: Share | None = None
    headline: Share | None = None
    unstated: Share | None = None


class StanceFactors(Factors):
    """How far evidence counts by what its text does with what is said."""

    asserts: Share | None = None
    reports: Share | None = None
    concedes: Share | None = None
    rejects: Share | None = None
    asks: Share | None = None
    unstated: Share | None = None


class CertaintyFactors(Factors):
    """How far evidence counts by how sure its text is."""

    categorical: Share | None = None
    hedged: Share | None = None
    conditional: Share | None = None
    unstated: Share | None = None


GradualSemantics = Literal["quadratic-energy", "df-quad", "euler-based", "mlp-based", "h-categoriser"]


class WeighingEntry(Entry):
    """How a project weighs, where it departs from the table of the documentation."""

    semantics: GradualSemantics | None = None
    cross_check: GradualSemantics | None = None
    reliability: ReliabilityFactors = ReliabilityFactors.model_construct()
    voice: VoiceFactors = VoiceFactors.model_construct()
    stance: StanceFactors = StanceFactors.model_construct()
    certainty: CertaintyFactors = CertaintyFactors.model_construct()
    interest: Share | None = None
    assumed: Share | None = None


class SettingsFile(Entry):
    """`argmap.yaml`: the optional settings of a project."""

    title: Prose | None = None
    lang: LanguageTag = "en"
    sources: Prose = "seeds"
    arguments: Prose = "arguments"
    theme: Prose | None = None
    rules: dict[str, Literal["error", "warning", "note", "off"]] = {}
    weighing: WeighingEntry = WeighingEntry.model_construct()
