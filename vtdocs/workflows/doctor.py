"""Doctor: what is installed, which versions, what is missing and the command that installs it, rights and disk."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from vtdocs import __version__
from vtdocs.archive import files, layout
from vtdocs.errors import VtdocsError
from vtdocs.i18n import gettext as _
from vtdocs.ocr.engine import check_engine, engine_versions
from vtdocs.workflows import disk

LITTLE_ROOM = 5_000_000_000
"""Bytes; a box of 2,000 colour pages needs about this much."""

_LIBRARIES = ("pytesseract", "pdfplumber", "pikepdf", "whoosh3", "python-docx", "docxtpl", "zxing-cpp")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    state: str
    """``ok``, ``warning`` or ``missing``."""
    found: str
    advice: str = ""


def examine(archive: Path | None) -> tuple[Check, ...]:
    """Everything the program needs, and the state of an archive when one is given."""
    return (*_programs(), *_libraries(), *_fast_engine(), *(_archive(archive) if archive else ()))


def _programs() -> Iterator[Check]:
    yield Check("vtdocs", "ok", __version__)
    yield Check("Python", "ok", f"{platform.python_version()}, {platform.system()}")
    try:
        check_engine()
        versions = engine_versions()
        yield Check("tesseract", "ok", ", ".join(f"{name} {value}" for name, value in versions.items()))
    except VtdocsError as problem:
        yield Check("tesseract", "missing", problem.message, problem.advice)
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office:
        yield Check("LibreOffice", "ok", _("for PDF letters and Word files"))
    else:
        yield Check("LibreOffice", "warning", _("not installed: no PDF letters, no Word files"), _office_command())


def _office_command() -> str:
    if sys.platform == "win32":
        return "winget install TheDocumentFoundation.LibreOffice"
    if sys.platform == "darwin":
        return "brew install --cask libreoffice"
    if shutil.which("dnf"):
        return "sudo dnf install libreoffice-writer"
    return "sudo apt install libreoffice-writer-nogui"


def _libraries() -> Iterator[Check]:
    for name in _LIBRARIES:
        try:
            yield Check(name, "ok", metadata.version(name))
        except metadata.PackageNotFoundError:
            yield Check(name, "missing", _("not installed"), "pip install vtdocs")


def _fast_engine() -> Iterator[Check]:
    try:
        yield Check("tesserocr", "ok", _("{version}, the fast engine").format(version=metadata.version("tesserocr")))
    except metadata.PackageNotFoundError:
        yield Check("tesserocr", "ok", _("not installed; optional, reads faster"), 'pip install "vtdocs[fast]"')


def _archive(root: Path) -> Iterator[Check]:
    try:
        archive = layout.open_archive(root)
    except VtdocsError as problem:
        yield Check(_("archive"), "warning", problem.message, problem.advice)
        return
    yield Check(_("archive"), "ok", str(archive.root))
    yield from _rights(archive)
    free = files.free_bytes(archive.root)
    room = _("{gigabytes:.1f} GB free").format(gigabytes=free / 1e9)
    yield Check(
        _("disk"), "ok" if free > LITTLE_ROOM else "warning", room, "" if free > LITTLE_ROOM else _("Make room.")
    )
    yield from _disk(archive)


def _disk(archive: layout.Archive) -> Iterator[Check]:
    """Where the archive lies: on another computer an index breaks, and without encryption a stolen disk is a leak (P15)."""
    kind = disk.mount_of(archive.derived)[1]
    if kind in disk.NETWORK_FILE_SYSTEMS:
        yield Check(
            _("index"), "warning", _("on a network disk ({kind})").format(kind=kind),
            _("Put the archive on a disk of this computer: an index on a network disk breaks."),
        )  # fmt: skip
    safe = disk.encrypted(archive.root)
    words = {
        True: ("ok", _("encrypted"), ""),
        False: (
            "warning",
            _("not encrypted by this system"),
            _("Ask your IT department: a lost disk must be unreadable."),
        ),
        None: ("warning", _("whether it is encrypted cannot be seen from here"), _("Ask your IT department.")),
    }
    yield Check(_("encryption"), *words[safe])


def _rights(archive: layout.Archive) -> Iterator[Check]:
    if os.name == "nt":
        return
    loose = disk.open_to_others(archive.root)
    if loose:
        names = ", ".join("." if path == archive.root else path.relative_to(archive.root).as_posix() for path in loose)
        yield Check(
            _("rights"), "warning", _("others may read: {names}").format(names=names), f"chmod -R go= {archive.root}"
        )
    else:
        yield Check(_("rights"), "ok", _("only you may read the archive"))
