from __future__ import annotations

from argmap.rendering.comparison import without_fonts

PICTURE = (
    '<svg font-family="ArgmapSans-{digest}, sans-serif"><title>{words}</title><style>@font-face{{font-family:'
    "ArgmapSans-{digest};src:url(data:font/woff2;base64,{content})}}</style>"
    '<text font-family="ArgmapSerif-{digest}">{words}</text></svg>'
)


def test_the_bytes_of_fonts_and_the_names_that_follow_them_do_not_count():
    one = PICTURE.format(digest="0123abcd", content="AAAA", words="So it is.")
    other = PICTURE.format(digest="ffffffff", content="BB+/=", words="So it is.")
    assert without_fonts(one) == without_fonts(other)


def test_words_of_authors_count_whatever_they_look_like():
    for one, other in (
        ("base64,AAAA", "base64,BBBB"),
        ("ArgmapSans-0123abcd", "ArgmapSans-ffffffff"),
        ("font-family=&quot;ArgmapSans-0123abcd&quot;", "font-family=&quot;ArgmapSans-ffffffff&quot;"),
        ("&lt;style>ArgmapSans-0123abcd&lt;/style>", "&lt;style>ArgmapSans-ffffffff&lt;/style>"),
    ):
        pictures = [PICTURE.format(digest="0123abcd", content="AAAA", words=words) for words in (one, other)]
        assert without_fonts(pictures[0]) != without_fonts(pictures[1])
