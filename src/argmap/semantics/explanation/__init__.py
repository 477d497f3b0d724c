"""Why a claim stands or fails, and what would change that."""
