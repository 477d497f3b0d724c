"""A web server of this machine for tests: it answers what a test says, byte by byte, and keeps what it was asked."""

from __future__ import annotations

import contextlib
import socketserver
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from argmap.workspace.fetching.conditions import Conditions

# Loopback, which no project may ask, is what tests may.
LOOPBACK = Conditions(addresses=lambda address: address.is_loopback, ports=None, seconds=20.0)

Answer = bytes | Callable[[], bytes]


@dataclass
class Server:
    """Where the server is, and the requests that came, each whole."""

    port: int
    requests: list[str] = field(default_factory=list)

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"


def answer(body: bytes = b"", *, status: str = "200 OK", **headers: str) -> bytes:
    """Return an answer as it goes over the wire; a header `Content_Type` is called `Content-Type` there."""
    fields = {"Content_Length": str(len(body)), **headers}
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-')}: {value}" for name, value in fields.items() if value)]
    return "\r\n".join([*lines, "", ""]).encode() + body


def redirect(location: str) -> bytes:
    return answer(status="302 Found", Location=location)


@contextlib.contextmanager
def serving(pages: Mapping[str, Answer]) -> Iterator[Server]:
    """Answer on a free port of loopback until the test is done; a path that is not among `pages` gets a 404."""
    asked: list[str] = []

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            lines = []
            while (line := self.rfile.readline()) not in {b"\r\n", b""}:
                lines.append(line.decode())
            asked.append("".join(lines))
            page = pages.get(lines[0].split(" ")[1], answer(b"gone", status="404 Not Found"))
            with contextlib.suppress(OSError):
                self.wfile.write(page() if callable(page) else page)

    class Threaded(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True

    with Threaded(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield Server(server.server_address[1], asked)
        finally:
            server.shutdown()
            thread.join()
