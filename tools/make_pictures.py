"""Draw the goldens, the starter and the debate in every layout, detail, target and theme: `pictures/index.html`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

import argmap
from argmap.workspace.pictures.album import album
from argmap.workspace.pictures.wishes import wishes
from argmap.workspace.themes import wanted_theme

ROOT = Path(__file__).resolve().parent.parent
PROJECTS = (ROOT, ROOT / "tests" / "golden" / "everything", ROOT / "src" / "argmap" / "workspace" / "starter")
VARIANTS: dict[str, dict[str, str]] = {
    "columns": {"layout": "columns"},
    "columns, claims": {"layout": "columns", "detail": "claims"},
    "columns, positions": {"layout": "columns", "detail": "positions"},
    "columns, translations first": {"layout": "columns", "lang": "translations"},
    "tree": {"layout": "tree"},
    "tree to the right": {"layout": "tree", "direction": "right"},
    "tree, claims": {"layout": "tree", "detail": "claims"},
    "tree, claims, to the right": {"layout": "tree", "detail": "claims", "direction": "right"},
    "tree, positions": {"layout": "tree", "detail": "positions"},
    "text of the system": {"text": "system"},
    "for GitHub": {"target": "github"},
    "for office": {"target": "office"},
    "for print": {"target": "print"},
    "for print, letter, claims": {"target": "print", "paper": "letter", "detail": "claims"},
    "theme light": {"theme": "light"},
    "theme dark": {"theme": "dark"},
    "theme grey": {"theme": "grey"},
    "theme contrast": {"theme": "contrast"},
    "PNG": {"file_format": "png"},
    "PDF": {"file_format": "pdf"},
}
DRAWN = ("*.svg", "*.png", "*.pdf")
PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>argmap: pictures</title>
<style>
body {{ margin: 2rem; font: 16px/1.4 sans-serif; background: #bbb; }}
section {{ display: flex; gap: 1rem; align-items: start; overflow-x: auto; zoom: 0.6; }}
iframe {{ border: 0; flex: none; }}
nav a {{ margin-right: 1rem; }}
</style>
<nav>{links}</nav>
{sections}
</html>
"""


def draw(root: Path, folder: Path, choices: dict[str, str]) -> Iterator[Path]:
    """Draw a project's issues into a folder and yield the files."""
    project = argmap.load(root)
    wanted = wishes(**choices)  # type: ignore[arg-type]
    theme = wanted_theme(wanted.theme, project, wanted.traits.theme)
    book = album(project, tuple(project.map.issues), wanted, theme.usable(), None)
    yield from book.write(book.drawn(), folder)


def clear(folder: Path) -> None:
    """Take away the pictures that an earlier run drew into the folder of a variant, and nothing else."""
    if folder.parent != ROOT / "pictures":
        raise ValueError(f"no folder of a variant: {folder}")
    for path in (path for kind in DRAWN for path in folder.glob(kind)):
        path.unlink()


def figure(path: Path) -> str:
    """Return one picture twice: as a light page shows it, and as a dark one; what is no SVG as a link."""
    name = escape(path.relative_to(ROOT / "pictures").as_posix())
    if path.suffix != ".svg":
        return f'<p><a href="{name}">{name}</a></p>'
    width, height = (path.read_text("utf-8").split(f' {side}="', 1)[1].split('"', 1)[0] for side in ("width", "height"))
    return "".join(
        f'<iframe loading="lazy" title="{name}, {scheme}" style="color-scheme: {scheme}; width: {_css(width)}; '
        f'height: {_css(height)}" srcdoc="{document(name, scheme)}"></iframe>'
        for scheme in ("light", "dark")
    )


def document(name: str, scheme: str) -> str:
    """Return the page inside a frame, escaped for an attribute."""
    picture = f'<img src="{name}" style="color-scheme: {scheme}">'
    return escape(f'<html style="color-scheme: {scheme}"><body style="margin: 0">{picture}</body></html>')


def _css(length: str) -> str:
    return length if length.endswith("mm") else f"{length}px"


def main() -> int:
    """Draw everything."""
    folder = ROOT / "pictures"
    sections, links, number = [], [], 0
    for title, choices in VARIANTS.items():
        place = folder / title.replace(", ", "-").replace(" ", "-").lower()
        clear(place)
        paths = [path for root in PROJECTS for path in draw(root, place, choices)]
        number += len(paths)
        links.append(f'<a href="#{place.name}">{title}</a>')
        figures = "".join(f"<section>{figure(path)}</section>" for path in paths)
        sections.append(f'<h2 id="{place.name}">{title}</h2>{figures}')
    page = folder / "index.html"
    page.write_text(PAGE.format(links="".join(links), sections="\n".join(sections)), encoding="utf-8", newline="\n")
    print(f"{page.relative_to(ROOT)} shows {number} pictures in {len(VARIANTS)} variants")
    return 0


if __name__ == "__main__":
    sys.exit(main())
