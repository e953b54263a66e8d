"""From a harvest of words to the arrays of a segment: terms in order, and for each its pages and places."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.fulltext.container import write_container
from vtdocs.index.fulltext.pages import Harvest
from vtdocs.index.fulltext.vocabulary import TermMemory, pack_vocabulary


def write_segment(path: Path, harvest: Harvest, fingerprint: str, memory: TermMemory) -> None:
    """Writes the packed words of a segment; ``memory`` keeps what was worked out for a term, for the next segment."""
    terms, arrays = _postings(harvest)
    arrays.update(pack_vocabulary(terms, memory.facts(terms)))
    arrays.update(harvest.properties)
    facts = {"language": fingerprint, "pages": len(harvest.properties["length"]), "tables": dict(harvest.tables)}
    write_container(path, facts, arrays)


def _postings(harvest: Harvest) -> tuple[list[str], dict[str, NDArray[Any]]]:
    """The terms that occur, in order, and for each its pages, times per page and places."""
    used = np.unique(harvest.term)
    ranked = sorted((harvest.terms[number], number) for number in used.tolist())
    rank = np.zeros(len(harvest.terms), dtype=np.uint32)
    rank[[number for _term, number in ranked]] = np.arange(len(ranked), dtype=np.uint32)
    terms = [term for term, _number in ranked]

    key = rank[harvest.term]
    order = np.argsort(key, kind="stable")  # pages and places ascend within a term, and stay so
    key, page, place = key[order], harvest.page[order], harvest.position[order]
    new = np.ones(len(key), dtype=bool)
    new[1:] = (key[1:] != key[:-1]) | (page[1:] != page[:-1])
    first = np.flatnonzero(new)
    steps = np.arange(len(terms) + 1)
    return terms, {
        "posting_at": np.searchsorted(key[first], steps).astype(np.uint32),
        "pages": page[first],
        "times": np.diff(np.append(first, len(key))).astype(np.uint16),
        "place_at": np.searchsorted(key, steps).astype(np.uint32),
        "places": place,
    }
