"""Names of a secret source in the forms in which people write them (I1, I3)."""

import pytest

from tests.letters.conftest import scene_of, values_of
from vtdocs.errors import Refused
from vtdocs.letters.library import Library
from vtdocs.letters.writing import codes_for, plan, write_all


def refused_fields(values: dict, library: Library) -> set[str]:
    scene = scene_of(values)
    try:
        write_all(scene, plan(scene, codes_for(scene)), library, "x")
    except Refused as refusal:
        return {reason.field for reason in refusal.reasons}
    return set()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("mevrouw T. Kuipers-de Wit", "Mevrouw Kuipers maakt zich zorgen."),
        ("mevrouw T. Kuipers-de Wit", "Mevrouw De Wit maakt zich zorgen."),
        ("Berg, T. van den", "De heer Van den Berg maakt zich zorgen."),
        ("mevrouw T. Dijkema", "Mevrouw Dykema maakt zich zorgen."),
        ("mevrouw T. Dykema", "Mevrouw Dĳkema maakt zich zorgen."),
    ],
)
def test_i1_a_secret_reporter_is_found_by_half_a_name_and_by_another_spelling(
    name: str, told: str, library: Library
) -> None:
    values = values_of(full=True)
    values["melder"]["naam"], values["kern"] = name, told
    assert refused_fields(values, library) == {"melder.naam"}


def test_i1_a_prefix_behind_a_name_is_no_name_so_ordinary_words_stop_no_letter(library: Library) -> None:
    values = values_of(full=True)
    values["melder"]["naam"], values["kern"] = "Berg, T. van den", "Er zijn zorgen over den haard."
    assert refused_fields(values, library) == set()


def test_i1_a_receiver_with_half_of_the_reporters_double_name_is_not_named_to_the_family(library: Library) -> None:
    values = values_of(full=True)
    values["melder"]["naam"] = "mevrouw L. Kuipers-de Wit"
    values["overdracht"]["ontvanger"]["contactpersoon"] = "mevrouw L. Kuipers"
    assert "melder.naam" in refused_fields(values, library)
