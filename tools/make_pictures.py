"""Draw the goldens, the starter and the debate onto one page, `pictures/index.html`, in light and dark."""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

import argmap

ROOT = Path(__file__).resolve().parent.parent
PROJECTS = (ROOT, ROOT / "tests" / "golden" / "everything", ROOT / "src" / "argmap" / "workspace" / "starter")
PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>argmap: pictures</title>
<style>
body {{ margin: 2rem; font: 16px/1.4 sans-serif; background: #ccc; }}
section {{ display: flex; gap: 1rem; align-items: start; overflow-x: auto; }}
iframe {{ border: 0; flex: none; }}
</style>
{sections}
</html>
"""


def section(name: str, width: str, height: str) -> str:
    """Return one picture twice: as a light page shows it, and as a dark one."""
    frames = "".join(
        f'<iframe style="color-scheme: {scheme}" width="{width}" height="{height}" srcdoc="{document(name, scheme)}">'
        "</iframe>"
        for scheme in ("light", "dark")
    )
    return f"<h2>{escape(name)}</h2><section>{frames}</section>"


def document(name: str, scheme: str) -> str:
    """Return the page inside a frame, escaped for an attribute."""
    picture = f'<img src="{escape(name)}.svg" style="color-scheme: {scheme}">'
    return escape(f'<html style="color-scheme: {scheme}"><body style="margin: 0">{picture}</body></html>')


def main() -> int:
    """Draw everything."""
    folder = ROOT / "pictures"
    folder.mkdir(exist_ok=True)
    sections = []
    for root in PROJECTS:
        project = argmap.load(root)
        for issue in project.map.issues:
            svg = argmap.render(project, issue)
            (folder / f"{issue}.svg").write_text(svg, encoding="utf-8", newline="\n")
            width, height = (svg.split(f' {side}="', 1)[1].split('"', 1)[0] for side in ("width", "height"))
            sections.append(section(issue, width, height))
    page = folder / "index.html"
    page.write_text(PAGE.format(sections="\n".join(sections)), encoding="utf-8", newline="\n")
    print(f"{page.relative_to(ROOT)} shows {len(sections)} pictures")
    return 0


if __name__ == "__main__":
    sys.exit(main())
