"""Documents and sources to the map as meant: names resolved, steps built, evidence read.

What an author got wrong comes out as problems (`problems.py`): plain values that the rules put into words.
"""
