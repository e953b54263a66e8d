"""What the archive knows: full text, persons, and who was known before."""
