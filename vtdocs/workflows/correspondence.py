"""Letters: from a case file to a whole set in the outbox, or a plain list of what is missing.

1. Read the case; tell every problem of form at once.
2. Choose the letters that the protocol calls for, and ask every gate.
3. Fill them, and prove on the finished files that no secret stands in them.
4. Make PDFs where asked for, all in one go, and prove those too.
5. Put each set in the outbox in one step; record it in the register and the audit log.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import seals
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.errors import BadInput, ProgramMissing, Reason, Refused, SomeItemsFailed, UsageFault, VtdocsError
from vtdocs.i18n import gettext as _
from vtdocs.letters.case.loading import load_case
from vtdocs.letters.kinds import KINDS, kind_of
from vtdocs.letters.library import Library
from vtdocs.letters.outbox import StagedSet, StoredLetter, commit, lies_there, reserved, stage
from vtdocs.letters.printing import print_all
from vtdocs.letters.region import Regio, load_region, logo_file
from vtdocs.letters.register import REGISTER, LetterRegister, Registered
from vtdocs.letters.views.common import Scene
from vtdocs.letters.writing import LetterSet, codes_for, plan, write_all
from vtdocs.ocr.pdf_words import pdf_words
from vtdocs.workflows.access import case_number_fits


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for."""

    outbox: Path
    day: date
    """Date of the letters."""
    kind: str = ""
    """One kind of letter; empty for the whole set."""
    pdf: bool = False
    dry_run: bool = False
    """The same work without the last step."""
    archive: Archive | None = None
    region: Path | None = None
    """Region file; else the archive's own, else the national default."""


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What came of one case."""

    file: Path
    case: str = ""
    folder: Path | None = None
    """Where its set lies; None on a dry run or a refusal."""
    stored: tuple[StoredLetter, ...] = ()
    planned: LetterSet | None = None
    problem: VtdocsError | None = None
    lines: Mapping[str, int] = field(default_factory=dict)
    """Line of each field of the case file, to show where a reason can be mended."""
    notes: tuple[str, ...] = ()
    """What was found in the outbox or the register: a set that is no longer whole, a letter that was sent before."""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """What came of all cases."""

    results: tuple[CaseResult, ...]
    seconds: float
    pdf_problem: VtdocsError | None = field(default=None)
    """Why there are no PDFs although they were asked for."""


def write_letters(
    order: Order, files: Sequence[Path], tick: Callable[[CaseResult], None] | None = None
) -> Correspondence:
    """Write the letters of one case or of many; one bad case never stops the rest."""
    started = time.monotonic()
    desk = _open_desk(order)
    with nullcontext(False) if order.dry_run else reserved(order.outbox) as desk.after_a_kill:
        results, pdf_problem = _write(desk, files, tick)
    return Correspondence(results, time.monotonic() - started, pdf_problem)


def _write(
    desk: "_Desk", files: Sequence[Path], tick: Callable[[CaseResult], None] | None
) -> tuple[tuple[CaseResult, ...], VtdocsError | None]:
    order = desk.order
    prepared: list[tuple[CaseResult, StagedSet | None]] = []
    for file in files:
        try:
            found = _prepare(desk, file)
        except VtdocsError as problem:
            found = CaseResult(file, problem=problem), None
        prepared.append(found)
        if tick:
            tick(found[0])
    pdf_problem = _print(prepared, order) if order.pdf and not order.dry_run else None
    return tuple(_finish(desk, result, staged) for result, staged in prepared), pdf_problem


@dataclass(slots=True)
class _Desk:
    """What is the same for all cases of a run."""

    order: Order
    code: str
    region: Regio
    library: Library
    seen: set[str]
    """Numbers of the cases that were written in this run."""
    after_a_kill: bool = False
    """Whether a run that was killed left something in the outbox."""
    log: "dict[str, _Told] | None" = None
    """What the audit log tells of the letters of each case; read when it is asked for."""

    def told(self, case: str) -> "_Told":
        """What the audit log tells of the letters of a case; nothing where its number cannot stand there."""
        if self.order.archive is None:
            return _Told()
        if self.log is None:
            self.log = _letters_told(self.order.archive)
        number = _for_log(self.order.archive, case)
        return self.log.get(number, _Told()) if number else _Told()


@dataclass(slots=True)
class _Told:
    """What the audit log tells of the letters of one case."""

    begun: bool = False
    """Whether a set was ever begun."""
    since: bool = False
    """Whether a letter was done after the last time."""
    done: set[str] = field(default_factory=set)


def _open_desk(order: Order) -> _Desk:
    kind = kind_of(order.kind) if order.kind else None
    if order.kind and kind is None:
        raise UsageFault(
            _("There is no letter {kind}.").format(kind=order.kind), _("Known: {kinds}.").format(kinds=", ".join(KINDS))
        )
    root = order.archive.root if order.archive else None
    region = load_region(order.region, root)
    return _Desk(order, kind.code if kind else "", region, Library(root, logo_file(region, order.region, root)), set())


def _prepare(desk: _Desk, file: Path) -> tuple[CaseResult, StagedSet | None]:
    """Everything but the last step: the letters stand beside the outbox, or nothing does."""
    case = load_case(file, for_letters=True)
    number = case.zaak.zaaknummer
    if _plain(number) in desk.seen:  # VT/1 and VT-1 would share their file names
        raise BadInput(
            _("The case number {number} is used by two files.").format(number=number),
            _("Give each case its own number."),
        )
    archive = desk.order.archive
    zaak = letter_register(archive).with_sent(case.zaak) if archive else case.zaak
    scene = Scene(zaak, desk.region, desk.order.day)
    try:
        drafts = plan(scene, codes_for(scene, desk.code))
        written = write_all(scene, drafts, desk.library, case.snapshot)
    except Refused as refusal:
        return CaseResult(file, number, problem=refusal, lines=case.lines), None
    desk.seen.add(_plain(number))
    result = CaseResult(file, number, planned=written)
    if desk.order.dry_run:
        return result, None
    name = f"{_plain(number)}_{desk.order.day.isoformat()}" + (f"_{desk.code}" if desk.code else "")
    return result, stage(desk.order.outbox, name, written.letters, written.remarks)


def _plain(number: str) -> str:
    return "".join(char if char.isalnum() or char in "-_" else "-" for char in number)


def _print(prepared: list[tuple[CaseResult, StagedSet | None]], order: Order) -> VtdocsError | None:
    """Make all PDFs with one LibreOffice and prove each; a set that leaks or lacks one is not written."""
    staged = [(number, found) for number, (_result, found) in enumerate(prepared) if found is not None]
    settings = config.load(order.archive.root).ingest if order.archive else config.IngestSettings()
    letters = [found.document(letter) for _n, found in staged for letter in found.letters]
    try:
        print_all(letters, order.outbox, timeout=settings.office_timeout)
    except ProgramMissing as problem:
        return problem  # the Word letters are whole
    except SomeItemsFailed:
        pass  # told below, for each case
    for number, found in staged:
        fault = _unproved(found)
        if fault is not None:
            found.discard()
            prepared[number] = replace(prepared[number][0], problem=fault, planned=None), None
    return None


def _unproved(staged: StagedSet) -> VtdocsError | None:
    reasons = []
    for letter in staged.letters:
        pdf = staged.document(letter).with_suffix(".pdf")
        if not pdf.exists():
            return SomeItemsFailed(
                _("LibreOffice could not make a PDF of letter {code}.").format(code=letter.kind),
                _("Run it again without --pdf, and print the letter from Word."),
            )
        told = _("stands in the PDF of letter {code} to {who}").format(code=letter.kind, who=letter.role)
        reasons += [Reason(leak.rule, told, leak.field) for leak in letter.leaks_in(pdf_words(pdf))]
    if not reasons:
        return None
    return Refused(_("No letters were written: a letter would tell what it may not tell."), reasons)


def _letters_told(archive: Archive) -> dict[str, _Told]:
    found: dict[str, _Told] = {}
    for entry in AuditLog(archive.audit_log).readable_entries():
        line: Mapping[str, Any] = entry.fields
        if line["event"] == "letter":
            told = found.setdefault(line["case_number"], _Told())
            if line["outcome"] == "begun":
                told.begun, told.since = True, False
            elif line["outcome"] == "done":
                told.done.update(line["records"])
                told.since = True
    return found


def _still_to_tell(desk: _Desk, case: str, staged: StagedSet) -> tuple[bool, frozenset[str]]:
    """Whether it is to be recorded that this set is begun, and which of its letters that they are done.

    A run that was killed is gone on with, not begun again; a set that lies there and is recorded is not made once more.
    """
    there = lies_there(desk.order.outbox, staged, desk.order.day)
    told = desk.told(case) if there or desk.after_a_kill else _Told()
    if there:
        return not told.begun, staged.ids - told.done
    return not told.begun or told.since, staged.ids


def _finish(desk: _Desk, result: CaseResult, staged: StagedSet | None) -> CaseResult:
    """The last step for one case: into the outbox, into the register, into the audit log."""
    order = desk.order
    if staged is None:
        if result.problem is not None:
            _record(order, result, "refused" if isinstance(result.problem, Refused) else "failed", ())
        return result
    begins, to_tell = _still_to_tell(desk, result.case, staged)
    if order.archive is not None and begins:
        _record(order, result, "begun", ())  # what cannot be recorded must not happen
    try:
        done = commit(order.outbox, staged, order.day)
    except BaseException:
        staged.discard()
        raise
    notes = [_("In {folder} a letter was removed or changed; the whole set was written again beside it.").format(
        folder=name) for name in done.broken]  # fmt: skip
    if order.archive is None:
        notes.append(_("Not in the register of letters: give --archive or set VTDOCS_ARCHIVE."))
    else:
        register = letter_register(order.archive)
        notes += _sent_before(register, done.letters)
        with seals.changing(order.archive, register.path):
            register.add_all(done.letters, user=config.user_name())
        for letter in done.letters:
            if letter.id in to_tell:
                _record(order, result, "done", (letter.id,))
    return replace(result, folder=done.folder, stored=done.letters, notes=tuple(notes))


def _sent_before(register: LetterRegister, made: Sequence[StoredLetter]) -> list[str]:
    """A note for each letter of which one to the same addressee was sent already."""
    notes = []
    for known in register.letters(made[0].letter.case) if made else ():
        if known.sent_on and any((known.kind, known.role) == (x.letter.kind, x.letter.role) for x in made):
            text = _("{kind} to {who} was sent before, on {day}: do not post it again by mistake.")
            notes.append(text.format(kind=known.kind, who=known.role, day=known.sent_on))
    return notes


def _record(order: Order, result: CaseResult, outcome: str, records: tuple[str, ...]) -> None:
    if order.archive is None or order.dry_run:
        return
    act = Act(
        "letter", Action.CREATE, outcome, records, purpose="melding", case_number=_for_log(order.archive, result.case)
    )
    AuditLog(order.archive.audit_log).append(act, user=config.user_name())


def _for_log(archive: Archive, case: str) -> str:
    """The number of a case for the audit log; nothing in place of what may be a name (P12, P15)."""
    return case if case_number_fits(archive, case) else ""


def letter_register(archive: Archive) -> LetterRegister:
    """The register of an archive's letters."""
    return LetterRegister(archive.root / REGISTER)


def mark_sent(archive: Archive, letter: str, day: date) -> Registered:
    """Record that a letter was sent, with an audit line; raises Refused when it was sent before."""
    register = letter_register(archive)
    with seals.changing(archive, register.path):
        known = register.mark_sent(letter, day.isoformat(), user=config.user_name())
    act = Act(
        "letter-sent", Action.UPDATE, "done", (letter,), purpose="melding", case_number=_for_log(archive, known.case)
    )
    AuditLog(archive.audit_log).append(act, user=config.user_name())
    return known


def case_files(places: Sequence[Path]) -> tuple[Path, ...]:
    """The case files in files and folders; raises BadInput when there is none."""
    found: list[Path] = []
    for place in places:
        if place.is_dir():
            found += sorted(file for file in place.iterdir() if file.suffix.lower() in {".yaml", ".yml", ".json"})
        else:
            found.append(place)
    if not found:
        raise BadInput(_("There is no case file here."), _("Make one with: vtdocs case new zaak.yaml"))
    return tuple(found)
