"""Addresses in running text and in address blocks: street and number, postcode and place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vtdocs.model.persons import Address

_UPPER = r"[A-ZÀ-ÖØ-Þ]"
_SUFFIX = (
    r"(?:straat|stra+t|sfraat|str\.|str|laan|weg|plein|hof|kade|gracht|singel|dijk|pad|steeg|plantsoen|park|dreef|hoek|baan|ring|kamp|"
    r"markt|wal|brink|es|horst|meent|wijk|oord|akker|weide|haven|sluis|steiger|erf|gaarde|donk|dal|tuin|tuinen|poort|boulevard|"
    r"allee|lane|veld|velden|singels|diep|kanaal|vaart|hage|warande|borg|burg|stee|hout|bos|berg|zoom|marke|kwartier|heerd|dwarsstraat)"
)
_NUMBER = (
    r"(?P<number>[1-9][0-9OolI]{0,3}(?:\s?(?:-|/)?\s?(?:[a-hA-H]|hs|huis|bis|zw|rd|I{1,3}|[0-9]{1,3}))?)"
    r"(?![\w%]|[-./:]\d|\s?(?:jaar|uur|weken|maanden|kinderen))"
)
_POSTCODE = r"(?P<postcode>[1-9][0-9OolI]{3}\s?[A-Z]{2})(?![\w-])"
_WORD = rf"(?:{_UPPER}[\w.'’-]*|v\.?d\.?|van|de|der|den|ten|ter|te|het|'t|op|aan|in)"
_STREET = re.compile(
    rf"(?<!\w)(?P<street>(?:{_WORD}[ ]){{0,4}}{_UPPER}?[\w'’.-]*{_SUFFIX}\.?)[ ]{{1,2}}(?:nr\.?\s?)?{_NUMBER}"
)
# A street without a telling end counts when a postcode follows, or when words before it say that somebody lives there.
_BARE = rf"(?P<street>(?:{_WORD}[ ]){{0,3}}{_UPPER}[\w.'’-]{{2,}})[ ]{{1,2}}{_NUMBER}"
_BEFORE_POSTCODE = re.compile(rf"(?<!\w){_BARE}(?=\s*[,;/]?\s*{_POSTCODE.replace('postcode', 'later')})")
_LIVES = re.compile(
    rf"(?:wonend\w*|woon\w*|woont|verblij\w+|adres)(?:\s+te\s+\w+)?\W{{1,3}}(?:(?:aan|op|in)\s+(?:de|het)?\s*)?(?-i:{_BARE})",
    re.IGNORECASE,
)
_PLACE = (
    r"(?P<place>(?:'s-|’s-|Den |De |Het |Ter |Sint |St\. |Nieuw-|Oud-|Nieuwe |Oude )?[A-ZÀ-Þ][\w'’-]+"
    r"(?:[ -](?:aan|op|bij|over|onder)[ -](?:de[ -]|den[ -])?[A-ZÀ-Þ][\w-]+|[ ][A-ZÀ-Þ]{2,}(?=\s|$|,))?)"
)
_POST_LINE = re.compile(rf"{_POSTCODE}(?:[ ,]{{0,4}}{_PLACE})?")


@dataclass(frozen=True, slots=True)
class FoundAddress:
    """An address, or a part of one, and where it stands."""

    address: Address
    start: int
    end: int


def find_addresses(text: str) -> tuple[FoundAddress, ...]:
    """Addresses in order; a street and a postcode line that follow closely are one address."""
    parts = sorted([*_streets(text), *_post_lines(text)], key=lambda item: item.start)
    joined: list[FoundAddress] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last and part.start < last.end:
            continue
        if last and not last.address.postcode and part.address.postcode and _close(text[last.end : part.start]):
            whole = Address(last.address.street, last.address.number, part.address.postcode, part.address.place)
            joined[-1] = FoundAddress(whole, last.start, part.end)
        else:
            joined.append(part)
    return tuple(_with_place(text, item) for item in joined)


def _close(between: str) -> bool:
    """Only separators, or a label for the postcode, stand between the street and its postcode."""
    return (
        len(between) <= 30
        and re.fullmatch(r"(?is)[\s,;/.-]*(?:te\s+)?(?:postcode\W*)?(?:en )?(?:\W*(?:woon)?plaats\W*)?", between)
        is not None
    )


def _streets(text: str) -> Iterator[FoundAddress]:
    taken: list[tuple[int, int]] = []
    for pattern in (_STREET, _BEFORE_POSTCODE, _LIVES):
        for match in pattern.finditer(text):
            start, end = match.start("street"), match.end("number")
            if any(start < last and first < end for first, last in taken):
                continue
            street = re.sub(r"^(?:(?:Adres|Woonadres|Op|Aan|In|De heer|Mevrouw)\s+)+", "", match["street"])
            street = re.sub(r"^(?:.* )?(?:te|in|op|aan)(?: de| het)? ", "", street)
            start = match.end("street") - len(street)
            if not any(character.isupper() for character in street) or street.lower() in {"pagina", "postbus", "groep"}:
                continue
            taken.append((start, end))
            number = re.sub(r"\s+", " ", match["number"].replace("O", "0").replace("o", "0")).strip()
            yield FoundAddress(Address(street=street.strip(), number=number), start, end)


def _post_lines(text: str) -> Iterator[FoundAddress]:
    for match in _POST_LINE.finditer(text):
        code = match["postcode"].replace(" ", "").replace("\n", "")
        digits = code[:4].translate(str.maketrans("OolI", "0011"))
        if code[4:] in {"SA", "SD", "SS", "RK", "ZA"}:
            continue
        place = match["place"] or ""
        yield FoundAddress(Address(postcode=digits + code[4:], place=place.strip()), match.start(), match.end())


_TO_PLACE = (re.compile(rf"\s*,?\s*(?:te|in)\s+{_PLACE}"), re.compile(rf",\s*{_PLACE}(?=\s*[.;\n)]|$)"))


def _with_place(text: str, found: FoundAddress) -> FoundAddress:
    """``Kerkstraat 12 te Assen``: the place behind a street that has none."""
    if found.address.place:
        return found
    matches = (pattern.match(text, found.end) for pattern in _TO_PLACE)
    match = next((hit for hit in matches if hit), None)
    if match is None:
        return found
    a = found.address
    return FoundAddress(Address(a.street, a.number, a.postcode, match["place"]), found.start, match.end())
