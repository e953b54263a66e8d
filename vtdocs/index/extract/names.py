"""Knows a name's words when it sees them, mends what OCR made of them, and takes a name apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vtdocs.index.extract.folding import confusion_key, fold
from vtdocs.index.extract.lexicon import Lexicon
from vtdocs.index.extract.text import Token
from vtdocs.model.persons import PersonName
from vtdocs.names import parse_name

_INITIALS = re.compile(r"^(?:(?:IJ|Ij|Th|Ph|Ch|Fr|St|[A-ZÀ-ÖØ-Þ])\.)+(?:-(?:[A-ZÀ-ÖØ-Þ]\.)+)?$")
PREFIXES = frozenset(
    "van de der den ten ter te t s vd vdr el al ben bin bint bou ait ould la le les di da dos das do du "
    "des von zu zur zum op in aan  "
    "uit het onder over bij voor d l thoe tot af".split()
)
TITLES = frozenset(
    "mw mevr mevrouw mej mejuffrouw dhr heer meneer hr mnr m juffrouw juf meester dr drs mr ing ir prof "
    "dokter zuster broeder fam familie".split()
)
# Words of three letters that only look like a misread voorvoegsel.
_NO_PREFIX = frozenset(
    "nou ven wan hof bel bet hot doe den vol vel fel tel tot tor her heb toen ver hen nee een ons dor dom dol ton lou "
    "hoi".split()
)
# The commonest voorvoegsels as OCR misreads them (dcr, vau, fer): alike in all but look-alike letters.
_MISREAD_PREFIXES = {confusion_key(word): word for word in ("het", "ter", "ten", "den", "der", "van", "de")} | {
    confusion_key(word): "v.d." for word in ("vid", "vld", "v1d")
}
_DIGIT_LETTERS = str.maketrans({"0": "o", "1": "l", "5": "s", "8": "B", "6": "G"})
# "8oer" is a name with a misread capital, "8ste" and "5 uur" written together are not.
_COUNTED = frozenset(
    "ste uur jaar keer maal jan feb mrt apr mei juni juli aug sep okt nov dec jarig jarige euro".split()
)
# Endings that no given name has.
_SURNAME_END = re.compile(r"(?:[sc]k[ai]|wicz|czyk|o[gğ]lu|stra|inga|sma)$")
_DIGITS_IN_WORD = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of tokens shaped like a name."""

    first: int
    """Index of the first token in the sequence that was searched."""
    last: int
    """Index one past the last token."""
    tokens: tuple[Token, ...]
    title: str
    """Folded title before the name (``mw``, ``dhr``, ``dr``), or empty; the title is not part of the run."""

    @property
    def start(self) -> int:
        """Offset in the page's text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset in the page's text, exclusive."""
        return self.tokens[-1].end


def is_initials(token: Token) -> bool:
    """Whether a token is one or more voorletters with their points."""
    return _INITIALS.match(token.text) is not None


def is_capital(token: Token) -> bool:
    """Whether a token is a word with a capital that can be part of a name; one misread digit is forgiven."""
    text = token.text
    if len(text) < 2 or "/" in text or is_initials(token) or text.lower().endswith(("datum", "dtm")):
        return False
    if text[0] in "0158":
        return len(text) >= 4 and text[1:].isalpha() and text[1:].islower() and text[1:] not in _COUNTED
    misread = (
        text[0] == "l" and len(text) >= 4 and text[1] in "bdfgkmnrsvwz" and text[1:].isalpha() and text[1:].islower()
    )
    if not (text[0].isupper() or misread or (text[0] in "'’‘" and len(text) > 2)):
        return False  # "lwan" and "lbrahim" begin with a capital i
    letters = sum(character.isalpha() for character in text)
    digits = len(_DIGITS_IN_WORD.findall(text))
    return letters >= 2 and digits <= (1 if letters >= 3 else 0)


def is_prefix(token: Token) -> bool:
    """Whether a token is a voorvoegsel, or several written as one (``v.d.``, ``v/d``)."""
    key = fold(token.text)
    if key in PREFIXES:
        return not is_initials(token)
    short = len(key) == 3 or key == "dc"
    alike = short and token.text[1:].islower() and confusion_key(token.text) in _MISREAD_PREFIXES
    return alike and key not in _NO_PREFIX


def readable(tokens: Sequence[Token]) -> str:
    """The name as it was meant: misread voorvoegsels and digits inside words mended, for taking the name apart."""
    words = []
    for index, token in enumerate(tokens):
        text = token.text
        if fold(text) in {"vd", "vdr"}:
            text = "van der"  # "Meyden, Jasmina v.d.": no initials
        elif is_prefix(token) and fold(text) not in PREFIXES:
            text = _MISREAD_PREFIXES[confusion_key(text)]
        elif any(c.isdigit() for c in text) and any(c.isalpha() for c in text):
            text = text.translate(_DIGIT_LETTERS)
            text = (
                text
                if text.isupper() or index == 0
                else text[0].upper() + text[1:].lower()
                if text[0].isupper()
                else text
            )
        if ends_in_prefix(token):
            first, last = text.rsplit("-", 1)
            text = f"{first}-{last.lower()}"  # "Benali-El Idrissi" is a double name with a voorvoegsel
        touching = index > 0 and token.start == tokens[index - 1].end
        glued = touching and not (tokens[index - 1].text.isalpha() and text[:1].isupper())  # "DaanWiersma" is two words
        words.append(text if glued or index == 0 else " " + text)
    return "".join(words)


def ends_in_prefix(token: Token) -> bool:
    """Whether a token is the first half of a double name with the voorvoegsel of the second: ``Berg-de``."""
    return "-" in token.text and fold(token.text.rsplit("-", 1)[1]) in PREFIXES


def known_given(lexicon: Lexicon, token: Token, extra: frozenset[str] = frozenset()) -> bool:
    """Whether a token is a known given name, or one that OCR misread in a way that keeps its shape."""
    key = fold(token.text)
    if key in lexicon.given_names or key in extra:
        return True
    if "-" in token.text:
        return all(fold(part) in lexicon.given_names for part in token.text.split("-") if part)
    return len(key) >= 5 and confusion_key(token.text) in _given_keys(lexicon) and key not in lexicon.not_names


_KEYS: dict[int, frozenset[str]] = {}


def _given_keys(lexicon: Lexicon) -> frozenset[str]:
    if id(lexicon) not in _KEYS:
        _KEYS[id(lexicon)] = frozenset(confusion_key(name) for name in lexicon.given_names if len(name) >= 5)
    return _KEYS[id(lexicon)]


def take_apart(tokens: Sequence[Token], lexicon: Lexicon | None = None) -> PersonName:
    """The parts of the name that the tokens spell; in a row of cells (``Boersma    Femke Alida``) the surname may lead."""
    cut = next((at for at, token in enumerate(tokens) if at and token.cell), 0)
    if cut and lexicon is not None and not any(token.text == "," for token in tokens):
        turned = known_given(lexicon, tokens[cut]) and not any(known_given(lexicon, t) for t in tokens[:cut])
        if turned:
            return parse_name(f"{readable(tokens[:cut])}, {readable(tokens[cut:])}")
    if lexicon is not None and (at := _given_from(tokens, lexicon)):
        return parse_name(f"{readable(tokens[:at])}, {readable(tokens[at:])}")
    parsed = parse_name(readable(tokens))
    if len(tokens) < 2 or not is_initials(tokens[0]) or parsed.initials:
        return parsed
    # "D. Sahin": a single initial that could also be a shortened voorvoegsel.
    rest = parse_name(readable(tokens[1:]))
    if not rest.surname and len(rest.given_names) == 1:
        rest = replace(rest, surname=rest.given_names[0], given_names=())
    return replace(rest, initials=tokens[0].text)


def _given_from(tokens: Sequence[Token], lexicon: Lexicon) -> int:
    """Where the given names begin behind a surname that stands first (``SMEETS Jacobus Maria``), else 0."""
    if any(not (is_capital(t) or is_prefix(t)) for t in tokens):
        return 0
    at = next((i for i, t in enumerate(tokens) if not t.text.isupper()), 0)
    rest = tokens[at:]
    if at and len(tokens[at - 1].text) > 2 and known_given(lexicon, rest[0]):
        return at if not any(t.text.isupper() or is_prefix(t) for t in rest) else 0
    slavic = len(tokens) > 1 and _SURNAME_END.search(tokens[0].text) and not known_given(lexicon, tokens[0])
    return 1 if slavic and all(known_given(lexicon, t) for t in tokens[1:]) else 0


def second_is_article(tokens: Sequence[Token]) -> bool:
    """Whether the second token is the second half of a voorvoegsel: ``van de``."""
    return len(tokens) >= 2 and fold(tokens[1].text) in {"de", "den", "der", "t", "het"}


def called_between(tokens: Sequence[Token], index: int) -> bool:
    """Whether a call name in brackets stands between initials and a surname, as in ``R. (Rosita) Maduro``."""
    part = tokens[index : index + 4]
    if len(part) < 4 or part[0].text != "(" or part[2].text != ")" or not (is_capital(part[1]) and is_capital(part[3])):
        return False
    return part[3].line == part[0].line and index > 0 and is_initials(tokens[index - 1])
