"""Inzage: who may have it, what is proposed, and a copy from which chosen areas are gone however one looks for them."""

import csv
import json
import re
from datetime import date
from pathlib import Path

import numpy as np
import pdfplumber
import pikepdf
import pypdfium2
import pytest
from PIL import Image
from support import Ran, vtdocs_command

from vtdocs.archive.layout import Archive, open_archive
from vtdocs.audit import AuditLog
from vtdocs.errors import ArchiveUnusable, BadInput, Refused, UsageFault
from vtdocs.ocr import redaction
from vtdocs.workflows import inzage
from vtdocs.workflows.inzage import Asker, Found, find_pages
from vtdocs.workflows.redacting import CHOICES, COPY, PICTURES, make_copy, prepare

MOTHER = {"achternaam": "El Idrissi", "voornaam": "Fatima", "geboren": "22-7-1981"}


@pytest.fixture(scope="module")
def archive(read_once: tuple[Path, Ran]) -> Archive:
    """Nothing in it changes but the audit log."""
    return open_archive(read_once[0])


@pytest.fixture(scope="module")
def prepared(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The proposal for the girl's inzage, through her mother; she is grown up now and asks herself."""
    folder = tmp_path_factory.mktemp("inzage") / "verzoek"
    asker = Asker({"achternaam": "Yasmina van der Meijden", "geboren": "14-3-2004"})
    prepare(archive, find_pages(archive, asker, only=("2009-0143",)), folder)
    return folder


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / CHOICES).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def write(folder: Path, chosen: list[dict[str, str]]) -> None:
    folder.mkdir(exist_ok=True)
    with (folder / CHOICES).open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(chosen[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(chosen)


@pytest.fixture(scope="module")
def copy(archive: Archive, prepared: Path) -> Path:
    """The copy as proposed."""
    make_copy(archive, prepared)
    return prepared / COPY


def everything_in(pdf: Path) -> str:
    """All that a curious reader can find: text, raw strings, every stream unpacked, metadata."""
    found = [pdf.read_bytes().decode("latin-1")]
    with pdfplumber.open(pdf) as document:
        for page in document.pages:
            found += [page.extract_text() or "", " ".join(word["text"] for word in page.extract_words())]
        found.append(str(document.metadata))
    with pikepdf.open(pdf) as opened:
        for item in opened.objects:
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") != "/Image":
                data = item.read_bytes()
                found += [data.decode("latin-1"), data.decode("utf-16-be", "replace")]
    text = pypdfium2.PdfDocument(pdf)
    found += [page.get_textpage().get_text_range() for page in text]
    text.close()
    return "\n".join(found).lower()


def test_nothing_of_a_redacted_area_can_be_found_in_the_copy(copy: Path) -> None:
    """The melder's name, function, school and telephone number, and the other child's name."""
    found = everything_in(copy)
    for secret in ("terlouw", "leerkracht", "wilgenhoek, oosterdam", "55 44 17", "onbekend blijven"):
        assert secret not in found, secret


def test_the_images_of_the_copy_are_new_and_black_in_the_areas(copy: Path, prepared: Path, archive: Archive) -> None:
    original = next(archive.dossier("2009-0143").rglob("d001/originals/*"))
    document = pypdfium2.PdfDocument(copy)
    picture = np.asarray(document[0].render(scale=2).to_pil().convert("L"))
    first = [row for row in rows(prepared) if row["bladzijde"] == "1" and row["gebied"] and row["doen"] == "ja"]
    assert len(first) > 8
    for row in first:
        left, top, right, bottom = (
            float(row[edge].replace(",", ".")) / 100 for edge in ("links", "boven", "rechts", "onder")
        )
        height, width = picture.shape
        area = picture[
            round(top * height) + 2 : round(bottom * height) - 2, round(left * width) + 2 : round(right * width) - 2
        ]
        assert area.size
        assert area.max() < 60, row
    assert (picture > 200).mean() > 0.5, "the rest of the page is there"
    with pikepdf.open(copy) as pdf:
        for page in pdf.pages:
            (image,) = page.obj.Resources.XObject.values()
            assert image.read_raw_bytes() not in original.read_bytes()
        assert not pdf.attachments
    document.close()


def test_what_is_not_chosen_stays_readable(copy: Path) -> None:
    with pdfplumber.open(copy) as document:
        text = "\n".join(page.extract_text() or "" for page in document.pages)
    assert "schoolverzuim" in text
    assert re.search("[JY]asmina", text), "the person's own name is theirs, however the dossier spells it"


def test_the_metadata_of_the_copy_tell_nothing(copy: Path) -> None:
    with pikepdf.open(copy) as pdf, pdf.open_metadata() as meta:
        assert meta["dc:title"] == "Afschrift"
    assert "2009-0143" not in copy.name


def test_the_melder_and_long_numbers_are_always_proposed(prepared: Path) -> None:
    """P4, P18."""
    assert any(row["waarom"] == "melder" for row in rows(prepared))
    assert {path.suffix for path in (prepared / PICTURES).iterdir()} == {".png"}


def test_a_worker_adds_an_area_and_leaves_out_a_page(archive: Archive, prepared: Path, tmp_path: Path) -> None:
    chosen = [row for row in rows(prepared) if row["bladzijde"] == "1"]
    chosen += [{**row, "doen": "nee"} for row in rows(prepared) if row["bladzijde"] == "2" and not row["gebied"]]
    line = {**chosen[0], "gebied": "99", "doen": "ja", "links": "0", "boven": "50", "rechts": "100", "onder": "65,5"}
    write(tmp_path / "map", [*chosen, line])
    report = make_copy(archive, tmp_path / "map")
    assert report.pages == 1
    assert "schoolverzuim" not in everything_in(report.file)
    write(tmp_path / "map", [*chosen, {**line, "gebied": ""}])
    assert make_copy(archive, tmp_path / "map").areas == report.areas, "an area without a number is an area"
    account = json.loads((tmp_path / "map" / "verantwoording.json").read_text())
    assert (len(account["given"]), len(account["withheld"])) == (1, 1)
    last = [entry.fields for entry in AuditLog(archive.audit_log).entries()][-1]
    assert (last["event"], last["purpose"], last["records"]) == ("inzage", "inzage", ["2009-0143"])


@pytest.mark.parametrize(
    "change", [{"doen": "misschien"}, {"links": "abc"}, {"rechts": "0"}, {"onder": "300"}, {"bladzijde": "9"}]
)
def test_a_list_that_cannot_be_understood_makes_no_copy(
    archive: Archive, prepared: Path, tmp_path: Path, change: dict[str, str]
) -> None:
    chosen = [row for row in rows(prepared) if row["bladzijde"] == "1"]
    chosen[1] = {**chosen[1], **change}
    write(tmp_path / "map", chosen)
    with pytest.raises(BadInput) as problem:
        make_copy(archive, tmp_path / "map")
    assert "3" in problem.value.message
    assert not (tmp_path / "map" / COPY).exists()


@pytest.mark.parametrize("fault", ["text", "pixels"])
def test_a_copy_that_is_not_proved_does_not_stay(
    archive: Archive, prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """Were the painting or the text layer to fail, the examination must see it."""
    write(tmp_path / "map", [row for row in rows(prepared) if row["bladzijde"] == "1"])
    if fault == "pixels":
        real = redaction._paint
        monkeypatch.setattr(redaction, "_paint", lambda page, _areas, place: real(page, (), place))
    else:
        monkeypatch.setattr(redaction, "replace", lambda reading, **_given: reading)
    with pytest.raises(ArchiveUnusable):
        make_copy(archive, tmp_path / "map")
    assert not (tmp_path / "map" / COPY).exists()


def test_a_child_under_twelve_is_refused_and_a_representative_only_speaks_for_the_young(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P10; Wmo 5.3.2(2) and (3)."""
    given = {"achternaam": "Sofian Benali", "geboren": "2-9-2009"}
    monkeypatch.setattr(inzage, "today", lambda: date(2021, 9, 1))
    with pytest.raises(Refused) as refusal:
        find_pages(archive, Asker(given))
    assert refusal.value.reasons[0].rule == "P10"
    assert find_pages(archive, Asker(given, represented=True)).pages
    monkeypatch.setattr(inzage, "today", lambda: date(2021, 9, 2))
    assert find_pages(archive, Asker(given)).pages, "twelve today"
    monkeypatch.setattr(inzage, "today", lambda: date(2025, 9, 2))
    with pytest.raises(Refused):
        find_pages(archive, Asker(given, represented=True))
    assert find_pages(archive, Asker(given, represented=True, not_capable=True)).pages


def test_pages_are_found_over_dossiers_and_spellings(archive: Archive) -> None:
    """C4: the person, not the dossier; the mother is spelled in three ways in two dossiers."""
    found = find_pages(archive, Asker(MOTHER))
    assert {"2009-0143", "2011-0207"} <= {page.dossier for page in found.pages if page.named}


def test_an_advies_gives_no_inzage_and_a_person_without_birth_date_neither(archive: Archive) -> None:
    """P1."""
    with pytest.raises(Refused):
        find_pages(archive, Asker(MOTHER), only=("2006-0118",))
    with pytest.raises(UsageFault):
        find_pages(archive, Asker({"achternaam": "El Idrissi", "geboren": "1981"}))


def test_pictures_for_an_inzage_are_not_made_in_the_archive_itself(archive: Archive) -> None:
    """P9, P10: they would outlive the destruction of the dossier, and nobody would look for them there."""
    with pytest.raises(BadInput):
        prepare(archive, Found((), (), (), 0), archive.dossiers / "inzage")
    assert not (archive.dossiers / "inzage").exists()


def test_the_command_writes_no_name_in_a_file_name(archive: Archive, tmp_path: Path) -> None:
    words = (
        "inzage",
        "Fatima El Idrissi",
        "--geboren",
        "22-7-1981",
        "--dossier",
        "2011-0207",
        "--out",
        tmp_path / "map",
    )
    ran = vtdocs_command(*words, "--archive", archive.root)
    assert ran.code == 0, ran.err
    assert not any("idris" in path.name.lower() for path in tmp_path.rglob("*"))
    with Image.open(next((tmp_path / "map" / PICTURES).iterdir())) as picture:
        assert max(picture.size) <= 1400
    made = vtdocs_command("redact", tmp_path / "map", "--archive", archive.root, "--json")
    assert made.code == 0, made.err
    assert made.json["proved"] is True
    again = vtdocs_command(*words, "--archive", archive.root)
    assert again.code == 4, "a folder with a list in it is never written over"
