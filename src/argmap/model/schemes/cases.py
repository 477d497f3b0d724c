"""Schemes that argue from cases, from likeness, and from parts and opposites."""

from __future__ import annotations

from argmap.model.schemes.scheme import Family, Premise, Scheme, assumption, exception

EXAMPLE = Scheme(
    "example",
    "argument from example",
    (Premise("example", "In this case, A has the property F and also the property G."),),
    "Generally, what has F also has G.",
    (
        assumption("truth", "Is it true of the example that it has both F and G?"),
        assumption("support", "Does the example support the generalization that it is given for?"),
        assumption("typicality", "Is the example typical of the cases that the generalization covers?"),
        assumption("strength", "How strong is the generalization?"),
        exception("special-circumstances", "Was something special about the example that does not carry over?"),
    ),
)

ANALOGY = Scheme(
    "analogy",
    "argument from analogy",
    (
        Premise("similarity", "The case C1 is like the case C2."),
        Premise("base", "P holds in C1."),
    ),
    "P holds in C2.",
    (
        assumption("similarity", "Are C1 and C2 alike in what matters for P?"),
        assumption("base", "Does P hold in C1?"),
        exception("differences", "Do they differ in a way that undoes the comparison?"),
        exception("counter-analogy", "Is there another case that is like C1, in which P does not hold?"),
    ),
)

PRACTICAL_ANALOGY = Scheme(
    "practical-reasoning-from-analogy",
    "practical argument from analogy",
    (
        Premise("base", "The right thing to do in S1 was A."),
        Premise("similarity", "The situation S2 is like S1."),
    ),
    "The right thing to do in S2 is A.",
    (
        assumption("similarity", "Are the two situations alike in what matters for the decision?"),
        assumption("base", "Was A the right thing to do in S1?"),
        exception("differences", "Do they differ in a way that makes A wrong in S2?"),
        exception("counter-analogy", "Is there a like situation in which A was wrong?"),
    ),
    also=("practical-analogy",),
)

COMPOSITION = Scheme(
    "composition",
    "argument from the parts to the whole",
    (Premise("parts", "All parts of X have the property F."),),
    "X has F.",
    (
        assumption("parts", "Do all parts of X have F?"),
        assumption("transfer", "Is F such that the whole has it when its parts have it, as X is put together?"),
    ),
)

DIVISION = Scheme(
    "division",
    "argument from the whole to the parts",
    (Premise("whole", "X has the property F."),),
    "The parts of X have F.",
    (
        assumption("whole", "Does X as a whole have F?"),
        assumption("transfer", "Is F such that parts have it when their whole has it?"),
    ),
)

OPPOSITIONS = Scheme(
    "oppositions",
    "argument from opposites",
    (
        Premise("opposition", "P and Q cannot both be true."),
        Premise("case", "P is true."),
    ),
    "Q is not true.",
    (
        assumption("opposition", "Do P and Q exclude each other?"),
        assumption("case", "Is P true in the sense in which it excludes Q?"),
        exception("middle", "Is there something between the two that holds instead?"),
    ),
)

RHETORICAL_OPPOSITIONS = Scheme(
    "rhetorical-oppositions",
    "argument from rhetorical opposites",
    (
        Premise("opposition", "The subjects S and T are opposites, and so are the properties F and G."),
        Premise("case", "S has F."),
    ),
    "T has G.",
    (
        assumption("opposition", "Are the two pairs opposed in a way that matters here?"),
        exception("exception", "Can T have F as well, for a reason of its own?"),
    ),
)

ALTERNATIVES = Scheme(
    "alternatives",
    "argument from alternatives",
    (
        Premise("alternatives", "Either P or Q is the case."),
        Premise("elimination", "Q is not the case."),
    ),
    "P is the case.",
    (
        assumption("completeness", "Are P and Q all that there is to choose from?"),
        assumption("elimination", "Is Q really out of the question?"),
        exception("compatibility", "Could both be the case?"),
    ),
    also=("disjunctive-syllogism",),
)

GROUP_AND_MEMBERS = Scheme(
    "group-and-its-members",
    "argument from the group to its members",
    (
        Premise("membership", "M belongs to the group G."),
        Premise("group", "Members of G have the property F."),
    ),
    "M has F.",
    (
        assumption("membership", "Does M belong to G, and in what sense?"),
        assumption("group", "How general is F among the members of G?"),
        exception("exception", "Is M an exception in its group?"),
    ),
    also=("group-membership",),
)

FAMILY = Family(
    "Cases, likeness, parts and opposites",
    (
        EXAMPLE,
        ANALOGY,
        PRACTICAL_ANALOGY,
        COMPOSITION,
        DIVISION,
        OPPOSITIONS,
        RHETORICAL_OPPOSITIONS,
        ALTERNATIVES,
        GROUP_AND_MEMBERS,
    ),
)
