"""Commands as a user types them: the installed program, in a project on disk."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent.parent
PROGRAM = Path(sys.executable).with_name("argmap")

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run() -> Run:
    """Run argmap with arguments in a folder; the environment is bare, so that nothing of this machine leaks in."""

    def run_argmap(*arguments: object, cwd: Path = REPOSITORY, **environment: str) -> subprocess.CompletedProcess[str]:
        bare = {"PATH": os.environ["PATH"], "HOME": str(cwd), "PYTHONUTF8": "1"} | environment
        return subprocess.run(
            [str(PROGRAM), *map(str, arguments)],
            cwd=cwd,
            env=bare,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return run_argmap


@pytest.fixture
def project(tmp_path: Path, run: Run) -> Path:
    """Return a fresh project with the starter debate."""
    folder = tmp_path / "debate"
    assert run("init", folder, cwd=tmp_path).returncode == 0
    return folder
