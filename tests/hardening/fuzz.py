"""Feed the targets with mutated inputs for a while, and keep what breaks one.

    python -m tests.hardening.fuzz --seconds 600            # every target in turn
    python -m tests.hardening.fuzz text --seconds 60

Guided by coverage where atheris is installed; mutations without guidance elsewhere. What crashes a target, or takes it
longer than its bound, is written to `tests/hardening/inputs`, whose files are tests; the program then ends with 1.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import importlib.util
import os
import random
import subprocess
import sys
import tempfile
import time
import traceback
import warnings
from pathlib import Path
from typing import Any

from tests.hardening.fuzz_words import COUNTING, HOSTILE

INPUTS = Path(__file__).parent / "inputs"
_LONGEST = 1_000
"""Bytes of a mutated input, unless it was longer: the time of a target grows with them, and so few are as good as many."""
_SECONDS = 10.0


def mutated(data: bytes, source: random.Random) -> bytes:
    """Return an input changed in a few places."""
    made, longest = bytearray(data), max(_LONGEST, len(data))
    for _ in range(source.choice((1, 1, 2, 4, 8))):
        at = source.randrange(len(made) + 1)
        match source.randrange(8):
            case 0:
                made[at:at] = source.choice(HOSTILE)
            case 1:
                del made[at : at + source.choice((1, 3, 20))]
            case 2:
                made[at : at + 1] = bytes([source.randrange(256)])
            case 3:
                other = source.randrange(len(made) + 1)
                made[at:at] = made[other : other + source.choice((2, 10, 60))]
            case 4:
                other = source.randrange(len(made) + 1)
                made[at:at] = made[other : other + 12] * source.choice((2, 5, 20))
            case 5:
                made = bytearray(reversed(made)) if source.random() < 0.02 else made
            case 6:
                at = made.rfind(b" ", 0, at) + 1
                made[at:at] = source.choice(COUNTING) + b" "
            case _:
                start, end = made.rfind(b" ", 0, at) + 1, made.find(b" ", at)
                made[start : end if end >= start else len(made)] = source.choice(COUNTING)
    return bytes(made[:longest])


def judged(name: str, data: bytes) -> str | None:
    """Return what is wrong with a target on an input, or None."""
    began = time.process_time()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            _loaded("targets").TARGETS[name](data)
    except Exception:  # noqa: BLE001  (whatever it is, it's what we look for)
        return traceback.format_exc()
    took = time.process_time() - began
    return f"{took:.1f} s for {len(data)} bytes" if took > _SECONDS else None


def kept(name: str, data: bytes, told: str, seen: set[str]) -> None:
    """Write an input that breaks a target, once for each place where it breaks."""
    place = " ".join(line.strip() for line in told.splitlines() if line.strip().startswith("File"))[-300:] or "slow"
    if place in seen:
        return
    seen.add(place)
    INPUTS.mkdir(exist_ok=True)
    path = INPUTS / f"{name}-{hashlib.sha256(data).hexdigest()[:10]}"
    path.write_bytes(data)
    print(f"{path.name}:\n{told}", flush=True)


def plainly(name: str, seconds: float, seed: int) -> int:
    """Run a target on mutations without guidance, and return how many broke it."""
    source, pool, seen = random.Random(seed), _loaded("seeds").seeds(name), set[str]()
    end, number = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        data = mutated(source.choice(pool), source)
        told = judged(name, data)
        if told is not None:
            kept(name, data, told, seen)
        elif source.random() < 0.02:
            pool.append(data)
        number += 1
    print(f"{name}: {number} inputs", flush=True)
    return len(seen)


def guided(name: str, seconds: float, seed: int) -> int:
    """Run a target under atheris, which keeps what reaches new code, and leave the process with the same number."""
    import atheris

    with atheris.instrument_imports(include=["aleppo_figures"]):
        pool = _loaded("seeds").seeds(name)
        for data in pool:  # so that what is imported on first use is instrumented too, and no input is charged for it
            judged(name, data)
    source, seen, number = random.Random(seed), set[str](), 0

    def once(data: bytes) -> None:
        nonlocal number
        number += 1
        told = judged(name, data)
        if told is not None:
            kept(name, data, told, seen)
        if time.monotonic() > end:
            print(f"{name}: {number} inputs", flush=True)
            os._exit(min(len(seen), 1))

    def mutator(data: bytes, size: int, _seed: int) -> bytes:
        return mutated(bytes(data), source)[:size] if source.random() < 0.7 else atheris.Mutate(bytes(data), size)

    with tempfile.TemporaryDirectory() as folder:
        for at, data in enumerate(pool):
            (Path(folder) / f"seed-{at}").write_bytes(data)
        options = [f"-max_len={max(_LONGEST, *map(len, pool))}", f"-seed={seed}", "-rss_limit_mb=4096", "-verbosity=0"]
        options += ["-timeout=120", f"-artifact_prefix={INPUTS / name}-", "-len_control=0"]
        end = time.monotonic() + seconds
        atheris.Setup([sys.argv[0], *options, folder], once, custom_mutator=mutator)
        atheris.Fuzz()
    return len(seen)


def _loaded(name: str) -> Any:
    return importlib.import_module(f"tests.hardening.{name}")


def main(arguments: list[str] | None = None) -> int:
    """Run one target here, or several in turn, each in a process of its own; return 1 if any broke."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET")
    parser.add_argument("--seconds", type=float, default=60, help="for each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--unguided", action="store_true")
    options = parser.parse_args(arguments)
    names = options.targets or list(_loaded("targets").TARGETS)
    if len(names) == 1:
        run = guided if importlib.util.find_spec("atheris") and not options.unguided else plainly
        return min(run(names[0], options.seconds, options.seed), 1)
    shared = ["--seconds", str(options.seconds), "--seed", str(options.seed), *["--unguided"] * options.unguided]
    command = [sys.executable, "-m", "tests.hardening.fuzz"]
    return max([bool(subprocess.run([*command, name, *shared], check=False).returncode) for name in names])


if __name__ == "__main__":
    sys.exit(main())
