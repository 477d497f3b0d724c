"""One address asked, and what it answered: the bytes of a text, or why there are none."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import NamedTuple

from argmap._version import VERSION
from argmap.workspace.errors import ArgmapError
from argmap.workspace.fetching.conditions import PUBLIC_WEB, Conditions, Deadline
from argmap.workspace.fetching.connection import in_words, open_connection, resolve
from argmap.workspace.fetching.web_address import Refusal, WebAddress, follow, parse_address

MAX_REDIRECTS = 5

_REDIRECTS = {301, 302, 303, 307, 308}
_PIECE = 1 << 16
_GZIP = {"gzip", "x-gzip"}
# The names that a server gives to types and encodings are ASCII tokens; anything else is not worth repeating.
_TYPE = re.compile(r"\s*+([\w.+-]{1,100}+/[\w.+-]{1,100}+)", re.ASCII)
_CHARSET = re.compile(r';\s*+charset\s*+=\s*+"?([\w.:+-]{1,40}+)', re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Download:
    """What an address sent: `url` is where it came from in the end; type and charset as the server says, else empty."""

    url: str
    content: bytes
    content_type: str
    charset: str


def download(url: str, conditions: Conditions = PUBLIC_WEB) -> Download | Refusal:
    """Return what stands at an address, or why argmap does not ask there. Nothing is sent but the request itself.

    Raises:
        ArgmapError: the server is not there, is too slow, sends too much, breaks off, or has no such page.
    """
    deadline = Deadline(conditions.seconds)
    address = parse_address(url, conditions.ports)
    for _ in range(MAX_REDIRECTS + 1):
        answer = _ask(address, conditions, deadline) if isinstance(address, WebAddress) else address
        if not isinstance(answer, _Redirect):
            return answer
        address = follow(answer.asked, answer.location, conditions.ports)
    raise ArgmapError(f"the address leads on and on: more than {MAX_REDIRECTS} redirects")


class _Redirect(NamedTuple):
    asked: WebAddress
    location: str


def _ask(address: WebAddress, conditions: Conditions, deadline: Deadline) -> Download | Refusal | _Redirect:
    found = resolve(address, conditions, deadline)
    if isinstance(found, Refusal):
        return found
    try:
        with open_connection(address, found, deadline, conditions.max_bytes) as connection:
            _send(connection, address)
            return _read(address, connection.getresponse(), conditions.max_bytes)
    except HTTPException:
        raise ArgmapError(f"`{address.authority}` does not answer as a web server does, or breaks off") from None
    except OSError as error:
        deadline.left()
        raise ArgmapError(f"the connection to `{address.authority}` failed: {in_words(error)}") from None


def _send(connection: HTTPConnection, address: WebAddress) -> None:
    """Send the request: who asks and what for, no cookies, nothing that tells of this machine."""
    headers = {
        "Host": address.authority,
        "User-Agent": f"argmap/{VERSION}",
        "Accept": "*/*",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
    connection.request("GET", address.target, headers=headers)


def _read(address: WebAddress, response: HTTPResponse, limit: int) -> Download | _Redirect:
    location = response.getheader("Location")
    if response.status in _REDIRECTS and location is not None:
        return _Redirect(address, location)
    if response.status != HTTPStatus.OK:
        raise ArgmapError(f"the server answers {_status(response.status)}", help="save the text by hand")
    content = _unpacked(_body(response, limit), response.getheader("Content-Encoding") or "", limit)
    sent = response.getheader("Content-Type") or ""
    kind, charset = _TYPE.match(sent), _CHARSET.search(sent)
    return Download(str(address), content, kind[1].lower() if kind else "", charset[1].lower() if charset else "")


def _status(code: int) -> str:
    """Return a status in our own words: a server's phrase could be anything."""
    try:
        return f"{code} ({HTTPStatus(code).phrase.lower()})"
    except ValueError:
        return str(code)


def _body(response: HTTPResponse, limit: int) -> bytes:
    """Read the whole body; the length that the server states is believed only where less comes."""
    content = bytearray()
    while piece := response.read(_PIECE):
        content += piece
        if len(content) > limit:
            raise _too_large(limit)
    if response.length:
        raise ArgmapError(f"the answer breaks off: {response.length:,} bytes are missing")
    if not content:
        # Also where it breaks off among its headers, which `http.client` takes for their end.
        raise ArgmapError("the answer is empty")
    return bytes(content)


def _unpacked(content: bytes, encoding: str, limit: int) -> bytes:
    """Return a body as it was before the server packed it: some do, though nobody asked them to."""
    encoding = encoding.strip().lower()
    if encoding in {"", "identity"}:
        return content
    if encoding not in _GZIP:
        raise ArgmapError("the server packs its answer in a way that was not asked for")
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        unpacked = unpacker.decompress(content, limit + 1)
    except zlib.error:
        raise ArgmapError("the answer is damaged: it says gzip, and is not") from None
    if len(unpacked) > limit:
        raise _too_large(limit)
    if not unpacker.eof or unpacker.unused_data:
        raise ArgmapError("the answer is damaged: it is not one whole gzip stream")
    return unpacked


def _too_large(limit: int) -> ArgmapError:
    size = f"{limit >> 20} MiB" if limit >> 20 else f"{limit:,} bytes"
    return ArgmapError(f"the answer is larger than {size}")
