"""The names in the value of a field, and what the words around them tell of the person."""

from collections.abc import Sequence
from dataclasses import replace

from vtdocs.index.extract.facts import PageFacts
from vtdocs.index.extract.folding import fold
from vtdocs.index.extract.lexicon import Label, Lexicon
from vtdocs.index.extract.names import TITLES, Run, is_capital, is_initials, is_prefix, known_given
from vtdocs.index.extract.runs import RunFinder
from vtdocs.index.extract.text import Token
from vtdocs.model.persons import Role


class FieldNames:
    """Reads the values of fields on one page as names."""

    _facts: PageFacts

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def _names_partner(self, label: Label, value: Sequence[Token]) -> bool:
        """``Gehuwd met: Saskia Ammerlaan, Amersfoort 11 december 1971`` is a person, not the surname of a partner."""
        words = [t for t in value if t.is_word]
        return label.field == "partner" and len(words) > 1 and known_given(self._lexicon, words[0])

    def _told_inside(self, label: Label, value: Sequence[Token]) -> Label:
        """``dossier van de Raad: vader, Cornelis Everts``: a word of kinship before the name is nearer than the label."""
        if label.role not in {None, Role.UNKNOWN, Role.PROFESSIONAL}:
            return label
        word = fold(next(t for t in value if t.is_word).text)
        role = self._lexicon.cues.get(word)
        return replace(label, role=role, role_word=word) if role in {Role.CHILD, Role.PARENT, Role.PARTNER} else label

    def _told_role(self, words: str) -> Role | None:
        """The role that the words of an unlisted label name: ``contactpersoon bjz``, ``namens amk``, ``zus van moeder``."""
        told = [self._lexicon.cues[word] for word in words.split() if word in self._lexicon.cues]
        if told:
            return told[0]
        listed = (self._lexicon.role_labels.get(word) for word in words.split())
        family = [role for role, _word in filter(None, listed) if role.searchable]
        if family:
            return family[0]  # "broers/zussen op school" are no staff of it
        official = any(
            word in self._lexicon.organisations or word in {"namens", "contactpersoon"} for word in words.split()
        )
        return Role.PROFESSIONAL if official else None

    def _of_elsewhere(self, run: Run, value: Sequence[Token]) -> bool:
        """``BJZ Drenthe``, ``geboren te Lublin``: a place, or the name of an institution, inside a person's value."""
        if all(fold(t.text) in self._lexicon.places for t in run.tokens if not is_prefix(t)):
            return True
        before = fold(value[run.first - 1].text) if run.first > 0 else ""
        first = run.first == min((i for i, t in enumerate(value) if is_capital(t) or is_initials(t)), default=0)
        plain = not (
            run.title or any(is_initials(t) or is_prefix(t) or known_given(self._lexicon, t) for t in run.tokens)
        )
        if (
            plain
            and not first
            and len(run.tokens) == 1
            and value[run.first - 1].text not in {",", "/", "&"}
            and before != "en"
        ):
            return True
        known = any(fold(t.text) in self._lexicon.surnames | self._lexicon.given_names for t in run.tokens)
        if plain and not known and len(run.tokens) == 1 and self._facts.dates_in(value[0].start, run.start):
            return True  # "geb. 03-04-1991, Kanaleneiland": where somebody lives
        ordinary = before in self._lexicon.not_names or before in self._lexicon.organisations
        return ordinary and before not in TITLES and before not in {"en", "of"} and before not in self._lexicon.cues

    def _names(self, value: Sequence[Token], *, loose: bool) -> list[Run]:
        """The names of a value; a name's own field also gives a name without capitals."""
        words = [t for t in value if t.is_word and t.start not in self._facts.blocked]
        field = len(words) <= (8 if loose else 5)
        finder = RunFinder(self._lexicon, value, self._facts.blocked, field=field, trusted=loose and field)
        found = finder.runs()
        if not loose and found:
            first_word = next((t for t in value if t.is_word), None)
            near_start = first_word is not None and found[0].start - first_word.start <= 14
            return found if near_start else []
        if found or not loose or not 1 <= len(words) <= 6:
            return found
        ordinary = fold(words[0].text) in self._lexicon.not_names or any(c.isdigit() for c in words[0].text[1:2])
        return [] if ordinary or len(words[0].text) < 2 else [Run(0, len(words), tuple(words), "")]
