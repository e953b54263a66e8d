"""What waits for a person, worst first, and how bad a reading is."""

from dataclasses import asdict, dataclass
from typing import Any

from vtdocs.archive import dossiers
from vtdocs.archive.catalogue import Catalogue, PageRow
from vtdocs.archive.layout import Archive
from vtdocs.model.pages import PageStatus
from vtdocs.workflows.access import Access

_WORST = {PageStatus.UNREADABLE.value: 0, PageStatus.LOW.value: 1, PageStatus.BLANK.value: 2}


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits for a person."""

    pages: tuple[PageRow, ...]
    """Worst first."""
    total: int
    """Pages that wait, those that are not shown included."""
    closed: tuple[tuple[str, str, str], ...]
    """Dossier, document (empty: the whole dossier) and reason of what is kept from look-ups until it is judged."""
    refused: int
    """Pages of the whole archive that were refused on arrival and that nobody settled."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "total": self.total,
            "refused": self.refused,
            "pages": [{**asdict(row), "worth": round(worth(row), 3)} for row in self.pages],
            "closed": [
                {"dossier": dossier, "document": document, "reason": why} for dossier, document, why in self.closed
            ],
        }


def worth(row: PageRow) -> float:
    """How far a reading can be trusted, 0 to 1: by confidence, Dutch words, and which way up (digitisation 7.5)."""
    upright = min(max(row.orientation_margin, 0.0) / 0.3, 1.0)  # above 0.3 the orientation is beyond doubt
    return 0.5 * row.confidence / 100 + 0.35 * row.word_ratio + 0.15 * upright


def queue(access: Access, *, limit: int = 50, dossier: str = "", box: str = "", status: str = "") -> Queue:
    """What waits for a person, worst first: unreadable, then poor, then blank pages, each by the worth of the reading.

    ``status`` shows the pages of one state instead, reviewed or not. No content is shown, so nothing is recorded.
    """
    with Catalogue.open(access.archive) as catalogue:
        rows = [
            row
            for row in catalogue.pages(doubtful=not status)
            if (not dossier or row.dossier == dossier)
            and (not box or row.box == box)
            and (not status or row.status == status)
        ]
        refused = catalogue.refused_pages()
        unjudged = [item for item in catalogue.unjudged() if not dossier or item[0] == dossier]
    rows.sort(key=lambda row: (_WORST.get(row.status, 3), worth(row), row.dossier, row.page))
    closed = tuple((*item, _why_closed(access.archive, *item)) for item in unjudged[:limit])
    return Queue(tuple(rows[:limit]), len(rows), closed, refused)


def _why_closed(archive: Archive, dossier: str, document: str) -> str:
    if not document:
        return dossiers.load_manifest(archive, dossier).state_reason
    return dossiers.load_document(archive, dossier, document).state_reason
