"""How often a page is called blank, or set the wrong way up, on generated pages; one command, modest by default.

    python bench/ocr/confusion.py                 300 pages, orientation by full reading, both tables
    python bench/ocr/confusion.py --pages 60
    python bench/ocr/confusion.py --keep FILE   a run that was stopped goes on where it was; tables of what there is

Half of the written pages are turned. Blank sheets have dust, punch holes, shade and, every second one, the other side
showing through. Written pages include sheets with very little on them: a word, a number, a signature, a pencil note.
"""

import argparse
import random
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from vtdocs.model.pages import PageStatus, Raster
from vtdocs.ocr.reading import Reader, ReadingOptions

ROOT = Path(__file__).resolve().parents[2]
DEGREES = ("clean", "light", "medium", "heavy")
_reader: Reader | None = None


def start() -> None:
    """One reader per process."""
    global _reader  # noqa: PLW0603 one reader for each worker process
    _reader = Reader(ReadingOptions())


def sparse(seed: int) -> Image.Image:
    """A sheet with very little on it, worn as other sheets are."""
    from papermaker import Canvas, wear

    rng = random.Random(seed)
    sheet = Canvas(rng, "liberation-serif", 300).image.convert("L")
    pen = ImageDraw.Draw(sheet)
    left, top = rng.randint(500, 1500), rng.randint(500, 2800)
    kind = seed % 4
    if kind == 0:
        pen.text((left, top), "vertrouwelijk", fill=40, font_size=46)
    elif kind == 1:
        pen.text((left, top), str(rng.randint(10, 99)), fill=40, font_size=50)
    else:
        points = [(left + 40 * step, top + rng.randint(-70, 70)) for step in range(8)]
        pen.line(points, fill=70 if kind == 2 else 165, width=6, joint="curve")
    worn, _ = wear(sheet, DEGREES[seed // 4 % 4], np.random.default_rng(seed), 300)
    return worn


def judge_one(job: tuple[str, int]) -> tuple[str, int, str, str]:
    """Kind of page, seed, status, and whether it was set upright."""
    sys.path.insert(0, str(ROOT / "tools"))
    from papermaker import blank_page, make_page

    kind, seed = job
    rotation = 0
    if kind == "written":
        rotation = random.Random(seed).choice((0, 0, 0, 90, 180, 270))
        image = make_page(seed, damage=DEGREES[seed % 4], rotation=rotation).image
    elif kind == "sparse":
        image = sparse(seed)
    else:
        image = blank_page(seed, DEGREES[seed % 4], show_through=kind == "show-through").image
    assert _reader is not None
    read = _reader.read(Raster(np.asarray(image.convert("L")), 300.0))
    return kind, seed, read.status.value, "upright" if read.rotation == rotation else "wrong"


def judged(jobs: list[tuple[str, int]], workers: int, keep: Path | None) -> list[tuple[str, int, str, str]]:
    """All pages, those of an earlier run taken over from ``keep``, to which each is added as it is known."""
    lines = keep.read_text(encoding="utf-8").splitlines() if keep is not None and keep.exists() else []
    found = [(kind, int(seed), status, way) for kind, seed, status, way in map(str.split, lines)]
    known = {(kind, seed) for kind, seed, _status, _way in found}
    with ProcessPoolExecutor(workers, get_context("spawn"), start) as pool:
        waiting = [pool.submit(judge_one, job) for job in jobs if job not in known]
        for done in as_completed(waiting):
            found.append(done.result())
            if keep is not None:
                with keep.open("a", encoding="utf-8") as file:
                    file.write(" ".join(map(str, found[-1])) + "\n")
    return found


def main() -> None:
    """Parse, run, print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--seed", type=int, default=40_000)
    parser.add_argument("--keep", type=Path, help="file with what was judged so far")
    parser.add_argument("--jobs", type=int, default=2)
    chosen = parser.parse_args()
    kinds = ("written", "written", "written", "blank", "show-through", "sparse")
    jobs = [(kinds[number % len(kinds)], chosen.seed + number) for number in range(chosen.pages)]
    found = judged(jobs, chosen.jobs, chosen.keep)
    states = Counter((kind, status) for kind, _seed, status, _way in found)
    print("| page | " + " | ".join(status.value for status in PageStatus) + " |\n|" + "---|" * (len(PageStatus) + 1))
    for kind in dict.fromkeys(kinds):
        print(f"| {kind} | " + " | ".join(str(states[kind, status.value]) for status in PageStatus) + " |")
    ways = Counter(way for kind, _seed, _status, way in found if kind == "written")
    for kind, seed, status, way in found:
        if way == "wrong" and kind == "written":
            print(f"wrong way up: seed {seed}, {status}")
        elif kind in {"written", "sparse"} and status == PageStatus.BLANK:
            print(f"called blank: {kind}, seed {seed}")
    print(f"\norientation of written pages: {dict(ways)}")


if __name__ == "__main__":
    main()
