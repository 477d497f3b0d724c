"""The closed word lists of the format, in the words of the field."""

from __future__ import annotations

from enum import StrEnum


class Standard(StrEnum):
    """Proof standards: how much better the winner must be (Carneades; Gordon, Prakken & Walton 2007)."""

    PREPONDERANCE = "preponderance"
    CLEAR_AND_CONVINCING = "clear-and-convincing"
    BEYOND_REASONABLE_DOUBT = "beyond-reasonable-doubt"


class Rivalry(StrEnum):
    """How many positions of an issue can hold: at most one, exactly one, or any number."""

    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"
    COMPATIBLE = "compatible"


class Verdict(StrEnum):
    """What becomes of a claim: it stands, it fails, or it stays open (in, out and undecided in a labelling)."""

    STANDS = "stands"
    FAILS = "fails"
    OPEN = "open"


class Relation(StrEnum):
    """What an argument does to its target: speak for a claim, against a claim, or against a step."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"


class Voice(StrEnum):
    """Who speaks in a quotation: the text itself, a person, a person at second hand, an unnamed camp."""

    NARRATOR = "narrator"
    DIRECT = "direct"
    REPORTED = "reported"
    GLOSS = "gloss"
    QUESTION = "question"
    HEADLINE = "headline"


class Stance(StrEnum):
    """What the text itself does with what is said."""

    ASSERTS = "asserts"
    REPORTS = "reports"
    CONCEDES = "concedes"
    REJECTS = "rejects"
    ASKS = "asks"


class Certainty(StrEnum):
    """The text's own certainty, never the analyst's."""

    CATEGORICAL = "categorical"
    HEDGED = "hedged"
    CONDITIONAL = "conditional"


class EvidenceKind(StrEnum):
    """What sort of evidence a passage is."""

    STATISTIC = "statistic"
    EXPERT_OPINION = "expert-opinion"
    TESTIMONY = "testimony"
    EXAMPLE = "example"
    EVENT = "event"
    ANALOGY = "analogy"
    DOCUMENT = "document"


class SourceKind(StrEnum):
    """What sort of text a source is."""

    ARTICLE = "article"
    OPINION = "opinion"
    BLOG_POST = "blog-post"
    NEWSLETTER = "newsletter"
    REPORT = "report"
    BOOK = "book"
    PAPER = "paper"
    LAW = "law"
    DATASET = "dataset"
    TRANSCRIPT = "transcript"
    OTHER = "other"


class Reliability(StrEnum):
    """How far a source is to be relied on, in the analyst's judgement."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class RegionKind(StrEnum):
    """Parts of a source that are not its running text."""

    HEADING = "heading"
    CAPTION = "caption"
    NAVIGATION = "navigation"
    BOILERPLATE = "boilerplate"


class TextPolicy(StrEnum):
    """Whether the text of a source may be published with the project."""

    PUBLIC = "public"
    PRIVATE = "private"


class Answer(StrEnum):
    """The state of a critical question of a scheme (Walton, Reed & Macagno 2008)."""

    OPEN = "open"
    RAISED = "raised"
    ANSWERED = "answered"
