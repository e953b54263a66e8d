"""Ink that no word covers: what tesseract's layout analysis passed over, and whether it can be read after all."""

from collections.abc import Sequence

import cv2
import numpy as np

from vtdocs.ocr.engine.common import FoundWord
from vtdocs.ocr.marks import label_marks
from vtdocs.ocr.opening import Grey

SMALLEST_WIDTH, SMALLEST_HEIGHT = 60, 7
"""Pixels at 100 dpi: 15 by 1.8 mm, one word of small print."""
MOST_REGIONS = 8


def unread_regions(ink: Grey, shape: tuple[int, ...], words: Sequence[FoundWord]) -> list[tuple[int, int, int, int]]:
    """Rectangles (left, top, right, bottom) with ink that could be lines of text, largest first.

    ``ink`` is a sketch at 100 dpi of the image that was read; ``shape`` is the size of that image in rows and columns,
    and rectangles and words are in its pixels.
    """
    factor = ink.shape[1] / shape[1]
    left = uncovered(ink, [(word.left, word.top, word.right, word.bottom) for word in words], factor, factor)
    # Join letters to lines and lines to paragraphs: 5 mm across, for typewriters leave 4 between words; 2.5 mm down.
    joined = cv2.morphologyEx(left, cv2.MORPH_CLOSE, np.ones((10, 20), np.uint8))
    stats = label_marks(np.asarray(joined, dtype=np.uint8))[1][1:]
    found = []
    for x, y, width, height, _ in stats:
        inked = int(np.count_nonzero(left[y : y + height, x : x + width]))
        # Mostly read already: what is left is the frame of a heading, and the heading would be read twice.
        if 2 * inked < np.count_nonzero(ink[y : y + height, x : x + width]):
            continue
        # Text fills a twentieth to a half of its rectangle; a stain more, a stroke of the pen less.
        if width >= SMALLEST_WIDTH and height >= SMALLEST_HEIGHT and 0.05 < inked / (width * height) < 0.6:
            found.append((inked, (x, y, x + width, y + height)))
    found.sort(reverse=True)
    pad = 4
    limits = (shape[1], shape[0])
    return [
        (
            max(int((x0 - pad) / factor), 0),
            max(int((y0 - pad) / factor), 0),
            min(int((x1 + pad) / factor), limits[0]),
            min(int((y1 + pad) / factor), limits[1]),
        )
        for _, (x0, y0, x1, y1) in found[:MOST_REGIONS]
    ]


def uncovered(ink: Grey, boxes: Sequence[tuple[int, int, int, int]], across: float, down: float) -> Grey:
    """The ink outside the boxes; boxes are in pixels of another scale, ``across`` and ``down`` times as large here."""
    rest = ink.copy()
    for left, top, right, bottom in boxes:
        rest[
            max(int(top * down) - 1, 0) : int(bottom * down) + 2,
            max(int(left * across) - 1, 0) : int(right * across) + 2,
        ] = 0
    return rest
