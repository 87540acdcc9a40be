"""What the largest texts take: one document of 5 MB that tells of casualties throughout, and 50 MB in a single line.

    python -m benchmarks.extremes                    # each in a process of its own: seconds of work, peak memory
    python -m benchmarks.extremes --documents 1 --lines 1 10   # of these megabytes

The line is of quiet sentences but for one, in its middle, that counts people.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time

import pandas as pd

from aleppo_figures.extraction.extractors import RuleExtractor
from aleppo_figures.schema.document import Document
from benchmarks.speed import articles

__all__ = ["main"]

_IN_THE_MIDDLE = "At least 12 people were killed in Homs on Monday. "
_QUIET = "The council met for three hours and adjourned without a statement, traders said; "


def dense(megabytes: float) -> str:
    """Return one document whose every paragraph tells of casualties."""
    size = int(megabytes * 1_000_000)
    return "\n\n".join(articles(size))[:size]


def line(megabytes: float) -> str:
    """Return a single line that counts people once."""
    half = _QUIET * int(megabytes * 500_000 / len(_QUIET))
    return f"{half}. {_IN_THE_MIDDLE}{half}"


TEXTS = {"document": dense, "line": line}


def measured(kind: str, megabytes: float) -> dict[str, float]:
    """Return the seconds of work, the peak memory and the number of figures of one text."""
    read, text = RuleExtractor(), TEXTS[kind](megabytes)
    read.extract(Document(_IN_THE_MIDDLE))
    began = time.process_time()
    figures = read.extract(Document(text))
    took = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000
    return {
        "MB": len(text) / 1e6,
        "seconds": took,
        "seconds a MB": took / len(text) * 1e6,
        "peak MB": peak,
        "figures": len(figures),
    }


def main(arguments: list[str] | None = None) -> None:
    """Print a row a text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", nargs="*", type=float, default=[1.0, 5.0], metavar="MB")
    parser.add_argument("--lines", nargs="*", type=float, default=[5.0, 50.0], metavar="MB")
    parser.add_argument("--measure", nargs=2, metavar=("TEXT", "MB"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.measure:
        print(json.dumps(measured(options.measure[0], float(options.measure[1]))))
        return
    rows = []
    sizes = [("document", size) for size in options.documents] + [("line", size) for size in options.lines]
    for kind, size in sizes:
        command = [sys.executable, "-m", "benchmarks.extremes", "--measure", kind, str(size)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        rows.append({"text": kind, **json.loads(done.stdout.splitlines()[-1])})
    print(pd.DataFrame(rows).round(2).to_string(index=False))


if __name__ == "__main__":
    main()
