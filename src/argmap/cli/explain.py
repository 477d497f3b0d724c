"""`argmap explain`."""

from __future__ import annotations

from typing import Annotated, NoReturn

import typer

from argmap.cli.options import say


def explain(
    name: Annotated[
        str | None,
        typer.Argument(help="A finding or a scheme, such as `quotation-near` or `expert-opinion`.", show_default=False),
    ] = None,
    *,
    schemes: Annotated[bool, typer.Option("--schemes", help="List the argumentation schemes instead.")] = False,
) -> None:
    """Explain a finding, with an example of what is wrong and what is right, or a scheme with its critical questions.

    Without a name, list all findings.
    """
    from argmap.model.schemes.catalogue import SCHEMES_BY_ANY_NAME  # noqa: PLC0415 - loaded by the command that needs it
    from argmap.reporting.schemes.pages import print_scheme, print_schemes  # noqa: PLC0415
    from argmap.rules.catalogue import all_findings  # noqa: PLC0415

    if schemes and name is not None:
        raise typer.BadParameter("`--schemes` lists all schemes, and stands without a name")
    findings = all_findings()
    if schemes:
        say(print_schemes())
    elif name is None:
        width = max(len(name) for name in findings)
        say("".join(f"{one.name:{width}}  {one.severity:7}  {one.summary}\n" for one in findings.values()))
    elif name in findings:
        finding = findings[name]
        say(f"# {finding.name} ({finding.severity})\n\n{finding.manual}\n")
    elif name in SCHEMES_BY_ANY_NAME:
        say(print_scheme(SCHEMES_BY_ANY_NAME[name]))
    else:
        _refuse(name, (*findings, *SCHEMES_BY_ANY_NAME))


def _refuse(name: str, known: tuple[str, ...]) -> NoReturn:
    from argmap.diagnostics.nearest import nearest_names  # noqa: PLC0415 - only where a name is wrong
    from argmap.workspace.errors import ArgmapError  # noqa: PLC0415

    nearest = nearest_names(name, known)
    hint = (
        f"did you mean `{nearest[0]}`?" if nearest else "`argmap explain` lists all findings, `--schemes` all schemes"
    )
    raise ArgmapError(f"there is no finding and no scheme called `{name}`", help=hint)
