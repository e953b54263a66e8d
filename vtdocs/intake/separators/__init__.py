"""Separator sheets: the printed page that says "here a new dossier begins" (digitisation 2.1).

A sheet carries the same QR code twice, in opposite corners and with one upside down, so that a fold, a torn corner
or a stamp leaves one of them whole, and a bar code ``VTDOCS`` that tells a ruined sheet from an ordinary page.
What a QR code says is versioned text::

    VTDOCS1;box=B12;seq=3;total=40;dossier=2009-0143;kind=melding;source=AMK;youngest=2004

Odd characters in values are percent-encoded; keys this version does not know are passed over. Codes of others are
not ours and say nothing. A page that is one of our sheets but cannot be understood is never an ordinary page:
reading it raises BadInput, so that two dossiers are not merged in silence.
"""

from vtdocs.intake.separators.listing import sheets_from_csv, unknown_columns
from vtdocs.intake.separators.payload import SOURCES, decode_sheet, encode_sheet
from vtdocs.intake.separators.printing import write_sheets
from vtdocs.intake.separators.reading import read_sheet

__all__ = [
    "SOURCES",
    "decode_sheet",
    "encode_sheet",
    "read_sheet",
    "sheets_from_csv",
    "unknown_columns",
    "write_sheets",
]
