"""Finds persons in running text: by title, initials, known names, role words, birth dates, then the document's names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vtdocs.index.extract.context import ContextReader
from vtdocs.index.extract.drafts import Draft, Vote
from vtdocs.index.extract.facts import PageFacts
from vtdocs.index.extract.folding import confusion_key, fold, near
from vtdocs.index.extract.lexicon import Lexicon, ordinary_words
from vtdocs.index.extract.names import Run, is_capital, is_initials, is_prefix, known_given, readable, take_apart
from vtdocs.index.extract.runs import RunFinder
from vtdocs.index.extract.spoken import PAPER_WORDS
from vtdocs.index.extract.text import Token
from vtdocs.model.persons import PersonName, Role

_PLACE_WORDS = frozenset("in te naar uit nabij regio gemeente omgeving vanuit rond dorp stad wijk richting".split())
_ORGANISATION_BEFORE = frozenset(
    "school basisschool stichting praktijk ziekenhuis kdv kinderdagverblijf peuterspeelzaal college obs "
    "cbs bureau rechtbank kamer straat  "
    "zwembad sporthal instelling afdeling team cafe restaurant kerk moskee vereniging club firma merk "
    "project methode groep kliniek lyceum  "
    "locatie buurthuis wijkcentrum kinderopvang bso psz opvang huisartsenpraktijk gezondheidscentrum "
    "centrum internaat leefgroep".split()
)
# "huis" and "zorg" are not among them: Tijhuis and Kloosterhuis are surnames.
_INSTITUTION_ENDS = ("school", "college", "praktijk", "stichting", "kliniek", "lyceum", "ziekenhuis", "straat", "plein")
_INSTITUTIONS = frozenset("school college lyceum straat ziekenhuis stichting kliniek groep praktijk".split())
_AT_WORDS = frozenset("geb geboren wonende woonachtig gevestigd verblijvende overleden gehuwd rechtbank wonend".split())
_AGE_WORDS = frozenset({"", "jr", "jaar", "j", "m", "v", "mnd", "maanden"})
_YEAR_WORDS = frozenset({"", "geb", "geboren", "anno", "geboortejaar", "uit", "geborenin"})
_BORN_BETWEEN = frozenset("geb geboren geborenop geborend gebop geborenden gebdd".split())
# What stands between Quinty and her date in "Quinty (gebdat 5/6/03)", "Quinty, geboortedag 5-6-2003" or "Quinty *5-6-2003".
_BORN_SHOWN = re.compile(
    r"\s*[,(]?\s*(?:[*°]|[gGqQ9][eco][bhB8](?:[o0c]{0,2}r?(?:en|te)?)[. ]{0,2}"
    r"(?:da(?:t|tum|g)|jaar|d\.?d|op)?[.:]{0,2})\s*(?:op)?\s*|\s*[,(]\s*[mvMV]\s*[),;]\s*|\s+(?:is|was)\s+van\s+"
)
_SENTENCE_ENDS = frozenset({".", "!", "?", ":", "•", "*", "…"})


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names that are certain in this document or archive."""

    given: frozenset[str]
    """Folded."""
    surnames: frozenset[str]
    """Folded."""
    seen_given: frozenset[str] = frozenset()
    """Folded; names of other dossiers of the archive, which count only when they are spelled exactly so."""
    seen_surnames: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Seen:
    run: Run
    votes: tuple[Vote, ...]
    rule: str
    """Empty when the evidence does not suffice."""
    confidence: float


class ProseReader:
    """Finds the names of one page that the forms did not take."""

    def __init__(
        self, lexicon: Lexicon, facts: PageFacts, taken: Sequence[tuple[int, int]], quiet: Sequence[tuple[int, int]]
    ) -> None:
        self._lexicon = lexicon
        self._facts = facts
        self._tokens = facts.layout.tokens
        self._used = {t.start for t in self._tokens if any(t.start < end and start < t.end for start, end in taken)}
        self._quiet = {t.start for t in self._tokens if any(t.start < end and start < t.end for start, end in quiet)}
        self._context = ContextReader(lexicon, self._tokens, facts.blocked)
        self._runs = RunFinder(lexicon, self._tokens, facts.blocked | frozenset(self._used)).runs()
        self._judged = self._judge_all()

    def strong(self, known: KnownNames | None = None) -> list[Draft]:
        """The names whose own evidence suffices; known names tell whether a single word is a surname."""
        return [self._draft(seen, known) for seen in self._judged if seen.rule]

    def with_known(self, known: KnownNames) -> list[Draft]:
        """The names that are only recognised because the document or the archive knows them."""
        found = []
        for seen in self._judged:
            if not seen.rule:
                tokens = [t for t in seen.run.tokens if is_capital(t)]
                if tokens and all(self._is_known(t, known) or is_prefix(t) for t in tokens):
                    found.append(self._draft(_Seen(seen.run, seen.votes, "known", 0.6), known))
                elif self._bears_surname(seen.run, tokens, known):
                    found.append(self._draft(_Seen(seen.run, seen.votes, "known", 0.55), known))
                elif tokens and self._seen_elsewhere(seen.run, tokens, known):
                    found.append(self._draft(_Seen(seen.run, seen.votes, "seen", 0.5), known))
        taken = (
            {t.start for seen in self._judged if seen.rule for t in seen.run.tokens} | self._facts.blocked | self._used
        )
        taken |= {t.start for t in self._tokens if any(d.start <= t.start < d.end for d in found)}
        found += [d for t in self._tokens if t.start not in taken and (d := self._lower(t, known))]
        return found

    def _is_known(self, token: Token, known: KnownNames) -> bool:
        key = fold(token.text).removesuffix("s") if token.text.endswith(("'s", "’s")) else fold(token.text)
        if key in known.given or key in known.surnames:
            return True
        if key in self._lexicon.not_names or len(key) < 4:
            return False
        coarse = confusion_key(token.text)
        return any(
            abs(len(name) - len(key)) <= 2 and (near(name, key) or (len(key) >= 4 and confusion_key(name) == coarse))
            for name in known.given | known.surnames
            if len(name) >= 4
        )

    def _bears_surname(self, run: Run, tokens: Sequence[Token], known: KnownNames) -> bool:
        """``Willeke Stuivenberg``, where only the Stuivenbergs are known: a capital word before a surname of the document."""
        if len(tokens) != 2 or len(run.tokens) > 3 or self._quiet_at(run) or self._article_before(run):
            return False
        first, word = tokens[0].text, tokens[0].text.lower()
        other = word in self._lexicon.places or word in self._lexicon.organisations or word in ordinary_words()
        plain = first[1:].islower() and not other and not self._is_place_or_organisation(run, tokens)
        return plain and fold(tokens[1].text) in known.surnames

    def _seen_elsewhere(self, run: Run, tokens: Sequence[Token], known: KnownNames) -> bool:
        """Whether every capital word is a name of other dossiers, where no school, street or town is spoken of."""
        names = known.seen_given | known.seen_surnames
        capitals = [t for t in tokens if not is_prefix(t)]
        if not capitals or not names or not all(fold(t.text) in names or self._is_known(t, known) for t in capitals):
            return False
        return not (self._quiet_at(run) or self._article_before(run) or self._is_place_or_organisation(run, capitals))

    def _lower(self, token: Token, known: KnownNames) -> Draft | None:
        """A known given name typed without its capital, or with an s behind it; ordinary words are left alone."""
        key = fold(token.text)
        bare = key if key in known.given else key.removesuffix("s")
        if token.text[0].isupper() and len(key) > 6:  # "Samiravertelt": a space was lost
            joined = (
                n for n in known.given if len(n) >= 4 and key.startswith(n) and key[len(n) :] in self._lexicon.verbs
            )
            bare = next(joined, bare)
        ordinary = bare in self._lexicon.not_names or bare in self._lexicon.ambiguous
        if len(bare) < 4 or bare not in known.given or ordinary or bare in self._lexicon.cues:
            return None
        return self._draft(_Seen(Run(0, 1, (token,), ""), (), "known-lower", 0.5), known)

    def _judge_all(self) -> list[_Seen]:
        judged: list[_Seen] = []
        previous: Run | None = None
        plural: Vote | None = None
        for run in self._runs:
            votes = self._context.votes(run, previous)
            opener = self._context.plural_before(run)
            if opener is not None:
                plural = opener
            elif previous is None or not self._context.chained(previous, run):
                plural = None
            if plural is not None:
                votes.append(plural)
            rule, confidence = self._evidence(run, votes)
            judged.append(_Seen(run, tuple(v for v in votes if v.role is not Role.UNKNOWN), rule, confidence))
            previous = run
        return judged

    def _evidence(self, run: Run, votes: Sequence[Vote]) -> tuple[str, float]:  # noqa: PLR0911  each rule ends the question
        """The rule that makes a run a person, and how far to trust it; an empty rule when none does."""
        lexicon = self._lexicon
        capitals = [t for t in run.tokens if is_capital(t) and not is_prefix(t)]
        if self._is_place_or_organisation(run, capitals):
            return "", 0.0
        given = [t for t in capitals if known_given(lexicon, t)]
        if len(run.tokens) == 1 and run.tokens[0].text.isupper() and len(run.tokens[0].text) <= 3:
            return "", 0.0  # "AD", "ALI": initials of workers in journals
        sure = [t for t in given if fold(t.text) not in lexicon.ambiguous]
        prefixed = any(is_prefix(t) for t in run.tokens)
        if run.title:
            return "title", 0.85
        if any(is_initials(t) for t in run.tokens):
            return ("", 0.0) if self._enumerates(run) else ("initials", 0.85)
        if given and (len(capitals) >= 2 or prefixed) and not self._quiet_at(run):
            return "given+surname", 0.85
        if self._birth_follows(run):
            return "birth", 0.85
        if any(v.weight >= 2 for v in votes) and not self._quiet_at(run):
            cue = max(votes, key=lambda v: v.weight).word
            return ("", 0.0) if self._is_label(run) and not given else (f"cue:{cue}", 0.8)
        if sure and self._stands_as_name(run) and not self._quiet_at(run):
            return "given", 0.7
        if self._quiet_at(run):
            return "", 0.0
        return self._weak_evidence(run, capitals, given)

    def _is_label(self, run: Run) -> bool:
        """A label below a role word (``zoon``, and then ``Pleegdatum: ...``), or the title of a paper: ``Overdrachtsbrief``."""
        if len(run.tokens) == 1 and fold(run.tokens[0].text).endswith(PAPER_WORDS):
            return True
        colon = run.last < len(self._tokens) and self._tokens[run.last].text == ":"
        opens = run.first > 0 and self._tokens[run.first - 1].line != run.tokens[0].line
        return colon and opens and len(run.tokens) == 1

    def _enumerates(self, run: Run) -> bool:
        """``D. Zorgen``: a lettered heading, not initials."""
        if len(run.tokens) != 2 or run.tokens[0].text not in {f"{letter}." for letter in "ABCDEFGH"}:
            return False
        word = run.tokens[1].text
        ordinary = word.lower() in ordinary_words() and fold(word) not in self._lexicon.surnames
        return ordinary and (run.first == 0 or self._tokens[run.first - 1].line != run.tokens[0].line)

    def _weak_evidence(  # noqa: PLR0911  each rule ends the question
        self, run: Run, capitals: Sequence[Token], given: Sequence[Token]
    ) -> tuple[str, float]:
        lexicon = self._lexicon
        opens = self._opens_sentence(run)
        lower_prefix = any(is_prefix(t) and t.text[0].islower() for t in run.tokens[1:])
        surname = any(fold(t.text) in lexicon.surnames for t in capitals)
        verb = self._verb_follows(run) and capitals[0].text.lower() not in ordinary_words()
        shouting = all(t.text.isupper() for t in capitals)
        if len(capitals) >= 2 and (lower_prefix or surname or (verb and not shouting)):
            return "shape", 0.6
        beside = self._verb_or_mark_follows(run) or self._joined_to_given(run)
        if len(capitals) >= 2 and not opens and not shouting and len(capitals) <= 3 and beside:
            return "shape", 0.5
        if given and (verb or (not opens and not self._article_before(run))):
            return "given", 0.55
        if given and self._coordinated(run):
            return "given", 0.55
        if is_prefix(run.tokens[0]) and surname and (verb or not opens):
            return "surname", 0.5
        if len(capitals) == 1 and verb and len(capitals[0].text) >= 3 and not shouting and not is_prefix(run.tokens[0]):
            return "verb", 0.5
        return "", 0.0

    def _joined_to_given(self, run: Run) -> bool:
        """``Dewi en Raden Soerjadi``: two capital words behind a given name and "en"."""
        before = self._tokens[run.first - 2 : run.first] if run.first > 1 else ()
        return len(before) == 2 and fold(before[1].text) == "en" and known_given(self._lexicon, before[0])

    def _coordinated(self, run: Run) -> bool:
        """``Bram en Niels``: a given name that is a word too, beside one that is none."""
        behind = self._tokens[run.last : run.last + 2]
        if len(behind) < 2 or fold(behind[0].text) not in {"en", ""} or not is_capital(behind[1]):
            return False
        joined = behind[0].text in {"&", ","} or fold(behind[0].text) == "en"
        return joined and known_given(self._lexicon, behind[1]) and fold(behind[1].text) not in self._lexicon.ambiguous

    def _quiet_at(self, run: Run) -> bool:
        return run.start in self._quiet

    def _before(self, run: Run, steps: int = 1) -> str:
        at = run.first - steps
        return (
            fold(self._tokens[at].text)
            if at >= 0 and self._tokens[at].is_word
            else (self._tokens[at].text if at >= 0 else "")
        )

    def _is_place_or_organisation(self, run: Run, capitals: Sequence[Token]) -> bool:  # noqa: PLR0911  each rule ends the question
        lexicon = self._lexicon
        before = self._before(run)
        if before in {"de", "het", "t"}:  # "basisschool Het Kompas"
            before = self._before(run, 2) if self._before(run, 2) in _ORGANISATION_BEFORE else before
        if before in _ORGANISATION_BEFORE or before.endswith(("school", "straat", "laan", "weg", "praktijk", "huis")):
            return True
        after = fold(self._tokens[run.last].text) if run.last < len(self._tokens) else ""
        if after in _INSTITUTIONS:
            return True
        if any(fold(t.text).endswith(_INSTITUTION_ENDS) for t in capitals):
            return True
        # "Gouda" is no misread "Gonda".
        towns = lexicon.places - lexicon.given_names
        known = [t for t in capitals if known_given(lexicon, t) and fold(t.text) not in towns]
        if any(is_initials(t) for t in run.tokens) and any(is_prefix(t) for t in run.tokens):
            return False  # "J.P.M. van Boxtel"
        if run.title or known or any(is_initials(t) for t in run.tokens):
            return len(capitals) == 1 and fold(capitals[0].text) in lexicon.places and not run.title and not known
        if any(
            fold(t.text).endswith(("school", "college", "praktijk", "centrum", "stichting", "huis", "zorg", "kliniek"))
            for t in capitals
        ):
            return True
        if self._is_at_place(run):
            return True
        single = len(capitals) == 1 and not any(is_initials(t) for t in run.tokens) and not run.title
        place = fold(capitals[-1].text) in lexicon.places
        if single and place:
            return True
        return single and before in _PLACE_WORDS and not known_given(lexicon, capitals[0])

    def _is_at_place(self, run: Run) -> bool:
        """``25-02-2007 te Gouda, zoon van``: "te" behind a date or a word of living or being born leads to a place."""
        if fold(run.tokens[0].text) != "te" or len(run.tokens) > 4 or run.first == 0:
            return False
        before = self._before(run, 2) if self._before(run) == "." else self._before(run)
        return self._tokens[run.first - 1].start in self._facts.blocked or before in _AT_WORDS

    def _opens_sentence(self, run: Run) -> bool:
        if run.first == 0:
            return True
        before = self._tokens[run.first - 1]
        return (
            before.text in _SENTENCE_ENDS
            or before.line < self._tokens[run.first].line - 1
            or (before.line != self._tokens[run.first].line and before.text in {"-", ";"})
            or (self._tokens[run.first].cell and before.line == self._tokens[run.first].line)
        )

    def _article_before(self, run: Run) -> bool:
        return self._before(run) in {"de", "het", "een", "die", "dit", "deze", "dat"}

    def _stands_as_name(self, run: Run) -> bool:
        """A known given name alone: not behind an article, not one shouting word of a heading."""
        return not self._article_before(run)

    def _verb_follows(self, run: Run) -> bool:
        if run.last >= len(self._tokens):
            return False
        token = self._tokens[run.last]
        return token.text.islower() and fold(token.text) in self._lexicon.verbs

    def _verb_or_mark_follows(self, run: Run) -> bool:
        if run.last >= len(self._tokens):
            return True
        return self._verb_follows(run) or self._tokens[run.last].text in {",", "(", ".", ";", ")"}

    def _birth_follows(self, run: Run) -> bool:
        """``Zuza (12-03-2004)``, ``Zuza, geb. 12-03-2004``, ``Zuza (7)``, ``Zuza, 7 jaar``."""
        text = self._facts.text[run.end : run.end + 40]
        head = text.lstrip()
        if not head:
            return False
        if head[0] == "(":
            inner = head[1:].split(")")[0]
            digits = "".join(c for c in inner if c.isdigit())
            rest = fold("".join(c for c in inner if not c.isdigit()))
            year = len(digits) == 4 and digits[:2] in {"19", "20"} and len(inner) <= 22
            year = year or (len(digits) == 2 and inner.strip()[:1] in "'’‘`")
            if (len(inner) <= 10 and 0 < len(digits) <= 2 and rest in _AGE_WORDS) or (year and rest in _YEAR_WORDS):
                return True
        near_dates = self._facts.dates_in(run.end, run.end + 22)
        if near_dates and near_dates[0].start >= run.end:
            shown = text[: near_dates[0].start - run.end]
            listed = len(run.tokens) == 1 and known_given(self._lexicon, run.tokens[0]) and shown.strip() in {"", ","}
            return (
                fold(shown) in _BORN_BETWEEN
                or (fold(shown) == "" and "(" in text[:4])
                or _BORN_SHOWN.fullmatch(shown) is not None
                or (listed and near_dates[0].date.full)
            )
        return bool(head[0] == "," and head[1:].lstrip()[:2].strip().isdigit() and "ja" in head[:10])

    def _draft(self, seen: _Seen, known: KnownNames | None = None) -> Draft:
        run = seen.run
        raw = self._facts.text[run.start : run.end]
        shown = " ".join(raw.split())
        return Draft(
            page=self._facts.index,
            start=run.start,
            end=run.end,
            raw=shown,
            name=self._name(run, known),
            rule=f"prose:{seen.rule}",
            confidence=seen.confidence,
            surname_only=self._is_surname(run, known),
            votes=list(seen.votes),
        )

    def _is_surname(self, run: Run, known: KnownNames | None) -> bool:
        """Whether a single word is a surname: by its title, or because it is known as one."""
        words = [t for t in run.tokens if not is_prefix(t)]
        if len(words) != 1 or any(is_initials(t) for t in run.tokens):
            return False
        key = fold(words[0].text)
        if known is not None and key in known.given:
            return False
        if known is not None and (key in known.surnames or key in known.seen_surnames - known.seen_given):
            return True
        if known_given(self._lexicon, words[0]) and run.title not in {"mw", "mevr", "mevrouw", "dhr", "heer", "hr"}:
            return False
        teacher = run.title in {"juf", "meester", "zuster", "broeder", "juffrouw"}
        return (bool(run.title) and not teacher) or len(words) < len(run.tokens)

    def _name(self, run: Run, known: KnownNames | None) -> PersonName:
        words = [t for t in run.tokens if not is_prefix(t)]
        if len(run.tokens) == 1 and not self._is_surname(run, known) and not is_initials(words[0]):
            return PersonName(given_names=(readable(run.tokens),))
        parsed = take_apart(run.tokens, self._lexicon)
        if len(run.tokens) == 2 and is_initials(run.tokens[1]) and parsed.surname and not parsed.given_names:
            first = run.tokens[0]
            given = known_given(self._lexicon, first) and fold(first.text) not in self._lexicon.surnames
            if given and not run.title and "," not in self._facts.text[run.start : run.end]:
                return PersonName(given_names=(readable((first,)),))  # "Delano W.": the letter is of the surname
        if self._is_surname(run, known) and not parsed.surname and len(parsed.given_names) == 1:
            return PersonName(surname=parsed.given_names[0])
        return parsed
