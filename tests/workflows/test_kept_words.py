"""Words that stay hold no names: every reason that is kept is checked against the dossier it is about (P12, P15)."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from small_archive import Given, make, put
from support import vtdocs_command

from vtdocs.archive import dossiers
from vtdocs.archive.layout import Archive
from vtdocs.errors import BadInput
from vtdocs.workflows.access import PurposeGiven, allow
from vtdocs.workflows.advies import Consent, Ground, release, turn_back
from vtdocs.workflows.card_index import import_card_index
from vtdocs.workflows.dossier import show
from vtdocs.workflows.linking import Verdict, decide, file_of
from vtdocs.workflows.review import exclude, judge

PAPER = (
    "Melder: mevrouw Gerda Koopstra, leerkracht\nNaam kind: Sanne Zonneveld\nGeboren: 12-03-2004\n"
    "Adres: Dorpsstraat 5, 1234 AB Testdorp\nMoeder: Petra Zonneveld"
)
CARDS = "dossier,year,role,name,birth_date\nK-17,2001,kind,Ruben Aalbersma,1-1-1999\n"
NUMBER = "2009-0143"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = make(tmp_path)
    put(made, [Given(PAPER)])
    return made


def told(archive: Archive) -> str:
    """Everything that was written down about decisions."""
    kept = [*archive.root.glob("hermelding/*.jsonl"), *archive.dossiers.rglob("decisions/*.json"), archive.audit_log]
    return "".join(path.read_text(encoding="utf-8") for path in kept if path.exists())


def decision_about_a_hit(archive: Archive, reason: str) -> None:
    decide(archive, PurposeGiven("melding", "Z-2026-1"), NUMBER, Verdict.LINK, reason)


def back_to_advies(archive: Archive, reason: str) -> None:
    turn_back(archive, NUMBER, reason)


def page_left_out(archive: Archive, reason: str) -> None:
    exclude(allow(archive, "review", PurposeGiven("kwaliteit")), NUMBER, 1, reason=reason)


def judged_an_advies(archive: Archive, reason: str) -> None:
    judge(allow(archive, "review", PurposeGiven("kwaliteit")), NUMBER, "d001", advice=True, reason=reason)


@pytest.mark.parametrize("reason", ["dit gaat over ZONNEVELD", "gemeld door Koopstra", "bsn 9999 92934 klopt"])
@pytest.mark.parametrize("act", [decision_about_a_hit, back_to_advies, page_left_out, judged_an_advies])
def test_a_reason_that_names_child_or_melder_is_not_kept(
    archive: Archive, act: Callable[[Archive, str], None], reason: str
) -> None:
    with pytest.raises(BadInput):
        act(archive, reason)
    assert reason not in told(archive)
    act(archive, "de gegevens horen hier niet bij")
    assert "de gegevens horen hier niet bij" in told(archive)


def test_the_words_of_a_consent_name_nobody_also_when_the_dossier_is_closed(archive: Archive) -> None:
    """P1, R1: an advies has no open document, yet its people are known to be in it."""
    turn_back(archive, NUMBER, "teruggedraaid binnen vijf dagen")
    consent = Consent("ouder", date(2026, 3, 1), "hulp voor Sanne")
    for reason, given in (("de moeder van Sanne vroeg het", None), ("de moeder vroeg het", consent)):
        with pytest.raises(BadInput):
            release(archive, NUMBER, Ground.CONSENT, reason, consent=given)
    assert dossiers.load_manifest(archive, NUMBER).state == "quarantined"


def test_a_dossier_that_only_a_card_index_knows_is_checked_too(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "kaarten.csv").write_text(CARDS, encoding="utf-8")
    import_card_index(archive, tmp_path / "kaarten.csv")
    with pytest.raises(BadInput):
        decide(archive, PurposeGiven("melding", "Z-2026-1"), "K-17", Verdict.LINK, "Aalbersma, zelfde adres")
    assert not file_of(archive).exists()


def test_of_a_closed_document_show_tells_nothing_that_was_read(archive: Archive) -> None:
    """P1: what points at a kind or date is a line of the page, so it is content too."""
    access = allow(archive, "show", PurposeGiven("kwaliteit"))
    before = show(access, NUMBER)["documents"][0]
    assert all((before["pages"][0]["text"], before["kind_evidence"], before["date_evidence"]))
    judged_an_advies(archive, "een consult van een huisarts")
    after = show(access, NUMBER)["documents"][0]
    assert (after["state"], after["kind_evidence"], after["date_evidence"]) == ("quarantined", "", "")
    assert [(page["text"], page["persons"]) for page in after["pages"]] == [("", [])]
    for word in ("Zonneveld", "Koopstra", "Dorpsstraat"):
        assert word not in str(after)


def test_a_dry_run_refuses_a_box_that_the_ingest_would_refuse(tmp_path: Path) -> None:
    """P22: a forecast that says all is well for a box that nobody can declare helps nobody."""
    assert vtdocs_command("init", tmp_path / "archief").code == 0
    (tmp_path / "scans").mkdir()
    where = (tmp_path / "scans", "--archive", tmp_path / "archief", "--dry-run")
    wrong = vtdocs_command("ingest", *where, "--box", "B12;DROP")
    assert (wrong.code, "box number" in wrong.err) == (4, True)
    assert vtdocs_command("ingest", *where, "--box", "B12").code == 0
