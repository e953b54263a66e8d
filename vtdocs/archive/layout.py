"""Where everything in an archive lies, and how an archive is made and opened."""

import json
import os
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from vtdocs import config, notices
from vtdocs.archive import files
from vtdocs.errors import ArchiveUnusable, BadInput
from vtdocs.i18n import gettext as _

REBUILDING = "reindex"
"""What the run is called that builds everything derived again."""
FORMAT = 1
"""Version of the archive's layout; another version is refused, never guessed at."""

DOSSIER_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")

TURN = 60.0
"""Seconds for which one change is waited for; the longest are a turn of index work and comparing the pages of a box."""

OWN_TURN = 3600.0
"""Seconds for which a run waits for its own next turn: a colleague's export may take long, and a run of hours must not end
for it."""
HUSH = 1.0
"""Seconds of waiting of which nobody is told."""

_SETTINGS_TEXT = """\
# Settings of this archive. Remove the # before a line to change its value.

[archive]
format = {format}

[ingest]
# workers = 0            # pages read at the same time; 0 takes one for each processor
# engine = "auto"        # auto, pytesseract or tesserocr
# page_timeout = 120.0   # seconds one page may take before it is marked unreadable
# max_megapixels = 150.0 # larger images are refused; A3 at 600 dpi is 70
# max_pages_per_file = 5000
# max_attachments = 0    # a PDF with more files attached to it is refused, for those are not read
# worker_memory_mb = 2500  # memory of one page's reader (on Linux); a page that needs more is refused; 0 for no limit
# refused_mb = 1000      # a refused file of more megabytes is not kept with its batch; 0 keeps none
# office_timeout = 120.0 # seconds LibreOffice may take for a Word file, or to print letters (and 5 more for each letter)

[search]
# engine = "whoosh"      # or "tantivy", for large archives; change it with: vtdocs reindex --engine tantivy

[lookup]
# purpose = ""           # melding, inzage, retentie or kwaliteit, when none is given
# case_number = ""       # number of the case, when none is given
# case_numbers = []      # how numbers of cases look here, # for digits: ["VT-LIMBURG-#", "#.#"]; others are then refused
# statistical_years = 3  # look-back of the national statistics; for safety all years are searched

[audit]
# keep_years = 5         # years that a line of the log is kept at least; removed only by: vtdocs audit expire
# follow_up_days = 7     # days within which a look-up should lead to something, for: vtdocs audit report

[retention]
# regimes = {{ AMK = "wjz", SHG = "judge" }}  # wmo, wmo-2015, wjz or judge for each source; ask your lawyer

[scanning]               # stands in the substitution file of each box (Archiefregeling 26b); write it in Dutch
# organisation = ""      # the zorgdrager, or who scans on its behalf
# equipment = ""         # make and type of the scanner
# equipment_settings = ""# resolution, sides, feeder and what else is set on it
# colour_criteria = ""   # when paper is scanned in colour, grey or black and white
# destruction = ""       # how paper is destroyed, by whom, after which term
# quality = ""           # who checks scanner, scans and process, and how often
"""


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive folder; every path below it comes from here."""

    root: Path
    derived_name: str = "derived"
    """Folder of what can be rebuilt; another one while it is built again beside the live one."""

    @property
    def beside(self) -> "Archive":
        """The same archive, with what can be rebuilt in a folder of its own: for building it again while others search."""
        return Archive(self.root, "derived-new")

    @property
    def dossiers(self) -> Path:
        """The dossiers, one folder each: the truth."""
        return self.root / "dossiers"

    @property
    def batches(self) -> Path:
        """The batches as received, read-only, with their split maps."""
        return self.root / "batches"

    @property
    def boxes(self) -> Path:
        """What was declared, decided and found about each box of paper."""
        return self.root / "boxes"

    @property
    def audit_log(self) -> Path:
        """The append-only log."""
        return self.root / "audit" / "audit.jsonl"

    @property
    def derived(self) -> Path:
        """What can be rebuilt from the files: catalogue, register and full-text index."""
        return self.root / self.derived_name

    @property
    def catalogue(self) -> Path:
        """SQLite catalogue of pages; derived."""
        return self.derived / "catalogue.sqlite"

    @property
    def register(self) -> Path:
        """SQLite register of persons; derived, but for imported rows, which are kept in ``imports``."""
        return self.derived / "register.sqlite"

    @property
    def fulltext(self) -> Path:
        """Full-text index; derived."""
        return self.derived / "fulltext"

    @property
    def imports(self) -> Path:
        """Card indexes and case-system exports as imported, so that the register can be rebuilt."""
        return self.root / "imports"

    @property
    def letters(self) -> Path:
        """The letter register."""
        return self.root / "letters"

    @property
    def keys(self) -> Path:
        """Secret keys of this archive."""
        return self.root / "keys"

    @property
    def scratch(self) -> Path:
        """Work that is not finished; emptied at the next run."""
        return self.root / "tmp"

    @property
    def own_words(self) -> Path | None:
        """The archive's folder when staff keep word lists of their own in it; None when the shipped ones hold."""
        return self.root if (self.root / "assets" / "index").is_dir() else None

    def dossier(self, dossier_id: str) -> Path:
        """Folder of one dossier; raises BadInput for an id that is none."""
        if not DOSSIER_ID.fullmatch(dossier_id):
            raise BadInput(
                _("This is not a dossier number."),
                _("A dossier number has letters, digits, points, hyphens and underscores."),
            )
        return self.dossiers / dossier_id

    def must_not_hold(self, place: Path) -> None:
        """Raise BadInput for a place inside the archive: a copy there would outlive the destruction of its dossier (P9)."""
        if place.resolve().is_relative_to(self.root):
            raise BadInput(
                _("{folder} lies in the archive itself.").format(folder=place), _("Choose a place outside it.")
            )

    @contextmanager
    def writing(self, what: str, *, patience: float = 0.5, in_turns: bool = False) -> Iterator[None]:
        """Hold the one writer's lock; raises ArchiveUnusable naming the holder when somebody else writes.

        ``patience`` is how many seconds to wait for the other: ``writer`` may hold the lock for the blink of an eye.
        ``in_turns`` is for a run of hours that takes ``changing`` for each of its changes: between them people can decide
        about pages. Any other writer keeps them out until it is done.
        The system releases the lock when a process dies, so a crash never leaves work for a person.
        """
        with self._holding("writer", patience):
            note = self.root / "writer.json"
            try:
                with nullcontext() if in_turns else self.changing(patience=patience):
                    with self.changing() if in_turns else nullcontext():
                        self._clear_up()
                        files.write_json(note, {**_who(what), "in_turns": in_turns})
                    if what != REBUILDING:
                        # What a killed rebuild left knows nothing of the change that comes now.
                        self._drop_beside()
                    yield
            finally:
                note.unlink(missing_ok=True)

    @contextmanager
    def between(self, what: str, *, patience: float = 5.0, only_beside: str = "") -> Iterator[None]:
        """Hold the archive for an act that nothing may come between: alone, or in a turn of a run that works in turns.

        A turn is waited for as long as one takes (``TURN``), any other writer ``patience`` seconds; raises ArchiveUnusable,
        naming who holds the archive, after that. The caller leaves alone what a run may be working on; ``only_beside`` names
        the one kind of run that an act goes with which changes dossiers.
        """
        with ExitStack() as held:
            try:
                held.enter_context(self.writing(what, patience=0.0 if self._run_in_turns() else patience))
            except ArchiveUnusable:
                if not self._run_in_turns() or only_beside not in {"", self.writer()}:
                    raise
                held.enter_context(self.changing(what))
            yield

    @contextmanager
    def changing(self, what: str = "", *, patience: float | None = None) -> Iterator[None]:
        """Hold the lock of a short change; raises ArchiveUnusable when it is not free within ``patience`` seconds.

        While a run works in turns its turn is waited for longer, for it is over soon. ``what`` names a change that does not
        belong to a run; a run waits for its own turn as long as it takes.
        """
        if patience is None:
            patience = TURN if what else OWN_TURN
        longer = TURN if self._run_in_turns() else 0.0
        with self._holding("change", max(patience, longer)):
            note = self.root / "change.json"
            try:
                if what:
                    files.sweep(self.root, deep=False)  # of one that was killed before its note was there
                    if note.exists():  # of one that was killed; a run may be writing in its batch
                        for top in (self.dossiers, self.boxes, self.letters, self.audit_log.parent):
                            files.sweep(top)
                    files.write_json(note, _who(what))
                    self._drop_beside()
                yield
            finally:
                if what:
                    note.unlink(missing_ok=True)

    def _clear_up(self) -> None:
        """Remove what a killed writer left half-written; the caller holds both locks, so a note that is there is its."""
        notes = [self.root / "writer.json", self.root / "change.json"]
        files.sweep(self.root, deep=any(note.exists() for note in notes))
        for note in notes:
            note.unlink(missing_ok=True)

    def recover(self) -> None:
        """Clear up after a writer that was killed; does nothing while somebody writes, or when nobody was killed."""
        left = any((self.root / name).exists() for name in ("writer.json", "change.json"))
        if left or any(self.root.glob(f"{files.WRITING}*")):
            with suppress(ArchiveUnusable, OSError), self.writing("recover", patience=0):
                pass

    @contextmanager
    def _holding(self, name: str, patience: float) -> Iterator[None]:
        lock = FileLock(self.root / f"{name}.lock", mode=0o600)
        try:
            try:
                lock.acquire(timeout=min(patience, HUSH))
            except Timeout:
                if patience <= HUSH:
                    raise
                notices.tell(_("Waiting for another run: {holder}.").format(holder=self._holder()))
                lock.acquire(timeout=patience - HUSH)
        except Timeout as problem:
            raise ArchiveUnusable(
                _("Another run is writing in this archive: {holder}.").format(holder=self._holder()),
                _("Wait until it is done, then try again."),
            ) from problem
        try:
            yield
        finally:
            lock.release()

    def _holder(self) -> str:
        """Who writes: a run, else a short change."""
        for note in (self.root / "writer.json", self.root / "change.json"):
            try:
                holder = json.loads(note.read_text(encoding="utf-8"))
                return _("{what} of {user}, since {since}").format(**{**holder, "since": _told(holder["since"])})
            except (OSError, ValueError, KeyError):
                continue
        return _("just started")

    def _run_in_turns(self) -> bool:
        try:
            return bool(json.loads((self.root / "writer.json").read_text(encoding="utf-8"))["in_turns"])
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def _drop_beside(self) -> None:
        if self.beside.derived.exists():
            files.remove_tree(self.beside.derived)

    def writer(self) -> str:
        """What the run does that writes now, such as ``ingest``; empty when nobody writes, also after a crash."""
        note = self.root / "writer.json"
        if not note.exists():
            return ""
        try:
            with FileLock(self.root / "writer.lock", timeout=0, mode=0o600):
                return ""
        except Timeout:
            pass
        try:
            return str(json.loads(note.read_text(encoding="utf-8"))["what"])
        except (OSError, ValueError, KeyError):
            return _("just started")


def _told(moment: str) -> str:
    """A moment of a note as the clock on the wall shows it; without the day when that is today."""
    local = datetime.strptime(moment, "%Y-%m-%dT%H:%M:%S%z").astimezone()
    return f"{local:%H:%M}" if local.date() == datetime.now(UTC).astimezone().date() else f"{local:%Y-%m-%d %H:%M}"


def _who(what: str) -> dict[str, str]:
    since = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"what": what, "user": config.user_name(), "since": since}


def work_privately() -> None:
    """From now on whatever this process and its workers make is for its user only: folders 0700, files 0600."""
    os.umask(0o077)


def create(root: Path) -> Archive:
    """Make an empty archive; raises BadInput where the folder holds something already."""
    work_privately()
    archive = Archive(root.resolve())
    if (root / config.SETTINGS_FILE).exists():
        raise BadInput(
            _("{folder} is an archive already.").format(folder=root),
            _("Use it with --archive, or choose another folder."),
        )
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise BadInput(_("{folder} is not an empty folder.").format(folder=root), _("Choose a new folder."))
    try:
        root.mkdir(parents=True, exist_ok=True)
        root.chmod(0o700)
        for folder in (archive.dossiers, archive.batches, archive.derived, archive.imports, archive.letters,
                       archive.keys, archive.scratch, archive.audit_log.parent, archive.root / "assets"):  # fmt: skip
            folder.mkdir(mode=0o700, exist_ok=True)
        files.write_atomic(root / config.SETTINGS_FILE, _SETTINGS_TEXT.format(format=FORMAT).encode())
    except OSError as problem:
        raise ArchiveUnusable(
            _("The archive cannot be made in {folder}.").format(folder=root), problem.strerror or ""
        ) from problem
    return archive


def open_archive(root: Path) -> Archive:
    """An existing archive; raises ArchiveUnusable when there is none or its format is another one."""
    settings_file = root / config.SETTINGS_FILE
    if not settings_file.is_file():
        raise ArchiveUnusable(
            _("There is no archive in {folder}.").format(folder=root),
            _("Make one with: vtdocs init {folder}").format(folder=root),
        )
    found = config.archive_format(root)
    if found != FORMAT:
        raise ArchiveUnusable(
            _("The archive has format {found}; this program reads format {known}.").format(found=found, known=FORMAT),
            _("Use the version of vtdocs that made it, or a newer one."),
        )
    work_privately()
    return Archive(root.resolve())
