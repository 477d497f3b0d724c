"""`argmap sources --fetch`: the one command that opens connections, and where it opens none."""

from __future__ import annotations

import ast
import gc
import json
import socket
from pathlib import Path

import pytest

import argmap
from argmap.cli.app import run as run_here

SOURCES = Path("seeds") / "sources.yaml"


def describe(project, *sources):
    path = project / SOURCES
    path.write_text(path.read_text().replace("sources:\n", "sources:\n" + "".join(f"  {one}\n" for one in sources), 1))


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://127.0.0.1/x", "`127.0.0.1` is not on the public internet"),
        ("http://localhost/x", "is not on the public internet"),
        ("http://[::1]/x", "`::1` is not on the public internet"),
        ("https://10.1.2.3/x", "`10.1.2.3` is not on the public internet"),
        ("http://169.254.169.254/latest/meta-data", "is not on the public internet"),
        ("http://[::ffff:192.168.1.1]/x", "is not on the public internet"),
        ("http://2130706433/x", "is not on the public internet"),
        ("http://127.0.0.1:8000/x", "port 8000 is not that of a web server"),
        ("file:///etc/hostname", "`file:` is not fetched"),
        ("https://me:secret@example.org/x", "holds a user's name or password"),
    ],
)
def test_what_is_not_the_public_web_is_refused(run, project, url, why):
    describe(project, f"x: {{url: '{url}', file: x.txt}}")
    fetched = run("sources", "--fetch", cwd=project)
    assert fetched.returncode == 1
    assert why in fetched.stdout
    assert fetched.stderr == "fetching x (1 of 1)\n"
    assert not (project / "seeds" / "x.txt").exists()


def test_a_project_and_names_may_be_given(run, project):
    describe(project, "x: {url: 'file:///x', file: x.txt}", "y: {url: 'ftp://x', file: y.txt}")
    named = run("sources", "--fetch", "y", cwd=project)
    assert named.stdout.startswith("y  refused    `ftp:` is not fetched\n")
    elsewhere = run("sources", "debate", "x", "--fetch", "--format", "json", cwd=project.parent)
    assert [one["name"] for one in json.loads(elsewhere.stdout)["fetched"]] == ["x"]


def test_a_name_that_no_source_has_is_a_usage_error(run, project):
    fetched = run("sources", "--fetch", "on-meeting", cwd=project)
    assert fetched.returncode == 2
    assert fetched.stderr == "error: there is no source `on-meeting`\n  = help: did you mean `on-meetings`?\n"


def test_nothing_to_fetch_is_said(run, project):
    fetched = run("sources", "--fetch", cwd=project)
    assert (fetched.returncode, fetched.stdout) == (0, "no source has a `url`: there is nothing to fetch\n")


@pytest.mark.parametrize("arguments", [["--update"], ["--update", ".", "on-meetings"]])
def test_update_wants_fetch(run, project, arguments):
    assert run("sources", *arguments, cwd=project).returncode == 2


def test_no_other_command_opens_a_connection(project, monkeypatch, capsys):
    opened = []

    def refuse(*arguments, **_options):
        opened.append(arguments)
        raise OSError("no network")

    describe(project, "x: {url: 'https://example.org/', file: x.txt}")
    monkeypatch.setattr(socket.socket, "__init__", refuse)
    for name in ("getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    monkeypatch.chdir(project)
    quoting = ["quote", "sent a day ahead"]
    for command in (["check"], ["lock"], ["check", "--locked"], ["render"], ["sources"], quoting, ["explain"]):
        assert run_here(command) == 0, "".join(capsys.readouterr())
        gc.enable()
    assert opened == []
    assert run_here(["sources", "--fetch"]) == 2
    assert opened != []


def test_only_fetching_knows_of_the_network():
    package = Path(argmap.__file__).parent
    network = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio", "requests", "httpx"}
    knowing = {
        path.relative_to(package).parts[:2]
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _imported(node)
        if name in network or name.partition(".")[0] in network
    }
    assert knowing == {("workspace", "fetching")}


def _imported(node):
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
