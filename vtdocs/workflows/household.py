"""The people of a new melding: from options, from one line of text, or from the rows of a CSV file."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from stdnum.nl import bsn

from vtdocs import spreadsheets
from vtdocs.errors import BadInput, UsageFault
from vtdocs.i18n import gettext as _
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Address, Person, PersonName, Role
from vtdocs.names.addresses import parse_address, parse_postcode
from vtdocs.names.dates import parse_date
from vtdocs.names.parse import parse_name

_ROLE_WORDS = {
    Role.CHILD: ("kind", "zoon", "dochter", "broer", "zus", "zusje", "broertje", "baby", "halfbroer", "halfzus",
                 "minderjarige", "jongere", "leerling", "stiefkind", "pleegkind"),
    Role.PARENT: ("ouder", "moeder", "vader", "mama", "papa", "stiefmoeder", "stiefvader", "pleegmoeder", "pleegvader",
                  "adoptiemoeder", "adoptievader", "voogd", "verzorger", "gezagdrager"),
    Role.PARTNER: ("partner", "ex-partner", "expartner", "echtgenoot", "echtgenote", "vriend", "vriendin", "ex"),
    Role.HOUSEMATE: ("huisgenoot", "inwonend", "oma", "opa", "oom", "tante", "grootouder", "grootmoeder", "grootvader",
                     "familie", "familielid", "inwonende"),
    Role.REPORTER: ("melder",),
    Role.PROFESSIONAL: ("professional", "hulpverlener", "huisarts", "leerkracht", "gezinsvoogd"),
}  # fmt: skip
_ROLES = {word: role for role, words in _ROLE_WORDS.items() for word in words}
_DATE = re.compile(
    r"(?:\b(?:geb(?:oren)?\.?(?:\s+op)?|\*)\s*)?"
    r"(\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[-/. ]\d{1,2}[-/. ]'?\d{2,4}\b"
    r"|\b\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4}\b|\b(?:19|20)\d{2}\b)",
    re.IGNORECASE,
)
_CODE_AND_NUMBER = re.compile(r"\b([1-9]\d{3}\s?[A-Z]{2})\b(?:\s*,?\s*(\d{1,5}[a-zA-Z]?)\b)?")
_AGE = re.compile(r"\b(\d{1,2}\s?(?:jaar|jr\.?|maanden|mnd))(?:\s+oud)?(?!\w)", re.IGNORECASE)
_NINE = re.compile(r"(?:\bBSN\W*)?(?<![\d.-])(\d{9}|\d{4}\.\d{2}\.\d{3})(?![\d.-])", re.IGNORECASE)
_STREET = re.compile(r"[\s,;]*[^\W\d][^\d,;]{2,40}\s\d{1,5}\b(?![-/.]\d)")
_NAMES_A_DAY = re.compile(
    r"\b(?!0?0\b)\d{1,2}[-/. ](?!0?0\b)(?:\d{1,2}|[a-z]{3,})[-/. ]+'?\d{2,4}\b|\d{4}-\d\d?-\d\d?", re.IGNORECASE
)
"""A day, a month and a year: when these give no whole date, one of them is a typing error."""

GROWN_UP = 21
"""Years: somebody this old in a query without role is not taken for the child."""

COLUMNS = ("query", "role", "name", "birth_date", "address", "postcode", "place")


@dataclass(frozen=True, slots=True)
class Query:
    """One family to be looked up."""

    id: str
    """Name of the query in a batch, or the number of the case."""
    persons: tuple[Person, ...]
    unread: tuple[str, ...] = ()
    """Values of a batch that could not be read, as ``2, birth_date`` (person, column); the search went on without them."""
    measure: bool = False
    """Whether a child protection measure is in force, so far as the case says (H12)."""


def role_of(text: str) -> Role:
    """The role that a word names; unknown when it names none."""
    return _ROLES.get(text.strip().lower(), Role.UNKNOWN)


def person_from_options(given: Mapping[str, str]) -> Person | None:
    """The person that the options of ``hermelding`` describe, or None when they describe nobody.

    Raises UsageFault for a birth date or postcode that cannot be understood: a typing error must not weaken the search.
    """
    birth = _birth(given.get("geboren", ""))
    address = Address(
        street=given.get("straat", ""),
        number=given.get("huisnummer", ""),
        postcode=_postcode(given.get("postcode", "")),
        place=given.get("plaats", ""),
    )
    name = _name(given)
    person = Person(_likely_role(birth), name, birth, None if address.empty else address, _bsn(given.get("bsn", "")))
    nothing = name.empty and birth is None and address.empty and not person.bsn
    return None if nothing else person


def _name(given: Mapping[str, str]) -> PersonName:
    surname, given_names = given.get("achternaam", "").strip(), given.get("voornaam", "").strip()
    whole = parse_name(f"{surname}, {given_names}" if surname and given_names else surname or given_names)
    if given_names and not surname and whole.surname:
        # One bare word is a first name here, whatever it looks like.
        whole = PersonName(given_names=tuple(given_names.split()))
    return replace(whole, call_name=given.get("roepnaam", "").strip() or whole.call_name)


def person_from_text(text: str) -> Person:
    """One member of the family in free form, such as ``moeder Fatima El Idrissi 22-7-1981, 3916 TR 27``.

    A word for the role may stand first; a date is the birth date; a postcode with a house number, or a street behind
    the date, is the address.
    Raises UsageFault when nothing is left that could be a name.
    """
    rest = " ".join(text.split())
    first, _sep, after = rest.partition(" ")
    role = role_of(first.rstrip(":,;"))
    if role is not Role.UNKNOWN:
        rest = after
    number, rest = _take_bsn(rest)
    address, rest = _take_address(rest)
    birth, rest = _take_birth(rest)
    if any(sign.isdigit() for sign in rest):  # a date or number that cannot be read must not pass for a name
        raise UsageFault(
            _("This member of the family cannot be understood: {text}.").format(
                text=" ".join(word for word in rest.split() if any(sign.isdigit() for sign in word))
            ),
            _("Give: role name birth-date, as in: moeder Fatima El Idrissi 22-7-1981"),
        )
    name = parse_name(re.sub(r"[;(),]+\s*$|^[\s;(),:]+", "", re.sub(r"\s{2,}", " ", rest)).strip(" ;,:()"))
    if name.empty and birth is None and address is None and not number:
        raise UsageFault(_("This member of the family cannot be understood."), _("Give: role name birth-date."))
    return Person(role if role is not Role.UNKNOWN else _likely_role(birth), name, birth, address, number)


def _take_bsn(text: str) -> tuple[str, str]:
    found = _NINE.search(text)
    if not found:
        return "", text
    return _bsn(found[1]), f"{text[: found.start()]} {text[found.end() :]}"


def _take_address(text: str) -> tuple[Address | None, str]:
    dated = _DATE.search(text)
    behind = dated.end() if dated else text.find(",") + 1
    if behind and _STREET.match(text, behind):  # "Ria Vermeer 1-2-1975, Lindelaan 4 Oosterdam"
        told = parse_address(text[behind:].strip(" ,;"))
        if told is not None and told.street and told.number:
            return told, text[:behind]
    found = _CODE_AND_NUMBER.search(text)
    if not found:
        return None, text
    address = Address(number=found[2] or "", postcode=parse_postcode(found[1]))
    return address, f"{text[: found.start()]} {text[found.end() :]}"


def _take_birth(text: str) -> tuple[PartialDate | None, str]:
    found = _DATE.search(text) or _AGE.search(text)
    birth = parse_date(found[1], reference_year=datetime.now(UTC).year) if found else None
    if found is None or birth is None:
        return None, text
    return birth, f"{text[: found.start()]} {text[found.end() :]}"


def _birth(text: str) -> PartialDate | None:
    if not text.strip():
        return None
    birth = parse_date(text)
    if birth is None or (_NAMES_A_DAY.search(text) and not birth.full):
        raise UsageFault(
            _("This date of birth cannot be understood."), _("Give it as 14-3-2004, 14 maart 2004, 2004-03-14 or 2004.")
        )
    return birth


def _postcode(text: str) -> str:
    if not text.strip():
        return ""
    postcode = parse_postcode(text)
    if not postcode:
        raise UsageFault(_("This postcode cannot be understood."), _("Give it as 1234 AB."))
    return postcode


def _bsn(text: str) -> str:
    digits = re.sub(r"[ .]", "", text)
    if digits and not (len(digits) <= 9 and bsn.is_valid(digits)):  # Python refuses to count thousands of digits
        raise UsageFault(_("This service number (BSN) cannot exist."), _("Type it again; it has nine digits."))
    return digits.zfill(9) if digits else ""


def _likely_role(birth: PartialDate | None) -> Role:
    """The child, unless the birth date says that it is a grown-up."""
    if birth is not None and birth.latest.year <= datetime.now(UTC).year - GROWN_UP:
        return Role.UNKNOWN
    return Role.CHILD


def queries_from_csv(file: Path) -> Iterator[Query]:
    """The families of a batch: rows that follow each other with one ``query`` are one family.

    Raises BadInput when the file cannot be read or lacks a column; an unreadable value is left out.
    """
    try:
        text, _encoding = spreadsheets.decode(file.read_bytes())
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=text.partition("\n")[0].count))
        missing = {"query", "name"} - set(rows.fieldnames or ())
        if missing:
            raise BadInput(
                _("The file lacks the column {name}.").format(name=min(missing)),
                _("The columns are: {names}.").format(names=", ".join(COLUMNS)),
            )
        for query, members in groupby(rows, key=lambda row: row["query"]):
            family = list(members)
            persons = tuple(_person_from_row(row) for row in family)
            unread = tuple(
                f"{number}, {column}"
                for number, (row, person) in enumerate(zip(family, persons, strict=True), start=1)
                for column in _unread_columns(row, person)
            )
            yield Query(query or "", persons, unread)
    except (OSError, csv.Error) as problem:
        raise BadInput(_("The file {file} cannot be read.").format(file=file), _("Save it as CSV.")) from problem


def _unread_columns(row: Mapping[str, str | None], person: Person) -> Iterator[str]:
    """The columns of a row that hold something which did not become part of the person."""
    birth = (row.get("birth_date") or "").strip()
    if birth and (person.birth is None or (_NAMES_A_DAY.search(birth) and not person.birth.full)):
        yield "birth_date"
    if (row.get("postcode") or "").strip() and not (person.address and person.address.postcode):
        yield "postcode"
    if (row.get("role") or "").strip() and role_of(row.get("role") or "") is Role.UNKNOWN:
        yield "role"
    if person.name.empty:
        yield "name"


def _person_from_row(row: Mapping[str, str | None]) -> Person:
    value = {name: (row.get(name) or "").strip() for name in COLUMNS}
    birth = parse_date(value["birth_date"]) if value["birth_date"] else None
    address = parse_address(value["address"], postcode=value["postcode"], place=value["place"])
    role = role_of(value["role"])
    return Person(
        role if role is not Role.UNKNOWN else _likely_role(birth),
        parse_name(value["name"]),
        birth,
        None if address.empty else address,
    )
