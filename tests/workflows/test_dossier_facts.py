"""Source and youngest birth year of a dossier that had no separator sheet can be told, so that its term runs (T7, P7, P8)."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from small_archive import NEW, Given, make, put

from vtdocs.archive import decisions, dossiers
from vtdocs.archive.layout import Archive
from vtdocs.archive.retention import State
from vtdocs.archive.verify import Depth
from vtdocs.audit import AuditLog
from vtdocs.errors import BadInput
from vtdocs.workflows import retention
from vtdocs.workflows.batchrun import IngestOptions
from vtdocs.workflows.boxes import reopen
from vtdocs.workflows.dossier_facts import set_facts
from vtdocs.workflows.ingest import ingest
from vtdocs.workflows.naming import check_reason_of_box
from vtdocs.workflows.stewardship import rebuild, verify_archive

TEXT = "Datum: 15 juni 2009\nNaam kind: Sanne Zonneveld\nGeboren: 12-03-2004"
REASON = "Staat op de omslag van het dossier."


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = make(tmp_path)
    put(archive, [Given(TEXT)], dossier=replace(NEW, source="", youngest_birth_year=None))
    return archive


def test_a_folder_without_a_sheet_gets_a_term_once_somebody_tells_its_source(archive: Archive) -> None:
    before = retention.term(archive, NEW.dossier, retention.today())
    assert before is not None
    assert (before.state, "source-unknown" in before.reasons) == (State.JUDGE, True)
    half = set_facts(archive, NEW.dossier, REASON, source="amk")
    assert (half.source, half.state, "youngest-unknown" in half.reasons) == ("AMK", State.JUDGE, True)
    whole = set_facts(archive, NEW.dossier, REASON, youngest=2004)
    assert "youngest-unknown" not in whole.reasons
    assert whole.newest == before.newest, "P7: the clock runs from the documents"
    (first, second) = decisions.load(archive, dossiers.load_manifest(archive, NEW.dossier))
    assert (first.before, first.after) == ({"source": ""}, {"source": "AMK"})
    assert second.after == {"youngest_birth_year": 2004}
    assert list(AuditLog(archive.audit_log).entries())[-1].fields["event"] == "retention set"
    assert verify_archive(archive.root, Depth.COMPLETE).findings == ()
    rebuild(archive.root)
    listed = {term.dossier: term for term in retention.terms(archive, retention.today())}
    assert listed[NEW.dossier].source == "AMK"
    assert listed[NEW.dossier].reasons == whole.reasons


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"source": "GGD"},
        {"youngest": 1890},
        {"youngest": 2999},
        {"source": "AMK", "reason": "Moeder van Zonneveld zei het"},
    ],
)
def test_what_cannot_be_or_names_somebody_is_not_recorded(archive: Archive, given: dict[str, object]) -> None:
    reason = str(given.pop("reason", REASON)) if "reason" in given else REASON
    with pytest.raises(BadInput):
        set_facts(archive, NEW.dossier, reason, **given)  # type: ignore[arg-type]
    assert dossiers.load_manifest(archive, NEW.dossier).decisions == 0


def test_words_that_stay_with_a_box_name_nobody_of_any_dossier_in_it(archive: Archive) -> None:
    """P9: a reason of reopen or resplit, or a remark of a sample, would outlive the dossier."""
    for reason in ("bladzijde van Zonneveld zat er niet bij", "staat op naam van BSN 999992934", " "):
        with pytest.raises(BadInput):
            check_reason_of_box(archive, NEW.box, reason)
        with pytest.raises(BadInput):
            reopen(archive, NEW.box, reason)
    check_reason_of_box(archive, NEW.box, "vel 7 gemist")
    check_reason_of_box(archive, "B99", "bladzijde van Zonneveld")


def test_a_box_that_cannot_be_declared_takes_no_paper(archive: Archive, tmp_path: Path) -> None:
    """P22: its account could never be closed."""
    Image.new("L", (300, 300), 255).save(tmp_path / "scan.png")
    with pytest.raises(BadInput):
        ingest(archive, [tmp_path / "scan.png"], IngestOptions(box="B*12\x1b[2J"), lambda *_told: None)
    assert list(archive.batches.iterdir()) == []
