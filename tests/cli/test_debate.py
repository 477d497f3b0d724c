"""The debate of this repository: what a clone without the texts says of it, and a machine that has them."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest

import argmap
from argmap.model.quotation import Anchor, Locked
from argmap.model.vocabulary import Relation, Voice

REPOSITORY = Path(__file__).resolve().parent.parent.parent
FIVE_TEXTS = {"myth-bg", "iterates-zh", "dichotomy-zh", "detours-pl", "gutenberg-ru"}


def folders_with_texts() -> list[str]:
    """The texts may not be published: with them there is more to prove, and these tests are there only then."""
    named = os.environ.get("ARGMAP_SOURCES", "").split(os.pathsep)
    return [folder for folder in named if folder and len(list(Path(folder).glob("00*.txt"))) == len(FIVE_TEXTS)]


@pytest.fixture(scope="module")
def debate():
    return argmap.load(REPOSITORY).compilation.map


def quotations(debate):
    return [evidence for claim in debate.claims.values() for evidence in claim.evidence if evidence.quotation]


def test_a_clone_without_the_texts_finds_every_quotation_locked(run, tmp_path):
    checked = run("check", ARGMAP_SOURCES=str(tmp_path))
    assert checked.returncode == 0
    assert checked.stdout.endswith("72 quotations: 72 locked (the text is not here)\n11 notes in 2 files\n")
    assert run("check", "--require-text", ARGMAP_SOURCES=str(tmp_path)).returncode == 1


def test_it_holds_two_issues_with_arguments_and_quotations_from_all_five_texts(debate):
    assert set(debate.issues) == {"innovation-source", "export-controls"}
    assert len(debate.issues["export-controls"].positions) == 5
    assert sum(not claim.is_position for claim in debate.claims.values()) >= 25
    used = Counter(evidence.source for evidence in quotations(debate))
    assert set(used) == FIVE_TEXTS
    assert used.total() >= 45
    assert min(used.values()) >= 5


def test_every_quotation_has_translation_voice_and_speaker(debate):
    for evidence in quotations(debate):
        assert evidence.translations, evidence
        assert evidence.voice, evidence
        assert evidence.speaker in debate.speakers, evidence


def test_every_quotation_is_a_sentence_or_less(debate):
    for evidence in quotations(debate):
        inside = evidence.quotation.exact.rstrip("。.!?！？”」»")
        ends = re.findall(r"[。！？]|[.!?]\s+(?=[^\W\d_])(\w)", inside)
        assert not [after for after in ends if not after.islower()], evidence.quotation.exact


def test_views_that_are_only_reported_are_marked(debate):
    voices = Counter(evidence.voice for evidence in quotations(debate))
    assert voices[Voice.REPORTED] >= 3
    assert voices[Voice.GLOSS] >= 3


def test_steps_and_the_question_are_undercut(debate):
    undercuts = [step for step in debate.arguments.values() if step.relation is Relation.UNDERCUT]
    assert len(undercuts) >= 5
    assert any(step.name == "false-dichotomy>innovation-source" for step in undercuts)


def test_two_renderings_of_one_article_have_one_origin(debate):
    assert debate.sources["myth-bg"].derived_from == debate.sources["iterates-zh"].derived_from != ()


def test_private_texts_are_not_in_the_repository(debate):
    assert all(source.policy == "private" for source in debate.sources.values() if source.file)


def test_every_quotation_is_locked_or_verified(debate):
    assert all(isinstance(evidence.verification, Anchor | Locked) for evidence in quotations(debate))


WITH_TEXTS = folders_with_texts()
if WITH_TEXTS:

    @pytest.mark.parametrize("folder", WITH_TEXTS)
    def test_with_the_texts_every_quotation_is_verified_and_the_lock_fits(run, folder):
        checked = run("check", "--locked", "--require-text", ARGMAP_SOURCES=folder)
        assert checked.returncode == 0, checked.stdout
        assert checked.stdout.endswith("72 quotations: 72 verified\n11 notes in 2 files\n")

    @pytest.mark.parametrize("folder", WITH_TEXTS)
    def test_the_picture_of_the_readme_is_what_is_drawn_now(run, folder):
        choices = ("--only", "export-controls", "--target", "github", "-o", "docs/pictures")
        fresh = run("render", "--check", *choices, ARGMAP_SOURCES=folder)
        assert (fresh.returncode, fresh.stdout) == (0, "1 picture: all fresh\n")
