"""What the styles of a page hide: `style` attributes, and plain rules of its own `<style>` elements (CSS 2.2, CSSOM).

Of a style sheet, rules are followed whose selector is one element name, class or id, outside of `@media` and the like;
what is hidden so is shown again where any further selector that ends in the same name may show it. Rules for `html`
and `body` hide nothing, because a page that hides itself waits for its script.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

Declarations = Mapping[str, str]

MAX_STYLE_CHARACTERS = 2_000_000

_SPACE = re.compile(r"[ \t\n\f\r]+")
_TOKEN = re.compile(r"\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\\\n]|\\.)*+'|[{};]", re.DOTALL)
_DECLARATION = re.compile(r"\s*+([a-z-]++)\s*+:([^;]*+)(?:;|$)", re.IGNORECASE)
_OTHER_DECLARATION = re.compile(r"[^;]*+(?:;|$)")
_PLAIN_SELECTOR = re.compile(r"[.#]?[a-z_-][\w-]*+", re.IGNORECASE)
_LAST_NAME = re.compile(r"([.#]?[\w-]++)(?:::?[\w-]++)*+$")
_ZERO = re.compile(r"0*+\.?0*+(?:%|[a-z]{0,4})", re.IGNORECASE)
_FAR_LENGTH = re.compile(r"-(?:\d{4,}+|9\d\d)(?:\.\d*+)?(?:px|pt)|-(?:\d{3,}+|9\d)(?:\.\d*+)?r?em", re.IGNORECASE)
_RELATIVE_SIZE = re.compile(r"[\d.]++(?:em|ex|ch|%)|inherit|unset|smaller|larger")
_EDGES = ("left", "top", "right")
_IMPORTANT = "!important"
_TELLING = frozenset(
    (
        *("display", "visibility", "opacity", "font-size", "position", "left", "top", "right", "text-indent"),
        *("text-decoration", "text-decoration-line"),
    )
)
_EVERYWHERE = ("", "all", "screen")
_SELF_HIDDEN = ("html", "body")


class Look(NamedTuple):
    """How an element looks: whether it is there at all, and what it says of its visibility and size (None: nothing)."""

    is_there: bool = True
    is_visible: bool | None = None
    has_size: bool | None = None


_AS_USUAL = Look()


class StyleSheets:
    """The rules of the style sheets of a page, each a text with the media that it is for."""

    def __init__(self, sheets: Iterable[tuple[str, str]] = ()) -> None:
        self._rules: dict[str, dict[str, str]] = {}
        left = MAX_STYLE_CHARACTERS
        shown: list[tuple[str, Declarations]] = []
        for text, media in sheets:
            if media.strip().lower() in _EVERYWHERE:
                shown += self._read(text[:left])
                left -= min(left, len(text))
        if not any(_hides(_look(rule)) for rule in self._rules.values()):
            self._rules.clear()
        for name, rule in shown:
            hidden = self._rules.get(name, {})
            if not _hides(_look(rule)):
                hidden.update({key: value for key, value in rule.items() if key in hidden})

    def _read(self, text: str) -> Iterator[tuple[str, Declarations]]:
        """Take the rules with plain selectors; yield those with others, by the last name of the selector."""
        for selectors, written in _rules(_without_comments(text)):
            rule = dict(declarations(written))
            if not rule:
                continue
            for selector in (one.strip() for one in selectors.split(",")):
                if _PLAIN_SELECTOR.fullmatch(selector):
                    self._rules.setdefault(_key(selector), {}).update(rule)
                elif last := _LAST_NAME.search(selector[-200:]):
                    yield _key(last[1]), rule

    def look(self, name: str, attributes: Mapping[str, str]) -> Look:
        """Return how an element looks; its own style goes before rules for its id, its classes and its name."""
        found: dict[str, str] = {}
        if self._rules and name not in _SELF_HIDDEN:
            keys = [name, *(f".{one}" for one in attributes.get("class", "").split())]
            keys += [f"#{attributes['id']}"] if "id" in attributes else []
            for key in keys:
                found.update(self._rules.get(key, {}))
        if "style" in attributes:
            found.update(declarations(attributes["style"]))
        return _look(found) if found else _AS_USUAL


def declarations(written: str) -> Iterator[tuple[str, str]]:
    """Yield the declarations that tell whether something is seen, in lower case."""
    position = 0
    written = _without_comments(written) if "/*" in written else written
    while position < len(written):
        found = _DECLARATION.match(written, position) or _OTHER_DECLARATION.match(written, position)
        if found is None or found.end() == position:
            return
        position = found.end()
        if found.re is _DECLARATION and found[1].lower() in _TELLING:
            value = _SPACE.sub(" ", found[2].lower())
            yield found[1].lower(), value.replace("! important", _IMPORTANT).removesuffix(_IMPORTANT).strip()


def _key(selector: str) -> str:
    return selector if selector[:1] in ("#", ".") else selector.lower()


def _look(rule: Declarations) -> Look:
    size = rule.get("font-size")
    visibility = rule.get("visibility")
    is_there = not (
        rule.get("display") == "none"
        or _is_zero(rule.get("opacity", ""))
        or "line-through" in rule.get("text-decoration", "")
        or "line-through" in rule.get("text-decoration-line", "")
        or _is_far(rule.get("text-indent", ""))
        or (rule.get("position") in ("absolute", "fixed") and any(_is_far(rule.get(edge, "")) for edge in _EDGES))
    )
    return Look(
        is_there,
        None if visibility in (None, "inherit") else visibility not in ("hidden", "collapse"),
        _has_size(size) if size is not None else None,
    )


def _has_size(size: str) -> bool | None:
    """Say whether letters of a size can be seen; None for a size that is relative to that of what is around."""
    if _is_zero(size):
        return False
    return None if _RELATIVE_SIZE.fullmatch(size) else True


def _hides(look: Look) -> bool:
    return not look.is_there or look.is_visible is False or look.has_size is False


def _is_zero(value: str) -> bool:
    return any(character == "0" for character in value) and _ZERO.fullmatch(value) is not None


def _is_far(value: str) -> bool:
    return _FAR_LENGTH.fullmatch(value) is not None


def _without_comments(text: str) -> str:
    parts: list[str] = []
    position = 0
    while (start := text.find("/*", position)) >= 0:
        parts.append(text[position:start])
        end = text.find("*/", start + 2)
        position = end + 2 if end >= 0 else len(text)
    parts.append(text[position:])
    return " ".join(parts)


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the declarations of each rule that stands in no other."""
    depth = start = 0
    selectors = ""
    for token in _TOKEN.finditer(text):
        match token[0]:
            case "{":
                if not depth:
                    selectors, start = text[start : token.start()].strip(), token.end()
                depth += 1
            case "}":
                depth = max(depth - 1, 0)
                if not depth:
                    if selectors and not selectors.startswith("@"):
                        yield selectors, text[start : token.start()]
                    selectors, start = "", token.end()
            case ";" if not depth:
                start = token.end()
            case _:
                pass
