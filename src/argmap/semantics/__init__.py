"""What a map means beyond its words: which evidence counts once, and later what stands."""
