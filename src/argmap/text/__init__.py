"""Characters: spans, lines, folds with offset maps, search, widths, line breaking.

The lowest room of the house: it knows text and nothing of debates. All offsets are code points, all ranges half-open.
"""
