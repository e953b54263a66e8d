"""The register on disk: adding, importing, removing, and reading what matching needs."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from vtdocs.errors import Reason, Refused, VtdocsError
from vtdocs.i18n import gettext as _
from vtdocs.index.register import schema
from vtdocs.index.register.cards import cards_among
from vtdocs.index.register.columns import (
    Columns,
    RowEncoder,
    blank_rows,
    blank_words,
    load_columns,
    store_rows,
)
from vtdocs.index.register.csvfile import CardRow, ImportReport, RowReader, no_collector, open_cards
from vtdocs.index.register.seen import names_seen
from vtdocs.index.register.values import DossierPersons, DossierRecord, DossierStatus, KnownMention, RegisterCounts
from vtdocs.index.register.wholeness import Tally, check_all, check_chunks, check_counts, differs
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Address, Person, PersonName, Role
from vtdocs.model.sheets import DossierKind

_BATCH = 20_000
_MENTION = "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class Register:
    """Who was named in which dossier. One writer at a time; readers go on while it writes."""

    def __init__(self, connection: sqlite3.Connection, key: bytes) -> None:
        self._connection = connection
        self._key = key
        self._columns: tuple[int, Columns] | None = None
        self._counts: tuple[int, RegisterCounts] | None = None
        self.view_cache: dict[str, object] = {}
        """What matching derived from the columns of the present generation; emptied when the register changes."""

    @classmethod
    def open(cls, path: Path, *, key_file: Path | None = None) -> Self:
        """The register at ``path``, made when there is none; the BSN key lies beside it as ``register.key``.

        Raises IndexUnusable when the file is damaged or of another version, ArchiveUnusable when the key is damaged.
        """
        connection = schema.connect(path)
        try:
            return cls(connection, schema.key_of(connection, key_file or path.with_name("register.key")))
        except VtdocsError:
            connection.close()
            raise

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    # --- writing

    def add(self, dossier: DossierPersons) -> int:
        """Puts one dossier in the register, in place of what was known of it from the same status; see ``add_many``."""
        return self.add_many([dossier])

    def add_many(self, dossiers: Iterable[DossierPersons]) -> int:
        """Adds dossiers in one transaction; returns the number of persons that entered.

        Melders and professionals are left out (P4, P5). What the register knew of a dossier from the same status is
        replaced; what a card index says stays beside what was read from the pages. Raises Refused for an advies (P1).
        """
        with self._writing() as writer:
            for dossier in dossiers:
                if dossier.kind is DossierKind.ADVICE:
                    raise Refused(
                        _("An advies does not enter the person register."),
                        [Reason("P1", _("Dossier {dossier} is an advies.").format(dossier=dossier.dossier))],
                    )
                number = writer.dossier(dossier)
                for person in dossier.mentions:
                    writer.mention(number, person, scanned=dossier.status is DossierStatus.SCANNED)
        return writer.added

    def import_csv(self, path: Path, *, progress: Callable[[int], None] | None = None) -> ImportReport:
        """Loads a card index or an export; every row is counted and every unreadable value reported.

        The file enters as a whole or not at all; importing it again replaces what it brought before. ``progress`` is
        called with the number of rows read so far. Raises BadInput when the file is no CSV with the needed columns.
        """
        cards = open_cards(path)
        reader = RowReader(cards.places)
        numbers: set[int] = set()
        with self._writing() as writer, no_collector():
            for line, values in cards.rows:
                row = reader.read(line, values)
                if row is not None:
                    number = writer.dossier(_card_dossier(row))
                    numbers.add(number)
                    writer.mention(number, row.person, scanned=False)
                if progress and reader.rows % 1000 == 0:
                    progress(reader.rows)
        return reader.report(cards, len(numbers))

    def remove(self, dossier: str) -> bool:
        """Removes a dossier and leaves nothing of it: rows, words and free pages are overwritten (Wmo 5.3.4, 5.3.5).

        Returns whether the register knew it.
        """
        found = self._connection.execute("SELECT id FROM dossier WHERE number = ?", (dossier,)).fetchone()
        if found is None:
            return False
        with self._writing() as writer:
            writer.forget(found[0])
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return True

    @contextmanager
    def _writing(self) -> Iterator["_Writer"]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            writer = _Writer(self._connection, self._key)
            yield writer
            writer.finish()
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise

    # --- reading

    def check(self, *, fully: bool = False) -> None:
        """Raises IndexUnusable when the register is not what this program wrote: cheaply, or (``fully``) every row."""
        self._connection.execute("BEGIN")
        try:
            check_counts(self._connection)
            if fully:
                check_all(self._connection, self._key)
        finally:
            self._connection.execute("COMMIT")

    def generation(self) -> int:
        """A number that rises with every change."""
        return int(_meta(self._connection, "generation"))

    def columns(self) -> Columns:
        """All rows in comparable form, kept until the register changes."""
        generation = self.generation()
        if self._columns is None or self._columns[0] != generation:
            self._connection.execute("BEGIN")
            try:
                generation = self.generation()
                check_chunks(self._connection, self._key)
                self._columns = (generation, load_columns(self._connection))
            finally:
                self._connection.execute("COMMIT")
            self.view_cache.clear()
        return self._columns[1]

    def names_seen(self, least: int = 3) -> tuple[frozenset[str], frozenset[str]]:
        """Given names and surnames, as written, that at least so many dossiers bear."""
        return names_seen(self._connection, least)

    def counts(self) -> RegisterCounts:
        """How much the register holds, counted once for each state."""
        generation = self.generation()
        if self._counts is None or self._counts[0] != generation:
            self._counts = (generation, self._count())
        return self._counts[1]

    def _count(self) -> RegisterCounts:
        total, scanned = self._connection.execute("SELECT count(*), coalesce(sum(scanned), 0) FROM dossier").fetchone()
        mentions = self._connection.execute("SELECT count(*) FROM mention").fetchone()[0]
        return RegisterCounts(total, scanned, total - scanned, mentions)

    def cards_among(self, numbers: Sequence[str], missing: Mapping[str, int]) -> int:
        """How many declared dossiers that are not scanned only the card index knows; see ``cards.cards_among``."""
        return cards_among(self._connection, numbers, missing)

    def records(self, ids: Sequence[int]) -> dict[int, DossierRecord]:
        """The dossiers with these numbers inside the register."""
        marks = ",".join("?" * len(ids))
        rows = self._connection.execute(
            f"SELECT id, number, box, year, source, scanned, ended, is_open FROM dossier WHERE id IN ({marks})",  # noqa: S608 question marks only
            list(ids),
        )
        return {row[0]: _record(row) for row in rows}

    def mentions(self, rows: Sequence[int]) -> dict[int, KnownMention]:
        """The persons in these rows of the columns, as their sources spell them."""
        marks = ",".join("?" * len(rows))
        found = self._connection.execute(
            f"SELECT * FROM mention WHERE id IN ({marks})",  # noqa: S608 question marks only
            [row + 1 for row in rows],
        )
        known = {row[0] - 1: _mention(row) for row in found}
        if len(known) < len(set(rows)):
            raise differs()
        return known

    def knows(self, dossier: str) -> bool:
        """Whether the register holds a dossier with this number."""
        return self.record(dossier) is not None

    def record(self, dossier: str) -> DossierRecord | None:
        """The dossier with this number; None when the register does not know it."""
        row = self._connection.execute(
            "SELECT id, number, box, year, source, scanned, ended, is_open FROM dossier WHERE number = ?", (dossier,)
        ).fetchone()
        return _record(row) if row else None

    def all_records(self) -> Iterator[DossierRecord]:
        """Every dossier, in the order in which they came."""
        rows = self._connection.execute(
            "SELECT id, number, box, year, source, scanned, ended, is_open FROM dossier ORDER BY id"
        )
        return map(_record, rows)

    def persons_of(self, dossier: int) -> list[Person]:
        """Everybody whom the register knows from a dossier, by its number inside the register."""
        rows = self._connection.execute("SELECT * FROM mention WHERE dossier = ? ORDER BY id", (dossier,))
        return [_mention(row).person for row in rows]

    def address_codes(self, address: Address) -> tuple[int, int]:
        """The keyed codes under which the register keeps a secret address; see ``schema.address_codes`` (P6)."""
        return schema.address_codes(self._key, address)

    def bsn_code(self, bsn: str) -> int:
        """The keyed code under which the register keeps this BSN; 0 for none (P18)."""
        return schema.bsn_code(self._key, bsn)


class _Writer:
    """One writing transaction."""

    def __init__(self, connection: sqlite3.Connection, key: bytes) -> None:
        self._connection = connection
        self._key = key
        self._tally = Tally(connection, key)
        self._generation = int(_meta(connection, "generation")) + 1
        self._next_row = int(_meta(connection, "rows"))
        self._encoder = RowEncoder(connection, self.codes)
        self._rows: list[tuple[int, ...]] = []
        self._mentions: list[tuple[object, ...]] = []
        self._seen: dict[str, int] = {}
        self._dropped: list[int] = []
        self._forgotten: list[int] = []
        self._fresh = 0
        """The first of the dossiers that are new in this transaction and not counted yet; 0 for none."""
        self.added = 0

    def codes(self, address: Address) -> tuple[int, int]:
        """The keyed codes of a secret address."""
        return schema.address_codes(self._key, address)

    def dossier(self, dossier: DossierPersons) -> int:
        """The number of the dossier, entered or renewed; what the same status said before goes on first sight."""
        known = self._seen.get(dossier.dossier)
        if known is not None:
            return known
        scanned = dossier.status is DossierStatus.SCANNED
        found = self._connection.execute("SELECT id FROM dossier WHERE number = ?", (dossier.dossier,)).fetchone()
        ended = dossier.end.isoformat() if dossier.end else ""
        if found is None:
            cursor = self._connection.execute(
                "INSERT INTO dossier (number, box, year, source, ended, is_open, scanned) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (dossier.dossier, dossier.box, dossier.year, dossier.source, ended, dossier.open, scanned),
            )
            number = int(cursor.lastrowid or 0)
            self._fresh = self._fresh or number
        else:
            number = int(found[0])
            self.drop([number], scanned=scanned)
            self._tally.go("dossier", "id = ?", (number,))
            self._connection.execute(
                "UPDATE dossier SET box = coalesce(nullif(?, ''), box), year = coalesce(?, year), "
                "source = coalesce(nullif(?, ''), source), ended = coalesce(nullif(?, ''), ended), "
                "is_open = ?, scanned = max(scanned, ?) WHERE id = ?",
                (dossier.box, dossier.year, dossier.source, ended, dossier.open, scanned, number),
            )
            self._tally.come("dossier", "id = ?", (number,))
        self._seen[dossier.dossier] = number
        return number

    def mention(self, dossier: int, person: Person, *, scanned: bool) -> None:
        """Adds one person, unless the role keeps them out, or nothing is known but an address."""
        if not person.role.searchable or (person.name.empty and not person.bsn and not person.birth):
            return
        code = schema.bsn_code(self._key, person.bsn) if person.bsn else 0
        self._rows.append(self._encoder.encode(dossier, person, code, scanned=scanned))
        name, address = person.name, person.address or _NO_ADDRESS
        secret = address.secret
        if secret:
            address = _NO_ADDRESS
        self._mentions.append(
            (
                self._next_row + len(self._rows), dossier, scanned, person.role.value, name.surname, name.prefix,
                name.partner_surname, name.partner_prefix, "\n".join(name.given_names), name.call_name, name.initials,
                person.birth.isoformat() if person.birth else "", address.street, address.number, address.postcode,
                address.place, person.deceased_or_unborn, secret,
            )
        )  # fmt: skip
        self.added += 1
        if len(self._rows) >= _BATCH:
            self._flush()

    def drop(self, dossiers: Sequence[int], *, scanned: bool | None) -> None:
        """Marks the persons of dossiers, from one status or (None) from both, to be taken out by ``finish``."""
        which = "SELECT id FROM mention WHERE dossier = ? AND scanned IN (?, ?)"
        both = (0, 1) if scanned is None else (int(scanned), int(scanned))
        for dossier in dossiers:
            self._dropped += [row[0] - 1 for row in self._connection.execute(which, (dossier, *both))]

    def forget(self, dossier: int) -> None:
        """Marks a dossier and everything known of it to be taken out by ``finish``."""
        self.drop([dossier], scanned=None)
        self._forgotten.append(dossier)

    def _take_out(self, rows: Sequence[int]) -> None:
        """Overwrites rows, and the words only they used."""
        before = load_columns(self._connection)
        blank_rows(self._connection, self._generation, rows)
        for row in set(rows):
            self._tally.go("mention", "id = ?", (row + 1,))
        self._connection.executemany("DELETE FROM mention WHERE id = ?", [(row + 1,) for row in rows])
        blank_words(self._connection, self._generation, before, rows)

    def _flush(self) -> None:
        if not self._rows:
            return
        store_rows(self._connection, self._generation, self._next_row, self._rows)
        self._connection.executemany(_MENTION, self._mentions)
        self._tally.come("mention", "id > ?", (self._next_row,))
        self._next_row += len(self._rows)
        self._rows, self._mentions = [], []

    def finish(self) -> None:
        """Stores what is left, before the commit."""
        self._flush()
        if self._fresh:
            self._tally.come("dossier", "id >= ?", (self._fresh,))
        self._encoder.save(self._connection, self._generation)
        if self._dropped:
            self._take_out(self._dropped)
        for number in set(self._forgotten):
            self._tally.go("dossier", "id = ?", (number,))
        self._connection.executemany("DELETE FROM dossier WHERE id = ?", [(number,) for number in self._forgotten])
        for key, value in (("generation", self._generation), ("rows", self._next_row)):
            self._connection.execute("UPDATE meta SET value = ? WHERE key = ?", (value, key))
        self._tally.finish(self._generation)


_NO_ADDRESS = Address()


def _meta(connection: sqlite3.Connection, key: str) -> int:
    return int(connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()[0])


def _card_dossier(row: CardRow) -> DossierPersons:
    return DossierPersons(
        row.dossier, row.box, row.year, row.source, DossierStatus.CARD_INDEX, row.end, (), open=row.open
    )


def _record(row: tuple[int, str, str, int | None, str, int, str, int]) -> DossierRecord:
    number, dossier, box, year, source, scanned, ended, is_open = row
    status = DossierStatus.SCANNED if scanned else DossierStatus.CARD_INDEX
    end = PartialDate.fromiso(ended) if ended else None
    return DossierRecord(number, dossier, box, year, source, status, end, bool(is_open))


def _mention(row: Sequence[str]) -> KnownMention:
    """A stored row back as a person; the order is that of the table."""
    (
        number, dossier, _scanned, role, surname, prefix, partner, partner_prefix, given, call_name, initials,
        birth, street, house, postcode, place, unborn, secret,
    ) = row  # fmt: skip
    name = PersonName(
        surname, prefix, partner, partner_prefix, tuple(given.split("\n")) if given else (), call_name, initials
    )
    address = Address(street, house, postcode, place, secret=bool(secret))
    person = Person(
        Role(role),
        name,
        PartialDate.fromiso(birth) if birth else None,
        None if address.empty and not address.secret else address,
        deceased_or_unborn=bool(unborn),
    )
    return KnownMention(int(number) - 1, int(dossier), person)
