"""Reads forms, cover sheets and tables row by row: labels and values become persons with their dates and addresses.

The rules, in order of trust: a value beside its label; a cell under its column's label; a name on a row of its own in a
part of the form that its heading gives to children, parents or professionals.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from vtdocs.index.extract.dates import find_labelled_date
from vtdocs.index.extract.drafts import Draft, Vote
from vtdocs.index.extract.facts import PageFacts
from vtdocs.index.extract.folding import fold
from vtdocs.index.extract.labels import Field, read_row, skip_bullet
from vtdocs.index.extract.lexicon import Label, Lexicon, find_label
from vtdocs.index.extract.names import (
    TITLES,
    Run,
    RunFinder,
    is_capital,
    is_initials,
    is_prefix,
    known_given,
    take_apart,
)
from vtdocs.index.extract.text import Token
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Address, PersonName, Role
from vtdocs.names import parse_address, parse_name, parse_postcode

_PARTS = frozenset({"surname", "given", "initials", "call_name", "prefix", "partner"})
_PLACES = frozenset({"address", "street", "number", "postcode", "place"})
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
class _Heading:
    role: Role | None = None
    word: str = ""
    reason: str = ""


class FormReader:
    """Reads the rows of one document; the heading in force carries over to the next page."""

    def __init__(self, lexicon: Lexicon, archive: Path | None, reference_year: int | None) -> None:
        self._lexicon = lexicon
        self._archive = archive
        self._year = reference_year
        self.result = FormResult()
        self._heading = _Heading()
        self._current: Draft | None = None
        self._columns: tuple[Label, ...] = ()
        self._persons: tuple[Label, ...] = ()
        self._column_drafts: list[Draft | None] = []
        self._waiting: tuple[Label, int] | None = None
        self._row = 0
        self._last_line = -1

    def read(self, facts: PageFacts) -> None:
        """Adds what one page's rows hold."""
        self._facts = facts
        self._last_line = -1
        for row in facts.layout.rows:
            self._row += 1
            fields = read_row(row, self._archive)
            before = self._heading
            self._read_row(row, fields)
            self._note_section(row, before)
            self._last_line = max(t.line for t in row) if row else self._last_line

    # rows

    def _read_row(self, row: Sequence[Token], fields: tuple[Field, ...]) -> None:
        filled = [f for f in fields if any(t.is_word for t in f.value)]
        if self._is_heading(row, fields, filled):
            return
        if len(fields) >= 2 and not filled:
            self._open_columns(row, fields)
        elif self._columns and not any(t.text == ":" for t in row) and (not fields or fields[0].first is not row[0]):
            self._table_row(row)
        elif self._persons and self._beside(row, fields):
            return
        elif fields and len(filled) < len(fields) and self._mostly_column_labels(row, fields):
            self._open_columns(row, fields)
        elif fields and self._is_list(row, fields):
            self._loose_row(row)
        elif fields:
            self._columns = ()
            leading = [t for t in row if t.start < fields[0].first.start]
            in_sentence = any(t.is_word for t in leading) and fields[0].label.field in {"birth", "bsn", "age"}
            if in_sentence and not self._list_row(leading) and not fields[0].strong:
                return  # "... de minderjarige Kevin, geboren op": the date is linked where the sentence is read
            for item in fields:
                self._take(item)
        else:
            self._loose_row(row)

    def _is_heading(self, row: Sequence[Token], fields: tuple[Field, ...], filled: list[Field]) -> bool:
        words = [t for t in row[skip_bullet(row) :] if t.is_word]
        if not words or filled or len(words) > 8 or len(fields) > 1:
            return False
        compact = "".join(fold(t.text) for t in words)
        whole = "".join(fold(t.text) for t in row if t.is_word)
        reason = self._lexicon.sensitive.get(compact) or self._lexicon.sensitive.get(whole) or ""
        label = find_label(self._archive, compact)
        if reason or (label and label.role is not None):
            role = label.role if label and label.role else (Role.REPORTER if reason == "melder" else None)
            self._open(_Heading(role, label.role_word if label else reason, reason))
            return True
        numbered = skip_bullet(row) > 0 and (row[0].text.isdigit() or row[0].text.strip(".").isalpha())
        apart = row[0].line > self._last_line + 1 and len(words) <= 3 and words[0].text[0].isupper()
        shouted = all(t.text.isupper() for t in words) and len(words) >= 1 and len(compact) > 5
        names = RunFinder(self._lexicon, row, self._facts.blocked).runs()
        if not fields and (numbered or shouted or apart or row[-1].text == ":") and not names:
            self._open(_Heading())
            return True
        if fields and not filled and fields[0].label.field in _PARTS | {"name", "birth", "address"}:
            self._waiting = (fields[0].label, self._row)
            return True
        return False

    def _open(self, heading: _Heading) -> None:
        self._heading = heading
        self._current = None
        self._columns = ()
        self._persons = ()

    def _open_columns(self, row: Sequence[Token], fields: tuple[Field, ...]) -> None:
        labels = tuple(f.label for f in fields)
        cells = _cells(row)
        if len(cells) > len(fields):  # a column whose label the lexicon does not know still takes its place
            by_cell = [next((f.label for f in fields if f.first in cell), Label("other", None, "")) for cell in cells]
            labels = tuple(by_cell)
        first_unlisted = labels[0] == Label("other", None, "") and any(label.field == "birth" for label in labels)
        if first_unlisted and not any(label.field in _PARTS | {"name", "person"} for label in labels):
            labels = (Label("name", None, ""), *labels[1:])  # a table of birth dates has names in its first column
        self._current = None
        if all(label.field == "person" for label in labels):
            self._persons = labels
            self._column_drafts = [None] * len(labels)
            self._columns = ()
        else:
            self._columns = labels

    @staticmethod
    def _is_list(row: Sequence[Token], fields: tuple[Field, ...]) -> bool:
        """``Ravi Kok  15/08/2009  zoon  De Vlieger``: a role word inside a row without colons is a value, not a label."""
        leading = any(t.is_word for t in row if t.start < fields[0].first.start)
        return leading and fields[0].label.field == "person" and not any(t.text == ":" for t in row)

    @staticmethod
    def _mostly_column_labels(row: Sequence[Token], fields: tuple[Field, ...]) -> bool:
        """A row of column labels of which the lexicon misses one: no digits, no colons, three labels or more."""
        words = [t for t in row if t.is_word]
        plain = not any(c.isdigit() for t in words for c in t.text) and not any(t.text == ":" for t in row)
        return plain and len(fields) >= 3

    def _note_section(self, row: Sequence[Token], before: _Heading) -> None:
        if not row:
            return
        start, end = min(t.start for t in row), max(t.end for t in row)
        heading = self._heading
        if heading.role is None and not heading.reason:
            return
        last = self.result.sections[-1] if self.result.sections else None
        same = last is not None and before is heading and last.page == self._facts.index
        if same and last is not None and last.role == heading.role and last.reason == heading.reason:
            self.result.sections[-1] = replace(last, start=min(last.start, start), end=max(last.end, end))
        else:
            self.result.sections.append(Section(self._facts.index, start, end, heading.role, heading.reason))

    # values

    def _take(self, item: Field) -> None:
        label, value = item.label, item.value
        if self._heading.reason and label.role not in {None, Role.UNKNOWN, Role.REPORTER, Role.PROFESSIONAL}:
            self._heading = _Heading()  # a family member's field ends the melder's part of a form
        if not any(t.is_word for t in value):
            if label.field in {"name", "person"}:
                self._waiting = (label, self._row)
            return
        if label.field in {"name", "person"}:
            self._take_names(label, value)
        elif label.field in _PARTS:
            self._take_part(label, value)
        elif label.field == "unlisted":
            self._take_unlisted(label, value)
        elif label.field == "institution":
            self.result.quiet.append((self._facts.index, value[0].start, value[-1].end))
        elif label.field != "other":
            self._attach(label, value)

    def _take_names(self, label: Label, value: Sequence[Token]) -> None:
        found = self._names(value, loose=label.field == "name")
        if label.field == "person":
            found = [run for run in found if not self._of_elsewhere(run, value)]
        for run in found:
            draft = self._add(run.start, run.end, run, label)
            self._current = draft
        if len(found) == 1 and found:
            self._inline(self._current, value)
        if (
            label.field == "person"
            and label.role is not None
            and self._heading.reason
            and label.role is not Role.REPORTER
        ):
            self._heading = _Heading(label.role, label.role_word)

    def _names(self, value: Sequence[Token], *, loose: bool) -> list[Run]:
        """The names of a value; a name's own field also gives a name without capitals."""
        words = [t for t in value if t.is_word and t.start not in self._facts.blocked]
        field = len(words) <= (8 if loose else 5)
        finder = RunFinder(self._lexicon, value, self._facts.blocked, field=field, trusted=loose and field)
        found = finder.runs()
        if not loose and found:
            first_word = next((t for t in value if t.is_word), None)
            near_start = first_word is not None and found[0].start - first_word.start <= 14
            return found if near_start else []
        if found or not loose or not 1 <= len(words) <= 6:
            return found
        ordinary = fold(words[0].text) in self._lexicon.not_names or any(c.isdigit() for c in words[0].text[1:2])
        return [] if ordinary or len(words[0].text) < 2 else [Run(0, len(words), tuple(words), "")]

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

    def _told_role(self, words: str) -> Role | None:
        """The role that the words of an unlisted label name: ``contactpersoon bjz``, ``namens amk``, ``zus van moeder``."""
        told = [self._lexicon.cues[word] for word in words.split() if word in self._lexicon.cues]
        if told:
            return told[0]
        official = any(
            word in self._lexicon.organisations or word in {"namens", "contactpersoon"} for word in words.split()
        )
        return Role.PROFESSIONAL if official else None

    def _of_elsewhere(self, run: Run, value: Sequence[Token]) -> bool:
        """``BJZ Drenthe``, ``geboren te Lublin``: a place, or the name of an institution, inside a person's value."""
        if all(fold(t.text) in self._lexicon.places for t in run.tokens if not is_prefix(t)):
            return True
        before = fold(value[run.first - 1].text) if run.first > 0 else ""
        first = run.first == min((i for i, t in enumerate(value) if is_capital(t) or is_initials(t)), default=0)
        plain = not (
            run.title or any(is_initials(t) or is_prefix(t) or known_given(self._lexicon, t) for t in run.tokens)
        )
        if (
            plain
            and not first
            and len(run.tokens) == 1
            and value[run.first - 1].text not in {",", "/", "&"}
            and before != "en"
        ):
            return True
        ordinary = before in self._lexicon.not_names or before in self._lexicon.organisations
        return ordinary and before not in TITLES and before not in {"en", "of"} and before not in self._lexicon.cues

    def _add(self, start: int, end: int, run: Run, label: Label) -> Draft:
        raw = self._facts.text[start:end] if start < end else " ".join(t.text for t in run.tokens)
        # A run over two cells or blocks is not one stretch of the text: its tokens are.
        if len(raw) > sum(len(t.text) + 3 for t in run.tokens):
            raw = " ".join(t.text for t in run.tokens)
        draft = Draft(self._facts.index, start, end, raw, take_apart(run.tokens), self._rule(label), 0.9, self._row)
        draft.parts.add("name")
        self.result.taken += [(self._facts.index, t.start, t.end) for t in run.tokens]
        draft.surname_only = bool(run.title) and len(run.tokens) == 1
        self._vote(draft, label)
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
        draft.name = _with_part(draft, label.field, text)
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

    # dates, addresses and numbers

    def _attach(self, label: Label, value: Sequence[Token]) -> None:
        draft = self._target(label)
        if label.field in {"birth", "age"}:
            self._take_birth(label, value, draft)
        elif draft is None:
            return
        elif label.field in _PLACES:
            draft.address = _with_place(draft.address, label.field, self._between(value))
        elif label.field == "bsn":
            start, end = value[0].start, value[-1].end
            found = [b.value for b in self._facts.bsns if b.start < end and b.end > start]
            draft.bsn = draft.bsn or (found[0] if found else "")
        elif label.field == "relation":
            self._take_relation(draft, value)

    def _target(self, label: Label) -> Draft | None:
        """The person a field without a name belongs to: the last one in the label's role, else the one being filled."""
        if label.role is not None:
            same = [
                d for d in self.result.drafts if any(v.role is label.role for v in d.votes) and self._row - d.row < 40
            ]
            return same[-1] if same else None
        return self._current

    def _take_birth(self, label: Label, value: Sequence[Token], draft: Draft | None) -> None:
        text = self._between(value)
        unborn = bool(_UNBORN.search(text) or _DECEASED.search(text))
        found = find_labelled_date(text, self._year) if label.field == "birth" else None
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
        near = bool(dates) and len(re.findall(r"\w+", self._facts.text[draft.end : dates[0].start])) <= 3
        if near and draft.birth is None and "d.d" not in self._facts.text[draft.end : dates[0].start]:
            draft.birth = dates[0].date
            self.result.linked_dates.add((self._facts.index, dates[0].start))
        if draft.birth is None and not dates and (number := re.search(r"(?<!\d)\d{8}(?!\d)", self._between(value))):
            found = find_labelled_date(number[0], self._year)
            draft.birth = found.date if found and found.date.full else None
        if draft.address is None:
            hits = [a.address for a in self._facts.addresses if start <= a.start < end and a.address.street]
            draft.address = hits[0] if hits else None

    # rows without labels

    def _list_row(self, row: Sequence[Token]) -> bool:
        """A row that opens with a name, in a list of persons."""
        found = RunFinder(self._lexicon, row, self._facts.blocked, field=len(row) <= 14).runs()
        words = [t for t in row[skip_bullet(row) :] if t.is_word]
        sure = any(known_given(self._lexicon, t) or is_initials(t) or t.start in self._facts.blocked for t in words)
        if len(words) <= 2 and not sure:
            return False  # "Aanleiding": a heading, unless it is a name for sure
        if not found or not words or found[0].start > words[min(1, len(words) - 1)].start:
            return False
        run = found[0]
        if any(t.text == ":" for t in row if run.end <= t.start <= run.end + 2):
            return False  # a label that the lexicon does not know
        label = Label("list", None, "")
        self._current = self._add(run.start, run.end, run, label)
        self._inline(self._current, [t for t in row if t.start >= run.start] or row)
        for token in row:
            if token.start >= run.end:
                role = self._lexicon.cues.get(fold(token.text))
                if role is not None and role is not Role.UNKNOWN and len(row) <= 16:
                    self._current.votes.append(Vote(role, 4, fold(token.text)))  # nearer than the heading
                    break
        if run.title in self._lexicon.titles:
            self._current.votes.append(Vote(Role.PROFESSIONAL, 4, run.title))
        return True

    def _loose_row(self, row: Sequence[Token]) -> None:
        words = [t for t in row if t.is_word]
        if self._waiting and self._row - self._waiting[1] <= 2:
            label, self._waiting = self._waiting[0], None
            if 0 < len(words) <= 10:
                if label.field in {"name", "person"}:
                    self._take_names(label, row)
                elif label.field in _PARTS:
                    self._take_part(label, row)
                else:
                    self._attach(label, row)
            return
        if len(words) > 12 and not self._heading.reason:
            self._open(_Heading())  # running text ends a list of persons
            return
        listed = self._heading.role not in {None, Role.UNKNOWN} or self._heading.word != ""
        has_date = any(d.date.full for t in row[:1] for d in self._facts.dates_in(t.start, max(x.end for x in row)))
        if listed and words and (len(words) <= 12 and (has_date or len(words) <= 5)):
            self._list_row(row)

    def _table_row(self, row: Sequence[Token]) -> None:
        cells = _cells(row)
        labels = self._columns
        if len(cells) == len(labels):
            self._current = None
            for label, cell in zip(labels, cells, strict=True):
                self._take(Field(label, tuple(cell), cell[0], strong=True))
            self._current = None
            return
        words = [t for t in row if t.is_word]
        name_label = next((label for label in labels if label.field in _PARTS | {"name", "person"}), None)
        if name_label is None or not words or len(words) > 24:
            self._columns = ()
            return
        if self._list_row(row) and self._current is not None:
            if name_label.role not in {None, Role.UNKNOWN}:
                self._vote(self._current, name_label)
            self._row_date(row, labels)
            self._current = None
        else:
            self._columns = ()

    def _row_date(self, row: Sequence[Token], labels: Sequence[Label]) -> None:
        draft = self._current
        if draft is None or draft.birth is not None or not any(label.field == "birth" for label in labels):
            return
        found = find_labelled_date(" ".join(t.text for t in row), self._year)
        draft.birth = found.date if found else None
        dates = self._facts.dates_in(min(t.start for t in row), max(t.end for t in row))
        self.result.linked_dates.update((self._facts.index, d.start) for d in dates[:1])

    def _beside(self, row: Sequence[Token], fields: tuple[Field, ...]) -> bool:
        """Persons in columns: ``Naam  P. de Jong  S. el Idrissi`` under ``Vader  Moeder``."""
        size = len(self._persons)
        if not fields:
            return False
        if len(fields) == size and len({f.label.field for f in fields}) == 1:
            values = [(f.label, f.value) for f in fields]
        elif len(fields) == 1 and len(_cells(fields[0].value)) == size:
            values = [(fields[0].label, tuple(cell)) for cell in _cells(fields[0].value)]
        else:
            return False
        for column, (label, value) in enumerate(values):
            person = self._persons[column]
            self._current = self._column_drafts[column]
            if any(t.is_word for t in value):
                self._take(Field(replace(label, role=None, role_word=""), value, value[0], strong=True))
            if self._current is not None and self._current is not self._column_drafts[column]:
                self._vote(self._current, person)
                self._column_drafts[column] = self._current
        return True


def _cells(row: Sequence[Token]) -> list[list[Token]]:
    cells: list[list[Token]] = []
    for token in row:
        if token.cell or not cells:
            cells.append([])
        cells[-1].append(token)
    return [cell for cell in cells if any(t.is_word for t in cell)]


def _with_part(draft: Draft, part: str, text: str) -> PersonName:
    """The name with one more of its parts."""
    name = draft.name
    # "Naam: Jansen" was read as a given name; a field for given names of its own shows that it is the surname.
    if part in {"given", "initials"} and "name" in draft.parts and not name.surname and len(name.given_names) == 1:
        name = replace(name, surname=name.given_names[0], given_names=())
    if part == "surname":
        parsed = parse_name(f"{text}, X." if "," not in text else text)
        partner = (
            {"partner_surname": parsed.partner_surname, "partner_prefix": parsed.partner_prefix}
            if parsed.partner_surname
            else {}
        )
        initials = parsed.initials if "," in text else name.initials
        return replace(name, surname=parsed.surname or text, prefix=parsed.prefix or name.prefix, initials=initials,
                       given_names=parsed.given_names or name.given_names, **partner)  # fmt: skip
    if part == "given":
        words = [w.strip(",.") for w in re.split(r"[\s,]+", text) if w.strip(",.")]
        return replace(name, given_names=tuple(w for w in words if not w.startswith("(")))
    if part == "initials":
        return replace(name, initials=parse_name(f"{text} X").initials or text)
    if part == "call_name":
        return replace(name, call_name=text)
    if part == "partner":
        parsed = parse_name(text)
        return replace(name, partner_surname=parsed.surname, partner_prefix=parsed.prefix)
    return replace(name, prefix=text.lower()) if is_prefix_text(text) else name


def is_prefix_text(text: str) -> bool:
    """Whether every word of a text is a voorvoegsel."""
    return all(is_prefix(Token(word, 0, len(word), 0)) for word in text.split())


def _with_place(address: Address | None, part: str, text: str) -> Address | None:
    """The address with one more of its parts."""
    base = address or Address()
    parsed = parse_address(text)
    if part in {"address", "street"}:
        merged = replace(base, street=parsed.street or base.street, number=parsed.number or base.number,
                         postcode=parsed.postcode or base.postcode, place=parsed.place or base.place)  # fmt: skip
    elif part == "number":
        merged = replace(base, number=text.strip()) if text[:1].isdigit() else base
    elif part == "postcode":
        code = parse_postcode(text, repair=True) or parse_postcode(text[:7], repair=True)
        place = re.sub(r"^\s*\d{4}\s?[A-Za-z]{2}\b[\s,]*", "", text) if code else ""
        merged = replace(base, postcode=code or base.postcode, place=place.strip() or base.place)
    else:
        merged = replace(base, place=text.strip(" .,")[:60])
    return None if merged.empty else merged
