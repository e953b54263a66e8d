"""No look-up without a purpose, and every look-up and refusal in the log (P2, P3, P12, R3)."""

import json
from pathlib import Path

import pytest

from vtdocs import config
from vtdocs.archive import layout
from vtdocs.archive.layout import Archive
from vtdocs.audit import AuditLog, EmergencyReasons
from vtdocs.errors import BadInput, Refused
from vtdocs.workflows.access import PurposeGiven, allow
from vtdocs.workflows.dossier import show


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return layout.create(tmp_path / "archief")


def log(archive: Archive) -> list[dict[str, str]]:
    return [json.loads(line) for line in archive.audit_log.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        (PurposeGiven(), "P2"),
        (PurposeGiven("advies", "Z-1"), "R3"),
        (PurposeGiven("nieuwsgierig"), "P3"),
        (PurposeGiven("melding"), "P3"),
    ],
)
def test_a_look_up_without_a_lawful_purpose_is_refused_and_recorded(
    archive: Archive, given: PurposeGiven, rule: str
) -> None:
    with pytest.raises(Refused) as caught:
        allow(archive, "hermelding", given)
    assert [reason.rule for reason in caught.value.reasons] == [rule]
    assert [(line["event"], line["outcome"]) for line in log(archive)] == [("hermelding", "refused")]


@pytest.mark.parametrize(
    "number",
    [
        "Piet.Jansen-de-Vries",
        "Jansen",
        "J.P.Bos",
        "Jansen-2026",
        "Piet-Bos-de-V1",
        "Z-zonder",
        "2026-ElIdrissi",
        "Bos-1",
        "Bos-2009",
        "vos.12",
        "",
    ],
)
def test_a_name_is_no_number_of_a_case_and_never_reaches_the_log(archive: Archive, number: str) -> None:
    """P12, P15: also cut up by marks, or with a year behind it."""
    with pytest.raises(Refused):
        allow(archive, "hermelding", PurposeGiven("melding", number))
    assert log(archive)[-1]["case_number"] == ""


@pytest.mark.parametrize(
    "number",
    [
        "VT-2026-00417",
        "Z-1",
        "zaak-2026/17",
        "VTRR.2026.1",
        "vtrr.2026.1",
        "VTL-7",
        "20260417",
        "casus_12b",
        "VT-LIMBURG-1",
        "vt-gooi-vechtstreek-2026-3",
        "ZL/zuid-limburg/12",
    ],
)
def test_numbers_of_cases_as_regions_write_them_are_taken(archive: Archive, number: str) -> None:
    assert allow(archive, "hermelding", PurposeGiven("melding", number)).case_number == number


def with_forms(archive: Archive, forms: str) -> None:
    (archive.root / "vtdocs.toml").write_text(f"[archive]\nformat = 1\n[lookup]\ncase_numbers = {forms}\n")


def test_an_archive_says_how_its_numbers_look_and_a_name_is_none_still(archive: Archive) -> None:
    """P12, P15: a form has letters of its own only, so no setting lets a name in."""
    with_forms(archive, '["MELDPUNTNOORD-#", "#.#"]')
    for number in ("MELDPUNTNOORD-17", "meldpuntnoord-17", "2026.4"):
        assert allow(archive, "hermelding", PurposeGiven("melding", number)).case_number == number
    for number in ("MELDPUNTNOORD-", "Jansen-17", "VT-2026-1", "MELDPUNTNOORD-17-Bos", "2026x4"):
        with pytest.raises(Refused) as caught:
            allow(archive, "hermelding", PurposeGiven("melding", number))
        assert "MELDPUNTNOORD-#" in caught.value.reasons[0].message
        assert log(archive)[-1]["case_number"] == ""


@pytest.mark.parametrize("forms", ['["Jansen"]', '["VT #"]', '[""]', "[3]", '"VT-#"', '["#\u0436"]'])
def test_a_form_without_a_place_for_digits_is_no_form(archive: Archive, forms: str) -> None:
    with_forms(archive, forms)
    with pytest.raises(BadInput):
        allow(archive, "hermelding", PurposeGiven("melding", "VT-1"))


@pytest.mark.parametrize("name", ["ro\u200bot", "ro\x07ot", "root\u2069", "r\u043eot", "ro\u1160ot", "\u0301"])
@pytest.mark.parametrize("variable", ["VTDOCS_USER", "VTDOCS_ON_BEHALF_OF"])
def test_a_user_name_with_signs_that_nobody_sees_is_refused(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, name: str, variable: str
) -> None:
    """B15, P22: one person would be two where two are wanted."""
    monkeypatch.setenv(variable, name)
    with pytest.raises(BadInput):
        allow(archive, "search", PurposeGiven("kwaliteit")).record("hit")


def test_two_spellings_of_one_user_are_one_person() -> None:
    for other in ("ROOT", " root ", "ro ot", "\uff52\uff4f\uff4f\uff54", "ro\u200bot", "r\u00f6ot"):
        assert config.user_key(other) == config.user_key("root")
    assert config.user_key("j.jansen") != config.user_key("p.jansen")


@pytest.mark.parametrize("purpose", ["inzage", "retentie", "kwaliteit", "Inzage "])
def test_other_purposes_need_no_case(archive: Archive, purpose: str) -> None:
    allow(archive, "search", PurposeGiven(purpose)).record("no-hit")
    assert log(archive)[-1]["purpose"] == purpose.strip().lower()


def test_an_emergency_works_and_stands_out(archive: Archive) -> None:
    allow(archive, "search", PurposeGiven(emergency="child in hospital")).record("hit", ["2009-0143"])
    sign = log(archive)[-1]["emergency"]
    assert sign.startswith("N-")
    assert EmergencyReasons.beside(AuditLog(archive.audit_log)).read()[sign] == "child in hospital"


def test_the_reason_of_an_emergency_may_hold_a_name_and_never_reaches_the_log(archive: Archive) -> None:
    given = PurposeGiven("Pietersen zoeken", emergency="Pietersen staat voor de deur")
    allow(archive, "hermelding", given).record("no-hit")
    assert b"Pietersen" not in archive.audit_log.read_bytes()


def test_a_reason_that_was_changed_does_not_fit_the_log(archive: Archive) -> None:
    allow(archive, "search", PurposeGiven(emergency="child in hospital")).record("hit")
    reasons = EmergencyReasons.beside(AuditLog(archive.audit_log))
    reasons.path.write_text(reasons.path.read_text().replace("hospital", "school"))
    assert log(archive)[-1]["emergency"] not in reasons.read()


@pytest.mark.parametrize(
    ("given", "rule"),
    [(PurposeGiven("advies", emergency="dringend"), "R3"), (PurposeGiven("", "Jan Jansen", "dringend"), "P12")],
)
def test_an_emergency_opens_no_advies_and_takes_no_name_for_a_case(
    archive: Archive, given: PurposeGiven, rule: str
) -> None:
    with pytest.raises(Refused) as caught:
        allow(archive, "hermelding", given)
    assert [reason.rule for reason in caught.value.reasons] == [rule]
    assert log(archive)[-1]["outcome"] == "refused"
    assert b"Jansen" not in archive.audit_log.read_bytes()


def test_what_is_no_purpose_is_refused_and_not_written_down(archive: Archive) -> None:
    with pytest.raises(Refused):
        allow(archive, "search", PurposeGiven("Jansen"))
    assert log(archive)[-1]["purpose"] == ""


def test_purpose_and_case_number_may_stand_in_the_settings(archive: Archive) -> None:
    text = '[archive]\nformat = 1\n[lookup]\npurpose = "melding"\ncase_number = "Z-9"\n'
    (archive.root / "vtdocs.toml").write_text(text, encoding="utf-8")
    allow(archive, "search", PurposeGiven()).record("no-hit")
    assert (log(archive)[-1]["purpose"], log(archive)[-1]["case_number"]) == ("melding", "Z-9")


def test_the_log_says_on_whose_behalf(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VTDOCS_USER", "archief")
    monkeypatch.setenv("VTDOCS_ON_BEHALF_OF", "werker-7")
    allow(archive, "search", PurposeGiven("kwaliteit")).record("no-hit")
    assert (log(archive)[-1]["user"], log(archive)[-1]["on_behalf_of"]) == ("archief", "werker-7")


def test_a_look_up_that_fails_is_recorded(archive: Archive) -> None:
    access = allow(archive, "show", PurposeGiven("kwaliteit"))
    with pytest.raises(BadInput):
        show(access, "2001-0001")
    assert [log(archive)[-1][name] for name in ("event", "outcome")] == ["show", "failed"]
