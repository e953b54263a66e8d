"""What letters, cases and terms look like: tables for people, stable JSON for programs."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vtdocs.cli.common import emit_json, note, safe, say
from vtdocs.errors import ExitCode, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext

if TYPE_CHECKING:
    from vtdocs.workflows.cases import CaseVerdict, ImportedRow, TermsAnswer
    from vtdocs.workflows.correspondence import CaseResult, Order

_COLOURS = {"verlopen": "red", "bijna": "yellow", "gedaan": "green"}


def write_and_show(order: "Order", places: Sequence[Path], *, many: bool, as_json: bool) -> int:
    """Write letters and show what came of it; one case that is refused is an error, one of many a line."""
    from vtdocs.workflows.correspondence import case_files, write_letters

    files = case_files(places)
    with click.progressbar(
        length=len(files), label=_("Letters"), file=sys.stderr, hidden=not (many and sys.stderr.isatty())
    ) as bar:
        answer = write_letters(order, files, lambda _result: bar.update(1))
    first = answer.results[0]
    if not many and first.problem is not None:
        raise first.problem
    if as_json:
        results = [_result_json(result) for result in answer.results]
        common = {"outbox": str(order.outbox), "dry_run": order.dry_run, "seconds": round(answer.seconds, 3)}
        emit_json({**common, "cases": results} if many else {**results[0], **common})
    else:
        for result in answer.results:
            _show_result(result, order, many=many)
        _show_sum(answer.results, answer.seconds)
    if answer.pdf_problem is not None:
        note(answer.pdf_problem.message)
        note(answer.pdf_problem.advice)
        return answer.pdf_problem.exit_code
    return ExitCode.SOME_FAILED if any(result.problem for result in answer.results) else ExitCode.DONE


def _result_json(result: "CaseResult") -> dict[str, Any]:
    letters = result.planned.letters if result.planned else ()
    stored = {made.letter.name: made for made in result.stored}
    problem = result.problem
    reasons = problem.reasons if isinstance(problem, Refused) else ()
    return {
        "case": result.case,
        "file": str(result.file),
        "folder": str(result.folder) if result.folder else None,
        "letters": [
            {
                "id": stored[letter.name].id if letter.name in stored else None,
                "kind": letter.kind,
                "addressee_role": letter.role,
                "channel": letter.channel,
                "file": str(stored[letter.name].file) if letter.name in stored else None,
                "pdf": str(stored[letter.name].pdf) if letter.name in stored and stored[letter.name].pdf else None,
                "template_version": letter.template_version,
                "snapshot": letter.snapshot,
                "withheld": [asdict(item) for item in letter.withheld],
            }
            for letter in letters
        ],
        "remarks": list(result.planned.remarks) if result.planned else [],
        "notes": list(result.notes),
        "error": problem.message if problem else None,
        "exit_code": int(problem.exit_code) if problem else 0,
        "reasons": [{"rule": reason.rule, "message": reason.message, "field": reason.field} for reason in reasons],
    }


def _show_result(result: "CaseResult", order: "Order", *, many: bool) -> None:
    if result.problem is not None:
        say(f"{safe(result.file.name)}: {result.problem.message}", fg="red")
        for reason in result.problem.reasons if isinstance(result.problem, Refused) else ():
            say(f"    {reason.rule}: {reason.message} [{reason.field}]")
        return
    letters = result.planned.letters if result.planned else ()
    if many:
        number = len(letters)
        text = ngettext("{number} letter", "{number} letters", number).format(number=number)
        say(f"{safe(result.case)}: {text}  {result.folder or ''}")
        for told in result.notes:
            note(f"  {safe(told)}")
        return
    say(_("Case {case}").format(case=safe(result.case)), bold=True)
    for letter in letters:
        left_out = _("{number} things left out").format(number=len(letter.withheld))
        say(f"  {letter.kind:4} {letter.title:36} {letter.role:14} {letter.channel:12} {left_out}")
    for remark in result.planned.remarks if result.planned else ():
        say(f"  {safe(remark)}")
    if order.dry_run:
        say(_("Nothing was written (dry run)."))
    else:
        say(_("Written to {folder}").format(folder=result.folder))
        for told in result.notes:
            say(f"  {safe(told)}", fg="yellow")
        say(_("What is not in each letter, and why, is told in {folder} (not to be posted).").format(
            folder="niet-versturen"))  # fmt: skip


def _show_sum(results: Sequence["CaseResult"], seconds: float) -> None:
    if len(results) > 1:
        number = sum(len(result.planned.letters) for result in results if result.planned)
        bad = sum(result.problem is not None for result in results)
        text = _("{letters} letters of {cases} cases in {seconds:.1f} seconds; {bad} cases refused or faulty")
        say(text.format(letters=number, cases=len(results), seconds=seconds, bad=bad), bold=True)


def show_verdict(verdict: "CaseVerdict") -> None:
    """Problems by line, and what the letters still need."""
    if verdict.problems:
        say(ngettext("{number} problem in {file}:", "{number} problems in {file}:", len(verdict.problems)).format(
            number=len(verdict.problems), file=safe(verdict.file.name)), bold=True)  # fmt: skip
        for problem in verdict.problems:
            line = _("line {line}").format(line=problem.line) if problem.line else ""
            accepted = "  " + _("accepted: {what}").format(what=problem.accepted) if problem.accepted else ""
            say(f"  {line:10} {safe(problem.field)}: {safe(problem.message)}.{safe(accepted)}")
        return
    say(_("{file} is a good case file.").format(file=safe(verdict.file.name)), bold=True)
    if verdict.warnings:
        say(_("Look at these before the letters go out:"), fg="yellow")
        _show_reasons(verdict.warnings)
    if not verdict.missing:
        say(_("Everything is there for the letters: vtdocs letters {file}").format(file=safe(verdict.file.name)))
        return
    say(_("Still needed for the letters:"))
    _show_reasons(verdict.missing)


def _show_reasons(found: "Sequence[tuple[Reason, int]]") -> None:
    for reason, number in found:
        line = _("line {line}").format(line=number) if number else ""
        say(f"  {line:10} {reason.rule:4} {reason.message} [{reason.field}]")


def show_import(rows: Sequence["ImportedRow"]) -> None:
    """A line per row of an export."""
    for row in rows:
        state = safe(row.message) or _("good")
        say(_("row {line}: {case} {state}").format(line=row.line, case=safe(row.case) or "–", state=state))


def show_register(found: Sequence[Any], *, as_json: bool) -> None:
    """Letters of the register."""
    if as_json:
        emit_json({"letters": [asdict(letter) for letter in found]})
        return
    for letter in found:
        sent = _("sent {day}").format(day=letter.sent_on) if letter.sent_on else _("not sent")
        say(f"{letter.made_at[:10]}  {letter.kind:4} {letter.role:14} {sent:18} {letter.id}")
    if not found:
        say(_("No letters yet."))


def show_terms(answer: "TermsAnswer", today: date, *, as_json: bool) -> None:
    """Terms, most urgent first."""
    if as_json:
        emit_json({
            "terms": [
                {"case": t.case, "rule": t.rule, "what": t.what, "due": t.due.isoformat(), "source": t.source,
                 "statutory": t.statutory, "state": t.state(today).value, "days": (t.due - today).days}
                for t in answer.terms
            ],
            "problems": [{"file": str(file), "message": message} for file, message in answer.problems],
        })  # fmt: skip
        return
    for term in answer.terms:
        state = term.state(today).value
        shown = click.style(f"{state:9}", fg=_COLOURS.get(state))
        say(f"{term.due.isoformat()}  {shown} {term.rule:3} {safe(term.case):16} {term.what}  ({term.source})")
    for file, message in answer.problems:
        note(_("{file} cannot be read: {why}").format(file=safe(file.name), why=safe(message)))


def show_language(measures: Mapping[str, Any], *, as_json: bool) -> None:
    """How plain the letters are."""
    if as_json:
        emit_json({code: {**asdict(found), "passes": found.passes} for code, found in measures.items()})
        return
    for code, found in measures.items():
        verdict = click.style(_("plain"), fg="green") if found.passes else click.style(_("look"), fg="yellow")
        figures = _("{number} sentences, {mean} words on average, longest {longest}").format(
            number=found.sentences, mean=found.mean_length, longest=found.longest
        )
        say(f"{code:4} {verdict}  {figures}")
        for remark in found.remarks:
            say(f"       {remark.kind}: {remark.text} → {remark.advice}")


def show_differences(found: Sequence[Any], *, as_json: bool) -> None:
    """How a region differs from the national default."""
    if as_json:
        emit_json({"differences": [asdict(difference) for difference in found]})
        return
    for difference in found:
        say(difference.setting, bold=True)
        say(_("  national: {value}").format(value=safe(difference.national) or "–"))
        say(_("  regional: {value}").format(value=safe(difference.regional) or "–"))
    if not found:
        say(_("No differences from the national default."))


def show_findings(found: Sequence[Any], *, as_json: bool) -> None:
    """What is wrong with templates."""
    if as_json:
        emit_json({"findings": [asdict(finding) for finding in found], "ok": not found})
        return
    for finding in found:
        say(f"{finding.code:4} {safe(finding.message)}")
    if not found:
        say(_("All templates are good."))
