"""From an issue and an order to files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from argmap.layout.cards.translations import is_spoken
from argmap.layout.known import Known
from argmap.layout.picture import picture
from argmap.layout.scene import Scene
from argmap.layout.setting import CLAIM
from argmap.layout.view import ORIGINALS, TRANSLATIONS
from argmap.model.argument_map import ArgumentMap
from argmap.rendering.dress import TextMode
from argmap.rendering.file_names import file_stem
from argmap.rendering.svg import render_svg
from argmap.workspace.font_books import font_book
from argmap.workspace.graphviz_engine import place_boxes
from argmap.workspace.pictures.order import FileFormat, Order

# What claims are to have in the picture as it is shown, in pixels.
_LEAST_CLAIM = 9.0


@dataclass(frozen=True, slots=True)
class Commission:
    """One issue to be drawn, and what is known of it."""

    argument_map: ArgumentMap
    issue: str
    known: Known


@dataclass(frozen=True, slots=True)
class Picture:
    """A file to be: its name, and what is in it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pictures of one issue, in what they are not as ordered (`notes`), and the characters that no font has."""

    issue: str
    pictures: tuple[Picture, ...]
    notes: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()


def draw(commission: Commission, order: Order) -> Drawn:
    """Draw one issue; raises `ArgmapError` where what writes PNG or PDF is not installed or refuses."""
    scenes = _scenes(commission, order)
    notes = [
        _unspoken(commission, order),
        *(note for scene in scenes for note in (scene.note, _too_small(scene, order))),
    ]
    files = _files(scenes, order)
    return Drawn(
        commission.issue,
        files,
        tuple(dict.fromkeys(note for note in notes if note)),
        font_book(order.dress.theme).missing,
    )


def draw_svg(commission: Commission, order: Order) -> str:
    """Return one issue as one SVG."""
    (scene,) = _scenes(commission, replace(order, paper=None))
    return render_svg(scene, font_book(order.dress.theme), order.dress)


def _scenes(commission: Commission, order: Order) -> tuple[Scene, ...]:
    argument_map, issue, known = commission.argument_map, commission.issue, commission.known
    fonts = font_book(order.dress.theme)
    if order.paper is not None:
        from argmap.layout.pages.pages import pages  # noqa: PLC0415 - a third of the layout, and only paper needs it

        return pages(argument_map, issue, fonts, order.view, known, order.paper, place_boxes)
    scene = picture(argument_map, issue, fonts, order.view, known, place_boxes)
    return (scene,)


def _unspoken(commission: Commission, order: Order) -> str:
    """Return that nothing is in the language that is to come first; "" where something is, or none was named."""
    lang, issue = order.view.lang, commission.issue
    if lang in (ORIGINALS, TRANSLATIONS) or is_spoken(commission.argument_map, issue, lang):
        return ""
    return f"`{issue}` has no words in `{lang}`, so originals come first"


def _too_small(scene: Scene, order: Order) -> str:
    """Return what to do about a picture that is scaled down so far that its claims cannot be read; "" for others."""
    if order.file_format is not FileFormat.SVG or order.paper is not None or not scene.width:
        return ""
    wanted = order.dress.width or scene.width
    size = CLAIM.size * min(1.0, wanted / scene.width)
    if size >= _LEAST_CLAIM:
        return ""
    return (
        f"`{scene.name}` is {scene.width:.0f} pixels wide and is scaled down: its claims are of {size:.1f} pixels, "
        "hard to read; `--layout columns`, `--direction right`, `--detail claims` or `--only` needs less room"
    )


def _files(scenes: Sequence[Scene], order: Order) -> tuple[Picture, ...]:
    """Return the files of scenes: a PDF holds all of them, other files one each."""
    fonts, dress = font_book(order.dress.theme), order.dress
    if order.file_format is FileFormat.PDF:
        from argmap.workspace.exporting.pdf import pdf  # noqa: PLC0415 - an extra, and slow to import

        return (Picture(f"{file_stem(scenes[0].name)}.pdf", pdf(scenes, fonts, dress.theme)),)
    if order.file_format is FileFormat.PNG:
        from argmap.workspace.exporting.png import png  # noqa: PLC0415 - an extra

        flat = replace(dress, text=TextMode.PATHS, theme=replace(dress.theme, dark=None))
        return tuple(
            Picture(f"{file_stem(scene.name)}.png", png(render_svg(scene, fonts, flat), order.scale))
            for scene in scenes
        )
    return tuple(Picture(f"{file_stem(scene.name)}.svg", render_svg(scene, fonts, dress).encode()) for scene in scenes)
