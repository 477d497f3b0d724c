"""What a theme file makes of a theme, and what is hard to see in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import floor

from argmap.diagnostics.diagnostic import Diagnostic, Label, Place
from argmap.diagnostics.fix import Edit, Fix
from argmap.diagnostics.nearest import nearest_names
from argmap.fonts.faces import TextStyle
from argmap.layout.scene import Role
from argmap.rendering.colour import Sight
from argmap.rendering.contrast import APART, GRAPHICS, TEXT, Collapse, Shortfall, collapses, readable_colour, shortfalls
from argmap.rendering.theme import DARK, THEMES, OwnFont, Palette, Theme
from argmap.syntax.document_findings import UNKNOWN_KEY
from argmap.syntax.theme_document import ThemeFile
from argmap.syntax.theme_findings import THEME_CONTRAST
from argmap.syntax.tree import Tree

_ROLES = {role.value: role for role in Role}
_MOST_NAMED = 3
_EYES = {
    Sight.FULL: "look alike",
    Sight.PROTANOPIA: "look alike to readers who do not see red (protanopia)",
    Sight.DEUTERANOPIA: "look alike to readers who do not see green (deuteranopia)",
    Sight.TRITANOPIA: "look alike to readers who do not see blue (tritanopia)",
}

Colours = Mapping[Role, str]


def theme_from(document: ThemeFile, tree: Tree, fonts: Mapping[TextStyle, OwnFont]) -> Theme:
    """Return the theme that a file describes, with fonts that have been read; roles that are none count for nothing."""
    base = THEMES[document.extends]
    dark = base.dark
    if document.dark:
        dark = _changed(dark or DARK, known_roles(document.dark))
    palette = _changed(base.palette, known_roles(document.colours))
    return Theme(tree.path, palette, dark, fonts, document.widths.column, document.widths.card)


def theme_findings(document: ThemeFile, tree: Tree, theme: Theme) -> Iterator[Diagnostic]:
    """Yield roles that are none, and colours of the file that are hard to tell apart from others."""
    for part, written, palette in (
        ("colours", document.colours, theme.palette),
        ("dark", document.dark, theme.dark),
    ):
        yield from (_unknown_role(tree, part, name) for name in _keys(tree, part) if name not in _ROLES)
        if palette is not None and written:
            palette_findings = _PaletteFindings(tree, part, known_roles(written), palette)
            yield from palette_findings.shortfalls()
            yield from palette_findings.collapses()


def _keys(tree: Tree, part: str) -> tuple[str, ...]:
    """Return all keys of a mapping of the file, those with values that are no colours, too."""
    mapping = tree.values.get(part) if isinstance(tree.values, dict) else None
    return tuple(mapping) if isinstance(mapping, dict) else ()


def known_roles(written: Mapping[str, str]) -> Colours:
    """Return the colours of a file by role, those of unknown roles left out."""
    return {_ROLES[name]: colour for name, colour in written.items() if name in _ROLES}


def _changed(palette: Palette, colours: Colours) -> Palette:
    return Palette({**palette.colours, **colours})


def _unknown_role(tree: Tree, part: str, name: str) -> Diagnostic:
    span = tree.key_span((part, name)) or tree.value_span((part,))
    nearest = nearest_names(name, _ROLES)
    help_ = f"did you mean `{nearest[0]}`?" if nearest else f"roles: {', '.join(_ROLES)}"
    fix = Fix(f"write `{nearest[0]}`", (Edit(tree.path, span, nearest[0]),)) if nearest else None
    return UNKNOWN_KEY.at(Place(tree.path, span), f"unknown role `{name}` in `{part}`", help=(help_,), fix=fix)


class _PaletteFindings:
    """What is hard to see in one palette of a file; `written` are the colours of it that the file gives."""

    def __init__(self, tree: Tree, part: str, written: Colours, palette: Palette) -> None:
        self._tree = tree
        self._part = part
        self._written = written
        self._palette = palette

    def shortfalls(self) -> Iterator[Diagnostic]:
        """Yield one finding for each written colour that something stands on badly, or that stands badly itself."""
        by_cause: dict[Role, list[Shortfall]] = {}
        for one in shortfalls(self._palette):
            cause = one.pair.role if one.pair.role in self._written else one.pair.ground
            if cause in self._written:
                by_cause.setdefault(cause, []).append(one)
        for role, found in by_cause.items():
            yield self._shortfall(role, found)

    def collapses(self) -> Iterator[Diagnostic]:
        """Yield a finding for each two relations of which one is written, and which some eye takes for one."""
        for one in collapses(self._palette):
            if one.one in self._written or one.other in self._written:
                yield self._collapse(one)

    def _shortfall(self, role: Role, found: list[Shortfall]) -> Diagnostic:
        others = {one.pair.ground if one.pair.role is role else one.pair.role: one for one in reversed(found)}
        told = [
            f"`{other}` ({floor(one.ratio * 100) / 100:.2f}:1 instead of {one.pair.least:g}:1)"
            for other, one in reversed(others.items())
        ]
        named = ", ".join(told[:_MOST_NAMED])
        more = f" and {len(told) - _MOST_NAMED} more" if len(told) > _MOST_NAMED else ""
        better = readable_colour(self._palette, role)
        wish = f"text wants a contrast of {TEXT:g}:1, shapes {GRAPHICS:g}:1 (WCAG 2.2)"
        place = self._place(role)
        if better is None:
            help_, fix = f"no lighter or darker `{role}` would do: change the other colour", None
        else:
            help_, fix = (
                f"`{better}` would do",
                Fix(f"write `{better}`", (Edit(place.path, place.span, f"'{better}'"),)),
            )
        related = tuple(Label(self._place(other), f"`{other}`") for other in others if other in self._written)
        message = f"`{role}` is hard to tell from {named}{more}"
        return THEME_CONTRAST.at(place, message, related=related, help=(help_, wish), fix=fix)

    def _collapse(self, one: Collapse) -> Diagnostic:
        first, second = sorted((one.one, one.other), key=lambda role: role not in self._written)
        related = (Label(self._place(second), f"`{second}`"),) if second in self._written else ()
        figures = f"ΔE {one.difference:.1f}, and {APART:g} is wanted"
        message = f"`{first}` and `{second}` {_EYES[one.sight]}: {figures}"
        help_ = "make one of them lighter or darker, or give it another hue"
        return THEME_CONTRAST.at(self._place(first), message, related=related, help=(help_,))

    def _place(self, role: Role) -> Place:
        return Place(self._tree.path, self._tree.value_span((self._part, role.value)))
