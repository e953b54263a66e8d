"""Measures the full-text index: ``python bench/search/run.py [--pages 10000] [--engines vtdocs,tantivy,fts5,whoosh]``.

Every engine runs in a process of its own: index, then a fresh process that opens and searches. One table per engine.
All times are processor time, of all threads together: what one core would take, whatever else runs on the machine.
"""

import argparse
import gc
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

import engines
from corpus import Corpus, queries


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _size_mb(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def write(engine: str, folder: Path, pages: int) -> dict:
    """Indexes the corpus; the time the generator takes is measured apart and left out."""
    corpus = Corpus(pages)
    _ = corpus.vocabulary
    started, making = time.process_time(), 0.0

    def timed():
        nonlocal making
        source = corpus.documents()
        while True:
            begun = time.thread_time()
            page = next(source, None)
            making += time.thread_time() - begun
            if page is None:
                return
            yield page

    engines.ENGINES[engine].write(folder, timed())
    seconds = time.process_time() - started - making
    return {"pages/s": round(pages / seconds), "size MB": round(_size_mb(folder)), "peak MB writing": round(_peak_mb())}


def read(engine: str, folder: Path, pages: int, count: int) -> dict:
    """Opens the index and asks every query twice; the first round is warm-up."""
    corpus = Corpus(pages)
    asked = queries(corpus, count)
    gc.collect()
    gc.freeze()  # else Python's collector walks through the generator's words now and then, and a query pays for it
    before = _peak_mb()
    started = time.process_time()
    index = engines.ENGINES[engine](folder)
    first_query = asked["word"][0]
    opened = time.process_time() - started
    index.search(first_query)
    cold = time.process_time() - started
    figures: dict = {"open ms": round(opened * 1000, 1), "open + first query ms": round(cold * 1000)}
    for name, texts in asked.items():
        times, hits = [], 0
        for rehearsal in (True, False):
            for text in texts:
                begun = time.process_time()
                found = index.search(text)
                if not rehearsal:
                    times.append((time.process_time() - begun) * 1000)
                    hits += found
        times.sort()
        p95 = times[min(len(times) - 1, int(len(times) * 0.95))]
        figures[name] = {"p50": round(times[len(times) // 2], 2), "p95": round(p95, 2), "hits": hits // len(texts)}
    figures["MB above the generator"] = round(_peak_mb() - before)
    return figures


def main() -> None:
    """Runs the engines one after another and prints a table for each."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=60)
    parser.add_argument("--engines", default="vtdocs,tantivy,fts5")
    parser.add_argument("--keep", type=Path, help="keep the index here, and use it again when it is there")
    parser.add_argument("--stage", choices=("write", "read"), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.stage:
        if args.stage == "write":
            print(json.dumps(write(args.engines, args.folder, args.pages)))
        else:
            print(json.dumps(read(args.engines, args.folder, args.pages, args.queries)))
        return
    base = args.keep or Path(tempfile.mkdtemp(prefix="bench-search-"))
    for engine in args.engines.split(","):
        folder = base / f"{engine}-{args.pages}"
        stages = ("read",) if folder.exists() else ("write", "read")
        print(f"\n{engine}, {args.pages:,} pages")
        for stage in stages:
            command = [sys.executable, __file__, "--stage", stage, "--engines", engine, "--folder", str(folder)]
            command += ["--pages", str(args.pages), "--queries", str(args.queries)]
            environment = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
            done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment)
            for name, value in json.loads(done.stdout).items():
                shown = (
                    "  ".join(f"{key} {number:>8}" for key, number in value.items())
                    if isinstance(value, dict)
                    else value
                )
                print(f"  {name:24} {shown}")
    if not args.keep:
        shutil.rmtree(base)


if __name__ == "__main__":
    main()
