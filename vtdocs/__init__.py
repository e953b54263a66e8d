"""vtdocs: from a stack of scans to a found child and a posted letter."""

__version__ = "0.1.0"
