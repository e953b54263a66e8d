"""The protocol: which letters a case needs, what must be known first, and when it must be done (1C, 1D, 1G, 1H)."""
