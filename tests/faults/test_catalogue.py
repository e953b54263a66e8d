"""The twenty failures that were seen in other systems (docs/failures.md), each with a test that names its row.

Rows 11, 15 and 17 stand in ``test_disk_faults``, row 6 in ``test_engine_faults`` and row 13 in ``test_neighbours``.
"""

import gc
import os
import re
import shutil
import struct
import tracemalloc
from pathlib import Path
from typing import Any

import numpy as np
import pikepdf
import pypdfium2
import pytest
from engines import known_words
from killing import KillServer
from PIL import Image
from small_scans import new_archive, page, save_tiff, set_ingest, unseen

from vtdocs.archive import dossiers
from vtdocs.archive.layout import Archive
from vtdocs.intake.identify import count_tiff_frames
from vtdocs.model.media import Media
from vtdocs.model.pages import PageStatus, Raster
from vtdocs.ocr import reading as reading_room
from vtdocs.ocr.born_digital import read_born_digital
from vtdocs.ocr.engine.common import Found, FoundWord
from vtdocs.ocr.opening import Limits, UnreadablePage, open_frame
from vtdocs.ocr.pdf_pages import count_pdf_pages
from vtdocs.ocr.quality import WordList
from vtdocs.ocr.reading import Reader, ReadingOptions
from vtdocs.workflows import doctor
from vtdocs.workflows.batchrun import IngestOptions
from vtdocs.workflows.ingest import ingest
from vtdocs.workflows.ledger import IngestReport
from vtdocs.workflows.reading import PageJob, read_page
from vtdocs.workflows.retry import RetryOptions, retry
from vtdocs.workflows.workers import Job, Room, Workers

ROWS = range(1, 21)


def test_every_row_of_the_catalogue_has_a_test_that_names_it() -> None:
    named = {
        int(number)
        for file in Path(__file__).parent.glob("test_*.py")
        for number in re.findall(r"^def test_row_(\d+)_", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    }
    assert named == set(ROWS)


def reason(path: Path, media: Media, frame: int = 0, limits: Limits | None = None) -> str:
    with pytest.raises(UnreadablePage) as caught:
        open_frame(path, media, frame, limits or Limits())
    return caught.value.reason


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_this_process: None) -> Archive:
    """An empty archive in which pages are read at once, by an engine that knows its words."""
    if os.name == "nt":
        pytest.skip("the engine is a shell script")
    monkeypatch.setenv("PATH", known_words(tmp_path / "bin")["PATH"])
    return new_archive(tmp_path, engine='"pytesseract"')


def feed(archive: Archive, folder: Path) -> IngestReport:
    report = ingest(archive, [folder], IngestOptions(), unseen)
    counts = report.counts
    assert counts.received == counts.archived + counts.blank + counts.separator + counts.rejected + counts.duplicate
    return report


@pytest.mark.parametrize("share", [0.5, 0.9])
def test_row_2_a_tiff_of_three_pages_that_is_cut_off_is_never_read_as_fewer(
    archive: Archive, tmp_path: Path, share: float
) -> None:
    """Row 2: tesseract reads 1 or 2 pages of it and says 0. We count frames ourselves; all three are accounted for."""
    file = tmp_path / "in" / "2010-0001" / "scan.tif"
    save_tiff(file, page(0), page(1), page(2))
    assert count_tiff_frames(file) == (3, "")
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * share)])
    frames, fault = count_tiff_frames(file)
    report = feed(archive, tmp_path / "in")
    assert (frames, fault) == (3, "") or fault == "truncated"
    assert report.counts.rejected >= 1
    assert report.counts.received == max(frames, 1)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
@pytest.mark.parametrize("compression", ["tiff_deflate", "tiff_lzw", "packbits", "group4"])
def test_row_3_a_damaged_strip_is_refused_however_it_is_compressed(
    tmp_path: Path, compression: str, share: float
) -> None:
    """Row 3: tesseract says 0 and finds 0 words; libtiff makes up the rest of a fax and Pillow says that all is well."""
    file, image = tmp_path / "scan.tif", page(0)
    (image.convert("1") if compression == "group4" else image).save(file, compression=compression, dpi=(150, 150))
    assert open_frame(file, Media.TIFF, 0, Limits()).pixels.any()
    content = bytearray(file.read_bytes())
    middle = int(len(content) * share)
    content[middle : middle + 200] = b"\xff" * 200
    file.write_bytes(bytes(content))
    assert reason(file, Media.TIFF) == "damaged"


def test_row_3_a_damaged_page_is_counted_as_refused_and_its_neighbours_are_read(
    archive: Archive, tmp_path: Path
) -> None:
    """No page of 0 words is silently fine, and none passes for whole."""
    folder = tmp_path / "in" / "2010-0001"
    save_tiff(folder / "a.tif", page(1))
    page(0).convert("1").save(folder / "b.tif", compression="group4", dpi=(150, 150))
    content = bytearray((folder / "b.tif").read_bytes())
    content[len(content) // 2 : len(content) // 2 + 200] = b"\xff" * 200
    (folder / "b.tif").write_bytes(bytes(content))
    report = feed(archive, tmp_path / "in")
    assert (report.counts.archived, report.counts.rejected) == (1, 1)
    assert [p.reason for p in report.problems if p.status == "rejected"] == ["damaged"]


def test_row_4_a_jpeg_with_a_zeroed_middle_is_refused_though_pillow_loads_it(tmp_path: Path) -> None:
    """Row 4: both decoders must agree."""
    file = tmp_path / "scan.jpg"
    page(0).save(file, quality=85)
    content = bytearray(file.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 400] = bytes(400)
    file.write_bytes(bytes(content))
    with Image.open(file) as image:
        image.load()
    assert reason(file, Media.JPEG) == "decoders-disagree"


def bomb(path: Path, side: int) -> None:
    """A TIFF of some hundred bytes that declares a square of so many pixels."""
    entries = [(256, 4, side), (257, 4, side), (258, 3, 1), (259, 3, 4), (262, 3, 0), (273, 4, 8), (277, 3, 1), (278, 4, side),
               (279, 4, 4)]  # fmt: skip
    rows = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
    data = b"\x00\x01\x00\x10"
    path.write_bytes(
        b"II*\x00" + struct.pack("<I", 8 + len(data)) + data + struct.pack("<H", len(entries)) + rows + bytes(4)
    )


@pytest.mark.parametrize("side", [13_000, 35_000, 0x7FFFFFFF])
def test_row_5_a_bomb_is_refused_by_its_header(tmp_path: Path, side: int) -> None:
    """Row 5: Pillow only warns above 89 million pixels. Our limit holds before a byte is decoded."""
    bomb(tmp_path / "bom.tif", side)
    tracemalloc.start()
    try:
        assert reason(tmp_path / "bom.tif", Media.TIFF) == "too-large"
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_row_5_a_page_within_the_limit_of_pixels_that_the_memory_cannot_hold_is_refused(tmp_path: Path) -> None:
    """The memory of a worker is limited too: the page is refused with a reason, and the next one is read."""
    Image.new("1", (12_000, 12_000), 1).save(tmp_path / "groot.png")
    page(0).save(tmp_path / "gewoon.png")
    jobs = [
        PageJob(
            tmp_path / name,
            Media.PNG,
            1,
            tmp_path / name.split(".")[0],
            ReadingOptions("pytesseract"),
            Limits(),
            tmp_path,
        )
        for name in ("groot.png", "gewoon.png")
    ]
    with Workers(1, Room(tmp_path / "scratch", memory=420_000_000 if os.name == "posix" else 0)) as workers:
        workers.add(Job(read_page, job) for job in jobs)
        results = [done.lost or done.result.reason or done.result.outcome for done in workers.results()]
    if Path("/proc/self/status").exists():  # the limit holds on Linux
        assert results[0] in {"too-large-for-memory", "worker-died"}
    assert results[1] == "page"


def test_row_7_each_worker_has_one_thread_for_tesseract() -> None:
    """Row 7: 9 s against 459 s for the same ten images."""
    with Workers(1) as workers:
        workers.add([Job(os.getenv, "OMP_THREAD_LIMIT")])
        assert [done.result for done in workers.results()] == ["1"]


class Noise:
    """An engine that finds words in noise, as tesseract does."""

    name = "noise"

    def recognise(self, image: Any, _dpi: float, layout: int = 3) -> Found:
        """Hundreds of "words", none of them Dutch."""
        random = np.random.default_rng(8)
        letters = list("abcdefghijklmnopqrstuvwxyz;:|_~")
        return Found(tuple(
            FoundWord("".join(random.choice(letters, 6)), 30 * (at % 30), 25 * (at // 30), 30 * (at % 30) + 28,
                      25 * (at // 30) + 20, 39.0, at // 30, 0)
            for at in range(481)
        ))  # fmt: skip


def test_row_8_noise_that_is_read_as_text_is_never_a_good_page(
    monkeypatch: pytest.MonkeyPatch, words: WordList
) -> None:
    """Row 8: 481 "words" with status 0. Confidence and Dutch words decide before anything is indexed."""
    monkeypatch.setattr(reading_room, "open_engine", lambda *_given: Noise())
    monkeypatch.setattr(WordList, "load", lambda *_given: words)
    noise = np.random.default_rng(8).integers(0, 255, (700, 900), dtype=np.uint8)
    found = Reader(ReadingOptions()).read(Raster(noise, 150.0, True, False))
    assert found.status not in {PageStatus.OK, PageStatus.BLANK}
    assert found.reason


def test_row_9_an_encrypted_pdf_has_a_state_of_its_own_and_a_signed_one_is_kept_as_it_is(
    archive: Archive, tmp_path: Path
) -> None:
    """Row 9: never retried blindly; an owner password that only forbids printing locks nobody out."""
    folder = tmp_path / "in" / "2010-0001"
    folder.mkdir(parents=True)
    for name, lock in (
        ("dicht", pikepdf.Encryption(owner="a", user="b")),
        ("open", pikepdf.Encryption(owner="a", user="")),
    ):
        page(0).save(folder / "bron.pdf", resolution=150)
        with pikepdf.open(folder / "bron.pdf") as pdf:
            pdf.Root.Perms = pikepdf.Dictionary(DocMDP=pikepdf.Dictionary(Type=pikepdf.Name.Sig))
            pdf.save(folder / f"{name}.pdf", encryption=lock)
    (folder / "bron.pdf").unlink()
    sent = (folder / "open.pdf").read_bytes()
    report = feed(archive, tmp_path / "in")
    refused = [(p.file, p.reason) for p in report.problems if p.status == "rejected"]
    assert refused == [("2010-0001/dicht.pdf", "encrypted")]
    assert report.counts.archived == 1
    assert sent in [file.read_bytes() for file in archive.dossiers.rglob("originals/*")]
    assert retry(archive, "", RetryOptions(), unseen) == ()


def ink(path: Path, number: int = 0) -> float:
    with pypdfium2.PdfDocument(path) as pdf:
        drawn = pdf[number].render(scale=1, grayscale=True).to_numpy()
    return float((drawn < 128).mean())


def test_row_10_pages_in_are_pages_out_with_the_same_ink(archive: Archive, tmp_path: Path) -> None:
    """Row 10: an archive copy with the right number of pages, all blank. Ours shows the ink that came in."""
    folder = tmp_path / "in" / "2010-0001"
    folder.mkdir(parents=True)
    page(0).save(folder / "scan.pdf", save_all=True, append_images=[page(1), page(2)], resolution=150)
    report = feed(archive, tmp_path / "in")
    assert report.counts.archived == 3
    (made,) = archive.dossiers.rglob("document.pdf")
    for number in range(3):
        assert ink(made, number) == pytest.approx(ink(folder / "scan.pdf", number), rel=0.05)
        assert ink(made, number) > 0.005


def test_row_10_a_form_whose_pages_only_adobe_can_show_is_refused(archive: Archive, tmp_path: Path) -> None:
    """Row 10: XFA pages lost without an error."""
    folder = tmp_path / "in" / "2010-0001"
    folder.mkdir(parents=True)
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.NeedsRendering = True
        pdf.Root.AcroForm = pikepdf.Dictionary(XFA=pikepdf.Array([]), Fields=pikepdf.Array([]))
        pdf.save(folder / "formulier.pdf")
    assert [p.reason for p in feed(archive, tmp_path / "in").problems] == ["form-without-pages"]


@pytest.mark.parametrize("pinned", [False, True])
def test_row_10_files_attached_to_a_pdf_are_not_lost_without_a_word(
    archive: Archive, tmp_path: Path, pinned: bool
) -> None:
    """Row 10: what hangs on a PDF is not among its pages."""
    folder = tmp_path / "in" / "2010-0001"
    folder.mkdir(parents=True)
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        attached = pikepdf.AttachedFileSpec(pdf, b"brief van de school", filename="brief.txt")
        if pinned:
            note = pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FileAttachment, Rect=[10, 10, 30, 30], FS=attached.obj
            )
            page.obj.Annots = pikepdf.Array([note])
        else:
            pdf.attachments["brief.txt"] = attached
        pdf.save(folder / "mail.pdf")
    assert [p.reason for p in feed(archive, tmp_path / "in").problems] == ["attachments"]
    assert count_pdf_pages(folder / "mail.pdf", max_attachments=1) == (1, "")


def test_row_12_files_of_one_name_are_all_kept_and_nothing_is_written_over(archive: Archive, tmp_path: Path) -> None:
    """Row 12: the first document was overwritten by the next of its name."""
    for number in range(3):
        save_tiff(tmp_path / "in" / f"2010-000{number}" / "scan.tif", page(number))
    first = feed(archive, tmp_path / "in")
    assert first.counts.archived == 3
    shutil.rmtree(tmp_path / "in")
    save_tiff(tmp_path / "in" / "2010-0000" / "scan.tif", page(3))
    assert feed(archive, tmp_path / "in").counts.archived == 1
    manifest = dossiers.load_manifest(archive, "2010-0000")
    assert [document for document, _hash in manifest.documents] == ["d001", "d002"]
    kept = {file.read_bytes() for file in archive.dossiers.rglob("originals/*")}
    assert len(kept) == 4


def test_row_14_an_archive_on_a_network_share_is_warned_of(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Row 14: a memory-mapped index on CIFS breaks."""
    monkeypatch.setattr(doctor.disk, "mount_of", lambda *_given: ("//server/share", "cifs"))
    told = [check for check in doctor.examine(archive.root) if "cifs" in check.found]
    assert [check.state for check in told] == ["warning"]
    assert told[0].advice


def test_row_16_paper_that_was_scanned_twice_is_told_and_both_pages_are_kept(
    server: KillServer, scans: Path, tmp_path: Path
) -> None:
    """Row 16: another hash, never caught; or caught, and one of two siblings' reports deleted."""
    import json

    root = tmp_path / "archief"
    server.run("init", root, root=root)
    told = json.loads(server.run("ingest", scans, "--archive", root, "--json", root=root).out)
    pairs = [problem for problem in told["problems"] if problem["status"] == "near-duplicate"]
    assert pairs
    assert told["pages"]["archived"] + told["pages"]["blank"] == 9, "the pages of the pair are among them"


def test_row_18_reading_many_pages_of_a_pdf_keeps_none_of_them(tmp_path: Path, words: WordList) -> None:
    """Row 18: pdfplumber keeps every page that was opened."""
    with pikepdf.new() as pdf:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        for number in range(14):
            pdf.add_blank_page(page_size=(595, 842))
            lines = " ".join(
                f"(Regel {line} van bladzijde {number} over de school en het kind) Tj T*" for line in range(25)
            )
            pdf.pages[-1].obj.Contents = pdf.make_stream(f"BT /F 10 Tf 12 TL 40 800 Td {lines} ET".encode())
            pdf.pages[-1].obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        pdf.save(tmp_path / "lang.pdf")
    tracemalloc.start()
    try:
        for number in range(14):
            assert read_born_digital(tmp_path / "lang.pdf", number, words) is not None
            gc.collect()  # what only waits to be collected is not kept
            if number == 6:
                before = tracemalloc.get_traced_memory()[0]
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert grown < 7 * 10_000, f"{grown / 7 / 1000:.0f} kB a page are kept"


def test_row_19_no_failure_leaves_a_hole_for_ever(archive: Archive, tmp_path: Path) -> None:
    """Row 19: failed files are remembered and never tried again. The failed list is first-class; retry empties it."""
    set_ingest(archive, engine='"pytesseract"', max_megapixels=1.0)
    save_tiff(tmp_path / "in" / "2010-0001" / "scan.tif", page(0), page(1, scale=3))
    assert feed(archive, tmp_path / "in").counts.rejected == 1
    set_ingest(archive, engine='"pytesseract"')
    (report,) = retry(archive, "", RetryOptions(), unseen)
    assert (report.tried, report.archived, report.rejected) == (1, 1, 0)


def test_row_20_compression_that_can_swap_digits_is_told_on_arrival(archive: Archive, tmp_path: Path) -> None:
    """Row 20: lossy JBIG2 made 8 of 6; it must not be used for scans that replace paper."""
    folder = tmp_path / "in" / "2010-0001"
    folder.mkdir(parents=True)
    page(0).save(folder / "scan.pdf", resolution=150)
    with pikepdf.open(folder / "scan.pdf", allow_overwriting_input=True) as pdf:
        # Beside the page's own image, so that the page can be read by every decoder.
        pdf.Root.Spare = pdf.make_stream(b"\0" * 20, Filter=pikepdf.Name.JBIG2Decode, Subtype=pikepdf.Name.Image)
        pdf.save()
    report = feed(archive, tmp_path / "in")
    assert ("noted", "jbig2") in [(p.status, p.reason) for p in report.problems]
    assert report.counts.archived == 1
    assert count_pdf_pages(folder / "scan.pdf") == (1, "")


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGB", "RGBA", "CMYK", "YCbCr", "LAB", "I;16"])
def test_a_page_in_any_colour_space_is_dark_ink_on_light_paper(tmp_path: Path, mode: str) -> None:
    """An odd colour space is no damage."""
    image = page(0)
    if mode == "LAB":
        image = Image.merge("LAB", (image, Image.new("L", image.size, 128), Image.new("L", image.size, 128)))
    elif mode == "I;16":
        image = Image.fromarray(np.asarray(image).astype(np.uint16) * 257)
    else:
        image = image.convert("RGB").convert(mode)
    image.save(tmp_path / "scan.tif")
    pixels = open_frame(tmp_path / "scan.tif", Media.TIFF, 0, Limits()).pixels
    assert pixels.mean() > 200
    assert pixels.min() < 100
