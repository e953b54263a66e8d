"""A scanned image as a PDF image object, its data as received wherever PDF knows the format: JPEG, G4, PNG."""

import io
import warnings
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import img2pdf
import numpy as np
import pikepdf
from PIL import Image

from vtdocs.model.media import Media
from vtdocs.ocr.opening import deep_white, to_grey
from vtdocs.ocr.pdfa.jpeg_strips import as_one
from vtdocs.ocr.png import is_cut, rows_of

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.TiffImagePlugin import TiffImageFile

_COMPRESSION, _PHOTOMETRIC, _FILL_ORDER, _STRIPS, _ROWS, _COUNTS = 259, 262, 266, 273, 278, 279
_T6_OPTIONS, _TABLES, _TILES = 293, 347, 324
_G4, _JPEG = 4, 7
_SECOND_FILTER = 24
"""Bytes that naming a second filter takes."""
_DEEPEST = 65535
"""The highest sample of 16 bits."""
_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _YCBCR = 0, 1, 2, 6


def embed_image(pdf: pikepdf.Pdf, path: Path, media: Media, frame: int) -> pikepdf.Object:
    """The image of one frame as an indirect object of ``pdf``; ``frame`` counts from 0."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # size warnings: opening has judged the page already
        if media is Media.TIFF:
            return _embed_tiff(pdf, path, frame)
        if media is Media.JPEG:
            with Image.open(path) as image:
                plain = image.mode in {"L", "RGB"}
            if plain:
                return _through_img2pdf(pdf, path.read_bytes())
        with Image.open(path) as image:
            if media is Media.PNG and image.mode in {"1", "L", "P", "RGB"} and "transparency" not in image.info:
                return _embed_png(pdf, path, image)
            return _lossless(pdf, image)


def _embed_png(pdf: pikepdf.Pdf, path: Path, image: Image.Image) -> pikepdf.Object:
    """The rows of a PNG as they are; PDF knows its filters by the name of predictor 15 (ISO 32000-1, 7.4.4.4)."""
    rows = rows_of(path) if image.mode in {"L", "RGB"} and "icc_profile" not in image.info else None
    if rows is None:
        return _lossless(pdf, image) if is_cut(path) else _through_img2pdf(pdf, path.read_bytes())
    space = pikepdf.Name.DeviceGray if rows.samples == 1 else pikepdf.Name.DeviceRGB
    parameters = pikepdf.Dictionary(Predictor=15, Colors=rows.samples, BitsPerComponent=8, Columns=rows.size[0])
    return _image(pdf, rows.data, rows.size, 8, space, pikepdf.Name.FlateDecode, parameters)


def _embed_tiff(pdf: pikepdf.Pdf, path: Path, frame: int) -> pikepdf.Object:
    with Image.open(path) as opened:
        image: Any = opened
        image.seek(frame)
        tags = image.tag_v2
        compression = tags.get(_COMPRESSION, 1)
        single = len(tags.get(_STRIPS, ())) == 1 and _TILES not in tags
        if compression == _G4 and image.mode == "1":
            if single and tags.get(_FILL_ORDER, 1) == 1:
                data = _bytes_at(path, tags[_STRIPS][0], tags[_COUNTS][0])
                return _g4(pdf, data, image.size, tags.get(_PHOTOMETRIC, _WHITE_IS_ZERO) == _BLACK_IS_ZERO)
            return _as_g4(pdf, image)
        if image.mode == "1":
            return _as_g4(pdf, image)
        if compression == _JPEG and single and image.mode in {"L", "RGB"}:
            return _jpeg_strip(pdf, path, image)
        if compression == _JPEG and _TILES not in tags and image.mode in {"L", "RGB"}:
            return _jpeg_strips(pdf, path, image)
        return _lossless(pdf, image)


def _as_g4(pdf: pikepdf.Pdf, image: Image.Image) -> pikepdf.Object:
    """A bilevel image in many strips, or compressed in another way, as one strip of G4; lossless."""
    buffer = io.BytesIO()
    plain = image.copy()
    plain.save(buffer, format="TIFF", compression="group4", tiffinfo={_ROWS: image.height}, strip_size=1 << 30)
    buffer.seek(0)
    with Image.open(buffer) as opened:
        again: TiffImageFile = opened  # type: ignore[assignment]  # Image.open tells the base class only
        tags = again.tag_v2
        if len(tags[_STRIPS]) != 1 or tags.get(_FILL_ORDER, 1) != 1:
            return _lossless(pdf, image)
        start, count = tags[_STRIPS][0], tags[_COUNTS][0]
        inverted = tags.get(_PHOTOMETRIC, _WHITE_IS_ZERO) == _BLACK_IS_ZERO
    return _g4(pdf, buffer.getvalue()[start : start + count], image.size, inverted)


def _g4(pdf: pikepdf.Pdf, data: bytes, size: tuple[int, int], black_is_zero: bool) -> pikepdf.Object:
    """G4 data as they are, deflated once more where that is smaller: a tenth on average, which pays for the words.

    The bytes of the scan are what comes out of the first of the two filters (ISO 32000-1, 7.3.8.2), not one changed.
    """
    parameters = pikepdf.Dictionary(K=-1, Columns=size[0], Rows=size[1])
    if black_is_zero:
        parameters.BlackIs1 = True
    packed = zlib.compress(data, 9)
    if len(packed) + _SECOND_FILTER >= len(data):
        return _image(pdf, data, size, 1, pikepdf.Name.DeviceGray, pikepdf.Name.CCITTFaxDecode, parameters)
    filters = pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.CCITTFaxDecode])
    return _image(pdf, packed, size, 1, pikepdf.Name.DeviceGray, filters, pikepdf.Array([None, parameters]))


def _jpeg_strip(pdf: pikepdf.Pdf, path: Path, image: "Any") -> pikepdf.Object:
    """A JPEG inside a TIFF: its shared tables are put back in front of its data."""
    tags = image.tag_v2
    data = _bytes_at(path, tags[_STRIPS][0], tags[_COUNTS][0])
    tables = tags.get(_TABLES)
    if tables:
        data = bytes(tables)[:-2] + data[2:]
    return _jpeg(pdf, data, image)


def _jpeg_strips(pdf: pikepdf.Pdf, path: Path, image: "Any") -> pikepdf.Object:
    """A page of many JPEG strips as one JPEG; where they cannot be, its pixels."""
    tags = image.tag_v2
    strips = [_bytes_at(path, start, count) for start, count in zip(tags[_STRIPS], tags[_COUNTS], strict=True)]
    data = as_one(strips, bytes(tags.get(_TABLES, b"")), image.size)
    return _lossless(pdf, image) if data is None else _jpeg(pdf, data, image)


def _jpeg(pdf: pikepdf.Pdf, data: bytes, image: "Any") -> pikepdf.Object:
    parameters = pikepdf.Dictionary()
    if image.mode == "RGB" and image.tag_v2.get(_PHOTOMETRIC) == _RGB:
        parameters = pikepdf.Dictionary(ColorTransform=0)
    space = pikepdf.Name.DeviceGray if image.mode == "L" else pikepdf.Name.DeviceRGB
    return _image(pdf, data, image.size, 8, space, pikepdf.Name.DCTDecode, parameters)


def _image(
    pdf: pikepdf.Pdf,
    data: bytes,
    size: tuple[int, int],
    bits: int,
    space: pikepdf.Name,
    filters: pikepdf.Name | pikepdf.Array,
    parameters: pikepdf.Dictionary | pikepdf.Array,
) -> pikepdf.Object:
    stream = pikepdf.Stream(pdf, data)
    stream.stream_dict.Subtype = pikepdf.Name.Image
    stream.stream_dict.Width, stream.stream_dict.Height = size
    stream.stream_dict.BitsPerComponent = bits
    stream.stream_dict.ColorSpace = space
    stream.stream_dict.Filter = filters
    if len(parameters):
        stream.stream_dict.DecodeParms = parameters
    return pdf.make_indirect(stream)


def _bytes_at(path: Path, start: int, count: int) -> bytes:
    with path.open("rb") as file:
        file.seek(start)
        return file.read(count)


def _lossless(pdf: pikepdf.Pdf, image: Image.Image) -> pikepdf.Object:
    """Any other image: its pixels, deflated; colour models that PDF/A-2b would need a second profile for become RGB."""
    if image.mode in {"LA", "PA", "RGBA", "La", "RGBa"} or "transparency" in image.info:
        clear = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", clear.size, (255, 255, 255, 255)), clear).convert("RGB")
    elif image.mode.startswith("I") or image.mode == "F":
        deep = np.asarray(image)
        if np.issubdtype(deep.dtype, np.integer) and deep.min() >= 0 and deep.max() <= _DEEPEST:
            return _deep_grey(pdf, deep, *deep_white(image))
        image = Image.fromarray(to_grey(image))  # numbers that no PDF can hold
    elif image.mode not in {"1", "L", "P", "RGB"}:
        image = image.convert("RGB")
    buffer = io.BytesIO()
    clean = image.copy()
    clean.info.clear()
    clean.save(buffer, format="PNG", compress_level=6)
    return _through_img2pdf(pdf, buffer.getvalue())


def _deep_grey(pdf: pikepdf.Pdf, deep: "NDArray[Any]", white: float, white_is_zero: bool) -> pikepdf.Object:
    """Grey of up to 16 bits, every sample as it was scanned; what its white is stands in the ``Decode`` of the image."""
    height, width = deep.shape
    rows = np.ascontiguousarray(deep.astype(">u2")).view(np.uint8).reshape(height, 2 * width)
    above = np.vstack([np.zeros((1, 2 * width), np.uint8), rows[:-1]])
    filtered = np.hstack([np.full((height, 1), 2, np.uint8), rows - above])  # PNG's filter "up", of all rows
    parameters = pikepdf.Dictionary(Predictor=15, Colors=1, BitsPerComponent=16, Columns=width)
    data = zlib.compress(filtered.tobytes(), 6)
    image = _image(pdf, data, (width, height), 16, pikepdf.Name.DeviceGray, pikepdf.Name.FlateDecode, parameters)
    most = round(_DEEPEST / white, 5)
    if white_is_zero or most != 1:
        image.Decode = pikepdf.Array([1, 1 - most] if white_is_zero else [0, most])
    return image


def _through_img2pdf(pdf: pikepdf.Pdf, data: bytes) -> pikepdf.Object:
    """img2pdf takes JPEG and PNG data over as they are, whatever their details."""
    made: bytes = img2pdf.convert(data, rotation=img2pdf.Rotation.none, engine=img2pdf.Engine.pikepdf, nodate=True)
    single = pikepdf.open(io.BytesIO(made))  # stays open: qpdf takes the data over when the target is saved
    drawn = single.pages[0].obj.Resources.XObject
    return pdf.copy_foreign(next(iter(dict(drawn.items()).values())))
