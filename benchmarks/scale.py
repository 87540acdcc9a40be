"""Throughput and peak memory against corpus size: one process, two processes, Dask; each in a process of its own.

python -m benchmarks.scale                          # 1 and 10 MB
python -m benchmarks.scale --sizes 1 10 100 --json

What counts are the ratios within one run: the work a megabyte (seconds of processors, all processes together) should
stay the same as the corpus grows (linear), and the peak memory of a process too (flat). `speed_up` is by the clock.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

import pandas as pd

import aleppo_figures
from aleppo_figures import Document
from aleppo_figures.api.scaling.distributed import extract_lazily
from aleppo_figures.api.scaling.parallel import map_in_order

__all__ = ["main"]

_MB = 1_000_000
_BATCH = 50
_PLACES = ("Aleppo", "Homs", "Hama", "Idlib", "Raqqa", "Palmyra", "Daraa", "Douma")
_WHO = ("civilians", "people", "children", "soldiers", "rebels", "villagers")
_NEWS = (
    "At least {n} {who} were killed in air strikes on {place} on Monday, the Syrian Observatory for Human Rights said.",
    "Shelling of {place} wounded {n} {who}, including {m} women, according to state media.",
    "The health ministry put the death toll at {n} since the start of the week.",
    "More than {n} {who} fled {place} overnight.",
)
_PADDING = (
    "The council met for three hours and adjourned without a statement.",
    "Prices of bread and fuel have doubled since spring, traders at the covered market complained.",
    "A spokesman declined to comment on the talks, which are due to resume in the capital.",
    "Volunteers cleared the main road with two bulldozers before the rain set in.",
)


def corpus(size: int, seed: int = 7) -> Iterator[Document]:
    """Yield made-up articles of about two kilobytes until they come to `size` bytes."""
    source = random.Random(seed)
    made = number = 0
    while made < size:
        lines = [source.choice(_PADDING) for _ in range(22)]
        for _ in range(4):
            told = {"n": source.randrange(3, 90), "m": 2, "who": source.choice(_WHO), "place": source.choice(_PLACES)}
            lines.insert(source.randrange(len(lines)), source.choice(_NEWS).format(**told))
        text = "\n\n".join(" ".join(lines[at : at + 3]) for at in range(0, len(lines), 3))
        yield Document(text, f"made-{seed}-{number}", published=date(2016, 9, 1) + timedelta(number % 90))
        made, number = made + len(text), number + 1


def figures_of(documents: Iterable[Document]) -> pd.DataFrame:
    """Return the figures of some documents; named here so that other processes find it."""
    return aleppo_figures.extract(list(documents))


def count_of(documents: list[Document]) -> int:
    """Return how many figures a batch has."""
    return len(figures_of(documents))


def made_documents(part: Iterable[tuple[int, int]]) -> list[Document]:
    """Return the articles of a partition, made where they are read."""
    return [document for size, seed in part for document in corpus(size, seed)]


def _batches(size: int) -> Iterator[list[Document]]:
    batch: list[Document] = []
    for document in corpus(size):
        batch.append(document)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _one(size: int) -> int:
    return sum(map_in_order(count_of, _batches(size), processes=1))


def _two(size: int) -> int:
    return sum(map_in_order(count_of, _batches(size), processes=2, size=1))


def _dask(size: int) -> int:
    import dask.bag
    from distributed import Client, LocalCluster

    pieces = max(2, size // (_MB // 4))
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster):
        seeds = dask.bag.from_sequence([(size // pieces, seed) for seed in range(pieces)], npartitions=pieces)
        return int(extract_lazily(seeds.map_partitions(made_documents), figures_of).shape[0].compute())


WAYS: dict[str, Callable[[int], int]] = {"one": _one, "two": _two, "dask": _dask}


def measured(way: str, megabytes: float) -> dict[str, float]:
    """Return what one way costs for one size, in this process and its children."""
    count_of(next(_batches(10_000)))  # tables are built on first use
    began = time.perf_counter()
    found = WAYS[way](int(megabytes * _MB))
    seconds = time.perf_counter() - began
    used = [resource.getrusage(kind) for kind in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    work = sum(one.ru_utime + one.ru_stime for one in used)
    return {"seconds": seconds, "work": work, "peak_mb": max(one.ru_maxrss for one in used) / 1024, "figures": found}


def main(arguments: list[str] | None = None) -> None:
    """Print a row a way and size, with its cost a megabyte as a ratio to the first size of that way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", nargs="+", type=float, default=[1, 10], metavar="MB")
    parser.add_argument("--ways", nargs="+", choices=list(WAYS), default=list(WAYS))
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--measure", nargs=2, metavar=("WAY", "MB"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.measure:
        print(json.dumps(measured(options.measure[0], float(options.measure[1]))))
        return
    rows = [_row(way, size) for way in options.ways for size in options.sizes]
    table = pd.DataFrame(rows)
    base = table.groupby("way")[["work_per_mb", "peak_mb"]].transform("first")
    table["growth"], table["memory_growth"] = (
        table["work_per_mb"] / base["work_per_mb"],
        table["peak_mb"] / base["peak_mb"],
    )
    single = table[table["way"] == table["way"].iloc[0]].set_index("mb")["seconds"]
    table["speed_up"] = [single[mb] / seconds for mb, seconds in zip(table["mb"], table["seconds"], strict=True)]
    print(table.to_json(orient="records", indent=2) if options.json else table.round(2).to_string(index=False))


def _row(way: str, size: float) -> dict[str, object]:
    command = [sys.executable, "-m", "benchmarks.scale", "--measure", way, str(size)]
    done = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])
    return {"way": way, "mb": size, **done, "work_per_mb": done["work"] / size}


if __name__ == "__main__":
    main()
