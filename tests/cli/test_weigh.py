"""`argmap weigh`: what stands and how firmly, why, and what would change it."""

from __future__ import annotations

import json

import pytest

from argmap.text.display_width import display_width

DEBATE = """\
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    claim: Tea is better.
    pro:
      calm: {claim: Tea calms., quote: tea calms, source: leaflet, speaker: doctor, at: line 1}
      cheap: {claim: Tea is cheap., quote: 茶比咖啡便宜, source: paper, translation: tea is cheaper than coffee}
  coffee:
    claim: Coffee is better.
    pro:
      wakes: {claim: Coffee wakes., quote: coffee wakes, source: leaflet, certainty: hedged}
"""
SOURCES = """\
argmap: 1
sources:
  leaflet: {file: leaflet.txt, lang: en, title: A leaflet, reliability: high}
  paper: {file: paper.txt, lang: zh-Hant, title: 報紙}
speakers:
  doctor: {name: A doctor, interest: sells tea}
"""
OTHER = "argmap: 1\nissue: bread\nquestion: Is bread good?\npositions: {yes: {claim: It is., assumed: true}}\n"


@pytest.fixture
def drinks(tmp_path):
    """Return a project of two issues, with the texts of its sources."""
    files = {
        "arguments/drinks.yaml": DEBATE,
        "arguments/bread.yaml": OTHER,
        "seeds/sources.yaml": SOURCES,
        "seeds/leaflet.txt": "The doctor says that tea calms, and coffee wakes.\n",
        "seeds/paper.txt": "人們說茶比咖啡便宜。\n",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def weigh(run, drinks):
    """Weigh the project, and return what is printed."""

    def weigh_drinks(*arguments, **environment):
        done = run("weigh", *arguments, cwd=drinks, **environment)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    return weigh_drinks


def test_each_position_is_told_with_verdict_strength_and_reason(weigh):
    assert (
        "  stands  tea, strength 0.83\n"
        "          Tea is better.\n"
        "          its case, `calm` (0.80), beats that of its nearest rival `coffee`, `wakes` (0.70)\n"
    ) in weigh("arguments/drinks.yaml")


def test_the_arguments_that_decide_are_told_and_the_others_counted(weigh):
    told = weigh("--only", "drinks")
    assert "  stands  0.70  calm   Tea calms.\n" in told
    assert "1 other argument: 1 stands (`--all` lists them)" in told
    assert "cheap   Tea is cheap." not in told


def test_every_argument_is_told_with_its_reason_if_that_is_asked(weigh):
    told = weigh("--all")
    assert "cheap" in told
    assert "its own evidence (0.80) carries it, and nothing weighs against it" in told
    assert "`--all`" not in told


def test_only_the_issues_asked_about_are_told(weigh):
    assert weigh().count("\n  preponderance: ") == 2
    assert "Is bread good?" not in weigh("arguments/drinks.yaml")
    assert "Is tea better" not in weigh("--only", "bread")


def test_what_would_change_it_names_sources_with_their_titles(weigh):
    assert "what would change it: nothing: no single origin decides" in weigh("--only", "bread")
    assert "without `leaflet` (“A leaflet”)" in weigh("--only", "drinks", "--flips")


@pytest.mark.parametrize("width", [40, 100])
@pytest.mark.parametrize(
    "asked", [(), ("--all",), ("--why", "tea"), ("--flips",), ("--contributions", "tea"), ("--sensitivity",)]
)
def test_no_line_is_wider_than_the_terminal(weigh, asked, width):
    lines = weigh("--only", "drinks", *asked, COLUMNS=str(width)).splitlines()
    assert max(map(display_width, lines)) <= width


def test_a_derivation_shows_each_quotation_with_what_makes_its_worth(weigh):
    told = weigh("--why", "tea")
    assert (
        "   + calm (0.80) stands\n"
        "     Tea calms.\n"
        "     its own evidence (0.80) carries it, and nothing weighs against it\n"
        "      “tea calms”\n"
        "        `leaflet` (“A leaflet”), line 1, A doctor\n"
        "        0.80 = 0.8 speaker with an interest\n"
    ) in told
    assert (
        "      “茶比咖啡便宜”\n"
        "        “tea is cheaper than coffee”\n"
        "        `paper` (“報紙”)\n"
        "        0.80 = 0.8 source of unstated reliability\n"
    ) in told
    assert "   ~ rival coffee fails\n" in told


def test_a_derivation_ends_at_the_depth_that_is_asked_for(weigh):
    told = weigh("--why", "tea", "--depth", "0")
    assert "more with a greater `--depth`" in told
    assert "calm (" not in told


def test_without_a_source_what_moves_is_told_before_and_after(weigh):
    told = weigh("--without", "leaflet")
    assert "  calm   stands → fails  0.70 → 0.00\n" in told
    assert "cheap" not in told
    assert weigh("--without", "yes", "--without", "paper").startswith("without `yes`, `paper`\n")


def test_what_moves_nothing_is_told_as_such(run, drinks):
    (drinks / "seeds/sources.yaml").write_text(SOURCES.replace("speakers:", "  idle: {title: Idle}\nspeakers:"))
    done = run("weigh", "--without", "idle", cwd=drinks)
    assert done.stdout == "without `idle`: no verdict and no strength changes\n"


def test_sources_that_go_back_to_nothing_else_are_told_to_go_with_what_is_taken_away(weigh, drinks):
    digest = "  digest: {file: paper.txt, derived_from: [leaflet]}\nspeakers:"
    (drinks / "seeds/sources.yaml").write_text(SOURCES.replace("speakers:", digest), encoding="utf-8")
    debate = DEBATE.replace("source: paper,", "source: digest,")
    (drinks / "arguments/drinks.yaml").write_text(debate, encoding="utf-8")
    told = weigh("--without", "leaflet", "--without", "leaflet")
    assert told.startswith("without `leaflet`, and `digest`, which goes back to nothing else\n")
    assert json.loads(weigh("--without", "leaflet", "--format", "json"))["lost"] == ["digest"]


@pytest.mark.parametrize("asked", [(), ("--matrix", "--format", "svg"), ("--flips",)])
@pytest.mark.parametrize("written", ["argmap: 1\nissue: q\nquestion: Q?\n", "argmap: 1\nissue: q\npositions: {a: [\n"])
def test_where_errors_leave_nothing_to_weigh_only_they_are_told(run, tmp_path, written, asked):
    (tmp_path / "arguments").mkdir()
    (tmp_path / "arguments/q.yaml").write_text(written, encoding="utf-8")
    done = run("weigh", *asked, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("error: the structure has errors, and nothing is left to weigh\n")


def test_a_wrong_setting_leaves_nothing_out_and_is_told_so(run, drinks):
    (drinks / "argmap.yaml").write_text("weighing: {reliability: x}\n", encoding="utf-8")
    done = run("weigh", cwd=drinks)
    assert done.returncode == 1
    assert "`reliability` should be a mapping of keys, not `x`" in done.stderr
    assert done.stderr.endswith("weighed with the defaults in place of what is wrong\n")
    assert "stands  tea" in done.stdout


def test_contributions_tell_arguments_and_origins_apart(weigh):
    told = weigh("--contributions", "tea")
    assert [line.split()[2:] for line in told.splitlines() if line.startswith("+")] == [
        ["argument", "same", "calm"],
        ["argument", "same", "cheap"],
        ["origin", "same", "leaflet"],
        ["origin", "same", "paper"],
    ]


def test_the_table_of_worths_is_told_where_it_decides(weigh):
    assert "certainty `hedged` at 0.8 in place of 0.7: `tea` would be open (now stands)" in weigh(
        "--sensitivity", "--only", "drinks"
    )


def test_the_table_of_worths_is_told_where_it_decides_which_position_leads(weigh):
    told = weigh("--sensitivity", "--only", "bread")
    assert told.endswith("no other position would lead by strength with a single entry of the table of worths\n")
    told = weigh("--sensitivity", "--only", "drinks")
    assert told.startswith("verdicts that turn")
    assert "\n\npositions that would lead by strength with a single entry" in told
    (lead, *_) = json.loads(weigh("--sensitivity", "--format", "json"))["lead_sensitivities"]
    assert (lead["issue"], lead["strongest"][0]) == ("drinks", "tea")


def test_shares_are_told_for_each_origin(weigh):
    told = weigh("--shapley", "tea")
    assert [line.split()[-1] for line in told.splitlines() if line.startswith("+")] == ["leaflet", "paper"]


def test_extensions_tell_in_which_of_them_positions_are_accepted(weigh):
    told = weigh("--semantics", "preferred", "--only", "drinks")
    assert "  tea stands, accepted in every extension\n  coffee fails, accepted in no extension\n" in told


DISPUTED = f"{DEBATE}undercut: {{wrong: {{claim: W., assumed: true}}}}\n"


def test_an_open_position_is_told_beside_its_extensions_with_the_reason(run, drinks):
    (drinks / "arguments/drinks.yaml").write_text(DISPUTED, encoding="utf-8")
    asked = ("weigh", "--semantics", "grounded", "--only", "drinks")
    told = run(*asked, cwd=drinks).stdout
    assert "  the question is disputed, which leaves no position in any extension\n" in told
    assert "  coffee is open, accepted in no extension\n    the question itself is disputed by `wrong` (0.50)\n" in told
    value = json.loads(run(*asked, "--format", "json", cwd=drinks).stdout)
    assert value["issues"][0]["positions"]["tea"] == {"verdict": "open", "in_some": False, "in_all": False}


def test_where_there_is_no_stable_extension_that_is_told_and_positions_in_words(run, drinks):
    (drinks / "arguments/drinks.yaml").write_text(DISPUTED, encoding="utf-8")
    asked = ("weigh", "--semantics", "stable", "--only", "drinks")
    told = run(*asked, cwd=drinks).stdout
    assert "  the map has no stable extension; in words:\n" in told
    assert "  tea is open\n" in told
    value = json.loads(run(*asked, "--format", "json", cwd=drinks).stdout)
    assert value["issues"][0]["positions"]["tea"] == {"verdict": "open", "in_some": None, "in_all": None}


def test_another_semantics_gives_other_strengths_and_the_same_verdicts(weigh):
    usual, other = (json.loads(weigh("--format", "json", *asked)) for asked in ((), ("--semantics", "df-quad")))
    assert (usual["semantics"], other["semantics"]) == ("quadratic-energy", "df-quad")
    tea, tea_by_other = usual["claims"][1], other["claims"][1]
    assert tea["cross_strength"] == tea_by_other["strength"] != tea["strength"]
    assert tea["verdict"] == tea_by_other["verdict"]


def test_json_says_everything_and_its_version(weigh):
    told = json.loads(weigh("--format", "json", "--only", "drinks"))
    assert told["format"] == 1
    assert [issue["standing"] for issue in told["issues"]] == [["tea"]]
    assert [claim["claim"] for claim in told["claims"]] == ["tea", "calm", "cheap", "coffee", "wakes"]
    assert told["claims"][0]["reason"]["pro"] == {"argument": "calm>tea", "weight": [0.8, 0.8]}
    assert told["claims"][4]["evidence"][0]["factors"] == [{"trait": "certainty", "word": "hedged", "value": 0.7}]
    assert [one["is_deciding"] for one in told["arguments"]] == [True, False, True]
    assert told["issues"][0]["flip_sets"]["searched_to"] == 1


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        (("--why", "tea"), "parts"),
        (("--without", "paper"), "changes"),
        (("--contributions", "tea"), "contributions"),
        (("--flips", "--most", "1"), "issues"),
        (("--sensitivity",), "sensitivities"),
        (("--shapley", "tea"), "shares"),
        (("--semantics", "stable"), "extensions"),
    ],
)
def test_every_answer_is_json_if_that_is_asked(weigh, asked, key):
    told = json.loads(weigh(*asked, "--format", "json"))
    assert told["format"] == 1
    assert told[key]


def test_evidence_is_told_by_position(weigh):
    assert "leaflet" in weigh("--matrix", "--only", "drinks")
    assert "doctor" in weigh("--matrix", "--only", "drinks", "--by", "source", "--speakers").lower()
    assert json.loads(weigh("--matrix", "--format", "json"))["format"] == 1


@pytest.mark.parametrize("name", ["apx", "bag"])
def test_a_map_is_written_for_solvers(weigh, drinks, name):
    assert weigh("--format", name, "-o", "map.txt") == "map.txt\n"
    assert (drinks / "map.txt").read_text(encoding="utf-8") == weigh("--format", name)


def test_the_same_project_gives_the_same_bytes(weigh):
    assert weigh("--format", "json", PYTHONHASHSEED="1") == weigh("--format", "json", PYTHONHASHSEED="2")


def test_what_does_not_count_is_told(run, drinks):
    (drinks / "seeds/paper.txt").write_text("Nothing of it.\n", encoding="utf-8")
    done = run("weigh", "--only", "drinks", cwd=drinks)
    assert done.returncode == 0
    assert "1 quotation not verified: what is not verified does not count" in done.stdout


def test_where_the_texts_are_missing_the_lock_speaks(run, drinks):
    run("lock", cwd=drinks)
    before = run("weigh", cwd=drinks).stdout
    (drinks / "seeds/leaflet.txt").unlink()
    after = run("weigh", cwd=drinks).stdout
    assert after == before + "2 quotations known from the lock alone: the texts are not here\n"


def test_colour_is_only_where_it_is_wanted(weigh):
    assert "\x1b[1;32mstands\x1b[0m  tea" in weigh("--color", "always")
    assert "\x1b" not in weigh("--color", "auto")


def test_errors_that_leave_something_out_are_told_and_the_rest_is_weighed(run, drinks):
    debate = DEBATE.replace("    claim: Coffee is better.\n", "    claim: Coffee is better.\n    clam: x\n")
    (drinks / "arguments/drinks.yaml").write_text(debate, encoding="utf-8")
    done = run("weigh", cwd=drinks)
    assert done.returncode == 1
    assert "unknown-key" in done.stderr
    assert "what they leave out of the map was not weighed" in done.stderr
    assert "stands  tea" in done.stdout


@pytest.mark.parametrize(
    ("asked", "message", "help_line"),
    [
        (("--why", "cal"), "there is no claim `cal`", "did you mean `calm`?"),
        (("--contributions", "leaflet"), "there is no claim `leaflet`: that is a source", "--without leaflet`"),
        (("--why", "drinks"), "`drinks` is an issue", "`argmap weigh --only drinks`"),
        (("--without", "drinks"), "`drinks` is an issue", "`argmap weigh --only drinks`"),
        (("--without", "leflet"), "there is no claim, step, source or speaker `leflet`", "did you mean `leaflet`?"),
        (("--only", "drink"), "there is no issue `drink`", "did you mean `drinks`?"),
        (("-o", "nowhere/map.txt"), "there is no folder `nowhere`", "make it first"),
        (("-o", "arguments/drinks.yaml"), "`arguments/drinks.yaml` is a file of the project", "another file"),
        (("-o", "arguments/new.yaml"), "`arguments/new.yaml` is in `arguments/`", "another folder"),
        (("-o", "seeds/paper.txt"), "`seeds/paper.txt` is a file of the project", "another file"),
        (("-o", "argmap.lock"), "`argmap.lock` is a file of the project", "another file"),
    ],
)
def test_what_is_not_there_is_told_with_the_nearest(run, drinks, asked, message, help_line):
    done = run("weigh", *asked, cwd=drinks)
    assert done.returncode == 2
    assert done.stderr.startswith(f"error: {message}")
    assert help_line in done.stderr
    assert (drinks / "arguments/drinks.yaml").read_text(encoding="utf-8") == DEBATE


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (("--why", "tea", "--flips"), "`--why` and `--flips` do not go together"),
        (("--without", "tea", "--all"), "`--without` and `--all` do not go together"),
        (("--depth", "2"), "`--depth` stands with `--why`"),
        (("--most", "2"), "`--most` stands with `--flips`"),
        (("--by", "source", "--why", "tea"), "`--by` stands with `--matrix`"),
        (("--speakers",), "`--speakers` stands with `--matrix`"),
        (("--format", "svg"), "`--format svg` stands with `--matrix`"),
        (("--format", "apx", "--why", "tea"), "does not go with `--why`"),
        (("--semantics", "stable", "--why", "tea"), "`--semantics stable` does not go with"),
        (("--semantics", "quadratic"), "is not one of"),
    ],
)
def test_what_does_not_go_together_is_a_mistake_of_usage(run, drinks, asked, message):
    done = run("weigh", *asked, cwd=drinks, COLUMNS="160")
    assert done.returncode == 2
    assert message in done.stderr
