"""The query-driven second look: dossiers whose text names people of a new report, whatever extraction made of the page.

Extraction finds nine names in ten on poor paper; the words of the tenth still stand in the full text. So every name of
the report is looked for as words close together, in its usual variants and through misreadings, and so are birth dates
and addresses. One name alone counts only where few dossiers hold it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import log2
from pathlib import Path

from vtdocs.index.fulltext.engine import Reader
from vtdocs.index.fulltext.language import Language
from vtdocs.index.fulltext.planning import plan_query
from vtdocs.index.fulltext.query import And, Near, Node, Or, Phrase, Prefix, Spot, Word
from vtdocs.index.fulltext.tokens import tokenize
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Address, Person
from vtdocs.names.nicknames import variants

RARE = 5
"""A full name that more dossiers hold than this proves nothing by itself."""
MOST_PAGES = 3
"""Pages told of each dossier."""
MOST_HITS = 2_000
"""Pages looked at for one question; a name on more of them tells nobody apart."""
_MOST_GIVEN = 8
_CLOSE = 3
_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
           "december")  # fmt: skip


@dataclass(frozen=True, slots=True)
class TextFind:
    """One dossier whose text names people of the report."""

    dossier: str
    box: str
    pages: tuple[int, ...]
    """Pages of the dossier to look at, at most ``MOST_PAGES``."""
    persons: tuple[int, ...]
    """Which people of the report, counting from 0, by name or birth date."""
    fields: tuple[str, ...]
    """What was found: ``naam``, ``geboortedatum``, ``adres``; never the text itself (P5)."""
    exact: bool
    """Whether every name stood there as asked, or in a usual variant; False when a misreading was tolerated."""


@dataclass(slots=True)
class _Found:
    evidence: dict[tuple[int, str], bool] = field(default_factory=dict)
    pages: dict[tuple[int, int], int] = field(default_factory=dict)
    bits: float = 0.0


def find_people(
    persons: Sequence[Person], reader: Reader, language: Language, *, archive: Path | None = None, limit: int = 5
) -> tuple[TextFind, ...]:
    """Dossiers whose text names the people, those with most evidence first; see ``FullTextIndex.find_people``."""
    found: dict[str, _Found] = {}
    count = max(reader.count(), 2)
    for place, kind, most, node in _questions(persons, archive):
        hits = _dossiers(node, reader, language)
        if len(hits) > max(most, count // 50 if most > RARE else 0):
            continue  # too many to tell anybody apart
        for dossier, (pages, exact) in hits.items():
            known = found.setdefault(dossier, _Found())
            known.evidence[place, kind] = exact or known.evidence.get((place, kind), False)
            known.bits += log2(count / len(hits))
            if kind == "naam" and len(hits) <= RARE:
                known.bits += 100.0  # enough alone
            for page in pages:
                known.pages[page] = known.pages.get(page, 0) + 1
    telling = [(known.bits, dossier, known) for dossier, known in found.items() if _telling(known)]
    telling.sort(key=lambda row: (-len(row[2].evidence), -row[0], row[1]))
    return tuple(_told(known, reader) for _bits, _dossier, known in telling[:limit])


def _telling(known: _Found) -> bool:
    """Two pieces of evidence that are not one person's date alone, or one name that hardly any dossier holds."""
    kinds = [kind for _place, kind in known.evidence]
    return ("naam" in kinds and (len(kinds) > 1 or known.bits >= 100.0)) or (
        "adres" in kinds and "geboortedatum" in kinds
    )


def _told(known: _Found, reader: Reader) -> TextFind:
    addresses = sorted(known.pages, key=lambda address: (-known.pages[address], address))[:MOST_PAGES]
    pages = [reader.page(address) for address in addresses]
    names = [exact for (_place, kind), exact in known.evidence.items() if kind == "naam"]
    return TextFind(
        pages[0].labels["dossier"],
        pages[0].labels["box"],
        tuple(sorted({page.page for page in pages})),
        tuple(sorted({place for place, kind in known.evidence if kind != "adres"})),
        tuple(dict.fromkeys(kind for _place, kind in sorted(known.evidence, key=lambda key: _ORDER.index(key[1])))),
        all(names),
    )


_ORDER = ("naam", "geboortedatum", "adres")


def _questions(persons: Sequence[Person], archive: Path | None) -> Iterable[tuple[int, str, int, Node]]:
    """What is looked for: of every person the name and the birth date, and each address once.

    Person, field, how many dossiers may answer before it says nothing, and the question.
    """
    homes: set[Address] = set()
    for place, person in enumerate(persons):
        if not person.role.searchable:
            continue
        surnames, givens = _name(person, archive)
        if surnames and givens:
            pairs = [Near(surname, given, _CLOSE) for surname, given in product(surnames, givens)]
            yield place, "naam", RARE * 8, Or(tuple(pairs))
            # "Wiltenkamp ... Kevintje heet hij": further apart on one page, which counts for a rare name only.
            yield place, "naam", RARE, And((Or(tuple(surnames)), Or(tuple(givens))))
        if person.birth is not None and (dates := _dates(person.birth)):
            yield place, "geboortedatum", MOST_HITS, dates
        if person.address is not None and person.address not in homes and (home := _home(person.address)):
            homes.add(person.address)
            yield place, "adres", MOST_HITS, home


def _name(person: Person, archive: Path | None) -> tuple[list[Spot], list[Spot]]:
    """The surnames, and the given name with its usual variants; initials alone say too little in running text."""
    name = person.name
    surnames = [spot for text in (name.surname, name.partner_surname) if (spot := _spot(text))]
    given = list(dict.fromkeys(text for text in (*name.given_names[:1], name.call_name) if len(text) > 1))
    more = [other for text in given for other in sorted(variants(text, archive=archive))]
    # The beginning of a word finds Kevintje and Kevins too.
    begun: list[Spot] = [
        Prefix(spot.term) for text in given if isinstance(spot := _spot(text), Word) and len(spot.term) > 3
    ]
    givens = [*begun, *(spot for text in [*given, *more] if (spot := _spot(text)))]
    return surnames, givens[:_MOST_GIVEN]


def _dates(birth: PartialDate) -> Node | None:
    """A whole birth date in the ways it is usually written."""
    if not birth.full or birth.month is None or birth.day is None:
        return None
    day, month, year = birth.day, birth.month, birth.year
    forms = [
        f"{day:02d}-{month:02d}-{year}",
        f"{day}-{month}-{year}",
        f"{day} {_MONTHS[month - 1]} {year}",
        f"{day} {_MONTHS[month - 1][:3]} {year}",
        f"{year}-{month:02d}-{day:02d}",
    ]
    return Or(tuple(spot for form in dict.fromkeys(forms) if (spot := _spot(form))))


def _home(address: Address) -> Node | None:
    """The street with its number, or the postcode in both ways it is written beside the number."""
    number = next((token.terms[0] for token in tokenize(address.number)), "")
    spots: list[Node] = []
    street = _spot(address.street)
    if street and number:
        spots.append(Near(street, Word(number), 1))
    if address.postcode and number:
        forms = (address.postcode, f"{address.postcode[:4]} {address.postcode[4:]}")
        spots += [Near(code, Word(number), 8) for form in forms if (code := _spot(form))]
    return Or(tuple(spots)) if spots else None


def _spot(text: str) -> Spot | None:
    words = tuple(Word(token.terms[0]) for token in tokenize(text))
    if not words:
        return None
    return words[0] if len(words) == 1 else Phrase(words)


def _dossiers(node: Node, reader: Reader, language: Language) -> dict[str, tuple[list[tuple[int, int]], bool]]:
    """Of every dossier that answers: where its best pages are kept, and whether one answers exactly."""
    plan, _wanted = plan_query(node, reader, language, tolerant=True)
    hits: dict[str, tuple[list[tuple[int, int]], bool]] = {}
    for row in reader.find(plan, by_date=False).rows(0, MOST_HITS):
        pages, exact = hits.get(row.dossier, ([], False))
        if len(pages) < MOST_PAGES:
            pages.append(row.address)
        hits[row.dossier] = (pages, exact or row.exact)
    return hits
