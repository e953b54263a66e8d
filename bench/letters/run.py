"""Letters per second: Word for many cases, and PDF through one LibreOffice against one for each letter.

Run: python bench/letters/run.py [--cases 200] [--pdf-letters 24]
"""

import argparse
import cProfile
import io
import os
import pstats
import shutil
import tempfile
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from docxtpl.template import DocxTemplate

import vtdocs
from vtdocs.assets import resolve
from vtdocs.letters.checking import example_scenes
from vtdocs.letters.kinds import KINDS
from vtdocs.letters.library import Library
from vtdocs.letters.printing import print_all
from vtdocs.letters.region import load_region
from vtdocs.workflows.correspondence import Order, write_letters

SAMPLE = (Path(vtdocs.__file__).parent / "sample" / "zaak.yaml").read_text(encoding="utf-8")
DAY = date(2026, 11, 6)


def main() -> None:
    """Measure and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--cases", type=int, default=200)
    options.add_argument("--pdf-letters", type=int, default=24)
    options.add_argument("--profile", action="store_true")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = make_cases(folder / "cases", given.cases)
        profile = cProfile.Profile()
        if given.profile:
            profile.enable()
        documents = word(folder, files)
        profile.disable()
        if given.profile:
            pstats.Stats(profile).sort_stats("cumulative").print_stats(30)
        filling()
        if given.pdf_letters and shutil.which("soffice"):
            pdf(folder, documents[: given.pdf_letters])


def make_cases(folder: Path, number: int) -> list[Path]:
    """The sample case under many numbers."""
    folder.mkdir()
    files = []
    for n in range(number):
        file = folder / f"{n:04d}.yaml"
        file.write_text(SAMPLE.replace("VT-2026-00417", f"VT-{n:05d}"), encoding="utf-8")
        files.append(file)
    return files


def word(folder: Path, files: list[Path]) -> list[Path]:
    """From case files to proved letters in an outbox."""
    began = spent()
    answer = write_letters(Order(folder / "outbox", DAY), files)
    seconds, processor = spent(began)
    documents = [made.file for result in answer.results for made in result.stored]
    number = len(documents)
    print(
        f"Word: {number} letters of {len(files)} cases in {seconds:.1f} s, processor time {processor:.1f} s: "
        f"{number / seconds:.0f} letters/s, {number / processor:.0f} per second of processor time"
    )
    return documents


def spent(since: tuple[float, float] = (0.0, 0.0)) -> tuple[float, float]:
    """Seconds by the clock and of processor time, of this process and those it started; since an earlier answer."""
    used = os.times()
    processor = used.user + used.system + used.children_user + used.children_system
    return time.perf_counter() - since[0], processor - since[1]


def filling(rounds: int = 300) -> None:
    """One letter: filling, of that the zip alone, and the same letter by docxtpl."""
    scene, library, kind = example_scenes(load_region())[0], Library(), KINDS["B2"]
    view = kind.view(scene, next(kind.addressees(scene)))
    template = library.get("B2").compiled
    fill = each(lambda: template.fill(view), rounds)
    parts = [zipfile.ZipFile(io.BytesIO(template.fill(view))).read(name) for name in template.filled]
    alone = each(lambda: packed(template.base, parts), rounds)
    plain = each(lambda: by_docxtpl(view), 20)
    print(
        f"One B2: filled in {fill:.2f} ms, of which zip {alone:.2f} ms; docxtpl {plain:.1f} ms; ratio {plain / fill:.0f}"
    )


def each(act: Callable[[], object], rounds: int) -> float:
    """Milliseconds of one round."""
    started = time.perf_counter()
    for _round in range(rounds):
        act()
    return 1000 * (time.perf_counter() - started) / rounds


def packed(base: bytes, parts: list[bytes]) -> None:
    """The zip file without filling it."""
    with zipfile.ZipFile(io.BytesIO(base), "a", zipfile.ZIP_DEFLATED) as archive:
        for number, part in enumerate(parts):
            archive.writestr(f"{number}.xml", part)


def by_docxtpl(view: dict[str, Any]) -> None:
    """The letter as docxtpl makes it."""
    template = DocxTemplate(str(resolve("templates/B2.docx")))
    template.render(view, autoescape=True)
    template.save(io.BytesIO())


def pdf(folder: Path, documents: list[Path]) -> None:
    """One LibreOffice for all, against one for each; a fresh profile in both."""
    together, apart = folder / "together", folder / "apart"
    for target in (together, apart):
        target.mkdir()
        for document in documents:
            shutil.copy2(document, target)
    began = spent()
    print_all(sorted(together.glob("*.docx")))
    one, one_processor = spent(began)
    began = spent()
    for document in sorted(apart.glob("*.docx")):
        print_all([document])
    each, each_processor = spent(began)
    number = len(documents)
    print(
        f"PDF, one process for all {number}: {one:.1f} s, processor time {one_processor:.1f} s: {number / one:.1f} letters/s"
    )
    print(
        f"PDF, one process for each: {each:.1f} s, processor time {each_processor:.1f} s: {number / each:.2f} letters/s; "
        f"ratio {each / one:.1f} by the clock, {each_processor / one_processor:.1f} in processor time"
    )


if __name__ == "__main__":
    main()
