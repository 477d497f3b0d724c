"""What whoever asks for pictures wants, and what the targets stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.layout.pages.paper import A4, OFFICE, Paper
from argmap.layout.view import WHOLE, View
from argmap.rendering.dress import WEB, Dress, TextMode


class Target(StrEnum):
    """Where pictures go: pages of the web, a README on GitHub, documents of an office suite, paper."""

    WEB = "web"
    GITHUB = "github"
    OFFICE = "office"
    PRINT = "print"


class FileFormat(StrEnum):
    """What pictures are written as."""

    SVG = "svg"
    PNG = "png"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class TargetTraits:
    """What a target asks for where nobody asks for something else.

    `theme` is a name; `width` is that of the picture in pixels; `paper` is what it is to be fitted on.
    """

    text: TextMode
    theme: str
    width: float | None = None
    paper: Paper | None = None


# GitHub shows a README about 830 pixels wide, and does not let every browser load the fonts of a picture in it. An
# office suite uses none of them.
TRAITS: Mapping[Target, TargetTraits] = {
    Target.WEB: TargetTraits(TextMode.EMBED, "auto"),
    Target.GITHUB: TargetTraits(TextMode.PATHS, "auto", width=830),
    Target.OFFICE: TargetTraits(TextMode.PATHS, "light", paper=OFFICE),
    Target.PRINT: TargetTraits(TextMode.PATHS, "light", paper=A4),
}


@dataclass(frozen=True, slots=True)
class Order:
    """How the pictures of a project are to be: what they show, what they look like, and what they are written as.

    `paper` asks for pages that fit it; `scale` is how many pixels of a PNG stand for one of the picture.
    """

    view: View = WHOLE
    dress: Dress = WEB
    file_format: FileFormat = FileFormat.SVG
    paper: Paper | None = None
    scale: float = 2.0
