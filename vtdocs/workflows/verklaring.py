"""The verklaring van vernietiging (B15; Archiefbesluit 8): specification, ground, method; and nothing about people."""

from typing import Any

from vtdocs.archive import destruction, files, seals
from vtdocs.archive.destruction import Ground, Request
from vtdocs.archive.layout import Archive
from vtdocs.audit import AuditLog, Entry
from vtdocs.letters.statement import Section, write_statement

FORMAT = 1
LEFT_ARCHIVE = {
    ("export", "done"): "export",
    ("inzage search", "hit"): "afbeeldingen van bladzijden om over een inzage te beslissen",
    ("inzage", "done"): "afschrift voor inzage",
}
"""Acts, with their outcome, by which a copy of a dossier left the archive; and what it was."""

# The statement is a Dutch document of law: its words are not translated.
_GROUNDS = {
    Ground.TERM: "De bewaartermijn is verstreken: {regime}.",
    Ground.REQUEST: "Schriftelijk verzoek van wie de gegevens betreffen (Wmo 2015 artikel 5.3.5).",
    Ground.ADVICE: "Advies zonder toestemming voor het vastleggen van gegevens (Wmo 2015 artikel 5.1.6).",
    Ground.MISTAKE: "De stukken hoorden niet in dit archief.",
}
_REGIMES = {
    "wmo": "20 jaar na de laatste wijziging (Wmo 2015, 5.3.4 lid 2)",
    "wmo-2015": "15 jaar, en tot het jongste kind meerderjarig is (Wmo 2015, tekst 2015)",
    "wjz": "tot het jongste kind meerderjarig is (Wet op de jeugdzorg, artikel 55 lid 2)",
    "judge": "per dossier beoordeeld",
    "": "niet van toepassing",
}
_METHOD = (
    "Verwijderd uit het archief: de scans zoals ontvangen en de delen daarvan in dit dossier, de PDF/A, de gelezen tekst "
    "en woordposities, de beoordelingen, de vermeldingen in register, kaartenbakken, zoekindex en catalogus, en de brieven "
    "van de genoemde zaken. De bestanden zijn gewist uit de mappen van het archief; de vrije ruimte van de schijf is niet "
    "overschreven. Het auditlog blijft: daarin staan alleen nummers."
)
_NOT_REACHED = (
    "Niet bereikt door dit programma, en door de beheerder na te gaan: reservekopieën van het archief, het papier zelf, "
    "verzonden brieven, en kopieën die het archief eerder verlieten."
)
_NO_COPY = "Volgens het auditlog verliet geen kopie het archief."


def write(archive: Archive, request: Request) -> None:
    """Write the statement of a request that is being carried out, as .docx and JSON; the same words when done again."""
    folder = destruction.statement_folder(archive, request.number)
    plan: dict[str, Any] = request.plan or {}
    left = _copies(archive, request.dossier)
    data = {
        "format": FORMAT,
        "number": request.number,
        "dossier": request.dossier,
        "ground": request.ground.value,
        "reason": request.reason,
        "requested_by": request.requested_by,
        "requested_account": request.requested_account,
        "requested_at": request.requested_at,
        "request_received": request.received,
        "confirmed_by": request.decided_by,
        "confirmed_account": request.decided_account,
        "confirmed_at": request.decided_at,
        "one_account": request.requested_account == request.decided_account,
        **{
            name: plan[name]
            for name in ("box", "source", "kind", "regime", "kept_until", "documents", "pages", "letters")
        },
        "kept_until_by_present_law": plan.get("kept_until_by_present_law", ""),
        "batches": [
            {"batch": share["batch"], "files": len(share["whole"]), "pages": len(share["pages"])}
            for share in plan["shares"]
        ],
        "copies_that_left": left,
        "sha256": plan["sha256"],
    }
    seals.write_json(archive, folder / "statement.json", data)
    title = f"Verklaring van vernietiging {request.number}"
    sections = _sections(request, data)
    names = [
        f"{request.requested_by} (heeft de vernietiging gevraagd)",
        f"{request.decided_by} (heeft de vernietiging bevestigd)",
    ]
    files.write_atomic(folder / "verklaring.docx", write_statement(title, sections, names))


def _sections(request: Request, data: dict[str, Any]) -> list[Section]:
    letters, plan_batches = data["letters"], data["batches"]
    facts = [
        ("Gegeven", "Waarde"),
        ("Dossier", request.dossier),
        ("Doos", data["box"] or "onbekend"),
        ("Herkomst", data["source"] or "onbekend"),
        ("Documenten en bladzijden", f"{len(data['documents'])} en {data['pages']}"),
        ("Bewaartermijn", _REGIMES[data["regime"]]),
        ("Te bewaren tot en met", _day(data["kept_until"]) or "niet berekend"),
        *(
            [("Volgens de wet van nu zou het bewaard blijven tot en met", _day(data["kept_until_by_present_law"]))]
            if data["kept_until_by_present_law"] > data["kept_until"]
            else []
        ),
        (
            "Brieven",
            f"{letters['count']} (verzonden: {letters['sent']}; bestand niet gevonden: {letters['elsewhere']})",
        ),
        ("Nummers waarvan de brieven zijn gewist", ", ".join(request.cases)),
    ]
    documents = [("Document", "Soort", "Datum", "Bladzijden")]
    documents += [(d["id"], d["kind"], _day(d["date"]) or "onbekend", str(d["pages"])) for d in data["documents"]]
    received = [("Partij", "Bestanden gewist", "Bladzijden gewist of leeggemaakt")]
    received += [(b["batch"], str(b["files"]), str(b["pages"])) for b in plan_batches]
    who = [
        _act("Gevraagd", request.requested_by, request.requested_account, request.requested_at),
        _act("Bevestigd", request.decided_by, request.decided_account, request.decided_at),
    ]
    if data["one_account"]:
        who.append(
            "Let op: beide namen werkten onder hetzelfde computeraccount. Of het twee personen waren, blijkt niet uit dit "
            "programma; bevestig dat met uw handtekeningen."
        )
    if request.received:
        until = _day(str(request.deadline))
        who.append(f"Het schriftelijke verzoek kwam binnen op {_day(request.received)}; uiterste datum {until}.")
    copies = data["copies_that_left"]
    elsewhere = [
        f"{item['what']} op {_moment(item['time'])} (regel {item['line']} van het auditlog)" for item in copies
    ]
    return [
        Section("Wat is vernietigd", (), tuple(facts)),
        Section("Specificatie", () if data["documents"] else ("Alleen bekend uit een kaartenbak; er waren geen scans.",),
                tuple(documents) if data["documents"] else ()),
        *([Section("Uit de partijen zoals ontvangen", (), tuple(received))] if plan_batches else []),
        Section("Grond", (_GROUNDS[request.ground].format(regime=_REGIMES[data["regime"]]), f"Reden: {request.reason}")),
        Section("Wijze van vernietiging", (_METHOD,)),
        Section("Wat dit programma niet kan bereiken", (_NOT_REACHED, *(elsewhere or [_NO_COPY]))),
        Section("Wie", tuple(who)),
    ]  # fmt: skip


def _act(what: str, user: str, account: str, time: str) -> str:
    return f"{what} door {user} (computeraccount {account or 'onbekend'}) op {_moment(time)}."


def _moment(time: str) -> str:
    """A moment of the log as people read it; as it stands when it is another form."""
    day, letter, clock = time.partition("T")
    return f"{_day(day)} om {clock[:5]} uur (UTC)" if letter else time


def _day(text: str) -> str:
    """A day as people write it; a year, a month or a range as it stands."""
    parts = text.split("-")
    return "-".join(reversed(parts)) if len(parts) == 3 and "/" not in text else text


def _left(entry: Entry) -> str:
    """What left the archive by an act; empty for any other, and for one that was refused or failed."""
    return LEFT_ARCHIVE.get((str(entry.fields["event"]), str(entry.fields["outcome"])), "")


def _copies(archive: Archive, dossier: str) -> list[dict[str, Any]]:
    """Acts in the audit log by which a copy of the dossier left the archive."""
    return [
        {"event": entry.fields["event"], "what": _left(entry), "time": entry.fields["time"], "line": entry.sequence}
        for entry in AuditLog(archive.audit_log).entries()
        if _left(entry) and dossier in list(entry.fields["records"])  # type: ignore[call-overload]
    ]
