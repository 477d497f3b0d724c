"""Places as lines and columns, for the formats that machines read."""
