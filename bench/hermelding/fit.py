"""Fits the logistic of ``index/matching/parameters.json``: ``python bench/hermelding/fit.py REGION ... [--check REGION ...]``.

A region is a folder as ``regions.py`` makes it: queries.csv, truth.json and the built register. Development seeds only;
the bars are measured on others. Every family is asked about in several ways (all people, one child, without dates, without
an address, without names), for a worker's melding is not always whole, and a probability must hold for each of them.
"""

import argparse
import dataclasses
import json
import random
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.matching.homes import QueryHomes
from vtdocs.index.matching.household import Household, features, search
from vtdocs.index.matching.parameters import ASSET, FEATURES, load, to_json
from vtdocs.index.matching.persons import QueryPerson
from vtdocs.index.matching.view import view_of
from vtdocs.index.register import Register, read_families
from vtdocs.model.persons import Person, PersonName, Role

KINDS = (
    ("whole", 1.0),
    ("one child", 0.35),
    ("without dates", 0.15),
    ("without address", 0.2),
    ("without names", 0.08),
)
"""Ways of asking, and for what share of the families each is tried."""
RIDGE = 1e-3
Matrix = NDArray[np.float64]


def asked_as(kind: str, persons: Sequence[Person], chosen: random.Random) -> list[Person]:
    """The people of a report as a worker with less in hand would give them."""
    if kind == "one child":
        children = [person for person in persons if person.role is Role.CHILD]
        return [chosen.choice(children)] if children else []
    if kind == "without dates":
        return [dataclasses.replace(person, birth=None) for person in persons]
    if kind == "without address":
        return [dataclasses.replace(person, address=None) for person in persons]
    if kind == "without names":
        return [dataclasses.replace(person, name=PersonName()) for person in persons if person.birth]
    return list(persons)


def collect(folder: Path, most: int) -> tuple[Matrix, Matrix, list[str]]:
    """Features, right or wrong, and the way of asking, of every candidate; the size is taken off by an offset column."""
    families, _report = read_families(folder / "queries.csv")
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    parameters, chosen = load(None), random.Random(1)
    rows: list[list[float]] = []
    right: list[bool] = []
    kinds: list[str] = []
    with Register.open(folder / "register.sqlite") as register:
        view = view_of(register)
        numbers = dict(register._connection.execute("SELECT id, number FROM dossier"))  # noqa: SLF001 development tool
        offset = -float(np.log(max(view.dossiers, 1000) / parameters.archive_size))
        for query, everyone in chosen.sample(sorted(families.items()), min(most, len(families))):
            family = set(truth[query][3])
            for kind, share in KINDS:
                if chosen.random() >= share or not (persons := asked_as(kind, everyone, chosen)):
                    continue
                household = Household(
                    [QueryPerson(view, parameters, person, 0, None) for person in persons],
                    QueryHomes(view, parameters, [person.address for person in persons if person.address]),
                )
                for candidate in search(view, parameters, household).candidates:
                    rows.append([*features(candidate), offset])
                    right.append(numbers[candidate.dossier] in family)
                    kinds.append(kind)
    return np.array(rows), np.array(right, dtype=np.float64), kinds


def fit(rows: Matrix, right: Matrix, offset: Matrix) -> Matrix:
    """Coefficients by Newton's method, with a small ridge so that rare features stay tame."""
    scale = np.maximum(np.abs(rows).max(axis=0), 1e-9)
    scaled = rows / scale
    beta = np.zeros(rows.shape[1])
    for _ in range(60):
        z = np.clip(scaled @ beta + offset, -30, 30)
        p = 1 / (1 + np.exp(-z))
        weight = np.maximum(p * (1 - p), 1e-9)
        gradient = scaled.T @ (right - p) - RIDGE * beta
        step = np.linalg.solve((scaled * weight[:, None]).T @ scaled + RIDGE * np.eye(len(beta)), gradient)
        beta += step
        if np.abs(step).max() < 1e-6:
            break
    return beta / scale


def tell(name: str, p: Matrix, right: Matrix, kinds: Sequence[str]) -> None:
    """Calibration over all ways of asking and for each."""
    for kind in ("all", *dict.fromkeys(kinds)):
        of = np.ones(len(p), dtype=bool) if kind == "all" else np.array([k == kind for k in kinds])
        words = []
        for low in (0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.98):
            high = {0.02: 0.1, 0.9: 0.98, 0.98: 1.01}.get(low, low + 0.1)
            part = of & (p >= low) & (p < high)
            if part.sum() >= 20:
                words.append(f"{low:g}: {p[part].mean():.3f}/{right[part].mean():.3f} ({part.sum()})")
        print(f"{name:24} {kind:16}", "  ".join(words))


def main() -> None:
    """Fits, tells, and with ``--write`` puts the coefficients in the shipped file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("regions", type=Path, nargs="+")
    parser.add_argument("--check", type=Path, nargs="*", default=[])
    parser.add_argument("--families", type=int, default=1000, help="families asked about in each region")
    parser.add_argument("--keep", type=Path, help="a file for what was collected")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    folders = (*options.regions, *options.check)
    with ProcessPoolExecutor(len(folders)) as pool:
        data = dict(zip(folders, pool.map(collect, folders, [options.families] * len(folders)), strict=True))
    if options.keep:
        np.savez_compressed(
            options.keep, **{f.name + end: d[i] for f, d in data.items() for i, end in enumerate("xyk")}
        )
    rows = np.concatenate([data[folder][0] for folder in options.regions])
    right = np.concatenate([data[folder][1] for folder in options.regions])
    beta = fit(rows[:, :-1], right, rows[:, -1])
    for name, value in zip(FEATURES, beta, strict=True):
        print(f"{name:12} {value:9.4f}")
    for folder, (values, truth, kinds) in data.items():
        p = 1 / (1 + np.exp(-np.clip(values[:, :-1] @ beta + values[:, -1], -40, 40)))
        tell(("check " if folder in options.check else "") + folder.name, p, truth, kinds)
    if options.write:
        fitted = dict(zip(FEATURES, (round(float(value), 4) for value in beta), strict=True))
        path = Path(__file__).parents[2] / ASSET
        path.write_text(to_json(dataclasses.replace(load(None), logistic=fitted)), encoding="utf-8")


if __name__ == "__main__":
    main()
