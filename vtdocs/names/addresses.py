"""Dutch addresses as people write them."""

import re
from dataclasses import replace
from functools import lru_cache

from vtdocs.model.persons import Address
from vtdocs.names.fold import strip_accents

_POSTCODE = re.compile(r"\b([1-9]\d{3})\s?([A-Za-z]{2})\b(?!\w)")
_FORBIDDEN = frozenset({"SA", "SD", "SS"})  # never issued
_LOOSE_POSTCODE = re.compile(r"\s*([1-9IlOoSB][0-9IlOoSB]{3})\s?\.?([A-Z0158]{2})\s*")
_TO_DIGIT = str.maketrans("IlOoSB", "110058")
_TO_LETTER = str.maketrans("0158", "OISB")
_NUMBER = re.compile(
    r"^(?P<street>.*?[^\W\d].*?|\S.*\D)[\s,]+(?:nr\.?\s*|no\.?\s*|huisnr\.?\s*)?(?P<number>\d{1,5})"
    r"(?P<addition>(?:\s*[-/]?\s*[A-Za-z]{1,4}\.?(?:\s*[-/]?\s*[A-Za-z0-9]{1,3})?|\s*[-/]\s*\d{1,4}(?:\s*[A-Za-z]{1,4})?"
    r"|\s+\d\s?(?:e|hg|hoog)\b.{0,12})?)\s*$"
)
_GLUED = re.compile(r"^(?P<street>[^\W\d][^\d]{2,}?\.?)(?P<number>\d{1,5})(?P<addition>[A-Za-z]?)$")
_LEADING_NUMBER = re.compile(r"^\d{1,5}(?:\s*[-/]?\s*\w{1,4})?$")
_UNKNOWN = re.compile(
    r"^(?:onbekend|geheim|onb\.?|z\.?v\.?w\.?o\.?v\.?|zonder vaste woon.*|adres niet verstrekt|-+|\?+|n\.?v\.?t\.?)$",
    re.IGNORECASE,
)
_SECRET = re.compile(
    r"[\s,;:([-]*\b(?:geheim(?:\s+adres)?|adres\s+geheim|opvangadres|niet\s+verstrekken)\b[\s,;:)\]!-]*", re.IGNORECASE
)

# Written in full at the end of a street name, so that abbreviations compare equal.
_ENDINGS = (
    ("straat", ("straat", "strt", "str", "stra", "st")),
    ("laan", ("laan", "ln")),
    ("weg", ("weg", "wg")),
    ("plein", ("plein", "pln", "pl")),
    ("singel", ("singel", "sngl", "sgl", "sing")),
    ("kade", ("kade", "kd", "kde")),
    ("gracht", ("gracht", "gr")),
    ("dijk", ("dijk", "dk")),
    ("steeg", ("steeg", "stg")),
    ("hof", ("hof", "hf")),
    ("dreef", ("dreef", "drf")),
    ("park", ("park", "prk")),
    ("boulevard", ("boulevard", "blvd", "bd")),
)
_SHORT = {
    "v": "van", "vd": "vander", "vdr": "vander", "burg": "burgemeester", "dr": "dokter", "doctor": "dokter",
    "prof": "professor", "st": "sint", "mgr": "monseigneur", "past": "pastoor", "ds": "dominee", "pr": "prins",
    "prs": "prinses", "kon": "koning", "jhr": "jonkheer", "wilh": "wilhelmina", "jul": "juliana", "gen": "generaal",
    "eerste": "1", "tweede": "2", "derde": "3", "1e": "1", "2e": "2", "3e": "3", "1ste": "1", "2de": "2", "3de": "3",
}  # fmt: skip


def parse_postcode(text: str, *, repair: bool = False) -> str:
    """The postcode in the form ``1234AB``, or an empty string; ``repair`` mends letters read for digits and back."""
    if match := _POSTCODE.search(text):
        letters = match[2].upper()
        return "" if letters in _FORBIDDEN else match[1] + letters
    if repair and (match := _LOOSE_POSTCODE.fullmatch(text.upper() if text.islower() else text)):
        digits, letters = match[1].translate(_TO_DIGIT), match[2].translate(_TO_LETTER)
        if digits[0] != "0" and letters.isalpha() and letters not in _FORBIDDEN:
            return digits + letters
    return ""


@lru_cache(maxsize=65_536)
def parse_address(text: str, *, postcode: str = "", place: str = "") -> Address:
    """The address in ``text``; a postcode or place given apart wins over what stands in the text.

    Reads ``Kerkstr. 12 hs``, ``Kerkstraat 12-III, 1234 AB Utrecht``, ``1e Jan Steenstraat 4``, ``Plein 1944 7``,
    ``12 a, Kerkstraat``. Spelling stays as in the source; ``street_key`` makes it comparable. Words such as *geheim* or
    *opvangadres* beside it make the address secret (P6).
    """
    if _SECRET.search(text) or _SECRET.search(place):
        found = parse_address(_SECRET.sub(" ", text), postcode=postcode, place=_SECRET.sub(" ", place).strip())
        return found if found.empty else replace(found, secret=True)
    text = " ".join(text.replace("\n", ", ").split()).strip(" ,;")
    code = parse_postcode(postcode, repair=True) if postcode else ""
    match = _POSTCODE.search(text)
    if match:
        code = code or parse_postcode(match[0])
        place = place or text[match.end() :].strip(" ,;()")
        text = text[: match.start()].strip(" ,;")
    street, number, rest = _street_and_number(text)
    return Address(street, number, code, " ".join((place or rest).split()))


def _street_and_number(text: str) -> tuple[str, str, str]:
    """Street, number with addition, and what follows after a comma (a place)."""
    if not text or _UNKNOWN.match(text):
        return "", "", ""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) > 1 and _LEADING_NUMBER.match(parts[0]):
        parts[:2] = [f"{parts[1]} {parts[0]}"]
    elif len(parts) > 1 and _LEADING_NUMBER.match(parts[1]):
        parts[:2] = [f"{parts[0]} {parts[1]}"]
    head, rest = parts[0], ", ".join(parts[1:])
    match = _NUMBER.match(head) or _GLUED.match(head)
    if not match:
        words = re.match(r"^(?P<street>\D{3,}?)\s+(?P<number>\d{1,5}\s?[A-Za-z]?)\s+(?P<place>(?:te\s+)?\D{3,})$", head)
        if words and not rest:
            return words["street"].strip(), words["number"].strip(), re.sub(r"^te\s+", "", words["place"])
        return head, "", rest
    addition = " ".join(match["addition"].split())
    number = match["number"] + (
        addition if not addition or addition[0] in "-/" or len(addition) == 1 else " " + addition
    )
    return match["street"].strip(" ,"), number, re.sub(r"^te\s+", "", rest)


@lru_cache(maxsize=65_536)
def street_key(street: str) -> str:
    """The street in comparable letters: ``Burg. v.d. Bergstr.`` and ``Burgemeester van der Bergstraat`` are equal."""
    plain = strip_accents(street).lower().replace("v.d.", " vd ").replace("v/d", " vd ")
    words = [_SHORT.get(word, word) for word in re.split(r"[^a-z0-9]+", plain) if word]
    joined = "".join(words).replace("ij", "y")
    for full, endings in _ENDINGS:
        for ending in endings:
            if joined.endswith(ending) and len(joined) > len(ending) + 2:
                return joined[: -len(ending)] + full
    return joined


def house_number(number: str) -> tuple[int, str]:
    """The number and its addition in small letters without signs: ``12-III`` gives (12, ``iii``); (0, "") for none."""
    match = re.match(r"\s*(\d{1,5})\s*(.*)", number)
    if not match:
        return 0, ""
    addition = re.sub(r"[^a-z0-9]", "", match[2].lower())
    return int(match[1]), "hs" if addition in {"huis", "h"} else addition
