"""Argumentation schemes for reading: on a terminal, and as a page of the documentation."""
