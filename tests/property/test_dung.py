"""What holds of every abstract framework."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.formats.apx import from_apx, to_apx
from argmap.semantics.dung.extensions import extensions
from argmap.semantics.dung.framework import AbstractFramework, Label
from argmap.semantics.dung.grounded import grounded_labelling
from argmap.semantics.dung.semantics import Semantics

ALL = 10_000


@st.composite
def frameworks(draw):
    size = draw(st.integers(0, 9))
    nodes = st.integers(0, max(0, size - 1))
    attackers = [tuple(sorted(draw(st.sets(nodes, max_size=3)))) for _ in range(size)]
    return AbstractFramework(tuple(f"n{node}" for node in range(size)), tuple(attackers))


def listed(framework, semantics):
    return [set(one) for one in extensions(framework, semantics, max_listed=ALL).listed]


@given(frameworks())
def test_the_grounded_extension_is_the_least_complete_one_and_within_every_preferred(framework):
    accepted = {node for node, label in enumerate(grounded_labelling(framework)) if label is Label.IN}
    assert listed(framework, Semantics.GROUNDED) == [accepted]
    complete, preferred = listed(framework, Semantics.COMPLETE), listed(framework, Semantics.PREFERRED)
    assert accepted in complete
    assert set.intersection(*complete) == accepted
    assert all(accepted <= one for one in preferred)


@given(frameworks())
def test_stable_extensions_are_preferred_and_preferred_ones_complete(framework):
    complete, preferred = listed(framework, Semantics.COMPLETE), listed(framework, Semantics.PREFERRED)
    assert all(one in preferred for one in listed(framework, Semantics.STABLE))
    assert all(one in complete for one in preferred)
    assert all(any(one <= other for other in preferred) for one in complete)


@given(frameworks(), st.randoms(use_true_random=False))
def test_the_order_of_the_arguments_never_matters(framework, random):
    order = list(range(len(framework.names)))
    random.shuffle(order)
    shuffled = framework.restricted_to(order)
    for semantics in Semantics:
        names = {frozenset(framework.names[node] for node in one) for one in listed(framework, semantics)}
        assert {frozenset(shuffled.names[node] for node in one) for one in listed(shuffled, semantics)} == names


@given(frameworks())
def test_a_framework_is_read_back_from_apx_as_it_was(framework):
    assert from_apx(to_apx(framework)) == framework
