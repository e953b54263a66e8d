"""Joins the mentions of one person, conservatively: twins, and a father and son of one name, stay apart."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from rapidfuzz.distance import OSA

from vtdocs.index.extract.folding import confusion_key, fold, near
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Address, Person, PersonMention, PersonName, Role
from vtdocs.names import are_variants

_T = TypeVar("_T")
_YOUNG = frozenset({Role.CHILD})
_GROWN = frozenset({Role.PARENT, Role.PARTNER, Role.PROFESSIONAL})


def merge_mentions(mentions: Sequence[PersonMention]) -> tuple[Person, ...]:
    """The persons that the mentions speak of, each once, in the order of their first mention.

    Mentions join only when nothing contradicts: given names, initials, birth dates and generations must fit. A mention
    that fits two persons (``K. de Jong`` beside Kevin and Kim) joins neither and stays a person of its own.
    A mention as melder or professional never joins a person of the family, and so never enters the register with them.
    """
    family = [m for m in mentions if m.person.role.searchable]
    others = [m for m in mentions if not m.person.role.searchable]
    groups = [*cluster(family, lambda m: m.person), *cluster(others, lambda m: m.person)]
    order = {id(mention): index for index, mention in enumerate(mentions)}
    groups.sort(key=lambda group: min(order[id(mention)] for mention in group))
    return tuple(_joined(group) for group in groups)


def cluster(items: Sequence[_T], person_of: Callable[[_T], Person]) -> list[list[_T]]:
    """Items in groups of one person each; fullest names first, so that a bare name can look for its owner."""
    groups: list[list[_T]] = []
    for item in sorted(items, key=lambda i: -_fullness(person_of(i))):
        person = person_of(item)
        fitting = [g for g in groups if all(_compatible(person, person_of(other)) for other in g)]
        fitting = [g for g in fitting if any(_alike(person, person_of(other)) for other in g)]
        exact = [g for g in fitting if any(_same_name(person.name, person_of(other).name) for other in g)]
        chosen = exact if len(exact) == 1 else fitting
        if len(chosen) == 1:
            chosen[0].append(item)
        else:
            groups.append([item])
    return groups


def same_name(left: PersonName, right: PersonName) -> bool:
    """Whether two names can be one person's: surnames agree and nothing else contradicts, or they share a given name."""
    if _surnames(left) and _surnames(right):
        given = not (_given(left) and _given(right)) or _given_agree(left, right)
        return _surnames_agree(left, right) and given and _initials_agree(left, right)
    return bool(_given(left) and _given(right)) and _given_agree(left, right)


def _fullness(person: Person) -> int:
    name = person.name
    return (
        8 * bool(name.surname and (name.given_names or name.call_name))
        + 4 * bool(name.surname and name.initials)
        + 2 * bool(name.given_names or name.call_name)
        + bool(person.birth and person.birth.full)
        + bool(name.surname)
    )


def _same_name(left: PersonName, right: PersonName) -> bool:
    return (
        fold(left.surname) == fold(right.surname)
        and [fold(n) for n in left.given_names] == [fold(n) for n in right.given_names]
        and fold(left.initials) == fold(right.initials)
    )


def _alike(left: Person, right: Person) -> bool:
    """Whether two mentions share a name at all: a given name, or a surname where one of them has no given name."""
    if _given(left.name) and _given(right.name):
        return _given_agree(left.name, right.name)
    surnames = _surnames(left.name), _surnames(right.name)
    if all(surnames) and _surnames_agree(left.name, right.name):
        # A surname alone ("mevrouw De Wit") never finds a child, and initials must fit.
        bare = not (_given(left.name) or left.name.initials) or not (_given(right.name) or right.name.initials)
        young = left.role in _YOUNG or right.role in _YOUNG
        return not (bare and young)
    return left.name.empty and right.name.empty and left.birth == right.birth


def _compatible(left: Person, right: Person) -> bool:
    if not _births_agree(left.birth, right.birth) or (left.bsn and right.bsn and left.bsn != right.bsn):
        return False
    if (left.role in _YOUNG and right.role in _GROWN) or (left.role in _GROWN and right.role in _YOUNG):
        return False
    if _surnames(left.name) and _surnames(right.name) and not _surnames_agree(left.name, right.name):
        return False
    if _given(left.name) and _given(right.name) and not _given_agree(left.name, right.name):
        return False
    return _initials_agree(left.name, right.name) and not _stranger(left, right)


def _stranger(left: Person, right: Person) -> bool:
    """Doctor De Jong is not Kevin de Jong: a professional and one not known as such must share more than a surname."""
    if left.role.searchable == right.role.searchable:
        return False
    if left.role is not Role.UNKNOWN and right.role is not Role.UNKNOWN:
        return True
    outsider, unknown = (right, left) if left.role.searchable else (left, right)
    return not (outsider.name.given_names or outsider.name.initials) and bool(
        _given(unknown.name) or unknown.name.initials
    )


def _given(name: PersonName) -> list[str]:
    return [fold(n) for n in (*name.given_names, name.call_name) if n]


def _surnames(name: PersonName) -> list[str]:
    return [fold(n) for n in (name.surname, name.partner_surname) if n]


def _surnames_agree(left: PersonName, right: PersonName) -> bool:
    return any(_near_name(a, b) for a in _surnames(left) for b in _surnames(right))


def _near_name(left: str, right: str) -> bool:
    return left == right or near(left, right) or (len(left) >= 4 and confusion_key(left) == confusion_key(right))


def _given_agree(left: PersonName, right: PersonName) -> bool:
    """First names agree, or one's call name is the other's; twins called Kim and Tim are two (short names must be equal)."""
    firsts = [
        n[:1] + ([fold(name.call_name)] if name.call_name else []) for name in (left, right) for n in [_given(name)]
    ]
    return any(
        a == b or (len(a) >= 5 and len(b) >= 5 and near(a, b)) or are_variants(a, b)
        for a in firsts[0]
        for b in firsts[1]
    )


def _initials_agree(left: PersonName, right: PersonName) -> bool:
    """Initials fit the other's initials or first given name; a call name may begin with any letter."""
    ours, theirs = _first_letter(left), _first_letter(right)
    if not ours or not theirs:
        return True
    both_given = _given(left) and _given(right)
    return bool(both_given) or ours == theirs or fold(ours) == fold(theirs)


def _first_letter(name: PersonName) -> str:
    if name.initials:
        return fold(name.initials)[:1]
    given = _given(name)
    return given[0][:1] if given else ""


def _births_agree(left: PartialDate | None, right: PartialDate | None) -> bool:
    if left is None or right is None:
        return True
    if left.full and right.full:
        if left == right:
            return True
        a, b = left.isoformat(), right.isoformat()
        # One misread digit, or day and month swapped, is still one person; another year of birth than that is not.
        return OSA.distance(a, b) <= 1 or (
            left.year == right.year and (left.month, left.day) == (right.day, right.month)
        )
    return left.earliest.year - 1 <= right.latest.year and right.earliest.year - 1 <= left.latest.year


def _joined(group: Sequence[PersonMention]) -> Person:
    persons = [mention.person for mention in group]
    name = _best_name(persons)
    return Person(
        role=_best_role(group),
        name=name,
        birth=_best_birth(group),
        address=_best_address(persons),
        bsn=next((p.bsn for p in persons if p.bsn), ""),
        deceased_or_unborn=any(p.deceased_or_unborn for p in persons),
    )


def _best_name(persons: Sequence[Person]) -> PersonName:
    """The name most often written in full, completed with parts that only other mentions have."""
    counts: dict[PersonName, float] = {}
    for person in persons:
        counts[person.name] = counts.get(person.name, 0) + 1 + 3 * _fullness(Person(Role.UNKNOWN, person.name))
    best = max(counts, key=lambda name: counts[name])
    for other in counts:
        best = replace(
            best,
            surname=best.surname or other.surname,
            prefix=best.prefix or (other.prefix if not best.surname or best.surname == other.surname else ""),
            partner_surname=best.partner_surname or other.partner_surname,
            partner_prefix=best.partner_prefix or other.partner_prefix,
            given_names=best.given_names or other.given_names,
            call_name=best.call_name or other.call_name,
            initials=best.initials or other.initials,
        )
    return best


def _best_role(group: Sequence[PersonMention]) -> Role:
    sums: dict[Role, float] = {}
    for mention in group:
        if mention.person.role is not Role.UNKNOWN:
            sums[mention.person.role] = sums.get(mention.person.role, 0) + mention.confidence
    return max(sums, key=lambda role: sums[role]) if sums else Role.UNKNOWN


def _best_birth(group: Sequence[PersonMention]) -> PartialDate | None:
    sums: dict[PartialDate, float] = {}
    for mention in group:
        birth = mention.person.birth
        if birth is not None:
            sums[birth] = (
                sums.get(birth, 0) + mention.confidence + (5 if birth.full else 1 if birth.until_year is None else 0)
            )
    return max(sums, key=lambda birth: sums[birth]) if sums else None


def _best_address(persons: Sequence[Person]) -> Address | None:
    found = [p.address for p in persons if p.address is not None]
    return (
        max(found, key=lambda a: bool(a.street) + bool(a.postcode) + bool(a.place) + bool(a.number)) if found else None
    )
