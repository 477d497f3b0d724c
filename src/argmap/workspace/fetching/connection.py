"""One connection to one address that was looked at before, with a deadline for all that happens on it.

`http.client` and `ssl` rather than a library: those resolve the host a second time when they connect, and a name server
that answers twice differently would lead them into the private network (DNS rebinding).
"""

from __future__ import annotations

import contextlib
import io
import socket
import ssl
import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from ipaddress import IPv6Address, ip_address
from typing import TYPE_CHECKING

from argmap.workspace.errors import ArgmapError
from argmap.workspace.fetching.addresses import Address
from argmap.workspace.fetching.conditions import Conditions, Deadline
from argmap.workspace.fetching.web_address import Refusal, WebAddress

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer  # exists for type checkers only; `collections.abc.Buffer` is of Python 3.12

_SECONDS_TO_CONNECT = 10.0
_MAX_ADDRESSES = 8
# What may come over the wire besides the body: headers, and the lengths of chunks.
_OVERHEAD = 1 << 20


class PinnedConnection(HTTPConnection):
    """An HTTP connection over a socket that is connected already: no name is resolved here, and no proxy is asked."""

    def __init__(self, address: WebAddress, wire: _Wire) -> None:
        super().__init__(address.host, address.port)
        self._wire = wire

    def connect(self) -> None:
        """Take the socket that is there."""
        self.sock = self._wire


@contextlib.contextmanager
def open_connection(
    address: WebAddress, found: tuple[Address, ...], deadline: Deadline, max_bytes: int
) -> Iterator[PinnedConnection]:
    """Connect to one of the addresses `found` for a host; all that comes in is bounded in time and in bytes.

    Raises:
        ArgmapError: nobody answers there, or the certificate is not that of the host.
    """
    with contextlib.ExitStack() as opened:
        sock = opened.enter_context(_connect(address, found, deadline))
        if address.scheme == "https":
            sock = opened.enter_context(_encrypt(sock, address, deadline))
        yield PinnedConnection(address, _Wire(sock, deadline, max_bytes + _OVERHEAD))


def resolve(address: WebAddress, conditions: Conditions, deadline: Deadline) -> tuple[Address, ...] | Refusal:
    """Return the addresses of a host, each of them allowed; one that is not makes the host refused.

    Raises:
        ArgmapError: the name is not known, or nobody tells in time.
    """
    found = tuple(ip_address(text.partition("%")[0]) for text in _look_up(address, deadline))
    forbidden = next((one for one in found if not conditions.addresses(one)), None)
    if forbidden is not None:
        where = "" if str(forbidden) == address.host else f" ({forbidden})"
        return Refusal(f"`{address.host}`{where} is not on the public internet", help="save the text by hand")
    return found[:_MAX_ADDRESSES]


def _look_up(address: WebAddress, deadline: Deadline) -> list[str]:
    """Ask the system for a host. It cannot be told to hurry, so it is asked in a thread that may be left behind."""
    answers: list[list[str] | OSError | UnicodeError] = []

    def ask() -> None:
        try:
            found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
            answers.append([str(entry[4][0]) for entry in found])
        except (OSError, UnicodeError) as error:
            answers.append(error)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(deadline.left())
    if not answers:
        raise ArgmapError(f"the name `{address.host}` was not resolved in time")
    if isinstance(answers[0], list) and answers[0]:
        return answers[0]
    raise ArgmapError(f"there is no host `{address.host}`, or no network to ask for it")


def _connect(address: WebAddress, found: tuple[Address, ...], deadline: Deadline) -> socket.socket:
    reason = "no address"
    for one in found:
        family = socket.AF_INET6 if isinstance(one, IPv6Address) else socket.AF_INET
        sock = socket.socket(family, socket.SOCK_STREAM)
        try:
            sock.settimeout(min(deadline.left(), _SECONDS_TO_CONNECT))
            sock.connect((str(one), address.port))
        except OSError as error:
            sock.close()
            reason = in_words(error)
        except BaseException:
            sock.close()
            raise
        else:
            return sock
    raise ArgmapError(f"`{address.authority}` cannot be reached: {reason}")


def _encrypt(plain: socket.socket, address: WebAddress, deadline: Deadline) -> ssl.SSLSocket:
    """Start TLS with the host's own name: the certificate must be one for it that this system trusts."""
    plain.settimeout(deadline.left())
    try:
        # A connection cut short must not pass for the end of the text, so ragged ends are errors.
        return tls_context().wrap_socket(plain, server_hostname=address.host, suppress_ragged_eofs=False)
    except ssl.SSLCertVerificationError as error:
        raise ArgmapError(f"the certificate of `{address.host}` is not valid: {error.verify_message}") from None
    except (OSError, ValueError) as error:
        raise ArgmapError(f"`{address.authority}` starts no encrypted connection: {in_words(error)}") from None


def tls_context() -> ssl.SSLContext:
    """Return how connections are encrypted: TLS 1.2 or later, certificates and host names checked."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def in_words(error: Exception) -> str:
    """Return the reason of a failure, in lower case."""
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, ssl.SSLError):
        return (error.reason or "the encryption fails").replace("_", " ").lower()
    return ((error.strerror if isinstance(error, OSError) else "") or "unknown reason").lower()


class _Wire:
    """What `http.client` needs of a socket. It never closes the socket, which is closed where it was opened."""

    def __init__(self, sock: socket.socket, deadline: Deadline, max_bytes: int) -> None:
        self._sock = sock
        self._deadline = deadline
        self._max_bytes = max_bytes

    def sendall(self, content: bytes) -> None:
        self._sock.settimeout(self._deadline.left())
        self._sock.sendall(content)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(Incoming(self._sock, self._deadline, self._max_bytes), 1 << 16)

    def close(self) -> None:
        pass


class Incoming(io.RawIOBase):
    """What comes in, read against the deadline piece by piece: a server that drips gains nothing by it."""

    def __init__(self, sock: socket.socket, deadline: Deadline, max_bytes: int) -> None:
        super().__init__()
        self._sock = sock
        self._deadline = deadline
        self._left = max_bytes

    def readable(self) -> bool:
        """Say that bytes come from here."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read what is there, at least a byte, and return how many; 0 at the end."""
        self._sock.settimeout(self._deadline.left())
        count = self._sock.recv_into(buffer)
        self._left -= count
        if self._left < 0:
            raise ArgmapError("the answer is too large")
        return count
