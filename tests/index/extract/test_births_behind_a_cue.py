# ruff: noqa: E501  a text and what it gives stand on one line
"""Birth dates in shapes that are a date only behind a word for birth, places between name and date, and whose they are."""

import pytest

from vtdocs.index.extract import PageText, extract_persons
from vtdocs.model.persons import PersonMention, Role


def read(text: str, year: int = 2010) -> dict[str, PersonMention]:
    """The mentions by given name, else surname."""
    mentions = extract_persons([PageText(1, text)], reference_year=year)
    return {(m.person.name.given_names or (m.person.name.surname,))[0]: m for m in mentions if not m.person.name.empty}


@pytest.mark.parametrize(
    ("text", "name", "born"),
    [
        ("Moeder Hatice Bozkurt (bj. 1974) en vader Mustafa Bozkurt (bj. 1970).", "Mustafa", "1970"),
        ("Inzake: mevrouw Greet Scheffer, geb 270552", "Greet", "1952-05-27"),
        ("De kleindochter Mandy Scheffer (140189) woont bij haar.", "Mandy", "1989-01-14"),
        ("Naam peuter: Sem Aarts\nBroer/zus: Evi (02/'04)", "Evi", "2004-02"),
        ("naam moeder  Sjoukje Dijkstra  geb. 14 8 1972", "Sjoukje", "1972-08-14"),
        ("naam kind(eren)  geb. datum  verblijft bij\nWietske          11 5 1999   moeder", "Wietske", "1999-05-11"),
        ("De jongen Kees Mol (geb. 3-VIII-1994 te Ede) woont bij oma.", "Kees", "1994-08-03"),
        ("Naam kind: Bram Visser    GD: 130402   m/v: m", "Bram", "2002-04-13"),
        ("Lisa Smit, d.o.b. 3-4-2001, is aangemeld.", "Lisa", "2001-04-03"),
        ("Het zusje Kimberley Bos (van 1 oktober '95) is bij oma.", "Kimberley", "1995-10-01"),
        ("De geboortedatum van uw ex-partner, de heer Rob Kramer, is volgens u 16 juni 1969.", "Rob", "1969-06-16"),
        ("Moeder: Els Bakker, geb. Utrecht 12-3-1975.", "Els", "1975-03-12"),
        ("Gehuwd met      : Saskia Ammerlaan, Amersfoort 11 december 1971", "Saskia", "1971-12-11"),
        ("Kinderen        : Joost, Leusden 6 mei 1998\n                  Femke, Leusden 19 oktober 2000", "Femke", "2000-10-19"),
        ("Vader:\nAbdelkader Benali\nBirgandou, 1 januari 1962", "Abdelkader", "1962-01-01"),
        ("Van de vader, Herman Wolters, is slechts bekend dat hij in 1969 is geboren.", "Herman", "1969"),
        ("Moeder: Cindy Udo; zij is van 27 april 1988 en zelf net volwassen.", "Cindy", "1988-04-27"),
        ("Oma Bep Udo is geboren in I950.", "Bep", "1950"),
        ("De jongste, Stijn, zag het levenslicht op 1 november 2005.", "Stijn", "2005-11-01"),
        ("De moeder, Anja Heuvelman, is op 3 juli 19 72 te Hengelo geboren.", "Anja", "1972-07-03"),
        ("Slachtoffer   Bianca Roelofs     geb.datum  2 6 05 1981", "Bianca", "1981-05-26"),
        ("Milan Post, van wie ze de geboortedatum uit haar hoofd weet: 30 april 2002.", "Milan", "2002-04-30"),
        ("Vader, Sjaak Molenaar van 19-09-1963, vertelt dat hij gescheiden is.", "Sjaak", "1963-09-19"),
        ("Jesse Wouters, geboren op 5 nov ember 2004 te Goes.", "Jesse", "2004-11-05"),
        ("De kinderen Rachel Bos (18 jon. 1999) en Ruben Bos.", "Rachel", "1999-01-18"),
        ("Jesse Bos is op 8 mei 2004 geborcn, zegt ze.", "Jesse", "2004-05-08"),
        ("Kind 3: Iman Bos V     Geb.: 2 9/10/2004", "Iman", "2004-10-29"),
        ("Ouders: Wim Kuijpers (19S2) en Jo Kuijpers.", "Wim", "1952"),
        ("achterblijvers  Burak Karaca, 9 augustus 2004\n   Ceren Karaca. 27 november 2007", "Ceren", "2007-11-27"),
        ("Fatih Yildirim, vader, 39 jaar, 22-4-1970\nTolga, zoon, 15 jaar, 27-1-1995", "Fatih", "1970-04-22"),
        ("Fatih Yildirim, vader, 39 jaar, 22-4-1970\nTolga, zoon, 15 jaar, 27-1-1995", "Tolga", "1995-01-27"),
        ("Kinderen:\n12-03-2004  Kevin de Jong\n14-05-2006  Lisa de Jong", "Kevin", "2004-03-12"),
    ],
)  # fmt: skip
def test_a_birth_date_is_read_in_the_shape_its_cue_allows(text: str, name: str, born: str) -> None:
    birth = read(text)[name].person.birth
    assert birth is not None
    assert birth.isoformat() == born


@pytest.mark.parametrize(
    "text",
    [
        "Kevin de Jong is bereikbaar op 0598-668 1998.",
        "Kevin de Jong, dossier 140189, is aangemeld.",
        "Kevin de Jong werd gebeld op 3 4 2001.",
        "Kevin de Jong kreeg kamer 270552.",
        "Kevin de Jong, vader, 41 jaar, 22-4-2009 gesproken.",
        "Het gesprek met Kevin de Jong is van 12 maart 2009.",
        "In de brief van Kevin de Jong van 12 maart 2004, die wij zagen.",
        "Wij spraken met Kevin de Jong. 12 maart 2004 was de zitting.",
    ],
)
def test_digits_without_a_word_for_birth_are_no_birth_date(text: str) -> None:
    birth = read(text)["Kevin"].person.birth
    assert birth is None or not birth.full


def test_the_place_of_birth_is_nobody() -> None:
    found = read("Kinderen:\nSamira Benali, Gouda, 3 februari 1990\nYassin Benali, Gouda, 30 augustus 1993", 2001)
    assert {m.raw for m in found.values()} == {"Samira Benali", "Yassin Benali"}
    assert all(m.person.birth is not None for m in found.values())


def test_a_parent_who_is_the_subject_keeps_the_date_from_the_name_before() -> None:
    mentions = extract_persons(
        [PageText(1, "Het gezin van Jan Hendrik van Rossum. Moeder is geboren in 1958.")], reference_year=2008
    )
    told = [(m.person.name.surname, m.person.role) for m in mentions if m.person.birth is not None]
    assert told == [("", Role.PARENT)]


def test_a_numbered_child_gets_its_own_service_number() -> None:
    found = read(
        "Kind 1 Sofian Benali, geb. 02-09-2009\nKind 2: Yasmina v.d. Meijden (7 jr)\nBSN kind 1: 999992934", 2011
    )
    assert found["Sofian"].person.bsn == "999992934"
    assert found["Yasmina"].person.bsn == ""


def test_nobody_of_seven_is_a_parent() -> None:
    found = read("Ouder: Yasmina van der Meijden, geb. 14-03-2004", 2011)
    assert found["Yasmina"].person.role is Role.CHILD
