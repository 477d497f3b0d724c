"""Anchoring: quotations to the ranges of their sources that carry them, or to what is there instead.

`anchor` looks in one text; `verification` asks that of the source, the others, and the lock where the text is not here.
"""
