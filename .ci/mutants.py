#!/usr/bin/env python
"""Mutation testing, sampled: small faults are put into the code one at a time, and the tests should notice each.

    .ci/mutants.py [--sample N] [--seed S] [--room NAME]

Works on a copy of the committed files. Prints each survivor with its line, and ends with 1 if fewer than 85 of 100 mutants
were noticed. A survivor is to be read: it's a missing test, or a change that changes nothing.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ENOUGH = 0.85
SECONDS = 240
"""Of the processor, for the tests of one mutant: what takes longer hangs, and so was noticed."""
ROOMS = {
    "joint": (
        ["src/aleppo_figures/reconciliation/joint"],
        ["tests/reconciliation/joint", "tests/hardening/test_solver_states.py", "tests/reconciliation/properties"],
    ),
    "reconciliation": (
        [f"src/aleppo_figures/reconciliation/{part}" for part in ("*.py", "findings", "replay")],
        ["tests/reconciliation", "--ignore=tests/reconciliation/joint", "--ignore=tests/reconciliation/properties"],
    ),
    "attach": (
        ["src/aleppo_figures/extraction/attach"],
        ["tests/extraction/attach", "tests/extraction", "tests/gold"],
    ),
}
COMPARE = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
ARITHMETIC = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any", "floor": "ceil", "ceil": "floor"}


class Mutant(NamedTuple):
    """One fault: the file, the line, what was changed, and the file's text with it."""

    path: Path
    line: int
    change: str
    text: str


def mutants(path: Path) -> Iterator[Mutant]:
    """Yield every fault of a file, one at a time."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in list(_code(tree)):
        for change, undo in _changes(node):
            yield Mutant(path, getattr(node, "lineno", 0), change, ast.unparse(tree))
            undo()


def _code(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes that run: no annotations, no docstrings, no lists of names."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns", "type_params", "decorator_list"):
            continue
        for child in value if isinstance(value, list) else [value]:
            target = child.targets[0] if isinstance(child, ast.Assign) else None
            if isinstance(child, ast.AST) and not (isinstance(target, ast.Name) and target.id == "__all__"):
                yield child
                yield from _code(child)


def _changes(node: ast.AST) -> Iterator[tuple[str, object]]:
    if isinstance(node, ast.Compare):
        yield from _swapped(node.ops, 0, COMPARE.get(type(node.ops[0])))
    elif isinstance(node, ast.BinOp):
        yield from _replaced(node, "op", ARITHMETIC.get(type(node.op)))
    elif isinstance(node, ast.BoolOp):
        yield from _replaced(node, "op", ast.Or if isinstance(node.op, ast.And) else ast.And)
    elif isinstance(node, ast.Name) and node.id in NAMES and isinstance(node.ctx, ast.Load):
        yield from _set(node, "id", NAMES[node.id])
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield from _set(node, "value", not node.value)
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        yield from _set(node, "value", node.value + 1)
    elif isinstance(node, (ast.If, ast.IfExp, ast.While)):
        yield from _set(node, "test", ast.UnaryOp(ast.Not(), node.test))
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield from _set(node, "ifs", node.ifs[1:])


def _swapped(ops: list[ast.cmpop], at: int, new: type[ast.cmpop] | None) -> Iterator[tuple[str, object]]:
    if new is not None:
        old, ops[at] = ops[at], new()
        yield f"{type(old).__name__} → {new.__name__}", lambda: ops.__setitem__(at, old)


def _replaced(node: ast.AST, field: str, new: type[ast.AST] | None) -> Iterator[tuple[str, object]]:
    if new is not None:
        yield from _set(node, field, new())


def _set(node: ast.AST, field: str, new: object) -> Iterator[tuple[str, object]]:
    old = getattr(node, field)
    setattr(node, field, new)
    shown = [v if isinstance(v, (str, int)) else type(v).__name__ for v in (old, new)]
    yield f"{field}: {shown[0]} → {shown[1]}", lambda: setattr(node, field, old)


def noticed(mutant: Mutant, copy: Path, tests: list[str]) -> bool:
    """Return whether the tests fail with a fault in; a test that hangs has noticed it."""
    sound = mutant.path.read_text("utf-8")
    mutant.path.write_text(mutant.text, "utf-8")
    try:
        return not passes(copy, tests)
    finally:
        mutant.path.write_text(sound, "utf-8")


def passes(copy: Path, tests: list[str]) -> bool:
    """Return whether the tests pass on the copy as it stands, in a process of their own."""
    child = os.fork()
    if not child:
        _run(copy, tests)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def _run(copy: Path, tests: list[str]) -> None:
    """Run the tests in this process, which ends with them."""
    import pytest

    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.chdir(copy)
    sys.path.insert(0, str(copy / "src"))
    code = pytest.main(["-x", "-q", "-p", "no:randomly", *tests])
    os._exit(int(code))


def _files(copy: Path, patterns: list[str]) -> list[Path]:
    found = [p for pattern in patterns for p in sorted(copy.glob(pattern))]
    inside = [q for p in found for q in (sorted(p.rglob("*.py")) if p.is_dir() else [p])]
    return [p for p in inside if p.name != "__init__.py"]


def _warm_up() -> None:
    """Import once what every run of the tests needs, and nothing of the code that is changed."""
    import dask.dataframe  # noqa: F401
    import highspy  # noqa: F401
    import hypothesis  # noqa: F401
    import pandera.pandas  # noqa: F401
    import pytest  # noqa: F401
    import scipy.optimize  # noqa: F401

    os.environ["HYPOTHESIS_PROFILE"] = "quick"


def main() -> int:
    """Return 0 if enough of the sampled faults were noticed."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--sample", type=int, default=40, help="how many faults of each room")
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--room", choices=ROOMS, action="append")
    options = asked.parse_args()
    here = Path(__file__).resolve().parents[1]
    sys.dont_write_bytecode = True
    _warm_up()
    fine = True
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        packed = subprocess.run(["git", "-C", str(here), "archive", "HEAD"], check=True, capture_output=True)
        subprocess.run(["tar", "-x", "-C", folder], input=packed.stdout, check=True)
        for room in options.room or ROOMS:
            patterns, tests = ROOMS[room]
            if not passes(copy, tests):
                sys.exit(f"{room}: the tests fail as they are")
            every = [m for path in _files(copy, patterns) for m in mutants(path)]
            drawn = random.Random(options.seed).sample(every, min(options.sample, len(every)))
            survived = []
            for mutant in drawn:
                if not noticed(mutant, copy, tests):
                    survived.append(mutant)
                    print(f"survived: {mutant.path.relative_to(copy)}:{mutant.line}: {mutant.change}", flush=True)  # noqa: T201
            share = 1 - len(survived) / max(1, len(drawn))
            told = f"{room}: {len(drawn) - len(survived)} of {len(drawn)} noticed ({share:.0%}), {len(every)} in all"
            print(told, flush=True)  # noqa: T201
            fine &= share >= ENOUGH
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
