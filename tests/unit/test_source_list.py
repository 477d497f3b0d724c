from __future__ import annotations

import pytest

from argmap.reporting.columns import table
from argmap.text.display_width import display_width
from argmap.workspace.coverage import cover_project
from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import MemoryFiles
from argmap.workspace.origin_list import list_origins
from argmap.workspace.project import load_project
from argmap.workspace.source_list import list_sources, print_sources

DEBATE = """\
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    claim: Tea is better.
    pro:
      calm: {claim: Tea keeps you calm., source: leaflet, quote: Tea keeps you calm}
      old: {claim: Tea is old., source: book, quote: Tea is old}
"""
LEAFLET = "The gardens sold much.\n\n\n\nTea keeps you calm.\n"


def project(leaflet="leaflet"):
    sources = f"argmap: 1\nsources:\n  {leaflet}: {{file: leaflet.txt, title: A leaflet}}\n  book: book.txt\n"
    files = {"arguments/drinks.yaml": DEBATE.replace("source: leaflet", f"source: {leaflet}")}
    texts = {"seeds/leaflet.txt": LEAFLET, "seeds/book.txt": "Tea is old.\n"}
    return load_project(MemoryFiles(files | {"seeds/sources.yaml": sources} | texts))


def test_the_share_of_the_list_is_that_of_the_coverage():
    (listed, _), (covered, _) = list_sources(project()), cover_project(project())
    assert listed.share == round(covered.share.of(covered.share.quoted), 4) == round(18 / 41, 4)


def test_named_sources_are_the_only_ones_in_all_lists():
    assert [one.name for one in list_sources(project(), ["book"])] == ["book"]
    assert [one.source.name for one in cover_project(project(), ["book"])] == ["book"]
    assert [one.claim.name for one in list_origins(project(), ["book"])] == ["tea", "old"]


@pytest.mark.parametrize("list_named", [list_sources, list_origins, lambda *given: list(cover_project(*given))])
def test_an_unknown_source_is_refused_with_the_nearest(list_named):
    with pytest.raises(ArgmapError, match="there is no source `boko`; there is no source `zz`") as refused:
        list_named(project(), ["boko", "zz"])
    assert refused.value.help == "did you mean `book`?"


@pytest.mark.parametrize("width", [30, 60, 100])
def test_a_long_name_leaves_the_other_columns_their_place(width):
    name = "a" * 200
    listing = print_sources(list_sources(project(name)), "text", width=width)
    assert max(display_width(line) for line in listing.splitlines()) <= width
    assert listing.splitlines()[1].startswith("aaaa")
    assert "…  " in listing.splitlines()[1]


def test_a_table_that_fits_is_left_as_wide_as_its_cells():
    assert table([("a" * 20, "b")], 23) == f"{'a' * 20}  b\n"
