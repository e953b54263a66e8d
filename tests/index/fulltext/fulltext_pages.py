"""Invented pages for the tests of the full-text index."""

from vtdocs.index.fulltext import PageDocument


def page(key: str, text: str, **changed: object) -> PageDocument:
    """An invented page; the key gives dossier, document and number."""
    dossier, document, number = key.split("/")
    values: dict[str, object] = {
        "kind": "brief", "date": "2008-03-12", "box": "B1", "source": "AMK", "status": "ok", "masked_spans": (),
    }  # fmt: skip
    return PageDocument(
        key=key, dossier=dossier, document=document, page=int(number), text=text, **{**values, **changed}
    )


REPORT = "Melder: buurvrouw Dirksen\nZorgen over het kind Sanne."
PAGES = (
    page("D1/a/1", "De moeder van Sanne meldt ernstig schoolverzuim en\nverwaar-\nlozing. Blauwe plekken gezien."),
    page("D1/a/2", "Onder toezicht gesteld door de kinderrechter te Assen.", kind="beschikking", date="2004-03"),
    page("D2/a/1", "De rnoeder rneldt verzu im van de leerling. Het AMK nam contact op.", date="2010", source="SHG"),
    page("D2/b/1", REPORT, date="", kind="melding", masked_spans=((0, 25),)),
    page(
        "D3/a/1", "demoeder kwam langs met de hond; de bond blafte. Wijkagent in IJmuiden.", date="2003/2005", box="B2"
    ),
    page(
        "D3/a/2", "In 2006 woonde het gezin aan de Kerkstraat 12, in 2009 aan de Dorpsweg.", date="2009-11-02", box="B2"
    ),
    page(
        "D4/a/1", "Het kind had een hond. Triage is gedaan, de vader drinkt en er is schoolverzuim.", date="2016-01-05"
    ),
)
