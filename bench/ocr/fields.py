"""Fields of forms with a box for every letter: how many are read, left out for a person, or wrong.

    python bench/ocr/fields.py               24 printed and 16 handwritten pages of five fields each, in four styles of boxes
    python bench/ocr/fields.py --seed N      other pages

A field is wrong when the page gives something else for it; garbage on a page that waits for a person is told apart from
garbage on a page that counts as good. Processor time of looking for boxes is measured on pages that have none.
"""

import argparse
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from formmaker import STYLES, make_form
from papermaker import LAYOUTS, make_page

from vtdocs.model.pages import PageReading, Raster
from vtdocs.ocr.comb_fields import find_combs
from vtdocs.ocr.lines import miniature
from vtdocs.ocr.reading import Reader, ReadingOptions

SKEWS = (0.0, 1.2, -2.5)


def given(reading: PageReading, label: str) -> str:
    """What stands behind a label, without spaces; empty where nothing does."""
    rows: dict[int, list[str]] = defaultdict(list)
    for word in reading.words:
        rows[word.line].append(word.text)
    lines = [" ".join(row) for row in rows.values()]
    return next((line[len(label) :].replace(" ", "") for line in lines if line.startswith(label)), "")


def measure(reader: Reader, seed: int, *, pen: bool, pages: int) -> None:
    """Read pages of every style and print one row for each."""
    for style in STYLES:
        found: Counter[str] = Counter()
        for number in range(pages):
            form = make_form(seed + number, style, pen=pen, skew=SKEWS[number % len(SKEWS)])
            reading = reader.read(Raster(np.asarray(form.image), 300.0))
            found["pages ok"] += reading.status == "ok"
            for label, value in form.fields:
                said = given(reading, label)
                outcome = "right" if said == value else "left out" if not said else f"wrong on {reading.status}"
                found[outcome] += 1
        row = " | ".join(str(found[name]) for name in ("right", "left out", "wrong on low", "wrong on ok", "pages ok"))
        print(f"| {'pen' if pen else 'printed'}, {style} | {5 * pages} | {row} |")


def cost(seed: int) -> None:
    """Processor time of looking for boxes on pages without any, and how many are found there."""
    times, found = [], 0
    for number, layout in enumerate(LAYOUTS):
        for damage in ("clean", "light", "medium", "heavy"):
            small = miniature(
                np.asarray(make_page(seed + number, layout=layout, damage=damage).image.convert("L")), 300.0
            )
            begun = time.process_time()
            found += len(find_combs(small, 100.0))
            times.append(1000 * (time.process_time() - begun))
    print(f"\nlooking for boxes on {len(times)} pages without: median {np.median(times):.1f} ms, "
          f"most {max(times):.1f} ms; fields imagined: {found}")  # fmt: skip


def main() -> None:
    """Parse, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=4100)
    parser.add_argument("--engine", default="auto")
    chosen = parser.parse_args()
    reader = Reader(ReadingOptions(engine=chosen.engine))
    print("| fields | all | right | left out | wrong, page poor | wrong, page good | pages good |")
    print("|---|---|---|---|---|---|---|")
    measure(reader, chosen.seed, pen=False, pages=6)
    measure(reader, chosen.seed, pen=True, pages=4)
    cost(chosen.seed)


if __name__ == "__main__":
    main()
