"""The rule `critical-question-open`."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Severity
from argmap.model.argument_map import Claim
from argmap.model.schemes.catalogue import SCHEMES_BY_ANY_NAME
from argmap.model.schemes.scheme import Burden, CriticalQuestion, Scheme
from argmap.model.vocabulary import Answer
from argmap.rules.rule import Observation, RuleContext, rule

_STATES = {Answer.OPEN: "is open", Answer.RAISED: "was raised and is not answered"}
_ANSWER_IT = "say what answers it under `pro` or `evidence`, and write `answered`"
_HELP = {
    (Answer.OPEN, Burden.ASSUMPTION): f"it is granted until somebody asks; {_ANSWER_IT}",
    (Answer.RAISED, Burden.ASSUMPTION): f"until it is answered, the argument is weak; {_ANSWER_IT}",
    (Answer.OPEN, Burden.EXCEPTION): (
        "it counts only if somebody argues that it is so: write that under `undercut`, or else `answered` here"
    ),
    (Answer.RAISED, Burden.EXCEPTION): (
        "it counts only if it is argued for: write what speaks for it under `undercut`, or else `answered` here"
    ),
}


@rule(Severity.NOTE)
def critical_question_open(context: RuleContext) -> Iterator[Observation]:
    """A critical question of an argument's scheme is marked as open or raised.

    `open` says that nobody has answered the question, `raised` that somebody has asked it and got no answer. What
    follows depends on the question (Gordon, Prakken & Walton 2007). An assumption is granted until somebody asks;
    asked and not answered, the argument is weak. An exception counts only when somebody argues that it holds.

    ## Bad

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm:
            claim: Doctors say that tea is calming.
            scheme: expert-opinion
            questions: {backup-evidence: raised}
            assumed: true
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```

    ## Good

    ```yaml
    argmap: 1
    issue: drinks
    question: Is tea better than coffee?
    positions:
      tea:
        claim: Tea is better.
        pro:
          calm:
            claim: Doctors say that tea is calming.
            scheme: expert-opinion
            questions: {backup-evidence: answered}
            pro:
              tried: {claim: They tried it on their patients., assumed: true}
        con:
          bitter: {claim: Tea is bitter., assumed: true}
    ```
    """
    for claim in context.map.claims.values():
        scheme = SCHEMES_BY_ANY_NAME.get(claim.scheme or "")
        if scheme is not None:
            for name, answer in claim.questions.items():
                question = scheme.question(name)
                if question is not None and answer in _STATES:
                    yield _observation(context, claim, scheme, question)


def _observation(context: RuleContext, claim: Claim, scheme: Scheme, question: CriticalQuestion) -> Observation:
    answer = claim.questions[question.name]
    return Observation(
        context.value(claim.written, "questions", question.name),
        f"the critical question `{question.name}` of `{claim.name}` {_STATES[answer]}",
        label=question.question,
        help=(
            _HELP[answer, question.burden],
            f"`argmap explain {scheme.name}` says what the letters stand for, and what else is asked",
        ),
    )
