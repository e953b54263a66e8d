"""Look-ups as a case worker types them: found although spelled differently, explained, and honest about holes."""

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support import SAMPLE, Ran, vtdocs_command

from vtdocs.archive import layout
from vtdocs.index.fulltext import FullTextIndex

FAMILY = ("--voornaam", "Yasmina", "--achternaam", "van der Meijden", "--geboren", "14-3-2004",
          "--persoon", "moeder Fatima El Idrissi 22-7-1981", "--persoon", "kind Sofian Benali 2-9-2009")  # fmt: skip


@pytest.fixture(scope="session")
def filled(read_once: tuple[Path, Ran], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample archive with the card index loaded; not to be changed."""
    copy = tmp_path_factory.mktemp("filled") / "archief"
    shutil.copytree(read_once[0], copy, symlinks=True)
    ran = vtdocs_command("register", "import", SAMPLE / "register.csv", "--archive", copy, "--json")
    assert ran.code == 0, ran.err
    with (SAMPLE / "register.csv").open(encoding="utf-8") as rows:
        assert ran.json["rows"] == len(list(csv.DictReader(rows)))
    return copy


def look(archive: Path, *words: str) -> Any:
    return vtdocs_command("hermelding", *words, "--archive", archive, "--json").json


def test_the_family_is_found_under_other_spellings_scanned_or_not(filled: Path, truth: Any) -> None:
    answer = look(filled, *FAMILY)
    found = {match["dossier"]: match for match in answer["matches"] if not match["more"]}
    assert set(truth["new_report"]["expected"]) <= set(found)
    assert answer["class"] == "hermelding"
    assert found["2009-0143"]["level"] in {"zeker", "waarschijnlijk"}
    assert found["2009-0143"]["scanned"]
    assert not found["2007-0391"]["scanned"]
    assert found["2009-0143"]["documents"]


def test_every_hit_has_its_evidence_left_and_right(filled: Path) -> None:
    match = look(filled, *FAMILY)["matches"][0]
    assert {"field", "level", "weight", "left", "right"} <= set(match["evidence"][0])
    assert any(item["weight"] > 0 and item["left"] and item["right"] for item in match["evidence"])


def test_the_contract_of_the_json_keys(filled: Path) -> None:
    answer = look(filled, *FAMILY)
    assert {"query", "class", "matches", "coverage", "seconds"} <= set(answer)
    assert {"id", "persons"} <= set(answer["query"])
    assert {"dossier", "box", "level", "score", "person", "evidence", "documents"} <= set(answer["matches"][0])
    assert {"dossiers", "indexed", "unreadable_pages", "unreviewed_pages", "complete"} <= set(answer["coverage"])
    found = vtdocs_command("search", "schoolverzuim", "--archive", filled, "--json").json
    assert {"query", "total", "hits", "coverage", "seconds"} <= set(found)
    assert {"dossier", "document", "page", "date", "kind", "score", "snippet"} <= set(found["hits"][0])


def test_who_reported_is_never_shown_and_never_found(filled: Path, truth: Any) -> None:
    """P4, P5: neither by name in the register nor in a snippet of the old form."""
    melder = next(person for person in truth["people"] if person.get("never_shown"))["name"]
    surname = melder.split()[-1]
    answer = look(filled, "--achternaam", surname, "--voornaam", "H.")
    shown = [item["right"] for match in answer["matches"] for item in match["evidence"]]
    shown += [json.dumps(match["person"]) for match in answer["matches"]]
    assert not [text for text in shown if surname in text]
    for word in ("Terlouw", "leerkracht", "Wilgenhoek"):
        hits = vtdocs_command("search", word, "--archive", filled, "--json").json["hits"]
        assert not [hit for hit in hits if "Terlouw" in hit["snippet"]], word


def test_an_opened_dossier_keeps_its_melder_covered_until_asked_and_the_log_tells_it(filled: Path) -> None:
    """P4, P5: neither the text nor the JSON of an old dossier shows who reported; the family stays readable."""
    shown = vtdocs_command("show", "2009-0143", "--archive", filled, "--json")
    assert "Terlouw" not in shown.out
    assert "Jasmina" in shown.out
    pages = [page for document in shown.json["documents"] for page in document["pages"]]
    number = next(page["number"] for page in pages if page["masked"])
    for words in (("--page", number), ("--page", number, "--text"), ("--page", number, "--json"), ()):
        assert "Terlouw" not in vtdocs_command("show", "2009-0143", *words, "--archive", filled).out
    asked = vtdocs_command("show", "2009-0143", "--page", number, "--melder", "--json", "--archive", filled)
    assert len(asked.json["text"]) == len(pages[number - 1]["text"])
    assert "Terlouw" in asked.out
    log = [json.loads(line) for line in layout.Archive(filled).audit_log.read_text(encoding="utf-8").splitlines()]
    assert [line["counts"].get("melder", 0) for line in log if line["event"] == "show"][-1] == 1


def test_the_family_of_an_advies_is_not_found(filled: Path, truth: Any) -> None:
    """P1: what came in as an advies is in no register and no index."""
    person = next(person for person in truth["people"] if person.get("never_found"))
    given, _sep, surname = person["name"].partition(" ")
    answer = look(filled, "--voornaam", given, "--achternaam", surname, "--geboren", person["born"])
    assert "2006-0118" not in [match["dossier"] for match in answer["matches"]]
    assert vtdocs_command("search", surname.split()[-1], "--archive", filled, "--json").json["total"] == 0


def test_no_hit_over_a_hole_has_its_own_exit_code(filled: Path, tmp_path: Path) -> None:
    """P27: "not found" is dangerous while part of the archive could not be searched."""
    copy = tmp_path / "archief"
    shutil.copytree(filled, copy, symlinks=True)
    stranger = ("hermelding", "--voornaam", "Onbekend", "--achternaam", "Qwxyz", "--archive", copy, "--json")
    box = tmp_path / "box" / "2012-0001"
    box.mkdir(parents=True)
    (box / "broken.tif").write_bytes((SAMPLE / "box" / "steekwagen-3.tif").read_bytes()[:9000])
    assert vtdocs_command("ingest", tmp_path / "box", "--archive", copy).code == 3
    ran = vtdocs_command(*stranger)
    assert (ran.code, ran.json["coverage"]["complete"]) == (10, False)
    assert ran.json["coverage"]["unreadable_pages"] > 0


@pytest.mark.parametrize(("purpose", "rule"), [("", "P2"), ("advies", "R3")])
def test_a_look_up_without_purpose_is_refused(filled: Path, purpose: str, rule: str) -> None:
    for words in (("hermelding", "--achternaam", "Benali"), ("search", "moeder"), ("show", "2009-0143")):
        ran = vtdocs_command(*words, "--archive", filled, VTDOCS_PURPOSE=purpose)
        assert ran.code == 9
        assert rule in ran.err
        assert "Benali" not in ran.err


def test_many_families_are_one_line_each(filled: Path, tmp_path: Path) -> None:
    batch = tmp_path / "vragen.csv"
    batch.write_text(
        "query,role,name,birth_date,address,postcode,place\n"
        'q1,kind,"Meijden, Yasmina van der",14-3-2004,,,\n'
        'q1,moeder,"El Idrissi, Fatima",22-7-1981,,,\n'
        "q2,kind,Qwxyz Onbekend,1-1-2020,,,\n",
        encoding="utf-8",
    )
    ran = vtdocs_command("hermelding", "--batch", batch, "--archive", filled, "--json")
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert [answer["query"]["id"] for answer in answers] == ["q1", "q2"]
    assert answers[0]["class"] == "hermelding"
    assert not [match for match in answers[1]["matches"] if not match["more"]]


def test_the_log_tells_who_looked_at_which_dossier_and_holds_no_name(filled: Path) -> None:
    """P12: one line per look-up, without content."""
    look(filled, *FAMILY)
    text = (filled / "audit" / "audit.jsonl").read_text(encoding="utf-8")
    last = json.loads(text.splitlines()[-1])
    assert (last["event"], last["outcome"], last["user"]) == ("hermelding", "hit", "tester")
    assert (last["purpose"], last["case_number"]) == ("melding", "VT-2026-00417")
    assert "2009-0143" in last["records"]
    assert not [name for name in ("Meijden", "Benali", "Idrissi", "Fatima", "2004-03-14") if name in text]


def test_any_string_is_a_query(filled: Path) -> None:
    for query in ('"', "AND OR NOT (", "kind:", "*", "a" * 5000, "\x1b[31m", "date:2008..", "(((((", "ĳ’–"):
        assert vtdocs_command("search", query, "--archive", filled, "--json").code == 0, repr(query)


def test_the_index_is_made_again_from_the_dossiers(filled: Path, tmp_path: Path) -> None:
    copy = tmp_path / "archief"
    shutil.copytree(filled, copy, symlinks=True)
    before = vtdocs_command("search", "schoolverzuim", "--archive", copy, "--json").json["hits"]
    shutil.rmtree(copy / "derived" / "fulltext")
    (copy / "derived" / "register.sqlite").unlink()
    (copy / "derived" / "catalogue.sqlite").unlink()
    assert vtdocs_command("search", "schoolverzuim", "--archive", copy).code == 7
    assert vtdocs_command("reindex", "--archive", copy).code == 0
    assert vtdocs_command("search", "schoolverzuim", "--archive", copy, "--json").json["hits"] == before
    assert {"2009-0143", "2007-0391"} <= {match["dossier"] for match in look(copy, *FAMILY)["matches"]}
    assert vtdocs_command("verify", "--archive", copy).code == 0


def test_a_file_that_was_changed_is_found_by_verify(sample_archive: Path) -> None:
    text = next((sample_archive / "dossiers" / "2009-0143").rglob("0001.txt"))
    text.chmod(0o600)
    text.write_text("changed", encoding="utf-8")
    ran = vtdocs_command("verify", "--archive", sample_archive, "--json")
    assert ran.code == 6
    assert [finding["kind"] for finding in ran.json["findings"]] == ["changed"]


def test_a_lost_register_is_told_and_never_answers_not_known(filled: Path, tmp_path: Path) -> None:
    """P27: without its register the program must not say that a family is new."""
    copy = tmp_path / "archief"
    shutil.copytree(filled, copy, symlinks=True)
    (copy / "derived" / "register.sqlite").unlink()
    assert vtdocs_command("hermelding", *FAMILY, "--archive", copy).code == 7
    assert vtdocs_command("verify", "--archive", copy).code == 6
    assert vtdocs_command("reindex", "--archive", copy).code == 0
    assert vtdocs_command("hermelding", *FAMILY, "--archive", copy).code == 0


def test_the_audit_log_cannot_be_removed_unnoticed(sample_archive: Path) -> None:
    (sample_archive / "audit" / "audit.jsonl").unlink()
    ran = vtdocs_command("verify", "--archive", sample_archive, "--json")
    assert (ran.code, [finding["kind"] for finding in ran.json["findings"]]) == (6, ["audit-missing"])


def test_nobody_who_was_typed_is_left_out_in_silence(filled: Path, tmp_path: Path) -> None:
    case = SAMPLE / "zaak.yaml"
    answer = look(filled, "--case", str(case), "--persoon", "kind Zuzanna Kowalska 19-5-2008")
    assert "Zuzanna Kowalska" in [person["name"] for person in answer["query"]["persons"]]
    assert vtdocs_command("hermelding", "--batch", SAMPLE / "vragen.csv", *FAMILY, "--archive", filled).code == 2
    assert vtdocs_command("hermelding", "--persoon", "melder", "--archive", filled).code == 2
    # A birth date is enough to look for; whom it found without a name is never certain.
    assert look(filled, "--geboren", "14-3-2004")["query"]["persons"] == [
        {"role": "onbekend", "birth_date": "2004-03-14"}
    ]
    batch = tmp_path / "vragen.csv"
    batch.write_text(
        'query,role,name,birth_date,address,postcode,place\nq1,kind,"Vos, A",morgen,,99,\n', encoding="utf-8"
    )
    answer = json.loads(vtdocs_command("hermelding", "--batch", batch, "--archive", filled, "--json").out)
    assert answer["query"]["unread"] == ["1, birth_date", "1, postcode"]


def test_a_name_given_as_case_number_never_reaches_the_log(sample_archive: Path) -> None:
    ran = vtdocs_command("search", "x", "--archive", sample_archive, "--case-number", "Verzonnen Naam")
    assert (ran.code, "P12" in ran.err) == (9, True)
    assert "Verzonnen" not in (sample_archive / "audit" / "audit.jsonl").read_text(encoding="utf-8")


def test_count_tells_how_much_answers_and_shows_nothing_of_it(filled: Path) -> None:
    every = vtdocs_command("search", "moeder", "--limit", "500", "--archive", filled, "--json").json
    counted = vtdocs_command("search", "moeder", "--count", "--archive", filled, "--json").json
    assert counted["total"] == every["total"] > 1
    assert counted["hits"] == []
    said = vtdocs_command("search", "moeder", "--count", "--archive", filled).out
    assert said.startswith(f"{every['total']} pages found in ")
    assert every["hits"][0]["snippet"] not in said
    assert "searched" in said.lower()  # the coverage line is never left out


def test_what_was_found_is_divided_over_kinds_years_and_sources(filled: Path) -> None:
    found = vtdocs_command("search", "moeder", "--limit", "500", "--archive", filled, "--json").json
    assert set(found["facets"]) == {"kind", "year", "source"}
    for tally in found["facets"].values():
        assert sum(tally.values()) == found["total"]
    shown = vtdocs_command("search", "moeder", "--archive", filled).out
    years = sorted(year for year in found["facets"]["year"] if year)
    assert f"Years: {years[0]} {found['facets']['year'][years[0]]}" in shown
    kind, pages = next((kind, pages) for kind, pages in found["facets"]["kind"].items() if kind)
    narrowed = vtdocs_command("search", f"moeder kind:{kind}", "--archive", filled, "--json").json
    assert narrowed["total"] == pages


def _opened(folder: Path) -> tuple[str, Path]:
    """A browser that writes down what it was told to open, and where it writes."""
    seen, browser = folder / "seen", folder / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >> "{seen}"\n')
    browser.chmod(0o700)
    return f"{browser} %s", seen


@pytest.mark.skipif(os.name == "nt", reason="the browser that is put in place is a shell script")
def test_open_goes_to_the_page_that_was_found(filled: Path, tmp_path: Path) -> None:
    browser, seen = _opened(tmp_path)
    best = vtdocs_command("search", "schoolverzuim", "--archive", filled, "--json").json["hits"][0]
    ran = vtdocs_command("search", "schoolverzuim", "--open", "--archive", filled, BROWSER=browser)
    assert ran.code == 0, ran.err
    (address,) = seen.read_text().split()
    scan, page = address.removeprefix("file://").split("#page=")
    assert best["dossier"] in scan
    assert Path(scan).read_bytes().startswith(b"%PDF")
    assert f"The page is number {page} of " in ran.err
    ran = vtdocs_command(
        "show", best["dossier"], "--page", best["page"], "--open", "--archive", filled, BROWSER=browser
    )
    assert ran.code == 0, ran.err
    assert seen.read_text().split() == [address, address]
    nothing = vtdocs_command("search", "xyzzyq", "--open", "--archive", filled, BROWSER=browser)
    assert nothing.code == 0
    assert len(seen.read_text().split()) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows always has a program that opens files")
def test_open_says_in_one_line_where_the_page_is_when_no_program_opens_it(filled: Path, tmp_path: Path) -> None:
    """What was searched is answered all the same: it is no error."""
    nothing = {"PATH": str(tmp_path), "BROWSER": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    best = vtdocs_command("search", "schoolverzuim", "--archive", filled, "--json").json["hits"][0]
    for words in (("search", "schoolverzuim"), ("show", best["dossier"], "--page", best["page"])):
        ran = vtdocs_command(*words, "--open", "--archive", filled, **nothing)
        assert ran.code == 0, ran.err
        (line,) = ran.err.splitlines()
        assert line.startswith("No program on this computer opened the PDF; the page is number ")
        assert Path(line.partition(" of ")[2]).read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("school kind:meldingen", "No page that can be searched is of the kind meldingen. There are: "),
        ("school doos:XX9", "No page that can be searched is of box XX9. There are: S3."),
        ("dossier:1999-0001", "No page that can be searched is of dossier 1999-0001."),
        ("school OF bron:QQQ", "No page that can be searched is of the source QQQ."),
        ("soort: briefje", "No page that can be searched is of the kind briefje. There are: "),
        ("school datum:2009-13", "datum:2009-13 holds no date and was searched as words."),
        ("school " * 40, "only its first words were looked for"),
        ("", "The search holds no word to look for."),
        ("school NIET status:laag", "No page that can be searched has the status laag. There are: ok, low, "),
    ],
)
def test_a_kind_box_or_dossier_that_is_not_there_is_told(filled: Path, query: str, said: str) -> None:
    """Nothing found for a typing error must not look like nothing found in the dossiers."""
    for more in ((), ("--count",)):
        assert said in vtdocs_command("search", query, *more, "--archive", filled).out


def test_a_dossier_that_is_closed_is_told_of_as_one_that_never_was(filled: Path) -> None:
    """P1: the line about what is not there does not tell that it lies here as an advies."""
    closed, never = (
        vtdocs_command("search", f"dossier:{name}", "--archive", filled).out.replace(name, "")
        for name in ("2006-0118", "1999-0001")
    )
    assert closed == never


def test_the_kinds_that_there_are_can_be_read_by_a_program(filled: Path) -> None:
    (unknown,) = vtdocs_command("search", "kind:meldingen", "--archive", filled, "--json").json["unknown"]
    assert (unknown["name"], unknown["value"]) == ("kind", "meldingen")
    assert "melding" in unknown["known"]
    assert vtdocs_command("search", "kind:MELDING box:s3", "--archive", filled, "--json").json["unknown"] == []


def test_a_page_that_was_read_poorly_says_so_where_it_is_found(sample_archive: Path) -> None:
    """What stands in a poor reading may not stand on the paper."""
    before = vtdocs_command("search", "schoolverzuim", "--archive", sample_archive, "--json").json["hits"]
    assert {hit["status"] for hit in before} == {"ok"}
    best = before[0]
    for file in (sample_archive / "dossiers" / best["dossier"]).rglob("document.json"):
        record = json.loads(file.read_text(encoding="utf-8"))
        for page in record["pages"]:
            if (record["id"], page["number"]) == (best["document"], best["page"]):
                page["status"] = "low"
        file.chmod(0o600)
        file.write_text(json.dumps(record), encoding="utf-8")
    assert vtdocs_command("reindex", "--archive", sample_archive).code == 0
    shown = vtdocs_command("search", "schoolverzuim", "--archive", sample_archive)
    marks = [line for line in shown.out.splitlines() if line.startswith("  page ")]
    assert ["reading: poor" in line for line in marks].count(True) == 1, shown.out
    found = vtdocs_command("search", "schoolverzuim status:low", "--archive", sample_archive, "--json").json
    assert [(hit["page"], hit["status"]) for hit in found["hits"]] == [(best["page"], "low")]
    cover = found["coverage"]
    assert (cover["unreviewed_pages"], cover["searched_pages"], cover["complete"]) == (2, cover["pages"], False)
    assert "NOT searched" not in shown.out, "a page that was found was searched"
    assert "2 poor pages were searched as they were read" in shown.out


def test_the_words_of_a_search_are_marked_on_the_page(filled: Path) -> None:
    best = vtdocs_command("search", "verzuim", "--archive", filled, "--json").json["hits"][0]
    page = ("show", best["dossier"], "--page", best["page"], "--archive", filled)
    shown = vtdocs_command(*page, "--mark", "verzuim", "--json").json
    marked = [shown["text"][first:last].lower() for first, last in shown["highlights"]]
    assert marked
    assert all("verzuim" in word or word.startswith("verz") for word in marked)
    nothing = vtdocs_command(*page, "--mark", "xyzzyq")
    assert nothing.code == 0
    assert "Nothing on this page answers the search." in nothing.err
    assert vtdocs_command("show", best["dossier"], "--mark", "verzuim", "--archive", filled).code == 2


def test_an_index_of_another_version_is_told_before_it_is_made_again(filled: Path, tmp_path: Path) -> None:
    copy = tmp_path / "archief"
    shutil.copytree(filled, copy, symlinks=True)
    before = vtdocs_command("search", "schoolverzuim", "--archive", copy, "--json").json["hits"]
    (tmp_path / "empty").mkdir()
    version = copy / "derived" / "fulltext" / "vtdocs-index"
    version.write_text("0 " + version.read_text().partition(" ")[2])
    refused = vtdocs_command("search", "schoolverzuim", "--archive", copy)
    assert refused.code == 7
    page = vtdocs_command("show", "2009-0143", "--page", "1", "--mark", "schoolverzuim", "--archive", copy)
    assert (page.code, "Nothing on this page answers" in page.err) == (0, False)
    assert "Nothing is marked, for the search index cannot be used." in page.err
    assert "by another version" in refused.err
    told = vtdocs_command("ingest", tmp_path / "empty", "--archive", copy)
    quiet = vtdocs_command("ingest", tmp_path / "empty", "--archive", copy)
    assert told.code == quiet.code == 0
    assert "The search index is damaged, or of another version" in told.err
    assert "The search index" not in quiet.err
    assert vtdocs_command("search", "schoolverzuim", "--archive", copy, "--json").json["hits"] == before


@pytest.mark.parametrize("killed", [False, True])
def test_an_index_that_lacks_pages_never_answers_as_if_they_were_searched(
    filled: Path, tmp_path: Path, *, killed: bool
) -> None:
    """P27: a folder from an older backup is whole in itself, and would answer "not found" with a clear conscience."""
    copy = tmp_path / "archief"
    shutil.copytree(filled, copy, symlinks=True)
    with FullTextIndex.open(copy / "derived" / "fulltext", copy) as index:
        assert index.remove_document("2009-0143", "d001") > 0
    if killed:  # what a run that was killed leaves does not count as a run that writes
        (copy / "writer.json").write_text('{"what": "ingest"}', encoding="utf-8")
    ran = vtdocs_command("search", "schoolverzuim", "--archive", copy)
    assert (ran.code, ran.out) == (7, "")
    assert "The index holds 13 pages, the archive 14." in ran.err
    assert "vtdocs reindex" in ran.err
    known = vtdocs_command("hermelding", *FAMILY, "--archive", copy)
    assert "The text of the pages could not be searched." in known.out
    assert vtdocs_command("reindex", "--archive", copy).code == 0
    assert vtdocs_command("search", "schoolverzuim", "--archive", copy).code == 0


def test_while_a_run_writes_a_search_answers_with_what_is_committed(filled: Path, tmp_path: Path) -> None:
    copy = tmp_path / "archief"
    shutil.copytree(filled, copy, symlinks=True)
    with layout.open_archive(copy).writing("ingest"):
        with FullTextIndex.open(copy / "derived" / "fulltext", copy) as index:
            index.remove_document("2009-0143", "d001")
        ran = vtdocs_command("search", "schoolverzuim", "--archive", copy, "--json")
    assert (ran.code, ran.json["total"]) == (0, 1)


def test_every_command_that_makes_the_index_again_says_so_first(filled: Path, tmp_path: Path) -> None:
    copy = tmp_path / "archief"
    shutil.copytree(filled, copy, symlinks=True)
    best = vtdocs_command("search", "schoolverzuim", "--archive", copy, "--json").json["hits"][0]
    dossier, page = best["dossier"], best["page"]
    version = copy / "derived" / "fulltext" / "vtdocs-index"
    written = version.read_text()
    typed = tmp_path / "typed.txt"
    typed.write_text("Er was sprake van schoolverzuim.", encoding="utf-8")
    for words in (
        ("ocr", "redo", "--where", f"dossier:{dossier}", "--where", "confidence<1"),
        ("review", "correct", dossier, page, "--text-file", typed),
        ("retention", "set", dossier, "--source", "AMK", "--reason", "Dit staat op de omslag van het dossier."),
    ):
        version.write_text("0 " + written.partition(" ")[2])
        told = vtdocs_command(*words, "--archive", copy)
        assert told.err.count("The search index is damaged, or of another version") == 1, (words, told.err)
        assert version.read_text() == written, (words, told.err)


def test_a_retry_that_has_nothing_to_do_does_not_say_that_it_makes_the_index_again(
    filled: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "archief"
    shutil.copytree(filled, copy, symlinks=True)
    version = copy / "derived" / "fulltext" / "vtdocs-index"
    written = version.read_text()
    version.write_text("0 " + written.partition(" ")[2])
    quiet = vtdocs_command("retry", "--archive", copy)
    assert (quiet.code, quiet.err) == (0, "")
    assert version.read_text() != written
    batch = next(each.name for each in (copy / "batches").iterdir() if each.is_dir())
    told = vtdocs_command("retry", batch, "--archive", copy)  # a batch that is named is gone through
    assert told.err.count("The search index is damaged, or of another version") == 1, told.err
    assert version.read_text() == written


def test_a_search_loads_neither_the_letters_nor_the_reading_of_scans() -> None:
    """A cold search must answer within a second."""
    code = (
        "import sys; import vtdocs.cli.lookup, vtdocs.cli.answers, vtdocs.workflows.access, vtdocs.workflows.dossier, "
        "vtdocs.workflows.search, vtdocs.workflows.stewardship; "
        "print(*(name for name in sys.modules if name.startswith(('cv2', 'docx', 'vtdocs.letters'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.split() == []
