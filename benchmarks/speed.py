"""Speed of extraction against what one would take instead, on the same made-up articles; all in one run.

python -m benchmarks.speed                       # every way on articles, then cost against the length of one document
python -m benchmarks.speed --megabytes 5 --json

What counts are the ratios. Each way runs in a process of its own and is measured by the work of that process, after a
first call that isn't counted. Slow ways read the first articles alone, as many as they are given; their rate is per
kilobyte read. spaCy runs where it and its small English model are installed.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import re
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from benchmarks.baselines import SPACY_MODEL

__all__ = ["articles", "main"]

_ROOT = Path(__file__).resolve().parents[1]
_ARTICLE = 5_000
_QUIET = (
    "The council met for three hours and adjourned without a statement on 12 May.",
    "Prices of bread and fuel have doubled since spring, 40 traders at the covered market complained.",
    "A spokesman declined to comment on the talks, which are due to resume in the capital in 2017.",
    "Volunteers cleared the main road with two bulldozers before the rain set in at 5 p.m.",
    "The museum will open 6 new rooms, and about 1,200 visitors have bought tickets, its director said.",
)
_NUMBER = re.compile(r"(?<![\d,.:])\d{1,3}(?:,\d{3})*(?![\d,.:])")
_NAME = re.compile(r"\b(?:Aleppo|Homs|Hama|Idlib|Raqqa|Palmyra|Daraa|Douma)\b")
_NAMES = ("Aleppo", "Homs", "Hama", "Idlib", "Raqqa", "Palmyra", "Daraa", "Douma")


def articles(size: int, *, quiet: bool = False, seed: int = 7) -> list[str]:
    """Return articles of about five kilobytes that come to `size` bytes.

    They are the annotated texts of `tests/gold` with other numbers and names; `quiet` ones tell of no casualties.
    """
    source = random.Random(seed)
    gold = [text["text"] for text in yaml.safe_load((_ROOT / "tests/gold/dev.yaml").read_text(encoding="utf-8"))]
    made: list[str] = []
    total = 0
    while total < size:
        text = ""
        while len(text) < min(_ARTICLE, size):
            more = " ".join(source.choice(_QUIET) for _ in range(9)) if quiet else _varied(source.choice(gold), source)
            text += f"{more}\n\n"
        made.append(text[: size - total])
        total += len(made[-1])
    return made


def _varied(text: str, source: random.Random) -> str:
    def other(match: re.Match[str]) -> str:
        value = int(match.group().replace(",", ""))
        near_year = 1900 <= value <= 2100
        return match.group() if near_year or value < 32 else f"{source.randrange(32, 2 * value + 32):,}"

    return _NAME.sub(lambda _: source.choice(_NAMES), _NUMBER.sub(other, text))


def _ours() -> Callable[[str], Any]:
    from aleppo_figures.extraction.extractors import RuleExtractor
    from aleppo_figures.schema.document import Document

    read = RuleExtractor()
    return lambda text: read.extract(Document(text))


def _quantulum3() -> Callable[[str], Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser
    return lambda text: parser.parse(text)


def _quantulum3_sentences() -> Callable[[str], Any]:
    parse = _quantulum3()
    return lambda text: [parse(sentence) for sentence in re.split(r"(?<=[.!?])\s+|\n+", text) if sentence]


def _spacy() -> Callable[[str], Any]:
    import spacy

    return spacy.load(SPACY_MODEL)


def _floor() -> Callable[[str], Any]:
    number = r"\d{1,3}(?:,\d{3})+|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens"
    outcome = r"kill(?:ed|ing|s)?|dead|died|deaths?|wound(?:ed|ing)|injur(?:ed|ies)|displaced|fled|missing|arrested"
    pattern = re.compile(rf"\b(?:{number}|{outcome})\b", re.IGNORECASE)
    return lambda text: [match.span() for match in pattern.finditer(text)]


WAYS: dict[str, tuple[Callable[[], Callable[[str], Any]], float]] = {
    "aleppo_figures": (_ours, 1.0),
    "quantulum3, whole documents": (_quantulum3, 0.1),
    "quantulum3, sentences": (_quantulum3_sentences, 0.2),
    "spaCy's small model": (_spacy, 0.1),
    "regular expression (floor)": (_floor, 1.0),
}
"""Each way with the share of the articles that it is given."""


def measured(way: str, texts: list[str]) -> float:
    """Return kilobytes a second of this process's work."""
    make, share = WAYS[way]
    given = texts[: max(1, round(len(texts) * share))]
    read = make()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read(given[0][:2_000])
        began = time.process_time()
        for text in given:
            read(text)
        took = time.process_time() - began
    return sum(map(len, given)) / 1_000 / took


def by_length(sizes: list[int]) -> Iterator[dict[str, float]]:
    """Yield what a kilobyte costs in one document of each size."""
    read = _ours()
    read(articles(2_000)[0])
    for size in sizes:
        text = "\n\n".join(articles(size))[:size]
        repeat = max(1, 20_000 // size)
        began = time.process_time()
        for at in range(repeat):
            read(f"{text} {at}")
        yield {"kilobytes": size / 1_000, "ms_per_kb": (time.process_time() - began) * 1e6 / size / repeat}


def main(arguments: list[str] | None = None) -> None:
    """Print a row a way on articles with and without casualties, then the cost of one document against its length."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=1.0)
    parser.add_argument("--lengths", nargs="+", type=int, default=[1, 10, 100, 1_000], metavar="KB")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--measure", nargs=2, metavar=("WAY", "KIND"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    size = int(options.megabytes * 1_000_000)
    if options.measure:
        way, kind = options.measure
        print(json.dumps(measured(way, articles(size, quiet=kind == "quiet"))))
        return
    rows = [row for way in WAYS if (row := _row(way, options.megabytes))]
    table, ours = pd.DataFrame(rows), rows[0]
    for kind in ("casualties", "quiet"):
        table[f"ours_{kind}"] = [ours[kind] / row[kind] for row in rows]
    lengths = pd.DataFrame(by_length([kb * 1_000 for kb in options.lengths]))
    lengths["growth"] = lengths["ms_per_kb"] / lengths["ms_per_kb"].iloc[min(1, len(lengths) - 1)]
    if options.json:
        print(json.dumps({"ways": table.to_dict("records"), "lengths": lengths.to_dict("records")}, indent=2))
        return
    print(f"{platform.machine()}, Python {platform.python_version()}, {options.megabytes:g} MB of articles; KB/s\n")
    print(table.round(1).to_string(index=False), "\n")
    print(lengths.round(2).to_string(index=False))


def _row(way: str, megabytes: float) -> dict[str, Any] | None:
    told: dict[str, Any] = {"way": way}
    for kind in ("casualties", "quiet"):
        command = [sys.executable, "-m", "benchmarks.speed", "--measure", way, kind, "--megabytes", str(megabytes)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode:
            print(f"{way}: left out ({done.stderr.strip().splitlines()[-1][:90]})")
            return None
        told[kind] = json.loads(done.stdout.splitlines()[-1])
    return told


if __name__ == "__main__":
    main()
