from __future__ import annotations

from argmap.model.schemes.catalogue import SCHEMES


def test_explain_shows_the_premises_conclusion_and_critical_questions_of_a_scheme(run):
    shown = run("explain", "cause-to-effect").stdout
    assert shown.startswith("# cause-to-effect (scheme)\n\nArgument from cause to effect.")
    assert "* therefore: B occurs, or may occur, here." in shown
    assert "* `interference` (exception): " in shown


def test_explain_knows_a_scheme_by_its_other_names(run):
    assert run("explain", "sorites").stdout == run("explain", "verbal-slippery-slope").stdout


def test_explain_lists_all_schemes(run):
    listed = run("explain", "--schemes").stdout
    assert [name for name in SCHEMES if f"  {name} " not in listed] == []
    assert run("explain", "--schemes", "analogy").returncode == 2


def test_a_misspelt_scheme_is_answered_with_the_nearest(run):
    wrong = run("explain", "anology")
    assert wrong.returncode == 2
    assert "there is no finding and no scheme called `anology`" in wrong.stderr
    assert "did you mean `analogy`?" in wrong.stderr
