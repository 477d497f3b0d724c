"""The paragraphs of a part of a DOCX document, in the order in which they begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.sources.extraction.raised import raised
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
_MAX_SYMBOL_DIGITS = 4


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its words, its style and outline level, and whether it runs on into the next one."""

    parts: list[str] = field(default_factory=list)
    style: str = ""
    level: str | None = None
    runs_on: bool = False


class Paragraphs(Listener):
    """Listens to `document.xml`, `footnotes.xml` or `endnotes.xml` and collects `paragraphs`."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._open: list[Paragraph] = []
        self._path: list[str] = []
        self._left_out_from = 0
        self._choices: list[bool] = []
        self._is_hidden = False
        self._is_raised = False
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
            self._is_hidden = self._is_raised = False
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
            self._write(_symbol(attributes.get("w:char", "")))

    def _start_property(self, name: str, attributes: Mapping[str, str], parent: str) -> None:
        value = attributes.get("w:val", "")
        if parent == "w:rPr" and name == "w:vanish":
            self._is_hidden = value not in _OFF and self._path[-3:-2] == ["w:r"]
        elif parent == "w:rPr" and name == "w:vertAlign":
            self._is_raised = value == "superscript" and self._path[-3:-2] == ["w:r"]
        elif parent == "w:rPr" and name in ("w:del", "w:moveFrom"):
            self._open[-1].runs_on = self._path[-3:-2] == ["w:pPr"]
        elif parent == "w:pPr" and name == "w:pStyle":
            self._open[-1].style = value
        elif parent == "w:pPr" and name == "w:outlineLvl":
            self._open[-1].level = value

    def _write(self, text: str) -> None:
        if self._open and not self._is_hidden:
            self._open[-1].parts.append(raised(text) if self._is_raised else text)


def _symbol(number: str) -> str:
    """Return the character of a symbol, most often one of the private use area; it is a matter of its font."""
    try:
        return chr(int(number[-_MAX_SYMBOL_DIGITS:], 16))
    except ValueError:
        return "\ufffd"
