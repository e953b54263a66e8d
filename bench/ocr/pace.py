"""How fast a box goes into the archive: the whole of ``vtdocs ingest`` beside OCRmyPDF, on the same pages, in turns.

    python bench/ocr/pace.py --ocrmypdf PROGRAM [--pages 40] [--seed 901] [--rounds 2]

Both sides start from files and end with all they make: OCRmyPDF with a searchable PDF/A and a text; vtdocs with that, and with
ALTO, the judgement of every page, the archive with its manifests and checksums, full text and register of persons.
Start-up is counted on both sides. A round is OCRmyPDF, then each of our engines; ratios are told by round.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import img2pdf

sys.path.insert(0, str(Path(__file__).resolve().parent))

from run import make


@dataclass(frozen=True)
class Cost:
    """What one run of a side took."""

    wall: float
    processor: float


def timed(command: list[str]) -> Cost:
    """Run a command to its end; processor seconds are those of all its processes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"})
    wall = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def our_side(pages: Path, work: Path, engine: str, jobs: int) -> Cost:
    """A new archive, and the pages as one dossier into it."""
    vtdocs = str(Path(sys.executable).parent / "vtdocs")
    archive = work / f"archive-{engine}-{time.monotonic_ns()}"
    subprocess.run([vtdocs, "init", str(archive)], check=True, capture_output=True)
    return timed([vtdocs, "ingest", str(pages), "--archive", str(archive), "--engine", engine, "--workers", str(jobs)])


def main() -> None:
    """Parse and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ocrmypdf", required=True)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--seed", type=int, default=901)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--engines", nargs="*", default=["tesserocr", "pytesseract"])
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-pace-") as folder:
        work = Path(folder)
        pages = work / "pages"
        pages.mkdir()
        made = make(pages, chosen.pages, chosen.seed)
        source = work / "all.pdf"
        source.write_bytes(img2pdf.convert([str(page.path) for page in made]))
        theirs_command = [
            chosen.ocrmypdf, "-l", "nld", "--jobs", str(chosen.jobs), "--sidecar", str(work / "all.txt"), str(source),
            str(work / "out.pdf"),
        ]  # fmt: skip
        print("| round | side | pages/s | processor s/page | times OCRmyPDF, pages/s | the same, processor |")
        print("|---|---|---|---|---|---|", flush=True)
        ratios: dict[str, list[tuple[float, float]]] = {engine: [] for engine in chosen.engines}
        for number in range(1, chosen.rounds + 1):
            theirs = timed(theirs_command)
            print(
                f"| {number} | OCRmyPDF | {len(made) / theirs.wall:.2f} | {theirs.processor / len(made):.2f} | | |",
                flush=True,
            )
            for engine in chosen.engines:
                ours = our_side(pages, work, engine, chosen.jobs)
                ratio = (theirs.wall / ours.wall, theirs.processor / ours.processor)
                ratios[engine].append(ratio)
                print(
                    f"| {number} | vtdocs, {engine} | {len(made) / ours.wall:.2f} | {ours.processor / len(made):.2f} "
                    f"| {ratio[0]:.2f} | {ratio[1]:.2f} |",
                    flush=True,
                )
        for engine, found in ratios.items():
            wall, processor = (statistics.median(column) for column in zip(*found, strict=True))
            print(f"{engine}: median {wall:.2f} times by pages per second, {processor:.2f} by processor time")


if __name__ == "__main__":
    main()
