"""Published evaluations come out as their sources state them, with their explanations."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from argmap.semantics.gradual.contributions import contributions
from argmap.semantics.gradual.gradient import gradient
from argmap.semantics.gradual.semantics import CROSS_CHECK, DEFAULT, all_semantics
from argmap.semantics.gradual.shapley import Relation, shapley_of_relations
from argmap.semantics.gradual.solver import solve
from argmap.semantics.qbaf import Qbaf

DATA = YAML(typ="safe", pure=True).load(Path(__file__).parents[3] / "data" / "formal" / "qbaf.yaml")
CASES = {case["id"]: case for case in DATA["cases"]}
OFFERED = [name for name, case in CASES.items() if case["semantics"] in DATA["offered"]]
EXPLAINED = [
    pytest.param(name, explanation, id=f"{name}-{explanation['kind']}")
    for name in OFFERED
    for explanation in CASES[name].get("explanations", ())
]


def framework(case, bases=None):
    """The framework of a case as argmap has it, and the number of each name."""
    numbers = {name: number for number, name in enumerate(case["bases"])}

    def groups(kind):
        found = [[] for _ in numbers]
        for source, targets in case.get(kind, {}).items():
            for target in targets:
                found[numbers[target]].append((numbers[source],))
        return tuple(map(tuple, found))

    size = len(numbers)
    bases = {**case["bases"], **(bases or {})}
    return Qbaf(tuple(bases.values()), ((),) * size, groups("supports"), groups("attacks"), (False,) * size), numbers


def explained(case, explanation):
    """What argmap says where a case has an explanation: by the same keys."""
    qbaf, numbers = framework(case)
    semantics, topic = all_semantics()[case["semantics"]], numbers[explanation["topic"]]
    strengths, values = solve(qbaf, semantics), explanation["values"]
    match explanation["kind"]:
        case "gradient":
            found = gradient(qbaf, semantics, strengths, topic)
            return {name: found[numbers[name]] for name in values}
        case "removal":
            found = contributions(qbaf, semantics, strengths, topic, [[numbers[name]] for name in values])
            return dict(zip(values, found, strict=True))
        case "set_base_to_zero":
            without = {name: solve(framework(case, {name: 0.0})[0], semantics).values[topic] for name in values}
            return {name: without[name] - strengths.values[topic] for name in values}
        case "shapley_of_relations":
            relations = [Relation(numbers[source], numbers[target]) for source, target, _ in values]
            found = shapley_of_relations(qbaf, semantics, topic, relations)
            assert sum(found.values) == pytest.approx(strengths.values[topic] - qbaf.bases[topic], abs=1e-12)
            return dict(enumerate(found.values))
    raise AssertionError(explanation["kind"])


@pytest.mark.parametrize("name", OFFERED)
def test_strengths_are_those_that_were_published(name):
    case = CASES[name]
    qbaf, numbers = framework(case)
    values = solve(qbaf, all_semantics()[case["semantics"]]).values
    for node, strength in case["expected"].items():
        assert values[numbers[node]] == pytest.approx(strength, abs=float(case["tolerance"]))
    for node, strength in case.get("limit", {}).items():
        assert values[numbers[node]] == pytest.approx(strength, abs=1e-8)


@pytest.mark.parametrize(("name", "explanation"), EXPLAINED)
def test_explanations_are_those_that_were_published(name, explanation):
    found, values = explained(CASES[name], explanation), explanation["values"]
    if explanation["kind"] == "shapley_of_relations":
        values = {index: value for index, (_, _, value) in enumerate(values)}
    assert found == pytest.approx(values, abs=float(explanation["tolerance"]))


def test_every_case_is_offered_or_listed_as_not_offered():
    assert set(DATA["offered"]) == set(all_semantics())
    assert {DEFAULT, CROSS_CHECK} <= set(DATA["offered"])
    assert not set(DATA["offered"]) & set(DATA["not offered"])
    assert {case["semantics"] for case in CASES.values()} <= {*DATA["offered"], *DATA["not offered"]}
    assert len(CASES) == 22
    assert set(CASES) - set(OFFERED) == {"qbaf-py-six-args-euler-based-top"}
