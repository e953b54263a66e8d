"""What can be the number of a case, and what may be a name that somebody typed in its place (P15)."""

import re
from collections.abc import Sequence

_CASE_NUMBER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,39}")
"""One word of letters, digits and marks: it stands in the audit log, which holds no names and no sentences."""
_LETTERS = re.compile(r"[A-Za-z]+")
_PREFIXES = frozenset({"zaak", "casus", "melding", "dossier", "case", "veilig", "thuis", "veiligthuis", "intake"})
"""Words that number a case in some regions; any other word of more than four letters may be a name."""
# Where the 26 centres are, as words of a number; names of people that are spelled so are rare, and follow no other name here.
_REGIONS = frozenset(
    "amstelland amsterdam brabant drenthe flevoland friesland fryslan gelderland gooi groningen haaglanden holland hollands "
    "ijsselland kennemerland limburg midden midwest noord noordoost oost rijnmond rotterdam twente utrecht vechtstreek "
    "waterland west zaanstreek zeeland zuid zuidoost".split()
)
_MOST_LETTERS, _MANY_DIGITS = 4, 4
DIGITS = "#"
"""Stands for one or more digits in a form."""
_FORM = re.compile(r"[A-Za-z0-9#][A-Za-z0-9._/#-]{0,39}")


def is_case_number(text: str, forms: Sequence[str] = ()) -> bool:
    """Whether a text can be the number of a case: one word with a digit in it, and nothing that may be a name.

    Where an archive says how its numbers look (``forms``, such as ``VT-LIMBURG-#``), only those are numbers. Otherwise letters
    stand together by four at most, and by eight altogether, but for words such as ``zaak`` and the names of regions: a name
    that is cut up by marks is one still. Three or four of them are written as a name is not: in capitals, or in small letters
    beside four digits or more (``Bos-1`` and ``vos-12`` are refused, ``VTL-12`` and ``vtl-2026-12`` are numbers).
    """
    number = text.strip()
    if forms:
        return any(_pattern(form).fullmatch(number) for form in forms)
    words = [word for word in _LETTERS.findall(number) if word.lower() not in _PREFIXES | _REGIONS]
    digits = sum(char.isdigit() for char in number)
    like_names = any(_like_a_name(word, digits) for word in words)
    short = all(len(word) <= _MOST_LETTERS for word in words) and sum(map(len, words)) <= 2 * _MOST_LETTERS
    return bool(_CASE_NUMBER.fullmatch(number)) and digits > 0 and short and not like_names


def _like_a_name(word: str, digits: int) -> bool:
    """Whether a short word is written as a surname is: Bos, or bos with few digits beside it."""
    return len(word) > 2 and not word.isupper() and (digits < _MANY_DIGITS or not word.islower())


def is_form(form: str) -> bool:
    """Whether a text can say how numbers of cases look: one word, with a place for digits, so that it can be no name."""
    return bool(_FORM.fullmatch(form)) and DIGITS in form


def _pattern(form: str) -> re.Pattern[str]:
    """Capitals or not is the same; a run of digits has sixteen at most."""
    parts = (re.escape(part) for part in re.split("#+", form))
    return re.compile("[0-9]{1,16}".join(parts), re.IGNORECASE | re.ASCII)
