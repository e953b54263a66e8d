"""What answers look like to people: pages that were found, families that were known, and what could not be searched."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from vtdocs.cli.common import safe, safe_line, say
from vtdocs.cli.reasons import state_word
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext
from vtdocs.workflows.search import Facet, Hit, SearchAnswer, SearchResult

if TYPE_CHECKING:
    from vtdocs.workflows.hermelding import HermeldingAnswer

_LEVEL_COLOURS = {"zeker": "green", "waarschijnlijk": "yellow", "mogelijk": "cyan"}


def show_search(answer: SearchAnswer, *, offset: int = 0) -> None:
    """The best pages by dossier, with the words marked, what they divide into, and the coverage line."""
    result = answer.result
    show_count(answer, coverage=False)
    for group in result.groups:
        say()
        first = group.hits[0]
        say(_("Dossier {dossier}, box {box}").format(dossier=group.dossier, box=first.box or "–"), bold=True)
        for hit in group.hits:
            say("  " + _("page {number}").format(number=hit.page) + "  " + ", ".join(_hit_marks(hit)))
            say("    " + marked(hit.snippet, hit.highlights))
        more = group.pages - len(group.hits)
        if more:
            text = ngettext("and {count} more page of this dossier", "and {count} more pages of this dossier", more)
            say("  " + text.format(count=more), dim=True)
    say()
    left = result.dossiers - offset - len(result.groups)
    if left > 0 and result.groups:
        text = ngettext("{count} more dossier: --offset {next}", "{count} more dossiers: --offset {next}", left)
        say(text.format(count=left, next=offset + len(result.groups)))
    elif result.total and not result.groups:
        say(_("There are no more dossiers than {count}.").format(count=result.dossiers))
    _show_facets(result.facets)
    _show_coverage(answer.to_json()["coverage"], pages=True)


def show_count(answer: SearchAnswer, *, coverage: bool = True) -> None:
    """How many pages and dossiers answer."""
    result = answer.result
    pages = ngettext("{count} page found", "{count} pages found", result.total).format(count=result.total)
    if result.total:
        dossiers = ngettext("in {count} dossier", "in {count} dossiers", result.dossiers).format(count=result.dossiers)
        misread = result.total - result.exact
        if misread:
            words = ngettext("{count} by a misread word only", "{count} by misread words only", misread)
            dossiers += ", " + words.format(count=misread)
        pages += f" {dossiers}"
    say(pages + ".")
    for label in answer.to_json()["unknown"]:
        _show_unknown(label)
    _show_misunderstood(result)
    if coverage:
        _show_coverage(answer.to_json()["coverage"], pages=True)


def _show_misunderstood(result: SearchResult) -> None:
    """What was not taken as it was typed: nothing found then says little."""
    if not result.asked:
        say(_("The search holds no word to look for."), fg="yellow")
    for typed in result.undated:
        words = _("{typed} holds no date and was searched as words. Write 2009, 3-2009, 12-3-2009 or 2008..2012.")
        say(words.format(typed=safe_line(typed)), fg="yellow")
    if result.cut:
        say(_("The search was too long: only its first words were looked for."), fg="yellow")


def _show_unknown(label: dict[str, Any]) -> None:
    """A kind, box and so on that no page has, and those that there are: it may be a typing error."""
    words = {
        "kind": _("No page that can be searched is of the kind {value}."),
        "box": _("No page that can be searched is of box {value}."),
        "dossier": _("No page that can be searched is of dossier {value}."),
        "document": _("No page that can be searched is of document {value}."),
        "source": _("No page that can be searched is of the source {value}."),
        "status": _("No page that can be searched has the status {value}."),
    }
    line = words[label["name"]].format(value=safe_line(label["value"]))
    known = [safe_line(value) for value in label["known"]]
    if known:
        values = ", ".join(known[:MOST_BOXES]) + (", …" if len(known) > MOST_BOXES else "")
        line += " " + _("There are: {values}.").format(values=values)
    say(line, fg="yellow")


_MOST_VALUES = 6
"""Kinds, years and sources that are counted in a line."""


def _show_facets(facets: Mapping[str, Sequence[Facet]]) -> None:
    """How the pages found divide, where they do: what to narrow the search by."""
    names = {"kind": _("Kinds"), "year": _("Years"), "source": _("Sources")}
    for name, title in names.items():
        values = [facet for facet in facets.get(name, ()) if facet.value]
        if len(values) < 2:
            continue
        if name == "year":
            values = sorted(values[:_MOST_VALUES], key=lambda facet: facet.value)
        line = ", ".join(f"{safe_line(facet.value)} {facet.pages}" for facet in values[:_MOST_VALUES])
        say(f"{title}: {line}" + (", …" if len(facets[name]) > _MOST_VALUES else ""), dim=True)


def _hit_marks(hit: Hit) -> list[str]:
    marks = [hit.kind or "–", hit.date or _("undated")]
    if hit.status != "ok":
        marks.append(_("reading: {state}").format(state=state_word(hit.status)))
    if not hit.exact:
        marks.append(_("misread word"))
    return marks


def marked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """A text for the terminal, with some stretches of it marked."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts.append(safe(text[at:start]))
        parts.append(click.style(safe(text[start:end]), bold=True, fg="yellow"))
        at = end
    return "".join(parts) + safe(text[at:])


def _show_coverage(coverage: dict[str, Any], *, pages: bool = False) -> None:
    searched = _("Searched: {indexed} of {dossiers} dossiers.").format(**_with_unscanned(coverage))
    if pages:
        text = ngettext(
            "{indexed} of {dossiers} dossiers, {count} page.",
            "{indexed} of {dossiers} dossiers, {count} pages.",
            coverage["searched_pages"],
        )
        searched = _("Searched:") + " " + text.format(**_with_unscanned(coverage), count=coverage["searched_pages"])
    holes: list[str] = []
    cards = coverage.get("only_in_card_index", 0)
    waiting = coverage["dossiers"] - coverage["indexed"] - cards - coverage["shut_dossiers"]
    if cards:
        text = ngettext(
            "the paper of {count} dossier that only the card index knows",
            "the paper of {count} dossiers that only the card index knows",
            cards,
        )
        holes.append(text.format(count=cards))
    if waiting:
        text = ngettext("{count} dossier not indexed yet", "{count} dossiers not indexed yet", waiting)
        holes.append(text.format(count=waiting))
    if coverage["missing_dossiers"]:
        count = coverage["missing_dossiers"]
        text = ngettext("{count} declared dossier not scanned", "{count} declared dossiers not scanned", count)
        holes.append(text.format(count=count))
    if coverage["unreadable_pages"]:
        count = coverage["unreadable_pages"]
        holes.append(ngettext("{count} page unreadable", "{count} pages unreadable", count).format(count=count))
    if coverage["unjudged_pages"]:
        count = coverage["unjudged_pages"]
        text = ngettext(
            "{count} page that stays closed until somebody has judged it",
            "{count} pages that stay closed until somebody has judged them",
            count,
        )
        holes.append(text.format(count=count))
    if coverage["held_dossiers"]:
        count = coverage["held_dossiers"]
        holes.append(ngettext("{count} dossier held", "{count} dossiers held", count).format(count=count))
    say(searched + (" " + _("NOT searched: {holes}.").format(holes=", ".join(holes)) if holes else ""), dim=not holes)
    doubtful = coverage["unreviewed_pages"] - coverage["unjudged_pages"]
    if doubtful:
        text = ngettext(
            "{count} poor page was searched as it was read; nobody has reviewed it, so what it says may be missed.",
            "{count} poor pages were searched as they were read; nobody has reviewed them, so what they say may be missed.",
            doubtful,
        )
        say(text.format(count=doubtful))
    _show_boxes([box for box in coverage["boxes"] if not box["complete"]])


def _with_unscanned(coverage: dict[str, Any]) -> dict[str, Any]:
    """The figures with the dossiers that were declared in a box and are not scanned: "all of them" must mean all of them."""
    twice = coverage.get("declared_in_card_index", 0)  # declared in a box, and on a card: one dossier
    return {**coverage, "dossiers": coverage["dossiers"] + coverage["missing_dossiers"] - twice}


MOST_BOXES = 12
"""Boxes with holes that are shown; all stand in the JSON form."""


def _show_boxes(boxes: list[dict[str, Any]]) -> None:
    """Where the holes are: a box that can be fetched and looked through by hand."""
    for box in boxes[:MOST_BOXES]:
        name = _("box {box}").format(box=box["box"]) if box["box"] else _("no box known")
        line = _("{scanned} dossiers scanned").format(**box)
        if box["expected"] is not None:
            line = _("{scanned} of {expected} dossiers scanned").format(**box)
        parts = [line, _("{indexed} indexed").format(**box)]
        if box["unreadable_pages"]:
            count = box["unreadable_pages"]
            parts.append(ngettext("{count} page unreadable", "{count} pages unreadable", count).format(count=count))
        if box["unreviewed_pages"]:
            count = box["unreviewed_pages"]
            text = ngettext("{count} poor page not reviewed", "{count} poor pages not reviewed", count)
            parts.append(text.format(count=count))
        if box["held_dossiers"]:
            parts.append(_("{held_dossiers} held").format(**box))
        say(f"  {name}: {', '.join(parts)}")
    if len(boxes) > MOST_BOXES:
        say("  " + _("… and {number} more").format(number=len(boxes) - MOST_BOXES))


def show_hermelding(answer: "HermeldingAnswer", *, explain: bool) -> None:
    """Known or not known, with the evidence line by line, and what could not be searched."""
    found = answer.to_json()
    _show_people(found["query"]["persons"])
    shown = [match for match in found["matches"] if not match["more"]]
    say()
    if not shown and found["found_in_text"]:
        say(_("NOT RECOGNISED, but dossiers name these people in their text. Look there before you decide."), bold=True)
    elif not found["searched"]:
        say(_("NOT SEARCHED: nobody is named here whom the archive can be asked about."), fg="red", bold=True)
    elif not shown:
        known = _("Not found in the digitised part ({indexed} of {dossiers} dossiers).").format(
            **_with_unscanned(found["coverage"])
        )
        say(known, bold=True)
        say(
            _(
                "A page counts as searched even when it was read poorly; a name on it may be misread. Not found proves nothing."
            )
        )
    else:
        sure = any(match["level"] == "zeker" for match in shown)
        say(_class_line(found["class"], sure=sure), bold=True)
    # Also of nothing found: the look-back belongs to the answer (L4).
    if found["searched"]:
        say(
            _("Over all years: {all}. Looking {years} years back, as the statistics do: {recent}.").format(
                all=found["class"], years=found["look_back_years"], recent=found["statistical_class"]
            )
        )
    if found["signal"]:
        say(found["signal"], fg="red")
    for match in found["matches"] if explain else shown:
        _show_match(match, explain=explain)
    hidden = len(found["matches"]) - len(shown)
    if hidden and not explain:
        text = ngettext(
            "{count} weaker match is not shown; see it with --explain.",
            "{count} weaker matches are not shown; see them with --explain.",
            hidden,
        )
        say(text.format(count=hidden))
    _show_in_text(found["found_in_text"], searched=found["text_searched"])
    if found["query"]["unread"]:
        say(_("Not understood, so not used: {values}.").format(values="; ".join(found["query"]["unread"])))
    if found["advice"]:
        say(_("To search better: {advice}").format(advice=found["advice"]))
    say()
    _show_coverage(found["coverage"])
    if shown:
        say(_("The level is about the match, not about the concern. You decide; look at the dossier."), dim=True)


def _show_in_text(finds: list[dict[str, Any]], *, searched: bool) -> None:
    """Dossiers whose text names people of the report: where to look, never what it says."""
    if not searched:
        say()
        say(_("The text of the pages could not be searched. Make the index again with: vtdocs reindex"), fg="red")
    for find in finds:
        say()
        place = _("box {box}").format(box=find["box"]) if find["box"] else _("no box known")
        pages = ", ".join(str(page) for page in find["pages"])
        head = click.style(_("found in text"), fg="cyan", bold=True)
        say(f"  {head}  " + _("dossier {dossier}").format(dossier=safe(find["dossier"])) + f", {place}, "
            + _("page {number}").format(number=pages))  # fmt: skip
        if find["decision"]:
            say("    " + decision_line(find["decision"]))
        fields = ", ".join({"naam": _("name"), "geboortedatum": _("birth date"), "adres": _("address")}[name]
                           for name in find["fields"])  # fmt: skip
        people = ", ".join(str(place + 1) for place in find["persons"])
        whose = _("your person {number}").format(number=people) if people else _("the address")
        words = _("{fields} of {whose} stand in the text; the program could not tell in what role.")
        say("    " + words.format(fields=fields, whose=whose) + ("" if find["exact"] else " " + _("(misread word)")))


def day_words(text: str) -> str:
    """A date as people here write it: ``2004-03-14`` becomes 14-03-2004; anything else stays as it is."""
    parts = text.split("-")
    dated = len(parts) in {2, 3} and len(parts[0]) == 4 and all(part.isdigit() for part in parts)
    return "-".join(reversed(parts)) if dated else text


def _show_people(persons: list[dict[str, str]]) -> None:
    """Whom the program understood: a person checks this first."""
    for number, person in enumerate(persons, start=1):
        details = " ".join(person.get(name, "") for name in ("address", "postcode", "place")).strip()
        if person.get("address_hidden"):
            details = _("secret address, compared but not shown")
        parts = filter(None, (person.get("name", ""), day_words(person.get("birth_date", "")), details))
        say(f"  {number}  {person['role']:12} {safe(', '.join(parts))}", dim=True)


def _class_line(name: str, *, sure: bool) -> str:
    if not sure and name != "nieuw":
        return {
            "hermelding": _("HERMELDING, probably: this family seems to have been known before. Look at the dossier."),
            "vervolgmelding": _("VERVOLGMELDING, probably: Veilig Thuis seems to be involved with this family still."),
        }[name]
    return {
        "nieuw": _("NEW: no earlier report was recognised with enough certainty; look at what may match."),
        "hermelding": _("HERMELDING: this family was known before."),
        "vervolgmelding": _("VERVOLGMELDING: Veilig Thuis is still involved with this family."),
    }[name]


def decision_line(decision: dict[str, Any]) -> str:
    """What a worker decided about a dossier in this case, and when."""
    words = {
        "link": _("linked by {user} on {day}"),
        "no-link": _("not linked by {user}, who looked on {day}"),
        "unsure": _("{user} looked on {day} and could not tell"),
    }[decision["verdict"]]
    line = words.format(user=safe(decision["user"]), day=decision["time"][:10])
    return f"{line}: {safe_line(decision['reason'])}" if decision["reason"] else line


def _show_match(match: dict[str, Any], *, explain: bool) -> None:
    from vtdocs.workflows.hermelding import field_words, level_words

    level = click.style(match["level"], fg=_LEVEL_COLOURS[match["level"]], bold=True)
    place = _("box {box}").format(box=match["box"]) if match["box"] else _("no box known")
    scanned = "" if match["scanned"] else ", " + _("only in the card index, paper not scanned")
    years = f", {match['year']}" if match["year"] else ""
    say()
    say(f"  {level}  " + _("dossier {dossier}").format(dossier=match["dossier"]) + f", {place}{years}{scanned}")
    if match["decision"]:
        say("    " + decision_line(match["decision"]))
    if match["via"]:
        say("    " + _("via dossier {dossier}, which names the same people").format(dossier=match["via"]))
    if explain:
        for step in match["steps"]:
            say(f"    {step['points']:+6.1f}  {step['total']:6.1f}  {safe(step['words'])}")
        return
    person = None
    for item in match["evidence"]:
        if item["field"] == "via":
            continue
        if item["person"] != person and item["role"]:
            person = item["person"]
            say("    " + _("your person {number}, {role} in the dossier:").format(number=person + 1, role=item["role"]))
        sign = "+" if item["weight"] > 0 else "–"
        left, right = (safe(day_words(item[side])) for side in ("left", "right"))
        level, hidden = level_words(item["level"]), _("(not shown)")
        say(f"      {sign} {field_words(item['field']):15}{left or hidden} ~ {right or hidden}  ({level})")


def show_card(card: dict[str, Any]) -> None:
    """A dossier of which only a card index tells."""
    say(
        _("Dossier {dossier}, box {box}").format(dossier=safe(card["dossier"]), box=safe(card["box"]) or "–"), bold=True
    )
    say(_("Known from the card index only: the paper is not scanned, so there are no pages to show."))
    if card["year"]:
        say(_("Year: {year}").format(year=card["year"]))
    _show_people(card["persons"])


def show_family(found: dict[str, Any]) -> None:
    """The dossiers of one family, oldest first, and who linked them."""
    family = found["family"]
    count = ngettext("{count} dossier", "{count} dossiers", len(family)).format(count=len(family))
    say(
        _("Family history of dossier {dossier}: {count}").format(dossier=safe(found["dossier"]), count=count), bold=True
    )
    for row in family:
        years = " – ".join(str(year) for year in dict.fromkeys([row["year"], row["end_year"]]) if year) or _(
            "no year known"
        )
        place = _("box {box}").format(box=safe(row["box"])) if row["box"] else _("no box known")
        notes = [years, place, safe(row["source"])]
        notes.append("" if row["scanned"] else _("only in the card index, paper not scanned"))
        notes.append(_("still open") if row["open"] else "")
        say("  " + safe(row["dossier"]) + "  " + ", ".join(filter(None, notes)))
        for link in row["links"]:
            say("      " + _("case {case}: {line}").format(case=safe(link["case_number"]), line=decision_line(link)))
    if len(family) < 2:
        say(_("No dossier was linked to it. A link is recorded with: vtdocs hermelding decide DOSSIER link"))
