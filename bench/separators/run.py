"""The confusion table of separator sheets: ``python bench/separators/run.py [--sheets 200] [--pages 200]``.

Sheets and ordinary pages in every degree of damage, dark, askew up to 7 degrees, turned, at 150, 200 and 300 dpi, a
third of them one bit a pixel; among the ordinary pages are letters with codes of others and blank pages.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdfium2
import zxingcpp
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from papermaker import DAMAGES, blank_page, copied, make_page, turned, wear

from vtdocs.errors import BadInput
from vtdocs.intake.separators import SOURCES, read_sheet, write_sheets
from vtdocs.model.pages import Raster
from vtdocs.model.sheets import DossierKind, SeparatorSheet

DPIS = (150, 200, 300)
Case = tuple[str, str, SeparatorSheet | None, Raster]
"""Class, damage, what must be read, and the page."""


def scanned(image: Image.Image, degree: str, rng: np.random.Generator, dpi: int) -> Raster:
    """The page worn, askew, darkened, turned, and perhaps one bit a pixel."""
    worn, _skew = wear(image, degree, rng, dpi, float(rng.uniform(-7, 7)))
    pixels = np.asarray(turned(worn, int(rng.integers(4)) * 90), np.float32) * rng.uniform(0.4, 1.0)
    one_bit = rng.random() < 1 / 3
    if one_bit:
        pixels = np.where(pixels < np.percentile(pixels, 80) * 0.62, 0, 255)
    return Raster(pixels.astype(np.uint8), dpi, bilevel=bool(one_bit))


def sheets(count: int) -> Iterator[Case]:
    """Printed separator sheets; every fourth is a photocopy."""
    rng = np.random.default_rng(1)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sheet.pdf"
        for i in range(count):
            dpi, degree = DPIS[i % 3], tuple(DAMAGES)[i // 3 % 4]
            sheet = SeparatorSheet(
                f"B{i % 60 + 1}", i + 1, count, f"{1990 + i % 25}-{rng.integers(1, 9999):04d}",
                list(DossierKind)[i % 3], SOURCES[i % 5], None if i % 2 else 1990 + i % 25,
            )  # fmt: skip
            write_sheets(path, [sheet])
            document = pypdfium2.PdfDocument(path)
            image = document[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
            document.close()
            if i % 4 == 3:
                image = copied(image, rng, dpi=dpi)
            yield "sheet", degree, sheet, scanned(image, degree, rng, dpi)


def ordinary(count: int) -> Iterator[Case]:
    """Pages of dossiers, one in ten with a code of others, one in ten blank."""
    rng = np.random.default_rng(2)
    for i in range(count):
        dpi, degree = DPIS[i % 3], tuple(DAMAGES)[i // 3 % 4]
        if i % 10 == 9:
            image = blank_page(i, "clean", dpi, show_through=i % 20 == 9).image
        else:
            image = make_page(i, damage="clean", dpi=dpi, stamps=i % 3 == 0).image
        if i % 10 == 4:
            form = zxingcpp.BarcodeFormat.QRCode if i % 20 == 4 else zxingcpp.BarcodeFormat.Code128
            code = zxingcpp.create_barcode(f"https://example.org/brief/{i}" if i % 20 == 4 else f"KL{i:08d}", form)
            stamp = Image.fromarray(np.array(code.to_image(scale=max(2, dpi // 60))))
            image.paste(stamp, (image.width - stamp.width - dpi // 3, dpi // 3))
        yield "page", degree, None, scanned(image, degree, rng, dpi)


def bare(count: int) -> Iterator[Case]:
    """PATCH-T sheets as other programs print them: a bar code with those words, or only the four bars."""
    rng = np.random.default_rng(3)
    empty = SeparatorSheet(box="", sequence=0, total=0, dossier="")
    for i in range(count):
        dpi, degree = DPIS[i % 3], tuple(DAMAGES)[i // 3 % 4]
        page = np.full((round(11.69 * dpi), round(8.27 * dpi)), 255, np.uint8)
        if i % 2:
            code = zxingcpp.create_barcode("PATCHT", zxingcpp.BarcodeFormat.Code128)
            drawn = Image.fromarray(np.array(code.to_image(scale=1)))
            image = Image.fromarray(page)
            for y in (1.0, 9.0):
                size = (round(dpi * 4.0), round(dpi * 0.9))
                image.paste(drawn.resize(size, Image.Resampling.NEAREST), (round(dpi * 2), round(dpi * y)))
        else:
            for top, width in ((0.4, 0.08), (0.56, 0.20), (0.84, 0.08), (1.0, 0.20)):  # inches
                page[round(top * dpi) : round((top + width) * dpi), 2 * dpi : 5 * dpi] = 0
            image = Image.fromarray(page)
        yield "patch-t", degree, empty, scanned(image, degree, rng, dpi)


def main() -> None:
    """Count what is missed, imagined and reported, and take the time."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sheets", type=int, default=200)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--patch", type=int, default=48)
    wanted = parser.parse_args()
    table: Counter[tuple[str, str, str]] = Counter()
    seconds: dict[int, list[float]] = {dpi: [] for dpi in DPIS}
    for makes in (sheets(wanted.sheets), ordinary(wanted.pages), bare(wanted.patch)):
        for kind, degree, truth, raster in makes:
            started = time.process_time()
            try:
                found = read_sheet(raster)
                outcome = "right" if found == truth else "missed" if found is None else "wrong"
            except BadInput:
                outcome = "to review"
            if kind == "page":
                seconds[int(raster.dpi)].append(time.process_time() - started)
            table[kind, degree, outcome] += 1
    print("| class | damage | right | missed | wrong | to review |\n|---|---|---|---|---|---|")
    for kind in ("sheet", "page", "patch-t"):
        for degree in DAMAGES:
            counts = [table[kind, degree, outcome] for outcome in ("right", "missed", "wrong", "to review")]
            print("| " + " | ".join([kind, degree, *map(str, counts)]) + " |")
    for dpi, times in seconds.items():
        if times:
            middle, worst = statistics.median(times) * 1000, max(times) * 1000
            print(f"ordinary page at {dpi} dpi: median {middle:.1f} ms of processor time, max {worst:.1f} ms")


if __name__ == "__main__":
    main()
