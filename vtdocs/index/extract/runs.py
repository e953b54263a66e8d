"""Finds stretches of words that are shaped like a person's name.

Shapes: ``Kevin de Jong``, ``P.J. van den Berg-de Wit``, ``Jansen, P. van der``, ``KEVIN DE JONG``,
``mevr. De Wit e/v Bakker``, ``El Idrissi, Fatima (roepnaam Fati)``. Whether a stretch is taken for a person is decided
by its evidence, in ``prose``.
"""

from vtdocs.index.extract.folding import fold, shape
from vtdocs.index.extract.lexicon import is_profession
from vtdocs.index.extract.names import (
    TITLES,
    Run,
    called_between,
    ends_in_prefix,
    is_capital,
    is_initials,
    is_prefix,
    known_given,
    second_is_article,
)
from vtdocs.index.extract.run_tokens import RunTokens

# Voorvoegsels that are everyday prepositions too start a surname only behind a given name.
_WEAK_PREFIXES = frozenset("te op in aan uit het onder over bij voor des tot af do s t d l la le les du al".split())
_PARTNER_MARKS = frozenset({"ev", "geb", "gesch", "wed", "geboren", "weduwe", "echtgenote"})


class RunFinder(RunTokens):
    """Searches one sequence of tokens of one page for names."""

    def runs(self) -> list[Run]:
        """Every run in order."""
        found: list[Run] = []
        index = 0
        while index < len(self._tokens):
            run = self._run_at(index)
            if run is None:
                index += 1
            else:
                found.append(run)
                index = run.last
        return found

    def _run_at(self, first: int) -> Run | None:
        if not self._starts(first):
            return None
        last = self._extend(first)
        last = self._trim(first, last)
        if last <= first:
            return None
        tokens = tuple(self._tokens[first:last])
        if not any(is_capital(token) and not is_prefix(token) for token in tokens):
            return None
        return Run(first, last, tokens, self._title(first))

    def _starts(self, index: int) -> bool:
        token = self._tokens[index]
        if not self._free(index) or self._birth_place(index) or self._ends_word(index):
            return False
        if is_initials(token):
            return self._name_follows(index + 1)
        if is_prefix(token):
            capital = token.text[0].isupper() or self._field or self._after_title(index) or self._turned_about(index)
            weak = fold(token.text) in _WEAK_PREFIXES and not (self._field or self._after_title(index))
            return capital and not weak and self._surname_follows(index + 1)
        if not is_capital(token):
            lone_initial = len(token.text) == 1 and token.text.isupper() and token.text.isalpha()
            return lone_initial and (self._field or self._after_title(index)) and self._name_follows(index + 1)
        return self._may_be_name(index, opening=True)

    def _turned_about(self, index: int) -> bool:
        """``van Zanten, Carolien``: a small voorvoegsel opens a name when a comma and a given name or initials end it."""
        at = index
        while self._free(at) and is_prefix(self._tokens[at]) and at - index < 3:
            at += 1
        behind = self._tokens[at : at + 3]
        if len(behind) < 3 or not is_capital(behind[0]) or behind[1].text != "," or not self._free(at + 2):
            return False
        same = behind[2].line == self._tokens[index].line
        return same and (is_initials(behind[2]) or known_given(self._lexicon, behind[2]))

    def _may_be_name(self, index: int, *, opening: bool) -> bool:
        """Whether a capital word may be part of a name, seen with the word before it."""
        key = fold(self._tokens[index].text)
        if shape(key) in TITLES and (opening or len(key) < 5):
            return False
        told = key in self._lexicon.cues or is_profession(self._lexicon, self._tokens[index].text)
        if opening and not self._trusted and told:
            return False
        if key not in self._lexicon.not_names and shape(key) not in self._lexicon.not_names:
            return True
        if opening:
            return (self._trusted or self._after_title(index)) and key not in self._lexicon.label_words
        before = self._tokens[index - 1]
        bound = is_prefix(before) or ends_in_prefix(before) or is_initials(before) or before.text == "-"
        bound = bound or known_given(self._lexicon, before) or (self._field and is_capital(before))
        return bound and key not in self._lexicon.label_words and key not in self._lexicon.verbs

    def _name_follows(self, index: int) -> bool:
        if called_between(self._tokens, index):
            index += 3  # "R. (Rosita) Maduro"
        while self._joined(index) and (is_prefix(self._tokens[index]) or is_initials(self._tokens[index])):
            index += 1
        return self._joined(index) and is_capital(self._tokens[index])

    def _surname_follows(self, index: int) -> bool:
        while self._joined(index) and is_prefix(self._tokens[index]):
            index += 1
        return (
            self._joined(index)
            and is_capital(self._tokens[index])
            and not (fold(self._tokens[index].text) in self._lexicon.label_words and not self._field)
            and (self._field or self._is_surname_like(index))
        )

    def _is_surname_like(self, index: int) -> bool:
        before = index - 1
        while before > 0 and is_prefix(self._tokens[before - 1]):
            before -= 1
        ordinary = fold(self._tokens[index].text) in self._lexicon.not_names
        return not ordinary or self._tokens[index - 1].text[0].islower() or self._after_title(before)

    def _extend(self, first: int) -> int:
        """One past the last token that still fits the name that begins at ``first``."""
        index = first + 1
        surname = self._closes(first, first)
        while index < len(self._tokens) and index - first < 10:
            step = self._step(first, index, has_surname=surname)
            if step == 0:
                break
            surname = surname or any(self._closes(first, at) for at in range(index, index + step))
            index += step
        return index

    def _closes(self, first: int, at: int) -> bool:
        """Whether the token at ``at`` gives the name a surname: a capital behind a voorvoegsel, initials or a given name."""
        token = self._tokens[at]
        if not is_capital(token) or is_prefix(token):
            return False
        if at == first:
            # "mevrouw Ludwina Martina": a capital right behind it makes the first word a given name.
            alone = not (self._joined(at + 1) and is_capital(self._tokens[at + 1]) and self._touches(at + 1))
            return self._after_title(at) and not known_given(self._lexicon, token) and alone
        before = self._tokens[at - 1]
        if is_prefix(before) or is_initials(before):
            return True
        return not known_given(self._lexicon, token)

    def _step(self, first: int, index: int, *, has_surname: bool) -> int:  # noqa: PLR0911  each rule ends the question
        """How many tokens from ``index`` on belong to the name; 0 ends it."""
        token = self._tokens[index]
        if token.text == ",":
            return self._inverted(first, index)
        if token.text in {"-", "–", "—"}:
            return 1 if self._touches(index) and self._surname_follows_loosely(index + 1) else 0
        if token.text in {"(", '"', "“", "„"}:
            return self._call_name(index)
        if not self._joined(index):
            return 0
        before = self._tokens[index - 1]
        has_surname = has_surname and not self._shouted_surname(first, index)
        if has_surname and token.line != before.line and not (is_prefix(before) or ends_in_prefix(before)):
            return 0  # the name is complete, and a new sentence may open the line
        if fold(token.text) in _PARTNER_MARKS and not token.text[0].isupper():
            return self._partner(index)
        if is_prefix(token):
            return self._prefixes(first, index, has_surname=has_surname)
        if is_initials(token):
            return 0 if has_surname and not self._field else 1
        if not is_capital(token) or not self._may_be_name(index, opening=False):
            return 0
        turned = any(t.text == "," for t in self._tokens[first:index])  # given names follow: "Emanuels, Guno Stanley"
        return self._next_capital(index, has_surname=has_surname and not turned)

    def _shouted_surname(self, first: int, index: int) -> bool:
        """``Adrianus Josephus van LIESHOUT``: what stands before capitals throughout are given names, known or not."""
        at = index
        while self._joined(at) and is_prefix(self._tokens[at]):
            at += 1
        if not self._joined(at) or len(self._tokens[at].text) < 3 or not self._tokens[at].text.isupper():
            return False
        words = [t for t in self._tokens[first:index] if t.is_word]
        return all(is_capital(t) and not t.text.isupper() for t in words) and not self._after_title(first)

    def _next_capital(self, index: int, *, has_surname: bool) -> int:
        token = self._tokens[index]
        key = fold(token.text)
        if has_surname and not is_prefix(self._tokens[index - 1]) and not ends_in_prefix(self._tokens[index - 1]):
            stranger = known_given(self._lexicon, token) or key in self._lexicon.places
            if stranger and not self._field:
                return 0  # two names, or a name and a place, that stand beside each other
        return 1

    def _prefixes(self, first: int, index: int, *, has_surname: bool) -> int:
        token = self._tokens[index]
        end = index
        while self._joined(end) and is_prefix(self._tokens[end]):
            end += 1
        capital_next = self._joined(end) and is_capital(self._tokens[end])
        if has_surname and not self._field:
            hyphenated = self._tokens[index - 1].text.endswith("-") or self._tokens[index - 1].text in {"-", "–"}
            if not (hyphenated or ends_in_prefix(self._tokens[index - 1])):
                return 0
        if not capital_next:
            # "Jansen, P. van der": the voorvoegsel stands last when the name is inverted.
            inverted = any(t.text == "," for t in self._tokens[first:index])
            return end - index if inverted and fold(token.text) not in {"in", "te", "op", "voor", "tot"} else 0
        opener = fold(token.text)
        if (
            opener in {"in", "te", "op", "aan", "uit", "bij", "over", "onder", "voor", "tot", "af", "het"}
            and end - index == 1
        ):
            # "Kevin in Groningen", "Kevin bij Samira": a lone preposition is one, except "in 't", "op de", "uit het".
            return self._if_surname(index, end) if opener == "te" else 0
        if opener in {"in", "op", "aan", "uit", "bij", "over", "voor", "te", "onder"} and not self._field:
            return 0 if not second_is_article(self._tokens[index:end]) else self._if_surname(index, end)
        if opener == "van" and end - index == 1 and self._relation_of(index):
            return 0
        return end - index

    def _relation_of(self, index: int) -> bool:
        """``zus Kim van Kevin``: "van" before a given name that stands alone tells of a relation, not of a surname."""
        after = self._tokens[index + 1]
        nxt = index + 2
        return (
            known_given(self._lexicon, after)
            and fold(after.text) not in self._lexicon.surnames
            and not (self._joined(nxt) and self._tokens[nxt].text in {"-", "–"})
            and not self._field
        )

    def _if_surname(self, index: int, end: int) -> int:
        return end - index if fold(self._tokens[end].text) not in self._lexicon.places else 0

    def _surname_follows_loosely(self, index: int) -> bool:
        while self._joined(index) and is_prefix(self._tokens[index]):
            index += 1
        return (
            self._joined(index)
            and is_capital(self._tokens[index])
            and fold(self._tokens[index].text) not in self._lexicon.not_names
        )

    def _inverted(self, first: int, index: int) -> int:  # noqa: PLR0911  each rule ends the question
        """``Jansen, P. van der`` and ``Wiśniewski, Piotr``: a comma inside a name, once, behind a surname."""
        before = self._tokens[first:index]
        if any(t.text == "," or is_initials(t) for t in before) or not self._free(index + 1):
            return 0
        after = self._tokens[index + 1]
        if self._birth_place(index + 1):
            return 0
        if after.line != before[-1].line or (after.cell and not self._field):
            return 0
        words = [t for t in before if not is_prefix(t)]
        if len(words) > 2 and not self._field:
            return 0
        if is_initials(after) or (len(after.text) == 1 and after.text.isupper() and self._field):
            return 2
        if not is_capital(after) or fold(after.text) in self._lexicon.not_names:
            return 2 if self._field and is_prefix(after) and not after.text[0].isupper() else 0
        # In prose "Kevin, Samira" is a list: the first must not be a given name and the second must be one.
        surname_first = bool(words) and (
            not known_given(self._lexicon, words[0]) or (self._field and fold(words[-1].text) in self._lexicon.surnames)
        )
        if surname_first and known_given(self._lexicon, after) and (self._field or self._starts_row(first)):
            return 2
        if self._starts_row(first) and self._born_soon(index + 2) and fold(after.text) not in self._lexicon.places:
            return 2  # "2. Hassan, Sahra, geb. 01-07-1977" in a list
        return 2 if self._field and surname_first else 0

    def _call_name(self, index: int) -> int:
        """``(roepnaam Fati)``, ``(Fati)``, ``"Fati"``: a call name directly behind the name."""
        if called_between(self._tokens, index):
            return 4
        opening = self._tokens[index].text
        closing = ")" if opening == "(" else '"'
        at = index + 1
        marked = False
        while self._free(at) and fold(self._tokens[at].text) in {"roepnaam", "genaamd", "roepn", "zegt"}:
            marked = True
            at += 1
        while self._free(at) and marked and self._tokens[at].text in {":", "."}:
            at += 1
        if not self._free(at) or not is_capital(self._tokens[at]) or at + 1 >= len(self._tokens):
            return 0
        closed = self._tokens[at + 1].text in {closing, "”", "“"}
        given = known_given(self._lexicon, self._tokens[at])
        return at + 2 - index if closed and (marked or (given and opening == "(")) else 0

    def _partner(self, index: int) -> int:
        """``e/v Van den Berg``, ``geb. Bakker``: the other surname of a woman, never ``geb. 12-03-2004``."""
        at = index + 1
        while self._free(at) and self._tokens[at].text == ".":
            at += 1
        if fold(self._tokens[index].text) == "echtgenote" and self._free(at) and fold(self._tokens[at].text) == "van":
            at += 1
        start = at
        while self._free(at) and is_prefix(self._tokens[at]):
            at += 1
        if at - start > 3 or not self._free(at) or not is_capital(self._tokens[at]):
            return 0
        key = fold(self._tokens[at].text)
        given = known_given(self._lexicon, self._tokens[at]) and key not in self._lexicon.surnames
        if at == start and (given or key in self._lexicon.places):
            return 0  # "te Nijmegen geboren Lisanne"
        return at + 1 - index

    def _trim(self, first: int, last: int) -> int:
        while last > first and (
            self._tokens[last - 1].text in {",", "-", "–", "—"}
            or (is_prefix(self._tokens[last - 1]) and not any(t.text == "," for t in self._tokens[first:last]))
        ):
            last -= 1
        return last
