"""Advies dossiers: closed, opened by a recorded decision, and a melding that is turned back leaves nothing (P1, R1-R9)."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from small_archive import NEW, Given, make, put
from support import vtdocs_command

from vtdocs.archive import decisions, dossiers
from vtdocs.archive.layout import Archive
from vtdocs.audit import AuditLog
from vtdocs.errors import BadInput, Refused
from vtdocs.index.fulltext import FullTextIndex
from vtdocs.model.sheets import DossierKind
from vtdocs.workflows import indexing
from vtdocs.workflows.access import PurposeGiven, allow
from vtdocs.workflows.advies import Consent, Ground, closed, release, turn_back
from vtdocs.workflows.card_index import import_card_index
from vtdocs.workflows.dossier import show
from vtdocs.workflows.family import history
from vtdocs.workflows.linking import Verdict, decide
from vtdocs.workflows.stewardship import rebuild

TEXT = (
    "Naam kind: Sanne Zonneveld\nGeboren: 12-03-2004\nAdres: Dorpsstraat 5, 1234 AB Testdorp\nMoeder: Petra Zonneveld"
)
CONSENT = Consent("ouder", date(2026, 3, 1), "het dossier terugvinden")
CARDS = (
    "dossier,year,role,name,birth_date,address,postcode,place\n"
    "2009-0143,2009,kind,Sanne Zonneveld,12-03-2004,Dorpsstraat 5,1234 AB,Testdorp\n"
    "1999-0001,1999,kind,Kees Ander,1-1-1990,,,\n"
)


def archive_with(folder: Path, state: str) -> Archive:
    archive = make(folder)
    kind = DossierKind.ADVICE if state == "quarantined" else DossierKind.REPORT
    manifest = dossiers.with_state(NEW, state, "advies" if state == "quarantined" else "")
    put(archive, [Given(TEXT)], dossier=replace(manifest, kind=kind))
    return archive


def known(archive: Archive) -> bool:
    with indexing.open_register(archive) as register:
        return register.knows("2009-0143")


def hits(archive: Archive) -> int:
    with FullTextIndex.open(archive.fulltext, archive.root, readonly=True) as index:
        return index.search("Zonneveld", limit=5).total


def test_an_advies_is_in_no_register_and_no_index_until_it_is_opened(tmp_path: Path) -> None:
    archive = archive_with(tmp_path, "quarantined")
    assert not known(archive)
    assert [(item.dossier, item.document) for item in closed(archive)] == [("2009-0143", "")]
    release(archive, "2009-0143", Ground.CONSENT, "de moeder vroeg erom", consent=CONSENT)
    assert known(archive)
    assert hits(archive) == 1
    assert closed(archive) == ()


def test_the_decision_says_on_which_ground_and_the_type_is_never_overwritten(tmp_path: Path) -> None:
    """R9: an event is added."""
    archive = archive_with(tmp_path, "quarantined")
    release(archive, "2009-0143", Ground.CONSENT, "de moeder vroeg erom", consent=CONSENT)
    manifest = dossiers.load_manifest(archive, "2009-0143")
    assert manifest.kind is DossierKind.ADVICE
    (made,) = decisions.load(archive, manifest)
    assert made.after["consent"] == {"by": "ouder", "on": "2026-03-01", "what": "het dossier terugvinden"}
    rebuild(archive.root)
    assert known(archive)


@pytest.mark.parametrize(
    ("ground", "consent", "case", "rule"),
    [
        (Ground.CONSENT, None, "", "P1"),
        (Ground.CONSENT, Consent("buurvrouw", date(2026, 3, 1), "zoeken"), "", "P1"),
        (Ground.CONSENT, Consent("ouder", date.max - timedelta(1), "zoeken"), "", "P1"),
        (Ground.CONSENT, Consent("ouder", date(2026, 3, 1), " "), "", "P1"),
        (Ground.REPORT, None, "", "R5"),
        (Ground.EX_OFFICIO, None, "Jan Jansen", "R6"),
        (Ground.NO_ADVICE, None, "Jan Jansen", "P12"),
    ],
)
def test_a_ground_without_what_it_needs_opens_nothing(
    tmp_path: Path, ground: Ground, consent: Consent | None, case: str, rule: str
) -> None:
    archive = archive_with(tmp_path, "quarantined")
    with pytest.raises(Refused) as caught:
        release(archive, "2009-0143", ground, "omdat het moet", consent=consent, case_number=case)
    assert [reason.rule for reason in caught.value.reasons] == [rule]
    assert not known(archive)
    line = list(AuditLog(archive.audit_log).entries())[-1].fields
    assert (line["event"], line["outcome"]) == ("advies", "refused")
    with pytest.raises(Refused):
        show(allow(archive, "show", PurposeGiven("kwaliteit")), "2009-0143")


def test_a_melding_turned_back_leaves_register_card_index_and_index(tmp_path: Path) -> None:
    archive = archive_with(tmp_path, "open")
    (tmp_path / "kaarten.csv").write_text(CARDS, encoding="utf-8")
    import_card_index(archive, tmp_path / "kaarten.csv")
    assert known(archive)
    turn_back(archive, "2009-0143", "binnen vijf dagen teruggedraaid", case_number="Z-1")
    assert not known(archive)
    assert hits(archive) == 0
    left = [*archive.derived.rglob("*"), *archive.imports.rglob("*")]
    assert not [path for path in left if path.is_file() and b"onneveld" in path.read_bytes()]
    assert dossiers.load_manifest(archive, "2009-0143").kind is DossierKind.REPORT
    with pytest.raises(Refused):
        show(allow(archive, "show", PurposeGiven("melding", "Z-1")), "2009-0143")


def test_what_was_turned_back_stays_out_when_all_is_built_again_or_a_card_index_is_loaded(tmp_path: Path) -> None:
    archive = archive_with(tmp_path, "open")
    turn_back(archive, "2009-0143", "binnen vijf dagen teruggedraaid")
    (tmp_path / "kaarten.csv").write_text(CARDS, encoding="utf-8")
    import_card_index(archive, tmp_path / "kaarten.csv")
    assert not known(archive)
    assert not [path for path in archive.imports.iterdir() if b"onneveld" in path.read_bytes()]
    rebuild(archive.root)
    assert not known(archive)
    with indexing.open_register(archive) as register:
        assert register.knows("1999-0001")


def test_what_was_turned_back_can_be_made_a_melding_again(tmp_path: Path) -> None:
    archive = archive_with(tmp_path, "open")
    turn_back(archive, "2009-0143", "binnen vijf dagen teruggedraaid")
    with pytest.raises(BadInput):
        turn_back(archive, "2009-0143", "nog eens")
    release(archive, "2009-0143", Ground.REPORT, "nieuwe melding", case_number="VT-2026-9")
    assert known(archive)
    acts = [(entry.fields["outcome"], entry.fields["case_number"]) for entry in AuditLog(archive.audit_log).entries()
            if entry.fields["event"] == "advies"]  # fmt: skip
    assert acts == [("closed", ""), ("released", "VT-2026-9")]


def test_reasons_and_consent_never_reach_the_log(tmp_path: Path) -> None:
    archive = archive_with(tmp_path, "quarantined")
    with pytest.raises(BadInput):
        release(archive, "2009-0143", Ground.CONSENT, "Petra vroeg erom", consent=CONSENT)
    release(archive, "2009-0143", Ground.CONSENT, "tante Hanneke vroeg erom", consent=CONSENT)
    log = archive.audit_log.read_bytes()
    assert not any(word in log for word in (b"Petra", b"Hanneke", b"terugvinden"))


def test_an_advies_is_linked_to_no_family_and_shows_none(tmp_path: Path) -> None:
    """R3: adviezen are not linked, also not when a worker types the number, nor through a link made before."""
    archive = archive_with(tmp_path, "open")
    case = PurposeGiven("melding", "Z-1")
    decide(archive, case, "2009-0143", Verdict.LINK)
    turn_back(archive, "2009-0143", "binnen vijf dagen teruggedraaid")
    for verdict in (Verdict.LINK, Verdict.NO_LINK, Verdict.UNSURE):
        with pytest.raises(Refused):
            decide(archive, case, "2009-0143", verdict)
    with pytest.raises(Refused):
        history(allow(archive, "show", case), "2009-0143")
    assert decide(archive, case, "2009-0143", Verdict.UNDO) is None


@pytest.mark.parametrize("back", [True, False])
def test_an_index_that_must_be_made_anew_learns_what_was_decided(tmp_path: Path, *, back: bool) -> None:
    """P1: the first command after an upgrade may be the one that closes an advies; the new index must not hold it."""
    archive = archive_with(tmp_path, "open" if back else "quarantined")
    put(archive, [Given("Een giraffe.")], origin="b:0002:1-1", dossier=replace(NEW, dossier="2010-0001"))
    version = archive.fulltext / "vtdocs-index"
    version.write_text("0 " + version.read_text().partition(" ")[2])
    if back:
        turn_back(archive, "2009-0143", "binnen vijf dagen teruggedraaid")
    else:
        release(archive, "2009-0143", Ground.CONSENT, "de moeder vroeg erom", consent=CONSENT)
    assert (hits(archive), known(archive)) == (int(not back), not back)
    assert [item.dossier for item in closed(archive)] == ["2009-0143"] * back


def taken_for_an_advies(folder: Path) -> Archive:
    """A dossier whose only document the program takes for an advies, beside one that is open."""
    archive = make(folder)
    put(archive, [Given(TEXT)], state="quarantined")
    put(
        archive,
        [Given(TEXT.replace("Zonneveld", "Ander"))],
        dossier=replace(NEW, dossier="2009-0150"),
        origin="b:0002:1-1",
    )
    return archive


def test_a_dossier_that_is_all_taken_for_an_advies_does_not_count_as_searched(tmp_path: Path) -> None:
    """P27."""
    archive = taken_for_an_advies(tmp_path)
    where = ("--archive", archive.root, "--purpose", "melding", "--case-number", "Z-2026-1")
    ran = vtdocs_command("hermelding", "--voornaam", "Wim", "--achternaam", "Elders", *where, "--json")
    assert ran.code == 10
    covered = ran.json["coverage"]
    assert (covered["dossiers"], covered["indexed"], covered["unjudged_pages"]) == (2, 1, 1)
    words = vtdocs_command("hermelding", "--voornaam", "Wim", "--achternaam", "Elders", *where, VTDOCS_LANG="nl").out
    assert "1 van 2 dossiers" in words
    assert "nog niet" not in words, "nothing waits for the index"


def test_nothing_is_linked_to_a_dossier_that_is_all_taken_for_an_advies(tmp_path: Path) -> None:
    """R3."""
    archive = taken_for_an_advies(tmp_path)
    case = PurposeGiven("melding", "Z-2026-1")
    with pytest.raises(Refused, match="advies"):
        decide(archive, case, "2009-0143", Verdict.LINK)
    with pytest.raises(Refused, match="advies"):
        history(allow(archive, "show", case), "2009-0143")
    decide(archive, case, "2009-0150", Verdict.LINK)
