"""The chains of dossiers in the whole archive (``vtdocs register link``): figures, and candidates for review.

How many dossiers of a year were about a family that an earlier dossier names already: the hermelding share of the paper
years, over all years and over the statistical look-back (L3, L4). Counts only; small ones are not told (P25). The pairs go
to a file for a worker to judge, by their numbers; nothing is linked (P26).
"""

import csv
import io
import random
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import files
from vtdocs.archive.catalogue import Catalogue
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.index.matching import DossierPair, Level, find_pairs
from vtdocs.index.register import DossierRecord
from vtdocs.workflows.access import Access
from vtdocs.workflows.indexing import open_checked_register
from vtdocs.workflows.tables import safe_cell

SMALLEST = 5
"""A count below this is not told: it could point at a family (P25)."""
COLUMNS = ("dossier", "dossier_2", "level", "score")


@dataclass(frozen=True, slots=True)
class YearFigures:
    """One year of the archive."""

    year: int
    dossiers: int
    """Dossiers of the year that were looked up."""
    known_before: int
    """Of these, about a family that a dossier of an earlier year, or an earlier one of the same year, names."""
    known_recently: int
    """The same within the statistical look-back."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form; null for a count that is too small to tell."""
        few = self.known_before < SMALLEST
        return {
            "year": self.year,
            "dossiers": self.dossiers,
            "hermelding": None if few else self.known_before,
            "share": None if few else round(self.known_before / self.dossiers, 3),
            "hermelding_statistical": None if self.known_recently < SMALLEST else self.known_recently,
        }


@dataclass(frozen=True, slots=True)
class ChainReport:
    """What the whole archive says about itself."""

    looked_up: int
    dossiers: int
    years: tuple[YearFigures, ...]
    without_year: int
    look_back_years: int
    chains: int
    """Groups of two dossiers and more that certain pairs join."""
    longest: int
    certain: int
    """Pairs that are zeker."""
    likely: int
    """Pairs that are waarschijnlijk: these need a person most."""
    file: Path | None
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "looked_up": self.looked_up,
            "dossiers": self.dossiers,
            "years": [year.to_json() for year in self.years],
            "without_year": self.without_year,
            "look_back_years": self.look_back_years,
            "chains": self.chains,
            "longest": self.longest,
            "pairs": {"zeker": self.certain, "waarschijnlijk": self.likely},
            "file": str(self.file) if self.file else "",
            "seconds": round(self.seconds, 2),
        }


def find_chains(
    access: Access,
    *,
    sample: int | None = None,
    out: Path | None = None,
    seed: int = 1,
    tick: Callable[[int, int], None] | None = None,
) -> ChainReport:
    """Look every dossier up, or a random ``sample`` of them; ``out`` gets the pairs as CSV, numbers only.

    Raises BadInput for an empty register and a file that exists already, IndexUnusable when the register cannot be used.
    """
    started = time.perf_counter()
    if out is not None and out.exists():
        raise BadInput(_("{path} exists already.").format(path=out), _("Give the name of a new file."))
    archive = access.archive
    years = config.load(archive.root).lookup.statistical_years
    with Catalogue.open(archive) as catalogue, open_checked_register(archive, catalogue) as register:
        records = {record.id: record for record in register.all_records()}
        if not records:
            raise BadInput(_("The register is empty."), _("Ingest dossiers or load a card index first."))
        asked = sorted(records)
        if sample is not None and sample < len(asked):
            asked = sorted(random.Random(seed).sample(asked, sample))
        progress = None if tick is None else lambda done: tick(done, len(asked))
        pairs = list(find_pairs(register, archive=archive.root, dossiers=asked, progress=progress))
    if out is not None:
        files.write_atomic(out, _table(pairs, records).encode())
    chains = _chains(pairs)
    certain = sum(pair.level is Level.CERTAIN for pair in pairs)
    access.record("done", counts={"looked_up": len(asked), "pairs": len(pairs), "chains": len(chains)})
    return ChainReport(
        looked_up=len(asked),
        dossiers=len(records),
        years=_figures(asked, pairs, records, years),
        without_year=sum(records[number].year is None for number in asked),
        look_back_years=years,
        chains=len(chains),
        longest=max(map(len, chains), default=0),
        certain=certain,
        likely=len(pairs) - certain,
        file=out,
        seconds=time.perf_counter() - started,
    )


def _figures(
    asked: Sequence[int], pairs: Iterable[DossierPair], records: Mapping[int, DossierRecord], look_back: int
) -> tuple[YearFigures, ...]:
    """Per year, what of it was known before; pairs count from waarschijnlijk on, as the class of a look-up does."""
    before: dict[int, list[int]] = {}
    for pair in pairs:
        early, late = sorted((pair.first, pair.second), key=lambda number: (records[number].year or 0, number))
        if records[early].year is not None and records[late].year is not None:
            before.setdefault(late, []).append(early)
    counts: dict[int, list[int]] = {}
    for number in asked:
        year = records[number].year
        if year is None:
            continue
        earlier = before.get(number, [])
        recent = any(_last_year(records[other]) >= year - look_back for other in earlier)
        row = counts.setdefault(year, [0, 0, 0])
        row[0] += 1
        row[1] += bool(earlier)
        row[2] += recent
    return tuple(YearFigures(year, *counts[year]) for year in sorted(counts))


def _last_year(record: DossierRecord) -> int:
    return record.end.latest.year if record.end else record.year or 0


def _chains(pairs: Iterable[DossierPair]) -> list[set[int]]:
    """Dossiers joined by certain pairs."""
    owner: dict[int, set[int]] = {}
    for pair in pairs:
        if pair.level is not Level.CERTAIN:
            continue
        joined = owner.get(pair.first, {pair.first}) | owner.get(pair.second, {pair.second})
        for number in joined:
            owner[number] = joined
    return list({id(chain): chain for chain in owner.values()}.values())


def _table(pairs: Sequence[DossierPair], records: Mapping[int, DossierRecord]) -> str:
    """The pairs as CSV, those that need a person most first: the least certain of the likely."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for pair in sorted(pairs, key=lambda pair: (pair.level is Level.CERTAIN, pair.probability)):
        numbers = [safe_cell(records[side].dossier) for side in (pair.first, pair.second)]  # as a card index has them
        writer.writerow([*numbers, pair.level.value, f"{pair.probability:.4f}"])
    return text.getvalue()
