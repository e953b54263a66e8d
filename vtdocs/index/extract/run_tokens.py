"""The tokens that are searched for names, and what stands around each: titles, cells, rows, places."""

from collections.abc import Sequence

from vtdocs.index.extract.folding import fold, shape
from vtdocs.index.extract.lexicon import Lexicon
from vtdocs.index.extract.names import TITLES, is_capital, is_initials, is_prefix, known_given
from vtdocs.index.extract.text import Token


class RunTokens:
    """One sequence of tokens of one page, and questions about the places in it."""

    def __init__(
        self,
        lexicon: Lexicon,
        tokens: Sequence[Token],
        blocked: frozenset[int],
        *,
        field: bool = False,
        trusted: bool = False,
    ) -> None:
        """``blocked`` holds the starts of tokens that cannot be part of a name; ``field``: they are a field or a list row;
        ``trusted``: the field is a name's own, in which an ordinary word may be a name (Bos, Groen)."""
        self._lexicon = lexicon
        self._tokens = tokens
        self._blocked = blocked
        self._field = field
        self._trusted = trusted

    def _free(self, index: int) -> bool:
        return index < len(self._tokens) and self._tokens[index].start not in self._blocked

    def _birth_place(self, index: int) -> bool:
        """``Joost, Leusden 6 mei 1998``: a place behind a comma and right before a date is where somebody was born."""
        key = fold(self._tokens[index].text)
        if key not in self._lexicon.places or key in self._lexicon.given_names or index == 0:
            return False
        if self._tokens[index - 1].text != ",":
            return False
        after = index + 1 + (index + 1 < len(self._tokens) and self._tokens[index + 1].text == ",")
        return (
            after < len(self._tokens)
            and self._tokens[after].start in self._blocked
            and any(sign.isdigit() for sign in self._tokens[after].text)
        )

    def _ends_word(self, index: int) -> bool:
        """``KIND(EREN)``: the end of a word in brackets, without a space before them."""
        if index < 2 or self._tokens[index - 1].text != "(" or not self._tokens[index - 2].is_word:
            return False
        opening = self._tokens[index - 1]
        return (
            self._tokens[index - 2].end == opening.start
            and opening.end == self._tokens[index].start
            and (self._tokens[index].text.isupper() or self._tokens[index].text.islower())
        )

    def _after_title(self, index: int) -> bool:
        return self._title(index) != ""

    def _title(self, index: int) -> str:
        back = index - 1
        while back >= 0 and back >= index - 2 and self._tokens[back].text in {".", ",", "/"}:
            back -= 1
        if back < 0 or self._tokens[back].start in self._blocked:
            return ""
        if back < index - 1 and self._tokens[back].line != self._tokens[index].line:
            return ""  # "Geachte heer, mevrouw," and then the letter
        key = shape(fold(self._tokens[back].text))
        sex = key == "m" and (self._tokens[back].text.isupper() or self._tokens[index].cell)
        return key if key in TITLES and not sex else ""

    def _joined(self, index: int) -> bool:
        """Whether a token follows the one before it without a new cell, an empty line or a full stop between."""
        if not self._free(index) or index == 0:
            return False
        token, before = self._tokens[index], self._tokens[index - 1]
        if token.line == before.line or self._field:
            return not token.cell or self._field or is_prefix(before)
        # In prose a name may run over the end of a line, but not onto a first name and a surname there.
        behind = self._tokens[index + 1 : index + 2]
        whole = bool(behind) and is_capital(token) and is_capital(behind[0]) and behind[0].line == token.line
        if whole and not (is_initials(before) or is_prefix(before) or known_given(self._lexicon, before)):
            return False
        if any(t.text == ":" for t in self._tokens[index + 1 : index + 3] if t.line == token.line):
            return False  # the next row opens with a label
        if before.cell or self._in_columns(before.line) or fold(before.text) in self._lexicon.places:
            return False  # "te Velsen" ends a row of a list
        return token.line == before.line + 1 and self._line_is_full(before)

    def _in_columns(self, line: int) -> bool:
        """Whether a line holds three cells or more, so that nothing on it runs on to the next."""
        return sum(t.cell for t in self._tokens if t.line == line) >= 3

    def _line_is_full(self, token: Token) -> bool:
        length = token.end - min(t.start for t in self._tokens if t.line == token.line)
        return length >= 50

    def _touches(self, index: int) -> bool:
        token, before = self._tokens[index], self._tokens[index - 1]
        return self._joined(index) and token.line == before.line and token.start - before.end <= 1

    def _starts_row(self, first: int) -> bool:
        numbered = (
            first > 1 and self._tokens[first - 1].text in {".", ")", "/"} and self._tokens[first - 2].text.isdigit()
        )
        return (
            (numbered and (first == 2 or self._tokens[first - 3].line != self._tokens[first].line))
            or first == 0
            or self._tokens[first - 1].line != self._tokens[first].line
            or self._tokens[first].cell
            or (self._tokens[first - 1].text in {":", "-", "*", "•", "(", ";", "]"})
        )

    def _born_soon(self, index: int) -> bool:
        """Whether only a given name, a sex or a word for birth stands before a date on the rest of the row."""
        row = self._tokens[index - 1].line
        for token in self._tokens[index : index + 6]:
            if token.line != row:
                return False
            if token.start in self._blocked:
                return any(sign.isdigit() for sign in token.text)
            if token.is_word and fold(token.text) not in {"m", "v", "geb", "geboren", "op"} and not is_capital(token):
                return False
        return False
