"""The marks on a page are found faster than OpenCV finds them by itself, and are the same."""

import cv2
import numpy as np
import pytest

from vtdocs.ocr.marks import label_marks, straight

EDGES = ((0, 60), (40, 100))
"""Lines that touch the left, and the right edge of an image of 100 pixels."""


@pytest.mark.parametrize("density", [0.1, 0.9, 0.98, 1.0])
@pytest.mark.parametrize("level", [True, False])
def test_straight_lines_are_those_of_a_morphological_opening(density: float, level: bool) -> None:
    random = np.random.default_rng(int(density * 100))
    for length in (3, 10, 17, 30, 64, 120):
        ink = (random.random((90, 100)) < density).astype(np.uint8) * np.uint8(255)
        for row, (first, end) in enumerate(EDGES):
            ink[10 * row + 5, first:end] = 255
        kernel = np.ones((1, length) if level else (length, 1), np.uint8)
        assert np.array_equal(straight(ink, length, level=level), cv2.morphologyEx(ink, cv2.MORPH_OPEN, kernel))


@pytest.mark.parametrize("density", [0.0, 0.02, 0.2, 0.45])
def test_marks_are_told_apart_also_where_there_are_more_than_16_bits_can_number(density: float) -> None:
    ink = (np.random.default_rng(7).random((1100, 900)) < density).astype(np.uint8)
    if density == 0.2:
        ink = np.zeros_like(ink)
        ink[::3, ::3] = 1  # 110,000 marks of one pixel
    labels, stats = label_marks(ink)
    _, expected, measured, _ = cv2.connectedComponentsWithStats(ink, connectivity=8, ltype=cv2.CV_32S)
    assert len(stats) == len(measured)
    assert np.array_equal(np.sort(stats, axis=0), np.sort(measured, axis=0))
    assert np.array_equal(stats[np.asarray(labels), cv2.CC_STAT_AREA], measured[expected, cv2.CC_STAT_AREA])
