"""Years of birth and ages beside a name: ``Kevin (1998)``, ``Zus Bianca uit '94``, ``Kevin, 7 jaar``."""

import re

from vtdocs.index.extract.cued_dates import bracketed_date
from vtdocs.index.extract.drafts import Draft
from vtdocs.index.extract.facts import PageFacts
from vtdocs.index.extract.spoken import PAPER
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Role

_BORN_AT = r"geb[o0ec]re[nu](?: te [\w'’ -]{2,20}(?:\s?\([\w ]{2,20}\))?)?(?: [il1][nu])?"
_YEAR_BEHIND = re.compile(
    r"^\s*[(,/]\s*(?:geb\w*\.?\s*|anno\s+|[°*]\s?)?((?:[1Il]9|20)\d{2})\s*[),/;]|"
    rf"^[\s,(]*(?:(?:en|[il1]s|was|werd)\s+)*(?:uit|geb\.?|{_BORN_AT}|geboortejaar:?)\s+((?:19|20)\d{{2}})(?!\d|[-/.]\d)|"
    r"^[\s,]*(?:en\s+)?[il1]s\s+van\s+((?:19|20)\d{2})(?!\d|[-/.]\d)|"
    r"^[\s,]*(?:en\s+)?(?:[il1]s|werd)\s+[il1]n\s+((?:19|20)\d{2})\s+(?:te\s+[\w'’-]{2,20}\s+)?geb|"
    r"^[\s,(]*[°*]\s?((?:19|20)\d{2})(?!\d|[-/.]\d)|"
    r"^\s*(?:\(\s*)?(?:geb\.?\s*|uit\s+|van\s+|is\s+van\s+)['’‘`](\d{2})(?![\d-])|^\s*\(\s*['’‘`](\d{2})\s*\)|"
    r"^\s*\(\s*van\s+((?:19|20)\d{2})\s*\)|^\s+van\s+((?:19|20)\d{2})(?!\d|[-/.]\d)"
)
# "Leendert Struijk (1935-1999)": born and died.
_LIVED = re.compile(r"^\s*\(\s*[*°]?\s?((?:18|19|20)\d{2})\s?[-–—†~]+\s?(?:(?:19|20)\d{2})\s*\)")
_DIGITS = str.maketrans("Il", "11")
_AGE_BEHIND = re.compile(
    r"^\s*(?:\(\s*(?:[mv]\s*,\s*)?(\d{1,2})\s*(?:jr?\.?|jaar)?\s*(?:oud)?\s*\)|,?\s*(?:is\s+|\(?nu\s+)?(\d{1,2})\s*(?:jaar|jr\.?)(?:\s*oud)?\b)"
)
_AGE_BEFORE = re.compile(r"(\d{1,2})[- ]?jarige?\s*(?:zoon|dochter|jongen|meisje|broertje|zusje)?\s*,?\s*$")


def link_age(facts: PageFacts, draft: Draft, year: int | None) -> None:
    if draft.birth is not None or year is None:
        return
    if (told := bracketed_date(facts.text, draft.end, year)) is not None:
        draft.birth = told
        return
    if (lived := _LIVED.match(facts.text[draft.end : draft.end + 20])) is not None:
        draft.birth = PartialDate(int(lived[1]))
        draft.unborn_or_deceased = True
        return
    born = _YEAR_BEHIND.match(facts.text[draft.end : draft.end + 70])
    paper = PAPER.search(facts.text[max(0, draft.start - 50) : draft.start]) is not None
    if (
        born is not None
        and not paper
        and not any(d.start < draft.end + born.end() and d.end > draft.end for d in facts.dates)
    ):
        digits = int(next(group for group in born.groups() if group).translate(_DIGITS))
        draft.birth = PartialDate(digits if digits > 99 else year - (year - digits) % 100)
        return
    behind = _AGE_BEHIND.match(facts.text[draft.end : draft.end + 30])
    before = _AGE_BEFORE.search(facts.text[max(0, draft.start - 40) : draft.start])
    age = next((int(group) for match in (behind, before) if match for group in match.groups() if group), None)
    if age is not None and _is_year(draft, behind, age, year):
        draft.birth = PartialDate(year - (year - age) % 100)
    elif age is not None and age < 100:
        draft.birth = PartialDate(year - age - 1, until_year=year - age)


def _is_year(draft: Draft, behind: re.Match[str] | None, number: int, year: int) -> bool:
    """``Mo Kelly Verbeek (86)``: no mother is 86, but many were born in 1986; grandparents are left alone."""
    parent = draft.role in {Role.PARENT, Role.PARTNER}
    grand = any(vote.word.startswith(("oma", "opa", "groot", "pake", "beppe")) for vote in draft.votes)
    bare = behind is not None and re.fullmatch(r"\s*\(\s*\d\d\s*\)", behind[0]) is not None
    return parent and not grand and bare and number > 55 and 15 <= (year - number) % 100 <= 55
