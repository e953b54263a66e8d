"""From a scan to a page that is ready for recognition: even paper, no dust, and what was measured on the way.

Everything that looks at the whole page looks at a half or a third of it: those are made once, in whole steps, for an
image reduced by a broken factor costs as much as all the rest.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import cv2
import numpy as np

from vtdocs.model.pages import Raster
from vtdocs.ocr.cleaning import even_paper, is_negative, reduce_by, remove_speckle, scale_by
from vtdocs.ocr.judging import dark_share
from vtdocs.ocr.lines import STROKES, miniature
from vtdocs.ocr.marks import label_marks
from vtdocs.ocr.opening import Grey
from vtdocs.ocr.profiles import Profile

FINEST = 300.0
"""Resolution above which recognition gains nothing; finer scans are reduced to it."""
FINE_ENOUGH = 180.0
"""Resolution below which strokes are two pixels wide, and a median takes letters away with the dust."""
LETTER_DPI = 150.0
"""About the resolution at which letters are measured: small print still has six pixels for an x."""
LETTER_PIXELS = 11.0
"""Height of small letters at which recognition gains nothing from more pixels (bench/ocr): tesseract scales every line to 36
pixels, which is what a line with such letters measures with its ascenders, descenders and margins."""
FEWEST_LETTERS = 60
"""Marks of a letter's shape that it takes to know their height."""
GRAINY = 0.012
"""Grain against contrast from which greys are parted before recognition; sharp scans on even paper measure 0.009 at most."""
FAINT_SHARE = 0.05
"""Per cent of the page that a few faint words fill with their strokes."""
NEIGHBOURS = 1.128
"""Mean difference of two neighbouring pixels of normal noise, in standard deviations."""
CLEAR_OF_GRAIN = 6
"""How many standard deviations of the paper's grain (at 100 dpi) faint ink must stand out; grain alone reaches 3.3."""
SPECK = 6
"""Pixels at 100 dpi of the smallest mark that is no speck: a letter of eight points has ten."""
LEAST_CONTRAST = 4
"""Greys between paper and faint ink below which nobody sees it either."""
SPOILED = 0.08
"""Grain against contrast from which every pixel is needed: on worn copies a finer image averages more of the noise."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page as it was scanned, cleaned."""

    profile: Profile
    grey: Grey
    """The page in grey at ``dpi``, not cleaned; the right way round if it was a negative."""
    clean: Grey
    """The same, rid of dust and with white paper."""
    dpi: float
    """Of both images."""
    scale: float
    """Of both images against the scan."""
    dark: float
    """Share of the page that is too dark to be paper, 0 to 1."""
    grain: float
    """Difference of neighbouring pixels on the paper, against the contrast of ink and paper."""
    working_dpi: float
    """Resolution at which recognition of this page is as good as at any finer one."""


def prepare(raster: Raster, choose: Callable[[Grey, Grey, float], Profile]) -> Prepared:
    """Clean a page; ``choose`` tells the profile from the page, its miniature at 100 dpi, and the page's resolution."""
    grey = raster.pixels if raster.pixels.ndim == 2 else np.asarray(cv2.cvtColor(raster.pixels, cv2.COLOR_RGB2GRAY))
    scale = min(1.0, FINEST / raster.dpi) if raster.dpi > 1.1 * FINEST else 1.0
    grey = scale_by(np.asarray(grey, dtype=np.uint8), scale)
    dpi = raster.dpi * scale
    small = miniature(grey, dpi)
    dark = dark_share(small)
    if is_negative(small):
        grey, small = np.asarray(255 - grey, dtype=np.uint8), np.asarray(255 - small, dtype=np.uint8)
    profile = choose(grey, small, dpi)
    clean = cleaned(grey, profile, dpi, median=True)
    grain = _grain(grey)
    return Prepared(profile, grey, clean, dpi, scale, dark, grain, _working_dpi(clean, dpi, profile, grain))


def with_faint_ink(page: Prepared) -> Prepared | None:
    """The page with what is barely darker than its paper made black; None where nothing stands out from the paper's grain.

    Pencil and pale ink can be lighter than any grey that is ink on other pages; they are no reason to call a page blank.
    """
    small = miniature(page.clean, page.dpi)
    paper = float(np.median(small))
    noise = max(cv2.mean(cv2.absdiff(small[:, 1:], small[:, :-1]))[0] / NEIGHBOURS, 0.3)
    darkest = float(np.percentile(small, FAINT_SHARE))
    if paper - darkest < max(LEAST_CONTRAST, CLEAR_OF_GRAIN * noise):
        return None
    levels = np.clip((np.arange(256) - darkest) * 255 / (paper - 3 * noise - darkest), 0, 255).astype(np.uint8)
    levels[levels >= STROKES] = 255  # an engine that takes grain for ink loses minutes
    smooth = cv2.GaussianBlur(page.clean, (0, 0), page.dpi / 200)
    clear = np.asarray(cv2.LUT(smooth, levels), dtype=np.uint8)
    return None if _is_dust(miniature(clear, page.dpi)) else replace(page, clean=clear, grain=0.0)


def _is_dust(small: Grey) -> bool:
    """Whether most of the ink of a miniature lies in specks: the grain of paper, on which an engine loses minutes."""
    areas = label_marks(np.asarray(small < STROKES, dtype=np.uint8))[1][1:, cv2.CC_STAT_AREA]
    return bool(areas[areas >= SPECK].sum() <= areas.sum() / 2)


def cleaned(grey: Grey, profile: Profile, dpi: float, *, median: bool) -> Grey:
    """The page as its profile wants it; without the median thin strokes stay, and so does the dust."""
    if median and removes_dust(profile, dpi):
        grey = remove_speckle(grey)
    return even_paper(grey) if profile.paper else grey


def removes_dust(profile: Profile, dpi: float) -> bool:
    """Whether pages of this profile and resolution go through a median."""
    return profile.speckle and dpi >= FINE_ENOUGH


def _working_dpi(clean: Grey, dpi: float, profile: Profile, grain: float) -> float:
    """The coarsest resolution that loses nothing: by the height of the letters, and the profile's own on spoiled pages."""
    if dpi <= profile.coarsest or profile.dpi <= profile.coarsest or grain >= SPOILED:
        return profile.dpi
    step = max(round(dpi / LETTER_DPI), 1)
    height = _letter_height(reduce_by(clean, step))
    if not height:
        return profile.dpi
    return float(np.clip(dpi / step * LETTER_PIXELS / height, profile.coarsest, profile.dpi))


def _grain(grey: Grey) -> float:
    """Difference of neighbouring pixels on light paper, against the contrast of the darkest ink with the paper."""
    height, width = grey.shape
    part = grey[height // 8 : height - height // 8 : 2, width // 8 : width - width // 8]
    levels = cv2.calcHist([np.ascontiguousarray(part)], [0], None, [256], [0, 256]).ravel().cumsum()
    if not len(levels) or not levels[-1]:
        return 0.0
    paper = float(np.searchsorted(levels, 0.5 * levels[-1]))
    ink = float(np.searchsorted(levels, 0.01 * levels[-1]))
    light = part[:, 1:] > (paper + ink) / 2
    steps = cv2.absdiff(part[:, 1:], part[:, :-1])
    mean = cv2.mean(steps, light.astype(np.uint8))[0]
    return mean / max(paper - ink, 1.0)


def _letter_height(half: Grey) -> float:
    """Height in pixels of the small letters on a cleaned page, 0 where too few marks look like letters.

    Four of ten letters in Dutch reach no higher than an x; broken letters and the dots of an i only make it lower, and
    a page with smaller letters is read finer, which is the safe side.
    """
    _, ink = cv2.threshold(half, 160, 255, cv2.THRESH_BINARY_INV)
    top, left = ink.shape[0] // 6, ink.shape[1] // 12
    # The middle of the page, without letterheads and edges: half of the work, and the same letters.
    middle = np.ascontiguousarray(ink[top : ink.shape[0] - top, left : ink.shape[1] - left])
    stats = label_marks(np.asarray(middle, dtype=np.uint8))[1][1:]
    wide, high, area = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_AREA]
    letters = (high >= 5) & (high < 60) & (wide >= 2) & (wide < 2.5 * high) & (area >= 10)
    return float(np.percentile(high[letters], 40)) if letters.sum() >= FEWEST_LETTERS else 0.0
