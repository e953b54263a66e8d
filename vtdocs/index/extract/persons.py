"""The story of extraction, from the pages of one document to the persons they mention."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from vtdocs.index.extract import lexicon as words
from vtdocs.index.extract.drafts import Draft, Vote, best_role
from vtdocs.index.extract.facts import PageFacts, gather
from vtdocs.index.extract.folding import fold
from vtdocs.index.extract.form_fields import FormResult
from vtdocs.index.extract.forms import FormReader
from vtdocs.index.extract.from_melder import vote_for_melders
from vtdocs.index.extract.kinds import document_date
from vtdocs.index.extract.likely_births import link_likely
from vtdocs.index.extract.links import link
from vtdocs.index.extract.melder import melder_rows
from vtdocs.index.extract.merge import cluster
from vtdocs.index.extract.prose import KnownNames, ProseReader
from vtdocs.index.extract.scored_births import link_scored
from vtdocs.index.extract.to_melder import melder_address
from vtdocs.index.extract.values import Gazetteer, PageText
from vtdocs.index.extract.writers import vote_for_writers
from vtdocs.model.persons import Person, PersonMention, Role

_FOR_ATTENTION = re.compile(r"(?i)\bt\W{0,2}a\W{0,2}v\W{0,3}(?:(?:de\s+)?(?:heer|mevr\w*|mw|dhr|drs?|mr)\W{0,3})*$")
# The head of a printed e-mail: sender and receivers are colleagues.
_MAIL_HEAD = re.compile(
    r"(?im)^\W*(?:van|from)\s*:[^\n]*\n(?:[^\n]*\n){0,2}?\W*(?:verzonden|sent|datum|aan|to)\s*:[^\n]*(?:\n\W*(?:aan|to|cc)\s*:[^\n]*)*"
)
# "Opgemaakt op 3 april 2011 door H. Wagenaar", "Mijn naam is Ank Luiten, ik ben logopedist".
_WRITTEN_BY = re.compile(
    r"(?i)\b(?:opgemaakt|opgesteld|ingevuld|geschreven|ondertekend|afgenomen|gerapporteerd|uitgebracht|opgetekend|samengesteld|"
    r"huisbezoek|uitgereikt|gesproken|gevoerd|opgenomen|aangenomen|vertegenwoordigd|bijgestaan|begeleid|behandeld|afgelegd|verricht|gegeven|toegelicht)\b"
    r"[^\n;:()]{0,50}\bdoor\W*(?:(?:de\s+)?(?:heer|mevr\w*|mw|dhr|drs?|mr)\W{0,3})*$"
)
_MY_WORK = re.compile(
    r"(?i)\W{1,3}(?:en\s+)?ik\s+(?:ben|werk)\s+(?:als\s+|de\s+|een\s+)?(?:\w+[ -]){0,2}?\w*"
    r"(?:arts|verpleegkundige|werk(?:st)?er|begeleid(?:st)?er|therapeute?|psycholo\w+|pedago\w+|logopedist\w*|"
    r"leerkracht|leraar|lerares|docente?|juf|meester|medewerk(?:st)?er|agente?|mentor)\b"
)
_CLOSING = re.compile(
    r"(?im)(?:met\s+(?:\w+\s+)?(?:vriendelijke|collegiale|hartelijke|de\s+meeste|gevoelens)\s*\w*|"
    r"hoogachtend|namens\s+deze|"
    r"^\W*(?:(?:veel |hartelijke )?groet(?:en|jes)?|mvg|gr)\b|^\W*namens\b[^\n:]{0,40},?[^\S\n]*$|"
    r"ondertekening|was\s+getekend|w\.g\.|handtekening|vriendelijke\s+groet\w*)"
)


def extract_persons(
    pages: Sequence[PageText],
    *,
    reference_year: int | None,
    gazetteer: Gazetteer | None = None,
    seen: Gazetteer | None = None,
    archive: Path | None = None,
) -> tuple[PersonMention, ...]:
    """The persons whom the pages of one document mention, every mention on its own, in reading order.

    ``reference_year`` is the year in which the document was written or the dossier closed: two-digit years lie at or
    before it, and ages count from it; when None, the document's own date serves. ``gazetteer`` holds names of this
    dossier that are certain; ``seen`` names that other dossiers of the archive bear, which help with running text.
    ``archive`` is the archive whose own word lists win over the packaged ones. Melder and professionals are given with
    their roles, so that callers can keep them out of the register (P4, P5); an unknown role stays unknown, except that a
    person under eighteen in the reference year is a child.
    """
    lexicon = words.load(archive)
    year = reference_year or _year_of(pages)
    # 1. What has a fixed shape: dates, addresses, numbers.
    facts = [gather(index, page, year) for index, page in enumerate(pages)]
    # 2. Labelled fields, tables and lists.
    reader = FormReader(lexicon, archive, year)
    hidden = melder_rows(facts, archive)
    for page in facts:
        reader.read(page, hidden)
    forms = reader.result
    # 3. Running text: names with evidence of their own, then names that the document or the archive knows.
    drafts = _with_prose(lexicon, facts, forms, (gazetteer, seen), archive)
    # 4. Birth dates, ages, addresses and BSNs beside the names.
    for page in facts:
        drafts += link(page, drafts, forms.linked_dates, year, lexicon.cues)
    drafts = [draft for draft in drafts if not draft.nothing]
    # 5. Who is who.
    _vote_by_place(facts, forms, drafts, year)
    for page in facts:  # the dates that are nobody's yet
        link_likely(page, drafts, forms.linked_dates, year, lexicon)
        link_scored(page, drafts, forms.linked_dates, year, lexicon, archive)
    _settle_roles(drafts, year)
    drafts.sort(key=lambda draft: (draft.page, draft.start))
    return tuple(_mention(facts[draft.page], draft) for draft in drafts)


def _year_of(pages: Sequence[PageText]) -> int | None:
    guess = document_date(pages).date
    return guess.year if guess else None


def _with_prose(
    lexicon: words.Lexicon,
    facts: Sequence[PageFacts],
    forms: FormResult,
    gazetteers: tuple[Gazetteer | None, Gazetteer | None],
    archive: Path | None,
) -> list[Draft]:
    drafts = list(forms.drafts)
    readers = []
    for page in facts:
        taken = [(start, end) for index, start, end in forms.taken if index == page.index]
        quiet = [(start, end) for index, start, end in forms.quiet if index == page.index]
        readers.append(ProseReader(lexicon, page, taken, quiet))
    known = _known_names([*drafts, *(draft for reader in readers for draft in reader.strong())], gazetteers[0])
    known = _with_seen(known, gazetteers[1], lexicon, archive)
    for reader in readers:
        drafts += [*reader.strong(known), *reader.with_known(known)]
    return drafts


def _known_names(drafts: Sequence[Draft], gazetteer: Gazetteer | None) -> KnownNames:
    """The names of the document's certain mentions, and those of the archive."""
    sure = [d for d in drafts if d.confidence >= 0.55]
    spoken = [d for d in sure if d.name.surname or d.name.initials or d.rule != "prose:verb"]
    given = {fold(n) for d in spoken for n in (*d.name.given_names, d.name.call_name) if len(n) > 2}
    surnames = {fold(n) for d in sure for n in (d.name.surname, d.name.partner_surname) if len(n) > 2}
    if gazetteer is not None:
        given |= {fold(n) for n in gazetteer.given_names}
        surnames |= {fold(n) for n in gazetteer.surnames}
    return KnownNames(frozenset(given), frozenset(surnames))


def _with_seen(known: KnownNames, seen: Gazetteer | None, lexicon: words.Lexicon, archive: Path | None) -> KnownNames:
    """The names with those of other dossiers, but for words that mean something else as well."""
    if seen is None:
        return known
    meaning = (words.ordinary_words(archive), lexicon.not_names, lexicon.ambiguous, lexicon.places, lexicon.label_words,
               lexicon.verbs, lexicon.cues)  # fmt: skip
    given, surnames = (
        frozenset(n for n in map(fold, names) if len(n) >= 4 and not any(n in other for other in meaning))
        for names in (seen.given_names, seen.surnames)
    )
    return replace(known, seen_given=given, seen_surnames=surnames)


def _vote_by_place(facts: Sequence[PageFacts], forms: FormResult, drafts: Sequence[Draft], year: int | None) -> None:
    """Roles that a name has by where it stands: below a letter's closing formula, or in the melder's part of a form."""
    for page in facts:
        closings = [m.end() for m in _CLOSING.finditer(page.text)]
        heads = [m.span() for m in _MAIL_HEAD.finditer(page.text)]
        addressed = melder_address(page.layout.page)
        melder = [s for s in forms.sections if s.page == page.index and s.reason == "melder"]
        for draft in drafts:
            if draft.page != page.index:
                continue
            signed = any(0 <= draft.start - end <= 160 for end in closings)
            if signed and not draft.rule.startswith("label") and not _of_family(draft, drafts):
                draft.votes.append(Vote(Role.PROFESSIONAL, 1.5, "ondertekening"))
                if draft.birth is not None and year is not None and year - draft.birth.year < 14:
                    draft.birth = None  # "Annelies Brouwer, 4 december 2002" signed on that day
            if _FOR_ATTENTION.search(page.text[max(0, draft.start - 30) : draft.start]):
                draft.votes.append(Vote(Role.PROFESSIONAL, 2, "t.a.v."))
            if _WRITTEN_BY.search(page.text[max(0, draft.start - 90) : draft.start]) or _MY_WORK.match(
                page.text, draft.end
            ):
                draft.votes.append(Vote(Role.PROFESSIONAL, 2, "opgemaakt door"))
            if any(start <= draft.start < end for start, end in heads):
                draft.votes.append(Vote(Role.PROFESSIONAL, 2, "e-mail"))
            if any(start <= draft.start < end for start, end in addressed):
                draft.votes = [v for v in draft.votes if v.role is not Role.UNKNOWN] + [
                    Vote(Role.REPORTER, 4, "u meldde")
                ]
            inside = any(s.start <= draft.start < s.end for s in melder)
            if inside and not draft.votes:
                draft.votes.append(Vote(Role.REPORTER, 2, "melder"))
        vote_for_writers(page.text, [d for d in drafts if d.page == page.index])
        vote_for_melders(page.layout.page, sorted((d for d in drafts if d.page == page.index), key=lambda d: d.start))


def _of_family(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """``w.g. C.A. Vermunt`` below the declaration of ``Cornelia Adriana Vermunt-Jochems, moeder``: a parent signs too."""
    initial = (draft.name.initials or "".join(draft.name.given_names))[:1].lower()
    own = fold(draft.name.surname)
    return any(
        other.birth is not None
        and other.role in {Role.PARENT, Role.PARTNER}
        and own in {fold(other.name.surname), fold(other.name.partner_surname)}
        and initial == (other.name.initials or "".join(other.name.given_names))[:1].lower()
        for other in drafts
        if own and initial and other is not draft
    )


def _settle_roles(drafts: Sequence[Draft], year: int | None) -> None:
    """Gives every mention of one person the role that their mentions together name.

    A mention as melder keeps that role even when the melder is the mother: her other mentions stay hers.
    """
    groups = cluster([d for d in drafts if not d.name.empty], _person)
    for group in groups:
        family = [v for d in group for v in d.votes if v.role is not Role.REPORTER]
        role = best_role(family) if family else best_role([v for d in group for v in d.votes])
        if role is Role.UNKNOWN and year is not None and any(_minor(d, year) for d in group):
            role = Role.CHILD
        if role in {Role.PARENT, Role.PARTNER} and year is not None and any(_minor(d, year, 12) for d in group):
            role = Role.CHILD  # nobody of eleven is a parent: the word stood beside the wrong name
        for draft in group:
            own = draft.role
            if own is Role.REPORTER and any(v.role is own and v.weight >= 3 for v in draft.votes):
                continue
            draft.votes = [Vote(role, 1, own.value)] if role is not Role.UNKNOWN else []
            if role is Role.PROFESSIONAL and year is not None and _minor(draft, year):
                draft.birth = None  # "Jeugdbeschermer: Pim Akkerboom, start 11-01-2016"
    _hide_broken_names(drafts)


def _hide_broken_names(drafts: Sequence[Draft]) -> None:
    """A melder's surname that the scan broke ("Zwart-kruis") is the melder's still, unless the family bears it."""
    outside = {Role.REPORTER, Role.UNKNOWN, Role.PROFESSIONAL}
    melders = {name for d in drafts if d.role is Role.REPORTER for name in _letters(d) if len(name) > 4}
    melders -= {name for d in drafts if d.role not in outside for name in _letters(d)}
    for draft in drafts:
        if draft.role is Role.UNKNOWN and draft.birth is None and melders & _letters(draft):
            draft.votes = [Vote(Role.REPORTER, 2, "naam van melder")]


def _letters(draft: Draft) -> set[str]:
    """The letters of a surname; a broken one looks like two, of which either may stand first."""
    one, two = (re.sub(r"[\W_]", "", fold(part)) for part in (draft.name.surname, draft.name.partner_surname))
    return {one + two, two + one} - {""}


def _minor(draft: Draft, year: int, age: int = 18) -> bool:
    return draft.birth is not None and 0 <= year - draft.birth.year < age


def _person(draft: Draft) -> Person:
    return Person(draft.role, draft.name, draft.birth, draft.address, draft.bsn, draft.unborn_or_deceased)


def _mention(page: PageFacts, draft: Draft) -> PersonMention:
    box = page.layout.box(draft.start, draft.end) if draft.start < draft.end else None
    return PersonMention(
        person=_person(draft),
        page=page.layout.page.number,
        raw=draft.raw,
        box=box,
        extractor=draft.rule,
        confidence=round(draft.confidence, 2),
    )
