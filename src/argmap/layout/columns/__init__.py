"""The default layout: a column under each position, its arguments below as an indented tree."""
