"""Tiny scans for tests of what happens around the reading: a few large words, so that a page is read in a moment."""

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from vtdocs.archive.layout import Archive
from vtdocs.workflows.ingest import Tick
from vtdocs.workflows.stewardship import create_archive

WORDS = (
    "De moeder vertelt dat het kind vaak alleen thuis is",
    "School meldt verzuim sinds het begin van dit jaar",
    "De huisarts is gebeld en komt morgen op bezoek",
    "Afspraak gemaakt voor een gesprek met beide ouders",
)


def page(number: int = 0, *, scale: int = 1) -> Image.Image:
    """A page of invented text; ``scale`` makes it larger than the settings of a test allow."""
    image = Image.new("L", (900, 420), 255)
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(30)
    for line in range(4):
        draw.text((30, 40 + 80 * line), WORDS[(line + number) % 4], fill=0, font=font)
    return image.resize((900 * scale, 420 * scale)) if scale > 1 else image


def save_tiff(path: Path, *pages: Image.Image) -> None:
    """A TIFF of several pages at 150 dpi."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pages[0].save(path, save_all=True, append_images=pages[1:], dpi=(150, 150), compression="tiff_deflate")


def new_archive(root: Path, **settings: object) -> Archive:
    """An empty archive with one worker and these settings of the ingest."""
    archive = create_archive(root / "archief")
    set_ingest(archive, **settings)
    return archive


def set_ingest(archive: Archive, **settings: object) -> None:
    """Write the archive's settings anew."""
    lines = [f"{name} = {value}" for name, value in {"workers": 1, **settings}.items()]
    text = "\n".join(["[archive]", "format = 1", "[ingest]", *lines, ""])
    (archive.root / "vtdocs.toml").write_text(text, encoding="utf-8")


def unseen(_tick: Tick) -> None:
    """Nobody watches."""
