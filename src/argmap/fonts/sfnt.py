"""Font files as sets of tables, and the names by which programs know a font (OpenType, "otff" and "name")."""

from __future__ import annotations

import struct

_WINDOWS, _UNICODE_BMP, _ENGLISH = 3, 1, 0x409
_HEADER = ">4s4H"
_ENTRY = ">4s3I"


def tables_of(font: bytes) -> dict[bytes, bytes]:
    """Return the tables of a font file that holds one face, by their tags, in the order of the file."""
    count = struct.unpack(">H", font[4:6])[0]
    tables: dict[bytes, bytes] = {}
    for number in range(count):
        tag, _, start, length = struct.unpack(_ENTRY, font[12 + 16 * number : 28 + 16 * number])
        tables[tag] = font[start : start + length]
    return tables


def named(font: bytes, family: str) -> bytes:
    """Return a font file as the only face of a family; everything but the names stays as it is."""
    return _font_file(font[:4], tables_of(font) | {b"name": _name_table(family)})


def _name_table(family: str) -> bytes:
    """Return a `name` table: family (id 1), style (2), full name (4) and PostScript name (6)."""
    names = {1: family, 2: "Regular", 4: family, 6: family}
    records, texts = b"", b""
    for number, name in names.items():
        text = name.encode("utf-16-be")
        records += struct.pack(">6H", _WINDOWS, _UNICODE_BMP, _ENGLISH, number, len(text), len(texts))
        texts += text
    return struct.pack(">3H", 0, len(names), 6 + len(records)) + records + texts


def _font_file(flavor: bytes, tables: dict[bytes, bytes]) -> bytes:
    """Return tables as a font file: a directory sorted by tag, each table padded to four bytes and summed up."""
    count = len(tables)
    power = count.bit_length() - 1
    reach = 16 << power
    directory, body = struct.pack(_HEADER, flavor, count, reach, power, 16 * count - reach), b""
    start = len(directory) + 16 * count
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        directory += struct.pack(_ENTRY, tag, _checksum(padded), start + len(body), len(table))
        body += padded
    return directory + body


def _checksum(padded: bytes) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
