"""The Dutch Snowball stemmer: one form for ``melding`` and ``meldingen``, ``brief`` and ``brieven``.

Source: M.F. Porter, "Dutch stemming algorithm", https://snowballstem.org/algorithms/dutch/stemmer.html (the
algorithm of 2001). Words come in as ``fold`` leaves them: lower case, without accents, ``ij`` written ``y``; for the
stemmer ``y`` is then a vowel, as the algorithm has it. Four small steps are ours:
``_vowel_plural`` before it, ``_own_s`` in it, ``_unvoice`` and ``_verb`` behind it.
"""

import re
from functools import lru_cache

_VOWELS = frozenset("aeiouy")
_LONG_WORD = 7
# Words whose s is not one of a plural; they often end a compound.
_NO_PLURAL = (
    "advies", "verlies", "precies", "kies", "vlies", "gries", "bries", "spies", "vries", "chaos",
    "adres", "proces", "succes", "congres", "expres", "kermes", "prinses",
)  # fmt: skip
# Words whose s after a consonant is their own: Snowball makes "art" of arts and "kan" of kans, and not of artsen and kansen.
_OWN_S = (
    "arts", "balans", "beurs", "brons", "dans", "fiets", "flits", "fonds", "gids", "glans", "grens", "hals", "heks", "impuls",
    "kans", "klets", "koers", "koorts", "korps", "krans", "kwets", "loods", "plaats", "poets", "prins", "pols", "puls", "reeks",
    "rots", "schaats", "schets", "spits", "toets", "trots", "wals", "wens",
)  # fmt: skip
_OWN_S_WHOLE = frozenset({"kaars", "laars", "lens", "medemens", "mens", "muts", "pers", "vers"})
"""The same of words that longer ones end in by chance: examens, ambtenaars, kopers."""
_SOUNDING = re.compile("^y|[aeiouy]y|[aeiouy]i[aeiouy]")
"""Where y or i may sound as a consonant."""
_CLOSED = re.compile("[aeiouy][^aeiouy]")
_NO_S = _VOWELS | {"j"}
_NO_DOUBLE = _VOWELS | {"I"}
_DERIVED = ("lyk", "baar", "end", "ing", "bar", "ig")
_DOUBLED = ("aa", "ee", "oo", "uu")


@lru_cache(maxsize=1 << 18)
def stem(word: str) -> str:
    """The stem of a folded word; a word with a digit, or shorter than four letters, is its own stem."""
    if len(word) < 4 or not word.isalpha():
        return word
    marked = _mark_consonants(_vowel_plural(word))
    first, second = _regions(marked)
    marked = _plurals(marked, first)
    marked, removed_e = _final_e(marked, first)
    marked = _heid(marked, first, second)
    marked = _derivations(marked, second, removed_e)
    return _verb(_undouble_vowel(marked).lower())


def _mark_consonants(word: str) -> str:
    """Writes ``Y`` and ``I`` where y and i sound as consonants."""
    if _SOUNDING.search(word) is None:
        return word
    letters = list(word)
    for at, letter in enumerate(letters):
        before = letters[at - 1] if at else ""
        after = letters[at + 1] if at + 1 < len(letters) else ""
        if (letter == "y" and (at == 0 or before in _VOWELS)) or (
            letter == "i" and before in _VOWELS and after in _VOWELS and after
        ):
            letters[at] = letter.upper()
    return "".join(letters)


def _region_after(word: str, start: int) -> int:
    """Where the part begins that follows the first consonant after a vowel."""
    found = _CLOSED.search(word, start)
    return found.end() if found else len(word)


def _regions(word: str) -> tuple[int, int]:
    """R1 (at least three letters stand before it) and R2."""
    first = _region_after(word, 0)
    return max(3, first), _region_after(word, first)


def _undouble(word: str) -> str:
    return word[:-1] if word.endswith(("kk", "dd", "tt")) else word


def _valid_en(rest: str) -> bool:
    return bool(rest) and rest[-1] not in _VOWELS and not rest.endswith("gem")


def _plurals(word: str, first: int) -> str:
    if word.endswith("heden"):
        return word[:-5] + "heid" if len(word) - 5 >= first else word
    for ending in ("ene", "en"):
        if word.endswith(ending):
            rest = word[: -len(ending)]
            return _undouble(rest) if len(rest) >= first and _valid_en(rest) else word
    bare = word.removesuffix("e")
    if _own_s(bare):
        return bare
    for ending in ("se", "s"):
        if word.endswith(ending):
            rest = word[: -len(ending)]
            return rest if len(rest) >= first and rest[-1] not in _NO_S else word
    return word


def _own_s(word: str) -> bool:
    """Whether the s at the end belongs to the word: ``huisarts`` then meets ``huisartsen``."""
    return word.endswith(_OWN_S) or word in _OWN_S_WHOLE


def _final_e(word: str, first: int) -> tuple[str, bool]:
    if word.endswith("e") and len(word) - 1 >= first and word[-2] not in _VOWELS:
        return _undouble(word[:-1]), True
    return word, False


def _heid(word: str, first: int, second: int) -> str:
    if not (word.endswith("heid") and len(word) - 4 >= second and not word.endswith("cheid")):
        return word
    word = word[:-4]
    if word.endswith("en") and len(word) - 2 >= first and _valid_en(word[:-2]):
        return _undouble(word[:-2])
    return word


def _derivations(word: str, second: int, removed_e: bool) -> str:
    if not word.endswith(_DERIVED):
        return word
    for ending in _DERIVED:
        if not word.endswith(ending):
            continue
        rest = word[: -len(ending)]
        if len(rest) < second:
            return word
        return _derived(word, rest, ending, second, removed_e)
    return word


def _derived(word: str, rest: str, ending: str, second: int, removed_e: bool) -> str:
    if ending in {"end", "ing"}:
        if rest.endswith("ig") and len(rest) - 2 >= second and not rest.endswith("eig"):
            return rest[:-2]
        return _undouble(rest)
    if ending == "ig":
        return word if rest.endswith("e") else rest
    if ending == "lyk":
        return _final_e(rest, second)[0]
    if ending == "bar":
        return rest if removed_e else word
    return rest


def _undouble_vowel(word: str) -> str:
    if len(word) < 4 or word[-1] in _NO_DOUBLE or word[-4] in _VOWELS or word[-3:-1] not in _DOUBLED:
        return _unvoice(word)
    return _unvoice(word[:-2] + word[-1])


def _vowel_plural(word: str) -> str:
    """Lets ``meisjes``, ``families`` and ``autos`` (as ``auto's`` is folded) meet their singular."""
    if len(word) < 5 or word.endswith(_NO_PLURAL):
        return word
    plural = word.endswith("ies") or (word.endswith(("es", "os")) and word[-3] not in _VOWELS)
    return word[:-1] if plural else word


def _verb(word: str) -> str:
    """Lets ``mishandelt`` and ``mishandeld`` meet ``mishandelen``: in long words d or t after a consonant goes.

    A double consonant that is left at the end becomes single: ``adressen`` meets ``adres``, ``mannen`` ``man``.
    """
    if len(word) >= _LONG_WORD and word[-1] in "dt" and word[-2] not in _VOWELS:
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in _VOWELS else word


def _unvoice(word: str) -> str:
    """Lets ``brieven`` meet ``brief`` and ``huizen`` meet ``huis``: v and z at the end sound as f and s."""
    if word.endswith("v"):
        return word[:-1] + "f"
    if word.endswith("z"):
        return word[:-1] + "s"
    return word
