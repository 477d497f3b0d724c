"""Schemes that argue step by step: gradualism and the kinds of slippery slope."""

from __future__ import annotations

from argmap.model.schemes.scheme import Family, Premise, Scheme, assumption, exception

GRADUALISM = Scheme(
    "gradualism",
    "argument from gradualism",
    (
        Premise("start", "S accepts P."),
        Premise("steps", "Small steps lead from P to Q, and who takes one has no reason to stop before the next."),
    ),
    "S should accept Q.",
    (
        assumption("start", "Does S accept P?"),
        assumption("steps", "Is each step as small and as sure as the one before?"),
        exception("stop", "Is there a reason to stop at some point on the way?"),
    ),
)

SLIPPERY_SLOPE = Scheme(
    "slippery-slope",
    "slippery slope argument",
    (
        Premise("first-step", "A is proposed."),
        Premise("sequence", "A would lead to further steps, and these to Z."),
        Premise("outcome", "Z would be dreadful."),
    ),
    "A should not be done.",
    (
        assumption("first-step", "Is it A that is proposed?"),
        assumption("sequence", "What shows that each step leads to the next?"),
        assumption("outcome", "Would Z be as bad as that?"),
        exception("stop", "Can the sequence be stopped on the way?"),
    ),
    also=("full-slippery-slope",),
)

CAUSAL_SLIPPERY_SLOPE = Scheme(
    "causal-slippery-slope",
    "causal slippery slope argument",
    (
        Premise("first-step", "A is proposed."),
        Premise("sequence", "A would cause something that would cause more of the kind, and in the end Z."),
        Premise("outcome", "Z would be bad."),
    ),
    "A should not be done.",
    (
        assumption("sequence", "How strong is each link of the causal chain, and how strong are all together?"),
        assumption("evidence", "What shows that the chain would run to its end?"),
        assumption("outcome", "Would Z be as bad as that?"),
        exception("interference", "Would something break the chain on the way?"),
    ),
)

PRECEDENT_SLIPPERY_SLOPE = Scheme(
    "precedent-slippery-slope",
    "slippery slope argument from precedent",
    (
        Premise("first-step", "To allow C1 would set a precedent."),
        Premise("sequence", "Then the like case C2 has to be allowed, and so on to Cn."),
        Premise("outcome", "To allow Cn would be intolerable."),
    ),
    "C1 should not be allowed.",
    (
        assumption("precedent", "Would allowing C1 set a precedent?"),
        assumption("similarity", "Is each case like the one before in what matters?"),
        assumption("outcome", "Would it be intolerable to allow Cn?"),
        exception("distinction", "Can a line be drawn between two of the cases?"),
    ),
)

VERBAL_SLIPPERY_SLOPE = Scheme(
    "verbal-slippery-slope",
    "slippery slope argument from a vague term",
    (
        Premise("first-step", "A1 is called F."),
        Premise("sequence", "What differs so little from something that is F is F as well, and so on to An."),
        Premise("outcome", "An is plainly not F."),
    ),
    "A1 should not be called F.",
    (
        assumption("vagueness", "Is F so vague that no line can be drawn?"),
        assumption("sequence", "Is each difference too small to matter?"),
        exception("threshold", "Has a line been drawn for use, although the term is vague?"),
    ),
    also=("sorites", "linguistic-slippery-slope", "sorites-slippery-slope"),
)

FAMILY = Family(
    "Step by step",
    (
        GRADUALISM,
        SLIPPERY_SLOPE,
        CAUSAL_SLIPPERY_SLOPE,
        PRECEDENT_SLIPPERY_SLOPE,
        VERBAL_SLIPPERY_SLOPE,
    ),
)
