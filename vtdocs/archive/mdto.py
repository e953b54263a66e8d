"""MDTO 1.0.1, the metadata that Dutch government archives expect: one file for each dossier, document and file.

Elements stand in the order of the standard's examples. ``naam`` and every other value travel with the records, so they
hold numbers, kinds and years only: no name of a family, and no ``betrokkene``.
"""

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePosixPath

NAMESPACE = "https://www.nationaalarchief.nl/mdto"
SCHEMA = "https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd"
LONGEST_NAME = 80
_XSI = "http://www.w3.org/2001/XMLSchema-instance"

_FORMATS = {
    ".tif": ("TIFF", "fmt/353"), ".jpg": ("JPEG", "fmt/43"), ".png": ("PNG", "fmt/13"),
    ".pdf": ("PDF", "fmt/276"), ".docx": ("Microsoft Word (OOXML)", "fmt/412"), ".txt": ("Plain Text", "x-fmt/111"),
    ".xml": ("ALTO XML", "fmt/101"), ".json": ("JSON", "fmt/817"),
}  # fmt: skip
"""Name and PRONOM number of the formats that an archive holds."""
_PDFA = ("PDF/A-2b", "fmt/477")
_BIJZONDER = "Bijzondere persoonsgegevens; verstrekking alleen volgens Wmo 2015 artikel 5.3.3"


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long a dossier is kept, as MDTO says it."""

    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Record:
    """A dossier or a document."""

    identifier: str
    """Number of the dossier, or ``dossier/document``."""
    name: str
    level: str
    """``Dossier`` or ``Archiefstuk``."""
    kind: str
    """Kind of the document; empty for a dossier."""
    first: str
    """First day or year that it covers, as MDTO dates are written (yyyy, yyyy-mm or yyyy-mm-dd); empty when unknown."""
    last: str
    parent: str
    """Identifier of the dossier of a document; empty for a dossier."""
    children: tuple[tuple[str, str], ...]
    """Identifier and name of the documents of a dossier, or of the files of a document."""
    creator: str
    """Organisation that made it (archiefvormer)."""
    keeping: Keeping


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One file."""

    identifier: str
    path: str
    """Path in its document; also its name."""
    size: int
    sha256: str
    checked: datetime
    """When the hash was taken."""
    parent: str
    parent_name: str
    pdfa: bool = False
    """Whether it says that it is PDF/A-2b."""


def write_record(record: Record, source: str) -> bytes:
    """A dossier or document (informatieobject); ``source`` names the system that gave the identifiers."""
    root = _root()
    item = ET.SubElement(root, "informatieobject")
    _identify(item, record.identifier, source)
    _add(item, "naam", record.name[:LONGEST_NAME])
    _term(ET.SubElement(item, "aggregatieniveau"), record.level, "Begrippenlijst Aggregatieniveaus MDTO")
    if record.kind:
        _term(ET.SubElement(item, "classificatie"), record.kind, "Documentsoorten vtdocs")
    if record.first:
        covered = ET.SubElement(item, "dekkingInTijd")
        _term(ET.SubElement(covered, "dekkingInTijdType"), "Datum van de documenten", "Begrippenlijst vtdocs")
        _add(covered, "dekkingInTijdBegindatum", record.first)
        if record.last:
            _add(covered, "dekkingInTijdEinddatum", record.last)
    _add(item, "taal", "nl")
    _term(ET.SubElement(item, "waardering"), "Tijdelijk te bewaren", "Begrippenlijst Waarderingen MDTO", "V")
    _keep(item, record.keeping)
    if record.parent:
        _refer(ET.SubElement(item, "isOnderdeelVan"), f"Dossier {record.parent}", record.parent, source)
    link = "heeftRepresentatie" if record.parent else "bevatOnderdeel"
    for identifier, name in record.children:
        _refer(ET.SubElement(item, link), name, identifier, source)
    _add(ET.SubElement(item, "archiefvormer"), "verwijzingNaam", record.creator)
    limited = ET.SubElement(item, "beperkingGebruik")
    _term(ET.SubElement(limited, "beperkingGebruikType"), "Niet openbaar", "Begrippenlijst vtdocs")
    _add(limited, "beperkingGebruikNadereBeschrijving", _BIJZONDER)
    return _bytes(root)


def write_file(record: FileRecord, source: str) -> bytes:
    """One file (bestand)."""
    root = _root()
    item = ET.SubElement(root, "bestand")
    _identify(item, record.identifier, source)
    _add(item, "naam", record.path[-LONGEST_NAME:])
    _add(item, "omvang", str(record.size))
    name, code = _format(record)
    _term(ET.SubElement(item, "bestandsformaat"), name, "PRONOM-register", code)
    checksum = ET.SubElement(item, "checksum")
    _term(ET.SubElement(checksum, "checksumAlgoritme"), "SHA-256", "Begrippenlijst ChecksumAlgoritme MDTO")
    _add(checksum, "checksumWaarde", record.sha256)
    _add(checksum, "checksumDatum", record.checked.strftime("%Y-%m-%dT%H:%M:%SZ"))
    _refer(ET.SubElement(item, "isRepresentatieVan"), record.parent_name, record.parent, source)
    return _bytes(root)


def _format(record: FileRecord) -> tuple[str, str]:
    if record.pdfa:
        return _PDFA
    return _FORMATS.get(PurePosixPath(record.path).suffix.lower(), ("onbekend", ""))


def _keep(item: ET.Element, keeping: Keeping) -> None:
    if keeping.end is None:
        return
    term = ET.SubElement(item, "bewaartermijn")
    if keeping.start is not None:
        start = ET.SubElement(term, "termijnTriggerStartLooptijd")
        _term(start, "Datum van het jongste document", "Begrippenlijst vtdocs")
        _add(term, "termijnStartdatumLooptijd", keeping.start.isoformat())
    _add(term, "termijnEinddatum", keeping.end.isoformat())


def _root() -> ET.Element:
    return ET.Element("MDTO", {"xmlns": NAMESPACE, "xmlns:xsi": _XSI, "xsi:schemaLocation": f"{NAMESPACE} {SCHEMA}"})


def _identify(parent: ET.Element, identifier: str, source: str) -> None:
    item = ET.SubElement(parent, "identificatie")
    _add(item, "identificatieKenmerk", identifier)
    _add(item, "identificatieBron", source)


def _term(parent: ET.Element, label: str, listing: str, code: str = "") -> None:
    _add(parent, "begripLabel", label)
    if code:
        _add(parent, "begripCode", code)
    _add(ET.SubElement(parent, "begripBegrippenlijst"), "verwijzingNaam", listing)


def _refer(parent: ET.Element, name: str, identifier: str, source: str) -> None:
    _add(parent, "verwijzingNaam", name[:LONGEST_NAME])
    item = ET.SubElement(parent, "verwijzingIdentificatie")
    _add(item, "identificatieKenmerk", identifier)
    _add(item, "identificatieBron", source)


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _bytes(root: ET.Element) -> bytes:
    ET.indent(root, "\t")
    body: str = ET.tostring(root, encoding="unicode")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body.encode() + b"\n"


def children_of(paths: Sequence[str], document: str) -> tuple[tuple[str, str], ...]:
    """Identifier and name of the files of a document, whose identifier is ``document``."""
    return tuple((f"{document}/{path}", path) for path in paths)
