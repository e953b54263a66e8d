"""What the audit log costs a look-up: one durable line, whatever the length of the log; and how fast a log is verified.

python bench/audit/run.py [--lines 1000000] [--appends 300] [--folder DIR]
"""

import argparse
import hashlib
import json
import statistics
import tempfile
import time
from pathlib import Path

from vtdocs.audit import Act, Action, AuditLog

LOOK_UP = Act("hermelding", Action.READ, "hit", ("2009-0143", "2011-0207"), purpose="melding", case_number="Z-1",
              counts={"persons": 4, "shown": 2, "listed": 2})  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--appends", type=int, default=300)
    parser.add_argument("--folder", type=Path, default=None)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        print(f"{'lines before':>14} {'wall ms, median':>16} {'p95':>8} {'processor ms':>13} {'bare fsync ms':>14}")
        for lines in (0, given.lines // 100, given.lines):
            log = AuditLog(Path(folder) / str(lines) / "audit.jsonl")
            fill(log, lines)
            wall, processor = append(log, given.appends)
            bare = bare_fsync(Path(folder) / "bare", given.appends)
            wall.sort()
            print(
                f"{lines:>14,} {statistics.median(wall):>16.2f} {wall[int(len(wall) * 0.95)]:>8.2f} "
                f"{processor:>13.2f} {bare:>14.2f}"
            )
        begun, cpu = time.perf_counter(), time.process_time()
        found = log.examine()
        assert not found.breaks, found.breaks[:3]
        took, cpu = time.perf_counter() - begun, time.process_time() - cpu
        size = log.path.stat().st_size / 1e6
        print(
            f"verify: {found.lines:,} lines, {size:.0f} MB, {took:.1f} s wall, {cpu:.1f} s processor, "
            f"{found.lines / cpu:,.0f} lines per second of processor"
        )


def fill(log: AuditLog, lines: int) -> None:
    """A whole log of so many lines, written in one go."""
    log.path.parent.mkdir(parents=True)
    log.append(Act("init", Action.CREATE, "done"), user="bench")
    first = json.loads(log.path.read_text(encoding="utf-8"))
    previous = first["hash"]
    with log.path.open("a", encoding="utf-8") as file:
        for number in range(2, lines + 1):
            fields = {**first, "seq": number, "event": "hermelding", "action": "R", "outcome": "hit", "purpose": "melding",
                      "case_number": f"Z-{number}", "records": ["2009-0143"], "previous": previous}  # fmt: skip
            del fields["hash"]
            canonical = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            previous = fields["hash"] = hashlib.sha256(canonical.encode()).hexdigest()
            file.write(json.dumps(fields, separators=(",", ":")) + "\n")
    if lines > 1:
        log.head.write_text(f"{lines} {previous}\n", encoding="ascii")


def append(log: AuditLog, count: int) -> tuple[list[float], float]:
    """Milliseconds of each append, and of processor per append."""
    wall, cpu = [], time.process_time()
    for _turn in range(count):
        begun = time.perf_counter()
        log.append(LOOK_UP, user="bench")
        wall.append(1000 * (time.perf_counter() - begun))
    return wall, 1000 * (time.process_time() - cpu) / count


def bare_fsync(path: Path, count: int) -> float:
    """Milliseconds of writing and forcing one line to the same disk, without a log: what durability itself costs."""
    import os

    took = []
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    for _turn in range(count):
        begun = time.perf_counter()
        os.write(descriptor, b"x" * 500 + b"\n")
        os.fsync(descriptor)
        took.append(1000 * (time.perf_counter() - begun))
    os.close(descriptor)
    return statistics.median(took)


if __name__ == "__main__":
    main()
