"""Abstract frameworks as APX."""

from __future__ import annotations

import pytest

from argmap.formats.apx import from_apx, to_apx
from argmap.semantics.dung.framework import framework_of


def test_arguments_are_called_by_numbers_and_a_table_says_what_they_are():
    framework = framework_of(["Tax>=0.8", "not Tax>=0.8"], [("Tax>=0.8", "not Tax>=0.8")])
    assert to_apx(framework).splitlines() == [
        "% a0 = Tax>=0.8",
        "% a1 = not Tax>=0.8",
        "arg(a0).",
        "arg(a1).",
        "att(a0,a1).",
    ]


def test_a_name_cannot_add_facts():
    text = to_apx(framework_of(["a\narg(b).\u2028att(b,a)."], []))
    assert text == "% a0 = a arg(b). att(b,a).\narg(a0).\n"
    assert len(from_apx(text).names) == 1


def test_what_others_write_is_read():
    text = "arg(x). arg(y).\natt( x , y ). % att(y,x).\n"
    assert from_apx(text) == framework_of(["x", "y"], [("x", "y")])


def test_an_attack_on_what_is_no_argument_is_an_error():
    with pytest.raises(KeyError):
        from_apx("arg(x).\natt(x,y).\n")
