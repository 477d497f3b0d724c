"""In what a quotation differs from its source, where all that differs is of one kind."""

from __future__ import annotations

import pytest

from argmap.anchoring.anchor import SearchableText, anchor
from argmap.model.quotation import Near, NearKind, Quotation
from argmap.model.source import SourceText

TEXT = "The Mayor said that 1,640 tonnes of żółty and всё ещё чай were not sold in the old harbour of Łódź last year."


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("the mayor said that 1,640 tonnes of żółty", NearKind.CASE),
        ("said that 1,640 tonnes of zolty and всё ещё чай", NearKind.DIACRITIC),
        ("1,640 tonnes of żółty and все еще чай were not sold", NearKind.DIACRITIC),
        ("sold in the old harbour of Lódź last year", NearKind.DIACRITIC),
        ("said that 1,940 tonnes of żółty and всё", NearKind.DIGITS),
        ("чай were sold in the old harbour of Łódź", NearKind.OMISSION),
        ("чай were not sold in the new harbour of Łódź", NearKind.WORDING),
        ("the mayor said that 1,940 tonnes of żółty", NearKind.WORDING),
        ("said that all of 1,640 tonnes of żółty and всё ещё чай", NearKind.WORDING),
    ],
)
def test_the_kind_is_that_of_all_that_differs(quote, kind):
    text = SearchableText(SourceText("source.txt", TEXT, extractor="text/1", bytes_sha256=""))
    found = anchor(Quotation(quote), text)
    assert isinstance(found, Near)
    assert found.kind is kind
