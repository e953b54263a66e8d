"""Addresses that must stay secret: a shelter, an address kept from a former partner (P6).

Old paper says so in words beside the address ("geheim adres", "niet verstrekken", "vrouwenopvang"). What is secret in one
document of a dossier is secret in all of them: it is compared as a keyed code, never shown, never in the full text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from vtdocs.index.extract.addresses import FoundAddress, find_addresses
from vtdocs.index.extract.values import PageText, Span
from vtdocs.model.persons import Address, PersonMention
from vtdocs.names.addresses import house_number, street_key

BEFORE, AFTER = 90, 70
"""Characters before and after an address in which words about its secrecy count."""

_HOME = r"(?:woon|verblijf|post|opvang)?-?(?:adres\w*|verblijfplaats|verblijf|woonplaats)"
_CUE = re.compile(
    rf"\b(?:ge[hb]e[il1]m(?:e|houding)?\W{{0,3}}(?:van\s+|het\s+)?{_HOME}|{_HOME}\W{{0,4}}(?:is\s+|blijft\s+|b[il1]ijft\s+)?ge[hb]e[il1]m"
    rf"|(?:{_HOME}|gegevens)\s+(?:\w+\s+){{0,2}}niet\s+(?:\w+\s+){{0,3}}(?:verstrek\w*|verstrekt|bekend\w*|doorge\w+|geven|noemen|delen)"
    r"|niet\s+verstrekken|schuiladres|onderduik\w*|opvangadres|(?:vrouwen|crisis|nood)-?opvang\w*"
    r"|maatschappelijke\s+opvang|b[il1]ijf[- ](?:van[- ]m[il1]jn[- ][l1]ijf|huis)\w*|blijfhuis)"
    r"|\(\s*ge[hb]e[il1]m\s*!?\s*\)|\bGEHEIM\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\W{0,4}(?:nee\b|neen\b|n\.?v\.?t|geen\b|\[\s?\]|[☐□])", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\n\s*\n")

Key = tuple[str, ...]


def secret_keys(pages: Iterable[PageText]) -> frozenset[Key]:
    """The addresses beside which a page says that they are secret, in comparable form."""
    return frozenset(key for page in pages for found in _secret(page.text) for key in keys(found.address))


def keys(address: Address) -> tuple[Key, ...]:
    """An address as postcode with number and as street with number, whichever it has."""
    number, addition = house_number(address.number)
    if not number:
        return ()
    tail = (str(number), addition)
    code = address.postcode.replace(" ", "").upper()
    return tuple(
        (kind, value, *tail) for kind, value in (("code", code), ("street", street_key(address.street))) if value
    )


def hide(mentions: Sequence[PersonMention], secret: frozenset[Key]) -> tuple[PersonMention, ...]:
    """The mentions, those at a secret address marked so."""
    return tuple(_hidden(mention, secret) for mention in mentions)


def secret_spans(page: PageText, secret: frozenset[Key]) -> list[Span]:
    """Where the secret addresses stand on a page."""
    return [
        Span(page.number, found.start, found.end, "address:secret")
        for found in (find_addresses(page.text) if secret else ())
        if secret.intersection(keys(found.address))
    ]


def _hidden(mention: PersonMention, secret: frozenset[Key]) -> PersonMention:
    address = mention.person.address
    if address is None or address.secret or not secret.intersection(keys(address)):
        return mention
    return replace(mention, person=replace(mention.person, address=replace(address, secret=True)))


def _secret(text: str) -> list[FoundAddress]:
    cues = [m.span() for m in _CUE.finditer(text) if not _DENIED.match(text, m.end())]
    if not cues:
        return []
    return [found for found in find_addresses(text) if any(_beside(text, found, cue) for cue in cues)]


def _beside(text: str, found: FoundAddress, cue: tuple[int, int]) -> bool:
    start, end = cue
    if end <= found.start:
        between = text[end : found.start]
        return len(between) <= BEFORE and not _PARAGRAPH.search(between) and not find_addresses(between)
    between = text[found.end : start]
    return len(between) <= AFTER and not _PARAGRAPH.search(between) and not find_addresses(between)
