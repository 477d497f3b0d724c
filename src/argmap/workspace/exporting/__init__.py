"""Pictures as PNG and PDF: what the extras `png` and `pdf` are for."""
