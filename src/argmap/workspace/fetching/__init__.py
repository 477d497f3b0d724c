"""Fetching the texts of sources from their addresses: the one place of argmap that ever opens a connection.

A project may be a stranger's, and so may the server: an address can only be that of a public web server, and what it
sends can only become a text of the sources folder, within stated bounds of time and size.
"""
