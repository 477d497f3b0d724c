"""Scenes to files: SVG with its theme, nothing loaded from elsewhere."""
