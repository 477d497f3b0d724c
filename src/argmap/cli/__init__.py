"""The command line: one command, one file, no logic.

What is slow to import is imported inside the commands, so that each loads only what it needs.
"""
