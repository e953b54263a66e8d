"""Soak: thousands of synthetic pages through the whole program, killed at random, searched meanwhile, whole at the end.

python bench/soak/run.py --pages 5000 --kills 10
"""

import argparse
import json
import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

WORDS = """de het een moeder vader kind school huisarts gesprek afspraak melding bezoek zorg hulp gezin week ouders buurt
leerkracht afwezig gebeld vertelt komt morgen gisteren thuis alleen samen besproken verslag brief datum adres""".split()
ENGINE = """\
import sys, zlib, random
data = open(sys.argv[1], "rb").read()
words = {words!r}
dice = random.Random(zlib.crc32(data))
found = ["level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext"]
for line in range(12):
    for at in range(8):
        place = f"{{20 + 70 * at}}\\t{{20 + 30 * line}}\\t60\\t24"
        found.append(f"5\\t1\\t1\\t1\\t{{line}}\\t{{at}}\\t{{place}}\\t95.0\\t{{dice.choice(words)}}")
open(sys.argv[2] + ".tsv", "w").write("\\n".join(found) + "\\n")
"""


def engine(folder: Path) -> str:
    """A program called tesseract that knows its words at once; the PATH with it in front."""
    script, program = folder / "known.py", folder / "tesseract"
    script.write_text(ENGINE.format(words=WORDS), encoding="utf-8")
    program.write_text(
        f'#!/bin/sh\ncase "$1" in --version) echo "tesseract 5.3.0"; exit 0;; --list-langs) echo nld; exit 0;; esac\n'
        f'exec "{sys.executable}" -S -E "{script}" "$@"\n',
        encoding="utf-8",
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def make(folder: Path, pages: int, seed: int) -> None:
    """Folders of ten files of one to five pages, each page another."""
    dice, font, made = random.Random(seed), ImageFont.load_default(18), 0
    while made < pages:
        target = folder / f"20{made // 10000:02d}-{made % 10000:04d}"
        target.mkdir(parents=True)
        for name in range(10):
            images = []
            for _page in range(min(dice.randint(1, 5), pages - made)):
                image = Image.new("L", (620, 420), 255)
                draw = ImageDraw.Draw(image)
                for line in range(12):
                    draw.text((20, 20 + 30 * line), " ".join(dice.choice(WORDS) for _ in range(8)), fill=0, font=font)
                images.append(image.convert("1"))
                made += 1
            if images:
                images[0].save(
                    target / f"{name}.tif",
                    save_all=True,
                    append_images=images[1:],
                    compression="group4",
                    dpi=(100, 100),
                )


class Soak:
    """One archive, fed until it is done."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.archive, self.dice = folder, folder / "archief", random.Random(seed)
        self.env = {**os.environ, "PATH": engine(folder), "VTDOCS_LANG": "en", "OMP_THREAD_LIMIT": "1"}
        self.memory: list[tuple[int, int]] = []
        self.record = (folder / "memory.csv").open("w", encoding="ascii")
        self.record.write("run,second,pages,main process kB,largest of its processes kB\n")
        self.runs = 0
        self.searches = {"answered": 0, "no index yet": 0}

    def vtdocs(self, *words: object) -> "subprocess.CompletedProcess[str]":
        """A command, to its end."""
        command = [sys.executable, "-m", "vtdocs", *map(str, words)]
        return subprocess.run(command, env=self.env, capture_output=True, text=True, check=False)

    def run(self, kill_after: float) -> int | None:
        """Ingest; killed after so many seconds (0 for never). The exit code, None when it was killed."""
        command = [sys.executable, "-m", "vtdocs", "ingest", str(self.folder / "in"), "--archive", str(self.archive), "--json",
                   "--engine", "pytesseract"]  # fmt: skip
        begin = searched = noted = time.monotonic()
        self.runs += 1
        with subprocess.Popen(
            command, env=self.env, stdout=(self.folder / "out").open("w"), stderr=subprocess.DEVNULL
        ) as run:
            while run.poll() is None:
                time.sleep(0.5)
                now = time.monotonic()
                if now - noted > 5:
                    noted = now
                    self.note_memory(run.pid, round(now - begin), last=not kill_after)
                if now - searched > 20:
                    searched = now
                    self.search()
                if kill_after and now - begin > kill_after:
                    run.send_signal(signal.SIGKILL)
                    run.wait()
                    return None
            return run.returncode

    def note_memory(self, pid: int, second: int, *, last: bool) -> None:
        """Pages read and kilobytes of the main process now; the run that nobody kills counts for the growth."""
        used, of_others = resident(pid), [resident(int(child)) for child in children(pid)]
        # Read pages lie in the batch's work folder until it is finished, also those that are committed already.
        done = sum(1 for _ in self.archive.glob("batches/*/work/*.json"))
        if used:
            self.record.write(f"{self.runs},{second},{done},{used},{max(of_others, default=0)}\n")
            self.record.flush()
        if used and done and last:
            self.memory.append((done, used))

    def search(self) -> None:
        """Ask while it works: an answer, or that there is no index yet."""
        ran = self.vtdocs(
            "search", "huisarts", "--purpose", "melding", "--case-number", "Z-1", "--archive", self.archive
        )
        assert ran.returncode in {0, 7}, ran.stderr
        self.searches["answered" if ran.returncode == 0 else "no index yet"] += 1


def resident(pid: int) -> int:
    """Kilobytes in memory of a process; 0 when it ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)


def children(pid: int) -> list[str]:
    """Processes that a process started."""
    try:
        return [
            name for task in Path(f"/proc/{pid}/task").iterdir() for name in (task / "children").read_text().split()
        ]
    except OSError:
        return []


def slope(memory: list[tuple[int, int]]) -> float:
    """Kilobytes a page that the main process grows, by least squares, over the second half of the pages.

    Before that it loads what it needs once: the first time that it writes in the index takes 65 MB.
    """
    points = [point for point in memory if point[0] * 2 >= memory[-1][0]]
    if len(points) < 2:
        return 0.0
    mean_x, mean_y = (sum(p[i] for p in points) / len(points) for i in (0, 1))
    across = sum((x - mean_x) ** 2 for x, _y in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / across if across else 0.0


def main() -> None:
    """Parse, soak, report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=5000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=None, help="where to work; kept when given")
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="soak-"))
    folder.mkdir(parents=True, exist_ok=True)
    make(folder / "in", given.pages, given.seed)
    soak = Soak(folder, given.seed)
    assert soak.vtdocs("init", soak.archive).returncode == 0
    begin, killed = time.monotonic(), 0
    for _turn in range(given.kills):
        if soak.run(soak.dice.uniform(3, 3 + given.pages / 100)) is not None:
            break
        killed += 1
    code = soak.run(0)
    report = json.loads((folder / "out").read_text(encoding="utf-8"))
    whole = soak.vtdocs("verify", "--full", "--archive", soak.archive, "--json")
    log = [
        json.loads(line) for line in (soak.archive / "audit" / "audit.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    again = soak.vtdocs("ingest", folder / "in", "--archive", soak.archive, "--json")
    print(json.dumps({
        "pages": report["pages"], "exit code": code, "kills": killed, "seconds": round(time.monotonic() - begin),
        "searches": soak.searches, "ingest in the log": sum(line["event"] == "ingest" for line in log),
        "verify": json.loads(whole.stdout)["findings"], "fed again": json.loads(again.stdout)["read_before"],
        "main process MB at pages read": {
            thousand: round(next(used for done, used in soak.memory if done >= thousand) / 1000)
            for thousand in range(1000, soak.memory[-1][0] + 1, 1000)
        } if soak.memory else {},
        "grows kB a page": round(slope(soak.memory), 2), "left in tmp": len(list((soak.archive / "tmp").iterdir())),
    }, indent=1))  # fmt: skip
    if given.folder is None:
        shutil.rmtree(folder)
    sys.exit(0 if code == 0 and whole.returncode == 0 else 1)


if __name__ == "__main__":
    main()
