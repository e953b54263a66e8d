"""Reads from the words around a name who the person is: ``moeder Samira``, ``Samira (moeder)``, ``mw. Smit, gezinsvoogd``."""

from collections.abc import Sequence

from vtdocs.index.extract.drafts import Vote
from vtdocs.index.extract.folding import fold, near
from vtdocs.index.extract.lexicon import Lexicon, is_profession
from vtdocs.index.extract.names import TITLES, Run, is_initials
from vtdocs.index.extract.text import Token
from vtdocs.model.persons import Role

# Words that may stand between a cue and its name: "moeder, mw. El Idrissi", "haar moeder heet Samira", "minderjarige genaamd".
_BRIDGES = frozenset(
    "mw mevr mevrouw dhr heer de het is heet genaamd zijn haar hun nl namelijk te weten dr drs mr met name".split()
)
_PLURAL = frozenset(
    "kinderen ouders broers broertjes zussen zusjes zonen zoons dochters minderjarigen jeugdigen "
    "pleegouders grootouders halfbroers  "
    "halfzussen jongens meisjes tweeling kids "
    "mrs rechters verbalisanten leerkrachten artsen gezinsvoogden hulpverleners leidsters begeleiders agenten".split()
)
# Words between a name and what the person is: "..., hierna te noemen: de moeder", "mw. Smit, destijds gezinsvoogd".
_IS = frozenset({"is", "zijnde", "als"})
_FILLERS = frozenset(
    "de het een zijn haar als hun destijds thans hierna ook te noemen nader verder aangeduid genoemd toen "
    "nu huidige zijnde".split()
)
_OF = frozenset({"van", "v", "vd"})
# Cues whose "van" leads to a child: "vader van Kevin", "juf van Kevin".
# Whose "zoon" or "dochter" somebody is may be anybody, the melder too.
_OFFSPRING = frozenset("zoon zoontje dochter dochtertje kind kindje baby zonen zoons dochters kinderen".split())
_CHILD_BEHIND = frozenset({Role.PARENT, Role.PARTNER, Role.CHILD})


class ContextReader:
    """Looks around the names of one page."""

    def __init__(self, lexicon: Lexicon, tokens: Sequence[Token], blocked: frozenset[int]) -> None:
        self._lexicon = lexicon
        self._tokens = tokens
        self._blocked = blocked
        self._width: dict[int, int] = {}
        for token in tokens:
            self._width[token.line] = self._width.get(token.line, 0) + len(token.text) + 1

    def votes(self, run: Run, previous: Run | None) -> list[Vote]:
        """The roles that the words before and behind a name give it."""
        found = [*self._left(run, previous), *self._right(run)]
        if run.title in self._lexicon.titles and run.title != "ma":
            found.append(Vote(Role.PROFESSIONAL, 2, run.title))
        return found

    def plural_before(self, run: Run) -> Vote | None:
        """The plural cue right before a name, which then also holds for the names that follow: ``kinderen Kim en Jayden``."""
        hit = self._cue_ending(self._skip_back(run.first - 1))
        if hit and hit[1] in _PLURAL:
            return Vote(hit[0], 2.5, hit[1])
        return None

    def chained(self, previous: Run, run: Run) -> bool:
        """Whether only a comma, "en", an age or a date stands between two names."""
        between = self._tokens[previous.last : run.first]
        return len(between) <= 8 and all(
            t.text in {",", "(", ")", "&", "/", ";"}
            or fold(t.text) in {"en", "jaar", "jr", "geb", "geboren", "op", "oud", "jarige", "resp", ""}
            or t.start in self._blocked
            or t.text.isdigit()
            for t in between
        )

    def _left(self, run: Run, previous: Run | None) -> list[Vote]:
        if (parent := self._parent_sign(run.first)) is not None:
            return [parent]
        at = self._skip_back(run.first - 1)
        if previous is not None and at < previous.last:
            return []
        if at >= 0 and not self._reads_on(at, run.first):
            return []  # a heading stands above the name
        hit = self._cue_ending(at)
        if hit:
            return [Vote(hit[0], 3, hit[1])] if hit[1] not in _PLURAL else []
        if at >= 0 and fold(self._tokens[at].text) in _OF:
            owner = self._cue_ending(at - 1)
            if owner and owner[0] in _CHILD_BEHIND and owner[1] not in _OFFSPRING:
                return [Vote(Role.CHILD, 2, f"{owner[1]} van")]
        return []

    def _parent_sign(self, first: int) -> Vote | None:
        """``m: Klazien`` and ``v: Gerrit-Jan`` at the start of rows on a card: mother and father."""
        if first < 2 or self._tokens[first - 1].text != ":":
            return None
        sign = self._tokens[first - 2]
        opens = first == 2 or self._tokens[first - 3].line != sign.line or sign.cell
        word = {"m": "moeder", "mo": "moeder", "v": "vader", "va": "vader"}.get(sign.text)
        return Vote(Role.PARENT, 3, word) if word and opens else None

    def _reads_on(self, left: int, right: int) -> bool:
        """Whether two tokens stand on one line, or the first line is full so that the sentence runs on."""
        first, second = self._tokens[left].line, self._tokens[right].line
        return first == second or (second == first + 1 and self._width[first] >= 45)

    def _skip_back(self, at: int) -> int:
        """The nearest word to the left that is no title, colon, comma or bridge."""
        steps = 0
        while at >= 0 and steps < 5:
            token = self._tokens[at]
            key = fold(token.text)
            bridge = key in _BRIDGES and not (key in {"de", "het"} and steps == 0 and self._is_cue(at))
            title = key in TITLES and not self._is_cue(at)
            if (token.text in {",", ":", "(", ".", '"', "“"} and self._title_point(at)) or (
                (bridge or title) and token.start not in self._blocked
            ):
                at -= 1
            else:
                break
            steps += 1
        return at

    def _title_point(self, at: int) -> bool:
        """A full stop belongs to the title before it or ends the sentence; other marks may be passed."""
        if self._tokens[at].text != ".":
            return True
        return at > 0 and fold(self._tokens[at - 1].text) in TITLES | self._lexicon.titles

    def _is_cue(self, at: int) -> bool:
        return fold(self._tokens[at].text) in self._lexicon.cues

    def _cue_ending(self, at: int) -> tuple[Role, str] | None:
        """The role word that ends at a token, longest first; one reading error is forgiven in longer words."""
        if at < 0 or self._tokens[at].start in self._blocked:
            return None
        words: list[str] = []
        for back in range(3):
            if at - back < 0:
                break
            words.insert(0, fold(self._tokens[at - back].text))
            if back and " ".join(words) in self._lexicon.cues:
                phrase = " ".join(words)
                return self._lexicon.cues[phrase], phrase
        return self._cue(words[-1]) or self._profession(at)

    def _cue(self, key: str) -> tuple[Role, str] | None:
        if key in self._lexicon.cues:
            return self._lexicon.cues[key], key
        if len(key) >= 6 and key not in self._lexicon.not_names and key not in self._lexicon.given_names:
            for cue, role in self._lexicon.cues.items():
                if len(cue) >= 6 and cue[0] == key[0] and near(cue, key):
                    return role, cue
        return None

    def _right(self, run: Run) -> list[Vote]:
        at = self._skip_dates(run.last)
        votes = self._told_behind(at)
        if (
            at > run.last
        ):  # "Ramin, geboren 25-08-2005, peuterspeelzaal": where a child goes; no worker tells when he was born
            votes = [vote for vote in votes if vote.word != "organisatie"]
        return votes

    def _told_behind(self, at: int) -> list[Vote]:
        if at >= len(self._tokens):
            return []
        opening = self._tokens[at].text
        if opening == "<":  # the sender or receiver of a message
            return [Vote(Role.PROFESSIONAL, 3, "e-mail")]
        if opening == "(":
            return self._in_brackets(at + 1)
        if opening in {",", ";", "-", "–"} or fold(opening) in _IS:
            return self._apposition(at + 1, certain=fold(opening) in _IS)
        if fold(opening) in {"van", "vd", "namens"}:
            return self._of_organisation(at + 1)
        return self._cue_behind(at)

    def _skip_dates(self, at: int) -> int:
        """Past a birth date or an age in brackets or between commas."""
        start = at
        while at < len(self._tokens) and at - start < 9:
            token = self._tokens[at]
            passing = (
                token.start in self._blocked
                or token.text.isdigit()
                or fold(token.text) in {"geb", "geboren", "op", "jaar", "jr", "oud"}
            )
            opens = (
                token.text in {"(", ","}
                and at + 1 < len(self._tokens)
                and (
                    self._tokens[at + 1].start in self._blocked
                    or self._tokens[at + 1].text.isdigit()
                    or fold(self._tokens[at + 1].text) in {"geb", "geboren"}
                )
            )
            if passing or opens or (token.text in {")", "."} and at > start):
                at += 1
            else:
                break
        return at

    def _in_brackets(self, at: int) -> list[Vote]:
        for step in range(6):
            if at + step >= len(self._tokens) or self._tokens[at + step].text == ")":
                break
            hit = self._cue_from(at + step)
            if hit:
                return [Vote(hit[0], 3, hit[1])]
            if self._organisation(at + step):
                return [Vote(Role.PROFESSIONAL, 3, fold(self._tokens[at + step].text))]
        return []

    def _apposition(self, at: int, *, certain: bool) -> list[Vote]:
        """``, moeder van Kevin``; in a list ``Kevin, moeder en vader`` the next word is a person of its own."""
        while at < len(self._tokens) and (
            fold(self._tokens[at].text) in _FILLERS or self._tokens[at].text in {":", '"', "“"}
        ):
            at += 1
        if at < len(self._tokens) and not self._reads_on(at - 1, at):
            return []  # "Geachte heer Pawlowski," and then a new sentence
        certain = certain or fold(self._tokens[at - 1].text) in {"haar", "zijn", "hun"}  # "Mounir, haar man,"
        hit = self._cue_from(at)
        if hit is None:
            return [Vote(Role.PROFESSIONAL, 2, "organisatie")] if self._organisation(at) else []
        after = at + len(hit[1].split())
        follows = self._tokens[after].text if after < len(self._tokens) else "."
        closed = fold(follows) in {"van", "bij", "te", "op", "aan", "in", "vd", "v"} or follows in {".", ";", ")"}
        line_ends = after >= len(self._tokens) or self._tokens[after].line != self._tokens[at].line
        if certain or closed or line_ends:
            return [Vote(hit[0], 3, hit[1])]
        if hit[0] is Role.PROFESSIONAL or follows == ",":
            return [Vote(hit[0], 1, hit[1])]
        return []

    def _of_organisation(self, at: int) -> list[Vote]:
        while at < len(self._tokens) and fold(self._tokens[at].text) in {"de", "het", "bureau", "t", "stichting"}:
            if self._organisation(at):
                break
            at += 1
        return [Vote(Role.PROFESSIONAL, 3, "van organisatie")] if self._organisation(at) else []

    def _cue_behind(self, at: int) -> list[Vote]:
        """``A. Smit huisarts``: a professional's function without a comma, at the end of the line."""
        token, before = self._tokens[at], self._tokens[at - 1]
        hit = self._cue_from(at)
        ends = at + 1 >= len(self._tokens) or self._tokens[at + 1].line != token.line
        if hit and ends and (hit[0] is Role.PROFESSIONAL or token.cell):
            return [Vote(hit[0], 2, hit[1])]
        label = (
            at + 1 < len(self._tokens) and self._tokens[at + 1].text == ":"
        )  # "Rapporteur:" is of who stands behind it
        behind = [t for t in self._tokens[at + 1 : at + 8] if t.line == token.line]
        label = label or any(t.cell for t in behind)  # "leerkracht    juf Annelies" is about her alone
        # A full stop ends what is said of the name above: the next row speaks of a worker of its own.
        goes_on = token.line == before.line + 1 and before.text != "."
        under = goes_on and hit is not None and hit[0] is Role.PROFESSIONAL and not label
        return [Vote(Role.PROFESSIONAL, 3, hit[1])] if hit and under else []

    def _cue_from(self, at: int) -> tuple[Role, str] | None:
        if at >= len(self._tokens) or self._tokens[at].start in self._blocked or is_initials(self._tokens[at]):
            return None
        words = [fold(t.text) for t in self._tokens[at : at + 3]]
        for size in (3, 2):
            phrase = " ".join(words[:size])
            if len(words) >= size and phrase in self._lexicon.cues:
                return self._lexicon.cues[phrase], phrase
        return self._cue(words[0]) or self._profession(at)

    def _profession(self, at: int) -> tuple[Role, str] | None:
        word = self._tokens[at].text
        return (Role.PROFESSIONAL, fold(word)) if is_profession(self._lexicon, word) else None

    def _organisation(self, at: int) -> bool:
        if at >= len(self._tokens):
            return False
        one = fold(self._tokens[at].text)
        two = " ".join([one, *(fold(t.text) for t in self._tokens[at + 1 : at + 2])])
        return one in self._lexicon.organisations or two in self._lexicon.organisations or one.endswith("school")
