"""What reading a dossier together brings: texts cut at an empty line into a form and prose, read alone and together.

python bench/extraction/dossier.py
"""

import devtexts
import generator
import markup

from vtdocs.index.extract import DossierDocument, PageText, extract_dossier, extract_persons


def main() -> None:
    marked = [*generator.documents(23, 140), *devtexts.TEXTS]
    golds = [markup.read(text, layout, year, 0.01, seed) for seed, (text, layout, year) in enumerate(marked)]
    names = alone = together = false_alone = false_together = 0
    for gold in golds:
        cut = gold.text.rfind("\n\n")
        tail = [(s.start - cut, s.end - cut) for s in gold.names if s.kind == "f" and s.start > cut]
        if cut < 0 or not tail:
            continue
        head, prose = PageText(1, gold.text[:cut]), PageText(1, gold.text[cut:])
        everyone = [(s.start - cut, s.end - cut) for s in gold.names if s.start > cut]
        one = extract_persons([prose], reference_year=gold.year)
        documents = [DossierDocument((page,), gold.year) for page in (head, prose)]
        both = extract_dossier(documents)[1]
        names += len(tail)
        alone += _found(prose.text, [m.raw for m in one], tail)
        together += _found(prose.text, [m.raw for m in both], tail)
        false_alone += len(one) - min(len(one), len(everyone))
        false_together += len(both) - min(len(both), len(everyone))
    print(f"{names} names of the family in prose; found alone {alone / names:.3f}, together {together / names:.3f}")
    print(f"more mentions than names: alone {false_alone}, together {false_together}")


def _found(text: str, raws: list[str], gold: list[tuple[int, int]]) -> int:
    used: set[int] = set()
    hits = 0
    for start, end in gold:
        for index, raw in enumerate(raws):
            word = raw.split()[0] if raw.split() else ""
            if index not in used and word and word in text[start:end]:
                used.add(index)
                hits += 1
                break
    return hits


if __name__ == "__main__":
    main()
