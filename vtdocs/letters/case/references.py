"""What a case file must fulfil beyond the form of each field."""

from collections.abc import Iterator

from vtdocs.i18n import gettext as _
from vtdocs.letters.case.model import Type, Zaak
from vtdocs.letters.case.people import Rol
from vtdocs.names.fold import fold

Finding = tuple[tuple[str | int, ...], str, str]
"""Path of the field, what is wrong, what is accepted."""


def reference_problems(zaak: Zaak) -> Iterator[Finding]:
    """Ids that are used twice or do not exist, and dates that cannot be."""
    yield from _twice(zaak)
    yield from _unknown_persons(zaak)
    yield from _impossible_dates(zaak)
    yield from _telling_number(zaak)


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
        if held.houder.upper() != "GI":
            uses.append((("gezag", number, "houder"), held.houder))
    for number, request in enumerate(zaak.inzageverzoeken):
        if request.over:
            uses.append((("inzageverzoeken", number, "over"), request.over))
    for where, person in uses:
        if person not in known:
            yield where, _("no person has this id"), expected
    for number, held in enumerate(zaak.gezag):
        child = zaak.persoon(held.kind)
        if child is not None and child.rol is not Rol.KIND:
            yield ("gezag", number, "kind"), _("this person is not a child"), _("the id of a person with rol: kind")


def _impossible_dates(zaak: Zaak) -> Iterator[Finding]:
    for number, person in enumerate(zaak.personen):
        if person.geboortedatum and person.geboortedatum.earliest.year > zaak.datum_ontvangst.year + 1:
            yield ("personen", number, "geboortedatum"), _("lies after the report"), ""
    if zaak.besluit and zaak.besluit.datum < zaak.datum_ontvangst:
        yield ("besluit", "datum"), _("lies before the day of receipt"), ""


def _telling_number(zaak: Zaak) -> Iterator[Finding]:
    """The case number stands in file names and logs: it holds no name, BSN or birth date (P15)."""
    letters, figures = fold(zaak.zaaknummer), "".join(char for char in zaak.zaaknummer if char.isdigit())
    for person in zaak.personen:
        named = any(len(fold(name)) > 3 and fold(name) in letters for name in (person.geslachtsnaam, person.roepnaam))
        born = person.geboortedatum.earliest if person.geboortedatum and person.geboortedatum.full else None
        dated = born is not None and any(f"{born:{form}}" in figures for form in ("%Y%m%d", "%d%m%Y"))
        if named or dated or (person.bsn and person.bsn in figures):
            yield ("zaaknummer",), _("holds a name, BSN or birth date from the case"), _("a number that tells nothing")
            return


def family_in_advice(zaak: Zaak) -> bool:
    """Whether an advies holds family data without recorded consent (R1, P1)."""
    return zaak.type is Type.ADVIES and zaak.toestemming_advies is None and bool(zaak.personen or zaak.adressen)
