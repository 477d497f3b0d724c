"""From an issue and an order to files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from argmap.layout.known import Known
from argmap.layout.picture import picture
from argmap.layout.scene import Scene
from argmap.model.argument_map import ArgumentMap
from argmap.rendering.dress import TextMode
from argmap.rendering.svg import render_svg
from argmap.workspace.font_books import font_book
from argmap.workspace.graphviz_engine import place_boxes
from argmap.workspace.pictures.order import FileFormat, Order


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
    notes = tuple(dict.fromkeys(scene.note for scene in scenes if scene.note))
    return Drawn(commission.issue, _files(scenes, order), notes, font_book(order.dress.theme).missing)


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
    return (replace(scene, printed_width=order.printed_width) if order.printed_width else scene,)


def _files(scenes: Sequence[Scene], order: Order) -> tuple[Picture, ...]:
    """Return the files of scenes: a PDF holds all of them, other files one each."""
    fonts, dress = font_book(order.dress.theme), order.dress
    if order.file_format is FileFormat.PDF:
        from argmap.workspace.exporting.pdf import pdf  # noqa: PLC0415 - an extra, and slow to import

        return (Picture(f"{scenes[0].name}.pdf", pdf(scenes, fonts, dress.theme)),)
    if order.file_format is FileFormat.PNG:
        from argmap.workspace.exporting.png import png  # noqa: PLC0415 - an extra

        flat = replace(dress, text=TextMode.PATHS, theme=replace(dress.theme, dark=None))
        return tuple(Picture(f"{scene.name}.png", png(render_svg(scene, fonts, flat), order.scale)) for scene in scenes)
    return tuple(Picture(f"{scene.name}.svg", render_svg(scene, fonts, dress).encode()) for scene in scenes)
