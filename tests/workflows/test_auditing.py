"""Reading the audit log: recorded too, told per dossier, and sifted for what calls for a question (P3, P12, P13)."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from support import vtdocs_command

from vtdocs.archive import boxes
from vtdocs.archive.boxes import BoxAct
from vtdocs.archive.layout import Archive
from vtdocs.archive.verify import Depth
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.cli.audit import event_words
from vtdocs.errors import BadInput
from vtdocs.workflows import auditing
from vtdocs.workflows.access import PurposeGiven, allow
from vtdocs.workflows.access_report import report
from vtdocs.workflows.auditing import Wanted, anchor, show_log, verify_log
from vtdocs.workflows.stewardship import create_archive
from vtdocs.workflows.tables import csv_bytes
from vtdocs.workflows.verifying import verify_archive

TODAY = datetime.now(UTC).date()
MELDING = PurposeGiven("melding", "Z-1")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return create_archive(tmp_path / "archief")


def events(archive: Archive) -> list[str]:
    return [str(entry.fields["event"]) for entry in AuditLog(archive.audit_log).entries()]


def wait_days(archive: Archive, monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    """From now on the log's clock runs this many days ahead."""

    class Later(datetime):
        @classmethod
        def now(cls, tz=None):  # type: ignore[no-untyped-def]
            return datetime.now(tz) + timedelta(days=days)

    monkeypatch.setattr("vtdocs.audit.log.datetime", Later)


def test_reading_the_log_is_itself_recorded(archive: Archive, tmp_path: Path) -> None:
    verify_log(archive, None)
    anchor(archive, tmp_path / "ankers.txt")
    show_log(archive, Wanted(dossier="2009-0143"))
    report(archive, TODAY, TODAY)
    assert events(archive)[1:] == ["audit verify", "audit anchor", "audit show", "audit report"]


def test_the_overview_of_a_dossier_names_every_act_on_it_and_on_its_pages(archive: Archive) -> None:
    allow(archive, "hermelding", MELDING).record("hit", ["2009-0143", "2010-0001"])
    allow(archive, "show", MELDING).record("done", ["2009-0143/d001/3"])
    allow(archive, "show", MELDING).record("done", ["2010-0001"])
    found = show_log(archive, Wanted(dossier="2009-0143"))
    assert [(line["event"], line["purpose"]) for line in found] == [("hermelding", "melding"), ("show", "melding")]
    assert "hash" not in found[0]


def test_a_look_up_without_follow_up_is_asked_about(archive: Archive) -> None:
    allow(archive, "hermelding", MELDING).record("hit", ["2009-0143"])
    allow(archive, "hermelding", PurposeGiven("melding", "Z-2")).record("hit", ["2010-0001"])
    allow(archive, "show", MELDING).record("done", ["2009-0143"])
    found = report(archive, TODAY, TODAY)
    assert [item.case_number for item in found.without_follow_up] == ["Z-2"]
    assert found.without_follow_up[0].running, "looked up today: something may still follow"
    assert [(week.look_ups, week.hits, week.without_follow_up, week.opened) for week in found.weeks] == [(2, 2, 1, 1)]


def test_follow_up_of_another_case_or_too_late_is_none(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    allow(archive, "search", MELDING).record("hit", ["2009-0143"])
    wait_days(archive, monkeypatch, 8)
    allow(archive, "show", MELDING).record("done", ["2009-0143"])
    found = report(archive, TODAY, TODAY + timedelta(days=9))
    assert [item.event for item in found.without_follow_up] == ["search"]


def test_without_a_case_the_same_user_must_open_what_was_found(archive: Archive) -> None:
    allow(archive, "search", PurposeGiven("kwaliteit")).record("hit", ["2009-0143"])
    allow(archive, "search", PurposeGiven("kwaliteit")).record("hit", ["2010-0001"])
    allow(archive, "show", PurposeGiven("kwaliteit")).record("done", ["2010-0001/d001/1"])
    assert [item.records for item in report(archive, TODAY, TODAY).without_follow_up] == [("2009-0143",)]


def test_an_emergency_stands_in_the_report_with_its_reason(archive: Archive) -> None:
    allow(archive, "hermelding", PurposeGiven(emergency="kind ligt in het ziekenhuis")).record("hit", ["2009-0143"])
    found = report(archive, TODAY, TODAY)
    assert [item.reason for item in found.emergencies] == ["kind ligt in het ziekenhuis"]
    assert found.weeks[0].emergencies == 1


def test_an_anchor_inside_the_archive_is_refused(archive: Archive) -> None:
    with pytest.raises(BadInput):
        anchor(archive, archive.root / "anker.txt")


def test_a_log_that_was_replaced_whole_is_found_by_its_anchor(archive: Archive, tmp_path: Path) -> None:
    made = anchor(archive, tmp_path / "ankers.txt")
    log = AuditLog(archive.audit_log)
    log.path.unlink()
    log.head.unlink()
    for _ in range(made.sequence):
        log.append(Act("init", Action.CREATE, "forged"), user="intruder")
    verdict = verify_log(archive, tmp_path / "ankers.txt")
    assert [item.kind for item in verdict.breaks] == ["anchor"]


def test_a_log_that_begins_without_the_making_of_the_archive_is_a_finding(archive: Archive) -> None:
    log = AuditLog(archive.audit_log)
    log.path.unlink()
    log.head.unlink()
    log.append(Act("search", Action.READ, "hit"), user="worker")
    assert [item.kind for item in verify_log(archive, None).breaks] == ["beginning", "chain"]


def told(archive: Archive) -> set[str]:
    return {item.kind for item in verify_archive(archive.root, Depth.FAST).findings if item.kind.startswith("audit")}


def a_box_and_look_ups(archive: Archive) -> None:
    for number in range(3):
        boxes.record(archive, f"B{number}", BoxAct.CLOSE, {}, user="Jansen")
        allow(archive, "search", MELDING).record("hit", ["2009-0143"])


@pytest.mark.parametrize("again", [0, 2])
def test_a_log_that_was_removed_with_its_head_stays_found_whatever_follows(archive: Archive, again: int) -> None:
    a_box_and_look_ups(archive)
    log = AuditLog(archive.audit_log)
    log.path.unlink()
    log.head.unlink()
    for _ in range(again):
        allow(archive, "search", MELDING).record("hit", ["2009-0143"])
    assert told(archive) == {"audit-cut" if again else "audit-missing"}
    assert told(archive) == {"audit-cut"}, "what looked at it began a log that stays broken"
    assert verify_log(archive, None).breaks


def test_a_log_begun_anew_by_the_event_of_making_an_archive_is_found(archive: Archive) -> None:
    a_box_and_look_ups(archive)
    log = AuditLog(archive.audit_log)
    log.path.unlink()
    log.head.unlink()
    log.append(Act("init", Action.CREATE, "done"), user="intruder")
    assert told(archive)


@pytest.mark.parametrize("head", ["gone", "rewritten"])
def test_a_log_cut_to_its_first_line_is_found_also_when_its_head_was_rewritten(archive: Archive, head: str) -> None:
    a_box_and_look_ups(archive)
    log = AuditLog(archive.audit_log)
    first = log.path.read_bytes().splitlines(keepends=True)[0]
    log.path.write_bytes(first)
    if head == "gone":
        log.head.unlink()
    else:
        log.head.write_text(f"1 {json.loads(first)['hash']}\n")
    assert "cut-off" in {item.kind for item in verify_log(archive, None).breaks}
    assert told(archive)
    a_box_and_look_ups(archive)
    assert told(archive)
    assert verify_log(archive, None).breaks


@pytest.mark.parametrize(
    "change",
    [
        lambda line: line.replace(b'"outcome":', b'"outcome": ', 1),
        lambda line: line.replace(b'"user":', b'"user":"iemand","user":', 1),
        lambda line: line.replace(b"search", b"se\\u0061rch", 1),
    ],
)
def test_a_line_whose_bytes_were_changed_but_not_its_fields_is_found(
    archive: Archive, change: Callable[[bytes], bytes]
) -> None:
    a_box_and_look_ups(archive)
    lines = archive.audit_log.read_bytes().splitlines(keepends=True)
    changed = change(lines[2])
    assert changed != lines[2]
    archive.audit_log.write_bytes(b"".join([*lines[:2], changed, *lines[3:]]))
    assert [(item.line, item.kind) for item in verify_log(archive, None).breaks] == [(3, "changed")]
    assert told(archive) == {"audit-changed"}


def test_no_cell_of_a_table_can_become_a_formula() -> None:
    rows = [["=HYPERLINK(1)", -5], ["  +1", "@SUM"], ["-2+3", "J. de Vries\x1b[2J"]]
    text = csv_bytes(["a", "b"], rows).decode("utf-8-sig")
    assert text == "a;b\r\n'=HYPERLINK(1);-5\r\n'  +1;'@SUM\r\n'-2+3;J. de Vries [2J\r\n"


def test_the_commands_read_like_a_report(tmp_path: Path) -> None:
    root = create_archive(tmp_path / "archief").root
    allow(Archive(root), "hermelding", PurposeGiven(emergency="kind in gevaar")).record("no-hit")
    shown = vtdocs_command("audit", "report", "--archive", root, "--csv", tmp_path / "weken.csv", VTDOCS_LANG="nl")
    assert shown.code == 0, shown.err
    assert "Noodknop gebruikt:" in shown.out
    assert "kind in gevaar" in shown.out
    assert (tmp_path / "weken.csv").read_text("utf-8-sig").startswith("week;user;look_ups")
    assert vtdocs_command("audit", "verify", "--archive", root).code == 0
    lines = (root / "audit" / "audit.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (root / "audit" / "audit.jsonl").write_text("".join(lines[:-1]), encoding="utf-8")
    damaged = vtdocs_command("audit", "verify", "--archive", root, "--json")
    assert damaged.code == 6
    assert [item["kind"] for item in json.loads(damaged.out)["breaks"]] == ["cut-off"]


def test_every_act_has_words_for_who_asks_what_was_done_with_a_dossier() -> None:
    """P12: the overview is for a data subject, in Dutch; an act of the program that nobody named would stand there in code."""
    sources = "".join(file.read_text(encoding="utf-8") for file in Path(auditing.__file__).parent.glob("*.py"))
    found = set(re.findall(r'\bAct\(\s*"([^"]+)"', sources)) | set(re.findall(r'\ballow\([^"\n]*"([^"]+)"', sources))
    assert {"hermelding", "inzage search", "retention judge", "seals accepted"} <= found
    assert not {event for event in found if event_words(event) == event}
