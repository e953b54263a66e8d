"""Dutch names, dates and addresses: pure rules, no files but the word lists in ``index/names/``."""

from vtdocs.names.addresses import parse_address, parse_postcode, street_key
from vtdocs.names.dates import parse_date
from vtdocs.names.fold import fold, ocr_fold, sound_key, strip_accents
from vtdocs.names.nicknames import are_variants, variants
from vtdocs.names.parse import parse_name

__all__ = [
    "are_variants",
    "fold",
    "ocr_fold",
    "parse_address",
    "parse_date",
    "parse_name",
    "parse_postcode",
    "sound_key",
    "street_key",
    "strip_accents",
    "variants",
]
