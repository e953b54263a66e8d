"""What keeping an archive costs: ``verify --full`` per gigabyte, ``retention due`` and ``stats`` on 100,000 dossiers.

python bench/stewardship/run.py verify --megabytes 1000
python bench/stewardship/run.py counts --dossiers 100000
python bench/stewardship/run.py seals --dossiers 20000
"""

import argparse
import contextlib
import hashlib
import json
import os
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFont
from small_archive import NEW, Given, reading_of

from vtdocs.archive import dossiers, files, layout, seals
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.dossiers import DocumentRecord, PageRecord
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.model.media import Media
from vtdocs.ocr.alto import write_alto
from vtdocs.ocr.pdfa import SearchablePage, write_pdfa
from vtdocs.workflows import indexing
from vtdocs.workflows.stewardship import create_archive

PAGES = 10
SOURCES = ("AMK", "SHG", "BJZ", "VT", "")


KINDS = (("jpg", Media.JPEG), ("tif", Media.TIFF), ("g4", Media.TIFF), ("pdf", Media.PDF))
"""Scans as boxes hold them: grey JPEG, grey TIFF (LZW), TIFF of one bit a pixel (G4), and a scan in a PDF."""


def scan(path: Path, number: int, kind: str) -> None:
    """An A4 page of invented text at 300 dpi, grey, with the noise of paper: some two megabytes of JPEG."""
    noise = np.random.default_rng(number).normal(0, 7, (3508, 2480))
    image = Image.new("L", (2480, 3508), 242)
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(46)
    for line in range(45):
        pen.text(
            (200, 200 + 68 * line), f"Regel {number}-{line} van een verslag over het gesprek op school", 20, font=font
        )
    grey = Image.fromarray(np.clip(np.asarray(image) + noise, 0, 255).astype(np.uint8))
    if kind == "g4":
        grey.point(lambda value: 255 * (value > 128)).convert("1").save(path, compression="group4", dpi=(300, 300))
    elif kind == "tif":
        grey.save(path, compression="tiff_lzw", dpi=(300, 300))
    elif kind == "pdf":
        grey.save(path, resolution=300, quality=80)
    else:
        grey.save(path, quality=80, dpi=(300, 300))


def put(archive: Archive, catalogue: Catalogue, number: int) -> None:
    """One dossier of ten pages, committed as ingest would."""
    built = archive.scratch / "built"
    (built / "pages").mkdir(parents=True)
    (built / "originals").mkdir()
    pages, searchable = [], []
    kind, media = KINDS[number % len(KINDS)]
    for place in range(1, PAGES + 1):
        reading = replace(reading_of(Given(f"Verslag {number} over het gesprek")), width=2480, height=3508, dpi=300.0)
        original, text, alto = (
            f"originals/{place:04d}.{kind.replace('g4', 'tif')}",
            f"pages/{place:04d}.txt",
            f"pages/{place:04d}.alto.xml",
        )
        scan(built / original, number * PAGES + place, kind)
        (built / text).write_text(reading.text, encoding="utf-8")
        (built / alto).write_bytes(write_alto(reading, original, "page"))
        searchable.append(SearchablePage(built / original, media, 0, reading))
        pages.append(page_record(place, original, text, alto))
    write_pdfa(built / dossiers.SEARCHABLE, searchable, title="bench")
    paths = sorted(path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file())
    draft = DocumentRecord("", "verslag", "", "2009-03-01", "", "", f"o{number}", media.value, "open", "", tuple(pages),
                           dossiers.hashes_of(built, paths))  # fmt: skip
    manifest, record = dossiers.commit_document(archive, replace(NEW, dossier=f"B{number:06d}"), draft, built)
    catalogue.add_document(manifest, record)


def page_record(place: int, original: str, text: str, alto: str) -> PageRecord:
    """The record of one page."""
    return PageRecord(place, "x.jpg", place, 1, original, 1, "ok", "", 0, 0.0, 93.0, 0.9, 0.5, 0.1, 0.9, 5, "ocr", "print",
                      "bench", 300.0, 2480, 3508, "", (), text, alto)  # fmt: skip


def size_of(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


_MEASURED = """
import atexit, pathlib, runpy, sys
def keep(out=sys.argv.pop(1)):
    lines = pathlib.Path("/proc/self/status").read_text().splitlines()
    pathlib.Path(out).write_text(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
atexit.register(keep)
runpy.run_module("vtdocs", run_name="__main__", alter_sys=True)
"""


def timed(*words: str) -> dict[str, float]:
    """Run a command of vtdocs; seconds by the clock and of processor time, and its first process's largest memory in MB.

    The memory is what Linux notes of the process itself (VmHWM): ``ru_maxrss`` of a child also counts the memory of the
    bench that started it, as it was at that moment.
    """
    env = os.environ | {"VTDOCS_LANG": "en", "PYTHONPATH": str(ROOT)}
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with tempfile.NamedTemporaryFile() as peak:
        command = [sys.executable, "-c", _MEASURED, peak.name, *words]
        done = subprocess.run(command, env=env, stdout=subprocess.PIPE, check=False)
        kilobytes = int(Path(peak.name).read_text())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if done.returncode:
        raise SystemExit(done.stdout.decode()[-400:])
    return {"seconds": time.perf_counter() - started, "processor": processor, "peak_mb": kilobytes / 1024}


def hash_pace(folder: Path) -> dict[str, float]:
    """Reading and hashing the same bytes, one file after the other, with nothing else done."""
    started, cpu = time.perf_counter(), time.process_time()
    for file in folder.rglob("*"):
        if file.is_file():
            with file.open("rb") as opened:
                hashlib.file_digest(opened, "sha256")
    return {"seconds": time.perf_counter() - started, "processor": time.process_time() - cpu}


def sha256sum_pace(folder: Path) -> dict[str, float]:
    """The program of that name over all files."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    names = "\0".join(str(file) for file in folder.rglob("*") if file.is_file())
    subprocess.run(["xargs", "-0", "sha256sum"], input=names.encode(), stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"seconds": time.perf_counter() - started, "processor": processor}


def decode_pace(folder: Path) -> dict[str, float]:
    """Decoding the same pages with Pillow alone, those of a PDF with PDFium at 50 dpi, one after the other."""
    started, cpu, count = time.perf_counter(), time.process_time(), 0
    for file in folder.rglob("originals/*"):
        if file.suffix == ".pdf":
            with pypdfium2.PdfDocument(file) as pdf:
                pdf[0].render(scale=50 / 72).to_numpy()
        else:
            with Image.open(file) as image:
                image.load()
        count += 1
    return {"seconds": time.perf_counter() - started, "processor": time.process_time() - cpu, "pages": count}


def bench_verify(folder: Path, megabytes: int) -> None:
    """Build about so many megabytes of dossiers, then verify them."""
    archive = create_archive(folder / "archief")
    number = 0
    with archive.writing("bench"), Catalogue.open(archive) as catalogue:
        while number % len(KINDS) or size_of(archive.dossiers) < megabytes * 1_000_000:
            put(archive, catalogue, number)
            number += 1
        indexing.index_waiting(archive, catalogue)
    size = size_of(archive.dossiers)
    print(f"{number} dossiers, {number * PAGES} pages, {size / 1e6:.0f} MB")
    for turn in range(2):
        rows = {
            "sha256sum": sha256sum_pace(archive.dossiers),
            "sha256 alone": hash_pace(archive.dossiers),
            "decode alone": decode_pace(archive.dossiers),
            "verify --fast": timed("verify", "--fast", "--archive", str(archive.root)),
            "verify --complete": timed("verify", "--complete", "--archive", str(archive.root)),
            "verify --full": timed("verify", "--full", "--archive", str(archive.root)),
        }
        print(f"turn {turn + 1}")
        for name, row in rows.items():
            pace = size / 1e6 / row["seconds"]
            print(f"  {name:20} {row['seconds']:7.1f} s  {row['processor']:7.1f} s processor  {pace:8.0f} MB/s"
                  f"  {row.get('peak_mb', 0):6.0f} MB")  # fmt: skip


def bench_counts(folder: Path, count: int) -> None:
    """A catalogue of so many dossiers with three documents each, and their manifests; then ask it."""
    archive = create_archive(folder / "archief")
    with Catalogue.open(archive):
        pass
    draw = random.Random(1)
    rows, documents = [], []
    for number in range(count):
        dossier, source = f"D{number:06d}", draw.choice(SOURCES)
        first = draw.randrange(1996, 2016)
        youngest = first - draw.randrange(0, 15) if draw.random() < 0.8 else None
        rows.append((dossier, f"B{number // 40}", "melding", source, "open"))
        for place in range(3):
            date = "" if draw.random() < 0.02 else f"{first + draw.randrange(3)}-0{draw.randrange(1, 10)}-11"
            documents.append((dossier, f"d{place:03d}", "verslag", date, "", "open", 1, draw.randrange(1, 30), 1))
        place_of = archive.dossier(dossier)
        place_of.mkdir()
        manifest = {"format": 1, "dossier": dossier, "box": "B", "kind": "melding", "source": source,
                    "youngest_birth_year": youngest, "state": "open", "state_reason": "", "documents": []}  # fmt: skip
        (place_of / "manifest.json").write_text(json.dumps(manifest))
    with contextlib.closing(sqlite3.connect(archive.catalogue)) as db, db:
        columns = [row[1] for row in db.execute("PRAGMA table_info(dossier)")][:5]
        db.executemany(f"INSERT INTO dossier ({','.join(columns)}) VALUES (?, ?, ?, ?, ?)", rows)  # noqa: S608  names of ours
        names = "dossier, id, kind, date, batch, state, judged, pages, indexed"
        db.executemany(f"INSERT INTO document ({names}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", documents)  # noqa: S608  names of ours
    print(f"{count} dossiers, {len(documents)} documents")
    for name in ("retention due", "retention due", "stats", "stats"):
        row = timed(*name.split(), "--archive", str(archive.root), "--json")
        print(
            f"  {name:16} {row['seconds']:6.1f} s  {row['processor']:6.1f} s processor  largest {row['peak_mb']:5.0f} MB"
        )


def bench_seals(folder: Path, count: int) -> None:
    """What a seal costs a change of a record and a line of the audit log, and what checking many seals costs verify."""
    archive = layout.create(folder / "archief")
    log, record = AuditLog(archive.audit_log), archive.root / "boxes" / "x" / "000001-close.json"
    act = Act("search", Action.READ, "hit", ("2009-0143",), "melding", "VT-1")

    def each(what: Callable[[], None], times: int = 300) -> float:
        cpu = time.process_time()
        for _turn in range(times):
            what()
        return (time.process_time() - cpu) / times * 1000

    before = each(lambda: log.append(act, user="x"))
    seals.begin(archive)
    for _turn in range(3):
        plain = each(lambda: files.write_json(record, {"number": 1}))
        sealed = each(lambda: seals.write_json(archive, record, {"number": 1}))
        line = each(lambda: log.append(act, user="x"))
        print(
            f"  record {plain:.2f} ms, sealed {sealed:.2f} ms; line of the log {before:.2f} ms, naming a seal {line:.2f} ms"
        )
    for number in range(count):
        manifest = archive.dossier(f"D{number:06d}") / "manifest.json"
        manifest.parent.mkdir()
        manifest.write_text(json.dumps({"dossier": number, "documents": ["d001"] * 40}))
    seals.accept(archive)
    cpu = time.process_time()
    wrong = len(list(seals.check(archive, ())))
    print(f"  check of {count} sealed manifests: {time.process_time() - cpu:.1f} s, {wrong} findings")


def main() -> None:
    """Run one of the three."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("what", choices=["verify", "counts", "seals"])
    given.add_argument("--megabytes", type=int, default=1000)
    given.add_argument("--dossiers", type=int, default=100_000)
    options = given.parse_args()
    with tempfile.TemporaryDirectory() as name:
        if options.what == "verify":
            bench_verify(Path(name), options.megabytes)
        elif options.what == "seals":
            bench_seals(Path(name), options.dossiers)
        else:
            bench_counts(Path(name), options.dossiers)


if __name__ == "__main__":
    main()
