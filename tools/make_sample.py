"""Makes the sample batch in vtdocs/sample: four invented dossiers as a scanner delivers them.

Run ``python tools/make_sample.py`` from the checkout; with the same fonts and libraries it writes the same bytes.
"""

import csv
import io
import json
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import sample_facts
import sample_pages as content
from born_digital import write_pdf
from papermaker import Canvas, bilevel, copied, turned, wear
from papermaker.damage import Damage, compressed
from PIL import Image

from vtdocs.intake.separators import printing
from vtdocs.model.sheets import DossierKind, SeparatorSheet

SAMPLE = Path(__file__).resolve().parents[1] / "vtdocs" / "sample"
FONT = Path("/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf")

OFFICE = Damage(0.5, 4, 0.004, 0.3, 0.04, 0.03, 0, 0, (240, 250), holes=1)
"""A tidy original."""
COPY = Damage(0.9, 5, 0.012, 0.5, 0.12, 0.08, 0, 40, (224, 236), holes=1)
"""A copy, with the shadow of the lid."""
FAINT = Damage(0.8, 8, 0.012, 0.75, 0.34, 0.24, 0, 0, (232, 242), holes=1, fold=1)
"""Typed with a worn ribbon."""
BATTERED = Damage(0.6, 5, 0.02, 0.6, 0.2, 0.14, 0, 34, (222, 236), holes=1, ring=1)
"""Was read over coffee."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One page of the sample and what happened to it."""

    dossier: str
    kind: str
    draw: content.Drawing
    font: str
    seed: int
    damage: Damage
    skew: float = 0.0
    rotation: int = 0
    copies: int = 0
    blank: bool = False
    threshold: int = 150
    """Grey below which a one-bit scanner sees ink."""


TRUCK = (
    SeparatorSheet("S3", 1, 2, "2006-0118", DossierKind.ADVICE, "AMK", 1999),
    Plan("2006-0118", "adviesnotitie", content.advice_note, "liberation-sans", 11, OFFICE, 0.3),
    Plan("2006-0118", "brief", content.advice_letter, "nimbus-mono", 12, COPY, -0.8, copies=1),
    Plan("2006-0118", "achterkant", content.reverse, "liberation-sans", 13, COPY, 0.4, blank=True, threshold=120),
    SeparatorSheet("S3", 2, 2, "2009-0143", DossierKind.REPORT, "AMK", 2004),
    Plan("2009-0143", "meldingsformulier", content.report_form, "liberation-sans", 21, OFFICE, -0.7),
    Plan("2009-0143", "verslag huisbezoek", content.typed_visit, "gnutypewriter", 22, FAINT, 1.1, threshold=168),
    Plan("2009-0143", "contactjournaal", content.contact_journal, "carlito", 23, BATTERED, 2.4, threshold=140),
    Plan(
        "2009-0143",
        "beschikking",
        content.court_ruling,
        "freeserif",
        24,
        replace(COPY, shade=150),
        0.5,
        rotation=180,
        copies=1,
    ),
    Plan("2009-0143", "brief", content.letter_to_parents, "palladio", 25, OFFICE, 0.2),
)
"""The frames of steekwagen-3.tif: separator sheets and pages as they came out of the scanner."""

SCANNED = (
    Plan(
        "2011-0207", "zorgformulier politie", content.police_form, "liberation-sans", 31, replace(COPY, shade=58), -0.9
    ),
    Plan("2011-0207", "observatieverslag", content.nursery_report, "dejavu-sans", 32, OFFICE, 0.6),
    Plan(
        "2011-0207", "voorblad raadsrapport", content.council_cover, "liberation-serif", 33, BATTERED, -0.4, rotation=90
    ),
)
"""The pages of scan-raad-politie.pdf."""

PHOTOS = (
    Plan("SHG-0451", "omslag", content.cover, "liberation-sans", 41, BATTERED, 1.4),
    Plan("SHG-0451", "intake", content.shg_intake, "caladea", 42, OFFICE, 0.9),
    Plan("SHG-0451", "brief", content.shg_letter, "libertine", 43, COPY, -1.6),
    Plan("SHG-0451", "overzicht", content.shg_overview, "carlito", 44, OFFICE, 0.2),
)
"""The JPEGs, in order."""


def main(target: Path = SAMPLE) -> None:
    """Write the whole sample and say how large it is."""
    truth: list[dict[str, object]] = []
    box = target / "box"
    for folder in (box / "2011-0207", box / "SHG-0451"):
        folder.mkdir(parents=True, exist_ok=True)
    truck(box / "steekwagen-3.tif", truth)
    scanned_pdf(box / "2011-0207" / "scan-raad-politie.pdf", truth)
    born_digital(box / "2011-0207" / "plan-van-aanpak.pdf", truth)
    photos(box / "SHG-0451", truth)
    register(target / "register.csv")
    facts = {**sample_facts.FACTS, "pages": truth}
    (target / "truth.json").write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (target / "README.md").write_text(sample_facts.readme(truth), encoding="utf-8")
    total = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    print(f"{len(truth)} pages and sheets, {total / 1e6:.2f} MB in {target}")


def scan(plan: Plan, dpi: int) -> tuple[Image.Image, Canvas]:
    """The page in grey as the scanner sees it, and the canvas that knows what stands on it."""
    canvas = content.drawn(plan.draw, plan.font, plan.seed, dpi)
    rng = np.random.default_rng(plan.seed)
    sheet = copied(canvas.soften(), rng, plan.copies, dpi) if plan.copies else canvas.soften()
    worn, _angle = wear(sheet, plan.damage, rng, dpi, plan.skew)
    return turned(worn, plan.rotation), canvas


def fact(plan: Plan, canvas: Canvas, file: str, frame: int) -> dict[str, object]:
    """What is true of a page."""
    return {
        "file": file,
        "frame": frame,
        "dossier": plan.dossier,
        "kind": plan.kind,
        "separator": False,
        "blank": plan.blank,
        "born_digital": False,
        "rotation": plan.rotation,
        "skew": plan.skew,
        "font": plan.font,
        "text": canvas.truth,
        "marks": canvas.marks,
    }


def truck(target: Path, truth: list[dict[str, object]]) -> None:
    """The TIFF of a whole hand truck: one bit a pixel at 300 dpi, CCITT group 4."""
    frames = []
    for number, item in enumerate(TRUCK, 1):
        if isinstance(item, SeparatorSheet):
            frames.append(bilevel(sheet_image(item, seed=number)))
            truth.append(
                {
                    "file": target.name,
                    "frame": number,
                    "dossier": item.dossier,
                    "kind": "scheidingsvel",
                    "separator": True,
                }
            )
        else:
            image, canvas = scan(item, 300)
            frames.append(bilevel(image, item.threshold))
            truth.append(fact(item, canvas, target.name, number))
    frames[0].save(target, "TIFF", save_all=True, append_images=frames[1:], compression="group4", dpi=(300, 300))


def sheet_image(sheet: SeparatorSheet, seed: int) -> Image.Image:
    """A separator sheet, printed in Dutch and scanned a little askew."""
    vars(printing)["_"] = lambda text: sample_facts.SHEET_WORDS.get(text, text)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sheet.pdf"
        printing.write_sheets(path, [sheet])
        document = pypdfium2.PdfDocument(path)
        image = document[0].render(scale=300 / 72, grayscale=True).to_pil().convert("L")
        document.close()
    return wear(image, OFFICE, np.random.default_rng(seed), 300, 0.8)[0]


def scanned_pdf(target: Path, truth: list[dict[str, object]]) -> None:
    """A PDF of grey JPEG pages at 200 dpi, as a copier's mail function makes it."""
    with pikepdf.new() as pdf:
        for number, plan in enumerate(SCANNED, 1):
            image, canvas = scan(plan, 200)
            truth.append(fact(plan, canvas, f"2011-0207/{target.name}", number))
            buffer = io.BytesIO()
            image.save(buffer, "JPEG", quality=38)
            width, height = (round(side * 72 / 200, 2) for side in image.size)
            picture = pdf.make_stream(
                buffer.getvalue(),
                Type=pikepdf.Name.XObject,
                Subtype=pikepdf.Name.Image,
                Width=image.width,
                Height=image.height,
                ColorSpace=pikepdf.Name.DeviceGray,
                BitsPerComponent=8,
                Filter=pikepdf.Name.DCTDecode,
            )
            page = pikepdf.Dictionary(
                Type=pikepdf.Name.Page,
                MediaBox=[0, 0, width, height],
                Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture)),
                Contents=pdf.make_stream(f"q {width} 0 0 {height} 0 0 cm /Im0 Do Q".encode()),
            )
            pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
        pdf.save(target, deterministic_id=True)


def born_digital(target: Path, truth: list[dict[str, object]]) -> None:
    """A PDF that a word processor exported."""
    write_pdf(target, content.BORN_DIGITAL, FONT)
    for number, lines in enumerate(content.BORN_DIGITAL, 1):
        truth.append(
            {
                "file": f"2011-0207/{target.name}",
                "frame": number,
                "dossier": "2011-0207",
                "kind": "plan van aanpak",
                "separator": False,
                "blank": False,
                "born_digital": True,
                "rotation": 0,
                "skew": 0.0,
                "font": "liberation-sans",
                "text": "\n".join(line.removeprefix("# ") for line in lines if line),
                "marks": [],
            }
        )


def photos(folder: Path, truth: list[dict[str, object]]) -> None:
    """A JPEG for each page, grey at 200 dpi."""
    for number, plan in enumerate(PHOTOS, 1):
        image, canvas = scan(plan, 200)
        path = folder / f"SCAN{number:04d}.jpg"
        compressed(image, 60).save(path, "JPEG", quality=40, dpi=(200, 200))
        truth.append(fact(plan, canvas, f"SHG-0451/{path.name}", 1))


def register(target: Path) -> None:
    """The card index, as it was typed over the years."""
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("dossier", "year", "role", "name", "birth_date", "address", "postcode", "place"))
        writer.writerows(sample_facts.REGISTER)


if __name__ == "__main__":
    main()
