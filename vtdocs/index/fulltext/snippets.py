"""The passage of a page that answers best, on one line, with the words that answer."""

from collections.abc import Sequence

from vtdocs.index.fulltext.pages import JOINED
from vtdocs.index.fulltext.planning import Wanted
from vtdocs.index.fulltext.tokens import Token, tokenize

Spans = tuple[tuple[int, int], ...]

_WIDTH = 200
"""Characters of a snippet, about three lines of a page."""
_LEAD = 60
"""Characters that stand before the first word that answers, when there is room."""


def spans(text: str, wanted: Wanted) -> Spans:
    """The stretches of the text that answer, in order, without overlap."""
    tokens = list(tokenize(text))
    marked = _marked(tokens, wanted)
    found: list[tuple[int, int]] = []
    for at, token in enumerate(tokens):
        if at not in marked:
            continue
        # Words of one phrase are marked in one stretch.
        if found and at - 1 in marked and marked[at - 1] == marked[at] != 0:
            found[-1] = (found[-1][0], token.end)
        else:
            found.append((token.start, token.end))
    return tuple(found)


def _marked(tokens: Sequence[Token], wanted: Wanted) -> dict[int, int]:
    """Numbers of the tokens that answer; those of one occurrence of a phrase share a number, single words have 0."""
    marked: dict[int, int] = {}
    prefixes = tuple(wanted.prefixes)
    for at, token in enumerate(tokens):
        if at + 1 < len(tokens) and JOINED + token.terms[0] + tokens[at + 1].terms[0] in wanted.terms:
            marked[at] = marked[at + 1] = at + 1
        elif any(term in wanted.terms for term in token.terms) or (prefixes and token.terms[0].startswith(prefixes)):
            marked.setdefault(at, 0)
    for phrase in wanted.phrases:
        _mark_phrase(tokens, phrase, marked)
    return marked


def _mark_phrase(tokens: Sequence[Token], phrase: Sequence[frozenset[str]], marked: dict[int, int]) -> None:
    slots = [_Slot(slot) for slot in phrase]
    for start in range(len(tokens)):
        at = start
        for slot in slots:
            # A misread phrase may have one stray piece between two words.
            if slot.fits(tokens, at):
                at += 1
            elif at > start and slot.fits(tokens, at + 1):
                at += 2
            else:
                break
        else:
            marked.update(dict.fromkeys(range(start, at), start + 1))


class _Slot:
    """One place of a phrase: what may stand there; a star behind a term asks for a beginning."""

    def __init__(self, terms: frozenset[str]) -> None:
        self._prefixes = tuple(term[:-1] for term in terms if term.endswith("*"))
        self._terms = terms

    def fits(self, tokens: Sequence[Token], at: int) -> bool:
        if at >= len(tokens):
            return False
        terms = tokens[at].terms
        return terms[0] in self._terms or not self._terms.isdisjoint(terms) or terms[0].startswith(self._prefixes)


def snippet(text: str, wanted: Wanted) -> tuple[str, Spans]:
    """The best passage and the stretches of it that answer; the beginning of the text when nothing does."""
    found = spans(text, wanted)
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
    out: list[str] = ["… "] if text[:start].strip() else []
    length = len(out[0]) if out else 0
    places: dict[int, int] = {}
    blank = True
    for at in range(start, end):
        letter = text[at]
        if letter.isspace():
            places[at] = length
            if not blank:
                out.append(" ")
                length += 1
            blank = True
            continue
        places[at] = length
        out.append(letter)
        length += 1
        blank = False
    places[end] = length
    line = "".join(out).rstrip()
    marks = tuple((places[first], places[stop - 1] + 1) for first, stop in inside)
    return line + (" …" if text[end:].strip() else ""), marks
