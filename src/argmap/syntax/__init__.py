"""What was written: YAML text → tree with spans → document, the file format as pydantic models."""
