"""What a look-up could and could not see, as every answer must say (P27)."""

from typing import Any

from vtdocs.archive.coverage import BoxCoverage, Coverage


def to_json(coverage: Coverage) -> dict[str, Any]:
    """The stable JSON form."""
    return {
        "dossiers": coverage.dossiers,
        "indexed": coverage.indexed,
        "missing_dossiers": coverage.missing_dossiers,
        "pages": coverage.pages,
        "searched_pages": coverage.searched_pages,
        "unreadable_pages": coverage.unreadable_pages,
        "unreviewed_pages": coverage.unreviewed_pages,
        "unjudged_pages": coverage.unjudged_pages,
        "shut_dossiers": coverage.shut_dossiers,
        "held_dossiers": coverage.held_dossiers,
        "complete": coverage.complete,
        "boxes": [box_json(box) for box in coverage.boxes],
    }


def box_json(box: BoxCoverage) -> dict[str, Any]:
    """One box in the stable JSON form; ``expected`` is null for a box that nobody declared."""
    return {
        "box": box.box,
        "expected": box.expected,
        "scanned": box.scanned,
        "indexed": box.indexed,
        "missing": box.missing,
        "pages": box.pages,
        "searched_pages": box.searched_pages,
        "unreadable_pages": box.unreadable_pages,
        "unreviewed_pages": box.unreviewed_pages,
        "unjudged_pages": box.unjudged_pages,
        "shut_dossiers": box.shut_dossiers,
        "held_dossiers": box.held_dossiers,
        "closed_adviezen": box.quarantined_dossiers,
        "complete": box.complete,
    }
