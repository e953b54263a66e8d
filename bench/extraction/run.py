# ruff: noqa: E501  tables and messages read better on one line
"""Extraction: recall and precision on generated and held-out texts, at three levels of character noise.

python bench/extraction/run.py [--count 140] [--seed 11] [--show] [--held-out-only]
"""

import argparse
import time

import devtexts
import generator
import markup
import score

try:
    import heldout
except ImportError:
    heldout = None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=140)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--rounds", type=int, default=5, help="how often the held-out texts are read with other noise")
    parser.add_argument("--show", action="store_true", help="print what was missed")
    parser.add_argument("--held-out-only", action="store_true")
    options = parser.parse_args()
    print(
        f"{'set':10} {'noise':>5} {'family':>7} {'birth':>7} {'linked':>7} {'b.prec':>7} {'precision':>9} {'outside':>8} {'shut out':>8} {'ms/text':>8}"
    )
    if not options.held_out_only:
        texts = generator.documents(options.seed, options.count)
        for noise in (0.0, 0.01, 0.03):
            report(
                "generated",
                noise,
                [markup.read(t, lay, y, noise, i) for i, (t, lay, y) in enumerate(texts)],
                options.show,
            )
        for noise in (0.0, 0.01):
            golds = [markup.read(t, lay, y, noise, i) for i, (t, lay, y) in enumerate(devtexts.TEXTS)]
            report("tuning", noise, golds, options.show)
    if heldout is not None:
        for noise in (0.0, 0.01, 0.03):
            rounds = 1 if noise == 0 else options.rounds
            golds = [
                markup.read(t, lay, y, noise, 1000 * r + i)
                for r in range(rounds)
                for i, (t, lay, y) in enumerate(heldout.TEXTS)
            ]
            report("held-out", noise, golds, options.show)


def report(name: str, noise: float, texts: list[markup.GoldText], show: bool) -> None:
    start = time.perf_counter()
    result = score.tally(texts)
    spent = 1000 * (time.perf_counter() - start) / len(texts)
    counts = result.counts
    outsiders = counts["hit p"] + counts["hit m"]
    print(
        f"{name:10} {noise:5.0%} {result.share('hit f', 'gold f'):7.3f} {result.share('hit birth', 'gold birth'):7.3f} "
        f"{result.share('linked birth', 'gold birth'):7.3f} {result.share('births right', 'births found'):7.3f} "
        f"{result.share('found right', 'found'):9.3f} {1 - counts['outsider let in'] / max(1, outsiders):8.3f} "
        f"{counts['family shut out'] / max(1, counts['hit f']):8.3f} {spent:8.1f}"
    )
    if show:
        for line in result.misses:
            print("   ", line)


if __name__ == "__main__":
    main()
