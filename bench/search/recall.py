"""Recall and precision on pages read by tesseract from worn paper: ``python bench/search/recall.py [--pages 36]``.

Every true word of four letters or more is searched. Its page must be found (recall); and what the first screen of ten
shows must be a page that truly holds the word, a form, a compound or a synonym of it (precision). ``--reader tesseract``
reads without any cleaning by vtdocs, so that there is more to tolerate; texts are cached. Lines that no reader saw
cannot be found by any search, so recall is also given over the words that stand in the reading, misread or not.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

from rapidfuzz.distance import OSA

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1]), str(HERE.parents[1] / "tools")]

import engines

from vtdocs.index.fulltext import FullTextIndex, PageDocument
from vtdocs.index.fulltext.tokens import fold, tokenize

LAYOUTS = ("melding", "letter", "journal", "ruling", "council", "school", "typed", "police")
DAMAGES = ("light", "medium", "medium", "heavy")


def _tesseract(image: Path, dpi: int) -> str:
    command = ["tesseract", str(image), "-", "-l", "nld", "--dpi", str(dpi)]
    environment = os.environ | {"OMP_THREAD_LIMIT": "1"}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout


def _vtdocs(image: Path, _dpi: int) -> str:
    from vtdocs.model.media import Media
    from vtdocs.ocr.opening import Limits, open_frame
    from vtdocs.ocr.reading import Reader, ReadingOptions

    return Reader(ReadingOptions()).read(open_frame(image, Media.PNG, 0, Limits())).text


READERS = {"tesseract": _tesseract, "vtdocs": _vtdocs}


def read_pages(first: int, count: int, dpi: int, reader: str, cache: Path) -> list[dict]:
    """Makes the pages and reads them; a page that was read before comes from the cache."""
    from papermaker import make_page

    cache.mkdir(parents=True, exist_ok=True)
    pages = []
    for number in range(first, first + count):
        stored = cache / f"{number}-{dpi}-{reader}.json"
        if not stored.exists():
            damage = DAMAGES[number // len(LAYOUTS) % len(DAMAGES)]
            made = make_page(number, layout=LAYOUTS[number % len(LAYOUTS)], damage=damage, dpi=dpi)
            with tempfile.TemporaryDirectory() as folder:
                image = Path(folder) / "page.png"
                made.image.save(image, dpi=(dpi, dpi))
                read = READERS[reader](image, dpi)
            stored.write_text(json.dumps({"damage": damage, "true": made.text, "read": read}))
        pages.append(json.loads(stored.read_text()))
    return pages


def _documents(pages: list[dict], side: str) -> list[PageDocument]:
    return [
        PageDocument(f"D{at}/a/1", f"D{at}", "a", 1, "", "", "", "", "ok", page[side]) for at, page in enumerate(pages)
    ]


def _true_words(pages: list[dict]) -> dict[str, set[int]]:
    words: dict[str, set[int]] = defaultdict(set)
    for at, page in enumerate(pages):
        for token in tokenize(page["true"]):
            word = page["true"][token.start : token.end]
            if len(word) >= 4 and word.isalpha():
                words[word.lower()].add(at)
    return words


def _stands_there(word: str, read: list[str]) -> bool:
    """Whether the reading has the word with at most two letters off (one in words of four or five), in one piece or two."""
    limit = 2 if len(word) >= 6 else 1
    pieces = read + [left + right for left, right in pairwise(read)]
    return any(abs(len(piece) - len(word)) <= limit and OSA.distance(word, piece) <= limit for piece in pieces)


def _ratio(part: int, whole: int) -> str:
    return f"{100 * part / whole:6.2f} %" if whole else "     –"


def measure(pages: list[dict], folder: Path, *, show: int) -> None:
    """Prints recall by damage, and precision, for vtdocs; recall for its peers beside."""
    words = _true_words(pages)
    true_index = FullTextIndex.create(folder / "true")
    true_index.add_pages(_documents(pages, "true"))
    read_index = FullTextIndex.create(folder / "read")
    read_index.add_pages(_documents(pages, "read"))
    read_words = [[token.terms[0] for token in tokenize(page["read"])] for page in pages]
    wanted: dict[str, int] = defaultdict(int)
    readable: dict[str, int] = defaultdict(int)
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    shown = right = 0
    missed, wrong = [], []
    for word, true_pages in words.items():
        relevant = {hit.key for hit in true_index.search(word, limit=1000, tolerant=False).hits}
        hits = read_index.search(word, limit=1000).hits
        for hit in hits[:10]:
            shown += 1
            right += hit.key in relevant
            if hit.key not in relevant:
                wrong.append((word, [hit.snippet[a:b] for a, b in hit.highlights][:2]))
        keys = {hit.key for hit in hits}
        exact = {hit.key for hit in hits if hit.exact}
        for at in true_pages:
            damage = pages[at]["damage"]
            wanted[damage] += 1
            found["vtdocs, tolerant"][damage] += f"D{at}/a/1" in keys
            found["vtdocs, exact only"][damage] += f"D{at}/a/1" in exact
            there = _stands_there(fold(word), read_words[at])
            readable[damage] += there
            found["vtdocs, of what was read"][damage] += there and f"D{at}/a/1" in keys
            if there and f"D{at}/a/1" not in keys:
                missed.append((word, damage, at))
    for name in ("fts5", "whoosh"):
        folder_of = folder / name
        engines.ENGINES[name].write(folder_of, _documents(pages, "read"))
        peer = engines.ENGINES[name](folder_of)
        for word, true_pages in words.items():
            keys = peer.keys(word)
            for at in true_pages:
                found[name][pages[at]["damage"]] += f"D{at}/a/1" in keys
    total = sum(wanted.values())
    print(f"{len(pages)} pages, {len(words)} words, {total} word pages")
    for name, by_damage in found.items():
        base = readable if name.endswith("read") else wanted
        parts = "  ".join(f"{damage} {_ratio(by_damage[damage], base[damage])}" for damage in sorted(wanted))
        print(f"recall {name:26} all {_ratio(sum(by_damage.values()), sum(base.values()))}  {parts}")
    print(f"precision of the first screen, vtdocs: {_ratio(right, shown)}")
    for title, cases in (("missed", missed), ("wrong", wrong)):
        if show:
            print(title, cases[:show])


def main() -> None:
    """Reads or makes the pages, then measures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=36)
    parser.add_argument("--first", type=int, default=0, help="seed of the first page")
    parser.add_argument("--dpi", type=int, default=200)
    parser.add_argument("--reader", choices=sorted(READERS), default="vtdocs")
    parser.add_argument("--show", type=int, default=0, help="show so many words that were missed, and found wrongly")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "vtdocs-bench-search")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(read_pages(args.first, args.pages, args.dpi, args.reader, args.cache), Path(folder), show=args.show)


if __name__ == "__main__":
    main()
