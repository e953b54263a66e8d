"""Case files: start one, check one, pre-fill one from earlier dossiers, take them from a case system's export."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive.layout import Archive
from vtdocs.assets import resolve
from vtdocs.errors import BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.letters.case.advice import about_family, family_in_advice
from vtdocs.letters.case.loading import CaseFile, CaseProblem, read_case
from vtdocs.letters.case.model import Type, Zaak
from vtdocs.letters.oddities import oddities
from vtdocs.letters.protocol.terms import Term, calendar_text, terms_of, urgent_first
from vtdocs.letters.region import Regio, load_region
from vtdocs.letters.register import REGISTER, LetterRegister
from vtdocs.letters.views.common import Scene
from vtdocs.letters.writing import codes_for, plan
from vtdocs.names.case_numbers import is_case_number
from vtdocs.workflows import dossier as dossier_story
from vtdocs.workflows.access import PurposeGiven, allow, not_a_case_number


@dataclass(frozen=True, slots=True)
class CaseVerdict:
    """What is wrong with a case file, and what its letters still need."""

    file: Path
    case: str
    problems: tuple[CaseProblem, ...]
    missing: tuple[tuple[Reason, int], ...]
    """Reasons why the letters cannot be written yet, each with the line of its field (0 when it is not there)."""
    warnings: tuple[tuple[Reason, int], ...] = ()
    """What stops no letter but should be looked at, such as a day that lies before the day of the letters."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "file": str(self.file),
            "case": self.case,
            "ok": not self.problems,
            "problems": [
                {"line": p.line, "field": p.field, "message": p.message, "accepted": p.accepted} for p in self.problems
            ],
            "letters_ready": not self.problems and not self.missing,
            "missing": _reasons_json(self.missing),
            "warnings": _reasons_json(self.warnings),
        }


def _reasons_json(found: Sequence[tuple[Reason, int]]) -> list[dict[str, Any]]:
    return [
        {"rule": reason.rule, "message": reason.message, "field": reason.field, "line": line} for reason, line in found
    ]


def check_case(file: Path, day: date, region_file: Path | None = None, archive: Path | None = None) -> CaseVerdict:
    """Everything that is wrong with a case file, and everything that its letters still need."""
    found, problems = read_case(file)
    if found is None:
        return CaseVerdict(file, "", problems, ())
    zaak = found.zaak
    if advice := family_in_advice(zaak):
        return CaseVerdict(file, zaak.zaaknummer, tuple(_in_advice(field, found.lines) for field in advice), ())
    scene = Scene(zaak, load_region(region_file, archive), day)
    try:
        plan(scene, codes_for(scene))
        missing: tuple[Reason, ...] = ()
    except Refused as refusal:
        missing = refusal.reasons
    lined, odd = (
        tuple((reason, found.lines.get(reason.field, 0)) for reason in reasons)
        for reasons in (missing, oddities(scene))
    )
    return CaseVerdict(file, zaak.zaaknummer, (), lined, odd)


def _in_advice(field: str, lines: Mapping[str, int]) -> CaseProblem:
    return CaseProblem(
        lines.get(field, 0), field, _("an advies holds no data of a family without consent (R1)"),
        _("fill in toestemming_advies, or take this out"),
    )  # fmt: skip


def starter(number: str, earlier: Sequence[Mapping[str, Any]] = (), class_: str = "") -> str:
    """The text of a new case file, with comments; ``earlier`` fills in dossiers that a hermelding found.

    Never any text of an old dossier: only its number, year and whether it is on paper.
    """
    text = resolve("templates/zaak.yaml").read_text(encoding="utf-8")
    text = text.replace("VT-0000-00000", number, 1)
    if class_:
        text = re.sub(r"(?m)^klasse:.*$", f"klasse: {class_}", text, count=1)
    if earlier:
        lines = "\n".join(
            f"  - {{id: {entry['dossier']}, jaar: {entry['year']}, bron: papier}}"
            if entry.get("year")
            else f"  - {{id: {entry['dossier']}, bron: papier}}"
            for entry in earlier
        )
        text = re.sub(r"(?m)^eerdere_zaken:.*$", f"eerdere_zaken:\n{lines}", text, count=1)
    return text


def earlier_dossiers(archive: Archive, given: PurposeGiven, dossiers: Sequence[str]) -> tuple[dict[str, Any], ...]:
    """Number and first year of earlier dossiers, nothing of their text; recorded as a look-up (P2).

    Raises Refused without a lawful purpose or for an advies, BadInput for an unknown dossier.
    """
    access = allow(archive, "case-from-dossier", given)
    found = []
    for dossier in dossiers:
        years = [day[:4] for day in dossier_story.dates_of(access, dossier)]
        found.append({"dossier": dossier, "year": min(years, default="")})
    return tuple(found)


def write_starter(
    file: Path, number: str, earlier: Sequence[Mapping[str, Any]], class_: str, archive: Path | None = None
) -> None:
    """Write a starter, its number as the ``archive`` writes them; raises BadInput where a file stands already."""
    forms = _forms(archive)
    if number and not is_case_number(number, forms):
        raise BadInput(not_a_case_number(forms), _("Use letters, digits, - . / and _; never a name or BSN."))
    day = date.today().isoformat()  # noqa: DTZ011 -- the date of the desk it is written at
    text = starter(number or "VT-0000-00000", earlier, class_).replace("@VANDAAG@", day)
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(text)
    except FileExistsError as problem:
        raise BadInput(
            _("{file} exists already; not changed.").format(file=file.name), _("Choose another name.")
        ) from problem
    except OSError as problem:
        raise BadInput(
            _("{file} cannot be written.").format(file=file.name), _("Check the folder and its rights.")
        ) from problem


def write_calendar(file: Path, answer: "TermsAnswer") -> None:
    """Write the open terms as an iCalendar file."""
    try:
        file.write_bytes(calendar_text(answer.terms).encode())
    except OSError as problem:
        raise BadInput(
            _("{file} cannot be written.").format(file=file.name), _("Check the folder and its rights.")
        ) from problem


def schema() -> dict[str, Any]:
    """The JSON Schema of a case file, for editors."""
    found = Zaak.model_json_schema()
    for part in (found, *found.get("$defs", {}).values()):
        needed = set(part.get("required", ()))
        for name, described in part.get("properties", {}).items():
            if name not in needed:
                part["properties"][name] = _may_be_empty(described)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found, "title": "zaak"}


def _may_be_empty(described: Mapping[str, Any]) -> dict[str, Any]:
    """A field that need not be filled in may stand there empty, as most do in a starter."""
    if "anyOf" in described and {"type": "null"} in described["anyOf"]:
        return dict(described)
    kept = {name: described[name] for name in ("description", "default", "title") if name in described}
    return {**kept, "anyOf": [{name: value for name, value in described.items() if name not in kept}, {"type": "null"}]}


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """What came of one row of an export."""

    line: int
    case: str
    file: Path | None
    message: str


def import_cases(
    source: Path, target: Path, region_file: Path | None = None, archive: Path | None = None
) -> tuple[ImportedRow, ...]:
    """Turn the rows of an export into case files, a line of report per row; an existing file is never overwritten.

    Columns are field paths (``zaaknummer``, ``melder.soort``, ``personen[1].geslachtsnaam``); the region file's
    ``[kolommen]`` maps a case system's own names to them. Raises BadInput for a file that is no table.
    """
    region = load_region(region_file, archive)
    rows = _rows(source)
    target.mkdir(parents=True, exist_ok=True, mode=0o700)
    forms = _forms(archive)
    return tuple(_import_row(number, row, target, region, forms) for number, row in rows)


def _forms(archive: Path | None) -> Sequence[str]:
    return config.load(archive).lookup.case_numbers if archive is not None else ()


def _rows(source: Path) -> list[tuple[int, dict[str | None, Any]]]:
    """Each row with the line of the file on which it ends; what stands beyond the named columns is under None."""
    try:
        raw = source.read_bytes()
    except OSError as problem:
        raise BadInput(
            _("{file} cannot be opened.").format(file=source.name), _("Check its name and rights.")
        ) from problem
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")  # what Excel writes on a Dutch Windows
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows = [(reader.line_num, dict(row)) for row in reader]
    except csv.Error as problem:
        raise BadInput(
            _("{file} cannot be read from line {line} on.").format(file=source.name, line=reader.line_num + 1),
            _("Is a quotation mark there that is not closed? Mend it, or export the table again."),
        ) from problem
    if not rows:
        raise BadInput(_("{file} holds no rows.").format(file=source.name), _("The first line names the columns."))
    return rows


def _import_row(
    number: int, row: Mapping[str | None, Any], target: Path, region: Regio, forms: Sequence[str]
) -> ImportedRow:
    try:
        values = _by_field(row, region)
    except ValueError as problem:
        return ImportedRow(number, "", None, str(problem))
    case = values.get("zaaknummer", "")
    if not is_case_number(case, forms):
        return ImportedRow(number, "", None, _("zaaknummer is missing or cannot be used"))
    file = target / f"{re.sub(r'[^A-Za-z0-9_-]', '-', case)}.yaml"
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(_as_yaml(_nested(values)))
    except FileExistsError:
        if _holds_case(file, case):
            return ImportedRow(number, case, file, _("there is a case file already; not changed"))
        message = _("{file} holds another case; not written").format(file=file.name)
        return ImportedRow(number, case, None, message)
    except ValueError as problem:
        file.unlink(missing_ok=True)
        return ImportedRow(number, case, None, str(problem))
    return _judged(number, file, values)


def _holds_case(file: Path, case: str) -> bool:
    """Whether a file that has the name of a case is of that case: ``VT/1`` and ``VT-1`` have one file name."""
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    numbers = [line.partition(":")[2].strip().strip("'\"") for line in lines if line.startswith("zaaknummer:")]
    return numbers == [case]


def _judged(number: int, file: Path, values: Mapping[str, str]) -> ImportedRow:
    """The report line of a file that was just made; an advies that tells of a family is taken away again."""
    case = values["zaaknummer"]
    found, problems = read_case(file)
    if _kept_without_basis(values, found):
        file.unlink()
        return ImportedRow(number, case, None, _("an advies holds data of a family without recorded consent"))
    if found is not None:
        return ImportedRow(number, case, file, "")
    shown = "; ".join(f"{problem.field}: {problem.message}" for problem in problems[:5])
    return ImportedRow(number, case, file, _("to be completed: {problems}").format(problems=shown))


def _kept_without_basis(values: Mapping[str, str], found: CaseFile | None) -> bool:
    """Whether a row is an advies with data of a family and no consent: no file is made of it (R1, P1).

    A row that cannot be read as a case is judged by its columns.
    """
    if found is not None:
        return bool(family_in_advice(found.zaak))
    consented = any(field.startswith("toestemming_advies.") for field in values)
    return values.get("type", "").strip().lower() == Type.ADVIES and not consented and any(map(about_family, values))


def _by_field(row: Mapping[str | None, Any], region: Regio) -> dict[str, str]:
    """The values of a row by field of the case; a column that the region maps to nothing is left out.

    Raises ValueError where a value would be lost.
    """
    if row.get(None):
        raise ValueError(_("holds more values than there are columns"))
    values: dict[str, str] = {}
    for column, value in row.items():
        name = str(column).strip()
        field = region.kolommen.get(name, name)
        if not field or not (value or "").strip():
            continue
        if field in values:
            raise ValueError(_("two columns fill the same field: {field}").format(field=field))
        values[field] = value.strip()
    return values


def _nested(values: Mapping[str, str]) -> dict[str, Any]:
    """Field paths as nested values: ``personen[2].rol`` is the role of the second person."""
    root: dict[str, Any] = {}
    for path, value in values.items():
        part: Any = root
        steps = re.findall(r"[^.\[\]]+|\[\d+\]", path)
        for step, following in zip(steps, [*steps[1:], None], strict=True):
            key: Any = int(step[1:-1]) if step.startswith("[") else step
            if not isinstance(part, dict):
                raise ValueError(_("the column {column} cannot be placed").format(column=path))
            if following is None:
                part[key] = value
            else:
                part = part.setdefault(key, {})
    return root


def _as_yaml(value: Any, indent: int = 0) -> str:
    """Nested values as YAML; every text between quotes, so that nothing in it can mean anything else."""
    pad = "  " * indent
    lines = []
    for key, inner in value.items():
        if not isinstance(inner, dict):
            lines.append(f"{pad}{key}: {_quoted(inner)}\n")
        elif all(isinstance(name, int) for name in inner):
            lines.append(f"{pad}{key}:\n")
            for _number, item in sorted(inner.items()):
                if isinstance(item, dict):
                    block = _as_yaml(item, indent + 2)
                    lines.append(f"{pad}  - {block.lstrip()}")
                else:
                    lines.append(f"{pad}  - {_quoted(item)}\n")
        else:
            lines.append(f"{pad}{key}:\n{_as_yaml(inner, indent + 1)}")
    return "".join(lines)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t").replace("\r", "")
    return f'"{escaped}"'


@dataclass(frozen=True, slots=True)
class TermsAnswer:
    """Terms of one or many cases."""

    terms: tuple[Term, ...]
    problems: tuple[tuple[Path, str], ...]
    """Case files that could not be read."""


def terms(files: Sequence[Path], region_file: Path | None = None, archive: Path | None = None) -> TermsAnswer:
    """Every term of these cases, most urgent first; a case that cannot be read is told, not skipped in silence.

    A letter that the archive's register marks as sent closes its term, as ``brieven`` in the case file does (T3).
    """
    region = load_region(region_file, archive)
    register = LetterRegister(archive / REGISTER) if archive else None
    found: list[Term] = []
    problems: list[tuple[Path, str]] = []
    for file in files:
        try:
            case, wrong = read_case(file)
        except BadInput as problem:
            problems.append((file, f"{problem.message} {problem.advice}"))
            continue
        if case is None:
            problems.append((file, "; ".join(f"{problem.field}: {problem.message}" for problem in wrong[:3])))
        else:
            found += terms_of(register.with_sent(case.zaak) if register else case.zaak, region)
    return TermsAnswer(urgent_first(found), tuple(problems))
