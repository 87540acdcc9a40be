"""Fit the table of `confidence` on gold files, and measure it on documents that it wasn't fitted on.

python -m benchmarks.confidence                     # on tests/gold: measures, and leaves the table alone
python -m benchmarks.confidence --gold PATH … --write

A logistic regression over the features of each row, and the log odds from which on a row may be called sure (0.9 and
more): the least at which sure rows are right in the share aimed at, cross-validated with documents as folds. Rows below
it are said to be at most 0.89, which is lower than they deserve on texts that the rules were made with in view.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

import aleppo_figures.vocabulary
from aleppo_figures.extraction.attach import attach
from aleppo_figures.extraction.confidence import features_of, probability
from aleppo_figures.extraction.parts import assign_parts
from aleppo_figures.extraction.pipeline import Reading
from aleppo_figures.extraction.segment import read_page
from aleppo_figures.extraction.tables import read_tables, without_tables
from aleppo_figures.schema.document import Document
from aleppo_figures.vocabulary.confidence import BASE, SURE, confidence_weights
from benchmarks.accuracy import _documents, _ours
from benchmarks.gold import load
from benchmarks.logistic import Weights, fit
from benchmarks.score import match, right_slots

__all__ = ["main"]

_GOLD = Path(__file__).parents[1] / "tests" / "gold" / "dev.yaml"
_TABLE = Path(aleppo_figures.vocabulary.__file__).parent / "tables" / "confidence.csv"
_FOLDS = 10
_SURE = 0.9
_AIM = 0.985  # of the rows called sure; the promise is 0.98
_STEPS = [round(2.2 + step / 20, 2) for step in range(41)]  # log odds; 2.2 is 0.9


class Sample(NamedTuple):
    """A row of the extractor's on a gold text: its features, and whether outcome, interval and group are right."""

    gold: str
    document: str
    features: dict[str, str]
    right: bool


def main(arguments: list[str] | None = None) -> None:
    """Print how true confidence is as shipped, fitted anew, cross-validated and with each gold file left out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", nargs="+", type=Path, default=[_GOLD])
    parser.add_argument("--write", action="store_true", help="rewrite vocabulary/tables/confidence.csv")
    options = parser.parse_args(arguments)
    samples = [sample for path in options.gold for sample in samples_of(path)]
    weights = fitted(samples)
    print(pd.DataFrame(_measures(samples, weights)).to_string(index=False))
    if options.write:
        _write(weights, samples)
        print(f"\n{len(weights)} rows written to {_TABLE.name}")


def samples_of(path: Path) -> list[Sample]:
    """Return the rows that are read out of the running text of a gold file; those of tables have no confidence."""
    documents = load(path)
    figures = _ours(documents)
    samples = []
    for document, given in zip(documents, _documents(documents), strict=True):
        rows = figures[figures["doc_id"] == document.doc_id]
        pairs, counted = match(document, rows)
        keys = {str(rows.at[label, "figure_id"]): key for key, label in pairs}
        judged = {label: right_slots(document, key, rows.loc[label], keys) for key, label in pairs}
        seen = _features(given)
        for label in counted:
            spot = (int(rows.at[label, "char_start"]), str(rows.at[label, "outcome"]))
            if rows.at[label, "extractor"] == "text":
                right = label in judged and judged[label]["interval"] and judged[label]["group"]
                samples.append(Sample(str(path), document.doc_id, seen[spot], right))
    return samples


def _features(document: Document) -> dict[tuple[int, str], dict[str, str]]:
    prose = without_tables(document.text, read_tables(document, Reading()))
    page = read_page(Document(prose, document.doc_id, document.publisher, document.published))
    mentions = attach(page)
    parts = assign_parts(page, mentions)
    return {(m.number.span.start, m.outcome): features_of(page, mentions, parts, i) for i, m in enumerate(mentions)}


def fitted(samples: Sequence[Sample]) -> Weights:
    """Return the weights fitted on samples, with the least log odds at which rows are right as often as sure ones must be."""
    folds = _folds(samples)
    without = [fit(*_parts(samples, folds != fold)) for fold in range(_FOLDS)]
    odds = np.array([_odds(s, without[fold]) for s, fold in zip(samples, folds, strict=True)])
    right = np.array([s.right for s in samples])
    sure = next((at for at in _STEPS if (odds >= at).any() and right[odds >= at].mean() >= _AIM), _STEPS[-1])
    return fit(*_parts(samples, folds >= 0)) | {SURE: sure}


def _odds(sample: Sample, weights: Weights) -> float:
    return weights[BASE] + sum(weights.get(item, 0.0) for item in sample.features.items())


def _folds(samples: Sequence[Sample]) -> np.ndarray:
    """Return each sample's fold: whole documents, dealt out so that neighbours in a file part."""
    place = {name: i % _FOLDS for i, name in enumerate(dict.fromkeys((s.gold, s.document) for s in samples))}
    return np.array([place[s.gold, s.document] for s in samples])


def _parts(samples: Sequence[Sample], chosen: np.ndarray) -> tuple[list[dict[str, str]], list[bool]]:
    kept = [s for s, keep in zip(samples, chosen, strict=True) if keep]
    return [s.features for s in kept], [s.right for s in kept]


def _measures(samples: Sequence[Sample], weights: Weights) -> list[dict[str, object]]:
    shipped = confidence_weights()
    said = {"table as it stands": np.array([probability(s.features, shipped) for s in samples])}
    said |= {"in the fit": np.array([probability(s.features, weights) for s in samples])}
    folds, gold = _folds(samples), np.array([s.gold for s in samples])
    said["cross-validated"] = _without(samples, folds)
    names = list(dict.fromkeys(gold))
    if len(names) > 1:
        said["file left out"] = _without(samples, gold)
    right = np.array([s.right for s in samples])
    labels = {name: "/".join(Path(name).parts[-2:]) for name in names}
    return [
        {"measured": how, "gold": "all" if name is None else labels[name], **truth(p[chosen], right[chosen])}
        for how, p in said.items()
        for name in (None, *(names if len(names) > 1 else ()))
        for chosen in [np.ones(len(right), bool) if name is None else gold == name]
    ]


def _without(samples: Sequence[Sample], groups: np.ndarray) -> np.ndarray:
    """Return what each sample is given by weights that its group had no part in."""
    by_group = {
        group: fitted([s for s, other in zip(samples, groups, strict=True) if other != group])
        for group in dict.fromkeys(groups.tolist())
    }
    return np.array(
        [probability(s.features, by_group[group]) for s, group in zip(samples, groups.tolist(), strict=True)]
    )


def truth(said: np.ndarray, right: np.ndarray) -> dict[str, float | int]:
    """Return how true probabilities are: their error by tenths, and the share and the truth of those at 0.9 and more."""
    bins = np.clip((said * 10 + 1e-9).astype(int), 0, 9)
    error = sum(abs(said[bins == b].mean() - right[bins == b].mean()) * (bins == b).mean() for b in np.unique(bins))
    sure = said >= _SURE
    return {
        "rows": len(said),
        "right": round(float(right.mean()), 3),
        "mean": round(float(said.mean()), 3),
        "calibration_error": round(float(error), 3),
        "share_sure": round(float(sure.mean()), 3),
        "precision_sure": round(float(right[sure].mean()), 3) if sure.any() else 0.0,
    }


def _write(weights: Weights, samples: Sequence[Sample]) -> None:
    counts = Counter(item for s in samples for item in s.features.items()) | Counter({BASE: len(samples)})
    counts[SURE] = sum(_odds(s, weights) >= weights[SURE] for s in samples)
    order = list(dict.fromkeys(["base", "sure", *(name for s in samples for name in s.features)]))
    rows = sorted(weights.items(), key=lambda entry: (order.index(entry[0][0]), -entry[1], entry[0][1]))
    with _TABLE.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("feature", "value", "weight", "rows"))
        table.writerows((name, value, f"{weight:.2f}", counts[name, value]) for (name, value), weight in rows)


if __name__ == "__main__":
    main()
