"""Argumentation schemes of everyday reasoning as data: what each argues from, to what, and what it has to answer."""
