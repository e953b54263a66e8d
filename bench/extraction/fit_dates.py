"""Fits the weights of the signs of birth dates, and tells how they do on pages they were not fitted on.

python bench/extraction/fit_dates.py            # every set of opened texts left out in turn: figures, nothing is written
python bench/extraction/fit_dates.py --write    # fits on all of them and writes index/extract/date_weights.json
"""

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import devtexts
import markup
import numpy as np
import score
from numpy.typing import NDArray

from vtdocs.index.extract import PageText, extract_persons, persons, scored_births
from vtdocs.index.extract.date_signs import sight, signs, years_alone

WEIGHTS = Path(__file__).parents[2] / "index" / "extract" / "date_weights.json"
RIDGE = 0.7
ROUNDS = 4
"""One without noise and three with 1 %."""
SEEN = 3
"""A sign that fewer texts show has no weight."""
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """One date of one text."""

    group: str
    """The set of texts that it is left out with."""
    plain: bool
    """Whether the text was read without noise."""
    shown: frozenset[str]
    birth: bool


def collect() -> list[Example]:
    """Every date and year of the opened texts, with its signs and what it is."""
    examples: list[Example] = []
    seen: list[tuple[object, set[str]]] = []
    real = persons.link_scored

    def note(facts, drafts, linked, year, lexicon, archive=None):
        own = sorted((d for d in drafts if d.page == facts.index and not d.name.empty), key=lambda d: d.start)
        seen.extend(
            (found, signs(facts.text, facts.dates, sight(facts.text, own, found), year, lexicon))
            for found in (*facts.dates, *years_alone(facts, year))
        )
        real(facts, drafts, linked, year, lexicon, archive)

    persons.link_scored = note
    for name in devtexts.ORDER:
        for round_ in range(ROUNDS):
            for index, (text, layout, year) in enumerate(import_module(f"devtexts_{name}").TEXTS):
                gold = markup.read(text, layout, year, 0.01 if round_ else 0.0, 1000 * round_ + index)
                seen.clear()
                extract_persons([PageText(1, gold.text)], reference_year=year)
                values = {birth.value for birth in gold.births}
                for found, shown in seen:
                    here = [b for b in gold.births if found.start - 3 <= b.start <= found.end + 1]
                    birth = any(b.value == found.date.isoformat() for b in here)
                    if not birth and (here or found.date.isoformat() in values):
                        continue  # misread by the scan, or told twice
                    examples.append(Example(name, round_ == 0, frozenset(shown), birth))
    persons.link_scored = real
    return examples


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weights that make the examples likeliest, drawn to zero by a ridge."""
    counts = Counter(sign for e in examples if e.plain for sign in e.shown)
    names = sorted(sign for sign, count in counts.items() if count >= SEEN)
    place = {name: at for at, name in enumerate(names)}
    matrix: Matrix = np.zeros((len(examples), len(names) + 1))
    matrix[:, -1] = 1
    for row, example in enumerate(examples):
        matrix[row, [place[s] for s in example.shown if s in place]] = 1
    truth = np.array([e.birth for e in examples], dtype=float)
    ridge = np.full(len(names) + 1, RIDGE)
    ridge[-1] = 0.01
    weights = np.zeros(len(names) + 1)
    for _step in range(30):
        likely = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (truth - likely) / ROUNDS - ridge * weights
        curve = (matrix.T * (likely * (1 - likely) / ROUNDS + 1e-9)) @ matrix + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-5:
            break
    return {name: round(float(w), 3) for name, w in zip((*names, "always"), weights, strict=True)}


def alone(examples: Sequence[Example]) -> None:
    """The signs without any rule: of the dates that were found, how many are told apart by weights that never saw their set."""
    chances = np.zeros(len(examples))
    for group in devtexts.ORDER:
        weight = fit([e for e in examples if e.group != group])
        for at, example in enumerate(examples):
            if example.group == group:
                chances[at] = scored_births.chance(set(example.shown), weight)
    truth = np.array([e.birth for e in examples])
    for limit in (0.5, scored_births.LIKELY, scored_births.SURE):
        given = chances >= limit
        print(
            f"signs alone, p >= {limit:.2f}: recall {(given & truth).sum() / truth.sum():.3f}, "
            f"right {(given & truth).sum() / given.sum():.3f}"
        )


def with_rules(examples: Sequence[Example]) -> None:
    """All of extraction on each set, with weights that never saw it; and without the signs."""
    for noise, rounds in ((0.0, 1), (0.01, 3)):
        totals = {"rules": score.Tally(), "rules and signs": score.Tally()}
        for group in devtexts.ORDER:
            texts = import_module(f"devtexts_{group}").TEXTS
            golds = [
                markup.read(t, lay, y, noise, 1000 * (r + 7) + i)
                for r in range(rounds)
                for i, (t, lay, y) in enumerate(texts)
            ]
            for kind, weight in (
                ("rules", {"always": -99.0}),
                ("rules and signs", fit([e for e in examples if e.group != group])),
            ):
                totals[kind].counts.update(_told(golds, weight).counts)
        for kind, tally in totals.items():
            print(
                f"noise {noise:.0%}, {kind}: births {tally.share('hit birth', 'gold birth'):.3f}, linked "
                f"{tally.share('linked birth', 'gold birth'):.3f}, right {tally.share('births right', 'births found'):.3f}"
            )


def _told(golds: Sequence[markup.GoldText], weight: Mapping[str, float]) -> score.Tally:
    real = scored_births.weights
    scored_births.weights = lambda _archive=None: weight
    try:
        return score.tally(golds)
    finally:
        scored_births.weights = real


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    examples = collect()
    births = sum(e.birth for e in examples if e.plain)
    print(f"{births} births and {sum(e.plain for e in examples) - births} other dates and years")
    if options.write:
        WEIGHTS.write_text(json.dumps(fit(examples), indent=0, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
    else:
        alone(examples)
        with_rules(examples)


if __name__ == "__main__":
    main()
