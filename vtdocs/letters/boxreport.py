"""The substitution file of a box as a Word document, filled into ``templates/doosdossier.docx``; PDF when asked for."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from vtdocs.assets import resolve
from vtdocs.errors import ProgramMissing, SomeItemsFailed
from vtdocs.letters.compose import compile_template, read_template
from vtdocs.letters.printing import print_all

TEMPLATE = "templates/doosdossier.docx"


def write_box_report(
    view: Mapping[str, Any], target: Path, archive: Path, *, pdf: bool, timeout: float = 120.0
) -> tuple[Path, Path | None, str]:
    """Write the document, the PDF within so many seconds; returns its path, that of
    the PDF, and why there is no PDF although one was asked for.

    Raises TemplateMismatch when the template wants a field that the report does not have.
    """
    template = compile_template("doosdossier", read_template(resolve(TEMPLATE, archive)))
    target.write_bytes(template.fill(view))
    target.chmod(0o600)
    printed = target.with_suffix(".pdf")
    printed.unlink(missing_ok=True)  # one of an earlier report would not fit this one
    if not pdf:
        return target, None, ""
    try:
        print_all([target], timeout=timeout)
    except (ProgramMissing, SomeItemsFailed) as problem:
        return target, None, problem.message
    printed.chmod(0o600)
    return target, printed, ""
