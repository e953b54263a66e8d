"""A small archive without OCR: invented pages with words, states and an image, committed as ingest would."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from vtdocs.archive import dossiers, layout
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.dossiers import DocumentRecord, DossierManifest, PageRecord
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.model.media import Media
from vtdocs.model.pages import Box, PageReading, PageStatus, ReadingMethod, Word
from vtdocs.model.sheets import DossierKind
from vtdocs.ocr.alto import write_alto
from vtdocs.ocr.pdfa import SearchablePage, write_pdfa
from vtdocs.workflows import indexing

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
NEW = DossierManifest("2009-0143", "B12", DossierKind.REPORT, "AMK", 2004, "open", "", ())


@dataclass(frozen=True)
class Given:
    """A page to put in the archive."""

    text: str
    """What was read."""
    status: PageStatus = PageStatus.OK
    confidence: float = 93.0
    ratio: float = 0.9
    drawn: str = ""
    """What stands on the paper; the text that was read when empty."""


def reading_of(page: Given) -> PageReading:
    """The reading of a page, its words in a row of boxes for each line."""
    words = tuple(
        Word(word, Box(60 + 140 * place, 60 + 60 * line, 190 + 140 * place, 100 + 60 * line), page.confidence, line)
        for line, row in enumerate(page.text.split("\n"))
        for place, word in enumerate(row.split())
    )
    return PageReading(
        page.status, "" if page.status is PageStatus.OK else "words were read with little confidence",
        ReadingMethod.OCR, words, 1240, 800, 150.0, 0, 0.0, page.confidence, page.ratio, 0.5, 0.9, 0.1, "print",
        "tesseract 0.0",
    )  # fmt: skip


def draw(page: Given, path: Path) -> None:
    """The paper as scanned."""
    image = Image.new("L", (1240, 800), 255)
    pen = ImageDraw.Draw(image)
    pen.multiline_text((80, 80), page.drawn or page.text, fill=0, font=ImageFont.truetype(FONT, 26), spacing=16)
    image.save(path, dpi=(150, 150))


def put(
    archive: Archive, pages: Sequence[Given], *, origin: str = "b:0001:1-1", dossier: DossierManifest = NEW,
    state: str = "open",
) -> DocumentRecord:  # fmt: skip
    """Commit one document with these pages, and enter it in catalogue and index."""
    built = archive.scratch / "built"
    (built / "pages").mkdir(parents=True)
    (built / "originals").mkdir()
    records, searchable = [], []
    for place, page in enumerate(pages, start=1):
        reading = reading_of(page)
        original, text, alto = f"originals/{place:04d}.png", f"pages/{place:04d}.txt", f"pages/{place:04d}.alto.xml"
        draw(page, built / original)
        (built / text).write_text(reading.text, encoding="utf-8")
        (built / alto).write_bytes(write_alto(reading, original, "page"))
        searchable.append(SearchablePage(built / original, Media.PNG, 0, reading))
        records.append(_record(place, reading, original, text, alto))
    write_pdfa(built / dossiers.SEARCHABLE, searchable, title=dossier.dossier)
    paths = sorted(path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file())
    draft = DocumentRecord(
        id="", kind="brief", kind_evidence="geachte", date="2009-03-01", date_evidence="1 maart 2009", batch="batch-1",
        origin=origin, media="image/png", state=state, state_reason="" if state == "open" else dossiers.SUSPECTED_ADVICE,
        pages=tuple(records), hashes=dossiers.hashes_of(built, paths),
    )  # fmt: skip
    with archive.writing("test"), Catalogue.open(archive) as catalogue:
        manifest, record = dossiers.commit_document(archive, dossier, draft, built)
        catalogue.add_document(manifest, record)
        indexing.index_waiting(archive, catalogue)
    return record


def _record(place: int, reading: PageReading, original: str, text: str, alto: str) -> PageRecord:
    return PageRecord(
        number=0, source="doos.png", source_number=place, frame=1, original=original, original_frame=1,
        status=reading.status.value, reason=reading.reason, rotation=0, skew=0.0, confidence=reading.confidence,
        word_ratio=reading.word_ratio, orientation_margin=0.5, ink=0.1, ink_coverage=0.9, words=len(reading.words),
        method="ocr", profile="print", engine="tesseract 0.0", dpi=150.0, width=1240, height=800, fingerprint="",
        warnings=(), text_file=text, alto_file=alto,
    )  # fmt: skip


def held(number: str) -> DossierManifest:
    """A dossier that may hold pages of another family."""
    return replace(NEW, dossier=number, state="held", state_reason="separator-gap")


def make(folder: Path) -> Archive:
    """An empty archive."""
    archive = layout.create(folder / "archief")
    AuditLog(archive.audit_log).append(Act("init", Action.CREATE, "done"), user="tester")
    return archive
