"""Scenes to files: SVG with its theme, nothing loaded from elsewhere; and documents for Typst, which makes PDF."""
