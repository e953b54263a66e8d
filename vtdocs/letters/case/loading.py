"""Read a case file and tell everything that is wrong with it at once: line, field, what is wrong, what is accepted."""

import difflib
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from vtdocs.errors import BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.letters.case.model import Zaak
from vtdocs.letters.case.pruning import without_faults
from vtdocs.letters.case.references import reference_problems

_NOTHING = frozenset({"", "~", "null"})
_BLANK = frozenset({"string_too_short", "too_short"})
_MOST_NODES = 50_000
_MOST_BYTES = 2_000_000

Path_ = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class CaseProblem:
    """One thing that is wrong in a case file; never holds the value itself."""

    line: int
    """Line in the file, counting from 1; 0 when the file gives none."""
    field: str
    """Path of the field, such as ``personen[2].geboortedatum``."""
    message: str
    """What is wrong."""
    accepted: str = ""
    """What is accepted instead."""
    missing: bool = False
    """Whether nothing is wrong but that the field is not filled in: the file can be read, its letters cannot be made."""


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case file that was read."""

    path: Path
    zaak: Zaak
    snapshot: str
    """SHA-256 of the case's values, for the manifest; spacing and comments do not change it."""
    lines: Mapping[str, int]
    """Line of each field path."""


def load_case(path: Path, *, for_letters: bool = False) -> CaseFile:
    """The case in a file; raises BadInput naming the first problems when there are any.

    ``for_letters`` raises Refused instead, naming every field that is not filled in, when nothing else is wrong: that is
    a hole in a letter, not a file that cannot be read.
    """
    found, problems = read_case(path)
    if for_letters and problems and all(problem.missing for problem in problems):
        raise Refused(
            _("No letters were written: the case is not complete."),
            [Reason(_RULES.get(_part(p.field), "H7"), p.message, p.field) for p in problems],
            _("Fill in these fields, then run the same command again."),
        )
    if found is None:
        shown = "; ".join(_line_of(problem) for problem in problems[:8])
        more = f" (+{len(problems) - 8})" if len(problems) > 8 else ""
        raise BadInput(
            _("The case file {file} cannot be used: {problems}").format(file=path.name, problems=shown + more),
            _("Run: vtdocs case check {file}").format(file=path.name),
        )
    return found


_RULES = {
    "personen": "T13", "gezag": "T12", "raad_check": "T12", "adressen": "P15", "contact": "P15", "melder": "I1",
    "informanten": "B10", "overdracht": "H1", "besluit": "H1", "veiligheidsbeoordeling": "T1", "raadsverzoek": "B9",
    "onderzoek": "T2", "monitoring": "T8", "inzageverzoeken": "P10", "vernietigingsverzoeken": "P9",
    "zorgmelding": "B16", "gebeurtenissen": "R9", "toestemming_advies": "R1", "type": "R10", "datum_ontvangst": "T3",
}  # fmt: skip
"""The rule that each part of a case serves; else H7: no letter with a hole."""


def _part(field: str) -> str:
    return field.partition(".")[0].partition("[")[0]


def read_case(path: Path) -> tuple[CaseFile | None, tuple[CaseProblem, ...]]:
    """The case, or None, with every problem in the order of lines; raises BadInput for a file that cannot be opened."""
    values, lines, problems = _parse(_text_of(path))
    if values is None:
        return None, tuple(problems)
    zaak: Zaak | None = None
    try:
        zaak = Zaak.model_validate(values)
    except ValidationError as wrong:
        problems += [_explain(dict(error), lines) for error in wrong.errors(include_url=False, include_input=False)]
        found = _references(without_faults(values), lines)
        problems += [problem for problem in found if not problem.field.endswith(_AGAINST_STAND_INS)]
    else:
        problems += _references(zaak, lines)
    problems.sort(key=lambda problem: (problem.line, problem.field))
    if zaak is None or problems:
        return None, tuple(problems)
    return CaseFile(path, zaak, snapshot_hash(zaak), {_written(where): line for where, line in lines.items()}), ()


_AGAINST_STAND_INS = ("geboortedatum", "datum", "van", "type", "zaaknummer")
"""Fields that are compared with others which may have been faulty; judged once those are mended."""


def _references(zaak: Zaak | None, lines: Mapping[Path_, int]) -> list[CaseProblem]:
    found = reference_problems(zaak) if zaak is not None else ()
    return [
        CaseProblem(_nearest_line(where, lines), _written(where), message, accepted)
        for where, message, accepted in found
    ]


def snapshot_hash(zaak: Zaak) -> str:
    """SHA-256 over the case's values in one fixed spelling."""
    dumped = zaak.model_dump(mode="json", exclude_defaults=True)
    canonical = json.dumps(dumped, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _line_of(problem: CaseProblem) -> str:
    return _("line {line}, {field}: {message}").format(
        line=problem.line, field=problem.field or "–", message=problem.message
    )


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)  # never more: a device tells no size and has no end
        if len(content) > _MOST_BYTES:
            raise BadInput(
                _("{file} is too large for a case file.").format(file=path.name), _("Give a file made by: case new")
            )
        return content.decode("utf-8-sig")
    except OSError as problem:
        raise BadInput(
            _("The case file {file} cannot be opened.").format(file=path.name), _("Check its name and rights.")
        ) from problem
    except UnicodeDecodeError as problem:
        raise BadInput(
            _("The case file {file} is not in UTF-8.").format(file=path.name), _("Save it as UTF-8.")
        ) from problem


def _parse(text: str) -> tuple[Any, dict[Path_, int], list[CaseProblem]]:
    """Plain values (every scalar stays text, so that 030… keeps its zero), lines by path, and problems of form."""
    problems: list[CaseProblem] = []
    lines: dict[Path_, int] = {}
    try:
        root = YAML(typ="rt", pure=True).compose(text)
    except MarkedYAMLError as wrong:
        line = wrong.problem_mark.line + 1 if wrong.problem_mark else 0
        form = _("a field is: name, colon, space, value; put a value with : or # between quotes")
        return None, lines, [CaseProblem(line, "", _("this is not YAML: {why}").format(why=wrong.problem or ""), form)]
    except (YAMLError, ValueError, RecursionError) as wrong:
        return None, lines, [CaseProblem(0, "", _("this is not YAML: {why}").format(why=type(wrong).__name__))]
    if not isinstance(root, MappingNode):
        return None, lines, [CaseProblem(1, "", _("this is no case file: it has no fields"), "zaaknummer: …")]
    budget = [_MOST_NODES]
    try:
        return _plain(root, (), lines, problems, budget), lines, problems
    except RecursionError:
        return None, lines, [CaseProblem(1, "", _("this is not YAML: {why}").format(why="RecursionError"))]


def _plain(node: Node, where: Path_, lines: dict[Path_, int], problems: list[CaseProblem], budget: list[int]) -> Any:
    budget[0] -= 1
    if budget[0] < 0:  # aliases of aliases: a small file that would fill the memory
        raise BadInput(_("The case file holds too many values."), _("Give a file made by: case new"))
    lines.setdefault(where, node.start_mark.line + 1)
    if isinstance(node, ScalarNode):
        bare = node.style is None and node.value.strip().lower() in _NOTHING
        return None if bare else node.value
    if isinstance(node, SequenceNode):
        return [_plain(item, (*where, number), lines, problems, budget) for number, item in enumerate(node.value)]
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        path = (*where, key)
        lines[path] = key_node.start_mark.line + 1
        if key in values:
            problems.append(CaseProblem(lines[path], _written(path), _("this field stands here twice")))
        value = _plain(value_node, path, lines, problems, budget)
        if value is not None:  # an empty field counts as not filled in
            values[key] = value
    return values


def _written(where: Path_) -> str:
    text = ""
    for part in where:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def _nearest_line(where: Path_, lines: Mapping[Path_, int]) -> int:
    while where and where not in lines:
        where = where[:-1]
    return lines.get(where, 1)


def _explain(error: dict[str, Any], lines: Mapping[Path_, int]) -> CaseProblem:
    where: Path_ = tuple(error["loc"])
    context = error.get("ctx", {})
    kind = error["type"]
    message, accepted = _words(kind, context, where)
    if kind == "value_error":
        message = str(context.get("error", message))
        accepted = _form_of(message, str(where[-1]) if where else "") or accepted
    missing = kind in {"missing", *_BLANK}
    return CaseProblem(_nearest_line(where, lines), _written(where), message, accepted, missing)


def _form_of(message: str, field: str) -> str:
    """How a value is written, by what is wrong with it or by its field."""
    if message in {_("is not a whole date"), _("is not a date")}:
        return _("2026-11-03, 3-11-2026 or 3 november 2026")
    if message == _("is neither ja nor nee"):
        return "ja, nee"
    return {"postcode": "1234 AB", "bsn": "123456782"}.get(field, "")


def _words(kind: str, context: Mapping[str, Any], where: Path_) -> tuple[str, str]:
    """What is wrong and what is accepted, for pydantic's kinds of error."""
    if kind == "extra_forbidden":
        known = list(_known_keys(where[:-1]))
        near = difflib.get_close_matches(str(where[-1]), known, n=1, cutoff=0.5)
        hint = _("did you mean {name}?").format(name=near[0]) if near else ", ".join(known)
        return _("this field does not exist"), hint
    if kind.startswith("int"):
        kind = "int"
    if kind in _BLANK:  # nothing but spaces or invisible characters
        kind = "missing"
    expected = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
    known_kinds = {
        "missing": (_("this field must be filled in"), _accepted(where)),
        "enum": (_("this value does not exist"), expected),
        "literal_error": (_("this value does not exist"), expected),
        "string_pattern_mismatch": (_("holds signs that may not stand here"), _("letters, digits, - . / _")),
        "model_type": (_("fields are expected below this one"), ", ".join(_known_keys(where))),
        "tuple_type": (_("a list is expected"), _("lines that begin with a dash")),
        "int": (_("a whole number is expected"), ""),
    }
    return known_kinds.get(kind, (_("this value cannot be used"), _accepted(where)))


def _accepted(where: Path_) -> str:
    model = _model_at(where[:-1])
    field = model.model_fields.get(str(where[-1])) if model and where else None
    return (field.description or "") if field else ""


def _known_keys(where: Path_) -> Iterator[str]:
    model = _model_at(where)
    yield from model.model_fields if model else ()


def _model_at(where: Path_) -> type[BaseModel] | None:
    model: type[BaseModel] | None = Zaak
    for part in where:
        if isinstance(part, int) or model is None:
            continue
        field = model.model_fields.get(part)
        model = _model_in(field.annotation) if field else None
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _model_in(inner))), None)
