"""Dutch names as people write them, taken apart (domain 5.3)."""

import re
from functools import cache, lru_cache

from vtdocs.assets import read_lines
from vtdocs.model.persons import PersonName
from vtdocs.names.fold import strip_accents
from vtdocs.names.nicknames import is_given_name

_CALL_NAME = re.compile(
    r"[\[(]\s*(?:roepnaam|roepn\.?|rn\.?|rnm\.?|genaamd|gen\.|ook wel|zich noemende|alias|zgn\.?)?[\s:.]*"
    r"([^\W\d][^()\[\]\d,]*?)\s*[\])]"
    r"|[\"“”„«]\s*([^\W\d][^\"“”„«»]*?)\s*[\"”“»]"
    r"|\s(?:roepnaam|roepn\.?|genaamd|alias|ook wel|zich noemende|zgn\.?)[\s:.]+([^\W\d][\w'’-]*)",
    re.IGNORECASE,
)
# Own name before, partner's name after.
_PARTNER_AFTER = re.compile(
    r"\s(?:e\s*[/.]\s*v\.?|ev\.?|echtg(?:enote?|enoot)?\.?(?:\s+van)?|gehuwd\s+(?:met|geweest met)|geh\.?(?:\s+met)?|"
    r"g\s*[/.]\s*v\.?|w(?:ed(?:uwe|uwnaar)?)?\.?\s*v(?:an|\.)|wed\.?|partner van|p/v|m/v)\s+(?=\S)",
    re.IGNORECASE,
)
# Partner's name before, own name after.
_OWN_AFTER = re.compile(
    r"[\s,(]+(?:geboren|geb\.?|gebn\.?|meisjesnaam|mn\.|van zichzelf|v\.z\.)[\s:]+(?=[^\W\d])", re.IGNORECASE
)
_PARTED = re.compile(r"[\s,]+(?:gesch(?:eiden)?\.?(?:\s+van)?|ex-echtg\.?(?:\s+van)?)\s+(?=[^\W\d])", re.IGNORECASE)
_INITIALS = re.compile(
    r"^(?:(?:[^\W\d_]|IJ|Th|Ch|Ph|Chr|St|Fr|Joh|Jac|Jos|Ant|Corn|Wilh|Hendr|Alb|Ger|Elis|Cath|Tj|Sj|Ij|Aug|Bern)\.)+-?$"
)
_BARE_INITIALS = re.compile(r"^[A-ZÀ-Þ]{1,4}$")
_GLUED = re.compile(r"^(v\.?\s?d\.|v/d\.?|v\.|'t|'s|d'|l')-?([A-ZÀ-Þ].{2,})$")
_GLUED_CAPITALS = re.compile(r"^([vV]\.[dD]\.|[vV]/[dD]|D'|L')([A-ZÀ-Þ].{2,})$")
_GLUED_STARTS = frozenset("vVdDlL'")
_NAMELESS = re.compile(r"^(?:onbekend|n\.?n\.?|onb\.?|anoniem|geheim|\?+|-+|x+|n\.?v\.?t\.?|idem|geen)$", re.IGNORECASE)
_THE_TITLE = re.compile(
    r"^(?:aan\s+)?(?:de|den|het)\s+(?=(?:heer|hr|jongeheer|kind|jongen|familie|fam|gezin|weduwe|echtpaar)\b)",
    re.IGNORECASE,
)
_HYPHEN = re.compile(r"\s*[-–—‐‑]\s*")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "\u00a0": " "})


@cache
def _prefix_forms() -> tuple[dict[tuple[str, ...], str], int]:
    """Every voorvoegsel by its lower-case words, with its full form; and the largest number of words."""
    forms: dict[tuple[str, ...], str] = {}
    for line in read_lines("index/names/tussenvoegsels.txt"):
        written, _, full = line.partition("=")
        forms[tuple(written.lower().split())] = (full or written).strip().lower()
    return forms, max(map(len, forms))


@cache
def _prefix_starts() -> frozenset[str]:
    """The first word of every voorvoegsel; most words of names are none, and need no further look."""
    return frozenset(words[0] for words in _prefix_forms()[0])


@cache
def _titles() -> frozenset[str]:
    return frozenset(line.lower().rstrip(".") for line in read_lines("index/names/titles.txt"))


@lru_cache(maxsize=131_072)
def parse_name(text: str) -> PersonName:
    """The parts of the name in ``text``; titles, forms of address and remarks fall away.

    Reads ``Jansen-de Vries, M.``, ``mevr. De Wit e/v Van den Berg``, ``P. van der Jansen``, ``Jansen, P. van der``,
    ``KEVIN DE JONG``, ``v.d. Berg``, ``El Idrissi, Fatima (roepnaam Fati)``. Of a double name with a hyphen the first
    part is taken as the own name; whoever compares must try both orders, since either order is written. One bare word
    is a given name when the table of given names knows it and a surname otherwise. Never raises; gives an empty name
    for ``onbekend`` and ``N.N.``.
    """
    text = " ".join(text.translate(_APOSTROPHES).split()).strip(" ,;:-")
    text, call_name = _take_call_name(text)
    if not text or _NAMELESS.match(text):
        return PersonName(call_name=call_name)
    text = _usual_case(text)
    text, partner, own = _take_marriage(text)
    late = (partner or own).partition(",")
    if late[1] and "," not in text:
        # "Jansen e.v. Bakker, P.": what follows the comma belongs to the whole.
        text = f"{text}, {late[2]}"
        partner, own = (late[0], "") if partner else ("", late[0])
    prefix, surname, given, initials = _own_and_given(text)
    partner_prefix = partner_surname = ""
    if own:
        # "Bakker-de Vries geb. de Vries": the own name is said twice.
        partner_prefix, partner_surname, *_ = _split_double(prefix, surname)
        prefix, surname, *_ = _own_and_given(own, surname_only=True)
    elif partner:
        partner_prefix, partner_surname, late_given, late_initials = _own_and_given(partner, surname_only=True)
        given, initials = given or late_given, initials or late_initials
    if not partner_surname:
        prefix, surname, partner_prefix, partner_surname = _split_double(prefix, surname)
    return PersonName(surname, prefix, partner_surname, partner_prefix, given, call_name, initials)


def _take_call_name(text: str) -> tuple[str, str]:
    match = _CALL_NAME.search(text)
    if not match:
        return text, ""
    found = next(group for group in match.groups() if group).strip()
    if re.match(r"(?i)(?:geb|gesch|wed|e[./]v|overl|ex|half|stief|oud|jong|pleeg|moeder|vader|kind|ouder)", found):
        named = re.match(r"(?i)(?:geb|wed|e[./]v)[^\s]*\s+\S", found)
        inside = f" {found} " if named else " "
        return " ".join(f"{text[: match.start()]}{inside}{text[match.end() :]}".split()).strip(" ,"), ""
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    return " ".join(rest.split()).strip(" ,"), _usual_case(found)


def _usual_case(text: str) -> str:
    """Capitals and small letters as in a name when the text is all in one of the two."""
    if not (text.isupper() or text.islower()):
        return text
    letters = sum(char.isalpha() for char in text)
    if letters < 3:
        return text
    if text.isupper() and letters <= 3 and "." in text:
        return text
    words = []
    for word in text.split():
        pieces = re.split(r"([-'.])", word)
        # Capitals without vowels between capitals may be initials: KJ; anything else is a word.
        bare = word.strip(",")
        if text.isupper() and _BARE_INITIALS.match(bare) and not re.search(r"[AEIOUY]", bare):
            words.append(word)
            continue
        words.append("".join(piece[:1].upper() + piece[1:].lower() for piece in pieces))
    return " ".join(words)


def _take_marriage(text: str) -> tuple[str, str, str]:
    """The text before the mark, the partner's name after ``e/v``, the own name after ``geb.``."""
    padded = f" {text}"
    if match := _PARTNER_AFTER.search(padded):
        return padded[: match.start()].strip(" ,"), padded[match.end() :].strip(" ,)"), ""
    if match := _PARTED.search(padded):
        return padded[: match.start()].strip(" ,"), padded[match.end() :].strip(" ,)"), ""
    if (match := _OWN_AFTER.search(padded)) and match.start() > 0:
        return padded[: match.start()].strip(" ,("), "", padded[match.end() :].strip(" ,)")
    return text, "", ""


def _own_and_given(text: str, *, surname_only: bool = False) -> tuple[str, str, tuple[str, ...], str]:
    """Prefix, surname, given names and initials of one name without marriage marks."""
    if "," in text:
        head, _, tail = text.partition(",")
        return _inverted(head.strip(), [part.strip() for part in tail.split(",") if part.strip()])
    tokens = _tokens(text)
    if not tokens:
        return "", "", (), ""
    return _straight(tokens, surname_only=surname_only)


def _tokens(text: str) -> list[str]:
    """The words without titles before and after the name; a hyphen with spaces around it joins.

    A title inside stays, since it is part of the name: ``A. de Heer``, ``Kind, Jan``.
    """
    text = _THE_TITLE.sub("", text)
    words = _HYPHEN.sub("-", text).replace(";", " ").split()
    while len(words) > 1 and _is_title(words[0]):
        words.pop(0)
    while (
        len(words) > 1 and _is_title(words[-1]) and words[-2].lower() not in {"de", "van", "der", "den", "het", "ter"}
    ):
        words.pop()
    return [] if len(words) == 1 and words[0].endswith(".") and _is_title(words[0]) else words


def _is_title(word: str) -> bool:
    return word.lower().rstrip(".:") in _titles() and not _is_initials(word)


def _is_initials(word: str) -> bool:
    if word.islower() and (word,) in _prefix_forms()[0]:
        return False
    return bool(_INITIALS.match(word)) or (len(word) == 1 and word.isupper())


def _prefix_at(tokens: list[str], start: int) -> tuple[int, str]:
    """How many words from ``start`` are a voorvoegsel, and its full form; (0, "") when none is."""
    if tokens[start].lower() not in _prefix_starts():
        return 0, ""
    forms, longest = _prefix_forms()
    for size in range(min(longest, len(tokens) - start), 0, -1):
        words = tuple(token.lower() for token in tokens[start : start + size])
        # A single capital is an initial: "D. Jansen", not "de Jansen".
        initial = size == 1 and len(words[0].rstrip(".")) == 1 and tokens[start][0].isupper()
        if words in forms and not initial:
            return size, forms[words]
    return 0, ""


def _glued_prefix(word: str) -> tuple[str, str]:
    """Voorvoegsel and name of a word such as ``v.d.Berg`` or ``d'Hont``; ("", word) when there is none."""
    match = _GLUED.match(word) or _GLUED_CAPITALS.match(word) if word[:1] in _GLUED_STARTS else None
    if not match:
        return "", word
    forms, _ = _prefix_forms()
    return forms.get((match[1].lower(),), match[1].lower()), match[2]


def _inverted(head: str, tails: list[str]) -> tuple[str, str, tuple[str, ...], str]:
    """A name with the surname first: what follows the comma is prefix, initials and given names in any order."""
    prefix, surname, extra_given, extra_initials = _straight(_tokens(head), surname_only=True)
    given: list[str] = list(extra_given)
    initials = extra_initials
    for tail in tails:
        tokens = [token for token in _tokens(tail) if not _is_title(token)]
        at = 0
        while at < len(tokens):
            size, full = _prefix_at(tokens, at)
            # A single capital is an initial, not the voorvoegsel "a"; a prefix before a given name is none either.
            if size and not prefix and not (size == 1 and (_is_initials(tokens[at]) or _starts_given(tokens, at))):
                prefix = full
                at += size
                continue
            # "'t Veld, Fleur in": the voorvoegsel stands half before and half behind the name.
            if size and prefix and tuple(f"{full} {prefix}".split()) in _prefix_forms()[0]:
                prefix = f"{full} {prefix}"
                at += size
                continue
            _add_given(tokens[at], given, alone=len(tokens) == 1 or not tokens[at].isupper())
            if given and given[-1].endswith("\0"):
                initials += _dotted(given.pop()[:-1])
            at += 1
    return prefix, surname, tuple(given), initials


def _starts_given(tokens: list[str], at: int) -> bool:
    return tokens[at].lower() in {"al", "el", "ben", "das", "don", "do", "dos", "in", "ter"} and tokens[at][0].isupper()


def _add_given(token: str, given: list[str], *, alone: bool) -> None:
    """Adds the word to the given names; initials are marked with a closing NUL for the caller to take out."""
    del alone
    plain = strip_accents(token)
    if _is_initials(token) or (_BARE_INITIALS.match(plain) and not (len(plain) > 2 and re.search(r"[AEIOUY]", plain))):
        given.append(token + "\0")
    elif any(char.isalpha() for char in token):
        given.append(token.strip(".,;"))


def _dotted(initials: str) -> str:
    """Initials with a point after each: ``PJ`` and ``P.J`` give ``P.J.``; ``Th.`` stays one."""
    parts = [part for part in initials.replace("-", "").split(".") if part]
    letters = [letter for part in parts for letter in (part if part.isupper() and part != "IJ" else [part])]
    return "".join(f"{letter}." for letter in letters)


def _straight(tokens: list[str], *, surname_only: bool) -> tuple[str, str, tuple[str, ...], str]:
    """A name in speaking order: initials and given names, prefix, surname."""
    if not tokens:
        return "", "", (), ""
    given: list[str] = []
    initials = ""
    at = 0
    while at < len(tokens) - 1 and _is_initials(tokens[at]) and not _prefix_at(tokens, at)[0]:
        initials += _dotted(tokens[at])
        at += 1
    if at == 0 and len(tokens) > 1 and _leading_capitals(tokens):
        initials, at = _dotted(tokens[0]), 1
    # Trailing initials: "de Vries P.J."
    end = len(tokens)
    while end - at > 1 and (_INITIALS.match(tokens[end - 1]) or (_is_initials(tokens[end - 1]) and end - at > 1)):
        end -= 1
    initials += "".join(_dotted(token) for token in tokens[end:])
    tokens = tokens[at:end]
    cut, size, prefix = _find_prefix(tokens, surname_only=surname_only, initials=bool(initials))
    if size:
        _collect(tokens[:cut], given)
        surname = " ".join(tokens[cut + size :])
    else:
        cut = 0 if surname_only else _surname_start(tokens, has_initials=bool(initials))
        _collect(tokens[:cut], given)
        surname = " ".join(tokens[cut:])
    middle = [name for name in given if name.endswith("\0")]
    initials += "".join(_dotted(name[:-1]) for name in middle)
    glued, surname = _glued_prefix(surname)
    return prefix or glued, surname.strip(".,"), tuple(name for name in given if not name.endswith("\0")), initials


def _collect(tokens: list[str], given: list[str]) -> None:
    for token in tokens:
        _add_given(token, given, alone=False)


def _leading_capitals(tokens: list[str]) -> bool:
    """Whether the first word is initials without points: ``PJ de Vries``; not a name in capitals."""
    first = tokens[0]
    return (
        bool(_BARE_INITIALS.match(first))
        and len(first) <= 3
        and not all(token.isupper() for token in tokens)
        and (len(first) <= 2 or not re.search(r"[AEIOUY]", first))
    )


def _find_prefix(tokens: list[str], *, surname_only: bool, initials: bool) -> tuple[int, int, str]:
    """Where the voorvoegsel of the surname starts, its number of words, its full form; size 0 when there is none."""
    for at in range(len(tokens) - 1):
        size, full = _prefix_at(tokens, at)
        if not size or at + size >= len(tokens):
            continue
        # "Ben Bakker", "Al Smits", "Do Nguyen": a given name first, unless only a surname can stand here.
        if (
            at == 0
            and size == 1
            and not surname_only
            and not initials
            and tokens[0] in {"Ben", "Al", "Do", "Don", "Das", "Toe", "Lo", "Im", "Am", "Der"}
        ):
            return (
                (0, size, full) if tokens[0] == "Ben" and len(tokens) == 2 and not is_given_name("ben") else (0, 0, "")
            )
        return at, size, full
    return 0, 0, ""


def _surname_start(tokens: list[str], *, has_initials: bool) -> int:
    """Index of the first word of the surname when no voorvoegsel marks it."""
    if len(tokens) == 1:
        return 0 if has_initials or not is_given_name(tokens[0]) else 1
    if has_initials and not is_given_name(tokens[0]):
        return 0
    return len(tokens) - 1


def _split_double(prefix: str, surname: str) -> tuple[str, str, str, str]:
    """Own prefix and surname, then the second part of a double name; ``Jansen-de Vries`` has two parts."""
    first, hyphen, second = surname.partition("-")
    if not hyphen or len(first) < 2 or len(second) < 2:
        return prefix, surname, "", ""
    if (first.lower(),) in _prefix_forms()[0] and not prefix:
        return first.lower(), second, "", ""
    tokens = second.split()
    size, second_prefix = _prefix_at(tokens, 0)
    if size and size < len(tokens):
        return prefix, first, second_prefix, " ".join(tokens[size:])
    glued, rest = _glued_prefix(second)
    return prefix, first, glued, rest
