from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.workspace.fetching.addresses import is_public

PUBLIC = [
    *("1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "93.184.216.34", "100.63.255.255", "100.128.0.0"),
    *("126.255.255.255", "128.0.0.1", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0"),
    *("192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255"),
    *("2606:4700:4700::1111", "2001:4860:4860::8888", "2a00:1450:4001::1", "2400:cb00::1"),
]
NOT_PUBLIC = [
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.1"),  # noqa: S104 - nothing listens here
    *("169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.0.1"),
    *("198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1"),
    *("255.255.255.255", "::", "::1", "::8.8.8.8", "::ffff:0:8.8.8.8", "100::1", "fc00::1", "fd12::1", "fe80::1"),
    *("fec0::1", "ff02::1", "ff0e::1", "2001::1", "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1", "3fff::1"),
    *("64:ff9b:1::1", "64:ff9b:1::808:808", "4000::1", "5f00::1", "8000::1", "e000::1", "fe80::1%eth0"),
]
# Forms of IPv6 that carry an IPv4 address, with the hole for its two halves.
CARRIERS = [
    "::ffff:{0}:{1}",
    "64:ff9b::{0}:{1}",
    "2002:{0}:{1}::1",
    "2a00:1450::5efe:{0}:{1}",
    "2a00::200:5efe:{0}:{1}",
]


def carried(form: str, address: str) -> IPv6Address:
    number = int(IPv4Address(address))
    return IPv6Address(form.format(f"{number >> 16:x}", f"{number & 0xFFFF:x}"))


@pytest.mark.parametrize("address", PUBLIC)
def test_addresses_of_the_public_internet_are_public(address):
    assert is_public(ip_address(address))


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_all_others_are_not(address):
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("form", CARRIERS)
@pytest.mark.parametrize("address", [one for one in NOT_PUBLIC if ":" not in one])
def test_an_address_that_carries_another_is_no_way_around(form, address):
    assert not is_public(carried(form, address))


@pytest.mark.parametrize("form", CARRIERS)
def test_an_address_that_carries_a_public_one_is_public(form):
    assert is_public(carried(form, "8.8.8.8"))


@given(st.ip_addresses())
def test_no_address_is_public_that_python_calls_special(address):
    special = address.is_private or address.is_loopback or address.is_link_local or address.is_multicast
    mapped = isinstance(address, IPv6Address) and address.ipv4_mapped is not None
    assert not (special and is_public(address)) or mapped
