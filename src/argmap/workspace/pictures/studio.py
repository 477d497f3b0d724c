"""Checking, drawing, and telling about it: once, or whenever something changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from argmap.rules.reasoning.verdict_moved import verdict_moved
from argmap.workspace.checking import fails
from argmap.workspace.errors import ArgmapError
from argmap.workspace.files import is_yaml
from argmap.workspace.pictures.album import Album, album
from argmap.workspace.pictures.order import FileFormat
from argmap.workspace.pictures.watching import Watched, changes
from argmap.workspace.pictures.wishes import Wishes
from argmap.workspace.results import CheckResult, check_paths
from argmap.workspace.roots import select
from argmap.workspace.themes import wanted_theme

Say = Callable[[str], None]
# So many characters that no font has are named.
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Studio:
    """What somebody wants drawn, where from and where to, and how wide and in which colours findings are told.

    `only` names an issue, or the claim whose part of its issue is wanted.
    """

    paths: tuple[Path, ...]
    wishes: Wishes
    only: str | None
    folder: Path
    width: int
    color: bool

    def draw(self, say: Say, warn: Say) -> bool:
        """Draw everything, and say whether nothing was amiss; raises `ArgmapError`."""
        result = check_paths(self.paths)
        self._refuse_no_folder()
        book = self._open(result, say, warn)
        if book is None:
            return False
        drawn = book.drawn()
        for path in book.write(drawn, self.folder):
            say(f"{path}\n")
        for note in dict.fromkeys(note for one in drawn for note in one.notes):
            warn(f"warning: {note}")
        for path in book.left_over(drawn, self.folder):
            warn(f"warning: `{path}` is of an earlier drawing, and nothing leads to it any more")
        lacking = sorted({character for one in drawn for character in one.lacking})
        if lacking:
            warn(f"warning: {self._without_font(lacking)}")
        return self._is_clean(result, warn)

    def check(self, say: Say, warn: Say) -> bool:
        """Say whether the pictures in the folder are what would be drawn now; writes nothing; raises `ArgmapError`."""
        result = check_paths(self.paths)
        book = self._open(result, say, warn)
        if book is None:
            return False
        number, stale = book.stale(self.folder)
        for one in stale:
            say(f"{one.path} {one.staleness}\n")
        pictures = f"{number} picture{'' if number == 1 else 's'}"
        anew = f"{len(stale)} stale; the same command without `--check` draws anew"
        say(f"{pictures}: {anew if stale else 'all fresh'}\n")
        return not stale

    def watch(self, say: Say, warn: Say) -> None:
        """Draw, and draw again whenever something is saved, until somebody interrupts; raises `ArgmapError`."""
        files = select(self.paths).files
        theme = Path(self.wishes.theme) if self.wishes.theme and is_yaml(self.wishes.theme) else None
        for number, _ in enumerate(changes(Watched(files, theme))):
            try:
                self.draw(say, warn)
            except ArgmapError as error:
                if number == 0:
                    raise
                warn(f"error: {error}")
            if number == 0:
                warn(f"watching `{files.root}`: save a file to draw anew, press Ctrl+C to end")

    def _open(self, result: CheckResult, say: Say, warn: Say) -> Album | None:
        """Return what is to be drawn; None, and why, where the structure or the theme has errors."""
        blocking = result.blocking()
        if blocking.diagnostics:
            say(blocking.report("text", width=self.width, color=self.color))
            warn("error: nothing was drawn, because the structure has errors")
            return None
        issues = result.issues()
        if not issues:
            asked = ", ".join(f"`{path}`" for path in self.paths)
            raise ArgmapError(f"there is no issue to draw in {asked or 'this project'}")
        wishes = self.wishes
        theme = wanted_theme(wishes.theme, result.project, wishes.traits.theme)
        if theme.findings:
            say(theme.report(width=self.width, color=self.color))
        if theme.fails:
            warn("error: nothing was drawn, because the theme has errors")
            return None
        return album(result.project, issues, self.wishes, theme.theme, self.only)

    def _refuse_no_folder(self) -> None:
        """Raise `ArgmapError` where what is to be drawn into is no folder, and hardly meant as one."""
        is_file = self.folder.exists() and not self.folder.is_dir()
        if is_file or (not self.folder.exists() and self.folder.suffix.lstrip(".") in tuple(FileFormat)):
            what = "is a file" if is_file else "is no name for a folder"
            raise ArgmapError(
                f"`{self.folder}` {what}", help="pictures are named after issues, in the folder of `--output`"
            )

    def _without_font(self, characters: Sequence[str]) -> str:
        """Return what becomes of characters that no embedded font has."""
        named = ", ".join(f"{character} (U+{ord(character):04X})" for character in characters[:_NAMED])
        more = f" and {len(characters) - _NAMED} more" if len(characters) > _NAMED else ""
        whose = "whoever looks" if self.wishes.file_format is FileFormat.SVG else "this machine"
        return f"no embedded font has {named}{more}: drawn with the fonts of {whose}"

    def _is_clean(self, result: CheckResult, warn: Say) -> bool:
        """Say whether a check of what is drawn finds no error, and tell what is drawn all the same."""
        moved = [found for found in result.diagnostics if found.rule == verdict_moved.finding.name]
        if fails(found for found in result.diagnostics if found not in moved):
            warn("warning: some quotations are not verified, and are drawn as such: run `argmap check`")
        if fails(moved):
            warn("warning: a verdict is not as `expect` has it, and is drawn as it is: run `argmap check`")
        return not fails(result.diagnostics)
