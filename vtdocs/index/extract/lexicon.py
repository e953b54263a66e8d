"""The words of extraction, read from ``index/extract/``: labels, role words, names, places and words that are no names."""

import gzip
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from vtdocs import assets
from vtdocs.index.extract.folding import confusion_key, fold, shape
from vtdocs.model.persons import Role

_T = TypeVar("_T")
_FOLDER = "index/extract/"
_DATE_BEHIND = re.compile(r"(?:en)?(?:gebdatum|geboortedatum|gebdat|gebd)$")
_FAMILY_WORDS = ("moeder", "vader", "ouder", "kind")
_JOINERS = ("", "van", "vanhet", "vande", "vander", "het", "de")
# Fields that belong to a person, so that a role word may stand beside them: "naam moeder", "kind geb. datum".
_PERSONAL = (
    "name", "surname", "given", "initials", "call_name", "prefix", "partner", "birth", "age", "birth_place", "address",
    "street", "number", "postcode", "place", "bsn",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Label:
    """What a label on a form announces."""

    field: str
    """A key of ``[fields]`` in labels.toml, ``person`` for a bare role word, or ``other``."""
    role: Role | None
    """The role that the label itself names, or None."""
    role_word: str
    """The role word as listed, such as ``stiefvader``; empty without role."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words that extraction knows, folded."""

    fields: dict[str, str]
    """Compact label (folded, without spaces) to its field."""
    role_labels: dict[str, tuple[Role, str]]
    """Compact role word of a form to its role and the word as listed, longest first."""
    label_words: frozenset[str]
    """Every single word that occurs in a label."""
    cues: dict[str, Role]
    """Folded role words of prose, several words joined by one space."""
    given_names: frozenset[str]
    ambiguous: frozenset[str]
    """Given names that are ordinary words too."""
    surnames: frozenset[str]
    places: frozenset[str]
    not_names: frozenset[str]
    verbs: frozenset[str]
    titles: frozenset[str]
    """Titles that make a professional: ``drs``, ``juf``."""
    organisations: frozenset[str]
    professions: tuple[str, ...]
    """Words in which the names of professions end, compounds of them too: ``verpleegkundige`` for JGZ-verpleegkundige."""
    date_labels: dict[str, int]
    """Compact label of a document's own date to its rank, best 0."""
    sensitive: dict[str, str]
    """Compact heading to the reason it is sensitive."""
    melder_fields: dict[str, str]
    """Compact label to ``work`` or ``contact``: what forms ask of a melder beside the name."""
    family_headings: dict[str, str]
    """Words that in a heading open a part that is not the melder's."""


_MEMBER = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z]['’`-]?er")


def is_profession(lexicon: Lexicon, word: str) -> bool:
    """Whether a word is a profession by its ending (``CB-arts``, ``gz-psycholoog``) or of an institution (``BJZ'er``)."""
    if _MEMBER.fullmatch(word):
        return True
    key = fold(word)
    parts = re.split("[-–/]", word)
    if len(parts) > 1 and lexicon.cues.get(fold(parts[-1])) is Role.PROFESSIONAL:
        return True
    if key in lexicon.given_names or key in lexicon.surnames or (key in lexicon.cues):
        return False
    if not key.endswith(lexicon.professions):
        return False
    return any(len(key) >= len(end) + 2 and key.endswith(end) for end in lexicon.professions)


@lru_cache(maxsize=16384)
def find_label(archive: Path | None, compact: str) -> Label | None:
    """The meaning of a compact label; one reading error is forgiven from six letters on, two from twelve."""
    lexicon = load(archive)
    if not compact or len(compact) > 45:
        return None
    bare = _DATE_BEHIND.sub("", compact)
    if bare != compact and bare:  # "Naam moeder + geb.datum": the name leads, and its value holds the date
        named = find_label(archive, bare)
        if named is not None and named.field in {"name", "person"}:
            return named
    return (
        _plain(lexicon, compact, fuzzy=False)
        or _split(archive, compact, fuzzy=False)
        or (
            (_plain(lexicon, compact, fuzzy=True) or _split(archive, compact, fuzzy=True))
            if len(compact) >= 5
            else None
        )
    )


def _plain(lexicon: Lexicon, compact: str, *, fuzzy: bool) -> Label | None:
    """A role word or a field on its own."""
    own_name = compact in lexicon.surnames or compact in lexicon.given_names  # "Mulder" is no misread "melder"
    role_word = _closest(compact, lexicon.role_labels) if fuzzy and not own_name else compact
    if role_word in lexicon.role_labels:
        role, word = lexicon.role_labels[role_word]
        return Label("person", role, word)
    field = _closest(compact, lexicon.fields) if fuzzy else compact
    return Label(lexicon.fields[field], None, "") if field in lexicon.fields else None


def _split(archive: Path | None, compact: str, *, fuzzy: bool) -> Label | None:
    """A personal field beside a role word, in either order: ``naam moeder``, ``moeders naam``, ``naam van het kind``."""
    lexicon = load(archive)
    family = fuzzy and any(word in compact for word in _FAMILY_WORDS)
    longest = _longest_personal(archive)
    for size, role_words in _role_words_by_size(archive).items():
        if not size + 1 < len(compact) <= size + longest:
            continue
        sides = (
            (compact[-size:], compact[:-size], True),
            (compact[:size], compact[size:].removeprefix("s"), False),
        )
        # Both sides are compared with all role words of their length at once: a row asks this hundreds of times.
        like = [_like(archive, part, fuzzy and part not in lexicon.surnames) for part, _rest, _joiners in sides]
        for role_word in role_words.ordered if any(like) else ():
            role, word = lexicon.role_labels[role_word]
            if family and role is Role.REPORTER:
                continue  # "naam moeder" is two letters from "naam melder"
            for (_part, rest, joiners), alike in zip(sides, like, strict=True):
                field = _field_of(lexicon, rest, fuzzy=fuzzy, joiners=joiners) if role_word in alike else ""
                if field in _PERSONAL:
                    return Label(field, role, word)
    return None


@lru_cache(maxsize=8)
def _longest_personal(archive: Path | None) -> int:
    """Letters that can stand beside a role word at most: a personal field with a joiner, an *s* and two reading errors."""
    fields = load(archive).fields
    return max((len(word) for word, field in fields.items() if field in _PERSONAL), default=0) + 9


@dataclass(frozen=True, slots=True)
class _SameLength:
    """Role words of one length."""

    ordered: tuple[str, ...]
    """As in the lexicon."""
    by_key: dict[str, tuple[str, ...]]
    """Confusion key to the words that have it."""


@lru_cache(maxsize=8)
def _role_words_by_size(archive: Path | None) -> dict[int, _SameLength]:
    """The role words of a form by their length, longest first."""
    role_words = load(archive).role_labels
    by_size: dict[int, tuple[str, ...]] = {}
    for word in role_words:
        by_size[len(word)] = (*by_size.get(len(word), ()), word)
    return {size: _SameLength(words, _by_confusion_key(words)) for size, words in by_size.items() if size >= 4}


def _by_confusion_key(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        key = confusion_key(word)
        found[key] = (*found.get(key, ()), word)
    return found


@lru_cache(maxsize=65536)
def _like(archive: Path | None, part: str, fuzzy: bool) -> frozenset[str]:
    """The role words as long as ``part`` that it is, or with ``fuzzy`` is one reading error from (see ``near``)."""
    role_words = _role_words_by_size(archive)[len(part)]
    if not fuzzy:
        return frozenset((part,)) if part in role_words.ordered else frozenset()
    found = set(role_words.by_key.get(confusion_key(part), ()))
    if len(part) >= 5:
        limit = 2 if len(part) >= 10 else 1
        close = process.extract(part, role_words.ordered, scorer=OSA.distance, score_cutoff=limit, limit=None)
        found.update(word for word, _distance, _place in close)
    return frozenset(found)


def _field_of(lexicon: Lexicon, rest: str, *, fuzzy: bool, joiners: bool) -> str:
    for joiner in _JOINERS if joiners else ("",):
        if rest.endswith(joiner):
            bare = rest.removesuffix(joiner)
            hit = _closest(bare, lexicon.fields) if fuzzy else bare
            if hit in lexicon.fields:
                return lexicon.fields[hit]
    return ""


def _closest(compact: str, choices: dict[str, Any]) -> str:
    """The one choice that is a reading error away, or an empty string; short words must be exact."""
    if compact in choices or len(compact) < 5:
        return compact
    mended = shape(compact)
    if mended in choices:
        return mended
    limit = 1 if len(compact) < 12 else 2
    hit = process.extractOne(compact, choices.keys(), scorer=OSA.distance, score_cutoff=limit)
    if hit is None or len(hit[0]) < 5:
        return ""
    # Short labels forgive look-alike letters only: "vadcr" is "vader", but "namens" is not "namen".
    short = min(len(hit[0]), len(compact)) < 6 and confusion_key(hit[0]) != confusion_key(compact)
    return "" if short else str(hit[0])


@cache
def load(archive: Path | None = None) -> Lexicon:
    """The lexicon from the archive's own files, else the packaged ones; read once per archive and process."""
    labels_file = _toml("labels.toml", archive)
    roles_file = _toml("roles.toml", archive)
    role_labels = {fold(word): (Role(role), word) for role, entry in roles_file.items() for word in entry["labels"]}
    return Lexicon(
        fields=_with_shapes({fold(p): field for field, phrases in labels_file["fields"].items() for p in phrases}),
        role_labels=dict(sorted(_with_shapes(role_labels).items(), key=lambda item: -len(item[0]))),
        label_words=frozenset(
            word for phrases in labels_file["fields"].values() for p in phrases for word in _words(p)
        ),
        cues={" ".join(_words(cue)): Role(role) for role, entry in roles_file.items() for cue in entry["cues"]},
        given_names=_names("given_names.txt", archive),
        ambiguous=_names("ambiguous_names.txt", archive),
        surnames=_names("surnames.txt", archive),
        places=_names("places.txt", archive),
        not_names=_names("not_names.txt", archive),
        verbs=_names("verbs.txt", archive),
        titles=frozenset(fold(title) for entry in roles_file.values() for title in entry.get("titles", ())),
        organisations=frozenset(" ".join(_words(o)) for e in roles_file.values() for o in e.get("organisations", ())),
        professions=tuple(fold(word) for entry in roles_file.values() for word in entry.get("professions", ())),
        date_labels={fold(label): rank for rank, label in enumerate(labels_file["document_date"]["labels"])},
        sensitive={fold(h): reason for reason, headings in labels_file["sensitive"].items() for h in headings},
        melder_fields={fold(p): kind for kind, phrases in labels_file["melder_fields"].items() for p in phrases},
        family_headings={fold(word): "family" for word in labels_file["other_parts"]["words"]},
    )


def _with_shapes(table: dict[str, _T]) -> dict[str, _T]:
    """The table, with its keys also as OCR joins their letters."""
    return {shape(key): value for key, value in table.items()} | table


@cache
def ordinary_words(archive: Path | None = None) -> frozenset[str]:
    """Dutch words that are written small, in small letters: the word list by which pages are judged serves here too."""
    return _small_words(assets.resolve("ocr/woorden-nl.txt.gz", archive))


@cache
def _small_words(path: Path) -> frozenset[str]:
    return frozenset(word for word in gzip.decompress(path.read_bytes()).decode().splitlines() if word[:1].islower())


def _toml(name: str, archive: Path | None) -> dict[str, Any]:
    return tomllib.loads(assets.resolve(_FOLDER + name, archive).read_text(encoding="utf-8"))


def _words(phrase: str) -> list[str]:
    return [fold(word) for word in phrase.split() if fold(word)]


def _names(name: str, archive: Path | None) -> frozenset[str]:
    return frozenset(fold(word) for line in assets.read_lines(_FOLDER + name, archive) for word in line.split())
