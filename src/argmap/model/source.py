"""Sources and speakers: where quotations come from, and whose words they are."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from argmap.model.origin import Written
from argmap.model.quotation import Tier
from argmap.model.vocabulary import RegionKind, Reliability, SourceKind, TextPolicy
from argmap.text.span import Span

TIERS_OF_EVERY_TEXT = (Tier.EXACT, Tier.LAYOUT, Tier.TYPOGRAPHY)


class LocatorKind(StrEnum):
    """How people find a place in a source of some kind."""

    PAGE = "page"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Locator:
    """A page or a cue of a source, and the range of the canonical text that it holds.

    `label` is what stands in `at`: the page's label (`14`, `iv`), or the time `00:12:31.000-00:12:40.000`.
    """

    kind: LocatorKind
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class TextRegion:
    """A range of a text that is not running text, as its reader found it or `sources.yaml` says it.

    One that `is_passed_over` stands within running text that is quoted as if it were not there.
    """

    kind: RegionKind
    span: Span
    is_passed_over: bool = False


class SourceText:
    """The canonical text of a source: UTF-8 decoded, no BOM, line ends as LF, nothing else changed.

    Of a file that is no plain text, it is what the reader extracted. Offsets into it are code points. `path` is its
    name for people; `extractor` names reader and version, because the same bytes under another reader may be another
    text. `bytes_sha256` is of the file as it lies on disk. `tiers` are the rungs that a quotation may climb in it;
    `regions` and `locators` are what the reader knows of it, each in the order of the text. `is_file` says that the
    file's bytes are those of the text in UTF-8.
    """

    def __init__(
        self,
        path: str,
        text: str,
        *,
        extractor: str,
        bytes_sha256: str,
        tiers: tuple[Tier, ...] = TIERS_OF_EVERY_TEXT,
        regions: tuple[TextRegion, ...] = (),
        locators: tuple[Locator, ...] = (),
        is_file: bool = False,
    ) -> None:
        self.path = path
        self.text = text
        self.extractor = extractor
        self.bytes_sha256 = bytes_sha256
        self.tiers = tiers
        self.regions = regions
        self.locators = locators
        self.is_file = is_file

    @cached_property
    def sha256(self) -> str:
        """Return the SHA-256 of the canonical text in UTF-8, in hexadecimal."""
        if self.is_file:
            return self.bytes_sha256
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Region:
    """Lines of a source that are not running text: 1-based, both ends included."""

    kind: RegionKind
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Source:
    """What the project says of one source; `file` is None for an origin known only through others."""

    name: str
    written: Written
    file: str | None
    lang: str | None
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    accessed: str | None = None
    url: str | None = None
    kind: SourceKind | None = None
    derived_from: tuple[str, ...] = ()
    derivation: str | None = None
    reliability: Reliability | None = None
    policy: TextPolicy | None = None
    sha256: str | None = None
    regions: tuple[Region, ...] = ()
    faults: tuple[str, ...] = ()
    abstract: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body whose words are quoted; `printed` holds the forms in which each source prints the name."""

    name: str
    written: Written
    full_name: str | None = None
    role: str | None = None
    interest: str | None = None
    printed: dict[str, tuple[str, ...]] = field(default_factory=dict)
