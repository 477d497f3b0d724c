from __future__ import annotations

import gzip
import itertools
import socket
import ssl
import threading
from dataclasses import replace
from ipaddress import ip_address

import pytest

from argmap.workspace.errors import ArgmapError
from argmap.workspace.fetching.conditions import Deadline
from argmap.workspace.fetching.connection import Incoming, resolve, tls_context
from argmap.workspace.fetching.download import download
from argmap.workspace.fetching.web_address import Refusal, WebAddress
from loopback import LOOPBACK, answer, redirect, serving

TEXT = "Една дума, 一个词.\r\n".encode()
HALF = b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345"
CHUNKS = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n5\r\n67890\r\n0\r\n\r\n"


def fails(pages, path="/", conditions=LOOPBACK):
    with serving(pages) as server, pytest.raises(ArgmapError) as failed:
        download(server.url(path), conditions)
    return str(failed.value)


def refused(pages, path="/", conditions=LOOPBACK):
    with serving(pages) as server:
        found = download(server.url(path), conditions)
    assert isinstance(found, Refusal)
    return found.message


def test_the_bytes_come_as_they_are_with_what_the_server_says_of_them():
    with serving({"/a": answer(TEXT, Content_Type='Text/HTML; charset="Windows-1251"')}) as server:
        came = download(server.url("/a"), LOOPBACK)
    assert (came.url, came.content) == (server.url("/a"), TEXT)
    assert (came.content_type, came.charset) == ("text/html", "windows-1251")


@pytest.mark.parametrize("sent", ["", "nonsense", "\x1b[31m/evil", "a" * 300 + "/b", "text/html;charset=\x1b]0;x"])
def test_what_the_server_says_is_not_repeated_where_it_makes_no_sense(sent):
    with serving({"/": answer(TEXT, Content_Type=sent)}) as server:
        came = download(server.url(), LOOPBACK)
    assert came.content_type in {"", "text/html"}
    assert came.charset == ""


def test_the_request_tells_who_asks_and_nothing_else(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    with serving({"/a?b": answer(TEXT, Set_Cookie="a=b")}) as server:
        download(server.url("/a?b"), LOOPBACK)
    first, *fields = server.requests[0].splitlines()
    assert first == "GET /a?b HTTP/1.1"
    assert {field.partition(":")[0] for field in fields} == {
        "Host",
        "User-Agent",
        "Accept",
        "Accept-Encoding",
        "Connection",
    }
    assert f"Host: 127.0.0.1:{server.port}" in fields


def test_redirects_are_followed_without_cookies():
    pages = {"/": answer(status="301 Moved", Location="a", Set_Cookie="k=v"), "/a": redirect("/b"), "/b": answer(TEXT)}
    with serving(pages) as server:
        came = download(server.url(), LOOPBACK)
    assert (came.url, came.content) == (server.url("/b"), TEXT)
    assert "Cookie" not in "".join(server.requests)


def test_five_redirects_are_followed_and_no_more():
    pages = {f"/{number}": redirect(f"/{number + 1}") for number in range(10)} | {"/10": answer(TEXT)}
    with serving(pages) as server:
        assert download(server.url("/5"), LOOPBACK).content == TEXT
    assert fails(pages, "/4") == "the address leads on and on: more than 5 redirects"
    assert "redirects" in fails({"/": redirect("/")})


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("file:///etc/passwd", "`file:` is not fetched"),
        ("http://10.0.0.1/", "`10.0.0.1` is not on the public internet"),
        ("http://169.254.169.254/latest", "`169.254.169.254` is not on the public internet"),
        ("http://[::ffff:10.0.0.1]/", "is not on the public internet"),
        ("http://u:p@127.0.0.1/", "password"),
        ("http://a b/", "a space"),
    ],
)
def test_a_redirect_to_where_nothing_may_be_asked_is_refused(location, why):
    assert why in refused({"/": redirect(location)})


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "[::1]"])
def test_no_spelling_of_this_machine_is_asked(host):
    found = download(f"http://{host}/", replace(LOOPBACK, addresses=lambda _: False))
    assert isinstance(found, Refusal)
    assert "is not on the public internet" in found.message


def test_the_public_web_is_the_rule():
    assert isinstance(download("http://127.0.0.1/"), Refusal)
    assert isinstance(download("http://127.0.0.1:8000/"), Refusal)


def test_a_host_with_one_address_inside_is_refused_whole(monkeypatch):
    answers = [(2, 1, 6, "", ("93.184.216.34", 443)), (2, 1, 6, "", ("10.0.0.1", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_kwargs: answers)
    found = download("https://example.org/")
    assert isinstance(found, Refusal)
    assert found.message == "`example.org` (10.0.0.1) is not on the public internet"


def test_the_address_that_was_looked_at_is_the_one_connected_to(monkeypatch):
    asked = []
    ask = socket.getaddrinfo

    def rebinding(host, port, *args, **kwargs):
        asked.append(host)
        return ask("127.0.0.1" if len(asked) == 1 else "127.0.0.2", port, *args, **kwargs)

    with serving({"/": answer(TEXT)}) as server:
        monkeypatch.setattr(socket, "getaddrinfo", rebinding)
        came = download(f"http://example.org:{server.port}/", LOOPBACK)
    assert came.content == TEXT
    assert asked == ["example.org"]
    assert f"Host: example.org:{server.port}" in server.requests[0]


def test_a_name_that_nobody_knows_is_told(monkeypatch):
    def unknown(*_args, **_kwargs):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(ArgmapError, match=r"there is no host `example\.org`"):
        download("https://example.org/")


def test_a_name_server_that_never_answers_is_not_waited_for(monkeypatch):
    done = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_kwargs: [done.wait()][1:])
    address = WebAddress("https", "example.org", 443, "/")
    with pytest.raises(ArgmapError, match="was not resolved in time"):
        resolve(address, LOOPBACK, Deadline(0.05))
    done.set()


@pytest.mark.parametrize("status", ["404 Not Found", "500 \x1b[31m", "204 No Content", "304 Not Modified", "799 Odd"])
def test_any_other_status_than_200_is_told_in_our_words(status):
    said = fails({"/": answer(status=status)})
    assert said.startswith(f"the server answers {status[:3]}")
    assert "\x1b" not in said


def test_a_redirect_without_an_address_is_told_as_its_status():
    assert fails({"/": answer(status="302 Found")}) == "the server answers 302 (found)"


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"hello\r\n",
        b"\x00" * 1000,
        b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"x" * 70_000,
    ],
    ids=["nothing", "no protocol", "zeros", "many headers", "a long header"],
)
def test_what_is_no_web_server_is_told(sent):
    assert "does not answer as a web server does" in fails({"/": sent})


@pytest.mark.parametrize("sent", [HALF, CHUNKS[:60], CHUNKS.replace(b"5\r\n", b"zz\r\n")])
def test_an_answer_cut_short_is_no_text(sent):
    said = fails({"/": sent})
    assert "breaks off" in said


@pytest.mark.parametrize("sent", [b"HTTP/1.1 200 OK\r\nConten", b"HTTP/1.1 200 OK\r\n", answer()])
def test_an_empty_answer_is_no_text(sent):
    assert fails({"/": sent}) == "the answer is empty"


def test_chunks_are_put_together():
    with serving({"/": CHUNKS}) as server:
        assert download(server.url(), LOOPBACK).content == b"1234567890"


@pytest.mark.parametrize(
    "sent",
    [
        answer(b"x" * 2_001),
        answer(b"x" * 2_001, Content_Length="10000000000000"),
        answer(b"x" * 3_000, Content_Length=""),
        answer(gzip.compress(b"x" * 2_001), Content_Encoding="gzip"),
        answer(gzip.compress(b"x" * 50_000_000), Content_Encoding="gzip", Content_Length=""),
    ],
    ids=["stated", "overstated", "not stated", "packed", "bomb"],
)
def test_what_is_too_large_is_not_read_to_the_end(sent):
    said = fails({"/": sent}, conditions=replace(LOOPBACK, max_bytes=2_000))
    assert said == "the answer is larger than 2,000 bytes"


def test_what_comes_besides_the_text_is_bounded_too():
    spaces = b"1;" + b" " * 60_000 + b"\r\nx\r\n"
    sent = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + spaces * 20 + b"0\r\n\r\n"
    assert fails({"/": sent}, conditions=replace(LOOPBACK, max_bytes=2_000)) == "the answer is too large"


def test_a_text_as_large_as_can_be_comes_whole():
    with serving({"/": answer(b"x" * 2_000)}) as server:
        assert len(download(server.url(), replace(LOOPBACK, max_bytes=2_000)).content) == 2_000


def test_a_packed_answer_is_unpacked_and_a_damaged_one_told():
    packed = gzip.compress(TEXT)
    with serving({"/": answer(packed, Content_Encoding="gzip")}) as server:
        assert download(server.url(), LOOPBACK).content == TEXT
    for damaged in (packed[:-4], packed + packed, b"plain"):
        assert "damaged" in fails({"/": answer(damaged, Content_Encoding="gzip")})
    assert "was not asked for" in fails({"/": answer(TEXT, Content_Encoding="br")})


def test_a_server_that_says_nothing_is_left():
    done = threading.Event()

    def silence():
        done.wait()
        return b""

    try:
        said = fails({"/": silence}, conditions=replace(LOOPBACK, seconds=0.2))
    finally:
        done.set()
    assert said == "the answer took longer than 0.2 seconds"


def test_a_server_that_drips_gains_nothing_by_it():
    class Dripping:
        received = 0

        def settimeout(self, seconds):
            assert seconds > 0

        def recv_into(self, buffer):
            buffer[:1] = b"x"
            self.received += 1
            return 1

    sock = Dripping()
    deadline = Deadline(30, itertools.count().__next__)
    with pytest.raises(ArgmapError, match="longer than 30 seconds"):
        Incoming(sock, deadline, 10**9).readall()
    assert sock.received == 29


def test_a_closed_port_is_told():
    with serving({}) as server:
        pass
    with pytest.raises(ArgmapError, match="cannot be reached: connection refused"):
        download(server.url(), LOOPBACK)


def test_certificates_and_names_of_hosts_are_checked():
    context = tls_context()
    assert context.check_hostname
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2


def test_a_server_that_does_not_encrypt_is_told():
    with serving({}) as server, pytest.raises(ArgmapError, match="starts no encrypted connection"):
        download(f"https://127.0.0.1:{server.port}/", LOOPBACK)


def test_an_address_is_tried_after_one_that_does_not_answer(monkeypatch):
    with serving({"/": answer(TEXT)}) as server:
        both = [(0, 0, 0, "", (host, server.port)) for host in ("127.0.0.9", "127.0.0.1")]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_kwargs: both)
        assert download(f"http://example.org:{server.port}/", LOOPBACK).content == TEXT


def test_loopback_is_no_part_of_the_public_web():
    assert LOOPBACK.addresses(ip_address("127.0.0.1"))
    assert not LOOPBACK.addresses(ip_address("8.8.8.8"))
