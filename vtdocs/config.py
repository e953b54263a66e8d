"""Settings: the archive's ``vtdocs.toml`` and the environment; they only fill options, no algorithm reads them."""

import getpass
import os
import re
import tomllib
import unicodedata
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.names.case_numbers import is_form

SETTINGS_FILE = "vtdocs.toml"
_ENGINES = ("whoosh", "tantivy")

_Section = TypeVar(
    "_Section",
    "IngestSettings",
    "LookupSettings",
    "AuditSettings",
    "RetentionSettings",
    "ScanningSettings",
    "SearchSettings",
)


@dataclass(frozen=True, slots=True)
class IngestSettings:
    """How scans are read."""

    workers: int = 0
    """Pages read at the same time; 0 takes one for each processor."""
    engine: str = "auto"
    """``auto``, ``pytesseract`` or ``tesserocr``."""
    page_timeout: float = 120.0
    """Seconds one page may take before it is marked unreadable."""
    max_megapixels: float = 150.0
    """Larger images are refused before they are decoded; A3 at 600 dpi is 70."""
    max_pages_per_file: int = 5000
    """A file with more pages is refused."""
    max_attachments: int = 0
    """A PDF with more files attached to it is refused: they are not read."""
    worker_memory_mb: int = 2500
    """Megabytes of memory that one worker, and each program it calls, may take (on Linux); 0 for no limit."""
    refused_mb: int = 1000
    """A refused file of more megabytes is not kept with its batch; 0 keeps none."""
    office_timeout: float = 120.0
    """Seconds LibreOffice may take for one Word file; for PDF letters too, which add five for each letter."""


@dataclass(frozen=True, slots=True)
class LookupSettings:
    """Defaults for looking things up."""

    purpose: str = ""
    """Purpose that counts when none is given; see ``vtdocs.audit.Purpose``."""
    case_number: str = ""
    """Number of the case that counts when none is given, for somebody who works in an archive on one case only."""
    case_numbers: list[str] = field(default_factory=list)
    """How numbers of cases look here, ``#`` for digits, such as ``VT-LIMBURG-#``; none for the general rule, see
    ``vtdocs.names.case_numbers``."""
    statistical_years: int = 3
    """Look-back in years of the national statistics (L4); for safety all years are always searched."""


@dataclass(frozen=True, slots=True)
class AuditSettings:
    """How the audit log is kept and reported."""

    keep_years: int = 5
    """Years that a line is kept at least (P13); older ones are removed only by ``vtdocs audit expire``."""
    follow_up_days: int = 7
    """Days within which a look-up should lead to something, for ``vtdocs audit report`` (P3)."""


@dataclass(frozen=True, slots=True)
class RetentionSettings:
    """How long dossiers are kept."""

    regimes: dict[str, str] = field(default_factory=dict)
    """Regime by source, such as ``{SHG = "wmo"}``; see ``vtdocs.archive.retention.Regime``. Others keep the default."""


@dataclass(frozen=True, slots=True)
class ScanningSettings:
    """What the substitution file must tell and no scan says (Archiefregeling 26b); in Dutch, as it stands in the file."""

    organisation: str = ""
    """The zorgdrager, or the organisation that scans on its behalf."""
    equipment: str = ""
    """Make and type of the scanner."""
    equipment_settings: str = ""
    """Resolution, sides, feeder, and what else is set on the scanner."""
    colour_criteria: str = ""
    """When paper is scanned in colour, grey or black and white."""
    destruction: str = ""
    """How paper is destroyed, by whom, and after which term of waiting."""
    quality: str = ""
    """The quality procedures: who checks the scanner, the scans and the process, and how often."""


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """How the words of the dossiers are kept."""

    engine: str = "whoosh"
    """``whoosh``, or ``tantivy`` for large archives; change it with ``vtdocs reindex --engine``."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of an archive."""

    ingest: IngestSettings = IngestSettings()
    lookup: LookupSettings = field(default_factory=LookupSettings)
    search: SearchSettings = SearchSettings()
    audit: AuditSettings = AuditSettings()
    retention: RetentionSettings = field(default_factory=RetentionSettings)
    scanning: ScanningSettings = ScanningSettings()


def load(archive: Path) -> Settings:
    """The settings of an archive; raises BadInput for an unknown or wrong setting."""
    file = archive / SETTINGS_FILE
    data = _read(file)
    unknown = set(data) - {"archive", "ingest", "lookup", "audit", "retention", "scanning", "search"}
    if unknown:
        raise BadInput(
            _("The settings file {file} has an unknown part: {name}.").format(file=file, name=min(unknown)),
            _("Known here: {names}.").format(names="archive, ingest, lookup, audit, retention, scanning, search"),
        )
    search = _section(SearchSettings, data.get("search", {}), file)
    if search.engine not in _ENGINES:
        raise BadInput(
            _("The settings file {file} names an unknown search engine.").format(file=file),
            _("Known here: {names}.").format(names=", ".join(_ENGINES)),
        )
    lookup = _section(LookupSettings, data.get("lookup", {}), file)
    if not all(isinstance(form, str) and is_form(form) for form in lookup.case_numbers):
        raise BadInput(
            _("The setting case_numbers in {file} has a form that is none.").format(file=file),
            _('Write # for the digits, and no spaces: case_numbers = ["VT-LIMBURG-#"].'),
        )
    return Settings(
        ingest=_section(IngestSettings, data.get("ingest", {}), file),
        lookup=lookup,
        search=search,
        audit=_section(AuditSettings, data.get("audit", {}), file),
        retention=_section(RetentionSettings, data.get("retention", {}), file),
        scanning=_section(ScanningSettings, data.get("scanning", {}), file),
    )


def set_search_engine(archive: Path, engine: str) -> None:
    """Keep the search engine in the archive's settings; everything else in the file stays as it is."""
    if load(archive).search.engine == engine:
        return
    file = archive / SETTINGS_FILE
    text = file.read_text(encoding="utf-8")
    line = f'engine = "{engine}"'
    heading = re.search(r"^\[search\][ \t]*\n", text, flags=re.MULTILINE)
    if heading is None:
        text = text.rstrip("\n") + f"\n\n[search]\n{line}\n"
    else:
        own, bracket, others = text[heading.end() :].partition("\n[")
        own = re.sub(r"^[ \t]*engine[ \t]*=.*\n?", "", own + "\n", flags=re.MULTILINE).rstrip("\n")
        text = f"{text[: heading.end()]}{line}\n{own}{bracket}{others}"
    fresh = file.with_name(file.name + ".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(file)


def archive_format(archive: Path) -> int:
    """Version of the archive's layout; 0 when the settings file names none."""
    value = _read(archive / SETTINGS_FILE).get("archive", {}).get("format", 0)
    return value if isinstance(value, int) else 0


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as problem:
        raise BadInput(
            _("The settings file {file} cannot be read: {why}.").format(file=file, why=str(problem).rstrip(".")),
            _("Correct it in a text editor, or put it back from a backup."),
        ) from problem


def _section(kind: type[_Section], values: dict[str, Any], file: Path) -> _Section:
    defaults = kind()
    known = [field.name for field in fields(defaults)]
    for name, value in values.items():
        if name not in known:
            raise BadInput(
                _("The settings file {file} has an unknown setting: {name}.").format(file=file, name=name),
                _("Known here: {names}.").format(names=", ".join(known)),
            )
        wanted = type(getattr(defaults, name))
        if not isinstance(value, wanted) and not (wanted is float and isinstance(value, int)):
            raise BadInput(
                _("The setting {name} in {file} has a wrong value.").format(name=name, file=file),
                _("It must be of the kind {kind}, such as {example!r}.").format(
                    kind=wanted.__name__, example=getattr(defaults, name)
                ),
            )
    return kind(**values)


def user_name() -> str:
    """Who works: ``VTDOCS_USER``, else the login name; for the audit log (NEN 7513)."""
    named = os.environ.get("VTDOCS_USER", "").strip()
    if named:
        return checked_user(named)
    return account_name() or "unknown"


def account_name() -> str:
    """The computer account, whatever name was given; empty when the system has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def on_behalf_of() -> str:
    """For whom the user works, such as a case worker's own login name: ``VTDOCS_ON_BEHALF_OF``; empty when unset."""
    named = os.environ.get("VTDOCS_ON_BEHALF_OF", "").strip()
    return checked_user(named) if named else ""


_SCRIPTS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
"""Writings that share shapes: a name in two of them looks like another person's name, and is none."""
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters by their category that nobody sees."""


def checked_user(name: str) -> str:
    """A user's name without blanks around it; raises BadInput for one with signs that cannot be seen.

    With them one person would look like two where the rules want two people.
    """
    name = name.strip()
    hidden = any(
        unicodedata.category(char) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"} or char in _FILLERS for char in name
    )
    scripts = {unicodedata.name(char, "").split(" ")[0] for char in name if char.isalpha()} & _SCRIPTS
    if hidden or len(scripts) > 1 or (name and not user_key(name)):
        raise BadInput(
            _("This user name holds signs that cannot be seen, or letters of two writings."),
            _("Use the login name: visible letters, digits and marks only."),
        )
    return name


def user_key(name: str) -> str:
    """What two spellings of one user's name have in common: no capitals, accents, blanks or unseen signs."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name)).casefold()
    kept = (char for char in plain if unicodedata.category(char)[0] not in "CZM" and char not in _FILLERS)
    return unicodedata.normalize("NFKC", "".join(kept))
