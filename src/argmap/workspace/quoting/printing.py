"""Passages as YAML that can be put under an argument, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator

from argmap._version import VERSION
from argmap.model.quotation import Change, NearKind
from argmap.reporting.excerpts.visible import visible
from argmap.rules.han_forms import forms_in_words
from argmap.rules.wording import named
from argmap.syntax.scalar import scalar
from argmap.workspace.quoting.hit import Hit, Likeness
from argmap.workspace.quoting.quotable import Quotable
from argmap.workspace.quoting.search import Found

# Raised when a reader of an older version would misunderstand the new one.
_FORMAT = 1
_MOST_CHANGES = 5
_MOST_NAMED = 12


def print_yaml(found: Found) -> str:
    """Return an `evidence` list with an item for each hit; comments say where it stands and what stands around it."""
    if not found.hits:
        return ""
    lines = ["evidence:"]
    for hit in found.hits:
        lines += [f"  # {_harmless(comment)}" for comment in _comments(hit)]
        lines += [f"  {'-' if number == 0 else ' '} {line}" for number, line in enumerate(_item(hit))]
    if found.more:
        lines.append(f"  # and {found.more:,} more: give more words, or the source")
    return "\n".join(lines) + "\n"


def print_json(found: Found, quotable: Quotable) -> str:
    """Return the hits with all that is known of them, and what was searched."""
    document = {
        "format": _FORMAT,
        "version": VERSION,
        "hits": [_as_json(hit) for hit in found.hits],
        "more": found.more,
        "searched": list(quotable.texts),
        "not_here": list(quotable.not_here),
        "unreadable": dict(quotable.unreadable),
        "unsearched": dict(found.unsearched),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def say_nothing_found(found: Found, quotable: Quotable) -> str:
    """Return words for a search that found nothing: where it looked, and where it could not."""
    lines = [f"not found in {_names(list(quotable.texts))}"] if quotable.texts else ["no text is here to look in"]
    if quotable.not_here:
        lines.append(f"not here: {_names(list(quotable.not_here))}")
    lines += [f"not readable: `{name}`: {why}" for name, why in quotable.unreadable.items()]
    lines += [f"not searched to the end: `{name}`: {why}" for name, why in found.unsearched]
    return "".join(f"{visible(line)}\n" for line in lines)


def _names(names: list[str]) -> str:
    count = f"{len(names):,} text{'' if len(names) == 1 else 's'}"
    more = ", …" if len(names) > _MOST_NAMED else ""
    return f"{count}: {', '.join(names[:_MOST_NAMED])}{more}"


def _item(hit: Hit) -> Iterator[str]:
    yield f"source: {scalar(hit.source)}"
    yield f"quote: {scalar(hit.quote)}"
    if hit.prefix:
        yield f"prefix: {scalar(hit.prefix)}"
    if hit.suffix:
        yield f"suffix: {scalar(hit.suffix)}"
    if hit.at is not None:
        yield f"at: {scalar(hit.at)}"


def _comments(hit: Hit) -> Iterator[str]:
    spans = ", ".join(f"{span.start}–{span.end}" for span in hit.spans)
    state = hit.tier or "not word for word"
    yield f"{hit.path}:{hit.line}:{hit.column}, characters {spans}, {state}"
    if hit.likeness is not None:
        yield from _differences(hit.likeness)
    if not hit.is_settled:
        yield "the same words stand elsewhere too, and nothing next to them tells the places apart: quote more of them"
    yield f"around it: …{hit.before} [[ … ]] {hit.after}…"


def _differences(likeness: Likeness) -> Iterator[str]:
    if likeness.kind is NearKind.HAN_VARIANT:
        yield f"the same words in Han variants: {forms_in_words(likeness.changes)}; those of the source are below"
        return
    yield f"{likeness.score:.0%} alike; the source's own words are below"
    for change in likeness.changes[:_MOST_CHANGES]:
        yield _in_words(change)
    if len(likeness.changes) > _MOST_CHANGES:
        yield f"and {len(likeness.changes) - _MOST_CHANGES} more differences"


def _in_words(change: Change) -> str:
    if not change.quoted.strip():
        return f"the source has {named(change.printed)} besides"
    if not change.printed.strip():
        return f"the source does not have {named(change.quoted)}"
    return f"the source has {named(change.printed)} for {named(change.quoted)}"


def _harmless(comment: str) -> str:
    """Return a comment that is one line and stays one: a source's number sign must not begin another."""
    return visible(" ".join(comment.split())).replace("#", "＃")


def _as_json(hit: Hit) -> dict[str, object]:
    return {
        "source": hit.source,
        "path": hit.path,
        "spans": [list(span) for span in hit.spans],
        "line": hit.line,
        "column": hit.column,
        "tier": hit.tier,
        "score": 1.0 if hit.likeness is None else round(hit.likeness.score, 4),
        "kind": None if hit.likeness is None else hit.likeness.kind,
        "changes": [] if hit.likeness is None else [_change_as_json(change) for change in hit.likeness.changes],
        "quote": hit.quote,
        "prefix": hit.prefix,
        "suffix": hit.suffix,
        "settled": hit.is_settled,
        "before": hit.before,
        "after": hit.after,
        "at": hit.at,
    }


def _change_as_json(change: Change) -> dict[str, str]:
    return {"asked": change.quoted, "printed": change.printed}
