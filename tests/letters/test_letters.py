"""What letters say, to whom, and what they never say."""

import io
import zipfile
from typing import Any

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.letters.conftest import put, scene_of, values_of
from vtdocs.errors import Refused
from vtdocs.letters.finished import Letter
from vtdocs.letters.library import Library
from vtdocs.letters.words import all_text, body_text
from vtdocs.letters.writing import codes_for, plan, write_all

FAMILY = ("B2", "B4", "B6f")
PRINTABLE = st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp", "Cf"))
WORDS = st.text(PRINTABLE, min_size=1, max_size=60).map(str.strip).filter(bool)


def write(values: dict[str, Any], library: Library, kind: str = "", **region: Any) -> dict[str, Letter]:
    scene = scene_of(values, **region)
    drafts = plan(scene, codes_for(scene, kind))
    return {f"{letter.kind} {letter.role}": letter for letter in write_all(scene, drafts, library, "hash").letters}


def test_the_handover_set_has_every_letter_of_the_protocol(library: Library) -> None:
    """H1: receiver, each parent with authority, other adults, young people from 12, reporter, agreements."""
    assert set(write(values_of(), library)) == {
        "B1 ontvanger", "B2 ouder-1", "B2 ouder-2", "B2 kind-1", "B4 kind-2", "B3 melder", "B6 ontvanger",
        "B6f ouder-1", "B6f ouder-2",
    }  # fmt: skip


def test_no_letter_to_young_people_where_the_region_does_not_want_it(library: Library) -> None:
    assert "B4 kind-2" not in write(values_of(), library, brief_aan_jongeren=False)


@pytest.mark.parametrize(("born", "expected"), [("7-11-2014", False), ("6-11-2014", True)])
def test_b4_goes_to_children_from_their_twelfth_birthday(library: Library, born: str, expected: bool) -> None:
    values = values_of()
    put(values, "personen.1.geboortedatum", born)
    assert ("B4 kind-2" in write(values, library)) is expected


def test_r12_there_is_no_letter_to_a_reporter_whom_nobody_knows(library: Library) -> None:
    values = values_of()
    put(values, "melder.identiteit", "dubbel_anoniem")
    assert "B3 melder" not in write(values, library)


def test_a_professional_reporter_hears_who_takes_over_and_a_private_one_does_not(library: Library) -> None:
    receiver = "Wijkteam Oosterdam-Zuid"
    assert receiver not in body_text(write(values_of(), library)["B3 melder"].content)
    values = values_of()
    values["melder"] |= {"soort": "professional", "organisatie": "School Zuid", "identiteit": "open"}
    assert receiver in body_text(write(values, library)["B3p melder"].content)


def test_one_responsible_party_with_one_date_stands_in_all_letters_of_the_set(library: Library) -> None:
    for name, letter in write(values_of(), library).items():
        text = body_text(letter.content)
        assert "9 november 2026" in text, name
        assert name == "B3 melder" or "Wijkteam Oosterdam-Zuid" in text, name


def test_h16_each_parent_gets_an_own_letter_without_the_other_household(library: Library) -> None:
    letters = write(values_of(), library)
    assert "Havenkade" in all_text(letters["B2 ouder-2"].content)
    assert "Kastanjelaan" not in all_text(letters["B2 ouder-2"].content)
    assert "Havenkade" not in all_text(letters["B2 ouder-1"].content)


def test_p6_a_secret_address_is_not_told_to_the_receiver(library: Library) -> None:
    text = all_text(write(values_of(), library)["B1 ontvanger"].content)
    assert "Havenkade" not in text
    assert "geheim adres" in text


def test_h12_a_report_during_a_measure_is_told_to_the_receiver(library: Library) -> None:
    text = body_text(write(values_of(full=True), library)["B1 ontvanger"].content)
    assert "terwijl er een maatregel loopt" in text


def test_i2_an_open_reporter_is_named_to_the_family(library: Library) -> None:
    values = values_of()
    values["melder"] |= {"identiteit": "open", "toestemming_bekendmaking": "3-11-2026"}
    assert "De melding komt van mevrouw T. Hoogstraten." in body_text(write(values, library)["B2 ouder-1"].content)


def test_p18_no_bsn_stands_in_any_part_of_any_letter(library: Library) -> None:
    for letter in write(values_of(), library).values():
        assert "999992934" not in all_text(letter.content)


def test_p15_file_names_and_properties_carry_no_name(library: Library) -> None:
    for letter in write(values_of(), library).values():
        with zipfile.ZipFile(io.BytesIO(letter.content)) as archive:
            core = archive.read("docProps/core.xml").decode()
        for name in ("Sofian", "Benali", "Idrissi", "Meijden", "Hoogstraten"):
            assert name not in letter.name
            assert name not in core


def test_an_ampersand_and_an_angle_bracket_survive(library: Library) -> None:
    """Plain docxtpl drops ``&`` and everything after ``<`` in a value."""
    values = values_of()
    put(values, "kern", "Ruzie & lawaai <zeer> vaak, 3 < 5, {{ geen veld }} {% geen tag %} \"'’")
    put(values, "personen.3.kern", None)
    put(values, "personen.0.kern", None)
    for name, letter in write(values, library).items():
        if name.startswith("B2"):
            assert values["kern"] in body_text(letter.content)
            Document(io.BytesIO(letter.content))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=WORDS)
def test_any_text_stands_verbatim_in_the_letters_that_may_hold_it(text: str, library: Library) -> None:
    values = values_of()
    put(values, "inhoud.feiten", [text])
    put(values, "overdracht.ontvanger.organisatie", "Team " + text)
    try:
        letters = write(values, library)
    except Refused:
        return  # the text happens to hold a secret of the case; that is another property
    document = Document(io.BytesIO(letters["B1 ontvanger"].content))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert text in lines


SECRET = st.text(st.sampled_from("bcdfghjklmnpqrstvwxz"), min_size=7, max_size=12)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    secret=SECRET,
    field=st.sampled_from(["naam", "functie", "organisatie", "email", "straat"]),
    place=st.sampled_from(["kern", "overdracht.vervolg", "overdracht.veiligheidsvoorwaarden.0", "inhoud.feiten.0"]),
    style=st.sampled_from([str, str.upper, str.title, lambda text: f"{text[:3]}-\n{text[3:]}"]),
)
def test_a_secret_never_stands_in_a_letter_that_may_not_hold_it(
    secret: str, field: str, place: str, style: Any, library: Library
) -> None:
    values = values_of()
    put(
        values,
        f"melder.{field}",
        {"naam": f"mevrouw A. {secret.title()}", "email": f"{secret}@x.example"}.get(field, secret),
    )
    told = f"{secret}@x.example" if field == "email" else style(secret)
    values_before = values_of()
    at = place.split(".")
    if place.endswith(".0"):
        put(values, place.removesuffix(".0"), [f"Dit zei {told} gisteren."])
    else:
        put(values, place, f"Dit zei {told} gisteren.")
    assert values_before[at[0]] != values[at[0]]
    put(values, "personen.3.kern", None)
    put(values, "personen.0.kern", None)
    with pytest.raises(Refused) as refusal:
        write(values, library)
    assert f"melder.{field}" in {reason.field for reason in refusal.value.reasons}
    assert secret not in str(refusal.value.reasons).lower()


def test_a_refusal_because_of_a_leak_names_the_field_and_never_the_value(library: Library) -> None:
    values = values_of()
    put(values, "kern", "Mevrouw Hoogstraten hoorde ruzie.")
    with pytest.raises(Refused) as refusal:
        write(values, library)
    told = " ".join([str(refusal.value), refusal.value.advice, *(r.message for r in refusal.value.reasons)])
    assert "melder.naam" in {reason.field for reason in refusal.value.reasons}
    assert "oogstraten" not in told


def test_a_surname_that_is_an_ordinary_word_does_not_stop_the_letters(library: Library) -> None:
    values = values_of()
    put(values, "melder.naam", "de heer B. Brief")  # every template says "deze brief"
    assert "B2 ouder-1" in write(values, library)
    put(values, "kern", "Volgens Brief is er ruzie.")
    with pytest.raises(Refused):
        write(values, library)


def test_every_letter_tells_the_worker_what_was_withheld(library: Library) -> None:
    letters = write(values_of(), library)
    assert {item.field for item in letters["B2 ouder-1"].withheld} >= {"melder.naam", "inhoud", "eerdere_zaken"}
    assert "melder.naam" not in {item.field for item in letters["B3 melder"].withheld}


def test_the_same_case_gives_the_same_bytes(library: Library) -> None:
    first, second = write(values_of(), library), write(values_of(), library)
    assert {name: letter.content for name, letter in first.items()} == {
        name: letter.content for name, letter in second.items()
    }


def test_letters_with_the_examples_addresses_tell_that_they_may_not_be_posted(library: Library) -> None:
    scene = scene_of(values_of())
    remarks = write_all(scene, plan(scene, codes_for(scene)), library, "hash").remarks
    assert any("verstuur deze brieven niet" in remark for remark in remarks)
    own = scene_of(values_of(), voorbeeld=False)
    assert write_all(own, plan(own, codes_for(own)), library, "hash").remarks == ()


def test_b16_the_police_hear_what_became_of_their_report(library: Library) -> None:
    values = values_of(full=True)
    values["melder"] |= {"soort": "politie", "organisatie": "Politie Oosterdam", "identiteit": "open"}
    (letter,) = write(values, library, "B16").values()
    assert "OD-2026-118" in body_text(letter.content)
    assert "Daan" not in body_text(letter.content)


def test_b9_the_municipality_hears_of_a_request_to_the_raad_without_data_of_the_family(library: Library) -> None:
    letters = write(values_of(full=True), library, "B9")
    text = all_text(letters["B9c college"].content)
    assert "Terpstra" in all_text(letters["B9 raad"].content)
    for word in ("Terpstra", "Graaf", "Daan", "Beukenweg", "2009"):
        assert word not in text


def test_b13_a_child_under_12_gets_a_refusal_in_care_of_a_parent(library: Library) -> None:
    values = values_of(full=True)
    put(values, "personen.1.geboortedatum", "1-1-2016")
    put(values, "inzageverzoeken", [{"persoon": "kind2", "ontvangen_op": "1-2-2027"}])
    (letter,) = write(values, library, "B13").values()
    assert "jonger dan 12 jaar" in body_text(letter.content)
    assert "p/a J. de Graaf" in body_text(letter.content)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("naam", "mevrouw T. Hoogstraten-Kuipers", "Volgens Kuipers is er ruzie."),
        ("naam", "Hoogstraten, Trijntje", "Trijntje hoorde ruzie."),
        ("naam", "Trijntje van Hoogstraten", "T. van Hoogstraten hoorde ruzie."),
        ("organisatie", "Basisschool De Vuurtoren", "Op de Vuurtoren zag men het."),
        ("functie", "wijkverpleegkundige", "De wijkverpleegkundige zag het."),
        ("telefoon", "0655 50 01 47", "Bel +31 6 55 50 01 47."),
        ("straat", "Lindenhof", "Iemand op de Lindenhof hoorde het."),
    ],
)
def test_i3_nothing_by_which_a_secret_reporter_could_be_recognised(
    field: str, value: str, told: str, library: Library
) -> None:
    values = values_of()
    put(values, f"melder.{field}", value)
    put(values, "kern", told)
    with pytest.raises(Refused) as refusal:
        write(values, library)
    assert f"melder.{field}" in {reason.field for reason in refusal.value.reasons}


def test_i1_a_receiver_who_is_the_secret_reporter_is_not_named_to_the_family(library: Library) -> None:
    values = values_of()
    put(values, "overdracht.ontvanger.contactpersoon", values["melder"]["naam"])
    with pytest.raises(Refused) as refusal:
        write(values, library)
    assert "melder.naam" in {reason.field for reason in refusal.value.reasons}
