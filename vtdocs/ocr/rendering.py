"""Draw a PDF page as pixels, at the resolution of the scan inside it."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from vtdocs.model.pages import Raster
from vtdocs.ocr.opening import Grey, Limits, UnreadablePage, check_size

if TYPE_CHECKING:
    import pypdfium2  # type: ignore[import-untyped]  # ships no types

POINTS_PER_INCH = 72.0
SCAN_DPI_RANGE = (100.0, 600.0)
PAGE_SIZED = 0.8
"""Share of the page's width or height that an image must fill to be its scan."""


def render_pdf_page(path: Path, page: int, limits: Limits) -> Raster:
    """The page as a viewer shows it, in grey; ``page`` counts from 0. Raises UnreadablePage."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise UnreadablePage("encrypted" if "password" in str(error).lower() else "cannot-be-opened") from error
    except OSError as error:
        raise UnreadablePage("cannot-be-opened") from error
    try:
        if page >= len(document):
            raise UnreadablePage("missing-frame")
        return _draw(document[page], limits)
    except pypdfium2.PdfiumError as error:
        raise UnreadablePage("damaged") from error
    finally:
        document.close()


def _draw(page: "pypdfium2.PdfPage", limits: Limits) -> Raster:
    width, height = page.get_size()
    found, bilevel = _scan_resolution(page, width, height)
    dpi = float(limits.render_dpi) if limits.glance or not found else found
    # A hair less, for pypdfium2 rounds up and page sizes are rounded: 1170.0001 pixels must be 1170.
    scale = dpi / POINTS_PER_INCH * 0.99999
    # What a quick look draws small is no smaller for it: the least size is asked of the page as its reading draws it.
    check_size(round(width * scale), round(height * scale), limits, finer=(found or Limits().render_dpi) / dpi)
    bitmap = page.render(scale=scale, grayscale=True, optimize_mode=None)
    try:
        drawn = bitmap.to_numpy()
        grey: Grey = np.ascontiguousarray(drawn if drawn.ndim == 2 else drawn[..., 0])
        return Raster(grey.copy(), dpi, found is not None, bilevel)
    finally:
        bitmap.close()
        page.close()


def _scan_resolution(page: "pypdfium2.PdfPage", width: float, height: float) -> tuple[float | None, bool]:
    """Resolution of the one image that fills the page, and whether it is bilevel; None when there is no such image."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # ships no types

    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        if (right - left) < PAGE_SIZED * width and (top - bottom) < PAGE_SIZED * height:
            continue
        meta = item.get_metadata()
        long_pixels, long_points = max(meta.width, meta.height), max(right - left, top - bottom)
        if long_points > 0:
            dpi = long_pixels / long_points * POINTS_PER_INCH
            if SCAN_DPI_RANGE[0] <= dpi <= SCAN_DPI_RANGE[1]:
                return dpi, meta.bits_per_pixel == 1
    return None, False
