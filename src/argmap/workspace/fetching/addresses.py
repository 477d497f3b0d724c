"""Which network addresses a stranger's project may make this machine talk to: those of the public internet alone."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

Address = IPv4Address | IPv6Address

# Of all IPv6 addresses, only these are given out (IANA, "IPv6 Global Unicast Address Assignments").
_GIVEN_OUT = IPv6Network("2000::/3")
# IANA's registries of special purposes, where they say more than the `ipaddress` of some Python still in use:
# protocol assignments (among them Teredo), documentation, and the relays of 6to4 (RFC 7526).
_SPECIAL_6 = (IPv6Network("2001::/23"), IPv6Network("2001:db8::/32"), IPv6Network("3fff::/20"))
_SPECIAL_4 = (IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24"))
# RFC 6052: how a network without IPv4 reaches it. The prefix for local use (RFC 8215) is none of these.
_TRANSLATED = IPv6Network("64:ff9b::/96")
# RFC 5214, section 6.1: the ends of ISATAP addresses hold an IPv4 address after one of these.
_ISATAP = (0x0000_5EFE, 0x0200_5EFE)


def is_public(address: Address) -> bool:
    """Say whether an address is one of the public internet, in every form that it can be read in.

    An IPv6 address that carries an IPv4 address (mapped, translated, 6to4, ISATAP) is public only if that one is.
    """
    if isinstance(address, IPv4Address):
        return _is_public_4(address)
    return _is_routed(address) and all(_is_public_4(carried) for carried in _carried(address))


def _is_public_4(address: IPv4Address) -> bool:
    return _is_ordinary(address) and not any(address in network for network in _SPECIAL_4)


def _is_routed(address: IPv6Address) -> bool:
    """Say whether the public internet may know an IPv6 address, whatever it carries."""
    if address.ipv4_mapped is not None or address in _TRANSLATED:
        return True
    if address not in _GIVEN_OUT or any(address in network for network in _SPECIAL_6):
        return False
    return _is_ordinary(address)


def _is_ordinary(address: Address) -> bool:
    special = (
        address.is_private
        or address.is_loopback
        or address.is_link_local
        or address.is_multicast
        or address.is_reserved
        or address.is_unspecified
    )
    return address.is_global and not special


def _carried(address: IPv6Address) -> Iterator[IPv4Address]:
    """Yield the IPv4 addresses that an IPv6 address stands for."""
    if address.ipv4_mapped is not None:
        yield address.ipv4_mapped
    if address.sixtofour is not None:
        yield address.sixtofour
    number = int(address)
    ends_in_one = (number >> 32) & 0xFFFF_FFFF in _ISATAP
    if address in _TRANSLATED or ends_in_one:
        yield IPv4Address(number & 0xFFFF_FFFF)
