"""`argmap explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.options import say


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
        say("".join(f"{one.name:{width}}  {one.severity:7}  {one.summary}\n" for one in findings.values()))
        return
    if name not in findings:
        nearest = nearest_names(name, tuple(findings))
        hint = f"did you mean `{nearest[0]}`?" if nearest else "`argmap explain` lists all findings"
        raise ArgmapError(f"there is no finding called `{name}`", help=hint)
    finding = findings[name]
    say(f"# {finding.name} ({finding.severity})\n\n{finding.manual}\n")
