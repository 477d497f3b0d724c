"""The standard schemes (Walton, Reed & Macagno 2008, Argumentation Schemes, chapter 9), in our own words.

All of them stand in this one file, because it is data: a scheme is added or mended here, and nowhere else. Which
questions are assumptions and which exceptions follows Gordon, Prakken & Walton 2007 (The Carneades model of argument
and burden of proof) where they say it, and elsewhere their criterion: what whoever argues has to back once it is asked
is an assumption; what whoever doubts has to show is an exception.
"""

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

KNOWLEDGE = Family(
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

CASES = Family(
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

CAUSES = Family(
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

TERMS = Family(
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

ACTION = Family(
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

SLOPES = Family(
    "Step by step",
    (
        GRADUALISM,
        SLIPPERY_SLOPE,
        CAUSAL_SLIPPERY_SLOPE,
        PRECEDENT_SLIPPERY_SLOPE,
        VERBAL_SLIPPERY_SLOPE,
    ),
)


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

PERSONS = Family(
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


FAMILIES = (
    KNOWLEDGE,
    CASES,
    CAUSES,
    TERMS,
    ACTION,
    SLOPES,
    PERSONS,
)
