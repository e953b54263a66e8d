"""Is a letter plain Dutch (B1)? Sentence length, passives, abbreviations, jargon with a plainer word (domain section 9).

A measure, not a guarantee: test letters with readers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 20
"""Words in the longest sentence that passes; 15 is the aim (domain section 9)."""
AIM = 15
"""Mean words per sentence at most."""

JARGON = {
    "betrokkene": "u, uw gezin",
    "betrokkenen": "u, uw gezin",
    "terugkoppeling": "vertelt ons hoe het gaat",
    "terugkoppelen": "vertellen hoe het gaat",
    "veiligheidsplan": "afspraken over veiligheid",
    "gezaghebbende": "wie over het kind beslist",
    "gezag": "u beslist over uw kind",
    "bemoeienis": "wij stoppen hiermee",
    "overdragen": "… neemt het van ons over",
    "ambtshalve": "wij maakten zelf een melding",
    "hulpverleningstraject": "hulp",
    "triage": "wij bekijken wat nodig is",
    "casusregie": "… regelt het",
    "conform": "volgens",
    "inzake": "over",
    "middels": "met",
    "teneinde": "om",
    "derhalve": "daarom",
    "alsmede": "en",
    "dienaangaande": "daarover",
    "desgewenst": "als u dat wilt",
    "reeds": "al",
    "indien": "als",
    "mishandeling": "zorgen",
    "dader": "niet gebruiken",
    "slachtoffer": "de naam of u",
}
"""Words that readers stumble over, with what to write instead."""

_ABBREVIATION = re.compile(
    r"\b(?:d\.?m\.?v\.?|i\.?v\.?m\.?|m\.?b\.?t\.?|a\.?d\.?h\.?v\.?|o\.?a\.|e\.?d\.|d\.?w\.?z\.?|bijv\.|evt\.|z\.?s\.?m\.?|"
    r"i\.?p\.?v\.?|n\.?a\.?v\.?|t\.?b\.?v\.?|OTS|VOTS|UHP|MUHP|GI|RvdK|AMK|SHG|MDC|BSN)(?![\w])"
)
_PASSIVE = re.compile(
    r"\b(?:word|wordt|worden|werd|werden)\b(?:\W+\w+){0,8}?\W+(?:ge|be|ver|ont|her|over|onder|vast)\w+(?:d|t|en)\b",
    re.IGNORECASE,
)
_END = re.compile(r"(?<=[.!?:])\s+(?=[A-Z0-9\"'‘“])|\n+")
_WORD = re.compile(r"[^\W_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that makes a letter hard to read."""

    kind: str
    """``zin``, ``lijdend``, ``afkorting`` or ``jargon``."""
    text: str
    """The sentence or word, from the template or an invented example."""
    advice: str


@dataclass(frozen=True, slots=True)
class Measure:
    """How plain a letter is."""

    sentences: int
    mean_length: float
    """Mean words per sentence."""
    longest: int
    remarks: tuple[Remark, ...]

    @property
    def passes(self) -> bool:
        """Whether nothing stands out."""
        return not self.remarks and self.mean_length <= AIM


def measure(text: str, allowed: frozenset[str] = frozenset()) -> Measure:
    """Measure a letter's text; ``allowed`` are words that its readers know, such as terms of their profession."""
    sentences = [sentence for part in _END.split(text) if len(_WORD.findall(sentence := part.strip())) > 2]
    lengths = [len(_WORD.findall(sentence)) for sentence in sentences]
    remarks = [remark for sentence in sentences for remark in _remarks(sentence, allowed)]
    mean = sum(lengths) / len(lengths) if lengths else 0.0
    return Measure(len(sentences), round(mean, 1), max(lengths, default=0), tuple(remarks))


def _remarks(sentence: str, allowed: frozenset[str]) -> Iterator[Remark]:
    words = _WORD.findall(sentence)
    if len(words) > LONGEST:
        yield Remark("zin", sentence, f"{len(words)} woorden; maak er twee zinnen van")
    if found := _PASSIVE.search(sentence):
        yield Remark("lijdend", found[0], "zeg wie het doet")
    for match in _ABBREVIATION.finditer(sentence):
        if match[0] not in allowed:
            yield Remark("afkorting", match[0], "schrijf het voluit")
    for word in words:
        plain = JARGON.get(word.lower())
        if plain and word.lower() not in allowed:
            yield Remark("jargon", word, plain)
