"""Pages that are drawn for the tests; all text is invented."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from vtdocs.model.pages import PageReading, PageStatus, Raster, ReadingMethod

LINES = (
    "Verslag van het gesprek met de leerkracht",
    "Het meisje komt vaak zonder ontbijt op school en is moe.",
    "De buren horen bijna iedere avond ruzie en geschreeuw.",
    "Moeder zegt dat vader sinds de zomer niet meer thuis woont.",
    "De huisarts heeft het gezin in maart voor het laatst gezien.",
    "Afgesproken is dat de jeugdverpleegkundige volgende week belt.",
)
"""What the drawn page says."""

EMPTY = PageReading(
    PageStatus.OK, "", ReadingMethod.OCR, (), 1654, 2339, 200.0, 0, 0.0, 90.0, 0.9, 0.7, 0.9, 0.03, "print", "tesseract"
)
"""A reading without words."""

_FACES = ("DejaVuSerif.ttf", "LiberationSerif-Regular.ttf", "LiberationSans-Regular.ttf", "DejaVuSans.ttf")


def face(size: int) -> ImageFont.FreeTypeFont:
    """A printed face that is installed; the tests need one, whichever it is."""
    for name in _FACES:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return pytest.skip("no DejaVu or Liberation fonts")  # type: ignore[return-value]


def draw(lines: tuple[str, ...] = LINES, size: tuple[int, int] = (1654, 1170), ink: int = 25) -> Image.Image:
    """A grey page of half an A4 at 200 dpi with lines of 11 points."""
    page = Image.new("L", size, 238)
    pen = ImageDraw.Draw(page)
    for number, line in enumerate(lines):
        pen.text((140, 130 + number * 62), line, font=face(34), fill=ink)
    return page


def raster(image: Image.Image, dpi: float = 200.0) -> Raster:
    """The drawn page as opening would give it."""
    return Raster(np.array(image.convert("L")), dpi)
