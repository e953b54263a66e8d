"""A seeded corpus of Dutch pages: Zipfian words, names, phrases of the field, and misreadings as OCR makes them."""

import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from vtdocs.index.fulltext import PageDocument

WORDS = 150_000
WORDS_PER_PAGE = 300
NOISE = 0.015
SEED = 20261123

_ASSETS = Path(__file__).resolve().parents[2] / "index" / "fulltext"
_KINDS = ("melding", "contactjournaal", "beschikking", "raadsrapport", "brief", "verslag")
_SOURCES = ("BVA", "AMK", "SHG", "BJZ", "VT")
_PHRASES = (
    "onder toezicht gesteld",
    "de moeder van het kind",
    "veilig thuis",
    "raad voor de kinderbescherming",
    "blauwe plekken op de arm",
    "in het belang van de minderjarige",
    "er is sprake van schoolverzuim",
    "de vader heeft geen gezag",
    "uit huis geplaatst",
)
_MISREAD = tuple(pair.split(">") for pair in "rn>m m>rn l>1 i>l o>0 e>c c>e n>u h>b t>f s>5 ij>y w>vv d>cl".split())


def misread(word: str, random: np.random.Generator) -> str:
    """The word with one letter, or two in a third of all cases, read wrong, dropped or doubled."""
    for _ in range(2 if random.random() < 1 / 3 and len(word) >= 6 else 1):
        choices = [(seen, read) for seen, read in _MISREAD if seen in word]
        if choices and random.random() < 0.8:
            seen, read = choices[random.integers(len(choices))]
            places = [at for at in range(len(word)) if word.startswith(seen, at)]
            at = places[random.integers(len(places))]
            word = word[:at] + read + word[at + len(seen) :]
        else:
            at = int(random.integers(len(word)))
            letter = "" if random.random() < 0.5 else "abcdefghijklmnopqrstuvwxyz"[random.integers(26)]
            word = word[:at] + letter + word[at + 1 :]
    return word


@dataclass(frozen=True)
class Corpus:
    """So many pages; the same for the same number and seed."""

    pages: int
    seed: int = SEED

    @cached_property
    def vocabulary(self) -> list[str]:
        """The words, most frequent first: function words, then others of the Dutch word list, and made-up surnames."""
        random = np.random.default_rng(self.seed)
        common = [
            line for line in (_ASSETS / "stop-words.txt").read_text().splitlines() if line.isalpha() and len(line) > 1
        ]
        known = lzma.decompress((_ASSETS / "known-words.txt.xz").read_bytes()).decode().split()
        others = [known[at] for at in random.permutation(len(known))[: int(WORDS * 0.9)]]
        syllables = (
            "ver",
            "bak",
            "ter",
            "ho",
            "men",
            "wil",
            "dra",
            "kos",
            "ny",
            "zand",
            "ber",
            "loo",
            "huy",
            "stra",
            "vel",
            "rink",
        )
        names: dict[str, None] = {}
        while len(names) < WORDS - len(common) - len(others):
            names["".join(syllables[at] for at in random.integers(len(syllables), size=random.integers(2, 5)))] = None
        rest = others + list(names)
        return common + [rest[at] for at in random.permutation(len(rest))]

    @cached_property
    def _share(self) -> np.ndarray:
        share = 1 / np.arange(1, len(self.vocabulary) + 1)
        return np.cumsum(share) / share.sum()

    def draw(self, random: np.random.Generator, count: int) -> list[str]:
        """So many words by their frequency."""
        vocabulary = self.vocabulary
        return [vocabulary[at] for at in np.searchsorted(self._share, random.random(count)).tolist()]

    def texts(self) -> Iterator[tuple[int, list[str], list[str]]]:
        """Number of the page, its true words, and the words as read."""
        random = np.random.default_rng(self.seed + 1)
        for number in range(self.pages):
            true = self.draw(random, WORDS_PER_PAGE)
            if number % 7 == 0:
                phrase = _PHRASES[random.integers(len(_PHRASES))].split()
                at = int(random.integers(WORDS_PER_PAGE - len(phrase)))
                true[at : at + len(phrase)] = phrase
            read = list(true)
            for at in np.flatnonzero(random.random(len(true)) < NOISE).tolist():
                read[at] = misread(true[at], random)
            yield number, true, read

    def documents(self) -> Iterator[PageDocument]:
        """The pages as the index takes them in."""
        for number, _true, read in self.texts():
            dossier, page = divmod(number, 30)
            lines = [" ".join(read[at : at + 12]) for at in range(0, len(read), 12)]
            yield PageDocument(
                key=f"D{dossier:06d}/{page // 3}/{page % 3 + 1}",
                dossier=f"D{dossier:06d}",
                document=str(page // 3),
                page=page % 3 + 1,
                kind=_KINDS[page // 3 % len(_KINDS)],
                date=f"{1996 + dossier % 25}-{page % 12 + 1:02d}-{dossier % 28 + 1:02d}",
                box=f"B{dossier // 20}",
                source=_SOURCES[dossier % len(_SOURCES)],
                status="ok",
                text="\n".join(lines),
            )


def queries(corpus: Corpus, count: int) -> dict[str, list[str]]:
    """Queries of every type, by words drawn as they occur (so common words weigh as they do in practice)."""
    random = np.random.default_rng(corpus.seed + 2)
    vocabulary = corpus.vocabulary
    content = [word for word in vocabulary[60:20_000] if len(word) >= 4]
    share = np.cumsum(1 / np.arange(20, 20 + len(content)))
    share /= share[-1]

    def word() -> str:
        return content[int(np.searchsorted(share, random.random()))]

    texts = [read for _number, _true, read in Corpus(200, corpus.seed).texts()]
    misreadings = []
    while len(misreadings) < count:
        if len(base := word()) >= 5:
            misreadings.append(misread(base, random))

    def run_of(length: int) -> str:
        page = texts[random.integers(len(texts))]
        at = int(random.integers(len(page) - length))
        return '"' + " ".join(page[at : at + length]) + '"'

    return {
        "word": [word() for _ in range(count)],
        "common word": [vocabulary[at % 60] for at in range(count)],
        "and": [f"{word()} {word()}" for _ in range(count)],
        "or/not": [f"({word()} OR {word()}) NOT {word()}" for _ in range(count)],
        "phrase": [run_of(int(random.integers(2, 5))) for _ in range(count)],
        "common phrase": [
            f'"{vocabulary[random.integers(25)]} {vocabulary[random.integers(25)]}"' for _ in range(count)
        ],
        "prefix": [word()[: int(random.integers(2, 6))] + "*" for _ in range(count)],
        "near": [f"{word()} NEAR/8 {word()}" for _ in range(count)],
        "misread word": misreadings,
        "filtered": [f"{word()} kind:beschikking date:2004..2010 source:AMK" for _ in range(count)],
    }
