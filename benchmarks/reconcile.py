"""What reconciling costs: pair finding beside a pandas merge, bounds beside fresh linprog calls, one dense component.

python -m benchmarks.reconcile            # all of it
python -m benchmarks.reconcile pairs --json

What counts are the ratios within one run; each measurement is made in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from aleppo_figures.reconciliation.claims import Claim, claims, with_roots
from aleppo_figures.reconciliation.joint.constraints.cells import build
from aleppo_figures.reconciliation.joint.constraints.regions import Labels, regions
from aleppo_figures.reconciliation.joint.constraints.rows import count_rows
from aleppo_figures.reconciliation.joint.programs import Bounding
from aleppo_figures.reconciliation.joint.stage import Settings, reason_jointly
from aleppo_figures.reconciliation.pairs import comparable_pairs, overlapping
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.reconciliation.verdict_frame import pair_frame
from aleppo_figures.schema.frames import validate
from aleppo_figures.vocabulary.sources import SourceRegistry
from benchmarks.reconcile_baselines import linprog_seconds, merged_pairs, related_names, warm_seconds

__all__ = ["figures_made", "main"]

_OUTCOMES = ("killed", "killed", "killed", "injured", "displaced", "evacuated")
_GROUPS = ("people", "civilians", "children", "women", "fighters", "medical_workers")
_PLACES = ("Syria", "Aleppo Governorate", "Aleppo", "Eastern Aleppo", "Western Aleppo", "Homs", "Idlib", "Hama")
_ROOTS = ("SOHR", "SNHR", "VDC", "WHO", "SANA")
_DAYS_A_FIGURE = 0.9
"""Days of the whole time per figure; with it the overlapping pairs grow in step with the figures."""
_ASKED = 40
"""How many questions are asked of one component."""


def figures_made(count: int, seed: int = 1) -> pd.DataFrame:
    """Return invented figures, the pairs of which that share a day grow in step with their number."""
    source = np.random.default_rng(seed)
    start = source.integers(0, max(30, int(count * _DAYS_A_FIGURE)), count)
    length = source.choice([1, 1, 2, 7, 30, 90, 400], count)
    number = source.integers(1, 400, count)
    day = np.datetime64("1500-01-01") + start
    frame = pd.DataFrame(
        {
            "figure_id": [f"f{n:07d}" for n in range(count)],
            "doc_id": [f"d{n // 3}" for n in range(count)],
            "source": source.choice(_ROOTS, count),
            "outcome": source.choice(_OUTCOMES, count),
            "group": source.choice(_GROUPS, count),
            "place": source.choice(_PLACES, count),
            "low": number,
            "best": number,
            "high": number,
            "extent": "total",
            "start": day,
            "end": day + length - 1,
            "published": day + length,
        }
    )
    return validate(frame)


def _claims(count: int) -> list[Claim]:
    listed = claims(figures_made(count))
    return with_roots(listed, [c.source or "" for c in listed], [False] * len(listed))


def _found(count: int) -> dict[str, float]:
    listed, scopes = _claims(count), Scopes()
    pairs, told = _quickest(lambda: sum(len(chunk.left) for chunk in comparable_pairs(listed, scopes)))
    return {"overlapping": _overlapping(listed), "pairs": pairs, **told}


def _overlapping(listed: Sequence[Claim]) -> int:
    """Return how many pairs of one outcome family share a day, comparable or not."""
    total = 0
    for family in {c.family for c in listed}:
        days = np.array([(c.start, c.end) for c in listed if c.family == family], dtype=np.int64)
        total += sum(len(left) for left, _ in overlapping(days[:, 0], days[:, 1]))
    return total


def _judged(count: int) -> dict[str, float]:
    listed, scopes = _claims(count), Scopes()
    with _Clock() as clock:
        frame = pair_frame(listed, comparable_pairs(listed, scopes))
    return {"pairs": len(frame), **clock.told()}


def _merged(count: int) -> dict[str, float]:
    listed, scopes = _claims(count), Scopes()
    names = related_names(listed, scopes)
    pairs, told = _quickest(lambda: len(merged_pairs(listed, names)))
    return {"pairs": pairs, **told}


def _component(count: int) -> dict[str, float]:
    listed = component_made(count)
    with _Clock() as clock:
        joint = reason_jointly(listed, Scopes(), SourceRegistry.default(), Settings())
    return {
        "implied": len(joint.implied),
        "conflicts": len(joint.conflicts),
        "limits": len(joint.limits),
        **clock.told(),
    }


def _bounds(count: int) -> dict[str, float]:
    scopes = Scopes()
    listed = component_made(count, planted=0)
    rows = count_rows(listed, regions(listed, scopes), scopes.day_slack)
    system = build(rows, Labels(scopes))
    bounding = Bounding(system)
    asked = system.wide[:_ASKED]
    warm, ours = warm_seconds(bounding, asked)
    fresh, theirs = linprog_seconds(bounding.linear, asked)
    same = bool(np.allclose(ours, theirs, atol=1e-6))
    return {"questions": len(asked), "warm_s": warm, "fresh_s": fresh, "ratio": fresh / warm, "same_answers": same}


def _chain(count: int) -> dict[str, float]:
    """Measure running totals of many days, each day's report beside what it says of that day alone."""
    listed = chain_made(count)
    with _Clock() as clock:
        joint = reason_jointly(listed, Scopes(), SourceRegistry.default(), Settings())
    return {"implied": len(joint.implied), "conflicts": len(joint.conflicts), **clock.told()}


def chain_made(count: int) -> list[Claim]:
    """Return one root's running total and daily numbers, half of the figures each, a report a day; one day doesn't fit."""
    days = count // 2
    daily = np.random.default_rng(5).integers(1, 50, days)
    number = np.concatenate([daily.cumsum(), daily])
    number[days + days // 2] += 100
    end = np.datetime64("2016-01-01") + np.concatenate([np.arange(days), np.arange(days)])
    start = np.concatenate([np.full(days, end[0]), end[days:]])
    frame = figures_made(2 * days).assign(
        source="SOHR", outcome="killed", group="people", place="Aleppo", low=number, best=number, high=number,
        start=start, end=end, published=end,
    )  # fmt: skip
    listed = claims(validate(frame))
    return with_roots(listed, ["Syrian Observatory for Human Rights"] * len(listed), [False] * len(listed))


def component_made(count: int, planted: int = 3) -> list[Claim]:
    """Return figures of one root that all overlap and can all hold, but for the planted ones."""
    source = np.random.default_rng(3)
    start, length = source.integers(0, 60, count), source.choice([7, 14, 30, 60], count)
    places = ("Homs", "Idlib", "Hama", "Syria")
    daily = source.integers(0, 9, (3, 200))  # what was counted, by place and day: a figure is the sum of what it covers
    where = source.integers(0, len(places), count)
    number = [
        int(daily[slice(None) if place == 3 else place, first : first + days].sum())
        for place, first, days in zip(where, start, length, strict=True)
    ]
    for n in range(planted):
        number[n * (count // max(1, planted))] += 500
    day = np.datetime64("2016-01-01") + start
    frame = figures_made(count).assign(
        source="SOHR", outcome="killed", group="people", low=number, best=number, high=number,
        place=[places[n] for n in where], start=day, end=day + length - 1, published=np.datetime64("2016-12-31"),
    )  # fmt: skip
    listed = claims(validate(frame))
    return with_roots(listed, ["Syrian Observatory for Human Rights"] * count, [False] * count)


def _quickest(count: Callable[[], int]) -> tuple[int, dict[str, float]]:
    """Return what is counted and the quickest of three runs: others work on this machine too."""
    runs = []
    for _ in range(3):
        with _Clock() as clock:
            found = count()
        runs.append(clock.told())
    return found, min(runs, key=lambda told: told["seconds"])


class _Clock:
    """Seconds of this process between entering and leaving, and its largest memory so far."""

    def __enter__(self) -> _Clock:
        self._began = time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self._seconds = time.process_time() - self._began

    def told(self) -> dict[str, float]:
        """Return what was measured."""
        return {"seconds": self._seconds, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


MEASURES: dict[str, Callable[[int], dict[str, float]]] = {
    "found": _found,
    "judged": _judged,
    "merged": _merged,
    "component": _component,
    "chain": _chain,
    "bounds": _bounds,
}
PARTS = {
    "pairs": [("found", 10_000), ("merged", 10_000)],
    "scale": [("found", 25_000), ("found", 100_000), ("judged", 25_000), ("judged", 100_000)],
    "joint": [("component", 75), ("component", 150), ("component", 300), ("bounds", 300)],
    "chains": [("chain", 500), ("chain", 1_000), ("chain", 2_000), ("chain", 4_000)],
}


def main(arguments: list[str] | None = None) -> None:
    """Print what each measurement of the chosen parts costs, a row each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, "all"], default="all")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--measure", nargs=2, metavar=("WHAT", "FIGURES"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.measure:
        print(json.dumps(MEASURES[options.measure[0]](int(options.measure[1]))))
        return
    rows = {}
    for part in PARTS if "all" in options.parts else options.parts:
        for what, count in PARTS[part]:
            rows[what, count] = _row(what, count)
            if not options.json:
                told = ", ".join(f"{name} {value:,.5g}" for name, value in rows[what, count].items())
                print(f"{what} of {count:,} figures: {told}", flush=True)
    ratios = _ratios(rows)
    print(
        json.dumps([*rows.values(), ratios], indent=2)
        if options.json
        else "\n".join(f"{n}: {v:.2f}" for n, v in ratios.items())
    )


def _ratios(rows: dict[tuple[str, int], dict[str, float]]) -> dict[str, float]:
    """Return what counts: times between ways, and growth beside the growth of the pairs."""
    ratios = {}
    if ("merged", 10_000) in rows:
        found, merged = rows["found", 10_000], rows["merged", 10_000]
        if found["pairs"] != merged["pairs"]:
            raise SystemExit(f"both ways find the same pairs; found {found['pairs']} and {merged['pairs']}")
        ratios["pair finding beside a pandas merge"] = merged["seconds"] / found["seconds"]
    for what in ("found", "judged"):
        if (what, 100_000) in rows:
            small, large = rows[what, 25_000], rows[what, 100_000]
            growth = (large["seconds"] / small["seconds"]) / (large["pairs"] / small["pairs"])
            ratios[f"growth of time beside that of the pairs ({what})"] = growth
    if ("chain", 4_000) in rows:
        small, large = rows["chain", 1_000], rows["chain", 4_000]
        ratios["growth of time beside that of the figures (chain)"] = large["seconds"] / small["seconds"] / 4
    if ("bounds", 300) in rows:
        ratios["bounds by warm starts beside fresh linprog calls"] = rows["bounds", 300]["ratio"]
    return ratios


def _row(what: str, count: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.reconcile", "--measure", what, str(count)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


if __name__ == "__main__":
    main()
