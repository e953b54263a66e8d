"""What the words around a date tell of it: somebody is of that day, something happened then, or a paper is of it."""

import re

from vtdocs.index.extract.dates import FoundDate
from vtdocs.index.extract.drafts import Draft
from vtdocs.index.extract.facts import PageFacts

# "Het gesprek met Jan Bos is van 12 maart 2009": the paper is of that day, not the man.
PAPER = re.compile(
    r"(?i)\b(?:brief|gesprek\w*|rapport\w*|verslag\w*|\w*melding|e?-?mail|notitie|aangifte|bericht|besluit|beschikking|"
    r"fotos?|contact|huisbezoek|bezoek|afspraak|indicatie\w*|plan)\b[^.;:\n]*$"
)
PAPER_WORDS = (
    "brief", "formulier", "verslag", "rapport", "notitie", "overzicht", "verklaring", "melding", "nummer", "dossier",
    "gegevens", "onderzoek", "gesprek", "bezoek", "datum", "registratie", "overdracht", "verhoor", "contact", "journaal",
    "kenmerk",
)  # fmt: skip
"""Ends of the names of papers and their fields, which are nobody's: ``Overdrachtsbrief``, ``Pleegdatum``."""
EVENT = re.compile(
    r"(?i)\b(?:ge?huwd|geh|ontb|gesch|huw\w*|trouw\w*|getrouwd|overl\w*|gescheiden|scheid\w*|opgenomen|geplaatst|uitgeschreven|gesteld|"
    r"ingeschreven|aangifte|aangemeld|verhuisd|erkend|gestorven|verlengd|ontslagen|gezien|gebeld|gesproken|onderzo\w*)\b"
)
# Somebody says: "ik ben van 6 januari 1975", or "zijn verjaardag is"; or a paper: "geboortedatum volgens school:".
_SPOKEN = re.compile(
    r"(?i)(?:\b(?:ik\s+ben|(?:hij|zij|ze|u)\s+(?:is|bent|was)|(?:is|ben|bent)\s+(?:zelf|ook)|zelf\s+is|(?:broer|zus|zusje|broertje|zuster|zoon|dochter|moeder|vader)\s+(?:[A-Z][\w'’-]+\s+){1,3}is)\s+van"
    r"|(?<![^\W\d_])(?:verjaardag|[gq9][eco][bh68][o0ce]{2}r[tf][eco](?:dag|(?:d|cl)a[tfl][uvn](?:m|rn|n)?)|geb\.?\s?dat(?:um)?\.?|geb\.?)(?![^\W\d_])[^\d.;\n]{0,45}?(?::|\bis|\bop|\bnamelijk|\bvan|\bluidt)|\bjarig\s+op)\s*$"
)
_TO_BE = re.compile(r"\s+te\s+zijn\b")
_VAN = re.compile(r"\bvan\s+$")

ALONE = re.compile(r"[\s.,;)]*(?:(?:te\s+)?[A-Z'’][\w'’-]+(?:\s[A-Z][\w'’-]+)?)?[\s.,;)]*")
# Words behind a date that say what happened on it, beside those of ``links.EVENT``.
_HAPPENED = re.compile(
    r"(?i)^\W{0,3}(?:t/m|tot\b|t\.m\.|om\s+\d|\d{1,2}[.:]\d\d|uur\b|heeft\b|had\b|werd\b|kwam\b|komt\b|belde?\b|belt\b|meldt?\b|"
    r"vertelt?\b|zegt?\b|is\b(?!\s+(?:een|de|het|zijn|haar|\d))|was\b(?!\s+(?:een|de|het))|gaf\b|ging\b|bracht\b|start\b|begon\b|sprak\b|"
    r"bezocht\b|overleg|gesprek|contact|huisbezoek|tel\b|brief|mail|mdo\b|intake|zitting|controle|onderzoek|opname|opgen|"
    r"verwijz|gezien|ontv|verz|aanm|melding|afsl|besluit|beschikking|consult|ivm\b|i\.v\.m|wegens|naar\b|bij\b)"
)
# "Rob Peters, 2 mei 2006 veroordeeld": a participle behind a date tells what happened on it.
_PARTICIPLE = re.compile(r"^[\s,]*(?:ge|be|ver|ont|her|op|aan|uit|af|in|over|weg|door)\w{3,}(?:d|t|en)\b")
_CIVIL = re.compile(
    r"^[\s,]*(?:gehuwd|gescheiden|ongehuwd|overleden|verzorgende|verpleegkundige|alleenstaand\w*|gezag)\b"
)

_EVENT_BEFORE = re.compile(
    r"(?i)\b(?:datum|d\.?d\.?|geh|ontb|gesch|sinds|vanaf|per|sedert|tot|t/m|ingangs\w*|start\w*|einde?\w*|begin\w*|opname\w*|ontslag\w*|"
    r"aangemeld|melding\w*|gesproken|gezien|gebeld|overleg\w*|overl|overleden|overlijden|zitting\w*|ondertekend|handtekening|getekend|ontvangen|"
    r"ontv|verzonden|tel|telefoon\w*|telefonisch|gesprek\w*|huisbezoek|bezoek|afspraak|contact|intake|mdo|brief|mail|fax|rapport\w*|"
    r"verslag\w*|controle|consult|onderzoek\w*|verhoor\w*|aangifte|incident\w*|voorval|beschikking\w*|besluit|uitspraak|"
    r"uitgeschreven|ingeschreven|trouwdatum|dossier\w*|zaak\w*|kenmerk|akkoord|"
    r"paraaf|rapporteur|opgemaakt|opgesteld|auteur|door|aan|namens)\b"
)


def spoken(before: str, found: FoundDate, text: str, year: int | None) -> bool:
    """Whether somebody says of a person that they are of a day at least a year before the paper."""
    if found.date.month is None or (year is not None and found.date.year >= year):
        return False
    told = _SPOKEN.search(before)
    if told is not None:
        return EVENT.search(told[0]) is None and PAPER.search(before[: told.start()] + " ") is None
    return _VAN.search(before) is not None and _TO_BE.match(text, found.end) is not None


def happened(behind: str) -> bool:
    """Whether the words right behind a date say what happened on it, so that nobody was born then.

    Behind a comma the sentence goes on about the person (``haar broer Bilal, 27 mei 2002, is geplaatst``).
    """
    if _PARTICIPLE.match(behind) and not _CIVIL.match(behind):
        return True
    return not behind.lstrip().startswith((",", ")")) and _HAPPENED.match(behind) is not None


def announces(before: str) -> bool:
    """Whether a row says before a name that a date behind it will be of an event or of a paper: ``Opname van Kim Bos,``."""
    started = re.split(r"[;]|\.\s+(?=[A-Z])|\s{3,}", before)[-1]
    return _EVENT_BEFORE.search(started) is not None or PAPER.search(started + " ") is not None


def older_on_row(facts: PageFacts, target: Draft, found: FoundDate) -> bool:
    """Whether an older date stands farther on the same row of cells: of two dates of one person the older is the birth's."""
    end = facts.text.find("\n", found.end)
    others = facts.dates_in(found.end, end if end >= 0 else len(facts.text))
    gap = "  " in facts.text[target.end : found.start] or "\t" in facts.text[target.end : found.start]
    return gap and any(
        d.date.full and d.date.latest < found.date.earliest and "  " in facts.text[found.end : d.start]
        for d in others[:2]
    )


def starts_with_initials(draft: Draft) -> bool:
    """Whether a name has initials and no given name, as workers sign: a child is called by a name."""
    return not (draft.name.given_names or draft.name.call_name) and re.match(r"[A-Z]\.", draft.raw) is not None
