"""Open one page of a file as pixels, or say with a stable code why it cannot be trusted.

Exit code 0 or a missing exception does not mean that a page was decoded (digitisation 5, rows 2 to 5): sizes are
checked on the header before a byte is decoded, Pillow must decode the page to its last row, and the complaints of
libjpeg, which Pillow swallows, are listened to.
"""

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.model.media import Media
from vtdocs.model.pages import Raster
from vtdocs.ocr.complaints import has_damaged_deflate, listening
from vtdocs.ocr.jpeg import is_damaged_jpeg
from vtdocs.ocr.png import decode_plain, has_all_rows

if TYPE_CHECKING:
    from PIL import Image

Grey = NDArray[np.uint8]
"""A grey image: rows, columns, 8 bits, 255 is white."""

A4_LONG_INCHES = 11.69
PLAUSIBLE_INCHES = (2.0, 34.0)
"""A page whose long side would measure less or more (A1) has a resolution that nobody set."""
_NO_PIXELS: Grey = np.zeros((0, 0), dtype=np.uint8)
BITS, POLARITY = 258, 262
"""TIFF 6.0: BitsPerSample; PhotometricInterpretation, of which 0 says that zero is white (Pillow heeds it up to 8 bits)."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page may ask of the machine."""

    max_pixels: int = 150_000_000
    """Pixels of one page; A3 at 600 dpi is 69.6 million."""
    render_dpi: int = 300
    """Resolution at which a PDF page is drawn when it is not one scanned image."""
    glance: bool = False
    """Whether it is only asked if the page decodes: every pixel is decoded, but none is turned into grey, and a scan in a PDF
    is drawn at ``render_dpi`` too."""


class UnreadablePage(BadInput):
    """A page that cannot be decoded, or not be trusted; ``reason`` is a stable English code."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            _("The page cannot be opened ({reason}).").format(reason=reason),
            _("Scan the page again, or repair the file; the file as received is kept."),
        )
        self.reason = reason

    def __reduce__(self) -> tuple[Any, ...]:
        return (UnreadablePage, (self.reason,))


def open_frame(path: Path, media: Media, frame: int, limits: Limits) -> Raster:
    """The page as grey pixels, as scanned; ``frame`` counts from 0.

    Colour is read as luminance, for nothing after this looks at colour. Fax pixels that are not square are stretched to
    square ones. An EXIF orientation is not applied: how a page was held is found by evidence, for all kinds alike. A PDF
    page is drawn as a viewer shows it, at the resolution of its scan.
    Raises UnreadablePage with ``cannot-be-opened``, ``missing-frame``, ``truncated``, ``too-large``, ``too-small``,
    ``too-large-for-memory``, ``decoders-disagree``, ``encrypted`` or ``damaged``.
    """
    if not media.is_image:
        from vtdocs.ocr.rendering import render_pdf_page

        return render_pdf_page(path, frame, limits)
    try:
        raster = _open_image(path, frame, limits)
    except UnreadablePage:
        raise
    except MemoryError:
        raise UnreadablePage("too-large-for-memory") from None
    except Exception as error:  # decoders of hostile files raise anything: TypeError, SyntaxError, struct.error
        raise UnreadablePage(_reason_of(error)) from error
    if media is Media.JPEG and is_damaged_jpeg(path.read_bytes()):
        raise UnreadablePage("decoders-disagree")
    return raster


def check_size(width: int, height: int, limits: Limits, *, finer: float = 1.0) -> None:
    """Raise UnreadablePage for sizes that no page has; ``finer`` is how many times as large a page is when it is read."""
    if width * height > limits.max_pixels:
        raise UnreadablePage("too-large")
    if min(width, height) * max(finer, 1.0) < 32:
        raise UnreadablePage("too-small")


def _open_image(path: Path, frame: int, limits: Limits) -> Raster:
    from PIL import Image

    with warnings.catch_warnings():
        # Our own limit below is stricter than Pillow's warning, and is an error.
        warnings.simplefilter("ignore")
        with Image.open(path) as image:
            if frame:
                image.seek(frame)
            check_size(*image.size, limits)
            bilevel = image.mode == "1"
            across, down, known = _resolution(image)
            if image.format == "JPEG":
                image.draft("L", image.size)
            plain = decode_plain(image, path) if image.format == "PNG" and not (frame or limits.glance) else None
            if plain is None:
                _load_whole(image, path)
            if limits.glance:
                return Raster(_NO_PIXELS, max(across, down), known, bilevel)
            pixels = plain if plain is not None else to_grey(image)
    if known and not 0.9 < across / down < 1.1:
        pixels = _square(pixels, across, down)
    return Raster(pixels, max(across, down), known, bilevel)


def _load_whole(image: "Image.Image", path: Path) -> None:
    """Decode an image; raises UnreadablePage when what decoded it complained, or rows are missing: Pillow tells neither."""
    if image.format != "TIFF":
        image.load()
        if image.format == "PNG" and not has_all_rows(path):
            raise UnreadablePage("truncated")
        return
    with listening() as complaints:
        image.load()
    if complaints or has_damaged_deflate(image, path):
        raise UnreadablePage("damaged")


def to_grey(image: "Image.Image") -> Grey:
    """Any image as 8 bits of grey; transparent parts become white paper."""
    mode = image.mode
    if mode == "LAB":
        return np.array(image.getchannel("L"), dtype=np.uint8)  # lightness is what is wanted of it
    if mode.startswith("I") or mode == "F":
        return _shallow(np.asarray(image).astype(np.float32), _tag(image, BITS), _tag(image, POLARITY) == 0)
    if mode in {"LA", "PA", "RGBA", "La", "RGBa"} or "transparency" in image.info:
        from PIL import Image

        clear = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", clear.size, (255, 255, 255, 255)), clear)
    return np.array(image.convert("L"), dtype=np.uint8)


def deep_white(image: "Image.Image") -> tuple[float, bool]:
    """The value that is white (or black, where white is 0) in a grey image of more than 8 bits, and whether white is 0."""
    return _white(np.asarray(image).astype(np.float32), _tag(image, BITS)), _tag(image, POLARITY) == 0


def _shallow(deep: NDArray[np.float32], bits: int | None, white_is_zero: bool) -> Grey:
    """Deep grey as 8 bits."""
    grey = np.asarray(np.clip(deep * (255.0 / _white(deep, bits)), 0, 255), dtype=np.uint8)
    return np.asarray(255 - grey, dtype=np.uint8) if white_is_zero else grey


def _white(deep: NDArray[np.float32], bits: int | None) -> float:
    """The highest value of deep grey. What that is, the file does not always tell: many scanners keep 12 bits in 16.

    Less than the whole range is taken for white only on pages that look like one, mostly light with something dark on it:
    an even page that is dark stays dark, for it must not pass for blank paper.
    """
    highest = float(deep.max())
    top = 4095.0 if bits == 12 else 65535.0
    if highest <= 4095:
        shaded = float((deep < highest / 2).mean())
        if 0 < shaded < 0.4:
            top = next(limit for limit in (1.0, 255.0, 4095.0) if highest <= limit)
    return top


def _tag(image: "Image.Image", number: int) -> int | None:
    """The first value of a TIFF tag, None where there is none."""
    value = getattr(image, "tag_v2", {}).get(number)
    first = value[0] if isinstance(value, tuple) and value else value
    return first if isinstance(first, int) else None


def _resolution(image: "Image.Image") -> tuple[float, float, bool]:
    """Dots per inch across and down, and whether the file names them credibly."""
    named = image.info.get("dpi")
    long_side = max(image.size)
    try:
        across, down = (float(value) for value in named or (0, 0))
    except (TypeError, ValueError):
        across = down = 0.0
    if across > 0 and down > 0:
        inches = max(image.width / across, image.height / down)
        if PLAUSIBLE_INCHES[0] <= inches <= PLAUSIBLE_INCHES[1]:
            return across, down, True
    guess = min(max(long_side / A4_LONG_INCHES, 70.0), 1200.0)
    return guess, guess, False


def _square(pixels: Grey, across: float, down: float) -> Grey:
    import cv2

    finest = max(across, down)
    size = (round(pixels.shape[1] * finest / across), round(pixels.shape[0] * finest / down))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)


def _reason_of(error: Exception) -> str:
    from PIL import Image, UnidentifiedImageError

    if isinstance(error, Image.DecompressionBombError):
        return "too-large"
    if isinstance(error, EOFError):
        return "missing-frame"
    if isinstance(error, UnidentifiedImageError | FileNotFoundError | PermissionError):
        return "cannot-be-opened"
    if "truncated" in str(error) or isinstance(error, TypeError):
        return "truncated"
    return "damaged"
