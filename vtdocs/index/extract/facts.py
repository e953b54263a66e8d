"""What stands on a page besides names: dates, addresses, BSNs, and the tokens that can therefore be no name."""

from dataclasses import dataclass

from vtdocs.index.extract.addresses import FoundAddress, find_addresses
from vtdocs.index.extract.cued_dates import find_cued_dates
from vtdocs.index.extract.dates import FoundDate, find_dates, find_unseparated_dates
from vtdocs.index.extract.numbers import FoundBsn, find_bsns, number_spans
from vtdocs.index.extract.text import Layout, Token, lay_out
from vtdocs.index.extract.values import PageText


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page with everything on it that has a fixed shape."""

    index: int
    """Number of the page in its document, counting from 0."""
    layout: Layout
    dates: tuple[FoundDate, ...]
    addresses: tuple[FoundAddress, ...]
    bsns: tuple[FoundBsn, ...]
    blocked: frozenset[int]
    """Starts of tokens that belong to dates, addresses and numbers."""

    @property
    def text(self) -> str:
        """The page's text."""
        return self.layout.page.text

    def dates_in(self, start: int, end: int) -> list[FoundDate]:
        """The dates that stand wholly or partly between two offsets."""
        return [date for date in self.dates if date.start < end and date.end > start]


def gather(index: int, page: PageText, reference_year: int | None) -> PageFacts:
    """The facts of a page."""
    layout = lay_out(page)
    dates = find_dates(page.text, reference_year)
    for more in (find_unseparated_dates(page.text, reference_year), find_cued_dates(page.text, reference_year)):
        apart = [date for date in more if not any(date.start < d.end and d.start < date.end for d in dates)]
        dates = tuple(sorted((*dates, *apart), key=lambda date: date.start))
    addresses = find_addresses(page.text)
    bsns = tuple(find_bsns(page.text))
    spans = [(d.start, d.end) for d in dates]
    spans += [(a.start, a.end) for a in addresses]
    spans += [(b.start, b.end) for b in bsns]
    spans += list(number_spans(page.text))
    return PageFacts(index, layout, dates, addresses, bsns, _blocked(page.text, layout.tokens, spans))


def _blocked(text: str, tokens: tuple[Token, ...], spans: list[tuple[int, int]]) -> frozenset[int]:
    taken = bytearray(len(text))
    for start, end in spans:
        taken[start:end] = b"\1" * (end - start)
    return frozenset(token.start for token in tokens if taken.find(1, token.start, token.end) >= 0)
