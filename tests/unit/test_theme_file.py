from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from argmap.diagnostics.diagnostic import Severity
from argmap.font_files import read_font
from argmap.fonts.faces import TextStyle
from argmap.fonts.own_fonts import font_problem, own_font_book
from argmap.layout.cards.proof import Mark
from argmap.layout.scene import GroupKind, Role
from argmap.model.vocabulary import Relation
from argmap.rendering.markup import identifier
from argmap.rendering.theme import AUTO, DARK, GREY, LIGHT, THEMES
from argmap.syntax.theme_document import ThemeFile
from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import MemoryFiles
from argmap.workspace.project import load_project
from argmap.workspace.theme_files import read_theme_file
from argmap.workspace.themes import read_theme, wanted_theme
from literate import apply_edits


def reading(text, **files):
    named = {name.replace("_", "."): content for name, content in files.items()}
    return read_theme_file(MemoryFiles({"look.yaml": text, **named}), "look.yaml", "look.yaml")


def told(text, **files):
    return [(one.rule, one.message) for one in reading(text, **files).findings]


def test_an_empty_file_is_the_theme_auto():
    theme = reading("# nothing\n").theme
    assert (theme.palette, theme.dark) == (AUTO.palette, AUTO.dark)
    assert reading("# nothing\n").findings == ()


def test_a_theme_can_be_extended_and_differs_where_the_file_says_so():
    theme = reading("extends: grey\ncolours:\n  support: '#303030'\n").theme
    assert theme.palette.colours == {**GREY.colours, Role.SUPPORT: "#303030"}
    assert theme.dark is None


def test_every_theme_can_be_extended():
    for name, theme in THEMES.items():
        found = reading(f"extends: {name}\n")
        assert found.findings == ()
        assert (found.theme.palette, found.theme.dark) == (theme.palette, theme.dark)
    assert ThemeFile.model_validate({}).extends == AUTO.name


@pytest.mark.parametrize("written", ["'#0A5EA9'", "0a5ea9", "'0A5ea9'"])
def test_a_colour_is_six_digits_in_either_case_with_a_sign_or_without(written):
    assert reading(f"colours: {{support: {written}}}").theme.palette.colours[Role.SUPPORT] == "#0a5ea9"


def test_a_colour_of_three_digits_is_that_of_six():
    assert reading("colours: {banner: '#123'}").theme.palette.colours[Role.BANNER] == "#112233"


def test_colours_for_dark_pages_leave_those_for_light_ones_alone():
    theme = reading("dark: {card: '#101010'}").theme
    assert theme.palette == LIGHT
    assert theme.dark.colours == {**DARK.colours, Role.CARD: "#101010"}


def test_a_theme_without_dark_colours_gets_them_when_the_file_has_some():
    theme = reading("extends: light\ndark: {card: '#101010'}").theme
    assert theme.dark.colours == {**DARK.colours, Role.CARD: "#101010"}


def test_fonts_go_by_name():
    theme = reading("fonts: {sans: Inter, serif: Libre Baskerville}").theme
    assert {style: font.name for style, font in theme.fonts.items()} == {
        TextStyle.SANS: "Inter",
        TextStyle.SERIF: "Libre Baskerville",
    }


def test_widths_are_pixels():
    theme = reading("widths: {column: 400, card: 260}").theme
    assert (theme.column, theme.card) == (400, 260)
    assert (AUTO.column, AUTO.card) == (None, None)


def test_a_role_that_is_none_is_told_with_the_nearest():
    (found,) = reading("colours: {suport: '#0a5ea8'}").findings
    assert (found.rule, found.message) == ("unknown-key", "unknown role `suport` in `colours`")
    assert found.help == ("did you mean `support`?",)
    assert found.place.span.of("colours: {suport: '#0a5ea8'}") == "suport"


def test_every_mistake_is_told_at_once():
    text = 'extends: lite\ncolours: {inc: blue}\nfonts: {sans: "a\'b", mono: x}\nwidths: {column: 20}\ncolors: {}\n'
    assert {message for _, message in told(text)} == {
        "`lite` is not a known extends",
        "unknown role `inc` in `colours`",
        "`inc` should be a colour such as `'#0a5ea8'`, not `blue`",
        "`sans` should be the name of a font family, or a file (.ttf, .otf or .ttc), not `a'b`",
        "unknown key `mono` in `fonts`",
        "`column` should be a number of pixels from 200 to 1000, not `20`",
        "unknown key `colors` in a theme file",
    }
    assert reading(text).fails


def test_a_colour_that_yaml_takes_for_a_comment_is_told_as_such():
    (found,) = reading("colours:\n  support: #0a5ea8\n").findings
    assert found.rule == "empty-value"
    assert "quote the text" in found.help[0]


def test_text_that_cannot_be_read_is_told_with_figures_and_what_would_do():
    text = "colours:\n  muted: '#a0a8b0'\n"
    (found,) = reading(text).findings
    assert (found.rule, found.severity) == ("theme-contrast", Severity.WARNING)
    assert found.message.startswith("`muted` is hard to tell from `paper` (2.40:1 instead of 4.5:1), `card`")
    assert found.place.span.of(text) == "'#a0a8b0'"
    mended = apply_edits({"look.yaml": text}, found.fix.edits)["look.yaml"]
    assert reading(mended).findings == ()


def test_what_is_hard_to_see_does_not_fail():
    assert not reading("colours: {muted: '#a0a8b0'}").fails


def test_a_ground_is_told_for_all_that_stands_on_it():
    (found,) = reading("colours: {banner: '#e0e0e0'}").findings
    assert found.message.startswith("`banner` is hard to tell from `banner-ink` (1.32:1")


def test_a_pair_of_which_both_are_written_is_told_once():
    (found,) = reading("colours: {banner: '#ffffff', banner-ink: '#eeeeee', banner-muted: '#333333'}").findings
    assert found.message.startswith("`banner-ink` is hard to tell from `banner`")
    assert [label.text for label in found.related] == ["`banner`"]


def test_relations_that_look_alike_to_some_eye_are_told():
    ((rule, message),) = told("colours: {undercut: '#6a3f9c'}")
    assert rule == "theme-contrast"
    eye = "readers who do not see green (deuteranopia)"
    assert message == f"`undercut` and `support` look alike to {eye}: ΔE 6.3, and 15 is wanted"


def test_what_our_own_themes_say_is_not_told_to_who_extends_them():
    assert told("extends: grey\ncolours: {ink: '#111111'}") == []


def test_a_theme_that_is_none_is_told_with_the_nearest():
    with pytest.raises(ArgmapError, match="there is no theme `gray`") as caught:
        read_theme("gray").usable()
    assert "did you mean `grey`, or" in caught.value.help
    with pytest.raises(ArgmapError, match=r"there is no file `nothing\.yaml`"):
        read_theme("nothing.yaml").usable()


def test_a_file_with_mistakes_is_no_theme(tmp_path):
    (tmp_path / "look.yaml").write_text("colors: {}\n", encoding="utf-8")
    with pytest.raises(ArgmapError, match=r"unknown key `colors` in a theme file"):
        read_theme(str(tmp_path / "look.yaml")).usable()


def test_a_file_of_the_disk_is_read_with_the_fonts_beside_it(tmp_path):
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "own.ttf").write_bytes(read_font("serif"))
    (tmp_path / "look.yaml").write_text("fonts: {serif: fonts/own.ttf}\n", encoding="utf-8")
    found = read_theme(str(tmp_path / "look.yaml"))
    assert found.findings == ()
    assert found.theme.fonts[TextStyle.SERIF].file == read_font("serif")


def test_fonts_that_cannot_be_used_are_told_at_their_place():
    serif = read_font("serif")
    files = {"woff_ttf": b"wOF2" + bytes(200), "cut_ttf": serif[:200_000], "empty_otf": b"", "no_ttc": b"ttcf"}
    for name, data in files.items():
        text = f"fonts: {{serif: {name.replace('_', '.')}}}"
        (found,) = reading(text, **{name: data}).findings
        assert (found.rule, found.severity) == ("theme-font", Severity.ERROR)
        assert found.place.span.of(text) == name.replace("_", ".")


def test_fonts_stay_in_the_folder_of_the_theme():
    assert told("fonts: {serif: ../other.ttf}") == [
        ("theme-font", "`../other.ttf` leads out of the folder of the theme")
    ]
    assert told("fonts: {serif: /etc/other.ttf}")[0][0] == "theme-font"


def test_a_font_that_is_too_large_is_not_read_by_the_shaper():
    (found,) = reading("fonts: {serif: big.ttf}", big_ttf=bytes((32 << 20) + 1)).findings
    assert found.message == "`big.ttf` is larger than 32 MiB"


@pytest.mark.parametrize("key", ["sans", "serif", "cjk"])
def test_whole_fonts_have_no_problem(key):
    assert font_problem(read_font(key)) is None


def test_a_font_that_measures_well_and_cannot_be_cut_is_damaged():
    data = bytearray(read_font("serif"))
    entry = data.index(b"GSUB")
    data[int.from_bytes(data[entry + 8 : entry + 12], "big")] = 255
    assert font_problem(bytes(data)) == "is damaged: its characters cannot be taken out of it"


@pytest.mark.parametrize("at", [0, 4, 12, 20, 40, 100, 1000])
def test_broken_fonts_raise_nothing(at):
    data = bytearray(read_font("serif"))
    data[at : at + 8] = struct.pack(">Q", 0xFFFF_FFFF_0000_FFFF)
    problem = font_problem(bytes(data))
    assert problem is None or problem.startswith(("holds no font", "is cut off", "has no characters", "is damaged"))


def test_an_own_font_is_measured_and_taken_along_before_ours():
    own = own_font_book(read_font, {TextStyle.SANS: read_font("serif")})
    texts = [("Plain words", TextStyle.SANS, "en"), ("Bold words", TextStyle.BOLD, "en")]
    assert own.width("Plain words", TextStyle.SANS) != pytest.approx(
        own_font_book(read_font, {}).width("Plain words", TextStyle.SANS)
    )
    assert [(face.family, face.weight) for face in own.subsets(texts)] == [
        ("ArgmapOwnSans", 400),
        ("ArgmapOwnSans", 600),
    ]


def test_what_an_own_font_lacks_comes_from_ours():
    own = own_font_book(read_font, {TextStyle.SERIF: read_font("sans")})
    faces = own.subsets([("Words 公園", TextStyle.SERIF, "zh-Hant"), ("Words", TextStyle.SERIF, "en")])
    assert [face.family for face in faces] == ["ArgmapOwnSerif", "ArgmapTC"]
    assert own.missing == ()


def test_without_own_fonts_the_book_is_ours():
    ours = own_font_book(read_font, {}).subsets([("Words", TextStyle.SANS, "en")])
    assert [face.family for face in ours] == ["ArgmapSans"]


STYLING = (Path(__file__).resolve().parents[2] / "docs" / "styling.md").read_text("utf-8")


def test_the_example_of_the_manual_is_a_theme_without_findings():
    (example,) = re.findall(r"```yaml\n(.*?)```", STYLING, re.DOTALL)
    found = reading(example)
    assert found.findings == ()
    assert found.theme.palette.colours[Role.SUPPORT] == "#00629b"
    assert (found.theme.column, found.theme.card) == (380, 260)


@pytest.mark.parametrize("name", [*THEMES, *Role, *TextStyle])
def test_the_manual_names_every_theme_role_and_style(name):
    assert f"`{name}`" in STYLING or f"\n  {name}: " in STYLING


@pytest.mark.parametrize("name", [*GroupKind, *Relation, *(mark.word for mark in Mark)])
def test_the_manual_names_every_class(name):
    assert f"`.{name}`" in STYLING


def test_the_manual_shows_how_ids_are_written():
    assert identifier("чай") == "map--_447__430__439_"


DEBATE = "argmap: 1\nissue: tea\nquestion: Is tea good?\npositions: {yes: It is.}\n"


def project_with(settings, **files):
    named = {name.replace("_", "."): content for name, content in files.items()}
    return MemoryFiles({"arguments/tea.yaml": DEBATE, "argmap.yaml": settings, **named})


def test_a_check_reads_the_theme_of_the_project():
    project = load_project(project_with("theme: look.yaml\n", look_yaml="colours: {muted: '#a0a8b0', inc: '#000'}\n"))
    found = [(one.rule, one.place.path) for one in project.findings]
    assert sorted(found) == [("theme-contrast", "look.yaml"), ("unknown-key", "look.yaml")]


@pytest.mark.parametrize("choice", ["gray", "nothing.yaml", "../look.yaml", "/look.yaml"])
def test_a_theme_of_the_project_that_is_none_is_told_in_its_settings(choice):
    (found,) = load_project(project_with(f"theme: {choice}\n")).findings
    assert (found.rule, found.place.path) == ("unknown-value", "argmap.yaml")
    assert found.place.span.of(f"theme: {choice}\n") == choice


def test_what_is_asked_for_goes_before_the_theme_of_the_project_and_that_before_the_usual_one():
    files = project_with("theme: look.yaml\n", look_yaml="extends: grey\n")
    project = load_project(files)
    assert wanted_theme("contrast", project, "auto").theme.name == "contrast"
    assert wanted_theme(None, project, "auto").theme.palette == GREY
    plain = project_with("title: Tea\n")
    assert wanted_theme(None, load_project(plain), "light").theme.name == "light"
