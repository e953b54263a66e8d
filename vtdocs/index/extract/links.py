"""Links what stands near a name to it: birth dates and ages, addresses, and BSNs with a birth date or a label nearby."""

import re
from collections.abc import Collection, Sequence

from rapidfuzz.distance import OSA

from vtdocs.index.extract.ages import link_age
from vtdocs.index.extract.cued_dates import ends_in_cue, subject_before
from vtdocs.index.extract.dates import FoundDate
from vtdocs.index.extract.drafts import Draft, Vote
from vtdocs.index.extract.facts import PageFacts
from vtdocs.index.extract.folding import fold
from vtdocs.index.extract.numbers import number_before
from vtdocs.index.extract.series import link_series
from vtdocs.index.extract.spoken import (
    ALONE,
    EVENT,
    PAPER,
    announces,
    happened,
    older_on_row,
    spoken,
    starts_with_initials,
)
from vtdocs.model.persons import PersonName, Role

# "geb.", "geboren op", "geboren te Assen op", with the readings OCR makes of "geb" (gcb, qeb, geh, 9eb).
_BIRTH_CUE = re.compile(
    r"(?:(?:(?<![^\W\d_])|(?=geboren))[GgqQ96][eco6](?!h\b)[bhBd68](?:[.,:;\s]|[o0ce]r[ecoa][nuri]\w{0,2}|\w{0,4}da[tfl][uvn](?:m|rn|in|n)|jaar|\.?d\.?d\.?|\s?op)*"
    r"(?:\W*(?:aldaar|alhier|eveneens|ook)\b)?"
    r"(?:\W*(?:te|in)\s+(?:St\. ?)?[\w'’ ()-]{2,30}?[\s,]+(?:op|d\.?d\.?)?)?\W*(?:op|cp|0p|oo|d\.?d\.?|in|dd)?\W{0,4}|[*°]\s?)$"
)
# "is op 22 augustus 2000 te Nijmegen geboren Lisanne": the cue stands behind the date, and so may the name.
_BORN_BEHIND = re.compile(
    r"\s*\(\s*geb(?:oren|oorted\w+|\.?\s?dat\w*)?\.?\s*\)|"
    r"\s*als\s+geb[o0]ortedatum|"
    r"\s*(?:(?:te|in)\s+[\w'’ ().-]{2,30}?\s+)?(?:ter\s+wereld|het\s+levenslicht)\b|"
    r"\s*(?:schonk|beviel|baarde)\s+(?:zij|ze|moeder|mevrouw)\s+(?:het\s+leven\s+aan|van)\b|"
    r"\s*(?:(?:is|was|werd)\s+)?(?:(?:te|in)\s+[\w'’ ().-]{2,30}?\s+)?geb[o0ce][rn][eco][nu]\b(?!\s+op)"
)
# "Kelly is van 16 juni 1999", "Wendy Kolkman, van 24-10-'86": nothing else stands between the name and its date.
_IS_OF = re.compile(r"[\s,;.)]*(?:\b(?:[zZ]ij|[hH]ij|[zZ]e|[dD]ie)\s+)?(?:is|was)\s*(?:v[ao]n|uit)\s*")
_OF = re.compile(r"\s*[,(]\s*(?:v[ao]n|uit)\s*|\s+van\s+")
# "geboren op kerstavond, 24 december 1996": a few words, and no other sentence, between the cue and the date.
_BORN_BEFORE = re.compile(r"\b[Gg]eb[o0ec]r[eco][nu](?:op)?\b([^\d.;:()\n]{1,45})$")
_BIRTH_DATE_OF = re.compile(r"(?i)\b(?:geboorteda(?:tum|g)|geb\.?\s?dat(?:um)?\.?)\s+v(?:an|\.)\b[^.;:\d\n]*$")
_BIRTH_DATE_TOLD = re.compile(r"[^.;\d\n]{0,50}\b[gq]eb[oce0]{2}rtedatum\b[^.;\d\n]{0,40}")
_OTHER_CLAUSE = re.compile(r"(?i)\b(?:en|maar|toen|daarna|nadat|sinds|tot|waarna|die|dat)\b")
# "moeder Johanna Smulders op 4 maart 1952 te Breda": in a sentence about births only "op" stands between name and date.
_ON = re.compile(r"\s*,?\s*(?:(?:is|werd|was|volgde|kwam)\s+)?[o0c]p\s*")
_AT_PLACE = re.compile(r"\s*,?\s*(?:te|in)\s+[A-Z'’]")
_HAPPENED_THEN = re.compile(r"\s+(?:was|werd|is)\s+(?!geb|ook|eveneens)(?:\w+\s+){0,2}(?:ge|ver|be|ont)\w+(?:d|t|en)\b")
# "op 2 december 1987 Michel geboren en op 9 maart 1990 Daphne": the second one leans on the first.
_AND_ON = re.compile(r"(?:\b[ec][nu]|,)\s+(?:daarna\s+|vervolgens\s+)?[o0]p\s*$")
_BORN_WORD = re.compile(r"(?i)(?<![^\W\d_])[gq9][eco][bh68](?:[o0ce]r[ecoa][nuri]|\.|\b)")
# "Uit dit huwelijk is op 9 maart 1990 Daphne geboren": the name stands between the date and the cue.
_BORN_NEXT = re.compile(r"\s*(?:te\s+[\w'’-]{2,20}\s+)?geb[o0ec]r[eco][nu]\b(?!\s+op)")
# The last word or two before a date, which may be a cue that was misread or broken ("gcboren", "gebor en op").
_LAST_WORDS = re.compile(r"([^\W_]+)?[ -]?([^\W_]+)\W{0,4}(?:(?:[o0]p|d\.?d\.?)\W{0,3})?$")
_BIRTH_WORDS = ("geboren", "geboortedatum", "geboortedag", "gebdatum", "geboortedatumkind")
_OTHER_WORDS = frozenset("geboden geborgen gebogen gebroken gekozen gezworen bevroren".split())
_ROLE_BETWEEN = re.compile(r"[^\S\n]*[,;|(–-]?[^\S\n]*([^\W\d_]{2,}(?:-[^\W\d_]+)?)[^\S\n]*[,;|):–-]?[^\S\n]*")
# At most the label itself may stand between a name and the date of a field that has no name.
_LABEL_BETWEEN = re.compile(r"\s*[(,;|–-]?\s*[Gg][eco]b[\w. ]{0,16}[:.]?\s*")
_DIRECT = re.compile(r"^\s*\(\s*(?:\w+,\s*)?(?:[gq9]?[eco][bhd]\w*\.?\s*(?:op|d\.?d\.?)?)?\W{0,3}$", re.IGNORECASE)
_AGE_BETWEEN = re.compile(
    r"[\s,;|(–-]*(?:[^\W\d_]+[\s,;|(–-]+){0,2}(\d{1,2})\s?(?:j[ao]{2}r|jr|j)?\.?(?:\s?oud)?[\s,;|(.–-]+"
)
_PLACE_BETWEEN = re.compile(r"\s*,\s*(?:te\s+)?['’A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?\s*,?\s+")
_LIVES = re.compile(r"(?i)\b(?:won(?:end|ende|ing|achtig)|woont|woonde|verblijf\w*|verblijvende|adres|ingeschreven)\b")
_APPOSED = re.compile(r",\s{1,3}")
_REACH = 140
_YOUNGEST_PARENT = 13


def link(
    facts: PageFacts,
    drafts: Sequence[Draft],
    linked: set[tuple[int, int]],
    year: int | None,
    cues: Collection[str] = (),
) -> list[Draft]:
    """Completes the drafts of a page; gives drafts without a name for birth dates that no name stands near.

    ``cues`` are the role words that may stand between a name and its date in a list.
    """
    own = sorted((d for d in drafts if d.page == facts.index), key=lambda d: (d.start, d.end))
    orphans: list[Draft] = []
    linked = linked | link_series(facts, own, linked)
    for found in facts.dates:
        if (facts.index, found.start) not in linked:
            orphans += _link_date(facts, own, found, year, cues)
    own = _join_orphans(facts, own)
    for draft in own:
        link_age(facts, draft, year)
    _link_addresses(facts, own)
    _link_bsns(facts, own)
    return orphans


def _join_orphans(facts: PageFacts, own: list[Draft]) -> list[Draft]:
    """Gives the birth date of a field without a name to the name right before it: ``De heer Blok (geboortedatum: ...)``."""
    for orphan in [d for d in own if d.name.empty and d.birth is not None and d.rule.startswith("label") and not d.bsn]:
        named = [d for d in own if not d.name.empty and d.end <= orphan.start]
        target = named[-1] if named else None
        between = facts.text[target.end : orphan.start] if target is not None else ""
        if target is not None and target.birth is None and _LABEL_BETWEEN.fullmatch(between):
            target.birth = orphan.birth
            orphan.birth = None
    return [d for d in own if not d.nothing]


def _link_date(
    facts: PageFacts, drafts: Sequence[Draft], found: FoundDate, year: int | None, cues: Collection[str]
) -> list[Draft]:
    text = facts.text
    target, named = _whose(drafts, found, text, year)
    if (subject := subject_before(text, target.end if target is not None else 0, found.start)) and (
        named or found.cued
    ):
        return _of_subject(facts, drafts, found, subject)
    if not named and not _unsaid(facts, target, found, year, cues):
        return []
    if target is not None and target.birth in {None, found.date}:
        target.birth = found.date
        return []
    following = next((d for d in drafts if found.end <= d.start <= found.end + 40 and d.birth is None), None)
    if named and following is not None and target is None:
        following.birth = found.date
        return []
    another = target is not None and found.date.full and not any(d.birth == found.date for d in drafts)
    return [_nameless(facts, found)] if named and (target is None or another) else []


def _unsaid(facts: PageFacts, target: Draft | None, found: FoundDate, year: int | None, cues: Collection[str]) -> bool:
    """Whether a date is a birth date without a word for birth: in brackets, in a list, beside the age that it gives."""
    if target is None or older_on_row(facts, target, found) or (year is not None and found.date.year > year + 1):
        return False
    text = facts.text
    for other in facts.dates_in(target.end, found.start):  # the younger date between them is of an event
        if other.date.full and other.date.earliest > found.date.latest and "  " in text[other.end : found.start]:
            text = text[: other.start] + " " * (other.end - other.start) + text[other.end :]
    bracketed = _DIRECT.match(text[target.end : found.start]) is not None
    shown = bracketed or _listed(target, found, text, year, cues) or _of_that_age(target, found, text, year)
    return shown and not _young_parent(target, found, year)


def _young_parent(target: Draft | None, found: FoundDate, year: int | None) -> bool:
    """``Moeder Sandra Kok (12-03-2009) was niet thuis``: the day of a visit, for nobody is a parent so young."""
    parent = target is not None and target.role in {Role.PARENT, Role.PARTNER}
    return parent and year is not None and year - found.date.year < _YOUNGEST_PARENT


def _nameless(facts: PageFacts, found: FoundDate) -> Draft:
    raw = facts.text[found.start : found.end]
    return Draft(facts.index, found.start, found.end, raw, PersonName(), "prose:birth", 0.3, birth=found.date)


def _of_subject(facts: PageFacts, drafts: Sequence[Draft], found: FoundDate, subject: str) -> list[Draft]:
    """``Moeder is geboren in 1958``: the only mother of the page, or somebody without a name who is one."""
    same = [d for d in drafts if any(vote.word == subject for vote in d.votes) and not d.name.empty]
    if same and all(d.name.surname == same[0].name.surname and d.birth in {None, found.date} for d in same):
        same[-1].birth = found.date
        return []
    orphan = _nameless(facts, found)
    orphan.votes.append(Vote(Role.PARENT, 2, subject))
    return [orphan]


def _whose(drafts: Sequence[Draft], found: FoundDate, text: str, year: int | None) -> tuple[Draft | None, bool]:
    """The name a date may belong to, and whether the words around it say that it is a birth date."""
    before = text[max(0, found.start - 60) : found.start]
    target = _preceding(drafts, found.start, text)
    born = _BORN_BEHIND.match(text, found.end)
    if born is not None:
        after = next((d for d in drafts if 0 <= d.start - born.end() <= 25), None)
        listed = after is None or "," in text[born.end() : after.start]
        if target is not None and target.birth is None and listed and _ON.fullmatch(text[target.end : found.start]):
            return target, True  # "Cornelis Everts is op 12 augustus 1949 te Breda geboren, moeder Johanna ..."
        same = after is not None and not re.search(r"[.;]", text[born.end() : after.start])  # the sentence goes on
        return (after if after is not None and same and after.birth in {None, found.date} else target), True
    after = next((d for d in drafts if 0 <= d.start - found.end <= 3 and d.birth in {None, found.date}), None)
    if after is not None and _BORN_NEXT.match(text, after.end):
        return after, True
    cued = found.cued or _cued(before) or _born_before(before) or _date_of(target, found, text)
    cued = cued or spoken(before, found, text, year)
    if not cued and (leaning := _leaning(drafts, found, text)) is not None:
        return leaning, True
    if cued or target is None:
        return target, cued
    paper = PAPER.search(text[max(0, target.start - 50) : target.start])
    said = _is_of(text[target.end : found.start], found) or _of(target, found, text, year)
    return target, (said and not paper) or _among_births(target, found, text)


def _cued(before: str) -> bool:
    """Whether a birth cue stands right before a date, also one that was misread or broken in two."""
    if _BIRTH_CUE.search(before) or ends_in_cue(before):
        return True
    words = _LAST_WORDS.search(before)
    if words is None:
        return False
    last, both = fold(words[2]), fold((words[1] or "") + words[2])
    return any(
        OSA.distance(word, name) <= (1 if len(name) < 9 else 2)
        for word in (last, both)
        for name in _BIRTH_WORDS
        if word not in _OTHER_WORDS
    )


def _of(target: Draft, found: FoundDate, text: str, year: int | None) -> bool:
    """``Moeder heet Wendy Kolkman, van 24-10-'86``: years before the paper, so no letter of hers."""
    told = bool(target.name.given_names or target.name.initials) and year is not None and found.date.year <= year - 3
    return told and found.date.full and _OF.fullmatch(text[target.end : found.start]) is not None


def _date_of(target: Draft | None, found: FoundDate, text: str) -> bool:
    """``De geboortedatum van de heer R. Kramer is volgens u 16 juni 1969``: the name stands between the cue and the date."""
    if target is None:
        return False
    between = text[target.end : found.start]
    if _BIRTH_DATE_TOLD.fullmatch(between):
        return True  # "Milan, van wie zij de geboortedatum uit haar hoofd weet: 30 april 2002"
    if not _BIRTH_DATE_OF.search(text[max(0, target.start - 60) : target.start]):
        return False
    return len(between) <= 40 and re.search(r"[.;:\d]|\n\n", between) is None and not EVENT.search(between)


def _born_before(before: str) -> bool:
    """Whether the sentence says ``geboren`` a few words before the date and tells nothing else in between."""
    match = _BORN_BEFORE.search(before)
    return match is not None and not _OTHER_CLAUSE.search(match[1]) and not EVENT.search(match[1])


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What the sentence around a date says before it and behind it; a point behind an abbreviation ends none."""
    before = re.split(r"[!?]\s|(?<=[a-z0-9)]{3})\.\s+(?=[A-Z])|\n\n", text[max(0, start - 300) : start])[-1]
    behind = re.split(r"[!?;]|(?<=[a-z0-9)]{3})\.(?:\s|$)|\n\n", text[end : end + 80])[0]
    return before, behind


def _among_births(target: Draft, found: FoundDate, text: str) -> bool:
    """A name, ``op`` and a full date in a sentence that speaks of births, and of nothing else that happened then."""
    if not found.date.full or _ON.fullmatch(text[target.end : found.start]) is None:
        return False
    before, behind = _sentence(text, found.start, found.end)
    clause = behind.split(",")[0]
    if EVENT.search(clause) or EVENT.search(text[target.end : found.start]) or _HAPPENED_THEN.match(behind):
        return False
    followed = re.search(r"volgde|kwam", text[target.end : found.start]) is not None
    told = text[max(0, target.start - 200) : target.start] if followed else before
    return _BORN_WORD.search(told) is not None or (
        _AT_PLACE.match(text, found.end) is not None and _BORN_WORD.search(behind) is not None
    )


def _leaning(drafts: Sequence[Draft], found: FoundDate, text: str) -> Draft | None:
    """The name behind a date that leans on an earlier ``geboren`` of the same sentence."""
    after = next((d for d in drafts if 0 <= d.start - found.end <= 3), None)
    if after is None or not found.date.full or after.birth not in {None, found.date}:
        return None
    before, behind = _sentence(text, found.start, found.end)
    leans = _AND_ON.search(text[max(0, found.start - 30) : found.start]) and _BORN_WORD.search(before)
    return after if leans and not EVENT.search(behind) else None


def _is_of(between: str, found: FoundDate) -> bool:
    return found.date.full and _IS_OF.fullmatch(between) is not None


def _preceding(drafts: Sequence[Draft], offset: int, text: str) -> Draft | None:
    """The last name before an offset that has no birth date of its own yet, not across an empty line."""
    for draft in reversed(drafts):
        if draft.end > offset or not draft.raw:
            continue
        between = text[draft.end : offset]
        if len(between) > _REACH or between.count("\n\n") > 0:
            return None
        if draft.birth is None or not draft.birth.full:
            return draft
        return draft
    return None


def _listed(target: Draft | None, found: FoundDate, text: str, year: int | None, cues: Collection[str]) -> bool:
    """``Kevin de Jong, 12-03-2004``: a full name, a comma, and a date well before the document's year."""
    if target is None or year is None or not found.date.full:
        return False
    if _APPOSED.fullmatch(text[target.end : found.start]) and text[found.end : found.end + 1] in {",", ")"}:
        return found.date.year < year and not happened(
            text[found.end : found.end + 40]
        )  # "haar broer Giovanni, 23/01/2001, zit in de tweede klas"
    if not target.name.surname and not _ends_row(text, found):
        line = text[text.rfind("\n", 0, target.start) + 1 : target.start]
        return re.search(r"(?i)\bgeb", line) is not None and text[target.end : found.start].strip(" ,:(") == ""
    named = bool(target.name.given_names or target.name.initials)
    return named and found.date.year < year and _beside_full_name(target, found, text, year, cues)


def _beside_full_name(target: Draft, found: FoundDate, text: str, year: int, cues: Collection[str]) -> bool:
    """Whether nothing but a comma, a role or a place stands between a full name and a date, and no event behind it."""
    between, behind = text[target.end : found.start], text[found.end :].split("\n", 1)[0]
    row = text[text.rfind("\n", 0, target.start) + 1 : target.start]
    if happened(behind) or announces(row) or ("\n" in between and not ALONE.fullmatch(behind)):
        return False
    young = target.role is Role.CHILD or any(_is_role(word, cues) for word in re.findall(r"[^\W\d_]{3,}", behind)[:1])
    if starts_with_initials(target) and not young and year - found.date.year < 14:
        return False  # a child is called by a name: "I. Mulder 04-05-2010" works here
    role = _ROLE_BETWEEN.fullmatch(between)
    if role is not None and _is_role(role[1], cues) and (_ends_row(text, found) or "  " in between):
        return True  # "Denise Sloot    moeder    4 mei 1984"
    plain = re.fullmatch(r"\s*[,;|/*–-]{0,2}\s*(?:[mvMV]\s*[,;/]?\s*)?", between) is not None
    return plain or (_ends_row(text, found) and _in_row(target, between, text))


def _in_row(target: Draft, between: str, text: str) -> bool:
    """``Femke, Leusden 19 oktober 2000``, or ``Ceren. 27 november 2007`` when nothing stands before the name on its row."""
    if _PLACE_BETWEEN.fullmatch(between) is not None:
        return True
    opens = text[text.rfind("\n", 0, target.start) + 1 : target.start].strip(" -*•") == ""
    return opens and re.fullmatch(r"\s*\.\s*", between) is not None


def _of_that_age(target: Draft | None, found: FoundDate, text: str, year: int | None) -> bool:
    """``Fatih Yildirim, vader, 41 jaar, 22-4-1967``: the age between a name and a date is the age that the date gives."""
    if target is None or year is None or not found.date.full:
        return False
    age = _AGE_BETWEEN.fullmatch(text[target.end : found.start])
    return age is not None and -1 <= year - found.date.year - int(age[1]) <= 1


def _is_role(word: str, cues: Collection[str]) -> bool:
    key = fold(word)
    return any(read in cues for read in (key, key.replace("rn", "m"), key.replace("cl", "d")))


def _ends_row(text: str, found: FoundDate) -> bool:
    """Whether nothing follows a date on its line, as in a list of children."""
    return text[found.end :].split("\n", 1)[0].strip(" .;,)") == ""


def _link_addresses(facts: PageFacts, drafts: Sequence[Draft]) -> None:
    for found in facts.addresses:
        if not found.address.street:
            continue
        for draft in reversed(drafts):
            if draft.end > found.start:
                continue
            between = facts.text[draft.end : found.start]
            block = re.fullmatch(r"[ ,.]*\n\s*", between) is not None
            if draft.address is None and (
                block or (len(between) <= _REACH and "\n\n" not in between and _LIVES.search(between))
            ):
                draft.address = found.address
            break


def _link_bsns(facts: PageFacts, drafts: Sequence[Draft]) -> None:
    for found in facts.bsns:
        if any(d.bsn == found.value for d in drafts):
            continue
        births = [d for d in facts.dates if _cued(facts.text[max(0, d.start - 60) : d.start])]
        vouched = found.labelled or any(abs(d.start - found.end) < 80 or abs(found.start - d.end) < 80 for d in births)
        near = [d for d in drafts if d.end <= found.start and found.start - d.end <= _REACH]
        if number := number_before(facts.text, found.start):  # "BSN kind 1" below "Kind 1 ..." and "Kind 2 ..."
            numbers = {id(d): number_before(facts.text, d.start) for d in drafts}
            near = [d for d in drafts if numbers[id(d)] == number] or [d for d in near if not numbers[id(d)]]
        target = near[-1] if near else None
        if vouched and target is not None and not target.bsn:
            target.bsn = found.value
