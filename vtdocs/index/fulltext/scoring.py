"""How well a page answers: BM25, as both engines count it.

Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), with the constants and the rounding of lengths
that tantivy took over from Lucene, so that one engine ranks as the other.
"""

import math

import numpy as np
from numpy.typing import NDArray

K1, B = 1.2, 0.75


def _lengths() -> NDArray[np.int64]:
    """The 256 lengths that are told apart: all up to 40, then eight to every doubling."""
    lengths = list(range(24))
    for number in range(256 - 24):
        low, shift = number & 7, (number >> 3) - 1
        lengths.append(24 + (low if shift < 0 else (low | 8) << shift))
    return np.array(lengths, dtype=np.int64)


_LENGTHS = _lengths()


def rounded_lengths(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Each length as it counts: the greatest one told apart that is not above it."""
    rounded: NDArray[np.int64] = _LENGTHS[np.searchsorted(_LENGTHS, lengths, side="right") - 1]
    return rounded


def rarity(pages: int, holding: int) -> float:
    """The weight of a term that so many of all pages hold."""
    holding = min(holding, pages)
    return math.log(1 + (pages - holding + 0.5) / (holding + 0.5))
