"""Paper: a map fitted onto one page, or an overview and a map for each position."""
