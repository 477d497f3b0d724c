"""The paragraphs of a part of a DOCX document, in the order in which they begin."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from argmap.sources.extraction.docx_symbols import symbol
from argmap.sources.extraction.raised import lowered, raised
from argmap.sources.extraction.xml_events import Listener

# Content that is not there any more, is not printed, or stands there twice.
_LEFT_OUT = frozenset(("w:del", "w:moveFrom", "w:rt", "w:instrText", "w:delText", "w:delInstrText"))
_OFF = frozenset(("0", "false", "off"))
_CHARACTERS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_NOTES = frozenset(("w:footnote", "w:endnote"))
_NOTE_MARKS = frozenset(("w:footnoteReference", "w:endnoteReference"))
# What stands for the mark of a note between two digits, which would be one number without it: "an embedded object".
_BETWEEN_DIGITS = "\ufffc"
_STRUCK = frozenset(("w:strike", "w:dstrike"))
_AS_SET: Mapping[str, Callable[[str], str]] = {"superscript": raised, "subscript": lowered}


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its words, its style and outline level, and whether it runs on into the next one.

    `has_mark` says that the mark of a note stands after its last character, which is a digit.
    """

    parts: list[str] = field(default_factory=list)
    style: str = ""
    level: str | None = None
    runs_on: bool = False
    has_mark: bool = False

    @property
    def last(self) -> str:
        """The last character."""
        return self.parts[-1][-1] if self.parts else ""


@dataclass(slots=True)
class _Run:
    """How a run is set; `position` is how much higher it stands than the line, in half points."""

    left_out: set[str] = field(default_factory=set)
    script: str = ""
    position: str = ""

    def set(self, text: str) -> str:
        """Return the text of the run as it is printed."""
        script = self.script
        if script not in _AS_SET and self.position.strip("-+0"):
            script = "subscript" if self.position.startswith("-") else "superscript"
        return _AS_SET[script](text) if script in _AS_SET else text


class Paragraphs(Listener):
    """Listens to `document.xml`, `footnotes.xml` or `endnotes.xml` and collects `paragraphs`."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._open: list[Paragraph] = []
        self._path: list[str] = []
        self._left_out_from = 0
        self._choices: list[bool] = []
        self._run = _Run()
        self._is_text = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear that an element begins."""
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        if self._left_out_from:
            return
        if self._is_left_out(name, attributes, parent):
            self._left_out_from = len(self._path)
        elif name == "w:p":
            self._open.append(Paragraph())
            self.paragraphs.append(self._open[-1])
        elif name in ("w:r", "m:r"):
            self._run = _Run()
        elif parent in ("w:r", "m:r"):
            self._start_in_run(name, attributes)
        elif self._open:
            self._start_property(name, attributes, parent)

    def end(self, name: str) -> None:
        """Hear that an element ends."""
        depth = len(self._path)
        self._path.pop()
        self._is_text = False
        if self._left_out_from:
            self._left_out_from = 0 if self._left_out_from == depth else self._left_out_from
        elif name == "w:p":
            self._open.pop()
        if name == "mc:AlternateContent" and not self._left_out_from and self._choices:
            self._choices.pop()

    def text(self, text: str) -> None:
        """Hear characters; those of runs alone are text."""
        if self._is_text and not self._left_out_from:
            self._write(text)

    def _is_left_out(self, name: str, attributes: Mapping[str, str], parent: str) -> bool:
        if name == "mc:AlternateContent":
            self._choices.append(False)
        if name in ("mc:Choice", "mc:Fallback") and parent == "mc:AlternateContent":
            was_chosen, self._choices[-1] = self._choices[-1], True
            return was_chosen
        if name in _NOTES and attributes.get("w:type", "normal") != "normal":
            return True
        # In the properties of a paragraph, `w:del` says that its end was deleted, and holds nothing.
        return name in _LEFT_OUT and parent != "w:rPr"

    def _start_in_run(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in ("w:t", "m:t"):
            self._is_text = True
        elif name in _CHARACTERS:
            self._write(_CHARACTERS[name])
        elif name == "w:sym":
            self._write(symbol(attributes.get("w:char", ""), attributes.get("w:font", "")))
        elif name in _NOTE_MARKS and self._open and self._open[-1].last.isdigit():
            self._open[-1].has_mark = True

    def _start_property(self, name: str, attributes: Mapping[str, str], parent: str) -> None:
        value = attributes.get("w:val", "")
        if parent == "w:rPr" and self._path[-3:-2] == ["w:r"]:
            self._start_property_of_run(name, value)
        elif parent == "w:rPr" and name in ("w:del", "w:moveFrom"):
            self._open[-1].runs_on = self._path[-3:-2] == ["w:pPr"]
        elif parent == "w:pPr" and name == "w:pStyle":
            self._open[-1].style = value
        elif parent == "w:pPr" and name == "w:outlineLvl":
            self._open[-1].level = value

    def _start_property_of_run(self, name: str, value: str) -> None:
        if name == "w:vanish" or name in _STRUCK:
            (self._run.left_out.discard if value in _OFF else self._run.left_out.add)(name)
        elif name == "w:vertAlign":
            self._run.script = value
        elif name == "w:position":
            self._run.position = value

    def _write(self, text: str) -> None:
        if self._open and text and not self._run.left_out:
            paragraph = self._open[-1]
            if paragraph.has_mark and text[0].isdigit():
                paragraph.parts.append(_BETWEEN_DIGITS)
            paragraph.has_mark = False
            paragraph.parts.append(self._run.set(text))
