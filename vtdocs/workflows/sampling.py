"""Acceptance sampling of a box: how many pages two people must find without a fault, which ones, and what they found.

A zero-defect plan: a sample of so many pages that, were the share of bad pages at the limit, a sample without a single
fault would come up in at most 1 - confidence of the draws (hypergeometric: pages are not put back). One fault rejects the
box, and every page of it must be looked at.
"""

import hashlib
import math
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import boxes, corrections, dossiers, files
from vtdocs.archive.boxes import Box, BoxAct
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.errors import BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext
from vtdocs.intake.tables import read_table
from vtdocs.workflows import naming
from vtdocs.workflows.box_account import BoxAccount, account
from vtdocs.workflows.boxes import PATIENCE, differs, log_box
from vtdocs.workflows.tables import csv_bytes

CHECKS = ("volledig", "leesbaar", "recht", "kleur", "volgorde", "dossier")
"""Columns of the checklist, answered for each page beside its paper; Dutch, for records staff fill it in."""
_PAGE, _REMARK = "pagina", "opmerking"
_YES = frozenset({"ja", "j", "yes", "y", "goed", "ok", "1"})
_NO = frozenset({"nee", "n", "no", "fout", "0"})
VERY_LARGE = 100_000_000
"""Pages from which a box counts as endless."""


@dataclass(frozen=True, slots=True)
class SamplePage:
    """One page of a sample; without the name of its file, which may be a family's and would stay in the history."""

    id: str
    """Dossier, document and number of the page in the dossier: ``2009-0143/d001/3``."""
    shown: str
    """The PDF that shows the page as it was scanned, below the archive, with the page's number in it."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample that was drawn."""

    box: str
    limit: float
    """Share of bad pages that the sample must rule out, 0 to 1."""
    confidence: float
    """0 to 1."""
    lot: int
    """Pages that could be drawn."""
    left_out: int
    """Pages of closed adviezen, at which nobody may look (P1)."""
    seed: str
    pages: tuple[SamplePage, ...]

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {**asdict(self), "size": len(self.pages), "accept_number": 0}


@dataclass(frozen=True, slots=True)
class Fault:
    """A page of a sample that is not as its paper."""

    page: str
    checks: tuple[str, ...]
    """What is wrong: values of ``CHECKS``."""
    remark: str


@dataclass(frozen=True, slots=True)
class SampleVerdict:
    """What two people found."""

    box: str
    verdict: str
    """``accepted`` or ``rejected``."""
    first: str
    """Who checked, and records it."""
    second: str
    """Who checked too."""
    checked: int
    faults: tuple[Fault, ...]

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return asdict(self)


def sample_size(lot: int, limit: Fraction, confidence: Fraction) -> int:
    """Pages to look at without a single fault, to show with this confidence that fewer than the limit are bad.

    ``lot`` is the number of pages in the box. The whole box when it is too small for less.
    """
    bad = max(1, math.floor(limit * lot))
    if lot >= VERY_LARGE:
        return math.ceil(math.log(1 - confidence) / math.log(1 - limit))
    chance = 1.0  # of a draw without a bad page, as it grows page by page
    most = float(1 - confidence) * (1 + 1e-12)  # a chance that is exactly the limit must not fail by a rounding
    for size in range(1, lot - bad + 2):
        chance *= (lot - bad - size + 1) / (lot - size + 1)
        if chance <= most:
            return size
    return lot


def share(text: str) -> Fraction:
    """A share as typed: ``1%``, ``0,5 %`` or ``0.01``. Raises BadInput for anything that is no share between 0 and 1."""
    plain = text.strip().replace(",", ".").replace(" ", "")
    try:
        value = Fraction(plain.removesuffix("%")) / (100 if plain.endswith("%") else 1)
    except (ValueError, ZeroDivisionError) as problem:
        raise BadInput(_("{text} is not a share.").format(text=text[:20]), _("Give it as 1% or 0.5%.")) from problem
    if not 0 < value < 1:
        raise BadInput(_("{text} is not a share.").format(text=text[:20]), _("Give it as 1% or 0.5%."))
    return value


def draw(archive: Archive, name: str, limit: Fraction, confidence: Fraction, seed: str = "") -> Sample:
    """Draw a sample of a closed box and record it; the same seed and pages give the same sample, on any computer.

    Raises Refused for a box that is not closed or that changed since: its pages may still become others.
    """
    box = boxes.check_name(name)
    with archive.changing("box sample", patience=PATIENCE), Catalogue.open(archive) as catalogue:
        _closed_account(archive, catalogue, box)
        lot, left_out = _lot(archive, account(archive, catalogue, box))
        _refuse_unseen(archive, box, lot)
        if not lot:
            raise BadInput(_("Box {box} has no page that can be looked at.").format(box=box))
        chosen = seed.strip() or secrets.token_hex(8)
        size = sample_size(len(lot), limit, confidence)
        picked = sorted(lot, key=lambda page: hashlib.sha256(f"{chosen}\n{page.id}".encode()).digest())[:size]
        order = {page.id: place for place, page in enumerate(lot)}
        pages = tuple(sorted(picked, key=lambda page: order[page.id]))
        sample = Sample(box, float(limit), float(confidence), len(lot), left_out, chosen, pages)
        boxes.record(archive, box, BoxAct.SAMPLE, sample.to_json(), user=config.user_name())
        log_box(archive, box, BoxAct.SAMPLE, {"lot": len(lot), "size": len(pages), "left_out": left_out})
    return sample


def _refuse_unseen(archive: Archive, box: str, lot: Sequence[SamplePage]) -> None:
    """After a rejected sample every page is looked at before another sample is drawn: a box is not drawn until it passes."""
    event = boxes.load(archive, box).last(BoxAct.VERDICT)
    if event is None or event.data["verdict"] != "rejected":
        return
    names = dict.fromkeys(page.id.split("/")[0] for page in lot)
    seen = {
        f"{name}/{document.record.id}/{page.number}"
        for name in names
        for document in corrections.corrected_documents(archive, dossiers.load_manifest(archive, name))
        for page, review in zip(document.record.pages, document.reviews, strict=True)
        if review.reviewed
    }
    left = sum(page.id not in seen for page in lot)
    if left:
        message = ngettext(
            "{count} page waits for somebody to look at it.", "{count} pages wait for somebody to look at them.", left
        ).format(count=left)
        raise Refused(
            _("The last sample of box {box} was rejected: the whole box must be looked at first.").format(box=box),
            [Reason("P22", message)],
            _("See them with: vtdocs review list --box {box}").format(box=box),
        )


def _closed_account(archive: Archive, catalogue: Catalogue, box: str) -> None:
    known = boxes.load(archive, box)
    if not known.closed:
        raise Refused(
            _("Box {box} is not closed.").format(box=box),
            [Reason("P22", _("A sample says something about a box only when its account is closed."))],
            _("Close it first: vtdocs box close {box}").format(box=box),
        )
    event = known.last(BoxAct.CLOSE)
    if event is None or differs(event.data, account(archive, catalogue, box).to_json()):
        raise Refused(
            _("Since it was closed, box {box} has changed.").format(box=box),
            [Reason("P22", _("A sample says something about a box only when its account is closed."))],
            _("Look at it with vtdocs box show {box}; reopen it, and close it again.").format(box=box),
        )


def _lot(archive: Archive, found: BoxAccount) -> tuple[list[SamplePage], int]:
    """The pages of the box that people may look at, in order, and the number of those of closed adviezen."""
    pages: list[SamplePage] = []
    left_out = 0
    for line in found.dossiers:
        if not line.counts.kept:
            continue
        manifest = dossiers.load_manifest(archive, line.dossier)
        for document in corrections.corrected_documents(archive, manifest):
            record = document.record
            if record.batch not in found.batches:
                continue
            if manifest.closed_as_advice or record.state != "open":
                left_out += len(record.pages)
                continue
            folder = dossiers.document_folder(archive, line.dossier, record.id).relative_to(archive.root).as_posix()
            pages.extend(
                SamplePage(f"{line.dossier}/{record.id}/{page.number}", f"{folder}/{dossiers.SEARCHABLE}:{place}")
                for place, page in enumerate(record.pages, start=1)
            )
    return pages, left_out


def current(archive: Archive, name: str) -> Sample:
    """The last sample that was drawn of a box. Raises BadInput when there is none."""
    event = boxes.load(archive, name).last(BoxAct.SAMPLE)
    if event is None:
        raise BadInput(
            _("Of box {box} no sample was drawn.").format(box=name),
            _("Draw one: vtdocs box sample {box}").format(box=name),
        )
    data = dict(event.data)
    for extra in ("size", "accept_number"):
        data.pop(extra)
    return Sample(**{**data, "pages": tuple(SamplePage(**page) for page in data["pages"])})


def write_checklist(sample: Sample, file: Path) -> None:
    """The checklist: a line for each page, to be filled in beside the paper; opens in Excel."""
    names = (_PAGE, "scan", *CHECKS, _REMARK)
    rows = ((page.id, page.shown, *("" for _check in CHECKS), "") for page in sample.pages)
    files.write_atomic(file, csv_bytes(names, rows))


def judge(archive: Archive, name: str, checklist: Path, second: str) -> SampleVerdict:
    """Record what two people found. One fault rejects the box: then every page of it waits in ``vtdocs review``.

    Raises BadInput for a checklist that is not of this sample or not filled in, Refused without a second person.
    """
    box, first = boxes.check_name(name), config.user_name()
    second = config.checked_user(second)
    if not second or config.user_key(second) == config.user_key(first):
        raise Refused(
            _("A sample is judged by two people."),
            [Reason("P22", _("The second name is missing, or is that of the first."))],
            _("Give the other one's name with --second; yours is {name}.").format(name=first),
        )
    with archive.changing("box verdict", patience=PATIENCE), Catalogue.open(archive) as catalogue:
        sample = current(archive, box)
        if last_verdict(boxes.load(archive, box)) is not None:
            raise Refused(
                _("This sample was judged already."),
                [Reason("P22", _("A verdict is not taken back; another sample can be drawn."))],
                _("Draw one: vtdocs box sample {box}").format(box=box),
            )
        _closed_account(archive, catalogue, box)
        faults = tuple(_faults(sample, checklist))
        for fault in faults:
            if fault.remark.strip():  # it stays in the evidence, also when the dossier is destroyed
                naming.check_reason_of_box(archive, box, fault.remark)
        verdict = "rejected" if faults else "accepted"
        made = SampleVerdict(box, verdict, first, second.strip(), len(sample.pages), faults)
        boxes.record(archive, box, BoxAct.VERDICT, made.to_json(), user=first)
        seen = (page.id.partition("/")[0] for page in sample.pages)
        log_box(archive, box, BoxAct.VERDICT, {verdict: 1, "checked": made.checked, "faults": len(faults)}, seen)
        catalogue.set_box(archive, boxes.load(archive, box))
    return made


def _faults(sample: Sample, checklist: Path) -> Iterator[Fault]:
    rows = {row[_PAGE].removeprefix("'"): row for row in read_table(checklist, (_PAGE, *CHECKS, _REMARK))}
    wanted = [page.id for page in sample.pages]
    absent = [page for page in wanted if page not in rows]
    if absent or len(rows) != len(wanted):
        raise BadInput(
            _(
                "This is not the checklist of the last sample: {missing} pages are missing, {more} do not belong to it."
            ).format(missing=len(absent), more=len(set(rows) - set(wanted))),
            _("Write it again with: vtdocs box sample {box} --again --out FILE").format(box=sample.box),
        )
    unclear = [page for page in wanted if any(_answer(rows[page][check]) is None for check in CHECKS)]
    if unclear:
        raise BadInput(
            _("{count} pages of the checklist are not filled in, the first is {page}.").format(
                count=len(unclear), page=unclear[0]
            ),
            _("Write ja or nee in every column: {names}.").format(names=", ".join(CHECKS)),
        )
    for page in wanted:
        wrong = tuple(check for check in CHECKS if not _answer(rows[page][check]))
        if wrong:
            yield Fault(page, wrong, rows[page][_REMARK])


def _answer(text: str) -> bool | None:
    plain = text.strip().lower()
    return True if plain in _YES else False if plain in _NO else None


def last_verdict(box: Box) -> SampleVerdict | None:
    """The verdict on the last sample; None when there is none, or a newer sample waits for one."""
    drawn, event = box.last(BoxAct.SAMPLE), box.last(BoxAct.VERDICT)
    if event is None or drawn is None or event.number < drawn.number:
        return None
    faults = tuple(Fault(fault["page"], tuple(fault["checks"]), fault["remark"]) for fault in event.data["faults"])
    return replace(SampleVerdict(**{**event.data, "faults": ()}), faults=faults)
