"""What can be the number of a case, and what may be a name that somebody typed in its place (P15)."""

import re

_CASE_NUMBER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,39}")
"""One word of letters, digits and marks: it stands in the audit log, which holds no names and no sentences."""
_LETTERS = re.compile(r"[A-Za-z]+")
_PREFIXES = frozenset({"zaak", "casus", "melding", "dossier", "case", "veilig", "thuis", "veiligthuis", "intake"})
"""Words that number a case in some regions; any other word of more than four letters may be a name."""
_MOST_LETTERS = 4


def is_case_number(text: str) -> bool:
    """Whether a text can be the number of a case: one word with a digit in it, and nothing that may be a name.

    Letters stand together by four at most, and by eight altogether, but for words such as ``zaak``: a name that is cut up
    by marks is one still.
    """
    number = text.strip()
    words = [word for word in _LETTERS.findall(number) if word.lower() not in _PREFIXES]
    short = all(len(word) <= _MOST_LETTERS for word in words) and sum(map(len, words)) <= 2 * _MOST_LETTERS
    return bool(_CASE_NUMBER.fullmatch(number)) and any(char.isdigit() for char in number) and short
