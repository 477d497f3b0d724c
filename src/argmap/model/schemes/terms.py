"""Schemes that argue from words and from rules."""

from __future__ import annotations

from argmap.model.schemes.scheme import Family, Premise, Scheme, assumption, exception

VERBAL_CLASSIFICATION = Scheme(
    "verbal-classification",
    "argument from verbal classification",
    (
        Premise("case", "A has the property F."),
        Premise("classification", "What has F counts as having G."),
    ),
    "A has G.",
    (
        assumption("case", "What shows that A has F, and is there room for doubt?"),
        assumption("classification", "Does the classification rest on more than a choice of words?"),
        exception("exception", "Is A an exception to it?"),
    ),
    also=("classification",),
)

DEFINITION_TO_CLASSIFICATION = Scheme(
    "definition-to-classification",
    "argument from definition to classification",
    (
        Premise("definition", "G is defined as what fits D."),
        Premise("fit", "A fits D."),
    ),
    "A is a G.",
    (
        assumption("definition", "Is D an adequate definition of G?"),
        assumption("fit", "Does A fit D?"),
        exception("rival-definition", "Is there another definition, by which A is no G?"),
    ),
    also=("definition",),
)

VAGUENESS = Scheme(
    "vagueness-of-a-verbal-classification",
    "argument from the vagueness of a term",
    (
        Premise("need", "The discussion needs a term that is exact to the degree N."),
        Premise("vagueness", "The term T is not as exact as that."),
    ),
    "What is said with T should be put more exactly, or be left out.",
    (
        assumption("need", "Does the discussion need so much exactness?"),
        assumption("vagueness", "Is T too vague, and would that mislead here?"),
        exception("alternatives", "Would every other term be just as vague?"),
    ),
    also=("vagueness",),
)

ARBITRARINESS = Scheme(
    "arbitrariness-of-a-verbal-classification",
    "argument from the arbitrariness of a term",
    (
        Premise("need", "The discussion needs a line that is drawn for a reason."),
        Premise("arbitrariness", "The term T draws its line without one."),
    ),
    "What is said with T should be defined otherwise, or be left out.",
    (
        assumption("need", "Does the discussion need a reason for the line?"),
        assumption("arbitrariness", "Is the line drawn without any reason?"),
        exception("alternatives", "Would every other line be just as arbitrary?"),
    ),
    also=("arbitrariness",),
)

CONSTITUTIVE_RULES = Scheme(
    "constitutive-rule-claims",
    "argument from a constitutive rule",
    (
        Premise("rule", "By the rule R, doing or being X counts as Y in the setting C."),
        Premise("case", "X is the case, in C."),
    ),
    "Y is the case.",
    (
        assumption("rule", "Is R in force in C?"),
        assumption("case", "Is X the case, in full and in C?"),
        exception("exception", "Is there a condition by which X does not count as Y here?"),
    ),
    also=("constitutive-rules",),
)

ESTABLISHED_RULE = Scheme(
    "rules",
    "argument from an established rule",
    (
        Premise("rule", "The rule R says: in circumstances C, A is to be done."),
        Premise("case", "The circumstances are C."),
    ),
    "A is to be done.",
    (
        assumption("rule", "Is R in force, and does it require A?"),
        assumption("case", "Is this a case that R covers?"),
        exception("conflict", "Does another rule of equal or higher rank say otherwise?"),
        exception("exception", "Is there an excuse or an exception to R here?"),
    ),
    also=("established-rule", "rule"),
)

EXCEPTIONAL_CASE = Scheme(
    "exceptional-case",
    "argument from an exceptional case",
    (
        Premise("rule", "In such a case, the rule R generally holds."),
        Premise("exception", "This case is an exception, because of X."),
    ),
    "R does not hold here.",
    (
        assumption("recognition", "Is X recognized as a ground for exceptions to R?"),
        assumption("case", "What shows that X is the case?"),
        exception("opening", "Would the exception open R to so many others that it means nothing any more?"),
    ),
    also=("exception",),
)

PRECEDENT = Scheme(
    "precedent",
    "argument from precedent",
    (
        Premise("precedent", "The case C1 was decided in the way D."),
        Premise("similarity", "The case C2 is like C1 in what mattered for the decision."),
    ),
    "C2 should be decided in the way D.",
    (
        assumption("precedent", "Was C1 decided so, and for the reason that is given?"),
        assumption("similarity", "Is C2 like C1 in what mattered?"),
        exception("distinction", "Does C2 differ in something that would have changed the decision?"),
        exception("overruled", "Has the precedent been given up since, or was it wrong?"),
    ),
)

PLEA_FOR_EXCUSE = Scheme(
    "plea-for-excuse",
    "argument from a plea for excuse",
    (
        Premise("rule", "Who breaks the rule R is normally held responsible."),
        Premise("excuse", "A broke R because of X, and X excuses."),
    ),
    "A is not to be held responsible, or less so.",
    (
        assumption("recognition", "Is X recognized as an excuse for breaking R?"),
        assumption("case", "What shows that A acted because of X?"),
        exception("own-fault", "Did A bring X about?"),
    ),
    also=("excuse",),
)

FAMILY = Family(
    "Words and rules",
    (
        VERBAL_CLASSIFICATION,
        DEFINITION_TO_CLASSIFICATION,
        VAGUENESS,
        ARBITRARINESS,
        CONSTITUTIVE_RULES,
        ESTABLISHED_RULE,
        EXCEPTIONAL_CASE,
        PRECEDENT,
        PLEA_FOR_EXCUSE,
    ),
)
