"""What a case file must fulfil beyond the form of each field."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from vtdocs.i18n import gettext as _
from vtdocs.letters.case.model import Type, Zaak
from vtdocs.letters.case.people import Persoon, Rol
from vtdocs.names.fold import fold

Finding = tuple[tuple[str | int, ...], str, str]
"""Path of the field, what is wrong, what is accepted."""


def reference_problems(zaak: Zaak) -> Iterator[Finding]:
    """Ids that are used twice or do not exist, and dates that cannot be."""
    yield from _twice(zaak)
    yield from _unknown_persons(zaak)
    yield from _impossible_dates(zaak)
    yield from _telling_number(zaak)
    yield from _broken_events(zaak)


def _twice(zaak: Zaak) -> Iterator[Finding]:
    seen: set[str] = set()
    for number, person in enumerate(zaak.personen):
        if person.id in seen:
            yield ("personen", number, "id"), _("two persons have this id"), _("give every person an own id")
        seen.add(person.id)


def _unknown_persons(zaak: Zaak) -> Iterator[Finding]:
    known = {person.id for person in zaak.personen}
    expected = _("one of: {ids}").format(ids=", ".join(sorted(known)) or "–")
    uses: list[tuple[tuple[str | int, ...], str]] = []
    for name in ("adressen", "contact", "inzageverzoeken", "vernietigingsverzoeken"):
        uses += [((name, number, "persoon"), part.persoon) for number, part in enumerate(getattr(zaak, name))]
    for number, held in enumerate(zaak.gezag):
        uses.append((("gezag", number, "kind"), held.kind))
        if held.houder.strip().upper() != "GI":
            uses.append((("gezag", number, "houder"), held.houder))
    for number, request in enumerate(zaak.inzageverzoeken):
        if request.over:
            uses.append((("inzageverzoeken", number, "over"), request.over))
    for where, person in uses:
        if person not in known:
            yield where, _("no person has this id"), expected
    for number, held in enumerate(zaak.gezag):
        child = zaak.persoon(held.kind)
        grown = child is not None and child.rol is not Rol.KIND and not _young(child, zaak.datum_ontvangst)
        if grown:
            yield ("gezag", number, "kind"), _("this person is not a child"), _("the id of somebody under 18")


def _young(person: Persoon, day: date) -> bool:
    """Whether somebody may be under 18, whatever their role in the case."""
    return person.geboortedatum is not None and person.geboortedatum.latest.year > day.year - 19


def _impossible_dates(zaak: Zaak) -> Iterator[Finding]:
    for number, person in enumerate(zaak.personen):
        if person.geboortedatum and person.geboortedatum.earliest.year > zaak.datum_ontvangst.year + 1:
            yield ("personen", number, "geboortedatum"), _("lies after the report"), ""
        for turn, delay in enumerate(person.uitstel):
            if delay.besloten_op and delay.besloten_op >= delay.tot:
                yield ("personen", number, "uitstel", turn, "tot"), _("does not lie after the day of the decision"), ""
    if zaak.besluit and zaak.besluit.datum < zaak.datum_ontvangst:
        yield ("besluit", "datum"), _("lies before the day of receipt"), ""


def _telling_number(zaak: Zaak) -> Iterator[Finding]:
    """The case number stands in file names and logs: it holds no name, BSN or birth date (P15)."""
    letters, figures = fold(zaak.zaaknummer), "".join(char for char in zaak.zaaknummer if char.isdigit())
    for person in zaak.personen:
        named = any(len(fold(name)) > 3 and fold(name) in letters for name in (person.geslachtsnaam, person.roepnaam))
        born = person.geboortedatum.earliest if person.geboortedatum and person.geboortedatum.full else None
        dated = born is not None and any(f"{born:{form}}" in figures for form in ("%Y%m%d", "%d%m%Y"))
        dated = dated or (born is not None and _holds_day(zaak.zaaknummer, born))
        if named or dated or (person.bsn and person.bsn in figures):
            yield ("zaaknummer",), _("holds a name, BSN or birth date from the case"), _("a number that tells nothing")
            return


def _holds_day(number: str, born: date) -> bool:
    """Whether a number is written as a day without zeros: ``2-9-2009``, ``2009/9/2``."""
    parts = [int(part) for part in re.findall(r"\d+", number)]
    forms = ([born.day, born.month, born.year], [born.year, born.month, born.day])
    return any(parts[start : start + 3] in forms for start in range(len(parts) - 2))


def _broken_events(zaak: Zaak) -> Iterator[Finding]:
    """What a contact was registered as changes by an event that is added, never by writing over it (R6, R9)."""
    types = {kind.value for kind in Type}
    events = [(n, event) for n, event in enumerate(zaak.gebeurtenissen) if event.naar in types]
    for (_number, earlier), (number, event) in pairwise(events):
        if event.van != earlier.naar:
            yield ("gebeurtenissen", number, "van"), _("is not what the event before it led to"), earlier.naar
        if event.datum < earlier.datum:
            yield ("gebeurtenissen", number, "datum"), _("lies before the event above it; add events below"), ""
    for number, event in events:
        if event.datum < zaak.datum_ontvangst:
            yield ("gebeurtenissen", number, "datum"), _("lies before the day of receipt"), ""
    if events and events[-1][1].naar != zaak.type.value:
        message = _("is not what the last event led to; add an event, never write over what was registered (R9)")
        yield ("type",), message, events[-1][1].naar
