"""Rules about positions, arguments and the relations between them."""
