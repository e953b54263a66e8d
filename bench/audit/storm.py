"""Eight processes write lines, seals and emergency reasons in one archive; one after the other is killed and begun again.

python bench/audit/storm.py [--seconds 60] [--seed 7]

What was acknowledged must be in the log, and log and seals must be whole.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from itertools import count
from pathlib import Path

from vtdocs.archive import seals
from vtdocs.archive.layout import open_archive
from vtdocs.audit import Act, Action, AuditLog, EmergencyReasons
from vtdocs.workflows.log_breaks import breaks_of
from vtdocs.workflows.stewardship import create_archive

WRITERS = 8
ACT = Act("search", Action.READ, "hit", ("2009-0143",), purpose="kwaliteit")


def write(root: Path, who: int) -> None:
    """Write until killed; tells each line after it is acknowledged."""
    archive = open_archive(root)
    log = AuditLog(archive.audit_log)
    for number in count(1):
        log.append(ACT, user=f"u{who}")
        print(number, flush=True)
        if number % 5 == 0:
            seals.write_json(archive, archive.root / "retention" / f"note-{who}.jsonl", {"n": number})
        if number % 7 == 0:
            EmergencyReasons.beside(log).keep("spoed")


def begin(root: Path, who: int) -> "subprocess.Popen[str]":
    """A writer in a process of its own."""
    command = [sys.executable, __file__, "--write", str(root), "--who", str(who)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def end(process: "subprocess.Popen[str]") -> int:
    """Kill a writer; the number of lines that it was told are kept."""
    process.kill()
    return len(process.communicate()[0].split())


def storm(root: Path, seconds: float, seed: int) -> None:
    """Kill and begin again, then count."""
    archive, draw, kept, kills = create_archive(root), random.Random(seed), 0, 0
    writers = {who: begin(root, who) for who in range(WRITERS)}
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        time.sleep(draw.random() * 1.5)
        who = draw.randrange(WRITERS)
        kept, kills = kept + end(writers[who]), kills + 1
        writers[who] = begin(root, who)
    kept += sum(map(end, writers.values()))
    found, breaks = breaks_of(archive)
    lines = sum(entry.fields["event"] == ACT.event for entry in AuditLog(archive.audit_log).readable_entries())
    wrong = [*seals.check(archive, ()), *(item.kind for item in breaks)]
    print(
        f"{kills + WRITERS} kills; {kept} lines acknowledged, {lines} of {found.lines} in the log are theirs; wrong: {wrong}"
    )
    if wrong or lines < kept:
        raise SystemExit(1)


def main() -> None:
    """Run the storm, or be one of its writers."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--seconds", type=float, default=60)
    given.add_argument("--seed", type=int, default=7)
    given.add_argument("--write", type=Path, default=None, help=argparse.SUPPRESS)
    given.add_argument("--who", type=int, default=0, help=argparse.SUPPRESS)
    options = given.parse_args()
    if options.write is not None:
        write(options.write, options.who)
    with tempfile.TemporaryDirectory() as name:
        storm(Path(name) / "archief", options.seconds, options.seed)


if __name__ == "__main__":
    main()
