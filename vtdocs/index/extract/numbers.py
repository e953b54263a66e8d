"""Numbers that identify: BSN and sofinummer, court and dossier numbers, and other stretches that hold no names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stdnum.nl import bsn as elfproef

from vtdocs.index.extract.text import Layout
from vtdocs.index.extract.values import Reference, ReferenceKind

_D = r"[0-9OoQDlIi|SsBZzG]"
_MEND = str.maketrans("OoQDlIi|SsBZzG", "00001111558226")
_BSN_LABEL = re.compile(
    r"(?i)\b(?:b\.?\s?s\.?\s?n\.?|burger\s?service\s?n\w*|s[o0]f[i1l]\w*)\W{0,3}(?:n(?:umme)?r\.?)?\W{0,4}$"
)
_BSN = re.compile(rf"(?<![\w-]){_D}(?:[. ]?{_D}){{7,8}}(?![\w-])")

_COURT_CASE = re.compile(r"\b(C)\s?/\s?(\d{2})\s?/\s?(\d{5,6})\b(?:\s?(HA|FA|JE)\b)?")
_COURT_ROLE = re.compile(r"\b(JE|FA|F[O0]|HA|KG)\s?(RK|ZA)\s?[:.]?\s?(\d{2})\s?[-–/]\s?(\d{1,5})\b")
_OLD_COURT = re.compile(r"(?i)(?:zaak|rekest|rep?ertorium)\w*\W{0,6}(\d{5,6})\b(?!\s?[A-Z]{2}\b)")
_LABELLED = re.compile(
    r"(?i)\b(?P<label>(?:ons|uw)?\s?kenmerk|referentie|(?:amk|bjz|shg|kits|vt|bva|raads?)?[- ]?"
    r"(?:(?:dossier|zaak|cli[eë]nt|registratie|meldings?|casus|kits)[- ]?(?:n[uo]mmer|nr|no)s?|"
    r"dossier(?=\s?(?:nr|:|amk|bjz|shg|kits|vt))))"
    r"\.?[ ]?(?:(?:amk|bjz|shg|kits|vt)\s?(?:nr|n[uo]mmer)?\.?)?[ ]*[:.]*[ ]*"
    r"(?!\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b)(?P<value>[A-Z0-9][A-Z0-9./_-]*\d[A-Z0-9./_-]*(?:[ ]?/[ ]?[A-Z0-9.-]+)*)"
)
_POLICE = re.compile(r"\bPL\d{4}[- /]?\d{4,12}(?:-\d+)?\b")
_OTHER = (
    re.compile(r"\b[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+"),
    re.compile(r"\b(?:www\.|https?://)\S+"),
    re.compile(r"(?<!\d)(?:\+31|0)[\d\s().-]{8,14}\d(?!\d)"),
    re.compile(r"\bECLI:[A-Z0-9:]+"),
)
_NUMBERED = re.compile(r"(?i)(?:kind|zoon|dochter|ouder|kd)\s?([1-9])\W{0,3}$")


@dataclass(frozen=True, slots=True)
class FoundBsn:
    """A number that passes the elfproef, and where it stands."""

    value: str
    start: int
    end: int
    labelled: bool
    """Whether a label says that it is one; else only a birth date nearby may vouch for it (domain 5.1)."""


def find_bsns(text: str) -> Iterator[FoundBsn]:
    """Every stretch of eight or nine digits that passes the elfproef; digits read as letters are mended."""
    for match in _BSN.finditer(text):
        raw = match[0]
        if sum(character.isdigit() for character in raw) < 6:
            continue
        digits = re.sub(r"[. ]", "", raw).translate(_MEND).zfill(9)
        if elfproef.is_valid(digits):
            labelled = _BSN_LABEL.search(text, max(0, match.start() - 40), match.start()) is not None
            yield FoundBsn(digits, match.start(), match.end(), labelled)


def find_references(layouts: Sequence[Layout]) -> tuple[Reference, ...]:
    """Court numbers, dossier numbers and letter numbers of a document, each once per page."""
    found: list[Reference] = []
    for layout in layouts:
        found += _references(layout.page.text, layout.page.number)
    return tuple(dict.fromkeys(found))


def _references(text: str, page: int) -> Iterator[Reference]:
    for match in _COURT_CASE.finditer(text):
        yield Reference(ReferenceKind.COURT, f"C/{match[2]}/{match[3]}", page, match[0])
    for match in _COURT_ROLE.finditer(text):
        value = f"{match[1].replace('0', 'O')} {match[2]} {match[3]}-{match[4]}"
        yield Reference(ReferenceKind.COURT, value, page, match[0])
    for match in _OLD_COURT.finditer(text):
        yield Reference(ReferenceKind.COURT, match[1], page, match[0])
    for match in _POLICE.finditer(text):
        yield Reference(ReferenceKind.POLICE, re.sub(r"[- /]", "", match[0]), page, match[0])
    for match in _LABELLED.finditer(text):
        yield _labelled(match, page)


def _labelled(match: re.Match[str], page: int) -> Reference:
    kind = ReferenceKind.LETTER if re.search(r"(?i)kenmerk|referentie", match["label"]) else ReferenceKind.OWN
    return Reference(kind, match["value"].rstrip(".-/"), page, match[0])


def number_spans(text: str) -> Iterator[tuple[int, int]]:
    """Stretches in which no name can stand: references, telephone numbers, addresses of mail and web."""
    for pattern in (_COURT_CASE, _COURT_ROLE, _POLICE, *_OTHER):
        for match in pattern.finditer(text):
            yield match.span()
    for match in _LABELLED.finditer(text):
        yield match.span("value")


def number_before(text: str, offset: int) -> str:
    """The number of ``Kind 1`` right before an offset, or an empty string."""
    before = _NUMBERED.search(text[max(0, offset - 14) : offset])
    return before[1] if before else ""
