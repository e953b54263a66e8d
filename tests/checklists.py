"""Checklists of samples, filled in."""

import csv
from pathlib import Path

from vtdocs.workflows.sampling import CHECKS, Sample, write_checklist


def fill(sample: Sample, file: Path, **wrong: str) -> Path:
    """A checklist filled in as Excel saves it; ``wrong`` gives the check that the first page fails."""
    write_checklist(sample, file)
    rows = list(csv.DictReader(file.read_text("utf-8-sig").splitlines(), delimiter=";"))
    for row in rows:
        row.update(dict.fromkeys(CHECKS, "Ja"))
    rows[0].update(wrong)
    with file.open("w", encoding="cp1252", newline="") as target:
        writer = csv.DictWriter(target, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return file
