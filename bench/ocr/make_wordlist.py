"""Make ``ocr/woorden-nl.txt.gz`` of a plain Dutch word list, such as ``/usr/share/dict/dutch`` of Debian's wdutch.

python bench/ocr/make_wordlist.py /usr/share/dict/dutch ocr/woorden-nl.txt.gz
"""

import gzip
import sys
from pathlib import Path

from vtdocs.ocr.quality import LINKS, SHORTEST, fold

LONGEST = 24
HEAD = """\
# Dutch words for judging a reading, from the OpenTaal word list 2.20.19 (Debian package wdutch), made lower case,
# without accents, without compounds that follow from their parts. Licence: BSD or CC BY 3.0, see README.md.
"""


def is_compound(word: str, known: set[str]) -> bool:
    """Whether the reader takes the word apart by itself."""
    for cut in range(4, len(word) - 3):
        if word[cut:] not in known:
            continue
        for link in LINKS:
            stem = word[: cut - len(link)]
            if word[:cut].endswith(link) and len(stem) >= 4 and stem in known:
                return True
    return False


def main(source: Path, target: Path) -> None:
    """Fold, drop what follows from its parts, and pack; the same list gives the same file."""
    lines = source.read_text(encoding="utf-8").splitlines()
    every = {folded for line in lines if SHORTEST <= len(folded := fold(line)) <= LONGEST}
    kept = {word for word in every if len(word) < 10 or not is_compound(word, every)}
    kept |= {word for word in every - kept if not is_compound(word, kept)}
    body = HEAD + "\n".join(sorted(kept)) + "\n"
    with (
        target.open("wb") as file,
        gzip.GzipFile(fileobj=file, mode="wb", compresslevel=9, mtime=0, filename="") as out,
    ):
        out.write(body.encode())
    print(f"{len(lines)} words, {len(kept)} kept, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
