"""The shipped templates: whole, plain, statutory, and what each letter says word for word."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt, RGBColor

from tests.letters.conftest import scene_of, values_of
from vtdocs.assets import resolve
from vtdocs.errors import BadInput, Refused, TemplateMismatch
from vtdocs.letters.checking import check_language, check_templates, copy_templates, preview
from vtdocs.letters.compose import compile_template
from vtdocs.letters.kinds import KINDS
from vtdocs.letters.library import Library
from vtdocs.letters.region import differences, empty_statutory, load_region
from vtdocs.letters.words import all_text, body_text
from vtdocs.letters.writing import codes_for, plan, write_all

GOLDEN = Path(__file__).parent / "golden"
REGION = load_region()


def test_the_shipped_templates_have_no_faults(library: Library) -> None:
    assert check_templates(REGION, library) == ()


def test_the_shipped_templates_are_plain_dutch(library: Library) -> None:
    """Section 9: no sentence over 20 words, no passive, no abbreviation, no jargon."""
    for code, measure in check_language(REGION, library).items():
        assert measure.passes, (code, measure.remarks)


@pytest.mark.parametrize("code", list(KINDS))
def test_each_letter_says_word_for_word_what_was_agreed(code: str, library: Library) -> None:
    """Write the golden texts again with VTDOCS_GOLDEN=write, and read what changed."""
    text = "\n---\n".join(body_text(letter.content) for letter in preview(KINDS[code], REGION, library)) + "\n"
    file = GOLDEN / f"{code}.txt"
    if os.environ.get("VTDOCS_GOLDEN") == "write":
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", list(KINDS))
def test_templates_are_made_with_styles_and_hold_page_numbers(code: str) -> None:
    content = resolve(f"templates/{code}.docx").read_bytes()
    document = Document(io.BytesIO(content))
    for paragraph in document.paragraphs:
        assert paragraph.style.name != "Normal"
        for run in paragraph.runs:
            assert run.font.size is None
            assert run.font.bold is None
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        feet = "".join(archive.read(name).decode() for name in archive.namelist() if "footer" in name)
    assert "PAGE" in feet
    assert "NUMPAGES" in feet


def edited(tmp_path: Path, code: str, old: str, new: str) -> Path:
    """An archive with a copy of a template in which somebody changed the text."""
    assets = tmp_path / "assets" / "templates"
    copy_templates((code,), assets)
    file = assets / f"{code}.docx"
    document = Document(str(file))
    for paragraph in document.paragraphs:
        if old in paragraph.text:
            paragraph.runs[0].text = paragraph.text.replace(old, new)
    document.save(str(file))
    return tmp_path


def messages(archive: Path) -> str:
    return " ".join(finding.message for finding in check_templates(REGION, Library(archive)))


def test_a_missing_statutory_text_is_found_before_a_letter_is_due(tmp_path: Path) -> None:
    assert "blok.inzage" in messages(edited(tmp_path, "B2", "{{ blok.inzage }}", "U mag niets zien."))


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("B2", "{{ blok.inzage }}", "U mag niets zien."),
        ("B2", "{{ blok.klacht }}", "{% if false %}{{ blok.klacht }}{% endif %}"),
        ("B3", "{{ vertrouwenspersoon.gratis }}", ""),
        ("B4", "{{ blok.gegevens }}", "{# {{ blok.gegevens }} #}"),
    ],
)
def test_1g_no_letter_is_written_with_a_template_without_its_statutory_texts(
    code: str, old: str, new: str, tmp_path: Path
) -> None:
    archive = edited(tmp_path, code, old, new)
    scene = scene_of(values_of())
    with pytest.raises(TemplateMismatch, match="1G"):
        write_all(scene, plan(scene, codes_for(scene)), Library(archive), "hash")


@pytest.mark.parametrize("hidden", ["vanish", "white", "tiny"])
def test_1g_a_statutory_text_that_nobody_can_read_counts_as_missing(hidden: str, tmp_path: Path) -> None:
    archive = edited(tmp_path, "B2", "{{ blok.inzage }}", "{{ blok.inzage }}")
    file = archive / "assets" / "templates" / "B2.docx"
    document = Document(str(file))
    (run,) = [p.runs[0] for p in document.paragraphs if "blok.inzage" in p.text]
    if hidden == "vanish":
        run.font.hidden = True
    elif hidden == "white":
        run.font.color.rgb = RGBColor(255, 255, 255)
    else:
        run.font.size = Pt(1)
    document.save(str(file))
    scene = scene_of(values_of())
    with pytest.raises(TemplateMismatch, match=r"blok\.inzage"):
        write_all(scene, plan(scene, codes_for(scene)), Library(archive), "hash")


def test_1g_a_region_cannot_switch_off_a_statutory_text(tmp_path: Path) -> None:
    own = tmp_path / "regio.toml"
    own.write_text('[blokken]\nklacht = "-"\n[vertrouwenspersoon]\ngratis = "\u200b"\n', encoding="utf-8")
    assert empty_statutory(load_region(own)) == ("blokken.klacht", "vertrouwenspersoon.gratis")


def test_an_unknown_field_is_found_before_a_letter_is_due(tmp_path: Path) -> None:
    assert "melder_naam" in messages(edited(tmp_path, "B2", "{{ vervolg }}", "{{ melder_naam }}"))


def test_a_field_that_does_not_exist_inside_a_known_part_is_found(tmp_path: Path) -> None:
    assert "telefoonn" in messages(edited(tmp_path, "B2", "{{ vervolg }}", "{{ ontvanger.telefoonn }}"))


def test_c5_a_template_may_use_the_words_of_the_region(tmp_path: Path) -> None:
    archive = edited(tmp_path, "B8", "Onze vragen", "Vragen over het {{ begrip.lokaal_team }}")
    assert messages(archive) == ""
    assert "Vragen over het wijkteam" in body_text(preview(KINDS["B8"], REGION, Library(archive))[0].content)


def test_a_broken_tag_is_found_before_a_letter_is_due(tmp_path: Path) -> None:
    assert messages(edited(tmp_path, "B2", "{{ vervolg }}", "{{ vervolg "))


def test_a_template_cannot_reach_out_of_its_sandbox(tmp_path: Path) -> None:
    assert messages(edited(tmp_path, "B2", "{{ vervolg }}", "{{ vervolg.__class__.__mro__ }}"))


def test_a_file_that_is_no_word_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateMismatch):
        compile_template("B2", b"geen zip")


def test_a_copy_never_overwrites_an_edited_template(tmp_path: Path) -> None:
    copy_templates(("B2",), tmp_path)
    with pytest.raises(BadInput):
        copy_templates(("B2",), tmp_path)


def test_a_killed_copy_of_templates_leaves_no_half_one_and_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A half template in the archive would stand before the standard one, and stop its letter."""

    def killed(_descriptor: int) -> None:
        if (tmp_path / "B2.toml").exists():
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", killed)
        with pytest.raises(KeyboardInterrupt):
            copy_templates(("B2", "B3"), tmp_path)
    whole = [file.name for file in tmp_path.iterdir() if not file.name.startswith(".")]
    assert sorted(whole) == ["B2.docx", "B2.toml"]
    assert [file.name for file in copy_templates(("B2", "B3"), tmp_path)] == ["B3.docx", "B3.toml"]
    assert all(file.read_bytes() == resolve(f"templates/{file.name}").read_bytes() for file in tmp_path.iterdir())


def test_hidden_text_in_any_part_of_a_document_is_read() -> None:
    document = Document(io.BytesIO(resolve("templates/B8.docx").read_bytes()))
    document.core_properties.keywords = "sleutelwoord"
    document.sections[0].footer.paragraphs[0].add_run("voettekst")
    document.add_comment(document.paragraphs[0].runs, text="opmerking", author="schrijver")
    out = io.BytesIO()
    document.save(out)
    text = all_text(out.getvalue())
    for hidden in ("sleutelwoord", "voettekst", "opmerking", "schrijver"):
        assert hidden in text


@pytest.mark.parametrize(
    "part", ["docProps/app.xml", "word/theme/theme1.xml", "customXml/item9.xml", "word/secret.bin"]
)
def test_p4_a_secret_that_somebody_left_in_a_part_of_the_template_is_found(part: str, tmp_path: Path) -> None:
    assets = tmp_path / "assets" / "templates"
    copy_templates(("B2",), assets)
    with zipfile.ZipFile(assets / "B2.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = b"<a>mail t.hoogstraten@voorbeeld.example</a>"
    with zipfile.ZipFile(assets / "B2.docx", "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    scene = scene_of(values_of())
    with pytest.raises(Refused) as refusal:
        write_all(scene, plan(scene, codes_for(scene)), Library(tmp_path), "hash")
    assert "melder.email" in {reason.field for reason in refusal.value.reasons}


PARTS = {
    "word/header9.xml": '<w:hdr xmlns:w="w"><w:p><w:r><w:t>kop</w:t></w:r><w:r><w:t>regel</w:t></w:r></w:p></w:hdr>',
    "word/footnotes.xml": '<w:f xmlns:w="w"><w:p><w:r><w:t>kopregel</w:t></w:r></w:p></w:f>',
    "word/endnotes.xml": '<w:f xmlns:w="w"><w:p><w:r><w:t>kopregel</w:t></w:r></w:p></w:f>',
    "word/comments.xml": '<w:c xmlns:w="w" w:author="kopregel"/>',
    "word/document2.xml": '<w:d xmlns:w="w" xmlns:v="v"><v:textbox><w:t>kopregel</w:t></v:textbox></w:d>',
    "word/styles9.xml": '<w:s xmlns:w="w"><w:name w:val="x"/><!-- kopregel --></w:s>',
    "word/settings.xml": '<w:s xmlns:w="w"><w:docVar w:name="a" w:val="kopregel"/></w:s>',
    "word/field.xml": '<w:p xmlns:w="w"><w:fldSimple w:instr="TITLE kopregel"/></w:p>',
    "word/_rels/document.xml.rels": '<R><Relationship Id="1" Target="https://kopregel.example"/></R>',
    "docProps/custom.xml": '<p xmlns:vt="vt"><vt:lpwstr>kopregel</vt:lpwstr></p>',
    "docProps/app.xml": "<p><Company>kopregel</Company></p>",
    "customXml/item1.xml": "<a>kopregel</a>",
    "word/embeddings/kopregel.bin": "",
    "word/embeddings/oud.bin": "een kopregel",
}


@pytest.mark.parametrize("name", sorted(PARTS))
def test_p4_the_leak_scan_reads_every_part_of_a_word_file(name: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, PARTS[name])
    assert "kopregel" in all_text(out.getvalue())


def test_p4_the_leak_scan_reads_a_document_inside_a_document() -> None:
    inner, out = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("word/document.xml", "<a>kopregel</a>")
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/embeddings/bijlage.docx", inner.getvalue())
    assert "kopregel" in all_text(out.getvalue())


def test_c2_a_region_shows_only_what_differs(tmp_path: Path) -> None:
    own = tmp_path / "regio.toml"
    own.write_text('naam = "Veilig Thuis Noord"\n[vertrouwenspersoon]\ngratis = "Dit kost niets."\n', encoding="utf-8")
    assert [found.setting for found in differences(own)] == ["naam", "vertrouwenspersoon.gratis", "voorbeeld"]
    assert load_region(own).blokken == REGION.blokken


def test_an_unknown_setting_of_a_region_is_told(tmp_path: Path) -> None:
    own = tmp_path / "regio.toml"
    own.write_text('naaam = "Veilig Thuis Noord"\n', encoding="utf-8")
    with pytest.raises(BadInput, match="naaam"):
        load_region(own)


def test_a_regions_logo_takes_its_place_in_the_header(tmp_path: Path) -> None:
    from PIL import Image

    logo = tmp_path / "logo.png"
    Image.new("RGB", (300, 300), "red").save(logo)
    letter = preview(KINDS["B8"], REGION, Library(logo=logo))[0]
    with zipfile.ZipFile(io.BytesIO(letter.content)) as archive:
        picture = io.BytesIO(archive.read("word/media/image1.png"))
    assert Image.open(picture).size == (1000, 360)
