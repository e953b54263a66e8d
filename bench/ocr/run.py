"""Accuracy and pace of reading, on generated pages with exact text; one command, modest by default.

    python bench/ocr/run.py                                   40 pages, both engines, two processes
    python bench/ocr/run.py --ocrmypdf /path/to/ocrmypdf      the same pages through OCRmyPDF, before and after
    python bench/ocr/run.py --scans DIR                       a folder of images with *.gt.txt beside them, against tesseract

Every side writes all of its output: searchable PDF/A and text; ours also ALTO and the judgement of every page. Pages are
made and saved as PNG of 300 dpi before the clock starts. CER is edit distance over characters, white space made single.
"""

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from vtdocs.model.media import Media
from vtdocs.ocr.alto import write_alto
from vtdocs.ocr.opening import Limits, open_frame
from vtdocs.ocr.pdfa import SearchablePage, write_pdfa
from vtdocs.ocr.reading import Reader, ReadingOptions

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Made:
    """A generated page on disk and the truth about it."""

    path: Path
    text: str
    damage: str
    rotation: int


@dataclass(frozen=True)
class Read:
    """What a side made of a page."""

    text: str
    rotation: int = 0
    status: str = ""
    recognising: float = 0.0
    seconds: float = 0.0
    peak_mb: float = 0.0


def make(folder: Path, count: int, seed: int) -> list[Made]:
    """The pages, saved."""
    sys.path.insert(0, str(ROOT / "tools"))
    from papermaker import make_set

    made = []
    for number, page in enumerate(make_set(count, seed)):
        path = folder / f"{number:03d}.png"
        page.image.save(path, dpi=(page.dpi, page.dpi))
        made.append(Made(path, page.text, page.damage, page.rotation))
    return made


_reader: Reader | None = None


def start(engine: str) -> None:
    """One reader per process."""
    global _reader  # noqa: PLW0603 one reader for each worker process
    _reader = Reader(ReadingOptions(engine=engine))


def read_one(path: Path) -> Read:
    """Everything that ingest does with the pixels of a page."""
    assert _reader is not None
    spent = [0.0]
    engine = _reader._engine  # noqa: SLF001  the only way to time the recognition alone
    recognise = engine.recognise

    def timed(*arguments: object, **named: object) -> object:
        begin = time.perf_counter()
        try:
            return recognise(*arguments, **named)
        finally:
            spent[0] += time.perf_counter() - begin

    engine.recognise = timed
    begin = time.perf_counter()
    media = Media.JPEG if path.suffix == ".jpg" else Media.PNG
    reading = _reader.read(open_frame(path, media, 0, Limits()))
    path.with_suffix(".xml").write_bytes(write_alto(reading, path.name, "p"))
    path.with_suffix(".txt").write_text(reading.text)
    write_pdfa(path.with_suffix(".pdf"), [SearchablePage(path, media, 0, reading)], title="bench")
    seconds = time.perf_counter() - begin
    engine.recognise = recognise
    return Read(reading.text, reading.rotation, reading.status.value, spent[0], seconds, peak_mb())


def peak_mb() -> float:
    """Peak memory of this process alone; getrusage would give that of the parent it was forked from."""
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def cpu() -> float:
    """Processor seconds of all processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def ours(pages: list[Made], engine: str, jobs: int) -> tuple[list[Read], float, float]:
    """All pages through our readers; start-up of the processes is not counted, as a batch has thousands of pages."""
    used = cpu()
    with ProcessPoolExecutor(jobs, get_context("spawn"), start, (engine,)) as pool:
        list(pool.map(read_one, [page.path for page in pages[:jobs]]))
        begin = time.perf_counter()
        read = list(pool.map(read_one, [page.path for page in pages]))
        seconds = time.perf_counter() - begin
    return read, seconds, cpu() - used


def theirs(pages: list[Made], program: str, jobs: int, options: tuple[str, ...]) -> tuple[list[Read], float, float]:
    """All pages as one PDF through OCRmyPDF, which spreads pages over its own processes."""
    import img2pdf

    folder = pages[0].path.parent
    source, sidecar = folder / "all.pdf", folder / "all.txt"
    source.write_bytes(img2pdf.convert([str(page.path) for page in pages]))
    command = [program, "-l", "nld", "--jobs", str(jobs), *options, "--sidecar", str(sidecar), str(source)]
    begin, used = time.perf_counter(), cpu()
    subprocess.run([*command, str(folder / "out.pdf")], check=True, capture_output=True)
    seconds = time.perf_counter() - begin
    return [Read(text) for text in sidecar.read_text().split("\f")[: len(pages)]], seconds, cpu() - used


def plain(text: str) -> str:
    """White space made single."""
    return re.sub(r"\s+", " ", text).strip()


def errors(truth: str, read: str) -> int:
    """Edits between the texts."""
    return int(Levenshtein.distance(plain(truth), plain(read)))


def report(name: str, pages: list[Made], read: list[Read], seconds: float, used: float) -> None:
    """One row of the table."""
    both = list(zip(pages, read, strict=True))

    def rate(chosen: list[tuple[Made, Read]]) -> str:
        wrong, total = sum(errors(m.text, r.text) for m, r in chosen), sum(len(plain(m.text)) for m, _ in chosen)
        return f"{100 * wrong / max(total, 1):.2f}"

    columns = [rate(both), rate([(m, r) for m, r in both if m.rotation == 0])]
    columns.append(rate([(m, r) for m, r in both if m.rotation == 0 and m.damage != "heavy"]))
    columns += [
        rate([(m, r) for m, r in both if m.damage == damage]) for damage in ("clean", "light", "medium", "heavy")
    ]
    turned = sum(m.rotation != r.rotation for m, r in both) if read[0].status else "-"
    around = "-"
    if read[0].seconds:
        around = f"{100 * (1 - sum(r.recognising for r in read) / sum(r.seconds for r in read)):.0f}"
    peak = f"{max(r.peak_mb for r in read):.0f}" if read[0].seconds else "-"
    pace = f"{len(pages) / seconds:.2f} | {used / len(pages):.2f}"
    print(f"| {name} | {pace} | {' | '.join(columns)} | {turned} | {around} | {peak} |", flush=True)


def compare_scans(folder: Path) -> None:
    """Our reading against plain tesseract with the same model, on images with their text beside them."""
    start("auto")
    ours_wrong = plain_wrong = total = 0
    worse = []
    for truth in sorted(folder.rglob("*.gt.txt")):
        image = truth.with_name(truth.name.removesuffix(".gt.txt") + ".jpg")
        if not image.exists():
            continue
        text = truth.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as work:
            copy = Path(work) / image.name
            shutil.copy(image, copy)
            mine = errors(text, read_one(copy).text)
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        said = subprocess.run(
            ["tesseract", str(image), "-", "-l", "nld"], capture_output=True, text=True, env=environment, check=False
        )
        base = errors(text, said.stdout)
        size = len(plain(text))
        ours_wrong, plain_wrong, total = ours_wrong + min(mine, size), plain_wrong + min(base, size), total + size
        if mine > 1.1 * base:
            worse.append(f"{truth.name}: {100 * base / size:.1f} -> {100 * mine / size:.1f}")
        print(f"{truth.name}: plain {100 * base / size:.1f} %, ours {100 * mine / size:.1f} %", flush=True)
    print(
        f"all: plain {100 * plain_wrong / total:.2f} %, ours {100 * ours_wrong / total:.2f} %; worse by a tenth: {worse}"
    )


def main() -> None:
    """Parse and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--seed", type=int, default=77)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--engines", nargs="*", default=["tesserocr", "pytesseract"])
    parser.add_argument("--ocrmypdf", help="path of the program; also run with --rotate-pages --deskew when --thorough")
    parser.add_argument("--thorough", action="store_true")
    parser.add_argument("--scans", type=Path)
    chosen = parser.parse_args()
    if chosen.scans:
        compare_scans(chosen.scans)
        return
    with tempfile.TemporaryDirectory(prefix="bench-ocr-") as work:
        pages = make(Path(work), chosen.pages, chosen.seed)
        print(
            "| side | pages/s | CPU s/page | CER all | upright | upright, not heavy | clean | light | medium | heavy |",
            end="",
        )
        print(" wrong way up | around recognition % | peak MB |\n|" + "---|" * 13)
        if chosen.ocrmypdf:
            report("ocrmypdf", pages, *theirs(pages, chosen.ocrmypdf, chosen.jobs, ()))
        for engine in chosen.engines:
            report(f"vtdocs, {engine}", pages, *ours(pages, engine, chosen.jobs))
        if chosen.ocrmypdf:
            report("ocrmypdf, again", pages, *theirs(pages, chosen.ocrmypdf, chosen.jobs, ()))
            if chosen.thorough:
                options = ("--rotate-pages", "--deskew")
                report("ocrmypdf --rotate-pages --deskew", pages, *theirs(pages, chosen.ocrmypdf, chosen.jobs, options))


if __name__ == "__main__":
    main()
