"""What is done to pixels before recognition, and nothing more than was measured to help (performance 3)."""

from dataclasses import dataclass

import cv2
import numpy as np

from vtdocs.ocr.opening import Grey

PAPER_SCALE = 8
"""The paper's brightness changes slowly: it is measured on every eighth pixel."""
NEARLY_BLACK, NEARLY_WHITE = 30, 240
"""Greys of evened paper; measured (bench/ocr): 225 already takes faint strokes of old typewriting away."""
_PARTED = np.clip((np.arange(256) - NEARLY_BLACK) * 255 / (NEARLY_WHITE - NEARLY_BLACK), 0, 255).astype(np.uint8)
DARK_PAPER = 110
"""Grey below which it is no paper: paper in the shadow of a copier's lid stays above 140."""


@dataclass(frozen=True, slots=True)
class Turn:
    """How a working image was made from the upright page: scaled, then turned about its centre."""

    scale: float
    angle: float
    """Degrees counter-clockwise by which the pixels were turned."""
    width: int
    """Size of the working image in pixels."""
    height: int

    def back(self, left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        """The rectangle on the upright page that holds a rectangle of the working image."""
        if self.angle:
            centre_x, centre_y = self.width / 2, self.height / 2
            radians = np.deg2rad(self.angle)
            cosine, sine = float(np.cos(radians)), float(np.sin(radians))
            # The middle is turned back and the size kept: turning the corners would grow a long word's box by its slope.
            x, y = (left + right) / 2 - centre_x, (top + bottom) / 2 - centre_y
            middle_x, middle_y = cosine * x - sine * y + centre_x, sine * x + cosine * y + centre_y
            half_width, half_height = (right - left) / 2, (bottom - top) / 2
            left, right = middle_x - half_width, middle_x + half_width
            top, bottom = middle_y - half_height, middle_y + half_height
        return left / self.scale, top / self.scale, right / self.scale, bottom / self.scale


def turn_upright(grey: Grey, rotation: int) -> Grey:
    """The page turned clockwise by 0, 90, 180 or 270 degrees."""
    codes = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
    return grey if rotation == 0 else np.asarray(cv2.rotate(grey, codes[rotation]), dtype=np.uint8)


def remove_speckle(grey: Grey) -> Grey:
    """Median of 3 by 3: takes single dark and light pixels away, keeps the edges of letters."""
    return np.asarray(cv2.medianBlur(grey, 3), dtype=np.uint8)


def is_negative(small: Grey) -> bool:
    """Whether the miniature of a page shows light marks on a dark ground: microfilm, or a file with its colours reversed.

    A page that is only dark, as an underexposed photo, has marks darker than its ground.
    """
    ground = float(np.searchsorted(cv2.calcHist([small], [0], None, [256], [0, 256]).ravel().cumsum(), small.size / 2))
    if ground > DARK_PAPER:
        return False
    lighter, darker = np.count_nonzero(small > ground + 60), np.count_nonzero(small < 0.5 * ground)
    return bool(0.002 * small.size < lighter < 0.4 * small.size and lighter > darker)


def even_paper(grey: Grey) -> Grey:
    """Divide by the paper: shade of a copier, yellowed paper and faint print come out as black on white.

    The paper is the local maximum on one eighth of the scale, smoothed; 255 where it is white already.
    """
    paper = paper_of(grey)
    full = cv2.resize(paper, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, full, scale=255), dtype=np.uint8)


def paper_of(grey: Grey) -> Grey:
    """The brightness of the paper on one eighth of the scale."""
    small = reduce_by(grey, PAPER_SCALE)
    # 9 by 9 at one eighth of 300 dpi is 6 mm: wider than the strokes of a headline, narrower than a copier's shade.
    light = cv2.dilate(small, np.ones((9, 9), np.uint8))
    smooth = cv2.blur(light, (15, 15))
    return np.maximum(np.asarray(smooth, dtype=np.uint8), 1)


def part_greys(grey: Grey) -> Grey:
    """Nearly black made black and nearly white made white, the greys of edges between them spread out.

    The grain of worn paper goes, which the engine would take for ink, and would pack and unpack with every line.
    """
    return np.asarray(cv2.LUT(grey, _PARTED), dtype=np.uint8)


def to_bilevel(grey: Grey) -> Grey:
    """Black and white by Otsu's threshold over the page."""
    _, bilevel = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return np.asarray(bilevel, dtype=np.uint8)


def reduce_by(grey: Grey, step: int) -> Grey:
    """Every square of ``step`` by ``step`` pixels as their mean; what is left at the right and below falls off.

    In powers of two where it can be: OpenCV has a fast way for halves, and none for broken factors.
    """
    while step >= 2 and min(grey.shape) >= 4:
        part = 2 if step % 2 == 0 else step
        height, width = grey.shape[0] // part, grey.shape[1] // part
        if not height or not width:
            break
        whole = grey[: height * part, : width * part]
        grey = np.asarray(cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA), dtype=np.uint8)
        step //= part
    return grey


def scale_by(grey: Grey, factor: float) -> Grey:
    """The image made smaller (area mean) or larger (cubic)."""
    if abs(factor - 1.0) < 0.02:
        return grey
    if abs(factor - 0.5) < 0.02:
        return reduce_by(grey, 2)
    size = (round(grey.shape[1] * factor), round(grey.shape[0] * factor))
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(grey, size, interpolation=how), dtype=np.uint8)


def turn_small(grey: Grey, angle: float) -> Grey:
    """The image turned counter-clockwise by a small angle in degrees, white at the corners."""
    height, width = grey.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    turned = cv2.warpAffine(
        grey, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=(255.0,)
    )
    return np.asarray(turned, dtype=np.uint8)
