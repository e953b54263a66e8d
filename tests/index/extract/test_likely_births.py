"""A birth date that no word announces goes to the name it describes; a date of an event, a paper or a worker goes to nobody."""

import pytest

from vtdocs.index.extract import PageText, extract_persons
from vtdocs.model.persons import Role


def births(text: str, year: int) -> dict[str, str]:
    """The birth date of every mention that has one, by the mention's text."""
    mentions = extract_persons([PageText(1, text)], reference_year=year)
    return {m.raw: m.person.birth.isoformat() for m in mentions if m.person.birth is not None}


@pytest.mark.parametrize(
    ("text", "name", "birth"),
    [
        ("Het gaat om 3 kids: Jesse 12-1-2000, Robin 8-3-2002 en Anouk 22-7-2004.", "Robin", "2002-03-08"),
        ("Ouders: Ricardo Kross, 18 januari 1972, magazijnmedewerker, en Els Kross.", "Ricardo Kross", "1972-01-18"),
        ("1) zoon Daan, 6 jr, 20-05-2007\n2) baby Lisa, 30-07-2013\n", "Lisa", "2013-07-30"),
        ("Overige kinderen: Marcel 1979, Linda 1984", "Linda", "1984"),
        ("Mijn naam is Els Rutten, ik ben van 6 januari 1975 en woon in Weert.", "Els Rutten", "1975-01-06"),
        ("Stiefvader Rob Zwiers was er ook. Zegt van 30/4/77 te zijn.", "Rob Zwiers", "1977-04-30"),
        ("Tim, Bo en Daan Kroeze, geboren op 5-5-1995, 1-2-1996 en 11-8-1997.", "Tim", "1995-05-05"),
        ("moeder  Habiba El Khattabi  *00-00-1966", "Habiba El Khattabi", "1966"),
        ("Ouder Naam H. Osman    Gebdtm 19740101   Gesl M", "H. Osman", "1974-01-01"),
        ("Pleegkind   in gezin sinds   geboren\nTim D.      12-08-1991       03-10-1985\n", "Tim D.", "1985-10-03"),
        ("Leerling Ayla Korkmaz, gr. 8, 21-05-'00. Aangemeld 3-10-2011.", "Ayla Korkmaz", "2000-05-21"),
        ("Broer Bilal Bos, 27 mei 2002, is geplaatst in een gezinshuis.", "Bilal Bos", "2002-05-27"),
        ("Naam: Esli Kok\nLeeftijd: 9 jaar en 4 maanden (22-01-2000)\n", "Esli Kok", "2000-01-22"),
        ("2. Hassan, Sahra, geb. 01-07-1977 Mogadishu, sinds 12-09-2001", "Hassan, Sahra", "1977-07-01"),
        ("Noor is een meisje (geboortedatum volgens ons systeem: 11/11/2002) dat ik ken.", "Noor", "2002-11-11"),
    ],
)
def test_a_date_that_describes_a_person_is_a_birth_date(text: str, name: str, birth: str) -> None:
    assert births(text, 2014)[name] == birth


@pytest.mark.parametrize(
    "text",
    [
        "20-05-2004  gesprek met Jan Bos\n01-06-2006  Kim Bos terug naar huis\n",
        "Haar man Rob Peters, 2 mei 2001 veroordeeld, woont nu elders.",
        "Haar man Rob Peters, 2 mei 2001, veroordeeld, woont nu elders.",
        "Begeleiding I. Mulder 04-05-2004",
        "Moeder Sandra Kok (12-03-2009) was niet thuis.",
        "Betrokken: M. Boersema (MEE) sinds 01.02.2006",
        "Jeugdbeschermer: Pim Akkerboom, start 11-01-2003",
        "Karel Smit overleden 19 augustus 2005.",
        "Melding over Jan Bos 12-03-2001: vader drinkt.",
        "Opname van Kim Bos, 12-03-2001.",
        "Met vriendelijke groet,\nAnnelies Brouwer, 4 december 2002",
    ],
)
def test_a_date_of_an_event_a_paper_or_a_worker_is_nobodys_birth_date(text: str) -> None:
    assert births(text, 2010) == {}


def test_a_row_whose_name_was_misread_is_read_by_the_rows_around_it() -> None:
    text = "Kinderen\n  Erik       12 juni 1980\n  Mortjne    5 september 1983\n  Shurandy   dochter   1 mei 1986\n"
    assert births(text, 1995)["Mortjne"] == "1983-09-05"
    mentions = extract_persons([PageText(1, text)], reference_year=1995)
    assert {m.person.role for m in mentions if m.raw == "Shurandy"} == {Role.CHILD}


def test_a_letter_behind_a_given_name_is_of_the_surname() -> None:
    (person,) = extract_persons([PageText(1, "Besproken is Niels T. (06-02-1999): gepest, stil.")], reference_year=2010)
    assert person.person.name.given_names == ("Niels",)
    assert not person.person.name.initials
