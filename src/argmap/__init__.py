"""argmap: debates as YAML, quotations proved to the character, maps drawn as SVG.

The door is narrow: `load` reads a project, `check` says what is wrong with it, `render` draws one of its issues. All
else may change without notice.
"""

from __future__ import annotations

from argmap import _version

# `typing` takes longer to import than `argmap --version` takes in all.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from argmap.diagnostics.diagnostic import Diagnostic, Label, Place, Severity
    from argmap.diagnostics.fix import Edit, Fix
    from argmap.workspace.door import check, load, render
    from argmap.workspace.errors import ArgmapError
    from argmap.workspace.project import Project

__version__ = _version.VERSION

__all__ = [
    "ArgmapError",
    "Diagnostic",
    "Edit",
    "Fix",
    "Label",
    "Place",
    "Project",
    "Severity",
    "__version__",
    "check",
    "load",
    "render",
]

_ROOMS = {
    "ArgmapError": "workspace.errors",
    "Diagnostic": "diagnostics.diagnostic",
    "Edit": "diagnostics.fix",
    "Fix": "diagnostics.fix",
    "Label": "diagnostics.diagnostic",
    "Place": "diagnostics.diagnostic",
    "Project": "workspace.project",
    "Severity": "diagnostics.diagnostic",
    "check": "workspace.door",
    "load": "workspace.door",
    "render": "workspace.door",
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
