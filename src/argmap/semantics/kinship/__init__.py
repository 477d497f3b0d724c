"""Kinship of texts: what two sources share that says one goes back to the other, or both to a third."""
