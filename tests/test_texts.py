"""Every text that a user sees is there in Dutch, and the compiled catalogue is the one that was written."""

import io
import re
import sys
from pathlib import Path

from babel.messages.mofile import write_mo

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import messages  # noqa: E402  a tool, not a package


def test_every_string_of_the_program_has_its_dutch() -> None:
    catalogue = messages.read()
    catalogue.update(messages.collect(), no_fuzzy_matching=True)
    assert messages.missing(catalogue) == []


def test_the_compiled_texts_are_those_of_the_catalogue() -> None:
    compiled = io.BytesIO()
    write_mo(compiled, messages.read())
    assert messages.CATALOGUE.with_suffix(".mo").read_bytes() == compiled.getvalue()


def test_dutch_keeps_the_places_that_are_filled_in() -> None:
    for message in messages.read():
        if not message.id:
            continue
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        wanted = {place for text in ids for place in re.findall(r"\{(\w+)", text)}
        assert all(set(re.findall(r"\{(\w+)", text)) <= wanted for text in texts), ids[0]


def test_dutch_has_one_word_for_a_page() -> None:
    texts = [text for m in messages.read() for text in (m.string if isinstance(m.string, tuple) else (m.string,))]
    assert [text for text in texts if re.search(r"\bpagina\b", text, re.IGNORECASE)] == []
