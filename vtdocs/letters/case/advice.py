"""What an advies may not hold without consent: anything about the family, also in free text (R1-R4, P1)."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from vtdocs.letters.case.model import Type, Zaak
from vtdocs.letters.case.values import says_nothing

_FAMILY = (
    "klasse", "terugblik_jaren", "eerdere_zaken", "kern", "kern_jongere", "inhoud", "informanten", "personen", "gezag",
    "adressen", "contact", "raad_check", "overleg_uitvoerder", "veiligheidsbeoordeling", "besluit", "overdracht",
    "onderzoek", "raadsverzoek", "monitoring", "inzageverzoeken", "vernietigingsverzoeken", "zorgmelding",
)  # fmt: skip
"""Parts of a case that are about a family; an advies is given on anonymous data, and is never linked to another (R3)."""
_MONTHS = "jan|feb|maa?rt|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec"
_TRACEABLE = re.compile(
    rf"\d{{1,2}}\s(?:{_MONTHS})[a-z]*\.?\s\d{{2,4}}|"
    r"\d{6,}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\b[1-9]\d{3}\s?[A-Z]{2}\b|\S@\S|\b0\d[\d -]{7,}"
)
"""A BSN or telephone number, a birth date, a postcode, an e-mail address."""
_NAMED = re.compile(r"(?<![.!?:]\s)(?<!^)\b[A-ZÀ-Þ][a-zß-ÿ'-]{2,}")
"""A word with a capital inside a sentence, as names have."""
_NOT_NAMES = frozenset({
    "veilig", "thuis", "raad", "kinderbescherming", "nederland", "nederlands", "nederlandse", "politie", "kindertelefoon",
    "januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober", "november", "december",
})  # fmt: skip


def family_in_advice(zaak: Zaak) -> tuple[str, ...]:
    """Fields of an advies without recorded consent that hold, or may hold, data of a family; empty when there are none.

    Whole parts of the case are about a family. What remains of free text is looked through for what could be traced:
    numbers, dates, addresses, names.
    """
    if zaak.type is not Type.ADVIES or zaak.toestemming_advies is not None:
        return ()
    parts = [name for name in _FAMILY if _filled(getattr(zaak, name))]
    texts = [(f"aard_geweld[{number}]", text) for number, text in enumerate(zaak.aard_geweld, 1)]
    texts += [(f"gebeurtenissen[{number}].reden", event.reden) for number, event in enumerate(zaak.gebeurtenissen, 1)]
    texts.append(("ambtshalve_reden", zaak.ambtshalve_reden))
    if zaak.melder is not None:  # the adviesvrager's own name and address may be kept (R2), what he tells may not
        texts.append(("melder.functie", zaak.melder.functie))
    return (*parts, *(field for field, text in texts if traceable(text)))


def about_family(field: str) -> bool:
    """Whether a field, such as ``personen[1].geslachtsnaam``, is in a part of a case that is about a family."""
    return field.partition(".")[0].partition("[")[0] in _FAMILY


def traceable(text: str) -> bool:
    """Whether a text holds something by which a person could be found."""
    return bool(_TRACEABLE.search(text)) or any(word.lower() not in _NOT_NAMES for word in _NAMED.findall(text))


def _filled(value: object) -> bool:
    if isinstance(value, BaseModel):
        return any(_filled(inner) for inner in _values(value))
    return not says_nothing(value)


def _values(part: BaseModel) -> Iterator[object]:
    yield from (getattr(part, name) for name in type(part).model_fields)
