"""From words and ink to a state: ok, low, blank? or unreadable, with the reason. No state is silent."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from vtdocs.model.pages import PageStatus, Word
from vtdocs.ocr.cleaning import DARK_PAPER
from vtdocs.ocr.marks import draw_marks, label_marks
from vtdocs.ocr.opening import Grey
from vtdocs.ocr.unread import uncovered

BLANK = "no ink inside the margins"
BLEED = "only faint marks that shine through from the other side"
NO_WORDS = "ink without readable words: handwriting, a photo or a ruined scan"
NOISE = "what was read is not Dutch text: noise, a photo or handwriting"
STOPPED = "the OCR engine did not finish"
UNSURE_WORDS = "words were read with little confidence"
UNSURE_DUTCH = "many words are not in the Dutch word list"
UNREAD_INK = "part of the ink was not read as words: handwriting, a stamp or a picture"
UNSURE_FIELD = "the boxes of a form were not surely read: key what stands in them"
UNSURE_UP = "it is not sure which way up the page is"

REASONS = (BLANK, BLEED, NO_WORDS, NOISE, STOPPED, UNSURE_WORDS, UNSURE_DUTCH, UNREAD_INK, UNSURE_FIELD, UNSURE_UP)
"""Every reason that a reading can have, in English source words."""

LEGIBLE = 50
"""Mean confidence above which words on a page without ink are faint print; mirrored print stays below 35."""
STRONG, WEAK = 170, 225
"""Greys of evened paper: darker than STRONG is ink; between STRONG and WEAK is faint ink or what shines through."""
LEAST_INK = 8
"""Pixels at 100 dpi of the smallest mark worth keeping: half of a printed digit of ten points."""
LEAST_FAINT = 20
"""The same for faint marks: a pencil stroke of a centimetre. Dust on the glass is faint too, and smaller."""
DARKEST_BLANK = 0.05
"""Share of darkness up to which a page can be blank. Evening the paper makes a wholly dark page white: dark is not blank."""


@dataclass(frozen=True, slots=True)
class Ink:
    """What lies on the paper, measured at 100 dpi of the page as it was scanned."""

    share: float
    """Share of the page that is ink, 0 to 1; edges, punch holes and dust left out."""
    largest: int
    """Pixels of the largest mark: at least so many, once they are enough for something written."""
    largest_faint: int
    """Pixels of the largest faint mark with sharp edges: pencil or faint print, not dust and not what shines through.
    Faint marks are looked at where there are no others; 0 elsewhere."""
    diffuse_faint: int
    """Pixels of faint marks with soft edges; 0 where there are others."""
    dark: float
    """Share of the page inside the margins that is too dark to be paper: a lid that was open, a dark photo."""

    @property
    def empty(self) -> bool:
        """Whether no mark worth keeping was found."""
        return self.largest < LEAST_INK and self.largest_faint < LEAST_FAINT and self.dark < DARKEST_BLANK


@dataclass(frozen=True, slots=True)
class Verdict:
    """The state of a page and why."""

    status: PageStatus
    reason: str


def measure_ink(small: Grey, dpi: float, dark: float) -> Ink:
    """The ink of the miniature of an evened page, and its resolution; edges, punch holes and dust are left out.

    ``dark`` is what ``dark_share`` tells of the page before it was evened.
    """
    marks = _marks((small < STRONG).astype(np.uint8), dpi)
    share = marks.pixels / small.size
    if marks.largest >= LEAST_INK:
        return Ink(share, marks.largest, 0, 0, dark)
    strong = draw_marks(marks.labels, marks.kept)
    weak = _marks(((small >= STRONG) & (small < WEAK)).astype(np.uint8), dpi)
    near = cv2.dilate(strong, np.ones((5, 5), np.uint8))
    faint = np.asarray(cv2.subtract(draw_marks(weak.labels, weak.kept), near), dtype=np.uint8)
    slope = cv2.morphologyEx(small, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    sharp = np.asarray(((faint > 0) & (slope > 28)).astype(np.uint8) * 255, dtype=np.uint8)
    diffuse = int(np.count_nonzero(faint)) - int(np.count_nonzero(sharp))
    return Ink(share, _largest(strong), _largest(sharp), diffuse, dark)


def dark_share(small: Grey) -> float:
    """Share of the miniature of a page as scanned, its outer tenth left out, that is too dark to be paper."""
    height, width = small.shape
    inner = small[height // 10 : height - height // 10, width // 10 : width - width // 10]
    return float(np.count_nonzero(inner < DARK_PAPER)) / inner.size


def _largest(marks: Grey) -> int:
    """Pixels of the largest mark, marks nearer than 1.5 mm taken together: letters of a word are one mark, dust is none."""
    joined = cv2.dilate(marks, np.ones((7, 7), np.uint8))
    count, labels = cv2.connectedComponents(joined)
    if count == 1:
        return 0
    return int(np.bincount(labels[marks > 0], minlength=count).max())


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marks that a person would call something written."""

    labels: Any
    """See ``label_marks``."""
    kept: NDArray[np.bool_]
    """For every number in ``labels`` whether it is one of them."""
    pixels: int
    """Of all of them."""
    largest: int
    """Pixels of the largest by itself."""


def _marks(ink: Grey, dpi: float) -> _Marks:
    """The marks but for the edge of the page, punch holes and dust."""
    height, width = ink.shape
    labels, stats = label_marks(ink)
    left, top, wide, high, area = (stats[:, column] for column in range(5))
    margin = 0.04 * min(height, width)
    at_edge = (left < 2) | (top < 2) | (left + wide > width - 2) | (top + high > height - 2)
    outside = (left + wide < margin) | (left > width - margin) | (top + high < margin) | (top > height - margin)
    square = (np.minimum(wide, high) > 0.75 * np.maximum(wide, high)) & (area > 0.5 * wide * high)
    hole_size = (np.maximum(wide, high) > 0.15 * dpi) & (np.maximum(wide, high) < 0.4 * dpi)  # 4 to 10 mm
    beside = (left + wide / 2 < 0.12 * width) | (left + wide / 2 > 0.88 * width)
    beside |= (top + high / 2 < 0.09 * height) | (top + high / 2 > 0.91 * height)
    dust = area < 3
    keep = ~(at_edge | outside | dust | (square & hole_size & beside))
    keep[0] = False
    return _Marks(labels, keep, int(area[keep].sum()), int(area[keep].max(initial=0)))


def ink_coverage(ink: Grey, words: Sequence[Word], width: int, height: int) -> float:
    """Share of the ink (upright, any scale) that lies in the boxes of words; 0 when there is no ink."""
    total = int(np.count_nonzero(ink))
    if not total:
        return 0.0
    boxes = [(word.box.left, word.box.top, word.box.right, word.box.bottom) for word in words]
    rest = uncovered(ink, boxes, ink.shape[1] / width, ink.shape[0] / height)
    return 1.0 - float(np.count_nonzero(rest)) / total


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was measured of a reading; see ``PageReading`` for the first five."""

    confidence: float
    word_ratio: float
    candidates: int
    """Different words that could stand in the word list."""
    coverage: float
    margin: float
    axis_margin: float
    """How sure the axis of the lines is, 0 to 1."""


def judge(ink: Ink, words: Sequence[Word], evidence: Evidence) -> Verdict:
    """The state of a page from everything that was measured; the first rule that applies decides.

    Zero words are never blank by themselves, and words alone are never ok (digitisation 5, rows 8 and 10).
    """
    sure = [word for word in words if word.confidence >= 60 and sum(map(str.isalnum, word.text)) >= 2]
    if ink.empty and (not sure or evidence.confidence < LEGIBLE):
        return Verdict(PageStatus.BLANK, BLEED if ink.diffuse_faint > 400 else BLANK)
    many = evidence.candidates >= 8
    if not sure or (evidence.coverage < 0.15 and max(ink.share, ink.dark) > 0.01):
        return Verdict(PageStatus.UNREADABLE, NO_WORDS)
    if evidence.confidence < 40 or (many and evidence.word_ratio < 0.2 and evidence.confidence < 75):
        return Verdict(PageStatus.UNREADABLE, NOISE)
    doubts = (
        (evidence.confidence < 75, UNSURE_WORDS),
        (many and evidence.word_ratio < 0.5, UNSURE_DUTCH),
        (evidence.margin < 0.1, UNSURE_UP),
        (evidence.coverage < 0.5 and ink.largest >= LEAST_INK, UNREAD_INK),
    )
    reason = next((reason for applies, reason in doubts if applies), "")
    return Verdict(PageStatus.LOW if reason else PageStatus.OK, reason)
