"""Schemes that argue from those who know, and from what is known."""

from __future__ import annotations

from argmap.model.schemes.scheme import Family, Premise, Scheme, assumption, exception

POSITION_TO_KNOW = Scheme(
    "position-to-know",
    "argument from position to know",
    (
        Premise("position", "A is in a position to know about matters of the kind that P belongs to."),
        Premise("assertion", "A says that P."),
    ),
    "P.",
    (
        assumption("position", "Is A really in a position to know whether P?"),
        exception("trustworthiness", "Is there reason to doubt that A is honest or careful as a source?"),
        assumption("opinion", "Did A say that P, or something from which P follows?"),
    ),
)

EXPERT_OPINION = Scheme(
    "expert-opinion",
    "argument from expert opinion",
    (
        Premise("expertise", "E is an expert in the field F."),
        Premise("field", "P belongs to F."),
        Premise("assertion", "E says that P."),
    ),
    "P.",
    (
        assumption("expertise", "How good is E as an expert?"),
        assumption("field", "Is E an expert in the very field that P belongs to?"),
        assumption("opinion", "What did E say, and does P follow from it?"),
        exception("trustworthiness", "Is there reason to doubt E, such as an interest in P or a lack of care?"),
        exception("consistency", "Do other experts in the field hold something else?"),
        assumption("backup-evidence", "Does what E says rest on evidence?"),
    ),
    also=("authority",),
)

WITNESS_TESTIMONY = Scheme(
    "witness-testimony",
    "argument from witness testimony",
    (
        Premise("position", "W was in a position to know whether P."),
        Premise("truthfulness", "W says what W believes."),
        Premise("assertion", "W states that P."),
    ),
    "P, as far as W's word goes.",
    (
        assumption("internal-consistency", "Does what W says agree with itself?"),
        exception("factual-consistency", "Does what W says conflict with facts that are known?"),
        exception("consistency", "Does it conflict with what other witnesses say?"),
        exception("trustworthiness", "Is W biased, or otherwise not to be relied on?"),
        assumption("plausibility", "How plausible is P in itself?"),
    ),
    also=("testimony",),
)

POPULAR_OPINION = Scheme(
    "popular-opinion",
    "argument from popular opinion",
    (
        Premise("acceptance", "P is generally accepted."),
        Premise("presumption", "What is generally accepted may be presumed."),
    ),
    "P may be presumed.",
    (
        assumption("acceptance", "What shows that P is generally accepted?"),
        exception("doubt", "Is there good reason to doubt P although it is accepted?"),
        assumption("knowledge", "Are those who accept P in a position to know?"),
    ),
    also=("ad-populum", "general-acceptance"),
)

POPULAR_PRACTICE = Scheme(
    "popular-practice",
    "argument from popular practice",
    (
        Premise("practice", "Doing A is common among those who are familiar with such matters."),
        Premise("presumption", "What is commonly done may be presumed to be in order."),
    ),
    "Doing A is acceptable.",
    (
        assumption("practice", "What shows that A is commonly done?"),
        exception("doubt", "Is there good reason to hold that A is wrong although it is common?"),
        assumption("fit", "Are those who do A in the same situation as those who are to do it here?"),
    ),
)

PERCEPTION = Scheme(
    "perception",
    "argument from perception",
    (
        Premise("percept", "S perceives something as P."),
        Premise("reliability", "What looks like P is normally P."),
    ),
    "P.",
    (
        exception("circumstances", "Do the circumstances make the perception unreliable?"),
        exception("rebuttal", "Is there other evidence that what looks like P is not P here?"),
    ),
    also=("appearance",),
)

MEMORY = Scheme(
    "memory",
    "argument from memory",
    (
        Premise("recollection", "S remembers that P."),
        Premise("reliability", "What is remembered normally was so."),
    ),
    "P.",
    (
        assumption("first-hand", "Did S learn of P when it happened, and not only hear of it later?"),
        exception("distortion", "Has time, suggestion or interest altered what S remembers?"),
    ),
)

IGNORANCE = Scheme(
    "ignorance",
    "argument from ignorance",
    (
        Premise("would-be-known", "If P were true, it would be known."),
        Premise("not-known", "P is not known."),
    ),
    "P is not true.",
    (
        assumption("search", "How far has the search for evidence gone?"),
        assumption("would-be-known", "Would P be known if it were true?"),
        exception("burden", "Does the burden of proof lie with those who say that P is not true?"),
    ),
    also=("ad-ignorantiam", "lack-of-evidence"),
)

EPISTEMIC_IGNORANCE = Scheme(
    "epistemic-ignorance",
    "argument from a complete record",
    (
        Premise("completeness", "The record R has all that there is to know about matters of this kind."),
        Premise("absence", "R does not have P."),
    ),
    "P is not true.",
    (
        assumption("completeness", "Is the record complete for matters of this kind?"),
        assumption("absence", "Was the record searched with enough care to say that P is not there?"),
    ),
    also=("closed-world",),
)

FAMILY = Family(
    "Who knows, and what is known",
    (
        POSITION_TO_KNOW,
        EXPERT_OPINION,
        WITNESS_TESTIMONY,
        POPULAR_OPINION,
        POPULAR_PRACTICE,
        PERCEPTION,
        MEMORY,
        IGNORANCE,
        EPISTEMIC_IGNORANCE,
    ),
)
