"""Evidence that is to be looked at again: what makes it so, what does not, and what puts an end to it."""

from __future__ import annotations

import pytest

from argmap.model.quotation import Locked, Stale
from argmap.review import suspicion
from argmap.review.survival import Fate
from argmap.review.suspicion import find_suspicions
from debates import Debate

FILES = {
    "arguments/bridge.yaml": """argmap: 1
issue: bridge
question: Should the old bridge be kept?
positions:
  keep:
    claim: The bridge should be kept.
    pro:
      useful:
        claim: The bridge is used every day.
        evidence:
          - source: council
            quote: four hundred people cross it
          - source: council
            quote: the ferry […] stopped in May
        undercut:
          by-few:
            claim: They are always the same people.
            source: council
            quote: Most of them live in the upper town
  replace:
    claim: The bridge should be replaced.
    pro:
      costly: {claim: Repairs cost more than a new one., assumed: true}
undercut:
  no-choice:
    claim: The law has settled this already.
    source: council
    quote: the law asks for a railing
""",
    "seeds/sources.yaml": "argmap: 1\nsources:\n  council: council.txt\n  paper: paper.txt\n",
    "seeds/council.txt": (
        "The clerk reported on the bridge. Each morning four hundred people cross it to go to work,\n"
        "and on market days many more. Since the ferry, which was old and slow, stopped in May,\n"
        "there is no other way over the river. Most of them live in the upper town, he said.\n"
        "He added that the law asks for a railing of a certain height on both sides of any footway.\n"
    ),
    "seeds/paper.txt": "The weekly wrote that six hundred people cross it, and that the law is unclear.\n",
}
MAP, TEXT = "arguments/bridge.yaml", "seeds/council.txt"
ALL = ("useful/0", "useful/1", "by-few/0", "no-choice/0")


@pytest.fixture
def debate() -> Debate:
    return Debate(FILES).lock()


@pytest.fixture
def reviewed(debate) -> Debate:
    return debate.review(*ALL)


def test_the_first_lock_takes_everything_as_it_is(debate):
    assert debate.reviewers() == dict.fromkeys(sorted(ALL), "")
    assert debate.suspects() == {}


def test_without_reviews_nothing_is_suspect(debate):
    debate.files["argmap.lock"] = '{\n"version": 2\n}\n'
    assert debate.suspects() == {}


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        pytest.param(MAP, "used every day", "used every night", {"useful/0", "useful/1", "by-few/0"}, id="the claim"),
        pytest.param(MAP, "should be kept.", "must be kept.", {"useful/0", "useful/1", "by-few/0"}, id="the position"),
        pytest.param(MAP, "the old bridge be kept?", "the bridge stay?", {"no-choice/0"}, id="the question"),
        pytest.param(TEXT, "Each morning", "Each Monday", {"useful/0"}, id="words before the passage"),
        pytest.param(TEXT, "he said", "she said", {"by-few/0", "no-choice/0"}, id="words after the passage"),
        pytest.param(TEXT, "old and slow", "new and fast", {"useful/1"}, id="words left out of the passage"),
        pytest.param(MAP, "      useful:", "      needed:", {"by-few/0"}, id="the name of the target of a step"),
    ],
)
def test_what_is_changed_makes_suspect_what_hangs_on_it(debate, path, old, new, expected):
    assert set(debate.edit(path, old, new).suspects()) == expected
    assert set(debate.lock().suspects()) == expected


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        pytest.param(MAP, "used every day.", "used\n          every   day.", id="a claim wrapped"),
        pytest.param(MAP, "The bridge should be kept.", '"The bridge should be kept."', id="a claim in YAML's quotes"),
        pytest.param(TEXT, "cross it to go to work,\nand", "cross it\nto go to work, and", id="a text wrapped"),
        pytest.param(TEXT, "slow, stopped", "slow — stopped", id="a dash in the text"),
        pytest.param(TEXT, "The clerk reported", "A clerk reported", id="words far from any passage"),
        pytest.param(MAP, "Repairs cost more", "Repairs cost much more", id="a claim without evidence"),
        pytest.param(MAP, "quote: four hundred", "quote: four\n              hundred", id="a quotation wrapped"),
    ],
)
def test_what_does_not_matter_makes_nothing_suspect(reviewed, path, old, new):
    assert reviewed.edit(path, old, new).suspects() == {}
    assert reviewed.lock().suspects() == {}


def test_each_thing_that_changed_is_told(reviewed):
    reviewed.edit(MAP, "used every day", "used every night").edit(MAP, "should be kept.", "stays.")
    reviewed.edit(TEXT, "Each morning", "Each Monday")
    assert reviewed.suspects()["useful/0"] == ["the words around it", "the claim", "what the claim bears on"]
    assert reviewed.suspects()["useful/1"] == ["the claim", "what the claim bears on"]


def test_an_edited_quotation_that_nobody_reviewed_is_taken_as_it_is(debate):
    debate.edit(MAP, "quote: four hundred people cross it", "quote: four hundred people cross it to go to work")
    assert debate.suspects() == {}
    assert debate.lock().suspects() == {}
    assert debate.reviewers()["useful/0"] == ""


def test_an_edited_quotation_that_somebody_reviewed_stays_suspect(reviewed):
    reviewed.edit(MAP, "quote: four hundred people cross it", "quote: four hundred people cross it to go to work")
    assert reviewed.suspects() == {"useful/0": ["the quotation"]}
    assert reviewed.lock().lock().suspects() == {"useful/0": ["the quotation"]}
    assert reviewed.review("useful/0", by="the author").suspects() == {}
    assert reviewed.reviewers()["useful/0"] == "the author"


def test_an_edit_taken_back_is_no_longer_suspect(reviewed):
    longer = "quote: four hundred people cross it to go to work"
    reviewed.edit(MAP, "quote: four hundred people cross it", longer).lock()
    assert reviewed.edit(MAP, longer, "quote: four hundred people cross it").suspects() == {}
    assert reviewed.lock().suspects() == {}


def test_another_prefix_is_another_digest_and_the_same_passage(reviewed):
    quote = "quote: four hundred people cross it"
    reviewed.edit(MAP, quote, f"{quote}\n            prefix: Each morning")
    assert reviewed.suspects() == {}
    assert reviewed.lock().suspects() == {}
    assert reviewed.reviewers()["useful/0"] == "the editor"


def test_other_editorial_words_in_a_quotation_are_another_quotation(reviewed):
    reviewed.edit(MAP, "four hundred people cross it", "four hundred people [all workers] cross it").lock().review(
        "useful/0"
    )
    reviewed.edit(MAP, "[all workers]", "[all idlers]")
    assert reviewed.suspects() == {"useful/0": ["the quotation"]}
    assert reviewed.lock().suspects() == {"useful/0": ["the quotation"]}


def test_evidence_in_another_order_keeps_its_reviews(debate):
    debate.review("useful/1")
    one, other = "quote: four hundred people cross it", "quote: the ferry […] stopped in May"
    debate.edit(MAP, one, "quote: -").edit(MAP, other, one).edit(MAP, "quote: -", other)
    assert debate.suspects() == {}
    assert debate.lock().reviewers()["useful/0"] == "the editor"
    assert debate.reviewers()["useful/1"] == ""


def test_a_new_quotation_before_an_edited_one_does_not_take_its_review(debate):
    debate.review("useful/0")
    first = "          - source: council\n            quote: four hundred people cross it\n"
    new = "          - source: council\n            quote: no other way over the river\n"
    debate.edit(MAP, first, new + first.replace("cross it", "cross it to go"))
    assert debate.suspects() == {"useful/1": ["the quotation"]}
    assert debate.lock().reviewers() == {**dict.fromkeys(ALL, ""), "useful/1": "the editor", "useful/2": ""}


def test_a_claim_with_another_name_keeps_its_reviews(reviewed):
    reviewed.edit(MAP, "      by-few:", "      by-some:")
    assert reviewed.suspects() == {}
    assert reviewed.lock().reviewers()["by-some/0"] == "the editor"


def test_evidence_given_to_another_source_stays_suspect(reviewed):
    reviewed.edit(
        MAP, "source: council\n            quote: four hundred", "source: paper\n            quote: six hundred"
    )
    assert reviewed.suspects() == {"useful/0": ["the quotation"]}


def test_a_quotation_that_was_lost_keeps_its_review_until_it_is_verified_again(reviewed):
    reviewed.edit(TEXT, "Each morning four hundred", "Each morning five hundred").lock()
    assert "useful/0" not in reviewed.reviewers()
    assert reviewed.locked.lost["useful", 0].reviewed.by == "the editor"
    reviewed.lock().edit(MAP, "quote: four hundred", "quote: five hundred")
    assert reviewed.suspects() == {"useful/0": ["the quotation"]}
    reviewed.lock()
    assert reviewed.reviewers()["useful/0"] == "the editor"
    assert reviewed.locked.lost == {}
    assert reviewed.suspects() == {"useful/0": ["the quotation"]}


def test_a_passage_that_comes_back_in_other_words_is_suspect(debate):
    debate.edit(TEXT, "Each morning four hundred", "Each morning five hundred").lock()
    assert set(debate.locked.lost) == {("useful", 0)}
    debate.edit(TEXT, "Each morning five hundred", "In dreams four hundred")
    assert debate.suspects() == {"useful/0": ["the words around it"]}
    assert debate.lock().suspects() == {"useful/0": ["the words around it"]}


PIECE = "          - source: council\n            quote: four hundred people cross it\n"


def test_the_review_of_a_quotation_that_is_taken_out_is_kept_until_it_comes_back(reviewed):
    reviewed.edit(MAP, PIECE, "").lock().lock()
    assert reviewed.locked.lost["useful", 0].reviewed.by == "the editor"
    other = "          - source: council\n            quote: the ferry […] stopped in May\n"
    assert reviewed.edit(MAP, other, other + PIECE).suspects() == {}
    reviewed.lock()
    assert reviewed.reviewers()["useful/1"] == "the editor"
    assert reviewed.locked.lost == {}


def test_a_quotation_that_nobody_reviewed_is_forgotten_when_it_is_taken_out(debate):
    assert debate.edit(MAP, PIECE, "").lock().locked.lost == {}


def test_a_lost_quotation_gives_its_review_to_no_new_one_from_elsewhere(reviewed):
    reviewed.edit(MAP, PIECE, "").lock()
    other = "          - source: council\n            quote: the ferry […] stopped in May\n"
    new = "          - source: council\n            quote: no other way over the river\n"
    assert reviewed.edit(MAP, other, other + new).suspects() == {}


def test_debates_that_are_gone_for_a_moment_lose_no_review(reviewed):
    here = reviewed.files[MAP]
    reviewed.files[MAP] = "argmap: 1\nissue: bridge\nquestion: Should it be kept?\npositions:\n  keep: Yes.\n"
    assert reviewed.lock().lock().locked.evidence == {}
    reviewed.files[MAP] = here
    assert reviewed.lock().reviewers() == dict.fromkeys(ALL, "the editor")
    assert reviewed.locked.lost == {}


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param({"quote: Most of them live": "quote: them live"}, id="and an edited quotation"),
        pytest.param({"council\n            quote: Most": "paper\n            quote: Most"}, id="and another source"),
        pytest.param(
            {"always the same": "hardly ever the same", "quote: Most of them": "quote: of them"},
            id="and another text and an edited quotation",
        ),
    ],
)
def test_a_claim_with_another_name_keeps_its_reviews_for_another_look(reviewed, edits):
    reviewed.files["seeds/paper.txt"] += "Most of them live in the upper town.\n"
    for old, new in {"by-few:": "by-some:", **edits}.items():
        reviewed.edit(MAP, old, new)
    assert reviewed.suspects()["by-some/0"][0] == "the quotation"
    assert reviewed.lock().reviewers()["by-some/0"] == "the editor"


FILES_OF_TWO = """argmap: 1
issue: ferry
question: Does the ferry run?
positions:
  runs:
    claim: It runs.
    con:
      first: {claim: They say so., source: council, quote: the ferry}
      second: {claim: They do not believe it., source: council, quote: the ferry}
"""


def test_equal_quotations_of_two_claims_with_other_names_keep_each_its_own_review():
    debate = Debate({**FILES, MAP: FILES_OF_TWO}).lock().review("second/0")
    debate.edit(MAP, "first:", "third:").edit(MAP, "second:", "another:")
    assert debate.lock().reviewers() == {"another/0": "the editor", "third/0": ""}


def test_a_reviewed_quotation_that_moves_to_another_claim_takes_its_review_along(reviewed):
    only = "    source: council\n    quote: the law asks for a railing\n"
    both = "    evidence:\n      - {source: council, quote: the law asks for a railing}\n"
    both += "      - {source: council, quote: four hundred people cross it}\n"
    reviewed.edit(MAP, PIECE, "").edit(MAP, only, both)
    assert "the claim" in reviewed.suspects()["no-choice/1"]
    names = ("by-few/0", "no-choice/0", "no-choice/1", "useful/0")
    assert reviewed.lock().reviewers() == dict.fromkeys(names, "the editor")


def test_editorial_words_that_are_taken_out_are_an_edit(reviewed):
    reviewed.edit(MAP, "people cross it", "people [never] cross it").lock().review("useful/0")
    reviewed.edit(MAP, "people [never] cross it", "people […] cross it")
    assert reviewed.suspects() == {"useful/0": ["the quotation"]}
    assert reviewed.lock().suspects() == {"useful/0": ["the quotation"]}


def test_editorial_words_at_the_edge_of_a_quotation_are_part_of_it(reviewed):
    reviewed.edit(MAP, "quote: four hundred people", "quote: '[Not] four hundred people").edit(
        MAP, "cross it\n", "cross it'\n"
    )
    reviewed.lock().review("useful/0").edit(MAP, "[Not] ", "")
    assert reviewed.suspects() == {"useful/0": ["the quotation"]}


def test_an_edit_of_its_quotation_does_not_settle_a_claim_that_changed(debate):
    debate.edit(MAP, "used every day", "never used")
    quote = "quote: four hundred people cross it"
    debate.edit(MAP, quote, f"{quote} to go")
    assert debate.suspects()["useful/0"] == ["the claim"]
    debate.lock().edit(MAP, f"{quote} to go", quote).lock()
    assert debate.suspects()["useful/0"] == ["the claim"]


def test_without_the_text_no_review_is_lost_or_given_away(debate):
    debate.review("useful/0", by="Ana").review("useful/1", by="Bea").take_away("seeds/council.txt")
    debate.edit(MAP, PIECE, "").edit(MAP, "the ferry […] stopped in May", "the ferry […] never stopped").lock().lock()
    kept = [*debate.locked.evidence.values(), *debate.locked.lost.values()]
    assert sorted(record.reviewed.by for record in kept) == ["", "", "Ana", "Bea"]


def test_locking_never_ends_a_suspicion(reviewed):
    reviewed.edit(MAP, "used every day", "used every night")
    before = reviewed.suspects()
    assert before
    assert reviewed.lock().lock().suspects() == before


def test_editorial_edits_move_the_baseline_and_leave_the_reviewer(reviewed):
    reviewed.edit(MAP, "used every day", "in use every day").edit(TEXT, "Each morning", "Every morning")
    assert set(reviewed.suspects()) == {"useful/0", "useful/1", "by-few/0"}
    assert set(reviewed.take_as_editorial("useful/0").suspects()) == {"useful/1", "by-few/0"}
    assert reviewed.take_as_editorial(*ALL).suspects() == {}
    assert set(reviewed.reviewers().values()) == {"the editor"}


def test_without_the_text_the_lock_and_the_relations_still_tell(reviewed):
    reviewed.take_away("seeds/council.txt")
    assert isinstance(reviewed.project.map.claims["useful"].evidence[0].verification, Locked)
    assert reviewed.suspects() == {}
    expected = {
        "useful/0": ["the claim"],
        "useful/1": ["the claim"],
        "by-few/0": ["what the claim bears on"],
    }
    assert reviewed.edit(MAP, "used every day", "used every night").suspects() == expected
    assert reviewed.lock().suspects() == expected


def test_without_the_text_what_was_suspect_stays_so(reviewed):
    reviewed.edit(TEXT, "Each morning", "Each Monday").lock().take_away("seeds/council.txt")
    assert reviewed.suspects() == {"useful/0": ["the words around it"]}
    assert reviewed.lock().suspects() == {"useful/0": ["the words around it"]}


def test_what_is_stale_is_not_suspect_as_well_and_keeps_its_review(reviewed):
    reviewed.take_away("seeds/council.txt").edit(MAP, "quote: four hundred", "quote: some hundred")
    assert isinstance(reviewed.project.map.claims["useful"].evidence[0].verification, Stale)
    assert reviewed.suspects() == {}
    assert reviewed.lock().edit(MAP, "quote: some hundred", "quote: four hundred").suspects() == {}
    assert reviewed.lock().reviewers()["useful/0"] == "the editor"


def test_what_the_first_version_did_not_know_did_not_change(debate):
    lines = debate.files["argmap.lock"].splitlines()
    assert all(', "around_sha256"' in line for line in lines if line.startswith('"evidence'))
    context = f'"ctx": ["{"0" * 64}", "{"0" * 64}"]}},'
    first = [line.split('"around_sha256"')[0] + context if line.startswith('"evidence') else line for line in lines]
    debate.files["argmap.lock"] = "\n".join(first).replace('"version": 2', '"version": 1')
    assert debate.edit(TEXT, "Each morning", "Each Monday").suspects() == {}
    assert debate.lock().suspects() == {}
    assert debate.locked.version == 2
    assert debate.edit(TEXT, "Each Monday", "Each Tuesday").suspects() == {"useful/0": ["the words around it"]}


def test_nothing_of_a_source_is_hashed_while_all_is_as_it_was_locked(reviewed, monkeypatch):
    project = reviewed.project
    for name in ("evidence_record", "quotation_digest", "pair_records"):
        monkeypatch.delattr(suspicion, name)
    assert list(find_suspicions(project.map, project.texts.readable, project.lock)) == []


def test_a_changed_text_tells_of_each_quotation_what_became_of_it(debate):
    debate.files["seeds/council.txt"] = "A note.\n" + debate.files["seeds/council.txt"]
    assert debate.fates() == dict.fromkeys(ALL, Fate.MOVED)
    debate.edit(TEXT, "which was old", "which was quite old").edit(
        TEXT, "He added that the law asks", "She added that laws ask"
    )
    assert debate.fates() == {
        "useful/0": Fate.MOVED,
        "useful/1": Fate.OTHER_WORDS_AROUND,
        "by-few/0": Fate.OTHER_WORDS_AROUND,
        "no-choice/0": Fate.LOST,
    }
    assert debate.lock().fates() == {}


def test_a_text_with_other_bytes_or_another_extractor_is_no_changed_text(debate):
    debate.files["seeds/council.txt"] = debate.files["seeds/council.txt"].replace("\n", "\r\n")
    debate.files["argmap.lock"] = debate.files["argmap.lock"].replace('"text/1"', '"text/0"')
    assert debate.fates() == {}
    assert debate.suspects() == {}


def test_a_quotation_edited_meanwhile_is_not_counted_among_the_survivors(debate):
    debate.edit(MAP, "quote: four hundred people cross it", "quote: five hundred people")
    assert "useful/0" not in debate.edit(TEXT, "Each morning four hundred", "Each morning five hundred").fates()


TWICE = {
    "arguments/ferry.yaml": """argmap: 1
issue: ferry
question: Does the ferry run?
positions:
  runs:
    claim: It runs.
    pro:
      said:
        claim: So they say.
        source: log
        quote: the ferry runs again
        prefix: "In spring "
  rests:
    claim: It does not.
""",
    "seeds/sources.yaml": "argmap: 1\nsources:\n  log: log.txt\n",
    "seeds/log.txt": "In spring the ferry runs again. Nobody believed that the ferry runs again.\n",
}
FERRY, LOG = "arguments/ferry.yaml", "seeds/log.txt"


def test_the_same_words_elsewhere_do_not_save_a_deleted_passage():
    debate = Debate(TWICE).lock()
    assert debate.locked.evidence["said", 0].spans[0].start == 10
    assert debate.edit(LOG, "In spring the ferry runs again. ", "").fates() == {"said/0": Fate.LOST}
    assert debate.lock().locked.evidence == {}


def test_the_same_words_in_quite_other_surroundings_survive_and_are_suspect():
    debate = (
        Debate(TWICE)
        .edit(FERRY, '\n        prefix: "In spring "', "")
        .edit(LOG, "Nobody believed that", "Later")
        .edit(LOG, "Later the ferry runs again.", "Later it sank.")
    )
    debate.lock()
    debate.files["seeds/log.txt"] = "The ferry sank. It is untrue that the ferry runs again, said the captain.\n"
    assert debate.fates() == {"said/0": Fate.OTHER_WORDS_AROUND}
    assert debate.lock().suspects() == {"said/0": ["the words around it"]}
