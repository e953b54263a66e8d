"""Several readings of one page: the words of the best, each replaced where another reading is surer of it.

A vote among recognisers is old (ROVER, Fiscus 1997); here the same recogniser looks at differently cleaned images, and words
are matched by where they stand instead of by alignment of the text.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from vtdocs.ocr.engine.common import FoundWord

SAME_PLACE = 0.5
"""Share of two boxes' union that both cover, from which they hold the same word."""
LISTED = 10.0
"""Points of confidence that a word of the word list is worth: a misread word is rarely another word."""
SURER = 5.0
"""Points by which another reading must be ahead: confidences of one word vary by as much."""
SHORTEST_LISTED = 3


def vote(
    words: Sequence[FoundWord], others: Sequence[FoundWord], scale: float, listed: Callable[[str], bool]
) -> tuple[FoundWord, ...]:
    """The words, with the text and confidence of ``others`` where those are surer of a word at the same place.

    ``scale`` is that of the others' image against the words' image; ``listed`` tells whether a text is a known word.
    """
    if not words or not others:
        return tuple(words)
    overlap = _overlaps(_boxes(words), _boxes(others) / scale)
    nearest = overlap.argmax(axis=1)
    chosen = []
    for place, word in enumerate(words):
        match = int(nearest[place])
        other = others[match]
        mutual = overlap[place, match] >= SAME_PLACE and int(overlap[:, match].argmax()) == place
        surer = mutual and other.text != word.text and _worth(other, listed) >= _worth(word, listed) + SURER
        chosen.append(replace(word, text=other.text, confidence=other.confidence) if surer else word)
    return tuple(chosen)


def _worth(word: FoundWord, listed: Callable[[str], bool]) -> float:
    letters = sum(map(str.isalpha, word.text))
    return word.confidence + (LISTED if letters >= SHORTEST_LISTED and listed(word.text) else 0.0)


def _boxes(words: Sequence[FoundWord]) -> NDArray[np.float64]:
    return np.array([(word.left, word.top, word.right, word.bottom) for word in words], dtype=np.float64)


def _overlaps(ours: NDArray[np.float64], theirs: NDArray[np.float64]) -> NDArray[np.float64]:
    """Intersection over union of every box with every other."""
    low = np.maximum(ours[:, None, :2], theirs[None, :, :2])
    high = np.minimum(ours[:, None, 2:], theirs[None, :, 2:])
    inner = np.prod(np.clip(high - low, 0, None), axis=2)
    areas = [np.prod(boxes[:, 2:] - boxes[:, :2], axis=1) for boxes in (ours, theirs)]
    union = areas[0][:, None] + areas[1][None, :] - inner
    return np.asarray(inner / np.maximum(union, 1.0), dtype=np.float64)
