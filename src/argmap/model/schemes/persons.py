"""Schemes that argue from who speaks and acts: what persons are bound to, what they are like, what they want."""

from __future__ import annotations

from argmap.model.schemes.scheme import Family, Premise, Scheme, assumption, exception

COMMITMENT = Scheme(
    "commitment",
    "argument from commitment",
    (
        Premise("commitment", "S is committed to P, by what S said or did."),
        Premise("link", "Who is committed to P is committed to Q."),
    ),
    "S is committed to Q.",
    (
        assumption("commitment", "What shows that S is committed to P?"),
        assumption("link", "Does Q follow from P, or could S hold the one without the other?"),
        exception("retraction", "Has S taken P back, or made an exception for this?"),
    ),
)

INCONSISTENT_COMMITMENT = Scheme(
    "inconsistent-commitment",
    "argument from inconsistent commitment",
    (
        Premise("commitment", "S says that P."),
        Premise("counter-commitment", "By other words or deeds, S is committed to the opposite of P."),
    ),
    "S's commitments do not agree with each other.",
    (
        assumption("commitment", "What shows that S is committed to the opposite of P?"),
        assumption("conflict", "Do the two exclude each other when they are read fairly?"),
        exception("resolution", "Has S explained the conflict, or changed position and said so?"),
    ),
)

PRAGMATIC_INCONSISTENCY = Scheme(
    "pragmatic-inconsistency",
    "argument from pragmatic inconsistency",
    (
        Premise("advocacy", "S says that A should be done."),
        Premise("conduct", "S does not do A, or does the opposite."),
    ),
    "S's word on A has less weight.",
    (
        assumption("conduct", "What shows that S acts otherwise?"),
        assumption("same-action", "Is what S does the very thing that S speaks of?"),
        exception("explanation", "Is there a reason why S acts so that leaves what S says untouched?"),
        exception("irrelevance", "Are S's reasons for A good, whatever S does?"),
    ),
    also=("tu-quoque",),
)

AD_HOMINEM = Scheme(
    "ad-hominem",
    "generic argument against the person",
    (Premise("character", "S is a person of bad character."),),
    "S's argument has less weight.",
    (
        assumption("character", "What shows that S is of bad character?"),
        assumption("relevance", "Does character matter for what is discussed?"),
        exception("overreach", "Is S's argument called refuted where only its weight is lowered?"),
    ),
    also=("generic-ad-hominem", "direct-ad-hominem"),
)

CIRCUMSTANTIAL_AD_HOMINEM = Scheme(
    "circumstantial-ad-hominem",
    "circumstantial argument against the person",
    (
        Premise("argument", "S argues that P."),
        Premise("inconsistency", "What S does, or S's circumstances, show a commitment to the opposite of P."),
        Premise("credibility", "That casts doubt on S's sincerity."),
    ),
    "S's argument has less weight.",
    (
        assumption("inconsistency", "Do the two conflict, and what shows it?"),
        assumption("credibility", "Does the conflict touch S's credibility?"),
        assumption("relevance", "Does S's credibility matter for the argument?"),
        exception("overreach", "Is P called false where only S's word is weakened?"),
    ),
)

BIAS = Scheme(
    "bias",
    "argument from bias",
    (
        Premise("bias", "S is biased."),
        Premise("effect", "Who is biased is less likely to have taken the evidence of both sides into account."),
    ),
    "S is less likely to have taken the evidence of both sides into account.",
    (
        assumption("bias", "What shows that S is biased?"),
        assumption("kind", "Is it more than taking a side, which everybody who argues does?"),
        exception("balance", "Has S weighed the evidence of both sides all the same?"),
    ),
)

BIAS_AD_HOMINEM = Scheme(
    "bias-ad-hominem",
    "argument against the person from bias",
    (
        Premise("argument", "S argues that P."),
        Premise("bias", "S is biased in the matter."),
        Premise("effect", "S's bias touches what is said for P."),
    ),
    "S's argument has less weight.",
    (
        assumption("bias", "What shows that S is biased?"),
        assumption("effect", "Does the argument rest on S's judgement, so that bias touches it?"),
        exception("independent-evidence", "Is there evidence for P that does not depend on S?"),
    ),
    also=("bad-faith",),
)

ETHOS = Scheme(
    "ethos",
    "argument from good character",
    (Premise("character", "S is a person of good character."),),
    "What S says has more weight.",
    (
        assumption("character", "What shows that S is of good character?"),
        assumption("relevance", "Does character matter for what is discussed?"),
        exception("overreach", "Is more weight given to character than the evidence allows?"),
    ),
    also=("ethotic",),
)

ACT_AND_PERSON = Scheme(
    "interaction-of-act-and-person",
    "argument from the interaction of act and person",
    (
        Premise("act", "S has done X."),
        Premise("link", "Who does X is a person of the kind K."),
    ),
    "S is a person of the kind K, and what S does may be judged by that.",
    (
        assumption("act", "Did S do X, and of free will?"),
        assumption("link", "Does X show that somebody is of the kind K?"),
        exception("exception", "Does what else is known of S tell against it?"),
    ),
    also=("act-and-person",),
)

NEED_FOR_HELP = Scheme(
    "need-for-help",
    "argument from need for help",
    (
        Premise("need", "X needs help that Y could give by doing A."),
        Premise("cost", "Doing A would not cost Y too much."),
    ),
    "Y should do A.",
    (
        assumption("effect", "Would doing A help X?"),
        assumption("possibility", "Can Y do A?"),
        exception("side-effects", "Would doing A have bad effects that outweigh the help?"),
    ),
)

DISTRESS = Scheme(
    "distress",
    "argument from distress",
    (
        Premise("distress", "X is in distress."),
        Premise("relief", "If Y does A, that will relieve the distress."),
    ),
    "Y should do A.",
    (
        assumption("distress", "Is X really in distress?"),
        assumption("relief", "Will doing A relieve it?"),
        assumption("possibility", "Can Y do A?"),
        exception("side-effects", "Would doing A have bad effects that outweigh the relief?"),
    ),
)

FAMILY = Family(
    "Persons",
    (
        COMMITMENT,
        INCONSISTENT_COMMITMENT,
        PRAGMATIC_INCONSISTENCY,
        AD_HOMINEM,
        CIRCUMSTANTIAL_AD_HOMINEM,
        BIAS,
        BIAS_AD_HOMINEM,
        ETHOS,
        ACT_AND_PERSON,
        NEED_FOR_HELP,
        DISTRESS,
    ),
)
