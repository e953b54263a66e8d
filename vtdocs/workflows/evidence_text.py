"""The substitution file in words: the eight headings of Archiefregeling 26b, as the Word template shows them.

Dutch only: it is an archival document, not a message of the program.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

PARTS = ("scope", "equipment", "software", "colour", "reproduction", "check", "destruction", "quality")
"""What answers to the headings a to h."""
NOT_TOLD = "Niet vastgelegd. Vul dit in vtdocs.toml in, onder [scanning]: "
MOST_ROWS = 200
"""Rows of a table in the document; all stand in the JSON file."""

_STATES = {"open": "open", "quarantined": "gesloten advies", "held": "vastgehouden", "": "niet aanwezig"}
_EXCEPTIONS = {
    "rejected": "geweigerde bladzijde of bestand", "duplicate": "bestand met dezelfde bytes, eerder ontvangen",
    "low-dpi": "resolutie onder 200 dpi", "jbig2": "JBIG2-compressie, kan tekens veranderen", "page": "bladzijde",
}  # fmt: skip
_PAGE_STATES = {
    "low": "slecht gelezen", "blank?": "waarschijnlijk leeg", "unreadable": "onleesbaar", "rescan": "opnieuw scannen",
    "excluded": "buiten zoeken gehouden", "ok": "goed gelezen",
}  # fmt: skip
_FILTERS = {
    "DCTDecode": "jpeg (in PDF)", "CCITTFaxDecode": "group4 (in PDF)", "FlateDecode": "zip (in PDF)",
    "JPXDecode": "jpeg 2000 (in PDF)", "onbekend": "geen scan of onbekend",
}  # fmt: skip
_ACTS = {
    "declare": "opgegeven", "close": "gesloten", "reopen": "heropend", "sample": "steekproef getrokken",
    "verdict": "steekproef beoordeeld", "resplit": "anders gesplitst", "evidence": "digitaliseringsdossier geschreven",
}  # fmt: skip
_VERDICTS = {"accepted": "goedgekeurd", "rejected": "AFGEKEURD"}
_REASONS = {
    "symlink": "een verwijzing naar een andere plek", "not-a-file": "geen gewoon bestand",
    "vanished": "verdween tijdens het ontvangen", "changed-while-read": "werd nog geschreven tijdens het ontvangen",
    "cannot-be-opened": "kan niet worden geopend", "cannot-be-read": "kan niet worden gelezen", "empty": "leeg bestand",
    "only-zeros": "alleen nullen", "format-unknown": "onbekend soort bestand", "format-not-taken": "soort niet aangenomen",
    "encrypted": "vergrendeld met een wachtwoord", "damaged": "beschadigd", "cyclic": "beschadigd: bladzijden vormen een kring",
    "truncated": "afgekapt", "missing-frame": "de genoemde bladzijde ontbreekt", "no-pages": "geen bladzijden",
    "attachments": "bestanden als bijlage in de PDF",
    "too-many-pages": "te veel bladzijden", "too-large": "te groot beeld", "too-large-for-memory": "te groot voor het geheugen",
    "too-small": "te klein om een bladzijde te zijn", "decoders-disagree": "beschadigd: twee programma’s lezen het anders",
    "unreadable": "kan niet worden gelezen", "worker-died": "het lezen brak af", "reader-failed": "het lezen mislukte",
    "document-not-built": "het document kon niet worden gemaakt", "rendering-took-too-long": "omzetten duurde te lang",
    "libreoffice-missing": "LibreOffice ontbrak", "same-bytes-as": "eerder ontvangen met dezelfde bytes",
    "separator-unreadable": "scheidingsvel niet leesbaar",
}  # fmt: skip
"""Why a file or page is no page of a dossier; this report is in Dutch, whatever the language of the program."""
_REPAIRS = {
    "accept": "aanvaard zoals gelezen", "rescan": "opnieuw te scannen", "exclude": "buiten zoeken gehouden",
    "text": "tekst overgetypt", "person": "persoon ingevoerd", "document": "datum of soort ingevoerd",
    "reread": "opnieuw gelezen", "release": "vrijgegeven", "close": "gesloten", "undo": "teruggedraaid",
}  # fmt: skip


def view(report: Mapping[str, Any], json_name: str, json_sha256: str) -> dict[str, Any]:
    """The report as fields of the template ``doosdossier.docx``."""
    replace = report["mode"] == "vervangen"
    title = "Vervangingsdossier" if replace else "Digitaliseringsdossier"
    return {
        "titel": title,
        "doos": report["box"],
        "status": _status(report, replace),
        "kop": _rows(
            ("Doos", report["box"]),
            ("Doel van de scans", "vervangen (substitutie)" if replace else "ontsluiten"),
            ("Vervangingsbesluit", report["decision"] or "geen"),
            ("Handboek vervanging", report["handbook"] or "geen"),
            ("Opgemaakt op", _moment(report["written"])),
            ("Opgemaakt door", report["written_by"]),
        ),
        "a": _scope(report["scope"]),
        "b": _equipment(report["equipment"]),
        "c": _software(report["software"]),
        "d": _colour(report["colour"]),
        "e": _reproduction(report["reproduction"]),
        "f": _check(report["check"]),
        "telling": [_account_row(line) for line in report["check"]["account"]],
        "totaal": _account_row({"dossier": "doos", "state": None, "declared_sides": _declared_sides(report),
                                **report["check"]["pages"]}),
        "uitzonderingen": [_exception(item) for item in report["check"]["exceptions"][:MOST_ROWS]],
        "uitzonderingen_rest": max(0, len(report["check"]["exceptions"]) - MOST_ROWS),
        "g": [report["destruction"]["procedure"] or NOT_TOLD + "destruction.", *_paper(replace)],
        "h": [report["quality"]["procedure"] or NOT_TOLD + "quality."],
        "geschiedenis": [
            {"tijd": _moment(item["time"]), "wie": item["user"], "wat": _act(item)}
            for item in report["quality"]["history"]
        ],
        "bijlage": json_name,
        "bijlage_sha256": json_sha256,
        "bestanden": len(report["hashes"]["files"]),
        "hashes": [
            {"naam": item["dossier"], "sha256": item["manifest_sha256"]}
            for item in report["hashes"]["dossiers"][:MOST_ROWS]
        ],
    }  # fmt: skip


def _status(report: Mapping[str, Any], replace: bool) -> list[str]:
    """What this document is, and is not (P21)."""
    if not replace:
        return [
            (
                "Het papier blijft het origineel. De scans zijn gemaakt om het papier te kunnen vinden; zij vervangen het "
                "niet. Dit dossier is geen grond om papier te vernietigen."
            ),
        ]
    return [
        (
            f"De scans zijn gemaakt onder vervangingsbesluit {report['decision']} en handboek {report['handbook']}. "
            "Dit dossier is bewijs bij dat besluit. Het is zelf geen besluit en geen verklaring van vernietiging: of en "
            "wanneer het papier weg mag, beslist de zorgdrager."
        ),
    ]


def _paper(replace: bool) -> list[str]:
    if replace:
        return [
            "Vernietiging van het papier legt vtdocs niet vast; daarvoor is een verklaring van de zorgdrager nodig."
        ]
    return ["Het papier blijft het origineel en wordt niet vernietigd op grond van dit dossier."]


def _scope(scope: Mapping[str, Any]) -> list[dict[str, str]]:
    declared = scope["declared"]
    told = "niets opgegeven" if declared is None else ", ".join(filter(None, (
        _count(declared["dossiers"], "dossier", "dossiers"),
        _count(declared["sheets"], "vel", "vellen"),
        _count(declared["sides"], "zijde", "zijden"),
    )))  # fmt: skip
    return _rows(
        ("Opgegeven vóór het scannen", told),
        ("Dossiers aanwezig", f"{len(scope['dossiers'])}: {', '.join(scope['dossiers'][:MOST_ROWS])}"),
        ("Herkomst", _counted(scope["sources"])),
        ("Gesloten adviezen", str(scope["closed_adviezen"])),
        *(
            (f"Partij {batch['batch']}", (f"ontvangen {_moment(batch['received_at'])}, "
             f"{_count(batch['files'], 'bestand', 'bestanden')}, {_count(batch['pages'], 'bladzijde', 'bladzijden')}"))
            for batch in scope["batches"]
        ),
    )  # fmt: skip


def _equipment(equipment: Mapping[str, Any]) -> list[dict[str, str]]:
    return _rows(
        ("Organisatie", equipment["organisation"] or NOT_TOLD + "organisation."),
        ("Apparatuur", equipment["equipment"] or NOT_TOLD + "equipment."),
        ("Instellingen", equipment["settings"] or NOT_TOLD + "equipment_settings."),
        ("Volgens de bestanden zelf", _counted(equipment["told_by_files"])),
        ("Gemeten resolutie (dpi)", _counted(equipment["dpi"])),
    )


def _software(software: Mapping[str, Any]) -> list[dict[str, str]]:
    rows = [("Dit dossier", software["report_by"])]
    for run in software["runs"]:
        versions = ", ".join(f"{name} {version}" for name, version in run["versions"].items() if version)
        options = ", ".join(f"{name} {value}" for name, value in run["options"].items() if value not in {"", 0})
        rows += [
            (f"Partij {run['batch']}, programma’s", versions),
            (f"Partij {run['batch']}, keuzes", options or "geen"),
        ]
    rows.append(("Instellingen", ", ".join(f"{name} {value}" for name, value in software["settings"].items())))
    return _rows(*rows)


def _colour(colour: Mapping[str, Any]) -> list[dict[str, str]]:
    return _rows(
        ("Criteria", colour["criteria"] or NOT_TOLD + "colour_criteria."),
        ("Gemeten, in bladzijden", _counted(colour["pages"])),
    )


def _reproduction(made: Mapping[str, Any]) -> list[dict[str, str]]:
    return _rows(
        ("Ontvangen als", _counted(made["media"])),
        ("Compressie van de scans", _counted({_FILTERS.get(name, name): count for name, count in made["compression"].items()})),
        ("Bewaard als", ("de bytes zoals ontvangen; PDF/A-2b met het beeld zoals gescand en een onzichtbare tekstlaag; ALTO 4; "
                        "platte tekst")),
        ("Bewerking van het beeld", f"geen; {made['turned']} keer wordt een bladzijde gedraaid getoond, het beeld blijft"),
        ("Bewerking voor het lezen", "rechtzetten en opschonen in een kopie die niet wordt bewaard"),
        ("Tekst", _counted({{"ocr": "OCR", "born-digital": "tekst uit het bestand"}.get(name, name): count
                            for name, count in made["read_by"].items()}) + "; om te zoeken, niet het archiefstuk"),
        ("Metagegevens", "per dossier een manifest (JSON): doos, herkomst, documenten, bladzijden en SHA-256 van elk bestand"),
        ("Per stuk of per serie", f"per serie: {_count(made['batches'], 'partij', 'partijen')}"),
    )  # fmt: skip


def _check(check: Mapping[str, Any]) -> list[dict[str, str]]:
    sample, verdict = check["sample"], check["verdict"]
    drawn = "niet getrokken"
    if sample is not None:
        drawn = (
            f"{sample['size']} van {sample['lot']} bladzijden, zaad {sample['seed']}; toegelaten fouten: 0. Zonder fout is "
            f"minder dan {_percent(sample['limit'])} van de bladzijden slecht, met {_percent(sample['confidence'])} zekerheid "
            "(hypergeometrisch)."
        )
        if sample["left_out"]:
            drawn += f" {sample['left_out']} bladzijden van gesloten adviezen konden niet worden bekeken (P1)."
    judged = "nog geen oordeel"
    if verdict is not None:
        word = "goedgekeurd" if verdict["verdict"] == "accepted" else "AFGEKEURD: elke bladzijde wordt nagekeken"
        judged = (
            f"{word}; {_count(verdict['checked'], 'bladzijde', 'bladzijden')} naast het papier gelegd door "
            f"{verdict['first']} en {verdict['second']}, {len(verdict['faults'])} met een fout"
        )
    faults = [
        (f"Fout op {fault['page']}", ", ".join(fault["checks"]) + (f": {fault['remark']}" if fault["remark"] else ""))
        for fault in (verdict["faults"] if verdict else [])
    ]
    pages = check["pages"]
    rejected = check["rejected_before"]
    return _rows(
        ("Telling", "gesloten" if check["closed"] else "NIET GESLOTEN"),
        ("Sluitend", "ja" if check["balanced"] else f"NEE, {_count(len(check['differences']), 'verschil', 'verschillen')}"),
        ("Som", (f"{pages['received']} ontvangen = {pages['archived']} gearchiveerd + {pages['blank']} waarschijnlijk leeg "
                f"(bewaard) + {pages['separator']} scheidingsvellen + {pages['rejected']} geweigerd "
                f"+ {pages['duplicate']} dubbel")),
        ("Steekproef", drawn),
        ("Oordeel", judged),
        *([("Eerder afgekeurd", _count(rejected, "steekproef", "steekproeven"))] if rejected else []),
        *faults,
        ("Herstel en beoordeling", _counted({_REPAIRS.get(name, name): count for name, count in check["repairs"].items()})),
    )  # fmt: skip


def _account_row(line: Mapping[str, Any]) -> dict[str, str]:
    kept = line["archived"] + line["blank"]
    declared = line["declared_sides"]
    return {
        "dossier": line["dossier"] or "(geen dossier)",
        "staat": "" if line["state"] is None else _STATES.get(line["state"], line["state"]),
        "opgegeven": "–" if declared is None else str(declared),
        "bewaard": str(kept),
        "blanco": str(line["blank"]),
        "scheiding": str(line["separator"]),
        "geweigerd": str(line["rejected"]),
        "dubbel": str(line["duplicate"]),
        "ontvangen": str(line["received"]),
    }


def _declared_sides(report: Mapping[str, Any]) -> int | None:
    declared = report["scope"]["declared"]
    return None if declared is None else declared["sides"]


def _exception(item: Mapping[str, Any]) -> dict[str, str]:
    detail = str(item["detail"])
    if item["kind"] == "page":
        state, _comma, seen = detail.partition(", ")
        detail = _PAGE_STATES.get(state, state) + (f", {seen}" if seen else ", nog niet nagekeken")
    detail = _REASONS.get(detail, detail)
    return {"waar": item["where"], "wat": _EXCEPTIONS.get(item["kind"], item["kind"]), "toelichting": detail}


def _act(item: Mapping[str, Any]) -> str:
    """What happened to the box; a sample that was rejected stays told, also after a later one was accepted."""
    word = _ACTS.get(item["act"], str(item["act"]))
    return f"{word}: {_VERDICTS.get(item['verdict'], item['verdict'])}" if "verdict" in item else word


def _rows(*pairs: tuple[str, str]) -> list[dict[str, str]]:
    return [{"naam": name, "waarde": value} for name, value in pairs]


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name}: {count}" for name, count in sorted(counts.items(), key=lambda item: -item[1])) or "geen"


def _count(number: int | None, one: str, more: str) -> str:
    return "" if number is None else f"{number} {one if number == 1 else more}"


def _percent(value: float) -> str:
    return f"{100 * value:g} %".replace(".", ",")


def _moment(text: str) -> str:
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").strftime("%d-%m-%Y %H:%M UTC")  # noqa: DTZ007 the text says UTC
    except ValueError:
        return text
