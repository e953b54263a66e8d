"""The documents of one dossier read together: names of its forms help to read its letters, and its melder stays hidden
in every document, also where no word calls them so (P4, P5)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vtdocs.index.extract.folding import fold, near
from vtdocs.index.extract.merge import same_name
from vtdocs.index.extract.persons import extract_persons
from vtdocs.index.extract.secret_homes import hide, secret_keys
from vtdocs.index.extract.sensitive import spans_alone
from vtdocs.index.extract.values import Gazetteer, PageText, Span
from vtdocs.model.persons import Person, PersonMention, PersonName, Role

_FAMILY = frozenset({Role.CHILD, Role.PARENT, Role.PARTNER, Role.HOUSEMATE})
KEYED = "keyed"
"""The extractor of a person whom somebody typed in review."""
_WORD = re.compile(r"[^\W\d_]+")
_LONG = 6
"""Letters from which one reading error in a name is forgiven."""


@dataclass(frozen=True, slots=True)
class DossierDocument:
    """One document of a dossier, before its persons are known."""

    pages: tuple[PageText, ...]
    reference_year: int | None
    """See ``extract_persons``."""


@dataclass(frozen=True, slots=True)
class Alone:
    """What one document tells without help of the others of its dossier."""

    mentions: tuple[PersonMention, ...]
    spans: tuple[Span, ...]
    """See ``spans_alone``."""


def extract_alone(document: DossierDocument, archive: Path | None = None, seen: Gazetteer | None = None) -> Alone:
    """The persons and the sensitive stretches of one document by itself; ``seen`` are names of other dossiers."""
    return Alone(_mentions(document, archive, seen), spans_alone(document.pages, archive))


def _mentions(document: DossierDocument, archive: Path | None, seen: Gazetteer | None) -> tuple[PersonMention, ...]:
    return extract_persons(document.pages, reference_year=document.reference_year, seen=seen, archive=archive)


def extract_dossier(
    documents: Sequence[DossierDocument],
    archive: Path | None = None,
    taught: Sequence[PersonMention] = (),
    seen: Gazetteer | None = None,
    alone: Sequence[tuple[PersonMention, ...]] | None = None,
) -> tuple[tuple[PersonMention, ...], ...]:
    """The mentions of each document of one dossier, in the order of the documents.

    Every document is read by itself. Names that stand in labelled fields then help to read the documents in which they
    occur but were not seen, and a person without a role who bears the name of the dossier's melder becomes a melder too.
    ``taught`` are persons whom people keyed in review: their names help like those of labelled fields.
    ``seen`` are names of other dossiers (see ``extract_persons``); ``alone`` may hold the mentions of each document by
    itself, to save the work of finding them again.
    """
    if alone is None:
        alone = [_mentions(document, archive, seen) for document in documents]
    known = _labelled([*alone, taught])
    helped = [
        extract_persons(d.pages, reference_year=d.reference_year, gazetteer=known, seen=seen, archive=archive)
        if _unseen(d, mentions, known)
        else mentions
        for d, mentions in zip(documents, alone, strict=True)
    ]
    every = [*(mention for mentions in helped for mention in mentions), *taught]
    melders = [m for m in every if m.person.role is Role.REPORTER]
    family = [m for m in every if m.person.role in _FAMILY]
    secret = secret_keys(page for document in documents for page in document.pages)
    said = [_as_keyed(mentions, taught) for mentions in helped]
    return tuple(hide([_hidden(m, melders, family) for m in mentions], secret) for mentions in said)


def _as_keyed(mentions: Sequence[PersonMention], taught: Sequence[PersonMention]) -> list[PersonMention]:
    """Whom somebody keyed as melder or professional is one wherever the name was read, unless keyed as family too."""
    family = [m.person for m in taught if m.person.role.searchable]
    kept_out = [m.person for m in taught if not m.person.role.searchable]
    found = []
    for mention in mentions:
        person = mention.person
        told = next((keyed for keyed in kept_out if _one_person(person, keyed)), None)
        if told is not None and not any(_one_person(person, keyed) for keyed in family):
            mention = replace(mention, person=replace(person, role=told.role))  # noqa: PLW2901
        found.append(mention)
    return found


def _one_person(read: Person, keyed: Person) -> bool:
    apart = read.birth is not None and keyed.birth is not None and read.birth != keyed.birth
    return not read.name.empty and same_name(read.name, keyed.name) and not apart


def _labelled(documents: Sequence[Sequence[PersonMention]]) -> Gazetteer:
    """The names of the family in labelled fields."""
    sure = [
        m.person.name
        for mentions in documents
        for m in mentions
        if m.extractor.startswith(("label", KEYED)) and m.person.role in _FAMILY
    ]
    given = {word for name in sure for word in (*name.given_names, name.call_name) if len(word) > 2}
    surnames = {word for name in sure for word in (name.surname, name.partner_surname) if len(word) > 2}
    return Gazetteer(frozenset(given), frozenset(surnames))


def _unseen(document: DossierDocument, mentions: Sequence[PersonMention], known: Gazetteer) -> bool:
    """Whether a known name stands in a document more often than the document's own mentions tell."""
    names = {fold(word) for name in known.given_names | known.surnames for word in _WORD.findall(name) if len(word) > 2}
    if not names:
        return False
    standing = sum(word in names for page in document.pages for word in _folded(page.text))
    seen = sum(word in names for mention in mentions for word in _folded(mention.raw))
    return standing > seen


def _folded(text: str) -> Iterator[str]:
    return (fold(word) for word in _WORD.findall(text) if word[0].isupper())


def _hidden(mention: PersonMention, melders: Sequence[PersonMention], family: Sequence[PersonMention]) -> PersonMention:
    person = mention.person
    if person.name.empty or person.birth is not None:
        return mention
    if person.role is Role.UNKNOWN:
        hides = not any(same_name(person.name, other.person.name) for other in family) and any(
            same_name(person.name, melder.person.name) or _part_of(person.name, melder, family) for melder in melders
        )
    else:
        hides = _called_kin(mention, melders, family)
    return replace(mention, person=replace(person, role=Role.REPORTER)) if hides else mention


def _part_of(name: PersonName, melder: PersonMention, family: Sequence[PersonMention]) -> bool:
    """Whether a name is the melder's in other parts or another order, and nobody of the family bears what they share.

    ``Terlouw belde weer``, ``TERLOUW HANNA belt``, also with a reading error in a longer name.
    """
    words, secret = _name_words(name), _name_words(melder.person.name)
    borne = {word for member in family for word in _name_words(member.person.name)}
    shared = {word for word in words if any(_one_word(word, known) for known in secret)}
    enough = len(shared) == len(words) or all(any(_one_word(word, known) for word in words) for known in secret)
    return bool(shared) and enough and not shared & borne


def _one_word(left: str, right: str) -> bool:
    return left == right or (len(left) >= _LONG and len(right) >= _LONG and near(left, right))


def _name_words(name: PersonName) -> set[str]:
    parts = (name.surname, name.partner_surname, name.call_name, *name.given_names)
    return {fold(word) for part in parts for word in _WORD.findall(part) if len(word) > 2}


def _called_kin(mention: PersonMention, melders: Sequence[PersonMention], family: Sequence[PersonMention]) -> bool:
    """Whether a sentence calls the melder kin (``uw broer W. de Boer``): a child by that word only, by name the melder.

    A child of whom a field or a birth date tells stays one, also when it reported itself.
    """
    name = mention.person.name
    if mention.person.role is not Role.CHILD or not (name.surname and (name.initials or name.given_names)):
        return False
    if not mention.extractor.startswith("prose"):
        return False
    sure = (m for m in family if m.person.birth is not None or m.extractor.startswith(("label", KEYED)))
    if any(same_name(name, member.person.name) for member in sure):
        return False
    labelled = (m.person.name for m in melders if m.extractor.startswith(("label", KEYED)))
    full = (known for known in labelled if known.initials or known.given_names)
    return any(same_name(name, known) for known in full)
