"""Takes the values of labelled fields: whose they are, and what they say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from vtdocs.index.extract.cued_dates import find_field_date
from vtdocs.index.extract.drafts import Draft, Vote
from vtdocs.index.extract.folding import fold, near
from vtdocs.index.extract.form_lanes import Lanes
from vtdocs.index.extract.form_names import FieldNames
from vtdocs.index.extract.form_parts import with_part, with_place
from vtdocs.index.extract.labels import Field
from vtdocs.index.extract.lexicon import Label, Lexicon
from vtdocs.index.extract.names import Run, is_initials, is_prefix, known_given, take_apart
from vtdocs.index.extract.numbers import number_before
from vtdocs.index.extract.text import Token
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import PersonName, Role

_PARTS = frozenset({"surname", "given", "initials", "call_name", "prefix", "partner"})
_PLACES = frozenset({"address", "street", "number", "postcode", "place"})
_WORK = ("functie", "instelling", "organisatie")
_WORK_ROWS = 4
_NUMBER = re.compile(r"(?<!\d)([1-9])(?!\d)")
_SINCE = re.compile(r"(?i)\b(?:d\.d|dd\b|sinds|vanaf|per|tot|datum\b(?<!geb\.datum)(?<!geb\. datum))")
_ONLY_BORN = re.compile(r"(?i)[\s,(:]*(?:geb\w*\.?)?[\s:]*")
_UNBORN = re.compile(r"(?i)verwacht|uitgerekend|ongeboren|zwanger|a\.?\s?terme")
_DECEASED = re.compile(r"(?i)overleden|overl\.|†")
_AGE = re.compile(r"(?<!\d)(\d{1,2})\s*(?:jr|jaar|j\.|$)")


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a page that stands under one heading."""

    page: int
    """Index of the page, counting from 0."""
    start: int
    end: int
    role: Role | None
    reason: str
    """``melder`` or ``vertrouwelijk`` when it may never be shown, else empty."""


@dataclass(slots=True)
class FormResult:
    """What the rows of a document gave."""

    drafts: list[Draft] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    linked_dates: set[tuple[int, int]] = field(default_factory=set)
    """(page index, start) of every date that is already a person's."""
    taken: list[tuple[int, int, int]] = field(default_factory=list)
    """(page index, start, end) of names and parts of names that the rows gave."""
    quiet: list[tuple[int, int, int]] = field(default_factory=list)
    """(page index, start, end) of values that hold no unknown names: schools, institutions."""


@dataclass(slots=True)
class Heading:
    role: Role | None = None
    word: str = ""
    reason: str = ""


class FieldTaker(FieldNames):
    """Keeps the person that is being filled, and the heading in force, while a form is read field by field."""

    def __init__(self, lexicon: Lexicon, archive: Path | None, reference_year: int | None) -> None:
        super().__init__(lexicon)
        self._archive = archive
        self._year = reference_year
        self.result = FormResult()
        self._heading = Heading()
        self._current: Draft | None = None
        self._columns: tuple[Label, ...] = ()
        self._persons: tuple[Label, ...] = ()
        self._column_drafts: list[Draft | None] = []
        self._waiting: tuple[Label, int] | None = None
        self._row = 0
        self._last_line = -1
        self._in_melder = False
        self._lanes = Lanes()

    def _take(self, item: Field) -> None:
        label, value = item.label, item.value
        if self._heading.reason and label.role not in {None, Role.UNKNOWN, Role.REPORTER, Role.PROFESSIONAL}:
            self._heading = Heading()  # a family member's field ends the melder's part of a form
        if not any(t.is_word for t in value):
            if label.field in {"name", "person"}:
                self._waiting = (label, self._row)
            return
        self._take_work(item)
        if label.field in {"name", "person"} or self._names_partner(label, value):
            self._take_names(self._told_inside(label, value), value)
        elif label.field in _PARTS:
            self._take_part(label, value)
        elif label.field == "unlisted":
            self._take_unlisted(label, value)
        elif label.field in {"institution", "birth_place"}:
            self.result.quiet.append((self._facts.index, value[0].start, value[-1].end))
        elif label.field != "other":
            self._attach(label, value, self._facts.text[item.first.start : value[0].start])

    def _take_work(self, item: Field) -> None:
        """``Functie``, ``Instelling`` below a name that nothing else calls family: somebody who speaks by profession."""
        draft = self._current
        if draft is None or draft.votes or draft.birth is not None or self._row - draft.row > _WORK_ROWS:
            return
        if item.label.field in {"other", "institution"} and any(near(fold(item.first.text), word) for word in _WORK):
            draft.votes.append(Vote(Role.PROFESSIONAL, 2, "functie"))

    def _take_names(self, label: Label, value: Sequence[Token]) -> None:
        found = self._names(value, loose=label.field == "name")
        # In a name's own field the first is a name; what follows may be "te Joure".
        sure = 0 if label.field == "person" else 1
        found = [*found[:sure], *(run for run in found[sure:] if not self._of_elsewhere(run, value))]
        for run in found:
            draft = self._add(run.start, run.end, run, label)
            self._current = draft
            self._told_behind(draft, value[run.last : run.last + 8])
            self._date_behind(draft, value[-1].end)
        if len(found) == 1 and found:
            self._inline(self._current, value)
        if (
            label.field == "person"
            and label.role is not None
            and self._heading.reason
            and label.role is not Role.REPORTER
        ):
            self._heading = Heading(label.role, label.role_word)

    def _told_behind(self, draft: Draft, behind: Sequence[Token]) -> None:
        """``Betrokkenen: Kas Wijnhoven (kind, geb. ...); Nadia Ketelaar (wijkteam)``: brackets are nearer than the label."""
        if not behind or behind[0].text != "(":
            return
        for token in behind[1:]:
            role = self._lexicon.cues.get(fold(token.text))
            if token.text == ")":
                return
            if role is None and fold(token.text) in self._lexicon.organisations:
                role = Role.PROFESSIONAL
            if role is not None and role is not Role.UNKNOWN:
                draft.votes.append(Vote(role, 5, fold(token.text)))
                return

    def _date_behind(self, draft: Draft, end: int) -> None:
        """``Kinderen: Esra 18-1-2004 / Berk 31-7-2007``: each date right behind its own name."""
        dates = [
            d for d in self._facts.dates_in(draft.end, min(end, draft.end + 16)) if d.start >= draft.end and d.date.full
        ]
        if dates and draft.birth is None and _ONLY_BORN.fullmatch(self._facts.text[draft.end : dates[0].start]):
            draft.birth = dates[0].date
            self.result.linked_dates.add((self._facts.index, dates[0].start))

    def _take_unlisted(self, label: Label, value: Sequence[Token]) -> None:
        """A short value behind an unknown label that is a name beyond doubt: ``Aangeefster: VAN OMMEREN, Cheryl``."""
        words = [t for t in value if t.is_word and t.start not in self._facts.blocked]
        found = self._names(value, loose=False)
        if not found or len(words) > 7 or self._of_elsewhere(found[0], value):
            return
        run = found[0]
        sure = bool(run.title) or any(
            t.text == "," or is_initials(t) or is_prefix(t) or known_given(self._lexicon, t) for t in run.tokens
        )
        behind = value[run.last] if run.last < len(value) else None
        in_sentence = behind is not None and behind.text.islower() and behind.is_word and behind.text != "en"
        if not sure or (in_sentence and len(words) > 4):
            return
        told = Label("person", self._told_role(label.role_word), label.role_word)
        self._current = self._add(run.start, run.end, run, told)
        self._inline(self._current, value)
        for other in found[1:]:
            if not self._of_elsewhere(other, value):
                self._add(other.start, other.end, other, told)

    def _add(self, start: int, end: int, run: Run, label: Label) -> Draft:
        raw = self._facts.text[start:end] if start < end else " ".join(t.text for t in run.tokens)
        # A run over two cells or blocks is not one stretch of the text: its tokens are.
        if len(raw) > sum(len(t.text) + 3 for t in run.tokens):
            raw = " ".join(t.text for t in run.tokens)
        name = take_apart(run.tokens, self._lexicon)
        draft = Draft(self._facts.index, start, end, raw, name, self._rule(label), 0.9, self._row)
        draft.parts.add("name")
        self.result.taken += [(self._facts.index, t.start, t.end) for t in run.tokens]
        draft.surname_only = bool(run.title) and len(run.tokens) == 1
        self._vote(draft, label)
        if run.title in self._lexicon.titles:
            draft.votes.append(Vote(Role.PROFESSIONAL, 4, run.title))  # "Afwezig m.k.: juf Lotte"
        self.result.drafts.append(draft)
        return draft

    def _vote(self, draft: Draft, label: Label) -> None:
        if label.role is not None and label.role is not Role.UNKNOWN:
            draft.votes.append(Vote(label.role, 4, label.role_word))
        elif self._heading.role is not None and self._heading.role is not Role.UNKNOWN:
            draft.votes.append(Vote(self._heading.role, 3, self._heading.word))
        if self._heading.reason == "melder" and (label.role is None or label.role is Role.UNKNOWN):
            draft.votes.append(Vote(Role.REPORTER, 4, "melder"))

    def _rule(self, label: Label) -> str:
        word = label.role_word or self._heading.word
        return f"label:{label.field}{' ' + word if word else ''}"

    def _take_part(self, label: Label, value: Sequence[Token]) -> None:
        """``Achternaam: de Jong``, ``Voornamen: Kevin``: parts of one name on rows of their own."""
        words = [
            t
            for t in value
            if t.start not in self._facts.blocked and (t.is_word or t.text in {"-", "'", "’", ",", "."})
        ]
        while words and not words[-1].is_word:
            words.pop()
        if not words or len(words) > 8:
            return
        text = " ".join(t.text for t in words).replace(" .", ".").replace(" - ", "-").replace(" ,", ",")
        draft = self._current
        if draft is None or not self._fits(draft, label):
            draft = Draft(
                self._facts.index, words[0].start, words[-1].end, text, PersonName(), self._rule(label), 0.9, self._row
            )
            self._vote(draft, label)
            self.result.drafts.append(draft)
            self._current = draft
        self.result.taken += [(self._facts.index, t.start, t.end) for t in words]
        draft.name = with_part(draft, label.field, text)
        if draft.parts and label.field != "prefix":
            draft.raw = f"{draft.raw} | {text}"
        draft.parts.add(label.field)

    def _fits(self, draft: Draft, label: Label) -> bool:
        """Whether a further part belongs to the name that is being filled."""
        if label.field in draft.parts or self._row - draft.row > 12:
            return False
        if label.role is not None and draft.votes and all(vote.role is not label.role for vote in draft.votes):
            return False
        if "name" in draft.parts and label.field == "surname":
            return not draft.name.surname
        if "name" in draft.parts and label.field == "given":
            return not (draft.name.given_names and draft.name.surname)
        return True

    def _attach(self, label: Label, value: Sequence[Token], spelled: str = "") -> None:
        draft = self._target(label, spelled)
        works = draft is not None and draft.role is Role.PROFESSIONAL and self._row - draft.row > 1
        if label.field == "birth" and label.role is None and works:
            return  # a colleague of the head of a mail: the date is linked where the sentence is read
        if label.field in {"birth", "age"}:
            self._take_birth(label, value, draft)
        elif draft is None:
            return
        elif label.field in _PLACES:
            draft.address = with_place(draft.address, label.field, self._between(value))
        elif label.field == "bsn":
            start, end = value[0].start, value[-1].end
            found = [b.value for b in self._facts.bsns if b.start < end and b.end > start]
            draft.bsn = draft.bsn or (found[0] if found else "")
        elif label.field == "relation":
            self._take_relation(draft, value)

    def _target(self, label: Label, spelled: str) -> Draft | None:
        """The person a field without a name belongs to: the last one in the label's role, else the one being filled.

        ``BSN kind 1`` below ``Kind 1: ...`` and ``Kind 2: ...`` is the first child's.
        """
        if label.role is not None:
            same = [
                d for d in self.result.drafts if any(v.role is label.role for v in d.votes) and self._row - d.row < 40
            ]
            number = _NUMBER.search(spelled)
            told = {d.start: number_before(self._facts.text, d.start) for d in same} if number else {}
            if number and any(told.values()):
                same = [d for d in same if told[d.start] == number[1]]
            return same[-1] if same else None
        return self._current

    def _take_birth(self, label: Label, value: Sequence[Token], draft: Draft | None) -> None:
        text = self._between(value)
        if label.field == "age" and any(d.date.full for d in self._facts.dates_in(value[0].start, value[-1].end)):
            text = text[text.rfind("(") + 1 :] if "(" in text else text  # "Leeftijd: 9 jaar en 4 maanden (22-01-2000)"
            label = Label("birth", label.role, label.role_word)
        first = next((t for t in value if t.is_word), None)
        if first is not None and first.start not in self._facts.blocked and known_given(self._lexicon, first):
            return  # "geb.data: Noah 30-08-2001, Soraya 12-11-2003": every date stands behind its own name
        unborn = bool(_UNBORN.search(text) or _DECEASED.search(text))
        found = find_field_date(text, self._year) if label.field == "birth" else None
        birth: PartialDate | None = found.date if found else self._age(text)
        if birth is None and not unborn:
            return
        if found:
            self.result.linked_dates.update(
                (self._facts.index, d.start) for d in self._facts.dates_in(value[0].start, value[-1].end)[:1]
            )
        if draft is None or (draft.birth is not None and birth is not None and label.role is None):
            self._unnamed(label, value, birth)
        elif draft.birth is None or label.field == "birth":
            draft.birth = birth or draft.birth
            draft.unborn_or_deceased = draft.unborn_or_deceased or unborn

    def _unnamed(self, label: Label, value: Sequence[Token], birth: PartialDate | None) -> None:
        """A birth date whose name could not be read is kept: with an address it can still find the family."""
        if birth is None or label.field != "birth":
            return
        draft = Draft(
            self._facts.index,
            value[0].start,
            value[-1].end,
            self._between(value),
            PersonName(),
            self._rule(label),
            0.3,
            self._row,
        )
        draft.birth = birth
        self._vote(draft, label)
        self.result.drafts.append(draft)
        self._current = draft

    def _age(self, text: str) -> PartialDate | None:
        match = _AGE.search(text)
        if not match or self._year is None:
            return None
        return PartialDate(self._year - int(match[1]) - 1, until_year=self._year - int(match[1]))

    def _take_relation(self, draft: Draft, value: Sequence[Token]) -> None:
        for token in value:
            role = self._lexicon.cues.get(fold(token.text))
            if role is not None and role is not Role.UNKNOWN:
                draft.votes.append(Vote(role, 2, fold(token.text)))
                return

    def _between(self, value: Sequence[Token]) -> str:
        start, end = value[0].start, value[-1].end
        text = self._facts.text[start:end] if start < end else ""
        joined = " ".join(t.text for t in value)
        return text if text and len(text) <= len(joined) + 20 else joined

    def _inline(self, draft: Draft | None, value: Sequence[Token]) -> None:
        """What else stands in a name's value: ``Naam kind: Kevin de Jong, 12-03-2004``."""
        if draft is None:
            return
        start, end = value[0].start, value[-1].end
        dates = [d for d in self._facts.dates_in(start, end) if d.start >= draft.end and d.date.full]
        beside = bool(dates) and len(re.findall(r"\w+", self._facts.text[draft.end : dates[0].start])) <= 3
        if beside and draft.birth is None and not _SINCE.search(self._facts.text[draft.end : dates[0].start]):
            draft.birth = dates[0].date
            self.result.linked_dates.add((self._facts.index, dates[0].start))
        if draft.birth is None and not dates and (number := re.search(r"(?<!\d)\d{8}(?!\d)", self._between(value))):
            found = find_field_date(number[0], self._year)
            draft.birth = found.date if found and found.date.full else None
        if draft.address is None:
            hits = [a.address for a in self._facts.addresses if start <= a.start < end and a.address.street]
            draft.address = hits[0] if hits else None
