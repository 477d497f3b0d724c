from __future__ import annotations

import pytest

from argmap.workspace.fetching.web_address import Refusal, WebAddress, follow, parse_address

WEB = frozenset({80, 443})
PAGE = WebAddress("https", "example.org", 443, "/a/b?c")


@pytest.mark.parametrize(
    ("url", "printed"),
    [
        ("https://example.org", "https://example.org/"),
        ("HTTP://Example.ORG:80/A b".replace(" ", "%20"), "http://example.org/A%20b"),
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c"),
        ("https://example.org?b", "https://example.org/?b"),
        ("https://пример.бг/статия?в=1", "https://xn--e1afmkfd.xn--90ae/%D1%81%D1%82%D0%B0%D1%82%D0%B8%D1%8F?%D0%B2=1"),
        ("https://[2606:4700::1111]/x", "https://[2606:4700::1111]/x"),
        ("https://93.184.216.34/", "https://93.184.216.34/"),
    ],
)
def test_an_address_is_made_fit_to_be_sent(url, printed):
    assert str(parse_address(url, WEB)) == printed


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("file:///etc/passwd", "`file:` is not fetched"),
        ("ftp://example.org/x", "`ftp:` is not fetched"),
        ("gopher://example.org/", "`gopher:` is not fetched"),
        ("data:text/plain,x", "`data:` is not fetched"),
        ("example.org/x", "does not say `https:`"),
        ("//example.org/x", "does not say `https:`"),
        ("https://user:secret@example.org/", "name or password"),
        ("https://user@example.org/", "name or password"),
        ("https://@example.org/", "name or password"),
        ("https://example.org:22/", "port 22"),
        ("https://example.org:0/", "port 0"),
        ("http://example.org:8080/", "port 8080"),
        ("https://example.org:99999/", "not an address"),
        ("https://[::1/", "not an address"),
        ("https:///x", "names no host"),
        ("https://./", "names no host"),
        ("https://a..b/", "names no host"),
        ("https://a%2eb/", "names no host"),
        ("https://[fe80::1%25eth0]/", "network of this machine"),
        ("https://[fe80::1%eth0]/", "network of this machine"),
        ("https://example.org/a b", "a space"),
        ("https://example.org/\r\nHost: evil", "control character"),
        ("https://example.org\\@evil.example/", "backslash"),
        (f"https://example.org/{'a' * 4_000}", "longer than 4,000"),
        (f"https://{'a' * 300}.org/", "names no host"),
        (f"https://{'я' * 3_000}.бг/", "not a name"),
    ],
)
def test_what_is_no_address_of_a_web_server_is_refused(url, why):
    refused = parse_address(url, WEB)
    assert isinstance(refused, Refusal)
    assert why in refused.message


@pytest.mark.parametrize(
    ("location", "printed"),
    [
        ("/d", "https://example.org/d"),
        ("d", "https://example.org/a/d"),
        ("?e", "https://example.org/a/b?e"),
        ("//other.example/x", "https://other.example/x"),
        ("https://other.example", "https://other.example/"),
        ("/статия".encode().decode("latin-1"), "https://example.org/%D1%81%D1%82%D0%B0%D1%82%D0%B8%D1%8F"),
    ],
)
def test_a_redirect_may_be_relative(location, printed):
    assert str(follow(PAGE, location, WEB)) == printed


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("http://example.org/", "from https to http"),
        ("file:///etc/passwd", "`file:`"),
        ("https://u:p@example.org/", "password"),
        ("https://example.org:25/", "port 25"),
        ("/a\\b", "backslash"),
        ("\xff", "not an address"),
        ("x" * 5_000, "too long"),
    ],
)
def test_a_redirect_is_held_to_the_same_conditions(location, why):
    refused = follow(PAGE, location, WEB)
    assert isinstance(refused, Refusal)
    assert why in refused.message


def test_a_redirect_from_http_to_https_is_followed():
    assert (
        str(follow(WebAddress("http", "example.org", 80, "/"), "https://example.org/", WEB)) == "https://example.org/"
    )
