"""What does not stop a letter but makes it read wrong: a day behind the letter's own, a reader told about by name."""

import re
from collections.abc import Iterator
from datetime import date

from vtdocs.errors import Reason
from vtdocs.i18n import gettext as _
from vtdocs.letters.case.model import Type
from vtdocs.letters.case.steps import Overdracht
from vtdocs.letters.protocol import notices, roles
from vtdocs.letters.protocol.addressees import parents_and_adults, young_people
from vtdocs.letters.views.common import Scene, before
from vtdocs.names.dates import parse_date

_DAY_IN_TEXT = re.compile(r"\b\d{1,2}(?:[-/.]\d{1,2}[-/.]|\s+[a-z]{3,9}\.?\s+)\d{4}\b", re.IGNORECASE)


def oddities(scene: Scene) -> tuple[Reason, ...]:
    """Everything in a case that the worker should look at before its letters go out; fields, never their values."""
    handover = scene.zaak.overdracht
    days = tuple(_past_days(handover, scene.day)) if handover else ()
    return (*days, *_readers_by_name(scene), *_post_where_somebody_knows_nothing(scene), *_late_way_back(scene))


def _post_where_somebody_knows_nothing(scene: Scene) -> Iterator[Reason]:
    """A letter comes to the home of somebody whose own notice is postponed: they may open or see it (T4)."""
    zaak, day = scene.zaak, scene.day
    readers = {p.id for p in (*parents_and_adults(zaak, day), *young_people(zaak, scene.region, day))}
    for number, person in enumerate(zaak.personen, 1):
        if person.overleden or not notices.postponed(person, day):
            continue
        homes = {roles.home_key(home) for home in roles.addresses(zaak, person.id, day)}
        for reader in sorted(readers - {person.id}):
            found, post = zaak.persoon(reader), roles.postal(zaak, reader, day)
            if found and post and not notices.postponed(found, day) and roles.home_key(post) in homes:
                message = _("a letter to {who} comes to the home of somebody whose notice is postponed")
                yield Reason("T4", message.format(who=roles.alias(zaak, reader)), f"personen[{number}].uitstel")


def _late_way_back(scene: Scene) -> Iterator[Reason]:
    """A report may be turned back into an advies within five days only (R9)."""
    for number, event in enumerate(scene.zaak.gebeurtenissen, 1):
        if event.naar == Type.ADVIES.value and (event.datum - scene.zaak.datum_ontvangst).days > _WAY_BACK:
            message = _("a report can be turned back into an advies within five days only")
            yield Reason("R9", message, f"gebeurtenissen[{number}].datum")


_WAY_BACK = 5
"""Days in which a report may become an advies again (R9)."""


def _past_days(handover: Overdracht, day: date) -> Iterator[Reason]:
    """Days before the letter's own: the letters word what has begun as past, but an agreement was to be ahead."""
    days: list[tuple[str, date | None]] = [
        ("overdracht.verantwoordelijk_vanaf", handover.verantwoordelijk_vanaf),
        ("overdracht.einde_bemoeienis_vt", handover.einde_bemoeienis_vt),
    ]
    days += [(f"overdracht.afspraken[{n}].voor_datum", a.voor_datum) for n, a in enumerate(handover.afspraken, 1)]
    days += [(f"overdracht.terugkoppeling[{n}].datum", t.datum) for n, t in enumerate(handover.terugkoppeling, 1)]
    days += [("overdracht.vervolg", found) for found in _days_in(handover.vervolg)]
    for field, moment in days:
        if before(moment, day):
            yield Reason("H1", _("this day lies before the day of the letters"), field)


def _days_in(text: str) -> Iterator[date]:
    for match in _DAY_IN_TEXT.finditer(text):
        found = parse_date(match.group())
        if found is not None and found.full:
            yield found.earliest


def _readers_by_name(scene: Scene) -> Iterator[Reason]:
    words = {word.casefold() for word in re.findall(r"\w+", scene.zaak.kern)}
    for person in parents_and_adults(scene.zaak, scene.day):
        name = person.roepnaam or person.voornamen.split(" ")[0]
        if name and not person.kern and name.casefold() in words:
            number = scene.zaak.personen.index(person) + 1
            message = _("kern tells this reader about themselves by name; give them a kern of their own")
            yield Reason("B2", message, f"personen[{number}].kern")
