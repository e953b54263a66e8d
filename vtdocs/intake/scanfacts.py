"""What a scan tells of how it was made: colour, compression, scanner and its software; read from headers, not decoded."""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from PIL import Image

from vtdocs.model.media import Media

_MAKE, _MODEL, _SOFTWARE = 271, 272, 305  # TIFF 6.0 tags
_COLOURS = {"1": "zwart-wit", "L": "grijs", "LA": "grijs", "I": "grijs", "I;16": "grijs"}


@dataclass(frozen=True, slots=True)
class ScanFacts:
    """One page as it was scanned."""

    colour: str
    """``kleur``, ``grijs``, ``zwart-wit``, or ``digitaal`` for a page that was never paper."""
    compression: str
    """Such as ``jpeg`` or ``group4``; empty when unknown."""
    scanner: str
    """Make, type and software as the file names them; empty when it does not."""


def scan_facts(path: Path, media: Media) -> tuple[ScanFacts, ...]:
    """Every page of a file, in order; empty when the file cannot be read as what it was taken for."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # headers only, nothing is decoded
            return tuple(_image_pages(path) if media.is_image else _pdf_pages(path) if media is Media.PDF else ())
    except (OSError, ValueError, TypeError, pikepdf.PdfError, Image.DecompressionBombError):
        return ()


def _image_pages(path: Path) -> Iterator[ScanFacts]:
    with Image.open(path) as image:
        for frame in range(getattr(image, "n_frames", 1)):
            image.seek(frame)
            tags = getattr(image, "tag_v2", None) or image.getexif()
            maker = [str(tags.get(tag, "")).strip("\0 ") for tag in (_MAKE, _MODEL, _SOFTWARE)]
            compression = str(image.info.get("compression") or (image.format or "").lower())
            yield ScanFacts(_COLOURS.get(image.mode, "kleur"), compression, " ".join(filter(None, maker)))


def _pdf_pages(path: Path) -> Iterator[ScanFacts]:
    with pikepdf.open(path) as pdf:
        producer = str(pdf.docinfo.get("/Producer", "")) if pdf.trailer.get("/Info") is not None else ""
        for page in pdf.pages:
            images = [pikepdf.PdfImage(stream) for stream in _image_streams(page)]
            if not images:
                yield ScanFacts("digitaal", "", producer)
                continue
            largest = max(images, key=lambda image: image.width * image.height)
            colour = "zwart-wit" if largest.bits_per_component == 1 else "kleur"
            if colour == "kleur" and largest.colorspace in {"/DeviceGray", "/CalGray"}:
                colour = "grijs"
            yield ScanFacts(colour, ", ".join(name.lstrip("/") for name in largest.filters), producer)


def _image_streams(page: pikepdf.Page) -> list[pikepdf.Stream]:
    """The images that stand on a page; a scanner's PDF has one."""
    found = page.obj.get("/Resources", pikepdf.Dictionary()).get("/XObject", pikepdf.Dictionary())
    streams = [item for item in dict(found).values() if isinstance(item, pikepdf.Stream)]
    return [stream for stream in streams if stream.get("/Subtype") == pikepdf.Name.Image]
