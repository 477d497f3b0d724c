from __future__ import annotations

import pytest

from argmap.rendering.file_names import file_key, file_stem


@pytest.mark.parametrize("name", ["quay", "quay.park", "quay.park.2", "港口.公園", "console", "com", "lpt10"])
def test_a_file_is_called_what_its_picture_is_called(name):
    assert file_stem(name) == name


@pytest.mark.parametrize(
    ("name", "stem"),
    [("con", "con_"), ("NUL.park", "NUL_.park"), ("com1", "com1_"), ("lpt9.a.2", "lpt9_.a.2"), ("aux", "aux_")],
)
def test_names_that_windows_keeps_for_devices_are_avoided(name, stem):
    assert file_stem(name) == stem


def test_a_long_name_is_cut_between_characters_and_ends_in_a_digest():
    stems = [file_stem(f"{'港' * 120}.{end}") for end in ("a", "b")]
    assert len(set(stems)) == 2
    for stem in stems:
        kept, _, digest = stem.rpartition("-")
        assert set(kept) == {"港"}
        assert len(stem.encode()) <= 180
        assert len(digest) == 8
    assert file_stem("a" * 180) == "a" * 180
    assert len(file_stem("a" * 181)) == 180


@pytest.mark.parametrize(("one", "other"), [("Quay.svg", "quay.svg"), ("caf\u00e9", "cafe\u0301"), ("ß", "SS")])
def test_names_that_differ_in_case_or_in_how_an_accent_is_written_are_one_on_some_systems(one, other):
    assert file_key(one) == file_key(other)
    assert file_key("quay") != file_key("key")
