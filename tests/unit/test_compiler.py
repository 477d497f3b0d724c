"""From entries to steps: what undercuts mean, in whatever order they are written and however many there are."""

from __future__ import annotations

from collections import Counter

import pytest

from argmap.compiler.problems import AmbiguousStep, UnknownName, WrongTarget
from argmap.compiler.steps import MAX_UNDERCUT_DEPTH
from argmap.workspace.checking import check_project
from argmap.workspace.files import MemoryFiles
from argmap.workspace.project import load_project

HEAD = "argmap: 1\nissue: drinks\nquestion: Is tea better than coffee?\npositions: {p: Tea is better.}\n"


def compiled(*arguments, head=HEAD):
    """Compile a debate whose free-standing arguments are `name: relations`."""
    lines = [f"  {name}: {{claim: It is so., {relations}}}\n" for name, relations in arguments]
    text = head + "arguments:\n" + "".join(lines)
    return load_project(MemoryFiles({"arguments/x.yaml": text})).compilation


def chain(length):
    """Return arguments of which each undercuts the one before."""
    return [("u0", "supports: [p]"), *((f"u{n}", f"undercuts: [u{n - 1}]") for n in range(1, length))]


def routes(problems):
    return [(type(problem), problem.written.route[1:]) for problem in problems]


@pytest.mark.parametrize("length", [2, 5, MAX_UNDERCUT_DEPTH + 1, MAX_UNDERCUT_DEPTH + 8])
def test_a_chain_of_undercuts_means_the_same_forwards_and_backwards(length):
    forwards, backwards = compiled(*chain(length)), compiled(*reversed(chain(length)))
    assert set(forwards.map.arguments) == set(backwards.map.arguments)
    assert sorted(routes(forwards.problems)) == sorted(routes(backwards.problems))


def test_undercuts_may_follow_each_other_to_the_bound():
    compilation = compiled(*reversed(chain(MAX_UNDERCUT_DEPTH + 1)))
    assert compilation.problems == ()
    assert max(name.count(">") for name in compilation.map.arguments) == MAX_UNDERCUT_DEPTH + 1


@pytest.mark.parametrize("order", [list, reversed], ids=["forwards", "backwards"])
def test_the_undercut_that_goes_too_deep_is_reported_and_none_after_it(order):
    compilation = compiled(*order(chain(5_000)))
    too_deep = f"u{MAX_UNDERCUT_DEPTH + 1}"
    assert routes(compilation.problems) == [(WrongTarget, (too_deep, "undercuts", 0))]
    assert len(compilation.map.arguments) == MAX_UNDERCUT_DEPTH + 1


def test_two_entries_may_undercut_steps_of_each_other_that_are_named():
    compilation = compiled(("x", "supports: [p], undercuts: [y>p]"), ("y", "supports: [p], undercuts: [x>p]"))
    assert compilation.problems == ()
    assert list(compilation.map.arguments) == ["x>p", "x>y>p", "y>p", "y>x>p"]


def test_an_undercut_of_an_undercut_may_be_named_before_it_is_written():
    compilation = compiled(
        ("z", "undercuts: [x>y>p]"), ("x", "attacks: [p], undercuts: [y>p]"), ("y", "supports: [p], undercuts: [x>p]")
    )
    assert compilation.problems == ()
    assert list(compilation.map.arguments) == ["z>x>y>p", "x>p", "x>y>p", "y>p", "y>x>p"]


def test_a_circle_of_undercuts_is_reported_once():
    compilation = compiled(*((f"c{n}", f"undercuts: [c{(n + 1) % 1_000}]") for n in range(1_000)))
    assert routes(compilation.problems) == [(WrongTarget, ("c0", "undercuts", 0))]
    assert compilation.map.arguments == {}


def test_two_circles_and_what_hangs_on_them_are_reported_twice():
    compilation = compiled(
        ("end", "undercuts: [a]"),
        ("a", "undercuts: [b]"),
        ("b", "undercuts: [a]"),
        ("c", "undercuts: [a, d]"),
        ("d", "undercuts: [c]"),
        ("good", "supports: [p]"),
    )
    assert routes(compilation.problems) == [
        (WrongTarget, ("a", "undercuts", 0)),
        (WrongTarget, ("c", "undercuts", 1)),
    ]
    assert list(compilation.map.arguments) == ["good>p"]


def test_an_undercut_of_what_could_not_be_made_is_not_reported_again():
    compilation = compiled(("a", "supports: [nothing]"), ("b", "undercuts: [a]"), ("c", "undercuts: [b]"))
    assert routes(compilation.problems) == [(UnknownName, ("a", "supports", 0))]


def test_all_steps_of_an_ambiguous_entry_are_listed_in_the_order_written():
    arguments = [("b", "undercuts: [a]"), ("a", "supports: [p], attacks: [c], undercuts: [c]"), ("c", "supports: [p]")]
    (problem,) = compiled(*arguments).problems
    assert problem == AmbiguousStep("a", problem.written, ("a>p", "a>c", "a>c>p"))


def test_problems_of_one_kind_share_the_names_that_they_offer():
    compilation = compiled(*((f"a{n}", "supports: [nothing]") for n in range(1_000)))
    assert Counter(map(type, compilation.problems)) == {UnknownName: 1_000}
    assert len({id(problem.known) for problem in compilation.problems}) == 1


NESTED = """\
positions:
  p:
    claim: Tea is better.
    pro:
      a:
        claim: It calms.
        supports: [q]
        undercut:
          b: {claim: Nobody asked for calm., undercuts: [a>q]}
  q: Coffee is better.
arguments:
  free: {claim: It wakes., supports: [q], undercut: {c: Nobody asked to wake.}}
"""


def test_what_stands_under_an_entry_undercuts_the_step_to_where_that_stands():
    text = "argmap: 1\nissue: drinks\nquestion: Is tea better than coffee?\n" + NESTED
    compilation = load_project(MemoryFiles({"arguments/x.yaml": text})).compilation
    assert compilation.problems == ()
    assert list(compilation.map.arguments) == ["a>p", "a>q", "b>a>p", "b>a>q", "free>q", "c>free>q"]


def test_five_thousand_misspelt_names_are_reported_and_the_first_get_suggestions():
    arguments = [(f"argument-{n}", f"supports: [argumnet-{n}]") for n in range(5_000)]
    lines = [f"  {name}: {{claim: It is so., {relations}}}\n" for name, relations in arguments]
    project = load_project(MemoryFiles({"arguments/x.yaml": HEAD + "arguments:\n" + "".join(lines)}))
    found = [finding for finding in check_project(project) if finding.rule == "unknown-name"]
    assert len(found) == 5_000
    assert found[0].help == ("did you mean `argument-0` or `argument-10` or `argument-20`?",)
    helped = [bool(finding.help) for finding in found]
    assert 10 <= sum(helped) <= 200
    assert helped == sorted(helped, reverse=True)
