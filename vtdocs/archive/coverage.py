"""What a look-up can and cannot have seen, box by box (P27)."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BoxCoverage:
    """What a look-up can and cannot have seen of one box."""

    box: str
    """Number of the box; empty for paper of which the box is unknown."""
    expected: int | None
    """Dossiers that were declared; None when nobody declared the box."""
    dossiers: int
    """Dossiers in the archive that look-ups may see."""
    indexed: int
    """Of these, dossiers whose every document is in the index."""
    missing: int
    """Dossiers that were declared and are not in the archive: their paper is not scanned."""
    pages: int
    unreadable_pages: int
    unreviewed_pages: int
    quarantined_dossiers: int
    held_dossiers: int
    unjudged_pages: int = 0
    """Of the unreviewed pages, those of documents that look-ups may not see: taken for an advies, judged by nobody."""
    searched_pages: int = 0
    """Pages whose words a search has seen, however well they were read."""
    shut_dossiers: int = 0
    """Of the dossiers that are not in the index, those of which every document is such a one."""

    @property
    def scanned(self) -> int:
        """Dossiers in the archive, of whatever state."""
        return self.dossiers + self.quarantined_dossiers + self.held_dossiers

    @property
    def complete(self) -> bool:
        """Whether nothing in the box was out of reach."""
        holes = (
            self.dossiers - self.indexed + self.missing + self.unreadable_pages + self.unreviewed_pages
            + self.held_dossiers
        )  # fmt: skip
        return holes == 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a look-up can and cannot have seen (P27)."""

    dossiers: int
    """Dossiers in the archive that look-ups may see."""
    indexed: int
    """Of these, dossiers whose every document is in the index."""
    pages: int
    unreadable_pages: int
    """Pages without usable text: unreadable and not judged by a person, to be scanned again, or rejected on arrival.

    Rejected pages of a closed box are no hole: its account proved that their paper was scanned again."""
    unreviewed_pages: int
    """Pages read poorly or suspected blank that nobody has looked at, and those of documents that the program took for an
    advies and nobody has judged; in a box whose sample was rejected, every page that nobody has looked at."""
    quarantined_dossiers: int
    """Advies dossiers, kept out of look-ups by law (P1): they are no hole in the answer."""
    held_dossiers: int
    """Dossiers kept out of look-ups until a person has judged whether they hold another family's pages."""
    missing_dossiers: int = 0
    """Dossiers that were declared in a box and are not scanned."""
    unjudged_pages: int = 0
    """Of the unreviewed pages, those that look-ups may not see; the others were searched as they were read."""
    searched_pages: int = 0
    """Pages whose words a search has seen, however well they were read."""
    shut_dossiers: int = 0
    """Of the dossiers that are not in the index, those of which every document was taken for an advies by the program only."""
    boxes: tuple[BoxCoverage, ...] = ()
    """The same figures for each box, in order of its number."""

    @property
    def complete(self) -> bool:
        """Whether nothing in the archive was out of reach."""
        return all(box.complete for box in self.boxes)


def total(boxes: Sequence[BoxCoverage]) -> Coverage:
    """The sum over all boxes."""
    return Coverage(
        dossiers=sum(box.dossiers for box in boxes),
        indexed=sum(box.indexed for box in boxes),
        pages=sum(box.pages for box in boxes),
        unreadable_pages=sum(box.unreadable_pages for box in boxes),
        unreviewed_pages=sum(box.unreviewed_pages for box in boxes),
        quarantined_dossiers=sum(box.quarantined_dossiers for box in boxes),
        held_dossiers=sum(box.held_dossiers for box in boxes),
        missing_dossiers=sum(box.missing for box in boxes),
        unjudged_pages=sum(box.unjudged_pages for box in boxes),
        searched_pages=sum(box.searched_pages for box in boxes),
        shut_dossiers=sum(box.shut_dossiers for box in boxes),
        boxes=tuple(boxes),
    )


def declared_unscanned(db: sqlite3.Connection) -> tuple[list[str], dict[str, int]]:
    """Numbers of listed dossiers that are not in the archive; and how many are missing of boxes without a list, by box."""
    listed = db.execute(
        "SELECT e.dossier FROM expected e LEFT JOIN dossier o ON o.id = e.dossier WHERE o.id IS NULL ORDER BY e.dossier"
    ).fetchall()
    counted = db.execute(
        "SELECT b.id, b.dossiers - (SELECT count(*) FROM dossier o WHERE o.box = b.id) AS missing FROM box b "
        "WHERE NOT EXISTS (SELECT 1 FROM expected e WHERE e.box = b.id)"
    ).fetchall()
    return [row[0] for row in listed], {box: missing for box, missing in counted if missing > 0}


def by_box(db: sqlite3.Connection, waiting: Sequence[tuple[str, str]]) -> tuple[BoxCoverage, ...]:
    """Coverage of every box that the catalogue knows; ``waiting`` are the documents that wait for the index."""
    states = _rows(
        db,
        "SELECT box, sum(state = 'open'), sum(state = 'quarantined'), sum(state = 'held') FROM dossier GROUP BY box",
    )
    pages = _rows(
        db,
        "SELECT o.box, sum(d.pages), coalesce(sum(CASE WHEN d.state != 'open' AND NOT d.judged THEN d.pages END), 0), "
        "coalesce(sum(CASE WHEN d.state = 'open' AND d.indexed = 1 THEN d.pages END), 0) "
        "FROM dossier o JOIN document d ON d.dossier = o.id WHERE o.state = 'open' GROUP BY o.box",
    )
    doubtful = _rows(
        db,
        "SELECT o.box, coalesce(sum(p.status = 'rescan' OR p.status = 'unreadable' AND NOT p.reviewed), 0), "
        "coalesce(sum(p.status IN ('low', 'blank?') AND NOT p.reviewed), 0), coalesce(sum(d.indexed = 1 AND "
        "(p.status IN ('rescan', 'excluded') OR p.status = 'unreadable' AND NOT p.reviewed)), 0) FROM page p JOIN document d "
        "ON d.dossier = p.dossier AND d.id = p.document JOIN dossier o ON o.id = p.dossier "
        "WHERE p.status != 'ok' AND d.state = 'open' AND o.state = 'open' GROUP BY o.box",
    )
    unchecked = _unchecked(db)
    rejected = _rows(
        db,
        "SELECT coalesce(b.box, ''), count(*) FROM rejected r LEFT JOIN batch b ON b.id = r.batch "
        "LEFT JOIN box x ON x.id = b.box WHERE NOT coalesce(x.closed, 0) GROUP BY 1",
    )
    declared = _rows(db, "SELECT id, dossiers, (SELECT count(*) FROM expected e WHERE e.box = box.id) FROM box")
    absent = _rows(
        db,
        "SELECT e.box, count(*) FROM expected e LEFT JOIN dossier o ON o.id = e.dossier WHERE o.id IS NULL GROUP BY e.box",
    )
    behind = _waiting_by_box(db, waiting)
    # Of these a look-up sees nothing at all, and a person may still judge that they are no advies.
    shut = _rows(
        db,
        "SELECT o.box, count(*) FROM dossier o WHERE o.state = 'open' AND EXISTS (SELECT 1 FROM document d WHERE "
        "d.dossier = o.id AND d.state != 'open' AND NOT d.judged) AND NOT EXISTS (SELECT 1 FROM document d WHERE "
        "d.dossier = o.id AND d.state = 'open') GROUP BY o.box",
    )
    names = sorted({*states, *rejected, *declared})
    return tuple(
        _box(
            name, states.get(name, (0, 0, 0)), pages.get(name, (0, 0, 0)), doubtful.get(name, (0, 0, 0)),
            rejected.get(name, (0,))[0], declared.get(name), absent.get(name, (0,))[0], behind.get(name, 0),
            unchecked.get(name, 0), shut.get(name, (0,))[0],
        )
        for name in names
    )  # fmt: skip


def _box(
    name: str, states: tuple[int, ...], pages: tuple[int, ...], doubtful: tuple[int, ...], rejected: int,
    declared: tuple[int, ...] | None, absent: int, behind: int, unchecked: int, shut: int,
) -> BoxCoverage:  # fmt: skip
    missing = 0
    if declared is not None:
        expected, listed = declared
        missing = absent if listed else max(0, expected - sum(states))
    return BoxCoverage(
        box=name,
        expected=None if declared is None else declared[0],
        dossiers=states[0],
        indexed=max(0, states[0] - behind - shut),
        missing=missing,
        pages=pages[0],
        unreadable_pages=rejected + doubtful[0],
        unreviewed_pages=doubtful[1] + pages[1] + unchecked,
        quarantined_dossiers=states[1],
        held_dossiers=states[2],
        unjudged_pages=pages[1],
        searched_pages=pages[2] - doubtful[2],
        shut_dossiers=shut,
    )


def _rows(db: sqlite3.Connection, query: str) -> Mapping[str, tuple[int, ...]]:
    return {row[0]: tuple(row[1:]) for row in db.execute(query)}


def _unchecked(db: sqlite3.Connection) -> Mapping[str, int]:
    """Well-read pages that nobody has looked at, of each box whose sample was rejected.

    Box by box, and in this order of tables: otherwise every page of the archive is passed for the one box, or for none.
    """
    query = (
        "SELECT count(*) FROM dossier o CROSS JOIN document d ON d.dossier = o.id CROSS JOIN page p ON p.dossier = d.dossier "
        "AND p.document = d.id WHERE o.box = ? AND o.state = 'open' AND d.state = 'open' AND p.status = 'ok' "
        "AND NOT p.reviewed"
    )
    names = [row[0] for row in db.execute("SELECT id FROM box WHERE full_check")]
    return {name: int(db.execute(query, (name,)).fetchone()[0]) for name in names}


def _waiting_by_box(db: sqlite3.Connection, waiting: Sequence[tuple[str, str]]) -> Mapping[str, int]:
    """How many open dossiers of each box have a document that waits for the index."""
    behind: dict[str, int] = {}
    for dossier in {dossier for dossier, _document in waiting}:
        row = db.execute("SELECT box FROM dossier WHERE id = ? AND state = 'open'", (dossier,)).fetchone()
        if row is not None:
            behind[row[0]] = behind.get(row[0], 0) + 1
    return behind
