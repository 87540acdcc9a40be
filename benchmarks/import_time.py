"""What starting costs: importing the library, the program's help, and the first call of `extract`.

python -m benchmarks.import_time --runs 7

Each is the least work of several fresh processes, as a difference: importing beside pandas and pandera, the help
beside `python -c pass`, the first call beside the second.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time

__all__ = ["main"]

_TEXT = "At least 12 civilians, four of them children, were killed in eastern Aleppo on Monday, the White Helmets said."
_CALLS = f"""
import time
from aleppo_figures import extract
begin = time.process_time()
extract({_TEXT!r}, published="2016-10-26")
middle = time.process_time()
extract({_TEXT!r} + " ", published="2016-10-26")
print(middle - begin - (time.process_time() - middle))
"""
_BOTH = "import pandas, pandera.pandas"


def _work(command: list[str]) -> float:
    """Return the seconds of work, user's and system's, of a process."""
    before = os.times()
    subprocess.run(command, check=True, capture_output=True)
    after = os.times()
    return after.children_user - before.children_user + after.children_system - before.children_system


def _least(runs: int, *code: str) -> float:
    return min(_work([sys.executable, "-c", "\n".join(code)]) for _ in range(runs))


def main(arguments: list[str] | None = None) -> None:
    """Print the four differences, in seconds of work."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args(arguments)
    runs = options.runs
    bare, both = _least(runs, "pass"), _least(runs, _BOTH)
    names = "from aleppo_figures import extract, reconcile, read_figures, validate"
    help_ = min(_work([sys.executable, "-m", "aleppo_figures", "--help"]) for _ in range(runs))
    firsts = []
    for _ in range(runs):
        done = subprocess.run([sys.executable, "-c", _CALLS], check=True, capture_output=True, text=True)
        firsts.append(float(done.stdout))
    told = {
        "import aleppo_figures, over pandas and pandera": _least(runs, _BOTH, "import aleppo_figures") - both,
        "all verbs imported, over pandas and pandera": _least(runs, _BOTH, names) - both,
        "aleppo-figures --help, over python -c pass": help_ - bare,
        "first extract, over the second": min(firsts),
    }
    print(json.dumps({name: round(seconds, 3) for name, seconds in told.items()}, indent=2))
    print(f"measured at {time.strftime('%Y-%m-%d')} with Python {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
