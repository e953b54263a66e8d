"""Makes Dutch dossier pages as a scanner delivers them, with the exact text; the same seed gives the same page.

>>> page = make_page(7, layout="letter", damage="medium", rotation=180)
>>> page.image, page.text
"""

import random
from dataclasses import dataclass, field

import numpy as np
from PIL import Image

from papermaker.canvas import Canvas
from papermaker.damage import DAMAGES, bilevel, copied, wear
from papermaker.fonts import FONTS, TYPEWRITERS, FontMissing, installed
from papermaker.layouts import LAYOUTS
from papermaker.words import family

__all__ = [
    "DAMAGES", "FONTS", "LAYOUTS", "TYPEWRITERS", "Canvas", "FontMissing", "Page", "bilevel", "blank_page", "copied",
    "installed", "make_page", "make_set", "turned", "wear",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """A page as scanned, and the truth about it."""

    image: Image.Image
    """Grey, or one bit a pixel when asked for; as the scanner delivers it, so turned by ``rotation``."""
    text: str
    """Exactly what was typed, a line of text per line on the page, in reading order."""
    layout: str
    font: str
    damage: str
    dpi: int
    rotation: int
    """Degrees clockwise (0, 90, 180, 270) that turn the scan upright."""
    skew: float
    """Degrees, positive when the lines climb to the right on the upright page."""
    seed: int
    marks: tuple[str, ...] = field(default=())
    """Text of stamps and handwriting, which is not part of ``text``."""


def make_page(
    seed: int,
    layout: str | None = None,
    font: str | None = None,
    damage: str = "light",
    dpi: int = 300,
    *,
    rotation: int = 0,
    skew: float | None = None,
    stamps: bool = False,
    one_bit: bool = False,
) -> Page:
    """One page; what is not given is drawn from the seed. Raises FontMissing, KeyError for an unknown name."""
    rng = random.Random(seed)
    noise = np.random.default_rng(seed)
    name = layout or rng.choice(tuple(LAYOUTS))
    face = font or rng.choice(TYPEWRITERS if name == "typed" else FONTS)
    canvas = Canvas(rng, face, dpi)
    case = family(rng)
    LAYOUTS[name](canvas, rng, case)
    if stamps:
        canvas.stamp(rng.uniform(120, 140), rng.uniform(36, 60), ("ONTVANGEN", case.opened.strftime("%d %m %Y")))
        canvas.hand(rng.uniform(110, 150), rng.uniform(265, 280), "gezien, " + rng.choice(("AvD", "MJ", "PK")))
    worn, angle = wear(canvas.soften(), damage, noise, dpi, skew)
    scan = turned(worn, rotation)
    image = bilevel(scan) if one_bit else scan
    return Page(image, canvas.truth, name, face, damage, dpi, rotation, angle, seed, tuple(canvas.marks))


def make_set(count: int, seed: int = 0, dpi: int = 300, turned_share: float = 0.2) -> list[Page]:
    """A mixed set: layouts, faces and the four degrees of damage in turn, some pages turned."""
    rng = random.Random(seed)
    layouts, degrees = tuple(LAYOUTS), tuple(DAMAGES)
    pages = []
    for i in range(count):
        rotation = rng.choice((90, 180, 270)) if rng.random() < turned_share else 0
        page_seed = seed * 100_000 + i
        font = None if layouts[i % len(layouts)] == "typed" else FONTS[(i * 5 + seed) % len(FONTS)]
        pages.append(
            make_page(page_seed, layouts[i % len(layouts)], font, degrees[(i // 2) % 4], dpi, rotation=rotation)
        )
    return pages


def blank_page(seed: int, damage: str = "medium", dpi: int = 300, *, show_through: bool = False) -> Page:
    """A page with nothing on it but its damage, and perhaps the other side showing through."""
    noise = np.random.default_rng(seed)
    if show_through:
        behind = make_page(seed, damage="clean", dpi=dpi).image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        sheet = Image.fromarray((255 - (255 - np.asarray(behind, np.float32)) * 0.06).astype(np.uint8))
    else:
        sheet = Canvas(random.Random(seed), "liberation-sans", dpi).image
    worn, angle = wear(sheet, damage, noise, dpi)
    return Page(worn, "", "blank", "", damage, dpi, 0, angle, seed)


def turned(image: Image.Image, rotation: int) -> Image.Image:
    """A sheet that lay on the glass so that it must be turned clockwise by ``rotation`` degrees to stand upright."""
    turns = {90: Image.Transpose.ROTATE_90, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_270}
    return image.transpose(turns[rotation]) if rotation else image
