"""The substitution file answers to the eight headings of Archiefregeling 26b, and never says that paper may go (P21, P22)."""

import hashlib
import json
import re
import zipfile
from pathlib import Path

import pytest
from checklists import fill
from support import SAMPLE

from vtdocs.archive import batches, boxes, layout
from vtdocs.archive.layout import Archive
from vtdocs.errors import Refused
from vtdocs.workflows.boxes import Counted, close, declare, mode_of, reopen
from vtdocs.workflows.evidence import write_evidence
from vtdocs.workflows.sampling import draw, judge, share

HEADINGS = [
    "a. Reikwijdte",
    "b. Apparatuur",
    "c. Programmatuur",
    "d. Criteria voor kleur",
    "e. Wijze van reproductie",
    "f. Controle op juiste en volledige weergave",
    "g. Vernietiging van het papier",
    "h. Kwaliteitsprocedures",
]


@pytest.fixture
def archive(sample_archive: Path, monkeypatch: pytest.MonkeyPatch) -> Archive:
    monkeypatch.setenv("VTDOCS_USER", "S. Bos")
    return layout.open_archive(sample_archive)


def words_of(docx: Path) -> str:
    with zipfile.ZipFile(docx) as file:
        return re.sub(r"<[^>]+>", " ", file.read("word/document.xml").decode("utf-8"))


def accepted(archive: Archive, folder: Path, mode: str) -> None:
    counted = Counted(listing=SAMPLE / "doos-S3.csv", mode=mode_of(mode), decision="2026/12", handbook="3.1")
    declare(archive, "S3", counted)
    close(archive, "S3")
    judge(archive, "S3", fill(draw(archive, "S3", share("1%"), share("95%")), folder / "lijst.csv"), "J. de Wit")


def test_the_report_answers_to_the_eight_headings_in_word_and_json(archive: Archive, tmp_path: Path) -> None:
    accepted(archive, tmp_path, "ontsluiten")
    made = write_evidence(archive, "S3", tmp_path / "uit", pdf=False)
    text = words_of(made.docx_file)
    places = [text.find(heading) for heading in HEADINGS]
    assert -1 not in places
    assert places == sorted(places)
    counts = json.loads(made.json_file.read_text(encoding="utf-8"))["check"]["pages"]
    account = f"19 ontvangen = {counts['archived']} gearchiveerd + {counts['blank']} waarschijnlijk leeg (bewaard) + 2"
    for said in (account, "14 van 14", "S. Bos", "J. de Wit", "tesseract"):
        assert said in text
    report = json.loads(made.json_file.read_text(encoding="utf-8"))
    assert report["check"]["verdict"]["second"] == "J. de Wit"
    assert report["check"]["sample"]["accept_number"] == 0
    assert report["colour"]["pages"] == {"zwart-wit": 10, "grijs": 7, "digitaal": 2}
    assert report["equipment"]["dpi"] == {"200": 7, "300": 8}
    assert hashlib.sha256(made.json_file.read_bytes()).hexdigest() in text
    (batch,) = batches.all_batches(archive)
    assert {row["sha256"] for row in report["hashes"]["files"]} == {file.sha256 for file in batch.files}


def test_to_find_paper_is_not_to_replace_it(archive: Archive, tmp_path: Path) -> None:
    """P21: digitalisering is no vervanging."""
    text = words_of(write_evidence(archive, "S3", tmp_path / "uit", pdf=False).docx_file)
    assert "Het papier blijft het origineel." in text
    assert "geen grond om papier te vernietigen" in text
    assert "NIET GESLOTEN" in text  # an open account is told, not hidden
    assert "Niet vastgelegd." in text  # so is what nobody wrote down


def test_to_replace_paper_the_box_must_be_closed_and_its_sample_accepted(archive: Archive, tmp_path: Path) -> None:
    counted = Counted(listing=SAMPLE / "doos-S3.csv", mode=mode_of("vervangen"), decision="2026/12", handbook="3.1")
    declare(archive, "S3", counted)
    with pytest.raises(Refused) as caught:
        write_evidence(archive, "S3", tmp_path / "uit", pdf=False)
    assert [reason.rule for reason in caught.value.reasons] == ["P22", "P22"]
    close(archive, "S3")
    sample = draw(archive, "S3", share("1%"), share("95%"))
    judge(archive, "S3", fill(sample, tmp_path / "l.csv", volledig="nee"), "J. de Wit")
    with pytest.raises(Refused):
        write_evidence(archive, "S3", tmp_path / "uit", pdf=False)
    assert not (tmp_path / "uit").exists()


def test_a_report_for_replacing_names_its_decision_and_is_none_itself(archive: Archive, tmp_path: Path) -> None:
    accepted(archive, tmp_path, "vervangen")
    made = write_evidence(archive, "S3", tmp_path / "uit", pdf=False)
    text = words_of(made.docx_file)
    assert "vervangingsbesluit 2026/12 en handboek 3.1" in text
    assert "geen besluit en geen verklaring van vernietiging" in " ".join(text.split())
    event = boxes.load(archive, "S3").last(boxes.BoxAct.EVIDENCE)
    assert event is not None
    assert event.data["sha256"]["docx"] == hashlib.sha256(made.docx_file.read_bytes()).hexdigest()
    reopen(archive, "S3", "paper was found")
    with pytest.raises(Refused):
        write_evidence(archive, "S3", tmp_path / "weer", pdf=False)


def test_no_file_name_as_received_stands_in_the_report(archive: Archive, tmp_path: Path) -> None:
    """P15: a file may be named after a family."""
    made = write_evidence(archive, "S3", tmp_path / "uit", pdf=False)
    (batch,) = batches.all_batches(archive)
    for file in batch.files:
        assert file.name not in made.json_file.read_text(encoding="utf-8")
        assert file.name not in words_of(made.docx_file)


def test_what_the_settings_tell_stands_under_its_heading(archive: Archive, tmp_path: Path) -> None:
    text = '[archive]\nformat = 1\n[scanning]\nequipment = "Scanner X <200> & co"\nquality = "Wekelijkse controle"\n'
    (archive.root / "vtdocs.toml").write_text(text, encoding="utf-8")
    words = words_of(write_evidence(archive, "S3", tmp_path / "uit", pdf=False).docx_file)
    assert words.find("b. Apparatuur") < words.find("Scanner X &lt;200&gt; &amp; co") < words.find("c. Programmatuur")
    assert words.find("h. Kwaliteitsprocedures") < words.find("Wekelijkse controle")
