"""How much larger a searchable PDF is than its scan, and what an independent validator says of it.

    python bench/pdf/run.py                     27 pages of one bit a pixel: each alone, by document, all together
    python bench/pdf/run.py --preflight FOLDER  also validates, with the jars of Debian's libpdfbox2-java in FOLDER

Apache PDFBox Preflight knows PDF/A-1b. The same objects are therefore saved again in the form of part 1 (no object
streams, version 1.4, ``pdfaid:part`` 1) before it looks; what part 2 allows and part 1 does not is told and expected.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import pikepdf
from PIL import Image

from vtdocs.model.media import Media
from vtdocs.ocr.opening import Limits, open_frame
from vtdocs.ocr.pdfa import SearchablePage, write_pdfa
from vtdocs.ocr.reading import Reader, ReadingOptions

ROOT = Path(__file__).resolve().parents[2]
DEGREES = ("clean", "light", "medium")
JARS = ("pdfbox2", "preflight", "xmpbox", "fontbox2", "commons-logging", "commons-io", "javax.activation", "jaxb-api")
ALLOWED_IN_PART_2 = "Invalid version of the ICCProfile"
"""Part 1 knows profiles of version 2 only; part 2 takes ISO 15076-1, version 4."""


def scans(folder: Path, seed: int) -> list[Path]:
    """Every layout of the paper maker in three degrees of damage, as G4 TIFF of 300 dpi, an eighth upside down."""
    sys.path.insert(0, str(ROOT / "tools"))
    from papermaker import LAYOUTS, make_page

    made = []
    for number, (layout, damage) in enumerate((layout, damage) for layout in LAYOUTS for damage in DEGREES):
        image = make_page(
            seed + number, layout=layout, damage=damage, one_bit=True, rotation=180 * (number % 8 == 3)
        ).image
        made.append(folder / f"{layout}-{damage}.tif")
        image.save(made[-1], compression="group4", dpi=(300, 300), tiffinfo={278: image.height})
    return made


def others(folder: Path, seed: int) -> list[tuple[Path, Media]]:
    """The same paper in the other forms that scanners deliver."""
    sys.path.insert(0, str(ROOT / "tools"))
    from papermaker import make_page

    grey = make_page(seed, damage="light", dpi=200).image.convert("L")
    colour = Image.merge("RGB", (grey, grey.point(lambda v: v * 9 // 10), grey))
    forms: list[tuple[str, Image.Image, Media, dict[str, object]]] = [
        ("grey.jpg", grey, Media.JPEG, {"quality": 80}), ("colour.jpg", colour, Media.JPEG, {"quality": 80}),
        ("grey.png", grey, Media.PNG, {}), ("palette.png", colour.convert("P"), Media.PNG, {}),
        ("clear.png", colour.convert("RGBA"), Media.PNG, {}), ("lzw.tif", colour, Media.TIFF, {"compression": "tiff_lzw"}),
        ("jpeg.tif", colour, Media.TIFF, {"compression": "jpeg"}), ("cmyk.jpg", colour.convert("CMYK"), Media.JPEG, {}),
    ]  # fmt: skip
    for name, image, _media, options in forms:
        image.save(folder / name, dpi=(200, 200), **options)
    return [(folder / name, media) for name, _image, media, _options in forms]


def growth(target: Path, pages: list[SearchablePage]) -> float:
    """Percent by which the PDF is larger than the scans in it."""
    write_pdfa(target, pages, title="Dossier 2009-0143")
    return 100 * (target.stat().st_size / sum(page.path.stat().st_size for page in pages) - 1)


def complaints(file: Path, jars: Path) -> list[str]:
    """What Preflight finds wrong, but for what part 2 allows."""
    first = file.with_suffix(".part1.pdf")
    with pikepdf.open(file) as pdf:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
            meta["pdfaid:part"] = "1"
        pdf.save(first, force_version="1.4", object_stream_mode=pikepdf.ObjectStreamMode.disable, deterministic_id=True)
    path = ":".join(str(jars / f"{name}.jar") for name in JARS)
    command = ["java", "-cp", path, "org.apache.pdfbox.preflight.Validator_A1b", str(first)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "PDF/A-1b file" not in done.stdout:
        sys.exit(f"the validator did not run: {(done.stdout + done.stderr).strip()}")
    lines = [line for line in done.stdout.splitlines() if line[:1].isdigit()]
    return [line for line in lines if ALLOWED_IN_PART_2 not in line]


def main() -> None:
    """Parse, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--preflight", type=Path, metavar="FOLDER", help="where the jars are, such as /usr/share/java")
    parser.add_argument("--seed", type=int, default=9000)
    chosen = parser.parse_args()
    reader = Reader(ReadingOptions())
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        pages = [
            SearchablePage(path, Media.TIFF, 0, reader.read(open_frame(path, Media.TIFF, 0, Limits())))
            for path in scans(folder, chosen.seed)
        ]
        alone = [growth(folder / "one.pdf", [page]) for page in pages]
        by_three = [growth(folder / "three.pdf", pages[at : at + 3]) for at in range(0, len(pages), 3)]
        by_nine = [growth(folder / "nine.pdf", pages[at::3]) for at in range(3)]
        print("| document | least | median | most |\n|---|---|---|---|")
        for name, found in (("1 page", alone), ("3 pages", by_three), ("9 pages, clean · light · medium", by_nine)):
            print(f"| {name} | {min(found):+.1f} % | {statistics.median(found):+.1f} % | {max(found):+.1f} % |")
        print(f"| all {len(pages)} pages | | {growth(folder / 'all.pdf', pages):+.1f} % | |")
        kinds = ", ".join(f"{name} {statistics.median(alone[at::3]):+.1f} %" for at, name in enumerate(DEGREES))
        print(f"\n1 page, median by damage: {kinds}")
        if chosen.preflight:
            mixed = [SearchablePage(p, m, 0, reader.read(open_frame(p, m, 0, Limits()))) for p, m in others(folder, 1)]
            for name, group in (("bilevel", pages), *((page.path.name, [page]) for page in mixed), ("mixed", mixed)):
                growth(folder / "checked.pdf", group)
                print(f"preflight, {name}: {complaints(folder / 'checked.pdf', chosen.preflight) or 'nothing'}")


if __name__ == "__main__":
    main()
