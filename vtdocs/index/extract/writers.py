"""Who wrote a paper and to whom, told by where a name stands: at its head, behind its salutation, below its closing.

They work with the family and are none of it (P4, P5), also when they sign with a first name only.
"""

import re
from collections.abc import Sequence

from vtdocs.index.extract.drafts import Draft, Vote
from vtdocs.model.persons import Role

_GREETING = re.compile(
    r"(?im)(?:^|[.!?]\s+)\W*(?:(?:veel|hartelijke?|vriendelijke?|collegiale|warme)\s+)?(?:groet(?:en|jes)?|mvg|gr)\b[\s,.!]*(?:van\s+)?$"
)
_SALUTATION = re.compile(
    r"(?im)^[^\S\n]*(?:beste|hallo|hoi|dag|ha|geachte|waarde)\s+(?:collega\s+)?(?:(?:mevrouw|meneer|heer|mw|dhr|mevr)\b\.?\s*)?$"
)
# A letter to the family speaks of their child; one to a colleague of their request, or of the family as others.
_TO_FAMILY = re.compile(
    r"(?i)\b(?:uw|jullie|je|jouw)\s+(?:\w+\s+)?(?:kind(?:eren)?|zoon|zoons|dochters?|gezin|ex|partner|man|vrouw|echtgeno\w+|situatie|huis|thuis)\b"
)
_TO_COLLEAGUE = re.compile(
    r"(?i)\b(?:uw|je|jouw)\s+(?:\w+\s+)?(?:verzoek|vraag|brief|schrijven|mail|e-mail|bericht|aanvraag|organisatie|afdeling|"
    r"instelling|collega|onderzoek|praktijk|telefoontje)\b|\bcollega|\bzoals\s+(?:\w+\s+){0,2}besproken\b|\bbovengenoemde?\b|"
    r"\bik\s+maak\s+(?:me|mij)\s+(?:ernstige?\s+)?zorgen\b"
)
_LETTER = re.compile(r"(?im)^[^\S\n]*(?:geachte|beste)\b[^\n]{2,60},?[^\S\n]*$")
_HEAD = re.compile(
    r"(?i)^\W*(?:\w+)?(?:verslag|notitie|aantekening(?:en)?|memo|rapportage|journaal)\b(?P<rest>[^\n]*)$"
)
_ABOUT = re.compile(
    r"(?i)\b(?:met|van|over|betreft|inzake|gezin|fam\w*|bij|moeder|vader|kind|ouders?|zoon|dochter)\W*$"
)


# Workers at their work: "school gebeld, mw. Terpstra", "Mevrouw Roelofsen neemt contact met u op".
_AT_WORK = re.compile(
    r"(?i)\b(?:school|peuterspeelzaal|huisarts\w*|praktijk|ziekenhuis|politie|wijkteam|kdv|bso|ggd|ggz|bjz|amk|vt|jgz|rvdk|raad|cjg|thuiszorg|"
    r"consultatiebureau|crisisdienst|woningbouw\w*|woningcorporatie|gemeente|leerplicht)(?:\s+(?:terug\s*)?(?:gebeld|gesproken|belde?|belt|mailt|gemaild))?\s?[,(:]\s?"
    r"(?:mw|mevr(?:ouw)?|dhr|de heer|hr|meneer|juf|meester)\b[. ]*$|"
    r"\b(?:gesprek|contact|afspraak)\s+(?:\w+\s+)?(?:moeder|vader|ouders?|kind(?:eren)?|jongere|oma|opa)\s+met\s+$|"
    r"\bafspraak\s+(?:te\s+)?(?:maken|maakt)\s+met\s+(?:(?:mw|mevr(?:ouw)?|dhr|de heer)\b[. ]*)?$"
)
_CONTACTS = re.compile(r"[^.\n]{0,40}\bcontact\s+(?:met|op)\s+(?:u|jullie|je|met u|met jullie)\b")
_MAIL = re.compile(r"(?im)^\W*(?:van|from)\s*:[^\n]+\n(?:[^\n]*\n){0,2}?\W*(?:aan|to)\s*:")
# A neighbour who came to the police: the writer of the report calls the family her neighbours.
_CAME_TO_POLICE = re.compile(
    r"(?i)\b(?:vervoegde|meldde|verscheen|kwam)\b(?:\s+zich)?[^.\n]{0,20}\bbure(?:el|e|le)\w*\b[^\n]{0,20}\n*\W*$"
)
_NEIGHBOURS = re.compile(
    r"(?i)\b(?:haar|zijn|mijn|hun)\s+(?:\w+\s+)?(?:(?:beneden|boven|achter|over)?bur(?:en|vrouw|man)|buur\w+)\b"
)


def vote_for_writers(text: str, drafts: Sequence[Draft]) -> None:
    """Gives the writer of a page and the colleague to whom it is written their votes; ``drafts`` are the names of the page."""
    family = _TO_FAMILY.search(text) is not None
    to_colleague = not family and (_TO_COLLEAGUE.search(text) is not None or _MAIL.search(text) is not None)
    for draft in drafts:
        if draft.rule.startswith("label") or draft.birth is not None:
            continue
        if _AT_WORK.search(text[max(0, draft.start - 70) : draft.start]) or _CONTACTS.match(text, draft.end):
            draft.votes.append(Vote(Role.PROFESSIONAL, 4, "werk"))
        if _CAME_TO_POLICE.search(text[max(0, draft.start - 70) : draft.start]) and _NEIGHBOURS.search(
            text[draft.end : draft.end + 200]
        ):
            draft.votes.append(Vote(Role.REPORTER, 3, "ten bureele"))
        before = text[max(0, draft.start - 60) : draft.start]
        if _GREETING.search(before):
            draft.votes.append(Vote(Role.PROFESSIONAL, 1.5, "groet"))
        elif to_colleague and _SALUTATION.search(before):
            draft.votes.append(Vote(Role.PROFESSIONAL, 1.5, "aanhef"))
        elif family and _ends_letter(text, draft):
            draft.votes.append(Vote(Role.PROFESSIONAL, 1.5, "ondertekening"))
        elif _heads(text, draft):
            draft.votes.append(Vote(Role.PROFESSIONAL, 1.5, "schrijver"))


def _heads(text: str, draft: Draft) -> bool:
    """``Verslag huisbezoek 22 maart 2012, T. Jansma``: a worker heads a paper, and no word says "about"."""
    start = text.rfind("\n", 0, draft.start) + 1
    if draft.name.given_names or not draft.name.initials or text.count("\n", 0, start) > 2:
        return False
    row = text[start : draft.start]
    return _HEAD.match(row) is not None and _ABOUT.search(row) is None and not draft.votes


def _ends_letter(text: str, draft: Draft) -> bool:
    """``P. Ouwerkerk`` alone on the last row of a letter that opens with a salutation: who signed it."""
    start = text.rfind("\n", 0, draft.start) + 1
    alone = not text[start : draft.start].strip() and not text[draft.end :].strip()
    return alone and bool(draft.name.initials) and not draft.votes and _LETTER.search(text[:start]) is not None
