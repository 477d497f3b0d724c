"""Finding words in the sources of a project, and writing them as evidence that passes a check."""
