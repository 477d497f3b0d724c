"""Gradual semantics: how strong each node of a quantitative bipolar framework is, and what that strength hangs on.

Each module of this package that has `SEMANTICS` is one semantics; a further one is one further module.
"""
