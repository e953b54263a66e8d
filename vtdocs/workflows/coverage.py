"""What a look-up could and could not see, as every answer must say (P27)."""

from typing import Any

from vtdocs.archive.catalogue import Coverage


def to_json(coverage: Coverage) -> dict[str, Any]:
    """The stable JSON form."""
    return {
        "dossiers": coverage.dossiers,
        "indexed": coverage.indexed,
        "pages": coverage.pages,
        "unreadable_pages": coverage.unreadable_pages,
        "unreviewed_pages": coverage.unreviewed_pages,
        "held_dossiers": coverage.held_dossiers,
        "complete": coverage.complete,
    }
