"""A card index or an export of a case system as CSV: every row becomes a person or a line in the report."""

import csv
import gc
import io
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from stdnum.nl import bsn as bsn_rules

from vtdocs import spreadsheets
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Address, Person, PersonName, Role
from vtdocs.model.sheets import DossierKind
from vtdocs.names.addresses import parse_address
from vtdocs.names.dates import loses_part, parse_date
from vtdocs.names.parse import parse_name

KNOWN = frozenset(
    {"dossier", "query", "year", "role", "name", "birth_date", "address", "postcode", "place", "surname", "given_names"}
    | {"call_name", "street", "number", "bsn", "box", "end", "source", "kind", "secret"}
)
_DUTCH_COLUMNS = {
    "dossiernummer": "dossier", "dossiernr": "dossier", "vraag": "query", "jaar": "year", "rol": "role", "naam": "name",
    "geboortedatum": "birth_date", "geb_datum": "birth_date", "geboren": "birth_date", "adres": "address", "straat": "street",
    "huisnummer": "number", "plaats": "place", "woonplaats": "place", "achternaam": "surname", "voornaam": "given_names",
    "voornamen": "given_names", "roepnaam": "call_name", "doos": "box", "einde": "end", "bron": "source", "soort": "kind",
    "geheim": "secret",
}  # fmt: skip
"""The columns as an export in Dutch calls them."""
_UNKNOWN_VALUES = frozenset({"", "-", "--", "?", "onbekend", "onb", "onb.", "n.v.t.", "nvt", "null", "none", "geen"})
_YES_VALUES = frozenset({"ja", "j", "x", "1", "yes", "true", "waar", "geheim", "opvang"})
_OPEN_VALUES = frozenset({"open", "lopend", "actief", "in behandeling", "ja"})

_ROLES = {
    Role.CHILD: "kind kinderen child jeugdige minderjarige zoon dochter broer zus zusje broertje halfbroer halfzus "
    "stiefzoon stiefdochter pleegkind baby ongeborene slachtoffer pupil k",
    Role.PARENT: "ouder parent moeder vader mother father mama papa ma pa m v pleegouder pleegmoeder pleegvader "
    "adoptieouder gezagdrager",
    Role.PARTNER: "partner stiefvader stiefmoeder stiefouder vriend vriendin ex ex-partner echtgenoot echtgenote",
    Role.HOUSEMATE: "huisgenoot inwonend opa oma grootouder grootmoeder grootvader oom tante pake beppe pleger dader",
    Role.REPORTER: "melder informant aanmelder meldster reporter",
    Role.PROFESSIONAL: "professional hulpverlener huisarts leerkracht leraar juf meester gezinsvoogd voogd arts "
    "school wijkagent politie jeugdbeschermer maatschappelijk-werker psycholoog tolk advocaat werker medewerker",
}
_ROLE_BY_WORD = {word: role for role, words in _ROLES.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Something in a row that could not be read."""

    row: int
    """Line of the file on which the row ends, counting from 1; the line with the column names is 1."""
    column: str
    """Name of the column; empty when it concerns the whole row."""
    reason: str
    """What is wrong, without personal data."""
    imported: bool
    """Whether the row entered the register all the same, without this value."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every row: rows = imported + kept_out + rejected."""

    rows: int
    """Rows with at least one value, without the line of column names."""
    imported: int
    kept_out: int
    """Rows of melders, professionals and adviezen, which never enter the register (P1, P4, P5)."""
    rejected: int
    """Rows that could not be used at all; each has its problem."""
    dossiers: int
    """Different dossiers that got at least one person."""
    repeated: int = 0
    """Rows among ``rows`` that say exactly what an earlier row of the file says; they are treated like any other, for
    twins may be written alike."""
    problems: tuple[RowProblem, ...] = field(default=())
    unknown_columns: tuple[str, ...] = field(default=())
    """Columns that were not used."""
    encoding: str = "utf-8"
    delimiter: str = ","


@dataclass(frozen=True, slots=True)
class CardRow:
    """One person as a row names them, with what it says of the dossier."""

    dossier: str
    box: str
    year: int | None
    source: str
    end: PartialDate | None
    open: bool
    person: Person


@dataclass(frozen=True, slots=True)
class CardFile:
    """A CSV file, opened and understood: its columns are known."""

    rows: Iterator[tuple[int, list[str]]]
    """Line number and values of every row that holds a value."""
    places: dict[str, int]
    """Column name to place in the row."""
    unknown_columns: tuple[str, ...]
    encoding: str
    delimiter: str


def open_cards(path: Path, group: str = "dossier") -> CardFile:
    """The file with its encoding and delimiter found out.

    ``group`` names the column that holds rows together: ``dossier``, or ``query`` in a batch of look-ups. Raises BadInput
    when the file is no such CSV.
    """
    text, encoding = spreadsheets.decode(_read(path))
    head = text.split("\n", 1)[0]
    delimiter = max(";,\t|", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        heads = [name.strip().lower().replace(" ", "_").replace(".", "") for name in next(reader, [])]
        names = [_DUTCH_COLUMNS.get(head, head) for head in heads]
    except csv.Error as error:
        raise BadInput(_("The file is no readable CSV."), _("Save it as CSV with column names.")) from error
    places = {name: place for place, name in enumerate(names) if name in KNOWN}
    for required in (group, "name|surname"):
        if not any(name in places for name in required.split("|")):
            raise BadInput(
                _("The column {column} is missing.").format(column=required.replace("|", " / ")),
                _("The first line names the columns: {columns}.").format(
                    columns=f"{group}, role, name, birth_date, address, postcode, place"
                ),
            )
    unknown = tuple(name for name in names if name and name not in KNOWN)
    return CardFile(_rows(reader), places, unknown, encoding, delimiter)


@contextmanager
def no_collector() -> Iterator[None]:
    """Lets the collector of cycles rest while rows are read, which make millions of values and no cycle among them."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def read_table(path: Path, delimiter: str) -> tuple[list[str], list[list[str]]]:
    """The line of column names and all rows, as they stand in the file; raises BadInput when it cannot be read."""
    text, _encoding = spreadsheets.decode(_read(path))
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise BadInput(_("The file is no readable CSV."), _("Save it as CSV with column names.")) from error
    return rows[0], rows[1:]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInput(_("The file cannot be read."), _("Check the path and your rights.")) from error


def _rows(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    line = 1
    while True:
        line = getattr(reader, "line_num", line) + 1
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield line, []
            continue
        if any(value.strip() for value in values):
            yield getattr(reader, "line_num", line), values


class RowReader:
    """Turns rows into persons and keeps account of what it could not read."""

    def __init__(self, places: dict[str, int], group: str = "dossier") -> None:
        self._places = places
        self._group = group
        self._width = max(places.values()) + 1
        self.problems: list[RowProblem] = []
        self.rows = self.imported = self.kept_out = self.rejected = 0
        self._marks = array("q")

    def read(self, line: int, values: list[str]) -> CardRow | None:
        """The person in the row, or None when the row is kept out or cannot be used."""
        self.rows += 1
        self._marks.append(hash(tuple(values)))
        if len(values) < self._width and any("\n" in value for value in values):
            self._reject(line, "", _("A quotation mark that is not closed joins this row with the next ones."))
            return None
        if len(values) < self._width:
            values = values + [""] * (self._width - len(values))
        get = {name: _clean(values[place]) for name, place in self._places.items()}
        if not values or "\ufffd" in "".join(values):
            self.problems.append(RowProblem(line, "", _("The row holds characters that cannot be read."), bool(values)))
        if not get[self._group]:
            self._reject(line, self._group, _("The number is missing."))
            return None
        if get.get("kind", "").lower() == DossierKind.ADVICE:
            self.kept_out += 1
            return None
        role = self._role(line, get.get("role", ""))
        if not role.searchable:
            self.kept_out += 1
            return None
        year = self._year(line, get.get("year", ""))
        name = _name(get)
        person = Person(
            role,
            name,
            self._birth(line, get.get("birth_date", ""), year),
            self._address(line, get),
            self._bsn(line, get),
        )
        if name.empty and not (person.birth or person.bsn):
            self._reject(line, "name", _("There is neither a name nor a birth date in the row."))
            return None
        end, is_open = self._end(line, get.get("end", ""))
        self.imported += 1
        return CardRow(get[self._group], get.get("box", ""), year, get.get("source", ""), end, is_open, person)

    def report(self, cards: CardFile, groups: int) -> ImportReport:
        """What became of the rows read so far."""
        return ImportReport(
            rows=self.rows,
            imported=self.imported,
            kept_out=self.kept_out,
            rejected=self.rejected,
            dossiers=groups,
            repeated=self._repeated(),
            problems=tuple(self.problems),
            unknown_columns=cards.unknown_columns,
            encoding=cards.encoding,
            delimiter=cards.delimiter,
        )

    def _repeated(self) -> int:
        """How many rows the file says again; eight bytes for each row are all that is remembered of it."""
        marks = np.frombuffer(self._marks, dtype=np.int64)
        return len(marks) - len(np.unique(marks))

    def _reject(self, line: int, column: str, reason: str) -> None:
        self.rejected += 1
        self.problems.append(RowProblem(line, column, reason, imported=False))

    def _warn(self, line: int, column: str, reason: str) -> None:
        self.problems.append(RowProblem(line, column, reason, imported=True))

    def _role(self, line: int, text: str) -> Role:
        if not text:
            return Role.UNKNOWN
        word = text.lower().strip(" .:1234567890")
        role = _ROLE_BY_WORD.get(word) or _ROLE_BY_WORD.get(word.replace("/", " ").split()[0] if word else "")
        if role is None:
            if word != Role.UNKNOWN:
                self._warn(line, "role", _("The role is not known; it stays unknown."))
            return Role.UNKNOWN
        return role

    def _year(self, line: int, text: str) -> int | None:
        if not text:
            return None
        found = parse_date(text)
        if found is None:
            self._warn(line, "year", _("The year cannot be read."))
            return None
        return found.year

    def _birth(self, line: int, text: str, reference: int | None) -> PartialDate | None:
        if not text:
            return None
        found = parse_date(text, reference_year=reference, repair=True)
        if found is None:
            self._warn(line, "birth_date", _("The birth date cannot be read."))
        elif loses_part(text, found, repair=True):
            self._warn(line, "birth_date", _("This birth date does not exist; only its possible part was kept."))
        return found

    def _address(self, line: int, get: dict[str, str]) -> Address | None:
        text = get.get("address", "") or f"{get.get('street', '')} {get.get('number', '')}".strip()
        postcode = get.get("postcode", "")
        address = parse_address(text, postcode=postcode, place=get.get("place", ""))
        if postcode and not address.postcode:
            self._warn(line, "postcode", _("The postcode is none."))
        if get.get("secret", "").lower() in _YES_VALUES:
            address = replace(address, secret=True)
        return None if address.empty else address

    def _bsn(self, line: int, get: dict[str, str]) -> str:
        text = get.get("bsn", "")
        if not text:
            return ""
        digits = bsn_rules.compact(text).zfill(9)
        if len(digits) > 9 or not bsn_rules.is_valid(digits):  # Python refuses to count thousands of digits
            self._warn(line, "bsn", _("The BSN fails the elfproef."))
            return ""
        return digits

    def _end(self, line: int, text: str) -> tuple[PartialDate | None, bool]:
        if not text:
            return None, False
        if text.lower() in _OPEN_VALUES:
            return None, True
        found = parse_date(text)
        if found is None:
            self._warn(line, "end", _("The end date cannot be read."))
        elif loses_part(text, found):
            self._warn(line, "end", _("This end date does not exist; only its possible part was kept."))
        return found, False


def read_families(path: Path) -> tuple[dict[str, tuple[Person, ...]], ImportReport]:
    """The families of a batch of look-ups by their ``query``, in order, and what could not be read.

    Columns ``query, role, name, birth_date, address, postcode, place``, or the split ones of a card index. Raises
    BadInput when the file is no CSV with the needed columns.
    """
    cards = open_cards(path, "query")
    reader = RowReader(cards.places, "query")
    families: dict[str, list[Person]] = {}
    for line, values in cards.rows:
        row = reader.read(line, values)
        if row is not None:
            families.setdefault(row.dossier, []).append(row.person)
    return {query: tuple(people) for query, people in families.items()}, reader.report(cards, len(families))


def _clean(value: str) -> str:
    value = value.strip()
    return "" if value.lower() in _UNKNOWN_VALUES else value


def _name(get: dict[str, str]) -> PersonName:
    """The name from one column, or from split columns, which win where they say something."""
    if not (get.get("surname") or get.get("given_names") or get.get("call_name")):
        return parse_name(get.get("name", ""))
    whole = parse_name(get["name"]) if get.get("name") else PersonName()
    surname = parse_name(f"{get['surname']}, X.") if get.get("surname") else whole
    given = parse_name(f"X, {get['given_names']}") if get.get("given_names") else whole
    return PersonName(
        surname.surname,
        surname.prefix or given.prefix,
        surname.partner_surname,
        surname.partner_prefix,
        given.given_names,
        get.get("call_name", "") or given.call_name,
        given.initials,
    )
