"""A small fixed run of the extraction bench: a change of rules may not cost names or birth dates unnoticed."""

import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[3] / "bench" / "extraction"
MODULES = ("devtexts", "generator", "markup", "score")


@pytest.mark.skipif(not BENCH.is_dir(), reason="the bench does not travel with this copy")
@pytest.mark.parametrize("source", ["generated", "by hand"])
def test_extraction_keeps_its_measured_quality(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    for module in MODULES:  # other benches may have modules of the same name
        monkeypatch.delitem(sys.modules, module, raising=False)
    import devtexts
    import generator
    import markup
    import score

    texts = generator.documents(7, 28) if source == "generated" else devtexts.TEXTS
    golds = [markup.read(text, layout, year, 0.01, i) for i, (text, layout, year) in enumerate(texts)]
    result = score.tally(golds)
    for module in MODULES:
        monkeypatch.delitem(sys.modules, module)
    assert result.share("hit f", "gold f") >= 0.95
    assert result.share("hit birth", "gold birth") >= 0.95
    assert result.share("found right", "found") >= 0.97
    assert result.share("family shut out", "hit f") <= 0.02
