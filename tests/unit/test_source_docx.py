"""Reading DOCX: the words as printed, with tracked changes accepted, and every kind of damage as a problem."""

from __future__ import annotations

import pytest

from argmap.model.source import SourceText
from argmap.sources import SourceProblem, docx
from argmap.sources.extraction import archive as archive_module
from argmap.sources.extraction import xml_events
from documents import MORE, archive, paragraph, relationships, run
from documents import docx as made

MARK = "<w:r><w:footnoteReference w:id='1'/></w:r>"
STYLES = """
<w:style w:styleId="Nagwek1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:styleId="Mine"><w:name w:val="My heading"/><w:basedOn w:val="Nagwek1"/></w:style>
<w:style w:styleId="Leveled"><w:name w:val="Chapter"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:styleId="Legenda"><w:name w:val="caption"/></w:style>
<w:style w:styleId="Spistreci1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
"""


def read(*paragraphs, **parts):
    return docx.read(made("".join(paragraphs), **parts), "speech.docx")


def text_of(*paragraphs, **parts):
    source = read(*paragraphs, **parts)
    assert isinstance(source, SourceText), source
    assert source.extractor == "docx/1"
    return source.text


def problem_of(content):
    problem = docx.read(content, "speech.docx")
    assert isinstance(problem, SourceProblem), problem
    assert problem.help
    return problem.message


@pytest.mark.parametrize(
    ("written", "text"),
    [
        pytest.param([run("a br"), run("id", "<w:b/>"), run("ge")], "a bridge", id="a run inside a word"),
        pytest.param(["a", "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/></w:r>"], "a\tb\nc\n", id="tabs"),
        pytest.param(["<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r>"], "e\u2011mail", id="hyphen"),
        pytest.param(["<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t></w:r>"], "co\u00adop", id="soft hyphen"),
        pytest.param(
            [
                f'<w:r><w:sym w:font="Symbol" w:char="{code}"/></w:r>'
                for code in ("F0B3", "F0B1", "F061", "00A3", "F0AE")
            ],
            "≥±α≤→",
            id="symbols",
        ),
        pytest.param(
            [
                '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0BE"/></w:r>',
                '<w:r><w:sym w:font="Symbol" w:char="F080"/><w:sym w:font="Arial" w:char="2192"/></w:r>',
                '<w:r><w:sym w:font="Arial" w:char="D800"/></w:r>',
            ],
            "\ufffd\ufffd\ufffd→\ufffd",
            id="symbols that are not known",
        ),
        pytest.param(['<w:r><w:sym w:char="no"/></w:r>'], "\ufffd", id="symbol without a number"),
        pytest.param(
            ["a ", f"<w:ins>{run('new')}</w:ins>", f"<w:del>{run('old')}</w:del>", " b"], "a new b", id="edit"
        ),
        pytest.param(["<w:del><w:r><w:delText>old</w:delText></w:r></w:del>", "b"], "b", id="deleted text"),
        pytest.param([f"<w:moveFrom>{run('x')}</w:moveFrom>", f"<w:moveTo>{run('y')}</w:moveTo>"], "y", id="moved"),
        pytest.param(
            [
                '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>',
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
                "7",
                '<w:fldSimple w:instr="x"><w:r><w:t>8</w:t></w:r></w:fldSimple>',
            ],
            "78",
            id="fields",
        ),
        pytest.param(
            ["10", run("2", '<w:vertAlign w:val="superscript"/>'), run("3", '<w:vertAlign w:val="baseline"/>'), "4"],
            "10²34",
            id="raised digits",
        ),
        pytest.param(
            ["5", run("6", '<w:vertAlign w:val="subscript"/>'), "7", run("8", '<w:position w:val="6"/>')],
            "5₆7⁸",
            id="lowered digits, and raised by their position",
        ),
        pytest.param(
            [run("6", '<w:position w:val="-6"/>'), run("7", '<w:position w:val="0"/>')], "₆7", id="lowered by position"
        ),
        pytest.param(
            ["The law ", run("forbids ", "<w:strike/>"), run("bars ", '<w:dstrike w:val="true"/>'), "allows it"],
            "The law allows it",
            id="struck text",
        ),
        pytest.param(
            [run("a", '<w:strike w:val="0"/>'), run("b", '<w:dstrike w:val="false"/>')], "ab", id="not struck"
        ),
        pytest.param(["a", run("b", "<w:vanish/>"), run("c", '<w:vanish w:val="0"/>'), "d"], "acd", id="hidden text"),
        pytest.param(["<w:hyperlink>", run("link"), "</w:hyperlink>"], "link", id="a link"),
        pytest.param(["<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>"], "x+y", id="a formula"),
        pytest.param(
            [f"<w:r><w:ruby><w:rt>{run('no')}</w:rt><w:rubyBase>{run('漢')}</w:rubyBase></w:ruby></w:r>"],
            "漢",
            id="readings",
        ),
        pytest.param(["a &lt;b&gt; &amp; &#x2019;"], "a <b> & ’", id="characters of XML"),
    ],
)
def test_a_paragraph_has_the_words_that_are_printed(written, text):
    body = "".join(written)
    assert text_of(f"<w:p>{body}</w:p>" if body.startswith("<w:hyperlink") else paragraph(*written)) == f"{text}\n"


def test_paragraphs_and_cells_are_lines():
    table = "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>".format(paragraph("1"), paragraph("2"))
    assert text_of(paragraph("a"), paragraph(), table, paragraph("b")) == "a\n\n1\n2\nb\n"


def test_a_paragraph_whose_end_was_deleted_runs_on():
    marked = f"<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>{run('The bridge is ')}</w:p>"
    assert text_of(marked, paragraph("closed.")) == "The bridge is closed.\n"


def test_tab_stops_are_no_tabs():
    assert text_of(f"<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>{run('a')}</w:p>") == "a\n"


def test_a_text_box_stands_once_and_after_its_paragraph():
    box = "<w:txbxContent>{}</w:txbxContent>".format(paragraph("box"))
    both = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert (
        text_of(paragraph("before ", f"<w:r>{both}</w:r>", "after"), paragraph("next")) == "before after\nbox\nnext\n"
    )


def test_where_there_is_only_a_fallback_it_is_read():
    fallback = f"<mc:AlternateContent><mc:Fallback>{run('x')}</mc:Fallback></mc:AlternateContent>"
    assert text_of(paragraph("a", fallback)) == "ax\n"


def test_notes_follow_the_body_and_their_separators_are_none():
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{paragraph("---")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("a note")}</w:footnote>'
    )
    endnotes = f'<w:endnote w:id="1">{paragraph("the end")}</w:endnote>'
    body = paragraph("said", "<w:r><w:footnoteReference w:id='1'/></w:r>", " so.")
    assert text_of(body, footnotes=notes, endnotes=endnotes) == "said so.\na note\nthe end\n"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (["5", MARK, "6"], "5\ufffc6"),
        (["5", MARK, run("9", "<w:vanish/>"), "6"], "5\ufffc6"),
        (["5", MARK, " 6"], "5 6"),
        (["a", MARK, "6"], "a6"),
        (["5", MARK, ", a6"], "5, a6"),
    ],
)
def test_the_mark_of_a_note_joins_no_two_numbers(written, text):
    assert text_of(paragraph(*written)) == f"{text}\n"


def test_headings_and_captions_are_known_by_style_in_every_language():
    leveled = "<w:p><w:pPr><w:outlineLvl w:val='2'/></w:pPr><w:r><w:t>own level</w:t></w:r></w:p>"
    body_level = "<w:p><w:pPr><w:outlineLvl w:val='9'/></w:pPr><w:r><w:t>body</w:t></w:r></w:p>"
    source = read(
        paragraph("contents", style="Spistreci1"),
        paragraph("title", style="Nagwek1"),
        paragraph("text"),
        paragraph("mine", style="Mine"),
        paragraph("chapter", style="Leveled"),
        leveled,
        body_level,
        paragraph("picture", style="Legenda"),
        paragraph("loop", style="Loop"),
        paragraph("unknown", style="Nowhere"),
        paragraph(" ", style="Nagwek1"),
        styles=STYLES,
    )
    assert [(region.kind.value, region.span.of(source.text)) for region in source.regions] == [
        ("navigation", "contents"),
        ("heading", "title"),
        ("heading", "mine"),
        ("heading", "chapter"),
        ("heading", "own level"),
        ("caption", "picture"),
    ]


def test_the_document_is_where_the_package_says():
    document = f"<w:document {MORE}><w:body>{paragraph('x')}</w:body></w:document>".replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    members = {"_rels/.rels": relationships(officeDocument="/parts/main.xml"), "parts/main.xml": document}
    assert docx.read(archive(members), "a.docx").text == "x\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no archive", "not a whole DOCX: file is not a zip file"),
        (made(paragraph("x"))[:-30], "not a whole DOCX: file is not a zip file"),
        (archive({"other.xml": "<x/>"}), 'not a whole DOCX: there is no "word/document.xml" in it'),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "not a DOCX: it is protected by a password, or in the format of Word before 2007",
        ),
        (b"", "not a DOCX: there is nothing in the file"),
        (rb"{\rtf1\ansi words}", "not a DOCX: it is RTF"),
        (b"%PDF-1.7", "not a DOCX: it is a PDF"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>words", "not a DOCX: it is HTML or XML"),
        (made("<w:p>"), '"word/document.xml" is no well-formed XML: mismatched tag'),
        (made(paragraph()), "there is no text in the DOCX"),
    ],
)
def test_what_cannot_be_read_is_a_problem_that_says_why(content, said):
    assert problem_of(content).startswith(said)


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
    ],
)
def test_a_document_type_is_refused_before_anything_is_expanded(doctype):
    document = f"{doctype}<w:document {MORE}><w:body>{paragraph('x')}</w:body></w:document>"
    said = problem_of(archive({"word/document.xml": document}))
    assert said == '"word/document.xml" has a document type, which no such file needs'


def test_xml_that_is_nested_too_deeply_or_has_too_many_tags_is_a_problem(monkeypatch):
    assert problem_of(made("<w:p>" * 2000)) == '"word/document.xml" is nested more than 1,000 deep'
    monkeypatch.setattr(xml_events, "MAX_TAGS", 3)
    assert problem_of(made(paragraph("x"))).endswith("has more than 3 tags")


def test_an_archive_that_unpacks_to_too_much_is_a_problem(monkeypatch):
    monkeypatch.setattr(archive_module, "MAX_INFLATED", 5000)
    said = problem_of(made(paragraph("x" * 5000)))
    assert said == 'the DOCX is too large: with "word/document.xml" it has more than 5,000 bytes of text when unpacked'


def test_an_archive_that_is_packed_as_no_text_is_is_not_to_be_trusted(monkeypatch):
    monkeypatch.setattr(archive_module, "MAX_INFLATED", 5000)
    problem = docx.read(made(paragraph("x" * 5_000_000)), "speech.docx")
    assert problem.message.endswith("bytes of text when unpacked, and it is packed as no text is")
    assert problem.help == "do not trust the file; get it from whoever made it"


def test_what_an_archive_says_of_its_sizes_is_not_trusted():
    content = made(paragraph("x" * 5000))
    name = b"word/document.xml"
    entry = content.rindex(name) - 46
    claimed = content[: entry + 24] + (10).to_bytes(4, "little") + content[entry + 28 :]
    assert problem_of(claimed).startswith('"word/document.xml" in the DOCX is damaged')


def test_an_archive_with_too_many_members_or_bytes_is_a_problem(monkeypatch):
    content = made(paragraph("x"))
    monkeypatch.setattr(archive_module, "MAX_MEMBERS", 2)
    assert problem_of(content) == "the DOCX has more than 2 members"
    monkeypatch.setattr(archive_module, "MAX_BYTES", 100)
    assert problem_of(content) == f"the file is too large: {len(content):,} bytes, at most 100 are read"


def test_a_member_that_is_encrypted_or_packed_in_an_unusual_way_is_a_problem():
    content = bytearray(archive({"word/document.xml": "<x/>"}))
    entry = content.rindex(b"word/document.xml") - 46
    content[entry + 8] |= 1
    assert problem_of(bytes(content)) == '"word/document.xml" in the DOCX is encrypted'
    content[entry + 8] &= 0xFE
    content[entry + 10] = 14
    assert problem_of(bytes(content)) == '"word/document.xml" in the DOCX is compressed in an unusual way'


def test_a_member_whose_bytes_were_changed_is_a_problem():
    content = bytearray(made(paragraph("x" * 50)))
    content[content.index(b"word/document.xml") + 30] ^= 0xFF
    assert problem_of(bytes(content)).startswith('"word/document.xml" in the DOCX is damaged')


def test_names_that_lead_out_of_the_archive_are_only_names(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    members = {
        "../../outside.xml": "x",
        "/absolute.xml": "x",
        "_rels/.rels": relationships(officeDocument="../../word/document.xml"),
        "word/document.xml": f"<w:document {MORE}><w:body>{paragraph('x')}</w:body></w:document>",
    }
    assert docx.read(archive(members), "a.docx").text == "x\n"
    assert list(tmp_path.iterdir()) == []
