"""Evidence by position as a picture: positions ranked, a grid of grades, and who speaks about which position."""
