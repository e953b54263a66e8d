"""Evidence in the reader's language: for the table, and for ``--explain``."""

from vtdocs.i18n import gettext as _
from vtdocs.index.matching.values import DossierMatch, Evidence


def field_words(field: str) -> str:
    """The name of a field of evidence."""
    return {
        "achternaam": _("surname"),
        "voornaam": _("given name"),
        "geboortedatum": _("birth date"),
        "adres": _("address"),
        "bsn": _("BSN"),
        "via": _("via"),
    }.get(field, field)


def level_words(level: str) -> str:
    """A level of agreement; the stable word of the JSON comes in, the reader's words come out."""
    return {
        "gelijk": _("equal"),
        "lijkt sterk": _("much alike"),
        "lijkt iets": _("somewhat alike"),
        "verschilt": _("different"),
        "andere naam, zelfde letter": _("another name, same letter"),
        "voorletter past": _("initial fits"),
        "voorletters gelijk": _("initials equal"),
        "roepnaam of variant": _("call name or variant"),
        "zelfde dag, ander jaar": _("same day, another year"),
        "zelfde jaar, andere dag": _("same year, another day"),
        "jaar past": _("year fits"),
        "maand en jaar gelijk": _("month and year equal"),
        "een cijfer, dag of jaar anders": _("one digit, day or year off"),
        "dag en maand verwisseld": _("day and month swapped"),
        "ander adres": _("another address"),
        "zelfde plaats": _("same place"),
        "zelfde straat of postcode": _("same street or postcode"),
        "zelfde adres": _("same address"),
        "zelfde geheim adres": _("same address, kept secret"),
        "zelfde personen": _("same people"),
    }.get(level, level)


def waterfall(match: DossierMatch) -> list[tuple[str, float, float]]:
    """Lines of words, points and running total, person by person, then the address (``--explain``)."""
    lines: list[tuple[str, float, float]] = []
    total = 0.0

    def add(words: str, weight: float) -> None:
        nonlocal total
        total += weight
        lines.append((words, weight, round(total, 1)))

    for person in match.persons:
        told = 0.0
        for row in person.evidence:
            add(_line(person.query, row), row.weight)
            told += row.weight
        rest = round(person.weight - told, 1)
        if rest:
            add(_("person {number}: role").format(number=person.query + 1), rest)
    if match.address:
        add(f"{field_words(match.address.field)}: {level_words(match.address.level)}", match.address.weight)
    return lines


def _line(query: int, row: Evidence) -> str:
    return _("person {number}: {field} {level}").format(
        number=query + 1, field=field_words(row.field), level=level_words(row.level)
    )
