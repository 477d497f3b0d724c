"""argmap: debates as YAML, quotations proved to the character, maps drawn as SVG.

The door is narrow: `load` reads a project, `check` says what is wrong with it, `weigh` what stands and how firmly,
`render` draws one of its issues. All else may change without notice.
"""

from __future__ import annotations

from argmap import _version

# `typing` takes longer to import than `argmap --version` takes in all.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from argmap.diagnostics.diagnostic import Diagnostic, Label, Place, Severity
    from argmap.diagnostics.fix import Edit, Fix
    from argmap.model.vocabulary import Verdict
    from argmap.semantics.weighing import IssueOutcome
    from argmap.workspace.door import check, load, render, weigh
    from argmap.workspace.errors import ArgmapError
    from argmap.workspace.outcome import ClaimOutcome, Outcome
    from argmap.workspace.project import Project

__version__ = _version.VERSION

__all__ = [
    "ArgmapError",
    "ClaimOutcome",
    "Diagnostic",
    "Edit",
    "Fix",
    "IssueOutcome",
    "Label",
    "Outcome",
    "Place",
    "Project",
    "Severity",
    "Verdict",
    "__version__",
    "check",
    "load",
    "render",
    "weigh",
]

_ROOMS = {
    "ArgmapError": "workspace.errors",
    "ClaimOutcome": "workspace.outcome",
    "Diagnostic": "diagnostics.diagnostic",
    "Edit": "diagnostics.fix",
    "Fix": "diagnostics.fix",
    "IssueOutcome": "semantics.weighing",
    "Label": "diagnostics.diagnostic",
    "Outcome": "workspace.outcome",
    "Place": "diagnostics.diagnostic",
    "Project": "workspace.project",
    "Severity": "diagnostics.diagnostic",
    "Verdict": "model.vocabulary",
    "check": "workspace.door",
    "load": "workspace.door",
    "render": "workspace.door",
    "weigh": "workspace.door",
}


def __getattr__(name: str) -> object:
    """Import what stands behind the door when it is first asked for, so that `argmap --version` imports nothing."""
    if name not in _ROOMS:
        raise AttributeError(f"module 'argmap' has no attribute '{name}'")
    from importlib import import_module  # noqa: PLC0415 - the lazy door

    found: object = getattr(import_module(f"argmap.{_ROOMS[name]}"), name)
    return found


def __dir__() -> list[str]:
    return __all__
