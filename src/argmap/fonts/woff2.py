"""Write a font as WOFF2 (W3C Recommendation, 2022), with null transforms."""

from __future__ import annotations

import struct

import brotli

from argmap.fonts.sfnt import tables_of

# The flag of a table is its place in this list (WOFF2, section 4.1); 63 says that the tag is spelled out.
_KNOWN_TAGS = (
    "cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT "
    "VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar "
    "fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill"
)
_FLAGS = {_KNOWN_TAGS[start : start + 4].encode(): start // 5 for start in range(0, len(_KNOWN_TAGS), 5)}
_SPELLED_OUT = 63
_NULL_TRANSFORM = 3 << 6
# On outlines in CFF, Brotli's 10 and 11 save 5 % over 9 and take ten times as long; 9 saves 3 % over 5 and takes ten
# times as long, which tells in subsets of many hundred Han characters.
_QUALITY, _QUICK, _LARGE = 9, 5, 65536


def woff2(font: bytes) -> bytes:
    """Return a font file (OpenType, one face) packed as WOFF2; equal fonts give equal bytes."""
    flavor, tables = font[:4], tables_of(font)
    count = len(tables)
    tags = _in_order(tables)
    directory = b"".join(_entry(tag, len(tables[tag])) for tag in tags)
    body = b"".join(tables[tag] for tag in tags)
    quality = _QUALITY if len(body) < _LARGE else _QUICK
    packed: bytes = brotli.compress(body, mode=brotli.MODE_FONT, quality=quality)
    unpacked = 12 + 16 * count + sum(len(table) + 3 & ~3 for table in tables.values())
    length = 48 + len(directory) + len(packed)
    padding = -length % 4
    header = struct.pack(
        ">4s4sIHHIIHHIIIII", b"wOF2", flavor, length + padding, count, 0, unpacked, len(packed), 1, 0, 0, 0, 0, 0, 0
    )
    return header + directory + packed + bytes(padding)


def _in_order(tables: dict[bytes, bytes]) -> list[bytes]:
    """Return the tags sorted, with `loca` right behind `glyf` as the format demands."""
    tags = sorted(tag for tag in tables if tag != b"loca")
    if b"loca" in tables:
        tags.insert(tags.index(b"glyf") + 1, b"loca")
    return tags


def _entry(tag: bytes, length: int) -> bytes:
    flag = _FLAGS.get(tag, _SPELLED_OUT)
    transform = _NULL_TRANSFORM if tag in (b"glyf", b"loca") else 0
    return bytes([flag | transform]) + (tag if flag == _SPELLED_OUT else b"") + _base_128(length)


def _base_128(number: int) -> bytes:
    """Return a number as UIntBase128: seven bits a byte, most significant first."""
    digits = [number & 127]
    while number := number >> 7:
        digits.append(number & 127 | 128)
    return bytes(reversed(digits))
