"""Export dossiers as a BagIt package that any archive can check and anybody can read without this program.

1. Every file is copied to a new place; its SHA-256 must be the one that the archive keeps, or nothing is exported.
2. Beside the dossiers lie a list (inhoud.csv), a page that explains what is where (LEESMIJ.txt), and MDTO metadata.
3. A dossier that is closed as an advies stays here (P1, P11), also when it is asked for by name: it leaves only when somebody
   recorded on which ground it may be opened. A document that was taken for an advies stays behind always, and the package
   says that something is lacking, not what.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import batches, decisions, dossiers, mdto, revisions
from vtdocs.archive.bag import BagWriter
from vtdocs.archive.corrections import Corrected
from vtdocs.archive.dossiers import DOCUMENT, MANIFEST, SEARCHABLE, DossierManifest
from vtdocs.archive.layout import Archive
from vtdocs.archive.retention import Term
from vtdocs.archive.withholding import Travelling, travelling
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.errors import ArchiveUnusable, BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.ocr.pdf_pages import claims_pdfa
from vtdocs.workflows import retention
from vtdocs.workflows.being_read import reasons_to_wait
from vtdocs.workflows.destruction import finish
from vtdocs.workflows.tables import csv_bytes

SOURCE = "vtdocs"
_CREATOR = {"AMK": "Advies- en Meldpunt Kindermishandeling", "SHG": "Steunpunt Huiselijk Geweld", "BJZ": "Bureau Jeugdzorg",
            "BVA": "Bureau Vertrouwensarts", "VT": "Veilig Thuis"}  # fmt: skip

# The package is for an archive in the Netherlands: its explanation is Dutch, whatever the language of this program.
_READ_ME = """\
Dit pakket bevat dossiers uit een archief van Veilig Thuis. Het bevat bijzondere persoonsgegevens.

Het is een BagIt-pakket (RFC 8493). Elk programma dat BagIt kent, kan controleren of er niets ontbreekt of gewijzigd is;
ook met: sha256sum -c manifest-sha256.txt

inhoud.csv                                   alle documenten, met soort, datum en pad
dossiers/NUMMER/documents/d001/originals/    de scans zoals ze zijn ontvangen
dossiers/NUMMER/documents/d001/document.pdf  PDF/A-2b: het beeld van de scan met doorzoekbare tekst
dossiers/NUMMER/documents/d001/pages/        per bladzijde de gelezen tekst (.txt) en ALTO 4 met de plaats van elk woord
dossiers/NUMMER/documents/d001/document.json wat er van het document en zijn bladzijden bekend is
dossiers/NUMMER/decisions/                   wat medewerkers over bladzijden hebben besloten
dossiers/NUMMER/manifest.json                het dossier, met de SHA-256 van elk document
mdto/NUMMER/                                 metagegevens volgens MDTO 1.0.1, per dossier, document en bestand

De scan is het archiefstuk; de gelezen tekst is een hulpmiddel om te zoeken en kan fouten bevatten.
"""
_LACKING = """
Dit pakket is niet volledig. Van de volgende dossiers is iets achtergehouden dat niet mag worden verstrekt; de nummers van
documenten en bladzijden lopen daar niet door. Vraag het aan wie u dit pakket gaf.
{dossiers}
"""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was exported."""

    folder: Path
    dossiers: int
    documents: int
    pages: int
    files: int
    bytes: int
    left_out: int
    """Advies dossiers that stay (P1)."""
    held_back: int = 0
    """Closed documents of the exported dossiers that stay (P1)."""
    being_read: int = 0
    """Dossiers that stay because a batch with pages of them is not finished."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "folder": str(self.folder), "dossiers": self.dossiers, "documents": self.documents, "pages": self.pages,
            "files": self.files, "bytes": self.bytes, "left_out": self.left_out,
            "held_back": self.held_back,
            "being_read": self.being_read,
        }  # fmt: skip


def export(archive: Archive, target: Path, *, only: Sequence[str] = (), organisation: str = "") -> ExportReport:
    """Export all dossiers, or ``only`` these, as a bag in a new folder.

    Raises BadInput for a place where something is, a place in the archive or an unknown dossier; Refused for a dossier that is
    closed as an advies (P1) or not complete; ArchiveUnusable when a file is not what the archive
    says it is: nothing is exported then.
    """
    archive.must_not_hold(target)
    manifests, left_out = _chosen(archive, only)
    with archive.between("export"):
        manifests, being_read = _finished(archive, manifests, named=bool(only))
        writer = BagWriter.begin(target.absolute())
        try:
            rows, held_back = _fill(archive, writer, manifests, organisation)
        except BaseException:
            writer.discard()
            raise
    pages = sum(int(row[4]) for row in rows)
    return ExportReport(
        target, len(manifests), len(rows), pages, len(writer.manifest), writer.size, left_out, held_back, being_read
    )


def _fill(
    archive: Archive, writer: BagWriter, manifests: Sequence[DossierManifest], organisation: str
) -> tuple[list[tuple[str, ...]], int]:
    """Everything into the bag, then into the audit log, then the bag to its place; returns the rows of the list, and how
    many documents stayed behind."""
    revisions.settle(archive)
    finish(archive)
    rows, lacking, held_back = [], [], 0
    for known in manifests:
        leaving = travelling(archive, dossiers.load_manifest(archive, known.dossier))
        rows += _export_dossier(archive, writer, leaving, organisation)
        held_back += len(leaving.held_back)
        lacking += [known.dossier] if leaving.manifest.withheld else []
    writer.write("inhoud.csv", csv_bytes(("dossier", "document", "soort", "datum", "bladzijden", "pad"), rows))
    writer.write("LEESMIJ.txt", (_READ_ME + (_LACKING.format(dossiers="\n".join(lacking)) if lacking else "")).encode())
    numbers = tuple(manifest.dossier for manifest in manifests)
    act = Act("export", Action.READ, "done", numbers, counts={"dossiers": len(numbers), "held_back": held_back})
    AuditLog(archive.audit_log).append(act, user=config.user_name())  # before anything is where others can take it
    writer.finish({
        "Source-Organization": organisation or "Veilig Thuis",
        "External-Description": f"{len(manifests)} dossiers, MDTO 1.0.1, PDF/A-2b, ALTO 4"
        + (f"; {len(lacking)} not complete, see LEESMIJ.txt" if lacking else ""),
        "External-Identifier": manifests[0].dossier if len(manifests) == 1 else "",
    })  # fmt: skip
    return rows, held_back


def _finished(
    archive: Archive, manifests: Sequence[DossierManifest], *, named: bool
) -> tuple[list[DossierManifest], int]:
    """The dossiers of which no batch is being read, and how many others; raises Refused when one was asked for by name."""
    if not batches.unfinished(archive):
        return list(manifests), 0
    ready, waiting = [], 0
    for manifest in manifests:
        reasons = reasons_to_wait(archive, dossiers.documents_of(archive, manifest))
        if reasons and named:
            raise Refused(_("Dossier {dossier} is not complete yet.").format(dossier=manifest.dossier), reasons)
        ready += [] if reasons else [manifest]
        waiting += bool(reasons)
    if not ready:
        raise BadInput(_("There is no dossier to export."), _("Wait until the batch is read; see: vtdocs status"))
    return ready, waiting


def _chosen(archive: Archive, only: Sequence[str]) -> tuple[list[DossierManifest], int]:
    if only:
        named = [dossiers.load_manifest(archive, dossier) for dossier in dict.fromkeys(only)]
        _refuse_closed(archive, [manifest.dossier for manifest in named if manifest.closed_as_advice])
        return named, 0
    everything = list(dossiers.all_manifests(archive))
    chosen = [manifest for manifest in everything if not manifest.closed_as_advice]
    if not chosen:
        raise BadInput(
            _("There is no dossier to export."), _("Advies dossiers stay; see: vtdocs advies release --help")
        )
    return chosen, len(everything) - len(chosen)


def _refuse_closed(archive: Archive, closed: Sequence[str]) -> None:
    """P1, P11: what is handed to others has a ground, and of an advies that is a recorded decision; refusals are logged."""
    if not closed:
        return
    act = Act("export", Action.READ, "refused", tuple(closed))
    AuditLog(archive.audit_log).append(act, user=config.user_name())
    reasons = [
        Reason("P1", _("Dossier {dossier} is an advies and is closed.").format(dossier=dossier), "dossier")
        for dossier in closed
    ]
    raise Refused(
        _("An advies leaves the archive on a recorded ground only; nothing was exported."),
        reasons,
        _("Record the ground first: vtdocs advies release --help"),
    )


def _export_dossier(
    archive: Archive, writer: BagWriter, leaving: Travelling, organisation: str
) -> list[tuple[str, ...]]:
    """Copy one dossier, as far as it may leave, with its metadata; returns its rows of the list."""
    manifest, documents = leaving.manifest, leaving.documents
    dossier, folder = manifest.dossier, archive.dossier(manifest.dossier)
    term = None if _tells_of_what_stays(leaving) else retention.term(archive, dossier, retention.today())
    if leaving.held_back:
        for path, content in leaving.files.items():
            writer.write(f"dossiers/{dossier}/{path}", content)
    else:
        writer.copy(folder / MANIFEST, f"dossiers/{dossier}/{MANIFEST}")
        for file in decisions.paths(archive, manifest):
            writer.copy(file, f"dossiers/{dossier}/{file.relative_to(folder).as_posix()}")
    for (number, digest), document in zip(manifest.documents, documents, strict=True):
        for path, wanted in {**document.record.hashes, DOCUMENT: digest}.items():
            _copy(writer, folder / "documents" / number / path, f"dossiers/{dossier}/documents/{number}/{path}", wanted)
    creator = organisation or _CREATOR.get(manifest.source.upper(), "Veilig Thuis")
    _write_metadata(archive, writer, manifest, documents, creator, term)
    return [
        (dossier, d.record.id, d.record.kind, d.record.date, str(len(d.record.pages)),
         f"dossiers/{dossier}/documents/{d.record.id}/document.pdf")
        for d in documents
    ]  # fmt: skip


def _tells_of_what_stays(leaving: Travelling) -> bool:
    """Whether the retention term would give away the date of a document that stays: no document that leaves is as new."""
    newest = max((_mdto_day(document.record.date) for document in leaving.documents), default="")
    return any(_mdto_day(document.record.date) > newest for document in leaving.held_back)


def _copy(writer: BagWriter, source: Path, path: str, wanted: str) -> None:
    try:
        found = writer.copy(source, path)
    except OSError:
        found = ""
    if found != wanted:
        raise ArchiveUnusable(
            _("A file of dossier {dossier} is missing or changed; nothing was exported.").format(
                dossier=path.split("/")[1]
            ),
            _("Run vtdocs verify to see what is wrong, and restore the dossier's folder from the last backup."),
        )


def _write_metadata(
    archive: Archive,
    writer: BagWriter,
    manifest: DossierManifest,
    documents: Sequence[Corrected],
    creator: str,
    term: Term | None,
) -> None:
    dossier, now = manifest.dossier, datetime.now(UTC)
    keeping = mdto.Keeping(term.newest if term else None, term.until if term else None)
    names = {d.record.id: _name(dossier, d) for d in documents}
    dates = sorted(day for d in documents if (day := _mdto_day(d.record.date)))
    whole = mdto.Record(
        dossier, f"Dossier {dossier}", "Dossier", "", dates[0] if dates else "", dates[-1] if dates else "", "",
        tuple((f"{dossier}/{number}", name) for number, name in names.items()), creator, keeping,
    )  # fmt: skip
    writer.write(f"mdto/{dossier}/dossier.mdto.xml", mdto.write_record(whole, SOURCE))
    for document in documents:
        record, number = document.record, f"{dossier}/{document.record.id}"
        day = _mdto_day(record.date)
        one = mdto.Record(
            number, names[record.id], "Archiefstuk", record.kind, day, "", dossier,
            mdto.children_of(sorted(record.hashes), number), creator, keeping,
        )  # fmt: skip
        writer.write(f"mdto/{dossier}/{record.id}.mdto.xml", mdto.write_record(one, SOURCE))
        folder = dossiers.document_folder(archive, dossier, record.id)
        for path, digest in sorted(record.hashes.items()):
            file = mdto.FileRecord(
                f"{number}/{path}",
                path,
                (folder / path).stat().st_size,
                digest,
                now,
                number,
                names[record.id],
                pdfa=path == SEARCHABLE and claims_pdfa(folder / path) == "2B",
            )
            place = f"mdto/{dossier}/{record.id}/{path.replace('/', '-')}.bestand.mdto.xml"
            writer.write(place, mdto.write_file(file, SOURCE))


def _name(dossier: str, document: Corrected) -> str:
    """What a document is called: its kind and year; never a name of a person."""
    record = document.record
    return f"{record.kind.capitalize()}{' ' + record.date[:4] if record.date else ''}, dossier {dossier}, {record.id}"


def _mdto_day(text: str) -> str:
    """A date as MDTO writes it; of a range of years the first."""
    return text.partition("/")[0]
