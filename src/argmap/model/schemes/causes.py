"""Schemes that argue about causes, signs and hypotheses."""

from __future__ import annotations

from argmap.model.schemes.scheme import Family, Premise, Scheme, assumption, exception

CAUSE_TO_EFFECT = Scheme(
    "cause-to-effect",
    "argument from cause to effect",
    (
        Premise("generalization", "Where A occurs, B generally follows."),
        Premise("cause", "A occurs, or may occur, here."),
    ),
    "B occurs, or may occur, here.",
    (
        assumption("generalization", "How strong is the generalization that A brings about B?"),
        assumption("evidence", "Is the evidence for the generalization strong enough?"),
        exception("interference", "Are other causes at work that bring B about, or keep it from coming about, here?"),
    ),
    also=("causal",),
)

CORRELATION_TO_CAUSE = Scheme(
    "correlation-to-cause",
    "argument from correlation to cause",
    (Premise("correlation", "A and B go together."),),
    "A causes B.",
    (
        assumption("correlation", "Do A and B really go together?"),
        exception("coincidence", "Could it be chance that they do?"),
        exception("third-factor", "Could a third thing C be the cause of both?"),
        exception("reverse-causation", "Could B be the cause of A?"),
        assumption("range", "Over what range of cases does the correlation hold, and does this case lie in it?"),
    ),
    also=("correlation",),
)

SIGN = Scheme(
    "sign",
    "argument from sign",
    (
        Premise("sign", "S is found here."),
        Premise("generalization", "Where its sign S is found, B is generally so."),
    ),
    "B is so here.",
    (
        assumption("correlation", "How closely does the sign go together with B?"),
        exception("alternatives", "Is there something else that would account for the sign better?"),
    ),
)

ABDUCTION = Scheme(
    "abduction",
    "argument to the best explanation",
    (
        Premise("findings", "D are the findings."),
        Premise("explanation", "H would explain D."),
        Premise("comparison", "No other hypothesis at hand explains D as well."),
    ),
    "H is plausible.",
    (
        assumption("explanation", "How well does H explain the findings, quite apart from its rivals?"),
        assumption("comparison", "How much better is H than the other explanations?"),
        assumption("search", "How thorough was the search for other explanations?"),
        exception("prematurity", "Would it be better to inquire further than to conclude now?"),
    ),
    also=("best-explanation", "inference-to-the-best-explanation"),
)

EVIDENCE_TO_HYPOTHESIS = Scheme(
    "evidence-to-hypothesis",
    "argument from evidence to a hypothesis",
    (
        Premise("prediction", "If H is true, B will be observed."),
        Premise("observation", "B has been observed."),
    ),
    "H is true.",
    (
        assumption("prediction", "Would B be observed if H were true?"),
        assumption("observation", "Has B really been observed?"),
        exception("alternatives", "Could B have come about for another reason than H?"),
    ),
    also=("verification",),
)

FALSIFICATION = Scheme(
    "falsification",
    "argument from evidence against a hypothesis",
    (
        Premise("prediction", "If H is true, B will be observed."),
        Premise("observation", "B has not been observed, although it was looked for."),
    ),
    "H is not true.",
    (
        assumption("prediction", "Would B be observed if H were true?"),
        assumption("observation", "Was B looked for where and when it would show?"),
        exception("auxiliaries", "Could something assumed besides H be at fault?"),
    ),
    also=("falsification-of-a-hypothesis",),
)

SAMPLE_TO_POPULATION = Scheme(
    "random-sample-to-population",
    "argument from a sample to a population",
    (Premise("sample", "Of the sample taken from G, a share N has the property F."),),
    "Of all G, about N have F.",
    (
        assumption("size", "Is the sample large enough for the conclusion?"),
        assumption("representativeness", "Was it drawn so that it stands for the whole?"),
        assumption("measurement", "Was F found in the same way in every case?"),
    ),
    also=("sample-to-population", "statistical-generalization"),
)

FAMILY = Family(
    "Causes, signs and hypotheses",
    (
        CAUSE_TO_EFFECT,
        CORRELATION_TO_CAUSE,
        SIGN,
        ABDUCTION,
        EVIDENCE_TO_HYPOTHESIS,
        FALSIFICATION,
        SAMPLE_TO_POPULATION,
    ),
)
