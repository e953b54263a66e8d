"""The same paper scanned twice: what is found, what is taken for it wrongly, and how long a page takes.

python bench/near_duplicates/run.py pages [FAMILIES]   reads pages of the paper maker (about 45 s for each family)
python bench/near_duplicates/run.py speed [PAGES]      compares one page with so many others
"""

import sys
import time
from itertools import combinations
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from papermaker import LAYOUTS, make_page, turned, wear

from vtdocs.archive.lookalikes import Sketch
from vtdocs.model.pages import Raster
from vtdocs.ocr.reading import Reader, ReadingOptions
from vtdocs.ocr.similarity import SAME_PAPER, distance, fingerprint
from vtdocs.workflows import near_duplicates as story
from vtdocs.workflows.likeness import PLACES, likeness, sketch_of

DPI = 200
SCANS = (("light", 0), ("medium", 180), ("heavy", 0))
"""Each paper is scanned three times: damage, and degrees it lay turned on the glass."""


def measure_pages(families: int) -> None:
    """One font for all, and the same forms for all families: nothing but the contents tells them apart."""
    reader = Reader(ReadingOptions(engine="auto", profile="auto", timeout=120.0), None)
    scans: dict[tuple[str, int, int], tuple[str, str]] = {}
    for layout in LAYOUTS:
        for family in range(families):
            font = None if layout == "typed" else "liberation-sans"
            paper = make_page(8000 + family, layout, font, "clean", DPI, skew=0.0).image
            for number, (damage, rotation) in enumerate(SCANS):
                worn, _skew = wear(paper, damage, np.random.default_rng(100 * family + number), DPI)
                raster = Raster(np.asarray(turned(worn, rotation).convert("L")), float(DPI))
                scans[layout, family, number] = (reader.read(raster).text, fingerprint(raster))
    tell(scans)


def tell(scans: dict[tuple[str, int, int], tuple[str, str]]) -> None:
    found = {"same": [0, 0], "same form, other family": [0, 0], "other form": [0, 0]}
    alike: dict[str, list[float]] = {name: [] for name in found}
    for (one, (left, mark)), (other, (right, second)) in combinations(scans.items(), 2):
        kind = "same" if one[:2] == other[:2] else "same form, other family" if one[0] == other[0] else "other form"
        places = sum(a == b for a, b in zip(sketch_of(left), sketch_of(right), strict=False))
        share = likeness(left, right) if places >= story.WORTH_A_LOOK else 0.0
        limit = story.CONFIRMED if distance(mark, second) <= SAME_PAPER else story.SAME_TEXT
        found[kind][0] += 1
        found[kind][1] += share >= limit
        alike[kind].append(likeness(left, right) if kind != "other form" else share)
    print(f"{len(scans)} scans of {len(scans) // len(SCANS)} papers, {len(LAYOUTS)} forms")
    for kind, (pairs, told) in found.items():
        low, middle, high = np.percentile(alike[kind], (0, 50, 100))
        print(f"{kind:26} {pairs:6} pairs  {told:5} told  likeness {low:.2f} .. {middle:.2f} .. {high:.2f}")


class NoTexts:
    """Pages without text on disk, for the time that the search for candidates takes."""

    def of(self, _dossier: str, _document: str, _number: int) -> str:
        return "een twee drie"


def measure_speed(pages: int) -> None:
    noise = np.random.default_rng(1)
    old = [Sketch(f"d{number}", 1, "d001", noise.bytes(32).hex(), noise.bytes(PLACES)) for number in range(pages)]
    new = [Sketch(f"n{number}", 1, "d001", noise.bytes(32).hex(), noise.bytes(PLACES)) for number in range(400)]
    begun = time.perf_counter()
    list(story._pairs_among(old, new[:1], NoTexts()))  # noqa: SLF001 the step itself is timed
    first = time.perf_counter() - begun
    begun = time.perf_counter()
    list(story._pairs_among(old, new, NoTexts()))  # noqa: SLF001 the step itself is timed
    each = (time.perf_counter() - begun - first) / (len(new) - 1)
    print(f"{pages} pages: {1000 * each:.1f} ms for each new page, {first:.2f} s to begin")


if __name__ == "__main__":
    what, number = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0
    if what == "pages":
        measure_pages(number or 4)
    else:
        measure_speed(number or 100_000)
