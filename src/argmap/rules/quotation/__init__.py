"""Rules about evidence: quotations, sources and the lock."""
