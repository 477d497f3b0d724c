"""Letters that are taken for those of another script."""

from __future__ import annotations

# Cyrillic and Greek letters that most fonts draw exactly like a Latin one, for `str.translate`: a choice from
# "confusables" of Unicode Technical Standard #39.
LATIN_LOOK_ALIKES = str.maketrans(
    "аеорсухіјѕһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕЅІЈКМНОРСТУХ" + "οναιρυχ",
    "aeopcyxijshdqwABEZHIKMNOPTYXABESIJKMHOPCTYX" + "ovaipux",
)
