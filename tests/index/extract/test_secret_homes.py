"""Secret addresses are known by the words beside them, and stand neither in clear nor in the full text (P6)."""

import pytest

from vtdocs.index.extract import DossierDocument, PageText, extract_dossier, sensitive_spans

SECRET = [
    "Moeder: Sanne Visser, geb. 3-4-1980\nGeheim adres: Kerkstraat 12, 1234 AB Assen",
    "Naam moeder: Sanne Visser\nAdres: Kerkstraat 12, 1234 AB Assen\nGeheim adres: ja",
    "Sanne Visser verblijft in de vrouwenopvang, Kerkstraat 12, 1234 AB Assen.",
    "Sanne Visser woont op Kerkstraat 12, 1234 AB Assen (geheim).",
    "Mevrouw Sanne Visser, Kerkstraat 12, 1234 AB Assen. Dit adres niet aan vader verstrekken!",
]
OPEN = [
    "Moeder: Sanne Visser, geb. 3-4-1980\nAdres: Kerkstraat 12, 1234 AB Assen\nGeheim adres: nee",
    "Sanne Visser woont op Kerkstraat 12, 1234 AB Assen. Zij werkt in de kinderopvang.",
]


def homes(*texts: str) -> list[object]:
    documents = [DossierDocument((PageText(1, text, ()),), 2010) for text in texts]
    return [m.person.address for found in extract_dossier(documents) for m in found if m.person.address]


def masked(text: str) -> str:
    page = PageText(1, text, ())
    for span in sensitive_spans([page]):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


@pytest.mark.parametrize("text", SECRET)
def test_an_address_that_is_called_secret_is_marked_and_masked(text: str) -> None:
    assert all(address.secret for address in homes(text))
    assert "Kerkstraat" not in masked(text)
    assert "1234" not in masked(text)
    assert "Visser" in masked(text)


@pytest.mark.parametrize("text", OPEN)
def test_an_address_without_such_words_is_not_secret(text: str) -> None:
    assert homes(text)
    assert not any(address.secret for address in homes(text))
    assert "Kerkstraat 12" in masked(text)


def test_what_is_secret_in_one_document_is_secret_in_the_whole_dossier() -> None:
    letter = "Aan mevrouw Sanne Visser\nKerkstraat 12\n1234 AB Assen\n\nGeachte mevrouw Visser,"
    assert [address.secret for address in homes(letter)] == [False]
    assert all(address.secret for address in homes(SECRET[0], letter))
