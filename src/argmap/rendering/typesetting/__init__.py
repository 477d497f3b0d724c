"""Scenes to the markup of Typst: numbers, words of ours, and string literals; nothing of an author is ever markup."""
