"""The passage of a page that answers best, on one line, with the words that answer."""

import itertools
from collections.abc import Sequence

from vtdocs.index.fulltext.pages import JOINED
from vtdocs.index.fulltext.planning import Wanted
from vtdocs.index.fulltext.tokens import placed_words

Spans = tuple[tuple[int, int], ...]
Page = Sequence[tuple[str, ...]]
"""The terms of every word of a page."""

_WIDTH = 200
"""Characters of a snippet, about three lines of a page."""
_LEAD = 60
"""Characters that stand before the first word that answers, when there is room."""


class Marker:
    """Finds what answers on the pages of one result."""

    def __init__(self, wanted: Wanted) -> None:
        self._terms, self._prefixes = wanted.terms, tuple(wanted.prefixes)
        self._joined = frozenset(term for term in wanted.terms if term.startswith(JOINED))
        self._phrases = [tuple(_Slot(slot) for slot in phrase) for phrase in wanted.phrases]

    def spans(self, text: str) -> Spans:
        """The stretches of the text that answer, in order, without overlap."""
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


class _Slot:
    """One place of a phrase: what may stand there; a star behind a term asks for a beginning."""

    def __init__(self, terms: frozenset[str]) -> None:
        self._prefixes = tuple(term[:-1] for term in terms if term.endswith("*"))
        self._terms = terms

    def fits(self, terms: tuple[str, ...]) -> bool:
        """Whether a word of these terms may stand there."""
        if not self._terms.isdisjoint(terms):
            return True
        return bool(terms and self._prefixes and terms[0].startswith(self._prefixes))


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
    for first, _stop in found:
        inside = {text[a:b].lower() for a, b in found if a >= first and b <= first + _WIDTH - _LEAD}
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
    line = lead + " ".join(text[start:end].split())

    def place(at: int) -> int:
        """Where a word of the window that begins at a place of the text begins in the line."""
        before = text[start:at]
        words = before.split()
        return len(lead) + len(" ".join(words)) + (1 if words and before[-1].isspace() else 0)

    marks = tuple((place(first), place(stop)) for first, stop in inside)
    return line + (" …" if text[end:].strip() else ""), marks
