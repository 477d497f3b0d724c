"""Which face carries which character, how wide text is, and the subsets that a picture takes along.

A pure room: font files come in as bytes through the loader that `FontBook` is given.
"""
