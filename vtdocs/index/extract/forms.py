"""Reads forms, cover sheets and tables row by row: labels and values become persons with their dates and addresses.

The rules, in order of trust: a value beside its label; a cell under its column's label; a name on a row of its own in a
part of the form that its heading gives to children, parents or professionals.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from vtdocs.index.extract.cued_dates import find_field_date
from vtdocs.index.extract.dates import FoundDate
from vtdocs.index.extract.drafts import Draft, Vote
from vtdocs.index.extract.facts import PageFacts
from vtdocs.index.extract.folding import fold
from vtdocs.index.extract.form_fields import FieldTaker, Heading, Section
from vtdocs.index.extract.form_parts import cells_of
from vtdocs.index.extract.labels import Field, read_row, skip_bullet
from vtdocs.index.extract.lexicon import Label, find_label
from vtdocs.index.extract.names import Run, is_initials, known_given
from vtdocs.index.extract.runs import RunFinder
from vtdocs.index.extract.text import Token
from vtdocs.model.persons import Role

_FAMILY = frozenset({Role.CHILD, Role.PARENT, Role.PARTNER, Role.HOUSEMATE})
_BORN = re.compile(r"(?i)[gq9][eco][bh68](?:[o0][rt]en)?")
_PARTS = frozenset({"surname", "given", "initials", "call_name", "prefix", "partner"})


class FormReader(FieldTaker):
    """Reads the rows of one document; the heading in force carries over to the next page."""

    def read(self, facts: PageFacts, melder: frozenset[tuple[int, int]] = frozenset()) -> None:
        """Adds what one page's rows hold; ``melder`` are the rows that are known to tell of the melder."""
        self._facts = facts
        self._last_line = -1
        for index, row in enumerate(facts.layout.rows):
            self._row += 1
            fields = read_row(row, self._archive)
            before = self._heading
            self._enter((facts.index, index) in melder)
            self._read_row(row, fields)
            self._note_section(row, before)
            self._last_line = max(t.line for t in row) if row else self._last_line

    def _enter(self, inside: bool) -> None:
        """Opens and closes the melder's part by its rows, whatever its heading reads like."""
        if inside and self._heading.reason != "melder":
            self._open(Heading(Role.REPORTER, "melder", "melder"))
        elif not inside and self._in_melder and self._heading.reason == "melder":
            self._open(Heading())
        self._in_melder = inside

    def _read_row(self, row: Sequence[Token], fields: tuple[Field, ...]) -> None:
        if not any(t.is_word for t in row):
            return  # a ruled line
        if self._columns and len(cells_of(row)) == 1 and sum(t.is_word for t in row) > 8:
            self._columns = ()  # running text ends a table
        filled = [f for f in fields if any(t.is_word for t in f.value)]
        if self._is_heading(row, fields, filled):
            return
        if len(fields) >= 2 and not filled:
            self._open_columns(row, fields)
        elif self._columns and not any(t.text == ":" for t in row) and (not fields or fields[0].first is not row[0]):
            self._table_row(row)
        elif self._persons and self._beside(fields):
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
            self._take_row(fields)
        else:
            self._loose_row(row)

    def _take_row(self, fields: Sequence[Field]) -> None:
        """The fields of a row in order, each for the person in whose column it stands when two stand side by side."""
        opened = self._lanes.open(self._facts, fields, self._row)
        lanes = self._lanes.of(self._facts, fields, self._row)
        for at, item in enumerate(fields):
            if lanes and not opened:
                self._current = self._lanes.drafts[lanes[at]] or self._current
            self._take(item)
            if lanes:
                self._lanes.drafts[lanes[at]] = self._current

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
            self._open(Heading(role, label.role_word if label else reason, reason))
            return True
        numbered = skip_bullet(row) > 0 and (row[0].text.isdigit() or row[0].text.strip(".").isalpha())
        apart = row[0].line > self._last_line + 1 and len(words) <= 3 and words[0].text[0].isupper()
        shouted = all(t.text.isupper() for t in words) and len(words) >= 1 and len(compact) > 5
        names = RunFinder(self._lexicon, row, self._facts.blocked).runs()
        if not fields and (numbered or shouted or apart or row[-1].text == ":") and not names:
            if not self._in_melder:
                self._open(Heading())
            return True
        if fields and not filled and fields[0].label.field in _PARTS | {"name", "birth", "address"}:
            self._waiting = (fields[0].label, self._row)
            return True
        return False

    def _open(self, heading: Heading) -> None:
        self._heading = heading
        self._current = None
        self._columns = ()
        self._persons = ()

    def _open_columns(self, row: Sequence[Token], fields: tuple[Field, ...]) -> None:
        labels = tuple(f.label for f in fields)
        cells = cells_of(row)
        if len(cells) > len(fields):  # a column whose label the lexicon does not know still takes its place
            by_cell = [next((f.label for f in fields if f.first in cell), Label("other", None, "")) for cell in cells]
            labels = tuple(by_cell)
        first_unlisted = labels[0] == Label("other", None, "") and any(label.field == "birth" for label in labels)
        if first_unlisted and not any(label.field in _PARTS | {"name", "person"} for label in labels):
            labels = (Label("name", None, ""), *labels[1:])  # a table of birth dates has names in its first column
        if any(label.field == "given" for label in labels):  # "Naam; voornaam": beside given names it is the surname
            labels = tuple(replace(x, field="surname") if x == Label("name", None, "") else x for x in labels)
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
        cells = cells_of(row)
        # "Pleegkind   in gezin sinds   geboren": who, something that the lexicon does not know, and a birth date.
        births = len(cells) >= 3 and len(words) <= 3 * len(cells) and any(f.label.field == "birth" for f in fields)
        return plain and (len(fields) >= 3 or (births and len(fields) >= 2 and fields[0].first is row[0]))

    def _note_section(self, row: Sequence[Token], before: Heading) -> None:
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
        behind = next((t for t in row if t.start >= run.end), None)
        strange = len(run.tokens) == 1 and not known_given(self._lexicon, run.tokens[0])
        value = fold(behind.text) if behind is not None and behind.cell and behind.text.islower() else ""
        known = fold(run.tokens[0].text) in self._lexicon.surnames or value in self._lexicon.cues
        if strange and value and not known:
            return False  # "Verblijfstitel      geldig tot 03-02-2020"
        if self._born_at(row, run):
            return True
        if any(t.text == ":" for t in row if run.end <= t.start <= run.end + 2):
            return False  # a label that the lexicon does not know
        label = Label("list", None, "")
        self._current = self._add(run.start, run.end, run, label)
        self._inline(self._current, [t for t in row if t.start >= run.start] or row)
        self._date_before(self._current, row, run)
        for token in row:
            if token.start >= run.end:
                role = self._lexicon.cues.get(fold(token.text))
                if role is not None and role is not Role.UNKNOWN and len(row) <= 16:
                    self._current.votes.append(Vote(role, 4, fold(token.text)))  # nearer than the heading
                    break
        if run.title in self._lexicon.titles:
            self._current.votes.append(Vote(Role.PROFESSIONAL, 4, run.title))
        return True

    def _date_before(self, draft: Draft, row: Sequence[Token], run: Run) -> None:
        """``12-03-2004  Kevin de Jong`` in a list of the family: nothing else stands on the row."""
        others = [
            t for t in row if t.is_word and t.start not in self._facts.blocked and not run.start <= t.start < run.end
        ]
        dates = self._facts.dates_in(row[0].start, run.start)
        if self._heading.role not in _FAMILY or draft.birth is not None or others or len(dates) != 1:
            return
        if dates[0].date.full and (self._year is None or dates[0].date.year < self._year):
            draft.birth = dates[0].date
            self.result.linked_dates.add((self._facts.index, dates[0].start))

    def _born_at(self, row: Sequence[Token], run: Run) -> bool:
        """``Nador, 1 januari 1962`` below ``Abdelkader Benali``: where and when the person of the row before was born.

        Behind ``geb. te`` nobody is named, whoever stands above.
        """
        draft = self._current
        if (said := self._born_to_place(row)) is not None:
            alone = draft is not None and draft.birth is None and self._row - draft.row <= 1
            if draft is not None and alone and len(said) == 1 and said[0].date.full:
                draft.birth = said[0].date
                self.result.linked_dates.add((self._facts.index, said[0].start))
            return True
        words = [t for t in row if t.is_word and t.start not in self._facts.blocked]
        if draft is None or draft.birth is not None or len(words) != 1 or known_given(self._lexicon, words[0]):
            return False
        dates = self._facts.dates_in(run.end, max(t.end for t in row))
        full = bool(draft.name.surname) and bool(draft.name.given_names or draft.name.initials)
        if self._row - draft.row > 1 or not full or len(dates) != 1 or not dates[0].date.full:
            return False
        draft.birth = dates[0].date
        self.result.linked_dates.add((self._facts.index, dates[0].start))
        return True

    def _born_to_place(self, row: Sequence[Token]) -> Sequence[FoundDate] | None:
        """The dates of a row that says where somebody was born (``geb. te Breda, 04-01-1982``); None for any other row."""
        words = [t for t in row if t.is_word and t.start not in self._facts.blocked]
        if not 3 <= len(words) <= 5 or not _BORN.fullmatch(words[0].text) or fold(words[1].text) not in {"te", "in"}:
            return None
        return self._facts.dates_in(words[1].end, max(t.end for t in row))

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
            self._open(Heading())  # running text ends a list of persons
            return
        listed = self._heading.role not in {None, Role.UNKNOWN} or self._heading.word != ""
        has_date = any(d.date.full for t in row[:1] for d in self._facts.dates_in(t.start, max(x.end for x in row)))
        if listed and words and (len(words) <= 12 and (has_date or len(words) <= 5)):
            self._list_row(row)

    def _table_row(self, row: Sequence[Token]) -> None:
        cells = cells_of(row)
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
        found = find_field_date(" ".join(t.text for t in row), self._year)
        draft.birth = found.date if found else None
        dates = self._facts.dates_in(min(t.start for t in row), max(t.end for t in row))
        self.result.linked_dates.update((self._facts.index, d.start) for d in dates[:1])

    def _beside(self, fields: tuple[Field, ...]) -> bool:
        """Persons in columns: ``Naam  P. de Jong  S. el Idrissi`` under ``Vader  Moeder``."""
        size = len(self._persons)
        if not fields:
            return False
        if len(fields) == size and len({f.label.field for f in fields}) == 1:
            values = [(f.label, f.value) for f in fields]
        elif len(fields) == 1 and len(cells_of(fields[0].value)) == size:
            values = [(fields[0].label, tuple(cell)) for cell in cells_of(fields[0].value)]
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
