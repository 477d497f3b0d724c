"""A write that fails, as on a full disk, leaves the old file whole and nothing else behind."""

from __future__ import annotations

import os
import resource
import subprocess

import pytest

from cli.conftest import PROGRAM


@pytest.mark.parametrize(("command", "written"), [("render", "maps/agenda.svg"), ("lock", "argmap.lock")])
def test_a_failed_write_leaves_the_old_file_whole(run, project, command, written):
    run("render", cwd=project)
    run("lock", cwd=project)
    path = project / "arguments" / "agenda.yaml"
    path.write_text(path.read_text().replace("A written agenda, sent", "agenda, sent"))
    before = {file: file.read_bytes() for file in sorted(project.rglob("*")) if file.is_file()}
    failed = subprocess.run(
        [str(PROGRAM), command],
        cwd=project,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500)),
    )
    assert failed.returncode == 2
    assert f"{written}` cannot be written" in failed.stderr
    assert {file: file.read_bytes() for file in sorted(project.rglob("*")) if file.is_file()} == before
