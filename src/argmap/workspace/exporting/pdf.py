"""Pictures as one PDF, made by Typst (extra `pdf`): text that can be searched, tags, bookmarks, links."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from string import digits, punctuation

from argmap.fonts.faces import TextStyle
from argmap.fonts.font_book import FontBook
from argmap.layout.scene import Scene
from argmap.rendering.theme import Theme
from argmap.rendering.typst import typst_document
from argmap.workspace.errors import ArgmapError


def pdf(scenes: Sequence[Scene], fonts: FontBook, theme: Theme) -> bytes:
    """Return scenes as one PDF, a page each, in the palette of a theme; equal scenes give equal bytes.

    Where `fonts` have every character, no other font is looked at, and the file is PDF/UA-1 (ISO 14289-1), what
    programs that read aloud rely on. Characters that they lack are set in what fonts the machine has; such a file is
    tagged all the same, and makes no claim.

    Raises:
        ArgmapError: what writes PDF is not installed.
    """
    if find_spec("typst") is None:
        raise ArgmapError("PDF needs the package `typst`", help='pip install "argmap[pdf]"')
    source = typst_document(scenes, fonts, theme)
    blocks = [block for scene in scenes for block in scene.text_blocks()]
    texts: list[tuple[str, TextStyle, str | None]] = [
        (line.text, block.style, block.lang) for block in blocks for line in block.lines
    ]
    is_complete = all(run.face is not None for text in texts for run in fonts.runs(*text))
    if not is_complete:
        # What other fonts stand beside: digits and signs of our own.
        texts += [(digits + punctuation, style, None) for style in TextStyle]
    with tempfile.TemporaryDirectory(prefix="argmap-") as folder:
        for number, file in enumerate(fonts.font_files(texts)):
            (Path(folder) / f"{number:02}.otf").write_bytes(file)
        return _compiled(source, Path(folder), is_complete=is_complete)


def _compiled(source: str, fonts: Path, *, is_complete: bool) -> bytes:
    """Return a document as PDF; its root and the place of its packages are an empty folder: it reads only its fonts."""
    import typst  # noqa: PLC0415 - an extra

    empty = fonts / "empty"
    empty.mkdir()
    faces = typst.Fonts(include_system_fonts=not is_complete, include_embedded_fonts=False, font_paths=[str(fonts)])
    compiler = typst.Compiler(root=empty, font_paths=faces, package_path=empty, package_cache_path=empty)
    made, warnings = compiler.compile_with_warnings(
        source.encode(), format="pdf", pdf_standards=["ua-1"] if is_complete else []
    )
    if is_complete and warnings:
        raise RuntimeError(warnings[0].message)
    return made if isinstance(made, bytes) else b""
