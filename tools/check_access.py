"""Look at pictures as readers by ear do: Chromium's accessibility tree of a page that inlines them, and axe's findings.

    python tools/check_access.py CHROMIUM AXE PICTURE.svg...

CHROMIUM is the browser's program, AXE the file `axe.min.js` of axe-core. All pictures go into one page. Prints the tree
and what is amiss; ends with 1 where something is.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
)
_TO_BROWSER, _FROM_BROWSER = 3, 4
# Roles in which what matters stands; the rest is text, and boxes around boxes.
_TOLD = {"graphics-document", "graphics-object", "graphics-symbol", "link", "img", "image", "document", "group"}
_AXE = "axe.run(document, {resultTypes: ['violations', 'incomplete']})"
_IDS = "[...document.querySelectorAll('[id]')].map(one => one.id)"


class Browser:
    """A browser without window, told what to do in the DevTools protocol over two pipes."""

    def __init__(self, program: str, profile: str) -> None:
        ours_out, self._out = os.pipe()
        self._in, ours_in = os.pipe()

        def take_pipes() -> None:
            os.dup2(os.dup(ours_out), _TO_BROWSER)
            os.dup2(os.dup(ours_in), _FROM_BROWSER)

        self._process = subprocess.Popen(  # noqa: S603 - the program that the caller named
            [program, *_FLAGS, f"--user-data-dir={profile}"],
            preexec_fn=take_pipes,  # noqa: PLW1509 - one thread, and pipes of these numbers are the protocol
            close_fds=False,
            stderr=subprocess.DEVNULL,
        )
        os.close(ours_out)
        os.close(ours_in)
        self._waiting = b""
        self._asked = 0
        self._session = ""

    def open(self, page: Path) -> None:
        """Open a page, and wait until it is there."""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")
        self.ask("Page.navigate", url=page.as_uri())
        while self._answer().get("method") != "Page.loadEventFired":
            pass

    def evaluate(self, expression: str) -> Any:
        """Return the value of a JavaScript expression in the page."""
        found = self.ask("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        return found["result"].get("value")

    def ask(self, method: str, **parameters: object) -> dict[str, Any]:
        """Give one command and return its result."""
        self._asked += 1
        command: dict[str, object] = {"id": self._asked, "method": method, "params": parameters}
        if self._session:
            command["sessionId"] = self._session
        message = json.dumps(command).encode() + b"\0"
        while message:
            message = message[os.write(self._out, message) :]
        while (answer := self._answer()).get("id") != self._asked:
            pass
        if "error" in answer:
            raise RuntimeError(answer["error"]["message"])
        result: dict[str, Any] = answer["result"]
        return result

    def close(self) -> None:
        """End the browser."""
        self._process.terminate()
        self._process.wait(timeout=20)

    def _answer(self) -> dict[str, Any]:
        while b"\0" not in self._waiting:
            part = os.read(self._in, 1 << 16)
            if not part:
                raise RuntimeError("the browser has gone")
            self._waiting += part
        first, _, self._waiting = self._waiting.partition(b"\0")
        answer: dict[str, Any] = json.loads(first)
        return answer


def page_with(pictures: list[Path]) -> str:
    """Return a page that inlines pictures, as a site generator would make it."""
    inlined = "\n".join(f"<h2>Map {number}</h2>\n{path.read_text('utf-8')}" for number, path in enumerate(pictures, 1))
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Maps</title>'
        f"<body><main><h1>Maps</h1>\n{inlined}</main></body></html>\n"
    )


def told_nodes(nodes: list[dict[str, Any]]) -> Iterator[tuple[int, str, str, str]]:
    """Yield depth, role, name and description of what the tree tells, in the order in which it is read."""
    by_id = {node["nodeId"]: node for node in nodes}
    stack = [(nodes[0]["nodeId"], 0)]
    while stack:
        number, depth = stack.pop()
        node = by_id[number]
        role = node.get("role", {}).get("value", "")
        shown = not node.get("ignored") and role.lower() in _TOLD
        if shown:
            name, description = (node.get(key, {}).get("value", "") for key in ("name", "description"))
            yield depth, role, name, description
        stack.extend((child, depth + shown) for child in reversed(node.get("childIds", ())) if child in by_id)


def main(chromium: str, axe: str, *pictures: str) -> int:
    """Print the tree and the faults; return 1 if there are any."""
    faults: list[str] = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page = Path(folder) / "page.html"
        page.write_text(page_with([Path(one) for one in pictures]), encoding="utf-8")
        browser = Browser(chromium, f"{folder}/profile")
        try:
            browser.open(page)
            browser.evaluate(Path(axe).read_text("utf-8"))
            found = browser.evaluate(_AXE)
            ids = browser.evaluate(_IDS)
            nodes = browser.ask("Accessibility.getFullAXTree")["nodes"]
        finally:
            browser.close()
    told = list(told_nodes(nodes))
    for depth, role, name, description in told:
        print(f"{'  ' * depth}{role}: {name[:100]!r}" + (f" ({description[:100]!r})" if description else ""))
        if not name:
            faults.append(f"a {role} has no name")
        elif name == description:
            faults.append(f"a {role} says its name twice: {name[:60]!r}")
    roles = Counter(role for _, role, _, _ in told)
    print("\n" + ", ".join(f"{count} {role}" for role, count in sorted(roles.items())))
    faults += [f"the id {one} occurs {count} times" for one, count in Counter(ids).items() if count > 1]
    for kind in ("violations", "incomplete"):
        for one in found[kind]:
            if (kind, one["id"]) == ("incomplete", "color-contrast"):
                # axe cannot see what text in SVG stands on; the tests compute it from the themes.
                continue
            where = one["nodes"][0]["html"][:160]
            faults.append(f"axe, {kind}: {one['id']} ({one['help']}), {len(one['nodes'])} times, first {where}")
    print(f"axe {found['testEngine']['version']}: {len(found['passes'])} rules passed")
    print("\n".join(faults) or "nothing is amiss")
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) < 4:  # noqa: PLR2004 - the program itself, and three arguments
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
