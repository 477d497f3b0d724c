"""The options of `argmap weigh`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

_SHOWN, _WHY, _WHAT_IF, _EXPERTS = "What is shown", "Why", "What if", "For experts"

Only = Annotated[str | None, typer.Option("--only", metavar="ISSUE", help="This issue only.", rich_help_panel=_SHOWN)]
Everything = Annotated[
    bool,
    typer.Option("--all", help="Every argument with its reason, not only what decides.", rich_help_panel=_SHOWN),
]
Matrix = Annotated[
    bool,
    typer.Option(
        "--matrix", help="Evidence by position: what speaks for which, and who is silent.", rich_help_panel=_SHOWN
    ),
]
By = Annotated[
    Literal["origin", "source", "evidence"] | None,
    typer.Option("--by", help="With --matrix: what its rows are; origin unless named.", rich_help_panel=_SHOWN),
]
Speakers = Annotated[
    bool, typer.Option("--speakers", help="With --matrix: speakers by position, too.", rich_help_panel=_SHOWN)
]
Format = Annotated[
    Literal["text", "json", "svg", "apx", "bag"],
    typer.Option(
        "--format",
        help="How to write it: svg is for --matrix; apx and bag are what solvers read.",
        rich_help_panel=_SHOWN,
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.", rich_help_panel=_SHOWN)
]
Why = Annotated[
    str | None,
    typer.Option("--why", metavar="NAME", help="All that the verdict on a claim rests on.", rich_help_panel=_WHY),
]
Depth = Annotated[
    int | None,
    typer.Option("--depth", metavar="N", min=0, help="With --why: so many levels of it.", rich_help_panel=_WHY),
]
Contributions = Annotated[
    str | None,
    typer.Option(
        "--contributions",
        metavar="NAME",
        help="What each argument and each origin does for a claim.",
        rich_help_panel=_WHY,
    ),
]
Without = Annotated[
    list[str] | None,
    typer.Option(
        "--without",
        metavar="NAME",
        help="What changes without an argument, a source or a speaker; may be given more than once.",
        rich_help_panel=_WHAT_IF,
    ),
]
Flips = Annotated[
    bool,
    typer.Option(
        "--flips", help="The smallest sets of origins without which another position wins.", rich_help_panel=_WHAT_IF
    ),
]
Most = Annotated[
    int | None,
    typer.Option(
        "--most",
        metavar="N",
        min=1,
        max=9,
        help="With --flips: sets of up to N origins, 3 unless named.",
        rich_help_panel=_WHAT_IF,
    ),
]
Sensitivity = Annotated[
    bool,
    typer.Option(
        "--sensitivity",
        help="Which entries of the table of worths turn a verdict, or put another position first.",
        rich_help_panel=_WHAT_IF,
    ),
]
SemanticsName = Annotated[
    Literal[
        "quadratic-energy", "df-quad", "euler-based", "mlp-based", "h-categoriser",
        "grounded", "complete", "preferred", "stable",
    ]
    | None,
    typer.Option(
        "--semantics",
        metavar="NAME",
        help="Strengths by quadratic-energy, df-quad, euler-based, mlp-based or h-categoriser; or what can be accepted"
        " together, by grounded, complete, preferred or stable semantics.",
        rich_help_panel=_EXPERTS,
    ),
]  # fmt: skip
Shapley = Annotated[
    str | None,
    typer.Option(
        "--shapley",
        metavar="NAME",
        help="What each origin is owed of the strength of a claim.",
        rich_help_panel=_EXPERTS,
    ),
]
