"""Accuracy side by side, on the same texts in one run: our extraction and what a user would take instead.

python -m benchmarks.accuracy                       # on tests/gold
python -m benchmarks.accuracy --gold PATH …         # on other gold files
python -m benchmarks.accuracy --extractor my.module:extract
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

import pandas as pd

from benchmarks.baselines import BASELINES, SPACY_MODEL
from benchmarks.gold import GoldDocument, load
from benchmarks.score import score

__all__ = ["main"]

_GOLD = Path(__file__).parents[1] / "tests" / "gold" / "dev.yaml"
_SHOWN = ("precision", "recall", "detect", "interval", "group", "period", "place", "source", "part_of", "row")


def main(arguments: list[str] | None = None) -> None:
    """Print one row per extractor as a Markdown table, or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", nargs="+", type=Path, default=[_GOLD])
    parser.add_argument("--extractor", action="append", default=[], metavar="MODULE:NAME")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    documents = [document for path in options.gold for document in load(path)]
    table = pd.DataFrame({name: score(documents, run(documents)) for name, run in _extractors(options.extractor)}).T
    if options.json:
        print(json.dumps(table.to_dict("index"), indent=2))
        return
    print(f"{len(documents)} documents, {int(table['gold'].iloc[0])} figures\n")
    print("| extractor | " + " | ".join(_SHOWN) + " |\n|---|" + "---|" * len(_SHOWN))
    for name, row in table.iterrows():
        print(f"| {name} | " + " | ".join(f"{row[column]:.2f}" for column in _SHOWN) + " |")


def _extractors(named: list[str]) -> list[tuple[str, Callable[[list[GoldDocument]], pd.DataFrame]]]:
    chosen: list[tuple[str, Callable[[list[GoldDocument]], pd.DataFrame]]] = [("aleppo_figures", _ours)]
    for name, baseline in BASELINES.items():
        if name == "spaCy dependencies" and not _installed(SPACY_MODEL):
            print(f"{SPACY_MODEL} isn't installed: spaCy is left out\n")
            continue
        chosen.append((name, lambda documents, run=baseline: run(_documents(documents))))
    for path in named:
        module, _, function = path.partition(":")
        theirs = getattr(import_module(module), function)
        chosen.append((path, lambda documents, run=theirs: run(_documents(documents))))
    return chosen


def _installed(module: str) -> bool:
    try:
        import_module(module)
    except ImportError:
        return False
    return True


def _ours(documents: list[GoldDocument]) -> pd.DataFrame:
    import aleppo_figures

    return aleppo_figures.extract(_documents(documents))


def _documents(documents: list[GoldDocument]) -> list:
    from aleppo_figures import Document

    return [
        Document(d.text, d.doc_id, d.publisher, date.fromisoformat(d.published) if d.published else None)
        for d in documents
    ]


if __name__ == "__main__":
    main()
