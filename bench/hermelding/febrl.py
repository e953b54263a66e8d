"""Febrl dataset 4: 5,000 invented Australians and 5,000 damaged copies; the social security number is not used."""

import csv
import time
from pathlib import Path

import numpy as np

from vtdocs.index.matching import find_household
from vtdocs.index.register import DossierPersons, DossierStatus, Register
from vtdocs.model.persons import Address, Person, PersonName, Role
from vtdocs.names import parse_date


def people(path: Path) -> dict[str, Person]:
    """Person by record number."""
    found = {}
    with path.open(newline="", encoding="utf-8") as file:
        for raw in csv.DictReader(file, skipinitialspace=True):
            row = {name.strip(): value.strip() for name, value in raw.items()}
            name = PersonName(row["surname"].title(), given_names=tuple(filter(None, [row["given_name"].title()])))
            address = Address(row["address_1"], row["street_number"], "", row["suburb"])
            found[row["rec_id"]] = Person(Role.UNKNOWN, name, parse_date(row["date_of_birth"]), address)
    return found


def one_to_one(candidates: list[tuple[float, str, str]]) -> list[tuple[float, bool]]:
    """Score and right or wrong of the links that remain when every record is linked once, the best score first."""
    links: list[tuple[float, bool]] = []
    left: set[str] = set()
    right: set[str] = set()
    for score, known, asked in sorted(candidates, reverse=True):
        if known not in left and asked not in right:
            left.add(known)
            right.add(asked)
            links.append((score, known == asked))
    return links


def measure(folder: Path, left: Path, right: Path) -> list[tuple[str, str, str, bool]]:
    """Recall and the best F1 of one-to-one links, file B looked up in file A."""
    known, asked = people(left), people(right)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "febrl.sqlite"
    path.unlink(missing_ok=True)
    candidates: list[tuple[float, str, str]] = []
    first = ten = 0
    started = time.process_time()
    with Register.open(path) as register:
        register.add_many(
            DossierPersons(record.split("-")[1], "", None, "", DossierStatus.CARD_INDEX, None, [person])
            for record, person in known.items()
        )
        for record, person in asked.items():
            wanted = record.split("-")[1]
            matches = find_household(register, [person]).matches
            top = [match.dossier for match in matches]
            first += top[:1] == [wanted]
            ten += wanted in top
            candidates += [(match.score, match.dossier, wanted) for match in matches]
    links = one_to_one(candidates)
    right_so_far = np.cumsum([correct for _score, correct in links])
    precision = right_so_far / np.arange(1, len(links) + 1)
    recall = right_so_far / len(asked)
    f1 = 2 * precision * recall / (precision + recall)
    best = int(f1.argmax())
    each = (time.process_time() - started) * 1000 / len(asked)
    return [
        ("Febrl4 recall@1", ">= 0.99", f"{first / len(asked):.4f}", first / len(asked) >= 0.99),
        ("Febrl4 recall@10", ">= 0.995", f"{ten / len(asked):.4f}", ten / len(asked) >= 0.995),
        (
            "Febrl4 best F1 (P / R)",
            ">= 0.985",
            f"{f1[best]:.4f} ({precision[best]:.4f} / {recall[best]:.4f})",
            bool(f1[best] >= 0.985),
        ),
        ("processor ms per look-up", "-", f"{each:.1f}", True),
    ]
