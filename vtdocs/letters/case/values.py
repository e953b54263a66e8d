"""The kinds of value in a case file, read as people write them."""

import unicodedata
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, WithJsonSchema
from stdnum.exceptions import ValidationError
from stdnum.nl import bsn as bsn_rules
from stdnum.nl import postcode as postcode_rules

from vtdocs.i18n import gettext as _
from vtdocs.model.dates import PartialDate
from vtdocs.names.dates import parse_date

_TRUE = frozenset({"ja", "true", "waar", "yes", "j"})
_FALSE = frozenset({"nee", "false", "onwaar", "no", "n"})


class Record(BaseModel):
    """A part of the case file: frozen, without unknown keys; the notes under fields are shown by editors."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True, str_strip_whitespace=False)


def _text(value: Any) -> Any:
    """Text that can stand in a letter: no control characters but line ends; spaces around it fall away."""
    if not isinstance(value, str):
        return value
    for char in value:
        unfit = unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t"
        if unfit or char in "\ufffe\uffff":
            raise ValueError(
                _("holds a character that cannot be printed (code {code})").format(code=f"{ord(char):04X}")
            )
    return value.strip()


def _truth(value: Any) -> Any:
    if isinstance(value, str):
        word = value.strip().lower()
        if word in _TRUE | _FALSE:
            return word in _TRUE
        raise ValueError(_("is neither ja nor nee"))
    return value


def _partial(value: Any) -> Any:
    if isinstance(value, str):
        found = parse_date(value)
        if found is None:
            raise ValueError(_("is not a date"))
        return found
    return value


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        found = parse_date(value)
        if found is None or not found.full:
            raise ValueError(_("is not a whole date"))
        return found.earliest
    return value


def _bsn(value: Any) -> Any:
    if isinstance(value, str) and value.strip():
        try:
            return str(bsn_rules.validate(value))
        except ValidationError as problem:
            raise ValueError(_("is not a BSN: the elfproef fails")) from problem
    return value


def _postcode(value: Any) -> Any:
    if isinstance(value, str) and value.strip():
        try:
            return str(postcode_rules.validate(value))
        except ValidationError as problem:
            raise ValueError(_("is not a Dutch postcode")) from problem
    return value


_DATE_FORM = {"type": "string", "examples": ["2026-11-03", "3-11-2026", "3 november 2026"]}

Text = Annotated[str, BeforeValidator(_text)]
Truth = Annotated[bool, BeforeValidator(_truth), WithJsonSchema({"enum": ["ja", "nee", True, False]})]
Day = Annotated[date, BeforeValidator(_whole), WithJsonSchema(_DATE_FORM)]
BirthDate = Annotated[
    PartialDate,
    BeforeValidator(_partial),
    PlainSerializer(lambda found: found.isoformat(), return_type=str),
    WithJsonSchema({"type": "string", "examples": ["2014-03-12", "12-3-2014", "2014"]}),
]
Bsn = Annotated[str, BeforeValidator(_bsn), WithJsonSchema({"type": "string", "description": "negen cijfers"})]
Postcode = Annotated[str, BeforeValidator(_postcode), WithJsonSchema({"type": "string", "examples": ["1234 AB"]})]
