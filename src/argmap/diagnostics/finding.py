"""The kinds of finding: a name, a severity and a page of the manual."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.diagnostics.diagnostic import Diagnostic, Label, Place, Severity
from argmap.diagnostics.fix import Fix


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of finding.

    `name` is file, docs page, suppression word and SARIF id at once. `manual` is Markdown: a first sentence that stands
    alone, prose, and the sections `Bad` and `Good`, whose fenced blocks the tests run.
    """

    name: str
    severity: Severity
    manual: str

    @property
    def summary(self) -> str:
        """The first sentence of the manual page."""
        return self.manual.split("\n\n", 1)[0].replace("\n", " ").rstrip(".")

    def at(
        self,
        place: Place | None,
        message: str,
        *,
        label: str = "",
        related: tuple[Label, ...] = (),
        help: tuple[str, ...] = (),  # noqa: A002 - the word every compiler prints
        fix: Fix | None = None,
    ) -> Diagnostic:
        """Return a diagnostic of this kind."""
        return Diagnostic(self.name, self.severity, message, place, label, related, help, fix)
