"""Documents and sources to the map as meant: names resolved, steps built, quotations anchored.

What an author got wrong comes out as problems (`problems.py`): plain values that the rules put into words.
"""
