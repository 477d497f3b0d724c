"""XML that cannot be broken out of: every attribute and every text is cleaned and escaped here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from argmap.text.undrawable import UNDRAWABLE

_UNUSABLE = re.compile(f"[{UNDRAWABLE}]")
_TELLING = re.compile(f'[&<>"\t\n\r{UNDRAWABLE}]')
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": " ", "\n": " ", "\r": " "})
_SAFE_ADDRESS = re.compile(r"https?://[^\s\"'<>\\^`{|}]+", re.IGNORECASE)
# Two hyphens part names, so no name may hold two, nor begin or end in one.
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9-]|(?<=-)-|-(?=-)|\A-|-\Z")


def escaped(text: str) -> str:
    """Return text for an element or an attribute: nothing that XML cannot carry, its five signs escaped."""
    return _UNUSABLE.sub("", text).translate(_ESCAPES) if _TELLING.search(text) else text


def number(value: float) -> str:
    """Return a length with at most one decimal, the same on every machine."""
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


def attributes(values: Mapping[str, str]) -> str:
    """Return attributes as they follow the name of an element, in their order and escaped."""
    return "".join(f' {key}="{escaped(value)}"' for key, value in values.items())


def element(name: str, values: Mapping[str, str], children: Iterable[str] = ()) -> str:
    """Return an element with its attributes; children are markup already."""
    inner = "".join(children)
    head = f"<{name}{attributes(values)}"
    return f"{head}>{inner}</{name}>" if inner else f"{head}/>"


def safe_address(address: str) -> str | None:
    """Return an address if it may stand in a picture, that is, if it is one of the web (http, https)."""
    address = address.strip()
    return address if _SAFE_ADDRESS.fullmatch(address) else None


def identifier(*names: str) -> str:
    """Return an id that is valid in XML and HTML for names in any script; different names give different ids."""
    return "--".join(("map", *(_NOT_PLAIN.sub(_code_point, name) for name in names)))


def _code_point(found: re.Match[str]) -> str:
    return f"_{ord(found[0]):x}_"
