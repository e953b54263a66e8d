"""No blank where something must stand; nothing of an advies; nothing of the other household (P1, P6, H16, I1)."""

import unicodedata
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.letters.conftest import DAY, put, scene_of, values_of
from tests.letters.test_no_holes import SINGLE, holes, leaves
from vtdocs.errors import Refused
from vtdocs.letters.case.advice import family_in_advice, traceable
from vtdocs.letters.case.model import Zaak
from vtdocs.letters.library import Library
from vtdocs.letters.protocol.roles import household
from vtdocs.letters.words import all_text
from vtdocs.letters.writing import codes_for, plan, write_all

BLANKS = ("", " ", "\u200b", "\u00a0\u2060\ufeff", "\u3164", "\u2800 \u034f")


def with_blank(values: Any, path: tuple[str | int, ...], blank: str) -> Any:
    part = values
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = [blank, blank] if isinstance(part[path[-1]], list) else blank
    return values


def texts(values: Any) -> list[tuple[str | int, ...]]:
    def at(path: tuple[str | int, ...]) -> Any:
        part = values
        for step in path:
            part = part[step]
        return part

    found = [path for path in leaves(values) if isinstance(at(path), str)]
    return found + [path for path in leaves(values) if isinstance(at(path), list) and isinstance(at(path)[0], str)]


@pytest.mark.parametrize("blank", ["", "\u200b"], ids=["empty", "zero width"])
def test_h7_the_set_with_one_blank_text_has_no_hole(blank: str, library: Library) -> None:
    for path in texts(values_of()):
        assert holes(with_blank(values_of(), path, blank), "", library) == [], path


@pytest.mark.slow
@pytest.mark.parametrize("kind", SINGLE)
def test_h7_each_other_letter_with_one_blank_text_has_no_hole(kind: str, library: Library) -> None:
    for path in texts(values_of(full=True)):
        assert holes(with_blank(values_of(full=True), path, "\u2060"), kind, library) == [], path


@pytest.mark.parametrize("blank", BLANKS, ids=ascii)
@pytest.mark.parametrize(
    "path",
    ["personen.0.geslachtsnaam", "personen.2.id", "adressen.0.straat", "adressen.0.huisnummer", "adressen.0.postcode",
     "adressen.0.plaats", "overdracht.ontvanger.organisatie", "overdracht.terugkoppeling.0.door", "gezag.0.houder",
     "veiligheidsbeoordeling.uitkomst"],
)  # fmt: skip
def test_a_field_of_the_form_that_shows_nothing_counts_as_missing(path: str, blank: str) -> None:
    values = values_of()
    put(values, path, blank)
    with pytest.raises(ValidationError) as wrong:
        Zaak.model_validate(values)
    assert ".".join(str(part) for part in wrong.value.errors()[0]["loc"]) == path


@pytest.mark.parametrize("blank", [*BLANKS, "-", "…", " . "], ids=ascii)
@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("kern", "B2"), ("overdracht.ontvanger.telefoon", "H1"), ("overdracht.vervolg", "H1"),
        ("overdracht.ontvanger.contactpersoon", "H7"), ("overdracht.afspraken.0.wie", "H8"),
        ("overdracht.afspraken.0.wat", "H8"), ("personen.1.roepnaam", "T13"),
    ],
)  # fmt: skip
def test_h7_a_required_text_that_says_nothing_is_refused(path: str, rule: str, blank: str) -> None:
    values = values_of()
    put(values, path, blank)
    put(values, "personen.1.voornamen", None)
    if path != "personen.1.roepnaam":
        put(values, "personen.1.roepnaam", "Sofian")
    scene = scene_of(values)
    with pytest.raises(Refused) as refusal:
        plan(scene, codes_for(scene))
    assert rule in {reason.rule for reason in refusal.value.reasons}


@pytest.mark.parametrize("path", ["inhoud.feiten", "inhoud.onbekend", "overdracht.veiligheidsvoorwaarden"])
@pytest.mark.parametrize("items", [[""], ["\u200b", " "], [None]], ids=ascii)
def test_h7_a_list_of_blank_lines_is_an_empty_list(path: str, items: list[Any]) -> None:
    values = values_of()
    put(values, path, items)
    scene = scene_of(values)
    with pytest.raises(Refused) as refusal:
        plan(scene, codes_for(scene))
    assert path in {reason.field for reason in refusal.value.reasons}


ADVIES: dict[str, Any] = {"zaaknummer": "A-1", "type": "advies", "datum_ontvangst": "3-11-2026"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kern", "Jan Smit slaat zijn zoon."),
        ("kern_jongere", "Jan is boos."),
        ("inhoud", {"feiten": ["Jan Smit, geboren 3-4-2011"]}),
        ("overdracht", {"ontvanger": {"organisatie": "Wijkteam"}, "vervolg": "Jan Smit krijgt hulp."}),
        ("veiligheidsbeoordeling", {"datum": "3-11-2026", "uitkomst": "Jan is onveilig."}),
        ("raadsverzoek", {"datum": "3-11-2026", "reden": "Jan Smit"}),
        ("zorgmelding", {"nummer": "1", "datum": "3-11-2026", "terugkoppeling": "Jan Smit"}),
        ("eerdere_zaken", [{"id": "2009-0143"}]),
        ("klasse", "hermelding"),
        ("aard_geweld", ["ruzie bij Jan Smit"]),
        ("informanten", [{"id": "school"}]),
    ],
)
def test_p1_an_advies_without_consent_holds_nothing_of_a_family_in_any_field(field: str, value: Any) -> None:
    held = family_in_advice(Zaak.model_validate(ADVIES | {field: value}))
    assert [name.partition("[")[0] for name in held] == [field]
    consent = {"wie": "de moeder", "datum": "3-11-2026", "waarvoor": "het gezin"}
    agreed = ADVIES | {field: value, "toestemming_advies": consent}
    assert family_in_advice(Zaak.model_validate(agreed)) == ()


def test_r2_an_advies_on_the_name_of_who_asks_is_fine() -> None:
    melder = {"soort": "professional", "naam": "mevrouw A. de Wit", "functie": "leraar"}
    assert family_in_advice(Zaak.model_validate(ADVIES | {"melder": melder, "aard_geweld": ["ruzie thuis"]})) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ruzie tussen volwassenen", False), ("Ouders maken ruzie. Kind slaapt slecht.", False),
        ("de vader van Sofian", True), ("geboren 3-4-2011", True), ("BSN 999992934", True), ("woont op 3916 TR", True),
        ("bel 0655 50 01 47", True), ("mail a@b.example", True), ("De Raad belde in Nederland", False),
    ],
)  # fmt: skip
def test_p1_free_text_by_which_a_person_could_be_found_is_noticed(text: str, found: bool) -> None:
    assert traceable(text) is found


def with_partner(**changes: Any) -> dict[str, Any]:
    """The father lives with a new partner, at his own secret address."""
    values = values_of()
    values["personen"].append({
        "id": "p", "rol": "partner", "voornamen": "Wilhelmina", "roepnaam": "Mina", "voorvoegsel": "van",
        "geslachtsnaam": "Rozendaal", "geboortedatum": "1-1-1985", "gegevens_van_ander_vastgelegd_op": "2-11-2026",
        **changes,
    })  # fmt: skip
    home = dict(values["adressen"][3]) | {"persoon": "p"}
    values["adressen"].append(home)
    put(values, "personen.0.kern", None)
    return values


@pytest.mark.parametrize("told", ["Mina", "Wilhelmina", "W. van Rozendaal", "mevrouw Rozendaal", "rozen-\ndaal"])
def test_h16_the_other_households_new_partner_stands_in_no_letter_to_this_one(told: str, library: Library) -> None:
    values = with_partner()
    put(values, "personen.2.kern", f"Er zijn zorgen over {told} bij u thuis.")
    scene = scene_of(values)
    with pytest.raises(Refused) as refusal:
        write_all(scene, plan(scene, codes_for(scene)), library, "hash")
    assert {reason.field.partition(".")[0] for reason in refusal.value.reasons} == {"personen[5]"}
    put(values, "personen.2.kern", None)
    put(values, "personen.3.kern", f"Er zijn zorgen over {told} bij u thuis.")
    own = scene_of(values)
    assert write_all(own, plan(own, codes_for(own)), library, "hash").letters


def test_h16_a_name_that_others_in_the_case_share_is_no_secret(library: Library) -> None:
    values = with_partner(geslachtsnaam="Benali", roepnaam="Sofian", voornamen="Sofian", voorvoegsel="")
    put(values, "personen.2.kern", "Er zijn zorgen over Sofian en over de familie Benali.")
    scene = scene_of(values)
    assert write_all(scene, plan(scene, codes_for(scene)), library, "hash").letters


@pytest.mark.parametrize(("kind", "street"), [("post", "Havenkade"), ("woon", "Postbus")])
def test_p15_a_shared_postal_address_joins_no_households(kind: str, street: str) -> None:
    values = values_of()
    for person in ("ouder1", "ouder2"):
        values["adressen"].append({
            "persoon": person, "straat": street, "huisnummer": "77", "postcode": "3900 AC", "plaats": "Oosterdam",
            "soort": kind, "post_veilig": "ja",
        })  # fmt: skip
    zaak = Zaak.model_validate(values)
    assert household(zaak, "ouder1", DAY) == {"kind1", "kind2", "ouder1"}
    assert household(zaak, "ouder2", DAY) == {"ouder2"}


def squeezed(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain.casefold() if char.isalnum())


LETTERS = st.text(st.sampled_from("bcdfghjklmnpqrstvwxz"), min_size=9, max_size=12)
SECRETS: dict[str, tuple[str, str, frozenset[str]]] = {
    "melder": ("melder.naam", "mevrouw A. {}", frozenset({"B3 melder"})),
    "informant": ("informanten", "{}", frozenset()),
    "secret street": ("adressen.3.straat", "{}", frozenset({"B2 ouder-2", "B6f ouder-2"})),
    "work": ("personen.3.werk_of_school", "{}", frozenset({"B2 ouder-2", "B6f ouder-2", "B1 ontvanger", "B6 ontvanger",
                                                           "B3 melder"})),
    "partner": ("personen.3.partner_naam", "{}", frozenset({"B2 ouder-2", "B6f ouder-2", "B1 ontvanger", "B6 ontvanger",
                                                            "B3 melder"})),
}  # fmt: skip
PLACES = (
    "kern", "kern_jongere", "personen.2.kern", "personen.3.kern", "overdracht.vervolg", "overdracht.ontvanger.team",
    "overdracht.afspraken.0.wat", "overdracht.terugkoppeling.0.door", "inhoud.feiten", "zaaknummer", "aard_geweld",
)  # fmt: skip


@settings(
    max_examples=40,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(word=LETTERS, kind=st.sampled_from(sorted(SECRETS)), place=st.sampled_from(PLACES), data=st.data())
def test_p4_whatever_the_case_no_secret_stands_in_a_letter_that_may_not_hold_it(
    word: str, kind: str, place: str, data: st.DataObject, library: Library
) -> None:
    field, form, entitled = SECRETS[kind]
    values = values_of()
    informant = {"id": "i", "naam": f"de heer {word}", "identiteit": "geheim_tov_gezin"}
    put(values, field, [informant] if kind == "informant" else form.format(word))
    written = data.draw(st.sampled_from([word, word.upper(), word.title(), f"{word[:4]}-\n{word[4:]}", " ".join(word)]))
    text = f"X-{word}" if place == "zaaknummer" else f"Toen {written} daar was."
    put(values, place, [text] if place in {"inhoud.feiten", "aard_geweld"} else text)
    scene = scene_of(values)
    try:
        letters = write_all(scene, plan(scene, codes_for(scene)), library, "hash").letters
    except Refused as refusal:
        told = squeezed(str(refusal) + str(refusal.reasons))
        letters = ()
    else:
        told = ""
    assert word not in told
    for letter in letters:
        if f"{letter.kind} {letter.role}" not in entitled:
            assert word not in squeezed(all_text(letter.content)), (letter.kind, letter.role)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp", "Cf")), min_size=1, max_size=40)
    .map(str.strip)
    .filter(lambda found: any(char.isalnum() for char in found)),
    place=st.sampled_from([
        ("kern", "B2 ouder-1"), ("kern_jongere", "B4 kind-2"), ("overdracht.vervolg", "B2 ouder-1"),
        ("overdracht.veiligheidsvoorwaarden", "B6f ouder-1"), ("inhoud.meningen", "B1 ontvanger"),
        ("overdracht.afspraken.0.wie", "B6 ontvanger"), ("overdracht.ontvanger.contactpersoon", "B2 ouder-2"),
        ("personen.1.roepnaam", "B4 kind-2"), ("adressen.0.straat", "B2 kind-1"), ("melder.plaats", "B3 melder"),
        ("veiligheidsbeoordeling.uitkomst", "B1 ontvanger"),
    ]),
)  # fmt: skip
def test_any_text_in_a_field_stands_verbatim_in_the_letter_entitled_to_it(
    text: str, place: tuple[str, str], library: Library
) -> None:
    path, letter = place
    values = values_of()
    put(values, path, [text] if path in {"overdracht.veiligheidsvoorwaarden", "inhoud.meningen"} else text)
    scene = scene_of(values)
    try:
        letters = write_all(scene, plan(scene, codes_for(scene)), library, "hash").letters
    except Refused:
        return  # the text happens to be what may not be told, such as the word dader
    found = next(made for made in letters if f"{made.kind} {made.role}" == letter)
    assert text in all_text(found.content)


@pytest.mark.parametrize(
    ("contact", "refused"),
    [
        ("mevrouw L. Hoogstraten", False), ("mevrouw T. Hoogstraten", True), ("mevrouw Hoogstraten", True),
        ("Trijntje Hoogstraten", True), ("Lies Hoogstraten", False),
    ],
)  # fmt: skip
def test_i1_a_contact_of_the_same_surname_is_somebody_else_only_by_another_initial(
    contact: str, refused: bool, library: Library
) -> None:
    values = values_of()
    put(values, "overdracht.ontvanger.contactpersoon", contact)
    scene = scene_of(values)
    drafts = plan(scene, codes_for(scene))
    if refused:
        with pytest.raises(Refused):
            write_all(scene, drafts, library, "hash")
    else:
        assert write_all(scene, drafts, library, "hash").letters
