"""What a change of rules gains and loses: figures gained, lost and changed on gold files, against the last commit.

python -m benchmarks.gains                          # the working tree against HEAD, on tests/gold
python -m benchmarks.gains --against v0.1.0 --gold PATH …
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd

from benchmarks.gold import GoldDocument, load
from benchmarks.score import match, right_slots, score

__all__ = ["main"]

_ROOT = Path(__file__).parents[1]
_RUN = "import sys, pandas as pd; from benchmarks.accuracy import _ours; from benchmarks.gold import load\n"
_RUN += "_ours([d for p in sys.argv[2:] for d in load(p)]).to_pickle(sys.argv[1])"


def main(arguments: list[str] | None = None) -> None:
    """Print the figures that the change gains, loses or changes, and the scores before and after."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--against", default="HEAD", help="the commit to compare with")
    parser.add_argument("--gold", nargs="+", type=Path, default=[_ROOT / "tests" / "gold" / "dev.yaml"])
    options = parser.parse_args(arguments)
    gold = [path.resolve() for path in options.gold]
    documents = [document for path in gold for document in load(path)]
    with tempfile.TemporaryDirectory() as folder:
        before_tree = Path(folder) / "before"
        before_tree.mkdir()
        archive = subprocess.run(["git", "archive", options.against], cwd=_ROOT, check=True, capture_output=True)
        subprocess.run(["tar", "-x", "-C", str(before_tree)], input=archive.stdout, check=True)
        before, after = (_figures(tree, gold, Path(folder)) for tree in (before_tree, _ROOT))
    changes = pd.DataFrame([row for document in documents for row in _changes(document, before, after)])
    print(changes.to_string(index=False) if len(changes) else "no figure gained, lost or changed")
    scores = pd.DataFrame({"before": score(documents, before), "after": score(documents, after)})
    print(f"\n{scores.assign(change=scores['after'] - scores['before']).round(4).to_string()}")


def _figures(tree: Path, gold: list[Path], folder: Path) -> pd.DataFrame:
    target = folder / f"{tree.name}.pickle"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tree / "src"), str(tree)])}
    subprocess.run([sys.executable, "-c", _RUN, str(target), *map(str, gold)], check=True, cwd=tree, env=environment)
    return pd.read_pickle(target)


def _changes(document: GoldDocument, before: pd.DataFrame, after: pd.DataFrame) -> list[dict[str, str]]:
    old, new = (_judged(document, frame) for frame in (before, after))
    rows = []
    for key in sorted(set(old) | set(new), key=str):
        was, now = old.get(key), new.get(key)
        if was != now:
            rows.append({"document": document.doc_id, "figure": str(key), **_worded(was, now)})
    return rows


def _judged(document: GoldDocument, frame: pd.DataFrame) -> dict[str, frozenset[str]]:
    rows = frame[frame["doc_id"] == document.doc_id]
    pairs, counted = match(document, rows)
    keys = {str(rows.at[label, "figure_id"]): key for key, label in pairs}
    wrong = {
        key: frozenset(slot for slot, right in right_slots(document, key, rows.loc[label], keys).items() if not right)
        for key, label in pairs
    }
    spurious = {
        f"spurious {rows.at[x, 'outcome']} at {rows.at[x, 'char_start']}": frozenset({"spurious"})
        for x in counted
        if x not in {label for _, label in pairs}
    }
    return {**wrong, **spurious}


def _worded(was: frozenset[str] | None, now: frozenset[str] | None) -> dict[str, str]:
    if "spurious" in (was or now or ()):
        return {"change": "lost (spurious)" if now is None else "gained (spurious)", "slots": ""}
    if was is None or now is None:
        return {"change": "gained" if was is None else "lost", "slots": ", ".join(sorted(now or was or ()))}
    mended, broken = sorted(was - now), sorted(now - was)
    return {"change": "changed", "slots": ", ".join([*(f"+{s}" for s in mended), *(f"-{s}" for s in broken)])}


if __name__ == "__main__":
    main()
