"""The same paper scanned twice: found, told, and left alone; nothing is counted away or deleted for it.

A page seems to be the same paper as another one when its picture is alike and its text confirms it, or when so much of
the text is the same that the picture may differ (a copy, another frame of the scanner). A page without words, such as a
handwritten one, must be nearly the same picture. Of an advies nothing is compared: that two dossiers hold the same paper
is something of a family (P1). The limits are measured in bench/near_duplicates.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vtdocs.archive import dossiers
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.dossiers import DocumentRecord, DossierManifest
from vtdocs.archive.layout import Archive
from vtdocs.archive.lookalikes import LookalikePair, Lookalikes, Sketch, sketches_there
from vtdocs.ocr.similarity import SAME_PAPER
from vtdocs.workflows.ledger import PageKey, Problem
from vtdocs.workflows.likeness import PLACES, equal_places, likeness, sketch_columns, sketch_of
from vtdocs.workflows.status import find_batch

SAME_PICTURE = 24
"""Bits of the fingerprint that may differ where no text can confirm."""

CONFIRMED = 0.75
"""Share of the text that must be the same where the pictures are alike; forms with other contents stay at 0.5 or below."""

SAME_TEXT = 0.85
"""Share of the text that must be the same whatever the pictures."""

WORTH_A_LOOK = int(0.35 * PLACES)
"""Equal places of two sketches from which the texts are compared; the same paper has 0.45 and more."""

CANDIDATES = 8
"""Texts compared for one page, the likeliest first: where a form recurs thousands of times, time stays bounded."""

REPORTED = 3
"""Pairs kept for one page, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two pages that seem to be the same paper."""

    dossier: str
    page: int
    other_dossier: str
    other_page: int
    distance: int
    """Bits of 256 in which the pictures differ."""
    likeness: float
    """Share of the text that is the same, 0 to 1; 0 for pages without text."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "dossier": self.dossier,
            "page": self.page,
            "other_dossier": self.other_dossier,
            "other_page": self.other_page,
            "distance": self.distance,
            "likeness": round(self.likeness, 3),
        }


def compare_waiting(archive: Archive, catalogue: Catalogue) -> int:
    """Compare every page that was not compared yet with all others; returns how many pairs were found.

    What was known of pages that were destroyed or closed since is forgotten, so that nothing of them stays behind.
    The caller holds the writer's lock. A run that is killed here leaves the pages to the next.
    """
    rows = catalogue.comparable_pages()
    with Lookalikes.open(archive) as table:
        known = {(sketch.dossier, sketch.number): sketch for sketch in table.sketches()}
        texts = _Texts(archive)
        old = [known[row[0], row[1]] for row in rows if _same(known.get((row[0], row[1])), row)]
        new = [
            Sketch(dossier, number, document, mark, sketch_of(texts.of(dossier, document, number)))
            for dossier, number, document, mark in rows
            if not _same(known.get((dossier, number)), (dossier, number, document, mark))
        ]
        there = {(row[0], row[1]) for row in rows}
        stale = {(sketch.dossier, sketch.number) for sketch in new} & set(known)
        table.forget(sorted((set(known) - there) | stale))
        pairs = list(_pairs_among(old, new, texts))
        table.add(new, pairs)
    return len(pairs)


def lost(archive: Archive, catalogue: Catalogue) -> bool:
    """Whether there are pages to compare and the table of what was compared is gone, emptied or damaged.

    A batch has its report only after its pages were compared; before that nothing can be lost.
    """
    compared = any(archive.batches.glob("*/report.json"))
    return compared and not sketches_there(archive) and bool(catalogue.comparable_pages())


def known_pairs(archive: Archive, batch: str = "") -> tuple[Pair, ...]:
    """Pairs of pages that still are in the archive and open to comparison; of one batch, or of all.

    Raises BadInput for an unknown batch.
    """
    with Catalogue.open(archive) as catalogue, Lookalikes.open(archive) as table:
        there = {(row[0], row[1]): row[2] for row in catalogue.comparable_pages()}
        pairs = [
            Pair(p.dossier, p.number, p.other_dossier, p.other_number, p.distance, p.likeness)
            for p in table.pairs()
            if (p.dossier, p.number) in there and (p.other_dossier, p.other_number) in there
        ]
    if batch:
        name = find_batch(archive, batch).id
        texts = _Texts(archive)
        pairs = [
            p for p in pairs
            if name in {texts.batch_of(d, there[d, n]) for d, n in ((p.dossier, p.page), (p.other_dossier, p.other_page))}
        ]  # fmt: skip
    return tuple(pairs)


def problems(archive: Archive, documents: Sequence[tuple[DossierManifest, DocumentRecord]]) -> tuple[Problem, ...]:
    """What to tell of the pages of these documents, in the order of their batch; each pair once."""
    mine: dict[tuple[str, int], tuple[PageKey, str]] = {
        (manifest.dossier, page.number): ((page.source_number, page.frame), page.source)
        for manifest, record in documents
        for page in record.pages
    }
    found: list[tuple[PageKey, Problem]] = []
    for pair in known_pairs(archive):
        one, other = (pair.dossier, pair.page), (pair.other_dossier, pair.other_page)
        if one not in mine and other not in mine:
            continue
        later, earlier = (
            (one, other) if other not in mine or (one in mine and mine[one] > mine[other]) else (other, one)
        )
        key, name = mine[later]
        found.append((key, Problem(name, key[1], "near-duplicate", f"same-paper-as:{earlier[0]}/{earlier[1]}")))
    return tuple(problem for _key, problem in sorted(found, key=lambda item: item[0]))


def _same(sketch: Sketch | None, row: tuple[str, int, str, str]) -> bool:
    return sketch is not None and (sketch.document, sketch.fingerprint) == (row[2], row[3])


class _Texts:
    """Texts of pages, as read; the records of the documents used last are kept."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._record = lru_cache(maxsize=256)(self._load)

    def _load(self, dossier: str, document: str) -> DocumentRecord:
        return dossiers.load_document(self._archive, dossier, document)

    def of(self, dossier: str, document: str, number: int) -> str:
        """The text of one page."""
        record = self._record(dossier, document)
        page = next((page for page in record.pages if page.number == number), None)
        return "" if page is None else dossiers.page_text(self._archive, dossier, document, page)

    def batch_of(self, dossier: str, document: str) -> str:
        """The batch that a document came from."""
        return self._record(dossier, document).batch


def _pairs_among(old: Sequence[Sketch], new: Sequence[Sketch], texts: _Texts) -> Iterator[LookalikePair]:
    """Each new page against all old ones and the new ones before it: exact, see bench/near_duplicates for the time."""
    pages = [*old, *new]
    if not new or len(pages) < 2:
        return
    marks = np.array([bytes.fromhex(page.fingerprint) for page in pages]).view(np.uint64).reshape(len(pages), -1)
    sketches = sketch_columns([page.words for page in pages])
    wordy = np.array([bool(page.words) for page in pages])
    for place in range(max(1, len(old)), len(pages)):
        page = pages[place]
        if page.words:
            equal = equal_places(sketches, place)
            likely = np.flatnonzero((equal >= WORTH_A_LOOK) & wordy[:place])
            best = likely[np.argsort(-equal[likely].astype(np.int16), kind="stable")][:CANDIDATES]
            distances = _bits(marks[best] ^ marks[place])
            found = list(_confirmed(page, [(pages[i], int(d)) for i, d in zip(best, distances, strict=True)], texts))
        else:
            distances = _bits(marks[:place] ^ marks[place])
            near = np.flatnonzero((distances <= SAME_PICTURE) & ~wordy[:place])
            found = [(-float(distances[i]), _pair(page, pages[i], int(distances[i]), 0.0)) for i in near]
        yield from (pair for _order, pair in sorted(found, key=lambda item: -item[0])[:REPORTED])


def _confirmed(
    page: Sketch, candidates: Sequence[tuple[Sketch, int]], texts: _Texts
) -> Iterator[tuple[float, LookalikePair]]:
    text = texts.of(page.dossier, page.document, page.number)
    for other, distance in candidates:
        alike = likeness(text, texts.of(other.dossier, other.document, other.number))
        if alike >= (CONFIRMED if distance <= SAME_PAPER else SAME_TEXT):
            yield alike, _pair(page, other, distance, alike)


def _pair(page: Sketch, other: Sketch, distance: int, alike: float) -> LookalikePair:
    first, second = sorted((page, other), key=lambda sketch: (sketch.dossier, sketch.number))
    return LookalikePair(first.dossier, first.number, second.dossier, second.number, distance, alike)


_ONES = np.array([value.bit_count() for value in range(1 << 16)], dtype=np.uint8)


def _bits(words: NDArray[np.uint64]) -> NDArray[np.uint16]:
    """Number of bits that are set in each row."""
    counted: NDArray[np.uint16] = _ONES[words.view(np.uint16)].sum(axis=1, dtype=np.uint16)
    return counted
