"""The plan of an ingest: every file that was given, what it is, and which files belong together.

One folder is one dossier; loose files in the folder that was given are one dossier each, unless a separator sheet says
otherwise. When in doubt files are kept apart: two halves of a dossier are found by a search, but two families in one
dossier are a breach of privacy.
"""

import os
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vtdocs.intake.identify import IGNORED_NAMES, Identified, PageCounter, identify

_COUNTER = re.compile(r"(?i)[ _.-]*(?:p|pag|pagina|page|blad|img|scan)?[ _.-]*\(?\d{1,5}\)?$")
_NUMBERLIKE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_WORD = re.compile(r"[A-Za-z]{3,}")
_CODE_WORDS = frozenset(
    {
        "advies",
        "amhk",
        "amk",
        "bjz",
        "bva",
        "case",
        "client",
        "dos",
        "dossier",
        "gezin",
        "kits",
        "melding",
        "shg",
        "zaak",
    }
)
"""Words that may stand in a dossier number: they cannot be somebody's name, and do not merely count scans."""


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file that was given."""

    path: Path
    name: str
    """Path relative to the folder that was given, with forward slashes."""
    size: int
    identified: Identified
    stack: str
    """Files of one stack are read one after the other; see ``stacks``."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All files of an ingest, in reading order."""

    files: tuple[PlannedFile, ...]

    @property
    def pages(self) -> int:
        """Pages that the files declare; a file that cannot be counted is one."""
        return sum(file.identified.frames for file in self.files)


def make_plan(
    paths: Sequence[Path], count_pdf_pages: PageCounter, *, max_pages: int, leave_out: Collection[str] = ()
) -> Plan:
    """Look at every file below the given paths without changing anything; ``leave_out`` names folders right below one."""
    planned: list[PlannedFile] = []
    for root in paths:
        for path, raw_name in _walk(root, leave_out):
            found, name = identify(path, count_pdf_pages, max_pages=max_pages), readable_name(raw_name)
            planned.append(PlannedFile(path, name, _size(path), found, _stack(root, name, found)))
    return Plan(tuple(planned))


def _walk(root: Path, leave_out: Collection[str] = ()) -> Iterator[tuple[Path, str]]:
    """Files below a path in the order a person would expect (2 before 10), links never followed."""
    if not root.is_dir() or root.is_symlink():
        yield root, root.name
        return
    for folder, names, files in os.walk(root, followlinks=False):
        if Path(folder) == root:
            names[:] = [name for name in names if name not in leave_out]
        links = [name for name in names if (Path(folder) / name).is_symlink()]
        names[:] = sorted((name for name in names if name not in links), key=natural_key)
        for name in sorted([*files, *links], key=natural_key):
            if name.lower() not in IGNORED_NAMES:
                path = Path(folder) / name
                yield path, path.relative_to(root).as_posix()


def readable_name(name: str) -> str:
    """A file name that can be written down: bytes of an old Windows name become the letters they stood for."""
    raw = os.fsencode(name)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def natural_key(name: str) -> list[tuple[int, int, str]]:
    """Sort key by which page 2 comes before page 10, and ``Scan.png`` before ``Scan (2).png``: the ending counts last."""
    stem, ending = re.fullmatch(r"(.*?)(\.[a-z][a-z0-9]{0,4})?", name.lower(), re.DOTALL).groups()  # type: ignore[union-attr]
    parts = re.split(r"(\d+)", stem)
    return [*((1, int(part), "") if part.isdigit() else (0, 0, part) for part in parts if part), (-1, 0, ending or "")]


def _stack(root: Path, name: str, found: Identified) -> str:
    """Name of the stack a file belongs to: its dossier's folder, or for a loose file its name without page counter."""
    folders = Path(name).parent.parts
    for depth in range(len(folders), 0, -1):
        if dossier_number(folders[depth - 1]):
            return "/".join(folders[:depth])
    if folders:
        return "/".join(folders)
    loose_image = found.media is not None and found.media.is_image and found.frames == 1
    if not loose_image:
        return name
    stem = _COUNTER.sub("", Path(name).stem)
    if stem:
        return f"{stem}*"
    return f"{root.name}*" if root.is_dir() else name


def _size(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:
        return 0


def dossier_number(name: str) -> str:
    """The dossier number that a folder or file name states, or an empty string where it may be a name or a counter.

    ``2009-0143`` and ``SHG-0451`` are numbers. ``Jansen 2009`` is not: names of families never become ids (P15).
    ``scan12`` is not: another folder may hold another ``scan12``.
    """
    candidate = re.sub(r" +", "-", name.rstrip("*").strip())
    words = [word.lower() for word in _WORD.findall(candidate)]
    digits = sum(map(str.isdigit, candidate))
    if not _NUMBERLIKE.fullmatch(candidate) or not all(word in _CODE_WORDS for word in words):
        return ""
    return candidate if digits >= (1 if words else 3) else ""
