"""Write the generated pages of docs/ (`--check`: say whether they are as the code has it)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import typer.main
from typer.testing import CliRunner

from argmap.cli.app import app
from argmap.reporting.schemes.pages import schemes_page
from argmap.rules.catalogue import all_findings

DOCS = Path(__file__).resolve().parent.parent / "docs"


def findings_page() -> str:
    """Return the page with every finding: a table, then one section each."""
    findings = all_findings().values()
    lines = [
        "# Findings",
        "",
        "What `argmap check` can say. `argmap explain NAME` prints the same in the terminal.",
        "This page is generated from the code: `make docs`.",
        "",
        "| finding | level | |",
        "|---|---|---|",
        *(f"| [`{finding.name}`](#{finding.name}) | {finding.severity} | {finding.summary} |" for finding in findings),
        "",
    ]
    for finding in findings:
        body = finding.manual.replace("\n## ", "\n### ").strip()
        lines += [f"## {finding.name}", "", body, ""]
    return "\n".join(lines).rstrip() + "\n"


def commands_page() -> str:
    """Return the page with the help of every command."""
    os.environ |= {"COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1", "TERM": "dumb"}
    runner = CliRunner()
    names = list(typer.main.get_group(app).commands)
    lines = ["# Commands", "", "The help of every command. This page is generated from the code: `make docs`.", ""]
    for arguments in ([], *([name] for name in names)):
        shown = runner.invoke(app, [*arguments, "--help"], prog_name="argmap").output
        text = "\n".join(line.rstrip() for line in shown.strip().splitlines())
        lines += [f"## {' '.join(['argmap', *arguments])}", "", "```text", text, "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def main() -> int:
    """Write the pages, or compare them."""
    drifted = 0
    pages = (("findings.md", findings_page()), ("schemes.md", schemes_page()), ("commands.md", commands_page()))
    for name, text in pages:
        path = DOCS / name
        if path.exists() and path.read_text("utf-8") == text:
            continue
        if "--check" in sys.argv[1:]:
            print(f"docs/{name} is not as the code has it: run `make docs`")
            drifted = 1
        else:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"docs/{name} written")
    return drifted


if __name__ == "__main__":
    sys.exit(main())
