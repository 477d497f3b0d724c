"""What all tests share."""

from __future__ import annotations

import os

from hypothesis import settings

# The same examples on every run and machine: a failure must be there again the next time.
settings.register_profile("argmap", deadline=None, derandomize=True, max_examples=60, database=None)
settings.load_profile("argmap")

# What a test finds does not depend on what argmap kept before.
os.environ["ARGMAP_CACHE_DIR"] = ""
