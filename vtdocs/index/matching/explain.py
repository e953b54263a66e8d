"""From numbers back to fields: why a dossier fits, showing of the earlier dossier only what agrees (P5, P26)."""

from rapidfuzz.distance import JaroWinkler

from vtdocs.index.matching.household import Candidate, Pair
from vtdocs.index.matching.parameters import ADDRESS, BIRTH, GIVEN, SURNAME
from vtdocs.index.matching.service_numbers import BSN_WEIGHT
from vtdocs.index.matching.values import Evidence, PersonMatch
from vtdocs.index.register.values import KnownMention
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Address, Person, PersonName
from vtdocs.names.fold import fold, ocr_fold, sound_key

SURNAME_WORDS = {"different": "verschilt", "weak": "lijkt iets", "alike": "lijkt sterk", "exact": "gelijk"}
GIVEN_WORDS = {
    "different": "verschilt",
    "letter": "andere naam, zelfde letter",
    "initial": "voorletter past",
    "weak": "lijkt iets",
    "alike": "lijkt sterk",
    "variant": "roepnaam of variant",
    "exact": "gelijk",
    "initials": "voorletters gelijk",
    "initials3": "voorletters gelijk",
}
BIRTH_WORDS = {
    "different": "verschilt",
    "same_day": "zelfde dag, ander jaar",
    "same_year": "zelfde jaar, andere dag",
    "year": "jaar past",
    "month": "maand en jaar gelijk",
    "near": "een cijfer, dag of jaar anders",
    "swapped": "dag en maand verwisseld",
    "exact": "gelijk",
}
ADDRESS_WORDS = {
    "other": "ander adres",
    "place": "zelfde plaats",
    "street": "zelfde straat of postcode",
    "house": "zelfde adres",
}
"""Levels in the stable words of the JSON contract; ``wording`` says them in the reader's language."""
HIDDEN_HOME = "zelfde geheim adres"
"""The level of an address of which nothing may be shown (P6)."""

_SHOWN_SURNAME = SURNAME.index("weak")
_SHOWN_GIVEN = GIVEN.index("weak")
_INITIAL_LEVELS = {GIVEN.index("initial"), GIVEN.index("initials"), GIVEN.index("initials3")}
_SHOWN_BIRTH = BIRTH.index("month")
_YEAR_SHOWN = {BIRTH.index("year"), BIRTH.index("same_year")}


def person_match(query: Person, mention: KnownMention, pair: Pair) -> PersonMatch:
    """The pair with its evidence and the masked person."""
    theirs = mention.person
    shown = mask(query.name, theirs, pair)
    evidence: list[Evidence] = []
    surname, given, birth = pair.parts
    if pair.same_bsn:
        evidence.append(Evidence("bsn", "gelijk", BSN_WEIGHT, "", ""))
    if pair.surname:
        word = SURNAME_WORDS[SURNAME[pair.surname]]
        evidence.append(Evidence("achternaam", word, surname, surname_text(query.name), surname_text(shown.name)))
    if pair.given:
        word = GIVEN_WORDS[GIVEN[pair.given]]
        evidence.append(Evidence("voornaam", word, given, given_text(query.name), given_text(shown.name)))
    if pair.birth and query.birth:
        right = shown.birth.isoformat() if shown.birth else ""
        word = BIRTH_WORDS[BIRTH[pair.birth]]
        evidence.append(Evidence("geboortedatum", word, birth, query.birth.isoformat(), right))
    rounded = tuple(Evidence(e.field, e.level, round(e.weight, 1), e.left, e.right) for e in evidence)
    return PersonMatch(pair.query, theirs.role, round(pair.weight, 1), rounded, shown)


def mask(query: PersonName, person: Person, pair: Pair) -> Person:
    """The person with only the fields that agree at least in part; no address, no BSN, no other names."""
    name = person.name
    surname = _agreeing_surname(query, name) if pair.surname >= _SHOWN_SURNAME else PersonName()
    if pair.given in _INITIAL_LEVELS and not name.initials:
        # Only a letter agreed, so only a letter is shown.
        first = (name.given_names[0] if name.given_names else name.call_name)[:1]
        given = PersonName(initials=f"{first}." if first else "")
    elif pair.given >= _SHOWN_GIVEN or pair.given in _INITIAL_LEVELS:
        given = name
    else:
        given = PersonName()
    shown = PersonName(
        surname.surname,
        surname.prefix,
        surname.partner_surname,
        surname.partner_prefix,
        given.given_names,
        given.call_name,
        given.initials,
    )
    return Person(person.role, shown, _mask_birth(person.birth, pair.birth))


def _agreeing_surname(query: PersonName, name: PersonName) -> PersonName:
    """Own and partner's surname, or only the one that resembles a surname of the query; both when it cannot be told."""
    if not (name.surname and name.partner_surname):
        return name
    asked = [fold(part) for part in (query.surname, query.partner_surname, *query.given_names) if part]
    own, partner = (_resembles(fold(part), asked) for part in (name.surname, name.partner_surname))
    if own == partner:
        return name
    if own:
        return PersonName(name.surname, name.prefix)
    return PersonName("", "", name.partner_surname, name.partner_prefix)


def _resembles(text: str, asked: list[str]) -> bool:
    return any(
        JaroWinkler.similarity(text, other) >= 0.8
        or sound_key(text) == sound_key(other)
        or ocr_fold(text) == ocr_fold(other)
        for other in asked
    )


def _mask_birth(birth: PartialDate | None, level: int) -> PartialDate | None:
    if birth is None or level == 0:
        return None
    if level in _YEAR_SHOWN:
        return PartialDate(birth.year, until_year=birth.until_year)
    return birth if level >= _SHOWN_BIRTH else None


def address_evidence(left: Address, right: Address, candidate: Candidate) -> Evidence | None:
    """The address of the report beside the best one of the dossier, of which only the agreeing part is shown."""
    if not candidate.address_level:
        return None
    level = ADDRESS[candidate.address_level]
    shown = {"house": right, "street": Address(right.street, "", right.postcode, right.place), "place": _place(right)}
    theirs = "" if right.secret or left.secret else address_text(shown.get(level, Address()))
    ours = "" if left.secret else address_text(left)
    word = HIDDEN_HOME if level == "house" and (right.secret or left.secret) else ADDRESS_WORDS[level]
    return Evidence("adres", word, round(candidate.address_weight, 1), ours, theirs)


def _place(address: Address) -> Address:
    return Address(place=address.place)


def surname_text(name: PersonName) -> str:
    """Surname with voorvoegsel, and the partner's after a hyphen."""
    own = f"{name.prefix} {name.surname}".strip()
    partner = f"{name.partner_prefix} {name.partner_surname}".strip()
    return f"{own}-{partner}" if own and partner else own or partner


def given_text(name: PersonName) -> str:
    """Given names or initials, with the call name in parentheses."""
    given = " ".join(name.given_names) or name.initials
    if name.call_name and name.call_name not in name.given_names:
        return f"{given} ({name.call_name})" if given else name.call_name
    return given


def address_text(address: Address) -> str:
    """Street, number, postcode and place in one line."""
    return ", ".join(
        part
        for part in (f"{address.street} {address.number}".strip(), f"{address.postcode} {address.place}".strip())
        if part
    )
