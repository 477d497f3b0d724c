"""A map in five languages with most of what can be drawn; drawn in this and in other processes."""

from __future__ import annotations

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.picture import picture as picture_of
from argmap.model.argument_map import ArgumentMap, ToClaim
from argmap.model.quotation import Locked, Missing, Tier
from argmap.model.vocabulary import Relation
from argmap.rendering.dress import Dress, TextMode
from argmap.rendering.svg import render_svg
from argmap.text.span import Span
from builders import MapBuilder, cited, quoted


def argument_map() -> ArgumentMap:
    """Return the map."""
    return (
        MapBuilder(issue="hafen", question="What should become of the harbour?")
        .source("kurier", "pl", "https://example.org/kurier")
        .source("вестник", "bg")
        .source("wanbao", "zh-Hant")
        .source("ribao", "zh-Hans")
        .source("gazeta", "ru")
        .position("park", "The quay becomes a park.", "A public park", quoted("Паркът е за всички", "вестник"))
        .position("flats", "Flats are built on the quay.")
        .position("market", "The hall becomes a market.")
        .position("nothing", "It stays as it is.")
        .supports("park", "green", "Green is scarce.", quoted("nie ma ani jednego parku", "kurier", "no park"))
        .undercuts("green>park", "near", "There is a park near by.", quoted("公園不過十分鐘的路程。", "wanbao"))
        .attacks("flats", "ground", "The ground is foul.", quoted("земля загрязнена", "gazeta", None, Missing(0.4)))
        .supports(
            "ground", "floods", "It floods.", quoted("洪水会来", "ribao", None, Locked(Tier.EXACT, (Span(1, 5),)))
        )
        .tie(Relation.ATTACK, "ground", ToClaim("market"), "market")
        .supports("nothing", "cheap", "It costs least.", cited("Budget, table 4", "kurier"))
        .undercuts_question("early", "Too early to ask.")
        .claim("lonely", "The lighthouse is red 👍.")
        .build()
    )


def picture(mode: TextMode = TextMode.EMBED) -> str:
    """Return the SVG of the map, its text written in one of the three ways."""
    fonts = FontBook(read_font)
    return render_svg(picture_of(argument_map(), "hafen", fonts), fonts, Dress(mode))
