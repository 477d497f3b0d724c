"""Pieces of the texts that findings point at, made fit for a terminal."""
