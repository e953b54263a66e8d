"""The statutory texts of a first letter (1G): in every template that may be a first contact, and in what it became."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from vtdocs.letters.words import reading_text

FIRST_CONTACT = frozenset({"B2", "B2v", "B3", "B3p", "B4", "B5", "B5j", "B10", "B11", "B11j"})
"""Letters that may be the first contact; the statutory texts cannot be switched off in them (1G, C2)."""
STATUTORY = (
    "blok.procedure", "blok.gegevens", "blok.inzage", "blok.klacht", "blok.klachtadres", "vertrouwenspersoon.rol",
    "vertrouwenspersoon.aard", "vertrouwenspersoon.vertrouwelijk", "vertrouwenspersoon.gratis",
    "vertrouwenspersoon.bereikbaar",
)  # fmt: skip
"""Fields that a first letter must hold (UB 4.1.8(2), UB 4.2.2)."""


def absent_fields(code: str, source: str) -> Iterator[str]:
    """Statutory fields that the source of a template does not name."""
    if code in FIRST_CONTACT:
        for field in STATUTORY:
            if not re.search(rf"{{{{\s*{re.escape(field)}\s*}}}}", source):
                yield field


def absent_texts(code: str, document: bytes, view: Mapping[str, Any]) -> tuple[str, ...]:
    """Statutory texts that cannot be read in a finished letter, by field: left out, hidden, or behind a condition."""
    if code not in FIRST_CONTACT:
        return ()
    text = _close(reading_text(document))
    return tuple(field for field in STATUTORY if not _stands(field, view, text))


def _stands(field: str, view: Mapping[str, Any], text: str) -> bool:
    block, name = field.split(".")
    value = _close(str((view.get(block) or {}).get(name, "")))
    return bool(value) and value in text


def _close(text: str) -> str:
    return " ".join(text.split())
