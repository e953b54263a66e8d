"""Birth dates of others on a page, however they are written: in words, with blanks, across the end of a line (P10)."""

from collections.abc import Iterator, Sequence

from vtdocs.model.dates import PartialDate
from vtdocs.model.pages import Word
from vtdocs.model.persons import Person
from vtdocs.names.dates import parse_date
from vtdocs.names.fold import fold

_LONGEST = 6
"""Words of a date at most: ``2 - 9 - 2009`` has five."""
_CUES = frozenset({"geboren", "geb", "gebdatum", "geboortedatum", "geborene", "born"})
_CUE_REACH = 3
"""Words between a cue and its date: ``geboren op zondag 2 september 2009``."""


def birth_words(words: Sequence[Word], others: Sequence[Person], own: Sequence[Person]) -> list[Word]:
    """The words of full dates on which somebody else was born, or that stand behind ``geboren`` and are not the person's."""
    mine = {person.birth for person in own if person.birth is not None}
    theirs = {person.birth for person in others if person.birth is not None and person.birth.full} - mine
    found: list[Word] = []
    for start, end, day in _dates(words):
        before = {fold(word.text) for word in words[max(0, start - _CUE_REACH) : start]}
        if day in theirs or (before & _CUES and day not in mine):
            found += words[start:end]
    return found


def _dates(words: Sequence[Word]) -> Iterator[tuple[int, int, PartialDate]]:
    """Places of full dates among the words, the longest first at each place, none overlapping."""
    start = 0
    while start < len(words):
        for end in range(min(len(words), start + _LONGEST), start, -1):
            day = _date(words[start:end])
            if day is not None:
                yield start, end, day
                start = end - 1
                break
        start += 1


def _date(words: Sequence[Word]) -> PartialDate | None:
    first, last = words[0].text.lstrip("(["), words[-1].text.rstrip(".,;:)]")
    if not first[:1].isdigit() or not last[-1:].isdigit():
        return None
    day = parse_date(" ".join(word.text for word in words).strip("([.,;:)] "))
    return day if day is not None and day.full else None
