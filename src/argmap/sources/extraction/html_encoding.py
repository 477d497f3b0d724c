"""The encoding of a page, as the HTML standard sniffs it (section 13.2.3), and its characters, decoded strictly.

The standard goes on to guess; this does not, because a guess would prove quotations against guessed characters.
"""

from __future__ import annotations

import re

from argmap.sources.extraction.extracted import Unreadable
from argmap.sources.extraction.html_tokens import StartTag, html_tokens

SNIFFED_BYTES = 1024

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "UTF-8"), (b"\xfe\xff", "UTF-16BE"), (b"\xff\xfe", "UTF-16LE"))
_XML_DECLARATION = re.compile(r"<\?xml\s[^>]{0,200}?encoding\s*+=\s*+[\"']([^\"'>]*+)")
_CHARSET = re.compile(r"charset\s*+=\s*+[\"']?\s*+([^\s;\"']++)", re.IGNORECASE)

# Encodings, each with the codec that reads it and its labels (Encoding standard, section 4.2). UTF-16 in a declaration
# means UTF-8, because the declaration itself could not be read otherwise.
_ENCODINGS = """
UTF-8 utf-8: unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8 utf-16 utf-16le utf-16be unicode
IBM866 cp866: 866 cp866 csibm866 ibm866
ISO-8859-2 iso8859-2: csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
ISO-8859-3 iso8859-3: csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
ISO-8859-4 iso8859-4: csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
ISO-8859-5 iso8859-5: csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
ISO-8859-6 iso8859-6: arabic asmo-708 csisolatinarabic ecma-114 iso-8859-6 iso-ir-127 iso8859-6 iso88596 iso_8859-6
ISO-8859-7 iso8859-7: csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7
ISO-8859-8 iso8859-8: csisolatinhebrew hebrew iso-8859-8 iso-8859-8-i iso-ir-138 iso8859-8 iso88598 iso_8859-8 visual
ISO-8859-10 iso8859-10: csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6
ISO-8859-13 iso8859-13: iso-8859-13 iso8859-13 iso885913
ISO-8859-14 iso8859-14: iso-8859-14 iso8859-14 iso885914
ISO-8859-15 iso8859-15: csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9
ISO-8859-16 iso8859-16: iso-8859-16
KOI8-R koi8-r: cskoi8r koi koi8 koi8-r koi8_r
KOI8-U koi8-u: koi8-ru koi8-u
macintosh mac-roman: csmacintosh mac macintosh x-mac-roman
windows-874 cp874: dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874
windows-1250 cp1250: cp1250 windows-1250 x-cp1250
windows-1251 cp1251: cp1251 windows-1251 x-cp1251
windows-1252 cp1252: ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 \
iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252
windows-1253 cp1253: cp1253 windows-1253 x-cp1253
windows-1254 cp1254: cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 latin5 l5 windows-1254 \
x-cp1254
windows-1255 cp1255: cp1255 windows-1255 x-cp1255
windows-1256 cp1256: cp1256 windows-1256 x-cp1256
windows-1257 cp1257: cp1257 windows-1257 x-cp1257
windows-1258 cp1258: cp1258 windows-1258 x-cp1258
x-mac-cyrillic mac-cyrillic: x-mac-cyrillic x-mac-ukrainian
GBK gb18030: chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk
gb18030 gb18030: gb18030
Big5 big5hkscs: big5 big5-hkscs cn-big5 csbig5 x-x-big5
EUC-JP euc-jp: cseucpkdfmtjapanese euc-jp x-euc-jp
ISO-2022-JP iso2022-jp: csiso2022jp iso-2022-jp
Shift_JIS cp932: csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis
EUC-KR cp949: cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
"""
_SAVE_AS_UTF_8 = 'save the page as UTF-8, and say so in it: `<meta charset="utf-8">`'


def decode_html(content: bytes) -> str:
    """Return the characters of a page; raise `Unreadable` where its encoding does not hold."""
    mark, encoding, codec, how = _encoding(content)
    try:
        text = content[len(mark) :].decode(codec)
    except UnicodeDecodeError as error:
        offset = len(mark) + error.start
        line = content.count(b"\n", 0, offset) + 1
        where = f"byte 0x{content[offset]:02x} at offset {offset:,}, line {line:,}"
        raise Unreadable(f"not {encoding}{how}: {where}", _SAVE_AS_UTF_8, offset) from error
    if "\0" in text:
        what = "not a page: it holds the character U+0000, as in UTF-16 without a mark or in a binary file"
        raise Unreadable(what, _SAVE_AS_UTF_8)
    return text


def _encoding(content: bytes) -> tuple[bytes, str, str, str]:
    """Return the byte order mark, the name of the encoding, the codec that reads it, and how it is known."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return mark, encoding, encoding, ", as its byte order mark says"
    begin = content[:SNIFFED_BYTES].decode("latin-1")
    for label in _declared(begin):
        known = _codecs().get(label.strip().lower())
        if known:
            encoding, codec = known
            return b"", encoding, codec, ", as the page says"
    return b"", "UTF-8", "utf-8", ", and the page names no other encoding"


def _declared(begin: str) -> list[str]:
    """Return the labels of encodings that the beginning of a page declares, the one that counts first."""
    declaration = _XML_DECLARATION.match(begin)
    metas: list[str] = []
    for token in html_tokens(begin):
        if not isinstance(token, StartTag) or token.name != "meta":
            continue
        attributes = token.attributes
        content = _CHARSET.search(attributes.get("content", ""))
        if "charset" in attributes:
            metas.append(attributes["charset"])
        elif content and attributes.get("http-equiv", "").lower() == "content-type":
            metas.append(content[1])
    return [*metas, declaration[1]] if declaration else metas


def _codecs() -> dict[str, tuple[str, str]]:
    """Return the encoding and the codec of each label."""
    found: dict[str, tuple[str, str]] = {}
    for line in _ENCODINGS.strip().splitlines():
        names, _, labels = line.partition(": ")
        encoding, _, codec = names.partition(" ")
        found.update(dict.fromkeys(labels.split(), (encoding, codec)))
    return found
