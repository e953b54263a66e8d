"""Requests to destroy a dossier, who decided what about them, and the statements that stay (P7, P9, B15).

destruction/requests.jsonl             requested, refused, confirmed, done: hash-chained, only ever added to
destruction/<number>/statement.json    what was destroyed, on what ground, how, by whom, when; no content
destruction/<number>/verklaring.docx   the same as the verklaring van vernietiging, to sign

A ``confirmed`` line is the point of no return: it holds the plan, and whichever run comes next carries it out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from vtdocs.archive import batches, files
from vtdocs.archive.holdings import Holdings
from vtdocs.archive.journal import Journal
from vtdocs.archive.layout import Archive
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _


class Ground(StrEnum):
    """Why a dossier may be destroyed."""

    TERM = "term"
    """The retention term is past, or was judged to be (Wmo 5.3.4)."""
    REQUEST = "verzoek"
    """Somebody whom the data concern asked for it in writing (Wmo 5.3.5)."""
    ADVICE = "advies"
    """An advies without consent: there is no ground to keep its data (P1)."""
    MISTAKE = "vergissing"
    """It never should have been in the archive, such as paper of somebody else."""


class Status(StrEnum):
    """Where a request stands."""

    OPEN = "open"
    REFUSED = "refused"
    CONFIRMED = "confirmed"
    """Being carried out; the next run finishes it."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Request:
    """One request to destroy one dossier."""

    number: str
    """``V2026-0001`` and so on."""
    dossier: str
    ground: Ground
    reason: str
    requested_by: str
    requested_account: str
    """The computer account behind the name."""
    requested_at: str
    """ISO 8601, UTC."""
    received: str
    """Day on which a written request came in; empty for other grounds."""
    deadline: str
    """Last day for the decision on a written request (T5); empty for other grounds."""
    cases: tuple[str, ...]
    """Numbers of the cases whose letters go too."""
    status: Status = Status.OPEN
    decided_by: str = ""
    decided_account: str = ""
    decided_at: str = ""
    decision: str = ""
    """Reason of a refusal."""
    plan: dict[str, Any] | None = None
    """What is removed, once confirmed."""


def journal(archive: Archive) -> Journal:
    """The requests and decisions."""
    return Journal(archive.root / "destruction" / "requests.jsonl", archive)


def statement_folder(archive: Archive, number: str) -> Path:
    """Where the statement of a request lies."""
    return archive.root / "destruction" / number


def requests(archive: Archive) -> dict[str, Request]:
    """All requests by number, oldest first; raises ArchiveUnusable when the journal was changed."""
    found: dict[str, Request] = {}
    for line in journal(archive).lines():
        number = line["number"]
        if line["event"] == "requested":
            fields = {name: value for name, value in line.items() if name != "event"}
            found[number] = Request(**{**fields, "ground": Ground(line["ground"]), "cases": tuple(line["cases"])})
            continue
        status = Status(line["event"])
        if status is Status.DONE:
            found[number] = replace(found[number], status=status)
        else:
            found[number] = replace(
                found[number], status=status, decided_by=line["by"], decided_account=line["account"],
                decided_at=line["at"], decision=line.get("reason", ""), plan=line.get("plan"),
            )  # fmt: skip
    return found


def find(archive: Archive, number: str) -> Request:
    """One request; raises BadInput for an unknown number."""
    found = requests(archive).get(number.strip().upper())
    if found is None:
        raise BadInput(
            _("There is no request {number}.").format(number=number[:20]), _("See them with: vtdocs destruction list")
        )
    return found


def unfinished(archive: Archive) -> list[Request]:
    """Confirmed requests that are not carried out to the end: a run was killed."""
    if not journal(archive).path.exists():
        return []
    return [request for request in requests(archive).values() if request.status is Status.CONFIRMED]


def destroyed(archive: Archive) -> list[Request]:
    """Every dossier that was destroyed, with its request."""
    if not journal(archive).path.exists():
        return []
    return [request for request in requests(archive).values() if request.status is Status.DONE]


def next_number(archive: Archive, year: int) -> str:
    """The number of the next request."""
    count = sum(number.startswith(f"V{year}-") for number in requests(archive))
    return f"V{year}-{count + 1:04d}"


def traces(archive: Archive, request: Request) -> Iterator[str]:
    """Places below the archive that still tell of a destroyed dossier, but for the statement and the audit log.

    Index and register are asked elsewhere: they are not files of this room.
    """
    folder = archive.dossier(request.dossier)
    for path in (folder, archive.root / "destruction" / f".leaving-{request.dossier}"):
        if path.exists():
            yield path.relative_to(archive.root).as_posix()
    with Holdings.open(archive) as holdings:
        if holdings.traces(request.dossier):
            yield archive.catalogue.relative_to(archive.root).as_posix()
    for share in (request.plan or {}).get("shares", ()):
        yield from _batch_traces(archive, request.dossier, share)


def _batch_traces(archive: Archive, dossier: str, share: dict[str, Any]) -> Iterator[str]:
    folder = batches.folder_of(archive, share["batch"])
    if not (folder / "batch.json").is_file():
        return
    rows, _sheets = batches.read_split_map(archive, share["batch"])
    if any(row["dossier"] == dossier and not row.get("destroyed") for row in rows):
        yield (folder / "splitmap.json").relative_to(archive.root).as_posix()
    for number in share["whole"]:
        for name in ("received", "refused", "renditions"):
            for path in (*folder.glob(f"{name}/{number:04d}"), *folder.glob(f"{name}/{number:04d}.*")):
                yield path.relative_to(archive.root).as_posix()


def hashes_of_destroyed(archive: Archive) -> dict[str, str]:
    """SHA-256 of every file that was destroyed, with the number of the request: none may be found in the archive again."""
    found: dict[str, str] = {}
    for request in destroyed(archive):
        try:
            data = files.read_json(statement_folder(archive, request.number) / "statement.json")
        except (OSError, ValueError):
            continue  # verify tells that the statement is missing
        found.update(dict.fromkeys(data["sha256"], request.number))
    return found
