"""Destruction: two people, nothing left of the one dossier, everything left of the others, and a kill changes nothing."""

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from docx import Document
from PIL import Image
from support import SAMPLE, Ran, vtdocs_command

from vtdocs.archive import destruction as requests
from vtdocs.archive import dossiers, files, seals, stripping
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive, open_archive
from vtdocs.archive.retention import State
from vtdocs.archive.verify import Depth
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.cli.retention import destruction_confirm
from vtdocs.errors import BadInput, Refused
from vtdocs.letters.register import LetterRegister
from vtdocs.workflows import destruction, indexing, linking, retention, review
from vtdocs.workflows.access import PurposeGiven
from vtdocs.workflows.box_account import account
from vtdocs.workflows.destruction import Ground
from vtdocs.workflows.stewardship import verify_archive

DOSSIER = "2009-0143"
REASON = "De bewaartermijn is verstreken."
OTHERS = ("2006-0118", "2011-0207", "SHG-0451")
WORDS = (b"Jasmina", b"Van der Meyden", b"v.d. Meyden")
"""How the family is spelled in this dossier and in no other."""


@pytest.fixture(scope="module")
def prepared(read_once: tuple[Path, Ran], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample box with a card index, a decision of a worker and the letters of a case, all about one dossier."""
    root = tmp_path_factory.mktemp("prepared") / "archief"
    shutil.copytree(read_once[0], root, symlinks=True)
    cards = root.parent / "kaarten.csv"
    cards.write_text(
        "dossier;role;name;birth_date\n2009-0143;kind;Meyden, Jasmina v.d.;14-3-2004\n1998-0001;kind;Postma, S.;1-2-1990\n",
        encoding="utf-8",
    )
    assert vtdocs_command("register", "import", cards, "--archive", root).code == 0
    assert vtdocs_command("hermelding", "decide", DOSSIER, "link", "--archive", root).code == 0
    outbox = root.parent / "uit"
    shutil.copy2(SAMPLE / "zaak.yaml", root.parent / "zaak.yaml")
    ran = vtdocs_command("letters", root.parent / "zaak.yaml", "--out", outbox, "--archive", root)
    assert ran.code == 0, ran.err
    return root


@pytest.fixture
def archive(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    for name in ("archief", "uit"):
        shutil.copytree(prepared.parent / name, tmp_path / name, symlinks=True)
    register = tmp_path / "archief" / "letters" / "register.jsonl"
    register.write_text(register.read_text().replace(str(prepared.parent), str(tmp_path)))
    monkeypatch.setenv("VTDOCS_USER", "anja")
    made = open_archive(tmp_path / "archief")
    assert seals.accept(made) == ("letters/register.jsonl",)
    return made


def judged(archive: Archive) -> None:
    """Linked to a case, its term must be judged before it can be due."""
    retention.judge(archive, DOSSIER, date(2025, 1, 1), "De zaak is gesloten en niet meer nodig.")


def ask(archive: Archive, ground: Ground = Ground.TERM, **more: Any) -> str:
    return destruction.request(archive, DOSSIER, ground, REASON, **more).number


def confirm(archive: Archive, number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VTDOCS_USER", "bram")
    destruction.confirm(archive, number)


def words_of(file: Path) -> str:
    document = Document(str(file))
    rows = [" ".join(cell.text for cell in row.cells) for table in document.tables for row in table.rows]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + rows)


def bytes_below(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def assert_gone(archive: Archive, depth: Depth = Depth.FULL) -> None:
    """Nothing of the family in any file, and all other dossiers as they were."""
    for path, content in bytes_below(archive.root).items():
        assert not any(word.lower() in content.lower() for word in WORDS), path
    with indexing.open_register(archive) as register:
        assert not register.knows(DOSSIER)
    assert DOSSIER not in {folder.name for folder in archive.dossiers.iterdir()}
    assert verify_archive(archive.root, depth).findings == ()


def test_destruction_by_two_people_leaves_nothing_but_the_statement(
    archive: Archive, prepared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P7, P9, B15."""
    assert any(word in content for content in bytes_below(archive.root).values() for word in WORDS)
    judged(archive)
    log = AuditLog(archive.audit_log)
    for event, outcome in (("inzage search", "hit"), ("inzage", "failed"), ("export", "refused")):
        log.append(Act(event, Action.READ, outcome, (DOSSIER,)), user="anja")
    number = ask(archive, cases=("VT-2026-00417",))
    assert dossiers.load_manifest(archive, DOSSIER), "a request removes nothing"
    confirm(archive, number, monkeypatch)
    assert_gone(archive)
    for other in OTHERS:
        assert bytes_below(archive.dossier(other)) == bytes_below(prepared / "dossiers" / other)
    assert LetterRegister(archive.letters / "register.jsonl").letters() == ()
    assert [path.name for path in (archive.root.parent / "uit").glob("*/*.docx")] == []
    assert linking.linked_dossiers(archive) == set()
    statement = files.read_json(archive.root / "destruction" / number / "statement.json")
    assert (statement["requested_by"], statement["confirmed_by"], statement["pages"]) == ("anja", "bram", 5)
    assert statement["letters"]["count"] > 0
    said = words_of(archive.root / "destruction" / number / "verklaring.docx")
    assert "Wet op de jeugdzorg, artikel 55 lid 2" in said, "Archiefbesluit 8 wants the ground of this dossier"
    assert "Te bewaren tot en met 01-01-2025" in said
    assert "Volgens de wet van nu zou het bewaard blijven tot en met 15-06-2029" in said
    assert "afbeeldingen van bladzijden om over een inzage te beslissen op" in said, "pictures are copies that left"
    assert not re.search(r"(export|afschrift voor inzage) op", said), "what was refused or failed left no copy"
    assert re.search(r"Bevestigd door bram .* op \d\d-\d\d-\d{4} om \d\d:\d\d uur", said)
    events = [(entry.fields["event"], entry.fields["action"]) for entry in AuditLog(archive.audit_log).entries()]
    assert ("destruction", "D") in events


def test_a_file_shared_with_others_keeps_their_pages_and_numbers(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    (batch,) = archive.batches.iterdir()
    received = batch / "received" / "0001.tif"
    before = list(frames(received))
    judged(archive)
    confirm(archive, ask(archive), monkeypatch)
    after = list(frames(received))
    assert len(after) == len(before)
    assert after[:5] == before[:5], "separator sheets and the pages of the other dossier are the same images"
    assert all(set(page) == {255} for page in after[5:]), "the destroyed pages are empty paper"
    report = files.read_json(batch / "report.json")
    assert report["pages"]["destroyed"] == 5
    assert sum(n for name, n in report["pages"].items() if name != "received") == report["pages"]["received"]


def test_the_account_of_the_box_knows_that_no_page_was_lost(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    judged(archive)
    confirm(archive, ask(archive), monkeypatch)
    with Catalogue.open(archive) as catalogue:
        found = account(archive, catalogue, "S3")
    assert found.counts.destroyed == 5
    assert found.counts.accounted == found.counts.received
    assert "page-lost" not in {item.kind for item in found.differences}


def frames(path: Path) -> list[bytes]:
    found = []
    with Image.open(path) as image:
        for number in range(image.n_frames):
            image.seek(number)
            found.append(image.convert("L").tobytes())
    return found


def test_reindex_after_destruction_brings_nothing_back(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    judged(archive)
    confirm(archive, ask(archive), monkeypatch)
    assert vtdocs_command("reindex", "--archive", archive.root).code == 0
    left = [p for p, c in bytes_below(archive.root).items() if any(w.lower() in c.lower() for w in WORDS)]
    assert left == []
    with indexing.open_register(archive) as register:
        assert not register.knows(DOSSIER)
        assert register.knows("1998-0001"), "the other rows of the card index stay"


STEPS: list[tuple[Any, str, str]] = [
    (destruction, "_forget_in_index", "before"), (destruction, "_forget_in_index", "after"),
    (destruction, "_forget_in_card_indexes", "after"), (destruction.forgetting, "forget", "after"),
    (destruction.verklaring, "write", "after"), (stripping, "_strip_split_map", "before"),
    (stripping, "_strip_file", "after"), (destruction.Holdings, "forget", "before"),
    (stripping, "remove_dossier", "before"), (files, "remove_tree", "before"), (stripping, "remove_dossier", "after"),
]  # fmt: skip


@pytest.mark.parametrize(("where", "step", "moment"), STEPS, ids=[f"{moment}-{step}" for _w, step, moment in STEPS])
def test_a_killed_destruction_is_finished_by_the_next_run(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, where: Any, step: str, moment: str
) -> None:
    judged(archive)
    number = ask(archive, cases=("VT-2026-00417",))
    with monkeypatch.context() as patched:
        patched.setattr(where, step, killed(getattr(where, step), moment))
        with pytest.raises(KeyboardInterrupt):
            confirm(archive, number, monkeypatch)
    assert requests.find(archive, number).status is requests.Status.CONFIRMED
    verify_archive(archive.root, Depth.FAST)  # any command that writes, and verify, finishes it
    assert requests.find(archive, number).status is requests.Status.DONE
    assert_gone(archive, Depth.COMPLETE)


def killed(real: Callable[..., Any], moment: str) -> Callable[..., Any]:
    def step(*given: Any, **named: Any) -> Any:
        if moment == "after":
            real(*given, **named)
        raise KeyboardInterrupt

    return step


def test_who_asked_cannot_confirm(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """P7: two people."""
    judged(archive)
    number = ask(archive)
    monkeypatch.setenv("VTDOCS_USER", " ANJA ")
    with pytest.raises(Refused) as refusal:
        destruction.confirm(archive, number)
    assert refusal.value.reasons[0].rule == "P7"
    assert archive.dossier(DOSSIER).is_dir()


def test_a_term_that_is_not_past_is_no_ground(archive: Archive) -> None:
    """T6; linked to a case, a dossier may be needed longer."""
    with pytest.raises(Refused) as refusal:
        ask(archive)
    assert [reason.rule for reason in refusal.value.reasons] == ["T6"]


def test_a_term_that_nobody_can_tell_is_not_said_to_run_until_a_day(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """T6, T7: the true reason is that somebody must judge, whatever day the rules would have come to."""
    real = destruction.retention.term
    monkeypatch.setattr(
        destruction.retention, "term",
        lambda *given: replace(real(*given), until=date(2017, 12, 31), reasons=("undated-documents",), state=State.JUDGE),
    )  # fmt: skip
    with pytest.raises(Refused) as refusal:
        ask(archive)
    message = refusal.value.reasons[0].message
    assert "2017" not in message
    assert "to be judged" in message


def test_a_term_that_was_extended_after_the_request_stops_the_confirmation(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged(archive)
    number = ask(archive)
    retention.judge(archive, DOSSIER, date(2060, 1, 1), "Nodig voor een lopende klacht.")
    with pytest.raises(Refused) as refusal:
        confirm(archive, number, monkeypatch)
    assert refusal.value.reasons[0].rule == "T6"
    assert archive.dossier(DOSSIER).is_dir()


def test_a_written_request_has_three_months(archive: Archive) -> None:
    """T5 with T10: 30 August 2026 plus three months is a Monday; 5 September ends on a Saturday and moves on."""
    assert destruction.deadline(date(2026, 8, 30)) == date(2026, 11, 30)
    assert destruction.deadline(date(2026, 9, 5)) == date(2026, 12, 7)
    made = destruction.request(
        archive, DOSSIER, Ground.REQUEST, REASON, received=date(2026, 11, 2), born=date(1981, 7, 22)
    )
    assert made.deadline == "2027-02-02"


def test_a_child_under_twelve_asks_through_a_representative(archive: Archive) -> None:
    """P9, B14."""
    given = {"received": date(2026, 11, 2), "born": date(2016, 1, 1)}
    with pytest.raises(Refused) as refusal:
        ask(archive, Ground.REQUEST, **given)
    assert [reason.rule for reason in refusal.value.reasons] == ["P9"]
    assert ask(archive, Ground.REQUEST, represented=True, **given)


def test_a_refusal_of_a_written_request_must_be_concrete(archive: Archive) -> None:
    """B14: courts annul a refusal without reasons for this case."""
    number = ask(archive, Ground.REQUEST, received=date(2026, 11, 2), born=date(1981, 7, 22))
    with pytest.raises(Refused):
        destruction.refuse(archive, number, "Aanmerkelijk belang.")
    concrete = (
        "Het jongste kind heeft er belang bij: de uithuisplaatsing loopt en de rechter vraagt deze stukken nog op."
    )
    assert destruction.refuse(archive, number, concrete).status is requests.Status.REFUSED
    assert archive.dossier(DOSSIER).is_dir()


@pytest.mark.parametrize("reason", ["oud", "Verzoek van mevrouw El Idrisi", "Verzoek van 999992934 per brief"])
def test_a_reason_that_names_somebody_or_says_nothing_is_not_kept(archive: Archive, reason: str) -> None:
    with pytest.raises(BadInput):
        destruction.request(archive, DOSSIER, Ground.MISTAKE, reason)


def test_an_advies_without_consent_can_be_destroyed_at_once(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """P1."""
    number = destruction.request(archive, "2006-0118", Ground.ADVICE, "Advies zonder toestemming.").number
    confirm(archive, number, monkeypatch)
    assert not archive.dossier("2006-0118").exists()
    assert verify_archive(archive.root).findings == ()
    with pytest.raises(Refused):
        destruction.request(archive, "2011-0207", Ground.ADVICE, "Advies zonder toestemming.")


def test_a_melding_with_one_document_that_looks_like_an_advies_is_not_destroyed_as_one(archive: Archive) -> None:
    """P1 gives no ground for the other documents, which T6 keeps for twenty years."""
    access = review.open_review(archive, PurposeGiven())
    review.judge(access, "2011-0207", "d001", advice=True, reason="notitie van een adviesgesprek")
    with pytest.raises(Refused):
        destruction.request(archive, "2011-0207", Ground.ADVICE, "Advies zonder toestemming.")


def test_a_dossier_of_the_card_index_only_can_leave_too(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    number = destruction.request(archive, "1998-0001", Ground.MISTAKE, "Kaart van een andere organisatie.").number
    confirm(archive, number, monkeypatch)
    assert not any(b"Postma" in content for content in bytes_below(archive.root).values())


def test_verify_tells_a_destroyed_dossier_that_is_back(
    archive: Archive, prepared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged(archive)
    confirm(archive, ask(archive), monkeypatch)
    shutil.copytree(prepared / "dossiers" / DOSSIER, archive.dossier("2030-0001"))
    manifest = archive.dossier("2030-0001") / "manifest.json"
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), "dossier": "2030-0001"}))
    assert "destroyed-bytes-there" in {finding.kind for finding in verify_archive(archive.root).findings}
    shutil.copytree(prepared / "dossiers" / DOSSIER, archive.dossier(DOSSIER))
    assert "destroyed-but-there" in {finding.kind for finding in verify_archive(archive.root).findings}


def test_the_journal_of_requests_cannot_be_changed_unseen(archive: Archive) -> None:
    ask(archive, Ground.MISTAKE)
    ask_file = requests.journal(archive).path
    destruction.refuse(archive, "V2026-0001", "Het dossier hoort hier wel.")
    ask_file.write_text(ask_file.read_text().replace("anja", "carl"))
    assert "damaged" in {finding.kind for finding in verify_archive(archive.root, Depth.FAST).findings}


def test_the_command_asks_once_more_before_it_destroys_and_takes_a_dutch_yes(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged(archive)
    number = ask(archive)
    ran = vtdocs_command("destruction", "confirm", number, "--archive", archive.root, VTDOCS_USER="bram")
    assert ran.code == 130
    own = vtdocs_command("destruction", "confirm", number, "--archive", archive.root, VTDOCS_USER="anja")
    assert own.code == 9, "who asked is told so before the question"
    monkeypatch.setenv("VTDOCS_USER", "bram")
    command = [number, "--archive", str(archive.root)]
    assert CliRunner().invoke(destruction_confirm, command, input="misschien\n").exit_code != 0
    assert archive.dossier(DOSSIER).is_dir()
    done = CliRunner().invoke(destruction_confirm, command, input="ja\n")
    assert done.exit_code == 0, done.output
    assert not archive.dossier(DOSSIER).exists()
    assert vtdocs_command("verify", "--archive", archive.root).code == 0


def test_every_act_is_logged_with_its_purpose(archive: Archive) -> None:
    """P12."""
    ask(archive, Ground.MISTAKE)
    last = [entry.fields for entry in AuditLog(archive.audit_log).entries()][-1]
    assert (last["event"], last["purpose"], last["records"]) == ("destruction request", "retentie", [DOSSIER])
