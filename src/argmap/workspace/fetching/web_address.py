"""Web addresses as they stand in `sources.yaml` and in redirects: what is asked of which host, if it may be asked."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from ipaddress import IPv6Address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

MAX_CHARACTERS = 4_000
PORTS = {"http": 80, "https": 443}

_UNFIT = re.compile(r"[\x00-\x20\x7f\\]")
# RFC 3986, sections 2.2 and 2.3, and the percent sign of what is escaped already.
_SAFE = "%/?:@!$&'()*+,;=-._~[]"
_HOST = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*+\.?")
_MAX_HOST = 253


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why argmap will not ask for something that a project wants, and what to do about it."""

    message: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address in its parts, each fit to be sent: `host` in ASCII, `target` the path and query, escaped."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Return the host as it stands in an address and in the `Host` field."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"


def parse_address(url: str, ports: Collection[int] | None) -> WebAddress | Refusal:
    """Return the parts of an address, or why it is not asked; `ports` are those that may be, None if any may.

    Only web servers are asked: a stranger's project has no business with the mail server or the database of another.
    """
    if len(url) > MAX_CHARACTERS:
        return Refusal(f"the address is longer than {MAX_CHARACTERS:,} characters")
    if _UNFIT.search(url):
        return Refusal(
            "the address has a space, a backslash or a control character in it", help="write it as `https://host/path`"
        )
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return Refusal("this is not an address", help="write it as `https://host/path`")
    if parts.scheme not in PORTS:
        what = f"`{parts.scheme}:` is not fetched" if parts.scheme else "the address does not say `https:`"
        return Refusal(what, help="only `https:` and `http:` are")
    if "@" in parts.netloc:
        return Refusal("the address holds a user's name or password", help="take it out: the project is for others too")
    port = PORTS[parts.scheme] if port is None else port
    if ports is not None and port not in ports:
        return Refusal(f"port {port} is not that of a web server", help="only the ports 80 and 443 are asked")
    host = _host(parts.hostname or "")
    return host if isinstance(host, Refusal) else WebAddress(parts.scheme, host, port, _target(parts))


def follow(address: WebAddress, location: str, ports: Collection[int] | None) -> WebAddress | Refusal:
    """Return where a redirect leads, under the same conditions; never from an encrypted connection to an open one."""
    if len(location) > MAX_CHARACTERS:
        return Refusal("the redirect is too long")
    try:
        # Header fields come as Latin-1 (RFC 9110, section 5.5), and servers write UTF-8 into them.
        location = location.encode("latin-1").decode("utf-8")
        joined = urljoin(str(address), location)
    except ValueError:
        return Refusal("the redirect is not an address")
    found = parse_address(joined, ports)
    if isinstance(found, WebAddress) and address.scheme == "https" and found.scheme == "http":
        return Refusal("the redirect leads from https to http")
    return found


def _host(name: str) -> str | Refusal:
    """Return a host as the resolver and the server want it: a name in ASCII (IDNA), or an IP address."""
    if ":" in name:
        try:
            address = IPv6Address(name)
        except ValueError:
            return Refusal("the host is not an address")
        return Refusal("the host names a network of this machine") if address.scope_id else str(address)
    try:
        ascii_name = name if name.isascii() else name[: _MAX_HOST + 1].encode("idna").decode("ascii")
    except UnicodeError:
        return Refusal("the host is not a name")
    if not _HOST.fullmatch(ascii_name) or len(ascii_name) > _MAX_HOST:
        return Refusal("the address names no host", help="write it as `https://host/path`")
    return ascii_name.lower()


def _target(parts: SplitResult) -> str:
    query = f"?{parts.query}" if parts.query else ""
    return quote(f"{parts.path or '/'}{query}", safe=_SAFE, errors="replace")
