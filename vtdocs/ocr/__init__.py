"""From one scan to one read page: open, orient, clean, recognise (or take born-digital text), judge, ALTO, PDF/A.

The story of a page is ``reading.Reader.read``; every other module is one chapter of it.
"""
