"""The kinds of value in a case file, read as people write them."""

import re
import unicodedata
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, WithJsonSchema
from stdnum.exceptions import ValidationError
from stdnum.nl import bsn as bsn_rules
from stdnum.nl import postcode as postcode_rules

from vtdocs.i18n import gettext as _
from vtdocs.model.dates import PartialDate
from vtdocs.names.dates import parse_date

_BLANK = re.compile(
    "["
    "\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800"
    "\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "]|\\s"
)
"""Characters that leave no ink: spaces of every width, marks of direction, fillers that look like nothing."""

_TRUE = frozenset({"ja", "true", "waar", "yes", "j"})
_FALSE = frozenset({"nee", "false", "onwaar", "no", "n"})


class Record(BaseModel):
    """A part of the case file: frozen, without unknown keys; the notes under fields are shown by editors."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True, str_strip_whitespace=False)


def blank(text: str) -> bool:
    """Whether a text shows nothing on paper: empty, or only spaces and invisible characters."""
    return not _BLANK.sub("", text)


def says_nothing(value: object) -> bool:
    """Whether a value leaves a hole where it should stand: nothing, or a text without any letter or digit (``-``)."""
    if isinstance(value, str):
        return not any(char.isalnum() for char in value)
    if isinstance(value, tuple):
        return all(says_nothing(item) for item in value)
    return not value


def _text(value: Any) -> Any:
    """Text that can stand in a letter: no control characters but line ends; spaces around it fall away.

    A text that shows nothing on paper counts as not filled in.
    """
    if not isinstance(value, str):
        return value
    for char in value:
        unfit = unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t"
        if unfit or char in "\ufffe\uffff":
            raise ValueError(
                _("holds a character that cannot be printed (code {code})").format(code=f"{ord(char):04X}")
            )
    return "" if blank(value) else value.strip()


def _inked(value: Any) -> Any:
    """A list without its blank lines: a dash with nothing behind it is no item."""
    if isinstance(value, list | tuple):
        return tuple(item for item in value if item is not None and not (isinstance(item, str) and blank(item)))
    return value


def _truth(value: Any) -> Any:
    if isinstance(value, str):
        word = value.strip().lower()
        if word in _TRUE | _FALSE:
            return word in _TRUE
        raise ValueError(_("is neither ja nor nee"))
    return value


def _partial(value: Any) -> Any:
    if isinstance(value, str):
        if blank(value):
            return None
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
    if isinstance(value, str) and not blank(value):
        try:
            return str(bsn_rules.validate(value))
        except ValidationError as problem:
            raise ValueError(_("is not a BSN: the elfproef fails")) from problem
    return "" if isinstance(value, str) else value


def _postcode(value: Any) -> Any:
    if isinstance(value, str) and not blank(value):
        try:
            return str(postcode_rules.validate(value))
        except ValidationError as problem:
            raise ValueError(_("is not a Dutch postcode")) from problem
    return "" if isinstance(value, str) else value


_DATE_FORM = {"type": "string", "examples": ["2026-11-03", "3-11-2026", "3 november 2026"]}

Text = Annotated[str, BeforeValidator(_text), WithJsonSchema({"type": ["string", "number"]})]
Needed = Annotated[Text, Field(min_length=1), WithJsonSchema({"type": ["string", "number"], "minLength": 1})]
"""Text without which its part of the case says nothing; never blank."""
Texts = Annotated[tuple[Text, ...], BeforeValidator(_inked)]
"""A list of texts; blank lines fall away."""
Truth = Annotated[bool, BeforeValidator(_truth), WithJsonSchema({"enum": ["ja", "nee", True, False]})]
Day = Annotated[date, BeforeValidator(_whole), WithJsonSchema(_DATE_FORM)]
BirthDate = Annotated[
    PartialDate,
    BeforeValidator(_partial),
    PlainSerializer(lambda found: found.isoformat(), return_type=str),
    WithJsonSchema({"type": ["string", "number"], "examples": ["2014-03-12", "12-3-2014", "2014"]}),
]
Bsn = Annotated[str, BeforeValidator(_bsn), WithJsonSchema({"type": ["string", "number"]})]
NeededPostcode = Annotated[
    str, BeforeValidator(_postcode), Field(min_length=1), WithJsonSchema({"type": "string", "examples": ["1234 AB"]})
]
Postcode = Annotated[str, BeforeValidator(_postcode), WithJsonSchema({"type": "string", "examples": ["1234 AB"]})]
