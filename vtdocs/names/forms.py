"""Names as they stand in letters: address line, salutation, initials (domain 5.3).

The rules and their test vectors are those of VNG-Realisatie/Haal-Centraal-BRK-bevragen (features aanschrijfwijze,
aanhef and voorletters).
"""

import re
from typing import Literal

from vtdocs.model.persons import PersonName

NameUse = Literal["E", "N", "P", "V"]
"""Naamgebruik: own name, own then partner's, partner's, partner's then own."""

_DOUBLE_SOUNDS = re.compile(r"^(?:Th|Ph|Ch|IJ|Ĳ)")


def initials(given_names: str) -> str:
    """Voorletters: one letter and a point per first name; a first name of one letter gets no point.

    ``Anne-Fleur Belle`` gives ``A.B.``, ``Theo Philip IJsbrand`` gives ``T.P.I.``, ``Suzie Q`` gives ``S.Q``.
    """
    letters = []
    for name in given_names.split():
        if name.endswith(".") and len(name) <= 3:
            letters.append(name)
            continue
        letter = "I" if _DOUBLE_SOUNDS.match(name) and name[0] in "IĲ" else name[0].upper()
        letters.append(letter if len(name) == 1 else letter + ".")
    return "".join(letters)


def surname(name: PersonName, use: NameUse = "E") -> str:
    """The surname by naamgebruik, voorvoegsels in small letters as recorded; the own name when no partner is known."""
    own = _joined(name.prefix, name.surname)
    partner = _joined(name.partner_prefix, name.partner_surname)
    if not name.partner_surname:
        return own
    return {"E": own, "N": f"{own}-{partner}", "P": partner, "V": f"{partner}-{own}"}[use]


def address_name(name: PersonName, use: NameUse = "E") -> str:
    """Aanschrijfwijze: initials and surname, such as ``E. van Velzen``."""
    letters = initials(" ".join(name.given_names)) or name.initials
    return _joined(letters, surname(name, use))


def salutation(name: PersonName, form: str, use: NameUse = "E") -> str:
    """Aanhef: ``Geachte mevrouw Van Velzen``; only the first voorvoegsel gets a capital."""
    written = surname(name, use)
    return f"Geachte {form} {written[:1].upper()}{written[1:]}".rstrip()


def _joined(prefix: str, name: str) -> str:
    return " ".join(part for part in (prefix, name) if part)
