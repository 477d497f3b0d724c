"""Characters that no picture can hold, as the inside of a character class."""

from __future__ import annotations

# Controls but those that are white space, lone surrogates and non-characters, none of which XML 1.0 can carry or likes;
# and what would turn the text behind it around (UAX #9, explicit directional formatting).
UNDRAWABLE = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
