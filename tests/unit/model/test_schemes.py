"""Schemes: the catalogue holds together, and knows the questions that debates ask."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from argmap.model.schemes.catalogue import SCHEMES, SCHEMES_BY_ANY_NAME
from argmap.model.schemes.scheme import Burden, Scheme
from argmap.model.schemes.walton import FAMILIES
from argmap.reporting.schemes.pages import print_scheme, print_schemes, schemes_page
from argmap.rules.catalogue import all_findings

KEBAB = re.compile(r"[a-z]+(-[a-z]+)*")
for_every_scheme = pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda scheme: scheme.name)


def sentences(scheme: Scheme) -> list[str]:
    return [
        *(premise.form for premise in scheme.premises),
        scheme.conclusion,
        *(one.question for one in scheme.questions),
    ]


def test_no_name_means_two_schemes_or_a_finding_as_well():
    names = Counter(name for family in FAMILIES for one in family.schemes for name in (one.name, *one.also))
    assert [name for name, count in names.items() if count > 1] == []
    assert sorted(SCHEMES_BY_ANY_NAME.keys() & all_findings().keys()) == []


@for_every_scheme
def test_names_are_lower_case_words_joined_by_hyphens(scheme: Scheme):
    names = [scheme.name, *scheme.also, *(one.name for one in scheme.questions), *(one.role for one in scheme.premises)]
    assert [name for name in names if not KEBAB.fullmatch(name)] == []


@for_every_scheme
def test_a_scheme_has_premises_with_roles_of_their_own_and_at_least_two_questions(scheme: Scheme):
    roles = [premise.role for premise in scheme.premises]
    questions = [question.name for question in scheme.questions]
    assert roles
    assert len(roles) == len(set(roles))
    assert len(questions) == len(set(questions)) >= 2
    assert all(scheme.question(name) is question for name, question in zip(questions, scheme.questions, strict=True))


@for_every_scheme
def test_every_line_is_a_sentence_and_every_question_asks(scheme: Scheme):
    assert [
        line for line in sentences(scheme) if not line[0].isupper() or line[-1] not in ".?" or len(line) > 110
    ] == []
    assert all(question.question.endswith("?") and "." not in question.question for question in scheme.questions)


@pytest.mark.parametrize(
    ("scheme", "questions"),
    [
        ("cause-to-effect", {"generalization", "interference"}),
        ("expert-opinion", {"opinion", "trustworthiness", "backup-evidence", "expertise", "field", "consistency"}),
        ("analogy", {"similarity"}),
    ],
)
def test_questions_go_by_the_names_of_the_literature(scheme: str, questions: set[str]):
    assert questions <= {question.name for question in SCHEMES[scheme].questions}


def test_the_expert_s_trustworthiness_and_consistency_are_exceptions_and_the_rest_assumptions():
    burdens = {question.name: question.burden for question in SCHEMES["expert-opinion"].questions}
    assert {name for name, burden in burdens.items() if burden is Burden.EXCEPTION} == {
        "trustworthiness",
        "consistency",
    }


def test_a_scheme_answers_to_its_other_names_and_to_no_question_that_it_does_not_ask():
    assert SCHEMES_BY_ANY_NAME["authority"] is SCHEMES["expert-opinion"]
    assert SCHEMES["analogy"].question("expertise") is None


def test_the_pages_name_every_scheme_and_every_question():
    listed, page = print_schemes(), schemes_page()
    for scheme in SCHEMES.values():
        assert f"\n  {scheme.name} " in listed
        assert f"\n### {scheme.name}\n" in page
        assert all(line in page and line in print_scheme(scheme) for line in sentences(scheme))
