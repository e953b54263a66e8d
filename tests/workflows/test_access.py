"""No look-up without a purpose, and every look-up and refusal in the log (P2, P3, P12, R3)."""

import json
from pathlib import Path

import pytest

from vtdocs.archive import layout
from vtdocs.archive.layout import Archive
from vtdocs.errors import Refused
from vtdocs.workflows.access import PurposeGiven, allow


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


@pytest.mark.parametrize("purpose", ["inzage", "retentie", "kwaliteit", "Inzage "])
def test_other_purposes_need_no_case(archive: Archive, purpose: str) -> None:
    allow(archive, "search", PurposeGiven(purpose)).record("no-hit")
    assert log(archive)[-1]["purpose"] == purpose.strip().lower()


def test_an_emergency_works_and_stands_out(archive: Archive) -> None:
    allow(archive, "search", PurposeGiven(emergency="child in hospital")).record("hit", ["2009-0143"])
    assert log(archive)[-1]["emergency"] == "child in hospital"
