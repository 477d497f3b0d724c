"""`argmap explain`."""

from __future__ import annotations

from typing import Annotated

import typer


def explain(
    name: Annotated[str | None, typer.Argument(help="A finding, such as `quotation-near`.", show_default=False)] = None,
) -> None:
    """Explain a finding, with an example of what is wrong and what is right. Without a name, list them all."""
    from argmap.diagnostics.nearest import nearest_names  # noqa: PLC0415 - loaded by the command that needs it
    from argmap.rules.catalogue import all_findings  # noqa: PLC0415
    from argmap.workspace.errors import ArgmapError  # noqa: PLC0415

    findings = all_findings()
    if name is None:
        width = max(len(name) for name in findings)
        for finding in findings.values():
            typer.echo(f"{finding.name:{width}}  {finding.severity:7}  {finding.summary}")
        return
    if name not in findings:
        nearest = nearest_names(name, tuple(findings))
        hint = f"did you mean `{nearest[0]}`?" if nearest else "`argmap explain` lists all findings"
        raise ArgmapError(f"there is no finding called `{name}`", help=hint)
    finding = findings[name]
    typer.echo(f"# {finding.name} ({finding.severity})\n\n{finding.manual}")
