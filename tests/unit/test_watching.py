from __future__ import annotations

import pytest

from argmap.workspace.files import DiskFiles
from argmap.workspace.pictures.watching import Watched


@pytest.fixture
def watched(tmp_path):
    project, texts = tmp_path / "project", tmp_path / "texts"
    (project / "seeds").mkdir(parents=True)
    texts.mkdir()
    (project / "seeds" / "sources.yaml").write_text("argmap: 1\nsources: {leaflet: a/leaflet.txt}\n", encoding="utf-8")
    return Watched(DiskFiles(project, [texts]), None)


@pytest.mark.parametrize(
    "path",
    [
        "project/arguments/drinks.yaml",
        "project/argmap.yml",
        "project/argmap.lock",
        "project/fonts/Inter.TTF",
        "project/seeds/a/leaflet.txt",
        "texts/a/leaflet.txt",
    ],
)
def test_what_pictures_are_drawn_from_counts(tmp_path, watched, path):
    assert watched.counts(None, str(tmp_path / path))


@pytest.mark.parametrize(
    "path",
    [
        "project/log.txt",
        "project/drinks.svg",
        "project/seeds/other.txt",
        "project/.git/x.yaml",
        "project/arguments/.drinks.yaml.swp",
        "texts/leaflet.txt",
        "texts/a/leaflet.txt~",
    ],
)
def test_nothing_else_counts(tmp_path, watched, path):
    assert not watched.counts(None, str(tmp_path / path))


def test_texts_of_sources_that_were_added_count_from_then_on(tmp_path, watched):
    sources = tmp_path / "project" / "seeds" / "sources.yaml"
    sources.write_text("argmap: 1\nsources: {other: other.txt}\n", encoding="utf-8")
    watched.look()
    assert watched.counts(None, str(tmp_path / "texts" / "other.txt"))
    assert not watched.counts(None, str(tmp_path / "texts" / "a" / "leaflet.txt"))


def test_the_project_and_the_folders_of_its_texts_are_listened_to(tmp_path, watched):
    assert watched.folders == (tmp_path / "project", tmp_path / "texts")
