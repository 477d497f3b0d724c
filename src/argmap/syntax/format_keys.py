"""The keys of the file format, for where a broken file has to be understood without a parser."""

from __future__ import annotations

# All fields of the models in `argmap.syntax.document` but for tables of factors; a test holds the two together.
FORMAT_KEYS = frozenset(
    (
        *("argmap", "issue", "question", "standard", "rivalry", "positions", "undercut", "arguments", "expect", "note"),
        *("title", "claim", "pro", "con", "evidence", "confidence", "assumed", "status", "tags"),
        *("premises", "supports", "attacks", "undercuts", "scheme", "questions"),
        *("source", "quote", "cite", "prefix", "suffix", "translation", "speaker", "voice", "stance", "certainty"),
        *("kind", "at", "utterance", "sic"),
        *("stands", "fails", "open"),
        *("sources", "speakers", "file", "url", "lang", "author", "publisher", "published", "accessed"),
        *("derived_from", "derivation", "reliability", "text", "sha256", "regions", "faults", "abstract", "lines"),
        *("name", "role", "interest", "printed", "rules", "theme", "weighing", "semantics", "cross_check"),
    )
)
