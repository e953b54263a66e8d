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
_HEAD = re.compile(
    r"(?i)^\W*(?:\w+)?(?:verslag|notitie|aantekening(?:en)?|memo|rapportage|journaal)\b(?P<rest>[^\n]*)$"
)
_ABOUT = re.compile(
    r"(?i)\b(?:met|van|over|betreft|inzake|gezin|fam\w*|bij|moeder|vader|kind|ouders?|zoon|dochter)\W*$"
)


def vote_for_writers(text: str, drafts: Sequence[Draft]) -> None:
    """Gives the writer of a page and the colleague to whom it is written their votes; ``drafts`` are the names of the page."""
    to_colleague = _TO_COLLEAGUE.search(text) is not None and _TO_FAMILY.search(text) is None
    for draft in drafts:
        if draft.rule.startswith("label") or draft.birth is not None:
            continue
        before = text[max(0, draft.start - 60) : draft.start]
        if _GREETING.search(before):
            draft.votes.append(Vote(Role.PROFESSIONAL, 1.5, "groet"))
        elif to_colleague and _SALUTATION.search(before):
            draft.votes.append(Vote(Role.PROFESSIONAL, 1.5, "aanhef"))
        elif _heads(text, draft):
            draft.votes.append(Vote(Role.PROFESSIONAL, 1.5, "schrijver"))


def _heads(text: str, draft: Draft) -> bool:
    """``Verslag huisbezoek 22 maart 2012, T. Jansma``: a worker heads a paper, and no word says "about"."""
    start = text.rfind("\n", 0, draft.start) + 1
    if draft.name.given_names or not draft.name.initials or text.count("\n", 0, start) > 2:
        return False
    row = text[start : draft.start]
    return _HEAD.match(row) is not None and _ABOUT.search(row) is None and not draft.votes
