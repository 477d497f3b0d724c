"""Schemes that argue about what to do: from goals and values, and from what would come of it."""

from __future__ import annotations

from argmap.model.schemes.scheme import Family, Premise, Scheme, assumption, exception

PRACTICAL_REASONING = Scheme(
    "practical-reasoning",
    "practical reasoning from a goal to a means",
    (
        Premise("goal", "S has the goal G."),
        Premise("means", "Doing A is a way for S to bring G about."),
    ),
    "S should do A.",
    (
        assumption("means", "Would doing A bring G about?"),
        assumption("possibility", "Can S do A?"),
        exception("alternatives", "Is there a better way to bring G about?"),
        exception("other-goals", "Does S have other goals that conflict with G?"),
        exception("side-effects", "Would doing A have effects that S ought to take into account?"),
    ),
    also=("goal-to-means",),
)

VALUE_BASED_PRACTICAL_REASONING = Scheme(
    "value-based-practical-reasoning",
    "practical reasoning from values",
    (
        Premise("goal", "S has the goal G."),
        Premise("value", "G is supported by what S values, V."),
        Premise("means", "Doing A is a way for S to bring G about."),
    ),
    "S should do A.",
    (
        assumption("value", "Does G serve V, and is V worth it?"),
        assumption("means", "Would doing A bring G about?"),
        assumption("possibility", "Can S do A?"),
        exception("alternatives", "Is there a way to G that serves V better?"),
        exception("other-values", "Does doing A go against other values of equal weight?"),
        exception("side-effects", "Would doing A have effects that S ought to take into account?"),
    ),
)

TWO_PERSON_PRACTICAL_REASONING = Scheme(
    "two-person-practical-reasoning",
    "practical reasoning between two persons",
    (
        Premise("goal", "X wants G."),
        Premise("means", "As Y sees it, X will bring G about only by doing A."),
    ),
    "Y should tell X to do A, and X should do it.",
    (
        assumption("goal", "Does X want G?"),
        assumption("means", "Is A necessary for G, or is there another way?"),
        assumption("possibility", "Can X do A?"),
        exception("side-effects", "Would doing A have effects that X would not accept?"),
    ),
)

VALUES = Scheme(
    "values",
    "argument from values",
    (
        Premise("value", "S holds the value V to be good."),
        Premise("link", "Whoever holds V has reason to keep to the goal G."),
    ),
    "S has reason to keep to G.",
    (
        assumption("value", "Does S hold V, and for what reason?"),
        assumption("link", "Does G serve V?"),
        exception("other-values", "Do other values of S speak against G, and which comes first?"),
    ),
    also=("positive-values", "negative-values"),
)

POSITIVE_CONSEQUENCES = Scheme(
    "positive-consequences",
    "argument from good consequences",
    (Premise("consequences", "If A is done, good will come of it."),),
    "A should be done.",
    (
        assumption("likelihood", "How likely are these consequences?"),
        assumption("evidence", "What shows that they would come about?"),
        assumption("goodness", "Are they good, and for whom?"),
        exception("other-consequences", "Are there other consequences of A that weigh against them?"),
    ),
    also=("consequences",),
)

NEGATIVE_CONSEQUENCES = Scheme(
    "negative-consequences",
    "argument from bad consequences",
    (Premise("consequences", "If A is done, bad will come of it."),),
    "A should not be done.",
    (
        assumption("likelihood", "How likely are these consequences?"),
        assumption("evidence", "What shows that they would come about?"),
        assumption("badness", "Are they bad, and for whom?"),
        exception("other-consequences", "Are there other consequences of A that outweigh them?"),
    ),
)

WASTE = Scheme(
    "waste",
    "argument from waste",
    (
        Premise("effort", "Much has been done to bring A about."),
        Premise("loss", "If S stops now, all of that will have been in vain."),
    ),
    "S should go on.",
    (
        assumption("possibility", "Can A still be brought about?"),
        assumption("value", "Is A worth what is still to be done for it?"),
        exception("loss", "Is the effort lost only in part, or lost whatever S does?"),
    ),
)

SUNK_COSTS = Scheme(
    "sunk-costs",
    "argument from sunk costs",
    (
        Premise("choice", "S may go on with A or give it up."),
        Premise("investment", "S has bound means to A that cannot be had back."),
    ),
    "S should go on with A.",
    (
        assumption("commitment", "Did S bind itself to A, so that keeping to it is worth something?"),
        exception("prospects", "Do the prospects alone, without what is spent, speak for giving A up?"),
    ),
    also=("sunk-cost",),
)

SACRIFICE = Scheme(
    "sacrifice",
    "argument from sacrifice",
    (
        Premise("sacrifice", "Much has been given up for A."),
        Premise("measure", "What much is given up for is worth much."),
    ),
    "A is worth much.",
    (
        assumption("sacrifice", "Was so much given up, and of free will?"),
        assumption("judgement", "Did those who gave it up know what A is worth?"),
        exception("other-motives", "Was it given up for something else than A?"),
    ),
)

THREAT = Scheme(
    "threat",
    "argument from threat",
    (
        Premise("threat", "If A is done, S will bring about the bad outcome B."),
        Premise("power", "S is in a position to bring B about."),
    ),
    "A had better not be done.",
    (
        assumption("threat", "Has S said so, and does S mean it?"),
        assumption("power", "Can S bring B about?"),
        exception("legitimacy", "Is it a reason at all, or does it only shut out reasons?"),
        exception("prevention", "Can B be kept from coming about in another way?"),
    ),
)

FEAR_APPEAL = Scheme(
    "fear-appeal",
    "appeal to fear",
    (
        Premise("fear", "B would be dreadful for S."),
        Premise("link", "If S does not do A, B will happen to S."),
    ),
    "S should do A.",
    (
        assumption("fear", "Is B as bad as it is painted?"),
        assumption("link", "How likely is B if A is not done?"),
        assumption("remedy", "Would doing A keep B from happening?"),
        exception("alternatives", "Is there another way to avoid B?"),
    ),
)

DANGER_APPEAL = Scheme(
    "danger-appeal",
    "appeal to danger",
    (
        Premise("link", "If S does A, B will happen."),
        Premise("danger", "B is a danger to S."),
    ),
    "S should not do A.",
    (
        assumption("link", "How likely is B if A is done?"),
        assumption("danger", "How great is the danger?"),
        exception("other-dangers", "Would not doing A be more dangerous?"),
    ),
)

FAMILY = Family(
    "What to do",
    (
        PRACTICAL_REASONING,
        VALUE_BASED_PRACTICAL_REASONING,
        TWO_PERSON_PRACTICAL_REASONING,
        VALUES,
        POSITIVE_CONSEQUENCES,
        NEGATIVE_CONSEQUENCES,
        WASTE,
        SUNK_COSTS,
        SACRIFICE,
        THREAT,
        FEAR_APPEAL,
        DANGER_APPEAL,
    ),
)
