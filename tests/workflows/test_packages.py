"""A package that leaves is whole, readable without this program, and comes back the very same."""

import csv
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import bagit
import pytest
from support import Ran, vtdocs_command

from vtdocs.archive import mdto
from vtdocs.archive.corrections import corrected_documents
from vtdocs.archive.dossiers import load_manifest
from vtdocs.archive.files import sha256_of
from vtdocs.archive.layout import Archive, open_archive
from vtdocs.audit import AuditLog
from vtdocs.errors import ArchiveUnusable, BadInput, Refused
from vtdocs.workflows import advies, destruction, review
from vtdocs.workflows.access import Access
from vtdocs.workflows.exporting import export
from vtdocs.workflows.importing import import_bag
from vtdocs.workflows.stewardship import create_archive, verify_archive

NS = f"{{{mdto.NAMESPACE}}}"
RECORD_ORDER = (
    "identificatie naam aggregatieniveau classificatie trefwoord omschrijving raadpleeglocatie dekkingInTijd "
    "dekkingInRuimte taal event waardering bewaartermijn informatiecategorie isOnderdeelVan bevatOnderdeel "
    "heeftRepresentatie aanvullendeMetagegevens gerelateerdInformatieobject archiefvormer betrokkene activiteit "
    "beperkingGebruik"
).split()
"""Order of the elements in the National Archives' example files of MDTO 1.0.1; the schema itself could not be had."""
FILE_ORDER = "identificatie naam omvang bestandsformaat checksum URLBestand isRepresentatieVan".split()
FAMILIES = ("meyden", "meijden", "benali", "idrissi", "idrisi", "kowalski", "yasmina", "jasmina", "sofian")


@pytest.fixture(scope="module")
def package(read_once: tuple[Path, Ran], tmp_path_factory: pytest.TempPathFactory) -> Path:
    bag = tmp_path_factory.mktemp("uit") / "pakket"
    ran = vtdocs_command("export", "--bagit", bag, "--archive", read_once[0], "--json")
    assert ran.code == 0, ran.err
    assert ran.json["dossiers"] == 3
    assert ran.json["left_out"] == 1
    return bag


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_library_of_congress_finds_the_package_valid(package: Path) -> None:
    bag = bagit.Bag(str(package))
    bag.validate()
    assert bag.has_oxum()
    assert set(bag.algorithms) == {"sha256", "sha512"}


def test_an_export_goes_to_a_new_place_and_changes_nothing(package: Path, read_once: tuple[Path, Ran]) -> None:
    with pytest.raises(BadInput):
        export(open_archive(read_once[0]), package)
    assert verify_archive(read_once[0]).findings == ()
    assert [path.name for path in package.parent.iterdir()] == ["pakket"], "nothing half-made lies beside it"


def test_an_advies_stays(package: Path) -> None:
    """P1."""
    assert not (package / "data" / "dossiers" / "2006-0118").exists()
    assert not any(b"Luttikhuis" in content for content in contents(package).values())


def test_an_advies_asked_for_by_name_leaves_on_a_recorded_ground_only(
    read_once: tuple[Path, Ran], tmp_path: Path
) -> None:
    """P1, P11, P12: whoever exports it is refused, the refusal is in the log; with a ground it leaves as any dossier."""
    archive = open_archive(shutil.copytree(read_once[0], tmp_path / "archief", symlinks=True))
    with pytest.raises(Refused) as caught:
        export(archive, tmp_path / "pakket", only=["2009-0143", "2006-0118"])
    assert [(reason.rule, reason.field) for reason in caught.value.reasons] == [("P1", "dossier")]
    assert [path.name for path in tmp_path.iterdir()] == ["archief"]
    last = list(AuditLog(archive.audit_log).entries())[-1].fields
    assert (last["event"], last["outcome"], last["records"]) == ("export", "refused", ["2006-0118"])
    advies.release(archive, "2006-0118", advies.Ground.NO_ADVICE, "Het was een melding")
    assert export(archive, tmp_path / "pakket", only=["2006-0118"]).dossiers == 1


def test_nothing_is_exported_into_the_archive_itself(read_once: tuple[Path, Ran]) -> None:
    """P9: a copy there would outlive the destruction of its dossier."""
    archive = open_archive(read_once[0])
    for place in (archive.dossiers / "pakket", archive.root / "pakket", archive.scratch / ".." / "pakket"):
        with pytest.raises(BadInput):
            export(archive, place)
        assert not place.exists()


@pytest.fixture(scope="module")
def partly_closed(read_once: tuple[Path, Ran], tmp_path_factory: pytest.TempPathFactory) -> tuple[Archive, Path, bytes]:
    """An archive in which one document of an open dossier was judged an advies, its package, and what was typed of it."""
    root = tmp_path_factory.mktemp("advies") / "archief"
    shutil.copytree(read_once[0], root, symlinks=True)
    archive = open_archive(root)
    access = Access(archive, "test", "kwaliteit", "", "")
    review.correct_text(access, "2009-0143", 3, "Vertelde over Zonnebloem")
    review.accept(access, "2009-0143", 1)
    review.undo(access, "2009-0143", 1)
    review.judge(access, "2009-0143", "d003", advice=True, reason="Een adviesgesprek")
    review.correct_text(access, "2009-0143", 5, "Dit mag mee")
    bag = root.parent / "pakket"
    report = export(archive, bag, only=["2009-0143"])
    assert (report.dossiers, report.documents, report.held_back) == (1, 4, 1)
    return archive, bag, (archive.dossier("2009-0143") / "documents/d003/pages/0001.txt").read_bytes()


def test_a_document_judged_an_advies_stays_behind_and_the_package_says_that_something_is_lacking(
    partly_closed: tuple[Archive, Path, bytes],
) -> None:
    """P1, R1-R4: neither scan nor text, words, metadata, date, decision nor hash of it leaves."""
    archive, bag, text = partly_closed
    everything = contents(bag)
    folder = archive.dossier("2009-0143") / "documents/d003"
    forbidden = [b"Zonnebloem", *(line for line in text.split(b"\n") if len(line) > 25), b"/d003"]
    forbidden += [sha256_of(file).encode() for file in folder.rglob("*") if file.is_file()]
    assert [path for path, content in everything.items() if any(word in content for word in forbidden)] == []
    assert not any("d003" in path for path in everything)
    bagit.Bag(str(bag)).validate()
    told = everything["data/LEESMIJ.txt"].decode()
    assert "niet volledig" in told
    assert "2009-0143" in told
    assert "advies" not in told.lower()


def test_a_package_that_lacks_a_document_is_a_whole_dossier_where_it_arrives(
    partly_closed: tuple[Archive, Path, bytes], tmp_path: Path
) -> None:
    """Pages keep their numbers, decisions stand, it is whole for ``verify``, and where it came from it is the same."""
    source, bag, _text = partly_closed
    archive = create_archive(tmp_path / "nieuw")
    assert import_bag(archive, bag).dossiers == ("2009-0143",)
    assert verify_archive(archive.root).findings == ()
    manifest = load_manifest(archive, "2009-0143")
    assert manifest.withheld == 1
    documents = corrected_documents(archive, manifest)
    assert [page.number for document in documents for page in document.record.pages] == [1, 2, 4, 5]
    assert [review.text for document in documents for review in document.reviews] == [None, None, None, "Dit mag mee"]
    assert import_bag(source, bag).there == ("2009-0143",)
    assert import_bag(archive, bag).there == ("2009-0143",)


def test_the_list_leads_to_every_document_without_this_program(package: Path, read_once: tuple[Path, Ran]) -> None:
    with (package / "data" / "inhoud.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    # What the archive holds, not what the package does; the engine decides whether a cover is a document of its own.
    held = {
        path.relative_to(read_once[0]).parts[1] + "/" + path.parent.name for path in read_once[0].rglob("document.json")
    }
    expected = {name for name in held if not name.startswith("2006-0118/")}  # an advies stays (P1)
    assert {f"{row['dossier']}/{row['document']}" for row in rows} == expected
    assert len(rows) == len(expected) >= 12
    for row in rows:
        document = package / "data" / row["pad"]
        assert document.read_bytes().startswith(b"%PDF")
        assert list(document.parent.glob("pages/*.txt"))
        assert list(document.parent.glob("pages/*.alto.xml"))
    assert "LEESMIJ.txt" in {path.name for path in (package / "data").iterdir()}


def test_metadata_have_the_mandatory_fields_in_order(package: Path) -> None:
    """Domain rules, section 6."""
    metadata = sorted((package / "data" / "mdto").rglob("*.mdto.xml"))
    assert len(metadata) > 60
    for path in metadata:
        (item,) = ET.parse(path).getroot()  # noqa: S314  made a moment ago
        names = [child.tag.removeprefix(NS) for child in item]
        order = RECORD_ORDER if item.tag == f"{NS}informatieobject" else FILE_ORDER
        assert [order.index(name) for name in names] == sorted(order.index(name) for name in names), path
        mandatory = (
            {"identificatie", "naam", "archiefvormer", "beperkingGebruik", "waardering"}
            if order is RECORD_ORDER
            else {"identificatie", "naam", "omvang", "bestandsformaat", "checksum", "isRepresentatieVan"}
        )
        assert mandatory <= set(names), path
        assert all(text.strip() for child in item.iter() if len(child) == 0 for text in [child.text or ""]), path


def test_metadata_name_no_family(package: Path) -> None:
    for path, content in contents(package / "data" / "mdto").items():
        assert not any(name in content.decode().lower() for name in FAMILIES), path
        assert b"betrokkene" not in content
        assert not any(name in path.lower() for name in FAMILIES)


def test_checksums_in_the_metadata_are_those_of_the_files(package: Path) -> None:
    listed = dict(reversed(line.split("  ")) for line in (package / "manifest-sha256.txt").read_text().splitlines())
    checked = 0
    for path in (package / "data" / "mdto").rglob("*.bestand.mdto.xml"):
        (item,) = ET.parse(path).getroot()  # noqa: S314  made a moment ago
        dossier, document, place = item.findtext(f".//{NS}identificatieKenmerk", "").split("/", 2)
        digest = item.findtext(f".//{NS}checksumWaarde")
        assert listed[f"data/dossiers/{dossier}/documents/{document}/{place}"] == digest
        checked += 1
    assert checked == 14 * 2 + 12 * 2 or checked > 40


def test_import_brings_back_the_same_bytes_and_every_look_up(
    package: Path, tmp_path: Path, read_once: tuple[Path, Ran]
) -> None:
    archive = create_archive(tmp_path / "nieuw")
    assert import_bag(archive, package).dossiers == ("2009-0143", "2011-0207", "SHG-0451")
    for dossier in ("2009-0143", "2011-0207", "SHG-0451"):
        assert contents(archive.dossier(dossier)) == contents(read_once[0] / "dossiers" / dossier)
    assert verify_archive(archive.root).findings == ()
    wanted = (
        "hermelding",
        "--achternaam",
        "van der Meijden",
        "--voornaam",
        "Yasmina",
        "--geboren",
        "14-3-2004",
        "--json",
    )
    found = vtdocs_command(*wanted, "--archive", archive.root).json["matches"]
    assert {"2009-0143", "2011-0207"} <= {match["dossier"] for match in found}
    again = import_bag(archive, package)
    assert (again.dossiers, len(again.there)) == ((), 3)


def test_a_damaged_package_imports_nothing(package: Path, tmp_path: Path) -> None:
    bag = copy(package, tmp_path)
    text = next(bag.rglob("pages/0001.txt"))
    text.write_text("iets anders")
    archive = create_archive(tmp_path / "nieuw")
    with pytest.raises(ArchiveUnusable):
        import_bag(archive, bag)
    text.unlink()
    with pytest.raises(ArchiveUnusable):
        import_bag(archive, bag)
    assert list(archive.dossiers.iterdir()) == []


@pytest.mark.parametrize("path", ["../../weg.txt", "/etc/weg", "data/../../weg", "data\\..\\weg", "C:/weg"])
def test_a_package_cannot_write_outside_the_archive(package: Path, tmp_path: Path, path: str) -> None:
    bag = copy(package, tmp_path)
    for name in ("manifest-sha512.txt", "tagmanifest-sha512.txt", "tagmanifest-sha256.txt"):
        (bag / name).unlink()
    with (bag / "manifest-sha256.txt").open("a") as file:
        file.write(f"{'0' * 64}  {path}\n")
    with pytest.raises(ArchiveUnusable):
        import_bag(create_archive(tmp_path / "nieuw"), bag)


def test_a_number_that_another_dossier_has_is_never_merged(package: Path, tmp_path: Path) -> None:
    archive = create_archive(tmp_path / "nieuw")
    other = archive.dossier("2011-0207")
    other.mkdir()
    theirs = (package / "data" / "dossiers" / "2011-0207" / "manifest.json").read_text()
    (other / "manifest.json").write_text(
        theirs.replace('"box": "S3"', '"box": "S4"').replace('"documents": [', '"documents": [], "x": [')
    )
    with pytest.raises(BadInput):
        import_bag(archive, package)
    assert [folder.name for folder in archive.dossiers.iterdir()] == ["2011-0207"]


def test_a_dossier_that_was_destroyed_does_not_come_back_by_a_package(
    package: Path, sample_archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P9."""
    archive = open_archive(sample_archive)
    monkeypatch.setenv("VTDOCS_USER", "anja")
    number = destruction.request(archive, "SHG-0451", destruction.Ground.MISTAKE, "Hoort niet in dit archief.").number
    monkeypatch.setenv("VTDOCS_USER", "bram")
    destruction.confirm(archive, number)
    with pytest.raises(Refused) as refusal:
        import_bag(archive, package)
    assert refusal.value.reasons[0].rule == "P9"
    assert not archive.dossier("SHG-0451").exists()


def test_a_changed_file_stops_the_export(sample_archive: Path, tmp_path: Path) -> None:
    archive = open_archive(sample_archive)
    text = next((archive.dossier("SHG-0451")).rglob("*.txt"))
    text.write_text("iets anders")
    with pytest.raises(ArchiveUnusable):
        export(archive, tmp_path / "uit" / "pakket")
    assert list((tmp_path / "uit").iterdir()) == []


def test_a_killed_import_is_finished_by_the_next(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive: Archive = create_archive(tmp_path / "nieuw")
    real, moves = Path.rename, []

    def rename(self: Path, target: Path) -> Path:
        if "dossiers" in self.parts[-2:-1] and moves:
            raise KeyboardInterrupt
        moves.append(target)
        return real(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", rename)
        with pytest.raises(KeyboardInterrupt):
            import_bag(archive, package)
    assert len(list(archive.dossiers.iterdir())) == 1
    assert len(import_bag(archive, package).dossiers) == 2
    assert verify_archive(archive.root).findings == ()


def copy(package: Path, folder: Path) -> Path:
    """A package of one's own to spoil."""
    import shutil

    return Path(shutil.copytree(package, folder / "kopie"))
