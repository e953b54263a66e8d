"""The substitution file of a box: what must be shown under the eight headings of Archiefregeling 26b (P21, P22).

It tells what was measured and recorded, and says plainly what nobody wrote down. It is evidence for a decision, never the
decision: in the mode ``ontsluiten`` it says that the paper stays the original, in no mode that paper may go. Dutch, for it
is an archival document of a Dutch zorgdrager. No file name as received stands in it, for one may hold a family's name.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vtdocs import __version__, config
from vtdocs.archive import batches, boxes, corrections, dossiers, files
from vtdocs.archive.boxes import Box, BoxAct, Declaration, Mode
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.decisions import Kind
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable, BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.intake.scanfacts import scan_facts
from vtdocs.letters.boxreport import write_box_report
from vtdocs.model.media import Media
from vtdocs.model.pages import PageStatus
from vtdocs.workflows import evidence_text
from vtdocs.workflows.box_account import BoxAccount, account
from vtdocs.workflows.boxes import PATIENCE, changed_since_closing, log_box
from vtdocs.workflows.sampling import SampleVerdict, last_verdict

FORMAT = 1
LOW_DPI, FINE_DPI = 200, 300
"""Below the first a scan is an exception, below the second it is counted (domain 6)."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The files that were written."""

    box: str
    report: Mapping[str, Any]
    """The report as it stands in the JSON file."""
    json_file: Path
    docx_file: Path
    pdf_file: Path | None
    """None when no PDF was asked for, or LibreOffice is missing."""
    pdf_problem: str
    """Why there is no PDF although one was asked for; empty otherwise."""


def write_evidence(archive: Archive, name: str, folder: Path, *, pdf: bool) -> Evidence:
    """Write the substitution file of a box as JSON and Word, and as PDF when asked for.

    Raises Refused in the mode ``vervangen`` while the box is not closed, changed since, or its sample is not accepted:
    then nothing proves a correct and complete rendering. Raises BadInput for a box of which no page was read, and for a
    folder in the archive.
    """
    box = boxes.check_name(name)
    archive.must_not_hold(folder)
    with archive.between("box evidence", patience=PATIENCE), Catalogue.open(archive) as catalogue:
        found = account(archive, catalogue, box)
        if not found.counts.received:
            raise BadInput(_("Of box {box} no page was read.").format(box=box), _("See: vtdocs box list"))
        known = boxes.load(archive, box)
        _check_mode(archive, known, found)
        report = gather(archive, known, found)
        text = json.dumps(report, ensure_ascii=False, indent=1) + "\n"
        stem = "doos-" + "".join(char if char.isalnum() or char in "-_" else "-" for char in box)
        json_file = folder / f"{stem}.json"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        files.write_atomic(json_file, text.encode("utf-8"))
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        view = evidence_text.view(report, json_file.name, digest)
        docx_file, pdf_file, problem = write_box_report(
            view,
            folder / f"{stem}.docx",
            archive.root,
            pdf=pdf,
            timeout=config.load(archive.root).ingest.office_timeout,
        )
        written = {"json": digest, "docx": files.sha256_of(docx_file)}
        if pdf_file is not None:
            written["pdf"] = files.sha256_of(pdf_file)
        boxes.record(archive, box, BoxAct.EVIDENCE, {"sha256": written}, user=config.user_name())
        log_box(archive, box, BoxAct.EVIDENCE, {"received": found.counts.received})
    return Evidence(box, report, json_file, docx_file, pdf_file, problem)


def _check_mode(archive: Archive, box: Box, found: BoxAccount) -> None:
    if box.declaration is None or box.declaration.mode is not Mode.REPLACE:
        return
    verdict = last_verdict(box)
    reasons = [
        (not found.closed, _("The account of the box is not closed.")),
        (changed_since_closing(archive, found), _("Since it was closed the box has changed.")),
        (verdict is None, _("No sample of the box was judged.")),
        (verdict is not None and verdict.verdict != "accepted", _("The sample of the box was rejected.")),
    ]
    wrong = [Reason("P22", text) for holds, text in reasons if holds]
    if wrong:
        raise Refused(
            _("For vervangen, nothing proves yet that box {box} is correct and complete.").format(box=box.name),
            wrong,
            _("See: vtdocs box show {box}").format(box=box.name),
        )


def gather(archive: Archive, box: Box, found: BoxAccount) -> dict[str, Any]:
    """Everything the report says, in its stable JSON form."""
    declared = box.declaration
    settings = config.load(archive.root)
    received = _received(archive, found)
    pages = _pages(archive, found)
    verdict, drawn = last_verdict(box), box.last(BoxAct.SAMPLE)
    return {
        "format": FORMAT,
        "box": box.name,
        "written": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "written_by": config.user_name(),
        "mode": (declared.mode if declared else Mode.ACCESS).value,
        "decision": declared.decision if declared else "",
        "handbook": declared.handbook if declared else "",
        "scope": _scope(archive, found, declared),
        "equipment": {
            "organisation": settings.scanning.organisation,
            "equipment": settings.scanning.equipment,
            "settings": settings.scanning.equipment_settings,
            "told_by_files": received["scanners"],
            "dpi": pages["dpi"],
        },
        "software": _software(archive, found, settings.ingest),
        "colour": {"criteria": settings.scanning.colour_criteria, "pages": received["colours"]},
        "reproduction": {
            "media": received["media"],
            "compression": received["compression"],
            "batches": len(found.batches),
            "turned": pages["turned"],
            "read_by": pages["methods"],
        },
        "check": {
            "closed": found.closed,
            "changed_since_closing": changed_since_closing(archive, found),
            "balanced": found.balanced,
            "account": found.to_json()["dossiers"],
            "pages": asdict(found.counts),
            "differences": [asdict(item) for item in found.differences],
            "sample": None if drawn is None else {k: v for k, v in drawn.data.items() if k != "pages"},
            "sample_pages": [] if drawn is None else [page["id"] for page in drawn.data["pages"]],
            "verdict": None if verdict is None else verdict.to_json(),
            "rejected_before": _rejected_before(box, verdict),
            "exceptions": [*received["exceptions"], *pages["exceptions"]],
            "repairs": pages["repairs"],
        },
        "destruction": {"procedure": settings.scanning.destruction},
        "quality": {"procedure": settings.scanning.quality, "history": _history(box)},
        "hashes": {"files": received["files"], "dossiers": pages["manifests"]},
    }


def _scope(archive: Archive, found: BoxAccount, declared: Declaration | None) -> dict[str, Any]:
    there = [line.dossier for line in found.dossiers if line.state]
    manifests = [dossiers.load_manifest(archive, name) for name in there]
    return {
        "declared": None if declared is None else asdict(declared),
        "dossiers": there,
        "sources": dict(Counter(manifest.source or "onbekend" for manifest in manifests)),
        "closed_adviezen": sum(manifest.state == "quarantined" for manifest in manifests),
        "batches": [
            {"batch": batch.id, "received_at": batch.received_at, "pages": batch.pages, "files": len(batch.files)}
            for batch in (batches.load(archive, name) for name in found.batches)
        ],
    }


def _software(archive: Archive, found: BoxAccount, settings: config.IngestSettings) -> dict[str, Any]:
    runs = []
    for name in found.batches:
        try:
            run = batches.read_run(archive, name)
        except ArchiveUnusable:
            continue  # told by the account and by verify
        runs.append({"batch": name, "versions": run["versions"], "options": run["options"], "workers": run["workers"]})
    return {"report_by": f"vtdocs {__version__}", "runs": runs, "settings": asdict(settings)}


def _received(archive: Archive, found: BoxAccount) -> dict[str, Any]:
    """The files as received: hashes, kinds, colours; without their names."""
    rows: list[dict[str, Any]] = []
    media, colours, compression, scanners = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    exceptions: list[dict[str, Any]] = []
    for name in found.batches:
        batch = batches.load(archive, name)
        for file in batch.files:
            rows.append({"batch": name, "file": file.number, "stored": file.stored, "sha256": file.sha256,
                         "bytes": file.size, "pages": file.frames, "outcome": file.outcome})  # fmt: skip
            if file.outcome != "received":
                exceptions.append(_exception(file.outcome, f"{name}:{file.number:04d}", _code(file.reason)))
                continue
            media[file.media] += file.frames
            for facts in scan_facts(batches.folder_of(archive, name) / file.stored, Media(file.media)):
                colours[facts.colour] += 1
                compression[facts.compression or "onbekend"] += 1
                scanners[facts.scanner or "niet vermeld"] += 1
                if "JBIG2" in facts.compression.upper():
                    exceptions.append(_exception("jbig2", f"{name}:{file.number:04d}", "may change digits"))
        exceptions.extend(
            _exception("rejected", f"{name}:{page.file:04d}:{page.page}", _code(page.reason))
            for page in batches.rejected_pages(archive, name)
        )
    return {
        "files": rows, "media": dict(media), "colours": dict(colours), "compression": dict(compression),
        "scanners": dict(scanners), "exceptions": exceptions,
    }  # fmt: skip


def _pages(archive: Archive, found: BoxAccount) -> dict[str, Any]:
    """The pages as they are kept: resolution, readings, repairs; and the hash of each dossier's manifest."""
    dpi, methods, turned, repairs = Counter[str](), Counter[str](), 0, Counter[str]()
    exceptions: list[dict[str, Any]] = []
    manifests: list[dict[str, str]] = []
    for line in (line for line in found.dossiers if line.state):
        manifest = dossiers.load_manifest(archive, line.dossier)
        path = archive.dossier(line.dossier) / dossiers.MANIFEST
        manifests.append({"dossier": line.dossier, "manifest_sha256": files.sha256_of(path)})
        for document in corrections.corrected_documents(archive, manifest):
            if document.record.batch not in found.batches:
                continue
            for page, review in zip(document.record.pages, document.reviews, strict=True):
                where = f"{line.dossier}/{document.record.id}/{page.number}"
                methods[page.method] += 1
                turned += bool(page.rotation)
                if page.method == "ocr":
                    dpi[str(round(page.dpi))] += 1
                    if page.dpi < LOW_DPI:
                        exceptions.append(_exception("low-dpi", where, str(round(page.dpi))))
                if page.status != PageStatus.OK:
                    state = page.status if not review.reviewed else f"{page.status}, nagekeken"
                    exceptions.append(_exception("page", where, state))
                if review.last is not None:
                    repairs[review.last.kind.value] += 1
    return {
        "dpi": dict(dpi), "methods": dict(methods), "turned": turned, "exceptions": exceptions,
        "manifests": manifests, "repairs": {kind.value: repairs[kind.value] for kind in Kind if repairs[kind.value]},
    }  # fmt: skip


def _exception(kind: str, where: str, detail: str) -> dict[str, Any]:
    return {"kind": kind, "where": where, "detail": detail}


def _code(reason: str) -> str:
    """A reason without its details: those may be the name of a file."""
    return reason.split(":", 1)[0]


def _rejected_before(box: Box, verdict: SampleVerdict | None) -> int:
    """Samples that were rejected, without the one that stands."""
    words = [event.data["verdict"] for event in box.events if event.act is BoxAct.VERDICT]
    return words.count("rejected") - (verdict is not None and verdict.verdict == "rejected")


def _history(box: Box) -> list[dict[str, Any]]:
    return [
        {
            "number": event.number, "time": event.time, "user": event.user, "act": event.act.value,
            **({"verdict": event.data["verdict"]} if event.act is BoxAct.VERDICT else {}),
        }
        for event in box.events
    ]  # fmt: skip
