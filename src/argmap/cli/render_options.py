"""The options of `argmap render`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from argmap.workspace.pictures.bounds import LEAST_DEPTH, LEAST_SCALE, LEAST_WIDTH, MOST_SCALE, MOST_WIDTH

_SHOWN, _LOOKS, _FILES = "What is shown", "What it looks like", "Files"

Layout = Annotated[
    Literal["auto", "columns", "tree"],
    typer.Option("--layout", help="A column for each position, or a tree.", rich_help_panel=_SHOWN),
]
Direction = Annotated[
    Literal["down", "right"], typer.Option("--direction", help="Where a tree grows to.", rich_help_panel=_SHOWN)
]
Detail = Annotated[
    Literal["full", "claims", "positions"],
    typer.Option("--detail", help="With quotations, claims only, or positions only.", rich_help_panel=_SHOWN),
]
Only = Annotated[
    str | None,
    typer.Option(
        "--only",
        metavar="NAME",
        help="An issue, or the part of one below a position or an argument.",
        rich_help_panel=_SHOWN,
    ),
]
Depth = Annotated[
    int | None,
    typer.Option("--depth", metavar="N", min=LEAST_DEPTH, help="Levels below the positions.", rich_help_panel=_SHOWN),
]
Lang = Annotated[
    str,
    typer.Option(
        "--lang",
        metavar="LANG",
        help="Words of a quotation that come first: originals, translations, or a language such as en.",
        rich_help_panel=_SHOWN,
    ),
]
Weigh = Annotated[
    bool,
    typer.Option("--weigh/--no-weigh", help="With what stands, how firmly, and what decides.", rich_help_panel=_SHOWN),
]
Target = Annotated[
    Literal["web", "github", "office", "print"] | None,
    typer.Option(
        "--target",
        help="Text, theme and size for where it goes: web, and for a PDF print, unless named.",
        rich_help_panel=_LOOKS,
    ),
]
ThemeName = Annotated[
    str | None,
    typer.Option(
        "--theme",
        metavar="NAME|FILE",
        help="auto (light, and dark on dark pages), light, dark, grey, contrast, or a YAML file.",
        rich_help_panel=_LOOKS,
    ),
]
Text = Annotated[
    Literal["embed", "system", "paths"] | None,
    typer.Option(
        "--text", help="With its fonts, with the fonts of whoever looks, or as outlines.", rich_help_panel=_LOOKS
    ),
]
Width = Annotated[
    float | None,
    typer.Option(
        "--width", metavar="PX", min=LEAST_WIDTH, max=MOST_WIDTH, help="How wide it is.", rich_help_panel=_LOOKS
    ),
]
PaperName = Annotated[
    Literal["a4", "letter"] | None,
    typer.Option("--paper", help="Fit onto pages of this size.", rich_help_panel=_LOOKS),
]
Format = Annotated[
    Literal["svg", "png", "pdf"], typer.Option("--format", help="What is written.", rich_help_panel=_FILES)
]
Scale = Annotated[
    float | None,
    typer.Option(
        "--scale",
        metavar="X",
        min=LEAST_SCALE,
        max=MOST_SCALE,
        help="Pixels of a PNG for one of the picture; 2 unless named.",
        rich_help_panel=_FILES,
    ),
]
Output = Annotated[
    Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to draw into.", rich_help_panel=_FILES)
]
Check = Annotated[
    bool, typer.Option("--check", help="Write nothing; fail when a picture there is stale.", rich_help_panel=_FILES)
]
Watch = Annotated[bool, typer.Option("--watch", help="Draw anew whenever a file is saved.", rich_help_panel=_FILES)]
