"""A box from declaration to closing: what should be in it, whether it is, and who says so."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import boxes
from vtdocs.archive.boxes import Box, BoxAct, Declaration, ExpectedDossier, Mode
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.errors import BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.intake.separators.listing import expected_from_csv
from vtdocs.workflows import naming
from vtdocs.workflows.box_account import BoxAccount, account

PATIENCE = 5.0
"""Seconds that an act waits for a colleague's."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What somebody counted in a box, as they said it."""

    dossiers: int | None = None
    sheets: int | None = None
    sides: int | None = None
    listing: Path | None = None
    """A CSV file with the columns ``dossier``, and ``sheets`` and ``sides`` where they were counted."""
    mode: Mode = Mode.ACCESS
    decision: str = ""
    """Number of the vervangingsbesluit."""
    handbook: str = ""
    """Version of the handbook vervanging."""


def mode_of(name: str) -> Mode:
    """The mode that a name says: ``ontsluiten`` or ``vervangen``."""
    return Mode(name)


def declare(archive: Archive, name: str, counted: Counted) -> Declaration:
    """Record what is to be expected of a box; a later declaration takes the place of an earlier one, both are kept.

    Raises BadInput for counts that do not fit together, Refused for a closed box, and for ``vervangen`` without the number
    of the decision and the version of the handbook (P21).
    """
    made = _declaration(boxes.check_name(name), counted)
    with archive.changing("box declare", patience=PATIENCE), Catalogue.open(archive) as catalogue:
        if boxes.load(archive, made.box).closed:
            raise _closed(made.box)
        _record(archive, catalogue, made.box, BoxAct.DECLARE, asdict(made), {"dossiers": made.dossiers})
    return made


def was_read(archive: Archive, box: str) -> bool:
    """Whether pages of a box are in the archive already."""
    with Catalogue.open(archive) as catalogue:
        return bool(catalogue.dossiers_in_box(box))


def _declaration(box: str, counted: Counted) -> Declaration:
    listed: tuple[ExpectedDossier, ...] = ()
    if counted.listing is not None:
        listed = tuple(ExpectedDossier(*row) for row in expected_from_csv(counted.listing))
    dossiers = counted.dossiers if counted.dossiers is not None else len(listed)
    sheets = counted.sheets if counted.sheets is not None else _sum([item.sheets for item in listed])
    sides = counted.sides if counted.sides is not None else _sum([item.sides for item in listed])
    _check_counts(dossiers, sheets, sides, listed)
    if counted.mode is Mode.REPLACE and not (counted.decision.strip() and counted.handbook.strip()):
        raise Refused(
            _("Scans take the place of paper only under a decision."),
            [Reason("P21", _("The number of the vervangingsbesluit and the version of the handbook are needed."))],
            _("Give --decision NUMBER and --handbook VERSION, or leave out --mode: then the paper stays the original."),
        )
    return Declaration(
        box, dossiers, sheets, sides, listed, counted.mode, counted.decision.strip(), counted.handbook.strip()
    )


def _sum(counts: Sequence[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if counts and len(known) == len(counts) else None


def _check_counts(dossiers: int, sheets: int | None, sides: int | None, listed: Sequence[ExpectedDossier]) -> None:
    if dossiers < 1:
        raise BadInput(_("How many dossiers are in the box?"), _("Give --dossiers NUMBER, or --list FILE.csv."))
    if sheets is None and sides is None:
        raise BadInput(
            _("How much paper is in the box?"),
            _("Give --sheets NUMBER and, when you counted them, --sides NUMBER; or put them in the list."),
        )
    if listed and len(listed) != dossiers:
        raise BadInput(
            _("The list names {listed} dossiers, but {dossiers} were counted.").format(
                listed=len(listed), dossiers=dossiers
            ),
            _("Count again, or leave out --dossiers."),
        )
    if sheets is not None and sides is not None and not sheets <= sides <= 2 * sheets:
        raise BadInput(
            _("{sides} sides do not fit on {sheets} sheets.").format(sides=sides, sheets=sheets),
            _("A sheet has one side to scan, or two. Count again."),
        )


def look(archive: Archive, name: str) -> BoxAccount:
    """The account of a box as it is now."""
    with Catalogue.open(archive) as catalogue:
        return account(archive, catalogue, boxes.check_name(name))


@dataclass(frozen=True, slots=True)
class BoxLine:
    """One box in the list of boxes."""

    box: str
    expected: int | None
    scanned: int
    closed: bool
    sampled: str
    """``accepted``, ``rejected``, ``drawn`` or empty."""


def overview(archive: Archive) -> tuple[BoxLine, ...]:
    """Every box that was declared or scanned, in order of its number."""
    with Catalogue.open(archive) as catalogue:
        covered = {box.box: box for box in catalogue.coverage().boxes if box.box}
    known = {box.name: box for box in boxes.all_boxes(archive)}
    return tuple(
        BoxLine(
            name,
            covered[name].expected if name in covered else None,
            covered[name].scanned if name in covered else 0,
            name in known and known[name].closed,
            sampled(known[name]) if name in known else "",
        )
        for name in sorted({*covered, *known})
    )


def sampled(box: Box) -> str:
    """How far the acceptance sample of a box is."""
    drawn, judged = box.last(BoxAct.SAMPLE), box.last(BoxAct.VERDICT)
    if drawn is None:
        return ""
    return str(judged.data["verdict"]) if judged is not None and judged.number > drawn.number else "drawn"


def close(archive: Archive, name: str) -> BoxAccount:
    """Close the account of a box. Raises Refused with every difference when it does not balance."""
    box = boxes.check_name(name)
    with archive.between("box close", patience=PATIENCE), Catalogue.open(archive) as catalogue:
        found = account(archive, catalogue, box)
        if found.closed:
            raise _closed(box)
        if not found.balanced:
            act = Act("box", Action.UPDATE, "refused", (f"box:{box}",), counts={"differences": len(found.differences)})
            AuditLog(archive.audit_log).append(act, user=config.user_name())
            raise Refused(
                _("Box {box} cannot be closed: the account does not balance.").format(box=box),
                [Reason("P22", difference_words(item)) for item in found.differences],
                _(
                    "Mend what is named, or declare the box again when it was miscounted. See: vtdocs box show {box}"
                ).format(box=box),
            )
        data = {name: value for name, value in found.to_json().items() if name not in {"closed", "differences"}}
        _record(archive, catalogue, box, BoxAct.CLOSE, data, {"received": found.counts.received})
        return account(archive, catalogue, box)


def check_open(archive: Archive, name: str) -> None:
    """Raise Refused for a closed box: paper that is found later is told, not slipped in."""
    with suppress(BadInput):  # a name that no declared box can have
        if boxes.load(archive, name).closed:
            raise _closed(name.strip())


def reopen(archive: Archive, name: str, reason: str) -> None:
    """Open a closed account again, for instance because paper was found. Raises BadInput without a reason."""
    box = boxes.check_name(name)
    naming.check_reason_of_box(archive, box, reason)
    with archive.changing("box reopen", patience=PATIENCE), Catalogue.open(archive) as catalogue:
        if not boxes.load(archive, box).closed:
            raise BadInput(_("Box {box} is not closed.").format(box=box))
        _record(archive, catalogue, box, BoxAct.REOPEN, {"reason": reason.strip()}, {})


def changed_since_closing(archive: Archive, found: BoxAccount) -> bool:
    """Whether a closed box holds something else than when it was closed, but for dossiers that were destroyed since."""
    event = boxes.load(archive, found.box).last(BoxAct.CLOSE)
    return found.closed and event is not None and differs(event.data, found.to_json())


def differs(before: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """Whether two accounts of a box differ; a dossier that was destroyed in between is no difference."""
    gone = {line["dossier"] for line in now["dossiers"] if line.get("destroyed")}
    lines = [
        [_without_state(line) for line in told["dossiers"] if line["dossier"] not in gone] for told in (before, now)
    ]
    return lines[0] != lines[1] or before["pages"]["received"] != now["pages"]["received"]


def _without_state(line: Mapping[str, Any]) -> dict[str, Any]:
    """An advies that is opened, or a dossier that is closed as one, keeps its pages."""
    return {name: value for name, value in line.items() if name != "state"}


def _record(
    archive: Archive, catalogue: Catalogue, box: str, act: BoxAct, data: dict[str, Any], counts: dict[str, int]
) -> None:
    """The event, its line in the log, and the catalogue that look-ups ask for coverage."""
    boxes.record(archive, box, act, data, user=config.user_name())
    log_box(archive, box, act, counts)
    catalogue.set_box(archive, boxes.load(archive, box))


def log_box(archive: Archive, box: str, act: BoxAct, counts: dict[str, int], seen: Iterable[str] = ()) -> None:
    """Write what was done with a box to the audit log; ``seen`` are dossiers of which people looked at pages (P12)."""
    entry = Act("box", Action.UPDATE, act.value, (f"box:{box}", *sorted(set(seen))), counts=counts)
    AuditLog(archive.audit_log).append(entry, user=config.user_name())


def _closed(box: str) -> Refused:
    return Refused(
        _("Box {box} is closed.").format(box=box),
        [Reason("P22", _("The account of a closed box does not change."))],
        _('Open it again with: vtdocs box reopen {box} --reason "WHY"').format(box=box),
    )


def difference_words(item: Any) -> str:
    """A difference in the words of records staff."""
    words = {
        "not-declared": _("nobody declared what should be in this box; see: vtdocs box declare --help"),
        "nothing-received": _("no page of this box was read"),
        "batch-unfinished": _("batch {place} is not finished; see: vtdocs retry"),
        "page-lost": _("page {place} was received and is nowhere"),
        "page-double": _("page {place} is in more than one place"),
        "dossiers": _("{expected} dossiers were declared, {found} are there"),
        "dossier-missing": _("dossier {dossier} was declared and is not there"),
        "dossier-not-declared": _("dossier {dossier} is there and was not declared"),
        "sides": _("{expected} sides were declared, {found} pages are there"),
        "sheets": _("the declared sheets give {expected} pages, {found} are there"),
        "rejected": _("{found} pages were refused; scan them again, or declare the number of sides"),
        "separator-gap": _("separator sheets were not seen: number {place}; see: vtdocs box resplit"),
        "held": _("dossier {dossier} is held until somebody judged it; see: vtdocs review"),
        "rescan": _("page {place} must be scanned again"),
        "unreviewed": _("dossier {dossier}: {found} pages were read poorly or look blank, and nobody has looked"),
    }
    text = words[item.kind].format(expected=item.expected, found=item.found, dossier=item.dossier, place=item.place)
    return f"{item.dossier}: {text}" if item.dossier and item.kind in {"sides", "sheets", "rejected"} else text
