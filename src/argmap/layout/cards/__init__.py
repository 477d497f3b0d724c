"""Cards with their measures: the question, a position, an argument with its evidence, and the legend of their signs."""
