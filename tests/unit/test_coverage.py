"""Coverage: which part of a text is quoted, by whom, and how that is told."""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from argmap.review.lock_entries import lock_entries
from argmap.semantics.bearing import Bearing, Side
from argmap.semantics.coverage import Stand
from argmap.sources.lock import print_lock
from argmap.text.display_width import display_width
from argmap.workspace.coverage import cover_project, print_coverage
from argmap.workspace.files import MemoryFiles
from argmap.workspace.project import load_project

DEBATE = """\
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    claim: Tea is better.
    title: Tea & <b>calm</b>
    pro:
      calm:
        claim: Tea keeps you "calm".
        evidence:
          - {source: leaflet, quote: Tea keeps you calm}
          - {source: leaflet, quote: keeps you calm and warm}
        undercut:
          cold: {claim: It is cold., source: leaflet, quote: Cold tea does not}
    con:
      bitter: {claim: Tea is bitter., source: leaflet, quote: It is bitter}
  coffee: Coffee is better.
undercut:
  water: {claim: There is water., source: leaflet, quote: Water is best}
"""
SOURCES = """\
argmap: 1
sources:
  leaflet:
    file: leaflet.txt
    lang: en
    title: A leaflet <script>alert(1)</script>
    text: private
    regions: [{kind: heading, lines: 1}, {kind: heading, lines: 4}, {kind: boilerplate, lines: 6}]
"""
TEXT = """\
On tea
Tea keeps you calm and warm. It is bitter.
Nobody quotes this. Nor this, <i>here</i>.
On water
Cold tea does not. Water is best.
All rights reserved.
"""


def project(text=TEXT, debate=DEBATE, sources=SOURCES, **further):
    files = {"arguments/drinks.yaml": debate, "seeds/sources.yaml": sources} | further
    return load_project(MemoryFiles(files | ({} if text is None else {"seeds/leaflet.txt": text})))


def covered(**more):
    (one,) = cover_project(project(**more))
    return one


def printed(format_name, width=100, **more):
    return "".join(print_coverage(project(**more), format_name, width=width))


def test_only_running_text_counts():
    running = ("Tea keeps you calm and warm.", "It is bitter.", "Nobody quotes this.", "Nor this, <i>here</i>.")
    assert covered().share.characters == len("".join((*running, "Cold tea does not.", "Water is best.")))


def test_characters_that_several_quotations_cover_count_once():
    quoted = "Tea keeps you calm and warm" + "It is bitter" + "Cold tea does not" + "Water is best"
    assert covered().share.quoted == len(quoted)


def test_each_position_has_its_share_for_and_against_it():
    tea = Side("drinks", "tea")
    assert covered().share.stands == {
        Stand(tea, Bearing.FOR): len("Tea keeps you calm and warm"),
        Stand(tea, Bearing.AGAINST): len("It is bitter") + len("Cold tea does not"),
        Stand(Side("drinks"), Bearing.AGAINST): len("Water is best"),
    }


def test_a_section_begins_at_each_heading():
    assert [section.heading for section in covered().sections] == ["On tea", "On water"]


def test_a_sentence_knows_who_quotes_it():
    one = covered()
    users = [
        (sentence.span.of(TEXT), [one.uses[use].claim for use in sentence.uses])
        for sentence in one.sections[0].sentences
    ]
    assert users == [
        ("Tea keeps you calm and warm.", ["calm", "calm"]),
        ("It is bitter.", ["bitter"]),
        ("Nobody quotes this.", []),
        ("Nor this, <i>here</i>.", []),
    ]


def test_a_stretch_that_nobody_quotes_is_whole_sentences_of_one_section():
    assert [gap.of(TEXT) for gap in covered().gaps] == ["Nobody quotes this. Nor this, <i>here</i>."]


def test_a_quotation_that_is_not_verified_covers_nothing():
    assert covered(text=TEXT.replace("bitter", "sweet")).share.quoted == covered().share.quoted - len("It is bitter")


def test_an_empty_text_has_no_share():
    assert covered(text="\n").share.characters == 0


def test_of_a_text_that_nothing_knows_nothing_is_told():
    assert "no lock knows it" in printed("text", text=None)


def test_the_table_tells_sections_shares_and_stretches():
    assert printed("text", width=80).splitlines() == [
        "shares of running text; + quoted for, − against, ± for and against a position",
        "",
        "leaflet (en, 5 quotations, not for publication): A leaflet <script>alert(1)</sc…",
        "  section           characters  quoted  by",
        "  On tea                    82   47.6%  tea +32.9% −14.6%",
        "  On water                  32   93.8%  tea −53.1%, the question `drinks` −40.6%",
        "  all                      114   60.5%  tea +23.7% −25.4%,",
        "                                        the question `drinks` −11.4%",
        "  longest stretches that nobody quotes",
        "  line 3, 42 characters: Nobody quotes this. Nor this, <i>here</i>.",
    ]


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_no_line_of_the_table_is_wider_than_the_terminal(width):
    sources = SOURCES.replace("A leaflet", "飲み物についての小冊子" * 20)
    text = TEXT.replace("On tea", "茶について" * 30).replace("Nobody quotes this.", "誰も引用しない。" * 40)
    lines = printed("text", width=width, sources=sources, text=text).splitlines()
    assert max(map(display_width, lines)) <= width


def test_nothing_in_the_table_can_command_the_terminal():
    assert "\x1b" not in printed("text", text=TEXT.replace("On tea", "On \x1b[31mtea").replace("Nobody", "No\x1bbody"))


def test_the_json_has_everything_down_to_the_sentence():
    (source,) = json.loads(printed("json"))["sources"]
    assert (source["name"], source["text"], source["is_private"]) == ("leaflet", "here", True)
    assert source["characters"] == sum(section["characters"] for section in source["sections"]) == 114
    sentence = source["sections"][0]["sentences"][0]
    assert TEXT[slice(*sentence["span"])] == "Tea keeps you calm and warm."
    assert [source["uses"][user]["claim"] for user in sentence["users"]] == ["calm", "calm"]
    assert sentence["by"] == [
        {"issue": "drinks", "position": "tea", "bearing": "for", "quoted": 27, "share": round(27 / 28, 4)}
    ]
    assert source["uses"][0]["bears_on"] == [{"issue": "drinks", "position": "tea", "bearing": "for"}]


def test_json_of_no_sources_is_json():
    assert json.loads(printed("json", sources="argmap: 1\nsources: {}\n"))["sources"] == []


class Page(HTMLParser):
    """A page as a browser has it: elements, ids, links, and the words of the texts without the numbers in them."""

    VOID = frozenset({"meta", "br", "path", "rect"})

    def __init__(self, html):
        super().__init__()
        self.elements, self.ids, self.links, self.attributes = Counter(), Counter(), [], []
        self.words, self.open = [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.elements[tag] += 1
        values = dict(attributes)
        self.attributes += attributes
        self.ids.update([values["id"]] if "id" in values else [])
        self.links += [values["href"]] if "href" in values else []
        if tag not in self.VOID:
            self.open.append((tag, values.get("class", "")))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        classes = [name for _, name in self.open]
        if "text" in classes and "tag" not in classes:
            self.words.append(data)


def squeezed(text):
    return "".join(text.split())


def test_the_page_stands_by_itself_and_what_comes_from_files_is_text():
    html = printed("html")
    page = Page(html)
    assert page.open == []
    assert page.elements["script"] == page.elements["b"] - 2 == page.elements["link"] == page.elements["img"] == 0
    assert "default-src 'none'" in html
    assert all(link.startswith("#") for link in page.links)
    assert not re.search(r"https?:|//|url\(|@import", html)
    assert not any(name.startswith("on") or name == "src" for name, _ in page.attributes)


def test_every_link_of_the_page_leads_somewhere_and_no_id_stands_twice():
    page = Page(printed("html"))
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert set(page.ids.values()) == {1}
    assert page.elements["mark"] >= 5


def test_the_page_has_the_whole_text_with_its_language_and_a_notice():
    html = printed("html")
    assert squeezed("".join(Page(html).words)) == squeezed(TEXT)
    assert '<div class="text" lang="en">' in html
    assert "Not for publication" in html
    assert "Not for publication" not in printed("html", sources=SOURCES.replace("    text: private\n", ""))


def test_lines_of_a_paragraph_are_set_together_and_headings_apart():
    regions = "regions: [{kind: heading, lines: 1}]"
    sources = re.sub(r"regions: .*", regions, SOURCES)
    wrapped = "On tea\nTea keeps you calm\nand warm. It is bitter.\n\nNobody quotes\nthis.\n"
    page = printed("html", text=wrapped, sources=sources)
    assert re.findall(r'<(p|h4) id="s1-c(\d+)"', page) == [("h4", "0"), ("p", "7"), ("p", "51")]
    assert "Nobody quotes this.</p>" in page
    assert 'href="#s1-c51"' in page


def test_the_legend_has_a_question_only_where_something_objects_to_it():
    assert "the question itself is objected to" in printed("html")
    without = DEBATE.partition("undercut:\n  water")[0]
    assert "the question itself is objected to" not in printed("html", debate=without)


def test_a_source_without_a_title_is_named_once_in_its_head():
    untitled = re.sub(r"    title: .*\n", "", SOURCES)
    assert '<p class="muted">en · 5 quotations' in printed("html", sources=untitled)
    assert '<p class="muted">leaflet · en · 5 quotations' in printed("html")


def test_the_page_names_claim_and_positions_where_one_points_at_a_quotation():
    assert 'title="bitter: Tea is bitter. (against A Tea &amp; &lt;b&gt;calm&lt;/b&gt;)"' in printed("html")
    assert '<a class="tag" href="#s1-u3">3 A−</a>' in printed("html")
    assert ">5 ?−</a>" in printed("html")


def test_a_quotation_across_lines_and_one_with_a_gap_are_marked_in_each_part():
    debate = DEBATE.replace("quote: It is bitter", 'quote: "It is bitter. Nobody quotes this. […] does not."')
    page = Page(printed("html", debate=debate, text=TEXT.replace("On water\n", "")))
    assert page.open == []
    assert squeezed("".join(page.words)) == squeezed(TEXT.replace("On water\n", ""))


def test_of_a_text_that_is_not_here_the_lock_tells_the_shares():
    here = project()
    lock = print_lock(lock_entries(here.map, here.texts.readable))
    one = covered(text=None, **{"argmap.lock": lock})
    assert (one.text, one.sections, one.share.characters) == (None, (), len(TEXT))
    assert one.share.quoted == covered().share.quoted
    assert "the lock knows what is quoted" in printed("text", text=None, **{"argmap.lock": lock})
    page = Page(printed("html", text=None, **{"argmap.lock": lock}))
    assert page.elements["mark"] == 0
    assert {link[1:] for link in page.links} <= set(page.ids)


def test_a_text_of_nothing_but_headings_has_no_share():
    assert "there is no running text" in printed("text", text="On tea\n")
