"""Letters: case data in, the protocol's complete set of letters out (domain sections 1B-1H, 2, 4 and 9)."""
