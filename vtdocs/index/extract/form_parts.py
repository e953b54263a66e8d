"""Puts the parts of a name and of an address together, field by field."""

import re
from collections.abc import Sequence
from dataclasses import replace

from vtdocs.index.extract.drafts import Draft
from vtdocs.index.extract.names import is_prefix
from vtdocs.index.extract.text import Token
from vtdocs.model.persons import Address, PersonName
from vtdocs.names import parse_address, parse_name, parse_postcode

_PARTS = frozenset({"surname", "given", "initials", "call_name", "prefix", "partner"})


def cells_of(row: Sequence[Token]) -> list[list[Token]]:
    cells: list[list[Token]] = []
    for token in row:
        if token.cell or not cells:
            cells.append([])
        cells[-1].append(token)
    return [cell for cell in cells if any(t.is_word for t in cell)]


def with_part(draft: Draft, part: str, text: str) -> PersonName:
    """The name with one more of its parts."""
    name = draft.name
    # "Naam: Jansen" was read as a given name; a field for given names of its own shows that it is the surname.
    if part in {"given", "initials"} and "name" in draft.parts and not name.surname and len(name.given_names) == 1:
        name = replace(name, surname=name.given_names[0], given_names=())
    if part == "surname":
        parsed = parse_name(f"{text}, X." if "," not in text else text)
        partner = (
            {"partner_surname": parsed.partner_surname, "partner_prefix": parsed.partner_prefix}
            if parsed.partner_surname
            else {}
        )
        initials = parsed.initials if "," in text else name.initials
        return replace(name, surname=parsed.surname or text, prefix=parsed.prefix or name.prefix, initials=initials,
                       given_names=parsed.given_names or name.given_names, **partner)  # fmt: skip
    if part == "given":
        words = [w.strip(",.") for w in re.split(r"[\s,]+", text) if w.strip(",.")]
        return replace(name, given_names=tuple(w for w in words if not w.startswith("(")))
    if part == "initials":
        return replace(name, initials=parse_name(f"{text} X").initials or text)
    if part == "call_name":
        return replace(name, call_name=text)
    if part == "partner":
        parsed = parse_name(text)
        return replace(name, partner_surname=parsed.surname, partner_prefix=parsed.prefix)
    return replace(name, prefix=text.lower()) if is_prefix_text(text) else name


def is_prefix_text(text: str) -> bool:
    """Whether every word of a text is a voorvoegsel."""
    return all(is_prefix(Token(word, 0, len(word), 0)) for word in text.split())


def with_place(address: Address | None, part: str, text: str) -> Address | None:
    """The address with one more of its parts."""
    base = address or Address()
    parsed = parse_address(text)
    if part in {"address", "street"}:
        merged = replace(base, street=parsed.street or base.street, number=parsed.number or base.number,
                         postcode=parsed.postcode or base.postcode, place=parsed.place or base.place)  # fmt: skip
    elif part == "number":
        merged = replace(base, number=text.strip()) if text[:1].isdigit() else base
    elif part == "postcode":
        code = parse_postcode(text, repair=True) or parse_postcode(text[:7], repair=True)
        place = re.sub(r"^\s*\d{4}\s?[A-Za-z]{2}\b[\s,]*", "", text) if code else ""
        merged = replace(base, postcode=code or base.postcode, place=place.strip() or base.place)
    else:
        merged = replace(base, place=text.strip(" .,")[:60])
    return None if merged.empty else merged
