"""Programs in tesseract's place: one that knows its words in no time, and some that misbehave."""

import os
import stat
import sys
from pathlib import Path

KNOWN = """\
import sys, zlib
name, out = sys.argv[1], sys.argv[2]
data = open(name, "rb").read()
rows = (
    "De moeder vertelt dat het kind vaak alleen thuis is en dat de school zich zorgen maakt",
    "Afspraak gemaakt voor een gesprek met beide ouders op het bureau in de volgende week",
    "De huisarts is gebeld en komt morgen op bezoek om met het gezin te spreken over hulp",
    "Op verzoek van de school is de leerplichtambtenaar gevraagd om contact op te nemen",
)
first = zlib.crc32(data)
found = ["level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext"]
for line in range(4 if min(data[20:]) < 200 else 0):
    words = rows[(first + line) % 4].split()
    for at, word in enumerate(words):
        found.append(f"5\\t1\\t1\\t1\\t{line}\\t{at}\\t{30 + 50 * at}\\t{40 + 80 * line}\\t45\\t30\\t95.0\\t{word}")
open(out + ".tsv", "w").write("\\n".join(found) + "\\n")
"""
"""Reads by the checksum of the image: the same page gives the same sentences."""


def put_engine(folder: Path, body: str) -> dict[str, str]:
    """A program called tesseract that answers what it is asked of its version, and then does the body (of a shell script).

    Returns the environment in which it is found before the real one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / "tesseract"
    program.write_text(
        "#!/bin/sh\n"
        'case "$1" in --version) echo "tesseract 5.3.0"; exit 0;; --list-langs) echo "nld"; exit 0;; esac\n'
        + body
        + "\n",
        encoding="utf-8",
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


def known_words(folder: Path) -> dict[str, str]:
    """An engine that knows its words at once."""
    script = folder / "known.py"
    folder.mkdir(parents=True, exist_ok=True)
    script.write_text(KNOWN, encoding="utf-8")
    return put_engine(folder, f'exec "{sys.executable}" -S -E "{script}" "$@"')
