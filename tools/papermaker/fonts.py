"""The faces that office printers, word processors and typewriters put on Dutch dossier paper."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageFont

_ROOT = Path("/usr/share/fonts")


class FontMissing(Exception):
    """A font file is not on this machine; the message names the Debian package."""


@dataclass(frozen=True, slots=True)
class Face:
    """One family of type."""

    name: str
    regular: str
    """File under /usr/share/fonts."""
    bold: str
    package: str
    """Debian package that brings it."""
    kind: str = "print"
    """``print``, ``typewriter`` or ``hand``."""
    scale: float = 1.0
    """Factor on the size in points that makes faces look equally large."""


_URW = "opentype/urw-base35"
_LIB = "truetype/liberation2"
_FACES = (
    Face(
        "liberation-serif",
        f"{_LIB}/LiberationSerif-Regular.ttf",
        f"{_LIB}/LiberationSerif-Bold.ttf",
        "fonts-liberation2",
    ),
    Face(
        "liberation-sans", f"{_LIB}/LiberationSans-Regular.ttf", f"{_LIB}/LiberationSans-Bold.ttf", "fonts-liberation2"
    ),
    Face(
        "carlito",
        "truetype/crosextra/Carlito-Regular.ttf",
        "truetype/crosextra/Carlito-Bold.ttf",
        "fonts-crosextra-carlito",
        scale=1.05,
    ),
    Face(
        "caladea",
        "truetype/crosextra/Caladea-Regular.ttf",
        "truetype/crosextra/Caladea-Bold.ttf",
        "fonts-crosextra-caladea",
    ),
    Face(
        "dejavu-sans",
        "truetype/dejavu/DejaVuSans.ttf",
        "truetype/dejavu/DejaVuSans-Bold.ttf",
        "fonts-dejavu-core",
        scale=0.88,
    ),
    Face(
        "libertine",
        "opentype/linux-libertine/LinLibertine_R.otf",
        "opentype/linux-libertine/LinLibertine_RB.otf",
        "fonts-linuxlibertine",
        scale=1.05,
    ),
    Face("freeserif", "truetype/freefont/FreeSerif.ttf", "truetype/freefont/FreeSerifBold.ttf", "fonts-freefont-ttf"),
    Face("nimbus-sans", f"{_URW}/NimbusSans-Regular.otf", f"{_URW}/NimbusSans-Bold.otf", "fonts-urw-base35"),
    Face("schoolbook", f"{_URW}/C059-Roman.otf", f"{_URW}/C059-Bold.otf", "fonts-urw-base35", scale=0.95),
    Face("palladio", f"{_URW}/P052-Roman.otf", f"{_URW}/P052-Bold.otf", "fonts-urw-base35", scale=0.97),
    Face("lato", "truetype/lato/Lato-Regular.ttf", "truetype/lato/Lato-Bold.ttf", "fonts-lato"),
    Face(
        "nimbus-mono",
        f"{_URW}/NimbusMonoPS-Regular.otf",
        f"{_URW}/NimbusMonoPS-Bold.otf",
        "fonts-urw-base35",
        kind="typewriter",
        scale=0.95,
    ),
    Face(
        "courier-prime",
        "opentype/courier-prime/Courier Prime.otf",
        "opentype/courier-prime/Courier Prime Bold.otf",
        "fonts-courier-prime",
        kind="typewriter",
        scale=0.95,
    ),
    Face(
        "gnutypewriter",
        "truetype/gnutypewriter/GNUTypewriter.ttf",
        "truetype/gnutypewriter/GNUTypewriter.ttf",
        "fonts-gnutypewriter",
        kind="typewriter",
        scale=0.95,
    ),
    Face(
        "hand",
        "truetype/breip/Breip.ttf",
        "truetype/breip/Breip.ttf",
        "fonts-breip",
        kind="hand",
        scale=1.15,
    ),
)
FACES = {face.name: face for face in _FACES}
FONTS = tuple(face.name for face in _FACES if face.kind != "hand")
"""Names of the faces for running text."""
TYPEWRITERS = tuple(face.name for face in _FACES if face.kind == "typewriter")


_NOT_CAST = {
    # a typewriter has fewer keys than a printer; typists made do
    "gnutypewriter": str.maketrans({
        "(": "/", ")": "/", "[": "/", "]": "/", "&": "en", "€": "f", "–": "-", "’": "'", "ĳ": "ij", "ễ": "e",
    }),
    "hand": str.maketrans({"ı": "i", "ł": "l", "Ł": "L", "ş": "s", "Ş": "S", "€": "f", "–": "-", "’": "'", "ễ": "e"}),
}  # fmt: skip
_NOT_ANYWHERE = str.maketrans({"ễ": "e"})


def as_typed(name: str, text: str) -> str:
    """The text with the letters that a face has."""
    return text.translate(_NOT_CAST.get(name, _NOT_ANYWHERE))


def installed() -> tuple[str, ...]:
    """Names of the faces for running text that this machine has."""
    return tuple(name for name in FONTS if (_ROOT / FACES[name].regular).exists())


@cache
def load(name: str, pixels: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """A face at a size in pixels; raises FontMissing with the package that brings it."""
    face = FACES[name]
    path = _ROOT / (face.bold if bold else face.regular)
    if not path.exists():
        raise FontMissing(f"{path} is missing: apt-get install {face.package}")
    # the basic layout engine is the one that every build of Pillow has, so pages are the same everywhere
    return ImageFont.truetype(str(path), pixels, layout_engine=ImageFont.Layout.BASIC)
