"""Splink beside it on Febrl dataset 4, on the same machine: ``python bench/hermelding/splink_febrl.py A.csv B.csv``.

Splink is no dependency of vtdocs: make an environment of its own (``pip install splink==4.0.17 pandas``) and run this file with
it. The social security number is not used. Trained by EM on the two files themselves, as its documentation advises; every
record of B keeps its ten likeliest of A, and F1 is the best over all thresholds of one-to-one links, as in ``febrl.py``.
"""

import argparse
import time
from pathlib import Path

import numpy as np
import pandas as pd
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on


def records(path: Path) -> pd.DataFrame:
    """The file with its columns stripped, empty values as missing."""
    table = pd.read_csv(path, dtype=str, skipinitialspace=True)
    table.columns = [name.strip() for name in table.columns]
    table = table.apply(lambda column: column.str.strip()).replace("", None).drop(columns=["soc_sec_id"])
    born = table["date_of_birth"]
    table["date_of_birth"] = born.str[:4] + "-" + born.str[4:6] + "-" + born.str[6:8]
    return table.rename(columns={"rec_id": "unique_id"})


def linker(left: pd.DataFrame, right: pd.DataFrame) -> Linker:
    """Trained on the two files."""
    blocking = [
        block_on("surname", "given_name"),
        block_on("date_of_birth"),
        block_on("postcode", "substr(surname, 1, 2)"),
        block_on("postcode", "substr(given_name, 1, 2)"),
        block_on("surname", "substr(given_name, 1, 1)"),
        block_on("given_name", "substr(date_of_birth, 1, 4)"),
        block_on("surname", "substr(date_of_birth, 1, 4)"),
        block_on("address_1", "street_number"),
    ]
    settings = SettingsCreator(
        link_type="link_only",
        comparisons=[
            cl.JaroWinklerAtThresholds("given_name", [0.9, 0.7]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("surname", [0.9, 0.7]).configure(term_frequency_adjustments=True),
            cl.DamerauLevenshteinAtThresholds("date_of_birth", [1, 2]),
            cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
            cl.JaroWinklerAtThresholds("address_1", [0.9]).configure(term_frequency_adjustments=True),
            cl.ExactMatch("street_number"),
            cl.JaroWinklerAtThresholds("suburb", [0.9]),
        ],
        blocking_rules_to_generate_predictions=blocking,
    )
    made = Linker([left, right], settings, db_api=DuckDBAPI())
    made.training.estimate_probability_two_random_records_match(
        [block_on("given_name", "surname", "date_of_birth"), block_on("surname", "postcode", "date_of_birth")],
        recall=0.7,
    )
    made.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
    for rule in (block_on("date_of_birth"), block_on("surname", "given_name"), block_on("postcode")):
        made.training.estimate_parameters_using_expectation_maximisation(rule)
    return made


def one_to_one(candidates: pd.DataFrame) -> list[bool]:
    """Right or wrong of the links that remain when every record is linked once, the best score first."""
    links: list[bool] = []
    left: set[str] = set()
    right: set[str] = set()
    for row in candidates.sort_values("match_weight", ascending=False).itertuples():
        if row.a not in left and row.b not in right:
            left.add(row.a)
            right.add(row.b)
            links.append(bool(row.right))
    return links


def main() -> None:
    """Prints the same rows as the bench of vtdocs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("left", type=Path)
    parser.add_argument("right", type=Path)
    options = parser.parse_args()
    left, right = records(options.left), records(options.right)
    started = time.process_time()
    predicted = linker(left, right).inference.predict(threshold_match_weight=-20).as_pandas_dataframe()
    busy = time.process_time() - started
    known = set(left["unique_id"])
    swapped = ~predicted["unique_id_l"].isin(known)
    predicted["a"] = np.where(swapped, predicted["unique_id_r"], predicted["unique_id_l"])
    predicted["b"] = np.where(swapped, predicted["unique_id_l"], predicted["unique_id_r"])
    predicted["right"] = predicted["a"].str.split("-").str[1] == predicted["b"].str.split("-").str[1]
    predicted = predicted.sort_values("match_weight", ascending=False)
    ten = predicted.groupby("b").head(10)
    first = predicted.groupby("b").head(1)
    correct = np.cumsum(one_to_one(ten))
    precision, recall = correct / np.arange(1, len(correct) + 1), correct / len(right)
    f1 = 2 * precision * recall / (precision + recall)
    best = int(f1.argmax())
    print("| measure | Splink |\n|---|---|")
    print(f"| recall@1 | {first['right'].sum() / len(right):.4f} |")
    print(f"| recall@10 | {ten['right'].sum() / len(right):.4f} |")
    print(f"| best F1 (P / R) | {f1[best]:.4f} ({precision[best]:.4f} / {recall[best]:.4f}) |")
    print(f"| processor s, training and prediction | {busy:.1f} |")


if __name__ == "__main__":
    main()
