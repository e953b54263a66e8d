"""One word for one piece of ink: what was read twice is kept once.

Tesseract sometimes reads a line twice, or gives a word a box that reaches over its neighbour; and a second look at a part
of the page sees words that the first look has read. Two words over the same ink would double a name in the story of a
page, so one of them goes, or their boxes are parted where they are two words after all.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from vtdocs.ocr.engine.common import FoundWord
from vtdocs.ocr.quality import mean_confidence

SAME_INK = 0.25
"""Share of the smaller box from which two words claim the same ink; rounding to the scan's pixels stays below a third."""
TRUSTED = 60
"""Confidence from which a word is not given up while its box can be parted from its neighbour's."""
BETTER, GOOD = 15, 75
"""A second reading replaces the first when it is good, and better by so much confidence."""


def overlap(first: FoundWord, second: FoundWord) -> float:
    """Share of the smaller box that the two boxes have in common, 0 to 1."""
    wide = min(first.right, second.right) - max(first.left, second.left)
    high = min(first.bottom, second.bottom) - max(first.top, second.top)
    if wide <= 0 or high <= 0:
        return 0.0
    return wide * high / max(min(_area(first), _area(second)), 1)


def settle(words: Sequence[FoundWord]) -> tuple[FoundWord, ...]:
    """The words of one reading, in their order, of which no two claim the same ink."""
    settled: list[FoundWord | None] = list(words)
    for here, there in _pairs(words):
        first, second = settled[here], settled[there]
        if first is None or second is None or overlap(first, second) <= SAME_INK:
            continue
        settled[here], settled[there] = _parted(first, second) or _one_of(first, second)
    return tuple(word for word in settled if word is not None)


def merge(words: Sequence[FoundWord], again: Sequence[FoundWord]) -> tuple[FoundWord, ...]:
    """The words of a page with those of a second look at a part of it; both are settled already.

    New words over ink that no word claims are added. Where they lie over words of the first look, they replace those only
    when they are clearly better and account for all of their ink; else the first look stands.
    """
    kept = list(words)
    for claim in _claims(words, again):
        rivals = [word for word in words if any(overlap(word, new) > SAME_INK for new in claim)]
        if not rivals:
            kept += claim
        elif _clearly_better(claim, rivals):
            place = kept.index(rivals[0])
            kept = [word for word in kept if word not in rivals]
            kept[place:place] = [replace(new, line=rivals[0].line, block=rivals[0].block) for new in claim]
    return settle(kept)


def inside(words: Sequence[FoundWord], width: int, height: int) -> tuple[FoundWord, ...]:
    """The words of a cut-out that its edges did not cut through."""
    return tuple(
        word for word in words if word.left > 1 and word.top > 1 and word.right < width - 1 and word.bottom < height - 1
    )


def _area(word: FoundWord) -> int:
    return (word.right - word.left) * (word.bottom - word.top)


def _pairs(words: Sequence[FoundWord]) -> list[tuple[int, int]]:
    """The places of the words of which the boxes touch, each pair once."""
    if len(words) < 2:
        return []
    left, top, right, bottom = np.array([(w.left, w.top, w.right, w.bottom) for w in words], dtype=np.int32).T
    touch = (left[:, None] < right) & (left < right[:, None]) & (top[:, None] < bottom) & (top < bottom[:, None])
    return [(int(here), int(there)) for here, there in zip(*np.nonzero(np.triu(touch, 1)), strict=True)]


def _parted(first: FoundWord, second: FoundWord) -> tuple[FoundWord, FoundWord] | None:
    """Two words of one line that follow each other, with the wider box cut off where its neighbour begins or ends.

    None when they are not two words, or when less than half a letter's width would be left of one.
    """
    left, right = (first, second) if first.left <= second.left else (second, first)
    if first.line != second.line or min(first.confidence, second.confidence) < TRUSTED:
        return None
    narrow = min(left.bottom - left.top, right.bottom - right.top) / 4
    if right.left - left.left >= narrow * len(left.text):
        left = replace(left, right=min(left.right, right.left))
    elif right.right - left.right >= narrow * len(right.text):
        right = replace(right, left=max(right.left, left.right))
    else:
        return None
    return (left, right) if first.left <= second.left else (right, left)


def _one_of(first: FoundWord, second: FoundWord) -> tuple[FoundWord | None, FoundWord | None]:
    return (first, None) if _weight(first) >= _weight(second) else (None, second)


def _weight(word: FoundWord) -> float:
    """How much is read, and how surely."""
    return word.confidence * sum(map(str.isalnum, word.text))


def _claims(words: Sequence[FoundWord], again: Sequence[FoundWord]) -> list[list[FoundWord]]:
    """The new words in their order, those taken together that lie over the same word of the first look."""
    claims: list[tuple[set[int], list[FoundWord]]] = []
    for new in again:
        under = {place for place, word in enumerate(words) if overlap(word, new) > SAME_INK}
        if under and claims and under & claims[-1][0]:
            claims[-1][0].update(under)
            claims[-1][1].append(new)
        else:
            claims.append((under, [new]))
    return [members for _, members in claims]


def _clearly_better(claim: Sequence[FoundWord], rivals: Sequence[FoundWord]) -> bool:
    """Whether the second reading of the same ink is good, much surer, and leaves nothing of it out."""
    sure = mean_confidence(claim)
    if sure < GOOD or sure < mean_confidence(rivals) + BETTER:
        return False
    left, right = min(word.left for word in claim), max(word.right for word in claim)
    top, bottom = min(word.top for word in claim), max(word.bottom for word in claim)
    covers = FoundWord("", left, top, right, bottom, 0, 0, 0)
    return all(
        overlap(rival, covers) * min(_area(rival), _area(covers)) >= 0.9 * _area(rival) or not _weight(rival)
        for rival in rivals
    )
