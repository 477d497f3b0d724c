"""Verdicts in words: which claims stand, which fail, which stay open, and why."""
