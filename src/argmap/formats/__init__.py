"""Formats in which other tools read what is weighed: abstract and bipolar frameworks."""
