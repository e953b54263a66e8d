"""The versioned text in the code of a sheet."""

import re
from urllib.parse import quote, unquote

from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.model.sheets import DossierKind, SeparatorSheet

SOURCES = ("AMK", "SHG", "BJZ", "BVA", "VT")
"""Organisations whose dossiers the centres keep (domain 1E)."""
FAMILY = "VTDOCS"
"""How every code of ours begins, and all that the bar code says."""
DOSSIER_NUMBER = re.compile(r"(?=.*\d)[A-Za-z0-9][A-Za-z0-9._/-]{0,39}")
"""A dossier number has a digit and no spaces, so a name is none."""
_VERSION = "VTDOCS1"


def encode_sheet(sheet: SeparatorSheet) -> str:
    """The text that the QR code of a sheet holds."""
    fields = {
        "box": sheet.box,
        "seq": str(sheet.sequence),
        "total": str(sheet.total),
        "dossier": sheet.dossier,
        "kind": sheet.kind.value,
        "source": sheet.source,
        "youngest": "" if sheet.youngest_birth_year is None else str(sheet.youngest_birth_year),
    }
    return ";".join([_VERSION, *(f"{key}={quote(value, safe='/')}" for key, value in fields.items() if value)])


def decode_sheet(payload: str) -> SeparatorSheet | None:
    """The sheet that a code describes, or None for a code of others.

    Raises BadInput for a code of ours that is of a later version or makes no sense.
    """
    if not payload.startswith(FAMILY):
        return None
    version, *pairs = payload.split(";")
    if version != _VERSION:
        raise BadInput(
            _("A separator sheet is of a version that this program does not know."),
            _("Update vtdocs, or print the sheets again with `vtdocs sheets`."),
        )
    fields = {key: unquote(value) for key, _equals, value in (pair.partition("=") for pair in pairs)}
    try:
        youngest = fields.get("youngest", "")
        sheet = SeparatorSheet(
            box=fields["box"],
            sequence=int(fields["seq"]),
            total=int(fields.get("total", "0")),
            dossier=fields.get("dossier", ""),
            kind=DossierKind(fields.get("kind", "")),
            source=fields.get("source", ""),
            youngest_birth_year=int(youngest) if youngest else None,
        )
    except (KeyError, ValueError) as error:
        raise unreadable() from error
    if sheet.sequence < 1 or (sheet.dossier and not DOSSIER_NUMBER.fullmatch(sheet.dossier)):
        raise unreadable()
    return sheet


def unreadable() -> BadInput:
    """The problem of a page that is one of our sheets but cannot be understood."""
    return BadInput(
        _("A page is a separator sheet, but what it says cannot be read."),
        _("Scan the sheet again, or print a new one with `vtdocs sheets`."),
    )
