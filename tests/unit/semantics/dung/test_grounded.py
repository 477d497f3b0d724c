"""The grounded labelling of abstract frameworks."""

from __future__ import annotations

from argmap.semantics.dung.framework import Label
from argmap.semantics.dung.grounded import grounded_labelling
from frameworks import written


def labels(arguments, attacks=""):
    framework = written(arguments, attacks)
    return dict(zip(framework.names, grounded_labelling(framework), strict=True))


def test_nothing_is_said_of_no_arguments():
    assert labels("") == {}


def test_what_nothing_attacks_is_in_and_what_it_attacks_is_out():
    assert labels("a b", "a>b") == {"a": Label.IN, "b": Label.OUT}


def test_an_argument_is_reinstated_when_its_attacker_is_out():
    assert labels("a b c", "b>a c>b") == {"a": Label.IN, "b": Label.OUT, "c": Label.IN}


def test_arguments_that_attack_each_other_are_undecided_and_so_is_what_they_attack():
    assert set(labels("a b c", "a>b b>a a>c b>c").values()) == {Label.UNDECIDED}


def test_an_argument_that_attacks_itself_is_undecided_until_another_refutes_it():
    assert labels("a b", "a>a a>b") == {"a": Label.UNDECIDED, "b": Label.UNDECIDED}
    assert labels("a b c", "a>a a>b c>a") == {"a": Label.OUT, "b": Label.IN, "c": Label.IN}


def test_an_attack_written_twice_counts_once():
    assert labels("a b c", "a>b a>b c>b b>c") == {"a": Label.IN, "b": Label.OUT, "c": Label.IN}


def test_a_chain_of_a_hundred_thousand_attacks_alternates():
    size = 100_000
    found = labels(" ".join(map(str, range(size))), " ".join(f"{node}>{node + 1}" for node in range(size - 1)))
    assert list(found.values()) == [Label.IN, Label.OUT] * (size // 2)
