"""`argmap weigh`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import typer

from argmap.cli import weigh_options as asked
from argmap.cli.options import ColorOption, Paths, output_width, say, wants_color
from argmap.cli.patience import sign_of_life

if TYPE_CHECKING:
    from argmap.workspace.weighed import Weighed

_EXTENSIONS = {"grounded", "complete", "preferred", "stable"}
_FOR_SOLVERS = {"apx", "bag"}
_USUAL_MOST = 3
_USUAL_ROWS = "origin"


def weigh(
    paths: Paths = None,
    *,
    only: asked.Only = None,
    everything: asked.Everything = False,
    matrix: asked.Matrix = False,
    by: asked.By = None,
    speakers: asked.Speakers = False,
    format: asked.Format = "text",  # noqa: A002 - the option's name
    output: asked.Output = None,
    why: asked.Why = None,
    depth: asked.Depth = None,
    contributions: asked.Contributions = None,
    without: asked.Without = None,
    flips: asked.Flips = False,
    most: asked.Most = None,
    sensitivity: asked.Sensitivity = False,
    semantics: asked.SemanticsName = None,
    shapley: asked.Shapley = None,
    color: ColorOption = "auto",
) -> None:
    """Say what stands, how firmly, and what would change it.

    A claim stands, fails or stays open, for a reason told in a sentence; its strength is a figure from 0 to 1.

    Evidence weighs what it is worth: only verified or locked quotations count.

    For example:

    `argmap weigh --only drinks --all` tells every argument of one issue with its reason.

    `argmap weigh --why tea --depth 2` tells what a verdict rests on, with the quotations.

    `argmap weigh --without leaflet --without doctor` tells what changes without a source and a speaker.

    `argmap weigh --flips --most 2` tells on which sources the outcome hangs, alone or in pairs.

    `argmap weigh --matrix --format svg -o matrix.svg` draws evidence by position.
    """
    questions: dict[str, object] = {
        "why": why, "contributions": contributions, "without": without, "flips": flips,
        "sensitivity": sensitivity, "shapley": shapley, "matrix": matrix, "all": everything,
    }  # fmt: skip
    question = _only_question(questions)
    _refuse_lonely("depth", depth, "why", question)
    _refuse_lonely("most", most, "flips", question)
    _refuse_lonely("by", by, "matrix", question)
    _refuse_lonely("speakers", speakers or None, "matrix", question)
    _refuse_misfits(question, format, semantics)
    from argmap.workspace.weighed import weigh_paths  # noqa: PLC0415 - loaded by the command that needs it

    extensions = semantics if semantics in _EXTENSIONS else None
    weighed = weigh_paths(paths or [], only, None if extensions else semantics).shown(
        output_width(), color=output is None and wants_color(color), is_json=format == "json"
    )
    for warning in weighed.warnings():
        typer.echo(warning, err=True)
    if weighed.is_void:
        raise typer.Exit(1)
    with sign_of_life("weighing…"):
        if extensions:
            text = weighed.readings(extensions)
        elif format in _FOR_SOLVERS:
            text = weighed.for_solvers(format)
        elif matrix:
            text = weighed.matrix(format, by=by or _USUAL_ROWS, with_speakers=speakers)
        else:
            text = _answer(weighed, question, questions, depth=depth, most=most or _USUAL_MOST)
    if output is None:
        say(text)
    else:
        weighed.write(output, text)
        say(f"{output}\n")
    if not weighed.is_complete:
        raise typer.Exit(1)


def _only_question(questions: Mapping[str, object]) -> str | None:
    """Return the name of the one option that asks something, None where none does."""
    given = [name for name, value in questions.items() if value not in (None, False, [])]
    if len(given) > 1:
        first, second, *_ = given
        raise typer.BadParameter(f"`--{first}` and `--{second}` do not go together")
    return given[0] if given else None


def _refuse_lonely(name: str, value: object, with_: str, question: str | None) -> None:
    """Refuse an option that says more about a question which is not asked."""
    if value is not None and question != with_:
        raise typer.BadParameter(f"`--{name}` stands with `--{with_}`")


def _refuse_misfits(question: str | None, format_name: str, semantics: str | None) -> None:
    """Refuse forms in which an answer cannot be given."""
    if format_name == "svg" and question != "matrix":
        raise typer.BadParameter("`--format svg` stands with `--matrix`; `argmap render` draws maps")
    if format_name in _FOR_SOLVERS and question is not None:
        raise typer.BadParameter(f"`--format {format_name}` is the whole map, and does not go with `--{question}`")
    if semantics in _EXTENSIONS and (question is not None or format_name not in {"text", "json"}):
        other = f"`--{question}`" if question is not None else f"`--format {format_name}`"
        raise typer.BadParameter(f"`--semantics {semantics}` does not go with {other}")


def _answer(
    weighed: Weighed, question: str | None, questions: Mapping[str, object], *, depth: int | None, most: int
) -> str:
    asked_of = questions.get(question or "")
    match question:
        case "why":
            return weighed.derivation(str(asked_of), depth)
        case "contributions":
            return weighed.contributions(str(asked_of))
        case "shapley":
            return weighed.shares(str(asked_of))
        case "without":
            return weighed.without(asked_of if isinstance(asked_of, list) else [])
        case "flips":
            return weighed.flips(most)
        case "sensitivity":
            return weighed.sensitivity()
        case _:
            return weighed.overview(is_full=question == "all")
