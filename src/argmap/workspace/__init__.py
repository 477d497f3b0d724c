"""The only conductor of input and output: files on disk or in memory, projects read, checked, locked and drawn.

Everything below this room is pure; here bytes come in, and results go out.
"""
