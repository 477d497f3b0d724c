"""Review: the lock as it has to be, what became of quotations since the last one, and what should be seen again."""
