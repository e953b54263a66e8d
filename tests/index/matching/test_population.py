"""The look-up on an invented region with fixed seed: the bench's bars on a scale that fits a test."""

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from vtdocs.errors import BadInput
from vtdocs.index.matching import Level, find_household, load_parameters, save_parameters, train
from vtdocs.index.matching.parameters import FIELDS
from vtdocs.index.register import Register

BENCH = Path(__file__).parents[3] / "bench" / "hermelding"


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(BENCH))
        return importlib.import_module("run")


@pytest.fixture(scope="module")
def region(bench: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("region")
    bench.generate(folder, 5, 1200, 160, lossy=False)
    bench.build(folder)
    return folder


def test_families_are_found_again_and_nothing_false_is_zeker(bench: ModuleType, region: Path) -> None:
    figures = bench.lookup(region, child_only=False)
    assert figures["any@10"] >= 0.98
    assert figures["same child"] >= 0.98
    assert figures["zeker shown"] >= 40
    assert figures["zeker right"] == 1.0
    assert figures["worst bin"] <= 0.15


def test_a_poor_archive_is_still_searched_well(bench: ModuleType, tmp_path: Path) -> None:
    bench.generate(tmp_path, 6, 1200, 160, lossy=True)
    bench.build(tmp_path)
    figures = bench.lookup(tmp_path, child_only=False)
    assert figures["any@10"] >= 0.93
    assert figures["zeker right"] == 1.0


def test_training_learns_from_the_archive_and_changes_little(region: Path, tmp_path: Path) -> None:
    with Register.open(region / "register.sqlite") as register:
        trained = train(register, sample=40)
        path = save_parameters(trained, tmp_path)
        assert load_parameters(tmp_path) == trained
        assert path.is_relative_to(tmp_path)
        families, _report = importlib.import_module("vtdocs.index.register").read_families(region / "queries.csv")
        first = next(iter(families.values()))
        assert find_household(register, first, archive=tmp_path).parameters == trained.version
    shipped = load_parameters()
    for field, levels in FIELDS.items():
        exact = len(levels) - 1 if field != "given" else levels.index("exact")
        assert trained.agree[field][exact] == pytest.approx(shipped.agree[field][exact], abs=0.3)


def test_a_small_archive_is_not_trained_on(tmp_path: Path) -> None:
    with Register.open(tmp_path / "register.sqlite") as register, pytest.raises(BadInput):
        train(register)


def test_levels_are_ordered() -> None:
    assert [level.value for level in Level] == ["zeker", "waarschijnlijk", "mogelijk", "rest"]
