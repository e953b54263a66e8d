"""Which dossiers are past their term, which must be judged by a person, and what a person judged (T6, T7, P7, P8)."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from vtdocs import config
from vtdocs.archive.holdings import Holding, Holdings
from vtdocs.archive.journal import Journal
from vtdocs.archive.layout import Archive
from vtdocs.archive.retention import REGIME_OF_SOURCE, Judgment, Regime, State, Term, term_of
from vtdocs.audit import Act, Action, AuditLog, Purpose
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.workflows import linking, naming

__all__ = ["State", "Term", "judge", "judgments", "list_terms", "regimes_of", "term", "term_to_json", "terms", "today"]


def judgments(archive: Archive) -> Journal:
    """What people decided about terms."""
    return Journal(archive.root / "retention" / "judgments.jsonl", archive)


def today() -> date:
    """The day on which terms are looked at."""
    return datetime.now(UTC).date()


def term_to_json(term: Term) -> dict[str, Any]:
    """The stable JSON form of a term."""
    return {
        "dossier": term.dossier,
        "box": term.box,
        "source": term.source,
        "regime": term.regime.value,
        "state": term.state.value,
        "newest_document": term.newest.isoformat() if term.newest else None,
        "keep_until": term.until.isoformat() if term.until else None,
        "keep_until_by_present_law": term.today_law.isoformat() if term.today_law else None,
        "reasons": list(term.reasons),
        "judged": term.judged,
    }


def terms(archive: Archive, day: date) -> Iterator[Term]:
    """The term of every dossier on a day, one after the other, in constant memory."""
    regimes, judged, linked = regimes_of(archive), _judgments(archive), linking.linked_dossiers(archive)
    with Holdings.open(archive) as holdings:
        for holding in holdings.all():
            yield _term(holding, day, regimes, judged, linked)


def term(archive: Archive, dossier: str, day: date) -> Term | None:
    """The term of one dossier; None when the archive has no such dossier."""
    with Holdings.open(archive) as holdings:
        holding = holdings.one(dossier)
    if holding is None:
        return None
    return _term(holding, day, regimes_of(archive), _judgments(archive), linking.linked_dossiers(archive))


def _term(
    holding: Holding, day: date, regimes: dict[str, Regime], judged: dict[str, Judgment], linked: set[str]
) -> Term:
    return term_of(
        holding, day, regimes=regimes, judgment=judged.get(holding.dossier), linked=holding.dossier in linked
    )


def regimes_of(archive: Archive) -> dict[str, Regime]:
    """The regime of each source, with what the archive's settings say; raises BadInput for an unknown regime."""
    found = dict(REGIME_OF_SOURCE)
    for source, regime in config.load(archive.root).retention.regimes.items():
        try:
            found[source.upper()] = Regime(regime)
        except ValueError as problem:
            raise BadInput(
                _("The settings name an unknown retention regime: {regime}.").format(regime=regime),
                _("Known here: {names}.").format(names=", ".join(Regime)),
            ) from problem
    return found


def list_terms(archive: Archive, day: date, wanted: frozenset[State]) -> Iterator[Term]:
    """Dossiers in the wanted states; the look is recorded when it is done (P12)."""
    shown = dict.fromkeys(State, 0)
    for found in terms(archive, day):
        shown[found.state] += 1
        if found.state in wanted:
            yield found
    counts = {state.value: number for state, number in shown.items()}
    act = Act("retention due", Action.READ, "done", purpose=Purpose.RETENTION, counts=counts)
    AuditLog(archive.audit_log).append(act, user=config.user_name())


def judge(archive: Archive, dossier: str, until: date, reason: str) -> Term:
    """Record until when one dossier is kept, where the rules cannot tell, or where it is needed longer (T6).

    Raises BadInput for an unknown dossier or a reason that is missing or names somebody.
    """
    before = term(archive, dossier, today())
    if before is None:
        raise BadInput(_("There is no dossier {dossier} in this archive.").format(dossier=dossier[:64]))
    naming.check_reason(archive, dossier, reason)
    with archive.changing("retention judge", patience=5):
        user = config.user_name()
        time = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        judgments(archive).add(
            {"dossier": dossier, "until": until.isoformat(), "reason": reason, "by": user, "at": time}
        )
        act = Act("retention judge", Action.UPDATE, "done", (dossier,), purpose=Purpose.RETENTION)
        AuditLog(archive.audit_log).append(act, user=user)
    after = term(archive, dossier, today())
    return after if after is not None else before


def _judgments(archive: Archive) -> dict[str, Judgment]:
    return {
        line["dossier"]: Judgment(date.fromisoformat(line["until"]), line["reason"])
        for line in judgments(archive).lines()
    }
