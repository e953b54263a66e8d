"""Papers in which a melder speaks or asks to stay unknown, where no word calls them melder (P4, I5).

A letter or e-mail that reports: its sender stays hidden. ``Mevr. De Graaf ... Zij wil anoniem blijven``: whoever asks that
stays hidden too.
"""

import re
from collections.abc import Sequence

from vtdocs.index.extract.drafts import Draft, Vote
from vtdocs.index.extract.values import PageText
from vtdocs.model.persons import Role

_REPORTS = re.compile(
    r"(?i)\b(?:meld(?:en)?\s+(?:ik|wij|we)\b|(?:ik|wij|we)\s+(?:u\s+)?(?:hierbij\s+)?meld(?:en)?\b|"
    r"(?:ik|wij|we)\s+(?:wil|willen|wilde|wilden|zou|zouden)\b[^.]{0,50}\b(?:melden|melding)\b|"
    r"(?:ik|wij|we)\s+ma(?:ak|ken)\s+(?:me|mij|ons)\b[^.]{0,30}\bzorgen\b|(?:doe|doen)\s+(?:ik|wij)\b[^.]{0,30}\bmelding\b)"
)
_TO_CENTRE = re.compile(
    r"(?im)^\W{0,3}(?:aan|to|t\.?a\.?v\.?)\b(?:[^\n]*\n){0,2}?[^\n]*\b(?:A\.?M\.?K|AMHK|BVA|SHG)\b|"
    r"^\W{0,3}(?:aan|to)\b(?:[^\n]*\n){0,2}?[^\n]*(?:meldpunt|veilig\s?thuis|kindermishandeling|vertrouwensarts|huiselijk\s+geweld)|"
    r"^\W{0,3}(?:aan|to)\s*:[^\n]*@[^\n]*(?:amk|amhk|shg|meldpunt|veiligthuis)"
)
_MY_NAME = re.compile(
    r"(?i)\b(?:mijn|onze)\s+na(?:am|men)\b[^.]{0,40}\b(?:niet|geheim|onbekend)\b|"
    r"\b(?:ik|wij)\b[^.]{0,40}\b(?:anoniem|onbekend)\s+(?:te\s+)?(?:blijven|zijn)\b"
)
_CLOSING = re.compile(
    r"(?im)^\W*(?:met\s+(?:\w+\s+)?(?:vriendelijke|hartelijke|beleefde|de\s+meeste)\b[^\n]*|hoogachtend\W*|"
    r"(?:veel\s+|hartelijke\s+|vriendelijke\s+)?groet(?:en|jes)?\b[^\n]{0,12}|mvg\W*)$"
)
_SENDER = re.compile(r"(?im)^\W*(?:van|from|afzender)\s*:[^\n]*$")
_ASKS = re.compile(
    r"(?i)\b(?:wil|wilde|wenst|wenste|vraagt|vroeg|verzoekt|verzocht|blijft|bleef)\b[^.\n]{0,40}?(?:\banoniem\b|\bonbekend\s+(?:te\s+)?blijven|"
    r"\bniet\s+(?:bij\s+name\s+)?(?:genoemd|bekend)\b|\bnaam\s+niet\b|\bniet\s+dat\b[^.\n]{0,40}\b(?:weet|weten|hoort)\b)"
)
_CALLED = (
    r"(?:(?:uw|je|jouw|jullie|haar|zijn|hun|de|het|een|mevr\w*|mw|dhr|heer|hr|meneer|fam(?:ilie)?|\w*buur\w*|\w*oma|\w*opa|"
    r"oom|tante|\w*broer|\w*zus(?:je|ter)?|zwager|\w*nicht|\w*neef|vriend(?:in)?|kennis|"
    r"vader\w*zijde|moeder\w*zijde|[vm]z)\b[ .:,]{1,3}){0,4}$"
)
"""Titles and kin between such words and a name."""
_INTRODUCED = re.compile(r"(?i)\bmeld(?:er|ster)\s*[.:;,(]\s*" + _CALLED)
# "De melding werd gedaan door uw zwager W. de Boer": who stands there reported, whatever he is to the family.
_REPORTED_BY = re.compile(
    r"(?i)\b(?:(?:melding\b[^.;]{0,40}?\b(?:gedaan|ingediend)|gemeld)\s+door|"
    r"melding\s+(?:door|via)\s*:?|"
    r"(?:ontv[ai]ng\w*|kr[ei]+g\w*|gekregen|kwam|komt|binnen)\b[^.;]{0,40}?\bmelding\s+(?:binnen\s+)?van|"
    r"melding\b[^.;]{0,30}?\b(?:ontvangen|gekregen|binnen(?:gekomen)?)\s+van)\s+" + _CALLED
)
_DID_REPORT = re.compile(
    r"(?i)^[)\s,]{0,3}(?:(?:heeft|had)\b[^.;\n]{0,40}?\b(?:een|de|deze)\s+(?:\w+\s+)?melding\s+(?:gedaan|gemaakt)|"
    r"(?:deed|doet)\s+(?:\w+\s+){0,2}?melding)\b"
)
# "maakt zich zorgen over Pim Hofs": whom the talk is about does not hold it.
_TOLD_OF = re.compile(r"(?i)\b(?:over|betreffende|inzake|aangaande|betreft|om|rond)\W{1,3}(?:\w+\W{1,2})?$")
_MINE = re.compile(
    r"(?i)\b(?:mijn|mij?n|onze|ons)\s+(?:\w+\s+)?(?:buur|buren)\w*\W{0,3}(?:(?:mevr\w*|mw|dhr|de\s+heer)\W{0,3})?$"
)
_CALLS = re.compile(
    r"(?i)\b(?:bel(?:t|de|len)|gebeld|meld(?:t|de|ing)|gemeld|bell?er|belster|telefonisch|telefoon\w*|aan de lijn)\b"
)
_FAMILY_OF = re.compile(r"(?i)\b(?:fam(?:ilie)?|gezin|kind(?:eren)?(?:\s+van)?|zoon|dochter)\W{1,3}$")
_REACH = 160
_SIGNATURE_LINES = 5
_WEIGHT = 9
"""More than what a signature or an e-mail's head says of a professional: a professional who reports is a melder."""


def sender_of_report(page: PageText) -> list[tuple[int, int]]:
    """Offsets of signature, sender's line and sender's address of a letter or e-mail that reports; else empty."""
    text = page.text
    addressed = _TO_CENTRE.search(text)
    if not (addressed and _REPORTS.search(text)) and not (_MY_NAME.search(text) and _CLOSING.search(text)):
        return []
    spans = [match.span() for match in _SENDER.finditer(text)]
    for closing in _CLOSING.finditer(text):
        spans += _signature(text, closing.end())
    if addressed:
        spans += [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text[: addressed.start()])]
    return spans


def _signature(text: str, start: int) -> list[tuple[int, int]]:
    """The lines below a closing formula, up to an empty line behind them."""
    found: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]*", text[start:]):
        if line[0].strip():
            found.append((start + line.start(), start + line.end()))
        elif found and "\n\n" in text[found[-1][1] : start + line.end() + 2]:
            break
        if len(found) >= _SIGNATURE_LINES:
            break
    return found


def vote_for_melders(page: PageText, drafts: Sequence[Draft]) -> None:
    """Gives the role of melder to senders of a report, to whom a text calls melder, and to who wants to stay unknown.

    In a report that its sender wrote, ``mijn buurmeisje Kim`` is who it is about.
    """
    sent = sender_of_report(page)
    for draft in drafts:
        signs = any(start <= draft.start < end for start, end in sent)
        before = page.text[max(0, draft.start - 40) : draft.start]
        if sent and not signs and _MINE.search(before):
            draft.votes = [vote for vote in draft.votes if vote.role is not Role.REPORTER]
        if signs or _INTRODUCED.search(before) or _reported(page, draft):
            draft.votes = [Vote(Role.REPORTER, _WEIGHT, "afzender")]
    for asked in _ASKS.finditer(page.text):
        near = [d for d in drafts if asked.start() - _REACH <= d.end <= asked.start() and d.raw]
        near = [d for d in near if "\n" not in page.text[d.end : asked.start()].strip() or d.end > asked.start() - 90]
        strangers = [d for d in near if _stranger(page, d, drafts)]
        called = _CALLS.search(page.text[max(0, asked.start() - _REACH) : asked.end() + 80])
        if called and strangers and not any(d.role is Role.REPORTER for d in near):
            strangers[-1].votes = [Vote(Role.REPORTER, _WEIGHT, "wil onbekend blijven")]


def _reported(page: PageText, draft: Draft) -> bool:
    """Whether the words before a name say that its bearer reported; a parent who did is found as a parent still."""
    if draft.birth is not None or draft.role in {Role.PARENT, Role.PARTNER}:
        return False
    if draft.role is not Role.CHILD and _DID_REPORT.match(page.text[draft.end : draft.end + 80]):
        return True
    return _REPORTED_BY.search(page.text[max(0, draft.start - 100) : draft.start]) is not None


def _stranger(page: PageText, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether nothing tells that somebody is of the family: no role, no birth date, here or where the name returns."""
    if draft.birth is not None or draft.role not in {Role.UNKNOWN, Role.PROFESSIONAL}:
        return False
    before = page.text[max(0, draft.start - 24) : draft.start]
    if _FAMILY_OF.search(before[-20:]) or _TOLD_OF.search(before):
        return False
    same = [other for other in drafts if other.name == draft.name]
    return not any(other.birth or other.role not in {Role.UNKNOWN, Role.PROFESSIONAL} for other in same)
