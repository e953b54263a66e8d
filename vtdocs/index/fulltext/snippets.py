"""The passage of a page that answers best, on one line, with the words that answer."""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from vtdocs.index.fulltext.pages import JOINED
from vtdocs.index.fulltext.planning import Wanted
from vtdocs.index.fulltext.tokens import is_broken, placed_words, terms_in, words_in

_PIECE = re.compile(r"\S+")
Spans = tuple[tuple[int, int], ...]
Page = Sequence[tuple[str, ...]]
"""The terms of every word of a page."""

_WIDTH = 200
"""Characters of a snippet, about three lines of a page."""
_MANY = 4
"""Places where a phrase may begin up to which each is looked at closely."""
_LEAD = 60
"""Characters that stand before the first word that answers, when there is room."""


class Marker:
    """Finds what answers on the pages of one result."""

    def __init__(self, wanted: Wanted) -> None:
        self._terms, self._prefixes = wanted.terms, tuple(wanted.prefixes)
        self._joined = frozenset(term for term in wanted.terms if term.startswith(JOINED))
        self._phrases = [tuple(_Slot(slot) for slot in phrase) for phrase in wanted.phrases]
        firsts = [phrase[0] for phrase in self._phrases]
        cut = {whole[:at] for whole in (term.removeprefix(JOINED) for term in self._joined) for at in range(len(whole))}
        self._single = wanted.terms | cut
        """Terms that may answer by themselves."""
        self._begin_terms = self._single.union(*(slot.terms for slot in firsts))
        self._begin_prefixes = (*self._prefixes, *(prefix for slot in firsts for prefix in slot.prefixes))
        self._reach = max([1, 2 * bool(self._joined), *(2 * len(phrase) for phrase in self._phrases)])
        """Words from the first one of what answers to the last, at most; a word that was cut in two counts as two."""

    def spans(self, text: str) -> Spans:
        """The stretches of the text that answer, in order, without overlap."""
        if is_broken(text):
            return self._marked(text)
        # Most words answer nothing: only from one that may be the first of what answers is the text looked at closely.
        rows = terms_in(text.split())
        silent = list(map(self._begin_terms.isdisjoint, rows))
        begins = [] if all(silent) else [at for at, nothing in enumerate(silent) if not nothing]
        if self._phrases and len(begins) > _MANY:
            begins = [at for at in begins if self._goes_on(rows, at)]
        if prefixes := self._begin_prefixes:
            more = [
                at
                for at, terms in enumerate(rows)
                if terms and (terms[0].startswith(prefixes) or (terms[1:] and any(map(_starts(prefixes), terms))))
            ]
            begins = sorted({*begins, *more})
        if not begins:
            return ()
        places = list(_PIECE.finditer(text))
        if not (self._phrases or self._joined):
            return tuple(self._words(begins, places))
        found: list[tuple[int, int]] = []
        done = 0
        for run in self._runs(begins, rows):
            start, end = places[max(run.start, done)].start(), places[run.stop - 1].end()
            found += [(start + left, start + right) for left, right in self._marked(text[start:end])]
            done = run.stop
        return tuple(found)

    def _words(self, begins: Sequence[int], places: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
        """The words that answer in these pieces."""
        for at in begins:
            start = places[at].start()
            for terms, first, last in words_in(places[at][0]):
                if terms and not (self._terms.isdisjoint(terms) and not terms[0].startswith(self._prefixes)):
                    yield start + first, start + last

    def _goes_on(self, rows: Sequence[tuple[str, ...]], at: int) -> bool:
        """Whether what begins there can answer: a phrase needs its second word, right behind or behind a piece of its first."""
        near = rows[at : at + 3]
        if not self._single.isdisjoint(near[0]) or [len(terms) for terms in near] != [1, 1, 1]:
            return True
        return any(
            len(phrase) == 1 or phrase[1].fits(near[1]) or phrase[1].fits(near[2])
            for phrase in self._phrases
            if phrase[0].fits(near[0])
        )

    def _runs(self, begins: Sequence[int], rows: Sequence[tuple[str, ...]]) -> Iterator[range]:
        """The runs of pieces that hold all that may answer, in order, apart from each other."""
        start = stop = -1
        for at in begins:
            end, words = at + 1, 1
            while end < len(rows) and words < self._reach:
                words += len(rows[end])
                end += 1
            if start < 0:
                start = at
            elif at > stop:
                yield range(start, stop)
                start = at
            stop = max(stop, end)
        yield range(start, stop)

    def _marked(self, text: str) -> Spans:
        page, starts, ends = placed_words(text)
        none_of_them = self._terms.isdisjoint
        marked = {at: 0 for at, terms in enumerate(page) if not none_of_them(terms)}
        if self._prefixes:
            marked |= {at: 0 for at, terms in enumerate(page) if terms and terms[0].startswith(self._prefixes)}
        if self._joined:
            self._mark_joined(page, marked)
        for phrase in self._phrases:
            _mark_phrase(page, phrase, marked)
        found: list[tuple[int, int]] = []
        last = -2
        for at in sorted(marked):
            # Words of one phrase are marked in one stretch.
            if last == at - 1 and marked[last] == marked[at] != 0:
                found[-1] = (found[-1][0], ends[at])
            else:
                found.append((starts[at], ends[at]))
            last = at
        return tuple(found)

    def _mark_joined(self, page: Page, marked: dict[int, int]) -> None:
        """Words that a scan cut in two."""
        for at, (first, second) in enumerate(itertools.pairwise(page)):
            if first and second and JOINED + first[0] + second[0] in self._joined:
                marked[at] = marked[at + 1] = at + 1


def _starts(prefixes: tuple[str, ...]) -> Callable[[str], bool]:
    return lambda term: term.startswith(prefixes)


class _Slot:
    """One place of a phrase: what may stand there; a star behind a term asks for a beginning."""

    def __init__(self, terms: frozenset[str]) -> None:
        self.prefixes = tuple(term[:-1] for term in terms if term.endswith("*"))
        self.terms = terms

    def fits(self, terms: tuple[str, ...]) -> bool:
        """Whether a word of these terms may stand there."""
        if not self.terms.isdisjoint(terms):
            return True
        return bool(terms and self.prefixes and terms[0].startswith(self.prefixes))


def _mark_phrase(page: Page, slots: Sequence[_Slot], marked: dict[int, int]) -> None:
    """Words of one occurrence of a phrase get its number; a word that was cut in two takes two places."""
    first = slots[0].fits
    for start in [at for at, terms in enumerate(page) if first(terms)]:
        at = start + 1
        for slot in slots[1:]:
            if at < len(page) and slot.fits(page[at]):
                at += 1
            elif at + 1 < len(page) and slot.fits(page[at + 1]):
                at += 2
            else:
                break
        else:
            marked.update(dict.fromkeys(range(start, at), start + 1))


def snippet(text: str, marker: Marker) -> tuple[str, Spans]:
    """The best passage and the stretches of it that answer; the beginning of the text when nothing does."""
    found = marker.spans(text)
    start = _begin(text, found)
    end = min(len(text), start + _WIDTH)
    if end < len(text):
        cut = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
        last = max((stop for first, stop in found if first < end), default=0)
        end = max(cut, min(last, end)) if cut > start else end
    inside = [(first, stop) for first, stop in found if first >= start and stop <= end]
    return _on_one_line(text, start, end, inside)


def _begin(text: str, found: Spans) -> int:
    """Where the window starts that holds most of what answers, at the beginning of a word."""
    if not found:
        return len(text) - len(text.lstrip())
    best, most = found[0][0], 0
    words = [text[first:stop].lower() for first, stop in found]
    for at, (first, _stop) in enumerate(found):
        last = at
        while last < len(found) and found[last][1] <= first + _WIDTH - _LEAD:
            last += 1
        inside = set(words[at:last])
        if len(inside) > most:
            best, most = first, len(inside)
    start = max(0, best - _LEAD)
    if start:
        space = next((at for at in range(start, best) if text[at].isspace()), best - 1)
        start = space + 1
    return start


def _on_one_line(text: str, start: int, end: int, inside: Sequence[tuple[int, int]]) -> tuple[str, Spans]:
    """The window with every run of white space as one space, and an ellipsis where the text goes on."""
    lead = "… " if text[:start].strip() else ""
    window = text[start:end]
    line = lead + " ".join(window.split())
    single = len(line) == len(lead) + len(window)
    """Whether white space comes one by one, so that every character keeps its place."""

    def place(at: int) -> int:
        """Where a word of the window that begins at a place of the text begins in the line."""
        if single:
            return len(lead) + at - start
        before = text[start:at]
        words = before.split()
        return len(lead) + len(" ".join(words)) + (1 if words and before[-1].isspace() else 0)

    marks = tuple((place(first), place(stop)) for first, stop in inside)
    return line + (" …" if text[end:].strip() else ""), marks
