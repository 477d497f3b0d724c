"""A project weighed for readers: what is looked for unasked, and what plain values say of suspect evidence."""

from __future__ import annotations

import pytest

import argmap
from argmap.model.vocabulary import Verdict
from argmap.semantics.weighing import weigh
from argmap.workspace import weighed
from argmap.workspace.outcome import outcome_of
from argmap.workspace.weighed import weigh_paths

DEBATE = """\
argmap: 1
issue: {issue}
question: Is it good?
positions: {{{issue}-is: {{claim: It is., pro: {{{issue}-sells: {{claim: Sells., quote: It sells, source: paper}}}}}}}}
"""
SOURCES = {
    "seeds/sources.yaml": "argmap: 1\nsources: {paper: {file: paper.txt, reliability: high}}\n",
    "seeds/paper.txt": "It sells.\n",
}


@pytest.fixture
def project(tmp_path):
    """Return the folder of a project of two issues, with one argument each."""
    debates = {f"arguments/{issue}.yaml": DEBATE.format(issue=issue) for issue in ("bread", "tea")}
    for path, text in (SOURCES | debates).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("most", "searched"), [(2, 2), (1, 1), (0, 0)])
def test_single_origins_are_looked_for_unasked_where_few_arguments_bear_on_the_issues(
    project, monkeypatch, most, searched
):
    monkeypatch.setattr(weighed, "_MOST_AT_FIRST_SIGHT", most)
    told = weigh_paths([project]).overview(is_full=False)
    assert told.count("what would change it: the loss of one origin") == searched
    assert told.count("what would change it: not searched at first sight") == 2 - searched
    assert weigh_paths([project]).flips(1).count("what would change it: the loss of one origin") == 2


def test_plain_values_tell_the_verdict_without_suspect_evidence_where_it_is_another():
    argument_map = argmap.load(SOURCES | {"arguments/tea.yaml": DEBATE.format(issue="tea")}).map
    claims = outcome_of(weigh(argument_map, suspects={("tea-sells", 0)})).claims
    assert {name: claim.verdict_without_suspects for name, claim in claims.items()} == {
        "tea-is": Verdict.FAILS,
        "tea-sells": Verdict.FAILS,
    }
    sure = outcome_of(weigh(argument_map)).claims["tea-is"]
    assert (sure.verdict, sure.verdict_without_suspects) == (Verdict.STANDS, None)
