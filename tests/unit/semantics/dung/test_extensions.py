"""Complete, preferred and stable extensions, against the literature, the definitions and an independent solver."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import clingo
import pytest
from ruamel.yaml import YAML

from argmap.semantics.dung import extensions as solving
from argmap.semantics.dung.extensions import acceptance, extensions
from argmap.semantics.dung.limits import MissingSolverError, SearchLimitError, Steps
from argmap.semantics.dung.remainder import undecided_parts
from argmap.semantics.dung.search import search
from argmap.semantics.dung.semantics import Semantics
from frameworks import by_definition, random_framework, written

CASES = YAML(typ="safe").load(Path(__file__).parents[3] / "data/formal/dung.yaml")
NOT_OFFERED = {"semi_stable", "ideal", "stage", "eager", "cf2", "bipolar"}
DESCRIPTION = {"source", "arguments", "attacks", "not offered"}
BRANCHING = (Semantics.COMPLETE, Semantics.PREFERRED, Semantics.STABLE)
ALL = 10_000

# The definitions as constraints on three labels, unlike the product's encoding, which chooses sets.
ORACLE = """
1 { label(A, in); label(A, out); label(A, undec) } 1 :- arg(A).
:- label(A, in), att(B, A), not label(B, out).
:- label(A, out), not label(B, in) : att(B, A).
:- label(A, undec), att(B, A), label(B, in).
:- label(A, undec), label(B, out) : att(B, A).
#show. #show A : label(A, in).
"""


def by_oracle(framework, semantics):
    facts = [f"arg({node})." for node in range(len(framework.names))]
    facts += [f"att({attacker},{node})." for node, found in enumerate(framework.attackers) for attacker in found]
    stable = ":- label(_, undec)." if semantics is Semantics.STABLE else ""
    control = clingo.Control(["0"], logger=lambda *_: None)
    control.add("base", [], ORACLE + stable + "".join(facts))
    control.ground([("base", [])])
    found = set()
    control.solve(on_model=lambda model: found.add(tuple(sorted(s.number for s in model.symbols(shown=True)))))
    if semantics is Semantics.PREFERRED:
        found = {one for one in found if not any(set(one) < set(other) for other in found)}
    if semantics is Semantics.GROUNDED:
        found = {min(found, key=len)}
    return tuple(sorted(found))


def pairs(count):
    names = [f"{side}{number}" for number in range(count) for side in "ab"]
    return written(" ".join(names), " ".join(f"a{n}>b{n} b{n}>a{n}" for n in range(count)))


def chained_pairs(count):
    """Return pairs of arguments that attack each other, each pair attacking the next."""
    attacks = " ".join(f"a{n}>b{n} b{n}>a{n}" for n in range(count))
    links = " ".join(f"a{n}>a{n + 1} a{n + 1}>a{n}" for n in range(count - 1))
    return written(" ".join(f"{side}{n}" for n in range(count) for side in "ab"), f"{attacks} {links}")


@pytest.mark.parametrize(
    ("name", "semantics"), [(n, s) for n, case in CASES.items() for s in case if s not in DESCRIPTION]
)
@pytest.mark.parametrize("max_circular", [0, 30])
def test_published_extensions_are_found(name, semantics, max_circular):
    case = CASES[name]
    framework = written(case["arguments"], case["attacks"])
    found = extensions(framework, Semantics(semantics), max_circular=max_circular)
    assert [[framework.names[node] for node in one] for one in found.listed] == [one.split() for one in case[semantics]]
    assert not found.has_more


def test_every_published_result_is_either_offered_or_named_as_not_offered():
    for case in CASES.values():
        assert case.keys() - DESCRIPTION <= {semantics.value for semantics in Semantics}
        assert case["not offered"].keys() <= NOT_OFFERED
        assert not case["not offered"].keys() & {semantics.value for semantics in Semantics}


def test_no_arguments_have_one_extension_that_accepts_nothing():
    for semantics in Semantics:
        assert extensions(written(""), semantics).listed == ((),)


def test_a_thousand_random_frameworks_have_the_extensions_of_an_independent_encoding():
    chance = random.Random(1995)  # noqa: S311 - the same on every run, and nothing secret
    for _ in range(1000):
        framework = random_framework(chance, chance.randrange(1, 13), chance.choice((0.08, 0.15, 0.25, 0.4)))
        for semantics in Semantics:
            assert extensions(framework, semantics, max_listed=ALL).listed == by_oracle(framework, semantics)


def test_small_random_frameworks_have_the_extensions_of_the_definitions_with_either_solver():
    chance = random.Random(2006)  # noqa: S311 - the same on every run, and nothing secret
    for _ in range(150):
        framework = random_framework(chance, chance.randrange(8), chance.choice((0.1, 0.2, 0.3)))
        for semantics in Semantics:
            expected = by_definition(framework, semantics)
            assert extensions(framework, semantics, max_listed=ALL).listed == expected
            assert extensions(framework, semantics, max_listed=ALL, max_circular=0).listed == expected


def test_the_same_extensions_are_listed_of_too_many_whoever_solves():
    chance = random.Random(7)  # noqa: S311 - the same on every run, and nothing secret
    frameworks = [pairs(4), chained_pairs(6), *(random_framework(chance, 12, 0.1) for _ in range(40))]
    for framework, semantics, most in itertools.product(frameworks, BRANCHING, (1, 2, 5)):
        count = len(extensions(framework, semantics, max_listed=ALL).listed)
        found = extensions(framework, semantics, max_listed=most)
        assert found == extensions(framework, semantics, max_listed=most, max_circular=0)
        assert (len(found.listed), found.has_more) == (min(most, count), count > most)


def test_acceptance_is_membership_in_some_extension_and_in_all():
    chance = random.Random(3)  # noqa: S311 - the same on every run, and nothing secret
    for _ in range(60):
        framework = random_framework(chance, chance.randrange(1, 8), 0.2)
        for semantics, most in itertools.product(Semantics, (0, 30)):
            expected = [set(one) for one in by_definition(framework, semantics)]
            found = acceptance(framework, semantics, max_circular=most)
            everything = set(range(len(framework.names)))
            assert found.exists is bool(expected)
            assert set(found.credulous) == set().union(*expected)
            assert set(found.sceptical) == everything.intersection(*expected)


def test_without_a_stable_extension_everything_is_accepted_in_all_of_them():
    found = acceptance(written("a b", "a>a"), Semantics.STABLE)
    assert (found.exists, found.credulous, found.sceptical) == (False, (), (0, 1))


def test_many_parts_are_solved_one_by_one():
    found = extensions(pairs(2000), Semantics.PREFERRED, max_listed=3)
    assert [len(one) for one in found.listed] == [2000] * 3
    assert found.has_more


def test_large_circles_need_clingo_and_say_so(monkeypatch):
    monkeypatch.setattr(solving, "find_spec", lambda _: None)
    assert len(extensions(chained_pairs(15), Semantics.STABLE).listed) > 1
    with pytest.raises(MissingSolverError, match="32 arguments lie on circles") as caught:
        extensions(chained_pairs(16), Semantics.STABLE)
    assert "argmap[clingo]" in caught.value.help


def test_large_circles_are_solved_by_clingo():
    found = extensions(chained_pairs(40), Semantics.PREFERRED, max_listed=10)
    assert (len(found.listed), found.has_more) == (10, True)


def test_a_search_that_takes_too_many_steps_ends():
    (part,) = undecided_parts(chained_pairs(8), extensions_undecided(8))
    with pytest.raises(SearchLimitError, match="more than 20 steps"):
        list(search(part, Semantics.COMPLETE, Steps(20)))


def extensions_undecided(count):
    return solving.grounded_labelling(chained_pairs(count))


def test_what_only_follows_from_circles_costs_no_branching():
    chain = " ".join(f"c{n}>c{n + 1}" for n in range(5000))
    names = "a b " + " ".join(f"c{n}" for n in range(5001))
    assert len(extensions(written(names, f"a>b b>a a>c0 {chain}"), Semantics.COMPLETE).listed) == 3
