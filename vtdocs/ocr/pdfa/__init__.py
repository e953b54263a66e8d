"""The searchable PDF/A-2b of a document: every page as scanned, its words invisible and exactly over the ink."""

from vtdocs.ocr.pdfa.rules import broken_rules
from vtdocs.ocr.pdfa.writing import SearchablePage, write_pdfa

__all__ = ["SearchablePage", "broken_rules", "write_pdfa"]
