"""The duty to tell somebody that data about them came from someone else: until when, postponed or done (T3, T4)."""

from collections.abc import Iterator
from datetime import date

from vtdocs.letters.case.model import Zaak
from vtdocs.letters.case.people import Persoon
from vtdocs.letters.protocol import roles
from vtdocs.letters.protocol.days import statutory_end
from vtdocs.letters.region import Regio

NOTICES = frozenset({"B2", "B2V", "B4", "B5", "B5J"})
"""Letters by which somebody is told (in capitals, as they are compared)."""


def last_days(person: Persoon) -> tuple[date, ...]:
    """The last day to tell a person: by law, then after each postponement; empty when nothing was recorded.

    A postponement moves the day by two weeks at most (T4); one that ends earlier holds the letter but not the term.
    """
    if person.gegevens_van_ander_vastgelegd_op is None:
        return ()
    days = [statutory_end(person.gegevens_van_ander_vastgelegd_op, weeks=4)]
    for delay in person.uitstel:
        days.append(max(days[-1], min(delay.tot, statutory_end(days[-1], weeks=2))))
    return tuple(days)


def postponed(person: Persoon, day: date) -> bool:
    """Whether a decision holds back every notice to this person on a day: no letter that tells of the report (T4)."""
    return any(day < delay.tot for delay in person.uitstel)


def told(zaak: Zaak, region: Regio, person: Persoon) -> bool:
    """Whether a sent letter told this person; a child without an own letter is told through who has authority.

    Under 12 that is any first letter to a parent; under 16 a B5, or a B2 where the region writes no B4; from 16 on only
    an own letter.
    """
    sent = {(letter.persoon, letter.soort.upper()) for letter in zaak.brieven if letter.verzonden_op}
    if any((person.id, kind) in sent for kind in NOTICES):
        return True
    recorded = person.gegevens_van_ander_vastgelegd_op
    years = roles.age(person, recorded) if recorded else None
    if recorded is None or years is None or not roles.minor(person, recorded) or years >= roles.ALONE:
        return False
    through = {"B2", "B2V", "B5"} if years < roles.YOUNG or not region.brief_aan_jongeren else {"B5"}
    holders = {line.houder for line in zaak.gezag if line.kind == person.id}
    if roles.guarded_by_institution(zaak, person.id) and any(kind == "B2V" for _person, kind in sent):
        return True
    return any(holder in holders and kind in through for holder, kind in sent)


def told_on(zaak: Zaak, region: Regio, person: Persoon) -> date | None:
    """The day of the letter by which this person was told; None when nobody told them yet."""
    for day in sorted({letter.verzonden_op for letter in zaak.brieven if letter.verzonden_op}):
        until = tuple(letter for letter in zaak.brieven if letter.verzonden_op and letter.verzonden_op <= day)
        if told(zaak.model_copy(update={"brieven": until}), region, person):
            return day
    return None


def to_be_told(zaak: Zaak, region: Regio, day: date) -> Iterator[Persoon]:
    """Everybody alive about whom data were recorded and who has neither been told nor is postponed (T3)."""
    for person in roles.living(zaak):
        recorded = person.gegevens_van_ander_vastgelegd_op is not None
        if recorded and not told(zaak, region, person) and not postponed(person, day):
            yield person
