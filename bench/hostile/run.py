"""Feed a folder of broken files to the real ingest: nothing crashes, every page has a state, every refusal a reason in words.

python bench/hostile/run.py FOLDER [--engine auto] [--workers 1]
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from vtdocs.cli.reasons import explain

STATES = ("archived", "blank", "separator", "rejected", "duplicate")


def family(pid: int) -> dict[int, tuple[str, int]]:
    """A process and all below it: name and megabytes in memory at their highest so far."""
    found: dict[int, tuple[str, int]] = {}
    waiting = [pid]
    while waiting:
        one = waiting.pop()
        try:
            status = dict(
                line.split(":", 1) for line in Path(f"/proc/{one}/status").read_text(encoding="ascii").splitlines()
            )
            for task in Path(f"/proc/{one}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        except (OSError, ValueError):
            continue
        if "VmHWM" in status:
            name = "main" if one == pid else {"python": "worker", "python3": "worker"}.get(status["Name"].strip())
            found[one] = (name or status["Name"].strip(), int(status["VmHWM"].split()[0]) // 1000)
    return found


def main() -> None:
    """Parse, feed, report; leaves with 1 when a page is not accounted for or a refusal has no words."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--workers", type=int, default=1)
    given = parser.parse_args()
    place = Path(tempfile.mkdtemp(prefix="hostile-"))
    archive, program = place / "archief", [sys.executable, "-m", "vtdocs"]
    env = {**os.environ, "VTDOCS_LANG": "en", "OMP_THREAD_LIMIT": "1"}
    subprocess.run([*program, "init", archive], check=True, env=env, stdout=subprocess.DEVNULL)
    command = [*program, "ingest", str(given.folder), "--archive", str(archive), "--json",
               "--engine", given.engine, "--workers", str(given.workers)]  # fmt: skip
    begin, peaks = time.monotonic(), Counter[str]()
    with subprocess.Popen(command, env=env, stdout=(place / "out").open("w"), stderr=(place / "err").open("w")) as run:
        while run.poll() is None:
            for name, size in family(run.pid).values():
                peaks[name] = max(peaks[name], size)
            time.sleep(0.1)
    seconds, told = time.monotonic() - begin, (place / "err").read_text(encoding="utf-8")
    report = json.loads((place / "out").read_text(encoding="utf-8"))
    whole = subprocess.run([*program, "verify", "--full", "--archive", str(archive), "--json"], env=env,
                           capture_output=True, text=True, check=False)  # fmt: skip
    pages = report["pages"]
    wordless = sorted(
        {p["reason"] for p in report["problems"] if p["status"] == "rejected" and explain(p["reason"]) == p["reason"]}
    )
    unaccounted = pages["received"] - sum(pages[state] for state in STATES)
    print(json.dumps({
        "exit code": run.returncode, "pages": pages, "not accounted for": unaccounted, "seconds": round(seconds),
        "refused": Counter(p["reason"].partition(":")[0] for p in report["problems"] if p["status"] == "rejected"),
        "refused without words": wordless,
        "to be looked at": Counter(p["status"] for p in report["problems"] if p["status"] != "rejected"),
        "highest memory MB": peaks, "lines on stderr": len(told.splitlines()), "traceback": "Traceback" in told,
        "verify": json.loads(whole.stdout)["findings"],
    }, indent=1))  # fmt: skip
    shutil.rmtree(place)
    sys.exit(int(run.returncode not in {0, 3} or unaccounted != 0 or bool(wordless) or whole.returncode != 0))


if __name__ == "__main__":
    main()
