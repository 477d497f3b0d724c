"""Rules about how well a debate is argued: what is one-sided, circular, unreached or left without reasons."""
