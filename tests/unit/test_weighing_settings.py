"""What `weighing:` in argmap.yaml changes."""

from __future__ import annotations

from typing import get_args

import pytest

import argmap
from argmap.semantics.gradual.semantics import all_semantics
from argmap.semantics.worth import STANDARD_TABLE, Trait
from argmap.syntax.document import GradualSemantics, WeighingEntry
from argmap.workspace.errors import ArgmapError
from argmap.workspace.weighing import weigh_project, worth_table

DEBATE = """\
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea: {claim: Tea is better., evidence: [{quote: tea is better, source: leaflet, voice: gloss}]}
  coffee: {claim: Coffee is better., assumed: true}
"""
FILES = {
    "arguments/drinks.yaml": DEBATE,
    "seeds/sources.yaml": "argmap: 1\nsources: {leaflet: {file: leaflet.txt, reliability: high}}\n",
    "seeds/leaflet.txt": "They say that tea is better.\n",
}


def weighed(settings="", **asked):
    return weigh_project(argmap.load(FILES | {"argmap.yaml": settings or "lang: en\n"}), **asked)


def worths(weighing):
    return [worth.value for worth in weighing.framework.worths]


def test_without_settings_the_table_is_that_of_the_documentation():
    assert worth_table(WeighingEntry()) == STANDARD_TABLE
    assert worths(weighed()) == [0.5]


def test_a_changed_word_changes_what_evidence_is_worth_and_nothing_else():
    changed = weighed("weighing: {voice: {gloss: 0.3}}\n")
    assert worths(changed) == [0.3]
    before, after = STANDARD_TABLE.entries(), changed.framework.table.entries()
    assert [entry for one, entry in zip(before, after, strict=True) if one != entry] == [
        (Trait.VOICE, "gloss", 0.3),
    ]


def test_figures_without_words_are_changed_too():
    table = weighed("weighing: {assumed: 0.2, interest: 0}\n").framework.table
    assert (table.assumed, table.interest) == (0.2, 0.0)


def test_what_does_not_fit_leaves_the_rest_of_the_table_changed():
    assert worths(weighed("weighing: {voice: {gloss: 0.3, shout: 1}, stance: 5}\n")) == [0.3]


def test_the_semantics_are_those_of_the_settings_unless_others_are_asked_for():
    settings = "weighing: {semantics: df-quad, cross_check: mlp-based}\n"
    both = [weighed(settings), weighed(settings, semantics="euler-based"), weighed()]
    assert [(one.semantics.name, one.cross_check.name) for one in both] == [
        ("df-quad", "mlp-based"),
        ("euler-based", "mlp-based"),
        ("quadratic-energy", "df-quad"),
    ]


def test_the_format_knows_every_semantics_there_is():
    assert set(get_args(GradualSemantics)) == set(all_semantics())


def test_a_semantics_that_is_not_there_is_told_with_the_nearest():
    with pytest.raises(ArgmapError, match="no semantics `euler`") as told:
        weighed(semantics="euler")
    assert "`euler-based`" in told.value.help
