"""Seals: what was changed behind the program's back is found, also where nothing else names its hash (P12, P21)."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from support import vtdocs_command

from vtdocs.archive import boxes, seals
from vtdocs.archive.boxes import BoxAct
from vtdocs.archive.layout import Archive, open_archive
from vtdocs.archive.verify import Depth
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.workflows.card_index import import_card_index
from vtdocs.workflows.repairing import repair
from vtdocs.workflows.retention import judge
from vtdocs.workflows.verifying import verify_archive

CARDS = (
    "dossier,box,source,year,role,surname,given_names,birth_date\n2003-0001,B9,AMK,2003,kind,Aalberts,Mira,2001-02-03\n"
)


def found(archive: Archive, depth: Depth = Depth.FAST) -> set[tuple[str, str]]:
    return {(finding.kind, finding.where) for finding in verify_archive(archive.root, depth).findings}


@pytest.fixture
def archive(sample_archive: Path) -> Archive:
    return open_archive(sample_archive)


def rewrite(path: Path, change: Callable[[str], str]) -> None:
    text = path.read_text(encoding="utf-8")
    path.chmod(0o600)
    path.write_text(change(text), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != text


def test_manifest_and_catalogue_changed_together_are_found(archive: Archive) -> None:
    """T7: by its source the term of a dossier runs, so whoever changes it in both places could have it destroyed."""
    rewrite(archive.dossiers / "2009-0143" / "manifest.json", lambda text: text.replace('"AMK"', '"BJZ"'))
    with closing(sqlite3.connect(archive.catalogue)) as catalogue, catalogue:
        catalogue.execute("UPDATE dossier SET source = 'BJZ' WHERE id = '2009-0143'")
    assert found(archive) == {("seal-differs", "dossiers/2009-0143/manifest.json")}


def test_a_birth_year_changed_in_the_catalogue_only_is_found(archive: Archive) -> None:
    """T7: by the youngest child's year the older regimes count, so it decides when a dossier may go."""
    assert vtdocs_command("retention", "due", "--archive", str(archive.root)).code == 0
    with closing(sqlite3.connect(archive.catalogue)) as catalogue, catalogue:
        catalogue.execute("UPDATE youngest SET year = 1980 WHERE dossier = '2009-0143'")
    assert found(archive) == {("catalogue-differs", "dossiers/2009-0143")}


def test_the_newest_event_of_a_box_cannot_be_taken_away(archive: Archive) -> None:
    boxes.record(archive, "B77", BoxAct.CLOSE, {}, user="Jansen")
    boxes.record(archive, "B77", BoxAct.REOPEN, {"reason": "een map vergeten"}, user="Jansen")
    newest = max((archive.boxes / "_b77").iterdir())
    newest.unlink()
    assert found(archive) == {("seal-differs", f"boxes/_b77/{newest.name}")}


def test_a_judgment_or_a_card_index_that_was_edited_is_found(archive: Archive, tmp_path: Path) -> None:
    judge(archive, "2009-0143", date(2040, 1, 1), "Er loopt nog een zaak bij de rechtbank.")
    (tmp_path / "kaarten.csv").write_text(CARDS, encoding="utf-8")
    import_card_index(archive, tmp_path / "kaarten.csv")
    assert found(archive) == set()
    kept = max(archive.imports.glob("*.csv"))
    rewrite(kept, lambda text: text.replace("Aalberts", "Aalders"))
    judgments = archive.root / "retention" / "judgments.jsonl"
    judgments.write_bytes(b"".join(judgments.read_bytes().splitlines(keepends=True)[:-1]))
    assert found(archive) == {
        ("seal-differs", f"imports/{kept.name}"), ("seal-differs", "retention/judgments.jsonl"),
    }  # fmt: skip


def test_the_register_of_letters_cannot_be_edited_cut_off_or_removed(archive: Archive) -> None:
    register = archive.letters / "register.jsonl"
    with seals.changing(archive, register):
        register.write_text('{"event":"made","id":"L1"}\n{"event":"sent","id":"L1"}\n')
    whole = register.read_text()
    for text in (whole.replace("L1", "L2"), whole.splitlines(keepends=True)[0]):
        register.write_text(text)
        assert found(archive) == {("seal-differs", "letters/register.jsonl")}
    register.unlink()
    assert found(archive) == {("seal-differs", "letters/register.jsonl")}


def test_a_record_that_the_program_did_not_write_is_found(archive: Archive) -> None:
    (archive.imports / "20260101T000000-00000000.csv").write_text(CARDS, encoding="utf-8")
    assert found(archive) == {("unsealed", "imports/20260101T000000-00000000.csv")}


def test_a_change_that_was_worked_over_stays_visible_until_a_person_accepts_it(archive: Archive) -> None:
    """A cut must not heal by going on; a folder put back from a backup is accepted by name, in the audit log (P12)."""
    manifest = archive.dossiers / "2009-0143" / "manifest.json"
    place = "dossiers/2009-0143/manifest.json"
    rewrite(manifest, lambda text: text.replace('"AMK"', '"SHG"'))
    with seals.changing(archive, manifest):
        rewrite(manifest, lambda text: text.replace('"SHG"', '"BJZ"'))
    assert ("seal-skipped", place) in found(archive)
    report = repair(archive.root, accept=True)
    assert report.left == ()
    last = [
        entry.fields for entry in AuditLog(archive.audit_log).entries() if entry.fields["event"] == "seals accepted"
    ]
    assert [(line["records"], line["counts"]) for line in last] == [(["2009-0143"], {"places": 1})]
    assert found(archive) == set()


def test_seals_that_were_edited_or_cut_off_are_found_by_what_the_audit_log_names(archive: Archive) -> None:
    boxes.record(archive, "B77", BoxAct.CLOSE, {}, user="Jansen")
    AuditLog(archive.audit_log).append(Act("box", Action.UPDATE, "done"), user="Jansen")
    path = seals.path_of(archive)
    whole = path.read_bytes()
    lines = whole.splitlines(keepends=True)
    for changed in (
        b"".join(lines[:-2]),
        b"".join([*lines[:3], *lines[4:]]),
        whole.replace(b'"after"', b'"before"', 1),
        b"",
    ):
        path.write_bytes(changed)
        assert found(archive) == {("seals-changed", "audit/seals.jsonl")}
    path.unlink()
    assert found(archive) == {("seals-changed", "audit/seals.jsonl")}
    path.write_bytes(whole)
    assert found(archive) == set()


@pytest.mark.parametrize("written", [False, True])
def test_a_kill_between_a_change_and_its_seal_is_no_finding(archive: Archive, written: bool) -> None:
    """What a power cut left is either state; the next change seals it, and what comes after is watched again."""
    manifest = archive.dossiers / "2009-0143" / "manifest.json"
    before, path = manifest.read_text(), seals.path_of(archive)
    with seals.changing(archive, manifest):
        manifest.write_text(before + "\n" if written else before)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-1]) + lines[-1][:20])
    assert found(archive) == set()
    boxes.record(archive, "B77", BoxAct.CLOSE, {}, user="Jansen")
    assert found(archive) == set()
    manifest.write_text(before + "\n\n")
    assert found(archive) == {("seal-differs", "dossiers/2009-0143/manifest.json")}


def test_an_archive_of_an_earlier_version_is_watched_from_its_first_change_on(archive: Archive) -> None:
    log = archive.audit_log
    seals.path_of(archive).unlink()
    rows = [json.loads(line) for line in log.read_text().splitlines()]
    log.unlink()
    log.with_suffix(".head").unlink()
    for row in rows:
        AuditLog(log).append(
            Act(row["event"], Action(row["action"]), row["outcome"], tuple(row["records"])), user="Jansen"
        )
    assert found(archive) == set()
    boxes.record(archive, "B77", BoxAct.CLOSE, {}, user="Jansen")
    next((archive.boxes / "_b77").iterdir()).unlink()
    assert [kind for kind, _where in found(archive)] == ["seal-differs"]


def test_a_lost_or_exchanged_key_is_told_before_a_look_up_misses_every_bsn(archive: Archive) -> None:
    """P18, P27: with another key no BSN of the register would ever be found, and the answer would be "nieuw"."""
    key = archive.keys / "bsn.key"
    kept = key.read_bytes()
    look = ("hermelding", "--achternaam", "Iemand", "--geboren", "2001-02-03", "--archive", str(archive.root))
    key.unlink()
    assert ("missing", "keys/bsn.key") in found(archive)
    assert vtdocs_command(*look).code == 7
    assert not key.exists(), "a new key made in silence would hide the loss"
    key.write_bytes(bytes(32))
    assert ("register-differs", "derived/register.sqlite") in found(archive)
    assert vtdocs_command(*look).code == 7
    key.write_bytes(kept)
    assert found(archive) == set()
