"""What the arguments of a translated map are called, and how they attack each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.model.argument_map import ToClaim
from argmap.model.vocabulary import Relation, Standard
from argmap.semantics.building import build_framework
from argmap.semantics.dung import limits
from argmap.semantics.dung.extensions import extensions
from argmap.semantics.dung.framework import Label
from argmap.semantics.dung.grounded import grounded_labelling
from argmap.semantics.dung.levels import reach_of
from argmap.semantics.dung.semantics import Semantics
from argmap.semantics.dung.translation import translation_of
from argmap.semantics.labelling.grounded import label
from builders import MapBuilder, quoted


def drinks():
    return MapBuilder("drinks").source("s").position("tea", "Tea.").position("coffee", "Coffee.")


def assumed(builder, name, weight):
    builder.claims[name] = replace(builder.claims[name], assumed=True, confidence=weight)
    return builder


def translated(builder, standard=Standard.PREPONDERANCE):
    built = builder.build()
    issues = {name: replace(issue, standard=standard) for name, issue in built.issues.items()}
    return translation_of(build_framework(replace(built, issues=issues)))


def labels(abstract):
    return dict(zip(abstract.names, grounded_labelling(abstract), strict=True))


def standing(abstract, names):
    found = extensions(abstract, Semantics.PREFERRED).listed
    return [[name for name in names if abstract.names.index(name) in one] for one in found]


def test_levels_have_readable_names_and_a_claim_its_own():
    found = labels(translated(drinks().supports("tea", "calm", "It calms.", quoted("It calms.", "s"))))
    assert (found["tea"], found["coffee"], found["calm"]) == (Label.IN, Label.OUT, Label.IN)
    assert found["calm>=0.8"] is found["calm>tea>=0.8"] is found["tea>=0.8"] is Label.IN


def test_positions_of_equal_weight_are_undecided_and_each_stands_in_one_preferred_extension():
    abstract = translated(assumed(assumed(drinks(), "tea", 0.5), "coffee", 0.5))
    assert labels(abstract)["tea"] is labels(abstract)["coffee"] is Label.UNDECIDED
    assert sorted(standing(abstract, ("tea", "coffee"))) == [["coffee"], ["tea"]]


def test_what_is_short_of_the_standard_by_itself_stands_in_no_extension():
    abstract = translated(assumed(drinks(), "tea", 0.4), Standard.CLEAR_AND_CONVINCING)
    assert labels(abstract)["tea"] is Label.UNDECIDED
    assert standing(abstract, ("tea",)) == [[]]


def test_support_that_runs_in_a_circle_holds_nothing_up():
    circle = drinks().supports("tea", "a", "A.").supports("a", "b", "B.").tie(Relation.SUPPORT, "a", ToClaim("b"), "b")
    assert labels(translated(circle))["a"] is labels(translated(circle))["tea"] is Label.OUT
    assert labels(translated(assumed(circle, "b", 0.5)))["tea"] is Label.IN


def test_a_disputed_question_leaves_undecided_what_would_stand():
    abstract = translated(assumed(assumed(drinks(), "tea", 0.8).undercuts_question("water", "Water."), "water", 0.2))
    assert labels(abstract)["tea"] is Label.UNDECIDED
    assert labels(abstract)["coffee"] is Label.OUT


def test_an_undeveloped_claim_is_undecided_until_something_attacks_it():
    builder = drinks().claim("later", "Later.", undeveloped=True)
    assert labels(translated(builder))["later"] is Label.UNDECIDED
    assert labels(translated(assumed(builder.attacks("later", "no", "No."), "no", 0.5)))["later"] is Label.OUT


def test_own_evidence_weighs_what_it_weighs_in_words_whatever_a_step_shares_with_it():
    builder = drinks().source("other").source("digest")
    builder.sources["digest"] = replace(builder.sources["digest"], derived_from=("s", "other"))
    builder.claims["tea"] = replace(builder.claims["tea"], evidence=(quoted("a", "digest"), quoted("b", "other")))
    built = builder.supports("tea", "calm", "It calms.", quoted("c", "s")).build()
    framework = build_framework(built)
    assert reach_of(framework).own[0] == label(framework).cases[0].pro.certain == 0.8


def test_a_translation_has_a_size_that_it_does_not_exceed(monkeypatch):
    monkeypatch.setattr(limits, "MAX_TRANSLATION", 3)
    with pytest.raises(limits.TooManyLevelsError, match="abstract arguments and attacks"):
        translated(drinks())
