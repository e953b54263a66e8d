"""From page text to persons, document kinds and dates: labels first, then patterns, then the names already known."""

from collections.abc import Sequence

from vtdocs.index.extract.dossier import Alone, DossierDocument, extract_alone, extract_dossier
from vtdocs.index.extract.folding import fold
from vtdocs.index.extract.kinds import classify_document, document_date, looks_like_advice
from vtdocs.index.extract.merge import merge_mentions
from vtdocs.index.extract.numbers import find_references as _find
from vtdocs.index.extract.persons import extract_persons
from vtdocs.index.extract.sensitive import sensitive_spans
from vtdocs.index.extract.text import lay_out as _lay_out
from vtdocs.index.extract.values import (
    AdviceGuess,
    DateGuess,
    DocumentKind,
    Gazetteer,
    KindGuess,
    PageText,
    Reference,
    ReferenceKind,
    Span,
)

__all__ = [
    "AdviceGuess",
    "Alone",
    "DateGuess",
    "DocumentKind",
    "DossierDocument",
    "Gazetteer",
    "KindGuess",
    "PageText",
    "Reference",
    "ReferenceKind",
    "Span",
    "classify_document",
    "document_date",
    "extract_alone",
    "extract_dossier",
    "extract_persons",
    "find_references",
    "fold",
    "looks_like_advice",
    "merge_mentions",
    "sensitive_spans",
]


def find_references(pages: Sequence[PageText]) -> tuple[Reference, ...]:
    """Court numbers, dossier numbers, letter numbers and police numbers of a document, each once per page."""
    return _find([_lay_out(page) for page in pages])
