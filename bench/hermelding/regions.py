"""Makes the development regions on which ``fit.py`` fits: ``python bench/hermelding/regions.py FOLDER``.

No two archives are alike, so the probability is fitted over regions of several sizes, with more and less noise, few and
many rare names, crowded and roomy addresses, and one in which a dossier is a card with one line or two.
"""

import argparse
import random
from dataclasses import dataclass, replace
from pathlib import Path

import run
from noise import CLEAN, LOSSY, Noise
from population import Generator, Shape


@dataclass(frozen=True)
class Plan:
    """One region."""

    seed: int
    families: int
    noise: Noise = CLEAN
    shape: Shape | None = None
    cards: bool = False
    """Whether a dossier keeps one line, or two in two of five."""


PLANS = (
    Plan(601, 20_000),
    Plan(602, 20_000, LOSSY),
    Plan(603, 4_000),
    Plan(604, 2_000, LOSSY),
    Plan(605, 84_000),
    Plan(606, 20_000, LOSSY),
    Plan(607, 400),
    Plan(9107, 84_000),
    Plan(701, 20_000, replace(CLEAN, level=1.5), Shape(0.25, 1.3)),
    Plan(702, 20_000, replace(LOSSY, level=1.5), Shape(0.25, 2.5)),
    Plan(703, 40_000, CLEAN, Shape(0.4, 3.0)),
    Plan(704, 20_000, replace(CLEAN, level=2.5), Shape(2.5, 1.0)),
    Plan(705, 10_000, replace(LOSSY, level=2.5)),
    Plan(608, 20_000, cards=True),
)
QUERIES = 1_500


def make(folder: Path, plan: Plan) -> None:
    """Writes the region and builds its register."""
    region = Generator(plan.seed, plan.families, plan.noise, plan.shape).region(min(QUERIES, plan.families))
    if plan.cards:
        region = replace(region, archive=_cards(region.archive))
    run.write_region(folder, region)
    run.build(folder)


def _cards(rows: list[list[str]]) -> list[list[str]]:
    chosen = random.Random(5)
    by_dossier: dict[str, list[list[str]]] = {}
    for row in rows:
        by_dossier.setdefault(row[0], []).append(row)
    kept: list[list[str]] = []
    for lines in by_dossier.values():
        kept += chosen.sample(lines, min(1 if chosen.random() < 0.6 else 2, len(lines)))
    return kept


def main() -> None:
    """Makes every region that is not there yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    for plan in PLANS:
        place = folder / f"{plan.seed}{'-cards' if plan.cards else ''}"
        if not (place / "register.sqlite").exists():
            make(place, plan)
        print(place)


if __name__ == "__main__":
    main()
