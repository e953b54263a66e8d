"""Letters by which the centre answers a melder, and by which a melder reports: addressee and signer stay hidden (P4, I5)."""

import re

from vtdocs.index.extract.values import PageText

_YOUR_REPORT = re.compile(
    r"(?i)\bu\s+(?:meldde|deed\s+(?:bij\s+ons\s+)?een\s+melding)\b|\bu\b[^.]{0,60}\b(?:gemeld|melding\s+(?:heeft\s+)?gedaan|melding\s+hebt\s+gedaan)\b"
    r"|\b(?:uw|door\s+u\s+gedane)\s+melding\b|\bu\s+als\s+melder\b"
)
_SALUTATION = re.compile(r"(?im)^\W{0,3}(?:geachte|beste|waarde)\b.{0,60}$")
_TITLE = re.compile(
    r"(?i)^\W{0,3}(?:aan\b\W*|t\W?a\W?v\W*|de\s+|t\.\s*a\.\s*v\.\s*)*(?:heer|mevr|mw|dhr|fam|drs?\b|mr\b|dokter|juf|[A-Z]\.)"
)
_ADDRESSED = re.compile(r"(?i)^\W{0,3}(?:aan\b|t\W?a\W?v\b)")
_BEHIND = re.compile(
    r"(?i)^\W*(?:betreft|datum|ons\s+kenmerk|uw\s+kenmerk|kenmerk|onderwerp|behandeld|doorkies|[\w'’ -]{2,30},\s+\d{1,2}\s)"
)
_LONGEST_ADDRESS = 6


def melder_address(page: PageText) -> list[tuple[int, int]]:
    """Offsets of the address block and the salutation of a letter whose reader is the melder; else empty."""
    salutation = _SALUTATION.search(page.text)
    if salutation is None or not _YOUR_REPORT.search(page.text, salutation.end()):
        return []
    return [salutation.span(), *_block(page.text[: salutation.start()])]


def _block(head: str) -> list[tuple[int, int]]:
    """The lines of an address, from the first with a title up to an empty line, a date or a reference."""
    found: list[tuple[int, int]] = []
    offset = 0
    for line in head.split("\n"):
        opens = not found and (_TITLE.match(line) or _ADDRESSED.match(line))
        goes_on = bool(found) and bool(line.strip()) and not _BEHIND.match(line)
        if opens or goes_on:
            found.append((offset, offset + len(line)))
        elif found:
            break
        if len(found) >= _LONGEST_ADDRESS:
            break
        offset += len(line) + 1
    return found
