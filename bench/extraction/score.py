# ruff: noqa: E501  tables and messages read better on one line
"""Measures extraction against the truth: recall of family names and birth dates, precision of persons."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from markup import GoldText

from vtdocs.index.extract import PageText, extract_persons
from vtdocs.model.persons import PersonMention, Role


@dataclass
class Tally:
    """Counts over many texts."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def share(self, hit: str, of: str) -> float:
        """One count over another; not a number when there is nothing to divide."""
        return self.counts[hit] / self.counts[of] if self.counts[of] else float("nan")


def tally(texts: Sequence[GoldText]) -> Tally:
    """The counts for a set of texts."""
    result = Tally()
    for gold in texts:
        mentions = extract_persons([PageText(1, gold.text)], reference_year=gold.year)
        _names(gold, mentions, result)
        _births(gold, mentions, result)
    return result


def _places(text: str, mentions: Sequence[PersonMention]) -> list[tuple[int, int, PersonMention]]:
    """Where each mention stands: its raw text, or each of the fields it was put together from."""
    flat = text.replace("\n", " ").replace("\t", " ")
    placed, used = [], []
    for mention in mentions:
        for part in mention.raw.split(" | ") if not mention.person.name.empty else []:
            start = _find(flat, part, used)
            if start is None and " " in part:  # spaces may differ
                words = part.split()
                start = _find(flat, words[0], used)
            if start is not None:
                used.append((start, start + len(part)))
                placed.append((start, start + len(part), mention))
    return placed


def _find(text: str, part: str, used: Sequence[tuple[int, int]]) -> int | None:
    at = text.find(part)
    while at >= 0:
        if not any(at < end and start < at + len(part) for start, end in used):
            return at
        at = text.find(part, at + 1)
    return None


def _names(gold: GoldText, mentions: Sequence[PersonMention], result: Tally) -> None:
    placed = _places(gold.text, mentions)
    for span in gold.names:
        half = (span.end - span.start) / 2
        hits = [(s, e, m) for s, e, m in placed if min(e, span.end) - max(s, span.start) >= half]
        result.counts[f"gold {span.kind}"] += 1
        result.counts[f"hit {span.kind}"] += bool(hits)
        if hits and span.kind == "f":
            result.counts["family shut out"] += not hits[0][2].person.role.searchable
        if hits and span.kind != "f":
            result.counts["outsider let in"] += hits[0][2].person.role.searchable
            if hits[0][2].person.role.searchable:
                result.misses.append(
                    f"{gold.layout}: outsider in: {gold.text[max(0, span.start - 25) : span.end + 25]!r}"
                )
        if hits and span.kind == "f" and not hits[0][2].person.role.searchable:
            result.misses.append(
                f"{gold.layout}: shut out as {hits[0][2].person.role.value}: {gold.text[max(0, span.start - 25) : span.end + 25]!r}"
            )
        if not hits:
            result.misses.append(
                f"{gold.layout}: missed {span.kind}: {gold.text[max(0, span.start - 25) : span.end + 25]!r}"
            )
    for start, end, mention in placed:
        right = any(min(end, span.end) > max(start, span.start) for span in gold.names)
        result.counts["found"] += 1
        result.counts["found right"] += right
        if not right:
            result.misses.append(
                f"{gold.layout}: false {mention.extractor}: {gold.text[max(0, start - 25) : end + 25]!r}"
            )


def _births(gold: GoldText, mentions: Sequence[PersonMention], result: Tally) -> None:
    for birth in gold.births:
        owners = [m for m in mentions if m.person.birth is not None and m.person.birth.isoformat() == birth.value]
        result.counts["gold birth"] += 1
        result.counts["hit birth"] += bool(owners)
        right = any(birth.owner.lower()[:1] == (_first(m) or "?").lower()[:1] for m in owners)
        result.counts["linked birth"] += right
        if not owners or not right:
            what = "missed birth" if not owners else "birth with another"
            result.misses.append(
                f"{gold.layout}: {what} {birth.value} of {birth.owner}: {[m.raw for m in owners]} {gold.text[max(0, birth.start - 40) : birth.start + 20]!r}"
            )
    wrong = {b.value for b in gold.births}
    for mention in mentions:
        birth = mention.person.birth
        if birth is not None and birth.full:
            result.counts["births found"] += 1
            right = birth.isoformat() in wrong
            result.counts["births right"] += right
            if not right:
                result.misses.append(
                    f"{gold.layout}: wrong birth {birth.isoformat()}: {mention.raw[:60]!r} ({mention.extractor})"
                )


def _first(mention: PersonMention) -> str:
    name = mention.person.name
    return (name.given_names[0] if name.given_names else "") or name.call_name or name.initials or name.surname


def in_register(mention: PersonMention) -> bool:
    """Whether a mention would enter the register."""
    return mention.person.role not in {Role.REPORTER, Role.PROFESSIONAL}
