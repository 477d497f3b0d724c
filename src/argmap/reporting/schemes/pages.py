"""Schemes in words: a table of all, and a page of each, in Markdown that also reads well in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.model.schemes.scheme import Family, Scheme
from argmap.model.schemes.walton import FAMILIES

_ON_BURDENS = (
    "An assumption is granted until somebody asks; asked and not answered, the argument is weak.",
    "An exception counts only when somebody argues that it holds.",
)


def print_schemes(families: Iterable[Family] = FAMILIES) -> str:
    """Return the schemes family by family, one a line: its name, and what it is called in full."""
    listed = list(families)
    width = max(len(scheme.name) for family in listed for scheme in family.schemes)
    parts = []
    for family in listed:
        lines = [f"  {scheme.name:{width}}  {scheme.title}\n" for scheme in family.schemes]
        parts.append("".join([f"{family.title}\n", *lines]))
    return "\n".join(parts)


def print_scheme(scheme: Scheme) -> str:
    """Return the page of one scheme: its premises by their roles, its conclusion and its critical questions."""
    return "\n".join([f"# {scheme.name} (scheme)", "", *_body(scheme), "", *_ON_BURDENS, ""])


def schemes_page() -> str:
    """Return the page of the manual with every scheme, for `docs/`."""
    lines = [
        "# Schemes",
        "",
        "The schemes that `scheme:` can name, with the critical questions that `questions:` can.",
        "`argmap explain NAME` prints one of them in the terminal, `argmap explain --schemes` lists all.",
        "This page is generated from the code: `make docs`.",
        "",
        "The schemes are those of Walton, Reed & Macagno, *Argumentation Schemes* (2008), in our own words.",
        "Capital letters stand for what an argument fills in. Which questions are assumptions and which exceptions",
        "follows Gordon, Prakken & Walton, *The Carneades model of argument and burden of proof* (2007).",
        *_ON_BURDENS,
        "",
    ]
    for family in FAMILIES:
        names = ", ".join(f"[`{scheme.name}`](#{scheme.name})" for scheme in family.schemes)
        lines.append(f"* {family.title}: {names}")
    for family in FAMILIES:
        lines += ["", f"## {family.title}"]
        for scheme in family.schemes:
            lines += ["", f"### {scheme.name}", "", *_body(scheme)]
    return "\n".join(lines) + "\n"


def _body(scheme: Scheme) -> Iterator[str]:
    also = f" Also called {', '.join(f'`{name}`' for name in scheme.also)}." if scheme.also else ""
    yield f"{scheme.title[0].upper()}{scheme.title[1:]}.{also}"
    yield ""
    for premise in scheme.premises:
        yield f"* {premise.role}: {premise.form}"
    yield f"* therefore: {scheme.conclusion}"
    yield ""
    yield "Critical questions:"
    yield ""
    for question in scheme.questions:
        yield f"* `{question.name}` ({question.burden}): {question.question}"
