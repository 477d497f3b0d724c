"""What argmap has to say: findings with their places, corrections and suppressions."""
