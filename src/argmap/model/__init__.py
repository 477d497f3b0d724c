"""What was meant: issues, positions, claims, arguments, evidence and sources, as frozen values."""
