"""Edit distance of a pattern to the most similar part of a text, in bit-parallel steps.

G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", JACM 46 (1999),
in the form of H. Hyyrö, "Explaining and extending the bit-parallel approximate string matching algorithm of Myers"
(2001). A column of the matrix is one Python integer, so a pattern may have any length; the cost is the length of the
text times the length of the pattern over the machine's word.
"""

from __future__ import annotations

from typing import NamedTuple

from argmap.text.span import Span


class Alignment(NamedTuple):
    """The range of a text that is most like a pattern, and how many characters have to be changed, added or removed."""

    distance: int
    span: Span


def best_alignment(pattern: str, text: str) -> Alignment:
    """Return where `pattern` fits best in `text`; of equally good places the first one, and no longer than needed."""
    distance, end = best_end(pattern, text)
    return Alignment(distance, Span(aligned_start(pattern, text, end, distance), end))


def aligned_start(pattern: str, text: str, end: int, distance: int) -> int:
    """Return where the alignment of `pattern` begins that ends at `end` with `distance` edits."""
    window = text[max(0, end - len(pattern) - distance) : end]
    _, length = best_end(pattern[::-1], window[::-1])
    return end - length


def best_end(pattern: str, text: str) -> tuple[int, int]:
    """Return the least edit distance of `pattern` to any part of `text`, and the first offset where such a part ends.

    In the bit vectors, row i of a column is bit i - 1; `rises` and `falls` hold the vertical differences of +1 and -1.
    """
    occurrences: dict[str, int] = {}
    for row, character in enumerate(pattern):
        occurrences[character] = occurrences.get(character, 0) | 1 << row
    all_rows = (1 << len(pattern)) - 1
    last_row = 1 << len(pattern) >> 1
    rises, falls = all_rows, 0
    distance = least = len(pattern)
    best = 0
    rows_of = occurrences.get
    for column, character in enumerate(text, start=1):
        matches = rows_of(character, 0)
        if matches:
            diagonal = (((matches & rises) + rises) ^ rises) | matches | falls
            right_rises = falls | ((diagonal | rises) ^ all_rows) & all_rows
            right_falls = rises & diagonal
            if right_rises & last_row:
                distance += 1
            elif right_falls & last_row:
                distance -= 1
                if distance < least:
                    least, best = distance, column
        else:
            # The same for a character that the pattern does not have; in Chinese most are such.
            diagonal, right_rises, right_falls = falls, rises ^ all_rows, 0
            distance += right_rises & last_row > 0
        right_rises <<= 1
        rises = (right_falls << 1 | ((diagonal | right_rises) ^ all_rows)) & all_rows
        falls = right_rises & diagonal & all_rows
    return least, best
