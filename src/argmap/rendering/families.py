"""What a picture calls its fonts: those it takes along, and those that may stand in for them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from argmap.fonts.faces import TextStyle, families, stand_in_families
from argmap.fonts.font_book import EmbeddedFace
from argmap.rendering.theme import Theme

# Signs that end a name in CSS or in the attribute around it.
_UNQUOTABLE = str.maketrans("", "", "'\"\\<>&;{}")


@dataclass(frozen=True, slots=True)
class Families:
    """The fonts of one picture: `embedded` gives our families the names that they have in it.

    Those names follow the bytes of the fonts: pages that take in several pictures keep their subsets apart.
    """

    theme: Theme
    embedded: Mapping[str, str] = field(default_factory=dict)

    def of(self, style: TextStyle, lang: str) -> str:
        """Return the value of `font-family` for a text."""
        wanted = self.theme.fonts.get(style)
        named = [f"'{wanted.name.translate(_UNQUOTABLE)}'"] if wanted and wanted.name else []
        own = [self.embedded[family] for family in families(style, lang) if family in self.embedded]
        return ", ".join((*named, *own, stand_in_families(style, lang)))


def embedding(theme: Theme, faces: Sequence[EmbeddedFace]) -> tuple[Families, str]:
    """Return the fonts of a picture that takes subsets along, and the rules of CSS that bring them."""
    digest = sha256(b"".join(face.woff2 for face in faces)).hexdigest()[:8]
    rules = "".join(
        f"@font-face{{font-family:{face.family}-{digest};font-weight:{face.weight};"
        f"src:url(data:font/woff2;base64,{b64encode(face.woff2).decode()}) format('woff2')}}"
        for face in faces
    )
    return Families(theme, {face.family: f"{face.family}-{digest}" for face in faces}), rules
